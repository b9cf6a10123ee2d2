import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agencyNames } from '#agencies/folders.ts'
import { before, type Duration } from '#policy/duration.ts'
import type { Channel, Jurisdiction } from '#policy/vocabulary.ts'
import { loadAgency } from './agency.ts'
import { confirmLink } from './confirmations/confirm.ts'
import { capture } from './doors/capture/capture.ts'
import { optOut } from './doors/choices/opt-out.ts'
import { suppressionKeyOf } from './doors/choices/suppressions/key.ts'
import { composeMail } from './doors/send/compose.ts'
import { permit } from './doors/send/permit.ts'
import { keepDraft } from './drafts/keep-draft.ts'
import { drainOutbox } from './outbox/jobs.ts'
import { listOpenRequests } from './requests/queries.ts'
import { sweep } from './retention/jobs.ts'
import { announce } from './testing/announce.ts'
import { contactEnquiry } from './testing/enquiries.ts'
import { farEnd } from './testing/far-end.ts'
import { openTestApp, type TestApp } from './testing/open-app.ts'

/** What each agency's source promises where they differ: the journeys below run over all and must come out like this. */
type Row = {
  age: number | null
  forms: readonly string[]
  drafts: readonly string[]
  referral: boolean
  channels: readonly Channel[]
  /** Enquiries are gone this long after they were sent. */
  kept: Duration
  answered: 'clock' | 'working days'
  /** An access request from the EEA, sent on 1 July 2026, is due on this day. */
  due: string
  regions: readonly Jurisdiction[]
  processors: number
  /** Whether marketing may leave: some have no postal address. */
  sends: boolean
  /** How many of five issues in one week somebody gets. */
  cap: number
}

const matrix: Readonly<Record<string, Row>> = {
  demo: {
    age: null,
    forms: [
      'contact',
      'quote',
      'call-back',
      'newsletter',
      'support',
      'checklist',
      'feedback',
      'poster',
      'trial-day',
      'recommend',
    ],
    drafts: ['quote'],
    referral: true,
    channels: ['email'],
    kept: { years: 2 },
    answered: 'working days',
    due: '2026-07-31',
    regions: ['EEA', 'UK', 'CH'],
    processors: 0,
    sends: true,
    cap: 2,
  },
  ditra: {
    age: 18,
    forms: ['contact', 'newsletter', 'support', 'survey', 'draw'],
    drafts: [],
    referral: false,
    channels: ['email'],
    kept: { years: 1 },
    answered: 'working days',
    due: '2026-08-03',
    regions: ['EEA', 'UK', 'CH', 'CA', 'US', 'AU', 'NZ', 'ZA'],
    processors: 2,
    sends: false,
    cap: 0,
  },
  digiterex: {
    age: 16,
    forms: ['contact', 'quote', 'newsletter'],
    drafts: [],
    referral: false,
    channels: ['email'],
    kept: { years: 2 },
    answered: 'clock',
    due: '2026-07-29',
    regions: [],
    processors: 4,
    sends: false,
    cap: 0,
  },
  itractit: {
    age: 18,
    forms: ['contact', 'newsletter', 'support', 'survey'],
    drafts: [],
    referral: false,
    channels: ['email'],
    kept: { months: 18 },
    answered: 'working days',
    due: '2026-08-03',
    regions: ['EEA', 'UK', 'CA', 'US'],
    processors: 3,
    sends: false,
    cap: 0,
  },
  ontrack: {
    age: null,
    forms: ['contact', 'call-back', 'newsletter', 'trial', 'paper', 'support', 'survey', 'draw', 'recommend'],
    drafts: ['contact', 'trial'],
    referral: true,
    channels: ['email', 'sms', 'phone', 'post'],
    kept: { years: 5 },
    answered: 'working days',
    due: '2026-08-03',
    regions: ['EEA'],
    processors: 8,
    sends: true,
    cap: 4,
  },
  itineris: {
    age: null,
    forms: ['contact', 'support', 'survey', 'newsletter'],
    drafts: [],
    referral: false,
    channels: ['email'],
    kept: { years: 2 },
    answered: 'working days',
    due: '2026-07-29',
    regions: [],
    processors: 11,
    sends: false,
    cap: 0,
  },
}

const start = '2026-07-01T10:00:00Z'
const answers = { name: 'Ada', email: 'ada@example.com', message: 'Could you draw our engine?' }
const old = (row: Row) => (row.age === null ? {} : { of_age: 'true' })
const named = { name: 'Ada', email: 'ada@example.com' }
const count = async (app: TestApp, text: string) => (await app.db.query({ text })).length

