import type { AgencyContent } from '#agencies/types.ts'
import { withAgeBox } from '#policy/age.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import { withRequestForm } from '#policy/request-form.ts'
import { OperatorError } from './platform/operator-error.ts'

/** The agency this build belongs to: one folder under `agencies/`. */
export type Agency = {
  /** The folder's name. */
  readonly id: string
  readonly content: AgencyContent
  readonly policy: Policy
  /** As declared, with the age box where the policy names an age, and with the form for requests. */
  readonly forms: Forms
}

/**
 * Loads one agency's folder.
 * @throws OperatorError when the folder does not exist or lacks a part
 */
export async function loadAgency(id: string): Promise<Agency> {
  const [content, policy, forms] = await Promise.all([
    import(`../agencies/${id}/index.ts`),
    import(`../agencies/${id}/policy.ts`),
    import(`../agencies/${id}/forms.ts`),
  ]).catch((error: unknown) => {
    if (!isMissing(error, id)) throw error
    throw new OperatorError(
      `There is no complete agency in agencies/${id}/: it needs index.ts, policy.ts and forms.ts. Set AGENCY to the ` +
        'name of a folder that has them, for example AGENCY=demo.',
    )
  })
  const asked = withRequestForm(withAgeBox(forms.forms, policy.policy), policy.policy)
  return { id, content: content.agency, policy: policy.policy, forms: asked }
}

/** Node, the development loader and bundles each say in their own words that a file is not there. */
function isMissing(error: unknown, id: string): boolean {
  const { code, message = '' } = error as { code?: string; message?: string }
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || message.includes(`agencies/${id}/`)
}
