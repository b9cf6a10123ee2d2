import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import type { OpenSession } from '#lib/sign-in/queries.ts'

import { endSessionAction } from './actions.tsx'

const { account: label } = words

/** Where a member is signed in, each but the present one to be ended from here. */
export function SessionTable(props: { sessions: readonly OpenSession[]; present: string; now: Date }) {
  const { sessions, present, now } = props
  return (
    <DeskTable
      caption={label.sessions}
      columns={[
        { key: 'device', label: label.device },
        { key: 'since', label: label.since, from: 'tablet', numeric: true },
        { key: 'seen', label: label.seen, numeric: true },
        { key: 'end', label: label.end, numeric: true },
      ]}
      rows={sessions.map((session) => ({
        id: session.id,
        cells: {
          device: session.device ?? label.unknownDevice,
          since: <Moment at={session.createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          seen: session.seenAt && (
            <Moment at={session.seenAt} now={now} locale={deskLanguage()} zone={deskZone()} />
          ),
          end: session.id === present ? label.here : <EndSession id={session.id} />,
        },
      }))}
    />
  )
}

function EndSession({ id }: { id: string }) {
  return (
    <ActionForm action={endSessionAction} at={{}} values={{ id }}>
      <Button weight="danger">{label.endSubmit}</Button>
    </ActionForm>
  )
}
