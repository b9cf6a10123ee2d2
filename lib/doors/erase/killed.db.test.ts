import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { mirrorAll } from '#lib/backups/mirror-all.ts'
import { countUnknownErasures } from '#lib/backups/replay.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { mirrorFolder } from '#lib/mirrors/mirror.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { erase } from './erase.ts'

test.each(['before', 'committed', 'put'] as const)(
  'P47: an erasure that is killed when it is %s is done wholly or not at all, and its mirror is there (17.5)',
  async (step) => {
    const app = await openTestApp()
    const { suppression: suppressionKey } = app.keys
    await markInstallation(app.owner, { agency: app.agency.id, suppressionKey, now: app.clock() })
    await capture(app, contactEnquiry(app))
    const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
    const personId = person?.id ?? ''
    const script = join(import.meta.dirname, 'testing/erase-and-hang.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, personId, step], {
      cwd: resolve(import.meta.dirname, '../../..'),
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...app.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')

    const count = async (table: string) => (await app.owner.query({ text: `select from ${table}` })).length
    const mirrors = async () => {
      const names: string[] = []
      for await (const name of app.files.names(mirrorFolder)) names.push(name)
      return names.filter((name) => name.includes('erasure')).length
    }
    const done = step === 'before' ? 0 : 1
    await mirrorAll(app)
    expect([await count('erasures'), await count('certificates'), await mirrors()]).toEqual([
      done,
      done,
      done,
    ])
    expect([await count('people'), await count('waiting_mirrors')]).toEqual([1 - done, 0])
    expect(await countUnknownErasures(app)).toBe(0)
    // Pressed again it is done, or was.
    const again = await erase(app, { personId, reason: 'request', actor: system })
    expect([Boolean(again), await count('people'), await mirrors()]).toEqual([!done, 0, 1])
  },
)
