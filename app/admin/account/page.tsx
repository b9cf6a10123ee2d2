import { Flash } from '#app/admin/_action/flash.tsx'
import { requireSettled } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { choosePasswordAction } from '#app/admin/password/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { ThemeSwitch } from '#components/display/theme-switch.tsx'
import { countRecoveryCodes, listOpenSessions } from '#lib/sign-in/queries.ts'
import { findProfile } from '#lib/staff/profile.ts'
import { remembersOf } from '#policy/display.ts'
import { endSessionAction, keepProfileAction, renewCodesAction } from './actions.tsx'
import { ProfileForm } from './profile-form.tsx'
import { RenewCodes } from './renew-codes.tsx'
import { SessionTable } from './session-table.tsx'

const { account: label } = words
export const generateMetadata = titled(() => label.title)

/** A member's own way in: password, second factor, and where they are signed in. */
export default async function Account({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireSettled()
  const { agency, db, clock } = currentUser.app
  const { id, sessionId } = currentUser.member
  const [profile, sessions, codes] = await Promise.all([
    findProfile(db, id),
    listOpenSessions(db, id, clock()),
    countRecoveryCodes(db, id),
  ])
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/account"
      title={label.title}
      note={currentUser.member.email}
    >
      <Flash
        query={searchParams}
        of={[choosePasswordAction, endSessionAction, keepProfileAction, renewCodesAction]}
      />
      <DetailPart title={label.profile.title}>
        <ProfileForm profile={profile} agencyZone={agency.policy.workingHours.timeZone} />
      </DetailPart>
      <DetailPart title={label.password}>
        <p>
          <a href="/admin/password">{label.changePassword}</a>
        </p>
      </DetailPart>
      <DetailPart title={label.factor}>
        <p className="desk-lead">{counted('account.codesLeft', { count: codes })}</p>
        <RenewCodes />
        <p>
          <a href="/admin/second-factor/set-up">{label.changeFactor}</a>
        </p>
      </DetailPart>
      {remembersOf(currentUser.app.agency.policy).theme && (
        <DetailPart title={words.theme.legend}>
          <ThemeSwitch words={words.theme} back="/admin/account" />
        </DetailPart>
      )}
      <DetailPart title={label.sessions}>
        <SessionTable sessions={sessions} present={sessionId} now={clock()} />
      </DetailPart>
    </DeskPage>
  )
}
