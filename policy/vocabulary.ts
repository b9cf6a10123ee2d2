/** The closed words of the policy language. A policy, a form and a table may use these and no others. */

/** What kind of personal data a value is. */
export const categories = [
  'identity',
  'contact',
  'organisation',
  'enquiry',
  'communications',
  'consent',
  'preferences',
  'technical',
  'account',
  'profession',
  'usage',
  'location',
  'billing',
  'recording',
  'sensitive',
] as const
export type Category = (typeof categories)[number]

/** What personal data is used for. A message sent and a field stored each name one. */
export const purposeIds = [
  'answer_enquiry',
  'deliver_material',
  'improve_service',
  'run_competition',
  'provide_trial',
  'invite_referred',
  'confirm_choice',
  'marketing_email',
  'marketing_sms',
  'marketing_phone',
  'marketing_post',
  'marketing_in_product',
  'share_with_partners',
  'targeted_advertising',
  'provide_service',
  'answer_request',
  'manage_account',
  'count_visits',
  'count_pages',
  'benchmark',
  'train_staff',
  'comply_with_law',
  'prevent_harm',
  'draft_reminder',
  'protect_service',
  'account_of_staff',
  'prove_compliance',
] as const
export type PurposeId = (typeof purposeIds)[number]

/** Ways by which a person tells something without a form, to be entered by staff (P09). */
export const otherSources = ['phone', 'in_person', 'email', 'letter'] as const
export type OtherSource = (typeof otherSources)[number]

/** Legal grounds: GDPR and UK GDPR art. 6(1), Canada's PIPEDA for the last two. */
export const bases = [
  'consent',
  'contract',
  'legitimate_interests',
  'legal_obligation',
  'vital_interests',
  'express_consent',
  'implied_consent',
] as const
export type Basis = (typeof bases)[number]

/**
 * Ways by which a person can be reached; and `partners`, which reaches nobody: that their data is passed on is asked for
 * and stopped like the others (P17).
 */
export const channels = ['email', 'sms', 'phone', 'post', 'in_product', 'partners'] as const
export type Channel = (typeof channels)[number]

/** Record classes that only certain forms fill: a policy names those its forms use. */
export const formClasses = ['material_request', 'feedback', 'competition', 'trial', 'referral'] as const
export type FormClass = (typeof formClasses)[number]

/** Record classes that a policy names where it promises a period for them, whether or not any are held (P39–P42). */
export const namedClasses = [
  'draft',
  'project',
  'page_count',
  'account',
  'declined_application',
  'call_recording',
] as const
export type NamedClass = (typeof namedClasses)[number]

/** Kinds of record that share one period of keeping. Each table, and each form, names one. */
export const recordClasses = [
  'enquiry',
  ...formClasses,
  ...namedClasses,
  'request',
  'subscription',
  'unconfirmed_opt_in',
  'delivery',
  'proof',
  'suppression',
  'security',
  'staff',
  'operation',
] as const
export type RecordClass = (typeof recordClasses)[number]

/** The event from which a period is counted. */
export const clocks = [
  'submission',
  'last_activity',
  'withdrawal',
  'request',
  'sending',
  'event',
  'project_completion',
  'visit',
  'refusal',
  'answer',
  'account_closure',
  'never',
] as const
export type Clock = (typeof clocks)[number]

/** What happens when a period ends. */
export const endings = ['delete', 'keep'] as const
export type Ending = (typeof endings)[number]

/** Rights of the person, GDPR art. 7(3), 15–18, 20, 21 and their neighbours. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'complaint',
] as const
export type Right = (typeof rights)[number]

/** Laws under which a policy names a deadline or an authority. */
export const jurisdictions = ['EEA', 'UK', 'CH', 'CA', 'US', 'AU', 'NZ', 'ZA'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

/** What a processor does for the agency. */
export const processorRoles = [
  'mail',
  'mailbox',
  'database',
  'files',
  'hosting',
  'client_hosting',
  'platform',
  'analytics',
  'payment',
  'crm',
  'support',
  'office',
  'messaging',
  'advertising',
  'sign_in',
] as const
export type ProcessorRole = (typeof processorRoles)[number]

/** How data may leave the EEA (GDPR chapter V); `not_said`: the restated text names no way. */
export const transferMechanisms = [
  'none',
  'adequacy',
  'standard_clauses',
  'binding_rules',
  'explicit_consent',
  'not_said',
] as const
export type TransferMechanism = (typeof transferMechanisms)[number]

/** Who may see the data beside the agency's own staff and its processors (P23, P26–P28). */
export const recipientKinds = [
  'contractors',
  'affiliates',
  'affiliates_bound',
  'group',
  'partners',
  'platforms',
  'payers',
  'authorities',
  'courts',
  'auditors',
  'advisers',
  'credit_agencies',
  'fraud_agencies',
  'successor',
] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** Where data comes from that people did not give themselves (P09). */
export const thirdPartySources = [
  'public_databases',
  'marketing_partners',
  'affiliate_programmes',
  'data_providers',
  'social_networks',
  'credit_agencies',
  'search_services',
  'tool_providers',
] as const
export type ThirdPartySource = (typeof thirdPartySources)[number]

/** Networks by which somebody may sign in to an account. */
export const signInNetworks = ['facebook', 'twitter', 'google', 'linkedin', 'openid'] as const
export type SignInNetwork = (typeof signInNetworks)[number]

export const cookieCategories = ['necessary', 'functional', 'analytics', 'targeting'] as const
export type CookieCategory = (typeof cookieCategories)[number]

/** Languages the product speaks. Each notice exists in every one. */
export const languages = ['en', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'en'
