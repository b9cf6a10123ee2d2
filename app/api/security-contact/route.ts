import { wholeAddress } from '#app/_found/addresses.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { locales } from '#messages/locales.ts'

export const dynamic = 'force-dynamic'

/** The longest that the file may say it is good for is a year; it is written anew with every look. */
const goodFor = 180 * 86_400_000

/** Where a weakness of the site is told of; answers `/.well-known/security.txt` (RFC 9116). */
export async function GET(): Promise<Response> {
  const { clock } = await app()
  const { legal, email } = agency.content
  const lines = [
    `Contact: ${wholeAddress('/privacy/report')}`,
    `Contact: mailto:${legal.email ?? email}`,
    `Expires: ${new Date(clock().getTime() + goodFor).toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${wholeAddress('/.well-known/security.txt')}`,
    `Policy: ${wholeAddress('/privacy')}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  })
}
