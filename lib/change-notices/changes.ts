import { and, eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { changeNotices, notices } from '#db/schema/notices.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { assign } from '#db/statement/assign.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { concerned } from './concerned.ts'
import { person, version } from './held-before.ts'

/** No row: the version is none, or the notice is entered already. */
export const insertChangeNotice = changeSql(
  'operation',
  'insert_change_notice',
  {
    id: 'uuid',
    number: 'int',
    texts: 'jsonb',
    bannerUntil: 'timestamptz?',
    mailed: 'boolean',
    createdBy: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ number, now, ...notice }) =>
    insertFrom(
      changeNotices,
      {
        ...notice,
        number: notices.number,
        createdAt: now,
        queuedUpTo: sql`case when ${notice.mailed} then '00000000-0000-0000-0000-000000000000'::uuid end`,
      },
      sql`from ${notices} where ${notices.number} = ${number}
      on conflict (${namesOf(changeNotices.id)}) do nothing returning ${namesOf(changeNotices.id)}`,
    ),
)

/** Takes a banner off the site. No row: there was none. */
export const endBanner = change(
  'operation',
  'end_banner',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) =>
    orm
      .update(changeNotices)
      .set({ bannerUntil: now })
      .where(and(eq(changeNotices.id, id), gt(changeNotices.bannerUntil, now)))
      .returning({ id: changeNotices.id }),
)

/** How many people one statement assesses. */
const chunk = sql.raw('1000')
const other = alias(changeNotices, 'other')

/**
 * Queues the next messages of a notice for those whom its version concerns; each is assessed again when it is sent (E6).
 * `more`: not everybody has been assessed yet. No row: nothing is left to queue.
 */
export const queueServiceNotices = changeSql(
  'send',
  'queue_service_notices',
  { id: 'uuid', now: 'timestamptz' },
  { more: 'boolean' },
  ({ id, now }) => sql`
  with begun as (
    select ${changeNotices.id} as notice, ${changeNotices.queuedUpTo} as reached, ${version.number}, ${version.publishedAt}
    from ${changeNotices} join ${notices} ${version} on ${version.number} = ${changeNotices.number}
    where ${changeNotices.id} = ${id} and ${changeNotices.queuedUpTo} is not null for update of ${changeNotices}
  ), slice as (
    select ${person.id}, ${person.language} from ${people} ${person}, begun
    where ${person.id} > begun.reached order by ${person.id} limit ${chunk} for key share of ${person}
  ), queued as (
    ${insertFrom(
      outbox,
      {
        id: sql`gen_random_uuid()`,
        kind: sql`'service_notice'`,
        purpose: sql`'prove_compliance'`,
        stream: sql`'service'`,
        personId: person.id,
        changeNoticeId: id,
        language: person.language,
        nextAt: now,
        createdAt: now,
      },
      sql`from slice join ${people} ${person} using (${namesOf(people.id)}) cross join begun ${version} where ${concerned}
      -- Another notice of it is on its way to them.
      and not exists (select from ${outbox} join ${changeNotices} ${other} on ${other.id} = ${outbox.changeNoticeId}
        where ${outbox.personId} = ${person.id} and ${outbox.state} in ('waiting', 'claimed')
          and ${other.number} >= ${version.number})
      returning ${namesOf(outbox.id)}`,
    )}
  )
  update ${changeNotices} set ${assign(changeNotices, {
    recipients: sql`${changeNotices.recipients} + (select count(*) from queued)`,
    queuedUpTo: sql`case when (select count(*) from slice) = ${chunk}
      then (select ${namesOf(people.id)} from slice order by ${namesOf(people.id)} desc limit 1) end`,
  })}
  from begun where ${changeNotices.id} = begun.notice
  returning ${changeNotices.queuedUpTo} is not null as more`,
)
