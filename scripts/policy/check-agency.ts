import { readFileSync } from 'node:fs'
import { tables } from '../../db/tables.ts'
import { loadAgency } from '../../lib/agency.ts'
import { checkPolicy } from '../../policy/check.ts'
import { categories } from '../../policy/vocabulary.ts'
import { findLine } from './find-line.ts'

/** A finding with the place in the agency's folder. */
export type Placed = {
  readonly place: string
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly says: string
}

const columns = tables.flatMap((table) => table.columns)
const held = categories.filter((category) => columns.some((column) => column.held?.category === category))

/**
 * Everything in which an agency's policy and forms contradict themselves or the program's tables.
 * @throws when the folder cannot be loaded
 */
export async function checkAgency(root: string, id: string): Promise<readonly Placed[]> {
  const { policy, forms } = await loadAgency(id)
  return checkPolicy({ policy, forms, held }).map(({ code, severity, file, path, says }) => {
    const name = `agencies/${id}/${file}.ts`
    const line = findLine(readFileSync(`${root}/${name}`, 'utf8'), path)
    return { place: `${name}:${line}`, code, severity, says }
  })
}
