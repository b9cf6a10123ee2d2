import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AffectedWay } from '#db/schema/incidents.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { recordEvent } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { by, enterIncident, everybody, nothing, reading, tell } from '#lib/testing/incidents.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { addAffected, findAffected, removeAffected } from './affected.ts'
import type { AffectedSearch } from './affected-by.ts'
import { closeIncident, noteIncident, reportIncident, setIncidentFacts } from './incidents.ts'
import { queueIncidentMail } from './jobs.ts'
import { findIncident, listAffected, listUnreported } from './queries.ts'
import { readStory } from './read-story.ts'

test('R9: an incident is entered with its story, and told to the authority within 72 hours, or later with a reason (17.8)', async () => {
  const app = await openTestApp()
  const [first, second] = [await enterIncident(app), await enterIncident(app)]
  app.setTime('2026-11-05T10:00:00Z')
  const inTime = { id: first, at: app.clock(), delay: null }
  expect(await reportIncident(app, { ...inTime, at: new Date('2026-11-01T10:00:00Z') }, by)).toBe(
    'unknowable',
  )
  expect(await reportIncident(app, { ...inTime, at: new Date('2026-11-05T10:00:01Z') }, by)).toBe(
    'unknowable',
  )
  expect(await reportIncident(app, inTime, by)).toBe('reported')
  expect(await reportIncident(app, inTime, by)).toBe('before')
  app.setTime('2026-11-05T10:00:01Z')
  expect(await reportIncident(app, { id: second, at: app.clock(), delay: null }, by)).toBe('late')
  const late = { id: second, at: app.clock(), delay: 'We first had to learn what was on it.' }
  expect(await reportIncident(app, late, by)).toBe('reported')
  const further = {
    id: randomUUID(),
    incidentId: second,
    about: 'further',
    text: 'The disk was encrypted.',
  } as const
  expect(await noteIncident(app, further, by)).toBe(true)
  expect(await noteIncident(app, further, by)).toBe(false)
  const story = await readStory(app, second)
  expect(story.map(({ about, text }) => [about, text]).reverse()).toEqual([
    ['opened', null],
    ['what', 'A laptop was taken from a train.'],
    expect.arrayContaining([expect.stringMatching(/delay|reported|further/)]),
    expect.arrayContaining([expect.stringMatching(/delay|reported|further/)]),
    expect.arrayContaining([expect.stringMatching(/delay|reported|further/)]),
  ])
  expect(await listUnreported(app.db)).toEqual([])
})

test('R9: staff are mailed a day before the 72 hours are over and when they are, once each (17.8)', async () => {
  const app = await openTestApp()
  await enterIncident(app)
  const mailed = async (time: string) => {
    app.setTime(time)
    await queueIncidentMail(app)
    await queueIncidentMail(app)
    const sent: string[] = []
    await drainOutbox(
      app,
      reading((mail) => sent.push(`${mail.to}: ${mail.subject}`)),
    )
    return sent
  }
  const to = app.agency.content.email
  expect(await mailed('2026-11-04T09:59:59Z')).toEqual([])
  expect(await mailed('2026-11-04T10:00:00Z')).toEqual([
    expect.stringContaining(`${to}: The authority has to know by`),
  ])
  expect(await mailed('2026-11-05T09:59:59Z')).toEqual([])
  expect(await mailed('2026-11-05T10:00:00Z')).toEqual([
    expect.stringContaining(`${to}: The authority should have known by`),
  ])
  expect(await mailed('2026-11-09T10:00:00Z')).toEqual([])
})

