import {
  Archive,
  BookOpenText,
  Building,
  Building2,
  ChartNoAxesColumn,
  ClipboardList,
  FileOutput,
  Handshake,
  type IconNode,
  Inbox,
  ListChecks,
  MailX,
  Megaphone,
  ScrollText,
  Send,
  Settings,
  Siren,
  TriangleAlert,
  Users,
  UsersRound,
} from 'lucide'
import type { DeskGroup } from '#components/desk/desk-shell.tsx'
import { Icon } from '#components/desk/icon.tsx'
import { listUnreported } from '#lib/incidents/queries.ts'
import { countWaiting } from '#lib/leads/today.ts'
import { countDead } from '#lib/outbox/list.ts'
import { countOpenReports } from '#lib/reports/queries.ts'
import { countOpenRequests } from '#lib/requests/due.ts'
import type { Permission } from '#lib/staff/permissions.ts'
import type { CurrentUser } from './current-user.ts'
import { counted, words } from './words.ts'

const { places: label } = words

type Place = {
  href: string
  /** What it is called: the name of its word. */
  name: Exclude<keyof typeof label, 'groups' | 'label' | 'waiting'>
  icon: IconNode
  opens: Permission
  /** Whether the policy has anything to do there; absent: whatever it says. */
  when?: (policy: CurrentUser['app']['agency']['policy']) => boolean
  /** How much there needs somebody; absent: nothing ever waits there. */
  waiting?: (currentUser: CurrentUser) => Promise<number>
}

/** What staff do all day, what the law asks of them, and what keeps the program going. */
const groups: readonly { key: keyof typeof label.groups; places: readonly Place[] }[] = [
  {
    key: 'work',
    places: [
      { href: '/admin', name: 'today', icon: ListChecks, opens: 'leads.read' },
      { href: '/admin/leads', name: 'leads', icon: Inbox, opens: 'leads.read', waiting: waitingLeads },
      { href: '/admin/people', name: 'people', icon: Users, opens: 'people.read' },
      { href: '/admin/companies', name: 'companies', icon: Building, opens: 'people.read' },
      { href: '/admin/campaigns', name: 'campaigns', icon: Megaphone, opens: 'campaigns.read' },
      {
        ...{ href: '/admin/visits', name: 'visits', icon: ChartNoAxesColumn, opens: 'visits.read' },
        when: ({ collecting }) => collecting.counts !== undefined,
      },
      {
        ...{ href: '/admin/clients', name: 'clients', icon: Handshake, opens: 'clients.read' },
        when: ({ sharing }) => sharing.forClients === true,
      },
    ],
  },
  {
    key: 'privacy',
    places: [
      {
        ...{ href: '/admin/requests', name: 'requests', icon: ClipboardList, opens: 'requests.read' },
        waiting: ({ app }) => countOpenRequests(app.db),
      },
      {
        ...{ href: '/admin/reports', name: 'reports', icon: TriangleAlert, opens: 'reports.read' },
        waiting: async ({ app }) => (await countOpenReports(app.db, app.clock())).open,
      },
      {
        ...{ href: '/admin/incidents', name: 'incidents', icon: Siren, opens: 'incidents.read' },
        waiting: async ({ app }) => (await listUnreported(app.db)).length,
      },
      { href: '/admin/unsubscribes', name: 'unsubscribes', icon: MailX, opens: 'suppressions.read' },
      { href: '/admin/exports', name: 'exports', icon: FileOutput, opens: 'exports.make' },
      { href: '/admin/disclosures', name: 'disclosures', icon: Building2, opens: 'disclosures.read' },
      { href: '/admin/retention', name: 'retention', icon: Archive, opens: 'retention.read' },
      { href: '/admin/policy', name: 'policy', icon: BookOpenText, opens: 'policy.read' },
    ],
  },
  {
    key: 'system',
    places: [
      {
        ...{ href: '/admin/outbox', name: 'outbox', icon: Send, opens: 'outbox.read' },
        waiting: async ({ app }) => {
          const { failed, unknown } = await countDead(app.db)
          return failed + unknown
        },
      },
      { href: '/admin/audit', name: 'audit', icon: ScrollText, opens: 'audit.read' },
      { href: '/admin/team', name: 'team', icon: UsersRound, opens: 'team.read' },
      { href: '/admin/settings', name: 'settings', icon: Settings, opens: 'settings.read' },
    ],
  },
]

async function waitingLeads({ app, onlyOf }: CurrentUser): Promise<number> {
  const { unanswered, overdue } = await countWaiting(app.db, app.clock(), onlyOf)
  return unanswered + overdue
}

/** The places that this member's role opens, in their groups, each with how much there needs somebody. */
export async function openPlaces(currentUser: CurrentUser): Promise<DeskGroup[]> {
  const { policy } = currentUser.app.agency
  const opened = await Promise.all(
    groups.map(async ({ key, places }) => {
      const open = places.filter(({ opens, when }) => currentUser.may(opens) && (when?.(policy) ?? true))
      return { key, label: label.groups[key], places: await Promise.all(open.map(shown)) }
    }),
  )
  return opened.filter(({ places }) => places.length > 0)

  async function shown({ href, name, icon, waiting }: Place) {
    const count = waiting ? await waiting(currentUser) : 0
    return {
      ...{ href, label: label[name], count },
      icon: <Icon of={icon} />,
      said: count > 0 ? counted('places.waiting', { count }) : undefined,
    }
  }
}
