import { randomUUID } from 'node:crypto'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { addClient } from '#lib/clients/keep-client.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { withoutFiles } from '#policy/form.ts'

/** The demo studio, which holds data for clients too and runs a form for one of them. */
export async function agencyWithClients(): Promise<Agency> {
  const demo = await loadAgency('demo')
  const { contact } = demo.forms
  if (!contact) throw new Error('The demo studio has no contact form.')
  const client = { code: 'harbour', name: 'Harbour Hotels', privacy: 'https://harbour.example/privacy' }
  return {
    ...demo,
    forms: { ...demo.forms, stay: { ...withoutFiles(contact), answered: false, consents: {}, client } },
  }
}

/** Its app, with two clients: `harbour`, for whom the form `stay` is run, and `mill`. */
export async function openAppWithClients(): Promise<
  TestApp & { readonly harbour: string; readonly mill: string }
> {
  const app = await openTestApp('2026-11-02T10:00:00Z', await agencyWithClients())
  const [harbour, mill] = [await clientOf(app, 'harbour'), await clientOf(app, 'mill')]
  return { ...app, harbour, mill }
}

async function clientOf(app: TestApp, code: string): Promise<string> {
  const id = randomUUID()
  const fields = {
    name: `${code} Ltd`,
    contact: `privacy@${code}.example`,
    contract: 'C-1',
    since: '2026-01-01',
  }
  await addClient(app, { id, code, ...fields }, { kind: 'staff', id: randomUUID() })
  return id
}

/** Has something be held for a client. */
export async function holdForClient(app: TestApp): Promise<void> {
  await clientOf(app, 'mill')
  await capture(app, contactEnquiry(app, { client: 'mill' }))
}

/** Begins an erasure for that client more than a day ago, of which nothing comes. */
export async function beginAndStop(app: TestApp): Promise<void> {
  await app.owner.query({
    text: `insert into client_instructions (id, client_id, kind, asked_by, asked_on, reference, entered_by, entered_at, begun_at)
      select gen_random_uuid(), id, 'erase', 'x', '2026-11-01', 'x', gen_random_uuid(), moment, moment
      from clients, (values ($1::timestamptz - interval '25 hours')) as begun (moment)`,
    values: [app.clock()],
  })
}

export const member = { kind: 'staff', id: randomUUID() } as const
export const guest = {
  name: 'Ada Guest',
  email: 'ada@guest.example',
  message: 'A room for two nights, please.',
}

/** Somebody writes by the form that is run for a client. */
export const stay = (app: TestApp, fields: Record<string, string> = guest) =>
  capture(app, contactEnquiry(app, { form: 'stay', fields }))

/** How many rows a table has. */
export async function rows(app: TestApp, table: string): Promise<number> {
  const [row] = await app.owner.query<{ count: number }>({
    text: `select count(*)::int as count from ${table}`,
  })
  return row?.count ?? 0
}

/** The reference of what was taken. @throws Error for what was not */
export function accepted(captured: Captured | { kind: 'minor' } | null): string {
  if (captured?.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(captured)}`)
  return captured.reference
}

/** Events of a verb, in order. */
export async function logged(app: TestApp, verb: string) {
  return app.owner.query<{ actor_kind: string; facts: Record<string, unknown> }>({
    text: 'select actor_kind, facts from audit_events where verb = $1 order by id',
    values: [verb],
  })
}