test('P60: who is affected is found by when they wrote, by form, tag, files, who looked at them, and one by one (17.8)', async () => {
  const app = await openTestApp()
  const id = await enterIncident(app)
  const write = (email: string, form = 'contact') =>
    capture(app, contactEnquiry(app, { form, fields: { name: 'X', email, message: email } }))
  await write('early@example.com')
  app.setTime('2026-11-03T10:00:00Z')
  await write('late@example.com')
  await app.owner.query({ text: `update people set tags = '{vip}' where email = 'early@example.com'` })
  const [person] = await app.owner.query<{ id: string }>({
    text: `select id from people where email = 'late@example.com'`,
  })
  const viewer = randomUUID()
  const objectId = person?.id ?? ''
  await recordEvent(app.db, {
    at: app.clock(),
    actor: { kind: 'staff', id: viewer },
    verb: 'person.viewed',
    objectId,
  })
  await app.owner.query({
    text: `insert into files (id, token, form, field, person_id, name, bytes, key, ready, created_at)
      select gen_random_uuid(), 'x', 'contact', 'files', $1, 'plan.pdf', 1, 'x', true, $2`,
    values: [objectId, app.clock()],
  })
  const found = async (way: AffectedWay, search: Partial<AffectedSearch> = {}) =>
    (await findAffected(app, id, { way, search: { ...nothing, ...search } })).rows.map(({ email }) => email)
  const morning = new Date('2026-11-03T00:00:00Z')
  expect(await found('received', { until: morning })).toEqual(['early@example.com'])
  expect(await found('received', { from: morning })).toEqual(['late@example.com'])
  expect(await found('received', { form: 'quote' })).toEqual([])
  expect(await found('received', { form: 'contact' })).toHaveLength(2)
  expect(await found('tag', { tag: 'vip' })).toEqual(['early@example.com'])
  expect(await found('viewer', { viewer })).toEqual(['late@example.com'])
  expect(await found('viewer', { viewer: randomUUID() })).toEqual([])
  expect(await found('files')).toEqual(['late@example.com'])
  const key = suppressionKeyOf(app.keys.suppression, 'early@example.com')
  expect(await found('address', { key })).toEqual(['early@example.com'])
  expect(await found('everybody')).toHaveLength(2)
  expect(await addAffected(app, id, { way: 'address', search: { ...nothing, key } }, by)).toBe(1)
  expect(await findAffected(app, id, everybody)).toMatchObject({ found: 2, fresh: 1 })
  expect(await addAffected(app, id, everybody, by)).toBe(1)
  expect(await addAffected(app, id, everybody, by)).toBe(0)
  expect(await removeAffected(app, { incidentId: id, personId: objectId }, by)).toBe(true)
  expect(await removeAffected(app, { incidentId: id, personId: objectId }, by)).toBe(false)
  expect((await listAffected(app.db, id, null)).rows.map(({ email, foundBy }) => [email, foundBy])).toEqual([
    ['early@example.com', 'address'],
  ])
})

test('R9, P60: an incident closes when the authority and everybody were told, or as none; its story goes on (17.8)', async () => {
  const app = await openTestApp()
  await addSubscribers(app, [{ email: 'a@example.com' }])
  const id = await enterIncident(app)
  await addAffected(app, id, everybody, by)
  const done = { id, outcome: 'done', why: 'All was done.' } as const
  expect(await closeIncident(app, done, by)).toBe('unreported')
  await reportIncident(app, { id, at: app.clock(), delay: null }, by)
  expect(await closeIncident(app, done, by)).toBe('untold')
  await tell(app, id)
  expect(await closeIncident(app, done, by)).toBe('closed')
  expect(await closeIncident(app, done, by)).toBe('before')
  expect(await addAffected(app, id, everybody, by)).toBeNull()
  const later = { id: randomUUID(), incidentId: id, about: 'note', text: 'The laptop was found.' } as const
  expect(await noteIncident(app, later, by)).toBe(true)
  expect(await findIncident(app.db, id)).toMatchObject({ outcome: 'done', affected: 1 })
  const none = await enterIncident(app)
  expect(await closeIncident(app, { id: none, outcome: 'no_breach', why: 'It lay at home.' }, by)).toBe(
    'closed',
  )
})

test('R9: told in the very minute in which it became known, an incident is reported (17.8)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const id = await enterIncident(app)
  await app.owner.query({ text: `update incidents set known_at = known_at + interval '30 seconds'` })
  app.setTime('2026-11-02T10:00:40Z')
  const minute = new Date('2026-11-02T10:00:00Z')
  expect(await reportIncident(app, { id, at: minute, delay: null }, by)).toBe('reported')
})

test('R9: what becomes known later is entered later, and the story keeps that it was changed (17.8)', async () => {
  const app = await openTestApp()
  const incidentId = await enterIncident(app)
  const facts = { incidentId, happenedAt: new Date('2026-11-01T08:30:00Z'), categories: ['contact'] } as const
  expect(await setIncidentFacts(app, facts, by)).toBe(true)
  expect(await setIncidentFacts(app, facts, by)).toBe(false)
  expect(await findIncident(app.db, incidentId)).toMatchObject({
    happenedAt: facts.happenedAt,
    categories: ['contact'],
  })
  expect((await readStory(app, incidentId)).map(({ about }) => about)).toContain('facts_changed')
  expect(await setIncidentFacts(app, { ...facts, happenedAt: null, categories: [] }, by)).toBe(true)
  expect(await findIncident(app.db, incidentId)).toMatchObject({ happenedAt: null, categories: [] })
  expect(await setIncidentFacts(app, { ...facts, incidentId: randomUUID() }, by)).toBe(false)
})
