import { pipeline, type Readable } from 'node:stream'
import { type InfoRecord, parse } from 'csv-parse'
import type { AppContext } from '#lib/app.ts'
import { importOptOuts } from '#lib/doors/choices/import-opt-outs.ts'
import type { Actor } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'

const batch = 1_000
/** So many lines that hold no address are named; of the rest, how many there are. */
const mostNamed = 100
const longestLine = 20_000

export type ImportedList = {
  /** Lines in which an address was found. */
  readonly addresses: number
  /** Of the addresses, those that were not stopped before. */
  readonly entered: number
  readonly bad: number
  /** Numbers of the first lines without an address in them. */
  readonly badLines: readonly number[]
}

/**
 * Enters the opt-outs of a list as it streams in, a thousand at a time: one address a line, or a table with an address
 * somewhere in each row. A first line without one is its head. Repeating it is harmless.
 * @param list CSV with commas, semicolons or tabs, in UTF-8
 */
export async function importList(
  app: AppContext,
  list: Readable,
  said: { wording: string; actor: Actor },
): Promise<ImportedList> {
  const badLines: number[] = []
  const done = { addresses: 0, entered: 0, bad: 0 }
  let waiting: string[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    done.entered += await importOptOuts(app, { ...said, addresses: waiting })
    done.addresses += waiting.length
    waiting = []
  }
  for await (const { record, raw, info } of rowsOf(list)) {
    if (raw.trim() === '') continue
    const address = raw.length < longestLine ? addressIn(record) : null
    if (address) waiting.push(address)
    else if (info.lines > 1 || raw.includes('@')) {
      done.bad += 1
      if (badLines.length < mostNamed) badLines.push(info.lines)
    }
    if (waiting.length >= batch) await flush()
  }
  await flush()
  return { ...done, badLines }
}

type Row = { readonly record: readonly string[]; readonly raw: string; readonly info: InfoRecord }

/**
 * Rows as they come. Quotes are letters like others: one that is never closed would take the rest of the list into a
 * single cell, and with it people who opted out. So a row that a line end in quotes has parted is two.
 */
function rowsOf(list: Readable): AsyncIterable<Row> {
  const parser = parse({
    delimiter: [',', ';', '\t'],
    record_delimiter: ['\r\n', '\n', '\r'],
    quote: null,
    bom: true,
    relax_column_count: true,
    info: true,
    raw: true,
  })
  // What fails on the way ends the parser with its error, which whoever reads the rows gets.
  return pipeline(list, cutLines, parser, () => {})
}

/**
 * Leaves out of a line beyond all measure what is too long. The parser has a limit too, but with the long row it drops
 * whatever came in the same piece.
 */
async function* cutLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of pieces) {
    yield piece.filter((byte) => {
      length = byte === lineFeed || byte === carriageReturn ? 0 : length + 1
      return length <= longestLine
    })
  }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** The first cell of a row that is an address. */
function addressIn(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const bare = cell.trim().replace(/^["']+|["']+$/g, '')
    const address = normaliseEmail(/<([^<>]+)>$/.exec(bare)?.[1] ?? bare)
    if (address) return address
  }
  return null
}
