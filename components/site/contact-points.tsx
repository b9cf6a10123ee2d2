import type { ReactNode } from 'react'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { fill } from '#policy/fill.ts'
import { printWorkingHours } from '#policy/time/working-time.ts'
import type { SiteView } from './view.ts'

/** Every way to reach the agency besides the form. */
export function ContactPoints({ view }: { view: SiteView }) {
  const { agency, t } = view
  const items: { key: string; term: string; text: ReactNode }[] = [
    { key: 'email', term: t.contact.email, text: <a href={`mailto:${agency.email}`}>{agency.email}</a> },
  ]
  if (agency.phone) {
    const text = (
      <a href={`tel:${agency.phone.tel}`} dir="ltr">
        {agency.phone.display}
      </a>
    )
    items.push({ key: 'phone', term: t.contact.phone, text })
  }
  if (agency.legal.address.length > 0)
    items.push({ key: 'address', term: t.contact.address, text: <PostalAddress view={view} /> })
  items.push({
    key: 'hours',
    term: t.contact.hours,
    text: fill(t.ask.hours, printWorkingHours(view.policy.workingHours, view.locale)),
  })
  return <DefinitionList items={items} />
}

/** The postal address as it is written on an envelope, whatever the page's language. */
export function PostalAddress({ view }: { view: SiteView }) {
  const { controller, address } = view.agency.legal
  return (
    <address dir="ltr">
      {[controller, ...address].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  )
}
