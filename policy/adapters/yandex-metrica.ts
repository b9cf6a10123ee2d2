import type { Adapter, Load } from './adapter.ts'

/** Yandex Metrica: counts alone, without its recording of what somebody does on a page. */
export const yandexMetrica: Adapter = {
  name: 'Yandex Metrica',
  category: 'analytics',
  id: /^\d{4,12}$/,
  example: '12345678',
  sources: () => ({
    script: ['mc.yandex.ru', 'yastatic.net'],
    connect: ['mc.yandex.ru', 'mc.yandex.com'],
    img: ['mc.yandex.ru', 'mc.yandex.com'],
  }),
  cookies: [
    { name: '_ym_uid', life: { years: 1 } },
    { name: '_ym_d', life: { years: 1 } },
    { name: '_ym_isad', life: { hours: 20 } },
    { name: '_ym_visorc', life: { hours: 1 } },
  ],
  storage: ['_ym*'],
  optOut: 'https://yandex.com/support/metrica/general/opt-out.html',
}

type Queued = { ym?: ((...given: unknown[]) => void) & { a?: unknown[]; l?: number } }

export const load: Load = ({ id }, { address, add }) => {
  const queued = window as Queued
  const queue: unknown[] = []
  queued.ym = Object.assign((...given: unknown[]) => void queue.push(given), { a: queue, l: Date.now() })
  queued.ym(Number(id), 'init', {
    defer: true,
    clickmap: false,
    trackLinks: false,
    accurateTrackBounce: false,
    webvisor: false,
  })
  queued.ym(Number(id), 'hit', address, { referer: '' })
  add('https://mc.yandex.ru/metrika/tag.js')
}
