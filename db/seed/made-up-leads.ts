import { details, wishes } from './made-up-words.ts'
import type { Random } from './random.ts'

/** A made-up person, as they would have typed themselves in. */
export type MadeUpPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly company: string | null
  readonly phone: string | null
  readonly language: 'en' | 'fr' | 'ar'
}

/** One of their enquiries. */
export type MadeUpLead = {
  readonly id: string
  readonly person: MadeUpPerson
  /** Whether this is their first, so that the person is to be stored too. */
  readonly isFirst: boolean
  readonly form: string
  readonly message: string
  readonly stage: string
  readonly receivedAt: Date
  readonly answeredAt: Date | null
  /** Whether the box for the newsletter was ticked, and what became of it. */
  readonly newsletter: 'no' | 'requested' | 'given' | 'withdrawn'
}

const dayMs = 86_400_000
/** Below the two years for which the demo policy keeps an enquiry. */
const daysBack = 700
/** Three in ten enquiries come from somebody who wrote before. */
const returning = 0.3
/** Among so many of the latest. */
const remembered = 5_000

/** Made-up enquiries in the order in which they came, the last one just before `now`. */
export function* madeUpLeads(
  random: Random,
  { count, forms, now }: { count: number; forms: readonly string[]; now: Date },
): Generator<MadeUpLead> {
  const recent: MadeUpPerson[] = []
  const { number, helpers, datatype } = random.faker
  // So that two seeds make no address twice.
  const mark = number.int(36 ** 4).toString(36)
  const begun = now.getTime() - daysBack * dayMs
  for (let i = 0; i < count; i++) {
    const known = recent.length > 0 && datatype.boolean(returning)
    const person = known ? helpers.arrayElement(recent) : madeUpPerson(random, `${i}${mark}`)
    if (!known) recent[recent.length < remembered ? recent.length : number.int(remembered - 1)] = person
    const receivedAt = new Date(begun + ((i + number.float()) / count) * daysBack * dayMs)
    yield { ...lead(random, receivedAt, { forms, now }), person, isFirst: !known }
  }
}

function madeUpPerson(random: Random, number: string): MadeUpPerson {
  const { datatype, helpers, string } = random.faker
  const language = datatype.boolean(0.6) ? 'en' : datatype.boolean(0.7) ? 'fr' : 'ar'
  const { person, company: companies } = random.namesOf(language)
  const [given, family] = [person.firstName(), person.lastName()]
  const company = datatype.boolean(0.6) ? companies.name() : null
  return {
    id: string.uuid(),
    name: `${given} ${family}`,
    email: `${latin(`${given}.${family}`, 'reader')}.${number}@${latin(company ?? '', 'post')}.example`,
    company,
    // A range that no telephone has.
    phone: datatype.boolean(0.4) ? helpers.replaceSymbols('+33 1 99 00 ## ##') : null,
    language,
  }
}

/** A name as addresses write it; one that has letters of another script gets the word instead. */
function latin(name: string, otherwise: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (/(?!\p{Script=Latin})\p{L}/u.test(plain) || !/[a-z]/.test(plain)) return otherwise
  const parts = plain.split('.').map((part) => part.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, ''))
  return parts.filter(Boolean).join('.').slice(0, 40).replace(/[-.]$/, '')
}

function lead({ faker }: Random, receivedAt: Date, { forms, now }: { forms: readonly string[]; now: Date }) {
  const { datatype, helpers, number, string } = faker
  const stage = stageOf(faker)
  const answered = stage === 'answered' || stage === 'won' || stage === 'lost'
  const said = [wishes, details, ...(datatype.boolean() ? [details] : [])]
  const newsletter = datatype.boolean(0.15)
    ? helpers.arrayElement(['requested', 'given', 'given', 'withdrawn'] as const)
    : ('no' as const)
  return {
    id: string.uuid(),
    form: helpers.arrayElement(forms),
    message: said.map((sentences) => helpers.arrayElement<string>(sentences)).join(' '),
    stage,
    receivedAt,
    answeredAt: answered
      ? new Date(Math.min(receivedAt.getTime() + number.int(3 * dayMs), now.getTime()))
      : null,
    newsletter,
  }
}

function stageOf({ helpers }: Random['faker']): string {
  return helpers.weightedArrayElement([
    { value: 'new', weight: 10 },
    { value: 'answered', weight: 45 },
    { value: 'won', weight: 15 },
    { value: 'lost', weight: 26 },
    { value: 'spam', weight: 4 },
  ])
}
