// Runs in browsers: small, and without anything of ours.

/** The stills of a page that something of others can be shown in the place of. */
const stills = (shows = '') => document.querySelectorAll<HTMLElement>(`[data-embed${shows && `="${shows}"`}]`)

/** Puts a frame of ours in the place of a still's picture, in which the company is asked. */
function show(still: HTMLElement, focused: boolean): void {
  const { frame = '', title = '' } = still.dataset
  if (!frame || still.dataset.shown !== undefined) return
  const made = document.createElement('iframe')
  made.src = frame
  made.title = title
  made.className = 'embed-frame'
  made.allow = 'fullscreen'
  still.dataset.shown = ''
  still.querySelector('.embed-still')?.replaceChildren(made)
  if (focused) made.focus()
}

/** Shows the button of each still, and shows what it stands for once it is pressed. */
export function waitForPresses(): void {
  // Before anything is painted, so that nothing moves.
  document.documentElement.dataset.embeds = ''
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.embed-press') : null
    const still = button?.closest<HTMLElement>('[data-embed]')
    if (still) show(still, true)
  })
}

/** What begins a company's videos or maps where they were agreed to: each is shown at once. */
export const showAll =
  (shows: string): (() => void) =>
  () => {
    for (const still of stills(shows)) show(still, false)
  }
