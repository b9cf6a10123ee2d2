import { deskAccess } from './desk-access.ts'
import { deskCampaigns } from './desk-campaigns.ts'
import { deskRecords } from './desk-records.ts'

/** Words of the desk, which speaks English. */
export const desk = { ...deskAccess, ...deskRecords, ...deskCampaigns }
