// Two far ends of mail in a process of their own, which accept all and keep nothing: a mail server, and Resend's
// interface. Told `0` by its parent, it counts anew; told anything else, it says what arrived since.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Arrived = {
  count: number
  bytes: number
  /** Of the first and the last, on this process's clock, in milliseconds. */
  first: number
  last: number
}

let arrived: Arrived = { count: 0, bytes: 0, first: 0, last: 0 }
const note = (count: number, bytes: number) => {
  const now = performance.now()
  if (arrived.count === 0) arrived.first = now
  arrived = { count: arrived.count + count, bytes: arrived.bytes + bytes, first: arrived.first, last: now }
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _session, answer) {
    let bytes = 0
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    stream.on('end', () => {
      note(1, bytes)
      answer()
    })
  },
})
smtp.on('error', () => {})
smtp.listen(0, '127.0.0.1')

let last = 0
const resend = createServer(async (request, response) => {
  const body = await text(request)
  const mails = [JSON.parse(body) as unknown].flat()
  const ids = mails.map(() => {
    last += 1
    return { id: `r${last}` }
  })
  note(mails.length, body.length)
  const answer = request.url === '/emails/batch' ? { data: ids, errors: [] } : ids[0]
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
})
resend.listen(0, '127.0.0.1', () => {
  const port = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port
  process.send?.({ smtp: port(smtp.server), resend: port(resend) })
})

process.on('message', (told) => {
  if (told === 0) arrived = { count: 0, bytes: 0, first: 0, last: 0 }
  process.send?.(arrived)
})
process.on('disconnect', () => process.exit())
