import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { confirmAgent } from '#lib/agents/changes.ts'
import { findAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { lookAgain } from '#lib/companies/changes.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { findOpenRequests } from '#lib/doors/choices/ledger/queries.ts'
import { openOwnLink } from '#lib/doors/choices/own-link.ts'
import { spendCode } from '#lib/doors/choices/proof-codes/changes.ts'
import { readCode } from '#lib/doors/choices/proof-codes/read-code.ts'
import { proveAddress } from '#lib/doors/choices/prove-address.ts'
import { spendToken } from '#lib/doors/choices/tokens/changes.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { fulfil, servesItself } from '#lib/requests/fulfil.ts'
import { findRequestOfLead } from '#lib/requests/queries.ts'
import { proveRequest } from '#lib/requests/resolve-request.ts'
import { findForm } from '#policy/form.ts'
import { answerDue } from '#policy/time/working-time.ts'
import { keepReferral, releaseQuarantined, tellReferred } from './changes.ts'
import { findQuarantined } from './queries.ts'

/**
 * Releases an enquiry from quarantine into the list: from now on it is one as every other, with the mail that it would have
 * caused. The time to answer that was promised at its receipt runs on; where none was, it counts from now.
 * @param onlyOf a member to whom colleagues' leads are closed; null: all are open (P23)
 * @returns whether it was released now: not when it stands in the list, or its person is restricted (R8)
 */
export async function releaseLead(
  app: AppContext,
  { leadId, actor, onlyOf }: { leadId: string; actor: Actor; onlyOf: string | null },
): Promise<boolean> {
  return app.db.transaction((tx) => release(app, tx, leadId, actor, onlyOf))
}

/**
 * The confirmation by which somebody agrees who was named in a form about them (P07): from now on they are an enquiry as
 * every other, kept as long.
 * @param token from the mailed link; a used, expired or made-up one does nothing
 */
export async function agreeToReferral(app: AppContext, token: string): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const spent = await spendToken(tx, 'agree_referral', digestBytes(token), at)
    if (!spent) return false
    await proveAddress(tx, spent.personId, at)
    await enter(tx, keepReferral({ id: spent.recordId }))
    await release(app, tx, spent.recordId, { kind: 'person', id: spent.personId }, null)
    return true
  })
}

/**
 * The confirmation by which a mailbox lets an enquiry through that was sent without script while many came.
 * @param token from the mailed link; a used, expired or made-up one does nothing
 */
export async function confirmEnquiry(app: AppContext, token: string): Promise<boolean> {
  return letThrough(
    app,
    (tx, at) => spendToken(tx, 'confirm_enquiry', digestBytes(token), at),
    async () => {},
  )
}

/**
 * The confirmation by which a mailbox shows that a request about its data is its own (R2). What needs nobody of staff is done now.
 * @returns the link to the page of the request; null for a link that confirms nothing
 */
export async function confirmRequest(app: AppContext, token: string): Promise<string | null> {
  return proveByMailbox(app, (tx, at) => spendToken(tx, 'confirm_request', digestBytes(token), at))
}

/**
 * The same by the six digits of that mail, typed where the request was sent. The link stays good, and the digits are not worn out by
 * it.
 * @returns the link to the page of the request, which stays with its mailbox where somebody else sent it; null where the digits confirm
 * nothing
 */
export async function confirmByCode(
  app: AppContext,
  typed: { reference: string; code: string; caller: string | null },
): Promise<{ own: string | null } | 'too_many' | null> {
  const read = await readCode(app, typed)
  if (!read || read === 'too_many') return read
  const own = await proveByMailbox(app, async (tx, at) => {
    const [spent] = await choose(tx, spendCode({ leadId: read.leadId, now: at }))
    return spent ?? null
  })
  if (!own) return null
  return { own: (await findAgent(app.db, read.leadId)) ? null : own }
}

