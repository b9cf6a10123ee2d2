import { expect, test } from 'vitest'
import { printMoment, printTime } from './working-time.ts'
import { printZone } from './zone.ts'

test.each([
  ['en', 'Paris time'],
  ['fr', 'heure de Paris'],
  ['ar', 'بتوقيت باريس'],
] as const)('letters say the zone as people do, in %s (15.29)', (language, zone) => {
  const moment = new Date('2026-07-01T08:00:00Z')
  for (const said of [printMoment, printTime].map((print) => print(moment, 'Europe/Paris', language))) {
    expect(said).toContain(zone)
    expect(said).not.toMatch(/UTC|GMT/)
  }
})

test('French says of a city what its name asks for, and what has no city keeps its name (15.29)', () => {
  expect(printZone('Europe/Athens', 'fr')).toBe('heure d’Athènes')
  expect(printZone('Africa/Cairo', 'fr')).toBe('heure du Caire')
  expect(printZone('America/New_York', 'en')).toBe('New York time')
  expect(printZone('UTC', 'fr')).toBe('UTC')
  expect(printZone('Asia/Kolkata', 'fr')).toContain('Inde')
})
