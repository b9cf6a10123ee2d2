import { problem } from '#app/_http/problem.ts'
import { agency } from '#app/agency.ts'
import { localized } from '#app/localized.ts'
import { notice } from '#app/notice.ts'
import { registeredVersion } from '#app/registered-version.ts'
import { inUse, promisesSaid } from '#policy/sections/for-machines.ts'

export const dynamic = 'force-dynamic'

/** The policy for machines: the notice hash and the wordings that a caller of `POST /api/leads` must have shown. */
export const GET = localized(async (locale) => {
  const version = await registeredVersion()
  if (!version) return problem(503, 'The database is away. Try again in a minute.')
  const { hash, consents, sections } = notice.texts[locale]
  const { policy, capabilities } = agency
  return Response.json(
    {
      notice: hash,
      version: version.number,
      published: version.publishedAt.toISOString(),
      language: locale,
      consents,
      controller: policy.controller,
      ...inUse(policy, capabilities, notice.deployment),
      rights: policy.rights,
      regions: policy.regions,
      promises: promisesSaid(policy, agency.forms, sections, capabilities),
      sections,
    },
    { headers: { 'Access-Control-Allow-Origin': '*' } },
  )
})
