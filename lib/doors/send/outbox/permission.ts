import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { consents } from '#db/schema/consent.ts'
import { type MessageKind, outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { mailPreferences } from '#db/schema/preferences.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { kindOf, kindOrNull } from '#db/statement/kind-of.ts'
import { readSql } from '#db/statement/read.ts'
import type { Channel, PurposeId } from '#policy/vocabulary.ts'
import { campaign, capParameters, type FrequencyCap, message, narrowed, person, refusal } from './refusal.ts'

/** A message that might be written. */
export type Asked = {
  readonly kind: MessageKind
  readonly purpose: PurposeId
  readonly stream: 'service' | 'marketing'
}

const current = alias(consents, 'c')
const columns = {
  purpose: kindOf(consents.purpose),
  channel: kindOf(consents.channel),
  refusal: 'text?',
  /** When they agreed to it, where it hangs on that. */
  givenAt: kindOrNull(consents.changedAt),
} as const

const byMail = readSql(
  'judge_mail',
  { ...capParameters, personId: 'uuid', kinds: 'text[]', purposes: 'text[]', streams: 'text[]' },
  columns,
  ({ personId, kinds, purposes, streams, ...cap }) => sql`
  select ${message.purpose}, 'email' as channel, ${refusal(cap)} as refusal, ${current.changedAt}
  from ${people} ${person} left join ${mailPreferences} ${narrowed} on ${narrowed.personId} = ${person.id}
    cross join (select each.*, null::uuid as ${namesOf(outbox.id)}, ${cap.now} as ${namesOf(outbox.createdAt)}
      from unnest(${kinds}, ${purposes}, ${streams}) with ordinality
        as each (${namesOf(outbox.kind, outbox.purpose, outbox.stream)}, place)) ${message}
    cross join (select null::text as ${namesOf(campaign.topic)}) ${campaign}
    cross join (select 1 as ordinal) d
    left join ${consents} ${current} on ${current.personId} = ${person.id} and ${current.purpose} = ${message.purpose}
      and ${current.channel} = 'email' and ${current.state} = 'given'
  where ${person.id} = ${personId} order by ${message}.place`,
)

/** A way of reaching somebody, and why it may not be used now; null: it may. */
export type Assessed = Awaited<ReturnType<typeof byMail>>[number]

/** Gives what the rule of sending (E6) would say of each of these messages to a person now. */
export async function assessMail(
  db: Queryable,
  personId: string,
  asked: readonly Asked[],
  cap: FrequencyCap,
): Promise<Assessed[]> {
  return byMail(db, {
    ...cap,
    personId,
    kinds: asked.map(({ kind }) => kind),
    purposes: asked.map(({ purpose }) => purpose),
    streams: asked.map(({ stream }) => stream),
  })
}

const mark = alias(suppressions, 's')

const byOther = readSql(
  'judge_other_channels',
  { personId: 'uuid', numbers: 'bytea[]', purposes: 'text[]', channels: 'text[]' },
  columns,
  ({ personId, numbers, purposes, channels }) => sql`
  select asked.purpose, asked.channel, case
      when ${person.restrictedAt} is not null then 'restricted'
      when exists (select from ${suppressions} ${mark} where ${mark.key} = any(array[${person.emailKey}, ${person.phoneKey}] || ${numbers})
        and ${mark.channel} = asked.channel and ${mark.liftedAt} is null) then 'suppressed'
      when ${current.personId} is null then 'no_consent'
    end as refusal, ${current.changedAt}
  from ${people} ${person}
    cross join unnest(${purposes}, ${channels}) with ordinality as asked (purpose, channel, place)
    left join ${consents} ${current} on ${current.personId} = ${person.id} and ${current.purpose} = asked.purpose
      and ${current.channel} = asked.channel and ${current.state} = 'given'
  where ${person.id} = ${personId} order by asked.place`,
)

/**
 * Gives the same for ways that the program does not use by itself, such as calls that staff make.
 * @param numbers the keys under which their number may stand on the suppression list
 */
export async function assessOthers(
  db: Queryable,
  personId: string,
  numbers: readonly Buffer[],
  asked: readonly { readonly purpose: PurposeId; readonly channel: Channel }[],
): Promise<Assessed[]> {
  if (asked.length === 0) return []
  return byOther(db, {
    personId,
    numbers,
    purposes: asked.map(({ purpose }) => purpose),
    channels: asked.map(({ channel }) => channel),
  })
}
