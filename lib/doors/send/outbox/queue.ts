import { countRequest } from '#lib/doors/capture/parts/submission.ts'
import { statement } from '#lib/platform/statement.ts'

type Service = { id: string; kind: string; purpose: string; person_id: string; language: string; now: Date }

const columns =
  'id, kind, purpose, stream, person_id, lead_id, correspondence_id, language, next_at, created_at'

/** Queues one message of service to a person, about a lead or nothing but themselves. */
export const queueFor = statement<Service & { lead_id: string | null }>(
  'queue_message',
  `insert into outbox (${columns})
  values (:id::uuid, :kind::text, :purpose::text, 'service', :person_id::uuid, :lead_id::uuid,
    null, :language::text, :now::timestamptz, :now::timestamptz)`,
)

/** The same, unless one of its kind was queued for them less than `pause` (an interval) ago. */
export const queueOncePer = statement<Service & { pause: string }>(
  'queue_message_once_per',
  `insert into outbox (${columns})
  select :id::uuid, :kind::text, :purpose::text, 'service', :person_id::uuid, null, null, :language::text,
    :now::timestamptz, :now::timestamptz
  where not exists (select from outbox o where o.person_id = :person_id::uuid and o.kind = :kind::text
    and o.created_at > :now::timestamptz - :pause::interval)`,
)

/** Tells staff that a person wrote about their lead; not again within ten minutes. */
export const queueReplyNotice = statement<{ id: string; lead_id: string; now: Date }>(
  'queue_reply_notice',
  `insert into outbox (${columns})
  select :id::uuid, 'reply_notice', 'answer_enquiry', 'service', l.person_id, l.id, null, 'en',
    :now::timestamptz, :now::timestamptz
  from leads l where l.id = :lead_id::uuid and not exists (select from outbox o
    where o.person_id = l.person_id and o.lead_id = l.id and o.kind = 'reply_notice'
      and o.created_at > :now::timestamptz - interval '10 minutes')`,
)

/** Queues what staff wrote to the person of a lead. */
export const queueReply = statement<{
  id: string
  correspondence_id: string
  now: Date
}>(
  'queue_reply',
  `insert into outbox (${columns})
  select :id::uuid, 'reply', 'answer_enquiry', 'service', c.person_id, c.lead_id, c.id, l.language,
    :now::timestamptz, :now::timestamptz
  from correspondence c join leads l on l.id = c.lead_id where c.id = :correspondence_id::uuid`,
)

/** Counts who asks; within the measure, queues a link for whoever is held under this address. */
export const queueChoicesLink = statement<{
  id: string
  email_key: Buffer
  rate_key: Buffer
  watched: Buffer[]
  rate_limit: number
  now: Date
}>(
  'queue_choices_link',
  `with ${countRequest}, queued as (
    insert into outbox (${columns})
    select :id::uuid, 'choices_link', 'confirm_choice', 'service', p.id, null, null, p.language,
      :now::timestamptz, :now::timestamptz
    from people p, rate
    where p.email_key = :email_key::bytea and rate.count <= :rate_limit::int
      and not exists (select from outbox o where o.person_id = p.id and o.kind = 'choices_link'
        and o.created_at > :now::timestamptz - interval '10 minutes')
  )
  select count from rate`,
)
