import { normaliseEmail } from '#policy/addresses.ts'
import { isDuration } from '#policy/duration.ts'
import { type Jurisdiction, jurisdictions } from '#policy/vocabulary.ts'

/** What somebody who begins their own agency is asked; everything else has a sound beginning and stands in the files. */
export type InitAnswers = {
  readonly folder: string
  readonly name: string
  readonly controller: string
  readonly address: readonly string[]
  readonly email: string
  readonly law: Jurisdiction | null
  readonly age: number | null
  readonly kept: { readonly count: number; readonly unit: 'months' | 'years' }
}

type Question<K extends keyof InitAnswers> = {
  readonly key: K
  readonly ask: string
  /** Taken where nothing is typed. */
  readonly otherwise?: string
  /** The answer as it is kept, or what is wrong with it. */
  readonly read: (typed: string) => { readonly value: InitAnswers[K] } | { readonly wrong: string }
}

const words = (what: string) => (typed: string) =>
  typed.length > 0 && typed.length <= 120 && !/[\p{Cc}]/u.test(typed)
    ? { value: typed }
    : { wrong: `Type ${what}.` }

/** The eight, in order. */
export const questions: readonly { readonly [K in keyof InitAnswers]: Question<K> }[keyof InitAnswers][] = [
  {
    key: 'folder',
    ask: 'Folder under agencies/ (small letters, digits, dashes)',
    read: (typed) =>
      /^[a-z][a-z0-9-]{1,30}$/.test(typed) && typed !== 'policy-parts'
        ? { value: typed }
        : { wrong: 'Use small letters, digits and dashes, for example harbour-lights.' },
  },
  { key: 'name', ask: 'What is the agency called?', read: words('its name') },
  {
    key: 'controller',
    ask: 'Which company answers for the data (its legal name)?',
    read: words('its legal name'),
  },
  {
    key: 'address',
    ask: 'Its postal address, lines parted by commas, the country last (empty: none yet, and no newsletter leaves)',
    otherwise: '',
    read: (typed) => ({
      value: typed
        .split(',')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
  },
  {
    key: 'email',
    ask: 'Where do questions about data go (an email address)?',
    read: (typed) => {
      const value = normaliseEmail(typed)
      return value ? { value } : { wrong: 'That is no email address. It looks like privacy@agency.example.' }
    },
  },
  {
    key: 'law',
    ask: `Where is it established: ${jurisdictions.join(', ')} or elsewhere?`,
    otherwise: 'EEA',
    read: (typed) => {
      if (/^elsewhere$/i.test(typed)) return { value: null }
      const value = jurisdictions.find((one) => one === typed.toUpperCase())
      return value ? { value } : { wrong: `Type one of ${jurisdictions.join(', ')}, or elsewhere.` }
    },
  },
  {
    key: 'age',
    ask: 'Under which age is nobody served (empty: no limit)?',
    otherwise: '',
    read: (typed) => {
      if (typed === '') return { value: null }
      const age = Number(typed)
      return Number.isInteger(age) && age >= 1 && age <= 21
        ? { value: age }
        : { wrong: 'Type an age from 1 to 21, or nothing.' }
    },
  },
  {
    key: 'kept',
    ask: 'How long is an enquiry kept after the last exchange (like 18 months or 2 years)?',
    otherwise: '2 years',
    read: (typed) => {
      const [, number = '', unit = ''] = /^(\d{1,3}) *(month|year)s?$/i.exec(typed) ?? []
      const count = Number(number)
      const kept = { count, unit: unit.toLowerCase() === 'year' ? 'years' : 'months' } as const
      return isDuration({ [kept.unit]: count })
        ? { value: kept }
        : { wrong: 'Type a number of months or years, like 18 months.' }
    },
  },
]
