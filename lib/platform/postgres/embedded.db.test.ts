import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '#lib/platform/database/connect.ts'
import { birthOf } from '#lib/platform/process-identity.ts'
import { openEmbedded } from './embedded.ts'
import { readPostmaster } from './postmaster.ts'
import { stopServerOf } from './server.ts'
import { cutConnections } from './testing/cut-connections.ts'
import { holdElsewhere, write } from './testing/hold-elsewhere.ts'

let model: string
let home: string
let dataDir: string

// Making a database takes most of a second: those tests that do not need a new one begin with a copy of this.
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'embedded model '))
  await (await openEmbedded(model)).release()
  return () => rmSync(model, { recursive: true })
})
const copyModel = () => execFileSync('cp', ['-a', model, dataDir])

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'embedded '))
  dataDir = join(home, 'a folder of its own')
})
afterEach(async () => {
  await stopServerOf(join(dataDir, 'postgres'))
  rmSync(home, { recursive: true, force: true })
})

const serverPid = () => readPostmaster(join(dataDir, 'postgres'))?.pid
/** Gives whom it killed. Never pid 0, which would be everybody in this group of processes. */
function killServer(): number {
  const pid = serverPid()
  if (!pid) throw new Error('There is no server to kill.')
  process.kill(pid, 'SIGKILL')
  return pid
}

test('makes, stops and finds again a database in a closed folder with a space in its name', async () => {
  const first = await openEmbedded(dataDir)
  await write(first.ownerUrl, 'create table stones (name text)')
  await write(first.ownerUrl, `insert into stones values ('agate')`)
  const pid = serverPid()
  await first.release()
  expect(birthOf(pid ?? 0)).toBeNull()
  const second = await openEmbedded(dataDir)
  expect(await write(second.ownerUrl, 'select * from stones')).toEqual([{ name: 'agate' }])
  expect(await write(second.ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }])
  expect(await write(second.ownerUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  await second.release()
})

test('two who open at once share one server; the last to leave stops it', async () => {
  const [one, other] = await Promise.all([openEmbedded(dataDir), openEmbedded(dataDir)])
  expect(one.ownerUrl).toBe(other.ownerUrl)
  const pid = serverPid() ?? 0
  await one.release()
  expect(birthOf(pid)).not.toBeNull()
  await other.release()
  expect(birthOf(pid)).toBeNull()
})

test('two processes share it too, and the dead one does not count', async () => {
  const [a, b] = await Promise.all([holdElsewhere(dataDir), holdElsewhere(dataDir)])
  expect(a.said).toBe(b.said)
  a.child.kill('SIGKILL')
  await a.ended
  const pid = serverPid() ?? 0
  expect(birthOf(pid)).not.toBeNull()
  b.child.stdin.end()
  await b.ended
  expect(birthOf(pid)).toBeNull()
  expect(readdirSync(join(dataDir, 'holders'))).toEqual([])
})

test('a server whose starter was killed is found again', async () => {
  copyModel()
  const { child, said, ended } = await holdElsewhere(dataDir)
  child.kill('SIGKILL')
  await ended
  const again = await openEmbedded(dataDir)
  expect(again.ownerUrl).toBe(said)
  await again.release()
})

test('after kill -9 of everything every acknowledged row is there', async () => {
  copyModel()
  const { child, said, ended } = await holdElsewhere(dataDir)
  const open = await connect(said)
  await open.query({ text: 'create table stones (id int)' })
  for (let id = 0; id < 20; id++) await open.query({ text: `insert into stones values (${id})` })
  killServer()
  child.kill('SIGKILL')
  await ended
  const again = await openEmbedded(dataDir)
  // The pool of before goes on: the port is the same.
  expect(await open.query({ text: 'select count(*) as n from stones' })).toEqual([{ n: 20 }])
  await open.close()
  await again.release()
})

test('a server that died alone is revived on its port, once', async () => {
  copyModel()
  const embedded = await openEmbedded(dataDir)
  expect(await embedded.revive()).toBe(false)
  const pid = killServer()
  await vi.waitUntil(() => birthOf(pid) === null, { timeout: 300_000 })
  expect(await embedded.revive()).toBe(true)
  expect(await write(embedded.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.release()
})

test('a server that cuts the first connections, as a dying one does, is asked again', async () => {
  copyModel()
  const first = await openEmbedded(dataDir)
  const front = await cutConnections(2, Number(new URL(first.ownerUrl).port))
  const path = join(dataDir, 'postgres/postmaster.pid')
  const lines = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, lines.with(3, String(front.port)).join('\n'))
  const again = await openEmbedded(dataDir)
  expect(new URL(again.ownerUrl).port).toBe(String(front.port))
  expect(front.cut()).toBe(2)
  front.close()
  await first.release()
  await again.release()
})

test('a pid file whose number another program now wears does not keep the server from starting', async () => {
  copyModel()
  const first = await openEmbedded(dataDir)
  killServer()
  const path = join(dataDir, 'postgres/postmaster.pid')
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  const stranger = spawn('sleep', ['600'])
  writeFileSync(path, [stranger.pid, ...rest].join('\n'))
  const again = await openEmbedded(dataDir)
  expect(await write(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  stranger.kill()
  await first.release()
  await again.release()
})

describe('what the operator can mend is said in a sentence', () => {
  test('a file where the folder should be', async () => {
    writeFileSync(dataDir, '')
    await expect(openEmbedded(dataDir)).rejects.toThrow(/is not a folder\. Move that file away/)
  })

  test('data of another major version', async () => {
    copyModel()
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '15\n')
    await expect(openEmbedded(dataDir)).rejects.toThrow(/made by PostgreSQL 15.*brings PostgreSQL 18/)
  })

  test('keys of another database', async () => {
    copyModel()
    const path = join(dataDir, 'keys.env')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/OWNER_PASSWORD=.*/, 'OWNER_PASSWORD=guess'))
    await expect(openEmbedded(dataDir)).rejects.toThrow(/does not accept the password kept in keys.env/)
    expect(serverPid()).toBeUndefined()
  })

  // At two megabytes the cluster cannot be made; at forty the database in it cannot.
  test.each(['2m', '40m'])('a full disk of %s', async (size) => {
    mkdirSync(dataDir)
    if (!mountSmall(dataDir, size)) return
    try {
      await expect(openEmbedded(dataDir)).rejects.toThrow(/disk that holds .* is full/)
    } finally {
      // Busy, if a server were left behind.
      execFileSync('umount', [dataDir])
    }
  })
})

/** Mounts a disk of `size` on `folder`; false where this process may not mount. */
function mountSmall(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
