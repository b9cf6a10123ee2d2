import type { ClassifiedColumn, ClassifiedTable } from './describe.ts'
import { type Edge, edgesOf } from './edges.ts'

/** Names of ids that say whom they point at. */
const pointing = /(?:^|_)(?:person|people|staff|member|owner|assignee|author|actor|object)_id$|(?:^|_)by$/
const ofPeople = ['people', 'staff']

/** Says, a sentence each, what tables leave unsaid that copies, erasures, sweeps and merges need of them. */
export function unlinked(tables: readonly ClassifiedTable[]): string[] {
  const edges = edgesOf(tables)
  const erased = reachable(edges, ofPeople)
  return [
    ...tables.flatMap((table) => [
      ...table.columns.flatMap((column) => faultsOf(`${table.name}.${column.name}`, column)),
      ...rowFaults(table),
    ]),
    ...edges.filter(({ parent }) => erased.has(parent)).flatMap((edge) => edgeFaults(edge, tables)),
    ...circles(edges).map((table) => `${table}: its rows hang on themselves, so no order of deletion ends.`),
  ]
}

function faultsOf(place: string, { name, type, is, personal, references, ...column }: ClassifiedColumn) {
  const said: string[] = []
  const points = references
    ? ofPeople.includes(references.table)
    : type.startsWith('uuid') && pointing.test(name)
  if (points && is.kind !== 'link' && !(is.kind === 'plain' && is.names))
    said.push(
      `${place} points at a person or a member: declare it as link(…), or say in plain(…) what it names.`,
    )
  if (personal && personal.copy !== 'never' && type === 'bytea' && !personal.codec)
    said.push(`${place} is sealed and may be copied: name the codec that opens it.`)
  if (is.kind === 'link' && is.gone === 'null' && column.notNull && !type.endsWith('[]'))
    said.push(`${place} cannot be emptied when they go, since it is not null.`)
  if (is.kind === 'link' && references?.setsNull && is.gone !== 'null')
    said.push(`${place} is emptied by its key in the database, and its link says otherwise.`)
  return said
}

function rowFaults({ name, columns, merge, clock, key }: ClassifiedTable): string[] {
  const said: string[] = []
  const subject = columns.find(({ link }) => link?.as === 'subject')
  const going = columns.filter(({ personal }) => personal && personal.erase !== 'stays')
  if (going.length > 0 && (!subject || subject.link?.gone === 'stays'))
    said.push(`${name}.${going[0]?.name} is somebody's and no link says whose: give ${name} a person_id.`)
  if (subject?.link?.to === 'person' && !merge)
    said.push(`${name}.${subject.name} is a person's: say how its rows follow a merge.`)
  if (key === 'ctid' && columns.some(({ personal }) => personal?.codec))
    said.push(`${name} holds sealed values and no id that they could be bound to.`)
  const counted = typeof clock === 'string' ? null : 'from' in clock ? clock.from : clock.until
  const type = columns.find((column) => column.name === counted)?.type
  if (counted && !type?.startsWith('timestamp'))
    said.push(`${name}.${counted} is no moment that a period could count from.`)
  return said
}

function edgeFaults({ child, column, parent }: Edge, tables: readonly ClassifiedTable[]): string[] {
  const found = tables.find(({ name }) => name === child)?.columns.find(({ name }) => name === column)
  if (found?.isIndexed) return []
  return [
    `${child}.${column} has no index: each row of ${parent} that goes would look through all of ${child}.`,
  ]
}

/** Tables whose rows go with those of others, with these others. */
export function reachable(edges: readonly Edge[], from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from)
  for (const parent of found)
    for (const edge of edges) if (edge.parent === parent && edge.gone === 'row') found.add(edge.child)
  return found
}

function circles(edges: readonly Edge[]): string[] {
  const parents = [...new Set(edges.map(({ parent }) => parent))]
  const below = (table: string) => edges.filter((edge) => edge.parent === table && edge.gone === 'row')
  return parents.filter((table) =>
    reachable(
      edges,
      below(table).map(({ child }) => child),
    ).has(table),
  )
}
