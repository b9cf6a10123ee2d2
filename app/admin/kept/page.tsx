import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireSettled } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { holdsPost } from '#lib/kept-posts/kept-posts.ts'
import { takeKeptAction } from './actions.tsx'

const { kept: label } = words
export const generateMetadata = titled(() => label.title)

/** Where a way in leads after a session ended while something was written. Looking takes nothing (E4). */
export default async function Kept({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireSettled()
  const { app, member } = currentUser
  const isHeld = await holdsPost(app.db, member.id, app.clock())
  return (
    <DeskPage currentUser={currentUser} current="" title={label.title}>
      <Flash query={searchParams} of={[takeKeptAction]} />
      {isHeld ? (
        <>
          <p className="desk-lead">{label.held}</p>
          <ActionForm className="press-form" action={takeKeptAction} at={{}}>
            <Button>{label.show}</Button>
          </ActionForm>
        </>
      ) : (
        <EmptyState title={label.emptyTitle}>
          <p>{label.emptyText}</p>
        </EmptyState>
      )}
    </DeskPage>
  )
}
