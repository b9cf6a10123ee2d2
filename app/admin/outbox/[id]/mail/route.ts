import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { readMessage } from '#lib/outbox/read.ts'

export const dynamic = 'force-dynamic'

/** A mail as it looks, for the frame of its page; `proxy.ts` gives it a policy that lets it do nothing. */
export const GET = staffGet('outbox.read', z.strictObject({ id: z.uuid() }), async ({ app }, { id }) => {
  const message = await readMessage(app, id)
  if (!message?.mail) return answerMissing()
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(message.mail.html, { headers })
})
