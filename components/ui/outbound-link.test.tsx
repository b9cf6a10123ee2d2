import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OutboundLink } from './outbound-link.tsx'

test('P31: a link that leaves this site is marked for eye and ear', () => {
  const html = renderToStaticMarkup(
    <OutboundLink href="https://elsewhere.example" note="leaves this site">
      Elsewhere
    </OutboundLink>,
  )
  expect(html).toContain('outbound-mark')
  expect(html).toContain('(leaves this site)')
})
