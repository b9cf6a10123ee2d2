import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'

export type ChoicesFieldsProps = {
  topics: { legend: string; hint: string; all: readonly { id: string; label: string; chosen: boolean }[] }
  often: {
    legend: string
    value: 'usual' | 'rarely' | 'pause'
    all: readonly { value: 'usual' | 'rarely' | 'pause'; label: string }[]
  }
}

/** What somebody gets: of which topics, and how much. */
export function ChoicesFields({ topics, often }: ChoicesFieldsProps) {
  return (
    <>
      {topics.all.length > 0 && (
        <CheckboxGroup
          id="topic"
          name="topic"
          legend={topics.legend}
          hint={topics.hint}
          options={topics.all.map(({ id, label }) => ({ value: id, label }))}
          values={topics.all.filter(({ chosen }) => chosen).map(({ id }) => id)}
        />
      )}
      <RadioGroup id="often" name="often" legend={often.legend} options={often.all} value={often.value} />
    </>
  )
}
