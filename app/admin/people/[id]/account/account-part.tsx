import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { findAccount, listSessionsOf } from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'

import { unlockAccountAction } from './actions.ts'

const { ownAccount: label } = words

/** The account that somebody has, and the press that opens a locked one again once staff know who asks (P61). */
export async function AccountPart({ id, app, changes }: { id: string; app: AppContext; changes: boolean }) {
  const account = await findAccount(app.db, id)
  if (!account) return null
  const now = app.clock()
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const { openedAt, lockedAt } = account
  if (!lockedAt) {
    const { length } = await listSessionsOf(app.db, id, now)
    return (
      <DetailPart title={label.title}>
        <p>
          {label.since} {moment(openedAt)}. {length === 0 ? label.out : label.signedIn}
        </p>
      </DetailPart>
    )
  }
  return (
    <DetailPart title={label.title}>
      <p>
        {label.locked} {moment(lockedAt)}. {label.lockedText}
      </p>
      {changes && (
        <ActionForm action={unlockAccountAction} at={{ id }}>
          <Button weight="plain">{label.unlock}</Button>
        </ActionForm>
      )}
    </DetailPart>
  )
}
