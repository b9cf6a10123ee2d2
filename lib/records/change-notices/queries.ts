import type { Queryable } from '../../../db/client.ts'
import type { Translated } from '../../../policy/translated.ts'
import type { PurposeId } from '../../../policy/vocabulary.ts'
import { statement } from '../../platform/statement.ts'

/** A change that staff told people of. */
export type ChangeNotice = {
  readonly id: string
  readonly number: number
  readonly texts: Translated
  readonly bannerUntil: Date | null
  readonly mailed: boolean
  readonly createdBy: string | null
  readonly createdAt: Date
  /** Whether messages of it are still to be queued. */
  readonly underWay: boolean
  readonly recipients: number
}

const columns = `c.id, c.number, c.texts, c.banner_until as "bannerUntil", c.mailed, m.email as "createdBy",
  c.created_at as "createdAt", c.queued_up_to is not null as "underWay", c.recipients
  from change_notices c left join staff m on m.id = c.created_by`

const ofVersion = statement<{ number: number }>(
  'list_change_notices',
  `select ${columns} where c.number = :number::int order by c.created_at desc`,
)

/** What was told of a version, the newest first. */
export async function listChangeNotices(db: Queryable, number: number): Promise<ChangeNotice[]> {
  return db.query<ChangeNotice>(ofVersion({ number }))
}

const one = statement<{ id: string }>('find_change_notice', `select ${columns} where c.id = :id::uuid`)

export async function findChangeNotice(db: Queryable, id: string): Promise<ChangeNotice | null> {
  const [row] = await db.query<ChangeNotice>(one({ id }))
  return row ?? null
}

const shown = statement<{ now: Date }>(
  'find_shown_notice',
  `select max(number) as number from change_notices where banner_until > :now::timestamptz`,
)

/** The newest version whose change the site announces now; null: none. */
export async function findShownNotice(db: Queryable, now: Date): Promise<number | null> {
  const [row] = await db.query<{ number: number | null }>(shown({ now }))
  return row?.number ?? null
}

const queuing = statement<Record<string, never>>(
  'find_queuing_notices',
  'select id from change_notices where queued_up_to is not null order by created_at',
)

/** Those whose mail is being queued. */
export async function findQueuingNotices(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>(queuing({}))
  return rows.map(({ id }) => id)
}

/** A version that does something else and of which nobody was told yet. */
export type Untold = {
  readonly number: number
  readonly publishedAt: Date
  /** For which nothing is sent until then. */
  readonly purposes: readonly PurposeId[]
}

const untold = statement<Record<string, never>>(
  'list_untold_versions',
  `select n.number, n.published_at as "publishedAt", coalesce(s.changed_purposes, '{}') as purposes
  from notices n left join notice_sources s on s.number = n.number
  where n.material = 'material' and not exists (select from change_notices c
    where c.number >= n.number and (c.mailed or coalesce(s.changed_purposes, '{}') = '{}'))
  order by n.number desc limit 100`,
)

/**
 * Material versions that no notice speaks of; one of a later version speaks of those before it, too. Where a purpose has changed,
 * a line on the site tells nobody in particular: it takes a mail.
 */
export async function listUntold(db: Queryable): Promise<Untold[]> {
  return db.query<Untold>(untold({}))
}

/** Whom version `n` concerns, of people `p`: held with an address since before it, and not told of it or a later one. */
export const concerned = `p.email is not null and p.created_at < n.published_at and coalesce(p.told_notice, 0) < n.number`

const count = statement<{ number: number }>(
  'count_concerned',
  `select count(*)::int as count from people p, notices n where n.number = :number::int and ${concerned}`,
)

/** How many people a version concerns who were not told of it. */
export async function countConcerned(db: Queryable, number: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(count({ number }))
  return row?.count ?? 0
}
