import type { ReactNode } from 'react'
import { ContactPoints } from '#components/site/contact-points.tsx'
import { NextSteps } from '#components/site/next-steps.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import type { SiteView } from '#components/site/view.ts'
import { fill } from '#policy/fill.ts'
import type { FormDefinition } from '#policy/form.ts'
import { printMoment } from '#policy/time/working-time.ts'

export type AskPageProps = { view: SiteView; form: FormDefinition; children: ReactNode }

/** Any form's page: what it is for in the form's own words, what happens next, and other ways. */
export function AskPage({ view, form, children }: AskPageProps) {
  const { t, locale, policy } = view
  const closes = form.closes && printMoment(new Date(form.closes), policy.workingHours.timeZone, locale)
  return (
    <>
      <PageOpening title={form.title[locale]}>
        <p>{form.intro[locale]}</p>
        {closes && <p>{fill(t.ask.open, { moment: closes })}</p>}
      </PageOpening>
      <div className="form-page">
        <div className="form-page-form">{children}</div>
        <aside className="form-page-aside">
          <NextSteps view={view} answered={form.answered} asks={form.asks !== undefined} />
          {form.answered && (
            <>
              <h2 className="label">{t.contact.other}</h2>
              <ContactPoints view={view} />
            </>
          )}
        </aside>
      </div>
    </>
  )
}
