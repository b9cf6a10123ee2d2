import { readMigrations } from '../../db/migrate.ts'
import { loadAgency } from '../../lib/agency.ts'
import type { Built } from '../../lib/built.ts'
import type { Settings } from '../../lib/platform/settings.ts'
import type { Assets } from '../styles/assets.ts'
import { buildHosts } from './hosts.ts'

/** What a build is made for, fixed in it: the agency, the hosts its notice names, the addresses of its styles. */
export async function describeBuild(settings: Settings, assets: Assets): Promise<Built> {
  const schema = readMigrations().map(({ version, name }) => ({ version, name }))
  const { forms } = await loadAgency(settings.agency)
  const closes = Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => (form.closes ? [[name, form.closes]] : [])),
  )
  return { agency: settings.agency, deployment: buildHosts(settings, process.env), schema, closes, assets }
}
