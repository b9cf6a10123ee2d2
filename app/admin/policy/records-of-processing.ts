import { dataMap } from '#db/data-map.ts'
import type { AppContext } from '#lib/app.ts'
import { standing } from '#lib/standing.ts'
import { type Processing, processingRecords } from '#policy/processing.ts'

/** The records of processing of the policy in force (GDPR art. 30). */
export function recordsOfProcessing({ agency, notice }: AppContext): readonly Processing[] {
  const { policy, forms } = agency
  return processingRecords({ policy, forms, standing, deployment: notice.deployment, held: dataMap })
}
