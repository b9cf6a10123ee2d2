import type { WorkText } from '#agencies/texts-type.ts'
import type { WorkFact } from '#agencies/types.ts'
import { Drawing } from '#components/site/drawing.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { OutboundLink } from '#components/ui/outbound-link.tsx'

/** Every piece of work: what was asked, what was done, what came of it. */
export function WorkPage({ view }: { view: SiteView }) {
  const { agency, t } = view
  const { texts, spoken } = wordsOf(view)
  return (
    <div {...spoken}>
      <PageOpening title={texts.work.title}>
        <p>{texts.work.lead}</p>
        <nav className="page-contents" aria-label={t.work.contents}>
          <ol>
            {agency.work.map((fact) => (
              <li key={fact.id}>
                <a href={`#${fact.id}`}>{fact.client}</a>
              </li>
            ))}
          </ol>
        </nav>
      </PageOpening>
      {agency.work.map((fact) => (
        <Piece key={fact.id} view={view} fact={fact} />
      ))}
    </div>
  )
}

function Piece({ view, fact }: { view: SiteView; fact: WorkFact }) {
  const text = wordsOf(view).texts.work.items[fact.id]
  if (!text) return null
  const drawing = view.drawings[fact.drawing]
  return (
    <article
      className="case"
      id={fact.id}
      data-upright={drawing && drawing.width < drawing.height ? '' : undefined}
    >
      <div className="case-drawing">
        <Drawing drawing={drawing} alt={text.alt} />
      </div>
      <div className="case-words">
        <h2>
          <a href={view.href(`/work/${fact.id}`)}>{text.title}</a>
        </h2>
        <p className="lead">{text.summary}</p>
        {text.story.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <WorkFacts view={view} fact={fact} text={text} />
      </div>
    </article>
  )
}

/** For whom it was, when, what was done and what came of it. */
export function WorkFacts({ view, fact, text }: { view: SiteView; fact: WorkFact; text: WorkText }) {
  const { t } = view
  const client = fact.site ? (
    <OutboundLink href={fact.site} note={t.outbound}>
      {fact.client}
    </OutboundLink>
  ) : (
    fact.client
  )
  return (
    <DefinitionList
      items={[
        { key: 'client', term: t.work.client, text: client },
        { key: 'year', term: t.work.year, text: fact.year },
        { key: 'did', term: t.work.did, text: text.did.join(view.locale === 'ar' ? '، ' : ', ') },
        { key: 'outcome', term: t.work.outcome, text: text.outcome },
      ]}
    />
  )
}
