import type { Adapter } from './adapter.ts'

export { tag as load } from './gtag.ts'

/** Google Analytics 4, by Google's tag in consent mode. */
export const ga4: Adapter = {
  name: 'Google Analytics 4',
  category: 'analytics',
  id: /^G-[A-Z0-9]{4,14}$/,
  example: 'G-ABC1234567',
  sources: () => ({
    script: ['www.googletagmanager.com'],
    connect: [
      'www.googletagmanager.com',
      'www.google-analytics.com',
      '*.google-analytics.com',
      '*.analytics.google.com',
    ],
    img: ['www.googletagmanager.com', '*.google-analytics.com'],
  }),
  cookies: [
    { name: '_ga', life: { years: 2 } },
    { name: '_ga_*', life: { years: 2 } },
  ],
  optOut: 'https://tools.google.com/dlpage/gaoptout',
}
