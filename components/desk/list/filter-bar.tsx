import { Button } from '#components/ui/button.tsx'
import type { Choice } from '#components/ui/select.tsx'

export type FilterBarProps = {
  /** Path of the list; filters live in its query, so that a view can be kept and sent. */
  action: string
  /** What the form is for, to those who listen. */
  label: string
  search?: { name: string; label: string; value?: string }
  filters?: readonly {
    name: string
    label: string
    value?: string
    any: string
    options: readonly Choice[]
  }[]
  submit: string
  /** Shown when anything is filtered. */
  clear?: { href: string; label: string }
}

/** Search and filters of a list, as a plain form that works without script. */
export function FilterBar({ action, label, search, filters = [], submit, clear }: FilterBarProps) {
  return (
    <search className="filter-bar" aria-label={label}>
      <form action={action} method="get">
        {search && (
          <input
            className="input"
            type="search"
            name={search.name}
            aria-label={search.label}
            placeholder={search.label}
            defaultValue={search.value}
            data-list-search=""
          />
        )}
        <div className="filter-choices" data-row="">
          {filters.map((filter) => (
            <select
              key={filter.name}
              className="input"
              name={filter.name}
              aria-label={filter.label}
              defaultValue={filter.value ?? ''}
            >
              <option value="">{filter.any}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ))}
          <Button weight="plain">{submit}</Button>
          {clear && <a href={clear.href}>{clear.label}</a>}
        </div>
      </form>
    </search>
  )
}
