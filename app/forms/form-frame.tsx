import type { ReactNode } from 'react'
import { agency } from '#app/agency.ts'
import { siteView } from '#app/site-view.ts'
import { formPath } from '#components/site/form-path.ts'
import { AskPage } from '#components/site/pages/ask-page.tsx'
import { ContactPage } from '#components/site/pages/contact-page.tsx'
import { NewsletterPage } from '#components/site/pages/newsletter-page.tsx'
import type { SiteView } from '#components/site/view.ts'
import type { Locale } from '#messages/locales.ts'

type Frame = (props: { view: SiteView; children: ReactNode }) => ReactNode

/** Forms with more around them than their own words. */
const frames: Readonly<Record<string, Frame>> = { contact: ContactPage, newsletter: NewsletterPage }

/** A form in its page. */
export function FormFrame({ form, locale, children }: { form: string; locale: Locale; children: ReactNode }) {
  const view = siteView(locale, formPath(form))
  const Around = frames[form]
  if (Around) return <Around view={view}>{children}</Around>
  const definition = agency.forms[form]
  if (!definition) return children
  return (
    <AskPage view={view} form={definition}>
      {children}
    </AskPage>
  )
}
