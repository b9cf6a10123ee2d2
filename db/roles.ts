import { randomBytes } from 'node:crypto'
import { faultCode } from '#lib/platform/operator-error.ts'
import { guardAppendOnly } from './append-only.ts'
import type { Db, Statement, Tx } from './client.ts'
import { grantTables, type Privileges, type RoleNames, refuseUnlisted } from './grants.ts'

export type RoleOptions = {
  tables: Privileges
  /** Address that `db` is connected with; the application's is made from it. */
  ownerUrl: string
  /** Password the application's role shall have. Absent: one is made up together with the role, and then kept. */
  appPassword?: string
  /** Sets this database's roles apart from those of others in the same cluster. */
  suffix?: string
}

/** Which layers of protection are on: a host may forbid roles, and the triggers then stand alone. */
export type Layers = { roles: boolean; triggers: boolean }

export type Secured = {
  /** Address for the application; null when its role has a password that we do not know, or may not be made. */
  appUrl: string | null
  layers: Layers
}

/**
 * Has the rest of the transaction run as the eraser, who alone may change ledgers and delete people; the transaction's
 * end ends it. Where the host allows no roles it tells the triggers instead.
 */
export const actAsEraser: Statement = {
  text: `select case
    when exists (select from pg_roles where rolname = 'candor_eraser' and pg_has_role(oid, 'set'))
    then set_config('role', 'candor_eraser', true) else set_config('candor.erasing', 'on', true) end`,
}

const insufficientPrivilege = '42501'
// Another database of the cluster made or changed the same role at this moment.
const collisions = ['42710', '23505', 'XX000', '40001']
const attempts = 5

/**
 * Makes, as the owner, the application's and the eraser's roles, grants each what `tables` says and guards append-only
 * tables. Needs a superuser, or an owner that may create roles. Repeatable at any time; all of it happens or nothing.
 */
export async function secureRoles(db: Db, options: RoleOptions): Promise<Secured> {
  const names = { app: `candor_app${options.suffix ?? ''}`, eraser: `candor_eraser${options.suffix ?? ''}` }
  await refuseUnlisted(db, options.tables)
  try {
    const password = await retried(() => db.transaction((tx) => secureWithRoles(tx, names, options)))
    return {
      appUrl: password ? urlFor(options.ownerUrl, names.app, password) : null,
      layers: { roles: true, triggers: true },
    }
  } catch (error) {
    if (faultCode(error) !== insufficientPrivilege) throw error
  }
  await retried(() => db.transaction((tx) => guardAppendOnly(tx, options.tables, null)))
  return { appUrl: null, layers: { roles: false, triggers: true } }
}

async function secureWithRoles(
  tx: Tx,
  names: RoleNames,
  { tables, appPassword }: RoleOptions,
): Promise<string | null> {
  await tx.query({ text: 'select pg_advisory_xact_lock(7236002)' })
  const password = await ensureApp(tx, names.app, appPassword)
  if (!(await roleExists(tx, names.eraser))) await tx.query({ text: `create role ${names.eraser} nologin` })
  await ensureMembership(tx, names)
  await grantTables(tx, tables, names)
  await guardAppendOnly(tx, tables, names.eraser)
  return password
}

/** Gives the password, when it is known. */
async function ensureApp(tx: Tx, app: string, wanted?: string): Promise<string | null> {
  if (await roleExists(tx, app)) {
    if (wanted) await tx.query({ text: `alter role ${app} password ${quoted(wanted)}` })
    return wanted ?? null
  }
  const password = wanted ?? randomBytes(24).toString('base64url')
  // The limit belongs to the role, since poolers refuse it as a wish of the connection.
  await tx.query({
    text: `create role ${app} login password ${quoted(password)}; alter role ${app} set statement_timeout = '30s'`,
  })
  return password
}

async function ensureMembership(tx: Tx, { app, eraser }: RoleNames): Promise<void> {
  const [member] = await tx.query({
    text: `select from pg_auth_members where roleid = $1::regrole and member = $2::regrole
           and set_option and not inherit_option and not admin_option`,
    values: [eraser, app],
  })
  if (!member) await tx.query({ text: `grant ${eraser} to ${app} with inherit false, set true` })
}

async function roleExists(tx: Tx, name: string): Promise<boolean> {
  const found = await tx.query({ text: 'select from pg_roles where rolname = $1', values: [name] })
  return found.length > 0
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !collisions.includes(faultCode(error) ?? '')) throw error
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function urlFor(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = user
  url.password = password
  return url.href
}
