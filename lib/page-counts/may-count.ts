import { isbot } from 'isbot'
import { agreedTo, answers, type CookieChoice } from '#policy/cookie-choices/choice.ts'
import { honouredBy, signalsIn, switchedOff } from '#policy/cookie-choices/signals.ts'
import type { Policy } from '#policy/define.ts'

type Asked = {
  readonly policy: Policy
  /** What visitors are asked about, by item; null: nothing. */
  readonly items: readonly string[] | null
}
type Browser = { readonly headers: Pick<Headers, 'get'>; readonly choice: CookieChoice | null }

/** The cookies of people and of staff, also under the prefix that they have behind TLS. */
const signedIn = /(?:^|;\s*)(?:__Host-)?candor\.(?:account|staff)=./

const onConsent: ReadonlySet<string> = new Set(['consent', 'express_consent', 'implied_consent'])

/**
 * P13, P37: whether this browser is counted at all. Not where the policy counts nothing, nor under a signal that it honours, nor
 * after a choice without statistics; and where counting rests on consent, only after one with them. Programs are left out, and so are
 * people and staff who are signed in: what one of them refused in another browser is known of no count (P37).
 */
export function mayCount({ policy, items }: Asked, { headers, choice }: Browser): boolean {
  const purpose = policy.purposes.count_pages
  if (!policy.collecting.counts || !purpose) return false
  if (switchedOff(signalsIn(headers), honouredBy(policy.signals)).includes('analytics')) return false
  const chosen = items && answers(choice, items) ? agreedTo(choice, items) : null
  if (chosen ? !chosen.includes('analytics') : choice !== null && !choice.granted.includes('analytics'))
    return false
  if (onConsent.has(purpose.basis) && !chosen) return false
  if (signedIn.test(headers.get('cookie') ?? '')) return false
  const program = headers.get('user-agent')
  return program !== null && program !== '' && !isbot(program)
}
