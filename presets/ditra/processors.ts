import type { Processor } from '#policy/parts/processor.ts'

const google = 'https://policies.google.com/privacy'

/** Whom the source names. None is used on this site, and without a contract none can be. */
export const processors = {
  google_analytics: {
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    region: 'US',
    // The source names no way out of the EEA.
    transfer: 'standard_clauses',
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: google,
    optOut: { url: 'https://tools.google.com/dlpage/gaoptout' },
    receives: ['ip_address', 'browser', 'pages_viewed', 'time_of_visit'],
  },
  yandex_metrica: {
    name: 'Yandex Metrica',
    role: 'analytics',
    purposes: ['count_visits'],
    region: 'RU',
    transfer: 'explicit_consent',
    hosts: ['mc.yandex.ru'],
    policyUrl: 'https://yandex.com/legal/confidential/',
    optOut: { url: 'https://yandex.com/support/metrica/general/opt-out.html' },
    receives: ['ip_address', 'browser', 'device', 'pages_viewed', 'time_of_visit'],
  },
  google_api: {
    name: 'Google API',
    role: 'advertising',
    purposes: ['targeted_advertising', 'manage_account'],
    region: 'US',
    transfer: 'standard_clauses',
    hosts: ['googleapis.com'],
    policyUrl: google,
    rules: {
      name: 'Limited Use (Google API Services User Data Policy)',
      url: 'https://developers.google.com/terms/api-services-user-data-policy',
    },
    receives: ['email', 'name'],
  },
} as const satisfies {
  readonly [id: string]: Processor<'count_visits' | 'targeted_advertising' | 'manage_account'>
}
