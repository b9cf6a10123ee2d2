import type { Adapter, Load } from './adapter.ts'

/** Intercom's messenger. It styles itself, so that its pages allow styles that stand in them. */
export const intercom: Adapter = {
  name: 'Intercom',
  category: 'functional',
  id: /^[a-z0-9]{6,10}$/,
  example: 'abc12345',
  sources: () => ({
    script: ['widget.intercom.io', 'js.intercomcdn.com'],
    connect: [
      'api-iam.intercom.io',
      'nexus-websocket-a.intercom.io',
      'nexus-websocket-b.intercom.io',
      'wss://nexus-websocket-a.intercom.io',
      'wss://nexus-websocket-b.intercom.io',
      'uploads.intercomcdn.com',
    ],
    img: ['js.intercomcdn.com', 'static.intercomassets.com', 'downloads.intercomcdn.com'],
    font: ['js.intercomcdn.com', 'fonts.intercomcdn.com'],
    style: ["'unsafe-inline'"],
  }),
  cookies: [
    { name: 'intercom-id-*', life: { months: 9 } },
    { name: 'intercom-session-*', life: { days: 7 } },
    { name: 'intercom-device-id-*', life: { months: 9 } },
  ],
  storage: ['intercom*'],
}

type Queue = ((...given: unknown[]) => void) & { q?: unknown[]; c?: (given: unknown) => void }

export const load: Load = ({ id }, { add }) => {
  const queue: unknown[] = []
  const messenger: Queue = Object.assign((...given: unknown[]) => void queue.push(given), {
    q: queue,
    c: (given: unknown) => void queue.push(given),
  })
  Object.assign(window, { Intercom: messenger, intercomSettings: { app_id: id } })
  messenger('boot', { app_id: id })
  add(`https://widget.intercom.io/widget/${id}`)
}
