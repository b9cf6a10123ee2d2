import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it: a mailbox. The country stands in the policy, and there is neither street nor number. */
export const legal: LegalIdentity = {
  controller: 'Digiterex',
  address: [],
  email: 'digiterex@gmail.com',
}
