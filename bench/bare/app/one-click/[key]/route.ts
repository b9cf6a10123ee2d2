import { randomUUID } from 'node:crypto'
import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

// The rows of an opt-out and nothing else: no signed link, no check of what stood before, no statement but this one.
const text = `with person as (
    select id, language from people where email_key = $1 for update
  ), listed as (
    insert into suppressions (key, channel, reason, created_at) values ($1, 'email', 'opt_out', $2)
    on conflict (key, channel, reason) do nothing
  ), voided as (
    update tokens set used_at = $2 from person where tokens.person_id = person.id and used_at is null
  ), event as (
    insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
    select $3::uuid, id, 'marketing_email', 'email', 'withdrawn', 'consent', language, 'Unsubscribe', 'one_click', $2
    from person
  ), state as (
    update consents set state = 'withdrawn', record_id = $3::uuid, changed_at = $2 from person
    where consents.person_id = person.id and purpose = 'marketing_email' and channel = 'email'
  )
  insert into audit_events (at, actor_kind, actor_id, verb, object_id, facts)
  select $2, 'person', id, 'consent.withdrawn', id, '{"channel": "email", "how": "one_click"}' from person`

export async function POST(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params
  const form = await request.formData()
  if (form.get('List-Unsubscribe') !== 'One-Click') return new Response('No', { status: 400 })
  const values = [Buffer.from(key, 'base64url'), new Date(), randomUUID()]
  await pool.query({ name: 'bare_one_click', text, values })
  return new Response('Stopped')
}
