import type { DeskMessages } from '../en/desk.ts'
import { deskAccess } from './desk-access.ts'
import { deskRecords } from './desk-records.ts'

export const desk: DeskMessages = { ...deskAccess, ...deskRecords }
