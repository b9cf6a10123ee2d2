import type { MailSettings } from '../../lib/platform/settings.ts'
import { type Finding, missing, ok, weak } from './finding.ts'
import { type LookUp, txtRecords } from './names.ts'

type Sending = Exclude<MailSettings, { kind: 'outbox' }>

/** Whether mail leaves, and whether other mail servers are told that it may. */
export async function examineMail(mail: MailSettings, lookUp: LookUp = txtRecords): Promise<Finding[]> {
  if (mail.kind === 'outbox') {
    const next = 'Set RESEND_API_KEY, or SMTP_URL with its DKIM settings, and EMAIL_FROM.'
    return [weak('No mail leaves: every message stays in the outbox, where staff can read it.', next)]
  }
  const domain = /@([^>\s]+)/.exec(mail.from)?.[1] ?? ''
  const by = mail.kind === 'resend' ? 'by Resend' : `by ${new URL(mail.url).host}`
  const records = await Promise.all([
    record(
      lookUp,
      domain,
      'SPF',
      /^v=spf1\b/i,
      `Publish a TXT record v=spf1 … that names who sends for ${domain}.`,
    ),
    dkim(lookUp, mail, domain),
    record(
      lookUp,
      `_dmarc.${domain}`,
      'DMARC',
      /^v=DMARC1\b/i,
      `Publish a TXT record at _dmarc.${domain}, to begin with: v=DMARC1; p=none.`,
    ),
  ])
  const heard = mail.kind === 'resend' && !mail.webhookSecret ? [unheard] : []
  return [ok(`Mail leaves ${by}, from ${mail.from}.`), ...heard, ...records]
}

const unheard = weak(
  'What comes back from Resend is not heard: bounces and complaints stop nothing.',
  'At Resend make a webhook for /api/webhooks/resend with the email events, and set RESEND_WEBHOOK_SECRET.',
)

async function dkim(lookUp: LookUp, mail: Sending, domain: string): Promise<Finding> {
  if (mail.kind === 'smtp' && !mail.dkim)
    return weak(
      'Mail leaves without a DKIM signature of ours; large receivers refuse newsletters without one.',
      'Set DKIM_PRIVATE_KEY and DKIM_SELECTOR, unless the mail server signs.',
    )
  const selector = mail.kind === 'smtp' ? mail.dkim?.selector : 'resend'
  const name = `${selector}._domainkey.${domain}`
  return record(lookUp, name, 'DKIM', /\bp=[\w+/]/, `Publish the public key at ${name}.`)
}

async function record(
  lookUp: LookUp,
  name: string,
  kind: string,
  looksLike: RegExp,
  next: string,
): Promise<Finding> {
  const found = await lookUp(name)
  if (found === 'no answer')
    return weak(
      `The ${kind} record of ${name} could not be looked up.`,
      'Run this again where DNS can be reached.',
    )
  if (found.some((text) => looksLike.test(text))) return ok(`${kind} is published at ${name}.`)
  return kind === 'DKIM' && found.length === 0
    ? missing(`There is no ${kind} record at ${name}, though mail is signed with it.`, next)
    : weak(`There is no ${kind} record at ${name}.`, next)
}
