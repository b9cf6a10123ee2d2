import { words } from '#app/admin/words.ts'
import { SignInPage } from '#components/desk/sign-in-page.tsx'

const { factor: label } = words

/** Shown once: codes for the day the app is lost. */
export function RecoveryCodesPage({ agency, codes }: { agency: string; codes: readonly string[] }) {
  return (
    <SignInPage
      agency={agency}
      title={label.recoveryTitle}
      lead={<p>{label.recoveryText}</p>}
      after={<a href="/admin">{label.kept}</a>}
    >
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </SignInPage>
  )
}
