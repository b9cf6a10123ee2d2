import { entriesOf } from '#policy/in-use.ts'
import { usStates } from '#policy/law/us-states.ts'
import type { Basis } from '#policy/vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'

const consent: readonly Basis[] = ['consent', 'express_consent']

/** P25, P67: advertising to others is sharing, whatever is said of selling. */
export const checkSharedForAdvertising: Check = ({ policy }) => {
  if (policy.sharing.forAdvertising) return []
  const [processor] = entriesOf(policy.processors).find(([, { role }]) => role === 'advertising') ?? []
  const [cookie] = entriesOf(policy.cookies).find(([, { category }]) => category === 'targeting') ?? []
  const why =
    ('targeted_advertising' in policy.purposes && 'the purpose targeted_advertising') ||
    (processor && `the processor "${processor}"`) ||
    (cookie && `the cookie "${cookie}"`)
  if (!why) return []
  const says = `Nothing is said to go to others for advertising, beside ${why}. Set forAdvertising, or take that away.`
  return [wrong('P-SHARED', 'policy', ['sharing', 'forAdvertising'], says)]
}

/** P67: advertising that follows people rests on their consent, and states that know an opt-out signal want it honoured. */
export const checkAdvertising: Check = ({ policy }) => {
  const found: Finding[] = []
  const { targeted_advertising: advertising } = policy.purposes
  if (advertising && !consent.includes(advertising.basis)) {
    const says = `Advertising that looks at what people did rests on ${advertising.basis}. Ask for consent instead.`
    found.push(wrong('P-ADS-BASIS', 'policy', ['purposes', 'targeted_advertising', 'basis'], says))
  }
  const demanding = policy.regions.usStates.filter((state) => usStates[state].signal)
  if (policy.signals.globalPrivacyControl === 'ignored' && demanding.length > 0) {
    const names = demanding.map((state) => usStates[state].name).join(', ')
    const says = `The browser’s opt-out signal is ignored, and these states demand that it counts: ${names}. Honour it.`
    found.push(wrong('P-SIGNAL', 'policy', ['signals', 'globalPrivacyControl'], says))
  }
  return found
}

/** P68: who decides by a policy of its own is not bound by ours. */
export const checkBound: Check = ({ policy }) => {
  if (!policy.sharing.allBound) return []
  return entriesOf(policy.processors)
    .filter(([, { terms }]) => terms === 'own_policy')
    .map(([id, { name }]) => {
      const says = `Everybody is said to be bound by contract, and ${name} works under its own policy. Take allBound or terms away.`
      return wrong('P-BOUND', 'policy', ['processors', id, 'terms'], says)
    })
}

/** P26: what partners get is asked for. */
export const checkPartners: Check = ({ policy }) => {
  const named = policy.sharing.with.includes('partners')
  if (!named || policy.sharesWithPartners) return []
  const says =
    'Partners are named under sharing, and sharesWithPartners says that they get nothing. Give it a purpose, or take partners away.'
  return [wrong('P-PARTNERS', 'policy', ['sharesWithPartners'], says)]
}
