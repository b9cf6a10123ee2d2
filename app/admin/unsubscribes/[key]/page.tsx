import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { consentEntry } from '#app/admin/entries.tsx'
import { titled } from '#app/admin/titled.ts'
import { addOptOutAction } from '#app/admin/unsubscribes/actions.tsx'
import { howWord, SuppressionTable } from '#app/admin/unsubscribes/suppression-table.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { openEntry } from '#lib/unsubscribes/open-entry.ts'
import type { Suppression } from '#lib/unsubscribes/queries.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { printDay } from '#policy/time/working-time.ts'

const { unsubscribes: label } = words
export const generateMetadata = titled(() => label.title)

type Asked = { params: Promise<{ key: string }>; searchParams: Query }

/** What is known of one address: what stands against writing there, and each receipt of what its person said. */
export default async function UnsubscribeEntry({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('suppressions.read')
  const { app, onlyOf, actor } = currentUser
  const { key } = await params
  if (!/^[0-9a-f]{64}$/.test(key)) missing()
  const reader = currentUser.may('people.read') ? { actor, onlyOf } : null
  const { entries, personId, contact, receipts } = await openEntry(app, Buffer.from(key, 'hex'), reader)
  const now = app.clock()
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const { timeZone } = app.agency.policy.workingHours
  const day = (at: Date) => printDay(at, timeZone, deskLanguage())
  const timeline = receipts.map((one) => {
    const { what, ...entry } = consentEntry(one, app.agency.policy)
    return { ...entry, what: `${what}: ${howWord(one.how)}`, when: moment(one.at) }
  })
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/unsubscribes"
      title={contact ?? fill(label.oneTitle, { mark: key.slice(0, 8) })}
      back={{ href: '/admin/unsubscribes', label: label.title }}
    >
      <Flash query={searchParams} of={[addOptOutAction]} />
      <Notice tone={standing(entries).length > 0 ? 'warn' : 'plain'}>
        <p>{verdict(entries, contact ?? label.thisAddress, day)}</p>
      </Notice>
      <DetailPart title={entries.length > 0 ? label.entries : label.noEntries}>
        {entries.length > 0 && <SuppressionTable suppressions={entries} now={now} />}
      </DetailPart>
      <DetailPart title={label.receipts}>
        {personId ? (
          <p>
            <a href={`/admin/people/${personId}`}>{words.lead.openPerson}</a>
          </p>
        ) : (
          <p>{label.noPerson}</p>
        )}
        {personId && receipts.length === 0 && <p>{label.noReceipts}</p>}
        <Timeline entries={timeline} />
      </DetailPart>
    </DeskPage>
  )
}

const standing = (entries: readonly Suppression[]) => entries.filter(({ liftedAt }) => liftedAt === null)

/** What stands against writing there, since when, and by what way it came: the oldest that holds. */
function verdict(entries: readonly Suppression[], contact: string, day: (at: Date) => string): string {
  const stands = standing(entries).toSorted((one, other) => Number(one.createdAt) - Number(other.createdAt))
  const mail = stands.filter(({ channel }) => channel === 'email')
  const refused = mail.find(({ reason }) => reason === 'hard_bounce')
  const [first] = refused ? [refused] : mail.length > 0 ? mail : stands
  if (!first) return fill(label.free, { contact })
  const said = {
    contact,
    day: day(first.createdAt),
    why: howWord(first.how) ?? label.reasons[first.reason],
    ways: printList([...new Set(stands.map(({ channel }) => words.channels[channel]))], deskLanguage()),
  }
  return fill(refused ? label.stoppedAll : mail.length > 0 ? label.stopped : label.stoppedOther, said)
}
