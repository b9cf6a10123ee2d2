import type { ReactNode } from 'react'
import { ContactPage } from '../../components/site/contact-page.tsx'
import { NewsletterPage } from '../../components/site/newsletter-page.tsx'
import type { SiteView } from '../../components/site/view.ts'
import type { Locale } from '../../messages/locales.ts'
import { siteView } from '../site-view.ts'

type Frame = (props: { view: SiteView; children: ReactNode }) => ReactNode

/** The forms that have a page, and what stands around each. */
const frames: Readonly<Record<string, Frame>> = { contact: ContactPage, newsletter: NewsletterPage }

export function hasPage(form: string): boolean {
  return Object.hasOwn(frames, form)
}

/** A form in its page. */
export function FormFrame({ form, locale, children }: { form: string; locale: Locale; children: ReactNode }) {
  const Around = frames[form]
  return Around ? <Around view={siteView(locale, `/${form}`)}>{children}</Around> : children
}
