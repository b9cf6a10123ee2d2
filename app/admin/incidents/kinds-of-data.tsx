import { deskLanguage, words } from '#app/admin/words.ts'
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { capabilities } from '#lib/capabilities.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { type Category, categories } from '#policy/vocabulary.ts'

const { incidents: label } = words

/** Which kinds of data an incident is about, of those that are held at all. */
export function KindsOfData({ name, chosen }: { name: string; chosen?: readonly Category[] }) {
  return (
    <CheckboxGroup
      id="categories"
      legend={label.categories}
      hint={label.categoriesHint}
      name={name}
      values={chosen}
      options={categories
        .filter((one) => capabilities.categories.has(one))
        .map((value) => ({ value, label: sectionWords[deskLanguage()].category[value] }))}
    />
  )
}
