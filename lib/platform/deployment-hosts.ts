import { isLoopback } from './setting-variables.ts'
import type { Settings } from './settings.ts'

/** Where this deployment keeps data and through whom it sends: host names, never addresses with passwords. */
export type DeploymentHosts = { database: string; mail: string; files: string }

/** The hosts that the settings name. `here` is this machine; mail without a sender stays in the outbox, here. */
export function deploymentHosts({ database, mail }: Settings): DeploymentHosts {
  const databaseUrl = database.kind === 'server' ? (database.url ?? database.ownerUrl) : undefined
  return {
    database: databaseUrl ? new URL(databaseUrl).hostname : 'here',
    mail: mailHost(mail),
    files: 'here',
  }
}

function mailHost(mail: Settings['mail']): string {
  if (mail.kind === 'outbox') return 'here'
  return new URL(mail.kind === 'smtp' ? mail.url : (mail.baseUrl ?? 'https://api.resend.com')).hostname
}
