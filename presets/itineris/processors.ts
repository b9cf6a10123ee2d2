import type { Processor } from '#policy/parts/processor.ts'

type Purposes =
  | 'answer_enquiry'
  | 'provide_service'
  | 'marketing_email'
  | 'count_visits'
  | 'targeted_advertising'

const abroad = { region: 'US', transfer: 'standard_clauses' } as const
const adverts = { ...abroad, role: 'advertising', purposes: ['targeted_advertising'] } as const

/** Whom the source names. The agency answers for them; without a contract none can be used. */
export const processors = {
  kinsta: {
    ...abroad,
    name: 'Kinsta',
    role: 'hosting',
    purposes: ['provide_service'],
    hosts: ['kinsta.com', 'kinsta.cloud'],
    policyUrl: 'https://kinsta.com/legal/privacy-policy/',
  },
  aws: {
    ...abroad,
    name: 'AWS',
    role: 'files',
    purposes: ['provide_service'],
    hosts: ['amazonaws.com'],
    policyUrl: 'https://aws.amazon.com/privacy/',
  },
  freshdesk: {
    ...abroad,
    name: 'Freshdesk',
    role: 'support',
    purposes: ['answer_enquiry', 'provide_service'],
    hosts: ['freshdesk.com'],
    policyUrl: 'https://freshdesk.com/gdpr',
    receives: ['name', 'email'],
  },
  hubspot: {
    ...abroad,
    name: 'HubSpot',
    role: 'crm',
    purposes: ['answer_enquiry', 'marketing_email'],
    hosts: ['hubspot.com', 'hubapi.com'],
    policyUrl: 'https://legal.hubspot.com/privacy-policy',
    receives: ['name', 'email', 'phone'],
  },
  sendgrid: {
    ...abroad,
    name: 'SendGrid',
    role: 'mail',
    purposes: ['answer_enquiry', 'marketing_email'],
    hosts: ['sendgrid.net', 'sendgrid.com'],
    policyUrl: 'https://sendgrid.com/policies/privacy/',
    receives: ['email'],
  },
  microsoft365: {
    ...abroad,
    name: 'Microsoft 365',
    role: 'office',
    purposes: ['provide_service'],
    hosts: ['office365.com', 'outlook.com'],
    policyUrl: 'https://www.microsoft.com/en-gb/microsoft-365/business/data-protection',
    receives: ['name', 'email'],
  },
  google_analytics: {
    ...abroad,
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: 'https://policies.google.com/privacy',
    receives: ['ip_address', 'pages_viewed'],
  },
  adsense: {
    ...adverts,
    name: 'Google AdSense and DoubleClick',
    hosts: ['googlesyndication.com', 'doubleclick.net'],
    policyUrl: 'https://policies.google.com/privacy',
    receives: ['ip_address', 'pages_viewed'],
  },
  twitter: {
    ...adverts,
    name: 'Twitter',
    hosts: ['twitter.com', 't.co'],
    policyUrl: 'https://twitter.com/en/privacy',
    receives: ['ip_address', 'pages_viewed'],
  },
  facebook: {
    ...adverts,
    name: 'Facebook',
    hosts: ['facebook.com', 'facebook.net'],
    policyUrl: 'https://www.facebook.com/about/privacy/',
    receives: ['ip_address', 'pages_viewed'],
  },
  linkedin: {
    ...adverts,
    name: 'LinkedIn',
    hosts: ['linkedin.com', 'licdn.com'],
    policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
    receives: ['ip_address', 'pages_viewed'],
  },
} as const satisfies { readonly [id: string]: Processor<Purposes> }
