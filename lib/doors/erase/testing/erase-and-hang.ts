// Erases somebody and hangs at one of the steps, to be killed there: node … PERSON before|committed|put
import { connect } from '#db/client.ts'
import { readMigrations } from '#db/migrate.ts'
import { loadAgency } from '#lib/agency.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { keysOf, openApp } from '#lib/installation/open-app.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { system } from '#lib/record-event.ts'

const [personId = '', step] = process.argv.slice(2)
const settings = readSettings(process.env)
const secrets = settings.secrets as Record<SecretName, string>
const db = await connect(process.env.DATABASE_URL ?? '')
const opened = await openApp({
  db,
  settings,
  secrets,
  agency: await loadAgency(settings.agency),
  deployment: { mail: null, database: null, files: null },
  schema: readMigrations(),
})
const hang = (): Promise<never> => {
  console.log('here')
  return new Promise(() => setInterval(() => {}, 1_000))
}
const put = async (name: string, bytes: Buffer) => {
  if (step === 'committed') return hang()
  await opened.files.put(name, bytes)
  return hang()
}
const app = { ...opened, keys: keysOf(secrets), files: { ...opened.files, put } }
const stillDue = step === 'before' ? hang : async () => true
await erase(app, { personId, reason: 'request', actor: system, stillDue })
