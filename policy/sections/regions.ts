import { promisesTime } from '#policy/changes/rights.ts'
import { fill } from '#policy/fill.ts'
import { entriesOf } from '#policy/in-use.ts'
import { authorityOf, seatOf } from '#policy/law/authorities.ts'
import { isEuropean } from '#policy/law/eea.ts'
import { type LegalPeriod, laws } from '#policy/law/jurisdictions.ts'
import { isolate, join } from '#policy/print.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { canada } from './canada.ts'
import { printLegalPeriod } from './legal-period.ts'
import { type Block, claims, list, type Section, type SectionInput, text } from './section.ts'
import { unitedStates } from './united-states.ts'

/** What the law of a place adds, for each place the policy names (P53). Nobody is asked where they are. */
export function regions(input: SectionInput): Section {
  const { policy, words } = input
  const { sections } = policy.regions
  return {
    id: 'regions',
    title: words.titles.regions,
    blocks:
      sections.length === 0
        ? []
        : [text(words.regions.intro), ...sections.map((place) => regionPart(place, input))],
  }
}

function regionPart(place: Jurisdiction, input: SectionInput): Block {
  const { policy, words, language } = input
  const say = words.regions
  const law = laws[place]
  const given = law.rights.map((right) => words.rightShort[right])
  const gives = fill(say.gives, { rights: join(given, language) })
  const more = entriesOf(policy.rights).some(([right]) => !law.rights.includes(right))
  const rights = more ? `${gives} ${say.everybody}` : gives
  // Where states are named, a table says what each gives and by when.
  const states = place === 'US' && policy.regions.usStates.length > 0
  const answered = promisesTime(policy) ? say.within : say.withinLaw
  const period = (one: LegalPeriod) => printLegalPeriod(one, input)
  return {
    kind: 'part',
    id: `region-${place.toLowerCase()}`,
    title: say.place[place],
    blocks: [
      ...(states ? [] : [text(fill(say.acts, { acts: isolate(join(law.acts, 'en'), language) }))]),
      ...claims([
        states ? [] : [{ text: rights, promise: 'region_law' as const }],
        [{ text: fill(answered, { period: period(law.answeredWithin) }), promise: 'region_law' }],
        law.acknowledgedWithin
          ? [{ text: fill(say.acknowledged, { period: period(law.acknowledgedWithin) }) }]
          : [],
        law.optOutWithin ? [{ text: fill(say.optOut, { period: period(law.optOutWithin) }) }] : [],
        states
          ? []
          : [
              {
                text: law.extension
                  ? fill(say.extension, { period: period(law.extension) })
                  : say.noExtension,
              },
            ],
      ]),
      ...(place === 'CA' ? canada(input) : []),
      ...(place === 'US' ? unitedStates(input) : []),
      ...authorities(place, input),
    ],
  }
}

function authorities(place: Jurisdiction, { policy, words, language }: SectionInput): Block[] {
  const say = words.regions
  // In the EEA whoever complains may go to the authority of where the agency sits, or to that of their own country.
  const seat =
    place === 'EEA' && isEuropean(seatOf(policy.controller) ?? '') ? authorityOf(policy.controller) : null
  const named = [...(seat ? [seat] : []), ...laws[place].authorities]
  const links = named.map(({ name, url }) => ({ label: name, href: url }))
  const addresses = named.flatMap(({ name, email, complaints }) =>
    email && complaints
      ? fill(say.complaints, {
          name: isolate(name, language),
          email: isolate(email, language),
          form: isolate(complaints.form, language),
          emails: isolate(join(complaints.emails, language), language),
        })
      : [],
  )
  return [
    { kind: 'links', intro: say.authorities, links },
    ...(addresses.length > 0 ? [list(addresses)] : []),
  ]
}
