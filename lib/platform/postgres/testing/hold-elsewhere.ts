import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { connect } from '#lib/platform/database/connect.ts'

const holder = resolve(import.meta.dirname, 'hold-embedded.ts')

/** Opens the database in a process of its own, which says so with a line on its output. */
export async function holdElsewhere(dataDir: string, as?: { uid: number; gid: number }) {
  const child = spawn(process.execPath, ['--import', 'tsx', holder, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  })
  const line = () =>
    new Promise<string>((found, lost) => {
      child.stdout.once('data', (data) => found(String(data).trim()))
      child.once('error', lost)
      child.once('exit', (code) => lost(new Error(`ended with ${code}`)))
    })
  return { child, said: await line(), ended: new Promise((done) => child.once('exit', done)) }
}

/** Runs one statement on a connection of its own. */
export async function write(url: string, text: string) {
  const db = await connect(url, { maxConnections: 1 })
  const rows = await db.query({ text })
  await db.close()
  return rows
}
