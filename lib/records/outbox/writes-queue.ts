import { statement } from '../../platform/statement.ts'

/** Queues one message of service to a person, about a lead. */
export const queueFor = statement<{
  id: string
  kind: string
  purpose: string
  person_id: string
  lead_id: string
  language: string
  now: Date
}>(
  'queue_message',
  `insert into outbox (id, kind, purpose, stream, person_id, lead_id, language, next_at, created_at)
  values (:id::uuid, :kind::text, :purpose::text, 'service', :person_id::uuid, :lead_id::uuid, :language::text,
    :now::timestamptz, :now::timestamptz)`,
)
