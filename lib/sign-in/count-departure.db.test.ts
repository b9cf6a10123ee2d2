import { expect, test } from 'vitest'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { mayLeave } from './count-departure.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')

test('presses that ask a provider where it is are counted by who presses: twenty in a minute (19.4)', async () => {
  const [one, other] = [digestBytes('one'), digestBytes('other')]
  for (let count = 0; count < 20; count++) expect(await mayLeave(app, one)).toBe(true)
  expect(await mayLeave(app, one)).toBe(false)
  expect(await mayLeave(app, other)).toBe(true)
  app.setTime('2026-11-02T10:01:00Z')
  expect(await mayLeave(app, one)).toBe(true)
})
