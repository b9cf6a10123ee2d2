import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { type CorrectedField, correctedFields } from '#db/schema/corrections.ts'
import type { Sources } from '#db/schema/people.ts'
import { shutAccount } from '#lib/accounts/shut-account.ts'
import type { AppContext } from '#lib/app.ts'
import { correctCompany } from '#lib/companies/correct-company.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { askConsentsAnew } from '#lib/doors/choices/ledger/ask-anew.ts'
import { carrySuppressions } from '#lib/doors/choices/suppressions/carry.ts'
import { suppressionKeyOf, typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { isSuppressed } from '#lib/doors/choices/suppressions/queries.ts'
import { earlierSpelling, respellSuppressions } from '#lib/doors/choices/suppressions/respell.ts'
import { voidTokens } from '#lib/doors/choices/tokens/changes.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { rewriteLeads } from '#lib/leads/known-by.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { setDeedFor } from '#lib/requests/changes.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import type { OtherSource } from '#policy/vocabulary.ts'
import { keepOtherAddress, setCorrected } from './changes.ts'
import { type Correctable, findOtherHolder, lockCorrectable } from './correct.ts'
import { listOtherAddresses } from './queries.ts'

export type PersonValues = { readonly [F in CorrectedField]: string | null }

export type Correction = {
  readonly personId: string
  /** What staff saw beside what they changed it to. */
  readonly was: PersonValues
  readonly values: PersonValues
  /** By what way staff have it, and where and when. */
  readonly by: OtherSource
  readonly note: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * `taken`: somebody else is known by that address or number · `unknown`: nothing would be left to know them by · `changed`:
 * another value came meanwhile · `address`: whoever sees only their own leads does not change what people are known by.
 */
export type CorrectionOutcome =
  | { readonly kind: 'corrected' | 'same' | 'gone' | 'restricted' | 'unknown' | 'changed' | 'address' }
  | { readonly kind: 'taken'; readonly by: string }

/**
 * Corrects what is held of somebody (P46), and wherever their enquiries say the same mistake. The log keeps the names of
 * the fields alone. Another address begins unproven: what stood against the old one stands against it too, and what they
 * agreed to is asked of its mailbox before anything is sent there.
 */
export async function correctPerson(app: AppContext, correction: Correction): Promise<CorrectionOutcome> {
  const source = { form: '', at: app.clock().toISOString(), by: correction.by, note: correction.note }
  return app.db.transaction((tx) => correctWithin(app, tx, { ...correction, source }))
}

/** The same, within the transaction that decides about it; `source`: where the new values come from. */
export async function correctWithin(
  app: AppContext,
  tx: Tx,
  correction: Omit<Correction, 'by' | 'note'> & { readonly source: Sources[string] },
): Promise<CorrectionOutcome> {
  const { personId, was, values, actor, onlyOf, source } = correction
  const now = app.clock()
  const person = await lockCorrectable(tx, personId, onlyOf)
  if (!person) return { kind: 'gone' }
  if (person.restrictedAt) return { kind: 'restricted' }
  if (correctedFields.some((field) => person[field] !== was[field])) return { kind: 'changed' }
  const fields = correctedFields.filter((field) => person[field] !== values[field])
  if (fields.length === 0) return { kind: 'same' }
  const keys = keysOf(app, values)
  if (!keys) return { kind: 'unknown' }
  // Whether an address is held already would tell of a colleague's people: no answer may depend on it.
  if (onlyOf !== null && !(keys.emailKey ?? keys.phoneKey)?.equals(person.key)) return { kind: 'address' }
  const holder = await findOtherHolder(tx, { id: personId, ...keys })
  if (holder) return { kind: 'taken', by: holder }
  const sources = sourcesOf(person, values, fields, source)
  await enter(tx, setCorrected({ id: personId, ...values, ...keys, sources }))
  const key = keys.emailKey ?? keys.phoneKey
  if (key && !key.equals(person.key)) await changeAddress(tx, app, person, { key, email: values.email, now })
  const others = (await listOtherAddresses(tx, personId)).map(({ address }) => address)
  const mistakes = fields.flatMap((field) => {
    const mistaken = person[field]
    return mistaken === null ? [] : [{ field, was: mistaken, is: values[field] }]
  })
  await rewriteLeads(tx, personId, app.agency, { ...values, others }, mistakes)
  await correctCompany(tx, personId, person, { is: values, now })
  await enter(tx, setDeedFor({ personId, asked: 'rectification', deed: 'corrected' }))
  await recordEvent(tx, { at: now, actor, verb: 'person.corrected', objectId: personId, facts: { fields } })
  return { kind: 'corrected' }
}

/** By what they are known from now on: the address, or without one the number. Null: by nothing. */
function keysOf(app: AppContext, { email, phone }: PersonValues) {
  const address = email && normaliseEmail(email)
  if (address) return { emailKey: suppressionKeyOf(app.keys.suppression, address), phoneKey: null }
  const phoneKey = typedPhoneKey(app, phone)
  return phoneKey && { emailKey: null, phoneKey }
}

function sourcesOf(
  person: Correctable,
  values: PersonValues,
  fields: readonly CorrectedField[],
  source: Sources[string],
): Sources {
  const sources = { ...person.sources }
  for (const field of fields) {
    if (values[field] === null) delete sources[field]
    else sources[field] = source
  }
  return sources
}

/** Keeps the old address for what is refused there, and asks the new one's mailbox. */
async function changeAddress(
  tx: Tx,
  app: AppContext,
  person: Correctable,
  { key, email, now }: { key: Buffer; email: string | null; now: Date },
): Promise<void> {
  // Who came in by the old mailbox may be somebody else.
  await shutAccount(tx, person.id, now)
  await enter(
    tx,
    keepOtherAddress({
      id: randomUUID(),
      personId: person.id,
      kind: person.email ? 'email' : 'phone',
      address: person.email ?? person.phone ?? '',
      key: person.key,
      mergedFrom: null,
      at: now,
    }),
  )
  const earlier = email === null ? null : earlierSpelling(app, email)
  if (earlier) await respellSuppressions(tx, [earlier])
  await carrySuppressions(tx, [person.key, key], 'correction', now)
  await voidTokens(tx, person.id, now)
  const asks = await askConsentsAnew(tx, person.id, now)
  // Whoever refused at either address is not asked to come back (E7).
  if (!asks || email === null || (await isSuppressed(tx, key, 'email'))) return
  const message = {
    id: randomUUID(),
    kind: 'confirm_opt_in',
    purpose: 'confirm_choice',
    leadId: null,
  } as const
  await keep(tx, queueFor({ ...message, personId: person.id, language: person.language, now }))
}
