import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { decideHandOutAction, enterHandOutAction, handOutAction } from '#app/admin/disclosures/actions.ts'
import { HandOutBadge } from '#app/admin/disclosures/hand-out-badge.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { findHandOut, type HandOut } from '#lib/disclosures/hand-outs.ts'
import { isId } from '#lib/platform/page-key.ts'

const { disclosures: label } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** One demand: who asks, on what ground, what, who approved it, and the presses that decide and hand out (P27). */
export default async function DisclosurePage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('disclosures.read')
  const { app, may } = currentUser
  const { id } = await params
  const found = isId(id) ? await findHandOut(app.db, id) : null
  if (!found) missing()
  const isOpen = !found.approvedAt && !found.refusedAt
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/disclosures"
      title={found.recipient}
      back={{ href: '/admin/disclosures', label: label.back }}
      note={<HandOutBadge handOut={found} />}
    >
      <Flash query={searchParams} of={[enterHandOutAction, decideHandOutAction, handOutAction]} />
      <HandOutFacts found={found} />
      {isOpen && may('disclosures.approve') && (
        <DetailPart title={label.decide}>
          <p className="desk-lead">{label.decideText}</p>
          <ActionForm className="presses" action={decideHandOutAction} at={{ id }}>
            <Button name={decideHandOutAction.names.decision} value="approve">
              {label.approve}
            </Button>
            <Button weight="plain" name={decideHandOutAction.names.decision} value="refuse">
              {label.refuse}
            </Button>
          </ActionForm>
        </DetailPart>
      )}
      {found.approvedAt && !found.handedAt && may('disclosures.make') && (
        <DetailPart title={label.hand}>
          <p className="desk-lead">{label.handText}</p>
          <ActionForm action={handOutAction} at={{ id }}>
            <Button>{label.hand}</Button>
          </ActionForm>
        </DetailPart>
      )}
      {found.handedAt && found.what !== 'otherwise' && may('disclosures.make') && (
        <DetailPart title={label.file}>
          <p className="desk-lead">{label.fileText}</p>
          {found.what === 'person' && (
            <a href={`/admin/disclosures/${id}/file`} download>
              {label.file}
            </a>
          )}
        </DetailPart>
      )}
    </DeskPage>
  )
}

function HandOutFacts({ found }: { found: HandOut }) {
  const facts: readonly (readonly [key: string, term: string, text: string | null])[] = [
    ['kind', label.kind, label.kinds[found.recipientKind]],
    ['asked', label.asked, found.asked],
    ['ground', label.ground, found.ground],
    ['purpose', label.purpose, found.purpose],
    ['what', label.what, label.whats[found.what]],
    ['exactly', label.exactly, found.exactly],
    ['by', label.by, found.enteredName ?? words.outbox.staff],
    ['approved', label.approvedBy, found.approvedAt && (found.approvedName ?? words.outbox.staff)],
    ['people', label.people, found.handedAt && String(found.people)],
  ]
  return (
    <DefinitionList
      items={facts.flatMap(([key, term, text]) => (text ? [{ key, term, text: <bdi>{text}</bdi> }] : []))}
    />
  )
}
