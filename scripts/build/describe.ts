import { readMigrations } from '#db/migrate.ts'
import { loadAgency } from '#lib/agency.ts'
import { pagesToBuild } from '#lib/agency-pages.ts'
import type { Built } from '#lib/built.ts'
import type { Settings } from '#lib/platform/settings.ts'
import type { Assets } from '#scripts/styles/assets.ts'
import { buildChoices } from './choices.ts'
import { buildHosts } from './hosts.ts'
import { readTestRuns } from './test-runs.ts'

/** What a build is made for, fixed in it: the agency, the hosts its notice names, the addresses of its styles. */
export async function describeBuild(settings: Settings, assets: Assets): Promise<Built> {
  const schema = readMigrations().map(({ version, name }) => ({ version, name }))
  const { folder, forms, question } = await loadAgency(settings.agency)
  const closes = Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => (form.closes ? [[name, form.closes]] : [])),
  )
  const uploads = Object.keys(forms).filter((name) =>
    Object.values(forms[name]?.fields ?? {}).some(({ type }) => type === 'files'),
  )
  const deployment = buildHosts(settings, process.env)
  const pages = pagesToBuild(folder)
  const tested = readTestRuns(process.cwd())
  const choices = await buildChoices(question)
  return {
    agency: settings.agency,
    deployment,
    schema,
    closes,
    uploads,
    pages,
    tested,
    choices,
    question,
    assets,
  }
}
