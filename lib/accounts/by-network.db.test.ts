import { afterAll, beforeEach, expect, test } from 'vitest'
import { erase } from '#lib/doors/erase/erase.ts'
import { correctPerson } from '#lib/people/correct-person.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { system } from '#lib/record-event.ts'
import { openIdProvider } from '#lib/sign-in/testing/openid-provider.ts'
import { addMember } from '#lib/staff/members.ts'
import { endAccount, lockAccount } from './account.ts'
import { stillPending } from './by-network.ts'
import { disconnectIdentity, listIdentitiesOf } from './identities.ts'
import { atNetwork, bare, openWithNetworks, type Walked } from './testing/at-network.ts'
import { networkEnd } from './testing/network-end.ts'

const appUrl = 'http://localhost:3000'
const facebook = await networkEnd('facebook', appUrl)
const twitter = await networkEnd('twitter', appUrl)
const keys = await openIdProvider(appUrl, 'openid')
const { id: _, name, ...rest } = keys.settings
const openid: Walked = {
  settings: { ...rest, id: 'openid', name, host: '127.0.0.1' },
  walk: (address) => keys.walk(address, appUrl),
}
const app = await openWithNetworks([facebook.settings, twitter.settings, openid.settings])

afterAll(() => Promise.all([facebook.close(), twitter.close(), keys.close()]))
beforeEach(() => {
  facebook.instead = null
  twitter.instead = null
  keys.instead = null
})

let count = 0
/** Sets whom each end means, with the address that it gives for them. */
function mean(subject: string, email?: string, called?: string) {
  facebook.says = { id: subject, ...(called && { name: called }), ...(email && { email }) }
  twitter.says = { data: { id: subject, username: 'handle', ...(called && { name: called }) } }
  keys.subject = { sub: subject, ...(called && { name: called }), ...(email && { email }) }
}
const newSubject = () => `subject-${++count}`
const newAddress = () => `person${++count}@example.com`

const ends = [
  ['Facebook', facebook],
  ['X', twitter],
  ['an OpenID provider', openid],
] as const

for (const [called, end] of ends) {
  const at = atNetwork(app, end)
  const { issuer } = end.settings

  test(`P57: ${called} opens an account once the mailbox has shown whose, and by itself from then on (19.2)`, async () => {
    const email = newAddress()
    const subject = newSubject()
    mean(subject, email, 'Ada of the network')
    const holder = await at.person(email)
    // What it claims opens nothing, though somebody is held under that address.
    const first = await at.comeFor()
    expect(first).toMatchObject({ sessionId: null, pending: { issuer, subject, name: 'Ada of the network' } })
    expect(await at.connect(holder)).toBe('connected')
    const came = await at.comeFor()
    expect(came).not.toHaveProperty('pending')
    expect(await at.holderOf('sessionId' in came ? came.sessionId : null)).toMatchObject({
      personId: holder.personId,
    })
    // P09: what it calls them stands beside whose word that is and since when, and nowhere else.
    expect(await listIdentitiesOf(app.db, holder.personId)).toMatchObject([
      { issuer, name: 'Ada of the network', createdAt: app.clock() },
    ])
    const people = await app.owner.query({ text: 'select people::text from people' })
    expect(JSON.stringify(people)).not.toContain('Ada of the network')
  })

  test(`${called}: a way back without state, of another browser, altered, or once more opens nothing (19.2)`, async () => {
    mean(newSubject(), newAddress())
    const { query, cookie } = await at.goThere()
    const { state, ...without } = query
    expect(state).toBeTruthy()
    expect(await at.comeBack(without, cookie)).toMatchObject({ why: 'elsewhere' })
    expect(await at.comeBack({ ...query, state: 'another' }, cookie)).toMatchObject({ why: 'elsewhere' })
    // Cookies refused: the browser brings nothing back.
    expect(await at.comeBack(query, bare)).toMatchObject({ why: 'elsewhere' })
    const other = await at.goThere()
    expect(await at.comeBack(query, other.cookie)).toMatchObject({ why: 'elsewhere' })
    expect(await at.comeBack({ ...query, state: other.query.state ?? '' }, cookie)).toMatchObject({
      why: 'elsewhere',
    })
    for (const [name, value] of Object.entries(other.left.departure.values)) {
      if (!value || name === 'leads') continue
      const third = await at.goThere()
      const values = { ...third.left.departure.values, [name]: '' }
      const spoiled = { ...bare, departures: [{ ...third.left.departure, values }] }
      expect((await at.comeBack(third.query, spoiled)).kind, name).toBe('refused')
    }
    expect(await at.comeBack(query, cookie)).toMatchObject({ kind: 'unknown' })
    expect(await at.comeBack(query, cookie)).toMatchObject({ why: 'unproven' })
  })

  test(`${called}: two tabs both come back, and who said no there is nobody here (19.2)`, async () => {
    mean(newSubject(), newAddress())
    const [one, other] = [await at.goThere(), await at.goThere()]
    const both = { ...bare, departures: [other.left.departure, one.left.departure] }
    for (const { query } of [one, other])
      expect(await at.comeBack(query, both)).toMatchObject({ kind: 'unknown' })
    const { query, cookie } = await at.goThere()
    const refused = { state: query.state ?? '', error: 'access_denied', error_reason: 'user_denied' }
    expect(await at.comeBack(refused, cookie)).toMatchObject({ why: 'declined' })
  })

  test(`S10: from ${called} one comes to the account in one’s language and nowhere else (19.2)`, async () => {
    mean(newSubject(), newAddress())
    expect(await at.come(bare, '/ar/account')).toMatchObject({ kind: 'unknown', next: '/ar/account' })
    for (const evil of ['https://evil.example', '//evil.example', '/account/../admin', '/admin'])
      expect(await at.come(bare, evil)).toMatchObject({ next: '/account' })
    const { query, cookie } = await at.goThere()
    const bent = { ...query, callbackUrl: 'https://evil.example' }
    expect(await at.comeBack(bent, cookie)).toMatchObject({ kind: 'unknown', next: '/account' })
  })

  test(`${called} that is down, slow, or answers in HTML lets nobody in, and nothing is asked of it anew (19.2)`, async () => {
    mean(newSubject(), newAddress())
    const spoil = end === openid ? keys : end === facebook ? facebook : twitter
    const html = { 'content-type': 'text/html' }
    const answers: readonly (typeof spoil.instead)[] = [
      (_, response) => Boolean(response.writeHead(503, html).end('<h1>Down</h1>')),
      (_, response) => Boolean(response.writeHead(200, html).end('<h1>Hello</h1>')),
      (request) => Boolean(request.socket.destroy()),
    ]
    for (const answer of answers) {
      const { query, cookie } = await at.goThere()
      spoil.instead = answer
      expect(await at.comeBack(query, cookie)).toMatchObject({ kind: 'refused', why: 'silent' })
      spoil.instead = null
    }
    const slow = atNetwork(app, { ...end, settings: { ...end.settings, patience: 50 } })
    const { query, cookie } = await slow.goThere()
    spoil.instead = () => true
    expect(await slow.comeBack(query, cookie)).toMatchObject({ kind: 'refused', why: 'silent' })
  })
}

