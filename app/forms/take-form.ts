import type { Challenge } from 'altcha-lib/types'
import { logFault } from '#app/_http/log.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { wordsForFault } from '#components/forms/fault-words.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import type { AppContext } from '#lib/app.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import { filesFieldOf, listStaged, offerFile, stageFile } from '#lib/files/stage-file.ts'
import { signReceipt } from '#lib/leads/receipt.ts'
import { issuesOf, submitForm } from '#lib/leads/submit-form.ts'
import type { FormMessages } from '#messages/en/forms.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { type FieldValue, type FormDefinition, findForm } from '#policy/form.ts'
import type { FieldFault } from '#policy/forms/field-fault.ts'
import { wishedTime } from '#policy/time/wished-time.ts'
import type { Posted, PostedFile } from './read-form.ts'

/** What a posted form is answered with: a page to go to, or the form again with what was typed. */
export type FormResult =
  | { readonly kind: 'done'; readonly location: string }
  | {
      readonly kind: 'again'
      readonly status: 400 | 408 | 409 | 410 | 413 | 422 | 429 | 503
      readonly errors: Record<string, string>
      readonly message?: { tone: 'warn' | 'danger'; text: string }
      /** Work that a page with script can do to be taken all the same. */
      readonly challenge?: Challenge
      /** The files that came through and need not be sent again. */
      readonly kept?: readonly KeptFile[]
    }

/** Takes a form, however it was posted. When nothing could be stored it says so and acknowledges nothing. */
export async function takeForm(
  sent: Posted,
  files: readonly PostedFile[],
  address: string | null,
  cameBy: string | null,
): Promise<{ posted: Posted; answer: FormResult }> {
  const words = messages[sent.locale].forms
  const definition = findForm(agency.forms, sent.form)
  const unavailable = { kind: 'again', status: 503, message: danger(words.unavailable) } as const
  if (!definition) return { posted: sent, answer: { ...unavailable, status: 400, errors: {} } }
  let posted = sent
  try {
    const opened = await app()
    const kept = await keepFiles(opened, sent, files, address)
    posted = kept.posted
    const answer = await submit(opened, kept, definition, { address, cameBy })
    if (answer.kind === 'done' || !takesFiles(definition)) return { posted, answer }
    return { posted, answer: { ...answer, kept: await stillKept(opened, posted) } }
  } catch (error) {
    logFault(error, { form: sent.form })
    const lost = files.map(({ field }) => [field, words.files.chooseAgain])
    return { posted, answer: { ...unavailable, errors: Object.fromEntries(lost) } }
  }
}

async function submit(
  opened: AppContext,
  { posted, faults }: WithFiles,
  definition: FormDefinition,
  from: { readonly address: string | null; readonly cameBy: string | null },
): Promise<FormResult> {
  const words = messages[posted.locale].forms
  const found = Object.entries(faults)
  if (found.length === 0) {
    const captured = await submitForm(opened, { ...posted, ...from })
    return wordsFor(opened, captured, posted, definition, words)
  }
  // What else is wrong is said at the same time.
  const issues = [...issuesOf(definition, posted.entries), ...found.map(([field, code]) => ({ field, code }))]
  return wordsFor(opened, { kind: 'invalid', issues }, posted, definition, words)
}

function takesFiles({ fields }: FormDefinition): boolean {
  return Object.values(fields).some(({ type }) => type === 'files')
}

function wordsFor(
  opened: AppContext,
  captured: Captured,
  posted: Posted,
  form: FormDefinition,
  words: FormMessages,
): FormResult {
  switch (captured.kind) {
    case 'accepted':
      return { kind: 'done', location: localePath(posted.locale, thanksPath(opened, captured, posted, form)) }
    case 'prove':
      return {
        kind: 'again',
        status: 429,
        errors: {},
        message: { tone: 'warn', text: words.tooMany },
        challenge: captured.challenge,
      }
    case 'closed':
      return { kind: 'again', status: 410, errors: {}, message: { tone: 'warn', text: words.closed } }
    case 'invalid': {
      const errors = captured.issues.map(({ field, code }) => [
        field,
        wordsForFault(code, form.fields[field], words.errors),
      ])
      return { kind: 'again', status: 422, errors: Object.fromEntries(errors) }
    }
    case 'too_many':
      return { kind: 'again', status: 429, errors: {}, message: { tone: 'warn', text: words.tooMany } }
    case 'notice_outdated':
      return { kind: 'again', status: 409, errors: {}, message: { tone: 'warn', text: words.renewed } }
    case 'conflict':
      return { kind: 'again', status: 409, errors: {}, message: danger(words.unavailable) }
  }
}

