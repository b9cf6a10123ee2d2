import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { languages } from '#policy/vocabulary.ts'
import { afterDrafts } from './collect.ts'
import { sectionWords } from './words/section-words.ts'

test.each(languages)(
  'in %s nobody is written to because of a draft, or who is, as the policy says (15.14)',
  async (language) => {
    const [demo, ontrack] = [await loadAgency('demo'), await loadAgency('ontrack')]
    const say = sectionWords[language].collect
    expect(afterDrafts(demo.policy, say, language)).toBe(say.draftsQuiet)
    const reminded = afterDrafts(ontrack.policy, say, language)
    expect(reminded).not.toContain(say.draftsQuiet)
    expect(reminded).not.toContain('{')
  },
)
