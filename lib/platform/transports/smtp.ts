import { createTransport } from 'nodemailer'
import type { Delivery, Mail, Transport } from './mail.ts'

export type Dkim = { readonly domain: string; readonly selector: string; readonly privateKey: string }

/** Headers that the signature covers. The library's own list leaves the list headers unsigned (E1). */
const signedHeaders = [
  'from',
  'to',
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
 * Mail by SMTP over a small pool.
 * @param url `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the server offers it
 */
export function smtpTransport(url: string, dkim: Dkim | null): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim
      ? {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: signedHeaders,
          },
        }
      : {}),
  } as Parameters<typeof createTransport>[0])
  return {
    name: 'smtp',
    dropsRepeats: false,
    async deliver(mail: Mail): Promise<Delivery> {
      try {
        await pool.sendMail({
          messageId: mail.messageId,
          from: mail.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { ...mail.headers },
        })
        return { kind: 'accepted', providerId: null }
      } catch (error) {
        return judge(error)
      }
    },
    close: async () => pool.close(),
  }
}

/** A reply with a code is the server's word; silence after the message was begun is not. */
function judge(error: unknown): Delivery {
  const { responseCode, command, message } = error as {
    responseCode?: number
    command?: string
    message: string
  }
  const why = message.slice(0, 300)
  if (responseCode) return { kind: 'refused', permanent: responseCode >= 500 && command !== 'CONN', why }
  if (command === 'DATA') return { kind: 'unknown', why }
  return { kind: 'refused', permanent: false, why }
}
