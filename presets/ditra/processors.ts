import type { Processor } from '#policy/parts/processor.ts'

const google = 'https://policies.google.com/privacy'

/** Whom the source names. None is used on this site, and without a contract none can be. */
export const processors = {
  google_analytics: {
    name: 'Google Analytics',
    role: 'analytics',
    purposes: ['count_visits'],
    region: 'not_said',
    // The source names no way out of the EEA, and European law wants one.
    transfer: 'standard_clauses',
    stricter: true,
    hosts: ['google-analytics.com', 'googletagmanager.com'],
    policyUrl: google,
    optOut: { url: 'https://tools.google.com/dlpage/gaoptout' },
    receives: ['ip_address', 'browser', 'pages_viewed', 'time_of_visit'],
  },
  yandex_metrica: {
    name: 'Yandex Metrica',
    role: 'analytics',
    purposes: ['count_visits'],
    region: 'not_said',
    transfer: 'explicit_consent',
    stricter: true,
    hosts: ['mc.yandex.ru'],
    policyUrl: 'https://yandex.com/legal/confidential/',
    optOut: { url: 'https://yandex.com/support/metrica/general/opt-out.html' },
    receives: ['ip_address', 'browser', 'device', 'pages_viewed', 'time_of_visit'],
  },
} as const satisfies { readonly [id: string]: Processor<'count_visits'> }
