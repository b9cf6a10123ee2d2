import type { ReactNode } from 'react'
import { directionOf } from '#messages/locales.ts'
import type { Language } from '#policy/vocabulary.ts'

/** A titled part of the draft: facts in pairs, or what was written, the oldest first. */
export type DraftPart = {
  readonly title: string
  readonly facts?: readonly (readonly [term: string, text: string])[]
  readonly lines?: readonly { readonly when: string; readonly text: string }[]
  /** Said where nothing is known. */
  readonly missing?: string
}

export type AuthorityDraftProps = {
  readonly language: Language
  readonly title: string
  readonly lead: readonly string[]
  readonly parts: readonly DraftPart[]
}

/** The report of an incident as a document of its own: opens in a browser, prints, and is copied into another form (R9). */
export function AuthorityDraft({ language, title, lead, parts }: AuthorityDraftProps) {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <h1>{title}</h1>
        {lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            <Matter part={part} />
          </section>
        ))}
      </body>
    </html>
  )
}

function Matter({ part: { facts, lines, missing } }: { part: DraftPart }): ReactNode {
  if (facts)
    return (
      <dl>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>
              <strong>{term}</strong>
            </dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    )
  if (!lines || lines.length === 0) return <p>{missing}</p>
  return lines.map(({ when, text }) => (
    <div key={`${when}${text}`}>
      <p>
        <em>{when}</em>
      </p>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  ))
}
