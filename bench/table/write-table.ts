import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { type Name, names } from '#bench/benchmarks.ts'
import { type Figure, figures } from './figures.ts'

/** When and on what a benchmark was run, and what came of it. */
export type Run = { readonly at: string; readonly machine: string; readonly result: object }

const resultOf = (name: Name) => `bench/results/${name}.json`

/** The machine, without its name. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`
}

/** Keeps what came of a run. */
export function keepRun(name: Name, run: Run): void {
  writeFileSync(resultOf(name), `${JSON.stringify(run, null, 2)}\n`)
}

/** Writes the table of all runs that are kept, with the machine and day of each. */
export function writeTable(path: string): void {
  const parts = names.flatMap((name) => {
    if (!existsSync(resultOf(name))) return []
    const { at, machine, result } = JSON.parse(readFileSync(resultOf(name), 'utf8')) as Run
    const lines = (figures[name] as (result: object) => readonly Figure[])(result)
    return [tableOf({ name, at, machine, lines })]
  })
  writeFileSync(path, `${head}\n${parts.join('\n')}`)
}

const head = `# What it costs

Made by \`npm run bench\`; \`bench/README.md\` says how each is measured and against what. Ratios are taken in one run, by turns, as
medians: 1 is the baseline, more is better where a goal says ≥.
`

export type Part = {
  readonly name: string
  readonly at: string
  readonly machine: string
  readonly lines: readonly Figure[]
}

/** The table of one benchmark in Markdown. */
export function tableOf({ name, at, machine, lines }: Part): string {
  const rows = lines.map(
    ({ what, goal, seen, met }) => `| ${what} | ${goal} | ${seen} | ${met ? 'yes' : 'no'} |`,
  )
  return [
    `## ${name}`,
    '',
    `${at.slice(0, 10)}, ${machine}`,
    '',
    '| | goal | seen | met |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
