import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { findIncident } from '#lib/incidents/queries.ts'
import { readStory } from '#lib/incidents/read-story.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { everything } from '#lib/testing/fill-tables.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { countOpenReports, listHandledReports, listOpenReports, openReport } from './queries.ts'
import { handleReport, incidentOfReport, takeReport } from './reports.ts'

const by = { kind: 'staff', id: randomUUID() } as const
const report = {
  about: 'minor',
  language: 'en',
  text: 'My child wrote to you.',
  named: '',
  contact: '',
} as const
const from = (network: number) => `198.51.${network}.7`

const only = async (app: TestApp) => (await listOpenReports(app.db))[0]?.id ?? ''
const mails = (app: TestApp) =>
  app.owner.query({ text: `select kind from outbox where kind = 'report_received'` })

test('P12, S8: anybody can report; it is answered alike whether somebody is held under what is named, who is found at the desk (17.7)', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  expect(
    await takeReport(app, { ...report, named: ' ADA@example.com ', contact: 'me@example.com' }, from(1)),
  ).toBe('taken')
  expect(await takeReport(app, { ...report, named: 'nobody@example.com' }, from(1))).toBe('taken')
  const opened = await Promise.all((await listOpenReports(app.db)).map(({ id }) => openReport(app, id)))
  const [person] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
  expect(opened.map((one) => one?.person).sort()).toEqual([null, person?.id].sort())
  // What was written lies sealed, and the network it came from nowhere.
  expect(await everything(app.owner)).not.toMatch(/me@example\.com|My child|198\.51/)
  expect(await mails(app)).toHaveLength(1)
})

test('P12: a report is looked at in time; handled, what was written is gone, and the second press changes nothing (17.7)', async () => {
  const app = await openTestApp()
  await takeReport(app, report, from(1))
  const id = await only(app)
  app.setTime('2026-11-05T10:00:00Z')
  expect(await countOpenReports(app.db, app.clock())).toEqual({ open: 1, late: 0 })
  app.setTime('2026-11-05T10:00:01Z')
  expect(await countOpenReports(app.db, app.clock())).toEqual({ open: 1, late: 1 })
  expect(await handleReport(app, { id, outcome: 'nothing' }, by)).toBe(true)
  expect(await handleReport(app, { id, outcome: 'acted' }, by)).toBe(false)
  expect(await openReport(app, id)).toMatchObject({ said: null, person: null, outcome: 'nothing' })
  expect(await listHandledReports(app.db)).toHaveLength(1)
})

test('P60: from the report of a breach an incident is one press, known since the report came; two at once enter one (17.8)', async () => {
  const app = await openTestApp()
  const text = 'Your list lies open on the web.'
  await takeReport(app, { ...report, about: 'breach', text }, from(1))
  const id = await only(app)
  app.setTime('2026-11-02T15:00:00Z')
  const press = () => incidentOfReport(app, { id, title: 'Report of today' }, by)
  const [one, other] = await Promise.all([press(), press()])
  expect(new Set([one ?? other, other ?? one]).size).toBe(1)
  const knownAt = new Date('2026-11-02T10:00:00Z')
  expect(await findIncident(app.db, one ?? other ?? '')).toMatchObject({ foundBy: 'report', knownAt })
  expect((await readStory(app, one ?? other ?? '')).map((line) => line.text)).toContain(text)
  expect(await app.owner.query({ text: 'select count(*)::int as count from incidents' })).toEqual([
    { count: 1 },
  ])
  expect(await press()).toBeNull()
})

test('S8: a flood is held off, by network and in all, and fills nobody’s mailbox (17.7)', async () => {
  const app = await openTestApp()
  const answers = []
  for (let count = 0; count < 7; count++) answers.push(await takeReport(app, report, from(1)))
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(5)
  expect(await takeReport(app, report, from(2))).toBe('taken')
  await app.owner.query({
    text: `insert into reports (id, about, language, received_at, due_at)
      select gen_random_uuid(), 'minor', 'en', $1, $1 from generate_series(1, 300)`,
    values: [app.clock()],
  })
  expect(await takeReport(app, report, from(3))).toBe('too_many')
  expect(await mails(app)).toHaveLength(1)
})
