import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { beginCampaign, queueNext } from '#lib/campaigns/send-campaign.ts'
import { saveCampaign } from '#lib/campaigns/write-campaign.ts'
import { setPreferences } from '#lib/preferences/writes.ts'
import { system } from '#lib/record-event.ts'
import { campaignDraft } from '#lib/testing/announce.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { permit } from './permit.ts'

const email = 'reader@example.com'

/** An app with one subscriber, to whom something is said about the topic `work` after `change`. */
async function sends(app: TestApp, change: (personId: string) => Promise<unknown>, times = 1) {
  const personId = (await addSubscribers(app, [{ email }])).get(email) ?? ''
  for (let time = 0; time < times; time++) {
    const id = randomUUID()
    await saveCampaign(app, id, campaignDraft({ topic: 'work' }), { revision: null, staffId: null })
    await beginCampaign(app, id, system)
    while (await queueNext(app, id)) {}
  }
  await change(personId)
  return (await permit(app)).permits.length
}

const prefer = (app: TestApp, how: { declined?: string[]; rarely?: boolean }) => (personId: string) =>
  app.db.transaction((tx) =>
    setPreferences(tx, personId, { declined: [], rarely: false, pausedUntil: null, ...how }, app.clock()),
  )

test('whoever agreed and changed nothing is written to', async () => {
  expect(await sends(await openTestApp(), async () => {})).toBe(1)
})

test('P48: nobody is written to whose data is to be left as it is', async () => {
  const app = await openTestApp()
  const freeze = (personId: string) =>
    app.owner.query({ text: 'update people set restricted_at = now() where id = $1', values: [personId] })
  expect(await sends(app, freeze)).toBe(0)
})

test('P56: a topic that was declined after it was queued is not sent', async () => {
  const app = await openTestApp()
  expect(await sends(app, prefer(app, { declined: ['work'] }))).toBe(0)
})

test('P56: who asked for fewer gets one in the time for fewer, where two are the measure', async () => {
  const app = await openTestApp()
  expect(await sends(app, prefer(app, { rarely: true }), 2)).toBe(1)
})

test('P65: without a postal address nothing of marketing leaves', async () => {
  const demo = await loadAgency('demo')
  const policy = { ...demo.policy, controller: { ...demo.policy.controller, address: [] } }
  expect(await sends(await openTestApp(undefined, { ...demo, policy }), async () => {})).toBe(0)
})
