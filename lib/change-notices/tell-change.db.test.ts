import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { noticeOf } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { expireRows } from '#lib/doors/erase/expire.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { releaseMessage } from '#lib/outbox/release.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import { countConcerned, findShownNotice, listChangeNotices, listUntold } from './queries.ts'
import { queueNotices, takeBannerOff, tellChange } from './tell-change.ts'

const actor = { kind: 'staff', id: null } as const
const texts = { en: 'Kept for less time.', fr: 'Conservé moins longtemps.', ar: 'يُحفظ مدة أقصر.' }
const notice = (number: number, more: object = {}) => ({
  ...{ id: randomUUID(), number, texts, bannerUntil: null, mailed: true },
  ...more,
})

/** Publishes a version in which a purpose rests on another ground. */
async function publish(
  app: TestApp,
  change: Partial<Purpose>,
  at: string,
  id: 'marketing_email' | 'answer_request' | 'confirm_choice' = 'marketing_email',
): Promise<number> {
  app.setTime(at)
  const { policy } = app.agency
  const purposes = { ...policy.purposes, [id]: { ...policy.purposes[id], ...change } }
  const next = { ...app.agency, policy: { ...policy, purposes } }
  return registerNotice(app.owner, noticeOf(next, { mail: null, database: null, files: null }), app.clock())
}

const lawful = { basis: 'legitimate_interests' } as const

const newsletter = ['announcement', 'marketing_email', 'marketing']

/** Queues a message to somebody and says what is to become of it. */
async function refusalOf(app: TestApp, personId: string, message = newsletter): Promise<string | null> {
  const id = randomUUID()
  await app.owner.query({
    text: `insert into outbox (id, kind, purpose, stream, person_id, language, next_at, created_at)
      values ($1, $4, $5, $6, $2, 'en', $3, $3)`,
    values: [id, personId, app.clock(), ...message],
  })
  await permit(app)
  const [row] = await app.db.query<{ reason: string | null }>({
    text: 'select reason from outbox where id = $1',
    values: [id],
  })
  return row?.reason ?? null
}

async function drain(app: TestApp): Promise<void> {
  await drainOutbox(app, mailServer)
}

test('P64: for a purpose that has changed nothing is sent until people were told, and then it is', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const email = 'reader@example.com'
  const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  expect(await refusalOf(app, person)).toBeNull()
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  expect(await refusalOf(app, person)).toBe('purpose_changed')
  const told = notice(number)
  expect(await tellChange(app, told, actor)).toBe(true)
  expect(await refusalOf(app, person)).toBe('purpose_changed')
  while (await queueNotices(app, told.id)) {}
  await drain(app)
  app.setTime('2027-01-20T10:00:00Z')
  expect(await refusalOf(app, person)).toBeNull()
})

test('P64: what was kept back for a changed purpose goes at a press of staff, once its person was told', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const [person = ''] = (await addSubscribers(app, [{ email: 'reader@example.com' }])).values()
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  expect(await refusalOf(app, person)).toBe('purpose_changed')
  const [kept] = await app.db.query<{ id: string }>({ text: 'select id from outbox' })
  const again = async () => {
    expect(await releaseMessage(app, kept?.id ?? '', actor)).toBe(true)
    await permit(app)
    return (await app.db.query({ text: 'select reason from outbox where id = $1', values: [kept?.id] }))[0]
  }
  expect(await again()).toEqual({ reason: 'purpose_changed' })
  const told = notice(number)
  await tellChange(app, told, actor)
  while (await queueNotices(app, told.id)) {}
  await drain(app)
  expect(await again()).not.toEqual({ reason: 'purpose_changed' })
})

test('P64: whoever was shown the version with what they sent since is not told of it again', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const email = 'reader@example.com'
  const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  await app.owner.query({
    text: `insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language,
        wording, how, at)
      values (gen_random_uuid(), $1, 'marketing_email', 'email', 'given', 'consent', $2, 'en', 'News', 'press', $3)`,
    values: [person, number, app.clock()],
  })
  expect(await refusalOf(app, person)).toBeNull()
})

