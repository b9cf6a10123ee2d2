import { AskWays } from '#components/site/ask-ways.tsx'
import { Drawing } from '#components/site/drawing.tsx'
import { People } from '#components/site/people.tsx'
import { Principles } from '#components/site/principles.tsx'
import { Section } from '#components/site/section.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'
import { type ArticleLine, ArticleList } from '#components/site/writing/article-list.tsx'
import { HomeServices } from './home-services.tsx'
import { HomeWork } from './home-work.tsx'

/** How many articles the front page names. */
const NEWEST = 3

/** The front page: what the agency does, what it made, how it works, who it is. */
export function HomePage({ view, articles }: { view: SiteView; articles: readonly ArticleLine[] }) {
  const { agency, t, href } = view
  const { texts, spoken } = wordsOf(view)
  const { home } = texts
  return (
    <div {...spoken}>
      <header className="opening">
        <h1>{home.title}</h1>
        <div className="opening-words">
          <p className="lead">{home.lead}</p>
          <AskWays view={view} />
        </div>
        <div className="frontispiece">
          <Drawing drawing={view.drawings[agency.frontispiece]} alt={home.alt} />
        </div>
      </header>
      <HomeWork view={view} />
      <HomeServices view={view} />
      <Section
        heading={t.home.studio}
        aside={
          agency.city &&
          agency.founded && (
            <p className="margin-note">
              {agency.city}
              <br />
              {t.home.since} {agency.founded}
            </p>
          )
        }
      >
        <div className="prose">
          {home.about.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {home.quote && (
          <figure className="quote">
            <blockquote>{home.quote.text}</blockquote>
            <figcaption>{home.quote.by}</figcaption>
          </figure>
        )}
      </Section>
      {articles.length > 0 && (
        <Section heading={t.writing.latest} aside={<a href={href('/writing')}>{t.writing.all}</a>}>
          <ArticleList articles={articles.slice(0, NEWEST)} heading="h3" />
        </Section>
      )}
      <Section heading={texts.principles.title}>
        <Principles items={texts.principles.items} />
      </Section>
      {agency.people.length > 0 && (
        <Section heading={texts.people.title}>
          <People view={view} />
        </Section>
      )}
    </div>
  )
}
