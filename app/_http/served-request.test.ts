import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { servedRequest } from './served-request.ts'

test('a request that the framework can answer stays as it is, with its query', () => {
  for (const url of ['/', '/fr/contact', '/%D8%B9?q=%ff', '/a%2fb', '//x', '/embed.js', '/?q=%00']) {
    expect(servedRequest('GET', url)).toEqual({ method: 'GET', url })
  }
  expect(servedRequest('PUT', '/forms/contact/draft')).toEqual({ method: 'PUT', url: '/forms/contact/draft' })
  expect(servedRequest('HEAD', '/assets/a.css')).toEqual({ method: 'HEAD', url: '/assets/a.css' })
})

test('a path that cannot be decoded or holds a NUL leads to where nothing is (15.42)', () => {
  for (const url of ['/%', '/%ff', '/unsubscribe/%C3%28?x=1', '/%E0%A4%A', '/thanks/%00', '*', 'http://[']) {
    expect(servedRequest('GET', url)).toEqual({ method: 'GET', url: '/undecodable' })
  }
})

test('of an address given whole the path alone counts (15.42)', () => {
  expect(servedRequest('GET', 'http://other.example/fr/contact?a=b').url).toBe('/fr/contact?a=b')
  expect(servedRequest('POST', 'HTTPS://other.example').url).toBe('/')
})

test('a method that nothing takes, and any but reading where files are, is refused (15.42)', () => {
  const refused = { method: 'GET', url: '/refused' }
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'QUERY', 'PATCH'])
    expect(servedRequest(method, '/')).toEqual(refused)
  for (const url of ['*', '/privacy', '/fr/privacy', '/'])
    expect(servedRequest('OPTIONS', url)).toEqual(refused)
  expect(servedRequest('OPTIONS', '/api/leads').method).toBe('OPTIONS')
  for (const url of ['/privacy', '/fr/privacy/', '/%70rivacy?x=1', '//privacy'])
    for (const method of ['POST', 'PUT', 'DELETE']) expect(servedRequest(method, url)).toEqual(refused)
  expect(servedRequest('POST', '/privacy/report').method).toBe('POST')
  for (const url of ['/embed.js', '/embed%2ejs', '/assets/x', '/_next/static/x.js', '/favicon.ico'])
    expect(servedRequest('POST', url)).toEqual(refused)
})

test('every page that is made when it is first read is reached by reading alone (15.42)', () => {
  const app = `${import.meta.dirname}/..`
  const kept = globSync('**/{route,page}.{ts,tsx}', { cwd: app }).filter((file) =>
    /^export const revalidate\b/m.test(readFileSync(`${app}/${file}`, 'utf8')),
  )
  // Groups in brackets are no part of an address.
  const paths = kept.map((file) => file.replace(/\/[^/]+$/, '').replace(/\[locale\]|\/?\([^)]*\)/g, ''))
  expect(paths).toContain('/privacy')
  for (const path of paths) expect(servedRequest('POST', path).url, path).toBe('/refused')
})
