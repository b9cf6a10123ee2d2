import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage } from '#app/admin/_action/responses.tsx'
import { typedLine, typedText } from '#app/admin/_action/typed-text.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { counted, words } from '#app/admin/words.ts'
import { readDomains } from '#lib/companies/domains.ts'
import { addCompany, changeCompany } from '#lib/companies/keep-company.ts'
import { mergeCompanies } from '#lib/companies/merge-companies.ts'
import { nameCompanyOf } from '#lib/companies/name-company.ts'
import { AddForm } from './add-form.tsx'

const { companies: label } = words
const id = z.uuid()
const pageOf = (company: string) => `/admin/companies/${company}`

const none = z.literal('').transform(() => '')
const facts = {
  name: typedLine(200),
  domains: z.string().max(1000).default(''),
  notes: z.union([none, typedText(5_000)]).default(''),
}

/** Adds a company. One that may be there already is shown first, with what was typed. */
export const addCompanyAction = deskAction(
  {
    path: '/admin/companies/add',
    keeps: true,
    opens: 'people.merge',
    fields: { id, ...facts, anyway: z.literal('yes').optional() },
    outcomes: {
      added: good(() => label.added),
      bad_domain: bad(() => label.badDomain),
      public_domain: bad(() => label.publicDomain),
    },
    logs: ['company.added'],
  },
  async (currentUser, { anyway, ...typed }, end) => {
    const { app, actor, onlyOf } = currentUser
    const domains = readDomains(typed.domains)
    if (!domains) return end('bad_domain', '/admin/companies/new')
    const company = { ...typed, domains, anyway: anyway === 'yes' }
    const came = await addCompany(app, company, { actor, onlyOf })
    if (came === 'added') return end('added', pageOf(typed.id))
    if (came === 'public') return end('public_domain', '/admin/companies/new')
    return answerPage(
      422,
      label.add,
      <DeskPage
        currentUser={currentUser}
        current="/admin/companies"
        title={label.add}
        back={{ href: '/admin/companies', label: label.back }}
      >
        <AddForm
          action={addCompanyAction.address({})}
          names={addCompanyAction.names}
          values={typed}
          alike={came}
        />
      </DeskPage>,
    )
  },
)

export const changeCompanyAction = deskAction(
  {
    path: '/admin/companies/[id]/change',
    keeps: true,
    opens: 'people.change',
    fields: { id, ...facts },
    outcomes: {
      changed: good(() => label.changed),
      unchanged: bad(() => label.unchanged),
      gone: bad(() => label.gone),
      closed: bad(() => label.closed),
      restricted: bad(() => label.restricted),
      bad_domain: bad(() => label.badDomain),
      public_domain: bad(() => label.publicDomain),
    },
    logs: ['company.changed'],
  },
  async ({ app, actor, onlyOf }, { id: company, name, domains: typed, notes }, end) => {
    const domains = readDomains(typed)
    if (!domains) return end('bad_domain', pageOf(company))
    const came = await changeCompany(app, company, { name, domains, notes }, { actor, onlyOf })
    if (came === 'gone') return end('gone', '/admin/companies')
    return end(came === 'public' ? 'public_domain' : came, pageOf(company))
  },
)

export const mergeCompaniesAction = deskAction(
  {
    path: '/admin/companies/[id]/merge/now',
    opens: 'people.merge',
    fields: { id, goes: z.uuid() },
    outcomes: {
      merged: good((n) => counted('companies.merged', { count: n })),
      unmerged: bad(() => label.unmerged),
      restricted: bad(() => label.unmergedRestricted),
    },
    logs: ['company.merged'],
  },
  async ({ app, actor }, { id: stays, goes }, end) => {
    const moved = await mergeCompanies(app, { stays, goes, actor })
    if (moved === 'restricted') return end('restricted', pageOf(stays))
    return moved === null ? end('unmerged', '/admin/companies') : end('merged', pageOf(stays), moved)
  },
)

/** Has a person belong to the company that is named. */
export const setCompanyAction = deskAction(
  {
    path: '/admin/people/[id]/company',
    opens: 'people.change',
    fields: { id, company: z.union([none, typedLine(200)]) },
    outcomes: {
      set: good(() => label.ofSet),
      made: good(() => label.ofMade),
      cleared: good(() => label.ofCleared),
      several: bad(() => label.ofSeveral),
      public: bad(() => label.publicDomain),
      unchanged: bad(() => label.ofUnchanged),
    },
    logs: ['person.company_set', 'company.added'],
  },
  async ({ app, actor, onlyOf }, { id: person, company }, end) =>
    end(await nameCompanyOf(app, person, company, { actor, onlyOf }), `/admin/people/${person}`),
)
