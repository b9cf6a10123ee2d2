import { SignInPage } from '../../components/desk/sign-in-page.tsx'
import { agency } from '../../lib/agency.ts'
import { words } from './words.ts'

/** Also what a role does not open: whether it exists is not said. */
export default function NotFound() {
  const { title, text, back } = words.missing
  return (
    <SignInPage agency={agency.content.name} title={title} lead={text}>
      <p>
        <a href="/admin/leads">{back}</a>
      </p>
    </SignInPage>
  )
}
