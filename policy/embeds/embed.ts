/** Companies whose videos and maps a page can show, by the ids that agencies name them by. */
export const embedIds = ['youtube', 'vimeo', 'openstreetmap'] as const
export type EmbedId = (typeof embedIds)[number]

/** One company that an agency has pages show something of, once a visitor presses. */
export type EmbedUse = {
  readonly shows: EmbedId
  /** The processor that the company is, by its id in the policy: declared there, and under contract. */
  readonly processor: string
}

/** What is to be known of a company's videos or maps before one is shown: as its own documentation has it. */
export type Embed = {
  readonly name: string
  readonly what: 'video' | 'map'
  /** Where it is shown from. */
  readonly host: string
  /** What a link leads to, as the company knows it; null for any other link. */
  readonly read: (link: URL) => string | null
  /** Whether a text is one of those: it stands in an address of ours. */
  readonly id: RegExp
  /** Where that is shown. */
  readonly frame: (id: string) => string
}

const youtubeId = /^[\w-]{11}$/
const place = /^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?$/
/** About a kilometre about a place. */
const around = 0.005

const youtube: Embed = {
  name: 'YouTube',
  what: 'video',
  host: 'www.youtube-nocookie.com',
  id: youtubeId,
  read: ({ hostname, pathname, searchParams }) => {
    if (hostname === 'youtu.be') return pathname.slice(1)
    return /^(?:www\.|m\.)?youtube\.com$/.test(hostname) && pathname === '/watch'
      ? searchParams.get('v')
      : null
  },
  frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
}

const vimeo: Embed = {
  name: 'Vimeo',
  what: 'video',
  host: 'player.vimeo.com',
  id: /^\d{5,12}$/,
  read: ({ hostname, pathname }) => (/^(?:www\.)?vimeo\.com$/.test(hostname) ? pathname.slice(1) : null),
  frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
}

const openstreetmap: Embed = {
  name: 'OpenStreetMap',
  what: 'map',
  host: 'www.openstreetmap.org',
  id: place,
  read: ({ hostname, searchParams }) =>
    hostname === 'www.openstreetmap.org' ? `${searchParams.get('mlat')},${searchParams.get('mlon')}` : null,
  frame: (id) => {
    const [lat = 0, lon = 0] = id.split(',').map(Number)
    const box = [lon - around, lat - around, lon + around, lat + around].map((one) => one.toFixed(5))
    return `https://www.openstreetmap.org/export/embed.html?bbox=${box.join('%2C')}&layer=mapnik&marker=${lat}%2C${lon}`
  },
}

export const everyEmbed: { readonly [E in EmbedId]: Embed } = { youtube, vimeo, openstreetmap }

/** What a link leads to that a page could show in its place; null for any other. */
export function embedOf(href: string): { readonly shows: EmbedId; readonly id: string } | null {
  if (!/^https:/.test(href) || !URL.canParse(href)) return null
  const link = new URL(href)
  for (const shows of embedIds) {
    const id = everyEmbed[shows].read(link)
    if (id !== null && everyEmbed[shows].id.test(id)) return { shows, id }
  }
  return null
}
