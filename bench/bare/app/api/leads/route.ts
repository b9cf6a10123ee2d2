import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

// The rows of an enquiry and nothing else: no key, no notice, no check, no sealing, no statement but this one.
const text = `with rate as (
    insert into rates (key, minute, count) values ($1, date_trunc('minute', $2::timestamptz), 1)
    on conflict (key, minute, shard) do update set count = rates.count + 1 returning count
  ), claim as (
    insert into submissions (key, body, reference, expires_at)
    select $3::bytea, $3::bytea, $4::text, $2 + interval '30 minutes' from rate
  ), person as (
    insert into people (id, email, email_key, name, language, sources, created_at, last_activity_at)
    values ($5::uuid, $6::text, $3, $7, 'en', '{}', $2, $2)
    on conflict (email) do update set last_activity_at = excluded.last_activity_at returning id
  ), lead as (
    insert into leads (id, reference, person_id, form, details, message, language, notice_number, received_at)
    select $8::uuid, $4, person.id, 'contact', '{}', $9::bytea, 'en', 1, $2 from person returning id, person_id
  ), mail as (
    insert into outbox (id, kind, purpose, stream, person_id, lead_id, language, next_at, created_at)
    select m.id, m.kind, 'answer_enquiry', 'service', lead.person_id, lead.id, 'en', $2, $2
    from lead, (values ($10::uuid, 'staff_notice'), ($11::uuid, 'auto_reply')) as m (id, kind)
  ), logged as (
    insert into audit_events (at, actor_kind, verb, object_id, facts)
    select $2, 'api', 'lead.captured', lead.id, '{}' from lead
  )
  select id from lead`

export async function POST(request: Request): Promise<Response> {
  const { name, email, message } = (await request.json()) as Record<string, string>
  const reference = `Q-${randomBytes(8).toString('hex').toUpperCase()}`
  const key = createHash('sha256').update(`${email}`).digest()
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const rate = createHash('sha256').update('bare').digest()
  const sealed = Buffer.from(`${message}`)
  const values = [rate, new Date(), key, reference, ids[0], email, name, ids[1], sealed, ids[2], ids[3]]
  await pool.query({ name: 'bare', text, values })
  return Response.json({ reference }, { status: 201 })
}
