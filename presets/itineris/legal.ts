import type { LegalIdentity } from '#agencies/types.ts'

/** As the source gives it: a name, and neither address nor mailbox. Questions come by the contact form. */
export const legal: LegalIdentity = { controller: 'Itineris Limited', address: [] }
