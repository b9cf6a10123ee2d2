import type { AgencyContent } from '../agencies/types.ts'
import type { Policy } from '../policy/define.ts'
import type { Forms } from '../policy/form.ts'

/** The agency this build belongs to: one folder under `agencies/`. */
export type Agency = {
  /** The folder's name. */
  readonly id: string
  readonly content: AgencyContent
  readonly policy: Policy
  readonly forms: Forms
}

/**
 * Loads one agency's folder.
 * @throws when the folder does not exist or lacks a part
 */
export async function loadAgency(id: string): Promise<Agency> {
  const [content, policy, forms] = await Promise.all([
    import(`../agencies/${id}/index.ts`),
    import(`../agencies/${id}/policy.ts`),
    import(`../agencies/${id}/forms.ts`),
  ])
  return { id, content: content.agency, policy: policy.policy, forms: forms.forms }
}

/** The chosen agency. `AGENCY` is fixed when the site is built. */
export const agency: Agency = await loadAgency(process.env.AGENCY ?? 'demo')
