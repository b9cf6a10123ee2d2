import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { proofs, rates } from '#db/schema/intake.ts'
import { leads, type QuarantineReason } from '#db/schema/leads.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import type { FieldValues, FormDefinition } from '#policy/form.ts'
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

type Assessment =
  | { readonly kind: 'take'; readonly quarantine: QuarantineReason | null }
  | { readonly kind: 'prove'; readonly challenge: Challenge }

/**
 * Tells people from programs without watching anybody: a field that nobody sees, the time an answer takes, the same words
 * again and again. Nothing is dropped; what looks wrong waits in quarantine for a person's eye. Only when many come at
 * once is a page asked to work, and one without script to confirm by mail.
 */
export async function assessSpam(
  app: AppContext,
  { form, signs }: Submission,
  definition: FormDefinition,
  values: FieldValues,
): Promise<Assessment> {
  if (!signs) return { kind: 'take', quarantine: null }
  const { trapped, elapsedMs, proof } = signs
  if (trapped) return { kind: 'take', quarantine: 'trap' }
  if (elapsedMs !== null && elapsedMs < shortestMs(definition)) return { kind: 'take', quarantine: 'fast' }
  const now = app.clock().getTime()
  const [pressure] = await readPressure(app.db, {
    form,
    since: new Date(now - enquiriesMs),
    most: manyEnquiries,
    words: wordsKey(app, definition, values),
    wordsSince: new Date(now - repeatsMs),
  })
  const { enquiries, repeats } = pressure ?? { enquiries: 0, repeats: 0 }
  const linked = Object.values(values).some((answer) => /https?:|www\./i.test(String(answer)))
  if (repeats >= manyRepeats[linked ? 'linked' : 'plain']) return { kind: 'take', quarantine: 'repeated' }
  if (enquiries < manyEnquiries) return { kind: 'take', quarantine: null }
  if (elapsedMs === null) return { kind: 'take', quarantine: asksConfirmation(definition) ? null : 'mailbox' }
  if (proof !== null && (await isProven(app, form, proof))) return { kind: 'take', quarantine: null }
  return { kind: 'prove', challenge: await challengeFor(app, form) }
}

/** Whether the form does nothing before it is confirmed by a link in a mail anyway. */
function asksConfirmation({ asks, consents, refers }: FormDefinition): boolean {
  return asks !== undefined || refers !== undefined || Object.values(consents).some(({ implied }) => implied)
}

function shortestMs({ fields }: FormDefinition): number {
  return Object.values(fields).filter(({ required }) => required).length * msPerAnswer
}

/** By what the same words are counted, whoever sends them: a keyed digest, so that it tells nobody what they were. */
export function wordsKey(
  { keys }: AppContext,
  { fields }: FormDefinition,
  values: FieldValues,
): Buffer | null {
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

/**
 * How much comes by a form now, and how often these words did: `enquiries` since `since`, counted up to `most`; `repeats`
 * since `wordsSince`.
 */
const readPressure = readSql(
  'read_pressure',
  { form: 'text', since: 'timestamptz', most: 'int', words: 'bytea?', wordsSince: 'timestamptz' },
  { enquiries: 'int', repeats: 'int' },
  ({ form, since, most, words, wordsSince }) => sql`select
    (select count(*)::int from (select from ${leads}
      where ${leads.form} = ${form} and ${leads.receivedAt} > ${since} limit ${most}) newest) as enquiries,
    (select coalesce(sum(${rates.count}), 0)::int from ${rates}
      where ${rates.key} = ${words} and ${rates.minute} > ${wordsSince}) as repeats`,
)

/** How long a challenge may be worked on. */
const challengeMs = 10 * 60_000
/** About half a second of a laptop and two of a phone: nothing for one enquiry, much for ten thousand. */
const cost = 5_000

const scheme = z.object({
  challenge: z.object({
    parameters: z.looseObject({ data: z.object({ form: z.string(), until: z.number() }) }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

const secretOf = ({ keys }: AppContext) => keyedDigest(keys.auth, 'proof of work', 'altcha').toString('hex')

/** Work for a page to do before its form is taken; bound to the form, ten minutes good, ours by its signature. */
async function challengeFor(app: AppContext, form: string): Promise<Challenge> {
  const until = app.clock().getTime() + challengeMs
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    deriveKey,
    data: { form, until },
    hmacSignatureSecret: secretOf(app),
  })
}

/** Whether this is the work we asked for, for this form, in time and not brought before. Uses it up. */
async function isProven(app: AppContext, form: string, proof: string): Promise<boolean> {
  const payload = readProof(proof)
  if (!payload) return false
  const { form: asked, until } = payload.challenge.parameters.data
  if (asked !== form || app.clock().getTime() > until) return false
  try {
    const { verified } = await verifySolution({
      ...(payload as unknown as Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>),
      deriveKey,
      hmacSignatureSecret: secretOf(app),
    })
    return verified && (await isFirst(app, digestBytes(payload.challenge.signature), new Date(until)))
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || isLibraryFault(error)) return false
    throw error
  }
}

/** The library throws plain errors at what is malformed; those of the database carry a code. */
function isLibraryFault(error: unknown): boolean {
  return error instanceof Error && !('code' in error)
}

function readProof(proof: string): z.infer<typeof scheme> | null {
  if (proof.length > 4_000) return null
  try {
    return scheme.safeParse(JSON.parse(proof)).data ?? null
  } catch {
    return null
  }
}

const spendProof = change(
  'operation',
  'spend_proof',
  { key: 'bytea', expires: 'timestamptz' },
  ({ key, expires }) =>
    orm
      .insert(proofs)
      .values({ key, expiresAt: expires })
      .onConflictDoNothing({ target: proofs.key })
      .returning({ key: proofs.key }),
)

/** Uses a proof up: true for the first who brings it. */
async function isFirst({ db }: AppContext, key: Buffer, expires: Date): Promise<boolean> {
  return (await operate(db, spendProof({ key, expires }))).length > 0
}
