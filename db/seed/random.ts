import {
  ar,
  base,
  de,
  en,
  es,
  Faker,
  fr,
  generateMersenne53Randomizer,
  it,
  type LocaleDefinition,
  nl,
  pl,
  sv,
  tr,
} from '@faker-js/faker'

/** Made-up values that look like chance and are the same for the same seed. */
export type Random = {
  /** Numbers, picks and ids. */
  readonly faker: Faker
  /** Names of people who read in a language; whoever reads English may come from anywhere. */
  namesOf(language: 'en' | 'fr' | 'ar'): Faker
}

const homes = { en: [en, de, it, es, nl, sv, tr, pl], fr: [fr], ar: [ar] }

/** Chance from one seed, whichever language draws from it. */
export function seededRandom(seed: number): Random {
  const randomizer = generateMersenne53Randomizer(seed)
  const fakerOf = (locale: LocaleDefinition) => new Faker({ locale: [locale, en, base], randomizer })
  const faker = fakerOf(en)
  const fakers = { en: homes.en.map(fakerOf), fr: homes.fr.map(fakerOf), ar: homes.ar.map(fakerOf) }
  return { faker, namesOf: (language) => faker.helpers.arrayElement(fakers[language]) }
}
