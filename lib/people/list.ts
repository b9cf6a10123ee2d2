import type { Queryable } from '#db/client.ts'
import { folded, knownBy } from '#db/schema/people.ts'
import { asPattern, isIndexed, piecesOf } from '#lib/leads/where.ts'
import { microsOf, momentOf, type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'

export type PersonLine = {
  readonly id: string
  readonly micros: number
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly company: string | null
  readonly restrictedAt: Date | null
  readonly createdAt: Date
  readonly lastActivityAt: Date
}

/** What the desk's list of people is narrowed to. */
export type PeopleFilter = {
  /** Parts of a name, an address, a company or a phone number, in any order. */
  readonly q: string | null
  /** Shows those alone whose data is left as it is. */
  readonly restricted: boolean
  readonly after: PageKey | null
}

type Asked = PeopleFilter & {
  /** A member who sees people through own and unassigned leads only (P23); null: all. */
  readonly onlyOf: string | null
}

const pageSize = 50
/**
 * As in the list of leads: what is found often is found among the newest, and the rest is rare enough for the index. Fewer
 * than there, since each has to be folded to be looked at.
 */
const looksThrough = 2_000
const first = 'order by created_at desc, id desc'

/** People, the latest to come first, fifty at a time; a page costs the same anywhere in the list. */
export async function listPeople(db: Queryable, asked: Asked): Promise<Page<PersonLine>> {
  if (!asked.q) return pageOf(await select(db, asked, 'all'), pageSize)
  const near = await select(db, asked, 'newest')
  if (near.length > pageSize || !isIndexed(asked.q)) return pageOf(near, pageSize)
  return pageOf(await select(db, asked, 'index'), pageSize)
}

async function select(db: Queryable, asked: Asked, reach: 'all' | 'newest' | 'index'): Promise<PersonLine[]> {
  const { q, restricted, after, onlyOf } = asked
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (restricted) conditions.push('restricted_at is not null')
  if (after) conditions.push(`(created_at, id) < (${momentOf(put(after.micros))}, ${put(after.id)}::uuid)`)
  const scope = onlyOf
    ? `exists (select from leads l where l.person_id = p.id
        and (l.owner_id is null or l.owner_id = ${put(onlyOf)}::uuid))`
    : 'true'
  const where = conditions.join(' and ')
  const matches = (q ?? '')
    .normalize('NFKD')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => holds(part, put))
    .join(' and ')
  const found = {
    all: `select * from people p where ${where} and ${scope}`,
    newest: `select * from (select * from people p where ${where} ${first} limit ${looksThrough}) p
      where ${matches} and ${scope}`,
    // Fenced off, as in the list of leads.
    index: `select * from people p where ${matches} and ${where} and ${scope} offset 0`,
  }[reach]
  return db.query<PersonLine>({
    text: `select id, ${microsOf('created_at')} as micros, name, email, phone, company,
        restricted_at as "restrictedAt", created_at as "createdAt", last_activity_at as "lastActivityAt"
      from (${found}) p ${first} limit ${pageSize + 1}`,
    values,
  })
}

/** Conditions for a word anywhere in what a person is known by, as in the list of leads. */
function holds(part: string, put: (value: unknown) => string): string[] {
  const pieces = piecesOf(part)
  const likes = pieces.map(
    (piece) => `${knownBy} like '%' || ${folded(`${put(asPattern(piece))}::text`)} || '%'`,
  )
  return pieces[0] === part ? likes : [...likes, `strpos(${knownBy}, ${folded(`${put(part)}::text`)}) > 0`]
}
