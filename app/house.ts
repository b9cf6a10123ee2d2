import { connect } from '../db/client.ts'
import { agency } from '../lib/agency.ts'
import { type House, noticeOf } from '../lib/house.ts'
import { systemClock } from '../lib/platform/clock.ts'
import { OperatorError } from '../lib/platform/operator-error.ts'
import { readSettings, type Settings } from '../lib/platform/settings.ts'
import { openKeyring } from '../lib/records/leads/keyring.ts'

let settings: Settings | undefined
let opened: Promise<House> | undefined

/** The settings this process was started with. Not read while building. */
export function houseSettings(): Settings {
  settings ??= readSettings(process.env)
  return settings
}

/** The house, opened at the first request; a fault then is tried again at the next. */
export function house(): Promise<House> {
  opened ??= open(houseSettings()).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open({ database, secrets, appUrl, mail }: Settings): Promise<House> {
  if (database.kind !== 'server' || !database.url) throw new OperatorError('DATABASE_URL is not set.')
  const key = (name: keyof typeof secrets) => Buffer.from(secrets[name] ?? '', 'base64')
  const db = await connect(database.url, { neonProxy: database.neonProxy })
  return {
    db,
    clock: systemClock,
    agency,
    keys: { auth: key('AUTH_SECRET'), data: key('DATA_KEY'), suppression: key('SUPPRESSION_KEY') },
    ring: await openKeyring(db, key('DATA_KEY')),
    notice: noticeOf(agency, { mail: null, database: null, files: null }),
    appUrl,
    mailFrom: mail.kind === 'outbox' ? `${agency.content.name} <${agency.content.email}>` : mail.from,
  }
}
