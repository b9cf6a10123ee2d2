import { dataMap } from '#db/data-map.ts'
import type { AppContext } from '#lib/app.ts'
import { type Processing, processingRecords } from '#policy/processing.ts'

/** The records of processing of the policy in force (GDPR art. 30). */
export function recordsOfProcessing({ agency, notice }: AppContext): readonly Processing[] {
  const { policy, forms, capabilities } = agency
  return processingRecords({ policy, forms, capabilities, deployment: notice.deployment, held: dataMap })
}
