import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import type { Basis, Channel, PurposeId } from '#policy/vocabulary.ts'
import { insertDecision } from './changes.ts'

/** A decision of a person, as the ledger keeps it. */
export type Decision = {
  readonly personId: string
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly state: Exclude<ConsentState, 'requested'>
  readonly basis: Basis
  readonly noticeNumber: number | null
  readonly language: string
  readonly wording: string
  readonly form: string | null
  readonly how: 'press' | 'undo' | 'merge'
  readonly ipPrefix: string | null
  readonly at: Date
}

/**
 * Enters a decision in the ledger and makes it the current consent. An opt-out has statements of its own.
 * @returns the id of the record
 */
export async function enterDecision(tx: Queryable, decision: Decision): Promise<string> {
  const recordId = randomUUID()
  await choose(tx, insertDecision({ ...decision, recordId }))
  return recordId
}
