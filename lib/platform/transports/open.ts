import type { MailSettings } from '#lib/platform/settings.ts'
import type { Transport } from './mail.ts'
import { outboxTransport } from './outbox.ts'
import { resendTransport } from './resend.ts'
import { smtpTransport } from './smtp.ts'

/** The transport that the settings name; none of them: the outbox. */
export function openTransport(mail: MailSettings): Transport {
  if (mail.kind === 'resend') return resendTransport(mail.apiKey, mail.baseUrl)
  if (mail.kind === 'outbox') return outboxTransport
  const domain = /@([^\s>]+)>?\s*$/.exec(mail.from)?.[1] ?? 'localhost'
  return smtpTransport(mail.url, mail.dkim ? { domain, ...mail.dkim } : null)
}
