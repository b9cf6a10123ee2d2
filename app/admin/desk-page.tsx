import type { ReactNode } from 'react'
import { type DeskPlace, DeskShell } from '#components/desk/desk-shell.tsx'
import { DeskTitle, type DeskTitleProps } from '#components/desk/desk-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Permission } from '#lib/staff/permissions.ts'
import { ActionForm } from './_action/action-form.tsx'
import type { CurrentUser } from './current-user.ts'
import { signOutAction } from './sign-out-actions.ts'
import { words } from './words.ts'

type Place = DeskPlace & {
  opens: Permission
  /** Whether the policy has anything to do there; absent: whatever it says. */
  when?: (policy: CurrentUser['app']['agency']['policy']) => boolean
}

const places: readonly Place[] = [
  { href: '/admin', label: words.places.today, opens: 'leads.read' },
  { href: '/admin/leads', label: words.places.leads, opens: 'leads.read' },
  { href: '/admin/people', label: words.places.people, opens: 'people.read' },
  { href: '/admin/requests', label: words.places.requests, opens: 'requests.read' },
  { href: '/admin/reports', label: words.places.reports, opens: 'reports.read' },
  { href: '/admin/incidents', label: words.places.incidents, opens: 'incidents.read' },
  { href: '/admin/unsubscribes', label: words.places.unsubscribes, opens: 'suppressions.read' },
  { href: '/admin/campaigns', label: words.places.campaigns, opens: 'campaigns.read' },
  { href: '/admin/outbox', label: words.places.outbox, opens: 'outbox.read' },
  { href: '/admin/exports', label: words.places.exports, opens: 'exports.make' },
  { href: '/admin/disclosures', label: words.places.disclosures, opens: 'disclosures.read' },
  {
    href: '/admin/clients',
    label: words.places.clients,
    opens: 'clients.read',
    when: ({ sharing }) => sharing.forClients === true,
  },
  { href: '/admin/policy', label: words.places.policy, opens: 'policy.read' },
  { href: '/admin/retention', label: words.places.retention, opens: 'retention.read' },
  { href: '/admin/audit', label: words.places.audit, opens: 'audit.read' },
  { href: '/admin/team', label: words.places.team, opens: 'team.read' },
  { href: '/admin/settings', label: words.places.settings, opens: 'settings.read' },
]

export type DeskPageProps = Omit<DeskTitleProps, 'title'> & {
  title: string
  currentUser: CurrentUser
  /** The place of the desk it belongs to, by path. */
  current: string
  children: ReactNode
}

/** A page of the desk: the places this member's role opens, the title, the matter. */
export function DeskPage({ currentUser, current, children, ...title }: DeskPageProps) {
  return (
    <DeskShell
      agency={currentUser.app.agency.content.name}
      skip={words.skip}
      navLabel={words.places.label}
      places={places.filter(
        ({ opens, when }) => currentUser.may(opens) && (when?.(currentUser.app.agency.policy) ?? true),
      )}
      current={current}
      account={<Account currentUser={currentUser} />}
    >
      {!currentUser.app.sendsMail && <MailOff reads={currentUser.may('outbox.read')} />}
      <DeskTitle {...title} />
      {children}
    </DeskShell>
  )
}

/** Stands on every page for as long as nothing can leave. */
function MailOff({ reads }: { reads: boolean }) {
  const { title, text, open } = words.mailOff
  return (
    <div className="standing-notice">
      <Notice tone="warn" title={title}>
        <p>
          {text} {reads && <a href="/admin/outbox">{open}</a>}
        </p>
      </Notice>
    </div>
  )
}

function Account({ currentUser }: { currentUser: CurrentUser }) {
  const { email, role } = currentUser.member
  return (
    <>
      <p>
        {email}
        <br />
        {words.roles[role]}
      </p>
      <a href="/admin/account">{words.account.title}</a>
      <ActionForm action={signOutAction} at={{}}>
        <button type="submit">{words.account.signOut}</button>
      </ActionForm>
    </>
  )
}
