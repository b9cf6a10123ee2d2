import { ActionForm } from '#app/admin/_action/action-form.tsx'
import type { SearchTyped } from '#app/admin/incidents/affected-search.ts'
import { addAffectedAction } from '#app/admin/incidents/people-actions.ts'
import { counted, words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { FoundAffected } from '#lib/incidents/affected.ts'

const { people: label } = words.incidents

/** Whom a search finds: how many, the first of them by name, and the press that puts them all on the list. */
export function FoundPart({ id, asked, found }: { id: string; asked: SearchTyped; found: FoundAffected }) {
  const { rows, fresh } = found
  return (
    <div role="status">
      <p>{counted('incidents.people.found', { found: found.found, fresh })}</p>
      {found.found > rows.length && <p className="detail-hint">{label.some}</p>}
      <ul className="plain-list">
        {rows.map(({ id: person, name, email, phone, isListed }) => (
          <li key={person}>
            <a href={`/admin/people/${person}`}>
              <bdi>{email ?? phone ?? name}</bdi>
            </a>{' '}
            {name && (email || phone) && <bdi>{name}</bdi>} {isListed && <Badge>{label.isListed}</Badge>}
          </li>
        ))}
      </ul>
      {fresh > 0 && (
        <ActionForm className="press-form" action={addAffectedAction} at={{ id }} values={asked}>
          <Button>{counted('incidents.people.add', { count: fresh })}</Button>
        </ActionForm>
      )}
    </div>
  )
}
