import type { Statement, Tx } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Translated } from '#policy/translated.ts'
import { concerned } from './queries.ts'

type Values = {
  id: string
  number: number
  texts: string
  banner_until: Date | null
  mailed: boolean
  created_by: string | null
  now: Date
}

const insert = statement<Values>(
  'insert_change_notice',
  `insert into change_notices (id, number, texts, banner_until, mailed, created_by, created_at, queued_up_to)
  select :id::uuid, n.number, :texts::jsonb, :banner_until::timestamptz, :mailed::boolean, :created_by::uuid,
    :now::timestamptz, case when :mailed::boolean then '00000000-0000-0000-0000-000000000000'::uuid end
  from notices n where n.number = :number::int
  on conflict (id) do nothing returning id`,
)

export type NewNotice = {
  readonly id: string
  readonly number: number
  readonly texts: Translated
  readonly bannerUntil: Date | null
  readonly mailed: boolean
}

/** False for a version that is none, or a notice that is entered already. */
export async function insertChangeNotice(
  tx: Tx,
  { id, number, texts, bannerUntil, mailed }: NewNotice,
  by: { staffId: string | null; now: Date },
): Promise<boolean> {
  const values = { id, number, texts: JSON.stringify(texts), banner_until: bannerUntil, mailed }
  return (await tx.query(insert({ ...values, created_by: by.staffId, now: by.now }))).length > 0
}

const end = statement<{ id: string; now: Date }>(
  'end_banner',
  `update change_notices set banner_until = :now::timestamptz
  where id = :id::uuid and banner_until > :now::timestamptz returning id`,
)

/** Takes a banner off the site. False: there was none. */
export async function endBanner(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (await tx.query(end({ id, now }))).length > 0
}

/** How many people one statement looks at. */
const chunk = 1000

/**
 * Queues the next messages of a notice for those whom its version concerns; each is judged again when it is sent (E6).
 * `more`: not everybody has been looked at yet. No row: nothing is left to queue.
 */
export const queueServiceNotices: (values: { id: string; now: Date }) => Statement = statement<{
  id: string
  now: Date
}>(
  'queue_service_notices',
  `with begun as (
    select c.id, c.queued_up_to, c.number, v.published_at from change_notices c join notices v on v.number = c.number
    where c.id = :id::uuid and c.queued_up_to is not null for update of c
  ), slice as (
    select p.id, p.language from people p, begun
    where p.id > begun.queued_up_to order by p.id limit ${chunk} for key share of p
  ), queued as (
    insert into outbox (id, kind, purpose, stream, person_id, change_notice_id, language, next_at, created_at)
    select gen_random_uuid(), 'service_notice', 'prove_compliance', 'service', p.id, :id::uuid, p.language,
      :now::timestamptz, :now::timestamptz
    from slice join people p using (id) cross join begun n where ${concerned}
      -- Another notice of it is on its way to them.
      and not exists (select from outbox o join change_notices other on other.id = o.change_notice_id
        where o.person_id = p.id and o.state in ('waiting', 'claimed') and other.number >= n.number)
    returning id
  )
  update change_notices c set
    recipients = c.recipients + (select count(*) from queued),
    queued_up_to = case when (select count(*) from slice) = ${chunk}
      then (select id from slice order by id desc limit 1) end
  from begun where c.id = begun.id
  returning c.queued_up_to is not null as more`,
)
