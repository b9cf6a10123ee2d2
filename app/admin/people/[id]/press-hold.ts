import { z } from 'zod'
import { bad, good } from '#app/admin/_action/desk-action.ts'
import { typedText } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { type HoldGround, holdGrounds, wholeGrounds } from '#db/schema/holds.ts'
import type { AppContext } from '#lib/app.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { coverableOf } from '#lib/holds/covers.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

const { hold: label } = words

/** Grounds that staff choose from. */
export const offeredGrounds = holdGrounds.filter((ground) => ground !== 'not_said')

/** Kinds of record that staff choose from: those of this agency's policy. */
export const offeredRecords = coverableOf(agency.policy)

const covered = z.enum(['everything', ...offeredRecords])

/** What a form to place a hold sends. */
export const holdFields = {
  ground: z.enum(offeredGrounds),
  covers: z
    .union([covered, z.array(covered)])
    .optional()
    .transform((value) => [value ?? []].flat()),
  reason: typedText(2000),
}

export const holdOutcomes = {
  placed: good(() => label.placed),
  too_much: bad(() => label.tooMuch),
  nothing: bad(() => label.nothing),
  unchanged: bad(() => label.unplaced),
}

type Posted = {
  readonly personId: string
  readonly ground: HoldGround
  readonly covers: readonly ('everything' | RecordClass)[]
  readonly reason: string
  readonly staffId: string
}

/** Places a hold as a form asks for it, and says what came of it. */
export async function pressHold(
  app: AppContext,
  { personId, ground, covers, reason, staffId }: Posted,
): Promise<keyof typeof holdOutcomes> {
  const isWhole = covers.includes('everything')
  if (isWhole && !wholeGrounds.includes(ground)) return 'too_much'
  if (covers.length === 0) return 'nothing'
  const records = covers.filter((record) => record !== 'everything')
  const hold = { personId, ground, covers: isWhole ? null : records, reason }
  return (await placeHold(app, { ...hold, actor: { kind: 'staff', id: staffId } })) ? 'placed' : 'unchanged'
}
