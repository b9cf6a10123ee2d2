import type { ServiceText } from '#agencies/texts-type.ts'
import { PageOpening } from '#components/site/page-opening.tsx'
import { Section } from '#components/site/section.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'

/** What the agency does, what each service holds, how long it takes and where the price begins. */
export function ServicesPage({ view }: { view: SiteView }) {
  const { texts, spoken } = wordsOf(view)
  const { title, lead, items, after } = texts.services
  return (
    <div {...spoken}>
      <PageOpening title={title}>
        <p>{lead}</p>
      </PageOpening>
      {items.map((service) => (
        <Service key={service.id} view={view} service={service} />
      ))}
      <div className="afterword">
        <p className="lead">{after}</p>
        <p>
          <a href={view.href('/contact')}>{view.t.home.start}</a>
        </p>
      </div>
    </div>
  )
}

function Service({ view, service }: { view: SiteView; service: ServiceText }) {
  return (
    <Section id={service.id} heading={<a href={view.href(`/services/${service.id}`)}>{service.name}</a>}>
      <p className="lead">{service.summary}</p>
      <ServiceFacts view={view} service={service} heading="h3" />
    </Section>
  )
}

type ServiceFactsProps = { view: SiteView; service: ServiceText; heading: 'h2' | 'h3' }

/** What a service holds, how long it takes and where its price begins. */
export function ServiceFacts({ view: { t }, service, heading: Heading }: ServiceFactsProps) {
  return (
    <div className="service-facts">
      <div>
        <Heading className="label">{t.services.includes}</Heading>
        <ul className="plain-list">
          {service.includes.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
      <DefinitionList
        items={[
          { key: 'takes', term: t.services.takes, text: service.takes },
          ...(service.price ? [{ key: 'price', term: t.services.price, text: service.price }] : []),
        ]}
      />
    </div>
  )
}
