import type { Adapter, Load } from './adapter.ts'

/** The pixel of X (Twitter). */
export const x: Adapter = {
  name: 'X (Twitter)',
  category: 'targeting',
  id: /^[a-z0-9]{4,8}$/,
  example: 'o1abc',
  sources: () => ({
    script: ['static.ads-twitter.com'],
    connect: ['t.co', 'analytics.twitter.com', 'ads-api.twitter.com', 'ads-twitter.com'],
    img: ['t.co', 'analytics.twitter.com'],
  }),
  cookies: [{ name: '_twpid', life: { days: 90 } }],
  optOut: 'https://x.com/settings/off_twitter_activity',
}

type Queue = ((...given: unknown[]) => void) & { version?: string; queue?: unknown[] }

export const load: Load = ({ id }, { add }) => {
  const queue: unknown[] = []
  const twq: Queue = Object.assign((...given: unknown[]) => void queue.push(given), { version: '1.1', queue })
  Object.assign(window, { twq })
  twq('config', id)
  add('https://static.ads-twitter.com/uwt.js')
}
