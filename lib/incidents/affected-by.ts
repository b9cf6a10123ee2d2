import { type SQL, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { files } from '#db/schema/files.ts'
import type { AffectedWay } from '#db/schema/incidents.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import type { Placed, Values } from '#db/statement/parameters.ts'
import { idsKnownUnder } from '#lib/people/known-under.ts'

/** What a search for people whose data an incident concerns is narrowed by. Each way reads what it needs of them. */
export const searchParameters = {
  from: 'timestamptz?',
  until: 'timestamptz?',
  form: 'text?',
  tag: 'text?',
  /** Who of staff looked; null: anybody. */
  viewer: 'uuid?',
  /** The keyed address of one person. */
  key: 'bytea?',
} as const
export type AffectedSearch = Values<typeof searchParameters>
type Search = Placed<typeof searchParameters>

const within = (at: SQL | typeof leads.receivedAt, { from, until }: Search) =>
  sql`(${from} is null or ${at} >= ${from}) and (${until} is null or ${at} < ${until})`

/** What staff of this account looked at, by what the log says of them. */
const looked = (verb: SQL, search: Search) =>
  sql`${auditEvents.actorKind} = 'staff' and (${search.viewer} is null or ${auditEvents.actorId} = ${search.viewer})
    and ${auditEvents.verb} in (${verb}) and ${within(sql`${auditEvents.at}`, search)}`

/** Ids, as a query, of the people whom each way of searching finds; `leads`, `files` and `people` as they are held now. */
export const affectedBy: { readonly [W in AffectedWay]: (search: Search) => SQL } = {
  received: (search) => sql`select ${leads.personId} from ${leads}
    where ${within(leads.receivedAt, search)} and (${search.form} is null or ${leads.form} = ${search.form})`,
  tag: ({ tag }) => sql`select ${people.id} from ${people} where ${people.tags} @> array[${tag}]`,
  viewer: (
    search,
  ) => sql`select ${auditEvents.objectId} from ${auditEvents} where ${looked(sql`'person.viewed'`, search)}
    union all select ${leads.personId} from ${auditEvents} join ${leads} on ${leads.id} = ${auditEvents.objectId}
      where ${looked(sql`'lead.viewed', 'file.opened'`, search)}`,
  files: (search) => sql`select ${files.personId} from ${files}
    where ${files.personId} is not null and ${within(sql`${files.createdAt}`, search)}`,
  address: ({ key }) => idsKnownUnder(key as SQL<Buffer>),
  everybody: () => sql`select ${people.id} from ${people}`,
}
