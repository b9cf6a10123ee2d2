import { strFromU8, unzipSync } from 'fflate'
import { tables } from '#db/tables.ts'
import { codecs } from '#lib/doors/disclose/codecs.ts'
import { openPieces } from '#lib/doors/disclose/sealed-pieces.ts'
import { openFile } from '#lib/keyring.ts'
import { everything } from '#lib/testing/fill-tables.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

const folders = ['mirrors', 'files', 'incoming', 'exports', 'packages', 'audit'] as const

/** Everything that whoever has database, files and keys can read: sealed values opened, kept copies unpacked. */
export async function allThereIs(app: TestApp): Promise<string> {
  const texts = [await everything(app.owner)]
  for (const folder of folders)
    for await (const name of app.files.names(folder))
      texts.push(name, (await app.files.get(name))?.toString() ?? '')
  const opened = [await openedValues(app), await openedFiles(app), await openedCopies(app)]
  return [...texts, ...opened.flat()].join('\n')
}

/** What stands sealed in columns, of every table. */
async function openedValues(app: TestApp): Promise<string[]> {
  const columns = tables.flatMap(({ name: table, key, columns: all }) =>
    all.flatMap(({ name, personal }) =>
      personal?.codec ? [{ table, key, name, codec: personal.codec }] : [],
    ),
  )
  const found = columns.map(async ({ table, key, name, codec }) => {
    const rows = await app.owner.query<{ id: string; sealed: Buffer }>({
      text: `select ${key}::text as id, ${name} as sealed from ${table} where ${name} is not null`,
    })
    return rows.map(({ id, sealed }) => JSON.stringify(codecs[codec].open(app.ring, table, id, sealed)))
  })
  return (await Promise.all(found)).flat()
}

async function openedFiles(app: TestApp): Promise<string[]> {
  const rows = await app.owner.query<{ id: string; key: Buffer }>({ text: 'select id, key from files' })
  const texts = rows.map(async ({ id, key }) => {
    const sealed = await app.files.get(`files/${id}`)
    return sealed ? openFile(app.ring, id, key, sealed).toString() : ''
  })
  return Promise.all(texts)
}

/** What was copied out for staff and for people, and is kept for a while. */
async function openedCopies(app: TestApp): Promise<string[]> {
  const exports = await readyCopies(app, 'exports')
  const packages = await readyCopies(app, 'packages')
  const unpacked = packages.flatMap((bytes) => Object.values(unzipSync(bytes)).map((one) => strFromU8(one)))
  return [...exports.map((bytes) => bytes.toString()), ...unpacked]
}

async function readyCopies(app: TestApp, folder: 'exports' | 'packages'): Promise<Buffer[]> {
  const rows = await app.owner.query<{ id: string; key: Buffer; parts: number }>({
    text: `select id, key, parts from ${folder} where state = 'ready'`,
  })
  const copies = rows.map(async ({ parts, ...piece }) => {
    const bytes: Buffer[] = []
    for await (const one of openPieces(app, { folder, ...piece }, parts)) bytes.push(one)
    return Buffer.concat(bytes)
  })
  return Promise.all(copies)
}
