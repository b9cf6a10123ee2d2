import type { AppContext } from '#lib/app.ts'
import { previewBreachNotice } from '#lib/doors/send/letters/incident.ts'
import { languageFor } from '#lib/incidents/notice-text.ts'
import { directionOf } from '#messages/locales.ts'
import type { Translated } from '#policy/translated.ts'
import type { Language } from '#policy/vocabulary.ts'

type NoticePreviewProps = { app: AppContext; texts: Translated; read: readonly Language[] }

/** A notice as it arrives, by the very function that writes it, once for each text that somebody reads. */
export async function NoticePreview({ app, texts, read }: NoticePreviewProps) {
  const shown = [...new Set(read.map((language) => languageFor(texts, language)))]
  const letters = await Promise.all(
    shown.map(async (language) => ({
      language,
      letter: await previewBreachNotice(app, texts, language),
    })),
  )
  return letters.map(({ language, letter }) => (
    <div key={language} lang={language} dir={directionOf(language)}>
      <p>
        <strong>{letter.subject}</strong>
      </p>
      <pre className="mail-text">{letter.text}</pre>
    </div>
  ))
}
