import type { Adapter, Load } from './adapter.ts'

/** The pixel of Meta (Facebook), without what it would gather of forms by itself. */
export const meta: Adapter = {
  name: 'Meta (Facebook)',
  category: 'targeting',
  id: /^\d{10,20}$/,
  example: '1234567890123456',
  sources: () => ({
    script: ['connect.facebook.net'],
    connect: ['connect.facebook.net', 'www.facebook.com'],
    img: ['www.facebook.com'],
  }),
  cookies: [
    { name: '_fbp', life: { days: 90 } },
    { name: '_fbc', life: { days: 90 } },
  ],
  storage: ['lastExternalReferrer', 'lastExternalReferrerTime'],
  optOut: 'https://www.facebook.com/adpreferences/ad_settings',
}

type Queue = ((...given: unknown[]) => void) & {
  queue?: unknown[]
  push?: unknown
  loaded?: boolean
  version?: string
}

export const load: Load = ({ id }, { add }) => {
  const queue: unknown[] = []
  const fbq: Queue = Object.assign((...given: unknown[]) => void queue.push(given), {
    queue,
    loaded: true,
    version: '2.0',
  })
  fbq.push = fbq
  Object.assign(window, { fbq, _fbq: fbq })
  fbq('consent', 'revoke')
  fbq('consent', 'grant')
  fbq('set', 'autoConfig', false, id)
  fbq('init', id)
  fbq('track', 'PageView')
  add('https://connect.facebook.net/en_US/fbevents.js')
}
