import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { removePasskeyAction } from '#app/admin/passkeys/passkey-actions.tsx'
import { AddPasskey } from '#app/admin/passkeys/passkey-forms.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import type { AppContext } from '#lib/app.ts'
import { mayChangeFactors } from '#lib/passkeys/passkeys.ts'
import type { Passkey } from '#lib/passkeys/queries.ts'
import { passkeySite } from '#lib/platform/auth/passkey-site.ts'
import type { SignedIn } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'

const { passkeys: label } = words

/** A member's passkeys, and what they may do about them. */
export function PasskeyPart(props: {
  app: Pick<AppContext, 'appUrl' | 'clock'>
  member: SignedIn
  passkeys: readonly Passkey[]
}) {
  const { app, member, passkeys } = props
  const now = app.clock()
  const changes = mayChangeFactors(member, now)
  return (
    <>
      <p className="desk-lead">{passkeys.length === 0 ? label.list.none : label.text}</p>
      {passkeys.length > 0 && <PasskeyTable {...{ passkeys, now, changes }} />}
      {passkeySite(app.appUrl) ? (
        changes ? (
          <AddPasskey isRow />
        ) : (
          <ShowFactorAgain member={member} />
        )
      ) : (
        <p>{label.noSite}</p>
      )}
    </>
  )
}

function PasskeyTable(props: { passkeys: readonly Passkey[]; now: Date; changes: boolean }) {
  const { passkeys, now, changes } = props
  const at = (moment: Date) => <Moment at={moment} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'name', label: label.list.name },
        { key: 'added', label: label.list.added, from: 'tablet', numeric: true },
        { key: 'used', label: label.list.used, numeric: true },
        ...(changes ? [{ key: 'change', label: label.list.change, numeric: true }] : []),
      ]}
      rows={passkeys.map((passkey) => ({
        id: passkey.id,
        cells: {
          name: <PasskeyName {...{ passkey, now }} />,
          added: at(passkey.createdAt),
          used: passkey.usedAt ? at(passkey.usedAt) : label.list.never,
          change: (
            <ActionForm action={removePasskeyAction} at={{}} values={{ id: passkey.id }}>
              <Button weight="danger" aria-label={fill(label.list.removeLabel, { name: passkey.name })}>
                {label.list.remove}
              </Button>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}

function PasskeyName({ passkey: { name, suspectedAt }, now }: { passkey: Passkey; now: Date }) {
  return (
    <>
      <bdi>{name}</bdi>
      {suspectedAt && (
        <span className="field-error">
          {label.list.suspected} (
          <Moment at={suspectedAt} now={now} locale={deskLanguage()} zone={deskZone()} />)
        </span>
      )}
    </>
  )
}

function ShowFactorAgain({ member }: { member: SignedIn }) {
  if (!member.hasFactor && !member.hasPasskey) return <p>{label.staleOther}</p>
  return (
    <>
      <p>{label.stale}</p>
      <p>
        <LinkButton weight="plain" href="/admin/second-factor?again=1&next=/admin/account">
          {label.staleSubmit}
        </LinkButton>
      </p>
    </>
  )
}
