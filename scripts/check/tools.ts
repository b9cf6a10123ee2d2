import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tell } from '#scripts/verify/progress.mjs'

/** What one part of the check found: how many things passed, and in words what did not. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly said: string }

/** Types of the whole repository. */
export async function checkTypes(): Promise<Outcome> {
  // By a file of its own: what an earlier build left in .next tells of pages that may be gone.
  const project = 'scripts/check/tsconfig.json'
  return one(await run('node_modules/typescript/bin/tsc', ['-p', project, '--noEmit', '--pretty', 'false']))
}

/** Lint, import order and format, warnings included. */
export async function checkStyle(): Promise<Outcome> {
  const args = ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=50', '.']
  return one(await run('node_modules/@biomejs/biome/bin/biome', args))
}

/** The tests that need no database and no browser. */
export async function runUnitTests(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-check-'))
  const report = join(folder, 'unit.json')
  try {
    const progress = '--reporter=./scripts/verify/vitest-reporter.mjs'
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, progress]
    const { ok, said } = await run('node_modules/vitest/vitest.mjs', [
      'run',
      '--project',
      'unit',
      ...reporters,
    ])
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that does not even load fails no test of its own.
    return { passed: numPassedTests, failed: ok ? 0 : Math.max(numFailedTests, 1), said }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A list of complaints as an outcome: none is one thing passed. */
export function complaints(found: readonly string[]): Outcome {
  return { passed: found.length === 0 ? 1 : 0, failed: found.length, said: found.join('\n') }
}

function one({ ok, said }: { ok: boolean; said: string }): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, said }
}

function run(program: string, args: readonly string[]): Promise<{ ok: boolean; said: string }> {
  tell({ began: program })
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      tell({ ended: program })
      resolve({ ok: code === 0, said: said.trim() })
    })
  })
}
