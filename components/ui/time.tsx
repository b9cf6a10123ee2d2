/** A moment as people say it (`text`), with the exact one on hover (`title`) and for machines (`iso`, RFC 3339). */
export function Time({ iso, text, title }: { iso: string; text: string; title?: string }) {
  return (
    <time dateTime={iso} title={title}>
      {text}
    </time>
  )
}
