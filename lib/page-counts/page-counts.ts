import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { dayIn, endOfDay } from '#policy/time/moments.ts'
import { addCounts, addMarks, closeDays, takeSalt } from './changes.ts'
import { markOf, newSalt, writeMarks } from './marks.ts'
import type { Count, Visitor } from './visit.ts'

/** Rows that sources, and campaigns, may have on one day: those beyond stand together. */
export const mostNames = 200
/** Names that a process holds between two writes, and visitors that wait for the number of their day. */
const mostHeld = 2_000

type Sum = { count: number; visits: number }
type Day = {
  readonly day: string
  /** From its first count to its end. */
  readonly from: Date
  readonly until: Date
  readonly sums: Map<string, Sum>
  salt: string | null
  readonly marks: Set<number>
  waiting: Visitor[]
}

/** What one process counted and has not written yet. It holds sums: of whom nothing is left once a mark is made. */
export class PageCounts {
  readonly #app: Pick<AppContext, 'db' | 'clock' | 'agency'>
  #days: Day[] = []
  #writing: Promise<void> | null = null

  constructor(app: Pick<AppContext, 'db' | 'clock' | 'agency'>) {
    this.#app = app
  }

  /** Counts at once, in memory; `write` puts it into the database. */
  add(counts: readonly Count[], visitor: Visitor | null): void {
    const day = this.#dayOf(this.#app.clock())
    for (const count of counts) addTo(day.sums, count)
    if (!visitor) return
    if (day.salt) day.marks.add(markOf(visitor, day.salt))
    else if (day.waiting.length < mostHeld) day.waiting.push(visitor)
  }

  /** Whether there is anything to write. */
  get isEmpty(): boolean {
    return this.#days.every(({ sums, marks, waiting }) => sums.size + marks.size + waiting.length === 0)
  }

  /** Writes what was counted; one write at a time. What could not be written stays for the next. @throws the database's fault */
  async write(): Promise<void> {
    if (this.#writing) return this.#writing
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  #dayOf(now: Date): Day {
    // A calendar is asked twice a day, and not with each count.
    const running = this.#days.find(({ from, until }) => from <= now && now < until)
    if (running) return running
    const { timeZone } = this.#app.agency.policy.workingHours
    const day = dayIn(now, timeZone)
    const known = this.#days.find((one) => one.day === day)
    if (known) return known
    const until = endOfDay(day, timeZone)
    const begun: Day = { day, from: now, until, sums: new Map(), salt: null, marks: new Set(), waiting: [] }
    this.#days.push(begun)
    return begun
  }

  async #writeAll(): Promise<void> {
    const { db, clock, agency } = this.#app
    const { timeZone } = agency.policy.workingHours
    const today = dayIn(clock(), timeZone)
    for (const day of this.#days) {
      await this.#writeSums(day)
      // Of a day that is over nobody is told apart any more.
      if (day.day === today) await this.#writeMarks(day)
    }
    if (this.#days.some(({ day }) => day < today)) {
      this.#days = this.#days.filter(({ day }) => day >= today)
      await operate(db, closeDays({ today }))
    }
  }

  async #writeSums({ day, sums }: Day): Promise<void> {
    if (sums.size === 0) return
    const taken = [...sums]
    sums.clear()
    const counts = taken.map(([key, sum]) => ({ ...splitKey(key), ...sum }))
    const at = new Date(`${day}T00:00:00Z`)
    try {
      await operate(this.#app.db, addCounts({ day, at, counts, mostNames }))
    } catch (error) {
      for (const { kind, name, count, visits } of counts) addSum(sums, `${kind} ${name}`, { count, visits })
      throw error
    }
  }

  async #writeMarks(day: Day): Promise<void> {
    if (day.marks.size + day.waiting.length === 0) return
    const { db } = this.#app
    if (!day.salt) {
      const offered = { day: day.day, salt: newSalt(), marks: writeMarks(new Set()), endsAt: day.until }
      const [kept] = await operate(db, takeSalt(offered))
      day.salt = kept?.salt ?? null
    }
    const { salt } = day
    if (!salt) return
    for (const visitor of day.waiting) day.marks.add(markOf(visitor, salt))
    day.waiting = []
    const marks = new Set(day.marks)
    const kept = await operate(db, addMarks({ day: day.day, salt, marks: writeMarks(marks) }))
    for (const mark of marks) day.marks.delete(mark)
    // The database lost the day's number, as it does in a crash: another is taken with the next visitor.
    if (kept.length === 0) day.salt = null
  }
}

function addTo(sums: Map<string, Sum>, { kind, name, visits }: Count): void {
  const known = sums.has(`${kind} ${name}`)
  addSum(sums, `${kind} ${known || sums.size < mostHeld ? name : ''}`, { count: 1, visits })
}

function addSum(sums: Map<string, Sum>, key: string, { count, visits }: Sum): void {
  const sum = sums.get(key) ?? { count: 0, visits: 0 }
  sums.set(key, { count: sum.count + count, visits: sum.visits + visits })
}

function splitKey(key: string): { kind: string; name: string } {
  const at = key.indexOf(' ')
  return { kind: key.slice(0, at), name: key.slice(at + 1) }
}
