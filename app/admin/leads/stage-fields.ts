import { z } from 'zod'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { asksWhy, isLost, isReason } from '#app/admin/stage-words.ts'
import type { Loss } from '#lib/leads/change-lead.ts'

const none = z.literal('').transform(() => undefined)

/** A stage that a page showed or offers: also one that the pipeline no longer has, to which nothing is moved. */
export const shownStage = z.string().max(30)

/** Why a lead was lost; asked wherever one can be lost. */
export const lossFields = {
  /** Posted with any stage, and also where the agency took it out of its list meanwhile. */
  reason: z.union([none, z.string().max(30)]).optional(),
  loss_note: z.union([none, typedLine(200)]).optional(),
}

type Moved = {
  readonly stage?: string | undefined
  readonly reason?: string | undefined
  readonly loss_note?: string | undefined
}

/** Why leads that are moved there were lost; nothing for another stage; `unsaid`: a reason is asked for and was not given. */
export function lossOf({ stage, reason, loss_note }: Moved): Loss | undefined | 'unsaid' {
  if (!stage || !isLost(stage)) return undefined
  if (!reason || !isReason(reason)) return asksWhy ? 'unsaid' : undefined
  return { reason, note: loss_note ?? null }
}
