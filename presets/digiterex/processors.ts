import type { Processor } from '#policy/parts/processor.ts'

/** The source gives neither a country nor a safeguard. */
const unsaid = { region: 'not_said', transfer: 'not_said' } as const
const google = 'https://policies.google.com/privacy'

/** Whom the source names, all bound by contract as it says: without one none can be used. */
export const processors = {
  gmail: {
    name: 'Gmail',
    role: 'mail',
    purposes: ['answer_enquiry', 'provide_service'],
    ...unsaid,
    hosts: ['smtp.gmail.com'],
    policyUrl: google,
  },
  hubspot: {
    name: 'HubSpot',
    role: 'crm',
    purposes: ['answer_enquiry', 'provide_service'],
    ...unsaid,
    hosts: ['hubspot.com', 'hubapi.com'],
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
  },
  google_analytics: {
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    ...unsaid,
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: google,
    optOut: { url: 'https://tools.google.com/dlpage/gaoptout' },
    receives: ['ip_address', 'browser', 'pages_viewed', 'time_spent'],
  },
  payment: {
    // The source names no company.
    name: 'Payment processor',
    role: 'payment',
    purposes: ['provide_service'],
    ...unsaid,
    hosts: [],
  },
} as const satisfies {
  readonly [id: string]: Processor<'answer_enquiry' | 'provide_service' | 'count_visits'>
}
