import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it: a country, and no street. */
export const legal: LegalIdentity = {
  controller: 'Digiterex',
  address: [],
  email: 'digiterex@gmail.com',
  registration: 'Morocco, remote first',
}
