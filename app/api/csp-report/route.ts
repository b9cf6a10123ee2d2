import { logFault } from '#app/_http/log.ts'
import { readBody } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { countReports } from '#lib/blocked-loads/count-reports.ts'
import { readReports } from '#lib/blocked-loads/read-report.ts'

export const dynamic = 'force-dynamic'

const longest = 32 * 1024
/** Posts that this process looks at in a minute: anybody can send them, and nobody waits for an answer. */
const postsPerMinute = 60
let minute = { begun: 0, posts: 0 }

/** What browsers kept from loading by the content security policy. Answered alike whatever it says, and nothing of who sent it is kept. */
export async function POST(request: Request): Promise<Response> {
  const begun = Math.floor(Date.now() / 60_000)
  if (minute.begun !== begun) minute = { begun, posts: 0 }
  minute.posts += 1
  if (minute.posts > postsPerMinute) return received()
  try {
    const body = await readBody(request, longest)
    const loads = body ? readReports(body.toString('utf8')) : []
    if (loads.length > 0) await countReports(await app(), loads)
  } catch (error) {
    logFault(error, { route: 'csp-report' })
  }
  return received()
}

const received = () => new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
