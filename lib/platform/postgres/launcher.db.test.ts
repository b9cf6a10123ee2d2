import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { chooseLauncher } from './launcher.ts'
import { startServer, stopServer } from './server.ts'

describe.runIf(process.getuid?.() === 0)('as root where the machine closes user namespaces', () => {
  let home: string
  beforeEach(() => {
    const outer = mkdtempSync(join(tmpdir(), 'launcher-'))
    // As in /var: others may pass. Below a home that only root may enter no other user could work.
    chmodSync(outer, 0o755)
    home = join(outer, 'data')
    mkdirSync(home, { mode: 0o700 })
  })
  afterEach(() => rmSync(join(home, '..'), { recursive: true }))

  test('a system user runs the server, and only its own folder is its', async () => {
    const folder = join(home, 'postgres')
    const launcher = await chooseLauncher(folder, async () => false)
    const binaries = findBinaries(join(home, 'libraries'))
    await ensureCluster(folder, 'secret', binaries, launcher)
    expect(statSync(folder).uid).toBe(launcher.as?.uid)
    expect(statSync(home)).toMatchObject({ uid: 0 })
    expect(await chooseLauncher(folder)).toMatchObject({ as: launcher.as })
    const server = await startServer({ folder, log: join(home, 'log'), binaries, launcher })
    expect(statSync(`/proc/${server.pid}`).uid).toBe(launcher.as?.uid)
    await stopServer(server.pid)
  })
})
