import { textsOf } from '#agencies/texts.ts'
import { readMigrations } from '#db/migrate.ts'
import { loadAgency } from '#lib/agency.ts'
import { listMoved } from '#lib/agency-moved.ts'
import { pagesToBuild } from '#lib/agency-pages.ts'
import type { Built } from '#lib/built.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { remembersOf } from '#policy/display.ts'
import type { Assets } from '#scripts/styles/assets.ts'
import { buildChoices, buildClearing } from './choices.ts'
import { buildHosts } from './hosts.ts'
import { readTestRuns } from './test-runs.ts'

/** What a build is made for, fixed in it: the agency, the hosts its notice names, the addresses of its styles. */
export async function describeBuild(
  settings: Settings,
  assets: Assets,
  cards: Built['cards'] = {},
): Promise<Built> {
  const schema = readMigrations().map(({ version, name }) => ({ version, name }))
  const { folder, forms, content, question, policy } = await loadAgency(settings.agency)
  const closes = Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => (form.closes ? [[name, form.closes]] : [])),
  )
  const uploads = Object.keys(forms).filter((name) =>
    Object.values(forms[name]?.fields ?? {}).some(({ type }) => type === 'files'),
  )
  const deployment = buildHosts(settings, process.env)
  const { pages, articles } = pagesToBuild(folder)
  const tested = readTestRuns(process.cwd())
  const choices = await buildChoices(question)
  const clearing = await buildClearing(question)
  const remembers = remembersOf(policy)
  const [agency, site] = [settings.agency, settings.appUrl]
  const parts = {
    services: textsOf(content, 'en').texts.services.items.map(({ id }) => id),
    work: content.work.map(({ id }) => id),
  }
  const written = { pages, articles, parts, site, cards, moved: listMoved(content, { pages, articles }) }
  return {
    agency,
    deployment,
    schema,
    closes,
    uploads,
    ...written,
    tested,
    choices,
    clearing,
    question,
    remembers,
    assets,
  }
}
