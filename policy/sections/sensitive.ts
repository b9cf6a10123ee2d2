import { type DataItem, sensitiveInCalifornia } from '#policy/data-items.ts'
import { fill } from '#policy/fill.ts'
import { join } from '#policy/print.ts'
import { processorsInUse } from './processors.ts'
import type { SectionInput } from './section.ts'

/** Whether anything sensitive is asked for (P11): nothing, nothing but what belongs to parts that are not in use, or by leave of its own. */
export function sensitiveSentence(input: SectionInput): string {
  const { policy, forms, words, language } = input
  const say = words.collect
  if (policy.collecting.sensitive === 'none') return say.noSensitive
  const asked = Object.values(forms).some(({ fields }) =>
    Object.values(fields).some(({ category }) => category === 'sensitive'),
  )
  const { used, idle } = sensitiveItems(input)
  if (asked || used.length > 0 || idle.length === 0) return say.sensitiveAsked
  const items = join(
    idle.map((item) => words.item[item]),
    language,
  )
  return fill(say.sensitiveIdle, { items })
}

/** What California counts as sensitive of all that the policy names, by whether the part it belongs to is in use. */
function sensitiveItems({ policy, deployment, capabilities }: SectionInput) {
  const { automatic, fromOthers, accounts, location } = policy.collecting
  const held = (isHeld: boolean) =>
    accounts?.holds.filter((item) => capabilities.inAccounts.has(item) === isHeld) ?? []
  const inUse = processorsInUse(policy.processors, deployment, capabilities.scripts).map(
    ({ processor }) => processor,
  )
  const place: readonly DataItem[] = location === 'when_allowed' ? ['precise_location'] : []
  const parts: readonly { readonly items: readonly DataItem[]; readonly isUsed: boolean }[] = [
    // No server and no other takes any of these here: the page lists them as not in use.
    { items: automatic?.items ?? [], isUsed: false },
    { items: fromOthers === 'none' ? [] : fromOthers.items, isUsed: false },
    { items: held(true), isUsed: true },
    { items: held(false), isUsed: false },
    // Every page forbids the browser to give one.
    { items: place, isUsed: false },
    ...Object.values(policy.processors).map((processor) => ({
      items: processor.receives ?? [],
      isUsed: inUse.includes(processor),
    })),
  ]
  const named = (isUsed: boolean) =>
    sensitiveInCalifornia.filter((item) =>
      parts.some((part) => part.isUsed === isUsed && (part.items as readonly DataItem[]).includes(item)),
    )
  return { used: named(true), idle: named(false) }
}
