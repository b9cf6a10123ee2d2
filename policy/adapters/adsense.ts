import type { Adapter, Load } from './adapter.ts'
import { beginConsent } from './gtag.ts'

/** AdSense, which shows advertising by way of DoubleClick. */
export const adsense: Adapter = {
  name: 'Google AdSense',
  category: 'targeting',
  id: /^ca-pub-\d{10,20}$/,
  example: 'ca-pub-1234567890123456',
  sources: () => ({
    script: [
      'pagead2.googlesyndication.com',
      'tpc.googlesyndication.com',
      'googleads.g.doubleclick.net',
      '*.adtrafficquality.google',
    ],
    connect: ['pagead2.googlesyndication.com', 'googleads.g.doubleclick.net', '*.adtrafficquality.google'],
    img: [
      'pagead2.googlesyndication.com',
      'tpc.googlesyndication.com',
      'googleads.g.doubleclick.net',
      '*.adtrafficquality.google',
    ],
    frame: ['googleads.g.doubleclick.net', 'tpc.googlesyndication.com', 'www.google.com'],
  }),
  cookies: [
    { name: '__gads', life: { months: 13 } },
    { name: '__gpi', life: { months: 13 } },
    { name: '__eoi', life: { months: 6 } },
  ],
  storage: ['google_*', 'goog_*'],
  optOut: 'https://myadcenter.google.com/',
}

export const load: Load = ({ id }, page) => {
  beginConsent(page)
  page.add(`https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=${id}`, {
    crossorigin: 'anonymous',
  })
}
