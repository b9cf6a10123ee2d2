import { vi } from 'vitest'

/** What the desk needs to know of a build, where there is none: name it before the modules that read it are imported. */
export function stubBuild(): void {
  const drawings = { icon: { file: '/i.svg', width: 1, height: 1 } }
  const assets = { site: '/s.css', desk: '/d.css', face: null, drawings }
  vi.stubEnv('CANDOR_BUILD', JSON.stringify({ assets, closes: {}, uploads: [], pages: [] }))
}
