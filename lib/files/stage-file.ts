import { randomBytes, randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { sealFile, wrapFileKey } from '#lib/keyring.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { cleanFileName } from '#lib/platform/files/file-name.ts'
import { inspectFile, takenEndings } from '#lib/platform/files/inspect.ts'
import type { FileOffer } from '#lib/platform/files/store.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { type FilesField, type FormDefinition, findForm } from '#policy/form.ts'
import { type FieldFault, faultOfFile } from '#policy/forms/field-fault.ts'
import { dropFile, insertFile, markFileReady } from './changes.ts'
import { type AnnouncedFile, findFiles } from './queries.ts'

/** How long a file waits for its form. */
const waitsMs = 60 * 60_000
/** Files that one neighbourhood of addresses may announce in a minute. */
const offersPerMinute = 60
/** What all strangers together may leave waiting, in bytes that came: a disk is not filled by who never sends. */
const mostWaiting = 2 * 1024 ** 3
/** What one neighbourhood of addresses may leave of it: several of the largest enquiries that a form takes. */
const mostOfNetwork = 256 * 1024 ** 2

/** A file as a page announces it. */
export type FileAnnounced = {
  readonly form: string
  readonly field: string
  readonly name: string
  readonly bytes: number
  readonly address: string | null
}

export type FileOffered =
  /** `offer`: where the browser may put it itself; null: to us. */
  | { readonly kind: 'open'; readonly token: string; readonly offer: FileOffer | null }
  | { readonly kind: 'refused'; readonly fault: FieldFault }
  | { readonly kind: 'no_field' }
  /** Too many of this neighbourhood, or of all. */
  | { readonly kind: 'busy' }

export type FileStaged =
  | { readonly kind: 'staged'; readonly token: string; readonly name: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly fault: FieldFault }

/** The question that takes files under this name. */
export function filesFieldOf(form: FormDefinition | undefined, field: string): FilesField | null {
  const found = form && Object.hasOwn(form.fields, field) ? form.fields[field] : undefined
  return found?.type === 'files' ? found : null
}

/** Opens a place for one file of a form that is being filled in. What its name and length forbid is refused at once. */
export async function offerFile(app: AppContext, announced: FileAnnounced): Promise<FileOffered> {
  const { form, field, bytes, address } = announced
  const declared = filesFieldOf(findForm(app.agency.forms, form), field)
  if (!declared) return { kind: 'no_field' }
  const name = cleanFileName(announced.name)
  const fault = faultOfFile({ maxBytes: declared.maxBytes, accept: takenEndings }, name, bytes)
  if (fault) return { kind: 'refused', fault }
  const now = app.clock()
  const id = randomUUID()
  const { token, hash } = newToken()
  const neighbourhood = address ? truncateAddress(address) : 'unknown'
  const [row] = await enter(
    app.db,
    insertFile({
      now,
      rateKey: keyedDigest(app.keys.data, 'rate', `files/${neighbourhood}`),
      watched: [],
      rateLimit: offersPerMinute,
      mostWaiting,
      mostOfNetwork,
      network: keyedDigest(app.keys.data, 'rate', `waiting/${neighbourhood}`),
      id,
      token: hash,
      form,
      field,
      name,
      bytes,
      key: wrapFileKey(app.ring, id, randomBytes(32)),
      expires: new Date(now.getTime() + waitsMs),
    }),
  )
  if (!row?.id) return { kind: 'busy' }
  return { kind: 'open', token, offer: (await app.files.offer?.(incoming(id), bytes)) ?? null }
}

/** Where a browser puts a file before we have looked at it. */
const incoming = (id: string) => `incoming/${id}`
/** Where it lies sealed. */
const keptFile = (id: string) => `files/${id}`

/**
 * Takes the bytes of an announced file: checks their content, draws pictures anew, seals the rest and stores them.
 * The same again is the same answer.
 * @throws when the store or the database is away: then it counts for nothing
 */
export async function stageFile(
  app: AppContext,
  form: string,
  token: string,
  bytes: Buffer,
): Promise<FileStaged> {
  const file = await findAnnounced(app, form, token)
  if (!file) return { kind: 'refused', fault: 'file_gone' }
  return file.ready ? stagedAs(token, file) : store(app, form, token, file, bytes)
}

/** As `stageFile`, for one that the browser has put into the store itself. */
export async function finishFile(app: AppContext, form: string, token: string): Promise<FileStaged> {
  const file = await findAnnounced(app, form, token)
  if (!file) return { kind: 'refused', fault: 'file_gone' }
  if (file.ready) return stagedAs(token, file)
  const size = await app.files.size(incoming(file.id))
  if (size === null) return { kind: 'refused', fault: 'file_unkept' }
  const bytes = size === file.bytes ? await app.files.get(incoming(file.id)) : null
  await app.files.remove(incoming(file.id))
  if (!bytes) return refuse(app, form, token, 'file_large')
  return store(app, form, token, file, bytes)
}

async function findAnnounced(app: AppContext, form: string, token: string): Promise<AnnouncedFile | null> {
  const [file] = await findFiles(app.db, form, [digestBytes(token)], app.clock())
  return file?.waits ? file : null
}

async function store(
  app: AppContext,
  form: string,
  token: string,
  file: AnnouncedFile,
  sent: Buffer,
): Promise<FileStaged> {
  const limit = filesFieldOf(findForm(app.agency.forms, form), file.field)?.maxBytes ?? 0
  if (sent.length > limit) return refuse(app, form, token, 'file_large')
  const inspected = await inspectFile(file.name, sent)
  if (!inspected.ok) return refuse(app, form, token, inspected.fault)
  const { name, type, bytes } = inspected
  await app.files.put(keptFile(file.id), sealFile(app.ring, file.id, file.key, bytes))
  const content = keyedDigest(app.keys.data, 'file', sent)
  const marked = await enter(
    app.db,
    markFileReady({
      id: file.id,
      name,
      type,
      bytes: bytes.length,
      content,
      now: app.clock(),
      mostWaiting,
      mostOfNetwork,
    }),
  )
  if (marked.length > 0) return { kind: 'staged', token, name, bytes: bytes.length }
  await app.files.remove(keptFile(file.id))
  return { kind: 'refused', fault: (await findAnnounced(app, form, token)) ? 'file_unkept' : 'file_gone' }
}

async function refuse(app: AppContext, form: string, token: string, fault: FieldFault): Promise<FileStaged> {
  await dropStaged(app, form, token)
  return { kind: 'refused', fault }
}

function stagedAs(token: string, { name, bytes }: AnnouncedFile): FileStaged {
  return { kind: 'staged', token, name, bytes }
}

/** Takes back a file that was not sent yet; one of an enquiry stays. */
export async function dropStaged(app: AppContext, form: string, token: string): Promise<void> {
  await enter(app.db, dropFile({ token: digestBytes(token), form, now: app.clock() }))
}

export type StagedFile = { readonly token: string; readonly name: string; readonly bytes: number }

/** Which of these tokens stand for files that wait for their form, with the names to show. */
export async function listStaged(
  app: AppContext,
  form: string,
  tokens: readonly string[],
): Promise<StagedFile[]> {
  const byHash = new Map(tokens.map((token) => [digestBytes(token).toString('base64'), token]))
  const found = await findFiles(app.db, form, tokens.map(digestBytes), app.clock())
  return found
    .filter(({ ready, waits }) => ready && waits)
    .map(({ token, name, bytes }) => ({ token: byHash.get(token.toString('base64')) ?? '', name, bytes }))
}
