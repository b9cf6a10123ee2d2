import { Flash, readFlash } from '#app/admin/_action/flash.tsx'
import { type Query, queryValue } from '#app/admin/address.ts'
import { setCompanyAction } from '#app/admin/companies/company-actions.tsx'
import { tellDisclosedAction } from '#app/admin/disclosures/actions.ts'
import { words } from '#app/admin/words.ts'
import { isId } from '#lib/platform/page-key.ts'
import { unlockAccountAction } from './account/actions.ts'
import {
  allowRetryAction,
  eraseAction,
  liftHoldAction,
  liftRestrictionAction,
  mergeAction,
  placeHoldAction,
  restrictAction,
} from './actions.ts'
import { correctAction, previewCorrectionAction } from './correct/actions.tsx'
import { eraseMinorAction } from './minor-actions.ts'

const leadHere = [
  allowRetryAction,
  correctAction,
  eraseAction,
  liftHoldAction,
  liftRestrictionAction,
  mergeAction,
  placeHoldAction,
  previewCorrectionAction,
  restrictAction,
  setCompanyAction,
  eraseMinorAction,
  tellDisclosedAction,
  unlockAccountAction,
]

/** What the last action on a person came to; where somebody else has that address, with the way to compare the two. */
export async function PersonFlash({ id, query, merges }: { id: string; query: Query; merges: boolean }) {
  const [outcome, by] = await Promise.all([readFlash(query, correctAction), queryValue(query, 'by')])
  return (
    <>
      <Flash query={query} of={leadHere} />
      {outcome === 'taken' && merges && by && isId(by) && (
        <p>
          <a href={`/admin/people/${id}/merge?with=${by}`}>{words.correct.compare}</a>
        </p>
      )}
    </>
  )
}
