import { afterEach, expect, test, vi } from 'vitest'
import type { Db, Statement } from '#db/client.ts'
import { askForCode, signInByCode } from '#lib/accounts/sign-in.ts'
import { loadAgency } from '#lib/agency.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findSignedIn } from '#lib/staff/queries.ts'
import { captureOf } from '#lib/testing/accounts.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { signInByLink } from './link.ts'
import { mailForgotten } from './mailed-link.ts'
import { choosePassword, signInByPassword } from './password.ts'

const work = vi.hoisted(() => ({ hashes: 0 }))
// It does what it does, and is counted.
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    verify: (...given: Parameters<typeof real.verify>) => {
      work.hashes += 1
      return real.verify(...given)
    },
  }
})
afterEach(() => {
  work.hashes = 0
})

/** The same app, whose statements are counted by name. */
function counting(app: TestApp): { app: TestApp; did: () => readonly string[] } {
  const names: string[] = []
  const note = ({ name, text }: Statement) => names.push(name ?? text)
  const wrap = <Q extends object>(of: Q): Q =>
    new Proxy(of, {
      get(target, key) {
        const value = Reflect.get(target, key) as unknown
        if (key === 'query')
          return (statement: Statement) => {
            note(statement)
            return (value as Db['query']).call(target, statement)
          }
        if (key === 'transaction')
          return (then: (tx: object) => unknown, ...more: unknown[]) => {
            names.push('transaction')
            return (value as (...given: unknown[]) => unknown).call(
              target,
              (tx: object) => then(wrap(tx)),
              ...more,
            )
          }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return { app: { ...app, db: wrap(app.db) }, did: () => names }
}

const password = 'a calm long sentence'

async function withMember(email: string): Promise<TestApp> {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  const session = 'token' in made ? await signInByLink(app.db, made.token, app.clock()) : null
  const member = await findSignedIn(app.db, session?.id ?? '', app.clock())
  const own = { staffId: member?.id ?? '', sessionId: member?.sessionId ?? '' }
  await choosePassword(app.db, { ...own, current: '', chosen: password }, app.clock())
  return app
}

test('S8: a wrong password costs the same work for a member, for nobody, and while a wait runs (19.2)', async () => {
  const email = 'ada@agency.example'
  const plain = await withMember(email)
  const tryOf = async (typed: string) => {
    work.hashes = 0
    const { app, did } = counting(plain)
    const attempt = { email: typed, password: 'another long sentence', caller: digestBytes(typed) }
    expect(await signInByPassword(app.db, attempt, app.clock())).toBeNull()
    return { statements: did(), hashes: work.hashes }
  }
  const member = await tryOf(email)
  expect(member).toEqual({ statements: [expect.stringContaining('claim_sign_in_try')], hashes: 1 })
  expect(await tryOf('nobody@agency.example')).toEqual(member)
  expect(await tryOf('no address')).toEqual(member)
  for (let tries = 0; tries < 5; tries++) expect(await tryOf(email)).toEqual(member)
})

test('S8: asking for a way in costs the same statements whoever is held under the address (19.2)', async () => {
  const plain = await withMember('ada@agency.example')
  await captureOf(plain, 'bea@example.com')
  const asked = async (typed: string) => {
    const { app, did } = counting(plain)
    await mailForgotten(app, typed, digestBytes(typed))
    return did()
  }
  const member = await asked('ada@agency.example')
  expect(member).toHaveLength(1)
  expect(await asked('nobody@agency.example')).toEqual(member)
  const code = async (typed: string) => {
    const { app, did } = counting(plain)
    const by = { language: 'en', browser: 'one', caller: '203.0.113.7' } as const
    expect(await askForCode(app, { email: typed, ...by })).toBe('asked')
    const digits = { email: typed, code: '000000', browser: 'another', caller: '203.0.113.7', device: null }
    expect(await signInByCode(app, digits)).toBeNull()
    return did()
  }
  const held = await code('bea@example.com')
  expect(held).toHaveLength(2)
  expect(await code('nobody@example.com')).toEqual(held)
})
