import type { Queryable } from '#db/client.ts'
import { seededRandom } from '#db/seed/random.ts'
import type { AppContext } from '#lib/app.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { openMillionApp } from './million.ts'
import { serve } from './serve.ts'
import { signInOwner } from './signed-in.ts'

const targets = { databaseMs: 10, httpMs: 100 }
const rounds = 100
/** As in an app where people have searched before, for other things. */
const roundsBefore = 300

/**
 * The list of a million leads: its first page, pages anywhere, and searches by part of an address; p95 in milliseconds. In the
 * database: what the server says that planning and running took, of all statements of one list together. With the driver:
 * the same as whoever asks sees it, with the way there and back.
 */
export async function measureList() {
  const { app, env, close } = await openMillionApp()
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  try {
    const cookie = await signInOwner(app)
    const results = []
    for (const [name, query] of Object.entries(await queriesOf(app))) {
      const listOf = (db: Queryable, round: number) =>
        listLeads(db, filterOf(app, query(round)), scopeOf(app))
      const database = await p95(async (round) => {
        const told = tellingTimes(app.db)
        await listOf(told.db, round)
        return told.milliseconds()
      })
      const driver = await p95((round) => lasting(() => listOf(app.db, round)))
      const request = async (round: number) => {
        const address = `${server.url}/admin/leads?${new URLSearchParams(query(round))}`
        const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
        if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`)
        await answer.text()
      }
      const http = await p95((round) => lasting(() => request(round)))
      const met = database <= targets.databaseMs && http <= targets.httpMs
      results.push({ name, databaseMs: database, driverMs: driver, httpMs: http, met })
    }
    return { targets, rounds, results }
  } finally {
    await server.stop()
    await close()
  }
}

type Query = Record<string, string>

const filterOf = (app: AppContext, query: Query) => readLeadFilter(query, app.agency.forms)

function scopeOf({ agency, ring, clock }: AppContext) {
  const answered = Object.entries(agency.forms).filter(([, form]) => form.answered)
  return { answeredForms: answered.map(([name]) => name), onlyOf: null, staffId: null, ring, now: clock() }
}

async function queriesOf({ db }: AppContext): Promise<Record<string, (round: number) => Query>> {
  const { number } = seededRandom(7).faker
  const keys = await db.query<{ after: string; part: string }>({
    text: `select (extract(epoch from l.received_at) * 1000000)::bigint || '.' || l.id as after,
        substr(p.email, 2, 12) as part
      from leads l tablesample system (0.1) repeatable (7) join people p on p.id = l.person_id limit ${rounds + roundsBefore}`,
  })
  const anyOf = keys.map((key) => ({ key, at: number.float() })).sort((a, b) => a.at - b.at)
  const pick = (round: number) => anyOf[round % anyOf.length]?.key ?? { after: '', part: '' }
  return {
    first: () => ({}),
    anywhere: (round) => ({ after: pick(round).after }),
    'part of an address': (round) => ({ q: pick(round).part }),
    'words of a message': (round) => ({ q: round % 2 === 0 ? 'vineyard photographs' : 'instruments' }),
    'stage of mine': () => ({ stage: 'new', owner: 'me' }),
  }
}

/** A database that also has the server tell what each statement took: before the statement itself, so that it warms nothing. */
function tellingTimes(db: Queryable): { db: Queryable; milliseconds(): number } {
  let total = 0
  const query: Queryable['query'] = async (statement) => {
    const text = `explain (analyze, timing off, format json) ${statement.text}`
    const [row] = await db.query<{ 'QUERY PLAN': Told[] }>({ text, values: statement.values })
    const [told] = row?.['QUERY PLAN'] ?? []
    total += told ? told['Planning Time'] + told['Execution Time'] : Number.NaN
    return db.query(statement)
  }
  return { db: { ...db, query }, milliseconds: () => total }
}

type Told = { 'Planning Time': number; 'Execution Time': number }

async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function p95(measure: (round: number) => Promise<number>): Promise<number> {
  for (let before = 0; before < roundsBefore; before++) await measure(rounds + before)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await measure(round))
  return times.sort((one, other) => one - other)[Math.ceil(rounds * 0.95) - 1] ?? Number.NaN
}
