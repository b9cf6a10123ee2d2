import { deskAccess } from './desk-access.ts'
import { deskMail } from './desk-mail.ts'
import { deskRecords } from './desk-records.ts'

/** Words of the desk, which speaks English. */
export const desk = { ...deskAccess, ...deskMail, ...deskRecords }
