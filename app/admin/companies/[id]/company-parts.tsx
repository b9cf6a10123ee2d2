import { dayInWords, todayAt } from '#app/admin/day-in-words.ts'
import { columnsOf, leadRow } from '#app/admin/leads/lead-row.tsx'
import { amountInWords } from '#app/admin/stage-words.ts'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { type StageMeaning, standingOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import type { Company, PersonOfCompany, ProjectOfCompany } from '#lib/companies/queries.ts'
import type { LeadLine } from '#lib/leads/list.ts'
import type { StageSum } from '#lib/leads/pipeline.ts'
import { fill } from '#policy/fill.ts'
import { printCount } from '#policy/print.ts'

const { companies: label } = words
const shown = 10

type FactsProps = { company: Company; sums: ReadonlyMap<string, StageSum>; app: AppContext }

/** By what it is known, and what its leads are worth. */
export function CompanyFacts({ company, sums, app }: FactsProps) {
  const worthOf = (meaning: StageMeaning) => {
    const all = [...sums].filter(([stage]) => standingOf(app.agency.pipeline, stage) === meaning)
    const count = all.reduce((sum, [, one]) => sum + one.count, 0)
    const minor = all.reduce((sum, [, one]) => sum + one.valueMinor, 0)
    return minor > 0
      ? counted('companies.worth', { count, value: amountInWords(minor) })
      : counted('companies.worthless', { count })
  }
  const now = app.clock()
  return (
    <DetailPart title={label.of}>
      <DefinitionList
        items={[
          ...(company.domains.length > 0
            ? [{ key: 'domains', term: label.domains, text: <bdi>{company.domains.join(', ')}</bdi> }]
            : []),
          { key: 'open', term: label.openWorth, text: worthOf('open') },
          { key: 'won', term: label.wonWorth, text: worthOf('won') },
          {
            key: 'since',
            term: label.since,
            text: <Moment at={company.createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          },
        ]}
      />
      {company.personId && <p className="detail-hint">{label.alone}</p>}
    </DetailPart>
  )
}

export function CompanyPeople({ people, count }: { people: readonly PersonOfCompany[]; count: number }) {
  return (
    <DetailPart title={label.people}>
      {people.length === 0 && <p className="detail-hint">{label.noPeople}</p>}
      <ul className="company-people">
        {people.map(({ id, name, email, phone }) => (
          <li key={id}>
            <a href={`/admin/people/${id}`}>{name ?? email ?? phone}</a>
            {name && email && <span className="address"> {email}</span>}
          </li>
        ))}
      </ul>
      {count > people.length && (
        <p className="detail-hint">
          {fill(label.firstPeople, {
            shown: printCount(people.length, deskLanguage()),
            count: printCount(count, deskLanguage()),
          })}
        </p>
      )}
    </DetailPart>
  )
}

type LeadsProps = { id: string; leads: readonly LeadLine[]; app: AppContext }

export function CompanyLeads({ id, leads, app }: LeadsProps) {
  const { forms } = app.agency
  return (
    <DetailPart title={label.leads}>
      {leads.length === 0 ? (
        <p className="detail-hint">{label.noLeads}</p>
      ) : (
        <>
          <DeskTable
            caption={label.leads}
            columns={columnsOf(['stage', 'value', 'owner', 'received'], forms)}
            rows={leads.slice(0, shown).map((line) => leadRow(line, app.clock(), forms))}
          />
          <a href={`/admin/leads?company=${id}`}>{label.allLeads}</a>
        </>
      )}
    </DetailPart>
  )
}

export function CompanyProjects({
  projects,
  app,
}: {
  projects: readonly ProjectOfCompany[]
  app: AppContext
}) {
  if (projects.length === 0) return null
  const today = todayAt(app)
  return (
    <DetailPart title={label.projects}>
      <ul>
        {projects.map(({ id, leadId, title, completedOn }) => (
          <li key={id}>
            <a href={`/admin/leads/${leadId}`}>
              <bdi>{title}</bdi>
            </a>
            {', '}
            {completedOn ? fill(label.done, { day: dayInWords(completedOn, today) }) : label.running}
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}
