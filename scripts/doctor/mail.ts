import type { MailSettings, Settings } from '#lib/platform/settings.ts'
import { type Finding, ok, weak } from './finding.ts'
import { examineInbound } from './inbound.ts'
import { dkim, dmarc, spf } from './mail-records.ts'
import { type Names, publicNames } from './names.ts'

/** Whether mail leaves, whether other mail servers are told that it may, and whether what comes back is heard. */
export async function examineMail(
  { mail, inbound }: Pick<Settings, 'mail' | 'inbound'>,
  names: Names = publicNames,
): Promise<Finding[]> {
  if (mail.kind === 'outbox') {
    const next = 'Set RESEND_API_KEY, or SMTP_URL with its DKIM settings, and EMAIL_FROM.'
    return [weak('No mail leaves: every message stays in the outbox, where staff can read it.', next)]
  }
  const from = /@([^>\s]+)/.exec(mail.from)?.[1]?.toLowerCase() ?? ''
  const by = mail.kind === 'resend' ? 'by Resend' : `by ${new URL(mail.url).host}`
  const bounces = bounceDomain(mail, from, inbound?.address)
  const found = await Promise.all([
    spf(names, bounces),
    dkim(names, mail, from),
    dmarc(names, from),
    examineInbound(mail, inbound, names),
  ])
  return [ok(`Mail leaves ${by}, from ${mail.from}.`), ...found.flat(), alignment(mail, from, bounces)]
}

/** Whose SPF record counts: that of the address bounces go to. Resend makes one below the domain. */
function bounceDomain({ kind }: MailSettings, from: string, inbound: string | undefined): string {
  if (kind === 'resend') return `send.${from}`
  return inbound?.split('@')[1]?.toLowerCase() ?? from
}

/** DMARC asks that whoever signs, or bounces, is of the domain that readers see. */
function alignment(mail: MailSettings, from: string, bounces: string): Finding {
  const signs = mail.kind === 'resend' || (mail.kind === 'smtp' && mail.dkim !== undefined)
  const related = from === bounces || from.endsWith(`.${bounces}`) || bounces.endsWith(`.${from}`)
  if (signs && related)
    return ok(`Readers see ${from}; it is what DKIM signs with, and bounces go to ${bounces}: both agree.`)
  if (signs)
    return weak(
      `Readers see ${from}, which DKIM signs with, but bounces go to ${bounces}: where a signature breaks on its way, DMARC fails.`,
      `Let INBOUND_ADDRESS be an address of ${from} or of a name below it.`,
    )
  if (related)
    return weak(
      `Only SPF speaks for ${from}: mail that somebody forwards fails DMARC.`,
      'Set DKIM_PRIVATE_KEY and DKIM_SELECTOR, unless the mail server signs with this domain.',
    )
  return weak(
    `Readers see ${from}, bounces go to ${bounces}, and nothing is signed: DMARC fails for every mail.`,
    `Set DKIM_PRIVATE_KEY and DKIM_SELECTOR, and let INBOUND_ADDRESS be an address of ${from}.`,
  )
}
