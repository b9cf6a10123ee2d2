import type { ReactNode } from 'react'

/** The pages of the framework bring their whole document themselves; see `form-page.tsx`. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return children
}
