import type { Metadata } from 'next'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { eraseAction } from '#app/admin/people/[id]/actions.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { findMentions } from '#lib/mentions/find-mentions.ts'
import { countMailAbout, splitMail } from '#lib/outbox/mail-about.ts'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'
import { MentionList } from './mention-list.tsx'

const { erase: label } = words
export const metadata: Metadata = { title: words.person.erase }

/** What an erasure would remove, before the press that does it (P47). */
export default async function ErasePage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('people.erase')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const person = isId(id) ? await readPerson(app.db, id, onlyOf) : null
  if (!person) missing()
  const [plan, mail, stays, mentions] = await Promise.all([
    planErasure(app, id),
    countMailAbout(app.db, id),
    isOnHold(app.db, id),
    findMentions(app, id),
  ])
  const named: Readonly<Record<string, string>> = label.tables
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={fill(label.title, { email: person.email ?? person.phone ?? '' })}
      back={{ href: `/admin/people/${id}`, label: label.back }}
    >
      <p className="desk-lead">{label.text}</p>
      <DeskTable
        caption={fill(label.title, { email: person.email ?? person.phone ?? '' })}
        columns={[
          { key: 'table', label: label.table },
          { key: 'rows', label: label.rows, numeric: true },
        ]}
        rows={splitMail(plan, mail).map(({ kind, rows }) => ({
          id: kind,
          cells: { table: named[kind] ?? kind, rows },
        }))}
      />
      <MentionList mentions={mentions} />
      {stays ? (
        <Notice tone="warn">
          <p>{label.heldText}</p>
        </Notice>
      ) : (
        <ActionForm className="press-form" action={eraseAction} at={{ id }}>
          {mentions.length > 0 && (
            <Checkbox id="strike" name={eraseAction.names.strike} value="yes" label={label.strike} />
          )}
          <Button weight="danger">{label.submit}</Button>
        </ActionForm>
      )}
    </DeskPage>
  )
}
