import { existsSync, readFileSync } from 'node:fs'
import { dataMap } from '#db/data-map.ts'
import { loadAgency } from '#lib/agency.ts'
import { findPages, sayUnshown } from '#lib/agency-pages.ts'
import { checkKept } from '#lib/promises/bound.ts'
import { checkPolicy } from '#policy/check.ts'
import { shownIn } from '#policy/embeds/showing.ts'
import { categories } from '#policy/vocabulary.ts'
import { findLine } from './find-line.ts'

/** A finding with the place in the agency's folder. */
export type Placed = {
  readonly place: string
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly says: string
}

const held = categories.filter((category) => dataMap.some((table) => table.categories.includes(category)))

/**
 * Everything in which an agency's policy and forms contradict themselves or the program's tables.
 * @param hosts that the deployment at hand uses, where it is this agency's
 * @throws when the folder cannot be loaded
 */
export async function checkAgency(
  root: string,
  id: string,
  hosts: readonly string[] = [],
): Promise<readonly Placed[]> {
  const { folder, policy, declaredForms: forms, capabilities, question, stopped } = await loadAgency(id)
  const contradictions = checkPolicy({ policy, forms, held, hosts, sets: [...capabilities.cookies] })
  const { faults, linked } = findPages(`${root}/${folder}`)
  return [
    ...[...contradictions, ...checkKept({ policy, forms })].map(({ code, severity, file, path, says }) => {
      return { place: placeOf(root, folder, file, path), code, severity, says }
    }),
    ...stopped.map(({ why, fault }): Placed => {
      const severity = fault ? 'error' : 'warning'
      return { place: `${folder}/index.ts:1`, code: 'P-ADAPTER', severity, says: why }
    }),
    ...sayUnshown(linked, shownIn(question)).map(({ file, says }): Placed => {
      return { place: `${folder}/${file}:1`, code: 'P-EMBED', severity: 'warning', says }
    }),
    ...faults.map(({ file, says }): Placed => {
      return { place: `${folder}/${file}:1`, code: 'P-PAGE', severity: 'error', says }
    }),
  ]
}

/** A part that has a file of its own, as `retention.ts` or `forms/quote.ts`, is looked for there. */
function placeOf(root: string, folder: string, file: string, path: readonly string[]): string {
  const [part = '', ...rest] = path
  const own = [`${folder}/${file}/${part}.ts`, `${folder}/${part}.ts`].find((name) =>
    existsSync(`${root}/${name}`),
  )
  const name = own ?? `${folder}/${file}.ts`
  return `${name}:${findLine(readFileSync(`${root}/${name}`, 'utf8'), own ? rest : path)}`
}
