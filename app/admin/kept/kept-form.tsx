import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Posted } from '#lib/kept-posts/kept-posts.ts'

const { kept: label } = words
/** What is written on one line. */
const lines: readonly string[] = ['subject', 'name']
const named: Readonly<Record<string, string>> = label.fields

/** The form as it was sent, with what was written to be looked at and changed; the rest goes along as it was. */
export function KeptForm({ post: { path, fields } }: { post: Posted }) {
  return (
    <form className="row-form" action={path} method="post">
      {fields.map(([name, value], index) => {
        const key = `${name}-${index}`
        const term = named[name]
        if (!term) return <input key={key} type="hidden" name={name} value={value} />
        return (
          <FormRow key={key} id={key} label={term}>
            {lines.includes(name) ? (
              <TextInput id={key} name={name} defaultValue={value} />
            ) : (
              <TextArea id={key} name={name} rows={12} defaultValue={value} />
            )}
          </FormRow>
        )
      })}
      <Button>{label.send}</Button>
    </form>
  )
}
