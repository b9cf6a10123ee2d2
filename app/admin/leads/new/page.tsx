import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { waysIn } from '#lib/leads/enter-lead.ts'
import { findForm } from '#policy/form.ts'
import { enterLeadAction } from './entry-actions.tsx'
import { clientsToEnterFor } from './entry-clients.ts'
import { EntryForm } from './entry-form.tsx'

const { entry: label } = words
export const generateMetadata = titled(() => label.title)

/** A lead entered by hand: of a call, a meeting, a letter (P09). */
export default async function NewLead({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.change')
  const { forms, policy } = currentUser.app.agency
  const answered = Object.entries(forms).filter(([, form]) => waysIn(policy, form).length > 0)
  const name = (await queryValue(searchParams, 'form')) ?? answered[0]?.[0] ?? ''
  const form = findForm(forms, name)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      title={label.title}
      back={{ href: '/admin/leads', label: words.leads.title }}
    >
      {!form || waysIn(policy, form).length === 0 ? (
        <EmptyState title={label.title}>
          <p>{label.closed}</p>
        </EmptyState>
      ) : (
        <>
          <p className="desk-lead">{label.lead}</p>
          <nav aria-label={label.form} className="desk-choices">
            {answered.map(([one, { title }]) => (
              <a
                key={one}
                href={`/admin/leads/new?form=${one}`}
                aria-current={one === name ? 'page' : undefined}
              >
                {title[deskLanguage()]}
              </a>
            ))}
          </nav>
          <EntryForm
            action={enterLeadAction.address({})}
            name={name}
            form={form}
            clients={await clientsToEnterFor(currentUser)}
            isPage
          />
        </>
      )}
    </DeskPage>
  )
}
