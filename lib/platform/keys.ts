import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { faultCode, OperatorError } from './operator-error.ts'
import { type SecretName, secretNames } from './secret-names.ts'

const embeddedNames = ['EMBEDDED_OWNER_PASSWORD', 'EMBEDDED_APP_PASSWORD'] as const

export type Keys = Record<SecretName | (typeof embeddedNames)[number], string>

/**
 * Reads the keys kept in `dataDir/keys.env`, or makes them: once, readable by their owner only, and on the disk
 * before anybody uses one. Of two processes that make them at the same time one wins and both read the same.
 *
 * @throws OperatorError when the file was damaged, or is gone while the database that needs it is still there.
 */
export function keepKeys(dataDir: string): Keys {
  const path = join(dataDir, 'keys.env')
  if (!existsSync(path)) {
    refuseWhenLost(dataDir, path)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeOnce(path, makeKeys())
  }
  chmodSync(path, 0o600)
  return parseKeys(readFileSync(path, 'utf8'), path)
}

function refuseWhenLost(dataDir: string, path: string): void {
  if (!existsSync(join(dataDir, 'postgres'))) return
  throw new OperatorError(
    `${path} is gone, and the database beside it cannot be read without it. Put it back from your copy, or set ` +
      'DATA_DIR to a new folder to begin with an empty database.',
  )
}

function makeKeys(): string {
  const head =
    '# Made once. Keep a copy apart from the backups: without these keys the data cannot be read.\n'
  const secrets = secretNames.map((name) => `${name}=${randomBytes(32).toString('base64')}\n`)
  // Passwords become part of an address, so they hold letters and digits only.
  const passwords = embeddedNames.map((name) => `${name}=${randomBytes(24).toString('hex')}\n`)
  return head + [...secrets, ...passwords].join('')
}

// A finished file is linked into place: it is never seen half written, and never replaces one that is there.
function writeOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
    linkSync(draft, path)
  } catch (error) {
    if (faultCode(error) !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(draft, { force: true })
  }
}

function parseKeys(text: string, path: string): Keys {
  const lines = text.split('\n').filter((line) => line.includes('=') && !line.startsWith('#'))
  const found = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
  )
  const missing = [...secretNames, ...embeddedNames].filter((name) => !found[name])
  if (missing.length > 0)
    throw new OperatorError(`${path} lacks ${missing.join(', ')}. Put the file back from your copy.`)
  return found as Keys
}
