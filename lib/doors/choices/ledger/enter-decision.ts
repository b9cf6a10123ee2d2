import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'
import type { Basis, Channel, PurposeId } from '#policy/vocabulary.ts'

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
  readonly how: 'press' | 'one_click' | 'page' | 'staff' | 'import' | 'complaint' | 'undo' | 'merge'
  readonly ipPrefix: string | null
  readonly at: Date
}

/** Enters a decision in the ledger and makes it the current state; give one transaction. */
export async function enterDecision(tx: Queryable, decision: Decision): Promise<string> {
  const recordId = randomUUID()
  const { personId, purpose, channel, state, at } = decision
  await tx.query({
    name: 'enter_decision',
    text: `insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language,
        wording, form, how, ip_prefix, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      recordId,
      personId,
      purpose,
      channel,
      state,
      decision.basis,
      decision.noticeNumber,
      decision.language,
      decision.wording,
      decision.form,
      decision.how,
      decision.ipPrefix,
      at,
    ],
  })
  await tx.query({
    name: 'set_consent',
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (person_id, purpose, channel) do update
        set state = excluded.state, record_id = excluded.record_id, changed_at = excluded.changed_at`,
    values: [personId, purpose, channel, state, recordId, at],
  })
  return recordId
}
