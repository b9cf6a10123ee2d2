import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect, type Db } from '#db/client.ts'
import { withDatabase } from '#db/testing/template.ts'
import { type PlainPostgres, startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { freePort } from '#lib/platform/postgres/port.ts'
import { runStaged, type StagedProgram, startStaged } from './testing/staged-program.ts'

const isBuilt = existsSync('.next/standalone/server.js')
const patience = { timeout: 300_000, interval: 100 }

// A container has nothing of ours but this folder, and a server that nobody prepared.
describe.runIf(isBuilt)('a staged build', () => {
  const home = mkdtempSync(join(tmpdir(), 'candor stage '))
  const folder = join(home, 'app')
  const keys = makeServerKeys()
  const running: StagedProgram[] = []
  let server: PlainPostgres
  let owner: Db
  let env: Record<string, string>

  beforeAll(async () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/stage/stage.ts', folder])
    server = await startPlainPostgres()
    owner = await connect(server.ownerUrl)
    const said = await runStaged(folder, 'migrate.js', [], { ...keys, DATABASE_OWNER_URL: server.ownerUrl })
    expect(said).toContain('The privacy notice is version 1.')
    const url = /^DATABASE_URL=(\S+)$/m.exec(said)?.[1]
    env = { ...keys, DATABASE_URL: url ?? '', HOSTNAME: '127.0.0.1', APP_URL: 'http://localhost:3000' }
  })

  afterEach(async () => {
    for (const { child } of running) child.kill('SIGTERM')
    await Promise.all(running.splice(0).map(({ ended }) => ended))
  })

  afterAll(async () => {
    await owner?.close()
    await server?.remove()
    rmSync(home, { recursive: true, force: true })
  })

  const begin = (program: string, settings: Record<string, string> = {}) => {
    const one = startStaged(folder, program, [], { ...env, ...settings })
    running.push(one)
    return one
  }

  /** Starts an app process; gives its address once it can serve. */
  async function serve(settings: Record<string, string> = {}): Promise<string> {
    const port = await freePort()
    const app = begin('server.js', { PORT: String(port), ...settings })
    const url = `http://127.0.0.1:${port}`
    const ready = () =>
      fetch(`${url}/readyz`)
        .then(({ ok }) => ok)
        .catch(() => false)
    await vi.waitUntil(async () => app.child.exitCode !== null || (await ready()), patience)
    expect(app.said()).not.toContain('Error')
    return url
  }

  test('migrates again without change', async () => {
    const said = await runStaged(folder, 'migrate.js', [], { ...keys, DATABASE_OWNER_URL: server.ownerUrl })
    expect(said).toContain('The tables are up to date.')
    expect(said).toContain('The privacy notice is version 1.')
  })

  test('serves from two processes; a lead that one takes is there once, and the worker answers it', async () => {
    const [one, other] = await Promise.all([serve(), serve()])
    await runStaged(folder, 'healthy.js', [], { PORT: new URL(one).port })
    const worker = begin('jobs.js')
    const key = /^Key: (\S+)$/m.exec(
      await runStaged(folder, 'key.js', ['add', '--form', 'contact'], env),
    )?.[1]
    const { notice } = (await (await fetch(`${other}/privacy/policy.json`)).json()) as { notice: string }
    const post = (url: string) =>
      fetch(`${url}/api/leads`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${key}`,
          'Idempotency-Key': 'one',
        },
        body: JSON.stringify({
          form: 'contact',
          name: 'Ada',
          email: 'ada@example.com',
          message: 'Draw it',
          notice,
        }),
      })
    const answers = await Promise.all([post(one), post(other)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
    expect(first).toEqual(second)
    const leads = await owner.query({ text: 'select reference from leads' })
    expect(leads).toEqual([first])
    const autoReply = () =>
      owner.query<{ state: string }>({ text: "select state from outbox where kind = 'auto_reply'" })
    await vi.waitUntil(async () => (await autoReply())[0]?.state === 'kept', patience)
    expect(await autoReply()).toHaveLength(1)
    expect(worker.said()).toBe('Working. Ctrl+C ends it.\n')
  })

  test('without a worker, whoever knows the secret has the work done', async () => {
    const url = await serve({ CRON_SECRET: 'a secret of sixteen letters' })
    const call = (secret: string) =>
      fetch(`${url}/api/cron`, { headers: { Authorization: `Bearer ${secret}` } })
    expect((await call('another secret of that kind')).status).toBe(401)
    const answer = await call('a secret of sixteen letters')
    expect(await answer.json()).toMatchObject({ messages: 0, inbound: null, swept: null, files: 0 })
  })

  test('takes a picture, whose reader no bundle can hold', async () => {
    const files = join(folder, 'files')
    const url = await serve({ DATA_DIR: files })
    const { notice } = (await (await fetch(`${url}/privacy/policy.json`)).json()) as { notice: string }
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer()
    const body = new FormData()
    const typed = { form: 'contact', notice, name: 'Ada', email: 'picture@example.com', message: 'See' }
    for (const [name, value] of Object.entries(typed)) body.set(name, value)
    body.set('files', new File([new Uint8Array(picture)], 'photo.jpg'))
    const answer = await fetch(`${url}/forms/contact`, { method: 'POST', body, redirect: 'manual' })
    expect(answer.status).toBe(303)
    const kept = await owner.query({ text: 'select name, type from files where lead_id is not null' })
    expect(kept).toEqual([{ name: 'photo.jpg', type: 'image/jpeg' }])
    expect(readdirSync(join(files, 'files/files'))).toHaveLength(1)
  })

  test('a site that is not there is not healthy', async () => {
    const PORT = String(await freePort())
    expect(await startStaged(folder, 'healthy.js', [], { PORT }).ended).toBe(1)
  })

  test('lets the first owner in', async () => {
    const said = await runStaged(
      folder,
      'staff.js',
      ['add', '--email', 'you@agency.example', '--role', 'owner'],
      env,
    )
    expect(said).toMatch(/^Sign-in: http:\/\/localhost:3000\/admin\/sign-in\/\S+$/m)
  })

  test('examines itself', async () => {
    const doctor = startStaged(folder, 'doctor.js', [], env)
    expect(await doctor.ended).toBe(0)
    expect(doctor.said()).toContain(
      'The application comes as candor_app, who may not rewrite ledger or audit.',
    )
  })

  describe('refuses, with what to do,', () => {
    async function refusal(settings: Record<string, string>): Promise<string> {
      const app = begin('server.js', { PORT: String(await freePort()), ...settings })
      expect(await app.ended).toBe(1)
      return app.said()
    }

    async function emptyDatabase(name: string): Promise<string> {
      await owner.query({ text: `create database ${name}` })
      return withDatabase(server.ownerUrl, name)
    }

    test('settings that name a host its notice does not', async () => {
      const mail = { SMTP_URL: 'smtp://mail.agency.example', EMAIL_FROM: 'hello@agency.example' }
      expect(await refusal(mail)).toMatch(/names this machine for mail.+mail\.agency\.example.+npm run build/)
    })

    test('another suppression key', async () => {
      const { SUPPRESSION_KEY = '' } = makeServerKeys()
      expect(await refusal({ SUPPRESSION_KEY })).toContain('SUPPRESSION_KEY')
    })

    test('a database without tables', async () => {
      await emptyDatabase('bare')
      const said = await refusal({ DATABASE_URL: withDatabase(env.DATABASE_URL ?? '', 'bare') })
      expect(said).toMatch(/The database lacks .+ Run npm run migrate/)
    })

    test('a notice that is not registered', async () => {
      const DATABASE_OWNER_URL = await emptyDatabase('unregistered')
      // Away from the build, migrate makes the tables and can register nothing.
      const said = await runStaged(home, join(folder, 'migrate.js'), [], { ...keys, DATABASE_OWNER_URL })
      expect(said).toContain('no privacy notice was registered')
      const DATABASE_URL = withDatabase(env.DATABASE_URL ?? '', 'unregistered')
      expect(await refusal({ DATABASE_URL })).toMatch(/notice .+ is not registered .+ Run npm run migrate/)
    })

    test('a setting that is missing', async () => {
      expect(await refusal({ DATA_KEY: '' })).toMatch(/DATA_KEY is missing[\s\S]+Example: DATA_KEY=/)
    })
  })
})
