import type { Challenge } from 'altcha-lib/types'
import type { QuarantineReason } from '#db/schema/leads.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import type { Actor } from '#lib/record-event.ts'
import type { FieldIssue } from '#policy/forms/parse-fields.ts'
import type { OtherSource } from '#policy/vocabulary.ts'

/** One post of a form, from whichever side it came. */
export type Submission = {
  readonly form: string
  /** Field values as they came; unknown names are refused. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Keys of the boxes that were ticked. */
  readonly consents: readonly string[]
  /** Hash of the notice text it was shown under. */
  readonly notice: string
  readonly how: 'form' | 'api'
  readonly actor: Actor
  /** Network address of the caller; truncated before it is stored. */
  readonly address: string | null
  /** By which campaign or site its person came, as a name; absent: nothing says, or the policy has it not kept. */
  readonly cameBy?: string | null
  /** What the caller is counted by, and how many requests a minute it may make; 0: any number. */
  readonly rate: { readonly by: string; readonly limit: number }
  readonly idempotencyKey?: string
  /** What tells a person from a program, for what came by a page. Absent: a caller with a key, who answers for itself. */
  readonly signs?: Signs
  /** Where staff have it from, for what they enter by hand. */
  readonly entered?: { readonly by: OtherSource; readonly note: string }
  /** What staff who enter it think it is worth, and by when they expect it decided. */
  readonly outlook?: { readonly valueMinor: number | null; readonly expectedOn: string | null }
  /** Code of the client on whose account it is held (P30), where the key or a member says so; a form says so by itself. */
  readonly client?: string | null
}

export type Signs = {
  /** Whether the field that nobody sees was filled. */
  readonly trapped: boolean
  /** Milliseconds that the page was open; null: it ran no script. */
  readonly elapsedMs: number | null
  /** A solved proof of work as the page sent it. */
  readonly proof: string | null
}

/** What became of it. `conflict`: the idempotency key stands for another body. */
export type Captured =
  | {
      readonly kind: 'accepted'
      readonly reference: string
      readonly repeated: boolean
      /** When it is answered at the latest; null for what nobody answers, or has yet to be confirmed or agreed to. */
      readonly due: Date | null
      /** Why it waits in quarantine, beside the list; null: it is in it. */
      readonly quarantine: QuarantineReason | null
      /** The mail that is queued because of it: nothing else may be said to come. */
      readonly mailed: readonly MessageKind[]
    }
  /** Many come at once: the page is to do some work first, and send again with the proof. */
  | { readonly kind: 'prove'; readonly challenge: Challenge }
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  /** The form's last day has passed, or its client's contract is over. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'notice_outdated' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'too_many'; readonly retryAfterSeconds: number }
