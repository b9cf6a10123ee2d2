import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { VersionMessages } from '#messages/en/versions.ts'
import type { DiffLine, DiffPart, Piece } from '#policy/changes/diff.ts'
import { fill } from '#policy/fill.ts'

/** Two texts, part by part: what went is struck, what came is marked, and both are said to who does not see it. */
export function TextDiff({ words, parts }: { words: VersionMessages; parts: readonly DiffPart[] }) {
  if (parts.length === 0) return <p>{words.same}</p>
  return parts.map((part) => (
    <section key={part.id} className="version-part">
      <h3>{part.title}</h3>
      <ul className="diff">
        {part.lines.map((line) => (
          <li key={JSON.stringify(line)} className={`diff-${line.kind}`}>
            <Line line={line} words={words} />
          </li>
        ))}
      </ul>
      {part.unchanged > 0 && <p className="diff-rest">{fill(words.lines, { count: part.unchanged })}</p>}
    </section>
  ))
}

function Line({ line, words }: { line: DiffLine; words: VersionMessages }) {
  return line.pieces.map((piece, at) => <Marked key={`${at}${piece.text}`} piece={piece} words={words} />)
}

function Marked({ piece: { kind, text }, words }: { piece: Piece; words: VersionMessages }) {
  if (kind === 'same') return text
  const said = <VisuallyHidden>{`${kind === 'gone' ? words.gone : words.come}: `}</VisuallyHidden>
  return kind === 'gone' ? (
    <del>
      {said}
      {text}
    </del>
  ) : (
    <ins>
      {said}
      {text}
    </ins>
  )
}
