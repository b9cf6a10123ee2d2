import type { BlogPosting, BreadcrumbList, CreativeWork, Organization, Service } from 'schema-dts'
import { textsOf } from '#agencies/texts.ts'
import type { ServiceText, WorkText } from '#agencies/texts-type.ts'
import type { WorkFact } from '#agencies/types.ts'
import { agency } from '#app/agency.ts'
import type { Article } from '#lib/agency-article.ts'
import { countryOf } from '#lib/agency-country.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { cardOf, wholeAddress } from './addresses.ts'

/** A thing told in full; the types also let it be named by its address alone. */
type Thing<T> = Exclude<T, string>

/** A page on the way to another: what it is called, and its path without the language. */
export type Step = { readonly name: string; readonly path: string }

const whole = (locale: Locale, path: string) => wholeAddress(localePath(locale, path))

/** The agency as other things name it. */
function named(locale: Locale) {
  return {
    '@type': 'Organization',
    '@id': `${wholeAddress('/')}#agency`,
    name: agency.content.name,
    url: whole(locale, '/'),
  } as const
}

/** Whose site this is; where a postal address stands, a business that can be gone to. */
export function agencyThing(locale: Locale): Thing<Organization> {
  const { legal, email, phone, founded, links, city } = agency.content
  const card = cardOf(locale, '/')
  const common = {
    legalName: legal.controller,
    description: textsOf(agency.content, locale).texts.description,
    email,
    ...(phone && { telephone: phone.tel }),
    ...(founded && { foundingDate: String(founded) }),
    ...(links.length > 0 && { sameAs: links.map(({ href }) => href) }),
    ...(card && { image: card }),
  }
  if (legal.address.length === 0) return { ...named(locale), ...common }
  const country = countryOf(agency)
  const address = {
    '@type': 'PostalAddress' as const,
    streetAddress: legal.address.slice(0, country ? -1 : undefined).join(', '),
    ...(city && { addressLocality: city }),
    ...(country && { addressCountry: country }),
  }
  return { ...named(locale), '@type': 'ProfessionalService', ...common, address }
}

/** One service, with where its price begins in its own words. */
export function serviceThing(locale: Locale, { id, name, summary, price }: ServiceText): Thing<Service> {
  const url = whole(locale, `/services/${id}`)
  const offers = price && { '@type': 'Offer' as const, description: price, url }
  return {
    '@type': 'Service',
    ...{ name, description: summary, url },
    provider: named(locale),
    ...(offers && { offers }),
  }
}

/** One piece of work. */
export function workThing(locale: Locale, fact: WorkFact, { title, summary }: WorkText): Thing<CreativeWork> {
  return {
    '@type': 'CreativeWork',
    ...{ name: title, description: summary, url: whole(locale, `/work/${fact.id}`) },
    dateCreated: String(fact.year),
    creator: named(locale),
    about: { '@type': 'Organization', name: fact.client },
    inLanguage: locale,
  }
}

/** One article. @param author as it stands on the page */
export function articleThing(article: Article, author: string): Thing<BlogPosting> {
  const { locale, slug, title, description, date, topic } = article
  const url = whole(locale, `/writing/${slug}`)
  const card = cardOf(locale, `/writing/${slug}`)
  return {
    '@type': 'BlogPosting',
    ...{ headline: title, description, url, mainEntityOfPage: url },
    datePublished: date,
    author: { '@type': 'Person', name: author },
    publisher: named(locale),
    inLanguage: locale,
    ...(topic && { articleSection: topic }),
    ...(card && { image: card }),
  }
}

/** The pages on the way to this one, itself at the end. */
export function trailThing(locale: Locale, steps: readonly Step[]): Thing<BreadcrumbList> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => {
      return { '@type': 'ListItem', position: at + 1, name, item: whole(locale, path) }
    }),
  }
}
