/**
 * States of the USA with a privacy law of their own (P54). `appeal`: who refuses a request must say how to appeal, and answer an
 * appeal within so many days; null: the state asks for none. `signal`: a browser's opt-out signal has to be honoured
 * where data goes to advertising.
 */
export const usStates = {
  CA: { name: 'California', appeal: null, signal: true },
  CO: { name: 'Colorado', appeal: 45, signal: true },
  CT: { name: 'Connecticut', appeal: 60, signal: true },
  DE: { name: 'Delaware', appeal: 60, signal: true },
  FL: { name: 'Florida', appeal: 60, signal: false },
  IN: { name: 'Indiana', appeal: 60, signal: false },
  IA: { name: 'Iowa', appeal: 60, signal: false },
  KY: { name: 'Kentucky', appeal: 60, signal: false },
  MT: { name: 'Montana', appeal: 60, signal: true },
  NH: { name: 'New Hampshire', appeal: 60, signal: true },
  NJ: { name: 'New Jersey', appeal: 45, signal: true },
  OR: { name: 'Oregon', appeal: 45, signal: true },
  TN: { name: 'Tennessee', appeal: 60, signal: false },
  TX: { name: 'Texas', appeal: 60, signal: true },
  UT: { name: 'Utah', appeal: null, signal: false },
  VA: { name: 'Virginia', appeal: 60, signal: false },
} as const satisfies {
  readonly [code: string]: { readonly name: string; readonly appeal: number | null; readonly signal: boolean }
}
export type UsState = keyof typeof usStates
