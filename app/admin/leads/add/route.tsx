import { after } from 'next/server'
import { z } from 'zod'
import { answerPage, refuse, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { EntryForm } from '#app/admin/leads/new/entry-form.tsx'
import { typedLine } from '#app/admin/typed-text.ts'
import { deskLocale, words } from '#app/admin/words.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { wordsForFault } from '#components/forms/fault-words.ts'
import { enterLead } from '#lib/leads/enter-lead.ts'
import { messages } from '#messages/messages.ts'
import { findForm } from '#policy/form.ts'
import { otherSources } from '#policy/vocabulary.ts'

const answer = z.union([z.string(), z.array(z.string())])
/** The form's own fields are judged by the door, as everybody's are. */
const schema = z.object({ form: z.string(), by: z.enum(otherSources), note: typedLine(200) }).catchall(answer)

export const POST = staffPost('leads.change', schema, async (currentUser, { form, by, note, ...fields }) => {
  const { app, actor } = currentUser
  const entered = await enterLead(app, { form, by, note, fields, actor })
  if (!entered || entered.kind === 'closed') return refuse(422, 'input')
  if (entered.kind === 'accepted') {
    after(drainAfterwards)
    return see('/admin/leads', { q: entered.reference })
  }
  const definition = findForm(app.agency.forms, form)
  if (entered.kind !== 'invalid' || !definition) return refuse(422, 'input')
  const faults = entered.issues.map(({ field, code }) => [
    field,
    wordsForFault(code, definition.fields[field], messages[deskLocale].forms.errors),
  ])
  return answerPage(
    422,
    words.entry.title,
    <DeskPage currentUser={currentUser} current="/admin/leads" title={words.entry.title}>
      <p className="desk-lead">{words.entry.faults}</p>
      <EntryForm
        name={form}
        form={definition}
        values={{ ...fields, by, note }}
        errors={Object.fromEntries(faults)}
      />
    </DeskPage>,
  )
})
