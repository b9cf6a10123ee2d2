import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { agentRequestView } from '#app/_requests/agent-request-view.ts'
import { confirmLink, previewLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { discloseFile } from '#lib/doors/disclose/file.ts'
import { fetchPackage } from '#lib/doors/disclose/package/fetch-package.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { offerFile, stageFile } from '#lib/files/stage-file.ts'
import { confirmByCode } from '#lib/leads/release-lead.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { makePackages } from '#lib/requests/jobs.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { recordProof } from '#lib/requests/record-proof.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { endOwnAgent, readAgentView } from './agents.ts'

const email = 'ada@example.com'
const agent = { agent_name: 'Bea Byron', agent_email: 'bea@law.example' }
const pdf = Buffer.from('%PDF-1.7\nI permit Bea Byron to ask for me. Ada\n%%EOF\n')
const system = { kind: 'system', id: null } as const

/** A signed permission, as the page uploads it. */
async function permission(app: TestApp, bytes = pdf, name = 'permission.pdf') {
  const at = { form: requestForm, field: 'permission', address: '203.0.113.7' }
  const offered = await offerFile(app, { ...at, name, bytes: bytes.length })
  if (offered.kind !== 'open') return offered
  const staged = await stageFile(app, requestForm, offered.token, bytes)
  return staged.kind === 'staged' ? offered.token : staged
}

type Sent = { right?: string; to?: string; fields?: Record<string, unknown> }

/** Somebody asks for the person of an address. */
async function ask(app: TestApp, { right = 'access', to = email, fields = {} }: Sent = {}) {
  const token = await permission(app)
  const given = { right, email: to, asks_for: ['somebody_else'], ...agent, permission: [token], ...fields }
  return capture(app, contactEnquiry(app, { form: requestForm, fields: given }))
}

async function letters(app: TestApp) {
  return Promise.all(
    (await permit(app)).permits.map(async ({ message }) => {
      const mail = await composeMail(app, message)
      return { kind: message.kind, to: mail?.to, text: mail?.text ?? '', replyTo: mail?.replyTo }
    }),
  )
}

type Letters = Awaited<ReturnType<typeof letters>>
const of = (all: Letters, kind: string) => all.find((one) => one.kind === kind)
const linkIn = (text = '') => /\/(?:confirm|requests)\/([\w-]+)/.exec(text)?.[1] ?? ''

test('P51, R3: who asks for another gets the answer once that person has confirmed it, and nothing before (17.3)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  expect(await ask(app)).toMatchObject({ kind: 'accepted', mailed: ['confirm_request', 'agent_received'] })
  const sent = await letters(app)
  const received = of(sent, 'agent_received')
  expect([received?.to, received?.replyTo]).toEqual([agent.agent_email, null])
  const theirs = linkIn(received?.text)
  expect(await readAgentView(app, theirs)).toMatchObject({ asked: 'access', confirmed: null })
  await makePackages(app)
  expect(await fetchPackage(app, theirs)).toBeNull()
  expect(await app.owner.query({ text: 'select from packages' })).toEqual([])

  const asking = of(sent, 'confirm_request')
  expect(asking?.to).toBe(email)
  // Who gives which name stands on the page alone.
  expect(asking?.text).not.toContain('Bea')
  const link = linkIn(asking?.text)
  expect((await previewLink(app, link)).agent).toMatchObject({ name: 'Bea Byron' })
  const { own = '' } = await confirmLink(app, link, null)
  await makePackages(app)
  const answered = await letters(app)
  expect(of(answered, 'agent_answered')?.to).toBe(agent.agent_email)
  expect(of(answered, 'request_package')?.to).toBe(email)
  const answer = linkIn(of(answered, 'agent_answered')?.text)
  const asAgent = await readAgentView(app, answer)
  expect(asAgent?.confirmed).toMatchObject({ deed: 'packaged', hasCopy: true })
  // The copy is of somebody else, and the page says so.
  const page = asAgent && agentRequestView(app, 'en', answer, asAgent)
  expect(page?.lines).toContain('The copy of what we hold about them is ready.')
  expect(await fetchPackage(app, answer)).not.toBeNull()
  expect(await fetchPackage(app, own)).not.toBeNull()
})

test('P51: what shows who asks is deleted when the request ends, and nobody can read it from then on (17.3)', async () => {
  const app = await openTestApp()
  await ask(app, { right: 'objection' })
  const [file] = await app.owner.query<{ id: string }>({ text: 'select id from files' })
  const opened = await discloseFile(app, file?.id ?? '', null, system)
  expect(opened?.bytes.equals(pdf)).toBe(true)
  await confirmLink(app, linkIn(of(await letters(app), 'confirm_request')?.text), null)
  expect(await discloseFile(app, file?.id ?? '', null, system)).toBeNull()
  expect(await app.owner.query({ text: 'select octet_length(key) as bytes, name from files' })).toEqual([
    { bytes: 0, name: '' },
  ])
  expect(await app.owner.query({ text: 'select from proof_codes' })).toEqual([])
  await clearFiles(app)
  expect(await app.owner.query({ text: 'select from files' })).toEqual([])
  expect(await app.files.get(`files/${file?.id}`)).toBeNull()
})

