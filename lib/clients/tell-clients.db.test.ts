import { expect, test } from 'vitest'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { readOwnRows } from '#lib/doors/disclose/package/own-rows.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { openAppWithClients } from '#lib/testing/clients.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import { listRequestsToldTo } from './told-requests.ts'

const email = 'ada@guest.example'

async function letters(app: TestApp) {
  const { permits } = await permit(app)
  return Promise.all(
    permits.map(async ({ message }) => {
      const mail = await composeMail(app, message)
      return { kind: message.kind, to: mail?.to, text: mail?.text ?? '' }
    }),
  )
}

const stay = (app: TestApp, from: string, client?: string) => {
  const fields = { name: 'Ada Guest', email: from, message: 'A room for two nights.' }
  return capture(app, contactEnquiry(app, client ? { client, fields } : { form: 'stay', fields }))
}

async function asks(app: TestApp, right: string): Promise<void> {
  const fields = { right, email, ...(right !== 'question' && { place: 'EEA' }) }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const [asking] = (await letters(app)).filter(({ kind }) => kind === 'confirm_request')
  await confirmLink(app, /\/confirm\/([\w-]+)/.exec(asking?.text ?? '')?.[1] ?? '', null)
}

test('P30: each client with data of somebody is told what they ask, and they that the client decides (17.11)', async () => {
  const app = await openAppWithClients()
  const captured = await stay(app, email)
  await stay(app, email, 'mill')
  await stay(app, 'kim@guest.example')
  await asks(app, 'objection')
  const sent = await letters(app)
  const told = sent.filter(({ kind }) => kind === 'client_asked')
  expect(told.map(({ to }) => to).sort()).toEqual(['privacy@harbour.example', 'privacy@mill.example'])
  const [harbour] = told.filter(({ to }) => to === 'privacy@harbour.example')
  expect(harbour?.text).toContain(captured.kind === 'accepted' ? captured.reference : 'none')
  // Whose it is the client sees in its own file: a mail names nobody.
  expect(harbour?.text).not.toContain(email)
  const [answer] = sent.filter(({ kind }) => kind === 'request_answered')
  expect(answer).toMatchObject({ to: email })
  expect(answer?.text).toContain('held for others, who decide about it: harbour Ltd, mill Ltd')
  expect(await listRequestsToldTo(app.db, app.harbour)).toMatchObject([{ asked: 'objection' }])
  const events = await app.owner.query({
    text: `select object_id from audit_events where verb = 'client.told' order by id`,
  })
  expect(events).toHaveLength(2)
})

test('P30: what the agency answers itself holds nothing of a client’s, and the client’s stays until it says (17.11)', async () => {
  const app = await openAppWithClients()
  await stay(app, email)
  await asks(app, 'access')
  const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
  expect(JSON.stringify(await readOwnRows(app, person?.id ?? ''))).not.toContain('two nights')
  expect(await app.owner.query({ text: 'select from client_leads' })).toHaveLength(1)
})

test('P30: nobody is told of a question, of a request that nobody has shown to be theirs, or of another’s data (17.11)', async () => {
  const app = await openAppWithClients()
  await stay(app, 'kim@guest.example')
  await asks(app, 'objection')
  await stay(app, email)
  await asks(app, 'question')
  const fields = { right: 'restriction', email, place: 'EEA' }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  expect((await letters(app)).filter(({ kind }) => kind === 'client_asked')).toEqual([])
  expect(await listRequestsToldTo(app.db, app.harbour)).toEqual([])
})
