/** Plain, in the page's own type and colours; `--candor-accent` and `::part(button)` are the page's to set. */
const css = `
:host { display: block; font: inherit; color: inherit; }
form { display: grid; gap: 1.25em; max-inline-size: 36em; }
label, legend { display: block; font-weight: 600; }
fieldset { display: grid; gap: .5em; margin: 0; padding: 0; border: 0; }
p { margin: 0; }
.hint { font-size: .9em; opacity: .8; }
.error { font-weight: 600; color: #b3261e; }
.message { padding: .75em 1em; border: 2px solid #b3261e; }
.thanks { display: grid; gap: .5em; }
input:not([type=radio], [type=checkbox]), textarea, select {
  box-sizing: border-box; inline-size: 100%; min-block-size: 2.75em; margin-block-start: .35em;
  padding: .5em .75em; border: 1.5px solid currentColor; border-radius: 2px;
  font: inherit; font-size: max(1em, 16px); color: inherit; background: transparent;
}
[aria-invalid] { border-color: #b3261e; }
.tick { display: grid; grid-template-columns: auto 1fr; gap: .6em; align-items: start; }
.tick label { font-weight: 400; }
.tick input { inline-size: 1.5em; block-size: 1.5em; margin: 0; accent-color: var(--candor-accent, auto); }
button {
  justify-self: start; min-block-size: 2.75em; padding: .5em 1.25em; border: 2px solid currentColor;
  border-radius: 2px; font: inherit; font-weight: 600; color: inherit; background: transparent; cursor: pointer;
}
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  .error { color: #ffb4ab; } .message, [aria-invalid] { border-color: #ffb4ab; }
}
`

/** A sheet of its own, which no policy of the page against inline styles forbids. */
export function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
