import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { datasets } from '#lib/doors/disclose/datasets.ts'
import { selectRows } from '#lib/doors/disclose/selection.ts'
import { writeRows } from '#lib/doors/disclose/write-rows.ts'
import { median } from './median.ts'
import { openMillionApp } from './million.ts'

const targets = { ratio: 0.6, growthBytes: 50 * 1024 * 1024 }
const rounds = 3

const all = { dataset: 'leads', query: '', opensMessages: false, staffId: null } as const

/** A million leads as CSV with formulas made inert, against the same columns by a plain COPY; rows a second, by turns. */
export async function measureExport() {
  const { app, close } = await openMillionApp()
  const { rows } = selectRows(app, all)
  const columns = datasets.leads.columns.map(({ name, sql }) => `${sql} as ${name}`).join(', ')
  const ways = {
    ours: () => writeRows(app, all, 'people'),
    copy: async () => {
      const copied = await app.db.copyOut(`select ${columns} ${rows}`)
      if (!copied) throw new Error('This driver has no COPY.')
      return copied
    },
  }
  try {
    const seen: Record<keyof typeof ways, number[]> = { ours: [], copy: [] }
    let growth = 0
    // What a first run makes ready stays in memory and is no growth.
    for (const way of Object.values(ways)) await drain(await way())
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? (['ours', 'copy'] as const) : (['copy', 'ours'] as const)
      for (const name of order) {
        const run = await drain(await ways[name]())
        seen[name].push(run.rows / run.seconds)
        if (name === 'ours') growth = Math.max(growth, run.growth)
      }
    }
    const [ours, copy] = [median(seen.ours), median(seen.copy)]
    const met = ours / copy >= targets.ratio && growth <= targets.growthBytes
    return {
      targets,
      rowsPerSecond: { ours, copy },
      ratio: ours / copy,
      growthBytes: growth,
      met,
      rounds: seen,
    }
  } finally {
    await close()
  }
}

async function drain(rows: AsyncGenerator<Buffer, number>) {
  const sink = createWriteStream('/dev/null')
  const before = process.memoryUsage.rss()
  const begun = performance.now()
  let most = before
  for (;;) {
    const { done, value } = await rows.next()
    if (done) {
      sink.end()
      return { rows: value, seconds: (performance.now() - begun) / 1000, growth: most - before }
    }
    if (!sink.write(value)) await once(sink, 'drain')
    most = Math.max(most, process.memoryUsage.rss())
  }
}
