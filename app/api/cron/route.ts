import { app } from '#app/context.ts'
import { drain } from '#app/drain.ts'
import { logFault } from '#app/log.ts'
import { problem } from '#app/problem.ts'
import { anchorAudit } from '#lib/audit/anchor.ts'
import { sealAudit } from '#lib/audit/seal.ts'
import { lookIntoMailbox } from '#lib/correspondence/jobs.ts'
import { dropOldExports, makeNextExport } from '#lib/doors/disclose/keep-export.ts'
import { remindOfDrafts } from '#lib/drafts/remind.ts'
import { digestBytes, sameBytes } from '#lib/platform/crypto/digest.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { deliverWebhooks } from '#lib/webhooks/deliver.ts'

export const dynamic = 'force-dynamic'
// What is left after it is the next call's.
export const maxDuration = 60

/** Does what a worker does, once: sends what is due, looks into the mailbox, the daily sweep, files that nobody sent, and the chain of the log. Answers how much there was. */
export async function GET(request: Request): Promise<Response> {
  const { cronSecret } = readSettings(process.env)
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (!cronSecret || !sameBytes(digestBytes(given), digestBytes(cronSecret)))
    return problem(401, 'Set CRON_SECRET, and send it: Authorization: Bearer <secret>.')
  try {
    await remindOfDrafts(await app())
    const messages = await drain()
    const inbound = await look()
    const swept = await sweep(await app())
    const files = await clearFiles(await app())
    await dropOldExports(await app())
    await makeNextExport(await app())
    const sealed = await sealAudit(await app())
    await anchorAudit(await app())
    await deliverWebhooks(await app())
    return Response.json(
      { messages, inbound, swept, files, sealed },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    logFault(error, { route: 'api/cron' })
    return problem(503, 'Not all was done. The next call goes on.', {}, { 'Retry-After': '60' })
  }
}

/** What came back by mail. A mailbox that cannot be read holds up nothing else. */
async function look(): Promise<object | null> {
  const { inbound } = readSettings(process.env)
  if (!inbound?.imapUrl) return null
  try {
    return await lookIntoMailbox(await app(), inbound.imapUrl)
  } catch (error) {
    logFault(error, { route: 'api/cron' })
    return { away: true }
  }
}

export const POST = GET
