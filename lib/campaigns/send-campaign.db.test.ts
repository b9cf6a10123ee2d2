import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { writePreferences } from '#lib/doors/choices/preferences.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { system } from '#lib/record-event.ts'
import { announce, campaignDraft } from '#lib/testing/announce.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import type { CampaignDraft } from './changes.ts'
import { queueCampaigns } from './jobs.ts'
import { listCampaigns } from './list.ts'
import { type Campaign, findCampaign, findIssue } from './queries.ts'
import { readResults } from './results.ts'
import { beginCampaign, moveOn, queueNext, scheduleCampaign, sendTest } from './send-campaign.ts'
import { previewAudience, previewLeftOut, saveCampaign } from './write-campaign.ts'

async function draft(app: TestApp, differs: Partial<CampaignDraft> = {}): Promise<string> {
  const id = randomUUID()
  await saveCampaign(app, id, campaignDraft(differs), { revision: null, staffId: null })
  return id
}

async function read(app: TestApp, id: string): Promise<Campaign> {
  const found = await findCampaign(app.db, id)
  if (!found) throw new Error('no announcement')
  return found
}

const drain = (app: TestApp) => drainOutbox(app, mailServer)
const stop = (app: TestApp, email: string) =>
  optOut(app, {
    emailKey: suppressionKeyOf(app.keys.suppression, email),
    how: 'page',
    wording: 'Stop',
    actor: { kind: 'person', id: null },
  })

/** Messages of an announcement by state. */
async function states(app: TestApp, id: string): Promise<Record<string, number>> {
  const { states } = await readResults(app.db, id)
  const sums: Record<string, number> = {}
  for (const { state, count } of states) sums[state] = (sums[state] ?? 0) + count
  return sums
}

async function sentTo(app: TestApp): Promise<string[]> {
  const rows = await app.db.query<{ recipient: string }>({
    text: 'select recipient from deliveries order by 1',
  })
  return rows.map(({ recipient }) => recipient)
}

describe('who gets it', () => {
  test('P16, P17: each who is left out has a reason, told before anything is sent', async () => {
    const app = await openTestApp()
    const people = await addSubscribers(app, [
      { email: 'gets@example.com' },
      { email: 'asked@example.com', state: 'requested' },
      { email: 'stopped@example.com' },
      { email: 'frozen@example.com' },
      { email: 'pauses@example.com' },
      { email: 'declines@example.com' },
      { email: 'elsewhere@example.com', language: 'fr' },
    ])
    const id = (name: string) => people.get(`${name}@example.com`) ?? ''
    await stop(app, 'stopped@example.com')
    await app.owner.query({
      text: 'update people set restricted_at = now() where id = $1',
      values: [id('frozen')],
    })
    const prefer = (name: string, how: { declined?: string[]; pausedUntil?: string }) =>
      app.db.transaction((tx) =>
        writePreferences(
          tx,
          id(name),
          { declined: [], rarely: false, pausedUntil: null, ...how },
          app.clock(),
        ),
      )
    await prefer('pauses', { pausedUntil: '2027-01-01T00:00:00Z' })
    await prefer('declines', { declined: ['work'] })
    const audience = { forms: [], languages: ['en' as const], tags: [] }
    const announcement = await read(app, await draft(app, { topic: 'work', audience }))
    const { reached, leftOut } = await previewAudience(app, announcement)
    expect(reached).toBe(1)
    expect(Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]))).toEqual({
      no_consent: 1,
      suppressed: 1,
      restricted: 1,
      pause: 1,
      topic_declined: 1,
    })
    const { rows } = await previewLeftOut(app, announcement, 'topic_declined', null)
    expect(rows.map(({ email }) => email)).toEqual(['declines@example.com'])
    await beginCampaign(app, announcement.id, system)
    await queueCampaigns(app)
    await drain(app)
    expect(await sentTo(app)).toEqual(['gets@example.com'])
  })

  test('those who carry a tag, or sent a form', async () => {
    const app = await openTestApp()
    const people = await addSubscribers(app, [
      { email: 'print@example.com', tags: ['printer', 'old'] },
      { email: 'form@example.com' },
    ])
    await app.owner.query({
      text: `insert into leads (id, reference, person_id, form, details, message, language, notice_number, received_at)
        values (gen_random_uuid(), 'Q-TEST0001', $1, 'quote', '{}', '', 'en', 1, now())`,
      values: [people.get('form@example.com')],
    })
    const reaches = async (audience: Partial<CampaignDraft['audience']>) => {
      const whole = { forms: [], languages: [], tags: [], ...audience }
      return (await previewAudience(app, await read(app, await draft(app, { audience: whole })))).reached
    }
    expect(await reaches({})).toBe(2)
    expect(await reaches({ tags: ['printer'] })).toBe(1)
    expect(await reaches({ forms: ['quote'] })).toBe(1)
    expect(await reaches({ forms: ['quote'], tags: ['printer'] })).toBe(0)
  })

  test('a list of those who are left out goes on after fifty, with each once', async () => {
    const app = await openTestApp()
    await addSubscribers(
      app,
      Array.from({ length: 120 }, (_, n) => ({ email: `r${n}@example.com`, state: 'requested' as const })),
    )
    const announcement = await read(app, await draft(app))
    const seen = new Set<string>()
    for (let after: string | null = null, more = true; more; ) {
      const page = await previewLeftOut(app, announcement, 'no_consent', after)
      for (const { id } of page.rows) seen.add(id)
      after = page.older
      more = after !== null
    }
    expect(seen.size).toBe(120)
  })
})

