import type { AppContext } from '#lib/app.ts'
import { type AccountFigures, readAccountFigures } from '#lib/promises/figures/accounts.ts'
import { type AppealFigures, readAppealFigures } from '#lib/promises/figures/appeals.ts'
import { type BackupFigures, readBackupFigures } from '#lib/promises/figures/backups.ts'
import { type ClientFigures, readClientFigures } from '#lib/promises/figures/clients.ts'
import { type CookieChoiceFigures, readCookieChoiceFigures } from '#lib/promises/figures/cookie-choices.ts'
import { type DisclosureFigures, readDisclosureFigures } from '#lib/promises/figures/disclosures.ts'
import { type IncidentFigures, readIncidentFigures } from '#lib/promises/figures/incidents.ts'
import { type IntakeFigures, readIntakeFigures } from '#lib/promises/figures/intake.ts'
import { type LedgerFigures, readLedgerFigures } from '#lib/promises/figures/ledger.ts'
import { type MailFigures, readMailFigures } from '#lib/promises/figures/mail.ts'
import { type MinorFigures, readMinorFigures } from '#lib/promises/figures/minors.ts'
import { type PageCountFigures, readPageCountFigures } from '#lib/promises/figures/page-counts.ts'
import { type ProofFigures, readProofFigures } from '#lib/promises/figures/proofs.ts'
import { type RequestFigure, readRequestFigures } from '#lib/promises/figures/requests.ts'
import { readVersionFigures, type VersionFigures } from '#lib/promises/figures/versions.ts'
import { isAnybodyDue } from '#lib/retention/due.ts'
import { listUnruled, oldestOf } from '#lib/retention/due-rows.ts'
import { dueWhen, retentionRules } from '#lib/retention/rules.ts'
import { lastRun, type Run } from '#lib/retention/runs.ts'
import { toInterval } from '#policy/duration.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

/** What the sweep left behind, and when it last ran. */
export type SweepFigures = {
  readonly last: Run | null
  /** Classes of which something is held that a sweep of yesterday should have taken. */
  readonly overdue: readonly RecordClass[]
  readonly oldestEnquiry: Date | null
  /** Classes of which something is held, and for which the policy has no rule. */
  readonly unruled: readonly RecordClass[]
}

/** Everything that evidence is made of, read at one moment. */
export type Readings = {
  readonly mail: MailFigures
  readonly intake: IntakeFigures
  readonly requests: readonly RequestFigure[]
  readonly ledger: LedgerFigures
  readonly sweep: SweepFigures
  readonly versions: VersionFigures
  readonly backups: BackupFigures
  readonly incidents: IncidentFigures
  readonly minors: MinorFigures
  readonly accounts: AccountFigures
  readonly handedOut: DisclosureFigures
  readonly appeals: AppealFigures
  readonly proofs: ProofFigures
  readonly clients: ClientFigures
  readonly cookieChoices: CookieChoiceFigures
  readonly pageCounts: PageCountFigures
}

/** A sweep comes once a day; an hour of grace for the day it was late. */
const sweepWithinMs = 25 * 60 * 60_000

/** Staff tell of a change within a week of its day. */
const toldWithinMs = 7 * 24 * 60 * 60_000

/** Reads it all: a handful of statements, each over the newest rows alone, so that a large app is asked no more than a small one. */
export async function readEvidence(app: AppContext): Promise<Readings> {
  const { db, clock, agency } = app
  const { drafts, frequencyCap } = agency.policy
  const now = clock()
  const declared = Object.fromEntries(
    Object.entries(agency.forms).map(([name, { fields }]) => [name, Object.keys(fields)]),
  )
  return together({
    mail: readMailFigures(db, {
      capMessages: frequencyCap.messages,
      capPeriod: toInterval(frequencyCap.per),
    }),
    intake: readIntakeFigures(db, { now, draftForms: drafts ? drafts.forms : [], declared }),
    requests: readRequestFigures(db, now),
    ledger: readLedgerFigures(db),
    sweep: readSweep(app, now),
    versions: readVersionFigures(db, agency.policy, new Date(now.getTime() - toldWithinMs)),
    backups: readBackupFigures(app),
    incidents: readIncidentFigures(db, now),
    minors: readMinorFigures(db, now),
    accounts: readAccountFigures(db, now),
    handedOut: readDisclosureFigures(db, sharedFor(agency.policy)),
    appeals: readAppealFigures(db, now),
    proofs: readProofFigures(db, now),
    clients: readClientFigures(db, { forms: formsForClients(agency.forms), now }),
    cookieChoices: readCookieChoiceFigures(db),
    pageCounts: readPageCountFigures(db, now),
  })
}

/** Waits for all of what is asked at once, each under its name. */
async function together<T extends { readonly [name: string]: unknown }>(
  asked: {
    readonly [K in keyof T]: Promise<T[K]>
  },
): Promise<T> {
  const read = Object.entries<Promise<unknown>>(asked).map(async ([name, one]) => [name, await one] as const)
  return Object.fromEntries(await Promise.all(read)) as T
}

/** What the sweep left behind, and when it ran. */
export async function readSweep(app: AppContext, now: Date): Promise<SweepFigures> {
  const { db, agency } = app
  const overdue = new Set<RecordClass>()
  const yesterday = new Date(now.getTime() - sweepWithinMs)
  // Who is left without a reason to stay, whether or not anything else of theirs is.
  if (await isAnybodyDue(db, dueWhen(app, yesterday))) overdue.add('enquiry')
  for (const { record, rows, before } of retentionRules(app, yesterday))
    if (!overdue.has(record) && (await rows.findsAny(db, record, before))) overdue.add(record)
  const { clock } = agency.policy.retention.enquiry
  return {
    last: await lastRun(db),
    overdue: [...overdue],
    oldestEnquiry: await oldestOf(db, 'enquiry', clock),
    unruled: await listUnruled(db, agency.policy),
  }
}

/** Names of forms that are run for clients. */
const formsForClients = (forms: AppContext['agency']['forms']) =>
  Object.entries(forms).flatMap(([name, { client }]) => (client ? [name] : []))

/** For what purpose data goes to partners; none where it goes to nobody. */
const sharedFor = ({ sharesWithPartners }: AppContext['agency']['policy']) =>
  sharesWithPartners ? sharesWithPartners.purpose : 'share_with_partners'
