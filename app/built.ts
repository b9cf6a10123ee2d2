import type { Built } from '#lib/built.ts'

/** What this build was made for; written into the program by `npm run build`. */
export const built: Built = JSON.parse(process.env.CANDOR_BUILD ?? 'null')
