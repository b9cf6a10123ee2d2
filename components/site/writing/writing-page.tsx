import { PageOpening } from '#components/site/page-opening.tsx'
import type { SiteView } from '#components/site/view.ts'
import { type ArticleLine, ArticleList } from './article-list.tsx'

/** Every article in this language, and how to hear of the next. */
export function WritingPage({ view, articles }: { view: SiteView; articles: readonly ArticleLine[] }) {
  const { t, href, forms, locale } = view
  return (
    <>
      <PageOpening title={t.writing.title}>
        <p>{t.writing.lead}</p>
      </PageOpening>
      <ArticleList articles={articles} heading="h2" />
      <p className="archive-end">
        <a href={href('/feed.xml')}>{t.writing.feed}</a>
        {forms.newsletter && <a href={href('/newsletter')}>{forms.newsletter.title[locale]}</a>}
      </p>
    </>
  )
}
