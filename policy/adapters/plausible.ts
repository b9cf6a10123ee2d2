import type { Adapter, Load } from './adapter.ts'

const company = 'plausible.io'

/** Plausible, which leaves nothing in the browser; of the company, or on a server of one's own. */
export const plausible: Adapter = {
  name: 'Plausible',
  category: 'analytics',
  id: /^[a-z0-9.-]+$/,
  example: 'agency.example',
  host: 'may',
  sources: ({ host = company }) => ({ script: [host], connect: [host] }),
  cookies: [],
}

type Queued = { plausible?: ((...given: unknown[]) => void) & { q?: unknown[] } }

/** Counts the page by its path alone: the script would send what follows it too. */
export const load: Load = ({ id, host = company }, { address, add }) => {
  const queued = window as Queued
  const queue: unknown[] = []
  queued.plausible = Object.assign((...given: unknown[]) => void queue.push(given), { q: queue })
  queued.plausible('pageview', { u: address })
  add(`https://${host}/js/script.manual.js`, { 'data-domain': id, 'data-api': `https://${host}/api/event` })
}
