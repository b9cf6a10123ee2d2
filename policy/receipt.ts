import { canonicalJson } from './canonical.ts'
import type { Source } from './changes/meaning.ts'
import { toInterval } from './duration.ts'
import type { Processor } from './parts/processor.ts'
import type { Purpose } from './parts/purpose.ts'
import type { Basis, Channel, Language, PurposeId } from './vocabulary.ts'

/** An entry of the ledger, as a receipt is made from it. */
export type ReceiptEvent = {
  readonly recordId: string
  readonly personId: string
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly state: 'requested' | 'given' | 'withdrawn'
  readonly basis: Basis
  readonly language: Language
  readonly wording: string
  readonly form: string | null
  readonly how: string
  readonly at: Date
}

/** The version it was given under. */
export type ReceiptVersion = {
  readonly number: number
  readonly publishedAt: Date
  /** Digest of its text in the language of the event. */
  readonly hash: string
  readonly source: Source | null
}

const schemaVersion = 'ISO/IEC TS 27560:2023; candor receipt 1'

/**
 * A consent receipt by ISO/IEC TS 27560 (R6): header, what is done with the data, the parties, the event. It is made of nothing but
 * the entry and the version it was given under, which never change: it replays byte for byte. It names nobody, so that the
 * link it is fetched by may be passed on. No address of this deployment is in it, since that may change: paths are.
 * @param version null: the entry was made under no version, or under one that is not known
 * @returns JSON with sorted keys
 */
export function receiptOf(event: ReceiptEvent, version: ReceiptVersion | null): string {
  const { recordId, personId, purpose, channel, state, basis, language, wording, form, how, at } = event
  const source = version?.source ?? null
  return canonicalJson({
    receipt_metadata: { receipt_id: recordId, receipt_version: schemaVersion },
    record_metadata: { schema_version: schemaVersion, record_id: recordId, pii_principal_id: personId },
    pii_processing: {
      privacy_notice: version && {
        version: version.number,
        published: version.publishedAt.toISOString(),
        path: `/privacy/versions/${version.number}`,
        digest: version.hash,
        language,
      },
      language,
      purposes: [
        { purpose, lawful_basis: basis, channel, wording, form, ...(source ? usedFor(source, event) : {}) },
      ],
    },
    party_identification: source ? [controllerOf(source), ...processorsOf(source, purpose)] : [],
    event: {
      event_time: at.toISOString(),
      event_type: basis === 'implied_consent' ? 'implied' : 'explicit',
      event_state: state,
      event_method: how,
      entity_id: personId,
    },
  })
}

/** What the version says of the purpose: kinds of data, where they are kept, how long, who gets them, how it is stopped. */
function usedFor({ policy, deployment }: Source, { purpose, channel, language }: ReceiptEvent) {
  const purposes: Readonly<Record<string, Purpose | undefined>> = policy.purposes
  const { subscription, proof } = policy.retention
  return {
    purpose_description: purposes[purpose]?.why[language] ?? null,
    pii_information: purposes[purpose]?.categories ?? [],
    collection_method: 'given by the person',
    storage_locations: [deployment.database ?? 'own server'],
    retention_period: {
      subscription: subscription.period ? toInterval(subscription.period) : null,
      proof: proof.period ? toInterval(proof.period) : null,
    },
    jurisdictions: policy.regions.sections,
    recipient_third_parties: policy.sharing.with,
    withdrawal_method: channel === 'email' ? ['/unsubscribe', 'the link in each mail'] : ['/privacy/request'],
    privacy_rights: Object.keys(policy.rights).sort(),
  }
}

function controllerOf({ policy: { controller } }: Source) {
  const { name, address, email, phone } = controller
  return {
    party_role: 'PII controller',
    party_name: name,
    party_address: address,
    party_email: email ?? null,
    party_phone: phone ?? null,
  }
}

function processorsOf({ policy }: Source, purpose: PurposeId) {
  const processors: readonly Processor<PurposeId>[] = Object.values(policy.processors)
  return processors
    .filter(({ purposes }) => purposes.includes(purpose))
    .map(({ name, role, region, transfer }) => {
      return { party_role: 'PII processor', party_name: name, party_type: role, region, transfer }
    })
}
