import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { printUpTo } from '#app/admin/print-up-to.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type CompaniesFilter, countsUpTo, listCompanies } from '#lib/companies/list.ts'
import { readPageKey } from '#lib/platform/page-key.ts'
import { changeCompanyAction, mergeCompaniesAction } from './company-actions.tsx'

const { companies: label } = words
export const generateMetadata = titled(() => label.title)

/** The companies that people belong to, by name. */
export default async function Companies({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('people.read')
  const filter = await readFilter(searchParams)
  const { q } = filter
  const page = await listCompanies(currentUser.app.db, { ...filter, onlyOf: currentUser.onlyOf })
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/companies"
      title={label.title}
      actions={
        currentUser.may('people.merge') && <LinkButton href="/admin/companies/new">{label.add}</LinkButton>
      }
    >
      <Flash query={searchParams} of={[changeCompanyAction, mergeCompaniesAction]} />
      <FilterBar
        action="/admin/companies"
        label={label.filter}
        search={{ name: 'q', label: label.search, value: q ?? '' }}
        submit={words.leads.submit}
        clear={q ? { href: '/admin/companies', label: words.leads.clear } : undefined}
      />
      {page.rows.length > 0 ? (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'name', label: label.name },
            { key: 'domains', label: label.domains, from: 'tablet' },
            { key: 'people', label: label.people, numeric: true },
          ]}
          rows={page.rows.map(({ id, name, domains, people }) => ({
            id,
            name,
            href: `/admin/companies/${id}`,
            cells: {
              name: <bdi>{name}</bdi>,
              domains: <bdi className="address">{domains.join(', ')}</bdi>,
              people: printUpTo(people, countsUpTo),
            },
          }))}
        />
      ) : (
        <EmptyState title={q ? label.noneTitle : label.emptyTitle}>
          <p>{q ? label.noneText : label.emptyText}</p>
        </EmptyState>
      )}
      <Pages path="/admin/companies" query={q ? { q } : {}} older={page.older} first={!filter.after} />
      <ListKeys />
    </DeskPage>
  )
}

async function readFilter(query: Query): Promise<CompaniesFilter> {
  const q = (await queryValue(query, 'q')) ?? ''
  return {
    q: q.toWellFormed().replaceAll('\0', '').trim().slice(0, 100) || null,
    after: readPageKey(await queryValue(query, 'after')),
  }
}
