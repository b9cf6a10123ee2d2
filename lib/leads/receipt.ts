import type { AppContext } from '#lib/app.ts'
import { readToken, signToken } from '#lib/platform/crypto/token.ts'
import type { WishedTime } from '#policy/time/wished-time.ts'

/** How long a handed-over file can be fetched by its link. */
const materialMs = 24 * 60 * 60 * 1000

/**
 * What the page after sending may say. It travels in the page's own address, signed, so that the page looks nothing up
 * and tells nobody what is stored (S8); nothing in it is personal.
 */
export type Receipt = {
  readonly form: string
  readonly reference: string
  readonly due: Date | null
  /** Whether a newsletter was asked for too, which waits for a confirmation by mail. */
  readonly asked: boolean
  /** Whether a note with the reference goes to the address that was given. */
  readonly mailed: boolean
  /** Whether its mailbox has to confirm it first. */
  readonly waits: boolean
  /** When its person wants to be rung, as they said it; null: they did not. */
  readonly wish: Omit<WishedTime, 'moment'> | null
  /** Whether the mail that would ask its mailbox could not be queued. */
  readonly unasked: boolean
  readonly at: Date
}

/** So long the page says that an enquiry arrived: somebody may come back to it, and nobody need know of it for ever. */
const receiptMs = 24 * 60 * 60 * 1000

export function signReceipt({ keys }: Pick<AppContext, 'keys'>, receipt: Receipt): string {
  const { form, reference, due, asked, mailed, waits, unasked, wish, at } = receipt
  const flags = `${asked ? 'a' : ''}${mailed ? 'm' : ''}${waits ? 'w' : ''}${unasked ? 'u' : ''}`
  return signToken(keys.auth, 'receipt', [
    form,
    reference,
    String(due?.getTime() ?? ''),
    flags,
    wish ? [wish.day ?? '', wish.time ?? '', wish.timeZone].join(' ') : '',
    String(at.getTime()),
  ])
}

/** The receipt of a token; null for one that we did not make, or made more than a day ago. */
export function readReceipt(
  { keys, clock }: Pick<AppContext, 'keys' | 'clock'>,
  token: string,
): Receipt | null {
  const parts = readToken(keys.auth, 'receipt', token)
  if (parts?.length !== 6) return null
  const [form = '', reference = '', due = '', flags = '', wish = '', at = ''] = parts
  if (clock().getTime() - Number(at) >= receiptMs) return null
  const [day, time, timeZone = ''] = wish.split(' ')
  return {
    form,
    reference,
    due: due ? new Date(Number(due)) : null,
    asked: flags.includes('a'),
    mailed: flags.includes('m'),
    waits: flags.includes('w'),
    wish: wish ? { day: day || null, time: time || null, timeZone } : null,
    unasked: flags.includes('u'),
    at: new Date(Number(at)),
  }
}

/** The key to a form's file: good for a day from sending. */
export function signMaterial({ keys }: Pick<AppContext, 'keys'>, { form, at }: Receipt): string {
  return signToken(keys.auth, 'material', [form, String(at.getTime() + materialMs)])
}

/** Whether a key opens this form's file now. */
export function opensMaterial(
  { keys, clock }: Pick<AppContext, 'keys' | 'clock'>,
  form: string,
  token: string,
): boolean {
  const parts = readToken(keys.auth, 'material', token)
  return parts?.length === 2 && parts[0] === form && Number(parts[1]) > clock().getTime()
}
