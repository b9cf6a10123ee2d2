import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { requireStaff } from '#app/admin/guard.ts'
import { Said } from '#app/admin/said.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { listMembers } from '#lib/staff/queries.ts'
import { AddMember } from './add-member.tsx'
import { MemberTable } from './member-table.tsx'

const { team: label } = words
export const metadata: Metadata = { title: label.title }

const isFault = (said: string | undefined): said is keyof typeof label.faults =>
  said !== undefined && Object.hasOwn(label.faults, said)

/** Who may come in, as what, and when they last did. */
export default async function Team({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('team.read')
  const { db, clock } = currentUser.app
  const members = await listMembers(db)
  const said = await queryValue(searchParams, 'said')
  const changes = currentUser.may('team.change')
  return (
    <DeskPage currentUser={currentUser} current="/admin/team" title={label.title}>
      <Said>{said === 'removed' && label.done}</Said>
      <Said>{said === 'reset' && label.reset}</Said>
      <Said tone="danger">{isFault(said) && label.faults[said]}</Said>
      <MemberTable members={members} now={clock()} changes={changes} />
      {changes && (
        <DetailPart title={label.add}>
          <p className="desk-lead">{label.addText}</p>
          <AddMember />
        </DetailPart>
      )}
    </DeskPage>
  )
}
