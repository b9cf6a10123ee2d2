import { logFault } from '#app/_http/log.ts'
import { problem } from '#app/_http/problem.ts'
import { readBody } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { takeMail } from '#lib/correspondence/take-mail.ts'
import { takeMailEvent } from '#lib/doors/choices/mail-event.ts'
import { fetchReceived } from '#lib/platform/inbound/resend-received.ts'
import { type MailSettings, readSettings } from '#lib/platform/settings.ts'
import { type ResendReceived, readResendEvent } from '#lib/platform/transports/resend-events.ts'

type Resend = Extract<MailSettings, { kind: 'resend' }>

export const dynamic = 'force-dynamic'

const longest = 256 * 1024
const again = { 'Retry-After': '60' }

/** What Resend tells of mail it carried: signed, each thing once (E9). Whatever is not ours is taken and forgotten. */
export async function POST(request: Request): Promise<Response> {
  const { mail } = readSettings(process.env)
  if (mail.kind !== 'resend' || !mail.webhookSecret)
    return problem(404, 'Set RESEND_WEBHOOK_SECRET to the signing secret that Resend shows of this webhook.')
  const body = await readBody(request, longest)
  if (!body) return problem(413, 'No event of Resend is so long.')
  const event = readResendEvent(request.headers, body.toString('utf8'), mail.webhookSecret)
  if (event === 'forged') return problem(401, 'The signature is not of RESEND_WEBHOOK_SECRET, or is too old.')
  if (event === 'other') return taken('other')
  try {
    if ('received' in event) return taken(await takeReceived(mail, event))
    const became = await takeMailEvent(await app(), { ...event, message: { providerId: event.providerId } })
    if (became !== 'early') return taken(became)
    return problem(503, 'This message is not on record yet. Send the event again.', {}, again)
  } catch (error) {
    logFault(error, { route: 'api/webhooks/resend' })
    return problem(503, 'Nothing was taken. Send the event again.', {}, again)
  }
}

/** An answer of a person: with this address of ours it is known what it is about. */
async function takeReceived({ apiKey, baseUrl }: Resend, { received, to }: ResendReceived): Promise<string> {
  const raw = await fetchReceived(apiKey, baseUrl, received)
  return takeMail(await app(), raw, to)
}

function taken(became: string): Response {
  return Response.json({ event: became }, { headers: { 'Cache-Control': 'no-store' } })
}
