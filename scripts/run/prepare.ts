import { readFileSync } from 'node:fs'
import { migrate } from '#db/migrate.ts'
import { privileges } from '#db/privileges.ts'
import { type Secured, secureRoles } from '#db/roles.ts'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { type Built, refuseOtherBuild } from '#lib/built.ts'
import { sealKeptMail } from '#lib/doors/send/outbox/seal-kept-mail.ts'
import { checkInstallation } from '#lib/installation/check.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { keysOf } from '#lib/installation/open-app.ts'
import { type Respelled, respellContacts } from '#lib/installation/respell-contacts.ts'
import { ensureKeyring, openKeyring } from '#lib/keyring.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { deploymentHosts } from '#lib/platform/deployment-hosts.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { connectApp, connectOwner, type Deployment } from './deployment.ts'

export type Prepared = Secured & {
  migrated: string[]
  /** Number of the notice this build shows; null when there is no build yet. */
  notice: number | null
  /** What became of addresses and numbers in other spellings; null: they had theirs. */
  respelled: Respelled | null
}

/**
 * Brings the database to this version's state, as its owner: tables, roles, whose it is, the message key, the notice of
 * the present build. Repeatable at any time.
 */
export async function prepareDatabase(settings: Settings, deployment: Deployment): Promise<Prepared> {
  const owner = await connectOwner(deployment)
  const now = new Date()
  const keys = keysOf(deployment.secrets)
  const { data, suppression } = keys
  try {
    const migrated = await migrate(owner)
    const { ownerUrl = '', appPassword } = deployment
    const secured = await secureRoles(owner, { tables: privileges, ownerUrl, appPassword })
    await markInstallation(owner, { agency: settings.agency, suppressionKey: suppression, now })
    await checkInstallation(owner, settings.agency, suppression)
    await ensureKeyring(owner, data, now)
    const built = readBuilt()
    if (built) refuseOtherBuild(built, settings.agency, deploymentHosts(settings))
    const notice = built
      ? await registerNotice(owner, noticeOf(await loadAgency(settings.agency), built.deployment), now)
      : null
    const agency = await loadAgency(settings.agency)
    const appUrl = deployment.appUrl ?? secured.appUrl
    // As the application, which may become the eraser who merges.
    const db = appUrl ? await connectApp({ ...deployment, appUrl }) : owner
    try {
      await sealKeptMail({ db, ring: await openKeyring(db, data) })
      const respelled = await respellContacts({ db, clock: () => now, agency, keys })
      return { migrated, notice, respelled, ...secured }
    } finally {
      if (db !== owner) await db.close()
    }
  } finally {
    await owner.close()
  }
}

/** What the last build was made for; null before the first. */
export function readBuilt(): Built | null {
  try {
    return JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built
  } catch {
    return null
  }
}
