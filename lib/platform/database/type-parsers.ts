import pg from 'pg'

const int8 = 20
const date = 1082

/**
 * node-postgres' reading of values, but `int8` as number where a number holds it exactly, and `date` as its own text, since
 * a day is no moment. Neon reads alike.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (format === 'binary') return pg.types.getTypeParser(id, format)
    if (id === int8) return (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)
    if (id === date) return (text: string) => text
    return pg.types.getTypeParser(id, format)
  },
}
