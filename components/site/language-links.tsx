import { directionOf, languageNames, localePath } from '#messages/locales.ts'
import type { SiteView } from './view.ts'

/** This page in the other languages, each named in itself. */
export function LanguageLinks({ view, place = 'header' }: { view: SiteView; place?: 'header' | 'footer' }) {
  const { t, locale, path, languages } = view
  const label = place === 'header' ? t.languages : `${t.languages} (${t.footer.label})`
  return (
    <nav className="languages" aria-label={label}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={localePath(language, path)}
              hrefLang={language}
              lang={language}
              dir={directionOf(language)}
              aria-current={language === locale ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
