import type { ReactNode, Ref } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Bind } from './bind.ts'
import { ConsentBoxes } from './consent-boxes.tsx'
import type { FileRowProps, KeptFile } from './file-row.tsx'
import { listErrors } from './form-errors.ts'
import { FormFieldRow } from './form-field.tsx'
import type { FormErrors, FormShape, FormValues } from './form-shape.ts'
import type { PageWords } from './page-words.ts'
import { Trap } from './trap.tsx'

/** Something to say about the whole form: it could not be taken, or the policy changed meanwhile. */
export type FormMessage = { tone: 'warn' | 'danger'; text: string }

export type FormBodyProps = {
  shape: FormShape
  words: PageWords
  /** Hash of the notice this form was rendered under; posted with it. */
  notice: string
  values?: FormValues
  errors?: FormErrors
  message?: FormMessage
  /** Hidden fields besides `form` and `notice`, such as the language. */
  hidden?: Readonly<Record<string, string>>
  bind?: Bind
  /** Files that came through before, where the page comes back without script. */
  kept?: readonly KeptFile[]
  /** How files are chosen with script; absent in documents. */
  files?: (row: FileRowProps) => ReactNode
  /** While an answer is awaited. */
  pending?: boolean
  summaryRef?: Ref<HTMLDivElement>
  /** What has to be said where typing begins. */
  opening?: ReactNode
  /** Anything more before the button. */
  children?: ReactNode
}

/** All that stands inside a form, the same in documents and in application pages. */
export function FormBody(props: FormBodyProps) {
  const { shape, words, notice, values, errors = {}, message, hidden, bind, pending, summaryRef } = props
  const listed = listErrors(shape, errors)
  return (
    <>
      <input type="hidden" name="form" value={shape.name} />
      <input type="hidden" name="notice" value={notice} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {message && (
        <Notice tone={message.tone} role="alert" ref={listed.length === 0 ? summaryRef : undefined}>
          <p>{message.text}</p>
        </Notice>
      )}
      {listed.length > 0 && <ErrorSummary title={words.errorSummary} errors={listed} ref={summaryRef} />}
      {props.opening}
      {shape.fields.map((field) => (
        <FormFieldRow
          key={field.name}
          form={shape.name}
          field={field}
          words={words}
          value={values?.[field.name]}
          error={errors[field.name]}
          bind={bind}
          kept={props.kept}
          files={props.files}
        />
      ))}
      <ConsentBoxes form={shape.name} consents={shape.consents} words={words} values={values} bind={bind} />
      <Trap form={shape.name} label={words.trap} />
      {props.children}
      <div className="form-end">
        <Button type="submit" aria-disabled={pending || undefined}>
          {pending ? words.pending : shape.submit}
        </Button>
      </div>
    </>
  )
}
