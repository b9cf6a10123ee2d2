/** One mail, ready to go. */
export type Mail = {
  /** Stable over every try: also the idempotency key (E10). */
  readonly id: string
  /** `<…@host>`; the same over every try. Resend writes its own instead. */
  readonly messageId: string
  readonly from: string
  readonly to: string
  /** Where an answer goes; null: to `from`. */
  readonly replyTo?: string | null
  /** Where a mail server says that it could not deliver; null: to `from`. Resend hears that itself. */
  readonly returnPath?: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What became of a try. `accepted`: a server took it. `kept`: there is none to hand it to, and nothing left. `refused`: the other end said no and has nothing of it, for good when `permanent`; with
 * `laterMs` it asked us to come back then, which is no fault of the mail. `unknown`: the mail was handed over but no
 * answer came, so that it may or may not arrive.
 */
export type Delivery =
  | { readonly kind: 'accepted'; readonly providerId: string | null }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly why: string; readonly laterMs?: number }
  | { readonly kind: 'unknown'; readonly why: string }

/** A way for mail to leave. */
export interface Transport {
  readonly name: 'resend' | 'smtp' | 'outbox'
  /** Whether the other end drops a second copy of the same id. */
  readonly dropsRepeats: boolean
  /** For how long it knows the key of what it was given, in milliseconds; absent: it knows no keys. */
  readonly keysLastMs?: number
  /** Calls that may be under way at once; absent: one. */
  readonly concurrency?: number
  /** Hands over one mail, under its id. */
  deliver(mail: Mail): Promise<Delivery>
  /**
   * Hands over up to 100 in one call under one key, where the other end can; an answer for each, in their order.
   * `apart`: it has none of them, since one is wrong and it did not say which.
   */
  deliverTogether?(key: string, mails: readonly Mail[]): Promise<readonly Delivery[] | 'apart'>
  close(): Promise<void>
}
