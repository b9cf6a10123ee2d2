import { answerSentence } from '#policy/sections/collect.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { SiteView } from './view.ts'

/** What happens after sending, and by when; where what is written goes. */
export function NextSteps({ view, answered, asks }: { view: SiteView; answered: boolean; asks?: boolean }) {
  const { t, href, policy, locale } = view
  const { collect, rights } = sectionWords[locale]
  return (
    <>
      {answered && (
        <>
          <h2 className="label">{t.contact.next}</h2>
          <p>{asks ? rights.inTime : answerSentence(policy, collect, locale)}</p>
        </>
      )}
      <p>
        {t.contact.privacy} <a href={href('/privacy')}>{t.contact.privacyLink}</a>
      </p>
    </>
  )
}
