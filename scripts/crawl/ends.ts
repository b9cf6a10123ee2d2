import type { BrowserContext } from '@playwright/test'
import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import type { AskedScript } from '#policy/cookie-choices/question.ts'
import { keptNames } from './instrument.ts'

/** A load that reached somebody else. */
export type Reached = { readonly host: string; readonly url: string }

/**
 * Stands at the end of every host but the site's own, so that nothing leaves this machine: where a company's script is asked for, it
 * leaves in the browser what that company's documentation says, and reports to a host that it names.
 * @param reached told of each load that came so far
 */
export async function standForOthers(
  context: BrowserContext,
  own: string,
  scripts: readonly AskedScript[],
  reached: (load: Reached) => void,
): Promise<void> {
  const isOther = (url: URL) => /^(?:https?|wss?):$/.test(url.protocol) && url.host !== own
  await context.route(isOther, async (route) => {
    const url = route.request().url()
    const { host } = new URL(url)
    reached({ host, url })
    const kind = route.request().resourceType()
    const body = kind === 'script' ? playScripts(scriptsAt(host, scripts)) : ''
    await route
      .fulfill({
        contentType: kind === 'document' ? 'text/html' : 'text/javascript',
        body,
        headers: { 'Access-Control-Allow-Origin': '*' },
      })
      .catch(() => {})
  })
  await context.routeWebSocket(isOther, (socket) =>
    reached({ host: new URL(socket.url()).host, url: socket.url() }),
  )
}

/** The scripts that a company serves from this host first: Google's tag serves several. */
function scriptsAt(host: string, scripts: readonly AskedScript[]): readonly AskedScript[] {
  return scripts.filter(({ sources }) => sources.script?.[0] === host)
}

/** A program that does what those scripts do: of Google's, what its commands configure alone. */
function playScripts(scripts: readonly AskedScript[]): string {
  const played = scripts
    .filter(({ embeds }) => !embeds)
    .map(({ adapter, id, storage, sources }) => {
      const { cookies } = everyAdapter[adapter as keyof typeof everyAdapter].of
      return {
        id,
        tagged: adapter === 'ga4' || adapter === 'google_ads',
        cookies: cookies.map(({ name, life }) => [
          name.replace('*', 'ABC123'),
          life === 'session' ? null : secondsIn(life),
        ]),
        storage: storage.map((key) => key.replace('*', '1')),
        reports: sources.connect?.find((host) => !/[*:']/.test(host)) ?? null,
      }
    })
  return `${keptNames};(${play.toString()})(${JSON.stringify(played)})`
}

function secondsIn(life: { readonly [unit: string]: number }): number {
  const lengths: Readonly<Record<string, number>> = { years: 365, months: 30, days: 1, hours: 1 / 24 }
  return Object.entries(life).reduce((sum, [unit, count]) => sum + count * (lengths[unit] ?? 0), 0) * 86_400
}

type Played = {
  id: string
  tagged: boolean
  cookies: [name: string, seconds: number | null][]
  storage: string[]
  reports: string | null
}

/** Runs in the page, by its text: whatever it needs stands in it. */
function play(played: Played[]): void {
  const { dataLayer = [] } = window as { dataLayer?: Iterable<unknown>[] }
  const configured = dataLayer
    .map((given) => [...given])
    .filter(([name]) => name === 'config')
    .map(([, id]) => id)
  for (const { id, tagged, cookies, storage, reports } of played) {
    if (tagged && !configured.includes(id)) continue
    for (const [name, seconds] of cookies) {
      const ends = seconds === null ? '' : `; max-age=${seconds}`
      // biome-ignore lint/suspicious/noDocumentCookie: as those scripts do it.
      document.cookie = `${name}=1; path=/; samesite=lax${ends}`
    }
    for (const key of storage) localStorage.setItem(key, '1')
    if (reports) fetch(`https://${reports}/collect`, { method: 'POST', mode: 'no-cors' }).catch(() => {})
  }
}
