import { isLoopback } from './setting-variables.ts'
import type { Settings } from './settings.ts'

/** Where this deployment keeps data and through whom it sends: host names, never addresses with passwords. */
export type DeploymentHosts = { database: string; mail: string; files: string }

/** The hosts that the settings name. `here` is this machine; mail without a sender stays in the outbox, here. */
export function deploymentHosts({ database, mail }: Settings): DeploymentHosts {
  const databaseUrl = database.kind === 'server' ? (database.url ?? database.ownerUrl) : undefined
  return { database: hostOf(databaseUrl), mail: hostOf(mailUrl(mail)), files: 'here' }
}

function mailUrl(mail: Settings['mail']): string | undefined {
  if (mail.kind === 'smtp') return mail.url
  return mail.kind === 'resend' ? (mail.baseUrl ?? 'https://api.resend.com') : undefined
}

// To the web server the embedded database is an address on this machine: the two must be the same place.
function hostOf(url: string | undefined): string {
  const hostname = url ? new URL(url).hostname : 'localhost'
  return isLoopback(hostname) ? 'here' : hostname
}
