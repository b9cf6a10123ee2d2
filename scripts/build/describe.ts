import { readMigrations } from '../../db/migrate.ts'
import type { Built } from '../../lib/built.ts'
import type { Settings } from '../../lib/platform/settings.ts'
import type { Assets } from '../styles/assets.ts'
import { buildHosts } from './hosts.ts'

/** What a build is made for, fixed in it: the agency, the hosts its notice names, the addresses of its styles. */
export function describeBuild(settings: Settings, assets: Assets): Built {
  const schema = readMigrations().map(({ version, name }) => ({ version, name }))
  return { agency: settings.agency, deployment: buildHosts(settings, process.env), schema, assets }
}
