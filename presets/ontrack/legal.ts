import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it. */
export const legal: LegalIdentity = {
  controller: 'ONTRACK DIGITAL SRL',
  address: ['Strada Victoriei 29', 'Targu-Jiu', 'Romania'],
  email: 'hello@ontrack.plus',
  registration: 'RO368767621',
}
