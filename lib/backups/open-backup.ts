import { open } from 'node:fs/promises'
import type { Migration } from '#db/migrate.ts'
import { tables } from '#db/tables.ts'
import type { AppKeys } from '#lib/app.ts'
import { checkOf } from '#lib/installation/check.ts'
import { readerOf } from '#lib/platform/backup/file.ts'
import {
  type BackupHeader,
  type ReadHeader,
  readHeader,
  type SealedHeader,
} from '#lib/platform/backup/header.ts'
import { DamagedBackup, openPieces } from '#lib/platform/backup/pieces.ts'
import { type Content, readRecords } from '#lib/platform/backup/records.ts'
import { sameBytes } from '#lib/platform/crypto/digest.ts'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'

/** What a backup has to be of, to be read back here. */
export type Expected = {
  readonly agency: string
  readonly keys: AppKeys
  readonly migrations: readonly Migration[]
  readonly now: Date
  /** Read one whose day is over all the same. */
  readonly evenExpired: boolean
}

export type OpenedBackup = {
  readonly header: BackupHeader
  /** Its contents from the first on, each time that it is asked. `read` is told which share of the file was read. */
  contents(read?: (share: number) => void): AsyncGenerator<Content>
}

const nothing = 'Nothing was changed.'
const refuse = (text: string) => new OperatorError(`${text} ${nothing}`)

/**
 * Opens a backup once all of it was read and found whole, unaltered and this installation's.
 * @throws OperatorError that says what is wrong and what to do
 */
export async function openBackup(path: string, expected: Expected): Promise<OpenedBackup> {
  const sealed = await checkedHeader(path, expected)
  const contents = (read?: (share: number) => void) => readFrom(path, expected.keys.data, sealed, read)
  try {
    for await (const { kind, name, content } of contents()) {
      if (kind === 'table' && !tables.some((table) => table.name === name)) throw new DamagedBackup('altered')
      for await (const _ of content);
    }
  } catch (error) {
    throw damageOf(error, path)
  }
  return { header: sealed.header, contents }
}

async function checkedHeader(path: string, expected: Expected): Promise<SealedHeader> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw refuse(`${path} cannot be read (${faultCode(error)}). Name a file that npm run backup made.`)
  })
  try {
    const read = await readHeader(expected.keys.data, readerOf(file))
    if (read.kind !== 'ours') throw faultOf(read, path, expected)
    refuseOthers(read.header, expected)
    return read
  } finally {
    await file.close()
  }
}

async function* readFrom(
  path: string,
  dataKey: Buffer,
  sealed: SealedHeader,
  tell: (share: number) => void = () => {},
): AsyncGenerator<Content> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const next = readerOf(file)
    let position = 0
    const read = async (length: number) => {
      const bytes = await next(length)
      position += bytes.length
      tell(position / size)
      return bytes
    }
    await readHeader(dataKey, read)
    yield* readRecords(openPieces(sealed, read))
  } finally {
    await file.close()
  }
}

function damageOf(error: unknown, path: string): unknown {
  if (!(error instanceof DamagedBackup)) return error
  return error.how === 'cut'
    ? refuse(
        `${path} ends before the backup does: it was cut short. Copy it again from where it came, or take another backup.`,
      )
    : refuse(
        `${path} is not as it was made: something in it was altered. Copy it again from where it came, or take another backup.`,
      )
}

function faultOf(read: Exclude<ReadHeader, { kind: 'ours' }>, path: string, expected: Expected): unknown {
  switch (read.kind) {
    case 'no_backup':
      return refuse(`${path} is no backup of Candor. Name a file that npm run backup made.`)
    case 'cut':
    case 'altered':
      return damageOf(new DamagedBackup(read.kind), path)
    case 'newer':
      return refuse(`${path} was made by a newer version of Candor. Update this one, then read it back.`)
    case 'other_key': {
      const { header } = read
      if (header.agency !== expected.agency) return otherAgency(header, expected)
      if (!sameBytes(header.suppressionCheck, checkOf(expected.keys.suppression))) return otherSuppression()
      return refuse(
        `${path} is sealed under another DATA_KEY. Put back the keys of the installation that made it (keys.env, or the settings), ` +
          'then read it back.',
      )
    }
  }
}

function otherAgency({ agency }: BackupHeader, expected: Expected): OperatorError {
  return refuse(
    `This backup belongs to the agency "${agency}", and AGENCY is "${expected.agency}". Set AGENCY=${agency}, with the keys and ` +
      'the database of that agency, or take a backup of this one.',
  )
}

function otherSuppression(): OperatorError {
  return refuse(
    'This backup was made under another SUPPRESSION_KEY. Everybody who opted out is known by that key alone: put the key back that ' +
      'the installation began with, then read it back.',
  )
}

function refuseOthers(header: BackupHeader, expected: Expected): void {
  if (header.agency !== expected.agency) throw otherAgency(header, expected)
  if (!sameBytes(header.suppressionCheck, checkOf(expected.keys.suppression))) throw otherSuppression()
  const known = new Map(expected.migrations.map(({ version, checksum }) => [version, checksum]))
  if (header.schema.some(({ version }) => !known.has(version)))
    throw refuse('This backup was made by a newer version of Candor. Update this one, then read it back.')
  if (header.schema.some(({ version, checksum }) => known.get(version) !== checksum))
    throw refuse(
      'This backup was made by a version of Candor whose tables are others than this one’s. Read it back with the version that made ' +
        'it, then update.',
    )
  if (header.expiresAt <= expected.now && !expected.evenExpired)
    throw refuse(
      `This backup ended on ${header.expiresAt.toISOString().slice(0, 10)}: what it holds was to be gone by then. Take a newer one. ` +
        'Where there is none, --expired reads it back all the same; what is due by now is swept before anything is served.',
    )
}
