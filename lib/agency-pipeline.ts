import { faultsOfPipeline, type Pipeline, type StageMeaning, usualPipeline } from '#agencies/pipeline.ts'
import type { AgencyContent } from '#agencies/types.ts'
import { OperatorError } from './platform/operator-error.ts'

export type { LossReason, Pipeline, StageFact, StageMeaning } from '#agencies/pipeline.ts'

/** What a lead's stage says of it; `spam` is junk, which is in no pipeline. */
export type Standing = StageMeaning | 'spam'

/**
 * The pipeline of an agency, with what is usual where it says nothing.
 * @throws OperatorError with a sentence for each thing that is wrong
 */
export function pipelineOf({ pipeline }: Pick<AgencyContent, 'pipeline'>, folder: string): Pipeline {
  const whole = { ...usualPipeline, ...pipeline }
  const faults = faultsOfPipeline(whole)
  if (faults.length > 0) throw new OperatorError(`The pipeline in ${folder} is wrong. ${faults.join(' ')}`)
  return whole
}

/** Where a lead can be moved: the pipeline's stages, and what marks junk. */
export function stagesOf({ stages }: Pipeline): string[] {
  return [...stages.map(({ id }) => id), 'spam']
}

/**
 * What a stage says of its leads. One that is no longer in the pipeline keeps what it usually says; one of the agency's own that
 * it took out counts as open, until its leads are moved.
 */
export function standingOf({ stages }: Pipeline, stage: string): Standing {
  if (stage === 'spam') return 'spam'
  const known = [...stages, ...usualPipeline.stages].find(({ id }) => id === stage)
  return known?.meaning ?? 'open'
}

/** Ids of the stages that say this of their leads, those that are no longer in the pipeline too. */
export function stagesThatMean({ stages }: Pipeline, meaning: StageMeaning): string[] {
  const known = [...stages, ...usualPipeline.stages].filter((stage) => stage.meaning === meaning)
  return [...new Set(known.map(({ id }) => id))]
}

/** The stages in the order of the pipeline; those that leads stand in and that it no longer has come last. */
export function inOrder(pipeline: Pipeline, inUse: readonly string[]): string[] {
  return [...new Set([...stagesOf(pipeline), ...inUse.toSorted()])]
}
