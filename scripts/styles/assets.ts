import type { PublishedDrawing, PublishedPicture } from '#agencies/types.ts'

/** Public addresses of what a build made; `generated/assets.json` holds one. */
export type Assets = {
  readonly site: string
  readonly desk: string
  /** The display face to preload, if the agency has one. */
  readonly face: string | null
  /** Drawings by name, without `.svg`. */
  readonly drawings: Readonly<Record<string, PublishedDrawing>>
  /** Pictures by file name. */
  readonly pictures: Readonly<Record<string, PublishedPicture>>
  /** The icon for programs that know no SVG. */
  readonly favicon: string | null
}
