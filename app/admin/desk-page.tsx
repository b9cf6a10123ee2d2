import type { ReactNode } from 'react'
import { DeskShell } from '#components/desk/desk-shell.tsx'
import { DeskTitle, type DeskTitleProps } from '#components/desk/desk-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ActionForm } from './_action/action-form.tsx'
import type { CurrentUser } from './current-user.ts'
import { openPlaces } from './places.tsx'
import { signOutAction } from './sign-out-actions.ts'
import { words } from './words.ts'

export type DeskPageProps = Omit<DeskTitleProps, 'title'> & {
  title: string
  currentUser: CurrentUser
  /** The place of the desk it belongs to, by path. */
  current: string
  children: ReactNode
}

/** A page of the desk: the places this member's role opens, the title, the matter. */
export async function DeskPage({ currentUser, current, children, ...title }: DeskPageProps) {
  return (
    <DeskShell
      agency={currentUser.app.agency.content.name}
      skip={words.skip}
      navLabel={words.places.label}
      groups={await openPlaces(currentUser)}
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
  const { email, name, role } = currentUser.member
  return (
    <>
      <p>
        <span className="desk-account-name" title={email} dir="auto">
          {name ?? email}
        </span>
        {words.roles[role]}
      </p>
      <a href="/admin/account">{words.account.title}</a>
      <ActionForm action={signOutAction} at={{}}>
        <button type="submit">{words.account.signOut}</button>
      </ActionForm>
    </>
  )
}
