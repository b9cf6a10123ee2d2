import { type Check, type Finding, wrong } from './finding.ts'

/** P13, P40: what is counted has a purpose and a period, and a browser’s refusal is heard. */
export const checkCounts: Check = ({ policy }) => {
  const { counts } = policy.collecting
  const found: Finding[] = []
  const say = (path: string[], says: string) => found.push(wrong('P-COUNTS', 'policy', path, says))
  if (!counts) {
    if (policy.purposes.count_pages)
      say(
        ['purposes', 'count_pages'],
        'Nothing is counted: say what under collecting.counts, or take it away.',
      )
    return found
  }
  const path = ['collecting', 'counts']
  if (!policy.purposes.count_pages)
    say(path, 'Pages are counted, and no purpose says why. Add count_pages under purposes.')
  if (policy.retention.page_count?.clock !== 'visit' || !policy.retention.page_count.period)
    say(
      path,
      'Pages are counted, and nothing says how long that is kept. Add page_count under retention, from the visit on.',
    )
  if (policy.signals.globalPrivacyControl !== 'honoured')
    say(path, 'Pages are counted, and the browser’s opt-out signal is ignored. Honour it under signals.')
  return found
}
