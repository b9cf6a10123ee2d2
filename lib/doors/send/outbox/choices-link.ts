import { countRequest } from '#lib/doors/capture/parts/submission.ts'
import { statement } from '#lib/platform/statement.ts'

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
    insert into outbox (id, kind, purpose, stream, person_id, language, next_at, created_at)
    select :id::uuid, 'choices_link', 'confirm_choice', 'service', p.id, p.language,
      :now::timestamptz, :now::timestamptz
    from people p, rate
    where p.email_key = :email_key::bytea and rate.count <= :rate_limit::int
      and not exists (select from outbox o where o.person_id = p.id and o.kind = 'choices_link'
        and o.created_at > :now::timestamptz - interval '10 minutes')
  )
  select count from rate`,
)
