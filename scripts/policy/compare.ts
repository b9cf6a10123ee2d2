import { findVersions } from '#lib/notices/versions.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Change } from '#policy/changes/change.ts'
import { compareSources } from '#policy/changes/compare.ts'
import { diffTexts } from '#policy/changes/diff.ts'
import { linesOf } from '#policy/changes/lines.ts'
import { printDuration } from '#policy/duration.ts'
import { withApp } from '#scripts/run/context.ts'

const signs = { gone: '-', new: '+' } as const

/** Says what one published version does otherwise than another, then line by line what its English text says otherwise. */
export async function printComparison(asked: readonly string[]): Promise<void> {
  const numbers = asked.map(Number)
  const [from = 0, to = 0] = numbers
  if (numbers.length !== 2 || numbers.some((one) => !Number.isSafeInteger(one) || one < 1)) {
    throw new OperatorError('Two versions are compared by their numbers: npm run policy -- diff 1 2')
  }
  await withApp(async ({ db }) => {
    const found = await findVersions(db, numbers, 'en')
    const [before, after] = [found.get(from), found.get(to)]
    if (!before || !after) throw new OperatorError(`There is no version ${before ? to : from} here.`)
    if (before.source && after.source)
      for (const change of compareSources(before.source, after.source)) console.log(said(change))
    else
      console.log('One of them is from before it was kept what a version does: the texts alone are compared.')
    for (const { title, lines } of diffTexts(linesOf(before.text, 'Boxes'), linesOf(after.text, 'Boxes'))) {
      console.log(`\n${title}`)
      for (const { pieces } of lines)
        for (const kind of ['gone', 'new'] as const) {
          const text = pieces.filter((piece) => piece.kind === kind || piece.kind === 'same')
          if (pieces.some((piece) => piece.kind === kind))
            console.log(`${signs[kind]} ${text.map((piece) => piece.text).join('')}`)
        }
    }
  })
}

function said({ kind, subject, before, after }: Change): string {
  const print = (value: Change['before']) => (typeof value === 'object' ? printDuration(value, 'en') : value)
  const [old, now] = [print(before), print(after)]
  const values = old || now ? `: ${old || 'nothing'} → ${now || 'nothing'}` : ''
  return `${kind.replaceAll('_', ' ')}, ${subject}${values}`
}
