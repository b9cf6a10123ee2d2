import type { SiteView } from './view.ts'

/** Links to what the agency wrote itself: its articles, and the pages that it wants in the footer. */
export function PageLinks({ view }: { view: SiteView }) {
  const pages = view.pages.filter(({ footer }) => footer)
  if (pages.length === 0 && !view.writes) return null
  return (
    <ul className="plain-list">
      {view.writes && (
        <li>
          <a href={view.href('/writing')}>{view.t.writing.title}</a>
        </li>
      )}
      {pages.map(({ slug, title }) => (
        <li key={slug}>
          <a href={view.href(`/${slug}`)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
