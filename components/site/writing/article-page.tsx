import { AskWays } from '#components/site/ask-ways.tsx'
import { SiteMarkdown } from '#components/site/markdown.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Picture } from '#components/site/picture.tsx'
import type { SiteView } from '#components/site/view.ts'
import { fill } from '#policy/fill.ts'
import type { ArticleLine } from './article-list.tsx'

export type ArticlePageProps = {
  view: SiteView
  article: ArticleLine & { picture?: string; alt?: string }
  markdown: string
}

/** One article: when, by whom and about what, then its text; the way to the others and to the agency below it. */
export function ArticlePage({ view, article, markdown }: ArticlePageProps) {
  const { t, href } = view
  const { title, description, day, iso, author, topic, picture, alt = '' } = article
  return (
    <article>
      <PageOpening title={title}>
        <p>{description}</p>
        <p className="article-of">
          <span>{fill(t.writing.by, { author })}</span>
          <time dateTime={iso}>{day}</time>
          {topic && <span>{topic}</span>}
        </p>
      </PageOpening>
      {picture && (
        <div className="article-picture">
          <Picture view={view} file={picture} alt={alt} first />
        </div>
      )}
      <div className="article-text">
        <SiteMarkdown view={view} source={markdown} />
      </div>
      <div className="afterword">
        <AskWays view={view} />
        <p>
          <a href={href('/writing')}>{t.writing.all}</a>
        </p>
      </div>
    </article>
  )
}
