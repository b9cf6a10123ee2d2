import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Prose } from '#components/site/prose.tsx'
import type { DocumentMessages } from '#messages/en/documents.ts'

export type IssuePageProps = {
  words: DocumentMessages['archive']
  subject: string
  /** `Published on 2 November 2026`. */
  published: string
  all: string
  subscribe: string
  /** The text, as elements. */
  children: ReactNode
}

/** One newsletter as a page: the same words as the mail, without anybody's links. */
export function IssuePage({ words, subject, published, all, subscribe, children }: IssuePageProps) {
  return (
    <>
      <PageOpening title={<bdi>{subject}</bdi>}>
        <p>{published}</p>
      </PageOpening>
      <div className="issue" dir="auto">
        {children}
      </div>
      <Prose>
        <p className="archive-end">
          <a href={all}>{words.all}</a> <a href={subscribe}>{words.subscribe}</a>
        </p>
      </Prose>
    </>
  )
}
