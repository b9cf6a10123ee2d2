import type { PublishedDrawing } from '#agencies/types.ts'

export type DrawingProps = {
  drawing: PublishedDrawing | undefined
  /** What it shows; empty where the words beside it say so already. */
  alt: string
}

/** A drawing from the agency's assets, used in place so that it takes the page's own ink, paper and accent. */
export function Drawing({ drawing, alt }: DrawingProps) {
  if (!drawing) return null
  const viewBox = `0 0 ${drawing.width} ${drawing.height}`
  const use = <use href={`${drawing.href}#drawing`} />
  if (!alt) {
    return (
      <svg className="drawing" viewBox={viewBox} aria-hidden="true">
        {use}
      </svg>
    )
  }
  return (
    <svg className="drawing" viewBox={viewBox} role="img" aria-label={alt}>
      {use}
    </svg>
  )
}
