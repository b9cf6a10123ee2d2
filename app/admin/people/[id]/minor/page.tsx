import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { ErasurePlan, HeldList, readErasurePlan } from '#app/admin/people/[id]/erasure-plan.tsx'
import { MentionList } from '#app/admin/people/[id]/mention-list.tsx'
import { eraseMinorAction } from '#app/admin/people/[id]/minor-actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { erase: label, minor } = words
export const generateMetadata = titled(() => minor.open)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** What goes with somebody who is a minor, before the press that erases them and closes their address (P12). */
export default async function MinorPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('people.erase')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const report = await queryValue(searchParams, 'report')
  const person = isId(id) ? await readPerson(app.db, id, onlyOf) : null
  if (!person) missing()
  const { rows, isHeld, mentions, held } = await readErasurePlan(app, id)
  const title = fill(minor.title, { email: person.email ?? person.phone ?? '' })
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={title}
      back={{ href: `/admin/people/${id}`, label: label.back }}
    >
      <p className="desk-lead">{minor.text}</p>
      <ErasurePlan caption={title} rows={rows} />
      {!isHeld && <HeldList held={held} />}
      <MentionList mentions={mentions} />
      {isHeld ? (
        <Notice tone="warn">
          <p>{label.heldText}</p>
        </Notice>
      ) : (
        <ActionForm
          className="press-form"
          action={eraseMinorAction}
          at={{ id }}
          values={report && isId(report) ? { report } : {}}
        >
          {mentions.length > 0 && (
            <Checkbox id="strike" name={eraseMinorAction.names.strike} value="yes" label={label.strike} />
          )}
          <Button weight="danger">{minor.submit}</Button>
        </ActionForm>
      )}
    </DeskPage>
  )
}
