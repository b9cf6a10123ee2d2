import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { agencyNames } from '#agencies/folders.ts'
import { seededRandom } from '#db/seed/random.ts'
import { loadAgency } from '#lib/agency.ts'
import { verifyAudit } from '#lib/audit/verify.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { before } from '#policy/duration.ts'
import { sweep } from './jobs.ts'
import { beginLife } from './testing/life.ts'
import { type Kept, readKept } from './testing/rows.ts'

// Day after day as a worker would: the sweep each night at the same hour where the agency is, through both changes of summer
// time, and over a leap day. What should be there is told by `testing/rows.ts`, which asks none of the sweep's own statements.

const isWhole = process.env.CANDOR_SOAK === '1'
const dayMs = 86_400_000
/** The whole takes as long as it takes. */
const patience = isWhole ? 6 * 3_600_000 : 600_000
/** A worker asks each hour, so that nothing waits longer for its sweep, on the night of 25 hours too. */
const mostMs = 25 * 3_600_000

/** The sweep's moment on each of so many nights. */
function* nights(from: string, count: number, timeZone: string): Generator<Date> {
  for (let day = 0; day < count; day++) {
    const local = Temporal.PlainDate.from(from).add({ days: day }).toPlainDateTime({ hour: 3, minute: 30 })
    yield new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
  }
}

const told = ({ id, ends }: Kept) => `${id}, whose period ends ${ends?.toISOString() ?? 'never'}`

/** One night: what goes had ended, and what had ended goes. Gives how much went, and when. */
async function night(app: TestApp, at: Date, sweepsTwice: boolean) {
  app.setTime(at.toISOString())
  const was = await readKept(app)
  let swept = await sweep(app)
  let now = at
  if (!swept) {
    // The night that has 23 hours: a day has not passed yet.
    now = new Date(at.getTime() + 3_600_000)
    app.setTime(now.toISOString())
    swept = await sweep(app)
  }
  expect(swept, now.toISOString()).not.toBeNull()
  const rest = await readKept(app)
  expect([...rest.values()].filter(({ ends }) => ends && ends <= now).map(told), now.toISOString()).toEqual(
    [],
  )
  const gone = [...was.values()].filter(({ id }) => !rest.has(id))
  const early = gone.filter((row) => !(row.ends && row.ends <= now) && !wentWith(row, was, now))
  expect(early.map(told), now.toISOString()).toEqual([])
  if (!sweepsTwice) return { gone: gone.length, now }
  const again = await sweep(app, true)
  expect(
    Object.entries(again ?? {}).filter(([, rows]) => rows > 0),
    now.toISOString(),
  ).toEqual([])
  expect([...(await readKept(app)).keys()]).toEqual([...rest.keys()])
  return { gone: gone.length, now }
}

/** Whether a row went with its enquiry, or with all that its person was kept for, which had ended. */
function wentWith({ table, person, lead }: Kept, was: ReadonlyMap<string, Kept>, now: Date): boolean {
  if (table === 'leads' || table === 'people') return false
  const ended = (row: Kept | undefined) => row?.unheld != null && row.unheld <= now
  return ended(was.get(`leads ${lead}`)) || ended(was.get(`people ${person}`))
}

const verified = async (app: TestApp) => {
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact' })
}

const agencies = agencyNames('.')

/** Nights on which something is odd: a leap day, the end of summer time with the last day of a month. */
const odd = ['2028-02-28', '2028-10-29'] as const

test.each(agencies)(
  'P38–P44: over 36 months no row of %s outlives its clause or goes early (17.10)',
  async (name) => {
    const agency = await loadAgency(name)
    const { timeZone } = agency.policy.workingHours
    let total = 0
    let last: Date | null = null
    const sleep = async (app: TestApp, at: Date, sweepsTwice: boolean) => {
      const { gone, now } = await night(app, at, sweepsTwice)
      total += gone
      if (last) expect(now.getTime() - last.getTime()).toBeLessThanOrEqual(mostMs)
      last = now
    }
    if (isWhole) {
      const app = await openTestApp('2026-11-30T02:30:00Z', agency)
      const life = await beginLife(app, seededRandom(36))
      await life.sendAll()
      let day = 0
      for (const at of nights('2026-12-01', 1_096, timeZone)) {
        await sleep(app, at, day++ % 7 === 0)
        app.setTime(new Date(at.getTime() + dayMs / 2).toISOString())
        await life.live()
      }
      expect(total).toBeGreaterThan(100)
      await verified(app)
      return
    }
    // The sample: some nights, and before them what ends in these. Half of the agencies at one odd time, half at the other.
    const some = [...nights(odd[agencies.indexOf(name) % 2] ?? odd[0], 3, timeZone)]
    const periods = Object.values(agency.policy.retention).flatMap(({ period }) => period ?? [])
    const begun = periods
      .flatMap((period) => some.slice(1).map((at) => new Date(before(at, period).getTime() - dayMs / 2)))
      .sort((a, b) => a.getTime() - b.getTime())
    const app = await openTestApp(begun[0]?.toISOString(), agency)
    const life = await beginLife(app, seededRandom(name.length))
    for (const at of begun) {
      app.setTime(at.toISOString())
      await life.live()
    }
    for (const at of some) await sleep(app, at, true)
    expect(total).toBeGreaterThan(0)
    await verified(app)
  },
  patience,
)
