import { forms } from '#agencies/demo/forms.ts'
import { policy as demoPolicy } from '#agencies/demo/policy.ts'
import type { Capabilities } from '#policy/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import type { Processor } from '#policy/parts/processor.ts'
import { buildSections } from '#policy/sections/build.ts'
import type { Deployment, Section } from '#policy/sections/section.ts'
import { ar } from '#policy/sections/words/ar.ts'
import { en } from '#policy/sections/words/en.ts'
import { fr } from '#policy/sections/words/fr.ts'
import type { Language, PurposeId } from '#policy/vocabulary.ts'
import { whole } from './capabilities.ts'

/** The sections of a policy, for tests of what a page says. */

export const policy = demoPolicy as unknown as Policy
const words = { en, fr, ar }
export const alone: Deployment = { mail: null, database: null, files: null }

export type Made = { of?: Policy; on?: Deployment; language?: Language; capabilities?: Capabilities }
export const sections = ({
  of = policy,
  on = alone,
  language = 'en',
  capabilities = whole,
}: Made = {}): readonly Section[] =>
  buildSections({ policy: of, forms, deployment: on, capabilities, language, words: words[language] })

/** All that a section says. */
export const said = (id: string, made?: Made): string =>
  JSON.stringify(sections(made).find((section) => section.id === id) ?? null)

export const courier: Processor<PurposeId> = {
  name: 'Courier Ltd',
  role: 'mail',
  purposes: ['answer_enquiry'],
  region: 'IE',
  transfer: 'none',
  contract: { reference: 'C-1', date: '2026-01-01' },
  hosts: ['courier.example'],
  policyUrl: 'https://courier.example/privacy',
}
export const withCourier: Policy = { ...policy, processors: { courier } }
