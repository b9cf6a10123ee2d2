import { setTimeout as wait } from 'node:timers/promises'
import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { makeNextPackage } from '#lib/doors/disclose/package/make-package.ts'
import { orderPackage } from '#lib/doors/disclose/package/order-package.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { offerFile, stageFile } from '#lib/files/stage-file.ts'
import { findPackageOfLead } from '#lib/packages/queries.ts'
import { findPersonOfKey } from '#lib/people/queries.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'

const targets = { packageSeconds: 2, erasureSeconds: 1, growthBytes: 50 * 1024 * 1024 }
const entries = 1_000
const files = 20
const fileBytes = 200_000
const form = 'contact'

/** The copy and the erasure of somebody with 1,000 enquiries and 20 files; seconds each. The second of two people counts. */
export async function measurePerson(app: AppContext) {
  // What a first one makes ready, statements and their plans among it, is nobody's wait.
  await measureOne(app)
  const seen = await measureOne(app)
  const met =
    seen.packageSeconds <= targets.packageSeconds &&
    seen.erasureSeconds <= targets.erasureSeconds &&
    seen.growthBytes <= targets.growthBytes
  return { targets, entries, files, fileBytes, ...seen, met }
}

async function measureOne(app: AppContext) {
  const email = `much.${Date.now()}@example.com`
  await write(app, email)
  const personId = await findPersonOfKey(app.db, suppressionKeyOf(app.keys.suppression, email), null)
  if (!personId) throw new Error('The person who wrote is not there.')
  const { leadId, reference } = await ask(app, email)
  const begun = performance.now()
  const stopping = new AbortController()
  const growth = mostGrowth(stopping.signal)
  await app.db.transaction((tx) =>
    orderPackage(app, tx, { personId, leadId, reference, asked: 'access', actor: system }),
  )
  await makeNextPackage(app, async () => {})
  const packageSeconds = (performance.now() - begun) / 1000
  stopping.abort()
  const made = await findPackageOfLead(app.db, leadId, app.clock())
  if (made?.state !== 'ready') throw new Error('The package was not made.')
  const erasing = performance.now()
  if (!(await erase(app, { personId, reason: 'request', actor: system })))
    throw new Error('Nobody was erased.')
  const erasureSeconds = (performance.now() - erasing) / 1000
  return { packageSeconds, packageRows: made.rows, growthBytes: await growth, erasureSeconds }
}

async function write(app: AppContext, email: string): Promise<void> {
  const fields = { name: 'Ada Lovelace', email }
  for (let entry = 0; entry < entries; entry++) {
    const attachment = entry < files ? { files: [await stage(app, entry)] } : {}
    const message = `Could you draw engine ${entry} for us? It has wheels, a mill and a store.`
    const done = await capture(
      app,
      contactEnquiry(app, { form, fields: { ...fields, ...attachment, message } }),
    )
    if (done.kind !== 'accepted') throw new Error(`Enquiry ${entry} was not taken: ${done.kind}.`)
  }
}

async function stage(app: AppContext, entry: number): Promise<string> {
  const bytes = Buffer.concat([Buffer.from(`%PDF-1.7\n${entry}\n`), Buffer.alloc(fileBytes, 'x')])
  const announced = {
    form,
    field: 'files',
    name: 'plan.pdf',
    bytes: bytes.length,
    address: `203.0.113.${entry}`,
  }
  const offered = await offerFile(app, announced)
  if (offered.kind !== 'open') throw new Error(`File ${entry} was not taken: ${offered.kind}.`)
  await stageFile(app, form, offered.token, bytes)
  return offered.token
}

async function ask(app: AppContext, email: string) {
  const fields = { right: 'access', email }
  const done = await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  if (done.kind !== 'accepted') throw new Error(`The request was not taken: ${done.kind}.`)
  const [lead] = await app.db.query<{ id: string }>({
    text: 'select id from leads where reference = $1',
    values: [done.reference],
  })
  return { leadId: lead?.id ?? '', reference: done.reference }
}

/** By how many bytes this process grew at most until the signal, looked at again and again. */
async function mostGrowth(signal: AbortSignal): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  while (!signal.aborted) {
    most = Math.max(most, process.memoryUsage.rss())
    await wait(5, undefined, { signal }).catch(() => {})
  }
  return most - before
}
