import type { ClientLeadWay } from '#db/schema/clients.ts'
import type { FormDefinition } from '#policy/form.ts'
import type { Submission } from './submission.ts'

/** The code of the client on whose account a submission is held; null: the agency's own. What its form says goes first. */
export function clientOf(
  { client }: Pick<Submission, 'client'>,
  { client: runFor }: Pick<FormDefinition, 'client'>,
): string | null {
  return runFor?.code ?? client ?? null
}

/** How a client's lead came in. */
export function wayOf({ entered, how }: Pick<Submission, 'entered' | 'how'>): ClientLeadWay {
  if (entered) return 'staff'
  return how === 'api' ? 'key' : 'form'
}
