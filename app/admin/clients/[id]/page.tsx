import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { addClientAction, changeClientAction, endClientAction } from '#app/admin/clients/client-actions.ts'
import { ClientLeadTable } from '#app/admin/clients/client-lead-table.tsx'
import { InstructionTable } from '#app/admin/clients/instruction-table.tsx'
import { moveLeadAction } from '#app/admin/clients/move-actions.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { enterLeadAction } from '#app/admin/leads/new/entry-actions.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { type Client, findClient, listClientLeads, listInstructions } from '#lib/clients/queries.ts'
import { listRequestsToldTo } from '#lib/clients/told-requests.ts'
import { isId, readPageKey } from '#lib/platform/page-key.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

const { clients: label, instructions: told } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** One client: the contract, what is held on its account, and what it told us to do with it (P30). */
export default async function ClientPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('clients.read')
  const { app, may } = currentUser
  const { id } = await params
  const client = isId(id) ? await findClient(app.db, id) : null
  if (!client) missing()
  const after = readPageKey(await queryValue(searchParams, 'after'))
  const [{ rows: leads, older }, instructions, asked] = await Promise.all([
    listClientLeads(app.db, id, after),
    listInstructions(app.db, id),
    listRequestsToldTo(app.db, id),
  ])
  const now = app.clock()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={client.name}
      back={{ href: '/admin/clients', label: label.back }}
      actions={
        may('clients.change') && (
          <LinkButton weight="plain" href={`/admin/clients/${id}/change`}>
            {label.change}
          </LinkButton>
        )
      }
    >
      <Flash
        query={searchParams}
        of={[addClientAction, changeClientAction, endClientAction, moveLeadAction, enterLeadAction]}
      />
      <Detail side={<ClientSide client={client} now={now} changes={may('clients.change')} />}>
        <DetailPart title={label.leads}>
          {leads.length === 0 ? (
            <p className="detail-hint">{label.noLeads}</p>
          ) : (
            <ClientLeadTable leads={leads} forms={app.agency.forms} now={now} />
          )}
          <Pages path={`/admin/clients/${id}`} older={older} first={after === null} />
        </DetailPart>
        <DetailPart title={told.title}>
          {instructions.length === 0 ? (
            <p className="detail-hint">{told.none}</p>
          ) : (
            <InstructionTable instructions={instructions} now={now} />
          )}
          {may('clients.instruct') && (
            <LinkButton href={`/admin/clients/${id}/instruct`}>{told.enter}</LinkButton>
          )}
        </DetailPart>
        {asked.length > 0 && (
          <DetailPart title={label.asked}>
            <p className="detail-hint">{label.askedText}</p>
            <DefinitionList
              items={asked.map((one) => ({
                key: one.id,
                term: <code>{one.reference}</code>,
                text: (
                  <>
                    {sectionWords[deskLanguage()].right[one.asked]},{' '}
                    <Moment at={one.toldAt} now={now} locale={deskLanguage()} zone={deskZone()} />
                  </>
                ),
              }))}
            />
          </DetailPart>
        )}
      </Detail>
    </DeskPage>
  )
}

function ClientSide({ client, now, changes }: { client: Client; now: Date; changes: boolean }) {
  const items = [
    { key: 'code', term: label.code, text: <code>{client.code}</code> },
    { key: 'contact', term: label.contact, text: <bdi dir="ltr">{client.contact}</bdi> },
    { key: 'contract', term: label.contract, text: <bdi>{client.contract}</bdi> },
    { key: 'since', term: label.since, text: <time dateTime={client.since}>{client.since}</time> },
    ...(client.endedAt
      ? [
          {
            key: 'ended',
            term: label.endedOn,
            text: <Moment at={client.endedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          },
        ]
      : []),
  ]
  return (
    <>
      <DetailPart title={label.contract}>
        <DefinitionList items={items} />
      </DetailPart>
      {changes && !client.endedAt && (
        <DetailPart title={label.end}>
          <p className="detail-hint">{label.endText}</p>
          <ActionForm action={endClientAction} at={{ id: client.id }}>
            <Button weight="danger">{label.end}</Button>
          </ActionForm>
        </DetailPart>
      )}
    </>
  )
}
