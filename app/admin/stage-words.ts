import { agency } from '#app/agency.ts'
import { inOrder, stagesOf, standingOf } from '#lib/agency-pipeline.ts'
import { printAmount } from '#lib/leads/money.ts'
import { tags } from '#policy/time/formatter.ts'
import { deskLanguage, words } from './words.ts'

const { pipeline } = agency

/** What a stage is called: by the agency, else by the product; one that the agency took out by its id. */
export function stageName(id: string): string {
  const usual: Readonly<Record<string, string>> = words.stages
  return pipeline.stages.find((stage) => stage.id === id)?.name ?? usual[id] ?? id
}

/** What a reason for a loss is called, as `stageName`. */
export function reasonName(id: string): string {
  const usual: Readonly<Record<string, string>> = words.pipeline.reasons
  return pipeline.lossReasons.find((reason) => reason.id === id)?.name ?? usual[id] ?? id
}

/** What a lead is worth, in the agency's currency. */
export function amountInWords(minor: number): string {
  return printAmount(minor, pipeline.currency, tags[deskLanguage()])
}

export const isLost = (stage: string) => standingOf(pipeline, stage) === 'lost'

/**
 * The stages to choose from; a loss asks why, where the agency has reasons.
 * @param more one that the pipeline no longer has and that is to be seen all the same
 */
export function stageChoices(more?: string | null) {
  return inOrder(pipeline, more ? [more] : []).map((value) => ({
    value,
    label: stageName(value),
    asks: pipeline.lossReasons.length > 0 && isLost(value),
  }))
}

/** The reasons to choose from. @param more one that the list no longer has and that is to be seen all the same */
export function reasonChoices(more?: string | null) {
  const ids = new Set([...pipeline.lossReasons.map(({ id }) => id), ...(more ? [more] : [])])
  return [...ids].map((value) => ({ value, label: reasonName(value) }))
}

/** Whether a lead can be moved there. */
export const isStage = (id: string) => stagesOf(pipeline).includes(id)
export const isReason = (id: string) => pipeline.lossReasons.some((reason) => reason.id === id)
/** Whether nobody may lose a lead without a word why. */
export const asksWhy = pipeline.lossReasons.length > 0
