import { tryMailbox } from '#lib/platform/inbound/mailbox.ts'
import type { InboundSettings, MailSettings } from '#lib/platform/settings.ts'
import { type Finding, missing, ok, weak } from './finding.ts'
import type { Names } from './names.ts'

/** Whether what comes back is heard: bounces and complaints, which have to stop mail, and answers of people. */
export async function examineInbound(
  mail: MailSettings,
  inbound: InboundSettings | undefined,
  names: Names,
): Promise<Finding[]> {
  const webhook = mail.kind === 'resend' && !mail.webhookSecret ? [unheard] : []
  if (!inbound) return [...webhook, mail.kind === 'resend' ? noAnswers : nothingBack]
  const domain = inbound.address.split('@')[1] ?? ''
  const opened = inbound.imapUrl ? await examineMailbox(inbound.imapUrl) : [brought(mail, inbound)]
  return [...webhook, await examineServers(names, domain), ...opened]
}

const unheard = weak(
  'What comes back from Resend is not heard: bounces and complaints stop nothing.',
  'At Resend make a webhook for /api/webhooks/resend with the email events, and set RESEND_WEBHOOK_SECRET.',
)

const noAnswers = weak(
  'Answers of people go to the sender’s mailbox, not to their lead.',
  'Set INBOUND_ADDRESS, and let the webhook have email.received, or set INBOUND_IMAP_URL (docs/mail.md).',
)

const nothingBack = weak(
  'What comes back is not heard: bounces and complaints stop nothing, and answers reach no lead.',
  'Set INBOUND_ADDRESS and INBOUND_IMAP_URL (docs/mail.md).',
)

function brought({ kind }: MailSettings, { address }: InboundSettings): Finding {
  const [local = '', domain = ''] = address.split('@')
  const way = kind === 'resend' ? 'by Resend’s webhook with email.received, or by' : 'by'
  return ok(`Mail to ${local}+…@${domain} is brought ${way} npm run inbound, which nobody can see from here.`)
}

async function examineServers({ mx }: Names, domain: string): Promise<Finding> {
  const servers = await mx(domain)
  if (servers === 'no answer')
    return weak(
      `The mail servers of ${domain} could not be looked up.`,
      'Run this again where DNS can be reached.',
    )
  if (servers.filter(Boolean).length > 0) return ok(`${servers[0]} takes mail for ${domain}.`)
  return missing(
    `No server takes mail for ${domain}, so nothing comes back, and some receivers refuse what has such a sender.`,
    `Publish an MX record at ${domain}, or let INBOUND_ADDRESS be of a domain that has one.`,
  )
}

async function examineMailbox(url: string): Promise<Finding[]> {
  const { host } = new URL(url)
  try {
    await tryMailbox(url)
    return [
      ok(
        `The mailbox at ${host} opens. Send a mail to its address with +test before the @, and see that it comes.`,
      ),
    ]
  } catch (error) {
    const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean }
    const why = authenticationFailed ? 'it refuses user and password' : (code ?? 'it does not answer')
    return [missing(`The mailbox at ${host} cannot be read: ${why}.`, 'Look at INBOUND_IMAP_URL.')]
  }
}
