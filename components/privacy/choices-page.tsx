import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { ChoicesFields, type ChoicesFieldsProps } from './choices-fields.tsx'

export type ChoicesPageProps = {
  title: string
  text: string
  fields: ChoicesFieldsProps
  save: string
  stop: { label: string; text: string; href: string }
  receipts: { title: string; text: string; press: string; href: string }
}

/** The choices behind a link in a mail. It names nobody: the mail may have been passed on. */
export function ChoicesPage({ title, text, fields, save, stop, receipts }: ChoicesPageProps) {
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        <form method="post" className="form">
          <ChoicesFields {...fields} />
          <Button>{save}</Button>
        </form>
        <form method="post" action={stop.href} className="form">
          <p>{stop.text}</p>
          <Button weight="plain">{stop.label}</Button>
        </form>
        <h2>{receipts.title}</h2>
        <p>{receipts.text}</p>
        <form method="post" action={receipts.href} className="form">
          <Button weight="plain">{receipts.press}</Button>
        </form>
      </div>
    </>
  )
}
