// Fills an app with made-up people, to try the desk and to measure it: npm run seed -- --leads N [--seed S].
import { parseArgs } from 'node:util'
import { demoEnquiries } from '#db/seed/demo-enquiries.ts'
import { madeUpLeads } from '#db/seed/made-up-leads.ts'
import { seededRandom } from '#db/seed/random.ts'
import type { AppContext } from '#lib/app.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { withApp } from './run/context.ts'
import { sayProgress } from './run/say-progress.ts'
import { insertBatch } from './seed/insert.ts'
import { rowsOf } from './seed/rows.ts'
import { seededTables } from './seed/tables.ts'

const usage = 'Usage: npm run seed -- --leads N [--seed S]'
const batchSize = 2_000

await withApp(async (app) => {
  const { leads, seed } = readArguments()
  await refuseRealLeads(app)
  const answered = Object.entries(app.agency.forms).filter(([, form]) => form.answered)
  const forms = answered.map(([name]) => name).filter((name) => name === 'contact' || name === 'quote')
  const made = madeUpLeads(seededRandom(seed), { count: leads, forms, now: app.clock() })
  const tell = sayProgress('Seeding')
  let [done, rows] = [0, 0]
  let inserting: Promise<unknown> = Promise.resolve()
  for (let batch = take(made, batchSize); batch.length > 0; batch = take(made, batchSize)) {
    // The next is made up while the last is stored; their order is that of the rows that hang on others.
    const next = rowsOf(app, batch)
    await inserting
    inserting = insertBatch(app.db, next)
    inserting.catch(() => {})
    done += batch.length
    rows += Object.values(next).reduce((sum, { length }) => sum + length, 0)
    tell({ what: `${done.toLocaleString('en')} leads`, rows, files: 0, share: done / leads })
  }
  await inserting
  for (const table of seededTables) await app.db.query({ text: `analyze ${table}` })
  console.log(
    `Seeded ${done} leads with their people, consents, messages, mails and log: ${rows.toLocaleString('en')} rows (seed ${seed}). They are made up, and every address leads nowhere.`,
  )
})
process.exit()

function readArguments(): { leads: number; seed: number } {
  try {
    const { values } = parseArgs({ options: { leads: { type: 'string' }, seed: { type: 'string' } } })
    const [leads, seed] = [Number(values.leads), Number(values.seed ?? 1)]
    if (Number.isSafeInteger(leads) && leads > 0 && Number.isSafeInteger(seed)) return { leads, seed }
  } catch {}
  throw new OperatorError(usage)
}

/** Real people would be lost among made-up ones. */
async function refuseRealLeads({ db }: AppContext): Promise<void> {
  // Those of the demo without an address are known by their name, which says that they are one.
  const demoNames = demoEnquiries.map(({ fields }) => fields.name)
  const [real] = await db.query({
    text: `select from people where case when email is null then coalesce(name, '') <> all ($1)
      else email not like '%.example' end limit 1`,
    values: [demoNames],
  })
  if (real)
    throw new OperatorError(
      'This database holds people who are not made up. Seed another: DATA_DIR=.data-seed npm run seed -- --leads N',
    )
}

function take<T>(from: Iterator<T>, most: number): T[] {
  const taken: T[] = []
  while (taken.length < most) {
    const { done, value } = from.next()
    if (done) break
    taken.push(value)
  }
  return taken
}
