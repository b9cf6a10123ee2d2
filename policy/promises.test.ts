import { describe, expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { policy as demo } from '#agencies/demo/policy.ts'
import type { Policy } from './define.ts'
import { promiseKinds } from './promise-kinds.ts'
import { promisesOf } from './promises.ts'
import { buildSections } from './sections/build.ts'
import type { Block } from './sections/section.ts'
import { sectionWords } from './sections/words/section-words.ts'
import { whole } from './testing/capabilities.ts'

const policy = demo as unknown as Policy
const made = promisesOf(policy, forms)
const kindsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'part') return kindsOf(block.blocks)
    const claims = block.kind === 'list' ? block.items : [block]
    return claims.flatMap((one) => ('promise' in one && one.promise ? one.promise : []))
  })
const printedIn = (unbuilt: readonly string[]) =>
  new Map(
    buildSections({
      policy,
      forms,
      deployment: { mail: null, database: null, files: null },
      capabilities: { ...whole, unbuilt: new Set(unbuilt) as typeof whole.unbuilt },
      language: 'en',
      words: sectionWords.en,
    }).map(({ id, blocks }) => [id, kindsOf(blocks)]),
  )

describe('every promise that a policy makes', () => {
  test('of behaviour is printed under its anchor, and only when something keeps it', () => {
    const printed = printedIn([])
    // Who gives a person a period prints one table for all, and the day of receipt stands with each region.
    for (const { kind, nature, section } of made) {
      if (nature === 'behaviour')
        expect([kind, printed.get(section)]).toEqual([kind, expect.arrayContaining([kind])])
    }
    const behaviours = Object.entries(promiseKinds).flatMap(([kind, { nature }]) =>
      nature === 'behaviour' ? kind : [],
    )
    const left = [...printedIn(behaviours).values()].flat()
    // Rights and their times are the law's, and a table of facts stands whether or not its rule runs.
    const facts = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection']
    const tables = ['fields_declared', 'kept_no_longer', 'answered_in_time', 'consent_withdrawable']
    expect(left.filter((kind) => behaviours.includes(kind) && ![...facts, ...tables].includes(kind))).toEqual(
      [],
    )
  })

  test('names what it is about', () => {
    const subjects = made.filter(({ kind }) => kind === 'kept_no_longer').map(({ subject }) => subject)
    expect(subjects).toContain('enquiry')
    expect(subjects).not.toContain('proof')
    expect(made.filter(({ kind }) => kind === 'region_law').map(({ subject }) => subject)).toEqual([
      'EEA',
      'UK',
      'CH',
    ])
  })

  test('is made only by a policy that says so', () => {
    const kinds = new Set(
      promisesOf({ ...policy, drafts: false, minimumAge: 16 }, forms).map(({ kind }) => kind),
    )
    expect([kinds.has('drafts_announced'), kinds.has('age_asked')]).toEqual([false, true])
    const before = new Set(made.map(({ kind }) => kind))
    expect([before.has('drafts_announced'), before.has('age_asked')]).toEqual([true, false])
  })
})
