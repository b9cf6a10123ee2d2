import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Statement } from '#db/client.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail, Transport } from '#lib/platform/transports/mail.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { confirmOptIn } from './confirm.ts'
import { optOut } from './opt-out.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

const app = await openTestApp()
const mails: Mail[] = []
const transport: Transport = {
  name: 'smtp',
  dropsRepeats: false,
  deliver: async (mail) => {
    mails.push(mail)
    return { kind: 'accepted', providerId: null }
  },
  close: async () => {},
}

let minutes = 0
/** An hour on: past every limit on repeated confirmations but the one of 30 days. */
const later = (step = 60) => {
  minutes += step
  app.setTime(new Date(Date.parse('2026-11-02T10:00:00Z') + minutes * 60_000).toISOString())
}

async function ask(email: string): Promise<string | null> {
  later()
  await capture(app, newsletterSignUp(app, email))
  mails.length = 0
  await drainOutbox(app, transport)
  return /\/confirm\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? null
}

const leave = (email: string) =>
  optOut(app, {
    emailKey: suppressionKeyOf(app.keys.suppression, email),
    how: 'page',
    wording: 'Unsubscribe',
    actor: { kind: 'person', id: null },
  })

async function mayBeSentTo(email: string): Promise<boolean> {
  const [row] = await app.db.query<{ may: boolean }>({
    text: `select exists (select from people p join consents c on c.person_id = p.id and c.state = 'given'
      where p.email = $1 and not exists
        (select from suppressions s where s.key = p.email_key and s.lifted_at is null)) as may`,
    values: [email],
  })
  return row?.may ?? false
}

test('E4: a confirmation link works once, and not after it expired', async () => {
  const token = (await ask('once@example.com')) ?? ''
  expect(await confirmOptIn(app, token, null)).toBe(true)
  expect(await confirmOptIn(app, token, null)).toBe(false)
  const late = (await ask('late@example.com')) ?? ''
  later(30 * 24 * 60)
  expect(await confirmOptIn(app, late, null)).toBe(false)
  expect(await confirmOptIn(app, 'made-up', null)).toBe(false)
})

test('an opt-out voids the links that were mailed before it', async () => {
  const token = (await ask('void@example.com')) ?? ''
  await leave('void@example.com')
  expect(await confirmOptIn(app, token, null)).toBe(false)
  expect(await mayBeSentTo('void@example.com')).toBe(false)
})

const personOf = async (email: string) => {
  const [person] = await app.db.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [email],
  })
  return person?.id ?? ''
}

/** Begins `deed` while an erasure holds the person, has the erasure go on to what it takes next, and lets both end. */
async function duringErasure<T>(email: string, next: Statement, deed: () => Promise<T>): Promise<T> {
  const personId = await personOf(email)
  const { begun } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people where id = $1 for update', values: [personId] })
    const begun = deed()
    begun.catch(() => {})
    await untilBlocked(app)
    await tx.query(next)
    return { begun }
  })
  return begun
}

test('a choice made while the person is being erased waits its turn and locks nobody out', async () => {
  const token = (await ask('turn@example.com')) ?? ''
  const tokens = {
    text: 'delete from tokens where person_id = $1',
    values: [await personOf('turn@example.com')],
  }
  expect(await duringErasure('turn@example.com', tokens, () => confirmOptIn(app, token, null))).toBe(false)
  const key = suppressionKeyOf(app.keys.suppression, 'turn@example.com')
  const mark = {
    text: `insert into suppressions (key, channel, reason, created_at) values ($1, 'email', 'opt_out', now())`,
    values: [key],
  }
  await duringErasure('turn@example.com', mark, () => leave('turn@example.com'))
  expect(await mayBeSentTo('turn@example.com')).toBe(false)
})

test('P18, E5: withdrawing twice is one entry, and what was agreed before stays in the ledger', async () => {
  await confirmOptIn(app, (await ask('twice@example.com')) ?? '', '2001:db8::1')
  await leave('twice@example.com')
  await leave('twice@example.com')
  const events = await app.db.query<{ state: string }>({
    text: `select e.state from consent_events e join people p on p.id = e.person_id
      where p.email = 'twice@example.com' order by e.id`,
  })
  expect(events.map(({ state }) => state)).toEqual(['requested', 'given', 'withdrawn'])
})

test('R7: nothing but a press after the opt-out ever weakens it, in any order of deeds', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('ask', 'press', 'pressOld', 'leave', 'erase'), { maxLength: 8 }),
      async (deeds) => {
        const email = `walk${n++}@example.com`
        let fresh: string | null = null
        let old: string | null = null
        let may = false
        for (const deed of deeds) {
          if (deed === 'ask') {
            fresh = (await ask(email)) ?? fresh
          } else if (deed === 'press' && fresh) {
            may = (await confirmOptIn(app, fresh, null)) || may
            old = fresh
            fresh = null
          } else if (deed === 'pressOld' && old) {
            expect(await confirmOptIn(app, old, null)).toBe(false)
          } else if (deed === 'leave') {
            await leave(email)
            may = false
            old = fresh ?? old
            fresh = null
          } else if (deed === 'erase') {
            const personId = await personOf(email)
            if (personId) {
              await erase(app, { personId, reason: 'request', actor: { kind: 'system', id: null } })
              may = false
              old = fresh ?? old
              fresh = null
            }
          }
          expect(await mayBeSentTo(email)).toBe(may)
        }
      },
    ),
    { numRuns: 40 },
  )
})