async function proveByMailbox(app: AppContext, spend: Spend): Promise<string | null> {
  let own: string | null = null
  await letThrough(app, spend, async (tx, leadId, at, personId) => {
    own = await openOwnLink(app, tx, { leadId, personId })
    await enter(tx, confirmAgent({ leadId, at }))
    if (await proveRequest(tx, leadId, at)) await fulfil(app, tx, leadId, { kind: 'person', id: personId })
  })
  return own
}

/** Lets a request through whose person showed otherwise than by their mailbox that it is theirs, and does what needs nobody. */
export async function releaseProven(app: AppContext, tx: Tx, leadId: string, actor: Actor): Promise<boolean> {
  const released = await release(app, tx, leadId, actor, null)
  await fulfil(app, tx, leadId, actor)
  return released
}

/** Uses up what showed the mailbox; null: it shows nothing, or not any more. */
type Spend = (tx: Tx, at: Date) => Promise<{ recordId: string; personId: string } | null>

async function letThrough(
  app: AppContext,
  spend: Spend,
  afterwards: (tx: Tx, leadId: string, at: Date, personId: string) => Promise<unknown>,
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const spent = await spend(tx, at)
    if (!spent) return false
    await proveAddress(tx, spent.personId, at)
    await release(app, tx, spent.recordId, { kind: 'person', id: spent.personId }, null)
    await afterwards(tx, spent.recordId, at, spent.personId)
    return true
  })
}

async function release(
  app: AppContext,
  tx: Tx,
  leadId: string,
  actor: Actor,
  onlyOf: string | null,
): Promise<boolean> {
  const at = app.clock()
  const due = answerDue(app.agency.policy, at)
  const waits = await findQuarantined(tx, leadId)
  const refers = waits && findForm(app.agency.forms, waits.form)?.refers
  // Nobody agrees for somebody else; what a program seems to have sent about them asks them first, as all do.
  if (refers && actor.kind === 'staff') return askReferred(app, tx, leadId, actor, onlyOf)
  const [lead] = await enter(tx, releaseQuarantined({ id: leadId, onlyOf, due }))
  if (!lead) return false
  await enter(tx, lookAgain({ personId: lead.personId }))
  const { answered = true, asks } = findForm(app.agency.forms, lead.form) ?? {}
  const told = asks ? 'request_received' : 'auto_reply'
  const right = asks && (await findRequestOfLead(tx, leadId))?.asked
  // What is done at once tells of itself, and what waits for its person's next press is theirs.
  const isDone = right && servesItself(right)
  const isTheirs = isDone || right === 'erasure'
  const asked = await findOpenRequests(tx, lead.personId, null)
  const kinds = [
    ...(answered && !isTheirs ? (['staff_notice'] as const) : []),
    ...(answered && lead.reachable && !refers && !isDone ? ([told] as const) : []),
    ...(lead.reachable && asked.length > 0 ? (['confirm_opt_in'] as const) : []),
  ]
  for (const kind of kinds) {
    const answers = asks ? 'answer_request' : 'answer_enquiry'
    const purpose = kind === 'confirm_opt_in' ? 'confirm_choice' : answers
    const { personId, language } = lead
    await keep(tx, queueFor({ id: randomUUID(), kind, purpose, personId, leadId, language, now: at }))
  }
  await recordEvent(tx, {
    at,
    actor,
    verb: 'lead.brought_back',
    objectId: leadId,
    facts: { reason: lead.reason ?? '' },
  })
  return true
}

/** Moves a referral to where every other waits: until who was named confirms. */
async function askReferred(
  { clock }: AppContext,
  tx: Tx,
  leadId: string,
  actor: Actor,
  onlyOf: string | null,
): Promise<boolean> {
  const now = clock()
  const [lead] = await enter(tx, tellReferred({ id: leadId, onlyOf }))
  if (!lead) return false
  const { personId, language } = lead
  const message = { kind: 'referral_notice', purpose: 'invite_referred', language, now } as const
  await keep(tx, queueFor({ ...message, id: randomUUID(), personId, leadId }))
  const facts = { reason: lead.reason ?? '' }
  await recordEvent(tx, { at: now, actor, verb: 'lead.brought_back', objectId: leadId, facts })
  return true
}
