import { fill } from '../fill.ts'
import { isolate, list, type Section, type SectionInput, text } from './section.ts'

export function summary({ policy, words, language }: SectionInput): Section {
  return {
    id: 'summary',
    title: words.titles.summary,
    blocks: [list(policy.summary.map((line) => line[language]))],
  }
}

/** The controller, from its one typed place (P65). */
export function controller({ policy, words, language }: SectionInput): Section {
  const { name, address, email, phone, registration } = policy.controller
  const say = words.controller
  const facts: readonly (readonly [term: string, value: string | undefined])[] = [
    [say.address, address.join(', ')],
    [say.email, email],
    [say.phone, phone],
    [say.registration, registration],
  ]
  const rows = facts.flatMap(([term, value]) => (value ? [[term, isolate(value, language)] as const] : []))
  return {
    id: 'controller',
    title: words.titles.controller,
    blocks: [text(fill(say.answers, { name: isolate(name, language) })), { kind: 'facts', rows }],
  }
}

export function children({ policy, words }: SectionInput): Section {
  const { minimumAge, controller: who } = policy
  return {
    id: 'children',
    title: words.titles.children,
    blocks: [
      text(minimumAge === null ? words.children.none : fill(words.children.limit, { age: minimumAge })),
      text(fill(words.children.found, { email: who.email })),
    ],
  }
}

export function security({ words }: SectionInput): Section {
  const { sealed, roles, log } = words.security
  return { id: 'security', title: words.titles.security, blocks: [list([sealed, roles, log])] }
}

export function changes({ words }: SectionInput): Section {
  const { versions, consent } = words.changes
  return { id: 'changes', title: words.titles.changes, blocks: [text(versions), text(consent)] }
}
