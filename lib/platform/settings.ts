import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { NetworkEnd } from './auth/network.ts'
import type { SignInProvider } from './auth/provider.ts'
import { missingOfNetworks, readNetworks } from './network-settings.ts'
import { OperatorError } from './operator-error.ts'
import { missingBesides, readProviders } from './provider-settings.ts'
import { type SecretName, secretNames } from './secret-names.ts'
import { type Raw, variables } from './setting-variables.ts'

export type DatabaseSettings =
  | { kind: 'embedded' }
  /** `url` is the application's address, `ownerUrl` the owner's; at least one is there. */
  | { kind: 'server'; url?: string; ownerUrl?: string; neonProxy?: string }

export type MailSettings =
  | { kind: 'outbox' }
  | { kind: 'resend'; from: string; apiKey: string; baseUrl?: string; webhookSecret?: string }
  | { kind: 'smtp'; from: string; url: string; dkim?: { privateKey: string; selector: string } }

/** Where mail comes back to; `imapUrl`: the mailbox that is looked into, unless it is brought to us otherwise. */
export type InboundSettings = { address: string; imapUrl?: string }

export type FileSettings =
  | { kind: 'folder'; folder: string }
  /** Without an endpoint it is Amazon's own. */
  | {
      kind: 's3'
      endpoint?: string
      region: string
      bucket: string
      accessKeyId: string
      secretAccessKey: string
    }

export type Settings = {
  agency: string
  /** Without a slash at its end. */
  appUrl: string
  host: string
  port: number
  dataDir: string
  database: DatabaseSettings
  mail: MailSettings
  inbound?: InboundSettings
  files: FileSettings
  /** Those that were given; on the embedded default the kept keys fill in the rest. */
  secrets: Partial<Record<SecretName, string>>
  cronSecret?: string
  /** How many proxies before us write X-Forwarded-For; 0: the header is not believed. */
  trustProxy: number
  /** Networks of one's own that webhooks may reach; by themselves they reach the public internet alone. */
  webhookNetworks: string[]
  /** Who else vouches for members of staff. */
  signInProviders: SignInProvider[]
  /** By which networks people may sign in to their accounts. */
  networks: NetworkEnd[]
}

/** One thing that is wrong: `DATA_KEY` — `is not 32 bytes in base64` — how to do it right. */
export type SettingFault = { name: string; wrong: string; example: string }

export class SettingsError extends OperatorError {
  readonly faults: SettingFault[]

  constructor(faults: SettingFault[]) {
    const lines = faults.map((fault) => `${fault.name} ${fault.wrong}.\n    Example: ${fault.example}`)
    const head =
      faults.length === 1 ? 'A setting stops the start:' : `${faults.length} settings stop the start:`
    super([head, ...lines].join('\n  '))
    this.faults = faults
  }
}

