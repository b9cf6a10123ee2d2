import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { agency } from '#app/agency.ts'
import { CommandPalette } from '#components/desk/command-palette.tsx'
import { DeskRoot } from '#components/desk/desk-root.tsx'
import { RowsInSight } from '#components/desk/list/rows-in-sight.tsx'
import { remembersOf } from '#policy/display.ts'
import { deskIcon, deskStylesheet } from './_action/responses.tsx'
import { findReader } from './current-user.ts'
import { deskLanguage, words } from './words.ts'

export const metadata: Metadata = {
  title: { template: `%s · ${agency.content.name}`, default: agency.content.name },
  robots: { index: false, follow: false },
}

/** Each page is made for one request; none at build time, when there is no database. */
export const dynamic = 'force-dynamic'

/** Frames the desk and guards nothing: every page asks `requireStaff` itself (S1). */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await findReader()
  return (
    <DeskRoot
      locale={deskLanguage()}
      stylesheet={deskStylesheet}
      icon={deskIcon}
      remembersTheme={remembersOf(agency.policy).theme}
    >
      {children}
      <RowsInSight />
      <CommandPalette words={words.palette} />
    </DeskRoot>
  )
}
