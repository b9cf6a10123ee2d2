import type { Capabilities } from './capabilities.ts'
import type { Policy } from './define.ts'
import { printDuration } from './duration.ts'
import type { Forms } from './form.ts'
import { recordClassOf } from './form.ts'
import { entriesOf, isServed, projectsGoWithEnquiries } from './in-use.ts'
import { isEuropean } from './law/eea.ts'
import { join, printCountry } from './print.ts'
import { processorsInUse } from './sections/processors.ts'
import { printClock, printKept } from './sections/retention.ts'
import type { Deployment } from './sections/section.ts'
import { sectionWords } from './sections/words/section-words.ts'
import type { Category, PurposeId, RecordClass } from './vocabulary.ts'

/** The classes in which what is used for a purpose lies, beside those of its forms. */
const liesIn: { readonly [P in PurposeId]: readonly RecordClass[] } = {
  answer_enquiry: ['enquiry', 'draft', 'delivery'],
  deliver_material: ['material_request'],
  improve_service: ['feedback'],
  run_competition: ['competition'],
  provide_trial: ['trial'],
  invite_referred: ['referral'],
  confirm_choice: ['unconfirmed_opt_in', 'delivery'],
  marketing_email: ['subscription', 'delivery'],
  marketing_sms: ['subscription'],
  marketing_phone: ['subscription'],
  marketing_post: ['subscription'],
  marketing_in_product: ['subscription'],
  share_with_partners: ['subscription'],
  targeted_advertising: ['subscription'],
  provide_service: ['project'],
  answer_request: ['request', 'delivery'],
  manage_account: ['account', 'declined_application'],
  draft_reminder: ['draft'],
  count_visits: ['page_count'],
  count_pages: ['page_count'],
  benchmark: ['page_count'],
  train_staff: ['call_recording'],
  comply_with_law: ['proof', 'enquiry'],
  prevent_harm: ['enquiry'],
  protect_service: ['security'],
  account_of_staff: ['staff'],
  prove_compliance: ['proof', 'suppression'],
}

/** A table of the program: its class, and the categories that its columns hold. */
export type HeldTable = {
  readonly name: string
  readonly retention: RecordClass
  readonly categories: readonly Category[]
}

/** One processing activity, as GDPR art. 30(1) wants it written down: English, for staff and auditors. */
export type Processing = {
  readonly id: PurposeId
  readonly purpose: string
  readonly ground: string
  readonly people: string
  readonly kinds: string
  readonly forms: string
  readonly recipients: string
  readonly abroad: string
  readonly kept: string
  readonly tables: string
  readonly served: boolean
}

export type ProcessingInput = {
  readonly policy: Policy
  readonly forms: Forms
  readonly capabilities: Capabilities
  readonly deployment: Deployment
  readonly held: readonly HeldTable[]
}

const words = sectionWords.en

/** The records of processing activities: one for each purpose of the policy, with what the tables really hold. */
export function processingRecords(input: ProcessingInput): readonly Processing[] {
  return entriesOf(input.policy.purposes).map(([id, purpose]) => {
    const { policy, forms, capabilities, held } = input
    const asking = Object.values(forms).filter((form) => usesPurpose(form, id))
    const liesWith = id === 'provide_service' && projectsGoWithEnquiries(policy) ? ['enquiry' as const] : []
    const classes = [...new Set([...asking.map(recordClassOf), ...liesIn[id], ...liesWith])].filter(
      (record) => policy.retention[record],
    )
    const tables = held.filter(
      ({ retention, categories }) =>
        classes.includes(retention) && categories.some((category) => purpose.categories.includes(category)),
    )
    const interest = purpose.interest ? `: ${purpose.interest.en}` : ''
    return {
      id,
      purpose: purpose.why.en,
      ground: `${words.basis[purpose.basis]}${interest}`,
      people: id === 'account_of_staff' ? 'staff' : peopleOf(id),
      kinds: list(purpose.categories.map((category) => words.category[category])),
      forms: list(asking.map(({ title }) => title.en)),
      ...partiesOf(id, input),
      kept: classes.map((record) => keptFor(record, policy)).join('; ') || '–',
      tables: list(tables.map(({ name }) => name)),
      served: isServed(id, capabilities, policy),
    }
  })
}

function usesPurpose({ fields, consents }: Forms[string], id: PurposeId): boolean {
  return [...Object.values(fields), ...Object.values(consents)].some(({ purpose }) => purpose === id)
}

function peopleOf(id: PurposeId): string {
  if (id === 'invite_referred') return 'people who were named by others'
  if (id === 'protect_service') return 'visitors who send a form'
  return id.startsWith('marketing_') ? 'subscribers' : 'enquirers and clients'
}

function partiesOf(id: PurposeId, { policy, deployment, capabilities }: ProcessingInput) {
  const used = processorsInUse(policy.processors, deployment, capabilities.scripts)
  const hosts = used.flatMap(({ host, processor }) => (processor ? [] : [`${host} (no contract entered)`]))
  const named = Object.values(policy.processors).filter((processor) => processor.purposes.includes(id))
  const ours = named.map((one) => {
    const idle = used.some(({ processor }) => processor === one) ? '' : ' (not in use)'
    return `${one.name}${idle}`
  })
  const abroad = named
    .filter(({ region }) => !isEuropean(region))
    .map(({ name, region, transfer }) => {
      const where = region === 'not_said' ? words.notSaid : printCountry(region, 'en')
      return `${name}: ${[...new Set([where, words.transfer[transfer]])].join(', ')}`
    })
  return { recipients: list([...ours, ...hosts]), abroad: abroad.join('; ') || '–' }
}

function keptFor(record: RecordClass, { retention }: Policy): string {
  const rule = retention[record]
  if (!rule?.period) return `${words.record[record]}: ${printKept(record, words)}`
  return `${words.record[record]}: ${printDuration(rule.period, 'en')} ${printClock(record, rule, words)}`
}

const list = (items: readonly string[]): string => join(items, 'en') || '–'

/** How all of it is guarded (art. 30(1)(g)), in the words of the privacy page, as far as something keeps them. */
export function guardedBy({ capabilities }: Pick<ProcessingInput, 'capabilities'>): readonly string[] {
  const { security, recipients } = words
  const said = [
    ['encrypted_in_transit', security.transit],
    ['sealed', security.sealed],
    ['ledger_unchangeable', security.roles],
    ['log_append_only', security.log],
    ['passwords_hashed', security.passwords],
    ['staff_by_role', recipients.staff],
  ] as const
  return said.filter(([kind]) => !capabilities.unbuilt.has(kind)).map(([, text]) => text)
}
