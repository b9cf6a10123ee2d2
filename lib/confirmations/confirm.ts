import type { Preferences } from '#db/schema/preferences.ts'
import type { TokenUse } from '#db/schema/tokens.ts'
import { findAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { findOpenRequests } from '#lib/doors/choices/ledger/queries.ts'
import { confirmPreferences } from '#lib/doors/choices/preferences.ts'
import { confirmTokenState } from '#lib/doors/choices/tokens/queries.ts'
import { declineReferral } from '#lib/doors/erase/decline-referral.ts'
import { findLead } from '#lib/leads/queries.ts'
import { agreeToReferral, confirmEnquiry, confirmRequest } from '#lib/leads/release-lead.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { findWish } from '#lib/preferences/queries.ts'
import { findForm } from '#policy/form.ts'

export type ConfirmLink = {
  readonly state: 'open' | 'done' | 'declined' | 'used' | 'expired' | 'unknown'
  readonly use: TokenUse
  /** Who named the person, in their own words: shown on a page alone, never mailed. */
  readonly referredBy?: string
  /** Who asks for the person, in their own words: shown on a page alone, never mailed. */
  readonly agent?: { readonly name: string; readonly email: string }
  /** What went as somebody declined: they themselves, or what was said of them alone. */
  readonly gone?: 'person' | 'lead'
  /** What the mailbox would agree to get. */
  readonly wish?: Preferences
  /** What the press would agree to, each in the words it was asked for. */
  readonly wordings?: readonly string[]
  /** The link to the page of one's own request, once it is confirmed. */
  readonly own?: string
}

/** What a mailed confirmation link would do once it is confirmed; a preview changes nothing (E4). */
export async function previewLink(app: AppContext, token: string): Promise<ConfirmLink> {
  const found = await confirmTokenState(app.db, digestBytes(token), app.clock())
  if (!found) return { state: 'unknown', use: 'confirm_opt_in' }
  if (found.use === 'open_package' || found.use === 'open_request' || found.use === 'open_agent')
    return { state: 'unknown', use: 'confirm_opt_in' }
  if (found.state !== 'open') return found
  if (found.use === 'widen_preferences') {
    const wish = await findWish(app.db, found.recordId)
    return wish ? { ...found, wish } : { ...found, state: 'used' }
  }
  if (found.use === 'confirm_opt_in') {
    const requests = await findOpenRequests(app.db, found.personId, found.recordId)
    return { ...found, wordings: [...new Set(requests.map(({ wording }) => wording))] }
  }
  if (found.use === 'confirm_request') {
    const agent = await findAgent(app.db, found.recordId)
    return agent ? { ...found, agent } : found
  }
  if (found.use !== 'agree_referral') return found
  const lead = await findLead(app.db, found.recordId, null)
  const by = lead && findForm(app.agency.forms, lead.form)?.refers?.by
  return { ...found, referredBy: by ? String(lead.details[by] ?? '') : '' }
}

/** Confirms: `done` when it did now what it was mailed for. */
export async function confirmLink(
  app: AppContext,
  token: string,
  address: string | null,
): Promise<ConfirmLink> {
  const link = await previewLink(app, token)
  if (link.use === 'confirm_request') {
    const own = await confirmRequest(app, token)
    return own ? { ...link, state: 'done', own } : previewLink(app, token)
  }
  return (await confirm(app, link.use, token, address)) ? { ...link, state: 'done' } : previewLink(app, token)
}

function confirm(app: AppContext, use: TokenUse, token: string, address: string | null): Promise<boolean> {
  switch (use) {
    case 'confirm_opt_in':
      return confirmOptIn(app, token, address)
    case 'confirm_enquiry':
      return confirmEnquiry(app, token)
    case 'agree_referral':
      return agreeToReferral(app, token)
    case 'widen_preferences':
      return confirmPreferences(app, token)
    case 'confirm_request':
    case 'open_package':
    case 'open_request':
    case 'open_agent':
    case 'undo_opt_out':
      // Confirmed in its own way, or on the page that gave it, and nowhere else.
      return Promise.resolve(false)
  }
}

/** Declines, for somebody who was named by another: they are forgotten now, and not asked again. */
export async function declineLink(app: AppContext, token: string): Promise<ConfirmLink> {
  const link = await previewLink(app, token)
  const gone = link.use === 'agree_referral' ? await declineReferral(app, token) : null
  return gone ? { ...link, state: 'declined', gone } : link
}
