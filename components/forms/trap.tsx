/** A name that means nothing to a browser's memory, and something to whoever fills in all there is. */
export const trapName = 'nickname_2'

/** A field that nobody sees, hears or tabs to: what fills it in is a program. */
export function Trap({ form, label }: { form: string; label: string }) {
  const id = `${form}-${trapName}`
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={trapName} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
