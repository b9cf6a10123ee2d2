import type { ClientLeadWay } from '#db/schema/clients.ts'
import type { FormDefinition } from '#policy/form.ts'
import type { Submission } from './submission.ts'

/**
 * The code of the client on whose account a submission is held; null: the agency's own. What its form says goes first. A request about
 * somebody's own data is the agency's to hear, and clients are told of it once it is shown whose it is.
 */
export function clientOf(
  { client }: Pick<Submission, 'client'>,
  { client: runFor, asks }: Pick<FormDefinition, 'client' | 'asks'>,
): string | null {
  if (asks) return null
  return runFor?.code ?? client ?? null
}

/** How a client's lead came in. */
export function wayOf({ entered, how }: Pick<Submission, 'entered' | 'how'>): ClientLeadWay {
  if (entered) return 'staff'
  return how === 'api' ? 'key' : 'form'
}
