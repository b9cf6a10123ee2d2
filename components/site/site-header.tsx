import { ChoiceBanner } from '#components/privacy/choice-banner.tsx'
import { fill } from '#policy/fill.ts'
import { ChangeNotice } from './change-notice.tsx'
import { LanguageLinks } from './language-links.tsx'
import type { SiteView } from './view.ts'

/**
 * Four fit on a phone; the newsletter gives way to the quote, and stands in the footer. The agency's own pages come in where
 * they say.
 */
function placesOf({ forms, pages, t }: SiteView): { place: string; label: string }[] {
  const own = ['services', 'work', forms.quote ? 'quote' : 'newsletter', 'contact'] as const
  const places = own.map((place) => ({ place: place as string, label: t.nav[place] }))
  const asked = pages.flatMap(({ slug, title, label = title, navigation }) =>
    navigation ? [{ place: slug, label, navigation }] : [],
  )
  for (const { navigation, ...link } of asked.sort((one, other) => one.navigation - other.navigation))
    places.splice(navigation - 1, 0, link)
  return places
}

/** Wordmark, the four places, the languages. Plain links: a document's address must not be fetched ahead. */
export function SiteHeader({ view }: { view: SiteView }) {
  const { agency, t, href, path } = view
  return (
    <>
      <ChangeNotice view={view} />
      {view.asks && (
        <ChoiceBanner
          words={view.asks.words.banner}
          names={view.asks.names}
          href={href('/privacy/choices')}
          back={href(path)}
          items={view.asks.items}
        />
      )}
      <header className="site-header">
        {agency.restates && <p className="restates">{fill(t.restates, { name: agency.restates.name })}</p>}
        <a className="wordmark" href={href('/')} aria-current={path === '/' ? 'page' : undefined} lang="en">
          {agency.name}
        </a>
        <nav aria-label={t.nav.label}>
          <ul>
            {placesOf(view).map(({ place, label }) => (
              <li key={place}>
                <a href={href(`/${place}`)} aria-current={path === `/${place}` ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageLinks view={view} />
      </header>
    </>
  )
}
