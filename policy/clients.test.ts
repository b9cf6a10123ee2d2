import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import type { FormDefinition } from './form.ts'
import { buildSections } from './sections/build.ts'
import type { Section } from './sections/section.ts'
import { ar } from './sections/words/ar.ts'
import { en } from './sections/words/en.ts'
import { fr } from './sections/words/fr.ts'
import { whole } from './testing/capabilities.ts'
import { found, policy, runFor, withoutClients } from './testing/changed.ts'
import { languages } from './vocabulary.ts'

const words = { en, fr, ar }
const deployment = { mail: null, database: null, files: null }

const textOf = (made: readonly Section[], id: string) => JSON.stringify(made.find((one) => one.id === id))

test('P30: a form that is run for a client of whom the policy knows is sound (17.11)', () => {
  expect(found({ forms: runFor({}) })).toEqual([])
})

test.each<[string, Partial<FormDefinition>]>([
  ['answered', { answered: true }],
  ['its consents', { consents: forms.contact.consents }],
  ['asks', { asks: 'right' }],
  ['delivers', { delivers: { file: 'a.pdf', label: forms.contact.title } }],
])('P30: nothing of ours follows from what a client’s form takes: %s (17.11)', (what, change) => {
  expect(found({ forms: runFor(change) })).toContain('P-CLIENT-OURS forms.stay')
  expect(what).not.toBe('')
})

test.each(languages)(
  'P30: the page says which form is run for whom, and who decides there, in %s (17.11)',
  (language) => {
    const made = buildSections({
      policy,
      forms: runFor({}),
      deployment,
      capabilities: whole,
      language,
      words: words[language],
    })
    for (const id of ['collect', 'recipients']) expect(textOf(made, id)).toContain('Harbour Hotels')
    expect(textOf(made, 'recipients')).toContain('https://harbour.example/privacy')
    expect(textOf(made, 'recipients')).toContain(
      JSON.stringify(words[language].recipients.clients).slice(1, -1),
    )
    const without = buildSections({
      policy: withoutClients,
      forms,
      deployment,
      capabilities: whole,
      language,
      words: words[language],
    })
    expect(JSON.stringify(without)).not.toContain(
      JSON.stringify(words[language].recipients.clients).slice(1, -1),
    )
  },
)
