import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { birthOf } from '#lib/platform/process-identity.ts'
import { runWatched } from './watch.mjs'

const folder = mkdtempSync(join(tmpdir(), 'candor-watch-'))
/** Long enough for a program to begin on a machine that is busy with other things. */
const patience = 6_000

afterAll(() => rmSync(folder, { recursive: true }))

const tells = `import { tell } from '${import.meta.dirname}/progress.mjs'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from 'node:child_process'
`

type Watching = { progress?: string; signal?: AbortSignal; patience?: number }

const run = (source: string, watching: Watching = {}) =>
  runWatched(process.execPath, ['--input-type=module', '--eval', tells + source], {
    patience,
    farewell: 2_000,
    env: { ...process.env, CANDOR_PROGRESS: watching.progress },
    ...watching,
  })

/** Starts a program that does not end by itself, and says its number. */
const leave = (stdio: string) =>
  `console.log(spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: '${stdio}' }).pid)\n`

const untilGone = (text: string) =>
  vi.waitUntil(() => birthOf(Number.parseInt(text, 10)) === null, { timeout: 60_000 })

describe.concurrent('a part of verify', () => {
  test('that gets on is let be, however long it takes in all', async () => {
    const slow = `for (let n = 0; n < 30; n++) { tell({ began: 'n' + n }); await pause(250); tell({ ended: 'n' + n }) }`
    const progress = join(folder, 'slow')
    expect(await run(slow, { progress })).toEqual({ status: 0, text: '', cut: null })
  })

  test('in which no test ends is ended with all it started, and says what ran then', async () => {
    const hangs = `tell({ began: 'a.test.ts' })
tell({ began: 'a.test.ts: first' })
tell({ ended: 'a.test.ts: first', outcome: 'passed' })
tell({ began: 'a.test.ts: second' })
${leave('ignore')}
setInterval(() => console.log('still here'), 50)`
    const { status, text, cut } = await run(hangs, { progress: join(folder, 'hangs') })
    expect({ status, cut }).toEqual({ status: null, cut: ['a.test.ts: second'] })
    await untilGone(text)
  })

  test('that tells of no tests is let be while it says something', async () => {
    const talks = `for (let n = 0; n < 30; n++) { console.log('step'); await pause(250) }`
    expect((await run(talks)).status).toBe(0)
  })

  test('that tells of no tests and falls silent is ended', async () => {
    const quiet = `console.log('begun'); process.on('SIGINT', () => {}); setInterval(() => {}, 1000)`
    expect(await run(quiet)).toEqual({ status: null, text: 'begun\n', cut: [] })
  })

  test('that ends by itself keeps its status, also when something it left behind holds its streams', async () => {
    expect((await run('process.exit(3)')).status).toBe(3)
    const { status, text, cut } = await run(`${leave('inherit')}process.exit(0)`, { patience: 600_000 })
    expect({ status, cut }).toEqual({ status: 0, cut: null })
    await untilGone(text)
  })

  test('whose program is not there has failed, in words', async () => {
    const { status, text } = await runWatched(join(folder, 'nowhere'), [], { patience })
    expect(status).toBeNull()
    expect(text).toContain('ENOENT')
  })

  test('is ended by whoever ends the whole', async () => {
    const progress = join(folder, 'aborted')
    const ending = new AbortController()
    const running = run(`tell({ began: 'x' }); setInterval(() => {}, 1000)`, {
      patience: 600_000,
      progress,
      signal: ending.signal,
    })
    await vi.waitUntil(() => existsSync(progress), { timeout: 60_000 })
    ending.abort()
    expect(await running).toMatchObject({ status: null, cut: null })
  })
})
