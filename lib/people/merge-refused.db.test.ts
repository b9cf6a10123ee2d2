import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { listCurrentConsents } from '#lib/doors/choices/ledger/queries.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { isSuppressed } from '#lib/doors/choices/suppressions/queries.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { mergePeople } from './merge-people.ts'
import { planMerge } from './merge-plan.ts'

const app = await openTestApp()
const keyOf = (email: string) => suppressionKeyOf(app.keys.suppression, email)

/** Somebody who wrote once; gives their id. */
async function enquirer(email: string): Promise<string> {
  const fields = { name: 'Ada', email, message: `From ${email}` }
  await capture(app, contactEnquiry(app, { fields }))
  const text = 'select id from people where email = $1'
  const [row] = await app.db.query<{ id: string }>({ text, values: [email] })
  return row?.id ?? ''
}

async function confirmLinkTo(email: string): Promise<string> {
  const found: string[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async ({ to, text }) => {
      const [, token] = /\/confirm\/([\w-]+)/.exec(text) ?? []
      if (to === email && token) found.push(token)
      return { kind: 'accepted', providerId: null }
    },
  })
  return found.at(-1) ?? ''
}

test('R7: a no at either address stays, also one that comes later to the address that went; an erasure marks both', async () => {
  const stays = await enquirer('stays@example.com')
  const goes = await enquirer('goes@example.com')
  await optOut(app, { emailKey: keyOf('goes@example.com'), how: 'page', wording: 'Stop', actor: system })
  const plan = await planMerge(app, { stays, goes })
  expect(plan?.carried).toEqual([{ channel: 'email', reason: 'opt_out' }])
  expect(await mergePeople(app, { stays, goes, take: [], actor: system })).toBeNull()
  expect(await isSuppressed(app.db, keyOf('stays@example.com'), 'email')).toBe(true)
  expect(await listCurrentConsents(app.db, stays)).toMatchObject([{ state: 'withdrawn' }])

  const later = await enquirer('later@example.com')
  const old = await enquirer('old@example.com')
  expect(await mergePeople(app, { stays: later, goes: old, take: [], actor: system })).toBeNull()
  await optOut(app, {
    emailKey: keyOf('old@example.com'),
    how: 'one_click',
    wording: 'Stop',
    actor: system,
  })
  expect(await listCurrentConsents(app.db, later)).toMatchObject([{ state: 'withdrawn' }])
  expect(await isSuppressed(app.db, keyOf('later@example.com'), 'email')).toBe(true)

  await erase(app, { personId: stays, reason: 'request', actor: system })
  for (const email of ['stays@example.com', 'goes@example.com']) {
    const text = `select from suppressions where key = $1 and reason = 'erasure'`
    expect(await app.db.query({ text, values: [keyOf(email)] })).toHaveLength(1)
  }
  const replayed = await app.db.query({
    text: 'select from erasures where person_id = any ($1::uuid[])',
    values: [[stays, goes]],
  })
  expect(replayed).toHaveLength(2)
})

test.each([
  { refused: 'both', confirms: false },
  { refused: 'the one who stays', confirms: true },
])(
  'R7: where $refused had refused, the link of who stays, who asked anew, confirms: $confirms',
  async ({ refused, confirms }) => {
    const [own, other] = [`own-${confirms}@example.com`, `other-${confirms}@example.com`]
    const merge = { stays: await enquirer(own), goes: await enquirer(other) }
    for (const email of refused === 'both' ? [own, other] : [own])
      await optOut(app, { emailKey: keyOf(email), how: 'page', wording: 'Stop', actor: system })
    await capture(app, newsletterSignUp(app, own))
    const link = await confirmLinkTo(own)
    expect(link).not.toBe('')
    expect(await mergePeople(app, { ...merge, take: [], actor: system })).toBeNull()
    expect(await confirmOptIn(app, link, null)).toBe(confirms)
    expect(await isSuppressed(app.db, keyOf(own), 'email')).toBe(!confirms)
    expect(await isSuppressed(app.db, keyOf(other), 'email')).toBe(true)
  },
)

test('R7: an erasure ends the link that was mailed to who wrote anew from the address that went', async () => {
  const stays = await enquirer('one@anew.example')
  const goes = await enquirer('two@anew.example')
  expect(await mergePeople(app, { stays, goes, take: [], actor: system })).toBeNull()
  await capture(app, newsletterSignUp(app, 'two@anew.example'))
  const link = await confirmLinkTo('two@anew.example')
  await erase(app, { personId: stays, reason: 'request', actor: system })
  expect(link).not.toBe('')
  expect(await confirmOptIn(app, link, null)).toBe(false)
  expect(await isSuppressed(app.db, keyOf('two@anew.example'), 'email')).toBe(true)
})

test('a mailbox that refuses mail says nothing of the other', async () => {
  const stays = await enquirer('fine@example.com')
  const goes = await enquirer('dead@example.com')
  await app.owner.query({
    text: `insert into suppressions (key, channel, reason, created_at) values ($1, 'email', 'hard_bounce', now())`,
    values: [keyOf('dead@example.com')],
  })
  expect(await mergePeople(app, { stays, goes, take: [], actor: system })).toBeNull()
  expect(await isSuppressed(app.db, keyOf('fine@example.com'), 'email')).toBe(false)
})

test('an opt-out that waits for the merge to end holds for who was merged', async () => {
  const stays = await enquirer('kept@wait.example')
  const goes = await enquirer('left@wait.example')
  const stop = {
    emailKey: keyOf('left@wait.example'),
    how: 'one_click',
    wording: 'Stop',
    actor: system,
  } as const
  const { merge, stopped } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from leads where person_id = $1 for update', values: [goes] })
    const merge = mergePeople(app, { stays, goes, take: [], actor: system })
    await untilBlocked(app)
    const stopped = optOut(app, stop)
    await untilBlocked(app, 2)
    return { merge, stopped }
  })
  expect(await merge).toBeNull()
  await stopped
  expect(await listCurrentConsents(app.db, stays)).toMatchObject([{ state: 'withdrawn' }])
})
