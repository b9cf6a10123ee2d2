import type { Adapter, Load } from './adapter.ts'

/** LinkedIn's Insight tag. */
export const linkedin: Adapter = {
  name: 'LinkedIn',
  category: 'targeting',
  id: /^\d{4,12}$/,
  example: '1234567',
  sources: () => ({
    script: ['snap.licdn.com'],
    connect: ['px.ads.linkedin.com', 'px4.ads.linkedin.com', 'cdn.linkedin.oribi.io'],
    img: ['px.ads.linkedin.com', 'px4.ads.linkedin.com'],
  }),
  cookies: [
    { name: 'li_fat_id', life: { days: 30 } },
    { name: 'ln_or', life: { days: 1 } },
  ],
  storage: ['li_*'],
  optOut: 'https://www.linkedin.com/psettings/guest-controls/retargeting-opt-out',
}

export const load: Load = ({ id }, { add }) => {
  Object.assign(window, { _linkedin_partner_id: id, _linkedin_data_partner_ids: [id] })
  add('https://snap.licdn.com/li.lms-analytics/insight.min.js')
}
