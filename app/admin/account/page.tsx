import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { requireSettled } from '#app/admin/guard.ts'
import { Said } from '#app/admin/said.tsx'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { countRecoveryCodes, listOpenSessions } from '#lib/sign-in/queries.ts'
import { RenewCodes } from './renew-codes.tsx'
import { SessionTable } from './session-table.tsx'

const { account: label } = words
export const metadata: Metadata = { title: label.title }

/** A member's own way in: password, second factor, and where they are signed in. */
export default async function Account({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireSettled()
  const { db, clock } = currentUser.app
  const { id, sessionId } = currentUser.member
  const [sessions, codes] = await Promise.all([listOpenSessions(db, id, clock()), countRecoveryCodes(db, id)])
  const said = await queryValue(searchParams, 'said')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/account"
      title={label.title}
      note={currentUser.member.email}
    >
      <Said>{said === 'password' && words.password.done}</Said>
      <Said>{said === 'ended' && label.ended}</Said>
      <Said tone="danger">{said === 'wrong' && words.factor.wrong}</Said>
      <DetailPart title={label.password}>
        <p>
          <a href="/admin/password">{label.changePassword}</a>
        </p>
      </DetailPart>
      <DetailPart title={label.factor}>
        <p className="desk-lead">{counted('account.codesLeft', { count: codes })}</p>
        <RenewCodes />
        <p>
          <a href="/admin/second-factor/set-up">{label.changeFactor}</a>
        </p>
      </DetailPart>
      <DetailPart title={label.sessions}>
        <SessionTable sessions={sessions} present={sessionId} now={clock()} />
      </DetailPart>
    </DeskPage>
  )
}
