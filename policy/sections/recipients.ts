import { fill } from '#policy/fill.ts'
import { isolate, join } from '#policy/print.ts'
import { boundClaim, idleProcessors, usedProcessors } from './processors.ts'
import {
  type Block,
  type Claim,
  claim,
  claims,
  promised,
  runsAny,
  type Section,
  type SectionInput,
  text,
} from './section.ts'

/** Who sees the data: what is declared beside what this deployment really uses (P23–P31, P67–P69). */
export function recipients(input: SectionInput): Section {
  const { policy, words } = input
  const say = words.recipients
  const { sharing } = policy
  const obliged = sharing.with.some((one) => one === 'authorities' || one === 'courts')
  return {
    id: 'recipients',
    title: words.titles.recipients,
    blocks: [
      ...promised(input, 'staff_by_role', say.staff),
      ...usedProcessors(input),
      ...claims([
        sharing.allBound ? boundClaim(input) : [],
        sharing.answersForProcessors ? claim(input, 'processors_answered_for', say.answersFor) : [],
      ]),
      ...others(input),
      ...claims([
        ...sold(input),
        obliged ? claim(input, 'disclosures_registered', say.registered) : [],
        [{ text: say.programs }],
        sharing.with.includes('successor') ? claim(input, 'handed_over', say.handover) : [],
        sharing.forClients ? claim(input, 'clients_decide', say.clients) : [],
        sharing.forClients ? clientForms(input) : [],
        sharing.paymentApart ? claim(input, 'payment_apart', say.payment) : [],
        claim(input, 'links_marked', say.links),
      ]),
      ...idleProcessors(input),
    ],
  }
}

/** Everybody beside staff and processors who may get data; the successor has a sentence of its own. */
function others({ policy, words }: SectionInput): Block[] {
  const declared = policy.sharing.with.filter((one) => one !== 'successor')
  // Whoever answers to an authority answers to a court: the register takes both.
  const named = declared.flatMap((one) =>
    one === 'authorities' && !declared.includes('courts') ? [one, 'courts' as const] : [one],
  )
  if (named.length === 0) return []
  const items = named.map((one) => ({ text: words.recipient[one], promise: 'recipients_named' }) as const)
  return [text(words.recipients.others), { kind: 'list', items }]
}

/** Whether anything is sold, shared or passed to partners (P25, P26, P67). */
function sold(input: SectionInput) {
  const { policy, words } = input
  const say = words.recipients
  const { neverSold, forAdvertising } = policy.sharing
  if (!policy.sharesWithPartners && !forAdvertising && neverSold)
    return [claim(input, 'never_sold', say.notShared)]
  return [
    neverSold ? claim(input, 'never_sold', say.neverSold) : [],
    policy.sharesWithPartners ? claim(input, 'sharing_refusable', say.partners) : [],
    policy.sharesWithPartners ? named(input) : [],
    forAdvertising ? [{ text: runsAny(input, 'targeting') ? say.advertisingAsked : say.advertising }] : [],
  ]
}

/** Which forms are run for clients, each with who decides there and where that is said (P30). */
function clientForms({ forms, words, language }: SectionInput): Claim[] {
  return Object.values(forms).flatMap(({ title, client }) => {
    if (!client) return []
    const { name, privacy } = client
    const named = {
      form: title[language],
      client: isolate(name, language),
      privacy: isolate(privacy, language),
    }
    return [{ text: fill(words.recipients.clientForm, named), promise: 'clients_decide' as const }]
  })
}

/** Which partners there are; without any named nobody gets anything. */
function named({ policy, words, language }: SectionInput): Claim[] {
  const partners = Object.values(
    (policy.sharesWithPartners ? policy.sharesWithPartners.partners : null) ?? {},
  )
  const say = words.recipients
  if (partners.length === 0) return [{ text: say.partnersNone }]
  const names = join(
    partners.map(({ name, address }) => isolate(`${name} (${address})`, language)),
    language,
  )
  return [{ text: fill(say.partnersNamed, { names }) }]
}
