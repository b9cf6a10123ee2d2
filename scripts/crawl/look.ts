import type { Page } from '@playwright/test'
import type { MetLink } from './links.ts'

/** What stands on a page and what it keeps in the browser, once it has settled. */
export type Looked = {
  readonly links: readonly MetLink[]
  /** Keys of everything that is no cookie: `localStorage: theme`. */
  readonly keys: readonly (readonly [store: string, key: string])[]
  /** Hosts that the page has the browser call on before anything is asked for. */
  readonly hints: readonly string[]
  /** Hosts of others that stand in frames and forms. */
  readonly posts: readonly string[]
}

/** Long enough for what a page begins by itself once it is loaded, in milliseconds. */
const settlesMs = 120

/** Looks at the page that is open. */
export function lookAt(page: Page): Promise<Looked> {
  return page.evaluate(async (settles) => {
    await new Promise((settled) => setTimeout(settled, settles))
    const keys: [string, string][] = []
    const from = async (store: string, list: () => Promise<string[]> | string[]) => {
      try {
        for (const key of await list()) keys.push([store, key])
      } catch {
        // What a page may not have, it keeps nothing in.
      }
    }
    await from('localStorage', () => Object.keys(localStorage))
    await from('sessionStorage', () => Object.keys(sessionStorage))
    await from('IndexedDB', async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
    await from('caches', () => caches.keys())
    await from('service worker', async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    )
    const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '')
    const hints = [...document.querySelectorAll<HTMLLinkElement>('link[href]')]
      .filter(({ rel }) => /preconnect|prefetch|preload|prerender/.test(rel))
      .map(({ href }) => hostOf(href))
    const posts = [...document.querySelectorAll<HTMLFormElement>('form[action]')].map(({ action }) =>
      hostOf(action),
    )
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
      href: link.getAttribute('href') ?? '',
      address: link.href,
      text: (link.textContent ?? '').trim() || (link.getAttribute('aria-label') ?? ''),
      rel: link.rel,
      target: link.target,
      marked: link.classList.contains('outbound') && link.querySelector('.outbound-mark') !== null,
    }))
    const isOther = (host: string) => host !== '' && host !== location.host
    return { links, keys, hints: hints.filter(isOther), posts: posts.filter(isOther) }
  }, settlesMs)
}
