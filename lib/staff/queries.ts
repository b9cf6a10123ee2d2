import type { Queryable } from '#db/client.ts'
import type { Role } from '#db/schema/staff.ts'
import { statement } from '#lib/platform/statement.ts'

/** A member of staff who is signed in, as of this request. */
export type SignedIn = {
  readonly sessionId: string
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly role: Role
  /** False between the first link and the choice of a password. */
  readonly hasPassword: boolean
  /** The second factor: to be set up, still to be given in this session, or given. */
  readonly factor: 'unset' | 'due' | 'passed'
  readonly seenAt: Date | null
}

const findSession = statement<{ session_id: string; now: Date }>(
  'find_staff_session',
  `select s.id as "sessionId", m.id, m.email, m.name, m.role, m.password_hash is not null as "hasPassword",
    case when m.factor_since is null then 'unset' when s.factor_at is null then 'due' else 'passed' end as factor,
    s.seen_at as "seenAt"
  from staff_sessions s join staff m on m.id = s.staff_id
  where s.id = :session_id::uuid and s.ended_at is null and s.expires_at > :now::timestamptz
    and m.disabled_at is null
    and (s.factor_at is not null or m.factor_since is null
      or s.created_at > :now::timestamptz - interval '15 minutes')`,
)

/**
 * Who holds this session; null when it ended, ran out, or its member was removed (S1). One that still owes its second
 * factor runs out after a quarter of an hour.
 */
export async function findSignedIn(db: Queryable, sessionId: string, now: Date): Promise<SignedIn | null> {
  const [row] = await db.query<SignedIn>(findSession({ session_id: sessionId, now }))
  return row ?? null
}

export type Member = {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly role: Role
  readonly signedInAt: Date | null
  readonly disabledAt: Date | null
  /** Since when they have a second factor. */
  readonly factorSince: Date | null
}

const memberColumns = `id, email, name, role, signed_in_at as "signedInAt", disabled_at as "disabledAt",
  factor_since as "factorSince"`

const list = statement(
  'list_staff',
  `select ${memberColumns} from staff order by disabled_at nulls first, email`,
)

/** Everybody who is or was a member; those who left come last. */
export async function listMembers(db: Queryable): Promise<Member[]> {
  return db.query<Member>(list({}))
}

const byEmail = statement<{ email: string }>(
  'find_staff_by_email',
  `select ${memberColumns} from staff where email = :email::text`,
)

export async function findMember(db: Queryable, email: string): Promise<Member | null> {
  const [row] = await db.query<Member>(byEmail({ email }))
  return row ?? null
}

const owners = statement(
  'find_owners',
  `select ${memberColumns} from staff where role = 'owner' and disabled_at is null order by created_at, id`,
)

/** The owners who are not removed, the oldest first. */
export async function listOwners(db: Queryable): Promise<Member[]> {
  return db.query<Member>(owners({}))
}

const findLink = statement<{ hash: Buffer; now: Date }>(
  'find_sign_in_link',
  `select m.email from sign_in_links l join staff m on m.id = l.staff_id
  where l.hash = :hash::bytea and l.used_at is null and l.expires_at > :now::timestamptz and m.disabled_at is null`,
)

/** Whose link this is, while it can be used. Reading it uses nothing. */
export async function findLinkHolder(db: Queryable, hash: Buffer, now: Date): Promise<string | null> {
  const [row] = await db.query<{ email: string }>(findLink({ hash, now }))
  return row?.email ?? null
}

const credentials = statement<{ id: string; since: Date }>(
  'find_staff_credentials',
  `select email, password_hash as hash, exists (
    select from sign_in_links l where l.staff_id = staff.id and l.used_at > :since::timestamptz
  ) as "cameByLink"
  from staff where id = :id::uuid and disabled_at is null`,
)

export type Credentials = { email: string; hash: string | null; cameByLink: boolean }

/** A member's password hash, and whether one of their links was used since then. */
export async function findCredentials(db: Queryable, id: string, since: Date): Promise<Credentials | null> {
  const [row] = await db.query<Credentials>(credentials({ id, since }))
  return row ?? null
}
