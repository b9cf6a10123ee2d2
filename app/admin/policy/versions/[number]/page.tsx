import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { changesInWords } from '#app/version-changes.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { countConcerned, listChangeNotices, listUntold, type Untold } from '#lib/change-notices/queries.ts'
import { findVersions } from '#lib/notices/versions.ts'
import { fill } from '#policy/fill.ts'
import { endBannerAction, tellChangeAction } from './change-actions.ts'
import { NoticeList } from './notice-list.tsx'
import { TellForm } from './tell-form.tsx'
import { writtenFrom } from './written-from.ts'

const { versions: label, policy } = words
export const generateMetadata = titled(() => label.title)

type Asked = { params: Promise<{ number: string }>; searchParams: Query }

/** One version: what it does otherwise, who was told, and the way to tell people (P64). */
export default async function VersionPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('policy.read')
  const { db, clock, agency } = currentUser.app
  const asked = (await params).number
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
  const base = baseOf(number, await listUntold(db, agency.policy))
  const found = await findVersions(db, [number, number - 1, base], deskLanguage())
  const version = found.get(number) ?? missing()
  const before = found.get(number - 1)
  const last = found.get(base)
  const [notices, count] = await Promise.all([listChangeNotices(db, number), countConcerned(db, number)])
  const changes = before ? changesInWords(before, version, deskLanguage()) : []
  const now = clock()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/policy"
      title={fill(label.one, { number })}
      back={{ href: '/admin/policy', label: policy.title }}
      actions={
        <LinkButton weight="plain" href={`/privacy/versions/${number}`}>
          {label.public}
        </LinkButton>
      }
    >
      <Flash query={searchParams} of={[tellChangeAction, endBannerAction]} />
      <DetailPart title={label.changes}>
        <p className="desk-lead">
          {label.kinds[version.material]},{' '}
          <Moment at={version.publishedAt} now={now} locale={deskLanguage()} zone={deskZone()} />
        </p>
        {changes === null && <p>{label.unknown}</p>}
        <ul className="detail-list">
          {changes?.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </DetailPart>
      <DetailPart title={label.notices}>
        <NoticeList notices={notices} now={now} ends={currentUser.may('policy.tell')} />
      </DetailPart>
      {currentUser.may('policy.tell') && last && (
        <DetailPart title={label.tell}>
          <TellForm number={number} texts={writtenFrom(last, version)} count={count} now={now} />
        </DetailPart>
      )}
    </DeskPage>
  )
}

/** The version that people know: whatever changed since, a notice of this one has to say. */
function baseOf(number: number, untold: readonly Untold[]): number {
  const unknown = untold.map((one) => one.number).filter((one) => one <= number)
  return Math.min(number, ...unknown) - 1
}
