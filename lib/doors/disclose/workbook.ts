import { writeXlsxStream } from 'hucre/xlsx'

/** More signs a cell does not hold. */
const longest = 32_767

/** A column of a sheet. */
export type SheetColumn = { readonly name: string; readonly isMoment: boolean }
export type SheetCell = string | number | boolean | Date | null

/** A workbook of one sheet, written while its rows come: cells are texts, numbers and dates, so none is ever a formula (S5). */
export async function* writeWorkbook(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly SheetCell[]>,
): AsyncGenerator<Buffer> {
  const stream = writeXlsxStream(cellsOf(rows), {
    name,
    columns: columns.map(({ name: header, isMoment }) => ({
      header,
      width: isMoment ? 22 : 18,
      ...(isMoment && { numFmt: 'yyyy-mm-dd hh:mm:ss' }),
    })),
    freezePane: { rows: 1 },
    zip64: false,
  })
  for await (const piece of stream) yield Buffer.from(piece)
}

async function* cellsOf(rows: AsyncIterable<readonly SheetCell[]>) {
  for await (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? textOf(cell) : cell))
}

/** A text as the format holds it: `_x0041_` would be read as a sign by its number, and two signs are none in XML. */
function textOf(text: string): string {
  const whole = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[\ufffe\uffff]/g, '')
  return whole.length > longest ? `${whole.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : whole
}
