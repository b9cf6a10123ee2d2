import type { ReactNode } from 'react'
import { type Query, queryValue } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { todayAt } from '#app/admin/day-in-words.ts'
import { StageBadge } from '#app/admin/leads/lead-row.tsx'
import { leadScopeOf } from '#app/admin/leads/read-list.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readAgainstReply } from '#lib/correspondence/against-reply.ts'
import { findNeighbours } from '#lib/leads/neighbours.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { findDuplicates } from '#lib/people/duplicates.ts'
import { isId } from '#lib/platform/page-key.ts'
import { listReplyDrafts } from '#lib/reply-drafts/reply-drafts.ts'
import { findProfile } from '#lib/staff/profile.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { listTemplates } from '#lib/templates/queries.ts'
import { AgainstReplyNotice } from './against-reply.tsx'
import { answerText, inFormOrder } from './answer-text.ts'
import { InternalNote } from './internal-note.tsx'
import { LeadClock } from './lead-clock.tsx'
import { LeadFacts } from './lead-facts.tsx'
import { LeadFiles } from './lead-files.tsx'
import { LeadFlash } from './lead-flash.tsx'
import { LeadForms } from './lead-forms.tsx'
import { LeadNeighbours } from './lead-neighbours.tsx'
import { LeadProject } from './lead-project.tsx'
import { LeadReply } from './lead-reply.tsx'
import { LeadTasks } from './lead-tasks.tsx'
import { LeadThumbs } from './lead-thumbs.tsx'
import { leadTimeline } from './lead-timeline.tsx'
import { LogCall } from './log-call.tsx'
import { MoveToClient } from './move-to-client.tsx'
import { QuarantineNotice } from './quarantine-notice.tsx'
import { SpamButton } from './spam-button.tsx'
import { TimelineFilter, timelineViews } from './timeline-filter.tsx'
import { wishWords } from './wish-words.ts'

export type LeadView = {
  readonly title: string
  /** Its stage. */
  readonly note: ReactNode
  /** What is done with one press, and the way to the leads beside it. */
  readonly actions: ReactNode
  readonly body: ReactNode
}

/**
 * Opens a lead for a page of its own or the pane beside the list: what was written, who wrote it, what happened since, and what
 * can be done.
 * @param path of the page it stands on, with what the list is narrowed to
 * @returns null: there is none, or not for this member
 */
export async function viewLead(
  currentUser: CurrentUser,
  id: string,
  searchParams: Query,
  path: string,
): Promise<LeadView | null> {
  const { app, onlyOf, actor } = currentUser
  const opened = isId(id) ? await openLead(app, id, onlyOf, actor) : null
  if (!opened) return null
  const { lead, message, files } = opened
  const shown = await queryValue(searchParams, 'show')
  const view = timelineViews.find((one) => one === shown) ?? 'all'
  const scope = leadScopeOf(currentUser)
  const [members, templates, alike, against, beside, { signature }, drafts] = await Promise.all([
    listMembers(app.db),
    listTemplates(app.db),
    currentUser.may('people.merge') ? findDuplicates(app.db, lead.personId) : [],
    readAgainstReply(app, lead),
    findNeighbours(app.db, lead.id, scope),
    findProfile(app.db, currentUser.member.id),
    listReplyDrafts(app, lead.id, currentUser.member.id),
  ])
  const fields = app.agency.forms[lead.form]?.fields ?? {}
  const labelOf = (name: string) => fields[name]?.label[deskLanguage()] ?? name
  const details = inFormOrder(lead.details, fields)
  const wish = wishWords(lead, app.agency)
  const changes = currentUser.may('leads.change') && !lead.restrictedAt
  const entries = leadTimeline(opened, { members, app, view, changes })
  return {
    title: lead.name ?? lead.email ?? lead.phone ?? lead.reference,
    note: <StageBadge stage={lead.stage} />,
    actions: (
      <>
        {changes && lead.quarantine !== 'referral' && <SpamButton lead={lead} />}
        <LeadNeighbours {...beside} />
      </>
    ),
    body: (
      <>
        {lead.restrictedAt && (
          <Notice tone="warn">
            <p>{words.lead.restricted}</p>
          </Notice>
        )}
        <LeadFlash query={searchParams} opened={opened} members={members} now={app.clock()} />
        <QuarantineNotice lead={lead} changes={changes} />
        <Detail
          isWorkedOn
          side={
            <>
              {changes && !lead.quarantine && (
                <>
                  <LeadReply
                    {...{ lead, app, templates, signature, drafts }}
                    member={currentUser.member.name ?? currentUser.member.email}
                    chosen={await queryValue(searchParams, 'template')}
                    against={
                      <AgainstReplyNotice
                        {...{ lead, against }}
                        retries={currentUser.may('suppressions.retry')}
                        now={app.clock()}
                      />
                    }
                  />
                  <LogCall lead={lead} />
                  <InternalNote lead={lead} members={members} self={currentUser.member.id} />
                </>
              )}
              <LeadClock lead={lead} app={app} mail={opened.mail} />
              {changes && <LeadForms lead={lead} members={members} />}
              <LeadTasks
                {...{ lead, members, changes }}
                tasks={opened.tasks}
                self={currentUser.member.id}
                today={todayAt(app)}
              />
              <LeadProject {...{ lead, changes, app }} project={opened.project} />
              <LeadFacts lead={lead} alike={alike.length} app={app} />
              {changes && <MoveToClient leadId={lead.id} currentUser={currentUser} />}
            </>
          }
        >
          {Object.entries(message).map(([name, text]) => (
            <DetailPart key={name} title={labelOf(name)}>
              <p className="detail-words" dir="auto">
                {text}
              </p>
            </DetailPart>
          ))}
          <LeadFiles files={files} />
          <DetailPart title={words.lead.details}>
            <DefinitionList
              items={[
                ...details.map(([name, text]) => ({
                  key: name,
                  term: labelOf(name),
                  text: <bdi>{answerText(fields[name], text)}</bdi>,
                })),
                ...(wish ? [{ key: 'wish', term: words.lead.wish, text: wish }] : []),
              ]}
            />
          </DetailPart>
          <DetailPart title={words.lead.timeline} id="timeline">
            <TimelineFilter path={path} view={view} />
            {entries.length === 0 && <p className="detail-hint">{words.timeline.none}</p>}
            <Timeline entries={entries} />
          </DetailPart>
        </Detail>
        <LeadThumbs lead={lead} answers={changes && !lead.quarantine} app={app} />
      </>
    ),
  }
}
