import type { Progress } from '#lib/backups/contents.ts'

const everyMs = 2_000

/** Says how far a long command is, every two seconds. */
export function sayProgress(doing: string): (progress: Progress) => void {
  let next = Date.now() + everyMs
  return ({ what, rows, files }) => {
    if (Date.now() < next) return
    next = Date.now() + everyMs
    console.log(`${doing}: ${what} (${inWords(rows, files)} so far)`)
  }
}

/** How much that is. */
export function inWords(rows: number, files: number): string {
  const count = (number: number) => number.toLocaleString('en')
  return `${count(rows)} rows, ${count(files)} ${files === 1 ? 'file' : 'files'}`
}
