import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { roles } from '#db/schema/staff.ts'
import type { Member } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'

import { addMemberAction, changeRoleAction, resetFactorAction } from './actions.tsx'

const { team: label, roles: roleWords } = words

/** The members, each with what an owner may do about them. */
export function MemberTable(props: { members: readonly Member[]; now: Date; changes: boolean }) {
  const { members, now, changes } = props
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'who', label: label.who },
        { key: 'role', label: label.role },
        { key: 'seen', label: label.seen, from: 'tablet', numeric: true },
        ...(changes ? [{ key: 'changes', label: label.changes, numeric: true }] : []),
      ]}
      rows={members.map((member) => ({
        id: member.id,
        cells: {
          who: member.email,
          role: changes && !member.disabledAt ? <RoleForm member={member} /> : roleOf(member),
          seen: member.signedInAt ? (
            <Moment at={member.signedInAt} now={now} locale={deskLanguage()} zone={deskZone()} />
          ) : (
            label.never
          ),
          changes: !member.disabledAt && <MemberForms member={member} />,
        },
      }))}
    />
  )
}

function roleOf({ role, disabledAt }: Member): string {
  return disabledAt ? `${roleWords[role]}, ${label.removed}` : roleWords[role]
}

function RoleForm({ member }: { member: Member }) {
  return (
    <ActionForm className="inline-form" action={changeRoleAction} at={{}} values={{ email: member.email }}>
      <Select
        name={changeRoleAction.names.role}
        aria-label={`${label.role}: ${member.email}`}
        defaultValue={member.role}
        options={roles.map((value) => ({ value, label: roleWords[value] }))}
      />
      <Button weight="plain">{label.change}</Button>
    </ActionForm>
  )
}

function MemberForms({ member }: { member: Member }) {
  return (
    <span className="inline-form">
      <ActionForm action={addMemberAction} at={{}} values={{ email: member.email, role: member.role }}>
        <Button weight="plain">{label.link}</Button>
      </ActionForm>
      {member.factorSince && (
        <ActionForm action={resetFactorAction} at={{}} values={{ id: member.id }}>
          <Button weight="plain">{label.resetFactor}</Button>
        </ActionForm>
      )}
      <LinkButton
        weight="danger"
        href={`/admin/team/${member.id}/remove`}
        aria-label={fill(label.removeLabel, { email: member.email })}
      >
        {label.remove}
      </LinkButton>
    </span>
  )
}
