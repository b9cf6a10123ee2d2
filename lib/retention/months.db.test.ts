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
/** A worker asks each hour: on the night that has 25 hours the sweep comes an hour later. */
const lateMs = 25 * 3_600_000 + 60_000

/** The sweep's moment on each of so many nights. */
function* nights(from: string, count: number, timeZone: string): Generator<Date> {
  for (let day = 0; day < count; day++) {
    const local = Temporal.PlainDate.from(from).add({ days: day }).toPlainDateTime({ hour: 3, minute: 30 })
    yield new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
  }
}

const told = ({ id, ends }: Kept) => `${id}, whose period ends ${ends?.toISOString() ?? 'never'}`

/** One night: what goes had ended, what had ended goes, and nothing ended longer ago than a night. */
async function night(app: TestApp, at: Date, isFirst: boolean, sweepsTwice: boolean) {
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
  const late = [...was.values()].filter(({ ends }) => ends && now.getTime() - ends.getTime() > lateMs)
  if (!isFirst) expect(late.map(told).filter((line) => !line.startsWith('requests'))).toEqual([])
  expect([...rest.values()].filter(({ ends }) => ends && ends <= now).map(told), now.toISOString()).toEqual(
    [],
  )
  const gone = [...was.values()].filter(({ id }) => !rest.has(id))
  const early = gone.filter((row) => !(row.ends && row.ends <= now) && !wentWith(row, was, now))
  expect(early.map(told), now.toISOString()).toEqual([])
  if (!sweepsTwice) return gone.length
  const again = await sweep(app, true)
  expect(
    Object.entries(again ?? {}).filter(([, rows]) => rows > 0),
    now.toISOString(),
  ).toEqual([])
  expect([...(await readKept(app)).keys()]).toEqual([...rest.keys()])
  return gone.length
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

/** Nights on which something is odd: a leap day and what hangs on it, both changes of summer time, a year's end. */
const odd = ['2028-02-27', '2028-10-28'] as const

test.each(agencies)(
  'P38–P44: over 36 months no row of %s outlives its clause or goes early (17.10)',
  async (name) => {
    const agency = await loadAgency(name)
    const { timeZone } = agency.policy.workingHours
    if (isWhole) {
      const app = await openTestApp('2026-11-30T02:30:00Z', agency)
      const life = await beginLife(app, seededRandom(36))
      await life.sendAll()
      let [gone, day] = [0, 0]
      for (const at of nights('2026-12-01', 1_096, timeZone)) {
        gone += await night(app, at, false, day++ % 7 === 0)
        app.setTime(new Date(at.getTime() + dayMs / 2).toISOString())
        await life.live()
      }
      expect(gone).toBeGreaterThan(100)
      await verified(app)
      return
    }
    // The sample: some nights, and before them what ends in these.
    const [from] = isFromEven(name) ? odd : [odd[1]]
    const some = [...nights(from, 4, timeZone)]
    const [first] = some
    if (!first) return
    const periods = Object.values(agency.policy.retention).flatMap(({ period }) => period ?? [])
    const begun = periods.flatMap((period) =>
      some.slice(1, 3).map((at) => new Date(before(at, period).getTime() - dayMs / 2)),
    )
    const [earliest] = begun.sort((a, b) => a.getTime() - b.getTime())
    const app = await openTestApp((earliest ?? first).toISOString(), agency)
    const life = await beginLife(app, seededRandom(name.length))
    for (const at of begun) {
      app.setTime(at.toISOString())
      await life.live()
    }
    let [gone, isFirst] = [0, true]
    for (const at of some) {
      gone += await night(app, at, isFirst, true)
      isFirst = false
    }
    expect(gone).toBeGreaterThan(0)
    await verified(app)
  },
)

/** Half of the agencies are looked at around the leap day, the others around the end of summer time. */
function isFromEven(name: string): boolean {
  return agencies.indexOf(name) % 2 === 0
}
