import { PageOpening } from '#components/site/page-opening.tsx'
import type { DocumentMessages } from '#messages/en/documents.ts'

export type ArchivedIssue = {
  readonly subject: string
  readonly href: string
  /** When it was sent, as people write a day, and for machines. */
  readonly day: string
  readonly iso: string
}

export type ArchivePageProps = {
  words: DocumentMessages['archive']
  issues: readonly ArchivedIssue[]
  older?: string
  subscribe: string
}

/** Newsletters of before, the newest first. A subject is in the language it was written in. */
export function ArchivePage({ words, issues, older, subscribe }: ArchivePageProps) {
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      {issues.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className="archive">
          {issues.map(({ subject, href, day, iso }) => (
            <li key={href}>
              <time dateTime={iso}>{day}</time>
              <a href={href}>
                <bdi>{subject}</bdi>
              </a>
            </li>
          ))}
        </ol>
      )}
      <p className="archive-end">
        {older && <a href={older}>{words.older}</a>} <a href={subscribe}>{words.subscribe}</a>
      </p>
    </>
  )
}
