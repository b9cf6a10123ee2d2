import { Readable } from 'node:stream'
import { z } from 'zod'
import { claimDisclosure } from '../../../../lib/doors/disclose/claim.ts'
import { streamLeads } from '../../../../lib/doors/disclose/leads.ts'
import { see } from '../../../admin/answers.tsx'
import { staffGet } from '../../../admin/guard.ts'

/** Streams an export to the member who made it: once, and within an hour. */
export const GET = staffGet('exports.make', z.object({ id: z.uuid() }), async ({ house, member }, { id }) => {
  if (!(await claimDisclosure(house, id, member.id))) return see('/admin/exports', { said: 'over' })
  const day = house.clock().toISOString().slice(0, 10)
  return new Response(Readable.toWeb(Readable.from(streamLeads(house, id))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="leads-${day}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
