import type { AgencyContent } from '#agencies/types.ts'
import { questionOf, type StoppedAdapter, sortAdapters } from '#policy/adapters/running.ts'
import type { Capabilities } from '#policy/capabilities.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import type { Policy } from '#policy/define.ts'
import { sortEmbeds } from '#policy/embeds/showing.ts'
import type { Forms } from '#policy/form.ts'
import { withRequestForm } from '#policy/forms/request-form.ts'
import { withOfferedBoxes } from '#policy/in-use.ts'
import { withAgeBox } from '#policy/law/age.ts'
import { type Pipeline, pipelineOf } from './agency-pipeline.ts'
import { capabilitiesWith } from './capabilities.ts'
import { OperatorError } from './platform/operator-error.ts'

/** The agency this build belongs to: one folder under `agencies/`, or a preset under `presets/`. */
export type Agency = {
  /** The folder's name. */
  readonly id: string
  /** Where it stands, from the repository's root: `agencies/demo`. */
  readonly folder: string
  readonly content: AgencyContent
  readonly policy: Policy
  /** As declared, with the age box where the policy names an age, and with the form for requests. */
  readonly declaredForms: Forms
  /** The same without boxes for what cannot be done: what people see. */
  readonly forms: Forms
  /** What the program does on this agency's site. */
  readonly capabilities: Capabilities
  /** What visitors are asked before any script runs; null: nothing, since none can. */
  readonly question: Question | null
  /** How its leads move. */
  readonly pipeline: Pipeline
  /** Scripts, videos and maps of others that it names and that cannot run. */
  readonly stopped: readonly Pick<StoppedAdapter, 'fault' | 'why'>[]
}

/**
 * Loads one agency's folder.
 * @throws OperatorError when the folder does not exist or lacks a part
 */
export async function loadAgency(id: string): Promise<Agency> {
  const { folder, parts } = await importOwn(id)
    .catch(otherwise(id, () => importPreset(id)))
    .catch(
      otherwise(id, () => {
        throw new OperatorError(
          `There is no complete agency in agencies/${id}/: it needs index.ts, policy.ts and forms.ts. Set AGENCY to the ` +
            'name of a folder that has them, for example AGENCY=demo, or of a preset, for example AGENCY=ditra.',
        )
      }),
    )
  const [content, policy, forms] = parts
  const declaredForms = withRequestForm(withAgeBox(forms.forms, policy.policy), policy.policy)
  const adapters: AgencyContent['adapters'] = content.agency.adapters
  const { running, stopped } = sortAdapters({ policy: policy.policy, adapters: adapters ?? [] })
  const embeds: AgencyContent['embeds'] = content.agency.embeds
  const { shown, hidden } = sortEmbeds({ policy: policy.policy, embeds: embeds ?? [] })
  const capabilities = capabilitiesWith(running, policy.policy, shown)
  return {
    id,
    folder,
    content: content.agency,
    policy: policy.policy,
    declaredForms,
    forms: withOfferedBoxes(declaredForms, policy.policy, capabilities),
    capabilities,
    question: questionOf(policy.policy, running, shown),
    pipeline: pipelineOf(content.agency, folder),
    stopped: [...stopped, ...hidden],
  }
}

async function importOwn(id: string) {
  const parts = await Promise.all([
    import(`../agencies/${id}/index.ts`),
    import(`../agencies/${id}/policy.ts`),
    import(`../agencies/${id}/forms.ts`),
  ])
  return { folder: `agencies/${id}`, parts }
}

async function importPreset(id: string) {
  const parts = await Promise.all([
    import(`../presets/${id}/index.ts`),
    import(`../presets/${id}/policy.ts`),
    import(`../presets/${id}/forms.ts`),
  ])
  return { folder: `presets/${id}`, parts }
}

/** What to do when the agency's own file is not there; any other fault is handed on. */
function otherwise<T>(id: string, then: () => T): (error: unknown) => T {
  return (error) => {
    if (!isMissing(error, id)) throw error
    return then()
  }
}

/** Node, the development loader and bundles each say in their own words that a file is not there. */
function isMissing(error: unknown, id: string): boolean {
  const { code, message = '' } = error as { code?: string; message?: string }
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || message.includes(`/${id}/`)
}
