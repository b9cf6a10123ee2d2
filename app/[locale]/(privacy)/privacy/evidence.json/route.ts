import { logFault } from '#app/_http/log.ts'
import { problem } from '#app/_http/problem.ts'
import { agency } from '#app/agency.ts'
import { evidenceReport } from '#app/evidence.ts'
import { localized } from '#app/localized.ts'

export const dynamic = 'force-dynamic'

/** The evidence for machines. A count of null: some, and fewer than could be told without telling who (P22). */
export const GET = localized(async () => {
  try {
    const { at, periods, lines, unbuilt } = await evidenceReport()
    return Response.json(
      { agency: agency.content.name, at: at.toISOString(), promises: lines, periods, unbuilt },
      { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    logFault(error, { route: 'evidence' })
    return problem(503, 'The database is away. Try again in a minute.')
  }
})
