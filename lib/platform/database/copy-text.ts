/** COPY's text format: what stands for a sign that would end a value or a row, and back. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}
const signs = new Map(Object.entries(escapes).map(([sign, written]) => [written.slice(1), sign]))

/** One row as a line of COPY's text format. */
export function writeCopyLine(values: readonly (string | null)[]): string {
  const written = values.map((value) =>
    value === null ? '\\N' : value.replace(/[\\\b\f\n\r\t\v]/g, (sign) => escapes[sign] ?? sign),
  )
  return `${written.join('\t')}\n`
}

/** The values of a line, which has no line end any more. */
export function readCopyLine(line: string): (string | null)[] {
  return line
    .split('\t')
    .map((value) =>
      value === '\\N' ? null : value.replace(/\\(.)/gs, (_, letter: string) => signs.get(letter) ?? letter),
    )
}

/** Lines of text that comes cut anywhere, without their ends. */
export async function* copyLines(text: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const begun: Buffer[] = []
  for await (const piece of text) {
    let from = 0
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      begun.push(piece.subarray(from, end))
      yield Buffer.concat(begun.splice(0)).toString('utf8')
      from = end + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) throw new Error('The text of a table ends in the middle of a row.')
}
