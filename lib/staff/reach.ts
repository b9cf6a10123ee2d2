import { may } from './permissions.ts'
import type { Member } from './queries.ts'

/** Whether a member who is still there may open a lead of this owner (P23). */
export function mayOpen({ id, role, disabledAt }: Member, ownerId: string | null): boolean {
  return !disabledAt && (may(role, 'leads.read_all') || ownerId === null || ownerId === id)
}
