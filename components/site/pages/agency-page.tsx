import { SiteMarkdown } from '#components/site/markdown.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import type { SiteView } from '#components/site/view.ts'

/** A page that the agency wrote in Markdown. */
export function AgencyPage({ view, title, markdown }: { view: SiteView; title: string; markdown: string }) {
  return (
    <>
      <PageOpening title={title} />
      <SiteMarkdown view={view} source={markdown} />
    </>
  )
}
