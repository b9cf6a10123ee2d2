import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { signInByCode } from '#lib/accounts/sign-in.ts'
import { waitsFor } from '#lib/doors/capture/capture.ts'
import { dueFor } from '#lib/doors/capture/due.ts'
import { mailFor } from '#lib/doors/capture/mail-for.ts'
import { sourcesOf } from '#lib/doors/capture/values.ts'
import { keepsDrafts } from '#lib/drafts/keep-draft.ts'
import { remindOfDrafts } from '#lib/drafts/remind.ts'
import { enterLead } from '#lib/leads/enter-lead.ts'
import { inspectFile } from '#lib/platform/files/inspect.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { requestsFor } from '#lib/promises/evidence/requests.ts'
import { checked, counted, idle, type Proof, type Seen } from '#lib/promises/evidence/seen.ts'
import { seen, tested } from '#lib/promises/kept.ts'
import { checkSensitive } from '#policy/checks/saying.ts'
import { parseFields } from '#policy/forms/parse-fields.ts'
import { answerDue } from '#policy/time/working-time.ts'

const declared = ({ read: { intake } }: Proof): Seen =>
  counted('enquiries', intake.taken, intake.last, intake.undeclared)

/** P63: whoever waits past the time that was promised breaks it, however many were answered. */
function answersSeen({ read: { intake } }: Proof): Seen {
  const { answered, lastAnswered, overdue } = intake
  if (overdue > 0) return { state: 'broken', at: lastAnswered, figure: { say: 'late', count: overdue } }
  return answered > 0
    ? { state: 'kept', at: lastAnswered, figure: { say: 'answered', count: answered } }
    : idle
}

/** What is promised of who answers, and of what comes in. */
export const collect = {
  questions_answered: seen({
    by: dueFor,
    in: 'lib/doors/capture/due.ts',
    without: () => null,
    test: ['lib/doors/capture/request-kinds.db.test.ts', /P63: a question about data is due/],
    evidence: requestsFor('question'),
  }),
  fields_declared: seen({
    by: parseFields,
    in: 'policy/forms/parse-fields.ts',
    without: (_, input) => ({ ok: true, values: input as Record<string, string> }),
    test: ['lib/doors/capture/capture.db.test.ts', /P01: with an undeclared field is refused/],
    evidence: declared,
  }),
  enquiry_answered: seen({
    by: answerDue,
    in: 'policy/time/working-time.ts',
    without: (_, now) => now,
    test: ['lib/doors/capture/forms.db.test.ts', /P63: an enquiry is due after the working days/],
    evidence: answersSeen,
  }),
  files_kept_safe: tested({
    by: inspectFile,
    in: 'lib/platform/files/inspect.ts',
    without: async (name, bytes) => ({ ok: true, name, type: 'application/pdf', bytes }) as never,
    test: ['lib/files/files.db.test.ts', /S7: what its content gives away is refused/],
  }),
  source_recorded: seen({
    by: sourcesOf,
    in: 'lib/doors/capture/values.ts',
    without: () => ({}),
    test: ['lib/doors/capture/capture.db.test.ts', /is stored whole: person with sources/],
    evidence: ({ read: { intake } }) => counted('enquiries', intake.taken, intake.last, intake.sourceless),
  }),
  entry_told: tested({
    by: mailFor,
    in: 'lib/doors/capture/mail-for.ts',
    without: () => [],
    test: ['lib/leads/enter-lead.db.test.ts', /P09: who is entered by hand is told so/],
  }),
  account_offered: seen({
    by: signInByCode,
    in: 'lib/accounts/sign-in.ts',
    without: async () => null,
    test: ['lib/accounts/sign-in.db.test.ts', /P57: six digits let a person into their account/],
    evidence: ({ read: { accounts } }) =>
      counted('accounts', accounts.opened, accounts.lastOpened, accounts.astray),
  }),
  nothing_from_others: seen({
    by: enterLead,
    in: 'lib/leads/enter-lead.ts',
    without: async () => ({ kind: 'closed' as const }),
    test: ['lib/leads/enter-lead.db.test.ts', /P10: where the policy says/],
    evidence: ({ read: { intake }, app, now }) => {
      const nobody = app.agency.policy.otherSources.length === 0
      return checked(now, !nobody || intake.entered === 0)
    },
  }),
  address_shortened: seen({
    by: truncateAddress,
    in: 'lib/platform/http-address.ts',
    without: (address) => address,
    test: ['lib/platform/http-address.test.ts', /./],
    evidence: ({ read: { intake } }) => counted('enquiries', intake.taken, intake.last, intake.unshortened),
  }),
  drafts_announced: seen({
    by: keepsDrafts,
    in: 'lib/drafts/keep-draft.ts',
    without: () => true,
    test: ['lib/drafts/drafts.db.test.ts', /P06: where the policy does not say so nothing is kept/],
    evidence: ({ read: { intake } }) =>
      counted('drafts', intake.drafts, intake.lastDraft, intake.strayDrafts),
  }),
  draft_reminded: tested({
    by: remindOfDrafts,
    in: 'lib/drafts/remind.ts',
    without: async () => 0,
    test: ['lib/drafts/remind.db.test.ts', /P06: one letter to who agreed to it/],
  }),
  referral_asked: tested({
    by: waitsFor,
    in: 'lib/doors/capture/capture.ts',
    without: () => null,
    test: ['lib/leads/referral.db.test.ts', /P07: who is named gets one notice/],
  }),
  nothing_sensitive: tested({
    by: checkSensitive,
    in: 'policy/checks/saying.ts',
    without: () => [],
    test: ['policy/check-whole.test.ts', /P-SENSITIVE/],
  }),
  links_marked: tested({
    by: OutboundLink,
    in: 'components/ui/outbound-link.tsx',
    without: (() => null) as never,
    test: ['components/ui/outbound-link.test.tsx', /P31/],
  }),
}
