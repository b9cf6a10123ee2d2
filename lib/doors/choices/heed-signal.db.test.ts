import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { heedSignal } from './heed-signal.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

const gpc = { globalPrivacyControl: true, doNotTrack: false }
const silent = { globalPrivacyControl: false, doNotTrack: false }
const email = 'ada@example.com'

/** ONTRACK+, which shares with partners, and somebody who agreed to mail and to partners. */
async function opened(honours: 'honoured' | 'not_said' = 'honoured') {
  const agency = await loadAgency('ontrack')
  const signals = { ...agency.policy.signals, globalPrivacyControl: honours }
  const app = await openTestApp('2026-11-02T10:00:00Z', {
    ...agency,
    policy: { ...agency.policy, signals } as typeof agency.policy,
  })
  await addSubscribers(app, [{ email }])
  await app.owner.query({
    text: `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
      select id, 'share_with_partners', 'partners', 'given', gen_random_uuid(), now() from people`,
  })
  const [row] = await app.owner.query<{ id: string }>({ text: 'select id from people' })
  const person = { personId: row?.id ?? null, emailKey: suppressionKeyOf(app.keys.suppression, email) }
  const states = () =>
    app.owner.query<{ channel: string; state: string }>({
      text: 'select channel, state from consents order by channel',
    })
  return { app, person, states }
}

const words = 'Your browser sends Global Privacy Control.'

test('R10: what a browser refuses by itself is refused for whoever is signed in, once, and their letters go on (20.2)', async () => {
  const { app, person, states } = await opened()
  expect(await heedSignal(app, person, gpc, words)).toBe(true)
  expect(await states()).toEqual([
    { channel: 'email', state: 'given' },
    { channel: 'partners', state: 'withdrawn' },
  ])
  const entered = await app.owner.query({
    text: `select how, wording, state from consent_events where channel = 'partners'`,
  })
  expect(entered).toEqual([{ how: 'signal', wording: words, state: 'withdrawn' }])
  const listed = await app.owner.query({ text: `select channel, how from suppressions` })
  expect(listed).toEqual([{ channel: 'partners', how: 'signal' }])
  expect(await heedSignal(app, person, gpc, words)).toBe(false)
  const logged = await app.owner.query({
    text: `select facts->>'how' as how from audit_events where verb = 'consent.withdrawn'`,
  })
  expect(logged).toEqual([{ how: 'signal' }])
})

test('R10: without the signal, and where the policy does not honour it, nothing is refused in anybody’s name (20.2)', async () => {
  const { app, person, states } = await opened()
  expect(await heedSignal(app, person, silent, words)).toBe(false)
  expect(await states()).toContainEqual({ channel: 'partners', state: 'given' })
  const other = await opened('not_said')
  expect(await heedSignal(other.app, other.person, gpc, words)).toBe(false)
  expect(await other.states()).toContainEqual({ channel: 'partners', state: 'given' })
})
