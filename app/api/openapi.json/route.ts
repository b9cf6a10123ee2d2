import { agency } from '#app/agency.ts'
import { describeLeadsApi } from '#lib/leads/api/openapi.ts'

export const dynamic = 'force-static'

/** What `POST /api/leads` takes and answers, for whoever writes the other side. */
export function GET(): Response {
  const server = (process.env.APP_URL ?? '').replace(/\/+$/, '') || '/'
  return Response.json(describeLeadsApi(agency.forms, { title: agency.content.name, server }))
}
