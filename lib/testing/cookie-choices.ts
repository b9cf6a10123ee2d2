import { type Choosing, keepChoice } from '#lib/cookie-choices/keep-choice.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import { type Fault, past } from './faults.ts'
import type { TestApp } from './open-app.ts'

/** What an agency asks that counts visits and shows advertising. */
export const askedOfTwo: Question = {
  items: ['counter-count_visits', 'pixel-targeted_advertising'],
  scripts: (['analytics', 'targeting'] as const).map((category) => ({
    adapter: category === 'analytics' ? 'counter' : 'pixel',
    category,
    id: 'x',
    sources: {},
    cookies: [],
    storage: [],
  })),
  honoured: { globalPrivacyControl: true, doNotTrack: false },
}

/** A choice, as a browser makes it. */
export const choosing = (of: Partial<Choosing> = {}): Choosing => ({
  question: askedOfTwo,
  shown: askedOfTwo.items,
  wanted: ['analytics'],
  signals: { globalPrivacyControl: false, doNotTrack: false },
  language: 'fr',
  how: 'banner',
  noticeNumber: 1,
  ...of,
})

const made =
  (of: Partial<Choosing> = {}) =>
  (app: TestApp) =>
    keepChoice(app, choosing(of), null)

const slipped = (values: string) =>
  past(`insert into cookie_choices (id, reference, language, asked, how, chosen_at, ends_at, granted, signal, notice_number)
    select gen_random_uuid(), 'K-XXXXXXXX', 'en', '{counter-count_visits}', 'page', now(), now() + interval '1 year', ${values}`)

/** Choices that are kept past what decides about them. */
export const choiceFaults: { readonly [kind: string]: Fault } = {
  cookies_chosen: {
    when: 'something is agreed to under no version of the policy',
    sound: made(),
    fault: slipped(`'{analytics}', null, null`),
    of: 'ditra',
  },
  privacy_control: {
    when: 'what a signal refuses is agreed to all the same',
    sound: made({ signals: { globalPrivacyControl: true, doNotTrack: false } }),
    fault: slipped(`'{targeting}', 'gpc', 1`),
  },
}
