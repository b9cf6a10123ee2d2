import { expect, test } from 'vitest'
import { sweep } from '#lib/retention/jobs.ts'
import { askedOfTwo, choosing } from '#lib/testing/cookie-choices.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { keepChoice } from './keep-choice.ts'
import { findKeptChoice } from './queries.ts'

test('R11: the proof of a choice says what was asked and answered, and names nobody (20.1)', async () => {
  const app = await openTestApp()
  const chosen = await keepChoice(app, choosing(), '203.0.113.77')
  expect(chosen).toEqual({
    granted: ['analytics'],
    asked: askedOfTwo.items,
    reference: expect.stringMatching(/^K-/),
  })
  const [row] = await app.owner.query({ text: 'select * from cookie_choices' })
  expect(row).toMatchObject({
    asked: askedOfTwo.items,
    granted: ['analytics'],
    language: 'fr',
    how: 'banner',
    signal: null,
  })
  expect(Object.keys(row ?? {}).sort()).toEqual([
    'asked',
    'chosen_at',
    'ends_at',
    'granted',
    'how',
    'id',
    'language',
    'notice_number',
    'reference',
    'signal',
  ])
  expect(JSON.stringify(row)).not.toContain('203.0')
  expect(await findKeptChoice(app.db, chosen?.reference ?? '')).toMatchObject({ granted: ['analytics'] })
})

test('R10: under Global Privacy Control nothing but what it leaves is agreed to (20.2)', async () => {
  const app = await openTestApp()
  const signals = { globalPrivacyControl: true, doNotTrack: true }
  const chosen = await keepChoice(app, choosing({ wanted: ['analytics', 'targeting'], signals }), null)
  expect(chosen?.granted).toEqual([])
  expect(await findKeptChoice(app.db, chosen?.reference ?? '')).toMatchObject({ signal: 'gpc', granted: [] })
})

test('what is not asked for is agreed to by nobody (20.1)', async () => {
  const app = await openTestApp()
  const chosen = await keepChoice(app, choosing({ wanted: ['functional', 'targeting'] }), null)
  expect(chosen?.granted).toEqual(['targeting'])
})

test('a flood from one network is not recorded, and others are (20.1)', async () => {
  const app = await openTestApp()
  for (let sent = 0; sent < 60; sent++)
    expect(await keepChoice(app, choosing(), '203.0.113.1')).not.toBeNull()
  expect(await keepChoice(app, choosing(), '203.0.113.9')).toBeNull()
  expect(await keepChoice(app, choosing(), '198.51.100.1')).not.toBeNull()
  expect(await app.owner.query({ text: 'select count(*)::int as kept from cookie_choices' })).toEqual([
    { kept: 61 },
  ])
})

test('R11: the proof goes after a year, not a day before (20.1)', async () => {
  const app = await openTestApp()
  app.setTime('2026-12-01T10:00:00Z')
  await keepChoice(app, choosing(), null)
  const left = async () => (await app.owner.query({ text: 'select from cookie_choices' })).length
  app.setTime('2027-11-30T10:00:00Z')
  await sweep(app)
  expect(await left()).toBe(1)
  app.setTime('2027-12-01T10:00:00Z')
  await sweep(app)
  expect(await left()).toBe(0)
})

test('R11: of a choice on a page that showed less, only what it showed is agreed to and recorded (20.1)', async () => {
  const app = await openTestApp()
  const [shown = ''] = askedOfTwo.items
  const wanted = ['analytics', 'targeting'] as const
  const chosen = await keepChoice(app, choosing({ shown: [shown], wanted }), null)
  expect(chosen).toMatchObject({ asked: [shown], granted: ['analytics'] })
  expect(await findKeptChoice(app.db, chosen?.reference ?? '')).toMatchObject({ asked: [shown] })
})