describe('two tabs and two presses', () => {
  test('let it go once', async () => {
    const app = await openTestApp()
    await addSubscribers(app, 3)
    const id = await draft(app)
    const begun = await Promise.all([1, 2, 3].map(() => beginCampaign(app, id, system, 0)))
    expect(begun.filter(Boolean)).toHaveLength(1)
    await Promise.all([queueNext(app, id), queueNext(app, id), queueCampaigns(app)])
    await drain(app)
    expect(await states(app, id)).toEqual({ sent: 3 })
  })

  test('do not send what was changed after it was looked at, nor change what was let go', async () => {
    const app = await openTestApp()
    const id = await draft(app)
    const by = { revision: 0, staffId: null }
    expect(await saveCampaign(app, id, campaignDraft({ subject: 'Other' }), by)).toBe('saved')
    expect(await saveCampaign(app, id, campaignDraft({ subject: 'Mine' }), by)).toBe('changed')
    expect(await saveCampaign(app, id, campaignDraft({ subject: 'Other' }), by)).toBe('saved')
    expect(await beginCampaign(app, id, system, 0)).toBe(false)
    expect(await beginCampaign(app, id, system, 1)).toBe(true)
    expect(await saveCampaign(app, id, campaignDraft(), { ...by, revision: 1 })).toBe('closed')
  })

  test('mail one test, to the member alone, of what stands', async () => {
    const app = await openTestApp()
    await addSubscribers(app, 3)
    const staffId = randomUUID()
    await app.owner.query({
      text: `insert into staff (id, email, role, created_at) values ($1, 'member@marram.example', 'manager', now())`,
      values: [staffId],
    })
    const id = await draft(app)
    const test = { staffId, language: 'fr', press: randomUUID() } as const
    await sendTest(app, id, test)
    await sendTest(app, id, test)
    await drain(app)
    expect(await sentTo(app)).toEqual(['member@marram.example'])
    expect(await states(app, id)).toEqual({})
  })
})

