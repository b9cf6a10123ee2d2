import type { WorkText } from '#agencies/texts-type.ts'
import type { WorkFact } from '#agencies/types.ts'
import { AskWays } from '#components/site/ask-ways.tsx'
import { Drawing } from '#components/site/drawing.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'
import { WorkFacts } from './work-page.tsx'

export type PiecePageProps = { view: SiteView; fact: WorkFact; text: WorkText }

/** One piece of work: its drawing, its story, how to ask for such a thing, and the next piece. */
export function PiecePage({ view, fact, text }: PiecePageProps) {
  const { agency, t, href } = view
  const { texts, spoken } = wordsOf(view)
  const drawing = view.drawings[fact.drawing]
  const next = agency.work[(agency.work.indexOf(fact) + 1) % agency.work.length]
  const upright = drawing && drawing.width < drawing.height
  return (
    <article {...spoken}>
      <PageOpening title={text.title}>
        <p>{text.summary}</p>
      </PageOpening>
      <div className="case" data-upright={upright ? '' : undefined}>
        <div className="case-drawing">
          <Drawing drawing={drawing} alt={text.alt} />
        </div>
        <div className="case-words">
          {text.story.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <WorkFacts view={view} fact={fact} text={text} />
        </div>
      </div>
      <div className="afterword">
        <AskWays view={view} />
        {next && next !== fact && (
          <p>
            {t.work.next}{' '}
            <a href={href(`/work/${next.id}`)}>{texts.work.items[next.id]?.title ?? next.client}</a>
          </p>
        )}
        <p>
          <a href={href('/work')}>{t.home.allWork}</a>
        </p>
      </div>
    </article>
  )
}
