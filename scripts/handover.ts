import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { dataMap } from '#db/data-map.ts'
import { tables } from '#db/tables.ts'
import { shareOf } from '#lib/backups/contents.ts'
import { estimateRows } from '#lib/backups/queries.ts'
import { columnsToHandOver, handOver } from '#lib/doors/disclose/handover.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { system } from '#lib/record-event.ts'
import { withApp } from './run/context.ts'
import { sayProgress } from './run/say-progress.ts'

const usage = 'Usage: npm run handover -- DIR, where DIR is empty or does not exist yet.'

await withApp(async (app) => {
  const [target] = parseArgs({ allowPositionals: true, strict: false }).positionals
  if (!target) throw new OperatorError(usage)
  const folder = resolve(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new OperatorError(`${folder} is not empty. ${usage}`)
  const by = { purpose: 'hand-over of everything', recipient: 'the operator', actor: system }
  await mkdir(join(folder, 'files'), { mode: 0o700 })
  const tell = sayProgress('Handing over')
  const whole = await estimateRows(app.db)
  let [rows, files] = [0, 0]
  const counted = async function* (what: string, content: AsyncIterable<Buffer>) {
    for await (const some of content) {
      for (let at = some.indexOf(10); at >= 0; at = some.indexOf(10, at + 1)) rows += 1
      tell({ what, rows, files, share: shareOf(rows, whole) })
      yield some
    }
  }
  for await (const { name, content } of handOver(app, by)) {
    const isFile = name.startsWith('files/')
    const told = isFile ? content : counted(name.replace('.csv', ''), content)
    await pipeline(told, createWriteStream(join(folder, name), { mode: 0o600 }))
    if (isFile) files += 1
  }
  await writeFile(join(folder, 'schema.json'), `${JSON.stringify(schema(), null, 2)}\n`, { mode: 0o600 })
  console.log(
    `${tables.length} tables, ${files} files and schema.json stand in ${folder}. They hold personal data: keep them as such.`,
  )
})
process.exit()

/** What each file is: whose data its rows are, how long they are kept, and what each column holds. */
function schema() {
  const leaving = new Map(tables.map((table) => [table.name, columnsToHandOver(table)]))
  return dataMap.map(({ name, categories: _, columns, ...said }) => ({
    file: `${name}.csv`,
    ...said,
    columns: columns.filter((column) => leaving.get(name)?.includes(column.name)),
  }))
}
