import { expect, test } from 'vitest'
import { faultsOfPipeline, type Pipeline, usualPipeline } from './pipeline.ts'

const faults = (changed: Partial<Pipeline>) => faultsOfPipeline({ ...usualPipeline, ...changed })
const { stages } = usualPipeline

test('the usual pipeline, and one with stages of its own, are sound (18.5)', () => {
  expect(faults({})).toEqual([])
  const own = [
    { id: 'new', name: 'Inbox', meaning: 'open' },
    { id: 'qualified', name: 'Qualified', meaning: 'open' },
    { id: 'answered', meaning: 'open' },
    { id: 'signed', name: 'Signed', meaning: 'won' },
    { id: 'no-go', name: 'No go', meaning: 'lost' },
  ] as const
  expect(faults({ stages: own, lossReasons: [], currency: 'TND' })).toEqual([])
})

test.each([
  [{ currency: 'EURO' }, 'The currency "EURO" is not known. Write it in three letters, such as EUR.'],
  [
    { stages: [...stages, { id: 'offer', meaning: 'open' as const }] },
    'The stage "offer" has no name. Give it one.',
  ],
  [
    { stages: [...stages, { id: 'won', meaning: 'won' as const }] },
    'The stage "won" is there twice. Give one of them another id.',
  ],
  [
    { stages: stages.filter(({ id }) => id !== 'answered') },
    'The stage "answered" is missing. The program moves leads there: keep it, under any name you like.',
  ],
  [{ stages: stages.filter(({ id }) => id !== 'won') }, 'No stage means won. Add one.'],
  [
    { stages: stages.map((one) => (one.id === 'lost' ? { ...one, meaning: 'won' as const } : one)) },
    'The stage "lost" means lost in leads that are stored. Give yours another id.',
  ],
  [
    { stages: [...stages, { id: 'spam', name: 'Junk', meaning: 'lost' as const }] },
    'The stage "spam" is the program\'s own mark for junk. Take it out of the list.',
  ],
  [
    { stages: stages.toReversed() },
    'The stage "new" is not the first. What comes in stands there: put it first.',
  ],
  [
    { lossReasons: [{ id: 'Too dear', name: 'Too dear' }] },
    'The reason for loss "Too dear" has an id of other signs than lower-case letters, digits and hyphens, or of more than thirty.',
  ],
])('a pipeline that cannot be worked with is named in a sentence (18.5)', (changed, sentence) => {
  expect(faults(changed)).toContain(sentence)
})
