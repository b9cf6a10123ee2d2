import type { Policy } from './define.ts'

/** How pages look, where somebody chose it; `system`: as their device says. */
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** The cookies that remember a theme and a language: set by a press, and only where the policy names them (P34). */
export const displayCookies = { theme: 'candor.theme', language: 'candor.language' } as const

/** What is remembered of how pages are shown. */
export type Remembers = { readonly theme: boolean; readonly language: boolean }

/** P34: nothing is remembered that the policy does not name. */
export function remembersOf({ cookies }: Pick<Policy, 'cookies'>): Remembers {
  return { theme: displayCookies.theme in cookies, language: displayCookies.language in cookies }
}
