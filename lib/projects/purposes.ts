import type { Policy } from '#policy/define.ts'
import { entriesOf } from '#policy/in-use.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

/** What a client's project may be for. Marketing, the law's own purposes and the upkeep of this program are none of them. */
const possible: readonly PurposeId[] = [
  'provide_service',
  'answer_enquiry',
  'provide_trial',
  'deliver_material',
  'improve_service',
  'manage_account',
]

/** The purposes that a project of this agency can name (P15): those it declares, the likeliest first. */
export function projectPurposes({ purposes }: Pick<Policy, 'purposes'>): readonly PurposeId[] {
  const declared = entriesOf(purposes).map(([id]) => id)
  return possible.filter((id) => declared.includes(id))
}
