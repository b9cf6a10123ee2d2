import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startNeonRelay } from '#e2e/fixtures/neon-relay.ts'
import { type PlainPostgres, startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'

const leftOut = /^(?:node_modules|\.git|\.next|\.data|\.stage|generated|test-results|bench)$/

/** The framework's part is taken from the build that is there, unless there is none or `npm run soak` asks for the whole. */
const sampled = process.env.CANDOR_SOAK !== '1' && existsSync('.next/BUILD_ID')

/** Stands in for the framework in a clone: gives it what the last build here made, which Vercel packs by itself. */
function takeBuilt(clone: string): void {
  const next = join(clone, 'node_modules/next/dist/bin/next')
  // A hard link: what it leads to is everybody's.
  rmSync(next)
  const built = JSON.stringify(resolve('.next'))
  writeFileSync(
    next,
    `const { cpSync } = require('node:fs')
cpSync(${built}, '.next', { recursive: true, filter: (path) => !/\\.next.(?:cache|standalone|dev)$/.test(path) })`,
  )
}

// Hard links make a clone of the packages in seconds; macOS and Windows have no `cp -al`.
describe.runIf(process.platform === 'linux')('what Vercel does with a release', () => {
  const clone = mkdtempSync(join(tmpdir(), 'candor-vercel-'))
  let server: PlainPostgres
  let relay: Awaited<ReturnType<typeof startNeonRelay>>

  beforeAll(async () => {
    cpSync('.', clone, { recursive: true, filter: (path) => !leftOut.test(relative('.', path)) })
    execFileSync('cp', ['-al', 'node_modules', clone])
    if (sampled) takeBuilt(clone)
    server = await startPlainPostgres()
    relay = await startNeonRelay()
  })

  afterAll(async () => {
    await relay?.stop()
    await server?.remove()
    rmSync(clone, { recursive: true, force: true })
  })

  test('the build command of vercel.json builds, and registers its notice through Neon’s driver', async () => {
    const { buildCommand } = JSON.parse(readFileSync('vercel.json', 'utf8'))
    const keys = makeServerKeys()
    const child = spawn('sh', ['-c', buildCommand], {
      cwd: clone,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${join(clone, 'node_modules/.bin')}:${process.env.PATH}`,
        HOME: clone,
        NODE_ENV: 'production',
        VERCEL: '1',
        APP_URL: 'https://www.agency.example',
        DATABASE_OWNER_URL: server.ownerUrl,
        NEON_WS_PROXY: relay.address,
        ...keys,
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    const [code] = await once(child, 'close')
    expect(said).toContain('The privacy notice is version 1.')
    expect(said).toMatch(/^DATABASE_URL=postgres:\/\/candor_app:/m)
    expect(code).toBe(0)
    // Anybody on the machine may read a build: no key of the running app stands in it.
    for (const [name, key] of Object.entries(keys))
      expect(spawnSync('grep', ['-rlF', key, '.next'], { cwd: clone, encoding: 'utf8' }).stdout, name).toBe(
        '',
      )
    // There the host packs the functions itself.
    expect(existsSync(join(clone, '.next/standalone'))).toBe(false)
    expect(readFileSync(join(clone, 'generated/csp-hashes.json'), 'utf8')).toContain('sha256-')
  })
})
