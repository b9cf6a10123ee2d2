import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '#lib/platform/postgres/port.ts'
import { type Postmaster, readPostmaster } from '#lib/platform/postgres/postmaster.ts'
import { stopServerOf } from '#lib/platform/postgres/server.ts'
import { birthOf } from '#lib/platform/process-identity.ts'

const repository = resolve(import.meta.dirname, '..')
// What stands in for a build: it answers with its number and with what it can see of the database.
const server = `require('node:http').createServer((request, answer) =>
  answer.end(JSON.stringify({ pid: process.pid, url: process.env.DATABASE_URL, owner: process.env.DATABASE_OWNER_URL }))
).listen(process.env.PORT, process.env.HOSTNAME)`
const built = { agency: 'demo', deployment: { database: null, mail: null, files: null } }
const builder = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('.next/standalone', { recursive: true })
writeFileSync('.next/BUILD_ID', 'x')
writeFileSync('.next/standalone/server.js', ${JSON.stringify(server)})
mkdirSync('generated', { recursive: true })
writeFileSync('generated/build.json', ${JSON.stringify(JSON.stringify(built))})
appendFileSync('built', 'once more;')`

// For what comes by itself, on a machine however slow.
const patience = { timeout: 300_000 }

let app: string
let port: number
let running: ChildProcess[]

beforeEach(async () => {
  app = mkdtempSync(join(tmpdir(), 'candor app '))
  port = await freePort()
  running = []
  symlinkSync(join(repository, 'node_modules'), join(app, 'node_modules'))
  mkdirSync(join(app, 'scripts'))
  writeFileSync(join(app, 'scripts/build.ts'), builder)
  writeFileSync(join(app, 'package.json'), '{}')
})

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await stopServerOf(join(app, '.data/postgres'))
  rmSync(app, { recursive: true, force: true })
})

/** Starts the app; resolves when it is ready, or with all it said when it ended first. */
async function start(...args: string[]) {
  const script = join(repository, 'scripts/start.ts')
  const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, PORT: String(port) }
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: app, env })
  running.push(child)
  let said = ''
  const ready = new Promise<void>((found) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data
        if (/^Ready: /m.test(said)) found()
      })
    }
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  await Promise.race([ready, ended])
  return { child, said, ended }
}

const look = async () =>
  (await fetch(`http://127.0.0.1:${port}/`)).json() as Promise<{ pid: number; url: string; owner?: string }>

test('serves as the application, and puts everything away when told to end', async () => {
  const { child, said, ended } = await start('--up')
  expect(said).toContain(`Ready: http://localhost:${port}\n`)
  const seen = await look()
  expect(new URL(seen.url).username).toBe('candor_app')
  expect(seen.owner).toBeUndefined()
  const postgres = readPostmaster(join(app, '.data/postgres'))?.pid ?? 0
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect([birthOf(seen.pid), birthOf(postgres)]).toEqual([null, null])
})

test('builds again only when something changed', async () => {
  const built = () => readFileSync(join(app, 'built'), 'utf8')
  const upAndDown = async () => {
    const { child, ended } = await start('--up')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  }
  await upAndDown()
  await upAndDown()
  expect(built()).toBe('once more;')
  mkdirSync(join(app, 'agencies'))
  writeFileSync(join(app, 'agencies/new.ts'), '')
  await upAndDown()
  expect(built()).toBe('once more;once more;')
})

test('a second start says who holds the app, and does nothing else', async () => {
  const first = await start('--up')
  const second = await start()
  expect(await second.ended).toBe(1)
  expect(second.said).toMatch(`process ${first.child.pid}, http://localhost:${port}, since 20`)
  expect((await look()).url).toContain('candor_app')
})

test('after kill -9 no web server stays behind, and start brings all back', async () => {
  const first = await start('--up')
  const { pid } = await look()
  first.child.kill('SIGKILL')
  await first.ended
  await vi.waitUntil(() => birthOf(pid) === null, patience)
  await start()
  expect((await look()).pid).not.toBe(pid)
})

test('a web server that dies is started again', async () => {
  await start('--up')
  const { pid } = await look()
  process.kill(pid, 'SIGKILL')
  const next = await vi.waitUntil(() => look().catch(() => null), patience)
  expect(next.pid).not.toBe(pid)
})

test('a database that dies is started again', async () => {
  await start('--up')
  const folder = join(app, '.data/postgres')
  const before = readPostmaster(folder)
  killHard(before?.pid)
  const after = await vi.waitUntil(() => again(readPostmaster(folder), before), patience)
  expect(after.port).toBe(before?.port)
})

test('a taken port is said with a way out', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const { said, ended } = await start('--up')
  expect(await ended).toBe(1)
  expect(said).toBe(
    `Port ${port} is taken by another program. End that, or choose another port: PORT=${port + 1} npm run up\n`,
  )
  other.close()
})

test('without a build start says what to run', async () => {
  const { said, ended } = await start()
  expect(await ended).toBe(1)
  expect(said).toMatch(/no build to serve. Run npm run build/)
})

/** Never of pid 0, which would be everybody in this group of processes. */
function killHard(pid: number | undefined): void {
  if (!pid) throw new Error('There is no such process to kill.')
  process.kill(pid, 'SIGKILL')
}

function again(now: Postmaster | null, before: Postmaster | null): Postmaster | null {
  return now?.ready && now.pid !== before?.pid ? now : null
}
