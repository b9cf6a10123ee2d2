import { readBackPath } from '#app/_choices/back-path.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { agency } from '#app/agency.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { isLocale } from '#messages/locales.ts'
import { displayCookies, remembersOf, themes } from '#policy/display.ts'
import { endOf } from '#policy/duration.ts'

export const dynamic = 'force-dynamic'

const longest = 1024

/** Remembers a theme or a language in this browser, or forgets it, and leads back (P34). Nothing of it is kept here. */
export async function POST(request: Request): Promise<Response> {
  const { appUrl } = readSettings(process.env)
  const form = await readPostedForm(request, longest)
  if (!(form instanceof FormData) || !isSameOrigin(request.headers, appUrl)) return seeOther('/')
  const response = seeOther(readBackPath(form.get('back')) ?? '/')
  const remembers = remembersOf(agency.policy)
  const theme = themes.find((one) => one === form.get('theme'))
  if (theme && remembers.theme)
    response.headers.append(
      'Set-Cookie',
      cookie(displayCookies.theme, theme === 'system' ? null : theme, appUrl),
    )
  const language = form.get('language')
  if (typeof language === 'string' && remembers.language) {
    const named = isLocale(language) ? language : null
    response.headers.append('Set-Cookie', cookie(displayCookies.language, named, appUrl))
  }
  return response
}

/** Somebody reloaded the address of a press. */
export async function GET(): Promise<Response> {
  return seeOther('/')
}

/** For as long as the policy says; null: forgotten. */
function cookie(
  name: (typeof displayCookies)[keyof typeof displayCookies],
  value: string | null,
  appUrl: string,
) {
  const life = (agency.policy.cookies as Record<string, { readonly life: unknown }>)[name]?.life
  const now = new Date()
  const seconds =
    value === null || typeof life !== 'object' || life === null
      ? 0
      : Math.round((endOf(now, life as Parameters<typeof endOf>[1]).getTime() - now.getTime()) / 1000)
  const secure = appUrl.startsWith('https:') ? '; Secure' : ''
  // No script reads it: pages are given their theme by a stylesheet.
  return `${name}=${value ?? ''}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`
}
