import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { mailEntry } from '#app/admin/entries.tsx'
import {
  extendRequestAction,
  finishRequestAction,
  recordProofAction,
  refuseRequestAction,
} from '#app/admin/requests/actions.ts'
import { acceptCorrectionAction, refuseCorrectionAction } from '#app/admin/requests/corrections/actions.ts'
import { RequestState } from '#app/admin/requests/request-table.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { findAgent } from '#lib/agents/queries.ts'
import { listCorrections } from '#lib/corrections/queries.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { readsAppeal } from '#lib/requests/appeal.ts'
import { findRequest } from '#lib/requests/queries.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { AgentPart } from './agent-part.tsx'
import { CorrectionsPart } from './corrections-part.tsx'
import { RequestAnswers } from './request-answers.tsx'
import { RequestFacts } from './request-facts.tsx'

const { requests: label } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** One request: what was asked, by whom, by when it is due, and the ways to answer it. */
export default async function RequestPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('requests.read')
  const { app, actor } = currentUser
  const { id } = await params
  const request = isId(id) ? await findRequest(app.db, id) : null
  if (!request) missing()
  const decides = await readsAppeal(app.db, request, actor.id)
  const [corrections, person, agent] = await Promise.all([
    listCorrections(app.db, id),
    request.personId ? readPerson(app.db, request.personId, null) : null,
    request.leadId ? findAgent(app.db, request.leadId) : null,
  ])
  const opened = request.leadId ? await openLead(app, request.leadId, null, actor) : null
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/requests"
      title={nameOfAsked(request.asked, sectionWords[deskLanguage()])}
      back={{ href: '/admin/requests', label: label.back }}
      note={<RequestState request={request} />}
    >
      <Flash
        query={searchParams}
        of={[
          recordProofAction,
          finishRequestAction,
          refuseRequestAction,
          extendRequestAction,
          acceptCorrectionAction,
          refuseCorrectionAction,
        ]}
      />
      <Detail side={<RequestFacts request={request} app={app} />}>
        {Object.entries(opened?.message ?? {}).map(([name, text]) => (
          <DetailPart key={name} title={label.message}>
            <p className="detail-words" dir="auto">
              {text}
            </p>
          </DetailPart>
        ))}
        {agent && (
          <AgentPart
            agent={agent}
            permissions={opened?.files ?? []}
            isEnded={request.answeredAt !== null}
            now={app.clock()}
          />
        )}
        {person && corrections.length > 0 && (
          <CorrectionsPart
            request={id}
            person={person}
            corrections={corrections}
            decides={decides && currentUser.may('requests.answer') && !request.answeredAt}
          />
        )}
        {opened && opened.mail.length > 0 && (
          <DetailPart title={words.person.mail}>
            <Timeline
              entries={opened.mail.map((line) => ({
                ...mailEntry(line),
                when: (
                  <Moment at={line.createdAt} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />
                ),
              }))}
            />
          </DetailPart>
        )}
        {currentUser.may('requests.answer') && !request.answeredAt && (
          <DetailPart title={label.act}>
            <RequestAnswers
              app={app}
              request={request}
              mail={opened?.mail ?? []}
              retries={currentUser.may('suppressions.retry')}
              decides={decides}
              hasAgent={agent !== null}
            />
          </DetailPart>
        )}
      </Detail>
    </DeskPage>
  )
}
