import { checkClientForms } from './checks/clients.ts'
import { checkClosedWords, checkProviders } from './checks/closed-words.ts'
import {
  checkAddress,
  checkContracts,
  checkEffective,
  checkHosts,
  checkNotSaid,
} from './checks/controller.ts'
import { checkAnonymous, checkCookieTwice, checkOwnCookies } from './checks/cookies.ts'
import { checkCounts } from './checks/counts.ts'
import {
  checkCards,
  checkFieldCategories,
  checkHeldCategories,
  checkLeftOut,
  checkReplyAddress,
} from './checks/fields.ts'
import type { Check, Checked, Finding } from './checks/finding.ts'
import { checkDrafts, checkEnds, checkFormClasses, checkOneClass, checkReferrals } from './checks/forms.ts'
import { checkOtherNames } from './checks/other-names.ts'
import {
  checkAppeals,
  checkCaliforniaTable,
  checkRegions,
  checkRights,
  checkTransfers,
} from './checks/places.ts'
import {
  checkBoxes,
  checkIdle,
  checkInterests,
  checkNeverAsked,
  checkOptIn,
  checkUndeclared,
} from './checks/purposes.ts'
import { checkAccountClock, checkAtMost, checkDurations, checkRetention } from './checks/retention.ts'
import {
  checkAge,
  checkFees,
  checkSensitive,
  checkSocial,
  checkSummary,
  checkUseIsConsent,
} from './checks/saying.ts'
import { checkAdvertising, checkBound, checkPartners, checkSharedForAdvertising } from './checks/sharing.ts'
import { checkTextPeriods } from './checks/text-periods.ts'
import { checkWords } from './checks/words.ts'
import { checkWorkingHours } from './checks/working-hours.ts'

const checks: readonly Check[] = [
  checkClosedWords,
  checkProviders,
  checkAddress,
  checkEffective,
  checkNotSaid,
  checkContracts,
  checkHosts,
  checkUndeclared,
  checkIdle,
  checkInterests,
  checkNeverAsked,
  checkOptIn,
  checkBoxes,
  checkFieldCategories,
  checkCards,
  checkHeldCategories,
  checkReplyAddress,
  checkLeftOut,
  checkOneClass,
  checkFormClasses,
  checkEnds,
  checkReferrals,
  checkDrafts,
  checkClientForms,
  checkWorkingHours,
  checkRetention,
  checkAccountClock,
  checkAtMost,
  checkDurations,
  checkOwnCookies,
  checkCounts,
  checkCookieTwice,
  checkAnonymous,
  checkSharedForAdvertising,
  checkAdvertising,
  checkBound,
  checkPartners,
  checkUseIsConsent,
  checkSummary,
  checkFees,
  checkAge,
  checkSocial,
  checkSensitive,
  checkRegions,
  checkRights,
  checkTransfers,
  checkAppeals,
  checkCaliforniaTable,
  checkOtherNames,
  checkTextPeriods,
  checkWords,
]

/** Every contradiction between the parts of a policy that the compiler cannot see; none: it may be published. */
export function checkPolicy(checked: Checked): readonly Finding[] {
  return checks.flatMap((check) => check(checked))
}
