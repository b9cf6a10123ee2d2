export type ThumbAction = { readonly key: string; readonly href: string; readonly label: string }

/** What one does on a phone, within reach of a thumb at the lower edge; nothing of it shows where there is room. */
export function ThumbBar({ label, actions }: { label: string; actions: readonly ThumbAction[] }) {
  if (actions.length === 0) return null
  return (
    <nav className="thumb-bar" aria-label={label}>
      {actions.map((action) => (
        <a key={action.key} className="button button-plain" href={action.href}>
          {action.label}
        </a>
      ))}
    </nav>
  )
}
