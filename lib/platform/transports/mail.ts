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
 * What became of a try. `refused`: the other end said no, for good when `permanent`. `unknown`: the mail was handed
 * over but no answer came, so that it may or may not arrive.
 */
export type Delivery =
  | { readonly kind: 'accepted'; readonly providerId: string | null }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** A way for mail to leave. */
export interface Transport {
  readonly name: 'resend' | 'smtp' | 'outbox'
  /** Whether the other end drops a second copy of the same id. */
  readonly dropsRepeats: boolean
  deliver(mail: Mail): Promise<Delivery>
  close(): Promise<void>
}
