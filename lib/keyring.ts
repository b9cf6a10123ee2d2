import { randomBytes } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import { keyring } from '#db/schema/installation.ts'
import type { RenderedMail } from '#db/schema/outbox.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { FieldValues } from '#policy/form.ts'
import { seal, unseal, versionOf } from './platform/crypto/seal.ts'

/** Keys of messages and of files' own keys by version; the highest seals, all open. */
export type Keyring = ReadonlyMap<number, Buffer>

const keys = read('open_keyring', {}, () =>
  orm.select({ version: keyring.version, wrapped: keyring.wrapped }).from(keyring),
)

const insertKey = change(
  'operation',
  'insert_message_key',
  { version: 'text', wrapped: 'bytea', now: 'timestamptz' },
  ({ version, wrapped, now }) =>
    orm.insert(keyring).values({ version, wrapped, createdAt: now }).onConflictDoNothing(),
)

const bindingOf = (version: number | string) => `keyring/${version}`

/** Makes the first message key where there is none. Two at the same time agree on one. */
export async function ensureKeyring(db: Queryable, dataKey: Buffer, now: Date): Promise<void> {
  const wrapped = seal(dataKey, 0, bindingOf(1), randomBytes(32))
  await operate(db, insertKey({ version: '1', wrapped, now }))
}

/**
 * Opens the ring.
 * @throws when `DATA_KEY` is not the one the ring was wrapped with
 */
export async function openKeyring(db: Queryable, dataKey: Buffer): Promise<Keyring> {
  const rows = await keys(db, {})
  return new Map(
    rows.map(({ version, wrapped }) => [Number(version), unseal(dataKey, bindingOf(version), wrapped)]),
  )
}

/** Seals free text to the lead it stands on. */
export function sealMessage(ring: Keyring, leadId: string, fields: Record<string, string>): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, `leads/${leadId}`, Buffer.from(JSON.stringify(fields), 'utf8'))
}

/** The sealed fields of a lead, by name; none where nothing was sealed. */
export function openMessage(ring: Keyring, leadId: string, sealed: Buffer | null): Record<string, string> {
  if (!sealed) return {}
  return JSON.parse(unseal(keyOf(ring, versionOf(sealed)), `leads/${leadId}`, sealed).toString('utf8'))
}

/** What was said; of a mail that came also who it says wrote it, and which of its files were not kept. */
export type ReplyText = {
  readonly subject: string
  readonly text: string
  readonly from?: string
  readonly leftOut?: readonly string[]
}

const answerBinding = (id: string) => `correspondence/${id}`

/** Seals what was said about an enquiry after it was sent. */
export function sealReply(ring: Keyring, id: string, answer: ReplyText): Buffer {
  const version = Math.max(...ring.keys())
  const text = Buffer.from(JSON.stringify(answer), 'utf8')
  return seal(keyOf(ring, version), version, answerBinding(id), text)
}

export function openReply(ring: Keyring, id: string, sealed: Buffer): ReplyText {
  return JSON.parse(unseal(keyOf(ring, versionOf(sealed)), answerBinding(id), sealed).toString('utf8'))
}

/** Where a text of staff stands; what is sealed for one row opens for no other. */
export type StaffTextPlace = 'notes' | 'tasks' | 'incident_entries' | 'reports' | 'reply_drafts'

/** Seals what staff wrote for themselves. */
export function sealStaffText(ring: Keyring, place: StaffTextPlace, id: string, text: string): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, `${place}/${id}`, Buffer.from(text, 'utf8'))
}

export function openStaffText(ring: Keyring, place: StaffTextPlace, id: string, sealed: Buffer): string {
  return unseal(keyOf(ring, versionOf(sealed)), `${place}/${id}`, sealed).toString('utf8')
}

const draftBinding = (id: string) => `drafts/${id}`

