import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { listDomains } from '#lib/staff/domains.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { addMemberAction, changeRoleAction, removeMemberAction, resetFactorAction } from './actions.tsx'
import { AddMember } from './add-member.tsx'
import { endDomainAction, letDomainInAction } from './domain-actions.ts'
import { Domains } from './domains.tsx'
import { MemberTable } from './member-table.tsx'

const { team: label } = words
export const generateMetadata = titled(() => label.title)

/** Who may come in, as what, and when they last did. */
export default async function Team({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('team.read')
  const { db, clock } = currentUser.app
  const [members, domains] = await Promise.all([listMembers(db), listDomains(db)])
  const changes = currentUser.may('team.change')
  return (
    <DeskPage currentUser={currentUser} current="/admin/team" title={label.title}>
      <Flash
        query={searchParams}
        of={[
          addMemberAction,
          changeRoleAction,
          removeMemberAction,
          resetFactorAction,
          letDomainInAction,
          endDomainAction,
        ]}
      />
      <MemberTable members={members} now={clock()} changes={changes} />
      {changes && (
        <DetailPart title={label.add}>
          <p className="desk-lead">{label.addText}</p>
          <AddMember />
        </DetailPart>
      )}
      {changes && (currentUser.app.signInProviders.length > 0 || domains.length > 0) && (
        <Domains domains={domains} now={clock()} />
      )}
    </DeskPage>
  )
}
