import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { listOpenRequests } from '#lib/requests/list.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { disclosePackage, packageAsCsv } from './package.ts'

/** The token of the link that is mailed to somebody whose request for a copy is answered. */
async function linkOf(app: TestApp, asked: 'access' | 'portability'): Promise<string> {
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const fields = { right: asked, email: 'ada@example.com' }
  const rate = { by: randomUUID(), limit: 0 }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields, rate }))
  await app.owner.query({ text: 'update requests set proven_at = now()' })
  const [request] = (await listOpenRequests(app.db, null)).rows
  const actor = { kind: 'system', id: null } as const
  await answerRequest(app, { id: request?.id ?? '', outcome: 'package', actor })
  for (const { message } of (await permit(app)).permits) {
    if (message.kind !== 'request_package') continue
    const mail = await composeMail(app, message)
    return /\/package\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }
  return ''
}

test('P45: what is held of somebody is in their copy, opened', async () => {
  const app = await openTestApp()
  const made = await disclosePackage(app, await linkOf(app, 'access'))
  expect(made?.data.people?.[0]).toMatchObject({ email: 'ada@example.com', name: 'Ada Lovelace' })
  expect(JSON.stringify(made?.data.leads)).toContain('Could you draw our engine?')
})

test('P49: the same is a table that any program reads', async () => {
  const app = await openTestApp()
  const made = await disclosePackage(app, await linkOf(app, 'portability'))
  expect(made && packageAsCsv(made)).toMatch(/people,1,name,Ada Lovelace/)
})
