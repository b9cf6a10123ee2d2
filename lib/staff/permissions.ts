import type { Role } from '#db/schema/staff.ts'

/** What a member of staff may do at the desk. */
export const permissions = [
  'leads.read',
  /** Also those that belong to a colleague. */
  'leads.read_all',
  'leads.change',
  'people.read',
  /** Corrects what is held of somebody. */
  'people.change',
  'people.merge',
  /** Has somebody's data be left as it is, and ends that. */
  'people.restrict',
  'people.erase',
  'requests.read',
  /** Answers what people ask about their data. */
  'requests.answer',
  'reports.read',
  /** Ends what the public reported. */
  'reports.answer',
  'incidents.read',
  /** Enters that data got into wrong hands, reports it and tells whom it concerns. */
  'incidents.change',
  'policy.read',
  /** Tells people of a change of the policy. */
  'policy.tell',
  'retention.read',
  /** Has somebody's data stay for a reason of the law, and ends that. */
  'holds.change',
  'suppressions.read',
  'suppressions.add',
  /** Allows one more try to an address that refused mail. */
  'suppressions.retry',
  'outbox.read',
  /** Sends what was given up once more. */
  'outbox.release',
  'campaigns.read',
  'campaigns.send',
  'exports.make',
  /** How often pages are read: sums, of nobody. */
  'visits.read',
  'clients.read',
  /** Adds and ends clients, and says that a lead is theirs. */
  'clients.change',
  /** Enters what a client tells us to do with its data, and does it. */
  'clients.instruct',
  'disclosures.read',
  /** Enters what others ask for, and hands it out once it is approved. */
  'disclosures.make',
  'disclosures.approve',
  'audit.read',
  'team.read',
  'team.change',
  'settings.read',
  /** Keys and addresses of other programs. */
  'settings.change',
  /** What answers begin with. */
  'templates.change',
] as const
export type Permission = (typeof permissions)[number]

const reading: readonly Permission[] = ['leads.read', 'people.read', 'suppressions.read', 'visits.read']
const sales: readonly Permission[] = [...reading, 'leads.change', 'people.change', 'suppressions.add']

/** Need to know (P23): sales sees its own leads, and copying out and erasing are rights of their own. */
const granted: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  manager: new Set<Permission>([
    ...sales,
    'leads.read_all',
    'people.merge',
    'people.restrict',
    'suppressions.retry',
    'requests.read',
    'reports.read',
    'incidents.read',
    'policy.read',
    'retention.read',
    'outbox.read',
    'outbox.release',
    'campaigns.read',
    'campaigns.send',
    'exports.make',
    'clients.read',
    'clients.change',
    'disclosures.read',
    'team.read',
    'settings.read',
    'templates.change',
  ]),
  sales: new Set<Permission>([...sales, 'campaigns.read']),
  privacy: new Set<Permission>([
    ...reading,
    'leads.read_all',
    'suppressions.add',
    'suppressions.retry',
    'people.change',
    'people.merge',
    'people.restrict',
    'people.erase',
    'requests.read',
    'requests.answer',
    'reports.read',
    'reports.answer',
    'incidents.read',
    'incidents.change',
    'policy.read',
    'policy.tell',
    'retention.read',
    'holds.change',
    'outbox.read',
    'campaigns.read',
    'exports.make',
    'clients.read',
    'clients.change',
    'clients.instruct',
    'disclosures.read',
    'disclosures.make',
    'audit.read',
    'team.read',
    'settings.read',
  ]),
  viewer: new Set<Permission>([...reading, 'leads.read_all', 'campaigns.read']),
}

/** Whether a role may do this. The role is read from the database at every request, so a change takes effect at once (S1). */
export function may(role: Role, permission: Permission): boolean {
  return granted[role].has(permission)
}
