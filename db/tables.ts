import type { PgTable } from 'drizzle-orm/pg-core'
import { type ClassifiedTable, describeTable } from './describe.ts'
import { auditEvents, auditHeads, auditSeals } from './schema/audit.ts'
import { backups, restores, waitingMirrors } from './schema/backups.ts'
import { campaigns } from './schema/campaigns.ts'
import { certificates } from './schema/certificates.ts'
import { clientInstructions, clientLeads, clientRequests, clients } from './schema/clients.ts'
import { consentEvents, consents } from './schema/consent.ts'
import { correspondence } from './schema/correspondence.ts'
import { leadChanges, savedViews } from './schema/desk.ts'
import { disclosures } from './schema/disclosures.ts'
import { drafts } from './schema/drafts.ts'
import { erasures } from './schema/erasures.ts'
import { exports_ } from './schema/exports.ts'
import { keptFigures } from './schema/figures.ts'
import { fileRemovals, files } from './schema/files.ts'
import { disclosurePeople, handOuts, sharedPeople } from './schema/hand-outs.ts'
import { legalHolds } from './schema/holds.ts'
import { incidentEntries, incidentNotices, incidentPeople, incidents } from './schema/incidents.ts'
import { installation, keyring } from './schema/installation.ts'
import { apiKeys, proofs, rates, submissions } from './schema/intake.ts'
import { keptPosts } from './schema/kept-posts.ts'
import { leads } from './schema/leads.ts'
import { mailEvents } from './schema/mail-events.ts'
import { mailboxes } from './schema/mailboxes.ts'
import { notes } from './schema/notes.ts'
import { changeNotices, noticeSources, notices, noticeTexts } from './schema/notices.ts'
import { otherAddresses } from './schema/other-addresses.ts'
import { deliveries, outbox } from './schema/outbox.ts'
import { packages } from './schema/packages.ts'
import { people } from './schema/people.ts'
import { mailPreferences } from './schema/preferences.ts'
import { projectPapers, projects } from './schema/projects.ts'
import { reports } from './schema/reports.ts'
import { requests } from './schema/requests.ts'
import { restrictions } from './schema/restrictions.ts'
import { retentionRuns } from './schema/retention.ts'
import { recoveryCodes, signInLinks, staff, staffSessions } from './schema/staff.ts'
import { suppressions } from './schema/suppressions.ts'
import { tasks } from './schema/tasks.ts'
import { replyTemplates } from './schema/templates.ts'
import { tokens } from './schema/tokens.ts'
import { webhookDeliveries, webhooks } from './schema/webhooks.ts'

/** Every table. One that is missing here fails the comparison with the live database. */
const all: readonly PgTable[] = [
  people,
  otherAddresses,
  restrictions,
  leads,
  files,
  fileRemovals,
  drafts,
  consentEvents,
  consents,
  mailPreferences,
  suppressions,
  notices,
  noticeTexts,
  noticeSources,
  changeNotices,
  correspondence,
  notes,
  tasks,
  projectPapers,
  projects,
  outbox,
  deliveries,
  mailEvents,
  mailboxes,
  campaigns,
  auditEvents,
  auditSeals,
  auditHeads,
  disclosures,
  handOuts,
  disclosurePeople,
  sharedPeople,
  exports_,
  erasures,
  requests,
  packages,
  reports,
  incidents,
  incidentEntries,
  incidentNotices,
  incidentPeople,
  legalHolds,
  retentionRuns,
  keptFigures,
  staff,
  staffSessions,
  signInLinks,
  recoveryCodes,
  savedViews,
  keptPosts,
  replyTemplates,
  leadChanges,
  tokens,
  submissions,
  rates,
  proofs,
  apiKeys,
  webhooks,
  webhookDeliveries,
  installation,
  keyring,
  certificates,
  clients,
  clientLeads,
  clientInstructions,
  clientRequests,
  backups,
  restores,
  waitingMirrors,
]

/** What every table says of itself, by its name in the database. */
export const tables: readonly ClassifiedTable[] = all.map(describeTable)
