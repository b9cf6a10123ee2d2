import { collect } from './collect.ts'
import { cookies } from './cookies.ts'
import { marketing } from './marketing.ts'
import { changes, children, controller, security, summary } from './plain.ts'
import { purposes } from './purposes.ts'
import { recipients } from './recipients.ts'
import { regions } from './regions.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import { type Block, type Section, type SectionInput, text } from './section.ts'

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
  const built = order.map((section) => section(input)).filter((section) => section.blocks.length > 0)
  if (!isMarked(built, input)) return built
  // What a mark means is said at the top, and only where one stands below.
  return built.map((section) =>
    section.id === 'summary'
      ? { ...section, blocks: [...section.blocks, text(input.words.summary.stricter)] }
      : section,
  )
}

/** Whether anything is marked as more than the restated text promises: a sentence, a period or a safeguard. */
function isMarked(sections: readonly Section[], { policy }: SectionInput): boolean {
  const rows = [...Object.values(policy.retention), ...Object.values(policy.processors)]
  return rows.some((row) => row?.stricter) || sections.some(({ blocks }) => hasMark(blocks))
}

function hasMark(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'part') return hasMark(block.blocks)
    if (block.kind === 'list') return block.items.some(({ stricter }) => stricter)
    return block.kind === 'text' && block.stricter === true
  })
}
