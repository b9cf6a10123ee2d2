import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** Of the newsletter since a moment: asked for, confirmed, withdrawn. */
export type ConsentFigures = {
  readonly requested: number
  readonly given: number
  readonly withdrawn: number
}

const figures = statement<{ since: Date }>(
  'consent_figures',
  `select count(*) filter (where state = 'requested')::int as requested,
    count(*) filter (where state = 'given')::int as given,
    count(*) filter (where state = 'withdrawn')::int as withdrawn
  from consent_events where at >= :since::timestamptz and purpose = 'marketing_email'`,
)

/** Everybody together, so that no group is small by its name; small sums are for the page to hide. */
export async function readConsentFigures(db: Queryable, since: Date): Promise<ConsentFigures> {
  const [row] = await db.query<ConsentFigures>(figures({ since }))
  return row ?? { requested: 0, given: 0, withdrawn: 0 }
}
