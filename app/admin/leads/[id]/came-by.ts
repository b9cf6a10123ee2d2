import { words } from '#app/admin/words.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'

/**
 * By what way a lead came, in words: the form that its person sent, or what staff were told and how.
 * @param who entered it, where somebody did
 */
export function cameBy({ enteredBy }: Pick<Lead, 'enteredBy'>, form: string, who: string): string {
  const { lead: label } = words
  if (!enteredBy) return fill(label.captured, { form })
  return fill(label.entered, { who, form, way: label.ways[enteredBy] })
}
