import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { discloseReceipts } from '#lib/doors/disclose/receipts.ts'
import { readPerson } from '#lib/people/queries.ts'

export const dynamic = 'force-dynamic'

const schema = z.strictObject({ id: z.uuid(), record: z.uuid() })

/** The receipt of one consent, by ISO/IEC TS 27560 (R6). */
export const GET = staffGet('people.read', schema, async ({ app, onlyOf, actor }, { id, record }) => {
  const person = await readPerson(app.db, id, onlyOf)
  const receipts = person && (await discloseReceipts(app, id, actor, record))
  if (!receipts) return answerMissing()
  return new Response(`${receipts.join('\n')}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="consent-${record}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
