import { datasetIds } from '#db/schema/exports.ts'
import { exportSchema } from '#lib/doors/disclose/schema.ts'

export const dynamic = 'force-static'

/** What each kind of export holds, for the programs that read them. */
export function GET(): Response {
  const schemas = Object.fromEntries(datasetIds.map((dataset) => [dataset, exportSchema(dataset)]))
  const body = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: schemas }
  return Response.json(body, { headers: { 'Content-Type': 'application/schema+json' } })
}
