/** Parts of the privacy page, by the anchor under which each is printed. */
export const sectionIds = [
  'summary',
  'controller',
  'collect',
  'purposes',
  'marketing',
  'recipients',
  'cookies',
  'retention',
  'rights',
  'regions',
  'children',
  'security',
  'changes',
] as const
export type SectionId = (typeof sectionIds)[number]

/**
 * What a promise is. `behaviour`: the program does or refuses something, so a mechanism must keep it before the page may claim it ·
 * `law`: a fact of the law that stands by itself · `declaration`: a fact about the agency that stands by being said.
 */
export type PromiseNature = 'behaviour' | 'law' | 'declaration'

type Kind = { readonly nature: PromiseNature; readonly section: SectionId; readonly register: `P${number}` }

const of =
  <N extends PromiseNature>(nature: N) =>
  (section: SectionId, register: Kind['register']) => ({ nature, section, register })
const behaviour = of('behaviour')
const law = of('law')
const declaration = of('declaration')

/** Every kind of promise that a policy can make, with the row of the register it comes from. One mechanism keeps a kind. */
export const promiseKinds = {
  contact_named: declaration('controller', 'P65'),
  questions_answered: behaviour('controller', 'P63'),

  fields_declared: behaviour('collect', 'P01'),
  enquiry_answered: behaviour('collect', 'P63'),
  files_kept_safe: behaviour('collect', 'P04'),
  source_recorded: behaviour('collect', 'P09'),
  entry_told: behaviour('collect', 'P09'),
  nothing_from_others: behaviour('collect', 'P10'),
  sources_declared: declaration('collect', 'P09'),
  address_shortened: behaviour('collect', 'P13'),
  automatic_declared: declaration('collect', 'P13'),
  pages_counted: behaviour('collect', 'P13'),
  drafts_announced: behaviour('collect', 'P06'),
  draft_reminded: behaviour('collect', 'P06'),
  referral_asked: behaviour('collect', 'P07'),
  recording_announced: behaviour('collect', 'P14'),
  location_asked: behaviour('collect', 'P66'),
  nothing_sensitive: behaviour('collect', 'P11'),
  account_offered: behaviour('collect', 'P57'),

  basis_named: law('purposes', 'P15'),
  consent_withdrawable: behaviour('purposes', 'P18'),
  no_machine_decision: behaviour('purposes', 'P21'),
  groups_not_small: behaviour('purposes', 'P22'),

  opt_in: behaviour('marketing', 'P16'),
  channel_asked: behaviour('marketing', 'P17'),
  unsubscribe_works: behaviour('marketing', 'P55'),
  frequency_capped: behaviour('marketing', 'P17'),
  less_often: behaviour('marketing', 'P56'),
  topics_declined: behaviour('marketing', 'P56'),
  address_printed: behaviour('marketing', 'P65'),
  service_apart: behaviour('marketing', 'P19'),
  advertising_asked: behaviour('marketing', 'P67'),

  staff_by_role: behaviour('recipients', 'P23'),
  processors_declared: behaviour('recipients', 'P24'),
  processors_bound: declaration('recipients', 'P68'),
  processors_answered_for: declaration('recipients', 'P68'),
  transfers_named: declaration('recipients', 'P29'),
  opt_out_at_source: declaration('recipients', 'P69'),
  recipients_named: declaration('recipients', 'P26'),
  sharing_refusable: behaviour('recipients', 'P26'),
  disclosures_registered: behaviour('recipients', 'P27'),
  never_sold: declaration('recipients', 'P25'),
  clients_decide: behaviour('recipients', 'P30'),
  handed_over: behaviour('recipients', 'P28'),
  payment_apart: behaviour('recipients', 'P62'),
  links_marked: behaviour('recipients', 'P31'),

  cookies_declared: behaviour('cookies', 'P33'),
  cookies_chosen: behaviour('cookies', 'P36'),
  do_not_track: declaration('cookies', 'P37'),
  privacy_control: behaviour('cookies', 'P37'),

  kept_no_longer: behaviour('retention', 'P38'),
  counts_rolled_up: behaviour('retention', 'P40'),
  kept_at_most: behaviour('retention', 'P41'),
  held_by_law: behaviour('retention', 'P44'),
  erased_from_backups: behaviour('retention', 'P43'),

  access: behaviour('rights', 'P45'),
  rectification: behaviour('rights', 'P46'),
  erasure: behaviour('rights', 'P47'),
  restriction: behaviour('rights', 'P48'),
  portability: behaviour('rights', 'P49'),
  objection: behaviour('rights', 'P50'),
  complaint: law('rights', 'P53'),
  free_of_charge: declaration('rights', 'P45'),
  answered_in_time: behaviour('rights', 'P52'),
  mailbox_proves: behaviour('rights', 'P51'),
  proof_deleted: behaviour('rights', 'P51'),
  agents_heard: behaviour('rights', 'P51'),
  no_discrimination: declaration('rights', 'P52'),
  requests_by_mail: declaration('rights', 'P58'),

  region_law: law('regions', 'P53'),
  categories_computed: behaviour('regions', 'P54'),
  shine_the_light: behaviour('regions', 'P54'),
  appeal: behaviour('regions', 'P54'),

  age_asked: behaviour('children', 'P12'),
  minor_erased: behaviour('children', 'P12'),
  minor_reported: behaviour('children', 'P12'),

  sealed: behaviour('security', 'P59'),
  encrypted_in_transit: behaviour('security', 'P59'),
  ledger_unchangeable: behaviour('security', 'P59'),
  log_append_only: behaviour('security', 'P23'),
  passwords_hashed: behaviour('security', 'P61'),
  tests_shown: behaviour('security', 'P59'),
  breach_told: behaviour('security', 'P60'),

  versions_kept: behaviour('changes', 'P64'),
  wording_kept: behaviour('changes', 'P64'),
  change_announced: behaviour('changes', 'P64'),
  rights_not_reduced: behaviour('changes', 'P64'),
} satisfies { readonly [kind: string]: Kind }

export type PromiseKind = keyof typeof promiseKinds

/** The kinds of promise that need a mechanism: what `lib/promises` is total over. */
export type BehaviourKind = {
  [K in PromiseKind]: (typeof promiseKinds)[K]['nature'] extends 'behaviour' ? K : never
}[PromiseKind]

/** All kinds, in the order in which the page prints them. */
export const allPromiseKinds = Object.keys(promiseKinds) as PromiseKind[]
