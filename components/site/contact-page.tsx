import type { ReactNode } from 'react'
import { ContactPoints } from './contact-points.tsx'
import { PageOpening } from './page-opening.tsx'
import { type SiteView, wordsOf } from './view.ts'

/** The contact page around its form: what to write, what happens next, and every other way to reach a person. */
export function ContactPage({ view, children }: { view: SiteView; children: ReactNode }) {
  const { t, href } = view
  const { texts, spoken } = wordsOf(view)
  return (
    <>
      <div {...spoken}>
        <PageOpening title={texts.contact.title}>
          <p>{texts.contact.lead}</p>
        </PageOpening>
      </div>
      <div className="form-page">
        <div className="form-page-form">{children}</div>
        <aside className="form-page-aside">
          <h2 className="label">{t.contact.next}</h2>
          <p {...spoken}>{texts.contact.reply}</p>
          <p>
            {t.contact.privacy} <a href={href('/privacy')}>{t.contact.privacyLink}</a>
          </p>
          <h2 className="label">{t.contact.other}</h2>
          <ContactPoints view={view} />
        </aside>
      </div>
    </>
  )
}
