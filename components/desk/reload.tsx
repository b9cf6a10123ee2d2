'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Keeps a page that shows work under way up to date, while it is looked at. */
export function Reload({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