test('R1, P64: what somebody asked about their data is answered, also where the ground of that has changed', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const email = 'reader@example.com'
  const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  await publish(app, lawful, '2026-12-10T10:00:00Z', 'answer_request')
  expect(await refusalOf(app, person, ['request_answered', 'answer_request', 'service'])).toBeNull()
})

test('P64: other words hold nothing up', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const email = 'reader@example.com'
  const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  await publish(app, { why: { en: 'News', fr: 'Nouvelles', ar: 'أخبار' } }, '2026-12-10T10:00:00Z')
  expect(await refusalOf(app, person)).toBeNull()
  expect(await listUntold(app.db, app.agency.policy)).toEqual([])
})

test('P64, E8: a notice is mailed to those held before, once, in their language, as service', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await addSubscribers(app, [{ email: 'before@example.com' }])
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  expect(await listUntold(app.db, app.agency.policy)).toMatchObject([{ number }])
  app.setTime('2026-12-11T10:00:00Z')
  await addSubscribers(app, [{ email: 'after@example.com' }])
  expect(await countConcerned(app.db, number)).toBe(1)
  const told = notice(number)
  expect(await tellChange(app, told, actor)).toBe(true)
  expect(await tellChange(app, told, actor)).toBe(false)
  expect(await tellChange(app, notice(99), actor)).toBe(false)
  while (await queueNotices(app, told.id)) {}
  await queueNotices(app, told.id)
  const sent: Mail[] = []
  const deliver = (mail: Mail) => {
    sent.push(mail)
    return mailServer.deliver(mail)
  }
  await drainOutbox(app, { ...mailServer, deliver })
  expect(sent.map(({ to }) => to)).toEqual(['before@example.com'])
  expect(sent[0]?.text).toContain(`/privacy/versions/${number}`)
  expect(sent[0]?.text).toContain(texts.en)
  expect(Object.keys(sent[0]?.headers ?? {}).join()).not.toMatch(/list-/i)
  expect(await listUntold(app.db, app.agency.policy)).toEqual([])
  const [entered] = await listChangeNotices(app.db, number)
  expect(entered).toMatchObject({ recipients: 1, underWay: false, mailed: true })
})

test('P64: a banner stands until its day, or until it is taken off', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const bannerUntil = new Date('2026-11-10T00:00:00Z')
  const told = notice(1, { mailed: false, bannerUntil })
  await tellChange(app, told, actor)
  const shown = (at: string) => findShownNotice(app.db, new Date(at))
  expect(await shown('2026-11-09T23:59:59Z')).toBe(1)
  expect(await shown('2026-11-10T00:00:00Z')).toBeNull()
  expect(await takeBannerOff(app, told.id, actor)).toBe(true)
  expect(await takeBannerOff(app, told.id, actor)).toBe(false)
  expect(await shown('2026-11-09T00:00:00Z')).toBeNull()
})

test('P64: a version that takes a right away without a statement is not registered', async () => {
  const app = await openTestApp()
  const { portability: _, ...rights } = app.agency.policy.rights
  const next = { ...app.agency, policy: { ...app.agency.policy, rights } }
  const built = noticeOf(next, { mail: null, database: null, files: null })
  await expect(registerNotice(app.owner, built, app.clock())).rejects.toThrow(
    'the right "portability" is gone',
  )
  expect(await app.db.query({ text: 'select from notices' })).toHaveLength(1)
})

test('P64, R8: who is frozen while a notice is on its way to them stays as they are, and what was sent is entered', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const people = await addSubscribers(app, [{ email: 'frozen@example.com' }, { email: 'other@example.com' }])
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  const told = notice(number)
  await tellChange(app, told, actor)
  while (await queueNotices(app, told.id)) {}
  const freezing: Transport = {
    ...mailServer,
    deliver: async (mail) => {
      await app.owner.query({
        text: 'update people set restricted_at = now() where id = $1 and restricted_at is null',
        values: [people.get('frozen@example.com')],
      })
      return mailServer.deliver(mail)
    },
  }
  await drainOutbox(app, freezing)
  expect(await statesOf(app)).toEqual(['sent', 'sent'])
})

