import { connect, type Socket } from 'node:net'
import { createTransport, type Transporter } from 'nodemailer'
import type MimeNode from 'nodemailer/lib/mime-node/index.js'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { Delivery, Mail, Transport } from './mail.ts'

export type Dkim = { readonly domain: string; readonly selector: string; readonly privateKey: string }

/** Connections, and mails under way at once. */
const maxConnections = 4

const connectWithinMs = 10_000

type GiveSocket = (error: Error | null, opened?: { connection: Socket }) => void

/** Options of the pool; its types lack these. */
type PoolOptions = SMTPPool.Options & {
  maxRequeues: number
  getSocket: (options: unknown, done: GiveSocket) => void
}

type SmtpError = { code?: string; responseCode?: number; command?: string; message: string }

/** Headers that the signature covers. The library's own list leaves the list headers unsigned (E1). */
const signedHeaders = [
  'from',
  'to',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
].join(':')

/**
 * Mail by SMTP over a small pool. Keeps our Message-ID, by which a second copy can be recognised.
 * @param url `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the server offers it
 */
export function smtpTransport(url: string, dkim: Dkim | null): Transport {
  const server = serverOf(new URL(url))
  const options: PoolOptions = {
    ...server,
    getSocket: (_, done) => openSocket(server, done),
    pool: true,
    maxConnections,
    // A lost connection is ours to judge: the pool's own repeats could send a second copy.
    maxRequeues: 0,
    connectionTimeout: connectWithinMs,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    dkim: dkim
      ? {
          domainName: dkim.domain,
          keySelector: dkim.selector,
          privateKey: dkim.privateKey,
          headerFieldNames: signedHeaders,
        }
      : undefined,
  }
  const pool = createTransport(options)
  const begun = noteBegun(pool)
  return {
    name: 'smtp',
    dropsRepeats: false,
    concurrency: maxConnections,
    async deliver(mail: Mail): Promise<Delivery> {
      const { messageId, from, to, replyTo, returnPath, subject, text, html, headers } = mail
      try {
        // As an object an address is one address, whatever signs it holds (S6).
        const one = { name: '', address: to }
        await pool.sendMail({
          messageId,
          from,
          to: one,
          replyTo: replyTo ?? undefined,
          envelope: returnPath ? envelopeOf(returnPath, one) : undefined,
          subject,
          text,
          html,
          headers: { ...headers },
        })
        return { kind: 'accepted', providerId: null }
      } catch (error) {
        return deliveryOf(error, begun.has(messageId))
      } finally {
        begun.delete(messageId)
      }
    },
    close: async () => pool.close(),
  }
}

/** What the server is told beside the letter. Its types lack the address as an object, which the library takes. */
function envelopeOf(from: string, to: { name: string; address: string }): MimeNode.Envelope {
  return { from, to } as unknown as MimeNode.Envelope
}

/** The address taken apart: given whole, the library would heed nothing but it, and neither pool nor sign. */
function serverOf({ protocol, hostname, port, username, password }: URL) {
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || undefined,
    secure: protocol === 'smtps:',
    auth: username ? auth : undefined,
  }
}

/**
 * A connection that sends at once: the library writes the end of a mail by itself, and the system would hold that back
 * until the other side has acknowledged the rest, which takes it 40 ms.
 */
function openSocket({ host, port, secure }: ReturnType<typeof serverOf>, done: GiveSocket): void {
  const socket = connect({ host, port: port ?? (secure ? 465 : 587), noDelay: true })
  const failed = (error: Error) => {
    socket.destroy()
    done(error)
  }
  socket.setTimeout(connectWithinMs, () => failed(new Error('No connection in 10 seconds')))
  socket.once('error', failed)
  socket.once('connect', () => {
    socket.setTimeout(0)
    socket.removeAllListeners('timeout')
    socket.off('error', failed)
    done(null, { connection: socket })
  })
}

/** Message-IDs of mails whose text began to flow: that happens once the server has said yes to DATA. */
function noteBegun(pool: Transporter): Set<string> {
  const begun = new Set<string>()
  pool.use('stream', ({ message, data }, done) => {
    const create = message.createReadStream.bind(message)
    message.createReadStream = (options) =>
      create(options).once('resume', () => begun.add(String(data.messageId)))
    done()
  })
  return begun
}

/**
 * A reply with a code is the server's word: about this mail for good only at RCPT and DATA, since a wrong password or
 * sender can be mended. Without a reply, whatever had begun may have arrived.
 */
function deliveryOf(error: unknown, begun: boolean): Delivery {
  const { code, responseCode, command, message } = error as SmtpError
  const why = message.slice(0, 300)
  if (responseCode && responseCode >= 400) {
    const aboutMail = command === 'RCPT TO' || command === 'DATA'
    return { kind: 'refused', permanent: responseCode >= 500 && aboutMail, why }
  }
  // An address the library itself refuses to put on the wire.
  if (code === 'EENVELOPE') return { kind: 'refused', permanent: true, why }
  return begun ? { kind: 'unknown', why } : { kind: 'refused', permanent: false, why }
}
