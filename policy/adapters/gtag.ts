import type { AdapterSettings, BrowserPage } from './adapter.ts'

type Tagged = { dataLayer?: unknown[]; candorTagged?: Set<string> }

/** Hands Google's tag a command: it reads the arguments themselves, not a list of them. */
function command(..._given: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: the tag tells commands from data by this object.
  ;(window as Tagged).dataLayer?.push(arguments)
}

/**
 * Begins Google's consent mode (R11): all four signals are denied before any tag, then those of Google's own
 * services that were agreed to are granted, whatever a yes to others of their category says. Once a page.
 */
export function beginConsent({ running }: BrowserPage): typeof command {
  const tagged = window as Tagged
  if (!tagged.dataLayer) {
    tagged.dataLayer = []
    const said = (analytics: boolean, advertising: boolean) => ({
      ad_storage: advertising ? 'granted' : 'denied',
      ad_user_data: advertising ? 'granted' : 'denied',
      ad_personalization: advertising ? 'granted' : 'denied',
      analytics_storage: analytics ? 'granted' : 'denied',
    })
    command('consent', 'default', said(false, false))
    const advertises = running.includes('google_ads') || running.includes('adsense')
    command('consent', 'update', said(running.includes('ga4'), advertises))
    command('js', new Date())
  }
  return command
}

/** Adds Google's tag for one id; a page has one tag, whatever it serves. */
export function tag({ id }: AdapterSettings, page: BrowserPage): void {
  const tagged = window as Tagged
  const configure = beginConsent(page)
  configure('config', id, { page_location: page.address, page_referrer: '', cookie_flags: 'SameSite=Lax' })
  if (tagged.candorTagged) return
  tagged.candorTagged = new Set([id])
  page.add(`https://www.googletagmanager.com/gtag/js?id=${id}`)
}
