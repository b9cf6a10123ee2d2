import { openMillionApp } from './million.ts'
import { serve } from './serve.ts'
import { signInOwner } from './signed-in.ts'

const goalMs = 100
const warmUps = 5
const rounds = 40

/** Pages of the desk that lists stand on, searches and boards with them. */
const pages = {
  Today: '/admin',
  Leads: '/admin/leads',
  'Leads, a name': '/admin/leads?q=kitamura',
  'Leads, a word of a message': '/admin/leads?q=sardine',
  'Leads, found nowhere': '/admin/leads?q=xyzzyqwert',
  'Leads, overdue': '/admin/leads?due=late',
  'Leads, board': '/admin/leads?view=board',
  'Leads, quarantine': '/admin/leads?held=yes',
  People: '/admin/people',
  'People, a common word': '/admin/people?q=marsh',
  'People, an address': '/admin/people?q=reader.1',
  Unsubscribes: '/admin/unsubscribes',
  Requests: '/admin/requests',
  Retention: '/admin/retention',
  Exports: '/admin/exports',
  Campaigns: '/admin/campaigns',
  Outbox: '/admin/outbox',
  Policy: '/admin/policy',
  Audit: '/admin/audit',
  Team: '/admin/team',
  Settings: '/admin/settings',
  Evidence: '/privacy/evidence',
  Privacy: '/privacy',
} as const

/** The desk on a million leads, signed in, warm, over HTTP: median and p95 in milliseconds of each page. */
export async function measureDesk() {
  const { app, env, close } = await openMillionApp()
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  try {
    const cookie = await signInOwner(app)
    const results = []
    for (const [name, path] of Object.entries(pages)) {
      const times: number[] = []
      for (let round = 0; round < warmUps + rounds; round++) {
        const begun = performance.now()
        const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
        await answer.text()
        if (round >= warmUps) times.push(performance.now() - begun)
      }
      times.sort((one, other) => one - other)
      const at = (share: number) => Math.round(times[Math.ceil(rounds * share) - 1] ?? Number.NaN)
      results.push({ name, path, medianMs: at(0.5), p95Ms: at(0.95), met: at(0.95) <= goalMs })
    }
    return { goalMs, rounds, results }
  } finally {
    await server.stop()
    await close()
  }
}
