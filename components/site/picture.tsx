import { Drawing } from './drawing.tsx'
import type { SiteView } from './view.ts'

export type PictureProps = {
  view: Pick<SiteView, 'drawings' | 'pictures'>
  /** Name of a file in the agency's `assets/`. */
  file: string
  alt: string
  /** Seen without scrolling: fetched at once. */
  first?: boolean
}

/** A picture of the agency's: a drawing in the page's own ink, or a photograph in the size and format that the browser takes. */
export function Picture({ view, file, alt, first }: PictureProps) {
  const drawing = view.drawings[file.replace(/\.svg$/, '')]
  if (file.endsWith('.svg')) return <Drawing drawing={drawing} alt={alt} />
  const picture = Object.hasOwn(view.pictures, file) ? view.pictures[file] : undefined
  if (!picture) return null
  const { src, width, height, sources } = picture
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes="(min-width: 62rem) 46rem, 100vw" />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  )
}
