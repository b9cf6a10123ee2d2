import { fill } from '../fill.ts'
import { list, type Section, type SectionInput, text } from './section.ts'

export function summary({ policy, words, language }: SectionInput): Section {
  return {
    id: 'summary',
    title: words.titles.summary,
    blocks: [list(policy.summary.map((line) => line[language]))],
  }
}

/** The controller, from its one typed place (P65). */
export function controller({ policy, words }: SectionInput): Section {
  const { name, address, email, phone, registration } = policy.controller
  const rows: [string, string][] = []
  if (address.length > 0) rows.push([words.controller.address, address.join(', ')])
  rows.push([words.controller.email, email])
  if (phone) rows.push([words.controller.phone, phone])
  if (registration) rows.push([words.controller.registration, registration])
  return {
    id: 'controller',
    title: words.titles.controller,
    blocks: [text(fill(words.controller.answers, { name })), { kind: 'facts', rows }],
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
