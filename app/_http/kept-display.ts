import { displayCookies, type Remembers } from '#policy/display.ts'

const kept = (key: string, value: string) => ({ type: 'cookie' as const, key, value })

/**
 * `/theme.css` by what this browser remembers: one of three that were made with the build. So pages of every kind have their theme
 * before they are painted, with script or without, and stay the same for everybody.
 */
export function keptTheme({ theme }: Remembers) {
  if (!theme) return []
  const by = (name: string) => ({
    source: '/theme.css',
    has: [kept(displayCookies.theme, name)],
    destination: `/themes/${name}`,
  })
  return [by('light'), by('dark'), { source: '/theme.css', destination: '/themes/system' }]
}

/**
 * Where `/` leads that somebody typed or kept: to the language they pressed for. Who comes from a page of ours wants the one whose
 * link they followed, which for English is `/` too.
 */
export function keptLanguage({ language }: Remembers) {
  if (!language) return []
  return ['fr', 'ar'].map((locale) => ({
    source: '/',
    has: [kept(displayCookies.language, locale)],
    missing: [{ type: 'header' as const, key: 'sec-fetch-site', value: 'same-origin' }],
    destination: `/${locale}`,
    permanent: false,
  }))
}

/** What `/` is depends on whom it is given to: caches are told so. */
export function variesByLanguage({ language }: Remembers) {
  return language
    ? [{ source: '/', headers: [{ key: 'Vary', value: 'Cookie, Sec-Fetch-Site, Sec-GPC, DNT' }] }]
    : []
}
