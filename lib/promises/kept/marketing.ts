import { consentsOf } from '#lib/doors/capture/values.ts'
import { stopPerson } from '#lib/doors/choices/opt-out.ts'
import {
  ofDeclinedTopic,
  ofSuppressed,
  overCap,
  overLess,
  withoutAddress,
  withoutConsent,
} from '#lib/doors/send/outbox/refusal.ts'
import { isPermitted } from '#lib/doors/send/permit.ts'
import { releaseLead } from '#lib/leads/release-lead.ts'
import { counted, type Proof, refused, type Seen } from '#lib/promises/evidence/seen.ts'
import { seen, tested } from '#lib/promises/kept.ts'

const refusals = 'lib/doors/send/outbox/refusal.ts'

/** How many messages were refused for a reason, as far as the newest go back. */
const refusedFor =
  (reason: string) =>
  ({ read: { mail } }: Proof): Seen => {
    const found = mail.refused[reason]
    return refused(found?.count ?? 0, found ? new Date(found.last) : null)
  }

/** P16: every message of marketing that left had a yes before it; where none did, those that were refused show the rule. */
function optInSeen(proof: Proof): Seen {
  const { marketing, lastMarketing, unasked } = proof.read.mail
  return marketing > 0
    ? counted('newsletters', marketing, lastMarketing, unasked)
    : refusedFor('no_consent')(proof)
}

/** P55: nobody who said no was written to after it. */
function stopSeen({ read: { mail, ledger } }: Proof): Seen {
  if (mail.unasked > 0) return counted('newsletters', mail.marketing, mail.lastMarketing, mail.unasked)
  return counted('withdrawals', ledger.withdrawn, ledger.lastWithdrawn)
}

/** P17: nobody got more than the measure. */
function measureSeen(proof: Proof): Seen {
  const { marketing, lastMarketing, over } = proof.read.mail
  return marketing > 0
    ? counted('newsletters', marketing, lastMarketing, over)
    : refusedFor('frequency_cap')(proof)
}

/** What is promised of purposes, of marketing and of its end. */
export const marketing = {
  consent_withdrawable: tested({
    by: stopPerson,
    in: 'lib/doors/choices/opt-out.ts',
    without: async () => null,
    test: ['lib/doors/choices/choices.db.test.ts', /P18, E5: withdrawing twice is one entry/],
  }),
  no_machine_decision: tested({
    by: releaseLead,
    in: 'lib/leads/release-lead.ts',
    without: async () => false,
    test: ['lib/doors/capture/spam.db.test.ts', /one press brings it back/],
  }),
  opt_in: seen({
    by: withoutConsent,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/send.db.test.ts', /only a press makes a subscriber/],
    evidence: optInSeen,
  }),
  channel_asked: tested({
    by: consentsOf,
    in: 'lib/doors/capture/values.ts',
    without: ({ form }, { consents }, notice, { agency }) =>
      Object.entries(consents).map(([key, { purpose, channel }]) => ({
        record_id: crypto.randomUUID(),
        purpose,
        channel,
        basis: agency.policy.purposes[purpose].basis,
        wording: notice.consents[form]?.[key] ?? '',
      })),
    test: ['lib/doors/capture/forms.db.test.ts', /P16: each channel has a box of its own/],
  }),
  unsubscribe_works: seen({
    by: ofSuppressed,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/send.db.test.ts', /E6: an opt-out between queueing and sending is honoured/],
    evidence: stopSeen,
  }),
  frequency_capped: seen({
    by: overCap,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/send.db.test.ts', /P17: the frequency cap counts, also within one batch/],
    evidence: measureSeen,
  }),
  less_often: tested({
    by: overLess,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/refusal.db.test.ts', /P56: who asked for fewer gets one/],
  }),
  topics_declined: tested({
    by: ofDeclinedTopic,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/refusal.db.test.ts', /P56: a topic that was declined/],
  }),
  address_printed: tested({
    by: withoutAddress,
    in: refusals,
    without: () => undefined,
    test: ['lib/doors/send/refusal.db.test.ts', /P65: without a postal address/],
  }),
  service_apart: seen({
    by: isPermitted,
    in: 'lib/doors/send/permit.ts',
    without: (() => true) as never,
    test: ['lib/doors/send/send.db.test.ts', /send takes nothing but a leave that permit made/],
    evidence: ({ read: { mail } }) => counted('mails', mail.sent, mail.lastSent, mail.misfiled),
  }),
}
