import type { Db, Tx } from '#db/client.ts'
import { withBareTables } from '#db/load/bare-tables.ts'
import { beginAnew, countOthers } from '#db/load/empty.ts'
import type { Content } from '#lib/platform/backup/records.ts'
import type { FileStore } from '#lib/platform/files/store.ts'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'
import type { Progress } from './contents.ts'
import type { OpenedBackup } from './open-backup.ts'

const inUse =
  'The site or a worker still uses this database. Stop them all, then run npm run restore again. Nothing was changed.'

/** @throws OperatorError where another program of ours has sessions at this database */
export async function refuseInUse(tx: Tx): Promise<void> {
  if ((await countOthers(tx)) > 0) throw new OperatorError(inUse)
}

/**
 * Puts a database back to what a backup holds, as its owner and in one transaction: broken off, the state of before stands. From its
 * commit on the database says that what came since is to be repeated, and nothing serves it before. Then come the files of these
 * rows; whatever else lies in the store stays as it is.
 */
export async function loadBackup(
  owner: Db,
  files: FileStore,
  backup: OpenedBackup,
  tell: (progress: Progress) => void = () => {},
): Promise<{ rows: number; files: number }> {
  let share = 0
  const contents = backup.contents((read) => {
    share = read
  })
  const done = { rows: 0, files: 0 }
  let next = await contents.next()
  try {
    await owner.transaction(async (tx) => {
      await refuseInUse(tx)
      await beginAnew(tx, new Set(backup.header.schema.map(({ version }) => version)))
      await withBareTables(tx, async () => {
        await tx.query({ text: `set local datestyle = 'ISO'; set local timezone = 'UTC'` })
        for (; !next.done && next.value.kind === 'table'; next = await contents.next()) {
          const { name, columns, content } = next.value
          const before = done.rows
          const told = countLines(content, (lines) =>
            tell({ what: name, rows: before + lines, files: 0, share }),
          )
          done.rows += await tx.copyIn(name, columns, told)
        }
        tell({ what: 'the indexes of all tables', ...done, share })
      })
      await tx.query({ text: 'update installation set replay_due_at = now()' })
      await letAsk(tx)
    })
    for (; !next.done; next = await contents.next()) {
      await putFile(files, next.value)
      done.files += 1
      tell({ what: 'files', ...done, share })
    }
    return done
  } catch (error) {
    if (faultCode(error) === '55P03') throw new OperatorError(inUse)
    throw error
  } finally {
    await contents.return(undefined)
  }
}

/** Whoever starts before the rest is done may see why it must not. */
async function letAsk(tx: Tx): Promise<void> {
  const found = await tx.query({ text: `select from pg_roles where rolname = 'candor_app'` })
  if (found.length > 0)
    await tx.query({ text: 'grant select on schema_migrations, installation to candor_app' })
}

/** The same bytes, whose lines are counted on the way. */
async function* countLines(
  content: AsyncIterable<Buffer>,
  tell: (lines: number) => void,
): AsyncGenerator<Buffer> {
  let lines = 0
  for await (const some of content) {
    for (let at = some.indexOf(10); at >= 0; at = some.indexOf(10, at + 1)) lines += 1
    tell(lines)
    yield some
  }
}

async function putFile(files: FileStore, { name, content }: Content): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  await files.put(name, Buffer.concat(pieces))
}
