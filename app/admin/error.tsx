'use client'

import { SignInPage } from '../../components/desk/sign-in-page.tsx'
import { deskAccess } from '../../messages/en/desk-access.ts'

/** What stands in a page's place when it failed, the database being away most likely. */
export default function DeskError() {
  const { title, text, again } = deskAccess.fault
  return (
    <SignInPage agency="" title={title} lead={text}>
      <p>
        <a href="?">{again}</a>
      </p>
    </SignInPage>
  )
}
