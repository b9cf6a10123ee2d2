import { randomUUID } from 'node:crypto'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { addClient } from '#lib/clients/keep-client.ts'
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
