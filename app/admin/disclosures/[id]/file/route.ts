import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { handedFile } from '#lib/doors/disclose/hand-out.ts'

export const dynamic = 'force-dynamic'

/** All that is held of the person whose data was handed out, within a day of that. */
export const GET = staffGet('disclosures.make', z.strictObject({ id: z.uuid() }), async ({ app }, { id }) => {
  const file = await handedFile(app, id)
  if (!file) return answerMissing()
  return new Response(file, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="disclosure-${id.slice(0, 8)}.json"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
})
