import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keepKeys } from '#lib/platform/keys.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { type SecretName, secretNames } from '#lib/platform/secret-names.ts'
import type { Settings } from '#lib/platform/settings.ts'

/** The keys as they are. None is made here: what other keys sealed would open with none of them. */
export function keptSecrets(settings: Settings): Record<SecretName, string> {
  const { database, dataDir, secrets } = settings
  const home = resolve(dataDir)
  if (database.kind === 'server' || secretNames.every((name) => secrets[name]))
    return secrets as Record<SecretName, string>
  if (existsSync(join(home, 'keys.env'))) return { ...keepKeys(home), ...secrets }
  throw new OperatorError(
    `There are no keys in ${home}. Put keys.env there from your copy, with mode 600, then run it again: what was sealed or signed is ` +
      'opened and checked by those keys alone. Nothing was changed.',
  )
}
