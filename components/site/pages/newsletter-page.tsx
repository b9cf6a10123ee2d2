import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'

/** The newsletter's page around its form: what it is called, what is in it, how it ends. */
export function NewsletterPage({ view, children }: { view: SiteView; children: ReactNode }) {
  const { t, href } = view
  const { texts, spoken } = wordsOf(view)
  const { newsletter } = texts
  return (
    <>
      <div {...spoken}>
        <PageOpening title={newsletter.title}>
          <p>{newsletter.lead}</p>
        </PageOpening>
      </div>
      <div className="form-page">
        <div className="form-page-form">{children}</div>
        <aside className="form-page-aside">
          <h2 className="label">{t.newsletter.contains}</h2>
          <ul className="plain-list" {...spoken}>
            {newsletter.contains.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>
            <a href={href('/newsletter/archive')}>{t.newsletter.past}</a>
          </p>
          <p>
            {t.contact.privacy} <a href={href('/privacy')}>{t.contact.privacyLink}</a>
          </p>
        </aside>
      </div>
    </>
  )
}
