import type { DeskMessages } from '../en/desk.ts'
import { deskAccess } from './desk-access.ts'
import { deskCampaigns } from './desk-campaigns.ts'
import { deskRecords } from './desk-records.ts'

export const desk: DeskMessages = { ...deskAccess, ...deskRecords, ...deskCampaigns }
