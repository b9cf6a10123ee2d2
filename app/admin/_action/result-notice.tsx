import { Notice } from '#components/ui/notice.tsx'

/** What the last change came to, once, at the top of the page it led to. */
export function ResultNotice({
  children,
  tone = 'good',
}: {
  children?: string | false | null
  tone?: 'good' | 'danger'
}) {
  if (!children) return null
  return (
    <Notice tone={tone} role={tone === 'good' ? 'status' : 'alert'}>
      <p>{children}</p>
    </Notice>
  )
}
