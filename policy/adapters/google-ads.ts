import type { Adapter } from './adapter.ts'

export { tag as load } from './gtag.ts'

/** Google Ads, by Google's tag in consent mode. */
export const googleAds: Adapter = {
  name: 'Google Ads',
  category: 'targeting',
  id: /^AW-\d{6,14}$/,
  example: 'AW-1234567890',
  sources: () => ({
    script: ['www.googletagmanager.com', 'www.googleadservices.com', 'googleads.g.doubleclick.net'],
    connect: [
      'www.googletagmanager.com',
      'www.google.com',
      'google.com',
      'www.googleadservices.com',
      'googleads.g.doubleclick.net',
      'pagead2.googlesyndication.com',
    ],
    img: ['www.google.com', 'www.googleadservices.com', 'googleads.g.doubleclick.net'],
    frame: ['td.doubleclick.net', 'www.googletagmanager.com'],
  }),
  cookies: [
    { name: '_gcl_au', life: { days: 90 } },
    { name: '_gcl_aw', life: { days: 90 } },
  ],
  storage: ['_gcl_ls'],
  optOut: 'https://myadcenter.google.com/',
}
