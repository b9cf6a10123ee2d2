import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { chooseLauncher } from './launcher.ts'
import { startServer, stopServerOf } from './server.ts'
import { closedFolder, isRoot, titled } from './testing/as-root.ts'

// The machine closes user namespaces, as some containers do.
const closesNamespaces = async () => false

describe.runIf(isRoot && !closedFolder)(titled('as root without user namespaces'), () => {
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
    const launcher = await chooseLauncher(folder, closesNamespaces)
    const binaries = findBinaries(join(home, 'libraries'))
    await ensureCluster(folder, 'secret', binaries, launcher)
    expect(statSync(folder).uid).toBe(launcher.as?.uid)
    expect(statSync(home)).toMatchObject({ uid: 0 })
    expect(await chooseLauncher(folder)).toMatchObject({ as: launcher.as })
    const server = await startServer({ folder, log: join(home, 'log'), binaries, launcher })
    expect(statSync(`/proc/${server.pid}`).uid).toBe(launcher.as?.uid)
    await stopServerOf(folder)
  })
})

test.runIf(isRoot)(
  'without namespaces, below a folder that only root may enter, a sentence names it',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'private '))
    const folder = join(home, 'data/postgres')
    mkdirSync(join(home, 'data'))
    const launcher = await chooseLauncher(folder, closesNamespaces)
    const start = ensureCluster(folder, 'secret', findBinaries(join(home, 'libraries')), launcher)
    await expect(start).rejects.toThrow(
      `may not enter ${closedFolder ?? home}. Start as an ordinary user, move Candor and its DATA_DIR`,
    )
    rmSync(home, { recursive: true })
  },
)
