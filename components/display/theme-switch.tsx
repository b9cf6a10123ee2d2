import { type Theme, themes } from '#policy/display.ts'

export type ThemeWords = { readonly legend: string; readonly names: Readonly<Record<Theme, string>> }

/** One press for each theme, kept in this browser; which one holds is marked by `/theme.css`. */
export function ThemeSwitch({ words, back }: { words: ThemeWords; back: string }) {
  return (
    <form className="theme-switch" action="/display" method="post">
      <input type="hidden" name="back" value={back} />
      <fieldset>
        <legend>{words.legend}</legend>
        {themes.map((theme) => (
          <button key={theme} type="submit" name="theme" value={theme}>
            {words.names[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

/** The same for this page alone, by its address: for a site that remembers nothing. */
export function ThemeLinks({ words }: { words: ThemeWords }) {
  return (
    <nav className="theme-switch" aria-label={words.legend}>
      {themes.map((theme) => (
        <a key={theme} id={`theme-${theme}`} href={`#theme-${theme}`}>
          {words.names[theme]}
        </a>
      ))}
    </nav>
  )
}
