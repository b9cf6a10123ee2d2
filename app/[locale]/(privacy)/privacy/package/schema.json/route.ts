import { packageSchema } from '#lib/doors/disclose/package/schema.ts'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => [{ locale: 'en' }]

/** What somebody's own copy holds, for the programs that read it (R5). */
export function GET(): Response {
  return Response.json(packageSchema(), { headers: { 'Content-Type': 'application/schema+json' } })
}
