import type { ReactNode } from 'react'
import { ContactPoints } from '#components/site/contact-points.tsx'
import { FormLinks } from '#components/site/form-links.tsx'
import { NextSteps } from '#components/site/next-steps.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'

/** The contact page around its form: what to write, what happens next, and every other way to reach a person. */
export function ContactPage({ view, children }: { view: SiteView; children: ReactNode }) {
  const { t } = view
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
          <NextSteps view={view} answered />
          <p {...spoken}>{texts.contact.reply}</p>
          <h2 className="label">{t.ask.also}</h2>
          <FormLinks view={view} kind="answered" beside="contact" />
          <h2 className="label">{t.contact.other}</h2>
          <ContactPoints view={view} />
        </aside>
      </div>
    </>
  )
}
