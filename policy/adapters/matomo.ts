import type { Adapter, Load } from './adapter.ts'

/** Matomo on a server of one's own, without its cookies. */
export const matomo: Adapter = {
  name: 'Matomo',
  category: 'analytics',
  id: /^\d{1,6}$/,
  example: '1',
  host: 'own',
  sources: ({ host = '' }) => ({ script: [host], connect: [host], img: [host] }),
  cookies: [],
}

/** Counts the page by its path alone; cookies are switched off before anything else. */
export const load: Load = ({ id, host = '' }, { address, add }) => {
  ;(window as { _paq?: unknown[] })._paq = [
    ['disableCookies'],
    ['disableBrowserFeatureDetection'],
    ['setCustomUrl', address],
    ['setReferrerUrl', ''],
    ['setTrackerUrl', `https://${host}/matomo.php`],
    ['setSiteId', id],
    ['trackPageView'],
  ]
  add(`https://${host}/matomo.js`)
}
