import { isLoopback } from './setting-variables.ts'
import type { Settings } from './settings.ts'

/** Where this deployment keeps data and through whom it sends: host names, never addresses with passwords. */
export type DeploymentHosts = {
  database: string | null
  mail: string | null
  files: string | null
  mailbox: string | null
  /** A company's platform that runs the site; a server is whoever the policy declares for hosting. */
  site?: string
  /** Networks by which people sign in. */
  facebook?: string
  twitter?: string
  openid?: string
}

/** The hosts that the settings name. Null is this machine; mail without a sender stays in the outbox, here. */
export function deploymentHosts({ database, mail, inbound, files, networks }: Settings): DeploymentHosts {
  const databaseUrl = database.kind === 'server' ? (database.url ?? database.ownerUrl) : undefined
  return {
    database: hostOf(databaseUrl),
    mail: hostOf(mailUrl(mail)),
    files: hostOf(filesUrl(files)),
    mailbox: hostOf(inbound?.imapUrl),
    ...(process.env.VERCEL && { site: 'vercel.com' }),
    ...Object.fromEntries(networks.map(({ id, host }) => [id, host])),
  }
}

function mailUrl(mail: Settings['mail']): string | undefined {
  if (mail.kind === 'smtp') return mail.url
  return mail.kind === 'resend' ? (mail.baseUrl ?? 'https://api.resend.com') : undefined
}

/** Where a browser reaches the bucket itself; absent for a folder. */
export function filesUrl(files: Settings['files']): string | undefined {
  if (files.kind === 'folder') return undefined
  return files.endpoint ?? `https://${files.bucket}.s3.${files.region}.amazonaws.com`
}

// To the web server the embedded database is an address on this machine: the two must be the same place.
function hostOf(url: string | undefined): string | null {
  return elsewhere(url ? new URL(url).hostname : 'localhost')
}

/** A host as a notice names it. Null is here: this machine, or a name without a dot, such as a container beside ours. */
export function elsewhere(hostname: string): string | null {
  const isOwnNetwork = /^[\w-]+$/.test(hostname)
  return isLoopback(hostname) || isOwnNetwork ? null : hostname
}
