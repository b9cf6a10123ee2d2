import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A real mail server on a free port: keeps what it accepts, counts its connections and ends with its test. */
export async function mailServer(rules: SMTPServerOptions = {}) {
  const arrived: { mail: ParsedMail; sender: string; recipients: string[] }[] = []
  const seen = { connections: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect(_session, done) {
      seen.connections += 1
      done()
    },
    onData(stream, session, done) {
      simpleParser(stream).then((parsed) => {
        const { mailFrom, rcptTo } = session.envelope
        const sender = mailFrom ? mailFrom.address : ''
        arrived.push({ mail: parsed, sender, recipients: rcptTo.map(({ address }) => address) })
        done()
      }, done)
    },
    ...rules,
  })
  // A client that gives up mid-way is part of these tests.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { arrived, seen, port }
}

/** A server that speaks by script: each line it gets is answered by the first rule that fits; null hangs up. */
export async function scriptedServer(
  greeting: string | null,
  rules: readonly (readonly [RegExp, string | null])[],
) {
  const seen = { connections: 0 }
  const answer = (socket: Socket, words: string | null) =>
    words === null ? socket.destroy() : socket.write(words)
  const server = createServer((socket) => {
    seen.connections += 1
    socket.on('error', () => {})
    answer(socket, greeting)
    socket.on('data', (data) => {
      const rule = rules.find(([pattern]) => pattern.test(data.toString()))
      if (rule) answer(socket, rule[1])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { seen, port: (server.address() as AddressInfo).port }
}
