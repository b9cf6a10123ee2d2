import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it. It names a second company in places; the controller is one. */
export const legal: LegalIdentity = {
  controller: 'iTractIT Solutions Agency',
  address: [],
  email: 'contact@itractit.com',
}
