import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Policy } from '#policy/define.ts'
import type { Translated } from '#policy/translated.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { heldBefore } from './held-before.ts'

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

/** The ways by which the policy says that a change is told. */
export type Ways = { readonly by_mail: boolean; readonly by_banner: boolean }

export function waysOf({ telling: { changes } }: Pick<Policy, 'telling'>): Ways {
  return { by_mail: changes.includes('mail'), by_banner: changes.includes('banner') }
}

const told = (how: string) => `exists (select from change_notices c where c.number >= n.number and ${how})`

/**
 * Whether people were told of version `n` with source `s`, in each way that the policy names; a notice of a later version speaks of
 * those before it, too. Where a purpose has changed a line on the site tells nobody in particular: it takes a mail.
 */
export const isTold = `(${told('true')} and (not :by_banner::boolean or ${told('c.banner_until is not null')})
  and (${told('c.mailed')} or not (:by_mail::boolean or coalesce(s.changed_purposes, '{}') <> '{}')))`

const untold = statement<Ways>(
  'list_untold_versions',
  `select n.number, n.published_at as "publishedAt",
    case when ${told('c.mailed')} then '{}' else coalesce(s.changed_purposes, '{}') end as purposes
  from notices n left join notice_sources s on s.number = n.number
  where n.material = 'material' and not ${isTold}
  order by n.number desc limit 100`,
)

/** Material versions that people were not told of as the policy says. */
export async function listUntold(db: Queryable, policy: Pick<Policy, 'telling'>): Promise<Untold[]> {
  return db.query<Untold>(untold(waysOf(policy)))
}

/** Whom version `n` concerns, of people `p`: held with an address since before it, and not told of it or a later one. */
export const concerned = `p.email is not null and ${heldBefore} and coalesce(p.told_notice, 0) < n.number`

const count = statement<{ number: number }>(
  'count_concerned',
  `select count(*)::int as count from people p, notices n where n.number = :number::int and ${concerned}`,
)

/** How many people a version concerns who were not told of it. */
export async function countConcerned(db: Queryable, number: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(count({ number }))
  return row?.count ?? 0
}
