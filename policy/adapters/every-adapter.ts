import type { AdapterId } from '#policy/parts/adapter-use.ts'
import type { Adapter } from './adapter.ts'
import { adsense } from './adsense.ts'
import { ga4 } from './ga4.ts'
import { googleAds } from './google-ads.ts'
import { intercom } from './intercom.ts'
import { linkedin } from './linkedin.ts'
import { matomo } from './matomo.ts'
import { meta } from './meta.ts'
import { plausible } from './plausible.ts'
import { umami } from './umami.ts'
import { x } from './x.ts'
import { yandexMetrica } from './yandex-metrica.ts'

/** Why a script that people ask for does not run here. */
export const refusedAdapters = {
  google_tag_manager:
    'Google Tag Manager loads whatever somebody enters in an account outside this site: nobody could say beforehand what runs, whose it is, or what it stores. Name each script that you use it for by itself',
} as const satisfies { readonly [A in AdapterId]?: string }

/** Every script that pages can load, with the file whose `load` begins it in the browser. */
export const everyAdapter: {
  readonly [A in Exclude<AdapterId, keyof typeof refusedAdapters>]: {
    readonly of: Adapter
    readonly file: string
  }
} = {
  ga4: { of: ga4, file: 'ga4' },
  google_ads: { of: googleAds, file: 'google-ads' },
  plausible: { of: plausible, file: 'plausible' },
  umami: { of: umami, file: 'umami' },
  matomo: { of: matomo, file: 'matomo' },
  yandex_metrica: { of: yandexMetrica, file: 'yandex-metrica' },
  adsense: { of: adsense, file: 'adsense' },
  meta: { of: meta, file: 'meta' },
  linkedin: { of: linkedin, file: 'linkedin' },
  x: { of: x, file: 'x' },
  intercom: { of: intercom, file: 'intercom' },
}
