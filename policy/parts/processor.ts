import type { DataItem } from '#policy/data-items.ts'
import type { ProcessorRole, PurposeId, TransferMechanism } from '#policy/vocabulary.ts'

/** A company that handles data for the agency (P24). */
export type Processor<P extends PurposeId> = {
  readonly name: string
  readonly role: ProcessorRole
  readonly purposes: readonly P[]
  /** Where it keeps the data: a country by its two letters (ISO 3166), or `EU`; `not_said`: the restated text does not say. */
  readonly region: string
  readonly transfer: TransferMechanism
  /** The restated text names no safeguard; ours is more. Printed as such. */
  readonly stricter?: true
  /** Reference and date of the contract (GDPR art. 28(3)); absent: the checker warns. */
  readonly contract?: { readonly reference: string; readonly date: string }
  /** `own_policy`: it decides for itself what it does, and answers for it under its own policy; no contract binds it. */
  readonly terms?: 'own_policy'
  /** Hosts by which a deployment is recognised as using this processor. */
  readonly hosts: readonly string[]
  /** Its own policy; absent where no company is named yet. */
  readonly policyUrl?: string
  /** How a person keeps clear of it at its source (P69): an address, or on asking us. */
  readonly optOut?: { readonly url: string } | 'on_request'
  /** What it is given or takes by itself. */
  readonly receives?: readonly DataItem[]
  /** Set where what it gets is said to be anonymous: the checker looks at `receives`. */
  readonly anonymous?: true
}
