import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { by, enterIncident, everybody, mailOf, reading, tell, texts } from '#lib/testing/incidents.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { addAffected } from './affected.ts'
import { queueIncidentMail } from './jobs.ts'
import { countNotices, countUntold, listNotices } from './queries.ts'
import { queueNotices, releaseNotice, writeNotice } from './tell-affected.ts'

test('P60, E6: everybody affected is told once, in their language, also who is restricted; an address that refuses mail is not tried (17.8)', async () => {
  const app = await openTestApp()
  const addresses = [
    'ar@example.com',
    'bounced@example.com',
    'en@example.com',
    'fr@example.com',
    'restricted@example.com',
  ]
  const people = await addSubscribers(
    app,
    addresses.map((email) => ({ email })),
  )
  await app.owner.query({
    text: `update people set language = left(email, 2) where left(email, 3) in ('ar@', 'fr@')`,
  })
  await app.owner.query({
    text: `update people set restricted_at = now() where email = 'restricted@example.com'`,
  })
  const key = suppressionKeyOf(app.keys.suppression, 'bounced@example.com')
  await suppress(app.db, key, 'email', 'hard_bounce', app.clock(), 'bounce')
  const optedOut = suppressionKeyOf(app.keys.suppression, 'en@example.com')
  await suppress(app.db, optedOut, 'email', 'opt_out', app.clock(), 'one_click')
  const id = await enterIncident(app)
  expect(await addAffected(app, id, everybody, by)).toBe(people.size)
  const read: string[] = []
  const lines = (mail: Mail) => /A laptop was stolen|Un ordinateur/.exec(mail.text)?.[0]
  const { released } = await tell(
    app,
    id,
    reading((mail) => read.push(`${mail.to}: ${lines(mail)}`)),
  )
  expect(released).toBe('released')
  expect(read.sort()).toEqual([
    'ar@example.com: A laptop was stolen',
    'en@example.com: A laptop was stolen',
    'fr@example.com: Un ordinateur',
    'restricted@example.com: A laptop was stolen',
  ])
  expect((await mailOf(app)).map(({ email, state, reason }) => [email, state, reason])).toEqual([
    ['ar@example.com', 'sent', null],
    ['bounced@example.com', 'refused', 'suppressed'],
    ['en@example.com', 'sent', null],
    ['fr@example.com', 'sent', null],
    ['restricted@example.com', 'sent', null],
  ])
  expect(await countNotices(app.db, id)).toEqual([
    { state: 'refused', count: 1 },
    { state: 'sent', count: 4 },
  ])
  expect((await tell(app, id)).released).toBe('nobody')
  expect(await mailOf(app)).toHaveLength(5)
})

test('P60: the press lets go what was seen, once: to as many as were shown, in the text that was shown (17.8)', async () => {
  const app = await openTestApp()
  const incidentId = await enterIncident(app)
  const id = randomUUID()
  expect(await releaseNotice(app, { id, incidentId, seen: { count: 0, texts } }, by)).toBe('nobody')
  await addSubscribers(app, [{ email: 'a@example.com' }, { email: 'b@example.com' }])
  await addAffected(app, incidentId, everybody, by)
  const seen = { count: 2, texts }
  await writeNotice(app, { id, incidentId, texts: { ...texts, en: 'Another text.' } }, by)
  expect(await releaseNotice(app, { id, incidentId, seen }, by)).toBe('changed')
  await writeNotice(app, { id, incidentId, texts }, by)
  expect(await releaseNotice(app, { id, incidentId, seen: { count: 1, texts } }, by)).toBe('changed')
  const both = await Promise.all([
    releaseNotice(app, { id, incidentId, seen }, by),
    releaseNotice(app, { id, incidentId, seen }, { kind: 'staff', id: randomUUID() }),
  ])
  expect(both).toContain('released')
  expect(both.filter((one) => one === 'released')).toHaveLength(1)
  expect(await writeNotice(app, { id, incidentId, texts: { ...texts, en: 'Too late.' } }, by)).toBe(false)
  // Who comes upon the list after the press is no recipient of it.
  app.setTime('2026-11-02T10:01:00Z')
  await addSubscribers(app, [{ email: 'c@example.com' }])
  await addAffected(app, incidentId, everybody, by)
  await Promise.all([queueNotices(app, id), queueNotices(app, id)])
  expect((await mailOf(app)).map(({ email }) => email)).toEqual(['a@example.com', 'b@example.com'])
  expect(await listNotices(app.db, incidentId)).toMatchObject([{ recipients: 2, queuedAt: app.clock() }])
})

test('P60: who is erased between the list and the sending is not written to, and somebody in two rows once (17.8)', async () => {
  const app = await openTestApp()
  const people = await addSubscribers(app, [{ email: 'a@example.com' }, { email: 'b@example.com' }])
  const incidentId = await enterIncident(app)
  await addAffected(app, incidentId, everybody, by)
  const id = randomUUID()
  await writeNotice(app, { id, incidentId, texts }, by)
  await app.owner.query({
    text: `insert into incident_people (id, incident_id, person_id, found_by, added_at)
      select gen_random_uuid(), incident_id, person_id, 'tag', added_at from incident_people`,
  })
  expect(await releaseNotice(app, { id, incidentId, seen: { count: 2, texts } }, by)).toBe('released')
  await erase(app, { personId: people.get('a@example.com') ?? '', reason: 'request', actor: by })
  await queueIncidentMail(app)
  await drainOutbox(app, mailServer)
  expect(await mailOf(app)).toMatchObject([{ email: 'b@example.com', state: 'sent' }])
  expect(await countUntold(app.db, incidentId)).toBe(0)
})
