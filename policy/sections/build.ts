import { collect } from './collect.ts'
import { cookies } from './cookies.ts'
import { marketing } from './marketing.ts'
import { changes, children, controller, security, summary } from './plain.ts'
import { purposes } from './purposes.ts'
import { recipients } from './recipients.ts'
import { regions } from './regions.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import type { Section, SectionInput } from './section.ts'

const order = [
  summary,
  controller,
  collect,
  purposes,
  marketing,
  recipients,
  cookies,
  retention,
  rights,
  regions,
  children,
  security,
  changes,
]

/** The whole policy as structured text in one language: what the page prints and the notice stores. */
export function buildSections(input: SectionInput): readonly Section[] {
  return order.map((section) => section(input)).filter((section) => section.blocks.length > 0)
}
