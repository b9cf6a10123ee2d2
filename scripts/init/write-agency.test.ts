import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPolicy } from '#policy/check.ts'
import { withAgeBox } from '#policy/law/age.ts'
import type { Category } from '#policy/vocabulary.ts'
import { askAll } from './ask.ts'
import { questions } from './questions.ts'
import { writeAgency } from './write-agency.ts'

const root = resolve(import.meta.dirname, '../..')
const id = 'harbour-lights'
// An app of its own: other tests look at every folder that there is under agencies/.
const app = mkdtempSync(join(tmpdir(), 'candor-init-'))
const agencies = join(app, 'agencies')

beforeAll(() => {
  mkdirSync(agencies)
  for (const room of ['policy', 'messages', 'node_modules']) symlinkSync(join(root, room), join(app, room))
  for (const file of ['types.ts', 'texts-type.ts']) cpSync(join(root, 'agencies', file), join(agencies, file))
  cpSync(join(root, 'package.json'), join(app, 'package.json'))
  symlinkSync(join(root, 'agencies/policy-parts'), join(agencies, 'policy-parts'))
})
afterAll(() => rmSync(app, { recursive: true, force: true }))

/** What the written folder declares, as Node itself reads it. */
async function declared(folder: string) {
  const read = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)
  const [{ policy }, { forms }, { agency }] = await Promise.all(
    ['policy.ts', 'forms.ts', 'index.ts'].map(read),
  )
  return { policy, forms: withAgeBox(forms, policy), agency }
}
const held: readonly Category[] = [
  'identity',
  'contact',
  'organisation',
  'enquiry',
  'consent',
  'technical',
  'account',
]

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() })
const piped = (...lines: string[]) => Readable.from(lines.map((line) => `${line}\n`))

const typed = [
  id,
  'Harbour Lights',
  'Harbour Lights Ltd',
  '1 Quay, Leith, Scotland',
  'Privacy@Harbour.example',
  'UK',
  '16',
  '18 months',
]

describe('a new agency', () => {
  test('is asked eight questions, and its policy passes', async () => {
    expect(questions).toHaveLength(8)
    const answers = await askAll(piped(...typed), silent())
    expect(answers).toEqual({
      folder: id,
      name: 'Harbour Lights',
      controller: 'Harbour Lights Ltd',
      address: ['1 Quay', 'Leith', 'Scotland'],
      email: 'privacy@harbour.example',
      law: 'UK',
      age: 16,
      kept: { count: 18, unit: 'months' },
    })
    const folder = writeAgency(agencies, answers)
    expect(readdirSync(folder).sort()).toEqual([
      'assets',
      'brand.css',
      'forms.ts',
      'index.ts',
      'legal.ts',
      'policy.ts',
      'retention.ts',
      'texts',
    ])
    const { policy, forms, agency } = await declared(folder)
    expect(checkPolicy({ policy, forms, held })).toEqual([])
    expect(agency.name).toBe('Harbour Lights')
    expect(policy.minimumAge).toBe(16)
    expect(readFileSync(`${folder}/retention.ts`, 'utf8')).toContain('months: 18')
  })

  test('is never written over', async () => {
    const answers = await askAll(piped(...typed), silent())
    expect(() => writeAgency(agencies, answers)).toThrow('is there already')
  })

  test('has no name that a preset has', async () => {
    const answers = await askAll(piped(...typed), silent())
    mkdirSync(join(app, 'presets/ditra'), { recursive: true })
    expect(() => writeAgency(agencies, { ...answers, folder: 'ditra' })).toThrow('name of a preset')
  })
})

test.each([
  ['a folder that is no name', ['Harbour Lights'], 'small letters'],
  ['no address of mail', [id, 'A', 'B', '', 'nobody'], 'no email address'],
  ['too few', [id, 'A'], 'answers end before'],
  ['an age of 40', [id, 'A', 'B', '', 'a@b.example', 'EEA', '40'], 'from 1 to 21'],
  ['a period in weeks', [id, 'A', 'B', '', 'a@b.example', '', '', '3 weeks'], 'months or years'],
])('piped answers that are wrong end it: %s', async (_, lines, said) => {
  await expect(askAll(piped(...lines), silent())).rejects.toThrow(said)
})

test('what is left empty takes what stands in brackets', async () => {
  const answers = await askAll(piped(id, 'A', 'B', '', 'a@b.example', '', '', ''), silent())
  const { policy, forms } = await declared(writeAgency(agencies, { ...answers, folder: 'plain' }))
  expect(checkPolicy({ policy, forms, held })).toEqual([])
  expect(answers).toMatchObject({ law: 'EEA', age: null, address: [], kept: { count: 2, unit: 'years' } })
})
