import { takeMailEvent } from '../../../../lib/doors/choices/mail-event.ts'
import { readSettings } from '../../../../lib/platform/settings.ts'
import { readResendEvent } from '../../../../lib/platform/transports/resend-events.ts'
import { house } from '../../../house.ts'
import { logFault } from '../../../log.ts'
import { problem } from '../../../problem.ts'
import { readBody } from '../../../read-body.ts'

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
    const became = await takeMailEvent(await house(), event)
    if (became !== 'early') return taken(became)
    return problem(503, 'This message is not on record yet. Send the event again.', {}, again)
  } catch (error) {
    logFault(error, { route: 'api/webhooks/resend' })
    return problem(503, 'Nothing was taken. Send the event again.', {}, again)
  }
}

function taken(became: string): Response {
  return Response.json({ event: became }, { headers: { 'Cache-Control': 'no-store' } })
}
