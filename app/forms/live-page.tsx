import { notFound } from 'next/navigation'
import { Document } from '../../components/document/document.tsx'
import { LiveForm } from '../../components/forms/live-form.tsx'
import { formPath } from '../../components/site/form-path.ts'
import { SiteFooter } from '../../components/site/site-footer.tsx'
import { SiteHeader } from '../../components/site/site-header.tsx'
import { messages } from '../../messages/messages.ts'
import { findForm } from '../../policy/form.ts'
import { agency } from '../agency.ts'
import { shapeOf } from '../form-shape.ts'
import { notice } from '../notice.ts'
import { headOf, localeOf, siteView } from '../site-view.ts'
import { FormFrame } from './form-frame.tsx'

/** The page of one form: prerendered, alive with script, and the same form without. */
export async function LivePage({ form, params }: { form: string; params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  const definition = findForm(agency.forms, form)
  if (!locale || !definition) notFound()
  const path = formPath(form)
  const view = siteView(locale, path)
  return (
    <Document
      {...headOf(locale, path, { title: definition.title[locale] })}
      skip={view.t.skip}
      header={<SiteHeader view={view} />}
      footer={<SiteFooter view={view} />}
    >
      <FormFrame form={form} locale={locale}>
        <LiveForm
          action={`/forms/${form}`}
          shape={shapeOf(form, definition, locale)}
          words={messages[locale].forms}
          notice={notice.texts[locale].hash}
          hidden={{ language: locale }}
        />
      </FormFrame>
    </Document>
  )
}
