import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { answerText, inFormOrder } from '#app/admin/leads/[id]/answer-text.ts'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { openClientLead } from '#lib/clients/open-client-lead.ts'
import { findClient } from '#lib/clients/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { clients: label } = words
export const generateMetadata = titled(() => label.leads)

/** One enquiry on a client's account: what was written and by whom. Nothing is done with it here: the client does that. */
export default async function ClientLeadPage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('clients.read')
  const { app, actor } = currentUser
  const { id } = await params
  const lead = isId(id) ? await openClientLead(app, id, actor) : null
  const client = lead && (await findClient(app.db, lead.clientId))
  if (!client || !lead) missing()
  const fields = app.agency.forms[lead.form]?.fields ?? {}
  const labelOf = (name: string) => fields[name]?.label[deskLanguage()] ?? name
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={lead.name ?? lead.email ?? lead.phone ?? lead.reference}
      back={{ href: `/admin/clients/${client.id}`, label: fill(label.backTo, { client: client.name }) }}
    >
      <Detail
        side={
          <DetailPart title={words.lead.enquiry}>
            <DefinitionList
              items={[
                {
                  key: 'received',
                  term: label.received,
                  text: (
                    <Moment
                      at={lead.receivedAt}
                      now={app.clock()}
                      locale={deskLanguage()}
                      zone={deskZone()}
                    />
                  ),
                },
                { key: 'reference', term: label.reference, text: <code>{lead.reference}</code> },
                {
                  key: 'form',
                  term: label.form,
                  text: app.agency.forms[lead.form]?.title[deskLanguage()] ?? lead.form,
                },
                { key: 'way', term: label.way, text: label.ways[lead.way] },
                { key: 'language', term: label.language, text: lead.language },
                { key: 'notice', term: label.notice, text: lead.noticeNumber },
              ]}
            />
          </DetailPart>
        }
      >
        {Object.entries(lead.said).map(([name, text]) => (
          <DetailPart key={name} title={labelOf(name)}>
            <p className="detail-words" dir="auto">
              {text}
            </p>
          </DetailPart>
        ))}
        <DetailPart title={words.lead.details}>
          <DefinitionList
            items={inFormOrder(lead.details, fields).map(([name, text]) => ({
              key: name,
              term: labelOf(name),
              text: <bdi>{answerText(fields[name], text)}</bdi>,
            }))}
          />
        </DetailPart>
      </Detail>
    </DeskPage>
  )
}
