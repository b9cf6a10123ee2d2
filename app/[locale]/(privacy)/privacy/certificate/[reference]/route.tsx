import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { findCertificate } from '#lib/certificates/queries.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { join, printDay } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

export const dynamic = 'force-dynamic'

/** The certificate of one erasure, by its reference or that of the request: it names nobody, so that knowing the reference is enough. */
export const GET = localized<{ reference: string }>(async (locale, { reference }) => {
  const { certificate: words, privacy } = messages[locale]
  const path = `/privacy/certificate/${encodeURIComponent(reference)}`
  const found = await findCertificate((await app()).db, reference)
  const home = { label: privacy.home, href: localePath(locale, '/') }
  const answer = (title: string, text: string, link?: { label: string; href: string }) =>
    siteDocument(
      { locale, path, title, personal: true, status: found ? 200 : 404 },
      <PressPage title={title} text={text} link={link} home={home} />,
    )
  if (!found) return answer(words.noneTitle, words.none)
  const day = printDay(found.erasedAt.toISOString().slice(0, 10), locale)
  const waiting = found.processors.filter(({ confirmedAt }) => !confirmedAt).map(({ name }) => name)
  const state = found.finalAt ? words.final : fill(words.pending, { names: join(waiting, locale) })
  const { record: named } = sectionWords[locale]
  const kept = found.held.map(({ record, ground }) =>
    fill(words.heldRecord, { record: named[record], ground: words.grounds[ground] }),
  )
  const held = kept.length > 0 ? ` ${fill(words.held, { records: join(kept, locale) })}` : ''
  const link = { label: words.download, href: localePath(locale, `${path}/file`) }
  return answer(
    words.ownTitle,
    `${fill(words.erased, { day, reference: found.reference })} ${state}${held}`,
    link,
  )
})
