import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { noticeInForce } from '#lib/doors/capture/capture.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { openDraft, sealDraft } from '#lib/keyring.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import {
  type FieldValue,
  type FieldValues,
  type FormDefinition,
  findForm,
  isClosed,
  withoutFiles,
} from '#policy/form.ts'
import { cleanAnswer, faultOf } from '#policy/forms/field-fault.ts'
import { deleteDraft, deleteSentDrafts, writeDraft } from './changes.ts'
import { findDraft } from './queries.ts'

/** Drafts that one neighbourhood of addresses may send in a minute: a page sends one each few seconds of typing. */
const draftsPerMinute = 120

export type DraftSent = {
  readonly form: string
  readonly answers: Readonly<Record<string, unknown>>
  /** Hash of the notice text that the page shows. */
  readonly notice: string
  /** What the page was given for the draft so far. */
  readonly token?: string
  readonly address: string | null
}

/** Whether the policy says that this form is kept before it is sent (P06). */
export function keepsDrafts({ agency }: Pick<AppContext, 'agency'>, form: string): boolean {
  return agency.policy.drafts !== false && agency.policy.drafts.forms.includes(form)
}

/**
 * Keeps what was typed so far, where the policy says so and the page has announced it: what fits its fields, and no
 * tick of a consent. Nothing before there is a whole address, since nobody could ask for it or have it deleted.
 * @returns what the page holds of it from now on; null: nothing is kept, and what was before is as it was
 */
export async function keepDraft(app: AppContext, sent: DraftSent): Promise<string | null> {
  const { form, notice, token: earlier, address } = sent
  const declared = findForm(app.agency.forms, form)
  const now = app.clock()
  if (!declared || !keepsDrafts(app, form) || isClosed(declared, now)) return null
  const answers = fitting(withoutFiles(declared), sent.answers)
  const email = normaliseEmail(emailIn(declared, answers))
  const shown = email === null ? null : await noticeInForce(app.db, notice, now)
  if (email === null || !shown) return null
  const id = randomUUID()
  const { token, hash } = newToken()
  const neighbourhood = address ? truncateAddress(address) : 'unknown'
  const kept = await enter(
    app.db,
    writeDraft({
      now,
      rateKey: keyedDigest(app.keys.data, 'rate', `drafts/${neighbourhood}`),
      watched: [],
      rateLimit: draftsPerMinute,
      id,
      token: hash,
      earlier: earlier === undefined ? null : digestBytes(earlier),
      personId: randomUUID(),
      email,
      emailKey: suppressionKeyOf(app.keys.suppression, email),
      language: shown.language,
      sources: { email: { form, at: now.toISOString() } },
      form,
      answers: sealDraft(app.ring, id, answers),
      noticeNumber: shown.number,
    }),
  )
  return kept.length > 0 ? token : null
}

/** Gives back what was kept to the page that holds it; null: nothing is kept under this token any more. */
export async function reopenDraft(app: AppContext, form: string, token: string): Promise<FieldValues | null> {
  if (!keepsDrafts(app, form)) return null
  const draft = await findDraft(app.db, form, digestBytes(token))
  return draft && openDraft(app.ring, draft.id, draft.answers)
}

/** Forgets what was kept of a form that has been sent; `token` is what its page held. */
export async function endDraft(app: AppContext, reference: string, token: string | null): Promise<void> {
  await enter(app.db, deleteSentDrafts({ reference, token: token === null ? null : digestBytes(token) }))
}

/** Forgets what was kept of a form, when its person refuses that. */
export async function dropDraft(app: AppContext, form: string, token: string): Promise<void> {
  await enter(app.db, deleteDraft({ token: digestBytes(token), form }))
}

/** The answers that could be sent as they are; half an answer is not kept. */
function fitting({ fields }: FormDefinition, given: Readonly<Record<string, unknown>>): FieldValues {
  const kept: Record<string, FieldValue> = {}
  for (const [name, field] of Object.entries(fields)) {
    const answer = cleanAnswer(field, Object.hasOwn(given, name) ? given[name] : '')
    if (answer.length > 0 && faultOf(field, answer) === null) kept[name] = answer
  }
  return kept
}

function emailIn({ fields }: FormDefinition, answers: FieldValues): string {
  const [name = ''] =
    Object.entries(fields).find(([, field]) => 'fills' in field && field.fills === 'email') ?? []
  return String(answers[name] ?? '')
}
