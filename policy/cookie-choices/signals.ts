import type { Signals } from '#policy/parts/collecting.ts'
import type { AskedCategory } from './categories.ts'

/** What a browser says by itself. */
export type BrowserSignals = { readonly globalPrivacyControl: boolean; readonly doNotTrack: boolean }

/** The signals that a policy honours. */
export type Honoured = { readonly globalPrivacyControl: boolean; readonly doNotTrack: boolean }

export function honouredBy({ globalPrivacyControl, doNotTrack }: Signals): Honoured {
  return { globalPrivacyControl: globalPrivacyControl === 'honoured', doNotTrack: doNotTrack === 'honoured' }
}

/** R10, P37: what a browser's signal switches off, whatever was chosen: counting and advertising. */
export function switchedOff(signals: BrowserSignals, honoured: Honoured): readonly AskedCategory[] {
  const speaks =
    (signals.globalPrivacyControl && honoured.globalPrivacyControl) ||
    (signals.doNotTrack && honoured.doNotTrack)
  return speaks ? ['analytics', 'targeting'] : []
}

/** R10: only the exact value `1` counts. */
export function signalsIn(headers: Pick<Headers, 'get'>): BrowserSignals {
  return { globalPrivacyControl: headers.get('sec-gpc') === '1', doNotTrack: headers.get('dnt') === '1' }
}
