import { createPublicKey } from 'node:crypto'
import type { MailSettings } from '#lib/platform/settings.ts'
import { type Finding, missing, ok, weak } from './finding.ts'
import type { Names } from './names.ts'

/** Who may send for a domain: one record, and not everybody (RFC 7208). */
export async function spf({ txt }: Names, domain: string): Promise<Finding> {
  const found = await txt(domain)
  if (found === 'no answer') return unknown('SPF', domain)
  const records = found.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const [record = ''] = records
  if (records.length === 0)
    return weak(
      `There is no SPF record at ${domain}.`,
      `Publish a TXT record at ${domain}: v=spf1, then what your mail service asks for, then ~all.`,
    )
  if (records.length > 1)
    return weak(
      `${domain} has ${records.length} SPF records, so that none of them counts.`,
      'Join them into one: v=spf1 with the parts of each, then ~all once.',
    )
  if (/\s\+?all\b/i.test(record))
    return weak(`The SPF record of ${domain} lets everybody send.`, 'Let it end in ~all or -all.')
  return ok(`SPF is published at ${domain}.`)
}

/** The key that receivers look for has to be the one that signs (RFC 6376). */
export async function dkim({ txt }: Names, mail: MailSettings, domain: string): Promise<Finding> {
  if (mail.kind === 'smtp' && !mail.dkim)
    return weak(
      'Mail leaves without a DKIM signature of ours; large receivers refuse newsletters without one.',
      'Set DKIM_PRIVATE_KEY and DKIM_SELECTOR, unless the mail server signs.',
    )
  const own = mail.kind === 'smtp' ? mail.dkim : undefined
  const name = `${own?.selector ?? 'resend'}._domainkey.${domain}`
  const found = await txt(name)
  if (found === 'no answer') return unknown('DKIM', name)
  const key = own && publicHalf(own.privateKey)
  const next = key ? `Publish a TXT record at ${name}: v=DKIM1; k=${key.kind}; p=${key.base64}` : resendNext
  const published = found.map((text) => /\bp=([\w+/=\s]*)/.exec(text)?.[1]?.replace(/\s/g, '')).find(Boolean)
  if (!published) return missing(`There is no DKIM key at ${name}, though mail is signed with it.`, next)
  if (key && published !== key.base64)
    return missing(`The DKIM key at ${name} is not the one that DKIM_PRIVATE_KEY signs with.`, next)
  if (key?.short)
    return weak(
      `The DKIM key at ${name} is shorter than 2048 bits.`,
      'Make a new one, with a selector of its own.',
    )
  return ok(`DKIM is published at ${name}${key ? ', and is the key that signs' : ''}.`)
}

const resendNext = 'Look at the domain in Resend, and publish the records that it shows.'

function publicHalf(privateKey: string): { kind: string; base64: string; short: boolean } {
  const key = createPublicKey(privateKey)
  const der = key.export({ type: 'spki', format: 'der' })
  // Of Ed25519 the key alone is published, which ends its wrapping.
  if (key.asymmetricKeyType === 'ed25519')
    return { kind: 'ed25519', base64: der.subarray(-32).toString('base64'), short: false }
  const short = (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048
  return { kind: 'rsa', base64: der.toString('base64'), short }
}

/** What receivers do with mail that only claims to be of a domain (RFC 7489). */
export async function dmarc({ txt }: Names, domain: string): Promise<Finding> {
  const name = `_dmarc.${domain}`
  const found = await txt(name)
  if (found === 'no answer') return unknown('DMARC', name)
  const records = found.filter((text) => /^v=DMARC1\b/i.test(text))
  if (records.length === 0)
    return weak(
      `There is no DMARC record at ${name}.`,
      `Publish a TXT record at ${name}, to begin with: v=DMARC1; p=none; rua=mailto:you@${domain}`,
    )
  if (records.length > 1)
    return weak(`${name} has ${records.length} DMARC records, so that none of them counts.`, 'Keep one.')
  return ok(`DMARC is published at ${name}.`)
}

function unknown(kind: string, name: string): Finding {
  return weak(
    `The ${kind} record of ${name} could not be looked up.`,
    'Run this again where DNS can be reached.',
  )
}
