import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { eraseMinor } from '#lib/minors/erase-minor.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { takeReport } from '#lib/reports/reports.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { beginAndStop, holdForClient } from '#lib/testing/clients.ts'
import { choiceFaults } from '#lib/testing/cookie-choices.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { asking, type Fault, past, requestFaults } from '#lib/testing/faults.ts'
import { enterIncident } from '#lib/testing/incidents.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { countFaults } from '#lib/testing/page-counts.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { enforcement } from './enforcement.ts'
import { reportEvidence } from './report.ts'

// Each promise that a live figure shows: the program does something, then what keeps the promise is stopped, or what it would have
// stopped is done to the data past it, and the figure turns red. Nothing red before.

const nowhere = { mail: null, database: null, files: null }

const enquiry = (app: TestApp) => capture(app, contactEnquiry(app))
const later = (time: string) => async (app: TestApp) => app.setTime(time)

/** Nobody answers a request of this kind. */
const unanswered = (right: string): Fault => ({
  when: 'a request waits past its day',
  sound: asking(right),
  fault: later('2027-06-01T10:00:00Z'),
  ...(right === 'question' && { of: 'digiterex' }),
})

/** Newsletters that left past the checks: of this many, to somebody with or without a yes. */
const sent = (count: number, of: { agrees: boolean; stream?: string }) => async (app: TestApp) => {
  const email = `reader-${count}@example.com`
  const people = await addSubscribers(app, [{ email }])
  if (!of.agrees)
    await app.owner.query({
      text: `insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language, wording, how, at)
        select gen_random_uuid(), person_id, purpose, channel, 'withdrawn', basis, notice_number, language, wording, 'one_click', $1
        from consent_events`,
      values: [app.clock()],
    })
  await app.owner.query({
    text: `insert into outbox (id, kind, purpose, stream, person_id, language, state, next_at, claimed_at, created_at)
      select gen_random_uuid(), 'announcement', 'marketing_email', $4, $1, 'en', 'sent', $2, $2, $2 from generate_series(1, $3)`,
    values: [people.get(email), app.clock(), count, of.stream ?? 'marketing'],
  })
}

const periods: Fault = {
  when: 'the sweep stops',
  sound: async (app) => {
    await enquiry(app)
    await sweep(app)
  },
  fault: later('2036-03-01T10:00:00Z'),
}

