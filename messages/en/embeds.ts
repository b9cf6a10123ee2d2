/** What stands beside the still of a video or map of another company (P31). */
export const embeds = {
  video:
    'This video is kept by {name}. Nobody asks {name} for it until you press; then it learns your network address and that you look at it, and can store something in your browser.',
  map: 'This map is drawn by {name}. Nobody asks {name} for it until you press; then it learns your network address and which place you look at.',
  show: 'Show it here',
  open: 'Open it at {name}',
  always: 'Always show what {name} keeps',
}

export type EmbedMessages = typeof embeds
