import { deskAccess } from './desk-access.ts'
import { deskRecords } from './desk-records.ts'

/** Words of the desk. */
export const desk = { ...deskAccess, ...deskRecords }

export type DeskMessages = typeof desk
