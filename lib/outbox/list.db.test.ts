import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { mailForgotten } from '#lib/sign-in/mailed-link.ts'
import { newsletterSignUp } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openFilledApp } from '#lib/testing/filled-app.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { listOutbox } from './list.ts'

test('whoever asks whether a mail went to somebody finds it by the address, a member by theirs (18.9)', async () => {
  const app = await openTestApp()
  await capture(app, newsletterSignUp(app, 'reader@example.com'))
  await capture(app, newsletterSignUp(app, 'other@example.com'))
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'bo@example.com', 'sales', now())`,
  })
  await mailForgotten(app, 'bo@example.com', Buffer.alloc(16))
  const kinds = async (to?: string) =>
    (await listOutbox(app, null, null, to)).rows.map(({ kind, to }) => [kind, to])
  expect(await kinds('reader@example.com')).toEqual([['confirm_opt_in', 'reader@example.com']])
  expect((await kinds('bo@example.com')).map(([kind]) => kind)).toEqual(['staff_forgotten'])
  expect(await kinds('nobody@example.com')).toEqual([])
  expect(await kinds('')).toEqual([])
  expect((await kinds()).length).toBeGreaterThan(2)
})

test('looking up who a mail went to does not read the outbox as a whole', async () => {
  const { app, told, close } = await explained(await openFilledApp())
  const [line] = (await listOutbox(app, null, null)).rows
  told.length = 0
  await listOutbox(app, null, null, line?.to ?? expect.fail('the newest message has a recipient'))
  await close()
  expect(told).toHaveLength(1)
  for (const { plan } of told) expect(wholeReads(plan)).toEqual([])
})

function wholeReads(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'outbox' ? ['outbox'] : []
  return [...own, ...(node.Plans ?? []).flatMap(wholeReads)]
}
