import { expect, test } from 'vitest'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { forgetView, keepView, listViews } from './saved-views.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')

async function member(email: string): Promise<string> {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  return made.id
}
const [ann, bo] = [await member('ann@example.com'), await member('bo@example.com')]
const shown = async (staffId: string) =>
  (await listViews(app.db, staffId)).map(({ name, isOwn, by }) => [name, isOwn, by])

test('a view is its maker’s alone until it is shared; then the team sees it, and whose it is (18.3)', async () => {
  const own = { staffId: ann, name: 'Won', query: 'stage=won', shared: false }
  expect(await keepView(app, own)).toBe(true)
  expect(await keepView(app, { ...own, name: 'Late', query: 'due=late', shared: true })).toBe(true)
  expect(await shown(ann)).toEqual([
    ['Late', true, 'ann@example.com'],
    ['Won', true, 'ann@example.com'],
  ])
  expect(await shown(bo)).toEqual([['Late', false, 'ann@example.com']])
})

test('a shared view is removed by who made it or who clears up for the team, and by nobody else (18.3)', async () => {
  const [late, won] = await listViews(app.db, ann)
  const remove = (id: string | undefined, staffId: string, clearsUp: boolean) =>
    forgetView(app, { id: id ?? '', staffId, clearsUp })
  expect(await remove(late?.id, bo, false)).toBe(false)
  expect(await remove(won?.id, bo, true)).toBe(false)
  expect(await remove(late?.id, bo, true)).toBe(true)
  expect(await remove(won?.id, ann, false)).toBe(true)
  expect(await shown(ann)).toEqual([])
})

test('a fifty-first view of a member is not kept, and they are told (18.3)', async () => {
  for (let n = 0; n < 50; n++)
    expect(await keepView(app, { staffId: bo, name: `View ${n}`, query: `q=${n}`, shared: false })).toBe(true)
  expect(await keepView(app, { staffId: bo, name: 'More', query: 'q=x', shared: true })).toBe(false)
  expect(await keepView(app, { staffId: ann, name: 'More', query: 'q=x', shared: true })).toBe(true)
})
