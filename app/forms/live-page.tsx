import { notFound } from 'next/navigation'
import { textsOf } from '#agencies/texts.ts'
import { summarise } from '#app/_found/summarise.ts'
import { agency } from '#app/agency.ts'
import { shapeOf } from '#app/form-shape.ts'
import { notice } from '#app/notice.ts'
import { headOf, localeOf, siteView } from '#app/site-view.ts'
import { Document } from '#components/document/document.tsx'
import { Begun } from '#components/forms/begun.tsx'
import { DraftKeeper } from '#components/forms/draft-keeper.tsx'
import { LiveForm } from '#components/forms/live-form.tsx'
import { pageWords } from '#components/forms/page-words.ts'
import { RunFor } from '#components/forms/run-for.tsx'
import { formPath } from '#components/site/form-path.ts'
import { SiteFooter } from '#components/site/site-footer.tsx'
import { SiteHeader } from '#components/site/site-header.tsx'
import { keepsDrafts } from '#lib/drafts/keep-draft.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { findForm, withoutFiles } from '#policy/form.ts'
import { afterDrafts } from '#policy/sections/collect.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { FormFrame } from './form-frame.tsx'

/** The page of one form: prerendered, alive with script, and the same form without. */
export async function LivePage({ form, params }: { form: string; params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  const definition = findForm(agency.forms, form)
  if (!locale || !definition) notFound()
  const path = formPath(form)
  const { counts } = agency.policy.collecting
  const view = siteView(locale, path)
  const shape = shapeOf(form, definition, locale)
  const title = definition.title[locale]
  const description = summarise(introOf(form, locale) ?? definition.intro[locale])
  return (
    <Document
      {...headOf(locale, path, { title, description, trail: [{ name: title, path }] })}
      skip={view.t.skip}
      header={<SiteHeader view={view} />}
      footer={<SiteFooter view={view} />}
    >
      <FormFrame form={form} locale={locale}>
        <LiveForm
          action={`/forms/${form}`}
          shape={shape}
          words={pageWords(messages[locale].forms)}
          notice={notice.texts[locale].hash}
          hidden={{ language: locale }}
          opening={
            <>
              {counts && <Begun action={`/forms/${form}/begun`} tellsSource={counts.leadSource === true} />}
              {definition.client ? <RunFor shape={shape} /> : <Draft form={form} locale={locale} />}
            </>
          }
        />
      </FormFrame>
    </Document>
  )
}

/** The agency's own words around the forms that have a page of their own. */
function introOf(form: string, locale: Locale): string | undefined {
  const { texts } = textsOf(agency.content, locale)
  return { contact: texts.contact.lead, newsletter: texts.newsletter.lead }[form]
}

/** Where typing begins in a form that is kept while it is filled in, where the policy says so (P06). */
function Draft({ form, locale }: { form: string; locale: Locale }) {
  const period = agency.policy.retention.draft?.period
  const definition = findForm(agency.forms, form)
  if (!definition || !period || !keepsDrafts({ agency }, form)) return null
  const words = messages[locale].forms.draft
  return (
    <DraftKeeper
      action={`/forms/${form}/draft`}
      notice={notice.texts[locale].hash}
      fields={Object.keys(withoutFiles(definition).fields)}
      said={`${fill(words.kept, { period: printDuration(period, locale) })} ${afterDrafts(agency.policy, sectionWords[locale].collect, locale)}`}
      words={words}
    />
  )
}
