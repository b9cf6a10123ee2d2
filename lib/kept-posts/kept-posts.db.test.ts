import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { system } from '#lib/record-event.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { signOut, startSession } from '#lib/sign-in/session.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { holdsPost, keepPost, takeKeptPost } from './kept-posts.ts'

const app = await openTestApp()
const start = '2026-11-02T10:00:00Z'
beforeEach(() => app.setTime(start))

async function member(email: string) {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  const session = await app.db.transaction((tx) =>
    startSession(tx, made.id, { by: 'password', device: null }, app.clock()),
  )
  return { id: made.id, sessionId: session.id }
}

const post = {
  path: `/admin/do/leads/${randomUUID()}/answer`,
  fields: [
    ['answer', randomUUID()],
    ['text', 'Dear Ada,\nwe would be glad to.'],
    ['languages', 'en'],
    ['languages', 'fr'],
  ],
} as const

test('what was sent after a session had ended comes back to its member, word for word and once, and to nobody else (15.21)', async () => {
  const [ada, bert] = [await member('ada@example.com'), await member('bert@example.com')]
  await signOut(app.db, ada.sessionId, app.clock())
  expect(await keepPost(app, ada.sessionId, post)).toBe(true)
  expect([
    await holdsPost(app.db, ada.id, app.clock()),
    await holdsPost(app.db, bert.id, app.clock()),
  ]).toEqual([true, false])
  const rows = await app.db.query<{ row: string }>({
    text: `select encode(fields, 'escape') as row from kept_posts`,
  })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('glad')
  expect(await takeKeptPost(app, bert.id)).toBeNull()
  expect(await takeKeptPost(app, ada.id)).toEqual(post)
  expect(await takeKeptPost(app, ada.id)).toBeNull()
})

test('it is kept for an hour, and swept then (15.21)', async () => {
  const ada = await member('hour@example.com')
  await keepPost(app, ada.sessionId, post)
  app.setTime('2026-11-02T10:59:59Z')
  expect(await holdsPost(app.db, ada.id, app.clock())).toBe(true)
  app.setTime('2026-11-02T11:00:01Z')
  expect(await holdsPost(app.db, ada.id, app.clock())).toBe(false)
  expect(await takeKeptPost(app, ada.id)).toBeNull()
  await sweep(app)
  expect(await app.db.query({ text: 'select from kept_posts' })).toHaveLength(0)
})

test('nothing is kept where nobody can be told whose it is: of no session, one long ended, one without its second factor, or a member who was removed (15.21)', async () => {
  expect(await keepPost(app, randomUUID(), post)).toBe(false)
  const [gone, long, half] = [
    await member('gone@example.com'),
    await member('long@example.com'),
    await member('half@example.com'),
  ]
  await removeMember(app.db, { email: 'gone@example.com', actor: system, now: app.clock() })
  expect(await keepPost(app, gone.sessionId, post)).toBe(false)
  await app.owner.query({ text: 'update staff set factor_since = now() where id = $1', values: [half.id] })
  expect(await keepPost(app, half.sessionId, post)).toBe(false)
  app.setTime('2026-11-04T10:00:00Z')
  expect(await keepPost(app, long.sessionId, post)).toBe(false)
})
