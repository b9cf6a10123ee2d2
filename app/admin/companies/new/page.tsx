import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { AddForm } from '#app/admin/companies/add-form.tsx'
import { addCompanyAction } from '#app/admin/companies/company-actions.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'

const { companies: label } = words
export const generateMetadata = titled(() => label.add)

/** Adds a company by hand. */
export default async function NewCompany({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('people.merge')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/companies"
      title={label.add}
      back={{ href: '/admin/companies', label: label.back }}
    >
      <Flash query={searchParams} of={[addCompanyAction]} />
      <AddForm action={addCompanyAction.address({})} names={addCompanyAction.names} isPage />
    </DeskPage>
  )
}
