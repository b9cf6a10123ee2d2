import { regionsOf, standingRight } from '#policy/changes/rights.ts'
import type { Policy } from '#policy/define.ts'
import type { ChosenField, FormDefinition, FormField, Forms } from '#policy/form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { SectionWords } from '#policy/sections/words/words.ts'
import type { Translated } from '#policy/translated.ts'
import { type Jurisdiction, jurisdictions, type Right } from '#policy/vocabulary.ts'
import { fieldsOfAgents } from './agent-fields.ts'

/** The form by which people use their rights. */
export const requestForm = 'privacy-request'

/** What can be asked by it: a withdrawal is a press in any mail, and a complaint goes to the authority. */
export const askable = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const
export type Askable = (typeof askable)[number] | 'question'

/** What is done at once when it is shown whose a request is, without anybody of staff. */
export const selfServed = ['access', 'portability', 'objection', 'restriction'] as const satisfies Askable[]

type Asking = Pick<Policy, 'rights' | 'regions' | 'requests' | 'telling'>

const asked = { category: 'communications', purpose: 'answer_request', retention: 'request' } as const

const everyLanguage = (said: (words: SectionWords) => string): Translated => ({
  en: said(sectionWords.en),
  fr: said(sectionWords.fr),
  ar: said(sectionWords.ar),
})

/**
 * Puts the form for requests beside the agency's own: which right, for which address, and where its person lives if they like to
 * say (P51, P52). It asks for nothing more to see who it is: the mailbox shows that (R2).
 */
export function withRequestForm(forms: Forms, policy: Asking): Forms {
  return { ...forms, [requestForm]: formFor(policy) }
}

function formFor(policy: Asking): FormDefinition {
  // What was given once can still be asked for, also where newcomers do not get it any more (P64).
  const offered: Askable[] = askable.filter((right) => standingRight(policy, right))
  if (policy.requests.questionsAnsweredWithin) offered.push('question')
  const places = regionsOf(policy)
  const place: { readonly [name: string]: FormField } = places.length > 0 ? { place: placeField(places) } : {}
  return {
    answered: true,
    asks: 'right',
    title: everyLanguage(({ request }) => request.title),
    intro: everyLanguage(({ request }) => (policy.requests.agents ? request.introAgents : request.intro)),
    submit: everyLanguage(({ request }) => request.submit),
    thanks: everyLanguage(({ request }) => request.thanks),
    fields: {
      right: {
        ...asked,
        type: 'radio',
        label: everyLanguage(({ request }) => request.right),
        required: true,
        options: offered.map((value) => ({
          value,
          label: everyLanguage((words) => nameOfAsked(value, words)),
        })),
      },
      email: {
        ...asked,
        category: 'contact',
        type: 'email',
        label: everyLanguage(({ request }) => request.email),
        hint: everyLanguage(({ request }) =>
          policy.requests.agents ? request.emailHintAgents : request.emailHint,
        ),
        required: true,
        maxLength: 254,
        autocomplete: 'email',
        fills: 'email',
      },
      ...(policy.requests.agents
        ? fieldsOfAgents(asked, (word) => everyLanguage(({ request }) => request[word]))
        : {}),
      ...place,
      message: {
        ...asked,
        type: 'textarea',
        label: everyLanguage(({ request }) => request.message),
        hint: everyLanguage(({ request }) => request.messageHint),
        required: false,
        whenLeftOut: everyLanguage(({ request }) => request.messageLeftOut),
        maxLength: 5000,
        sealed: true,
      },
    },
    consents: {},
  }
}

function placeField(sections: readonly Jurisdiction[]): ChosenField {
  return {
    ...asked,
    category: 'contact',
    type: 'select',
    label: everyLanguage(({ request }) => request.place),
    required: false,
    whenLeftOut: everyLanguage(({ request }) => request.placeLeftOut),
    options: sections.map((value) => ({
      value,
      label: everyLanguage(({ regions }) => regions.place[value]),
    })),
  }
}

/** What somebody asks for, in words. */
export function nameOfAsked(asked: Askable, words: SectionWords): string {
  return asked === 'question' ? words.request.question : words.right[asked]
}

/** What an answer to the form asks for, and where its person lives; null: not said. */
export function readRequest(details: { readonly [field: string]: unknown }): {
  right: Askable
  place: Jurisdiction | null
} {
  const right = [...askable, 'question' as const].find((one) => one === details.right)
  if (!right) throw new TypeError('A request names what it asks for.')
  return { right, place: jurisdictions.find((one) => one === details.place) ?? null }
}

export function isRight(asked: Askable): asked is Exclude<Askable, 'question'> & Right {
  return asked !== 'question'
}
