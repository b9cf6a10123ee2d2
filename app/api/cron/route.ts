import { logFault } from '#app/_http/log.ts'
import { problem } from '#app/_http/problem.ts'
import { app } from '#app/context.ts'
import { runOnce } from '#lib/jobs/run-once.ts'
import { digestBytes, sameBytes } from '#lib/platform/crypto/digest.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'

export const dynamic = 'force-dynamic'
// What is left after it is the next call's.
export const maxDuration = 60

/** Does what a worker does, once. Answers how much there was; 503 where a job failed, after all the others were run. */
export async function GET(request: Request): Promise<Response> {
  const { cronSecret, mail, inbound } = readSettings(process.env)
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (!cronSecret || !sameBytes(digestBytes(given), digestBytes(cronSecret)))
    return problem(401, 'Set CRON_SECRET, and send it: Authorization: Bearer <secret>.')
  const transport = openTransport(mail)
  try {
    const context = { app: await app(), transport, imapUrl: inbound?.imapUrl ?? null, backupFolder: null }
    const { done, failed, away } = await runOnce(context)
    for (const { name, error } of [...failed, ...away]) logFault(error, { route: `api/cron: ${name}` })
    if (failed.length > 0) return incomplete()
    return Response.json(done, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    logFault(error, { route: 'api/cron' })
    return incomplete()
  } finally {
    await transport.close()
  }
}

function incomplete(): Response {
  return problem(503, 'Not all was done. The next call goes on.', {}, { 'Retry-After': '60' })
}

export const POST = GET
