/** Text as the source writes it: in single quotes, or in double ones where that saves a sign before each apostrophe. */
export function literal(text: string): string {
  if (text.includes("'") && !text.includes('"')) return `"${text.replace(/\\/g, '\\\\')}"`
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
}
