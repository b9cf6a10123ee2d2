import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import type { OwnFault } from '#lib/platform/auth/own-fault.ts'
import type { SignInProvider } from '#lib/platform/auth/provider.ts'
import { joinByDomain } from '#lib/staff/domains.ts'
import { findAddressed, findIdentified } from './identities.ts'
import { insertIdentity, nameMember } from './identity-changes.ts'

type Adapting = Pick<AppContext, 'db' | 'clock'>

/**
 * Members of staff as next-auth reads and makes users: a row in `staff`, and one in `staff_identities` for each provider.
 * @param watch what is looked up; whoever is not made or connected is refused, and that is no fault
 */
export function staffAdapter(
  { db, clock }: Adapting,
  { issuer }: SignInProvider,
  watch: OwnFault['watch'],
): Adapter {
  return {
    getUserByAccount: watch(async ({ providerAccountId }: Pick<AdapterAccount, 'providerAccountId'>) => {
      const found = await findIdentified(db, issuer, providerAccountId)
      return found && !found.disabledAt ? userOf(found) : null
    }),
    getUserByEmail: watch(async (email: string) => {
      const found = await findAddressed(db, issuer, email)
      return found && !found.disabledAt ? userOf(found) : null
    }),
    async createUser({ email }: { email: string }) {
      const id = await joinByDomain(db, email, clock())
      if (!id) throw new Error('Nobody of this address is let in.')
      return userOf({ id, email })
    },
    async linkAccount({ userId, providerAccountId }: Pick<AdapterAccount, 'userId' | 'providerAccountId'>) {
      const kept = await operate(
        db,
        insertIdentity({ issuer, subject: providerAccountId, staffId: userId, now: clock() }),
      )
      if (kept.length === 0) throw new Error('This provider knows the member by another name.')
    },
    async getUser() {
      return null
    },
    async updateUser({ id, name }) {
      if (name) await operate(db, nameMember({ staffId: id, name }))
      return userOf({ id, email: '' })
    },
  } satisfies Partial<Adapter> as Adapter
}

const userOf = ({ id, email }: { id: string; email: string }): AdapterUser => ({
  id,
  email,
  emailVerified: null,
})
