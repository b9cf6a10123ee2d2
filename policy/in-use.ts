import type { Capabilities } from './capabilities.ts'
import type { AskedCategory } from './cookie-choices/categories.ts'
import type { Policy } from './define.ts'
import type { Forms } from './form.ts'
import type { PromiseKind } from './promise-kinds.ts'
import type { Channel, PurposeId, RecordClass } from './vocabulary.ts'

/** What the program does whatever an agency asks: it counts requests, lets staff in, keeps its logs and answers requests. */
const always: readonly PurposeId[] = [
  'protect_service',
  'account_of_staff',
  'prove_compliance',
  'answer_request',
]

/** What the law alone brings about; no form names it. */
const byLaw: readonly PurposeId[] = ['comply_with_law', 'prevent_harm']

/** Purposes that hang on something the program may not do yet: what it holds, how it reaches people, what it keeps. */
const hangsOn: {
  readonly [P in PurposeId]?:
    | { record?: RecordClass; script?: AskedCategory }
    | { channel: Channel }
    | { kind: PromiseKind }
} = {
  marketing_sms: { channel: 'sms' },
  marketing_phone: { channel: 'phone' },
  marketing_post: { channel: 'post' },
  marketing_in_product: { channel: 'in_product' },
  share_with_partners: { kind: 'sharing_refusable' },
  targeted_advertising: { script: 'targeting' },
  provide_service: { record: 'project' },
  manage_account: { record: 'account' },
  draft_reminder: { kind: 'draft_reminded' },
  count_visits: { script: 'analytics' },
  count_pages: { kind: 'pages_counted' },
  benchmark: { kind: 'groups_not_small' },
  train_staff: { record: 'call_recording' },
}

/** Purposes that the program serves by itself, or that may be declared before it does. */
export const ownPurposes: readonly PurposeId[] = [
  ...always,
  ...byLaw,
  ...(Object.keys(hangsOn) as PurposeId[]),
]

export const alwaysServed = always

/** Every purpose that a form serves, and where that is said. */
export function purposesOfForms(forms: Forms): Map<PurposeId, readonly string[]> {
  const used = new Map<PurposeId, readonly string[]>()
  const use = (purpose: PurposeId, path: readonly string[]) => {
    if (!used.has(purpose)) used.set(purpose, path)
  }
  for (const [name, form] of Object.entries(forms)) {
    for (const [key, { purpose }] of Object.entries(form.fields)) use(purpose, [name, 'fields', key])
    for (const [key, { purpose }] of Object.entries(form.consents)) use(purpose, [name, 'consents', key])
    if (form.answered) use('answer_enquiry', [name])
    if (Object.keys(form.consents).length > 0) use('confirm_choice', [name, 'consents'])
  }
  return used
}

/** Without a rule of their own projects stay as long as the enquiry they came of. */
export function projectsGoWithEnquiries({
  purposes,
  retention,
}: Pick<Policy, 'purposes' | 'retention'>): boolean {
  return purposes.provide_service !== undefined && retention.project === undefined
}

/** Whether there is any partner that could get data (P26): what the policy does not name gets nothing. */
export function namesPartners({ sharesWithPartners }: Pick<Policy, 'sharesWithPartners'>): boolean {
  return sharesWithPartners !== false && Object.keys(sharesWithPartners.partners ?? {}).length > 0
}

/** Whether anything is done for a purpose on this site as it stands, by the program or by staff. */
export function isServed(
  purpose: PurposeId,
  capabilities: Capabilities,
  { drafts, sharesWithPartners }: Pick<Policy, 'drafts' | 'sharesWithPartners'>,
): boolean {
  if (sharesWithPartners && sharesWithPartners.purpose === purpose && !namesPartners({ sharesWithPartners }))
    return false
  if (purpose === 'draft_reminder' && (drafts === false || !drafts.reminder)) return false
  const condition = hangsOn[purpose]
  if (!condition) return true
  if ('channel' in condition) {
    const { channels, channelsByHand } = capabilities
    return channels.has(condition.channel) || channelsByHand.has(condition.channel)
  }
  if ('kind' in condition) return !capabilities.unbuilt.has(condition.kind)
  const { record, script } = condition
  return (
    (record !== undefined && capabilities.held.has(record)) ||
    capabilities.scripts.some(({ category }) => category === script)
  )
}

/** The forms with the boxes that can come to something: nobody is asked to agree to what neither program nor staff can do. */
export function withOfferedBoxes(forms: Forms, policy: Policy, capabilities: Capabilities): Forms {
  const can = (purpose: PurposeId) => isServed(purpose, capabilities, policy)
  return Object.fromEntries(
    Object.entries(forms).map(([name, form]) => {
      const consents = Object.entries(form.consents).filter(([, { purpose }]) => can(purpose))
      return [name, { ...form, consents: Object.fromEntries(consents) }]
    }),
  )
}

/** Ids and values of what an object declares, with the key's own type. */
export function entriesOf<K extends string, V>(object: { readonly [key in K]?: V }): [K, V][] {
  return Object.entries(object) as [K, V][]
}

export const purposesOf = (policy: Policy) => entriesOf(policy.purposes)
