import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptPromises } from '#lib/promises/enforcement.ts'
import type { TestRuns } from '#lib/promises/evidence/seen.ts'
import type { Kept } from '#lib/promises/kept.ts'

/** Where runs stand: in the repository, so that a build of it can say when its promises were tested. */
const file = 'lib/promises/tested.json'

type Recorded = {
  readonly [kind: string]: { readonly at: string; readonly version: string; readonly digest: string }
}

/** Runs on record, each with whether the mechanism or its test has changed since. Kinds that nothing keeps any more are left out. */
export function readTestRuns(root: string): TestRuns {
  const runs: TestRuns = Object.fromEntries(
    Object.entries(readRecorded(root)).flatMap(([kind, { at, version, digest }]) => {
      const promise = keptPromises[kind]
      return promise ? [[kind, { at, version, changed: digest !== digestOf(root, promise) }]] : []
    }),
  )
  return runs
}

/** Records that the tests of these kinds were run today, and that each passed with what keeps it and failed without. */
export function recordTestRuns(root: string, kinds: readonly string[], now: Date): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const at = now.toISOString().slice(0, 10)
  const added = kinds.flatMap((kind) => {
    const promise = keptPromises[kind]
    return promise ? [[kind, { at, version, digest: digestOf(root, promise) }] as const] : []
  })
  const all = { ...readRecorded(root), ...Object.fromEntries(added) }
  const kept = Object.entries(all).filter(([kind]) => kind in keptPromises)
  const sorted = Object.fromEntries(kept.sort(([a], [b]) => a.localeCompare(b)))
  writeFileSync(join(root, file), `${JSON.stringify(sorted, null, 2)}\n`)
}

function readRecorded(root: string): Recorded {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')) as Recorded
  } catch {
    return {}
  }
}

/** Digest of the file that keeps a promise and of the file that tests it. */
function digestOf(root: string, { in: mechanism, test: [tests] }: Kept): string {
  const hash = createHash('sha256')
  for (const one of [mechanism, tests]) hash.update(readFileSync(join(root, one))).update('\0')
  return hash.digest('base64url')
}
