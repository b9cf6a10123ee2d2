import type { Readable } from 'node:stream'
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
  let number = 0
  for await (const line of linesOf(list)) {
    number += 1
    if (line.trim() === '') continue
    const address = addressIn(line)
    if (address) waiting.push(address)
    else if (number > 1 || line.includes('@')) {
      done.bad += 1
      if (badLines.length < mostNamed) badLines.push(number)
    }
    if (waiting.length >= batch) await flush()
  }
  await flush()
  return { ...done, badLines }
}

/** Lines as they come; of one beyond all measure what is too long is passed over. */
async function* linesOf(list: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const piece of list) {
    const lines = (rest + decoder.decode(piece as Uint8Array, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = (lines.pop() ?? '').slice(0, longestLine)
    yield* lines
  }
  if (rest) yield rest
}

/** The first cell of a row that is an address. A row that a line end in quotes has parted is two, one of them without. */
function addressIn(line: string): string | null {
  if (line.length >= longestLine) return null
  for (const cell of line.split(/[,;\t]/)) {
    const bare = cell.trim().replace(/^["']+|["']+$/g, '')
    const address = normaliseEmail(/<([^<>]+)>$/.exec(bare)?.[1] ?? bare)
    if (address) return address
  }
  return null
}
