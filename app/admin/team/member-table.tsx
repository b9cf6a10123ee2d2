import { deskLocale, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { roles } from '#db/schema/staff.ts'
import type { Member } from '#lib/staff/queries.ts'

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
            <Moment at={member.signedInAt} now={now} locale={deskLocale} />
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
    <form className="inline-form" action="/admin/team/role" method="post">
      <input type="hidden" name="email" value={member.email} />
      <Select
        name="role"
        aria-label={`${label.role}: ${member.email}`}
        defaultValue={member.role}
        options={roles.map((value) => ({ value, label: roleWords[value] }))}
      />
      <Button weight="plain">{label.change}</Button>
    </form>
  )
}

function MemberForms({ member }: { member: Member }) {
  return (
    <span className="inline-form">
      <form action="/admin/team/add" method="post">
        <input type="hidden" name="email" value={member.email} />
        <input type="hidden" name="role" value={member.role} />
        <Button weight="plain">{label.link}</Button>
      </form>
      {member.factorSince && (
        <form action="/admin/team/reset-factor" method="post">
          <input type="hidden" name="id" value={member.id} />
          <Button weight="plain">{label.resetFactor}</Button>
        </form>
      )}
      <form action="/admin/team/remove" method="post">
        <input type="hidden" name="email" value={member.email} />
        <Button weight="danger">{label.remove}</Button>
      </form>
    </span>
  )
}