/**
 * Reads the settings from an environment; an empty value counts as none.
 *
 * @throws SettingsError with every fault at once. Values are not repeated in it, since some are secret.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in variables && value !== ''),
  )
  const shape = Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema]))
  const parsed = z.object(shape).safeParse(given)
  const single = parsed.error?.issues.map(({ path, message }) => fault(String(path[0]), message)) ?? []
  const faults = [...single, ...togetherWrong(given)]
  if (faults.length > 0) throw new SettingsError(faults)
  return assemble(parsed.data as Raw)
}

function fault(name: string, wrong: string): SettingFault {
  return { name, wrong, example: `${name}=${variables[name as keyof Raw].example}` }
}

const s3Names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Faults that only several settings together make. */
function togetherWrong(given: Record<string, string | undefined>): SettingFault[] {
  const faults: SettingFault[] = []
  const server = given.DATABASE_URL || given.DATABASE_OWNER_URL
  const sends = given.RESEND_API_KEY || given.SMTP_URL
  const kept = 'is missing. Only with the built-in database are keys made and kept by themselves'
  if (server) for (const name of secretNames) if (!given[name]) faults.push(fault(name, kept))
  if (sends && !given.EMAIL_FROM) faults.push(fault('EMAIL_FROM', 'is missing, though mail is to be sent'))
  if (given.RESEND_API_KEY && given.SMTP_URL) {
    faults.push(
      fault('SMTP_URL', 'and RESEND_API_KEY are both set, and mail can go one way only. Remove one of them'),
    )
  }
  if (Boolean(given.DKIM_PRIVATE_KEY) !== Boolean(given.DKIM_SELECTOR)) {
    const missing = given.DKIM_SELECTOR ? 'DKIM_PRIVATE_KEY' : 'DKIM_SELECTOR'
    faults.push(fault(missing, 'is missing: key and selector go together'))
  }
  if (given.INBOUND_IMAP_URL && !given.INBOUND_ADDRESS) {
    faults.push(
      fault('INBOUND_ADDRESS', 'is missing: mail has to be sent from an address that this mailbox gets'),
    )
  }
  for (const name of missingBesides(given)) {
    faults.push(fault(name, 'is missing: whoever vouches for staff takes all its settings together'))
  }
  for (const name of missingOfNetworks(given)) {
    faults.push(fault(name, 'is missing: a network that people sign in by takes all its settings together'))
  }
  if (s3Names.some((name) => given[name]) || given.S3_ENDPOINT) {
    const together = 'is missing: a bucket takes its name, a key and the secret of the key'
    for (const name of s3Names) if (!given[name]) faults.push(fault(name, together))
  }
  return faults
}

function assemble(raw: Raw): Settings {
  const secrets = secretNames.filter((name) => raw[name]).map((name) => [name, raw[name]])
  return {
    agency: raw.AGENCY,
    appUrl: (raw.APP_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, ''),
    host: raw.HOST,
    port: raw.PORT,
    dataDir: raw.DATA_DIR,
    database: database(raw),
    mail: mail(raw),
    inbound: raw.INBOUND_ADDRESS
      ? { address: raw.INBOUND_ADDRESS, imapUrl: raw.INBOUND_IMAP_URL }
      : undefined,
    files: files(raw),
    secrets: Object.fromEntries(secrets),
    cronSecret: raw.CRON_SECRET,
    trustProxy: raw.TRUST_PROXY,
    webhookNetworks: raw.WEBHOOK_NETWORKS,
    signInProviders: readProviders(raw),
    networks: readNetworks(raw),
  }
}

function database(raw: Raw): DatabaseSettings {
  if (!raw.DATABASE_URL && !raw.DATABASE_OWNER_URL) return { kind: 'embedded' }
  return {
    kind: 'server',
    url: raw.DATABASE_URL,
    ownerUrl: raw.DATABASE_OWNER_URL,
    neonProxy: raw.NEON_WS_PROXY,
  }
}

function mail(raw: Raw): MailSettings {
  const from = raw.EMAIL_FROM ?? ''
  if (raw.RESEND_API_KEY) {
    const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, RESEND_WEBHOOK_SECRET: webhookSecret } = raw
    return { kind: 'resend', from, apiKey, baseUrl, webhookSecret }
  }
  if (!raw.SMTP_URL) return { kind: 'outbox' }
  const { DKIM_PRIVATE_KEY: privateKey, DKIM_SELECTOR: selector } = raw
  return {
    kind: 'smtp',
    from,
    url: raw.SMTP_URL,
    dkim: privateKey && selector ? { privateKey, selector } : undefined,
  }
}

function files(raw: Raw): FileSettings {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = raw
  if (!bucket || !accessKeyId || !secretAccessKey) {
    return { kind: 'folder', folder: join(resolve(raw.DATA_DIR), 'files') }
  }
  const { S3_ENDPOINT: endpoint, S3_REGION: region } = raw
  return { kind: 's3', endpoint, region, bucket, accessKeyId, secretAccessKey }
}
