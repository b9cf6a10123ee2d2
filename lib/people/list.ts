import { and, desc, isNotNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { folded, knownBy, people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { readBuilt } from '#db/statement/read.ts'
import { asPattern, isIndexed, piecesOf } from '#lib/leads/where.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { withReadableDomains } from '#policy/addresses.ts'

export type PersonLine = Awaited<ReturnType<typeof select>>[number]

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

/** Gives people, the latest to come first, fifty at a time; a page costs the same anywhere in the list. */
export async function listPeople(db: Queryable, asked: Asked): Promise<Page<PersonLine>> {
  if (!asked.q) return pageOf(await select(db, asked, 'all'), pageSize)
  const near = await select(db, asked, 'newest')
  if (near.length > pageSize || !isIndexed(asked.q)) return pageOf(near, pageSize)
  return pageOf(await select(db, asked, 'index'), pageSize)
}

const p = alias(people, 'p')
const newestFirst = [desc(p.createdAt), desc(p.id)]

async function select(
  db: Queryable,
  { q, restricted, after, onlyOf }: Asked,
  reach: 'all' | 'newest' | 'index',
) {
  const where = and(
    restricted ? isNotNull(p.restrictedAt) : undefined,
    after ? sql`(${p.createdAt}, ${p.id}) < (${momentOf(after.micros)}, ${after.id}::uuid)` : undefined,
  )
  const scope = onlyOf
    ? sql`exists (select from ${leads} where ${leads.personId} = ${p.id}
        and (${leads.ownerId} is null or ${leads.ownerId} = ${onlyOf}::uuid))`
    : undefined
  const matches = and(
    ...withReadableDomains(q ?? '')
      .normalize('NFKD')
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((part) => holds(part)),
  )
  const whole = orm.select().from(p)
  const found = {
    all: () => whole.where(and(where, scope)),
    newest: () => {
      const newest = whole
        .where(where)
        .orderBy(...newestFirst)
        .limit(looksThrough)
      return orm.select().from(newest.as('p')).where(and(matches, scope))
    },
    // Fenced off, as in the list of leads.
    index: () => whole.where(and(matches, where, scope)).offset(sql`0` as never),
  }[reach]()
  const shown = found.as('p')
  return readBuilt(
    db,
    orm
      .select({
        id: shown.id,
        micros: microsOf(shown.createdAt),
        name: shown.name,
        email: shown.email,
        phone: shown.phone,
        company: shown.company,
        restrictedAt: shown.restrictedAt,
        createdAt: shown.createdAt,
        lastActivityAt: shown.lastActivityAt,
      })
      .from(shown)
      .orderBy(desc(shown.createdAt), desc(shown.id))
      .limit(pageSize + 1),
  )
}

/** Conditions for a word anywhere in what a person is known by, as in the list of leads. */
function holds(part: string): SQL[] {
  const known = sql.raw(knownBy)
  const pieces = piecesOf(part)
  const likes = pieces.map((piece) => sql`${known} like '%' || ${fold(asPattern(piece))} || '%'`)
  return pieces[0] === part ? likes : [...likes, sql`strpos(${known}, ${fold(part)}) > 0`]
}

/** A value, folded as what people are known by is. */
function fold(value: string): SQL {
  const [before = '', after = ''] = folded('?').split('?')
  return sql`${sql.raw(before)}${value}::text${sql.raw(after)}`
}
