import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { mergeAction } from '#app/admin/people/[id]/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { planMerge } from '#lib/people/merge-plan.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { KeptValues, MergedConsents, MovedRows } from './merge-parts.tsx'

const { merge: label, unsubscribes } = words
export const generateMetadata = titled(() => label.title)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** What a merge would come to, before the press that does it. */
export default async function MergePage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('people.merge')
  const { id } = await params
  const other = (await queryValue(searchParams, 'with')) ?? ''
  const plan = isId(id) && isId(other) ? await planMerge(currentUser.app, { stays: id, goes: other }) : null
  if (!plan) missing()
  const { stays, goes, refusal, carried } = plan
  const [staysName, goesName] = [stays, goes].map(({ email, phone }) => email ?? phone ?? '')
  const reasons: Readonly<Record<string, string>> = unsubscribes.reasons
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={label.title}
      back={{ href: `/admin/people/${id}`, label: label.back }}
    >
      {refusal && (
        <Notice tone="warn">
          <p>{fill(label.fault, { why: label.refusals[refusal] })}</p>
        </Notice>
      )}
      <p className="desk-lead">{fill(label.text, { stays: staysName ?? '', goes: goesName ?? '' })}</p>
      <p>
        <a href={`/admin/people/${goes.id}/merge?with=${stays.id}`}>
          {fill(label.switch, { goes: goesName ?? '' })}
        </a>
      </p>
      <ActionForm className="merge-form" action={mergeAction} at={{ id }} values={{ goes: goes.id }}>
        <DetailPart title={label.choose}>
          <KeptValues stays={stays} goes={goes} />
        </DetailPart>
        <DetailPart title={label.consents}>
          <p className="desk-lead">{label.consentsText}</p>
          <MergedConsents plan={plan} policy={currentUser.app.agency.policy} />
          {carried.length > 0 && (
            <p>
              {fill(label.carried, {
                reasons: printList(
                  carried.map(({ reason }) => reasons[reason] ?? reason),
                  deskLanguage(),
                ),
              })}
            </p>
          )}
        </DetailPart>
        <DetailPart title={label.moves}>
          <p className="desk-lead">{label.movesText}</p>
          <MovedRows moves={plan.moves} />
        </DetailPart>
        {!refusal && <Button weight="danger">{label.submit}</Button>}
      </ActionForm>
    </DeskPage>
  )
}
