import { disclosuresTold } from '#emails/letters/disclosures.ts'
import { listSharedBetween } from '#lib/disclosures/disclosed.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { isolate, join, printNotes } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { startOfYear, yearIn } from '#policy/time/moments.ts'
import { frameFor, generated, toPerson } from './composed.ts'

/** Each recipient with the address that the policy has of it, and what it got. */
export const composeDisclosuresTold = toPerson(async (app, { email, personId, language }) => {
  const frame = frameFor(app, language)
  const { sharesWithPartners, workingHours } = app.agency.policy
  const year = yearIn(app.clock(), workingHours.timeZone) - 1
  const [from, until] = [year, year + 1].map((one) => startOfYear(one, workingHours.timeZone))
  const shared = from && until ? await listSharedBetween(app.db, personId, from, until) : []
  const declared = sharesWithPartners === false ? undefined : sharesWithPartners.partners
  const partners = Object.values(declared ?? {})
  const { category } = sectionWords[frame.language]
  const lines = shared.map(({ recipient, categories }) => {
    const address = partners.find(({ name }) => name === recipient)?.address
    const who = printNotes(recipient, address ? [address] : [], frame.language)
    const what = join(
      categories.map((one) => category[one]),
      frame.language,
    )
    return `${isolate(who, frame.language)}: ${what}`
  })
  const href = publicUrl(app, frame.language, '/privacy')
  return {
    to: email,
    headers: generated,
    letter: disclosuresTold(frame, { year: String(year), lines, href }),
  }
})
