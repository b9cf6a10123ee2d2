import type { Challenge } from 'altcha-lib/types'
import type { HeldReason } from '#db/schema/leads.ts'
import type { AppContext } from '#lib/app.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import type { Answers, FormDefinition } from '#policy/form.ts'
import { readPressure } from './pressure.ts'
import { challengeFor, isProven } from './proof-of-work.ts'
import type { Submission } from './submission.ts'

/** From the opening of the page; nobody is so quick, a browser's memory of earlier answers included. */
const msPerAnswer = 100
/** So many enquiries by one form in five minutes need more than one neighbourhood: each is held to its own rate. */
const manyEnquiries = 300
const enquiriesMs = 5 * 60_000
/** So often may the same words come in an hour, and so often with a web address among them. */
const manyRepeats = { plain: 50, linked: 5 }
const repeatsMs = 60 * 60_000
/** Shorter words are the same by chance. */
const fewestWords = 40

export type Judgement =
  | { readonly kind: 'take'; readonly held: HeldReason | null }
  | { readonly kind: 'prove'; readonly challenge: Challenge }

/**
 * Tells people from programs without watching anybody: a field that nobody sees, the time an answer takes, the same words
 * again and again. Nothing is dropped; what looks wrong waits in the tray for a person's eye. Only when many come at once is a page asked
 * to work, and one without script to confirm by mail.
 */
export async function judge(
  app: AppContext,
  { form, signs }: Submission,
  definition: FormDefinition,
  values: Answers,
): Promise<Judgement> {
  if (!signs) return { kind: 'take', held: null }
  const { trapped, elapsedMs, proof } = signs
  if (trapped) return { kind: 'take', held: 'trap' }
  if (elapsedMs !== null && elapsedMs < shortestMs(definition)) return { kind: 'take', held: 'fast' }
  const now = app.clock().getTime()
  const { enquiries, repeats } = await readPressure(app.db, {
    form,
    since: new Date(now - enquiriesMs),
    most: manyEnquiries,
    words: wordsKey(app, definition, values),
    words_since: new Date(now - repeatsMs),
  })
  const linked = Object.values(values).some((answer) => /https?:|www\./i.test(String(answer)))
  if (repeats >= manyRepeats[linked ? 'linked' : 'plain']) return { kind: 'take', held: 'repeated' }
  if (enquiries < manyEnquiries) return { kind: 'take', held: null }
  if (elapsedMs === null) return { kind: 'take', held: asksPress(definition) ? null : 'mailbox' }
  if (proof !== null && (await isProven(app, form, proof))) return { kind: 'take', held: null }
  return { kind: 'prove', challenge: await challengeFor(app, form) }
}

/** Whether the form does nothing until a press in a mail anyway. */
function asksPress({ asks, consents, refers }: FormDefinition): boolean {
  return asks !== undefined || refers !== undefined || Object.values(consents).some(({ implied }) => implied)
}

function shortestMs({ fields }: FormDefinition): number {
  return Object.values(fields).filter(({ required }) => required).length * msPerAnswer
}

/** By what the same words are counted, whoever sends them: a keyed digest, so that it tells nobody what they were. */
export function wordsKey({ keys }: AppContext, { fields }: FormDefinition, values: Answers): Buffer | null {
  const words = Object.entries(fields)
    .filter(([, field]) => 'sealed' in field && field.sealed)
    .map(([name]) => String(values[name] ?? ''))
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
  return words.length < fewestWords ? null : keyedDigest(keys.data, 'words', words)
}
