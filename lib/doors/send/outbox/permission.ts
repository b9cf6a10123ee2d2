import type { Queryable } from '#db/client.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Channel, PurposeId } from '#policy/vocabulary.ts'
import { type Measure, refusal } from './refusal.ts'

/** A way of reaching somebody, and why it may not be used now; null: it may. */
export type Judged = {
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly refusal: string | null
  /** When they agreed to it, where it hangs on that. */
  readonly givenAt: Date | null
}

/** A message that might be written. */
export type Asked = {
  readonly kind: MessageKind
  readonly purpose: PurposeId
  readonly stream: 'service' | 'marketing'
}

const byMail = statement<
  Measure & {
    person_id: string
    kinds: readonly string[]
    purposes: readonly string[]
    streams: readonly string[]
  }
>(
  'judge_mail',
  `select m.purpose, 'email' as channel, ${refusal} as refusal, c.changed_at as "givenAt"
  from people p left join mail_preferences pref on pref.person_id = p.id
    cross join (select kind, purpose, stream, null::uuid as id, :now::timestamptz as created_at, ordinality
      from unnest(:kinds::text[], :purposes::text[], :streams::text[]) with ordinality as a (kind, purpose, stream)) m
    cross join (select null::text as topic) a
    cross join (select 1 as ordinal) d
    left join consents c on c.person_id = p.id and c.purpose = m.purpose and c.channel = 'email' and c.state = 'given'
  where p.id = :person_id::uuid order by m.ordinality`,
)

/** What the rule of sending (E6) would say of each of these messages to a person now. */
export async function judgeMail(
  db: Queryable,
  personId: string,
  asked: readonly Asked[],
  measure: Measure,
): Promise<Judged[]> {
  return db.query<Judged>(
    byMail({
      ...measure,
      person_id: personId,
      kinds: asked.map(({ kind }) => kind),
      purposes: asked.map(({ purpose }) => purpose),
      streams: asked.map(({ stream }) => stream),
    }),
  )
}

const byOther = statement<{
  person_id: string
  number: Buffer | null
  purposes: readonly string[]
  channels: readonly string[]
}>(
  'judge_other_channels',
  `select a.purpose, a.channel, c.changed_at as "givenAt", case
      when p.restricted_at is not null then 'restricted'
      when exists (select from suppressions s where s.key in (p.email_key, p.phone_key, :number::bytea) and s.channel = a.channel
        and s.lifted_at is null) then 'suppressed'
      when c.person_id is null then 'no_consent'
    end as refusal
  from people p
    cross join unnest(:purposes::text[], :channels::text[]) with ordinality as a (purpose, channel, place)
    left join consents c on c.person_id = p.id and c.purpose = a.purpose and c.channel = a.channel
      and c.state = 'given'
  where p.id = :person_id::uuid order by a.place`,
)

/**
 * The same for ways that the program does not use by itself, such as calls that staff make.
 * @param number their number as it would stand on the suppression list
 */
export async function judgeOthers(
  db: Queryable,
  personId: string,
  number: Buffer | null,
  asked: readonly { readonly purpose: PurposeId; readonly channel: Channel }[],
): Promise<Judged[]> {
  if (asked.length === 0) return []
  return db.query<Judged>(
    byOther({
      person_id: personId,
      number,
      purposes: asked.map(({ purpose }) => purpose),
      channels: asked.map(({ channel }) => channel),
    }),
  )
}
