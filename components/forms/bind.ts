type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Ties a control to a form library; absent in documents, where the browser alone keeps the answers. */
export type Bind = (name: string) => {
  name: string
  ref: (control: Control | null) => void
  onChange: (event: { target: unknown; type?: string }) => void
  onBlur: (event: { target: unknown; type?: string }) => void
}
