import { deskAccess } from './desk-access.ts'
import { deskLeads } from './desk-leads.ts'
import { deskRecords } from './desk-records.ts'
import { deskToday } from './desk-today.ts'

/** Words of the desk, which speaks English. */
export const desk = { ...deskAccess, ...deskLeads, ...deskRecords, ...deskToday }