describe('on its way', () => {
  test('it is queued on by whoever comes next, from where it stopped, and each once', async () => {
    const app = await openTestApp()
    await addSubscribers(app, 2500)
    const id = await draft(app)
    await beginCampaign(app, id, system)
    await queueNext(app, id)
    expect((await read(app, id)).recipients).toBe(1000)
    await queueCampaigns(app)
    expect(await read(app, id)).toMatchObject({ recipients: 2500, underWay: true })
    const [row] = await app.db.query<{ people: number }>({
      text: 'select count(distinct person_id)::int as people from outbox',
    })
    expect(row?.people).toBe(2500)
  })

  test('paused it rests, also what was being queued; it goes on, or is cancelled', async () => {
    const app = await openTestApp()
    await addSubscribers(app, 1500)
    const id = await draft(app)
    await beginCampaign(app, id, system)
    await queueNext(app, id)
    expect(await moveOn(app, id, 'pause', system)).toBe(true)
    expect(await moveOn(app, id, 'pause', system)).toBe(false)
    await queueCampaigns(app)
    await drain(app)
    expect(await states(app, id)).toEqual({ paused: 1000 })
    expect(await moveOn(app, id, 'resume', system)).toBe(true)
    await queueCampaigns(app)
    expect(await states(app, id)).toEqual({ waiting: 1500 })
    await permit(app)
    expect(await moveOn(app, id, 'cancel', system)).toBe(true)
    await queueCampaigns(app)
    await drain(app)
    expect(await states(app, id)).toEqual({ cancelled: 1475, claimed: 25 })
    expect(await moveOn(app, id, 'resume', system)).toBe(false)
  })

  test('what slipped through a pause while it was tried rests when it is claimed', async () => {
    const app = await openTestApp()
    await addSubscribers(app, 2)
    const { id } = await announce(app)
    await moveOn(app, id, 'pause', system)
    await app.owner.query({ text: `update outbox set state = 'waiting'` })
    await drain(app)
    expect(await sentTo(app)).toEqual([])
    expect(await states(app, id)).toEqual({ paused: 2 })
  })

  test('scheduled it goes at its moment and not before; taken back it does not', async () => {
    const app = await openTestApp('2026-11-02T10:00:00Z')
    await addSubscribers(app, 1)
    const scheduledAt = new Date('2026-11-02T12:00:00Z')
    const [goes, taken] = [await draft(app), await draft(app)]
    for (const id of [goes, taken]) {
      expect(await scheduleCampaign(app, id, { scheduledAt, revision: 0 }, system)).toBe(true)
      expect(await scheduleCampaign(app, id, { scheduledAt, revision: 0 }, system)).toBe(false)
    }
    await moveOn(app, taken, 'redraft', system)
    app.setTime('2026-11-02T11:59:59Z')
    await queueCampaigns(app)
    expect((await read(app, goes)).state).toBe('scheduled')
    app.setTime('2026-11-02T12:00:00Z')
    await queueCampaigns(app)
    await drain(app)
    expect(await sentTo(app)).toHaveLength(1)
    expect(await read(app, taken)).toMatchObject({ state: 'draft', scheduledAt: null })
  })
})

test('the site shows what was published once it goes out, and nothing that was cancelled or only written', async () => {
  const app = await openTestApp()
  await addSubscribers(app, 1)
  const shown = async (id: string) => (await findIssue(app.db, id)) !== null
  const written = await draft(app, { published: true })
  const { id } = await announce(app, { published: true })
  const { id: unpublished } = await announce(app)
  expect(await Promise.all([written, id, unpublished].map(shown))).toEqual([false, true, false])
  await moveOn(app, id, 'cancel', system)
  expect(await shown(id)).toBe(false)
})

test('results: who withdrew within a week of it counts, and nobody later', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await addSubscribers(app, 3)
  const { id } = await announce(app)
  await drain(app)
  app.setTime('2026-11-09T09:59:59Z')
  await stop(app, 'reader0@example.com')
  app.setTime('2026-11-09T10:00:01Z')
  await stop(app, 'reader1@example.com')
  expect(await readResults(app.db, id)).toMatchObject({ optedOut: 1, delivered: 0 })
})

test('a campaign that no server took was sent to nobody: its page and the list say that it is kept (15.2)', async () => {
  const app = await openTestApp()
  await addSubscribers(app, [{ email: 'reader@example.com' }])
  const { id } = await announce(app)
  await drainOutbox(app, outboxTransport)
  expect((await readResults(app.db, id)).states).toEqual([{ state: 'kept', reason: null, count: 1 }])
  expect((await findCampaign(app.db, id))?.wentTo).toBe('kept')
  expect((await listCampaigns(app.db, null)).rows.map(({ wentTo }) => wentTo)).toEqual(['kept'])
  const next = await announce(app)
  await drainOutbox(app, mailServer)
  expect((await findCampaign(app.db, next.id))?.wentTo).toBe('sent')
})
