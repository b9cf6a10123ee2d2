import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { privileges } from '#db/privileges.ts'
import { secureRoles } from '#db/roles.ts'

export const templateName = 'candor_template'
export const appPassword = 'app'

/** `url` with another database. */
export function withDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

/** `url` with another user. */
export function withUser(url: string, username: string, password: string): string {
  return Object.assign(new URL(url), { username, password }).href
}

/** Makes the database that fresh ones are copied from: migrated, with roles. */
export async function prepareTemplate(clusterUrl: string): Promise<void> {
  const cluster = await connect(clusterUrl)
  await cluster.query({ text: `create database ${templateName}` })
  await cluster.close()
  const ownerUrl = withDatabase(clusterUrl, templateName)
  const owner = await connect(ownerUrl)
  await migrate(owner)
  await secureRoles(owner, { tables: privileges, ownerUrl, appPassword })
  await owner.close()
}