test('P64: of one change somebody is told once, however many notices of it are under way', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await addSubscribers(app, [{ email: 'reader@example.com' }])
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z')
  const [one, two] = [notice(number), notice(number)]
  for (const { id } of [one, two]) {
    await tellChange(app, { ...one, id }, actor)
    while (await queueNotices(app, id)) {}
  }
  await drain(app)
  expect(await statesOf(app)).toEqual(['sent'])
  // Two workers may have queued both at the same moment.
  await app.owner.query({
    text: `insert into outbox (id, kind, purpose, stream, person_id, change_notice_id, language, next_at, created_at)
      select gen_random_uuid(), kind, purpose, stream, person_id, $1, language, next_at, created_at from outbox
      where kind = 'service_notice'`,
    values: [two.id],
  })
  await drain(app)
  expect((await statesOf(app)).sort()).toEqual(['refused', 'sent'])
})

test.each(['choices_link', 'confirm_preferences', 'confirm_opt_in', 'welcome'])(
  'P64, E7: a changed purpose does not keep back what a press of the person’s own set off: %s',
  async (kind) => {
    const app = await openTestApp('2026-11-02T10:00:00Z')
    const email = 'reader@example.com'
    const person = (await addSubscribers(app, [{ email }])).get(email) ?? ''
    await publish(app, lawful, '2026-12-10T10:00:00Z', 'confirm_choice')
    expect(await refusalOf(app, person, [kind, 'confirm_choice', 'service'])).toBeNull()
  },
)

test('P64: who came after a change from a page of the version before has not been told of it', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const number = await publish(app, lawful, '2026-12-10T10:00:00Z', 'answer_request')
  app.setTime('2026-12-12T10:00:00Z')
  await capture(app, contactEnquiry(app))
  expect(await countConcerned(app.db, number)).toBe(1)
  await app.owner.query({ text: 'update leads set notice_number = $1', values: [number] })
  expect(await countConcerned(app.db, number)).toBe(0)
})

test('P64: told is who was told in each way that the policy names', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const { minimumAge: _, ...policy } = app.agency.policy
  const next = { ...app.agency, policy: { ...policy, minimumAge: 21 as never } }
  app.setTime('2026-12-10T10:00:00Z')
  const number = await registerNotice(
    app.owner,
    noticeOf(next, { mail: null, database: null, files: null }),
    app.clock(),
  )
  const says = (...changes: ('banner' | 'mail')[]) => ({
    telling: { ...app.agency.policy.telling, changes },
  })
  const untold = async (...ways: ('banner' | 'mail')[]) => (await listUntold(app.db, says(...ways))).length
  expect([await untold(), await untold('banner'), await untold('banner', 'mail')]).toEqual([1, 1, 1])
  const bannerUntil = new Date('2026-12-20T00:00:00Z')
  await tellChange(app, notice(number, { mailed: false, bannerUntil }), actor)
  expect([await untold(), await untold('banner'), await untold('banner', 'mail')]).toEqual([0, 0, 1])
  await tellChange(app, notice(number), actor)
  expect(await untold('banner', 'mail')).toBe(0)
})

test('a member who told of a change and left long ago is forgotten, and the notice stays', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const id = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at, disabled_at) values ($1, 'left@example.com', 'owner', now(), '2025-01-01')`,
    values: [id],
  })
  await tellChange(app, notice(1), { kind: 'staff', id })
  expect(await expireRows(app, 'staff', new Date('2026-01-01T00:00:00Z'))).toBe(1)
  expect(await listChangeNotices(app.db, 1)).toMatchObject([{ createdBy: null }])
})

/** What became of the notices. */
async function statesOf(app: TestApp): Promise<string[]> {
  const rows = await app.db.query<{ state: string }>({
    text: `select state from outbox where kind = 'service_notice'`,
  })
  return rows.map(({ state }) => state)
}
