import type { Stage } from '#db/schema/leads.ts'
import {
  commonFamilyNames,
  details,
  familyNameParts,
  givenNames,
  places,
  trades,
  wishes,
} from './made-up-words.ts'
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
  readonly stage: Stage
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
  // So that two seeds make no address twice.
  const mark = random.below(36 ** 4).toString(36)
  const begun = now.getTime() - daysBack * dayMs
  for (let i = 0; i < count; i++) {
    const known = recent.length > 0 && random.chance(returning)
    const person = known ? random.pick(recent) : madeUpPerson(random, `${i}${mark}`)
    if (!known) recent[recent.length < remembered ? recent.length : random.below(remembered)] = person
    const receivedAt = new Date(begun + ((i + random.next()) / count) * daysBack * dayMs)
    yield { ...lead(random, receivedAt, { forms, now }), person, isFirst: !known }
  }
}

/** Most people share their name with few, some with many. */
function familyName(random: Random): string {
  if (random.chance(0.3)) return random.pick(commonFamilyNames)
  const rare = random
    .pick(familyNameParts)
    .map((parts) => random.pick(parts))
    .join('')
  return random.chance(0.1) ? `${random.pick(commonFamilyNames)}-${rare}` : rare
}

function madeUpPerson(random: Random, number: string): MadeUpPerson {
  const [given, family] = [random.pick(givenNames), familyName(random)]
  const company = random.chance(0.6) ? `${random.pick(places)} ${random.pick(trades)}` : null
  const host = company ? company.toLowerCase().replace(' ', '-') : 'post'
  const mailbox = `${given}.${family}`
    .normalize('NFD')
    .replace(/[^a-z.-]/gi, '')
    .toLowerCase()
  return {
    id: random.uuid(),
    name: `${given} ${family}`,
    email: `${mailbox}.${number}@${host}.example`,
    company,
    phone: random.chance(0.4) ? `+33 1 99 00 ${10 + random.below(90)} ${10 + random.below(90)}` : null,
    language: random.chance(0.6) ? 'en' : random.chance(0.7) ? 'fr' : 'ar',
  }
}

function lead(random: Random, receivedAt: Date, { forms, now }: { forms: readonly string[]; now: Date }) {
  const stage = stageOf(random)
  const answered = stage === 'answered' || stage === 'won' || stage === 'lost'
  const message = `${random.pick(wishes)} ${random.pick(details)} ${random.chance(0.5) ? random.pick(details) : ''}`
  const newsletter = random.chance(0.15)
    ? random.pick(['requested', 'given', 'given', 'withdrawn'] as const)
    : ('no' as const)
  return {
    id: random.uuid(),
    form: random.pick(forms),
    message: message.trim(),
    stage,
    receivedAt,
    answeredAt: answered
      ? new Date(Math.min(receivedAt.getTime() + random.below(3 * dayMs), now.getTime()))
      : null,
    newsletter,
  }
}

function stageOf(random: Random): Stage {
  const drawn = random.next()
  if (drawn < 0.1) return 'new'
  if (drawn < 0.55) return 'answered'
  if (drawn < 0.7) return 'won'
  return drawn < 0.96 ? 'lost' : 'spam'
}
