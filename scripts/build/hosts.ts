import { type DeploymentHosts, deploymentHosts, elsewhere } from '#lib/platform/deployment-hosts.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Settings } from '#lib/platform/settings.ts'

/**
 * The hosts a build's notice names: those of the settings; or, for an image that is built without addresses and
 * passwords, those that `BUILD_DATABASE_HOST`, `BUILD_MAIL_HOST`, `BUILD_FILES_HOST` and `BUILD_MAILBOX_HOST` give by
 * name.
 * @throws OperatorError when one is no host name
 */
export function buildHosts(settings: Settings, env: Record<string, string | undefined>): DeploymentHosts {
  const found = deploymentHosts(settings)
  return {
    ...found,
    database: named('BUILD_DATABASE_HOST', env) ?? found.database,
    mail: named('BUILD_MAIL_HOST', env) ?? found.mail,
    files: named('BUILD_FILES_HOST', env) ?? found.files,
    mailbox: named('BUILD_MAILBOX_HOST', env) ?? found.mailbox,
  }
}

function named(name: string, env: Record<string, string | undefined>): string | null {
  const host = env[name]
  if (!host) return null
  if (/^[\w.-]+$|^\[[\da-f:]+\]$/i.test(host)) return elsewhere(host)
  throw new OperatorError(
    `${name} takes a host name alone, for example db.example, without user, password or port.`,
  )
}
