import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { median } from '#bench/median.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { makeBackup } from '#lib/backups/make-backup.ts'
import { readColumns } from '#lib/backups/queries.ts'
import { writeWhole } from '#lib/platform/backup/file.ts'

const targets = { ratio: 0.5, growthBytes: 50 * 1024 * 1024 }
const rounds = 3

/** A backup of a million leads, sealed to a file, against a plain COPY of the same tables to files; seconds, by turns. */
export async function measureBackup(app: AppContext) {
  const folder = process.env.BENCH_FOLDER ?? tmpdir()
  let growth = 0
  const ways = {
    ours: async () => {
      const path = join(folder, `bench-${randomBytes(4).toString('hex')}.backup`)
      const before = process.memoryUsage.rss()
      const tell = () => {
        growth = Math.max(growth, process.memoryUsage.rss() - before)
      }
      await makeBackup(app, { kind: 'command', keep: (bytes) => writeWhole(path, bytes), tell })
      await rm(path)
    },
    copy: async () => {
      const path = join(folder, `bench-${randomBytes(4).toString('hex')}.copy`)
      await app.db.transaction(
        async (tx) => {
          const columnsOf = await readColumns(tx)
          await tx.query({ text: 'set local statement_timeout = 0' })
          const sink = createWriteStream(path, { flush: true }).setMaxListeners(0)
          for (const { name } of tables)
            await pipeline(tx.copyOut(name, columnsOf.get(name) ?? []), sink, { end: false })
          await new Promise<void>((done) => sink.end(done))
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      await rm(path)
    },
  }
  const seen: Record<keyof typeof ways, number[]> = { ours: [], copy: [] }
  for (const way of Object.values(ways)) await way()
  growth = 0
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'copy'] as const) : (['copy', 'ours'] as const)
    for (const name of order) {
      const begun = performance.now()
      await ways[name]()
      seen[name].push((performance.now() - begun) / 1000)
    }
  }
  const [ours, copy] = [median(seen.ours), median(seen.copy)]
  const met = copy / ours >= targets.ratio && growth <= targets.growthBytes
  return { targets, seconds: { ours, copy }, ratio: copy / ours, growthBytes: growth, met, rounds: seen }
}
