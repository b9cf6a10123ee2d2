import type { Processor } from '#policy/parts/processor.ts'

type Purposes =
  | 'answer_enquiry'
  | 'provide_service'
  | 'marketing_email'
  | 'count_visits'
  | 'targeted_advertising'

/** The source gives neither a country nor a safeguard. */
const unsaid = { region: 'not_said', transfer: 'not_said' } as const
const adverts = { ...unsaid, role: 'advertising', purposes: ['targeted_advertising'] } as const

/** Whom the source names. The agency answers for them; without a contract none can be used. */
export const processors = {
  kinsta: {
    ...unsaid,
    name: 'Kinsta',
    role: 'client_hosting',
    purposes: ['provide_service'],
    hosts: ['kinsta.com', 'kinsta.cloud'],
    policyUrl: 'https://kinsta.com/legal/privacy-policy/',
  },
  aws: {
    ...unsaid,
    name: 'AWS',
    role: 'client_hosting',
    purposes: ['provide_service'],
    hosts: ['amazonaws.com'],
    policyUrl: 'https://aws.amazon.com/privacy/',
  },
  freshdesk: {
    ...unsaid,
    name: 'Freshdesk',
    role: 'support',
    purposes: ['answer_enquiry', 'provide_service'],
    hosts: ['freshdesk.com'],
    policyUrl: 'https://freshdesk.com/gdpr',
  },
  hubspot: {
    ...unsaid,
    name: 'HubSpot',
    role: 'crm',
    purposes: ['answer_enquiry', 'marketing_email'],
    hosts: ['hubspot.com', 'hubapi.com'],
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
  },
  sendgrid: {
    ...unsaid,
    name: 'SendGrid',
    role: 'mail',
    purposes: ['answer_enquiry', 'marketing_email'],
    hosts: ['sendgrid.net', 'sendgrid.com'],
    policyUrl: 'https://sendgrid.com/policies/privacy/',
  },
  microsoft365: {
    ...unsaid,
    name: 'Microsoft 365 Business',
    role: 'office',
    purposes: ['provide_service'],
    hosts: ['office365.com', 'outlook.com'],
    policyUrl: 'https://www.microsoft.com/en-gb/microsoft-365/business/data-protection',
  },
  google_analytics: {
    ...unsaid,
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: 'https://policies.google.com/privacy',
  },
  adsense: {
    ...adverts,
    name: 'Google AdSense and DoubleClick',
    hosts: ['googlesyndication.com', 'doubleclick.net'],
    policyUrl: 'https://policies.google.com/privacy',
  },
  twitter: {
    ...adverts,
    name: 'Twitter',
    hosts: ['twitter.com', 't.co'],
    policyUrl: 'https://twitter.com/en/privacy',
  },
  facebook: {
    ...adverts,
    name: 'Facebook',
    hosts: ['facebook.com', 'facebook.net'],
    policyUrl: 'https://www.facebook.com/about/privacy/',
  },
  linkedin: {
    ...adverts,
    name: 'LinkedIn',
    hosts: ['linkedin.com', 'licdn.com'],
    policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  },
} as const satisfies { readonly [id: string]: Processor<Purposes> }
