import type { Processor } from '#policy/parts/processor.ts'

type Purposes =
  | 'answer_enquiry'
  | 'provide_service'
  | 'count_visits'
  | 'targeted_advertising'
  | 'marketing_in_product'
  | 'marketing_email'

/** Whom the source names, each with the way by which data may leave the EEA. None is used here. */
export const processors = {
  mail: {
    // The source names no company: its mail servers stand in the European Union.
    name: 'Mail servers in the EU',
    role: 'mail',
    purposes: ['answer_enquiry', 'marketing_email'],
    region: 'EU',
    transfer: 'none',
    hosts: [],
    receives: ['email'],
  },
  google: {
    name: 'Google Analytics and AdWords',
    role: 'analytics',
    purposes: ['count_visits', 'targeted_advertising'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['google-analytics.com', 'googletagmanager.com', 'googleadservices.com'],
    policyUrl: 'https://www.google.com/policies/privacy/partners/',
    optOut: { url: 'https://tools.google.com/dlpage/gaoptout' },
    receives: ['ip_address', 'pages_viewed'],
  },
  intercom: {
    name: 'Intercom',
    role: 'messaging',
    purposes: ['marketing_in_product', 'count_visits'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: ['intercom.io', 'intercom.com'],
    policyUrl: 'https://www.intercom.com/terms-and-policies#privacy',
    optOut: 'on_request',
    receives: ['email', 'sign_up_date', 'pages_viewed'],
  },
  facebook: {
    name: 'Facebook',
    role: 'advertising',
    purposes: ['targeted_advertising'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: ['facebook.com', 'facebook.net'],
    policyUrl: 'https://www.facebook.com/about/privacy/',
    receives: ['device_id', 'ip_address', 'device', 'approximate_location'],
  },
  linkedin: {
    name: 'LinkedIn',
    role: 'advertising',
    purposes: ['targeted_advertising'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: ['linkedin.com', 'licdn.com'],
    policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  },
  twitter: {
    name: 'Twitter',
    role: 'advertising',
    purposes: ['targeted_advertising'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: ['twitter.com', 't.co'],
    policyUrl: 'https://twitter.com/en/privacy',
  },
  payment: {
    name: 'Payment gateway',
    role: 'payment',
    purposes: ['provide_service'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: [],
    receives: ['payment_details'],
  },
  platform: {
    // The source names no company, and does not say that it hosts this site.
    name: 'Platform provider (no name in the restated text)',
    role: 'platform',
    purposes: ['provide_service'],
    region: 'not_said',
    transfer: 'standard_clauses',
    hosts: [],
  },
} as const satisfies { readonly [id: string]: Processor<Purposes> }
