import { ThemeLinks, ThemeSwitch } from '#components/display/theme-switch.tsx'
import { languageNames } from '#messages/locales.ts'
import type { Policy } from '#policy/define.ts'
import { displayCookies, remembersOf } from '#policy/display.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { SiteView } from './view.ts'

/** How pages look and in which language the site begins, each kept by a press where the policy names its cookie (P34). */
export function DisplayChoices({ view }: { view: SiteView }) {
  const { t, href, path, locale } = view
  const remembers = remembersOf(view.policy)
  const words = t.display
  const period = keptFor(view)
  return (
    <>
      {remembers.language && (
        <form className="language-kept" action="/display" method="post">
          <input type="hidden" name="back" value={href(path)} />
          <button type="submit" name="language" value={locale}>
            {fill(words.beginIn, { language: languageNames[locale] })}
          </button>
        </form>
      )}
      <h2>{words.legend}</h2>
      {remembers.theme ? <ThemeSwitch words={words} back={href(path)} /> : <ThemeLinks words={words} />}
      {period && <p className="display-note">{fill(words.note, { period })}</p>}
    </>
  )
}

/** How long a press is kept, as the policy says; null where nothing is. */
function keptFor({ policy, locale }: SiteView): string | null {
  const cookies: Policy['cookies'] = policy.cookies
  const life = (cookies[displayCookies.theme] ?? cookies[displayCookies.language])?.life
  return typeof life === 'object' ? printDuration(life, locale) : null
}
