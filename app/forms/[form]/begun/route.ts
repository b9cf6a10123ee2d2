import { countForm } from '#app/_http/counting.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { readSettings } from '#lib/platform/settings.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ form: string }> }

/** So many are heard in a minute by one process, whoever sends them: beyond that nobody is counted who began. */
const perMinute = 600
let minute = { begun: 0, heard: 0 }

/** A page of ours says that somebody began its form. The body is not read, and the answer says nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  if (isSameOrigin(request.headers, readSettings(process.env).appUrl) && isHeard())
    countForm('begun', form, request.headers)
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

function isHeard(): boolean {
  const begun = Math.floor(Date.now() / 60_000)
  if (minute.begun !== begun) minute = { begun, heard: 0 }
  minute.heard += 1
  return minute.heard <= perMinute
}
