// Statements begin a line, since the formatter puts them there; so a word in a comment or a string is none.
const statements = /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const calls = /\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g

/**
 * What a file imports, types included, as written: `../db/client.ts`, `zod`. A name that is made when the program
 * runs keeps its `${…}`.
 */
export function importsOf(text: string): string[] {
  const found = [...text.matchAll(statements), ...text.matchAll(calls)]
  return [...new Set(found.map(([, specifier = '']) => specifier))]
}
