import { sql } from 'drizzle-orm'
import { listSharedBetween } from '#lib/disclosures/disclosed.ts'
import { clientOf } from '#lib/doors/capture/whose.ts'
import { handOut } from '#lib/doors/disclose/hand-out.ts'
import { handOver } from '#lib/doors/disclose/handover.ts'
import { agrees } from '#lib/doors/disclose/share.ts'
import { checked, counted, type Seen } from '#lib/promises/evidence/seen.ts'
import { seen, tested } from '#lib/promises/kept.ts'
import { may } from '#lib/staff/permissions.ts'
import { checkOwnCookies } from '#policy/checks/cookies.ts'
import { checkCards } from '#policy/checks/fields.ts'
import { processorsInUse } from '#policy/sections/processors.ts'

/** What is promised of who sees the data, and of cookies. */
export const recipients = {
  staff_by_role: tested({
    by: may,
    in: 'lib/staff/permissions.ts',
    without: () => true,
    test: ['lib/staff/permissions.test.ts', /P23/],
  }),
  processors_declared: seen({
    by: processorsInUse,
    in: 'policy/sections/processors.ts',
    without: () => [],
    test: [
      'policy/sections/build.test.ts',
      /P24: who sees the data > a (?:processor is in use|host nobody declared)/,
    ],
    evidence: ({ app: { agency, notice }, now }): Seen => {
      const { processors } = agency.policy
      const used = processorsInUse(processors, notice.deployment)
      return checked(
        now,
        used.every(({ processor }) => processor !== undefined),
      )
    },
  }),
  handed_over: tested({
    by: handOver,
    in: 'lib/doors/disclose/handover.ts',
    without: async function* () {},
    test: ['lib/doors/disclose/disclose.db.test.ts', /P28: the hand-over holds every table/],
  }),
  sharing_refusable: seen({
    by: agrees,
    in: 'lib/doors/disclose/share.ts',
    without: () => sql<boolean>`true`,
    test: ['lib/doors/disclose/share.db.test.ts', /P26: a partner gets only who agreed to it/],
    evidence: ({ read: { handedOut } }) =>
      counted('shared', handedOut.shared, handedOut.lastShared, handedOut.unasked),
  }),
  clients_decide: seen({
    by: clientOf,
    in: 'lib/doors/capture/whose.ts',
    without: () => null,
    test: [
      'lib/clients/clients.db.test.ts',
      /P30: whose a lead is > what a form takes that is run for a client/,
    ],
    evidence: ({ read: { clients } }) => {
      const { looked, last, astray, twice, ignored, unfinished } = clients
      return counted('clientLeads', looked, last, astray + twice + ignored + unfinished)
    },
  }),
  disclosures_registered: seen({
    by: handOut,
    in: 'lib/doors/disclose/hand-out.ts',
    without: async () => 'handed' as const,
    test: ['lib/doors/disclose/hand-out.db.test.ts', /P27: who asked, on what ground/],
    evidence: ({ read: { handedOut } }) =>
      counted('handOuts', handedOut.handed, handedOut.lastHanded, handedOut.unregistered),
  }),
  shine_the_light: tested({
    by: listSharedBetween,
    in: 'lib/disclosures/disclosed.ts',
    without: async () => [],
    test: ['lib/disclosures/shine-the-light.db.test.ts', /P54/],
  }),
  payment_apart: tested({
    by: checkCards,
    in: 'policy/checks/fields.ts',
    without: () => [],
    test: ['policy/check-whole.test.ts', /P-CARD/],
  }),
  cookies_declared: tested({
    by: checkOwnCookies,
    in: 'policy/checks/cookies.ts',
    without: () => [],
    test: ['policy/check-whole.test.ts', /P-COOKIE policy/],
  }),
}
