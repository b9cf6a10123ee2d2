import type { Processor } from '#policy/parts/processor.ts'

const google = 'https://policies.google.com/privacy'

/** Whom the source names, all bound by contract as it says: without one none can be used. */
export const processors = {
  gmail: {
    name: 'Gmail',
    role: 'mail',
    purposes: ['answer_enquiry', 'provide_service'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['smtp.gmail.com'],
    policyUrl: google,
    receives: ['name', 'email'],
  },
  hubspot: {
    name: 'HubSpot',
    role: 'crm',
    purposes: ['answer_enquiry', 'provide_service'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['hubspot.com', 'hubapi.com'],
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
    receives: ['name', 'email', 'phone'],
  },
  google_analytics: {
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: google,
    optOut: { url: 'https://tools.google.com/dlpage/gaoptout' },
    receives: ['ip_address', 'browser', 'pages_viewed', 'time_of_visit'],
  },
  payment: {
    // The source names no company.
    name: 'Payment processor',
    role: 'payment',
    purposes: ['provide_service'],
    region: 'EU',
    transfer: 'none',
    hosts: [],
    receives: ['name', 'email', 'invoices'],
  },
} as const satisfies {
  readonly [id: string]: Processor<'answer_enquiry' | 'provide_service' | 'count_visits'>
}
