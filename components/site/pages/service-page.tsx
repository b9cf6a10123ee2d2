import type { ServiceText } from '#agencies/texts-type.ts'
import { AskWays } from '#components/site/ask-ways.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'
import { HomeWork } from './home-work.tsx'
import { ServiceFacts } from './services-page.tsx'

/** One service: what it holds, how to ask for it, what was made lately, and what else there is. */
export function ServicePage({ view, service }: { view: SiteView; service: ServiceText }) {
  const { t, href } = view
  const { texts, spoken } = wordsOf(view)
  const others = texts.services.items.filter(({ id }) => id !== service.id)
  return (
    <div {...spoken}>
      <PageOpening title={service.name}>
        <p>{service.summary}</p>
      </PageOpening>
      <div className="afterword">
        <ServiceFacts view={view} service={service} heading="h2" />
        <AskWays view={view} />
      </div>
      {view.agency.work.length > 0 && <HomeWork view={view} />}
      {others.length > 0 && (
        <Section heading={t.services.others} aside={<a href={href('/services')}>{t.home.allServices}</a>}>
          <ul className="ledger">
            {others.map(({ id, name, summary }) => (
              <li key={id}>
                <h3>
                  <a href={href(`/services/${id}`)}>{name}</a>
                </h3>
                <p>{summary}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
