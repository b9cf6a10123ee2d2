import type { FormDefinition } from '#policy/form.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { type Change, keysApart } from './change.ts'
import type { Source } from './meaning.ts'

/** What is asked for. A field is named `form/field`. The form for requests follows from rights and regions, and is left to them. */
export function formChanges([before, after]: readonly [before: Source, after: Source]): Change[] {
  const { added, removed, both } = keysApart(before.forms, after.forms)
  const own = (name: string) => name !== requestForm
  return [
    ...added.filter(own).map((subject): Change => ({ kind: 'form_added', subject })),
    ...removed.filter(own).map((subject): Change => ({ kind: 'form_removed', subject })),
    ...both.filter(own).flatMap((name) => fieldChanges(name, before.forms[name], after.forms[name])),
  ]
}

function fieldChanges(form: string, before?: FormDefinition, after?: FormDefinition): Change[] {
  if (!before || !after) return []
  const { added, removed, both } = keysApart(before.fields, after.fields)
  const subject = (field: string) => `${form}/${field}`
  return [
    ...added.map((field): Change => ({ kind: 'field_added', subject: subject(field) })),
    ...removed.map((field): Change => ({ kind: 'field_removed', subject: subject(field) })),
    ...both.flatMap((field): Change[] => {
      const [old, now] = [before.fields[field]?.required, after.fields[field]?.required]
      if (old === now) return []
      return [{ kind: now ? 'field_required' : 'field_optional', subject: subject(field) }]
    }),
  ]
}
