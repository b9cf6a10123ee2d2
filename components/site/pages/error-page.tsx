import type { ReactNode } from 'react'
import { PageOpening } from '#components/site/page-opening.tsx'
import type { SiteMessages } from '#messages/en/site.ts'

/** Our fault, said so. `retry` is a button where there is script and a link where there is none. */
export function ErrorPage({ t, email, retry }: { t: SiteMessages; email: string; retry?: ReactNode }) {
  return (
    <>
      <PageOpening title={t.error.title}>
        <p>{t.error.text}</p>
      </PageOpening>
      <div className="afterword">
        {retry}
        <p>
          {t.error.write} <a href={`mailto:${email}`}>{email}</a>
        </p>
      </div>
    </>
  )
}
