import type { SearchTyped } from '#app/admin/incidents/affected-search.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { type AffectedWay, affectedWays } from '#db/schema/incidents.ts'
import { fill } from '#policy/fill.ts'
import type { Forms } from '#policy/form.ts'
import { printList } from '#policy/print.ts'

const { people: label } = words.incidents

/** By which ways each field narrows a search: said below it, since without script every field is there. */
const narrows = {
  moments: ['received', 'files', 'viewer'],
  form: ['received'],
  tag: ['tag'],
  viewer: ['viewer'],
  address: ['address'],
} as const satisfies Record<string, readonly AffectedWay[]>

const only = (ways: readonly AffectedWay[]) =>
  fill(label.only, {
    ways: printList(
      ways.map((way) => label.ways[way]),
      deskLanguage(),
    ),
  })

type SearchFormProps = {
  path: string
  asked: SearchTyped | null
  forms: Forms
  members: readonly { readonly id: string; readonly email: string }[]
  tags: readonly string[]
}

/** Looks for those affected. Looking changes nothing, so that it stands in the address and can be sent to a colleague. */
export function SearchForm({ path, asked, forms, members, tags }: SearchFormProps) {
  return (
    <form className="row-form" action={path}>
      <FormRow id="way" label={label.way}>
        <Select
          id="way"
          name="way"
          defaultValue={asked?.way ?? 'received'}
          options={affectedWays.map((value) => ({ value, label: label.ways[value] }))}
        />
      </FormRow>
      {(['from', 'until'] as const).map((name) => (
        <FormRow key={name} id={name} label={label[name]} hint={only(narrows.moments)}>
          <TextInput
            {...controlAttributes(name, { hint: true })}
            name={name}
            type="datetime-local"
            defaultValue={asked?.[name]}
          />
        </FormRow>
      ))}
      <FormRow id="form" label={label.form} hint={only(narrows.form)}>
        <Select
          {...controlAttributes('form', { hint: true })}
          name="form"
          placeholder={label.anyForm}
          defaultValue={asked?.form ?? ''}
          options={Object.entries(forms).map(([value, { title }]) => ({
            value,
            label: title[deskLanguage()],
          }))}
        />
      </FormRow>
      <FormRow id="tag" label={label.tag} hint={only(narrows.tag)}>
        <TextInput
          {...controlAttributes('tag', { hint: true })}
          name="tag"
          defaultValue={asked?.tag}
          maxLength={100}
          list="tags"
        />
        <datalist id="tags">
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </FormRow>
      <FormRow id="viewer" label={label.viewer} hint={only(narrows.viewer)}>
        <Select
          {...controlAttributes('viewer', { hint: true })}
          name="viewer"
          placeholder={label.anybody}
          defaultValue={asked?.viewer ?? ''}
          options={members.map(({ id, email }) => ({ value: id, label: email }))}
        />
      </FormRow>
      <FormRow id="address" label={label.address} hint={only(narrows.address)}>
        <TextInput
          {...controlAttributes('address', { hint: true })}
          name="address"
          defaultValue={asked?.address}
          maxLength={320}
          dir="ltr"
        />
      </FormRow>
      <Button weight="plain">{label.search}</Button>
    </form>
  )
}
