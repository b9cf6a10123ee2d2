// The baseline: nodemailer's pool in a loop, with a signature, and the same mail as ours to each. Its order comes on
// standard input. As it is, its connections hold back the end of each mail for 40 ms; `atOnce` does not let them.
import { connect } from 'node:net'
import { json } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'

export type BareOrder = {
  port: number
  count: number
  connections: number
  atOnce: boolean
  domain: string
  selector: string
  privateKey: string
  mail: { from: string; subject: string; text: string; html: string; headers: Record<string, string> }
}

const order = (await json(process.stdin)) as BareOrder
type Done = (error: Error | null, opened?: { connection: unknown }) => void
const openAtOnce = (_: unknown, done: Done) => {
  const connection = connect({ host: '127.0.0.1', port: order.port, noDelay: true })
  connection.once('error', done).once('connect', () => done(null, { connection }))
}
const options = {
  host: '127.0.0.1',
  port: order.port,
  pool: true as const,
  ...(order.atOnce ? { getSocket: openAtOnce } : {}),
  maxConnections: order.connections,
  dkim: { domainName: order.domain, keySelector: order.selector, privateKey: order.privateKey },
}
const pool = createTransport(options)
let next = 0
const lane = async () => {
  while (next < order.count) {
    next += 1
    await pool.sendMail({ ...order.mail, to: `reader${next}@example.com` })
  }
}
await Promise.all(Array.from({ length: order.connections }, lane))
pool.close()
