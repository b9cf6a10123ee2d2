import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { tellDisclosedAction } from '#app/admin/disclosures/actions.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Button } from '#components/ui/button.tsx'
import type { AppContext } from '#lib/app.ts'
import { listDisclosedOf } from '#lib/disclosures/disclosed.ts'
import { fill } from '#policy/fill.ts'

const { disclosed: label, disclosures } = words

/** Who got somebody's data, and the press that answers their yearly question where the policy promises it (P54). */
export async function DisclosedPart({ id, app, answers }: { id: string; app: AppContext; answers: boolean }) {
  const all = await listDisclosedOf(app.db, id)
  const light = answers && app.agency.policy.sharing.shineTheLight
  if (all.length === 0 && !light) return null
  return (
    <DetailPart title={label.title}>
      <Timeline
        entries={all.map(({ id: key, recipient, recipientKind, purpose, at }) => ({
          id: key,
          what: <bdi>{fill(label.line, { recipient, kind: disclosures.kinds[recipientKind], purpose })}</bdi>,
          when: <Moment at={at} now={app.clock()} locale={deskLanguage()} zone={deskZone()} />,
        }))}
      />
      {light && (
        <>
          <p className="detail-hint">{label.lightText}</p>
          <ActionForm action={tellDisclosedAction} at={{ id }}>
            <Button weight="plain">{label.light}</Button>
          </ActionForm>
        </>
      )}
    </DetailPart>
  )
}
