import { migrate } from '../db/migrate.ts'
import { privileges } from '../db/privileges.ts'
import { type Secured, secureRoles } from '../db/roles.ts'
import { connectOwner, type Deployment } from './deployment.ts'

export type Prepared = Secured & { migrated: string[] }

/** Brings the database to this version's state, as its owner: tables, roles. Repeatable at any time. */
export async function prepareDatabase(deployment: Deployment): Promise<Prepared> {
  const owner = await connectOwner(deployment)
  try {
    const migrated = await migrate(owner)
    const { ownerUrl = '', appPassword } = deployment
    return { migrated, ...(await secureRoles(owner, { tables: privileges, ownerUrl, appPassword })) }
  } finally {
    await owner.close()
  }
}
