import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type Audience, campaigns } from '#db/schema/campaigns.ts'
import { consents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { mailPreferences } from '#db/schema/preferences.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { kindOf } from '#db/statement/kind-of.ts'
import type { Placed, Values } from '#db/statement/parameters.ts'
import { readSql } from '#db/statement/read.ts'
import {
  campaign,
  capParameters,
  type FrequencyCap,
  message,
  narrowed,
  person,
  refusal,
} from '#lib/doors/send/outbox/refusal.ts'

const ruleParameters = {
  ...capParameters,
  topic: 'text?',
  forms: 'text[]',
  languages: 'text[]',
  tags: 'text[]',
} as const

/** What a campaign is assessed by before any message of it is there. */
export type AudienceRule = Values<typeof ruleParameters>

export function ruleOf(
  cap: FrequencyCap,
  { topic, audience }: { topic: string | null; audience: Audience },
): AudienceRule {
  const { forms, languages, tags } = audience
  return { ...cap, topic, forms, languages, tags }
}

const ofNewsletter = sql`${consents.purpose} = 'marketing_email' and ${consents.channel} = 'email'`

/** Everybody who was ever asked about the newsletter. */
const everybody = sql`select ${consents.personId} from ${consents} where ${ofNewsletter}`

/** Those of `asked` who fit the audience, with why they may not get it now. */
function assessed(
  { topic, forms, languages, tags, ...cap }: Placed<typeof ruleParameters>,
  asked: SQL,
  locking?: SQL,
): SQL {
  return sql`assessed as (
  select ${person.id}, ${person.email}, ${person.name}, ${person.language}, ${refusal(cap)} as refusal
  from (${asked}) asked join ${people} ${person} on ${person.id} = asked.${namesOf(consents.personId)}
    left join ${mailPreferences} ${narrowed} on ${narrowed.personId} = ${person.id}
    cross join (select 'announcement' as ${namesOf(outbox.kind)}, 'marketing' as ${namesOf(outbox.stream)},
      'marketing_email' as ${namesOf(outbox.purpose)}, null::uuid as ${namesOf(outbox.id)},
      ${cap.now} as ${namesOf(outbox.createdAt)}) ${message}
    cross join (select ${topic} as ${namesOf(campaigns.topic)}) ${campaign}
    cross join (select 1 as ordinal) d
  where (cardinality(${languages}) = 0 or ${person.language} = any (${languages}))
    and (cardinality(${tags}) = 0 or ${person.tags} && ${tags})
    and (cardinality(${forms}) = 0 or exists (select from ${leads}
      where ${leads.personId} = ${person.id} and ${leads.form} = any (${forms})))
  ${locking}
)`
}

/** Counts how many it would reach now (`refusal` null), and how many not, by reason. */
export const countAudience = readSql(
  'count_audience',
  ruleParameters,
  { refusal: 'text?', count: 'int' },
  (rule) => sql`with ${assessed(rule, everybody)}
  select refusal, count(*)::int as count from assessed group by refusal order by count desc, refusal`,
)

const pageSize = 50

const leftOut = readSql(
  'list_left_out',
  { ...ruleParameters, reason: 'text', after: 'uuid?' },
  { id: kindOf(people.id), email: kindOf(people.email), name: kindOf(people.name) },
  ({ reason, after, ...rule }) => sql`
  with ${assessed(rule, sql`${everybody} and (${after} is null or ${consents.personId} > ${after})`)}
  select ${namesOf(people.id, people.email, people.name)} from assessed where refusal = ${reason}
  order by ${namesOf(people.id)} limit ${sql.raw(String(pageSize + 1))}`,
)

export type LeftOut = Awaited<ReturnType<typeof leftOut>>[number]

/** Gives who would not get it for one reason, fifty at a time. */
export async function listLeftOut(
  db: Queryable,
  rule: AudienceRule,
  reason: string,
  after: string | null,
): Promise<{ rows: LeftOut[]; older: string | null }> {
  const rows = await leftOut(db, { ...rule, reason, after })
  const shown = rows.slice(0, pageSize)
  return { rows: shown, older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

/** How many people one statement queues for: each is held for as long as it takes, and nobody longer. */
const chunk = sql.raw('1000')

/**
 * Queues the next messages of a campaign that is being sent, for those who may get it at this moment; each is
 * assessed again when it is sent. `more`: not everybody has been assessed yet. No row: nothing is left to queue.
 */
export const queueForAudience = changeSql(
  'send',
  'queue_for_audience',
  { ...ruleParameters, id: 'uuid' },
  { more: 'boolean' },
  ({ id, ...rule }) => sql`
  with begun as (
    select ${campaigns.id}, ${campaigns.queuedUpTo} as reached from ${campaigns}
    where ${campaigns.id} = ${id} and ${campaigns.state} = 'sending' and ${campaigns.queuedUpTo} is not null for update
  ), slice as (
    select ${consents.personId} from ${consents}, begun
    where ${ofNewsletter} and ${consents.personId} > begun.reached
    order by ${consents.personId} limit ${chunk}
  ), ${assessed(
    rule,
    sql`select ${namesOf(consents.personId)} from slice order by ${namesOf(consents.personId)}`,
    sql`for key share of ${person}`,
  )}, queued as (
    ${insertFrom(
      outbox,
      {
        id: sql`gen_random_uuid()`,
        kind: sql`'announcement'`,
        purpose: sql`'marketing_email'`,
        stream: sql`'marketing'`,
        personId: sql`j.${namesOf(people.id)}`,
        campaignId: id,
        language: sql`j.${namesOf(people.language)}`,
        nextAt: rule.now,
        createdAt: rule.now,
      },
      sql`from assessed j where j.refusal is null returning ${namesOf(outbox.id)}`,
    )}
  )
  update ${campaigns} set ${assign(campaigns, {
    recipients: sql`coalesce(${campaigns.recipients}, 0) + (select count(*) from queued)`,
    queuedUpTo: sql`case when (select count(*) from slice) = ${chunk}
      then (select ${namesOf(consents.personId)} from slice order by ${namesOf(consents.personId)} desc limit 1) end`,
  })}
  from begun where ${campaigns.id} = begun.${namesOf(campaigns.id)}
  returning ${campaigns.queuedUpTo} is not null as more`,
)
