import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

/** Tables as somebody would write them who wants no more than to keep what a form says: keys, and no other index. */
export const plainTables = `
  create table if not exists bare_people (id uuid primary key, email text not null unique, name text, at timestamptz not null);
  create table if not exists bare_leads (id uuid primary key, reference text not null unique,
    person_id uuid not null references bare_people, message text not null, at timestamptz not null);
  create table if not exists bare_mails (id uuid primary key, lead_id uuid not null references bare_leads,
    kind text not null, at timestamptz not null);
  create table if not exists bare_log (id bigint generated always as identity primary key, lead_id uuid not null,
    verb text not null, at timestamptz not null);
  grant select, insert, update on bare_people, bare_leads, bare_mails, bare_log to public`

const text = `with person as (
    insert into bare_people (id, email, name, at) values ($1, $2, $3, $4)
    on conflict (email) do update set at = excluded.at returning id
  ), lead as (
    insert into bare_leads (id, reference, person_id, message, at) select $5::uuid, $6, id, $7, $4 from person returning id
  ), mail as (
    insert into bare_mails (id, lead_id, kind, at) select $8::uuid, id, 'staff_notice', $4 from lead
  )
  insert into bare_log (lead_id, verb, at) select id, 'captured', $4 from lead`

/** Four plain inserts in one statement: no key, no notice, no limit, no consent, no sealing. */
export async function storePlainly(pool: Pool, body: Record<string, string>): Promise<string> {
  const reference = `Q-${randomBytes(8).toString('hex').toUpperCase()}`
  const { email, name, message } = body
  const values = [randomUUID(), email, name, new Date(), randomUUID(), reference, message, randomUUID()]
  await pool.query({ name: 'bare', text, values })
  return reference
}
