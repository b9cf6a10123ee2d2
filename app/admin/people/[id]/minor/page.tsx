import type { Metadata } from 'next'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { eraseMinorAction } from '#app/admin/people/[id]/minor-actions.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { planErasure } from '#lib/doors/erase/erase.ts'
import { isOnHold } from '#lib/holds/holds.ts'
import { countMailAbout, splitMail } from '#lib/outbox/mail-about.ts'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { erase: label, minor } = words
export const metadata: Metadata = { title: minor.open }

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** What goes with somebody who is a minor, before the press that erases them and closes their address (P12). */
export default async function MinorPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('people.erase')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const report = await queryValue(searchParams, 'report')
  const person = isId(id) ? await readPerson(app.db, id, onlyOf) : null
  if (!person) missing()
  const [plan, mail, stays] = await Promise.all([
    planErasure(app, id),
    countMailAbout(app.db, id),
    isOnHold(app.db, id),
  ])
  const named: Readonly<Record<string, string>> = label.tables
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={fill(minor.title, { email: person.email ?? person.phone ?? '' })}
      back={{ href: `/admin/people/${id}`, label: label.back }}
    >
      <p className="desk-lead">{minor.text}</p>
      <DeskTable
        caption={fill(minor.title, { email: person.email ?? person.phone ?? '' })}
        columns={[
          { key: 'table', label: label.table },
          { key: 'rows', label: label.rows, numeric: true },
        ]}
        rows={splitMail(plan, mail).map(({ kind, rows }) => ({
          id: kind,
          cells: { table: named[kind] ?? kind, rows },
        }))}
      />
      {stays ? (
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
          <Button weight="danger">{minor.submit}</Button>
        </ActionForm>
      )}
    </DeskPage>
  )
}
