import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import {
  addCompanyAction,
  changeCompanyAction,
  mergeCompaniesAction,
} from '#app/admin/companies/company-actions.tsx'
import { CompanyFields } from '#app/admin/companies/company-fields.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { leadScopeOf } from '#app/admin/leads/read-list.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { findAlike } from '#lib/companies/keep-company.ts'
import { countPeopleOf, findCompany, listPeopleOf, listProjectsOf } from '#lib/companies/queries.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { sumByStage } from '#lib/leads/pipeline.ts'
import { isId } from '#lib/platform/page-key.ts'
import { CompanyFacts, CompanyLeads, CompanyPeople, CompanyProjects } from './company-parts.tsx'

const { companies: label } = words
export const generateMetadata = titled(() => label.of)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** A company with its people, their leads and projects, and what those in work and those won are worth. */
export default async function CompanyPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('people.read')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const company = isId(id) ? await findCompany(app.db, id, onlyOf) : null
  if (!company) missing()
  const filter = readLeadFilter({ company: id }, app.agency.forms)
  const scope = leadScopeOf(currentUser)
  const [people, count, projects, leads, sums, alike] = await Promise.all([
    listPeopleOf(app.db, id, onlyOf),
    countPeopleOf(app.db, id, onlyOf),
    listProjectsOf(app.db, id, onlyOf),
    listLeads(app.db, filter, scope),
    sumByStage(app.db, filter, scope),
    currentUser.may('people.merge') ? findAlike(app, company, onlyOf, id) : [],
  ])
  const { name, domains, notes, isOpen } = company
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/companies"
      title={name}
      back={{ href: '/admin/companies', label: label.back }}
    >
      <Flash query={searchParams} of={[addCompanyAction, changeCompanyAction, mergeCompaniesAction]} />
      <Detail
        side={
          <>
            <CompanyFacts company={company} sums={sums} app={app} />
            {alike.length > 0 && (
              <DetailPart title={label.alike}>
                <ul>
                  {alike.map((other) => (
                    <li key={other.id}>
                      <a href={`/admin/companies/${other.id}`}>
                        <bdi>{other.name}</bdi>
                      </a>
                      {', '}
                      <a href={`/admin/companies/${id}/merge?with=${other.id}`}>{label.merge}</a>
                    </li>
                  ))}
                </ul>
              </DetailPart>
            )}
            {!isOpen && <p className="detail-hint">{label.closedText}</p>}
            {currentUser.may('people.change') && isOpen && (
              <DetailPart title={label.change}>
                <ActionForm className="stacked-form" action={changeCompanyAction} at={{ id }}>
                  <CompanyFields
                    names={changeCompanyAction.names}
                    values={{ name, domains: domains.join(', '), notes }}
                  />
                  <Button weight="plain">{label.keep}</Button>
                </ActionForm>
              </DetailPart>
            )}
          </>
        }
      >
        {notes && (
          <DetailPart title={label.notes}>
            <p className="detail-words" dir="auto">
              {notes}
            </p>
          </DetailPart>
        )}
        <CompanyPeople people={people} count={count} />
        <CompanyLeads id={id} leads={leads.rows} app={app} />
        <CompanyProjects projects={projects} app={app} />
      </Detail>
    </DeskPage>
  )
}
