import { redirect } from 'next/navigation'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { consentEntry, mailEntry, mailEventEntry } from '#app/admin/entries.tsx'
import { messageEntry } from '#app/admin/message-entry.tsx'
import { RequestTable } from '#app/admin/requests/request-table.tsx'
import { staffNoteEntry } from '#app/admin/staff-entries.tsx'
import { titled } from '#app/admin/titled.ts'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Db } from '#db/client.ts'
import { openPerson } from '#lib/people/open-person.ts'
import { findMergedInto } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { AccountPart } from './account/account-part.tsx'
import { CompanyPart } from './company-part.tsx'
import { DisclosedPart } from './disclosed-part.tsx'
import { DraftsOfPerson } from './drafts-of-person.tsx'
import { Duplicates, OtherAddresses } from './duplicates.tsx'
import { HeldValues } from './held-values.tsx'
import { HoldPart } from './hold-part.tsx'
import { LeadsOfPerson } from './leads-of-person.tsx'
import { MailChoices, Suppressed } from './mail-choices.tsx'
import { Permissions } from './permissions.tsx'
import { PersonFlash } from './person-flash.tsx'
import { RestrictionPart } from './restriction-part.tsx'
import { RetryForm } from './retry-form.tsx'

const { person: label } = words
export const generateMetadata = titled(() => label.held)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** Whoever was merged is found on who they are now. */
async function leaveFor(db: Db, id: string): Promise<never> {
  const now = isId(id) ? await findMergedInto(db, id) : null
  return now ? redirect(`/admin/people/${now}`) : missing()
}

/** Everything held of one person, and where each value came from (P09). */
export default async function PersonPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('people.read')
  const { app, onlyOf, actor } = currentUser
  const { id } = await params
  const opened = isId(id) ? await openPerson(app, id, onlyOf, actor) : null
  if (!opened) return leaveFor(app.db, id)
  const { person, leads, drafts, consents, mail, mailEvents, messages, suppressions } = opened
  const now = app.clock()
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={person.name ?? person.email ?? person.phone ?? ''}
      back={{ href: '/admin/people', label: words.people.title }}
      actions={
        <>
          {currentUser.may('people.change') && !person.restrictedAt && (
            <LinkButton weight="plain" href={`/admin/people/${id}/correct`}>
              {words.correct.open}
            </LinkButton>
          )}
          {currentUser.may('people.erase') && (
            <>
              <LinkButton weight="plain" href={`/admin/people/${id}/minor`}>
                {words.minor.open}
              </LinkButton>
              <LinkButton weight="danger" href={`/admin/people/${id}/erase`}>
                {label.erase}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <PersonFlash id={id} query={searchParams} merges={currentUser.may('people.merge')} />
      {person.restrictedAt && (
        <Notice tone="warn">
          <p>{words.lead.restricted}</p>
        </Notice>
      )}
      <Suppressed
        suppressions={suppressions}
        retry={currentUser.may('suppressions.retry') && <RetryForm personId={id} />}
      />
      <Detail
        side={
          <DefinitionList
            items={[
              { key: 'since', term: label.since, text: moment(person.createdAt) },
              { key: 'activity', term: label.activity, text: moment(person.lastActivityAt) },
              {
                key: 'proven',
                term: label.proven,
                text: person.emailProvenAt ? moment(person.emailProvenAt) : label.notProven,
              },
            ]}
          />
        }
      >
        <HeldValues person={person} app={app} />
        <CompanyPart id={id} app={app} changes={currentUser.may('people.change') && !person.restrictedAt} />
        <OtherAddresses others={opened.otherAddresses} app={app} />
        <Duplicates person={person} duplicates={opened.duplicates} merges={currentUser.may('people.merge')} />
        <MailChoices choices={opened.preferences} app={app} />
        <AccountPart id={id} app={app} changes={currentUser.may('people.restrict')} />
        <Permissions permissions={opened.permissions} app={app} />
        <RestrictionPart
          person={person}
          restrictions={opened.restrictions}
          changes={currentUser.may('people.restrict')}
          now={now}
        />
        {currentUser.may('retention.read') && (
          <HoldPart id={id} holds={opened.holds} changes={currentUser.may('holds.change')} now={now} />
        )}
        {opened.requests.length > 0 && currentUser.may('requests.read') && (
          <DetailPart title={words.requests.title}>
            <RequestTable caption={words.requests.title} requests={opened.requests} now={now} />
          </DetailPart>
        )}
        <DisclosedPart id={id} app={app} answers={currentUser.may('requests.answer')} />
        <LeadsOfPerson leads={leads} app={app} />
        <DraftsOfPerson drafts={drafts} app={app} />
        {messages.length > 0 && (
          <DetailPart title={label.said}>
            <Timeline
              entries={messages.map((one) => {
                const { at, what, ...entry } = messageEntry(one)
                const href = `/admin/leads/${one.leadId}`
                return { ...entry, what: <a href={href}>{what}</a>, when: moment(at) }
              })}
            />
          </DetailPart>
        )}
        {opened.notes.length > 0 && (
          <DetailPart title={words.erase.tables.notes}>
            <Timeline
              entries={opened.notes.map((note) => {
                const { at, ...entry } = staffNoteEntry(note)
                return { ...entry, when: moment(at) }
              })}
            />
          </DetailPart>
        )}
        <DetailPart title={label.consents}>
          {consents.length === 0 && <p>{label.noConsents}</p>}
          <Timeline
            entries={consents.map((one) => ({
              ...consentEntry(one, app.agency.policy),
              when: moment(one.at),
            }))}
          />
        </DetailPart>
        <DetailPart title={label.mail}>
          {mail.length === 0 && <p>{label.noMail}</p>}
          {opened.mailToStaff > 0 && (
            <p className="detail-hint">{counted('person.mailToStaff', { count: opened.mailToStaff })}</p>
          )}
          <Timeline
            entries={[
              ...mailEvents.map((one) => ({ ...mailEventEntry(one), at: one.at })),
              ...mail.map((one) => ({ ...mailEntry(one), at: one.createdAt })),
            ]
              .sort((a, b) => b.at.getTime() - a.at.getTime())
              .map(({ at, ...entry }) => ({ ...entry, when: moment(at) }))}
          />
        </DetailPart>
      </Detail>
    </DeskPage>
  )
}
