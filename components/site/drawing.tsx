export type DrawingProps = {
  /** Address of an SVG file whose drawing carries the id `drawing`. */
  src: string | undefined
  /** Width over height. */
  ratio: number
  /** What it shows; empty where the words beside it say so already. */
  alt: string
}

/** A drawing from the agency's assets, used in place so that it takes the page's own ink, paper and accent. */
export function Drawing({ src, ratio, alt }: DrawingProps) {
  if (!src) return null
  const named = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true as const }
  return (
    <svg className="drawing" viewBox={`0 0 ${Math.round(ratio * 1000)} 1000`} {...named}>
      <use href={`${src}#drawing`} />
    </svg>
  )
}
