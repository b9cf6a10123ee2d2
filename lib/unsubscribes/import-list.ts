import { randomUUID } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { type InfoRecord, parse } from 'csv-parse'
import type { AppContext } from '#lib/app.ts'
import { importOptOuts, previewOptOuts } from '#lib/doors/choices/import-opt-outs.ts'
import type { Actor } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { keepList, takeList } from './waiting-list.ts'

const batch = 1_000
/** So many lines that hold no address are named; of the rest, how many there are. */
const mostNamed = 100
const longestLine = 20_000

/** What could be read of a list. */
type ReadList = {
  /** Addresses that were found; a row may hold several. */
  readonly addresses: number
  /** Rows that hold none. */
  readonly bad: number
  /** Numbers of the first of them. */
  readonly badLines: readonly number[]
}

export type ImportedList = ReadList & {
  /** By which it can be taken back. */
  readonly importId: string
  /** Of the addresses, those that were not stopped before. */
  readonly entered: number
}

export type PreviewedList = ReadList & {
  /** The list as it waits to be entered. */
  readonly list: string
  /** Of the addresses, those that are not stopped yet. */
  readonly entered: number
  /** Of the addresses, those of people who are held. */
  readonly held: number
}

/**
 * Reads a list as it streams in and says what entering it would do; the addresses wait for an hour to be entered.
 * @param list CSV with commas, semicolons or tabs, in UTF-8
 */
export async function previewList(app: AppContext, list: Readable): Promise<PreviewedList> {
  const read = { addresses: 0, bad: 0, badLines: [] }
  const count = { entered: 0, held: 0 }
  const found = new Set<string>()
  for await (const some of addressesOf(list, read)) {
    const unseen = some.filter((address) => !found.has(address))
    for (const address of unseen) found.add(address)
    const would = await previewOptOuts(app, unseen)
    count.entered += would.entered
    count.held += would.held
  }
  return { ...read, ...count, list: await keepList(app, [...found]) }
}

/** Enters a list that was previewed. Null: its hour is over, or it was entered. */
export async function importPreviewed(
  app: AppContext,
  list: string,
  said: { wording: string; actor: Actor },
): Promise<ImportedList | null> {
  const kept = await takeList(app, list)
  return kept && importList(app, Readable.from([kept]), said)
}

/**
 * Enters the opt-outs of a list as it streams in, a thousand at a time: addresses a line, or a table with addresses
 * somewhere in each row. A first line without one is its head. Repeating it is harmless.
 * @param list CSV with commas, semicolons or tabs, in UTF-8
 */
export async function importList(
  app: AppContext,
  list: Readable,
  said: { wording: string; actor: Actor },
): Promise<ImportedList> {
  const read = { addresses: 0, bad: 0, badLines: [] }
  const imported = { id: randomUUID(), at: app.clock() }
  let entered = 0
  for await (const addresses of addressesOf(list, read))
    entered += await importOptOuts(app, { ...said, imported, addresses })
  return { ...read, entered, importId: imported.id }
}

/** The addresses of a list, some hundreds at a time; counts into `read` what it passes over. */
async function* addressesOf(
  list: Readable,
  read: { addresses: number; bad: number; badLines: number[] },
): AsyncGenerator<string[]> {
  let waiting: string[] = []
  for await (const { record, raw, info } of rowsOf(list)) {
    if (raw.trim() === '') continue
    const addresses = raw.length < longestLine ? addressesIn(record) : []
    waiting.push(...addresses)
    read.addresses += addresses.length
    if (addresses.length === 0 && (info.lines > 1 || raw.includes('@'))) {
      read.bad += 1
      if (read.badLines.length < mostNamed) read.badLines.push(info.lines)
    }
    if (waiting.length >= batch) {
      yield waiting
      waiting = []
    }
  }
  if (waiting.length > 0) yield waiting
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

/** The addresses of a row, each once: a cell may be one, with a name before it, or hold several. */
function addressesIn(cells: readonly string[]): string[] {
  const found = cells.flatMap((cell) => {
    const whole = addressOf(cell)
    if (whole) return [whole]
    return cell.split(/[\s|/]+/).flatMap((piece) => addressOf(piece) ?? [])
  })
  return [...new Set(found)]
}

function addressOf(text: string): string | null {
  const bare = text.trim().replace(/^["']+|["']+$/g, '')
  return normaliseEmail(/<([^<>]+)>$/.exec(bare)?.[1] ?? bare)
}
