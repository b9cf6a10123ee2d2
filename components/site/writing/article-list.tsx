/** An article as lists show it. */
export type ArticleLine = {
  readonly href: string
  readonly title: string
  readonly description: string
  /** The day it is of, as people write one, and for machines. */
  readonly day: string
  readonly iso: string
  readonly author: string
  readonly topic?: string
}

export type ArticleListProps = { articles: readonly ArticleLine[]; heading: 'h2' | 'h3' }

/** Articles with their day, who wrote them and what they are about. */
export function ArticleList({ articles, heading: Heading }: ArticleListProps) {
  return (
    <ol className="articles">
      {articles.map(({ href, title, description, day, iso, author, topic }) => (
        <li key={href}>
          <p className="article-of">
            <time dateTime={iso}>{day}</time>
            {topic && <span>{topic}</span>}
          </p>
          <div>
            <Heading>
              <a href={href}>{title}</a>
            </Heading>
            <p>{description}</p>
            <p className="article-by">{author}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