/** Seals the answers of a form that was not sent. */
export function sealDraft(ring: Keyring, draftId: string, answers: FieldValues): Buffer {
  const version = Math.max(...ring.keys())
  const text = Buffer.from(JSON.stringify(answers), 'utf8')
  return seal(keyOf(ring, version), version, draftBinding(draftId), text)
}

export function openDraft(ring: Keyring, draftId: string, sealed: Buffer): FieldValues {
  const opened = unseal(keyOf(ring, versionOf(sealed)), draftBinding(draftId), sealed)
  return JSON.parse(opened.toString('utf8'))
}

const mailBinding = (id: string) => `deliveries/${id}`

/** Seals a mail that stays here, since no mail server carries it. */
export function sealMail(ring: Keyring, deliveryId: string, mail: RenderedMail): Buffer {
  const version = Math.max(...ring.keys())
  const text = Buffer.from(JSON.stringify(mail), 'utf8')
  return seal(keyOf(ring, version), version, mailBinding(deliveryId), text)
}

export function openMail(ring: Keyring, deliveryId: string, sealed: Buffer): RenderedMail {
  const opened = unseal(keyOf(ring, versionOf(sealed)), mailBinding(deliveryId), sealed)
  return JSON.parse(opened.toString('utf8'))
}

const postBinding = (id: string) => `kept_posts/${id}`

/** Seals a form that was posted when its session had ended. */
export function sealPost(ring: Keyring, id: string, fields: readonly (readonly [string, string])[]): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, postBinding(id), Buffer.from(JSON.stringify(fields), 'utf8'))
}

export function openPost(ring: Keyring, id: string, sealed: Buffer): [string, string][] {
  return JSON.parse(unseal(keyOf(ring, versionOf(sealed)), postBinding(id), sealed).toString('utf8'))
}

const factorBinding = (staffId: string) => `staff/${staffId}/factor`

/** Seals the secret of a member's one-time codes. */
export function sealFactor(ring: Keyring, staffId: string, secret: string): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, factorBinding(staffId), Buffer.from(secret, 'utf8'))
}

/** @throws for what `sealFactor` did not make for this member */
export function openFactor(ring: Keyring, staffId: string, sealed: Buffer): string {
  return unseal(keyOf(ring, versionOf(sealed)), factorBinding(staffId), sealed).toString('utf8')
}

const webhookBinding = (id: string) => `webhooks/${id}`

/** Seals the secret that an address of another program checks our signature with. */
export function sealWebhookSecret(ring: Keyring, id: string, secret: Buffer): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, webhookBinding(id), secret)
}

export function openWebhookSecret(ring: Keyring, id: string, sealed: Buffer): Buffer {
  return unseal(keyOf(ring, versionOf(sealed)), webhookBinding(id), sealed)
}

const fileBinding = (id: string) => `files/${id}`

/** A key for one file, sealed to its row. */
export function wrapFileKey(ring: Keyring, fileId: string, key: Buffer): Buffer {
  const version = Math.max(...ring.keys())
  return seal(keyOf(ring, version), version, fileBinding(fileId), key)
}

/** Seals a file's bytes under its own key. */
export function sealFile(ring: Keyring, fileId: string, wrapped: Buffer, bytes: Buffer): Buffer {
  return seal(fileKey(ring, fileId, wrapped), 1, fileBinding(fileId), bytes)
}

/** Opens what `sealFile` made; throws when a single bit differs. */
export function openFile(ring: Keyring, fileId: string, wrapped: Buffer, sealed: Buffer): Buffer {
  return unseal(fileKey(ring, fileId, wrapped), fileBinding(fileId), sealed)
}

function fileKey(ring: Keyring, fileId: string, wrapped: Buffer): Buffer {
  return unseal(keyOf(ring, versionOf(wrapped)), fileBinding(fileId), wrapped)
}

function keyOf(ring: Keyring, version: number): Buffer {
  const key = ring.get(version)
  if (!key) throw new Error(`The keyring has no key of version ${version}.`)
  return key
}
