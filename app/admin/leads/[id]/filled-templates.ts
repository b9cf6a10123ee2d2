import { deskLanguage, words } from '#app/admin/words.ts'
import type { FilledTemplate } from '#components/desk/template-choice.tsx'
import type { Agency } from '#lib/agency.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { Template } from '#lib/templates/queries.ts'
import { fillSlots, openSlots, type Slots } from '#lib/templates/slots.ts'
import { asLanguage } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printList } from '#policy/print.ts'
import { formatter } from '#policy/time/formatter.ts'

const { reply: label } = words

/** What a template may say of a lead, in the language of its person. */
export function slotsOf(
  lead: Lead,
  { forms, policy }: Pick<Agency, 'forms' | 'policy'>,
  member: string,
): Slots {
  const language = asLanguage(lead.language)
  const { timeZone } = policy.workingHours
  const day = (at: Date | null) =>
    at && formatter(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at)
  const said = (name: string) => (typeof lead.details[name] === 'string' ? lead.details[name] : '') || null
  const field = forms[lead.form]?.fields.service
  const service = said('service')
  const option =
    field && 'options' in field ? field.options.find(({ value }) => value === service) : undefined
  return {
    name: lead.name,
    company: said('company'),
    reference: lead.reference,
    service: option?.label[language] ?? service,
    member,
    received: day(lead.receivedAt),
    answer_by: day(lead.answerDueAt),
  }
}

/**
 * The templates as this person would read them, those in their own language first.
 * @param signed what stands under each
 */
export function filledTemplates(
  lead: Lead,
  templates: readonly Template[],
  known: Slots,
  signed: string,
): FilledTemplate[] {
  const own = templates.filter(({ language }) => language === lead.language)
  const other = templates.filter(({ language }) => language !== lead.language)
  return [...own, ...other].map(({ id, name, language, subject, body }) => {
    const filled = { subject: fillSlots(subject, known), body: fillSlots(body, known) + signed }
    const open = openSlots(`${filled.subject}\n${filled.body}`).map((slot) => label.slots[slot])
    return {
      id,
      name: language === lead.language ? name : `${name} (${words.languages[language]})`,
      ...filled,
      missing: open.length > 0 ? fill(label.missing, { slots: printList(open, deskLanguage()) }) : null,
    }
  })
}
