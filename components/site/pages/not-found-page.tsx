import { PageOpening } from '#components/site/page-opening.tsx'
import type { SiteView } from '#components/site/view.ts'

/** An address that leads nowhere, and two that lead somewhere. */
export function NotFoundPage({ view }: { view: SiteView }) {
  const { t, href } = view
  return (
    <>
      <PageOpening title={t.notFound.title}>
        <p>{t.notFound.text}</p>
      </PageOpening>
      <ul className="ways afterword">
        <li>
          <a href={href('/')}>{t.notFound.home}</a>
        </li>
        <li>
          <a href={href('/contact')}>{t.notFound.write}</a>
        </li>
      </ul>
    </>
  )
}
