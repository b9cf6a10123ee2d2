import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { MailState } from '#app/admin/outbox/mail-state.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { listMailEvents } from '#lib/doors/send/outbox/events.ts'
import { letsIn } from '#lib/doors/send/outbox/staff-links.ts'
import { type OutboxMessage, readMessage } from '#lib/outbox/read.ts'
import { isId } from '#lib/platform/page-key.ts'
import { DeadLetter } from './dead-letter.tsx'
import { sendAgainAction } from './message-actions.ts'
import { MessageFacts } from './message-facts.tsx'

const { outbox: label } = words
export const generateMetadata = titled(() => label.title)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** One message as it was sent. Without mail settings it is read here: that is how a demonstration is tried. */
export default async function MessagePage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('outbox.read')
  const { db, clock } = currentUser.app
  const { id } = await params
  const message = isId(id) ? await readMessage(currentUser.app, id) : null
  if (!message) missing()
  const events = await listMailEvents(db, message.id)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/outbox"
      title={message.mail?.subject ?? words.kinds[message.kind]}
      back={{ href: '/admin/outbox', label: label.title }}
      note={<MailState state={message.state} reason={message.reason} />}
    >
      <Flash query={searchParams} of={[sendAgainAction]} />
      <DeadLetter message={message} releases={currentUser.may('outbox.release')} />
      <Detail side={<MessageFacts message={message} now={clock()} />}>
        <MailBody message={message} />
        {events.length > 0 && (
          <DetailPart title={label.cameBack}>
            <Timeline
              entries={events.map(({ id, kind, detail, at }) => ({
                id,
                what: words.mailEvents[kind],
                body: detail && <bdi>{detail}</bdi>,
                when: <Moment at={at} now={clock()} locale={deskLanguage()} zone={deskZone()} />,
              }))}
            />
          </DetailPart>
        )}
      </Detail>
    </DeskPage>
  )
}

function MailBody({ message: { id, kind, mail, sentAt } }: { message: OutboxMessage }) {
  if (letsIn(kind)) return <p>{label.withheld}</p>
  if (!mail) return <p>{sentAt ? label.elsewhere : label.notYet}</p>
  return (
    <>
      <DetailPart title={label.html}>
        <iframe className="mail-frame" sandbox="" src={`/admin/outbox/${id}/mail`} title={label.html} />
      </DetailPart>
      <DetailPart title={label.text}>
        <pre className="mail-text" data-testid="mail-text">
          {mail.text}
        </pre>
      </DetailPart>
      {Object.keys(mail.headers).length > 0 && (
        <DetailPart title={label.headers}>
          <pre className="mail-text" data-testid="mail-headers">
            {Object.entries(mail.headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
          </pre>
        </DetailPart>
      )}
    </>
  )
}
