import type { AppContext } from '#lib/app.ts'
import { anchorAudit, keepNewestHead } from '#lib/audit/anchor.ts'
import { sealAudit } from '#lib/audit/seal.ts'
import { backUpDaily } from '#lib/backups/daily.ts'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { queueCampaigns } from '#lib/campaigns/jobs.ts'
import { queueChangeNotices } from '#lib/change-notices/jobs.ts'
import { endEmptyCompanies, matchCompanies } from '#lib/companies/match.ts'
import { emptyMailbox } from '#lib/correspondence/jobs.ts'
import { dropOldExports, makeNextExport } from '#lib/doors/disclose/keep-export.ts'
import { eraseInstructed } from '#lib/doors/erase/erase-for-client.ts'
import { remindOfDrafts } from '#lib/drafts/remind.ts'
import { keepFigures } from '#lib/figures/jobs.ts'
import { queueIncidentMail } from '#lib/incidents/jobs.ts'
import { foldInSearch } from '#lib/leads/fold-in-search.ts'
import { tellQuarantined } from '#lib/leads/tell-quarantined.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { closeCounts } from '#lib/page-counts/jobs.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Transport } from '#lib/platform/transports/mail.ts'
import { makePackages } from '#lib/requests/jobs.ts'
import { eraseAsAsked } from '#lib/requests/own-erasure.ts'
import { warnOfRequests } from '#lib/requests/warnings.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { deliverWebhooks } from '#lib/webhooks/deliver.ts'

/** What jobs work with. */
export type JobContext = {
  readonly app: AppContext
  readonly transport: Transport
  /** The mailbox that mail comes back to; null: there is none. */
  readonly imapUrl: string | null
  /** Where a backup of each day is kept; null: a server of one's own has its own. */
  readonly backupFolder: string | null
}

export type Job = {
  readonly name: string
  /** How often a worker that never ends runs it, in milliseconds. */
  readonly everyMs: number
  /** Does what is due; with a signal, ends early when asked to. Gives what it did, as JSON can say it. */
  readonly run: (context: JobContext, signal?: AbortSignal) => Promise<unknown>
  /** What a fault means, where it is one of something outside that may be away: it then waits its usual time. */
  readonly explain?: (error: unknown) => string
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Everything that is done without being asked, in the order of one round: what queues mail comes before what sends it. */
export const jobs = [
  { name: 'reminders', everyMs: hour, run: ({ app }) => remindOfDrafts(app) },
  { name: 'quarantine', everyMs: minute, run: ({ app }) => tellQuarantined(app) },
  { name: 'packages', everyMs: second, run: ({ app }) => makePackages(app) },
  { name: 'erasures', everyMs: minute, run: ({ app }) => eraseAsAsked(app) },
  { name: 'dueRequests', everyMs: hour, run: ({ app }) => warnOfRequests(app) },
  { name: 'campaigns', everyMs: second, run: ({ app }, signal) => queueCampaigns(app, signal) },
  { name: 'changeNotices', everyMs: second, run: ({ app }, signal) => queueChangeNotices(app, signal) },
  { name: 'incidents', everyMs: second, run: ({ app }, signal) => queueIncidentMail(app, signal) },
  {
    name: 'messages',
    everyMs: second,
    run: ({ app, transport }, signal) => drainOutbox(app, transport, signal),
  },
  {
    name: 'inbound',
    everyMs: minute,
    run: async ({ app, imapUrl }, signal) => (imapUrl ? emptyMailbox(app, imapUrl, signal) : null),
    explain: whyMailboxIsAway,
  },
  // Asks whether the daily sweep is due.
  { name: 'swept', everyMs: hour, run: ({ app }) => sweep(app) },
  { name: 'countsClosed', everyMs: minute, run: ({ app }) => closeCounts(app) },
  { name: 'files', everyMs: minute, run: ({ app }) => clearFiles(app) },
  { name: 'oldExports', everyMs: minute, run: ({ app }) => dropOldExports(app) },
  { name: 'clientErasures', everyMs: second, run: ({ app }) => eraseInstructed(app) },
  { name: 'exports', everyMs: second, run: ({ app }) => makeNextExport(app) },
  { name: 'companies', everyMs: minute, run: ({ app }) => matchCompanies(app) },
  { name: 'emptyCompanies', everyMs: hour, run: ({ app }) => endEmptyCompanies(app) },
  { name: 'figures', everyMs: minute, run: ({ app }) => keepFigures(app) },
  { name: 'searchFolded', everyMs: second, run: ({ app }) => foldInSearch(app) },
  { name: 'sealed', everyMs: second, run: ({ app }) => sealAudit(app) },
  { name: 'headKept', everyMs: minute, run: ({ app }) => keepNewestHead(app) },
  { name: 'anchored', everyMs: hour, run: ({ app }) => anchorAudit(app) },
  { name: 'mirrored', everyMs: second, run: ({ app }) => mirrorAll(app) },
  // Asks whether the daily backup is due.
  {
    name: 'backedUp',
    everyMs: 10 * minute,
    run: async ({ app, backupFolder }, signal) =>
      backupFolder ? backUpDaily(app, backupFolder, signal) : null,
    explain: whyNoBackup,
  },
  { name: 'webhooks', everyMs: second, run: ({ app }) => deliverWebhooks(app) },
] as const satisfies readonly Job[]

export type JobName = (typeof jobs)[number]['name']
export type NamedJob = Job & { readonly name: JobName }

const sending: ReadonlySet<string> = new Set([
  'quarantine',
  'packages',
  'erasures',
  'campaigns',
  'changeNotices',
  'incidents',
  'messages',
  'mirrored',
] satisfies JobName[])

/**
 * Those that queue and send mail, answer a press, or put beside the database what was refused: what a request caused is done by them
 * at once, where no worker runs.
 */
export const sendingJobs: readonly NamedJob[] = jobs.filter(({ name }) => sending.has(name))

function whyMailboxIsAway(error: unknown): string {
  const { name, code, authenticationFailed } = error as {
    name?: string
    code?: string
    authenticationFailed?: boolean
  }
  const why = authenticationFailed ? 'user or password is wrong' : (code ?? name)
  return `The mailbox of INBOUND_IMAP_URL could not be read (${why}); it is tried again in a minute`
}

function whyNoBackup(error: unknown): string {
  const { message, code, name } = error as { message?: string; code?: string; name?: string }
  const why = error instanceof OperatorError ? message : `(${code ?? name})`
  return `The backup of the day was not made; it is tried again in ten minutes. ${why}`
}
