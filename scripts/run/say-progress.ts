import type { Progress } from '#lib/backups/contents.ts'

const everyMs = 2_000
/** Before so long nothing can be said of how long the rest will take. */
const soonestMs = 4_000

/** Says how far a long command is, every two seconds, and about how long the rest will take, as the work so far went. */
export function sayProgress(
  doing: string,
  { now = Date.now, say = console.log }: { now?: () => number; say?: (line: string) => void } = {},
): (progress: Progress) => void {
  const begun = now()
  let next = begun + everyMs
  return ({ what, rows, files, share }) => {
    if (now() < next) return
    next = now() + everyMs
    say(`${doing}: ${what} (${inWords(rows, files)} so far${leftInWords(now() - begun, share)})`)
  }
}

/** How much that is. */
export function inWords(rows: number, files: number): string {
  const count = (number: number) => number.toLocaleString('en')
  return `${count(rows)} rows, ${count(files)} ${files === 1 ? 'file' : 'files'}`
}

/** About how long the rest takes where this share took so long; nothing where nobody can say. */
export function leftInWords(tookMs: number, share: number | null): string {
  if (!share || share >= 1 || tookMs < soonestMs) return ''
  const seconds = Math.ceil((tookMs * (1 - share)) / share / 1000)
  const percent = Math.floor(share * 100)
  return `, ${percent} %, ${seconds < 90 ? `about ${Math.ceil(seconds / 5) * 5} s left` : `about ${Math.round(seconds / 60)} minutes left`}`
}
