import { randomUUID } from 'node:crypto'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Queryable } from '#db/client.ts'
import { type Role, roles } from '#db/schema/staff.ts'
import { staffDomains } from '#db/schema/staff-identities.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { type Actor, recordEvent, system } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { lockTeam, putMember } from './changes.ts'
import { findMember } from './queries.ts'

/** A domain whose addresses are let in with a role: never as owners, whom somebody has to name. */
export const domainSchema = z.strictObject({
  domain: z
    .string()
    .max(253)
    .transform((raw, context) => {
      // The rest of an address is judged where addresses are.
      const email = normaliseEmail(`a@${raw.trim().replace(/^@/, '')}`)
      if (email) return email.slice(2)
      context.addIssue({ code: 'custom', message: 'domain' })
      return z.NEVER
    }),
  role: z.enum(roles).exclude(['owner']),
})

const list = read('list_staff_domains', {}, () =>
  orm
    .select({ domain: staffDomains.domain, role: staffDomains.role, createdAt: staffDomains.createdAt })
    .from(staffDomains)
    .orderBy(asc(staffDomains.domain)),
)

export type Domain = Awaited<ReturnType<typeof list>>[number]

/** Lists the domains whose addresses are let in by a provider. */
export async function listDomains(db: Queryable): Promise<Domain[]> {
  return list(db, {})
}

const roleOf = read('find_staff_domain', { domain: 'text' }, ({ domain }) =>
  orm.select({ role: staffDomains.role }).from(staffDomains).where(eq(staffDomains.domain, domain)),
)

/** The role that an address has by its domain; null: nobody said that it has one. */
export async function findRoleOfAddress(db: Queryable, email: string): Promise<Role | null> {
  const [row] = await roleOf(db, { domain: email.slice(email.lastIndexOf('@') + 1) })
  return row?.role ?? null
}

const put = change(
  'operation',
  'put_staff_domain',
  { domain: 'text', role: 'text', by: 'uuid?', now: 'timestamptz' },
  ({ domain, role, by, now }) =>
    orm
      .insert(staffDomains)
      .values({ domain, role: role as SQL<Role>, createdAt: now, createdBy: by })
      .onConflictDoUpdate({
        target: staffDomains.domain,
        set: { role: sql`excluded.role`, createdAt: now, createdBy: by },
      }),
)

const drop = change('operation', 'drop_staff_domain', { domain: 'text' }, ({ domain }) =>
  orm.delete(staffDomains).where(eq(staffDomains.domain, domain)).returning({ domain: staffDomains.domain }),
)

type Saying = { readonly domain: string; readonly actor: Actor; readonly now: Date }

/** Lets everybody of a domain in with this role, once a provider has proven their address. */
export async function letDomainIn(
  db: Db,
  { domain, role, actor, now }: Saying & { role: Role },
): Promise<void> {
  await db.transaction(async (tx) => {
    await operate(tx, put({ domain, role, by: actor.id, now }))
    await recordEvent(tx, { at: now, actor, verb: 'staff.domain_let_in', objectId: null, facts: { role } })
  })
}

/** Lets nobody more in by their domain. Who came by it stays a member. */
export async function endDomain(db: Db, { domain, actor, now }: Saying): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await operate(tx, drop({ domain }))
    if (ended.length === 0) return
    await recordEvent(tx, { at: now, actor, verb: 'staff.domain_ended', objectId: null })
  })
}

/** Makes a member of whoever's domain is let in. Null for one who is or was a member: a removed one stays out. */
export async function joinByDomain(db: Db, email: string, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    await operate(tx, lockTeam({}))
    const role = await findRoleOfAddress(tx, email)
    if (!role || (await findMember(tx, email))) return null
    const [member] = await operate(tx, putMember({ id: randomUUID(), email, role, now }))
    if (!member) return null
    const facts = { role, by: 'domain' }
    await recordEvent(tx, { at: now, actor: system, verb: 'staff.added', objectId: member.id, facts })
    return member.id
  })
}
