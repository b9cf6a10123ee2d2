import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { Role } from '#db/schema/staff.ts'
import { operate } from '#db/statement/change.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { dropIdentities } from '#lib/sign-in/identity-changes.ts'
import { createSignInLink } from '#lib/sign-in/link.ts'
import { clearFactor } from '#lib/sign-in/second-factor.ts'
import { disableMember, dropLinks, endSessionsOf, lockTeam, putMember } from './changes.ts'
import { passOn } from './pass-on.ts'
import { findMember, isMember, listOwners, type Member } from './queries.ts'

/** Why the team was not changed: an agency without an owner could never be given one at the desk again. */
export type TeamFault = 'last_owner' | 'unknown'

export type AddMember = {
  readonly email: string
  readonly role: Role
  readonly actor: Actor
  readonly now: Date
}

/**
 * Adds a member, changes a member's role, or lets one who left in again, and makes their sign-in link.
 * @param email normalised
 * @returns their id and the link's token, or the fault
 */
export async function addMember(
  db: Db,
  add: AddMember,
): Promise<{ id: string; token: string } | { fault: TeamFault }> {
  return db.transaction(async (tx) => {
    await operate(tx, lockTeam({}))
    const before = await findMember(tx, add.email)
    if (before && add.role !== 'owner' && isLastOwner(before, await listOwners(tx)))
      return { fault: 'last_owner' }
    const [member] = await operate(
      tx,
      putMember({ id: randomUUID(), email: add.email, role: add.role, now: add.now }),
    )
    if (!member) throw new Error('A member was neither made nor changed.')
    // Whoever left and is let in again is known by nobody until they come.
    if (before?.disabledAt) await operate(tx, dropIdentities({ staffId: member.id }))
    await recordEvent(tx, {
      at: add.now,
      actor: add.actor,
      verb: verbFor(before, add.role),
      objectId: member.id,
      facts: { role: add.role },
    })
    return { id: member.id, token: await createSignInLink(tx, member.id, add.now) }
  })
}

function verbFor(before: Member | null, role: Role): AuditVerb {
  if (!before || before.disabledAt) return 'staff.added'
  return before.role === role ? 'staff.link_made' : 'staff.role_changed'
}

/** Gives a member who is there another role; it holds at their next request (S1). The same role changes nothing. */
export async function changeRole(db: Db, { email, role, actor, now }: AddMember): Promise<TeamFault | null> {
  return db.transaction(async (tx) => {
    await operate(tx, lockTeam({}))
    const member = await findMember(tx, email)
    if (!member || member.disabledAt) return 'unknown'
    if (member.role === role) return null
    if (isLastOwner(member, await listOwners(tx))) return 'last_owner'
    await operate(tx, putMember({ id: member.id, email, role, now }))
    const facts = { role }
    await recordEvent(tx, { at: now, actor, verb: 'staff.role_changed', objectId: member.id, facts })
    return null
  })
}

/**
 * Removes a member: sessions and links end at once (S1), the row stays to explain who did what. Their leads and open tasks go to
 * the colleague `to`, by id, or to nobody.
 */
export async function removeMember(
  db: Db,
  remove: { readonly email: string; readonly to?: string | null; readonly actor: Actor; readonly now: Date },
): Promise<TeamFault | 'not_there' | null> {
  return db.transaction(async (tx) => {
    await operate(tx, lockTeam({}))
    const member = await findMember(tx, remove.email)
    if (!member || member.disabledAt) return 'unknown'
    if (isLastOwner(member, await listOwners(tx))) return 'last_owner'
    const { to = null } = remove
    if (to === member.id || (to && !(await isMember(tx, to)))) return 'not_there'
    await operate(tx, disableMember({ id: member.id, now: remove.now }))
    await operate(tx, endSessionsOf({ staffId: member.id, now: remove.now, but: null }))
    await operate(tx, dropLinks({ staffId: member.id }))
    await clearFactor(tx, member.id)
    // By what a provider knows them stays: by it they are known, whatever their address is then.
    const { actor, now } = remove
    const facts = { ...(await passOn(tx, member.id, to)), ...(to && { to }) }
    await recordEvent(tx, { at: now, actor, verb: 'staff.removed', objectId: member.id, facts })
    return null
  })
}

function isLastOwner(member: Member, owners: readonly Member[]): boolean {
  return owners.length === 1 && owners[0]?.id === member.id
}

/**
 * A link for the agency's first owner, while none has ever signed in; makes the owner where there is none.
 * @param email of the agency, where nobody is named yet
 * @returns the token, or null once an owner has signed in
 */
export async function claimOwnership(db: Db, email: string, actor: Actor, now: Date): Promise<string | null> {
  const owners = await listOwners(db)
  if (owners.some((owner) => owner.signedInAt)) return null
  const made = await addMember(db, { email: owners[0]?.email ?? email, role: 'owner', actor, now })
  return 'token' in made ? made.token : null
}