test('R3: staff cannot show it instead of the person, and close nothing before they confirm (17.3)', async () => {
  const app = await openTestApp()
  await ask(app, { right: 'rectification' })
  const [request] = await app.owner.query<{ id: string }>({ text: 'select id from requests' })
  const id = request?.id ?? ''
  expect(await recordProof(app, { id, how: 'signed_letter', actor: system })).toBe(false)
  const refusal = { id, outcome: 'refused', ground: 'unfounded', actor: system } as const
  expect(await answerRequest(app, refusal)).toBe('unchanged')
})

test('R2, R3: the digits confirm too, and lead nobody but the mailbox to the page of the request (17.3)', async () => {
  const app = await openTestApp()
  const taken = await ask(app, { right: 'restriction' })
  const code = /\b\d{6}\b/.exec(of(await letters(app), 'confirm_request')?.text ?? '')?.[0] ?? ''
  const reference = taken.kind === 'accepted' ? taken.reference : ''
  expect(await confirmByCode(app, { reference, code, caller: null })).toEqual({ own: null })
  const told = of(await letters(app), 'request_answered')
  expect(await readOwnRequest(app, linkIn(told?.text))).toMatchObject({ deed: 'restricted' })
})

test('S8: an agent is told alike of who is known and who is not, also where mail to the person is refused (17.3)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  await app.owner.query({
    text: `insert into suppressions (key, channel, reason, created_at, how)
      select email_key, 'email', 'hard_bounce', now(), 'bounce' from people`,
  })
  await ask(app)
  await ask(app, { to: 'nobody@example.com' })
  const told = (await letters(app)).filter(({ kind }) => kind === 'agent_received')
  const plain = told.map(({ text }) => text.replace(/Q-\w{8}|requests\/\S+/g, '…'))
  expect(plain).toEqual([plain[0], plain[0]])
  for (const { text } of told)
    expect(await readAgentView(app, linkIn(text))).toMatchObject({ confirmed: null })
})

test('P51: the person can end that somebody asks for them', async () => {
  const app = await openTestApp()
  await ask(app)
  const sent = await letters(app)
  const { own = '' } = await confirmLink(app, linkIn(of(sent, 'confirm_request')?.text), null)
  await makePackages(app)
  const answer = linkIn(of(await letters(app), 'agent_answered')?.text)
  expect([await endOwnAgent(app, own), await endOwnAgent(app, own)]).toEqual([true, false])
  expect(await readAgentView(app, answer)).toBeNull()
  expect(await fetchPackage(app, answer)).toBeNull()
  expect(await fetchPackage(app, own)).not.toBeNull()
})

test('S7: a permission that is a program is refused by what its bytes say (17.3)', async () => {
  const app = await openTestApp()
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(128)])
  expect(await permission(app, program)).toEqual({ kind: 'refused', fault: 'file_kind' })
  expect(await permission(app, program, 'permission.exe')).toMatchObject({ kind: 'refused' })
})

test('P51: who asks for another names themselves and brings the permission; of anybody else nothing of it is kept (17.3)', async () => {
  const app = await openTestApp()
  const without = { agent_name: '', agent_email: '', permission: [] }
  expect(await ask(app, { fields: without })).toEqual({
    kind: 'invalid',
    issues: ['agent_name', 'agent_email', 'permission'].map((field) => ({ field, code: 'required' })),
  })
  expect(await ask(app, { fields: { asks_for: [] } })).toMatchObject({ mailed: ['confirm_request'] })
  expect(await app.owner.query({ text: 'select from request_agents' })).toEqual([])
  expect(await app.owner.query({ text: 'select from files where lead_id is not null' })).toEqual([])
  const [lead] = await app.owner.query<{ details: object }>({ text: 'select details from leads' })
  expect(JSON.stringify(lead)).not.toContain('Bea')
})

test('E6: to who reported our mail as spam nothing goes, whomever they ask for, and to one address only so many (17.3)', async () => {
  const app = await openTestApp()
  for (let at = 0; at < 7; at++) {
    const rate = { by: randomUUID(), limit: 0 }
    const token = await permission(app)
    const fields = { right: 'access', email: `a${at}@example.com`, asks_for: ['somebody_else'], ...agent }
    await capture(
      app,
      contactEnquiry(app, { form: requestForm, fields: { ...fields, permission: [token] }, rate }),
    )
  }
  expect((await letters(app)).filter(({ kind }) => kind === 'agent_received')).toHaveLength(5)
  app.setTime('2026-11-03T10:00:00Z')
  await app.owner.query({
    text: `insert into suppressions (key, channel, reason, created_at, how)
      select distinct email_key, 'email', 'complaint', now(), 'complaint' from request_agents`,
  })
  await ask(app, { to: 'b@example.com' })
  expect((await letters(app)).map(({ kind }) => kind)).toEqual(['confirm_request'])
})

test('P47: who is erased stands no more on what they asked for another, who may still confirm it as their own (17.4)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app, { fields: { name: 'Bea', email: agent.agent_email, message: 'x' } }))
  await ask(app, { right: 'access' })
  const asking = linkIn(of(await letters(app), 'confirm_request')?.text)
  const [bea] = await app.owner.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [agent.agent_email],
  })
  await erase(app, { personId: bea?.id ?? '', reason: 'request', actor: system })
  expect(await app.owner.query({ text: 'select from request_agents' })).toEqual([])
  const { own = '' } = await confirmLink(app, asking, null)
  expect(await readOwnRequest(app, own)).toMatchObject({ asked: 'access', provenHow: 'mailbox' })
})
