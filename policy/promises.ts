import type { Policy } from './define.ts'
import type { FormDefinition, Forms } from './form.ts'
import {
  allPromiseKinds,
  type PromiseKind,
  type PromiseNature,
  promiseKinds,
  type SectionId,
} from './promise-kinds.ts'

/** One promise that a policy makes. */
export type Promised = {
  readonly kind: PromiseKind
  readonly nature: PromiseNature
  /** Where the page prints it. */
  readonly section: SectionId
  /** What it is about, where a policy makes the same promise of several: a record class, a channel, a region. */
  readonly subject?: string
}

/** Whether a policy makes a promise, or of what it makes it. */
type Makes = (policy: Policy, forms: Forms) => boolean | readonly string[]

const always: Makes = () => true
const right =
  (id: keyof Policy['rights']): Makes =>
  ({ rights }) =>
    rights[id] !== undefined
const some = (forms: Forms, holds: (form: FormDefinition) => boolean) => Object.values(forms).some(holds)
const optsIn: Makes = ({ purposes }) => Object.values(purposes).some(({ optIn }) => optIn)
const purpose =
  (id: keyof Policy['purposes']): Makes =>
  ({ purposes }) =>
    id in purposes

const makes: { readonly [K in PromiseKind]: Makes } = {
  contact_named: always,
  questions_answered: ({ requests }) => requests.questionsAnsweredWithin !== undefined,
  fields_declared: always,
  enquiry_answered: (_, forms) => some(forms, ({ answered }) => answered),
  files_kept_safe: (_, forms) =>
    some(forms, ({ fields }) => Object.values(fields).some(({ type }) => type === 'files')),
  source_recorded: always,
  entry_told: ({ otherSources }) => otherSources.length > 0,
  nothing_from_others: ({ collecting }) => collecting.fromOthers === 'none',
  sources_declared: ({ collecting: { fromOthers } }) => fromOthers !== 'none' && fromOthers.sources,
  address_shortened: always,
  automatic_declared: ({ collecting }) => collecting.automatic !== undefined,
  pages_counted: ({ collecting }) => collecting.counts !== undefined,
  drafts_announced: ({ drafts }) => (drafts === false ? false : drafts.forms),
  draft_reminded: ({ drafts }) => drafts !== false && drafts.reminder !== undefined,
  referral_asked: (_, forms) => some(forms, ({ refers }) => refers !== undefined),
  recording_announced: ({ collecting }) => collecting.recording !== undefined,
  location_asked: ({ collecting }) => collecting.location === 'when_allowed',
  nothing_sensitive: ({ collecting }) => collecting.sensitive === 'none',
  account_offered: ({ collecting }) => collecting.accounts !== undefined,
  basis_named: ({ purposes }) => Object.keys(purposes),
  consent_withdrawable: right('withdrawal'),
  no_machine_decision: always,
  groups_not_small: ({ sharing }) => sharing.smallestGroup !== undefined,
  opt_in: optsIn,
  channel_asked: ({ purposes }) => {
    const asked = [...new Set(Object.values(purposes).flatMap(({ optIn }) => optIn ?? []))]
    return asked.length > 1 ? asked : []
  },
  unsubscribe_works: optsIn,
  frequency_capped: optsIn,
  less_often: optsIn,
  topics_declined: ({ topics }) => Object.keys(topics).length > 0,
  address_printed: optsIn,
  service_apart: optsIn,
  advertising_asked: purpose('targeted_advertising'),
  staff_by_role: always,
  processors_declared: always,
  processors_bound: ({ sharing }) => sharing.allBound === true,
  processors_answered_for: ({ sharing }) => sharing.answersForProcessors === true,
  transfers_named: ({ processors }) => Object.keys(processors),
  opt_out_at_source: ({ processors }) =>
    Object.entries(processors).flatMap(([id, { optOut }]) => (optOut ? id : [])),
  recipients_named: ({ sharing }) => sharing.with,
  sharing_refusable: ({ sharesWithPartners }) => sharesWithPartners !== false,
  disclosures_registered: ({ sharing }) =>
    sharing.with.some((one) => one === 'authorities' || one === 'courts'),
  never_sold: ({ sharing }) => sharing.neverSold,
  clients_decide: ({ sharing }) => sharing.forClients === true,
  handed_over: ({ sharing }) => sharing.with.includes('successor'),
  payment_apart: ({ sharing }) => sharing.paymentApart === true,
  links_marked: always,
  cookies_declared: always,
  cookies_chosen: ({ cookies }) => Object.values(cookies).some(({ category }) => category !== 'necessary'),
  do_not_track: always,
  privacy_control: ({ signals }) => signals.globalPrivacyControl === 'honoured',
  kept_no_longer: ({ retention }) =>
    Object.entries(retention).flatMap(([record, rule]) => (rule?.period ? record : [])),
  kept_at_most: ({ keptAtMost }) => keptAtMost !== undefined,
  counts_rolled_up: ({ collecting, retention }) =>
    collecting.counts !== undefined && retention.page_count?.period !== undefined,
  held_by_law: always,
  erased_from_backups: always,
  access: right('access'),
  rectification: right('rectification'),
  erasure: right('erasure'),
  restriction: right('restriction'),
  portability: right('portability'),
  objection: right('objection'),
  complaint: right('complaint'),
  free_of_charge: ({ rights }) => Object.values(rights).every((rule) => !rule.fee),
  answered_in_time: always,
  mailbox_proves: always,
  proof_deleted: ({ requests }) => requests.proofDeleted === true,
  agents_heard: ({ requests }) => requests.agents === true,
  no_discrimination: ({ requests }) => requests.noDiscrimination === true,
  requests_by_mail: ({ controller }) => controller.email !== undefined,
  region_law: ({ regions }) => regions.sections,
  categories_computed: ({ regions }) => regions.sections.includes('US'),
  shine_the_light: ({ sharing }) => sharing.shineTheLight === true,
  appeal: ({ regions }) => regions.appeals !== undefined,
  age_asked: ({ minimumAge }) => minimumAge !== null,
  minor_erased: ({ minimumAge }) => minimumAge !== null,
  minor_reported: always,
  sealed: (_, forms) => some(forms, ({ fields }) => Object.values(fields).some(isSealed)),
  encrypted_in_transit: always,
  ledger_unchangeable: always,
  log_append_only: always,
  passwords_hashed: always,
  tests_shown: ({ telling }) => telling.testsShown === true,
  breach_told: always,
  versions_kept: always,
  wording_kept: always,
  change_announced: ({ telling }) => telling.changes,
  rights_not_reduced: ({ telling }) => telling.rightsNeverReduced === true,
}

function isSealed(field: FormDefinition['fields'][string]): boolean {
  return 'sealed' in field && field.sealed === true
}

/** Whether a policy and its forms make a promise of this kind. */
export function makesPromise(policy: Policy, forms: Forms, kind: PromiseKind): boolean {
  const made = makes[kind](policy, forms)
  return made === true || (made !== false && made.length > 0)
}

/** Every promise that a policy and its forms make, in the order of the page. */
export function promisesOf(policy: Policy, forms: Forms): readonly Promised[] {
  return allPromiseKinds.flatMap((kind) => {
    const { nature, section } = promiseKinds[kind]
    const made = makes[kind](policy, forms)
    if (made === false) return []
    if (made === true) return [{ kind, nature, section }]
    return [...new Set(made)].map((subject) => ({ kind, nature, section, subject }))
  })
}
