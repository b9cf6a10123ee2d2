import type { SiteView } from './view.ts'

/** Links to the pages that the agency wrote and wants in the footer. */
export function PageLinks({ view }: { view: SiteView }) {
  const pages = view.pages.filter(({ footer }) => footer)
  if (pages.length === 0) return null
  return (
    <ul className="plain-list">
      {pages.map(({ slug, title }) => (
        <li key={slug}>
          <a href={view.href(`/${slug}`)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