const at = atNetwork(app, facebook)

test('an end that names nobody, or names them oddly, lets nobody in (19.2)', async () => {
  for (const says of [{}, { id: '' }, { id: 7 }, { id: 'x'.repeat(300) }, [], 'x', { data: { id: '1' } }]) {
    facebook.says = says
    expect((await at.come()).kind, JSON.stringify(says)).toBe('refused')
  }
})

test('an address of somebody else, of a member of staff, or none opens nothing by itself (19.2)', async () => {
  const theirs = newAddress()
  const holder = await at.person(theirs)
  mean(newSubject(), theirs)
  expect(await at.comeFor()).toMatchObject({ sessionId: null, pending: { email: theirs } })
  expect(await listIdentitiesOf(app.db, holder.personId)).toEqual([])
  const staff = newAddress()
  await addMember(app.db, { email: staff, role: 'owner', actor: system, now: app.clock() })
  const sessions = () => app.owner.query({ text: 'select from staff_sessions' })
  mean(newSubject(), staff)
  expect(await at.comeFor()).toMatchObject({ sessionId: null, pending: { email: staff } })
  expect(await sessions()).toEqual([])
  mean(newSubject())
  expect(await at.comeFor()).toMatchObject({ sessionId: null, pending: { email: null } })
})

test('who changes their address at the network is known by its subject still, whoever has the new one (19.2)', async () => {
  const [email, others] = [newAddress(), newAddress()]
  const holder = await at.person(email)
  const other = await at.person(others)
  const subject = newSubject()
  mean(subject, email)
  await at.connect(holder)
  mean(subject, others)
  const came = await at.comeFor()
  expect(await at.holderOf('sessionId' in came ? came.sessionId : null)).toMatchObject({
    personId: holder.personId,
  })
  // Whoever has the old address there now is somebody else.
  mean(newSubject(), email)
  expect(await at.comeFor()).toMatchObject({ sessionId: null })
  // What opens one account opens no second one.
  mean(subject, others)
  expect(await at.connect(other)).toBe('others')
  expect(await at.connect(holder)).toBe('theirs')
})

