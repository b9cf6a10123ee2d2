/** Countries of the European Economic Area, by ISO 3166, and `EU` for any of them. */
const countries =
  'EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')

/** Whether data that lies there has not left the EEA. */
export function isEuropean(country: string): boolean {
  return countries.includes(country)
}
