import { Readable } from 'node:stream'
import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { shareFile } from '#lib/doors/disclose/share.ts'

export const dynamic = 'force-dynamic'

/** A share as the file for its partner, within a day of the press. */
export const GET = staffGet('disclosures.make', z.strictObject({ id: z.uuid() }), async ({ app }, { id }) => {
  const share = await shareFile(app, id)
  if (!share) return answerMissing()
  return new Response(Readable.toWeb(Readable.from(share.lines)) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="share-${id.slice(0, 8)}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
})
