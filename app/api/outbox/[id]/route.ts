import { z } from 'zod'
import { readMessage } from '../../../../lib/records/outbox/read.ts'
import { answerMissing } from '../../../admin/answers.tsx'
import { staffGet } from '../../../admin/guard.ts'

/** Mail carries its own inline styles, which the desk's policy forbids: here they apply, and nothing else does (S3). */
const policy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** A message's HTML, for the frame on its page. */
export const GET = staffGet('outbox.read', z.object({ id: z.uuid() }), async ({ house }, { id }) => {
  const message = await readMessage(house.db, id)
  if (!message?.mail) return answerMissing()
  return new Response(message.mail.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
    },
  })
})
