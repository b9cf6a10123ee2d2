import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { optOut, optOutByOneClick } from './opt-out.ts'
import { suppress } from './suppressions/changes.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

const keyOf = (app: TestApp, email: string) => suppressionKeyOf(app.keys.suppression, email)

/** All that an opt-out may touch, without what differs by chance. */
async function written(app: TestApp) {
  const read = (text: string) => app.owner.query({ text })
  return {
    consents: await read('select purpose, channel, state, changed_at from consents'),
    events: await read(
      `select purpose, channel, state, basis, notice_number, language, wording, form, how, ip_prefix, at
      from consent_events order by id`,
    ),
    suppressions: await read(
      'select channel, reason, how, created_at, lifted_at from suppressions order by reason',
    ),
    tokens: await read('select used_at from tokens'),
    audit: await read(
      `select at, actor_kind, actor_id is null as nobody, verb, object_id is null as nothing, facts from audit_events`,
    ),
  }
}

type Begin = (app: TestApp) => Promise<unknown>
const nothing: Begin = async () => undefined
const token: Begin = (app) =>
  app.owner.query({
    text: `insert into tokens (hash, use, person_id, record_id, expires_at)
      select 'x', 'confirm_opt_in', id, gen_random_uuid(), now() from people`,
  })
const lifted: Begin = async (app) => {
  await suppress(app.db, keyOf(app, 'ada@example.com'), 'email', 'opt_out', new Date('2026-01-01T00:00:00Z'))
  await app.owner.query({
    text: `update suppressions set lifted_at = '2026-02-01T00:00:00Z', lifted_by = gen_random_uuid()`,
  })
}

test.each<[string, readonly string[], 'given' | 'requested' | 'withdrawn', Begin]>([
  ['somebody who agreed', ['ada@example.com'], 'given', nothing],
  ['somebody who was asked and has a link', ['ada@example.com'], 'requested', token],
  ['somebody who withdrew before', ['ada@example.com'], 'withdrawn', nothing],
  ['somebody who came back once', ['ada@example.com'], 'given', lifted],
  ['nobody who is held any more', [], 'given', nothing],
])('E5: one click of %s writes what every opt-out writes', async (_, people, state, begin) => {
  const seen = []
  for (const how of ['short', 'long']) {
    const app = await openTestApp('2026-11-02T10:00:00Z')
    await addSubscribers(
      app,
      people.map((email) => ({ email, state })),
    )
    await begin(app)
    app.setTime('2026-11-03T10:00:00Z')
    const emailKey = keyOf(app, 'ada@example.com')
    for (let press = 0; press < 2; press++) {
      if (how === 'short') await optOutByOneClick(app, emailKey, 'Stop')
      else
        await optOut(app, {
          emailKey,
          how: 'one_click',
          wording: 'Stop',
          actor: { kind: 'person', id: null },
        })
    }
    seen.push(await written(app))
  }
  expect(seen[0]).toEqual(seen[1])
})

test('E5: while somebody else is at the same person it waits, and then holds against what they did', async () => {
  const app = await openTestApp()
  await addSubscribers(app, [{ email: 'ada@example.com', state: 'requested' }])
  const { pressed } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people for update' })
    const pressed = optOutByOneClick(app, keyOf(app, 'ada@example.com'), 'Stop')
    await untilBlocked(app)
    await tx.query({ text: `update consents set state = 'given'` })
    return { pressed }
  })
  await pressed
  expect(await app.db.query({ text: 'select state from consents' })).toEqual([{ state: 'withdrawn' }])
  expect(await app.db.query({ text: 'select reason from suppressions' })).toEqual([{ reason: 'opt_out' }])
  expect(await app.db.query({ text: `select how from consent_events where how = 'one_click'` })).toHaveLength(
    1,
  )
})

test('P17: one click ends every way that somebody had agreed to, as a press on the page does, and enters no other', async () => {
  const seen = []
  for (const stop of [
    (app: TestApp, emailKey: Buffer) => optOutByOneClick(app, emailKey, 'Stop'),
    (app: TestApp, emailKey: Buffer) =>
      optOut(app, { emailKey, how: 'one_click', wording: 'Stop', actor: { kind: 'person', id: null } }),
  ]) {
    const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('ontrack'))
    await addSubscribers(app, [{ email: 'ada@example.com' }])
    await app.owner.query({
      text: `with given as (
          insert into consents (person_id, purpose, channel, state, record_id, changed_at)
          select id, 'marketing_phone', 'phone', 'given', gen_random_uuid(), now() from people returning *)
        insert into consent_events (record_id, person_id, purpose, channel, state, basis, language, wording, how, at)
        select record_id, person_id, purpose, channel, state, 'consent', 'en', 'Call me', 'form', now() from given`,
    })
    await stop(app, keyOf(app, 'ada@example.com'))
    seen.push(
      await app.owner.query({
        text: `select c.purpose, c.channel, c.state, e.basis, e.wording from consents c
          join consent_events e using (record_id, person_id) order by 1`,
      }),
    )
  }
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]?.filter(({ state }) => state === 'withdrawn')).toHaveLength(seen[0]?.length ?? -1)
  const purposes = seen[0]?.map(({ purpose }) => purpose)
  expect(purposes).toEqual(expect.arrayContaining(['marketing_email', 'marketing_phone']))
  expect(purposes).not.toContain('marketing_post')
})
