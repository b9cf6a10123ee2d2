import { type SiteView, wordsOf } from './view.ts'

/** Who works here: a name, a trade, one true sentence. */
export function People({ view }: { view: SiteView }) {
  const { texts } = wordsOf(view)
  return (
    <ul className="ledger people">
      {view.agency.people.map((person) => {
        const text = texts.people.items[person.id]
        return (
          <li key={person.id}>
            <h3>{person.name}</h3>
            {text && (
              <>
                <p className="people-role">{text.role}</p>
                <p>{text.line}</p>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