test('what a network said waits an hour for the mailbox, and only while the network is offered (19.2)', async () => {
  mean(newSubject(), newAddress())
  const cookie = await at.comeFor()
  if ('why' in cookie) throw new Error(cookie.why)
  const later = (minutes: number) => ({
    networks: app.networks,
    clock: () => new Date(app.clock().getTime() + minutes * 60_000),
  })
  expect(stillPending(cookie, later(59))).not.toBeNull()
  expect(stillPending(cookie, later(60))).toBeNull()
  expect(stillPending(cookie, { ...later(0), networks: [] })).toBeNull()
})

test('P61: a network that is disconnected opens nothing, what it called them is forgotten, and who came by it is out (19.2)', async () => {
  const holder = await at.person(newAddress())
  mean(newSubject(), undefined, 'Called so')
  await at.connect(holder)
  const elsewhere = await at.comeFor()
  const sessionId = 'sessionId' in elsewhere ? elsewhere.sessionId : null
  expect(await at.holderOf(sessionId)).not.toBeNull()
  const [identity] = await listIdentitiesOf(app.db, holder.personId)
  const other = await at.person(newAddress())
  expect(await disconnectIdentity(app, other, identity?.id ?? '')).toBe(false)
  expect(await disconnectIdentity(app, holder, identity?.id ?? '')).toBe(true)
  expect(await at.holderOf(sessionId)).toBeNull()
  expect(await at.holderOf(holder.sessionId)).not.toBeNull()
  expect(await at.comeFor()).toMatchObject({ sessionId: null, pending: { name: 'Called so' } })
  const rows = await app.owner.query({ text: 'select account_identities::text from account_identities' })
  expect(JSON.stringify(rows)).not.toContain('Called so')
  const verbs = await app.owner.query<{ verb: string }>({
    text: `select verb from audit_events where object_id = $1 and verb like 'account.network%' order by id`,
    values: [holder.personId],
  })
  expect(verbs.map(({ verb }) => verb)).toEqual(['account.network_connected', 'account.network_disconnected'])
})

const closings: Record<string, (personId: string, email: string) => Promise<unknown>> = {
  corrected: (personId, email) => {
    const was = { name: 'Ada Lovelace', email, company: null, phone: null }
    const values = { ...was, email: `right.${email}` }
    const told = { by: 'phone', note: 'rang', actor: system, onlyOf: null } as const
    return correctPerson(app, { personId, was, values, ...told })
  },
  locked: async (personId) =>
    lockAccount(app, { personId, email: 'x@example.com', text: 'Somebody else.', language: 'en' }),
  ended: (personId) => endAccount(app, personId),
  merged: async (personId, email) => {
    const stays = await at.person(`stays.${email}`)
    // What the mailboxes got has left.
    await app.owner.query({ text: `update outbox set state = 'sent' where state = 'claimed'` })
    const merge = { stays: stays.personId, goes: personId, take: [], actor: system } as const
    expect(await mergePeople(app, merge)).toBeNull()
  },
  erased: (personId) => erase(app, { personId, actor: system, reason: 'request' }),
}

for (const [what, close] of Object.entries(closings))
  test(`an account that was ${what} is opened by no network, also at the same moment (19.2)`, async () => {
    const email = newAddress()
    const holder = await at.person(email)
    mean(newSubject(), newAddress())
    await at.connect(holder)
    const { query, cookie } = await at.goThere()
    const [, came] = await Promise.all([close(holder.personId, email), at.comeBack(query, cookie)])
    const { sessionId } = came.kind === 'refused' ? { sessionId: null } : await at.opened(came.cookie)
    // In before, it is out now; after, it never was in.
    expect(await at.holderOf(sessionId)).toBeNull()
    const again = await at.come()
    expect(again.kind).not.toBe('in')
    expect(await listIdentitiesOf(app.db, holder.personId)).toEqual([])
  })

test('somebody whose data is left as it is comes in by their network, and connects no other (19.2)', async () => {
  const holder = await at.person(newAddress())
  const subject = newSubject()
  mean(subject)
  await at.connect(holder)
  await app.owner.query({
    text: 'update people set restricted_at = now() where id = $1',
    values: [holder.personId],
  })
  const came = await at.comeFor()
  expect(await at.holderOf('sessionId' in came ? came.sessionId : null)).not.toBeNull()
  mean(newSubject())
  expect(await at.connect(holder)).toBe('shut')
})

test('S9: of a network nothing is kept but whom it means: no token, and no address that it claims (19.2)', async () => {
  const holder = await at.person(newAddress())
  mean(newSubject(), 'claimed@example.net', 'Ada')
  await at.connect(holder)
  const rows = await app.owner.query<{ row: Record<string, unknown> }>({
    text: 'select to_jsonb(account_identities) as row from account_identities',
  })
  const columns = ['created_at', 'id', 'issuer', 'known_as', 'name', 'person_id']
  expect(Object.keys(rows[0]?.row ?? {}).sort()).toEqual(columns)
  expect(JSON.stringify(rows)).not.toContain('claimed@example.net')
})
