import { type Agency, loadAgency } from '#lib/agency.ts'

/** The agency this build belongs to; `AGENCY` is fixed when the site is built. */
export const agency: Agency = await loadAgency(process.env.AGENCY || 'demo')
