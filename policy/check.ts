import { checkAddress, checkContracts, checkEffective } from './checks/controller.ts'
import {
  checkFieldCategories,
  checkHeldCategories,
  checkLeftOut,
  checkReplyAddress,
} from './checks/fields.ts'
import type { Check, Checked, Finding } from './checks/finding.ts'
import { checkDrafts, checkEnds, checkFormClasses, checkOneClass, checkReferrals } from './checks/forms.ts'
import { checkBoxes, checkIdle, checkInterests, checkNeverAsked, checkUndeclared } from './checks/purposes.ts'
import { checkDurations, checkRetention } from './checks/retention.ts'
import { checkWords } from './checks/words.ts'
import { checkWorkingHours } from './checks/working-hours.ts'

const checks: readonly Check[] = [
  checkAddress,
  checkEffective,
  checkContracts,
  checkUndeclared,
  checkIdle,
  checkInterests,
  checkNeverAsked,
  checkBoxes,
  checkFieldCategories,
  checkHeldCategories,
  checkReplyAddress,
  checkLeftOut,
  checkOneClass,
  checkFormClasses,
  checkEnds,
  checkReferrals,
  checkDrafts,
  checkWorkingHours,
  checkRetention,
  checkDurations,
  checkWords,
]

/** Every contradiction between the parts of a policy that the compiler cannot see; none: it may be published. */
export function checkPolicy(checked: Checked): readonly Finding[] {
  return checks.flatMap((check) => check(checked))
}