/** Signs up by the contact form with every box, and presses in the mailbox. */
async function agreeToAll(app: TestApp, row: Row): Promise<void> {
  const consents = Object.keys(app.agency.forms.contact?.consents ?? {})
  const asked = contactEnquiry(app, { fields: { ...answers, ...old(row) }, consents })
  expect(await capture(app, asked)).toMatchObject({ kind: 'accepted' })
  for (const leave of (await permit(app)).permits) {
    if (leave.message.kind !== 'confirm_opt_in') continue
    const mail = await composeMail(app, leave.message)
    const token = /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await confirmLink(app, token, null)).state).toBe('done')
  }
  await permit(app)
}

test('every agency there is stands in the matrix', () => {
  expect(Object.keys(matrix).sort()).toEqual(agencyNames(`${import.meta.dirname}/..`))
})

describe.each(Object.entries(matrix))('%s', async (name, row) => {
  const agency = await loadAgency(name)
  const open = () => openTestApp(start, agency)

  test('P01, P05: asks by its own forms, and by the one for requests', () => {
    expect(Object.keys(agency.forms)).toEqual([...row.forms, 'privacy-request'])
    expect(Object.values(agency.forms).some(({ refers }) => refers !== undefined)).toBe(row.referral)
    expect(agency.policy.regions.sections).toEqual(row.regions)
    expect(Object.keys(agency.policy.processors)).toHaveLength(row.processors)
  })

  test('P12: takes nobody who does not say that they are of age, where it names one', async () => {
    const app = await open()
    const silent = await capture(app, contactEnquiry(app, { fields: answers }))
    expect(silent.kind).toBe(row.age === null ? 'accepted' : 'invalid')
    if (row.age === null) return
    const said = await capture(app, contactEnquiry(app, { fields: { ...answers, ...old(row) } }))
    expect(said.kind).toBe('accepted')
    expect(agency.forms.contact?.fields.of_age?.label.en).toContain(String(row.age))
  })

  test('P06: keeps of what was begun only the forms it names', async () => {
    const app = await open()
    const notice = app.notice.texts.en.hash
    const kept: string[] = []
    for (const form of Object.keys(agency.forms))
      if (await keepDraft(app, { form, answers: named, notice, address: null })) kept.push(form)
    expect(kept.sort()).toEqual([...row.drafts].sort())
  })

  test('P16, P17, P26: asks for each channel by itself, and one press stops them all', async () => {
    const app = await open()
    await agreeToAll(app, row)
    const standing = async () =>
      (
        await app.db.query<{ channel: Channel }>({
          text: `select distinct channel from consents where state = 'given' order by channel`,
        })
      ).map(({ channel }) => channel)
    expect(await standing()).toEqual([...row.channels].sort())
    const emailKey = suppressionKeyOf(app.keys.suppression, 'ada@example.com')
    await optOut(app, { emailKey, how: 'page', wording: 'Stop', actor: { kind: 'person', id: null } })
    expect(await standing()).toEqual([])
  })

  test('P17, E1: sends no more than it says, and nothing without a postal address', async () => {
    const app = await open()
    await agreeToAll(app, row)
    const first = await announce(app)
    expect(first.recipients).toBe(row.sends ? 1 : 0)
    for (let issue = 1; issue < 5; issue++) await announce(app)
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived).toHaveLength(row.cap)
  })

  test('P38–P42: an enquiry goes when its period has passed, and not before', async () => {
    const app = await open()
    const asked = contactEnquiry(app, { fields: { ...answers, ...old(row) } })
    expect(await capture(app, asked)).toMatchObject({ kind: 'accepted' })
    const end = [0, 1, 2, 3].map((days) => new Date(endOf(row.kept) + (days - 1) * 86_400_000))
    app.setTime((end[0] as Date).toISOString())
    await sweep(app)
    expect(await count(app, 'select from leads')).toBe(1)
    app.setTime((end[3] as Date).toISOString())
    await sweep(app)
    expect(await count(app, 'select from leads')).toBe(0)
    expect(await count(app, 'select from people')).toBe(0)
  })

  test('P52, R1: a request is due by the earlier of promise and law', async () => {
    const app = await open()
    const place = row.regions.includes('EEA') ? { place: 'EEA' } : {}
    const fields = { right: 'access', email: 'ada@example.com', ...place }
    const rate = { by: randomUUID(), limit: 0 }
    await capture(app, contactEnquiry(app, { form: 'privacy-request', fields, rate }))
    const [request] = (await listOpenRequests(app.db, null)).rows
    expect(dayIn(request?.dueAt, agency.policy.workingHours.timeZone)).toBe(row.due)
  })

  test('P63: answers enquiries by the clock or on working days', () => {
    expect('hours' in agency.policy.firstAnswerWithin ? 'clock' : 'working days').toBe(row.answered)
  })
})

/** The moment one period after the start, by the calendar. */
function endOf(period: Duration): number {
  const from = new Date(start)
  for (let at = from.getTime(); ; at += 86_400_000) if (before(new Date(at), period) >= from) return at
}

function dayIn(moment: Date | undefined, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment)
}
