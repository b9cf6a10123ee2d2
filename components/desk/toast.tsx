'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** What an address says of the last action: a page that is loaded again has told it already. */
const ofAction = ['flash', 'n', 'undo']

/**
 * What was just done, above the page and in sight until it is closed, or the page is left or loaded again. Without script it stands
 * there as long as the page.
 */
export function Toast({ close, children }: { close: string; children: ReactNode }) {
  const [state, setState] = useState<'still' | 'closable' | 'closed'>('still')
  useEffect(() => {
    const url = new URL(location.href)
    for (const name of ofAction) url.searchParams.delete(name)
    history.replaceState(history.state, '', url)
    setState('closable')
  }, [])
  if (state === 'closed') return null
  return (
    <div className="notice notice-good toast" role="status" tabIndex={-1}>
      {children}
      {state === 'closable' && (
        <button type="button" aria-label={close} onClick={() => setState('closed')}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}
