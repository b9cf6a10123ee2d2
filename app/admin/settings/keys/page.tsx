import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import { type ApiKeyLine, listApiKeys } from '#lib/api-keys/queries.ts'
import { listRunningClients } from '#lib/clients/queries.ts'
import type { Forms } from '#policy/form.ts'
import { AddKey } from './add-key.tsx'
import { addKeyAction, endKeyAction } from './key-actions.tsx'

const { keys: label } = words
export const generateMetadata = titled(() => label.title)

/** Keys by which the agency's other sites send enquiries. */
export default async function Keys({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('settings.change')
  const { db, agency, clock } = currentUser.app
  const [keys, clients] = [await listApiKeys(db), await listRunningClients(db)]
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/settings"
      title={label.title}
      back={{ href: '/admin/settings', label: words.places.settings }}
    >
      <Flash query={searchParams} of={[addKeyAction, endKeyAction]} />
      <p className="desk-lead">{label.lead}</p>
      {keys.length === 0 ? <p>{label.none}</p> : <KeyTable keys={keys} forms={agency.forms} now={clock()} />}
      <DetailPart title={label.add}>
        <AddKey action={addKeyAction.address({})} forms={agency.forms} clients={clients} />
      </DetailPart>
    </DeskPage>
  )
}

function KeyTable({ keys, forms, now }: { keys: readonly ApiKeyLine[]; forms: Forms; now: Date }) {
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'form', label: label.form },
        { key: 'origins', label: label.origins, from: 'tablet' },
        { key: 'rate', label: label.rate, from: 'tablet', numeric: true },
        { key: 'since', label: label.since, from: 'desk', numeric: true },
        { key: 'state', label: label.state, numeric: true },
      ]}
      rows={keys.map((key) => ({
        id: key.id,
        cells: {
          form: (
            <>
              {forms[key.form]?.title[deskLanguage()] ?? key.form}
              {key.client && (
                <span className="detail-hint">
                  {label.client}: <bdi>{key.client}</bdi>
                </span>
              )}
            </>
          ),
          origins: key.origins.join(', ') || label.anywhere,
          rate: key.rate === 0 ? label.noLimit : key.rate,
          since: <Moment at={key.createdAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          state: key.revokedAt ? label.ended : <EndKey id={key.id} />,
        },
      }))}
    />
  )
}

function EndKey({ id }: { id: string }) {
  return (
    <ActionForm action={endKeyAction} at={{}} values={{ id }}>
      <Button weight="danger">{label.end}</Button>
    </ActionForm>
  )
}
