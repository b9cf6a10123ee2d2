import type { Adapter, Load } from './adapter.ts'

const company = 'cloud.umami.is'

/** Umami, which leaves nothing in the browser; of the company, or on a server of one's own. */
export const umami: Adapter = {
  name: 'Umami',
  category: 'analytics',
  id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  example: '94db1cb1-74f4-4a40-ad6c-962362670409',
  host: 'may',
  sources: ({ host }) => ({
    script: [host ?? company],
    connect: host ? [host] : [company, 'api-gateway.umami.dev', 'gateway.umami.is'],
  }),
  cookies: [],
  storage: ['umami.disabled'],
}

/** Counts the page by its path alone. */
export const load: Load = ({ id, host = company }, { add }) => {
  add(`https://${host}/script.js`, {
    'data-website-id': id,
    'data-exclude-search': 'true',
    'data-exclude-hash': 'true',
  })
}
