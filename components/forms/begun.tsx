'use client'

import { useEffect, useRef } from 'react'

/**
 * Says once that somebody began to fill in this form, with nothing of what they typed. Whether it is counted, the policy and the
 * browser's own signals decide where it is heard.
 */
export function Begun({ action }: { action: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    const tell = () => navigator.sendBeacon(action)
    form?.addEventListener('input', tell, { once: true })
    return () => form?.removeEventListener('input', tell)
  }, [action])
  return <span ref={place} hidden />
}
