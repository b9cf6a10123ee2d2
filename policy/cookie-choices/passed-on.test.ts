import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import type { FormDefinition } from '#policy/form.ts'
import { refusedBoxes } from './passed-on.ts'

const gpc = { globalPrivacyControl: true, doNotTrack: false }
const silent = { globalPrivacyControl: false, doNotTrack: true }
const honoured = { globalPrivacyControl: true, doNotTrack: false }

test('R10: a box to pass data on counts for nothing from a browser with the signal, every other box does (20.2)', async () => {
  const { declaredForms } = await loadAgency('ontrack')
  const forms = Object.values(declaredForms)
  const sharing = forms.filter(({ consents }) =>
    Object.values(consents).some(({ purpose }) => purpose === 'share_with_partners'),
  )
  expect(sharing.length).toBeGreaterThan(0)
  for (const form of sharing) {
    const refused = refusedBoxes(form, gpc, honoured)
    const purposes = refused.map((key) => (form as FormDefinition).consents[key]?.purpose)
    expect(purposes).toEqual(['share_with_partners'])
    expect(refusedBoxes(form, silent, honoured)).toEqual([])
    expect(refusedBoxes(form, gpc, { ...honoured, globalPrivacyControl: false })).toEqual([])
  }
})
