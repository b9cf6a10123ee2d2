import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { callerKey } from './caller-key.ts'

test('who forgot a password is mailed a link also while colleagues sign in from the same network (S8)', () => {
  const app = { keys: { auth: randomBytes(32) } } as never
  const headers = new Headers()
  expect(callerKey(app, headers, 'forgotten')).not.toEqual(callerKey(app, headers, 'sign_in'))
  expect(callerKey(app, headers, 'forgotten')).toEqual(callerKey(app, headers, 'forgotten'))
})
