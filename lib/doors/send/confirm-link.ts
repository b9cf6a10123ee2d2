import type { AppContext } from '#lib/app.ts'
import { findOpenRequests } from '#lib/doors/choices/ledger/queries.ts'
import { keepPerson } from '#lib/doors/choices/lock-person.ts'
import { ownLinkDays } from '#lib/doors/choices/own-link.ts'
import { storeToken } from '#lib/doors/choices/tokens/changes.ts'
import { packageDays } from '#lib/doors/disclose/package/order-package.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { readPreferences } from '#lib/preferences/queries.ts'
import { after, type Duration } from '#policy/duration.ts'
import type { ToPerson } from './letters/composed.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Makes the link by which what a person asked for and has not confirmed is confirmed, as far as this mail shows it. It lives as long as the policy keeps an
 * unconfirmed request; only its digest is stored. Every try of one message carries the same link, so that a repeat is
 * the same mail (E10).
 * @returns null when nothing is left to confirm
 */
export async function mailConfirmLink(
  app: AppContext,
  { id, personId }: ToPerson,
): Promise<{ token: string; wordings: string[]; days: number } | null> {
  const { period } = app.agency.policy.retention.unconfirmed_opt_in
  const days = period && 'days' in period ? period.days : 30
  const token = keyedDigest(app.keys.data, 'confirm', id).toString('base64url')
  const expiresAt = new Date(app.clock().getTime() + days * dayMs)
  return app.db.transaction(async (tx) => {
    // An opt-out that comes now waits, and then finds the link and voids it.
    const requests = (await keepPerson(tx, personId)) ? await findOpenRequests(tx, personId, null) : []
    const newest = requests.at(-1)
    if (!newest) return null
    await storeToken(tx, 'confirm_opt_in', {
      hash: digestBytes(token),
      personId,
      recordId: newest.recordId,
      expiresAt,
    })
    return { token, wordings: [...new Set(requests.map(({ wording }) => wording))], days }
  })
}

/**
 * Makes the link by which somebody agrees who was named in a form about them. It lives as long as what the form said of
 * them is kept without their leave (P07).
 * @returns null when the person is gone
 */
export async function mailReferralLink(
  app: AppContext,
  { id, personId, leadId }: ToPerson,
): Promise<{ token: string; period: Duration } | null> {
  const { period } = app.agency.policy.retention.referral ?? {}
  if (!leadId || !period) return null
  const token = keyedDigest(app.keys.data, 'agree referral', id).toString('base64url')
  return app.db.transaction(async (tx) => {
    if (!(await keepPerson(tx, personId))) return null
    const expiresAt = after(app.clock(), period)
    await storeToken(tx, 'agree_referral', {
      hash: digestBytes(token),
      personId,
      recordId: leadId,
      expiresAt,
    })
    return { token, period }
  })
}

/**
 * Makes the link by which a mailbox lets an enquiry through, or shows whose a request is, good for seven days.
 * @returns null when the person is gone
 */
export async function mailEnquiryLink(
  app: AppContext,
  { id, personId, leadId }: ToPerson,
  use: 'confirm_enquiry' | 'confirm_request' = 'confirm_enquiry',
): Promise<{ token: string; days: number } | null> {
  if (!leadId) return null
  const days = 7
  const token = keyedDigest(app.keys.data, 'confirm enquiry', id).toString('base64url')
  const expiresAt = new Date(app.clock().getTime() + days * dayMs)
  return app.db.transaction(async (tx) => {
    if (!(await keepPerson(tx, personId))) return null
    const link = { hash: digestBytes(token), personId, recordId: leadId, expiresAt }
    await storeToken(tx, use, link)
    return { token, days }
  })
}

/**
 * Makes the link by which a mailbox agrees to get more than now, good for seven days.
 * @returns null when the person is gone, or wishes for no more
 */
export async function mailWiderLink(
  app: AppContext,
  { id, personId }: ToPerson,
): Promise<{ token: string; days: number } | null> {
  const days = 7
  const now = app.clock()
  const token = keyedDigest(app.keys.data, 'widen preferences', id).toString('base64url')
  return app.db.transaction(async (tx) => {
    const wish = (await keepPerson(tx, personId)) && (await readPreferences(tx, personId, now)).wish
    if (!wish) return null
    const expiresAt = new Date(now.getTime() + days * dayMs)
    const link = { hash: digestBytes(token), personId, recordId: wish.id, expiresAt }
    await storeToken(tx, 'widen_preferences', link)
    return { token, days }
  })
}

/**
 * Makes the link by which a person fetches what is held about them, good as long as it is kept.
 * @returns null when the person is gone
 */
export function mailPackageLink(app: AppContext, message: ToPerson): Promise<MailedLink | null> {
  return mailRequestLink(app, message, 'open_package', packageDays)
}

/**
 * Makes the link to the page of somebody's own request, good past any day by which it is answered.
 * @returns null when the person is gone
 */
export function mailOwnLink(app: AppContext, message: ToPerson): Promise<MailedLink | null> {
  return mailRequestLink(app, message, 'open_request', ownLinkDays)
}

/**
 * Makes the link by which who asked for somebody else sees how it stands, good as long as that person's own.
 * @returns null when that person is gone
 */
export function mailAgentLink(app: AppContext, message: Of): Promise<MailedLink | null> {
  return mailRequestLink(app, message, 'open_agent', ownLinkDays)
}

/** The mail that brings a link, and of whose request it is. */
type Of = Pick<ToPerson, 'id' | 'personId' | 'leadId'>

type MailedLink = { readonly token: string; readonly days: number }

async function mailRequestLink(
  app: AppContext,
  { id, personId, leadId }: Of,
  use: 'open_package' | 'open_request' | 'open_agent',
  days: number,
): Promise<MailedLink | null> {
  if (!leadId) return null
  const token = keyedDigest(app.keys.data, use.replace('_', ' '), id)
  const expiresAt = new Date(app.clock().getTime() + days * dayMs)
  return app.db.transaction(async (tx) => {
    if (!(await keepPerson(tx, personId))) return null
    const text = token.toString('base64url')
    await storeToken(tx, use, { hash: digestBytes(text), personId, recordId: leadId, expiresAt })
    return { token: text, days }
  })
}