const faults: { readonly [kind: string]: Fault } = {
  ...requestFaults,
  ...choiceFaults,
  ...countFaults,
  questions_answered: unanswered('question'),
  fields_declared: {
    when: 'a field that no form declares is taken',
    sound: enquiry,
    fault: past(`update leads set details = details || '{"stowaway": "x"}'`),
  },
  enquiry_answered: {
    when: 'an enquiry waits past its day',
    sound: enquiry,
    fault: later('2027-06-01T10:00:00Z'),
  },
  source_recorded: {
    when: 'a value says nothing of where it came from',
    sound: enquiry,
    fault: past(`update people set sources = '{}'`),
  },
  nothing_from_others: {
    when: 'somebody is entered by hand',
    sound: enquiry,
    fault: past(`update people set sources = '{"email": {"by": "phone", "at": "2026-11-02T10:00:00Z"}}'`),
    policy: (policy) => ({ ...policy, otherSources: [] }),
  },
  account_offered: {
    when: 'a browser stays signed in to an account that is locked',
    of: 'itractit',
    sound: async (app) => {
      await captureOf(app)
      await signIn(app, 'ada@example.com')
    },
    fault: past('update accounts set locked_at = now()'),
  },
  address_shortened: {
    when: 'an address is kept whole',
    sound: enquiry,
    fault: past(`update leads set ip_prefix = '203.0.113.77'`),
  },
  drafts_announced: {
    when: 'a form is kept that the policy does not name',
    sound: enquiry,
    fault: past(`insert into drafts (id, token, person_id, form, answers, notice_number, changed_at)
      select gen_random_uuid(), 'x', id, 'quote', 'x', 1, now() from people`),
    policy: (policy) => ({ ...policy, drafts: { forms: ['contact'] } }),
  },
  opt_in: { when: 'news goes to who never agreed', fault: sent(1, { agrees: false }) },
  unsubscribe_works: { when: 'news goes to who unsubscribed', fault: sent(1, { agrees: false }) },
  frequency_capped: {
    when: 'somebody gets more than the most',
    sound: sent(1, { agrees: true }),
    fault: sent(20, { agrees: true }),
  },
  service_apart: {
    when: 'news goes by the way of service mail',
    fault: sent(1, { agrees: true, stream: 'service' }),
  },
  processors_declared: {
    when: 'mail goes by a host that nobody declared',
    fault: async (app) => {
      Object.assign(app, { notice: noticeOf(app.agency, { ...nowhere, mail: 'smtp.elsewhere.example' }) })
    },
  },
  kept_no_longer: periods,
  kept_at_most: { ...periods, policy: (policy) => ({ ...policy, keptAtMost: { years: 5 } }) },
  access: unanswered('access'),
  rectification: unanswered('rectification'),
  restriction: unanswered('restriction'),
  portability: unanswered('portability'),
  objection: unanswered('objection'),
  answered_in_time: unanswered('access'),
  erasure: {
    when: 'somebody who was erased is still held',
    sound: enquiry,
    fault: past(`insert into erasures (id, person_id, reason, plan, done_at)
      select gen_random_uuid(), id, 'request', '[]', now() from people`),
  },
  erased_from_backups: {
    when: 'nobody puts beside the database what was refused',
    sound: async (app) => {
      await addSubscribers(app, [{ email: 'a@example.com' }])
      await past(`insert into suppressions (key, channel, reason, created_at, how)
        values ('a', 'email', 'opt_out', '2026-11-02T10:00:00Z', 'page')`)(app)
      await mirrorAll(app)
    },
    fault: async (app) => {
      app.setTime('2026-11-02T11:00:00Z')
      await past(`insert into suppressions (key, channel, reason, created_at, how)
        values ('b', 'email', 'opt_out', '2026-11-02T10:30:00Z', 'page')`)(app)
    },
  },
  mailbox_proves: {
    when: 'a request is answered that no mailbox has shown to be anybody’s',
    sound: asking('access'),
    fault: past('update requests set answered_at = now()'),
  },
  sealed: {
    when: 'a message lies open',
    sound: enquiry,
    fault: past(`update leads set message = convert_to('{"message":"x"}', 'UTF8')`),
  },
  encrypted_in_transit: {
    when: 'the site is reached by plain http',
    fault: async (app) => {
      Object.assign(app, { appUrl: 'http://www.marram.example' })
    },
  },
  sharing_refusable: {
    when: 'a partner has somebody who never agreed',
    sound: enquiry,
    fault: past(`with made as (
        insert into disclosures (id, kind, partner, recipient, purpose, columns, started_at)
        values (gen_random_uuid(), 'share', 'gulf', 'Gulf', 'x', '[]', now()) returning id
      ) insert into shared_people (id, partner, person_id, shared_in, shared_at)
      select gen_random_uuid(), 'gulf', people.id, made.id, now() from people, made`),
    policy: (policy) => ({ ...policy, sharesWithPartners: { purpose: 'marketing_email' } }),
  },
  clients_decide: {
    when: 'a client’s instruction is begun and its data still there the day after',
    sound: holdForClient,
    fault: beginAndStop,
  },
  disclosures_registered: {
    when: 'something left that nobody approved',
    fault:
      past(`insert into hand_outs (id, recipient_kind, recipient, asked, ground, purpose, what, entered_by, entered_at, handed_at)
      values (gen_random_uuid(), 'courts', 'x', 'x', 'x', 'x', 'otherwise', gen_random_uuid(), now(), now())`),
  },
  minor_erased: {
    when: 'somebody is held under an address that belongs to a minor',
    sound: async (app) => {
      await enquiry(app)
      const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
      await eraseMinor(app, { personId: person?.id ?? '', actor: { kind: 'staff', id: null } })
    },
    fault: past(`insert into people (id, email, email_key, language, sources, created_at, last_activity_at)
      select gen_random_uuid(), 'kim@example.com', key, 'en', '{}', now(), now() from suppressions where reason = 'minor'`),
    policy: (policy) => ({ ...policy, minimumAge: 18 }),
  },
  minor_reported: {
    when: 'a report waits past its hours',
    sound: (app) =>
      takeReport(app, { about: 'minor', language: 'en', text: 'A child.', named: '', contact: '' }, null),
    fault: later('2026-11-05T10:00:01Z'),
  },
  breach_told: {
    when: 'the authority is not told within 72 hours',
    sound: enterIncident,
    fault: later('2026-11-05T10:00:01Z'),
  },
  ledger_unchangeable: {
    when: 'a trigger is switched off',
    sound: enquiry,
    fault: past('alter table consent_events disable trigger keep_rows'),
  },
  log_append_only: {
    when: 'the sealer stops',
    sound: async (app) => {
      await enquiry(app)
      await sealAll(app)
    },
    fault: async (app) => {
      const fields = { name: 'B', email: 'b@example.com', message: 'x' }
      await capture(app, contactEnquiry(app, { fields }))
      app.setTime('2026-11-02T11:00:00Z')
    },
  },
  passwords_hashed: {
    when: 'a password can be read',
    fault: past(`insert into staff (id, email, name, role, password_hash, created_at)
      values (gen_random_uuid(), 'm@example.com', 'M', 'sales', 'secret', now())`),
  },
  wording_kept: {
    when: 'a consent stands in other words than were shown',
    sound: (app) => capture(app, contactEnquiry(app, { consents: ['marketing_email'] })),
    fault:
      past(`insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language, wording, form, how, at)
      select gen_random_uuid(), person_id, purpose, channel, 'given', basis, notice_number, language, 'Other words.', form, 'press', at
      from consent_events`),
  },
  change_announced: {
    when: 'a change that matters is told to nobody',
    fault: async (app) => {
      const { policy } = app.agency
      app.setTime('2026-12-10T10:00:00Z')
      const older = { ...app.agency, policy: { ...policy, minimumAge: 21 } }
      await registerNotice(app.owner, noticeOf(older, nowhere), app.clock())
      app.setTime('2027-01-10T10:00:00Z')
    },
    policy: (policy) => ({ ...policy, telling: { ...policy.telling, changes: ['banner'] } }),
  },
  rights_not_reduced: {
    when: 'a version takes a right away without a word',
    fault: past(`with version as (
        insert into notices (number, hash, meaning, material, deployment, published_at)
        select max(number) + 1, 'x', 'x', 'wording', '{}', now() from notices returning number
      )
      insert into notice_sources (number, source, changed_purposes)
      select version.number, before.source #- '{policy,rights,portability}', '{}'
      from version, (select source from notice_sources order by number desc limit 1) before`),
    policy: (policy) => ({ ...policy, telling: { ...policy.telling, rightsNeverReduced: true } }),
  },
}

const shown = Object.entries(enforcement)
  .filter(([, bound]) => bound.state === 'kept' && bound.evidence)
  .map(([kind]) => kind)

test('every promise that a figure shows has a fault that turns it (15.32)', () => {
  expect(Object.keys(faults).sort()).toEqual([...shown].sort())
})

test.each(Object.entries(faults).map(([kind, fault]) => [kind, fault.when, fault] as const))(
  '%s turns red when %s (15.32)',
  async (kind, _, { sound, fault, policy, of }) => {
    const app = await openTestApp('2026-11-02T10:00:00Z', of ? await loadAgency(of) : undefined)
    if (policy) {
      const agency = { ...app.agency, policy: policy(app.agency.policy) }
      Object.assign(app, { agency, notice: noticeOf(agency, nowhere) })
      await registerNotice(app.owner, app.notice, app.clock())
    }
    const state = async () => (await reportEvidence(app)).lines.find((line) => line.kind === kind)?.state
    await sound?.(app)
    expect(await state()).toBeOneOf(['kept', 'idle'])
    await fault(app)
    expect(await state()).toBe('broken')
  },
)
