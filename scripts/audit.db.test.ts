import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { keepNewestHead } from '#lib/audit/anchor.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { recordEvents, system } from '#lib/record-event.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'

const why = 'Compare with a backup from before, and ask who had the owner’s access to the database.\n'

async function log(app: TestApp, count: number): Promise<void> {
  const one = { at: app.clock(), actor: system, verb: 'lead.viewed' as const, objectId: null }
  await recordEvents(
    app.db,
    Array.from({ length: count }, (_, number) => ({ ...one, facts: { number } })),
  )
  await sealAll(app)
}

/** Twenty events, sealed, their head beside the database as the worker puts it there each minute. */
async function sealedApp(): Promise<TestApp> {
  const app = await openTestApp()
  const { suppression: suppressionKey } = app.keys
  await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
  await log(app, 20)
  await keepNewestHead(app)
  return app
}

/** As somebody with the owner's access to the database alone would. */
async function tamper(app: TestApp, text: string): Promise<void> {
  await app.owner.query({
    text: `set session_replication_role = replica; ${text}; reset session_replication_role`,
  })
}

/** What an operator sees of `npm run audit -- …`. */
async function audit(app: TestApp, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/audit.ts', ...args], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...app.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const [code] = await once(child, 'close')
  return { ...said, code }
}

test('S12: the command finds an untouched log intact, and says how far it is sealed (15.36)', async () => {
  const app = await sealedApp()
  const said = await audit(app, 'verify')
  expect(said).toEqual({
    out: 'Intact: 20 events in the chain, 1 of its heads kept beside the database.\n',
    err: '',
    code: 0,
  })
  expect((await audit(app, 'prove')).err).toMatch(/^Usage: npm run audit -- verify/)
})

test.each([
  [
    'changed',
    `update audit_events set facts = '{"number": 99}' where id = 7`,
    'Event 7 was changed after it was sealed.',
  ],
  ['missing', 'delete from audit_events where id = 7', 'Event 7 was sealed and is missing.'],
  [
    'moved',
    'update audit_seals set position = 100 where event_id = 7',
    'Event 8 stands at another place in the chain than it was sealed at.',
  ],
  [
    'slipped in',
    `insert into audit_events (id, xid, at, actor_kind, verb, facts) overriding system value
      values (5000, '1', now(), 'system', 'lead.viewed', '{}')`,
    'Event 5000 was slipped in where the chain had passed already.',
  ],
  [
    'forged: a head signed by somebody else',
    `update audit_heads set signature = '\\x00' where position = 20`,
    'A head of the chain bears no signature of this installation (position 20).',
  ],
  [
    'robbed of its heads',
    'delete from audit_heads',
    'A head of the chain bears no signature of this installation (position 20).',
  ],
  [
    'cut, its heads with it',
    'delete from audit_heads where position > 10; delete from audit_seals where position > 10; delete from audit_events where id > 10',
    'The chain ends before position 20, which it had reached.',
  ],
  [
    'truncated',
    'truncate audit_events, audit_seals, audit_heads',
    'The chain ends before position 20, which it had reached.',
  ],
])(
  'S12: the command says of a log that was %s what was done, and ends in a fault (15.36)',
  async (_, text, sentence) => {
    const app = await sealedApp()
    await tamper(app, text)
    expect(await audit(app, 'verify')).toEqual({ out: '', err: `${sentence} ${why}`, code: 1 })
  },
)

test('S12: a chain that was cut and went on is found by the head that lies beside it, which the worker leaves there (15.36)', async () => {
  const app = await sealedApp()
  await tamper(
    app,
    'delete from audit_heads; delete from audit_seals; delete from audit_events where id > 10',
  )
  await log(app, 30)
  await keepNewestHead(app)
  expect(await audit(app, 'verify')).toMatchObject({
    err: `Event 30 was changed after it was sealed. ${why}`,
    code: 1,
  })
})

test('S12: a head that was kept elsewhere finds what was cut when what lies beside the database went too (15.36)', async () => {
  const app = await sealedApp()
  const head = await audit(app, 'head')
  expect(head.code).toBe(0)
  const kept = join(String(app.env.DATA_DIR), 'heads.txt')
  writeFileSync(kept, head.out)
  expect(await audit(app, 'verify', kept)).toMatchObject({
    out: 'Intact: 20 events in the chain, 1 of its heads kept beside the database.\n',
    code: 0,
  })
  await app.files.remove('audit/newest')
  await tamper(
    app,
    'delete from audit_heads; delete from audit_seals where position > 10; delete from audit_events where id > 10',
  )
  expect(await audit(app, 'verify', kept)).toMatchObject({
    err: `The chain ends before position 20, which it had reached. ${why}`,
    code: 1,
  })
  writeFileSync(kept, head.out.replace(/"position":\d+/, '"position":4'))
  expect(await audit(app, 'verify', kept)).toMatchObject({
    err: `A head in that file bears no signature of this installation. ${why}`,
    code: 1,
  })
  expect((await audit(app, 'verify', `${kept}.none`)).err).toBe(
    `${kept}.none cannot be read. Give a file that npm run audit -- head was written to.\n`,
  )
})
