import { type Fault, foldFaults, sayFault } from './fault.ts'
import type { StateRun } from './visit.ts'

/** What a state came to, as lines of a table. */
export function printTable(agency: string, runs: readonly StateRun[]): string {
  const head = ['agency', 'state', 'pages', 'cookies', 'storage keys', 'hosts of others', 'faults']
  const list = (names: readonly string[]) => (names.length > 0 ? [...names].sort().join(' ') : '–')
  const rows = runs.map(({ state, pages, cookies, keys, hosts, faults }) => [
    agency,
    state.name,
    String(pages),
    list(cookies),
    list(keys.map((key) => key.replace(': ', ':'))),
    list(hosts),
    String(faults.length),
  ])
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Each fault in a sentence. */
export function printFaults(agency: string, faults: readonly Fault[]): string[] {
  return foldFaults(faults).map(({ fault, more }) => {
    const also = more > 0 ? ` (and on ${more} more ${more === 1 ? 'page' : 'pages'})` : ''
    return `${agency} ${sayFault(fault)}${also}`
  })
}
