import { agency } from '#app/agency.ts'
import { honouredBy } from '#policy/cookie-choices/signals.ts'

export const dynamic = 'force-static'

/** Whether Global Privacy Control is honoured, and since when the policy says so (R10); answers `/.well-known/gpc.json`. */
export async function GET(): Promise<Response> {
  const { signals, effective } = agency.policy
  return Response.json(
    { gpc: honouredBy(signals).globalPrivacyControl, lastUpdate: effective },
    { headers: { 'Cache-Control': 'public, max-age=3600' } },
  )
}
