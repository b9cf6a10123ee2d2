import { countRequest } from '#lib/doors/capture/parts/submission.ts'
import { statement } from '#lib/platform/statement.ts'

export type DraftValues = {
  now: Date
  rate_key: Buffer
  watched: Buffer[]
  rate_limit: number
  id: string
  token: Buffer
  /** Of a draft that goes on; null begins one. */
  earlier: Buffer | null
  person_id: string
  email: string
  email_key: Buffer
  language: string
  sources: string
  form: string
  answers: Buffer
  notice_number: number
}

/**
 * Keeps what was typed so far, in the place of what the page kept before. The person is known by the address and by
 * nothing else of it; somebody restricted is left as they are (R8), and nothing of theirs is kept. No row: nothing was.
 */
export const writeDraft = statement<DraftValues>(
  'write_draft',
  `with ${countRequest}, written as (
    insert into people (id, email, email_key, language, sources, created_at, last_activity_at)
    select :person_id::uuid, :email::text, :email_key::bytea, :language::text, :sources::jsonb,
      :now::timestamptz, :now::timestamptz
    from rate where rate.count <= :rate_limit::int
    on conflict (email) do update set email = excluded.email where people.restricted_at is null
    returning id
  ), before as (
    delete from drafts where token = :earlier::bytea and form = :form::text
  )
  insert into drafts (id, token, person_id, form, answers, notice_number, changed_at)
  select :id::uuid, :token::bytea, written.id, :form::text, :answers::bytea, :notice_number::int,
    :now::timestamptz
  from written
  -- What was under way when the form was sent comes too late.
  where not exists (select from leads l where l.person_id = written.id and l.form = :form::text
    and l.received_at > :now::timestamptz - interval '1 minute')
  returning id`,
)

/**
 * Queues one letter about a form that lies unsent, to who agreed to such letters and was not reminded of any form yet, as
 * far as records of mail reach back. Whether it may go is judged again when it is claimed.
 */
export const queueReminders = statement<{ forms: string[]; purpose: string; before: Date; now: Date }>(
  'queue_draft_reminders',
  `insert into outbox (id, kind, purpose, stream, person_id, language, next_at, created_at)
  select distinct on (p.id) gen_random_uuid(), 'draft_reminder', :purpose::text, 'marketing', p.id, p.language,
    :now::timestamptz, :now::timestamptz
  from drafts d join people p on p.id = d.person_id
    join consents c on c.person_id = p.id and c.purpose = :purpose::text and c.channel = 'email' and c.state = 'given'
  where d.form = any(:forms::text[]) and d.changed_at <= :before::timestamptz and p.restricted_at is null
    and not exists (select from outbox o where o.person_id = p.id and o.kind = 'draft_reminder')
  returning id`,
)

/** Forgets what a person began by this form, once they have sent it. */
export const deleteSentDrafts = statement<{ reference: string; token: Buffer | null }>(
  'delete_sent_drafts',
  `delete from drafts d using leads l
  where l.reference = :reference::text and d.form = l.form
    and (d.person_id = l.person_id or d.token = :token::bytea)`,
)

/** Forgets a draft that was refused. */
export const deleteDraft = statement<{ token: Buffer; form: string }>(
  'delete_draft',
  'delete from drafts where token = :token::bytea and form = :form::text',
)