/** Where a form that exists for a consent leads is alike for all, so that it tells nobody who is known (S8). */
function thanksPath(
  opened: AppContext,
  { reference, due, quarantine, mailed }: Extract<Captured, { kind: 'accepted' }>,
  { form: name, entries }: Posted,
  form: FormDefinition,
): string {
  if (Object.values(form.consents).some(({ implied }) => implied)) {
    const nothing = { due: null, asked: false, mailed: false, waits: false, unasked: false, wish: null }
    const receipt = signReceipt(opened, { form: name, reference: name, ...nothing, at: opened.clock() })
    return `/thanks/${name}?receipt=${receipt}`
  }
  // Only one that waits for its mailbox is told so: a person has to know, a program need not.
  const waits = quarantine === 'mailbox' && Boolean(entries.get('email'))
  const asked = [...entries.keys()].some((key) => key.startsWith('consents.'))
  // Only what is queued is said to come; without mail settings nothing leaves.
  const comes = (kind: MessageKind) => opened.sendsMail && mailed.includes(kind)
  const receipt = signReceipt(opened, {
    form: name,
    reference,
    due: waits || form.refers ? null : due,
    asked: asked && !waits && opened.sendsMail,
    mailed: comes('auto_reply'),
    waits,
    wish: wishedTime(form, Object.fromEntries(entries), opened.agency.policy.workingHours.timeZone),
    unasked: waits && !comes('confirm_request') && !comes('confirm_enquiry'),
    at: opened.clock(),
  })
  return `/thanks/${reference}?receipt=${receipt}`
}

function danger(text: string): { tone: 'danger'; text: string } {
  return { tone: 'danger', text }
}

export type KeptFile = { readonly token: string; readonly name: string; readonly bytes: number }

/** A post whose files are staged: each stands among the answers by its token. */
type WithFiles = { readonly posted: Posted; readonly faults: Readonly<Record<string, FieldFault>> }

/** Stages the files that came with a post without script, one after the other; what is wrong stands by its field. */
async function keepFiles(
  app: AppContext,
  posted: Posted,
  files: readonly PostedFile[],
  address: string | null,
): Promise<WithFiles> {
  const entries = new Map<string, FieldValue>(posted.entries)
  const faults: Record<string, FieldFault> = {}
  for (const { field, name, bytes, tooLarge } of files) {
    const declared = filesFieldOf(findForm(app.agency.forms, posted.form), field)
    if (!declared) {
      faults[field] = 'unknown'
      continue
    }
    const before = [entries.get(field) ?? []].flat().filter(Boolean)
    if (before.length >= declared.most) faults[field] = 'too_many'
    else if (tooLarge) faults[field] = 'file_large'
    else {
      const staged = await keepOne(app, { form: posted.form, field, name, bytes, address })
      if ('fault' in staged) faults[field] = staged.fault
      else entries.set(field, [...before, staged.token])
    }
  }
  return { posted: { ...posted, entries }, faults }
}

type One = { form: string; field: string; name: string; bytes: Buffer; address: string | null }

async function keepOne(
  app: AppContext,
  { bytes, ...file }: One,
): Promise<{ token: string } | { fault: FieldFault }> {
  const offered = await offerFile(app, { ...file, bytes: bytes.length })
  if (offered.kind === 'refused') return offered
  if (offered.kind !== 'open') return { fault: 'file_unkept' }
  const staged = await stageFile(app, file.form, offered.token, bytes)
  return staged.kind === 'staged' ? staged : { fault: staged.fault }
}

/** The files that a page which comes back still holds. */
async function stillKept(app: AppContext, { form, entries }: Posted): Promise<KeptFile[]> {
  const fields = Object.entries(findForm(app.agency.forms, form)?.fields ?? {})
  const tokens = fields.flatMap(([name, { type }]) =>
    type === 'files' ? [entries.get(name) ?? []].flat().filter(Boolean) : [],
  )
  return listStaged(app, form, tokens)
}
