import type { CSSProperties } from 'react'

const serif = 'Georgia, "Times New Roman", serif'
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif'

/**
 * The look of a letter, on each element. No colour but the accent: paper and ink are the mail program's own, so that
 * its dark theme is ours too.
 */
export const styles = {
  body: { margin: 0, padding: '24px 20px 40px' },
  sheet: { maxWidth: '560px', margin: '0 auto' },
  name: { fontFamily: sans, fontSize: '15px', lineHeight: '1.4', fontWeight: 700, margin: '0 0 28px' },
  paragraph: { fontFamily: serif, fontSize: '17px', lineHeight: '1.6', margin: '0 0 18px' },
  heading: { fontFamily: sans, fontSize: '20px', lineHeight: '1.3', margin: '28px 0 10px' },
  list: {
    fontFamily: serif,
    fontSize: '17px',
    lineHeight: '1.6',
    margin: '0 0 18px',
    paddingInlineStart: '24px',
  },
  quote: {
    fontFamily: serif,
    fontSize: '17px',
    lineHeight: '1.6',
    margin: '0 0 18px',
    borderInlineStart: '3px solid',
    paddingInlineStart: '16px',
  },
  link: { color: 'inherit', textDecoration: 'underline' },
  button: {
    display: 'inline-block',
    fontFamily: sans,
    fontSize: '16px',
    lineHeight: '1.3',
    fontWeight: 600,
    padding: '13px 22px',
    borderRadius: '2px',
    textDecoration: 'none',
  },
  rule: { border: 0, borderTop: '1px solid', opacity: 0.3, margin: '36px 0 16px' },
  small: { fontFamily: sans, fontSize: '13px', lineHeight: '1.55', margin: '0 0 6px' },
} as const satisfies Record<string, CSSProperties>

export type LetterStyles = typeof styles
