import { expect, test } from 'vitest'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { addPasskey, removePasskey } from './passkeys.ts'
import { listPasskeys } from './queries.ts'
import { askToAdd } from './question.ts'
import { device } from './testing/device.ts'
import { membersWithPasskeys } from './testing/members.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const { site, addTo, holder } = membersWithPasskeys(app)

/** Begins all of it while the member's row is held, so that each has begun before any ends. */
async function atOnce<T>(memberId: string, works: readonly (() => Promise<T>)[]): Promise<T[]> {
  let begun: Promise<T[]> = Promise.resolve([])
  await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from staff where id = $1 for update', values: [memberId] })
    begun = Promise.all(works.map((work) => work()))
    await untilBlocked(app, works.length)
  })
  return begun
}

test('of a member’s last two passkeys, removed at once, one stays (19.4)', async () => {
  const { member } = await holder()
  await addTo(member, 'Key')
  const ids = (await listPasskeys(app.db, member.id)).map(({ id }) => id)
  const came = await atOnce(
    member.id,
    ids.map((id) => () => removePasskey(app, member, id)),
  )
  expect(came.toSorted()).toEqual([null, 'only'].toSorted())
  expect(await listPasskeys(app.db, member.id)).toHaveLength(1)
})

test('past the most a member is told so and not that it is known, also of two added at once (19.4)', async () => {
  const { member } = await holder()
  for (let count = 1; count < 19; count++) await addTo(member, `Key ${count}`)
  const newOne = async () => {
    const { options, question } = await askToAdd(app, member)
    const answer = device(site).make(options as never)
    return () => addPasskey(app, member, { question, answer, name: 'Another' })
  }
  const came = await atOnce(member.id, [await newOne(), await newOne()])
  expect(came.map(String).toSorted()).toEqual(['', 'full'])
  expect(await (await newOne())()).toBe('full')
  expect(await listPasskeys(app.db, member.id)).toHaveLength(20)
})
