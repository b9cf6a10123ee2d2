import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { consentEntry, mailEntry, mailEventEntry } from '#app/admin/entries.tsx'
import { missing, requireStaff } from '#app/admin/guard.ts'
import { RequestTable } from '#app/admin/requests/request-table.tsx'
import { saidEntry } from '#app/admin/said-entry.tsx'
import { staffNoteEntry } from '#app/admin/staff-entries.tsx'
import { deskLocale, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Db } from '#db/client.ts'
import { openPerson } from '#lib/people/open-person.ts'
import { findMergedInto } from '#lib/people/other-addresses.ts'
import { isId } from '#lib/platform/page-key.ts'
import { DraftsOfPerson } from './drafts-of-person.tsx'
import { Duplicates, OtherAddresses } from './duplicates.tsx'
import { HeldValues } from './held-values.tsx'
import { HoldPart } from './hold-part.tsx'
import { LeadsOfPerson } from './leads-of-person.tsx'
import { MailChoices, Suppressed } from './mail-choices.tsx'
import { Permissions } from './permissions.tsx'
import { PersonSaid } from './person-said.tsx'
import { RestrictionPart } from './restriction-part.tsx'

const { person: label } = words
export const metadata: Metadata = { title: label.held }

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** Whoever was merged is found on who they are now. */
async function leaveFor(db: Db, id: string): Promise<never> {
  const now = isId(id) ? await findMergedInto(db, id) : null
  return now ? redirect(`/admin/people/${now}`) : missing()
}

/** Everything held of one person, and where each value came from (P09). */
export default async function PersonPage({ params, searchParams }: Asked) {
  const visitor = await requireStaff('people.read')
  const { house, onlyOf, actor } = visitor
  const { id } = await params
  const opened = isId(id) ? await openPerson(house, id, onlyOf, actor) : null
  if (!opened) return leaveFor(house.db, id)
  const { person, leads, drafts, consents, mail, mailEvents, said, suppressions } = opened
  const now = house.clock()
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLocale} />
  return (
    <DeskPage
      visitor={visitor}
      current="/admin/people"
      title={person.name ?? person.email ?? person.phone ?? ''}
      back={{ href: '/admin/people', label: words.people.title }}
      actions={
        <>
          {visitor.may('people.change') && !person.restrictedAt && (
            <LinkButton weight="plain" href={`/admin/people/${id}/correct`}>
              {words.correct.open}
            </LinkButton>
          )}
          {visitor.may('people.erase') && (
            <LinkButton weight="danger" href={`/admin/people/${id}/erase`}>
              {label.erase}
            </LinkButton>
          )}
        </>
      }
    >
      <PersonSaid id={id} query={searchParams} merges={visitor.may('people.merge')} />
      {person.restrictedAt && (
        <Notice tone="warn">
          <p>{words.lead.restricted}</p>
        </Notice>
      )}
      <Suppressed suppressions={suppressions} />
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
        <HeldValues person={person} house={house} />
        <OtherAddresses others={opened.otherAddresses} house={house} />
        <Duplicates person={person} duplicates={opened.duplicates} merges={visitor.may('people.merge')} />
        <MailChoices choices={opened.preferences} house={house} />
        <Permissions permissions={opened.permissions} house={house} />
        <RestrictionPart
          person={person}
          restrictions={opened.restrictions}
          changes={visitor.may('people.restrict')}
          now={now}
        />
        {visitor.may('retention.read') && (
          <HoldPart id={id} holds={opened.holds} changes={visitor.may('holds.change')} now={now} />
        )}
        {opened.requests.length > 0 && visitor.may('requests.read') && (
          <DetailPart title={words.requests.title}>
            <RequestTable caption={words.requests.title} requests={opened.requests} now={now} />
          </DetailPart>
        )}
        <LeadsOfPerson leads={leads} house={house} />
        <DraftsOfPerson drafts={drafts} house={house} />
        {said.length > 0 && (
          <DetailPart title={label.said}>
            <Timeline
              entries={said.map((one) => {
                const { at, what, ...entry } = saidEntry(one)
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
              ...consentEntry(one, house.agency.policy),
              when: moment(one.at),
            }))}
          />
        </DetailPart>
        <DetailPart title={label.mail}>
          {mail.length === 0 && <p>{label.noMail}</p>}
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
