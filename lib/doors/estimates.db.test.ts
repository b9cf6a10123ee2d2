import { expect, test } from 'vitest'
import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { growing, openFilledApp } from '#lib/testing/filled-app.ts'
import { unsubscribe } from '#lib/unsubscribes/unsubscribe.ts'
import { capture } from './capture/capture.ts'

const { app, told, close } = await explained(await openFilledApp())

/** So many times too many or too few rows lead the planner to another plan than the rows deserve. */
const far = 50

/** What of a plan reads a growing table and is far from what was expected; what a limit above it ended early is not. */
function wrongIn(node: PlanNode, limited: boolean): string[] {
  const { 'Relation Name': table = '', 'Plan Rows': expectedRows, 'Actual Rows': rows } = node
  const ran = node['Actual Loops'] > 0
  const reads = growing.includes(table) && node['Node Type'] !== 'ModifyTable' && ran
  const few = rows > far * Math.max(expectedRows, 1)
  const many = expectedRows > far * Math.max(rows, 1) && !limited
  const own =
    reads && (few || many) ? [`${table} by ${node['Node Type']}: ${expectedRows} expected, ${rows} came`] : []
  const below = limited || /^(?:Limit|Nested Loop|Merge Join|Hash Join)$/.test(node['Node Type'])
  return [...own, ...(node.Plans ?? []).flatMap((plan) => wrongIn(plan, below))]
}

test('what strangers cause reads as many rows of a growing table as its plan expects (16.1)', async () => {
  await capture(app, contactEnquiry(app))
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  await capture(app, newsletterSignUp(app, 'reader@example.com'))
  await drainOutbox(app, outboxTransport)
  const key = suppressionKeyOf(app.keys.suppression, 'reader@example.com')
  await unsubscribe(app, choiceToken(app, 'unsubscribe', key), 'one_click', 'Unsubscribe')
  await close()
  expect(told.length).toBeGreaterThan(10)
  const wrong = told.flatMap(({ text, plan }) =>
    wrongIn(plan, false).map((said) => `${said}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`),
  )
  expect(wrong).toEqual([])
})
