import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import {
  enterInstructionAction,
  eraseForClientAction,
  makeClientFileAction,
} from '#app/admin/clients/instruction-actions.ts'
import { InstructionState } from '#app/admin/clients/instruction-table.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { countMeant, findClient, findInstruction, type Instruction } from '#lib/clients/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'
import { ErasePress, FilePress } from './presses.tsx'

const { clients: client, instructions: label } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** One instruction of a client: what it means now, the presses that carry it out, and what was done (P30). */
export default async function InstructionPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('clients.read')
  const { app, may } = currentUser
  const { id } = await params
  const found = isId(id) ? await findInstruction(app.db, id) : null
  const whose = found && (await findClient(app.db, found.clientId))
  if (!found || !whose) missing()
  const { about } = found
  const now = app.clock()
  const plan = await countMeant(app.db, { clientId: whose.id, about, until: found.begunAt ?? now })
  const isOpen = !found.begunAt && !found.doneAt && may('clients.instruct')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/clients"
      title={`${label.kinds[found.kind]}: ${whose.name}`}
      back={{ href: `/admin/clients/${whose.id}`, label: fill(client.backTo, { client: whose.name }) }}
      note={<InstructionState instruction={found} />}
    >
      <Flash query={searchParams} of={[enterInstructionAction, makeClientFileAction, eraseForClientAction]} />
      <InstructionFacts found={found} now={now} />
      {!found.doneAt && (
        <DetailPart title={label.plan}>
          {plan.leads === 0 ? (
            <p className="detail-hint">{label.planNone}</p>
          ) : (
            <DefinitionList
              items={[
                { key: 'leads', term: label.planLeads, text: plan.leads },
                ...(['oldest', 'newest'] as const).flatMap((which) => {
                  const at = plan[which]
                  const term = which === 'oldest' ? label.planOldest : label.planNewest
                  return at
                    ? [
                        {
                          key: which,
                          term,
                          text: <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />,
                        },
                      ]
                    : []
                }),
              ]}
            />
          )}
        </DetailPart>
      )}
      {isOpen && found.kind !== 'erase' && <FilePress at={{ id }} />}
      {isOpen && found.kind !== 'export' && (
        <ErasePress at={{ id }} leads={plan.leads} waits={found.kind === 'return' && !found.fileFetched} />
      )}
    </DeskPage>
  )
}

function InstructionFacts({ found, now }: { found: Instruction; now: Date }) {
  const moment = (at: Date | null) =>
    at && <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const facts = [
    { key: 'about', term: label.about, text: found.about ? label.onePerson : label.everybody },
    { key: 'askedBy', term: label.askedBy, text: <bdi>{found.askedBy}</bdi> },
    { key: 'askedOn', term: label.askedOn, text: <time dateTime={found.askedOn}>{found.askedOn}</time> },
    { key: 'reference', term: label.reference, text: <bdi>{found.reference}</bdi> },
    { key: 'by', term: label.by, text: <bdi>{found.enteredName ?? words.outbox.staff}</bdi> },
    { key: 'entered', term: label.entry, text: moment(found.enteredAt) },
    { key: 'file', term: label.fileAt, text: moment(found.fileAt) },
    { key: 'rows', term: label.fileRows, text: found.fileAt && found.fileRows },
    { key: 'begun', term: label.begunAt, text: moment(found.begunAt) },
    { key: 'erased', term: label.erased, text: found.begunAt && found.erased },
    { key: 'done', term: label.doneAt, text: moment(found.doneAt) },
    {
      key: 'certificate',
      term: label.certificate,
      text: found.certificate && (
        <a href={`/privacy/certificate/${found.certificate}`}>{found.certificate}</a>
      ),
    },
  ]
  return <DefinitionList items={facts.filter(({ text }) => text !== null)} />
}
