import { diffArrays } from 'diff'
import type { Lines } from './lines.ts'

/** A piece of text: in both versions, in the earlier alone, or in the later alone. */
export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** A line: as it was, or made of pieces where words of it changed. */
export type DiffLine = { readonly kind: Piece['kind'] | 'changed'; readonly pieces: readonly Piece[] }

/** A part of the page with what changed in it, and how many lines stayed. */
export type DiffPart = {
  readonly id: string
  readonly title: string
  readonly lines: readonly DiffLine[]
  readonly unchanged: number
}

/** What changed from one text to another, part by part; a part without a change is left out. */
export function diffTexts(before: readonly Lines[], after: readonly Lines[]): readonly DiffPart[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((lines) => lines.find((part) => part.id === id))
    const pieces = diffLists(titled(old), titled(now))
    if (pieces.every(({ kind }) => kind === 'same')) return []
    const changed = pieces.filter(({ kind }) => kind !== 'same')
    const title = (now ?? old)?.title ?? ''
    return [{ id, title, lines: paired(changed, pieces), unchanged: pieces.length - changed.length }]
  })
}

/** A heading that changed is a change too. */
function titled(part: Lines | undefined): readonly string[] {
  return part ? [part.title, ...part.lines] : []
}

/** Neighbours of which one went and one came are one line that was changed, if they have enough in common. */
function paired(changed: readonly Piece[], all: readonly Piece[]): readonly DiffLine[] {
  const lines: DiffLine[] = []
  const used = new Set<Piece>()
  for (const piece of changed) {
    if (used.has(piece)) continue
    const near = piece.kind === 'gone' ? partnerOf(piece, all, used) : null
    if (near) used.add(near.piece)
    lines.push(near ? { kind: 'changed', pieces: near.pieces } : { kind: piece.kind, pieces: [piece] })
  }
  return lines
}

/** Among the lines that came in the same place, the one that has most words in common with a line that went. */
function partnerOf(gone: Piece, all: readonly Piece[], used: ReadonlySet<Piece>) {
  const at = all.indexOf(gone)
  const end = all.findIndex((piece, index) => index > at && piece.kind === 'same')
  const come = all
    .slice(at, end < 0 ? undefined : end)
    .filter((piece) => piece.kind === 'new' && !used.has(piece))
  const found = come.map((piece) => ({
    piece,
    pieces: joined(diffLists(wordsOf(gone.text), wordsOf(piece.text))),
  }))
  const [best] = found
    .map((one) => ({ ...one, alike: alikeness(one.pieces) }))
    .sort((one, other) => other.alike - one.alike)
  return best && best.alike >= leastAlike ? best : null
}

const leastAlike = 0.4

function alikeness(pieces: readonly Piece[]): number {
  const length = (kept: boolean) =>
    pieces.reduce((sum, { kind, text }) => sum + ((kind === 'same') === kept ? text.length : 0), 0)
  return (2 * length(true)) / (2 * length(true) + length(false) || 1)
}

/** Words with the space behind them: what is joined again is the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (last?.kind === piece.kind) made[made.length - 1] = { ...last, text: last.text + piece.text }
    else made.push(piece)
  }
  return made
}

/** Two lists as one: what both have, with what stands between; what went stands before what came. */
export function diffLists(before: readonly string[], after: readonly string[]): readonly Piece[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text): Piece => ({ kind: removed ? 'gone' : added ? 'new' : 'same', text })),
  )
}
