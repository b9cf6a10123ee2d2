import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { messages } from '#messages/messages.ts'
import { diffTexts } from '#policy/changes/diff.ts'
import { linesOf } from '#policy/changes/lines.ts'
import { type Duration, printDuration } from '#policy/duration.ts'
import { languages } from '#policy/vocabulary.ts'
import { changesInWords } from './version-changes.ts'

const nowhere = { mail: null, database: null, files: null }

/** Digiterex with periods of 2 years and 14 months, whatever it says today, and after two edits: 18 months, 13 months. */
async function edited() {
  const agency = await loadAgency('digiterex')
  const { enquiry, page_count } = agency.policy.retention
  if (!page_count) throw new Error('Digiterex has no period for counts of visits.')
  const noticeWith = (enquiries: Duration, counts: Duration) => {
    const retention = {
      ...agency.policy.retention,
      enquiry: { ...enquiry, period: enquiries },
      page_count: { ...page_count, period: counts },
    }
    return noticeOf({ ...agency, policy: { ...agency.policy, retention } }, nowhere)
  }
  return {
    before: noticeWith({ years: 2 }, { months: 14 }),
    after: noticeWith({ months: 18 }, { months: 13 }),
  }
}

test.each(languages)('P38, P40, P64: two edited periods show as what changed, %s', async (language) => {
  const { before, after } = await edited()
  const said = changesInWords(
    { number: 901, source: before.source },
    { number: 902, source: after.source },
    language,
  )
  expect(said).toHaveLength(2)
  const print = (period: Duration) => printDuration(period, language)
  const [old, now] = [print({ years: 2 }), print({ months: 18 })]
  const [oldCount, nowCount] = [print({ months: 14 }), print({ months: 13 })]
  expect(said?.[0]).toContain(old)
  expect(said?.[0]).toContain(now)
  expect(said?.[1]).toContain(oldCount)
  expect(said?.[1]).toContain(nowCount)
  const { boxes } = messages[language].versions
  const parts = diffTexts(linesOf(before.texts[language], boxes), linesOf(after.texts[language], boxes))
  const kept = parts.find(({ id }) => id === 'retention')
  expect(kept?.lines.map(({ kind }) => kind)).toEqual(['changed', 'changed'])
  const pieces = kept?.lines.flatMap((line) => line.pieces) ?? []
  const gone = pieces.filter(({ kind }) => kind === 'gone').map(({ text }) => text)
  expect(gone.join(' ')).toContain(language === 'ar' ? old : '2')
  for (const part of parts) for (const line of part.lines) expect(line.kind).toBe('changed')
})
