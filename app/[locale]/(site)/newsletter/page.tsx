import { LivePage } from '../../../forms/live-page.tsx'
import { everyLocale } from '../../../site-view.ts'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyLocale

export default function Page({ params }: { params: Promise<{ locale: string }> }) {
  return <LivePage form="newsletter" params={params} />
}
