import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { SavedView } from '#lib/saved-views/saved-views.ts'
import { fill } from '#policy/fill.ts'
import { forgetViewAction, keepViewAction } from './list-actions.ts'

const { views: label } = words

/**
 * A member's own views and those of the team, and a way to keep the present one.
 * @param clearsUp whether they may remove what colleagues share
 * @param query what the list is narrowed to now; empty: nothing to keep
 */
export function SavedViews(props: { views: readonly SavedView[]; query: string; clearsUp: boolean }) {
  const { views, query, clearsUp } = props
  const isKept = views.some((view) => view.query === query)
  if (views.length === 0 && !query) return null
  return (
    <nav className="saved-views" aria-label={label.title}>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a href={`/admin/leads?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
              {view.name}
            </a>
            {view.shared && (
              <span className="detail-hint">
                {view.isOwn ? label.share : fill(label.by, { who: view.by ?? '' })}
              </span>
            )}
            {view.query === query && (view.isOwn || clearsUp) && (
              <ActionForm action={forgetViewAction} at={{}} values={{ id: view.id }}>
                <button type="submit" aria-label={fill(label.remove, { name: view.name })}>
                  ×
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {query && !isKept && (
        <ActionForm className="inline-form" action={keepViewAction} at={{}} values={{ query }}>
          <TextInput
            name={keepViewAction.names.name}
            aria-label={label.name}
            placeholder={label.name}
            required
            maxLength={40}
          />
          <label className="inline-tick">
            <input type="checkbox" name={keepViewAction.names.shared} value="yes" /> {label.share}
          </label>
          <Button weight="plain">{label.save}</Button>
        </ActionForm>
      )}
    </nav>
  )
}
