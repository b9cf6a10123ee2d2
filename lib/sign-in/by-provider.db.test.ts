import { afterAll, beforeEach, expect, test } from 'vitest'
import { system } from '#lib/record-event.ts'
import { endDomain, letDomainIn } from '#lib/staff/domains.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { atProvider, browserWith, fresh, verified } from './testing/at-provider.ts'
import { openIdProvider } from './testing/openid-provider.ts'
import { enterByProvider, leaveForProvider } from './ways-in.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const keys = await openIdProvider(app.appUrl)
const { member, goThere, signIn, whyOf, memberOf } = atProvider(app, keys)

afterAll(() => keys.close())
beforeEach(() => {
  keys.spoil = null
  keys.instead = null
})

test('a member comes in by a provider that proves their address, and leads where they wanted to (19.4)', async () => {
  const { id, email } = await member()
  const entrance = await signIn(verified(email, { name: 'Ada Lovelace' }), '/admin/leads?stage=new')
  expect(entrance).toMatchObject({
    kind: 'in',
    next: '/admin/leads?stage=new',
    member: {
      id,
      role: 'sales',
      name: 'Ada Lovelace',
      factor: 'unset',
      hasPassword: false,
      hasOtherWay: true,
    },
  })
})

test('who asks at the provider is told apart by state, nonce and PKCE of their own each time (19.4)', async () => {
  const { email } = await member()
  const [one, other] = [await goThere(verified(email)), await goThere(verified(email))]
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(new URL(one.left.to).searchParams.get(name)).not.toBe(
      new URL(other.left.to).searchParams.get(name),
    )
  expect(new URL(one.left.to).searchParams.get('code_challenge_method')).toBe('S256')
})

test.each([
  [['pwd', 'otp'], 'passed'],
  [['mfa'], 'passed'],
  [['pwd'], 'unset'],
  [undefined, 'unset'],
])('a second factor that the provider asserts counts as one: %j %s (19.4)', async (amr, factor) => {
  const { email } = await member()
  expect(await signIn(verified(email, amr && { amr }))).toMatchObject({ member: { factor } })
})

test('without a second factor at the provider ours is asked for (19.4)', async () => {
  const { id, email } = await member()
  await app.db.query({
    text: 'update staff set factor_since = $2 where id = $1',
    values: [id, app.clock()],
  })
  expect(await signIn(verified(email))).toMatchObject({ member: { factor: 'due' } })
  expect(await signIn(verified(email, { amr: ['mfa'] }))).toMatchObject({ member: { factor: 'passed' } })
})

test('nobody comes in who is not on the team, or was removed (19.4)', async () => {
  expect(await whyOf(verified('stranger@elsewhere.example'))).toBe('not_on_team')
  const { id, email } = await member()
  const first = await signIn(verified(email))
  expect(first).toMatchObject({ kind: 'in', member: { id } })
  await removeMember(app.db, { email, actor: system, now: app.clock() })
  // The session ends at once, and neither by what the provider knows them nor by their address do they come in.
  expect(first.kind === 'in' && (await memberOf(first))).toBeNull()
  expect(await whyOf(verified(email))).toBe('not_on_team')
})

test('whoever was removed stays out by another address of a domain that is let in, until somebody adds them anew (19.4)', async () => {
  const { email } = await member()
  const subject = verified(email)
  await signIn(subject)
  await letDomainIn(app.db, { domain: 'renamed.example', role: 'viewer', actor: system, now: app.clock() })
  await removeMember(app.db, { email, actor: system, now: app.clock() })
  expect(await whyOf({ ...subject, email: 'ada@renamed.example' })).toBe('not_on_team')
  expect(await findMember(app.db, 'ada@renamed.example')).toBeNull()
  await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  expect(await signIn(subject)).toMatchObject({ kind: 'in', member: { email } })
})

test('an address that is missing or only claimed opens nothing (19.4)', async () => {
  const { email } = await member()
  expect(await whyOf({ sub: 'without' })).toBe('no_address')
  expect(await whyOf({ sub: 'claims', email })).toBe('no_address')
  expect(await whyOf({ sub: 'claims', email, email_verified: false })).toBe('no_address')
  for (const odd of [
    '',
    'no address',
    `"${email}"@evil.example`,
    `${email}\n@evil.example`,
    email.replace('@', '＠'),
  ])
    expect(['no_address', 'not_on_team']).toContain(await whyOf(verified(odd)))
})

test('a member stays who they are when their address at the provider changes, and gives theirs to nobody (19.4)', async () => {
  const [ada, bert] = [await member(), await member()]
  const subject = verified(ada.email)
  await signIn(subject)
  // To nothing, to a stranger's, to that of another member.
  for (const email of [undefined, 'new@elsewhere.example', bert.email])
    expect(await signIn({ ...subject, email })).toMatchObject({ kind: 'in', member: { id: ada.id } })
  // Somebody else who has the old address now.
  expect(await whyOf({ ...subject, sub: 'another-subject' })).toBe('other_identity')
})

test('a domain comes in with the role that an owner gave it, and no longer once it is ended (19.4)', async () => {
  const at = { domain: 'wide.example', actor: system, now: app.clock() }
  expect(await whyOf(verified('carol@wide.example'))).toBe('not_on_team')
  await letDomainIn(app.db, { ...at, role: 'viewer' })
  expect(await signIn(verified('carol@wide.example'))).toMatchObject({
    kind: 'in',
    member: { role: 'viewer' },
  })
  for (const other of ['carol@sub.wide.example', 'carol@wide.example.evil.example', 'carol@notwide.example'])
    expect(await whyOf(verified(other))).toBe('not_on_team')
  // Whom an owner removed stays out, though their domain is let in.
  await removeMember(app.db, { email: 'carol@wide.example', actor: system, now: app.clock() })
  expect(await whyOf(verified('carol@wide.example'))).toBe('not_on_team')
  await endDomain(app.db, at)
  expect(await whyOf(verified('dora@wide.example'))).toBe('not_on_team')
  expect(await findMember(app.db, 'dora@wide.example')).toBeNull()
})

test('ends that are shaped like Google and Microsoft let in whose address they answer for (19.4)', async () => {
  const shapes = [
    ['google', { hd: 'agency.example' }, {}],
    ['microsoft', { xms_edov: true }, { email_verified: true }],
  ] as const
  for (const [id, proven, claimed] of shapes) {
    const end = await openIdProvider(app.appUrl, id)
    const at = end.settings
    const { email, id: memberId } = await member()
    const go = async (more: object) => {
      end.subject = { sub: 'one', email, email_verified: id === 'google', ...more }
      const left = await leaveForProvider(app, browserWith(fresh), at, '/admin')
      const back = await end.walk(left?.to ?? '', app.appUrl)
      const cookie = { ...fresh, departures: left ? [left.departure] : [] }
      return enterByProvider(app, browserWith(cookie), at, Object.fromEntries(back.searchParams))
    }
    expect(await go(claimed), id).toMatchObject({ why: 'no_address' })
    const entrance = await go(proven)
    expect(await memberOf(entrance), id).toMatchObject({ id: memberId })
    await end.close()
  }
})

test('a database that is away is no provider that does not answer: it is told as what it is (19.4)', async () => {
  const { email } = await member()
  const { query, cookie } = await goThere(verified(email))
  const away = new Error('connect ECONNREFUSED')
  const broken = () => Promise.reject(away)
  const without = { ...app, db: { ...app.db, query: broken, transaction: broken } }
  await expect(enterByProvider(without, browserWith(cookie), keys.settings, query)).rejects.toBe(away)
})
