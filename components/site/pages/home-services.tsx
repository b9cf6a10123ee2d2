import { Section } from '#components/site/section.tsx'
import { type SiteView, wordsOf } from '#components/site/view.ts'

/** The services as a ledger: name, what it is, where the price begins. */
export function HomeServices({ view }: { view: SiteView }) {
  const { t, href } = view
  const { texts } = wordsOf(view)
  return (
    <Section heading={t.home.services} aside={<a href={href('/services')}>{t.home.allServices}</a>}>
      <ul className="ledger">
        {texts.services.items.map((service) => (
          <li key={service.id}>
            <h3>
              <a href={href(`/services/${service.id}`)}>{service.name}</a>
            </h3>
            <p>{service.summary}</p>
            {service.price && (
              <p className="ledger-figure">
                {t.services.price} {service.price}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
