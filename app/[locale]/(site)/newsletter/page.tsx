import { localesOf } from '#app/forms/form-pages.ts'
import { LivePage } from '#app/forms/live-page.tsx'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => localesOf('newsletter')

export default function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <LivePage form="newsletter" params={params} />
}
