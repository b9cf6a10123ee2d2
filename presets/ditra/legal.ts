import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it: a name and an address for mail, and no street. */
export const legal: LegalIdentity = {
  controller: 'DITRA Solutions',
  address: [],
  email: 'info@ditra-solutions.com',
}
