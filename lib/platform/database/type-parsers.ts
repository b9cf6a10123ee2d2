import pg from 'pg'

const int8 = 20

/** node-postgres' reading of values, but `int8` as number where a number holds it exactly. Neon reads alike. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (id !== int8 || format === 'binary') return pg.types.getTypeParser(id, format)
    return (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)
  },
}
