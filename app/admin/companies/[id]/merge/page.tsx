import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { mergeCompaniesAction } from '#app/admin/companies/company-actions.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { findCompany } from '#lib/companies/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { companies: label, merge } = words
export const generateMetadata = titled(() => label.mergeTitle)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** What making two companies one would come to, before the press that does it. */
export default async function MergeCompanies({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('people.merge')
  const { db } = currentUser.app
  const { id } = await params
  const other = (await queryValue(searchParams, 'with')) ?? ''
  const stays = isId(id) && id !== other ? await findCompany(db, id, currentUser.onlyOf) : null
  const goes = isId(other) ? await findCompany(db, other, currentUser.onlyOf) : null
  if (!stays || !goes) missing()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/companies"
      title={label.mergeTitle}
      back={{ href: `/admin/companies/${id}`, label: stays.name }}
    >
      <p className="desk-lead">{fill(label.mergeText, { stays: stays.name, goes: goes.name })}</p>
      <p>
        <a href={`/admin/companies/${goes.id}/merge?with=${stays.id}`}>
          {fill(merge.switch, { goes: goes.name })}
        </a>
      </p>
      <ActionForm action={mergeCompaniesAction} at={{ id }} values={{ goes: goes.id }}>
        <Button weight="danger">{label.mergeSubmit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
