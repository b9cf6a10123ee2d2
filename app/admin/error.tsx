'use client'

import { SignInPage } from '#components/desk/sign-in-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { deskAccess } from '#messages/en/desk-access.ts'

/** What stands in a page's place when it failed midway; before that `orUnavailable` answers, without script too. */
export default function DeskError({ reset }: { reset: () => void }) {
  const { title, text, again } = deskAccess.fault
  return (
    <SignInPage agency="" title={title} lead={text}>
      <Button type="button" onClick={reset}>
        {again}
      </Button>
    </SignInPage>
  )
}
