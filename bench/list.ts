import { seededRandom } from '../db/seed/random.ts'
import type { House } from '../lib/house.ts'
import { readLeadFilter } from '../lib/records/leads/filter.ts'
import { listLeads } from '../lib/records/leads/list.ts'
import { openMillionHouse } from './million.ts'
import { serve } from './serve.ts'
import { signInOwner } from './signed-in.ts'

const targets = { databaseMs: 10, httpMs: 100 }
const rounds = 100
/** As in a house where people have searched before, for other things. */
const roundsBefore = 300

/** The list of a million leads: its first page, pages anywhere, and searches by part of an address; p95 in milliseconds. */
export async function measureList() {
  const { house, env, close } = await openMillionHouse()
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  try {
    const cookie = await signInOwner(house)
    const results = []
    for (const [name, query] of Object.entries(await queriesOf(house))) {
      const database = await p95(
        async (round) => void (await listLeads(house.db, filterOf(house, query(round)), scopeOf(house))),
      )
      const http = await p95(async (round) => {
        const address = `${server.url}/admin/leads?${new URLSearchParams(query(round))}`
        const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
        if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`)
        await answer.text()
      })
      const met = database <= targets.databaseMs && http <= targets.httpMs
      results.push({ name, databaseMs: database, httpMs: http, met })
    }
    return { targets, rounds, results }
  } finally {
    await server.stop()
    await close()
  }
}

type Query = Record<string, string>

const filterOf = (house: House, query: Query) => readLeadFilter(query, house.agency.forms)

function scopeOf({ agency, ring, clock }: House) {
  const answered = Object.entries(agency.forms).filter(([, form]) => form.answered)
  return { answeredForms: answered.map(([name]) => name), onlyOf: null, staffId: null, ring, now: clock() }
}

async function queriesOf({ db }: House): Promise<Record<string, (round: number) => Query>> {
  const random = seededRandom(7)
  const keys = await db.query<{ after: string; part: string }>({
    text: `select (extract(epoch from l.received_at) * 1000000)::bigint || '.' || l.id as after,
        substr(p.email, 2, 12) as part
      from leads l tablesample system (0.1) repeatable (7) join people p on p.id = l.person_id limit ${rounds + roundsBefore}`,
  })
  const anyOf = keys.map((key) => ({ key, at: random.next() })).sort((a, b) => a.at - b.at)
  const pick = (round: number) => anyOf[round % anyOf.length]?.key ?? { after: '', part: '' }
  return {
    first: () => ({}),
    anywhere: (round) => ({ after: pick(round).after }),
    'part of an address': (round) => ({ q: pick(round).part }),
    'words of a message': (round) => ({ q: round % 2 === 0 ? 'vineyard photographs' : 'instruments' }),
    'stage of mine': () => ({ stage: 'new', owner: 'me' }),
  }
}

async function p95(work: (round: number) => Promise<void>): Promise<number> {
  for (let before = 0; before < roundsBefore; before++) await work(rounds + before)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await work(round)
    times.push(performance.now() - begun)
  }
  return times.sort((one, other) => one - other)[Math.ceil(rounds * 0.95) - 1] ?? Number.NaN
}
