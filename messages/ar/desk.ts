import type { DeskMessages } from '#messages/en/desk.ts'
import { deskAccess } from './desk-access.ts'
import { deskAudit } from './desk-audit.ts'
import { deskCampaigns } from './desk-campaigns.ts'
import { deskClients } from './desk-clients.ts'
import { deskCompanies } from './desk-companies.ts'
import { deskDisclosures } from './desk-disclosures.ts'
import { deskExports } from './desk-exports.ts'
import { deskIncidents } from './desk-incidents.ts'
import { deskLeads } from './desk-leads.ts'
import { deskMail } from './desk-mail.ts'
import { deskPalette } from './desk-palette.ts'
import { deskPasskeys } from './desk-passkeys.ts'
import { deskPeople } from './desk-people.ts'
import { deskPipeline } from './desk-pipeline.ts'
import { deskPolicy } from './desk-policy.ts'
import { deskPrograms } from './desk-programs.ts'
import { deskRecords } from './desk-records.ts'
import { deskRefusals } from './desk-refusals.ts'
import { deskReplies } from './desk-replies.ts'
import { deskReports } from './desk-reports.ts'
import { deskRetention } from './desk-retention.ts'
import { deskToday } from './desk-today.ts'
import { deskVisits } from './desk-visits.ts'
import { deskWork } from './desk-work.ts'

export const desk: DeskMessages = {
  ...deskAccess,
  ...deskAudit,
  ...deskCampaigns,
  ...deskClients,
  ...deskCompanies,
  ...deskDisclosures,
  ...deskExports,
  ...deskIncidents,
  ...deskLeads,
  ...deskPolicy,
  ...deskMail,
  ...deskPalette,
  passkeys: deskPasskeys,
  ...deskPeople,
  ...deskPipeline,
  ...deskPrograms,
  ...deskRecords,
  ...deskRefusals,
  ...deskReplies,
  ...deskReports,
  ...deskRetention,
  ...deskToday,
  ...deskVisits,
  ...deskWork,
}
