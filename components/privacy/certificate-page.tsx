import { PageOpening } from '#components/site/page-opening.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'

export type CertificatePageProps = {
  readonly title: string
  readonly text: string
  /** What was found of the one that was sent; absent: none was. */
  readonly found?: string
  readonly label: string
  readonly fileLabel: string
  readonly send: string
  readonly keyText: string
  readonly keyLink: { readonly label: string; readonly href: string }
}

/** Where anybody checks a certificate of erasure: pasted, or as a file. */
export function CertificatePage(props: CertificatePageProps) {
  const { title, text, found, label, fileLabel, send, keyText, keyLink } = props
  return (
    <>
      <PageOpening title={title}>
        <p>{text}</p>
      </PageOpening>
      <div className="afterword">
        {found && (
          <p role="status">
            <strong>{found}</strong>
          </p>
        )}
        <form method="post" encType="multipart/form-data" className="form">
          <Field id="certificate" label={label}>
            <TextArea {...controlAttributes('certificate', {})} name="certificate" dir="ltr" />
          </Field>
          <Field id="file" label={fileLabel}>
            <input {...controlAttributes('file', {})} name="file" type="file" />
          </Field>
          <Button>{send}</Button>
        </form>
        <p>
          {keyText} <a href={keyLink.href}>{keyLink.label}</a>
        </p>
      </div>
    </>
  )
}
