import { madeUpLeads } from '#db/seed/made-up-leads.ts'
import { seededRandom } from '#db/seed/random.ts'
import { insertBatch } from '#scripts/seed/insert.ts'
import { rowsOf } from '#scripts/seed/rows.ts'
import { openTestApp, type TestApp } from './open-app.ts'

/** Tables that grow with what people do; what is small is read whole, and rightly. */
export const growing = [
  'people',
  'leads',
  'consents',
  'consent_events',
  'outbox',
  'deliveries',
  'audit_events',
  'files',
  'client_leads',
]

/** An app with so many leads that the planner reads no growing table whole for a few rows of it. */
export async function openFilledApp(): Promise<TestApp> {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const made = [...madeUpLeads(seededRandom(1), { count: 20_000, forms: ['contact'], now: app.clock() })]
  for (let from = 0; from < made.length; from += 2_000)
    await insertBatch(app.owner, rowsOf(app, made.slice(from, from + 2_000)))
  await app.owner.query({
    text: `insert into deliveries (id, outbox_id, person_id, transport, recipient, message_id, at)
      select gen_random_uuid(), id, person_id, 'smtp', 'x@example.com', id::text, created_at from outbox`,
  })
  await app.owner.query({
    text: `insert into files (id, token, form, field, lead_id, person_id, name, bytes, key, created_at)
      select gen_random_uuid(), convert_to(id::text, 'UTF8'), 'contact', 'files', id, person_id, 'a.pdf', 1, 'x', received_at from leads`,
  })
  await app.owner.query({
    text: `insert into clients (id, code, name, contact, contract, since)
      select gen_random_uuid(), 'c' || n, 'c', 'c@example.com', 'c', '2026-01-01' from generate_series(1, 20) n`,
  })
  await app.owner.query({
    text: `insert into client_leads (id, client_id, reference, form, way, email_key, phone_key, details, language, notice_number,
        received_at, stored_at)
      select gen_random_uuid(), c.id, l.reference, l.form, 'form', p.email_key, p.phone_key, '{}', 'en', 1, l.received_at, l.received_at
      from (select leads.*, row_number() over () % 20 as turn from leads) l join people p on p.id = l.person_id
        join (select id, row_number() over () - 1 as turn from clients) c on c.turn = l.turn`,
  })
  for (const table of growing) await app.owner.query({ text: `analyze ${table}` })
  return app
}
