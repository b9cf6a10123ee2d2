import { FormBody, type FormBodyProps } from './form-body.tsx'

export type EnquiryFormProps = Omit<FormBodyProps, 'bind' | 'files' | 'pending' | 'summaryRef'> & {
  /** Fixed path of the handler that takes the post without script. */
  action: string
}

/** A form for a page without script: the browser posts it, and a handler answers with a redirect or this page again. */
export function EnquiryForm({ action, ...body }: EnquiryFormProps) {
  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate className="form">
      <FormBody {...body} />
    </form>
  )
}
