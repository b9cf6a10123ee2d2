import { Drawing } from '#components/site/drawing.tsx'
import { Section } from '#components/site/section.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'

/** How many pieces the front page shows. */
const SHOWN = 3

/** The latest work, each piece leading to its story. */
export function HomeWork({ view }: { view: SiteView }) {
  const { agency, t, href } = view
  const { texts } = wordsOf(view)
  return (
    <Section heading={t.home.work} aside={<a href={href('/work')}>{t.home.allWork}</a>}>
      <ol className="shelf">
        {agency.work.slice(0, SHOWN).map((fact) => {
          const text = texts.work.items[fact.id]
          return (
            <li key={fact.id}>
              <a className="piece" href={href(`/work/${fact.id}`)}>
                <Drawing drawing={view.drawings[fact.drawing]} alt="" />
                <span className="piece-title">{text?.title ?? fact.client}</span>
                <span className="piece-client">
                  {fact.client}, {fact.year}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
