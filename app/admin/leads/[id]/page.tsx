import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { viewLead } from './lead-view.tsx'

export const generateMetadata = titled(() => words.leads.title)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** One enquiry on a page of its own. */
export default async function LeadPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('leads.read')
  const { id } = await params
  const view = await viewLead(currentUser, id, searchParams, `/admin/leads/${id}`)
  if (!view) missing()
  const { body, ...title } = view
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      back={{ href: '/admin/leads', label: words.leads.title }}
      {...title}
    >
      {body}
    </DeskPage>
  )
}
