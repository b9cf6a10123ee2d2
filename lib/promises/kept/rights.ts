import { sql } from 'drizzle-orm'
import { confirmedAgent } from '#lib/agents/queries.ts'
import { replayMirrors } from '#lib/backups/replay.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { rowsAsCsv } from '#lib/doors/disclose/package/as-csv.ts'
import { fetchPackage } from '#lib/doors/disclose/package/fetch-package.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { ofRestricted } from '#lib/doors/send/outbox/refusal.ts'
import { notHeld } from '#lib/holds/covers.ts'
import { correctPerson } from '#lib/people/correct-person.ts'
import { mirrorsSeen } from '#lib/promises/evidence/backups.ts'
import { requestsFor, requestsSeen } from '#lib/promises/evidence/requests.ts'
import { counted } from '#lib/promises/evidence/seen.ts'
import { periodsSeen } from '#lib/promises/evidence/sweep.ts'
import { seen, tested } from '#lib/promises/kept.ts'
import { readsAppeal } from '#lib/requests/appeal.ts'
import { deleteProofs } from '#lib/requests/proofs.ts'
import { setResolution } from '#lib/requests/resolve-request.ts'
import { duePeople } from '#lib/retention/due.ts'
import { checkAtMost } from '#policy/checks/retention.ts'
import { withAgeBox } from '#policy/law/age.ts'
import { collectedCategories } from '#policy/law/collected.ts'
import { dueDate } from '#policy/law/due-date.ts'

const kinds = 'lib/doors/capture/request-kinds.db.test.ts'

/** What is promised of periods, of rights, and of people who are too young. */
export const rights = {
  kept_no_longer: seen({
    by: duePeople,
    in: 'lib/retention/due.ts',
    without: async () => [],
    test: ['lib/retention/jobs.db.test.ts', /P38: an enquiry and its person go two years after/],
    evidence: periodsSeen,
  }),
  kept_at_most: seen({
    by: checkAtMost,
    in: 'policy/checks/retention.ts',
    without: () => [],
    test: ['policy/check-whole.test.ts', /P-AT-MOST/],
    evidence: periodsSeen,
  }),
  held_by_law: tested({
    by: notHeld,
    in: 'lib/holds/covers.ts',
    without: () => sql`true`,
    test: ['lib/doors/erase/hold-covers.db.test.ts', /P44: what a hold covers stays/],
  }),
  erased_from_backups: seen({
    by: replayMirrors,
    in: 'lib/backups/replay.ts',
    without: async () => ({ erasures: 0, leads: 0, refusals: 0 }),
    test: ['lib/backups/replay.db.test.ts', /P43: who was erased since is erased again/],
    evidence: mirrorsSeen,
  }),
  access: seen({
    by: fetchPackage,
    in: 'lib/doors/disclose/package/fetch-package.ts',
    without: async () => null,
    test: ['lib/doors/disclose/package/package.db.test.ts', /P45/],
    evidence: requestsFor('access'),
  }),
  rectification: seen({
    by: correctPerson,
    in: 'lib/people/correct-person.ts',
    without: async () => ({ kind: 'corrected' as const }),
    test: ['lib/people/correct-person.db.test.ts', /P46/],
    evidence: requestsFor('rectification'),
  }),
  erasure: seen({
    by: erase,
    in: 'lib/doors/erase/erase.ts',
    without: async () => null,
    test: ['lib/doors/erase/erase.db.test.ts', /an erasure removes every row of the person/],
    evidence: ({ read: { ledger } }) =>
      counted('erasures', ledger.erased, ledger.lastErased, ledger.remaining),
  }),
  restriction: seen({
    by: ofRestricted,
    in: 'lib/doors/send/outbox/refusal.ts',
    without: () => undefined,
    test: ['lib/doors/send/refusal.db.test.ts', /P48/],
    evidence: requestsFor('restriction'),
  }),
  portability: seen({
    by: rowsAsCsv,
    in: 'lib/doors/disclose/package/as-csv.ts',
    without: () => '',
    test: ['lib/doors/disclose/package/package.db.test.ts', /P49/],
    evidence: requestsFor('portability'),
  }),
  objection: seen({
    by: optOut,
    in: 'lib/doors/choices/opt-out.ts',
    without: async () => null,
    test: ['lib/doors/choices/choices.db.test.ts', /P18, E5/],
    evidence: requestsFor('objection'),
  }),
  answered_in_time: seen({
    by: dueDate,
    in: 'policy/law/due-date.ts',
    without: (_right, _place, now) => now,
    test: ['policy/law/due-date.test.ts', /R1: the earlier counts/],
    evidence: (proof) => requestsSeen(proof, () => true),
  }),
  mailbox_proves: seen({
    by: setResolution,
    in: 'lib/requests/resolve-request.ts',
    without: async () => ({
      leadId: crypto.randomUUID(),
      personId: crypto.randomUUID(),
      language: 'en' as const,
    }),
    test: [kinds, /P51/],
    evidence: ({ read: { requests } }) => {
      const sum = (key: 'proven' | 'unproven') => requests.reduce((total, figure) => total + figure[key], 0)
      const last = requests.flatMap(({ last }) => last ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
      return counted('requests', sum('proven'), last ?? null, sum('unproven'))
    },
  }),
  appeal: seen({
    by: readsAppeal,
    in: 'lib/requests/appeal.ts',
    without: async () => true,
    test: ['lib/requests/own-request.db.test.ts', /R1, P54: where the law of the place asks for it/],
    evidence: ({ read: { appeals } }) =>
      counted('appeals', appeals.made, appeals.last, appeals.late + appeals.readByRefuser),
  }),
  proof_deleted: seen({
    by: deleteProofs,
    in: 'lib/requests/proofs.ts',
    without: async () => {},
    test: ['lib/agents/agents.db.test.ts', /P51: what shows who asks is deleted/],
    evidence: ({ read: { proofs } }) => counted('proofs', proofs.ended, proofs.lastEnded, proofs.left),
  }),
  agents_heard: seen({
    by: confirmedAgent,
    in: 'lib/agents/queries.ts',
    without: async () => null,
    test: ['lib/agents/agents.db.test.ts', /P51, R3: who asks for another/],
    evidence: ({ read: { proofs } }) =>
      counted('agents', proofs.byAgents, proofs.lastByAgent, proofs.unconfirmed + proofs.agentsLate),
  }),
  categories_computed: tested({
    by: collectedCategories,
    in: 'policy/law/collected.ts',
    without: () => new Map(),
    test: ['policy/law/collected.test.ts', /P54/],
  }),
  age_asked: tested({
    by: withAgeBox,
    in: 'policy/law/age.ts',
    without: (forms) => forms,
    test: ['lib/doors/capture/forms.db.test.ts', /where the policy names an age, every form asks/],
  }),
}
