import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { takeMail } from '#lib/correspondence/take-mail.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { makeNextExport } from '#lib/doors/disclose/keep-export.ts'
import { orderExport } from '#lib/doors/disclose/make-export.ts'
import { offerFile, stageFile } from '#lib/files/stage-file.ts'
import { rawMail } from '#lib/platform/inbound/testing/mails.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

/** An enquiry with a file that says whose it is. */
export async function attach(app: TestApp, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const bytes = Buffer.from(`%PDF-1.7\n${fields.email}\n%%EOF\n`)
  const place = { form: 'contact', field: 'files', address: '203.0.113.7' }
  const offered = await offerFile(app, { ...place, name: 'plan.pdf', bytes: bytes.length })
  if (offered.kind !== 'open') return
  await stageFile(app, place.form, offered.token, bytes)
  const rate = { by: randomUUID(), limit: 0 }
  await capture(app, contactEnquiry(app, { rate, fields: { ...fields, files: [offered.token] } }))
}

/** A mail that somebody answers ours with. */
export async function reply(app: AppContext, email: string, to: string): Promise<void> {
  const headers = {
    From: email,
    To: to,
    Subject: `From ${email}`,
    'Message-ID': `<${randomUUID()}@example.com>`,
  }
  await takeMail(app, rawMail(headers, `${email} says more.`))
}

/** A copy of every lead with its messages, as a large one is made: by a worker, and kept for a day. */
export async function exportLeads(app: TestApp, staffId: string): Promise<void> {
  const by = { purpose: 'a review', recipient: 'the auditor', actor: { kind: 'staff', id: staffId } as const }
  const order = { dataset: 'leads', format: 'csv', query: '', opensMessages: true, staffId } as const
  const { id } = await orderExport(app, order, by)
  await app.owner.query({ text: `update exports set state = 'waiting' where id = $1`, values: [id] })
  await makeNextExport(app)
}
