import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { stopServerOf } from './server.ts'
import { closedFolder, isRoot, titled } from './testing/as-root.ts'
import { holdElsewhere, write } from './testing/hold-elsewhere.ts'

const possible = isRoot && !closedFolder && existsSync('/usr/sbin/useradd')

describe.runIf(possible)(titled('as an ordinary user'), () => {
  const name = `candor-test-${process.pid}`
  let user: { uid: number; gid: number }
  let home: string
  let dataDir: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'embedded '))
    dataDir = join(home, 'a folder of its own')
    execFileSync('useradd', ['--no-create-home', name], { stdio: 'ignore' })
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
    user = { uid: id('-u'), gid: id('-g') }
    execFileSync('chown', [name, home])
  })
  afterEach(async () => {
    await stopServerOf(join(dataDir, 'postgres'))
    execFileSync('userdel', [name], { stdio: 'ignore' })
    rmSync(home, { recursive: true, force: true })
  })

  test('the same database opens, for that user alone', async () => {
    const { child, said, ended } = await holdElsewhere(dataDir, user)
    expect(await write(said, 'select 1 as one')).toEqual([{ one: 1 }])
    child.stdin.end()
    await ended
  })

  test('root opens it beside its owner', async () => {
    const { child, said, ended } = await holdElsewhere(dataDir, user)
    const beside = await openEmbedded(dataDir)
    expect(beside.ownerUrl).toBe(said)
    child.stdin.end()
    await ended
    await beside.release()
    const alone = await openEmbedded(dataDir)
    await alone.release()
  })

  test('a folder that may not be written is named', async () => {
    execFileSync('chown', ['root', home])
    chmodSync(home, 0o755)
    const { said, ended } = await holdElsewhere(dataDir, user)
    await ended
    expect(said).toMatch(/^No permission to write .* Start as the user who owns it/)
  })
})
