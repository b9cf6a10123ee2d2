import type { Category } from './vocabulary.ts'

/**
 * Single things that are known of a visitor, a device or an account, where a policy says what is taken without a form: by the
 * server, by a tool, by a cookie, from somebody else. Each is of one category.
 */
export const dataItems = {
  ip_address: 'technical',
  browser: 'technical',
  device: 'technical',
  device_id: 'technical',
  operating_system: 'technical',
  internet_provider: 'technical',
  error_reports: 'technical',
  pages_viewed: 'usage',
  referrer: 'usage',
  time_of_visit: 'usage',
  time_spent: 'usage',
  searches: 'usage',
  intent: 'usage',
  country: 'location',
  approximate_location: 'location',
  precise_location: 'location',
  display_language: 'preferences',
  name: 'identity',
  gender: 'identity',
  birth_date: 'identity',
  picture: 'identity',
  email: 'contact',
  phone: 'contact',
  postal_address: 'contact',
  job_title: 'profession',
  social_profile: 'profession',
  friends: 'profession',
  username: 'account',
  password: 'account',
  sign_up_date: 'account',
  invoices: 'billing',
  payment_details: 'billing',
  call_recording: 'recording',
} as const satisfies { readonly [item: string]: Category }
export type DataItem = keyof typeof dataItems

/** What leads back to a person or a device by itself: who holds one of these holds no anonymous data (GDPR rec. 26, 30). */
export const identifyingItems = [
  'ip_address',
  'device_id',
  'precise_location',
  'name',
  'picture',
  'email',
  'phone',
  'postal_address',
  'social_profile',
  'username',
  'password',
  'payment_details',
  'call_recording',
] as const satisfies readonly DataItem[]

/** What California counts as sensitive (Cal. Civ. Code § 1798.140(ae)) among them. */
export const sensitiveInCalifornia = [
  'password',
  'payment_details',
  'precise_location',
] as const satisfies readonly DataItem[]

/** What a cookie remembers: each belongs to one category of cookies only. */
export const remembered = [
  'staff_session',
  'account_session',
  'session',
  'choice',
  'language',
  'theme',
  'visits',
  'conversation',
  'adverts',
] as const
export type Remembered = (typeof remembered)[number]
