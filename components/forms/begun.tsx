'use client'

import { useEffect, useRef } from 'react'

/**
 * Says once that somebody began to fill in this form, with nothing of what they typed, and where the policy has it kept sends along
 * with the form which page was before it. What is counted and kept is decided where it is heard.
 */
export function Begun({ action, tellsSource }: { action: string; tellsSource: boolean }) {
  const place = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = place.current
    const form = input?.form
    if (input && tellsSource) input.value = document.referrer
    const tell = () => navigator.sendBeacon(action)
    form?.addEventListener('input', tell, { once: true })
    return () => form?.removeEventListener('input', tell)
  }, [action, tellsSource])
  return <input ref={place} type="hidden" name="came" />
}
