import { describe, expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { capabilities } from '#lib/capabilities.ts'
import { buildSections } from '#policy/sections/build.ts'
import type { Block } from '#policy/sections/section.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { languages } from '#policy/vocabulary.ts'
import { restatedFacts } from './restated-facts.ts'

// It needs no database. It pins what the sources promise, so it belongs to what verifies a release and not to the quick
// check: an agency that changes its policy must not have to come here.

const alone = { mail: null, database: null, files: null }

type Line = { text: string; idle: boolean }

/** The text of a page, line by line; what stands under a head that says so, or says so itself, is not in use. */
function linesOf(blocks: readonly Block[], under = false): Line[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const listed = before?.kind === 'text' && /None of it is in use on this site/.test(before.text)
    if (block.kind === 'part') {
      const idle = under || block.title.includes('not in use')
      return [{ text: block.title, idle }, ...linesOf(block.blocks, idle)]
    }
    return textsOf(block).map((text) => ({
      text,
      idle: under || (listed && block.kind === 'list') || text.includes('not in use'),
    }))
  })
}

function textsOf(block: Exclude<Block, { kind: 'part' }>): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ text, stricter }) => (stricter ? `${text} (stricter)` : text))
    case 'facts':
      return block.rows.map((row) => row.join(': '))
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.join(' | '))]
    case 'links':
      return block.links.map(({ label, href }) => `${label} ${href}`)
    default:
      return [block.kind === 'text' && block.stricter ? `${block.text} (stricter)` : block.text]
  }
}

describe.each(Object.entries(restatedFacts))('%s', async (name, facts) => {
  const agency = await loadAgency(name)
  const notice = noticeOf(agency, alone)
  const lines = notice.texts.en.sections.flatMap(({ blocks }) => linesOf(blocks))

  test.each(facts.map((fact) => [fact.about, fact] as const))(
    'promises as its source: %s',
    (_, { says, as, never }) => {
      if (never) expect(lines.filter(({ text }) => never.test(text))).toEqual([])
      for (const said of says) {
        const found = lines.filter(({ text }) => text.includes(said))
        expect([said, found.length > 0]).toEqual([said, true])
        if (as === 'not in use') expect([said, found.some(({ idle }) => idle)]).toEqual([said, true])
        if (as === 'stricter') {
          const near = lines.filter(({ text }) => says.some((one) => text.includes(one)))
          expect([said, near.some(({ text }) => text.includes('stricter'))]).toEqual([said, true])
        }
      }
    },
  )

  test('marks each promise that is more than its source, and speaks of marks only beside some (15.33)', () => {
    const everything = { ...capabilities, unbuilt: new Set<never>() }
    const input = {
      ...agency,
      deployment: alone,
      capabilities: everything,
      language: 'en',
      words: sectionWords.en,
    } as const
    const marked = JSON.stringify(buildSections(input))
    for (const kind of agency.policy.stricter ?? [])
      expect([kind, new RegExp(`"promise":"${kind}","stricter":true`).test(marked)]).toEqual([kind, true])
    const marks = lines.filter(({ text }) => /\(stricter|stricter\)/.test(text))
    const speaks = lines.some(({ text }) => text.includes('Where it says “stricter”'))
    expect(speaks).toBe(marks.length > 0)
  })

  test('was in force no sooner than it existed here, and gives its source’s date as the source’s (15.33)', () => {
    const { effective, restates } = agency.policy
    expect(effective >= '2026-11-30').toBe(true)
    expect(restates).toBeDefined()
    if (restates?.effective) expect(restates.effective < effective).toBe(true)
  })

  test('says whose policy it restates, and is not looked up', () => {
    expect(agency.content.restates?.name).toBe(agency.policy.controller.name)
    expect(agency.content.email).toMatch(/\.example$/)
  })

  test.each(languages)('fills every slot in %s', (language) => {
    expect(JSON.stringify(notice.texts[language])).not.toMatch(/\{\w+\}|undefined|null/)
  })
})
