import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { removeMemberAction } from '#app/admin/team/actions.tsx'
import { titled } from '#app/admin/titled.ts'
import { counted, words } from '#app/admin/words.ts'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { isId } from '#lib/platform/page-key.ts'
import { countLeftBehind } from '#lib/staff/left-behind.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'

const { removal: label, faults } = words.team
export const generateMetadata = titled(() => label.metaTitle)

/** What happens when a member is removed, before the press that does it. */
export default async function RemovePage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('team.change')
  const { db } = currentUser.app
  const { id } = await params
  const members = (await listMembers(db)).filter(({ disabledAt }) => !disabledAt)
  const member = isId(id) ? members.find((one) => one.id === id) : undefined
  if (!member) missing()
  const left = await countLeftBehind(db, id)
  const isLastOwner = member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/team"
      title={fill(label.title, { email: member.email })}
      back={{ href: '/admin/team', label: words.team.title }}
    >
      {isLastOwner ? (
        <Notice tone="warn">
          <p>{faults.last_owner}</p>
        </Notice>
      ) : (
        <>
          {member.id === currentUser.member.id && (
            <Notice tone="warn">
              <p>{label.self}</p>
            </Notice>
          )}
          <ul>
            <li>{label.access}</li>
            <li>
              {counted('team.removal.leads', { count: left.leads, waiting: left.waiting })}{' '}
              {left.leads > 0 && <a href={`/admin/leads?owner=${id}`}>{label.give}</a>}
            </li>
            <li>{counted('team.removal.tasks', { count: left.tasks })}</li>
            <li>{label.records}</li>
          </ul>
          <ActionForm
            className="press-form"
            action={removeMemberAction}
            at={{}}
            values={{ email: member.email }}
          >
            {left.leads + left.tasks > 0 && (
              <Field id="to" label={label.to}>
                <Select
                  id="to"
                  name={removeMemberAction.names.to}
                  placeholder={label.toNobody}
                  options={members
                    .filter((one) => one.id !== id)
                    .map((one) => ({ value: one.id, label: one.name ?? one.email }))}
                />
              </Field>
            )}
            <Button weight="danger">{fill(label.submit, { email: member.email })}</Button>
            <LinkButton weight="plain" href="/admin/team">
              {label.keep}
            </LinkButton>
          </ActionForm>
        </>
      )}
    </DeskPage>
  )
}
