import type { LegalIdentity } from '#agencies/types.ts'

/** Who answers for the data: the site, the mail and the policy print it from here. */
export const legal: LegalIdentity = {
  controller: 'Marram SARL',
  address: ['7 quai des Vanniers', '44000 Nantes', 'France'],
  email: 'privacy@marram.example',
  phone: { display: '+33 2 61 91 04 12', tel: '+33261910412' },
  registration: 'capital €12,000, RCS Nantes 000 000 000',
}
