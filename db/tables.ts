import type { PgTable } from 'drizzle-orm/pg-core'
import { type ClassifiedTable, describeTable } from './classify.ts'
import type { Privilege } from './grants.ts'
import { announcements } from './schema/announcements.ts'
import { auditEvents, auditHeads, auditSeals } from './schema/audit.ts'
import { consentEvents, consents } from './schema/consent.ts'
import { correspondence } from './schema/correspondence.ts'
import { leadChanges, savedViews } from './schema/desk.ts'
import { disclosures } from './schema/disclosures.ts'
import { drafts } from './schema/drafts.ts'
import { erasures } from './schema/erasures.ts'
import { exports_ } from './schema/exports.ts'
import { fileRemovals, files } from './schema/files.ts'
import { legalHolds } from './schema/holds.ts'
import { installation, keyring } from './schema/installation.ts'
import { apiKeys, proofs, rates, submissions } from './schema/intake.ts'
import { leads } from './schema/leads.ts'
import { mailEvents } from './schema/mail-events.ts'
import { mailboxes } from './schema/mailboxes.ts'
import { notes } from './schema/notes.ts'
import { changeNotices, noticeSources, notices, noticeTexts } from './schema/notices.ts'
import { otherAddresses } from './schema/other-addresses.ts'
import { deliveries, outbox } from './schema/outbox.ts'
import { people } from './schema/people.ts'
import { mailPreferences } from './schema/preferences.ts'
import { projectPapers, projects } from './schema/projects.ts'
import { requests } from './schema/requests.ts'
import { restrictions } from './schema/restrictions.ts'
import { retentionRuns } from './schema/retention.ts'
import { recoveryCodes, signInLinks, staff, staffSessions } from './schema/staff.ts'
import { suppressions } from './schema/suppressions.ts'
import { tasks } from './schema/tasks.ts'
import { replyTemplates } from './schema/templates.ts'
import { tokens } from './schema/tokens.ts'
import { webhookDeliveries, webhooks } from './schema/webhooks.ts'

type Entry = { readonly table: PgTable; readonly privilege: Privilege }

/** Every table. One that is missing here fails the comparison with the live database. */
const entries: readonly Entry[] = [
  { table: people, privilege: 'no-delete' },
  { table: otherAddresses, privilege: 'no-delete' },
  { table: restrictions, privilege: 'no-delete' },
  { table: leads, privilege: 'no-delete' },
  { table: files, privilege: 'no-delete' },
  { table: fileRemovals, privilege: 'full' },
  { table: drafts, privilege: 'full' },
  { table: consentEvents, privilege: 'ledger' },
  { table: consents, privilege: 'no-delete' },
  { table: mailPreferences, privilege: 'no-delete' },
  { table: suppressions, privilege: 'no-delete' },
  { table: notices, privilege: 'append-only' },
  { table: noticeTexts, privilege: 'append-only' },
  { table: noticeSources, privilege: 'append-only' },
  { table: changeNotices, privilege: 'no-delete' },
  { table: correspondence, privilege: 'no-delete' },
  { table: notes, privilege: 'no-delete' },
  { table: tasks, privilege: 'no-delete' },
  { table: projectPapers, privilege: 'no-delete' },
  { table: projects, privilege: 'no-delete' },
  { table: outbox, privilege: 'no-delete' },
  { table: deliveries, privilege: 'no-delete' },
  { table: mailEvents, privilege: 'no-delete' },
  { table: mailboxes, privilege: 'no-delete' },
  { table: announcements, privilege: 'no-delete' },
  { table: auditEvents, privilege: 'append-only' },
  { table: auditSeals, privilege: 'append-only' },
  { table: auditHeads, privilege: 'append-only' },
  { table: disclosures, privilege: 'no-delete' },
  { table: exports_, privilege: 'full' },
  { table: erasures, privilege: 'append-only' },
  { table: requests, privilege: 'no-delete' },
  { table: legalHolds, privilege: 'no-delete' },
  { table: retentionRuns, privilege: 'no-delete' },
  { table: staff, privilege: 'no-delete' },
  { table: staffSessions, privilege: 'full' },
  { table: signInLinks, privilege: 'full' },
  { table: recoveryCodes, privilege: 'full' },
  { table: savedViews, privilege: 'full' },
  { table: replyTemplates, privilege: 'full' },
  { table: leadChanges, privilege: 'full' },
  { table: tokens, privilege: 'full' },
  { table: submissions, privilege: 'full' },
  { table: rates, privilege: 'full' },
  { table: proofs, privilege: 'full' },
  { table: apiKeys, privilege: 'no-delete' },
  { table: webhooks, privilege: 'full' },
  { table: webhookDeliveries, privilege: 'full' },
  { table: installation, privilege: 'no-delete' },
  { table: keyring, privilege: 'no-delete' },
]

/** Every table with its class, columns and privilege, by database name. */
export const tables: readonly (ClassifiedTable & { readonly privilege: Privilege })[] = entries.map(
  ({ table, privilege }) => ({ ...describeTable(table), privilege }),
)
