import type { Policy } from '#policy/define.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { FormDefinition } from '#policy/form.ts'
import { isolate, join, printCount, printNotes } from '#policy/print.ts'
import { networksInUse } from '#policy/sign-in-networks.ts'
import { printWorkingHours } from '#policy/time/working-time.ts'
import type { Language } from '#policy/vocabulary.ts'
import { type Block, claim, promised, type Section, type SectionInput, text } from './section.ts'
import { sensitiveSentence } from './sensitive.ts'
import { idleSources, signInByNetworks } from './sources.ts'
import type { SectionWords } from './words/words.ts'

/** What is asked for, computed from the forms themselves (P01). */
export function collect(input: SectionInput): Section {
  const { policy, forms, words, language } = input
  const say = words.collect
  const any = (holds: (form: FormDefinition) => boolean) => Object.values(forms).some(holds)
  const files = any((form) => Object.values(form.fields).some(({ type }) => type === 'files'))
  const answered = answerSentence(policy, say, language)
  return {
    id: 'collect',
    title: words.titles.collect,
    blocks: [
      ...opening(input),
      ...Object.entries(forms).map(([name, form]) => formPart(name, form, input)),
      ...promised(input, 'fields_declared', say.declared),
      ...(any((form) => form.answered) ? promised(input, 'enquiry_answered', answered) : []),
      ...promised(input, 'source_recorded', say.source),
      ...(policy.otherSources.length > 0 ? promised(input, 'entry_told', say.byHand) : []),
      ...(files ? promised(input, 'files_kept_safe', say.files) : []),
      ...drafts(input),
      ...referrals(input),
      ...promised(input, 'address_shortened', say.address),
      ...counts(input),
      ...(policy.collecting.location === 'when_allowed'
        ? promised(input, 'location_asked', say.location)
        : []),
      ...promised(input, 'nothing_sensitive', sensitiveSentence(input)),
      ...(policy.collecting.accounts
        ? promised(input, 'account_offered', fill(say.account, { path: accountPath(language) }))
        : []),
      ...(policy.collecting.accounts?.endingErases
        ? promised(input, 'account_offered', say.accountEnds)
        : []),
      ...signInByNetworks(input),
      ...idleSources(input),
    ],
  }
}

/** That the site counts by itself, and what comes of it (P13). */
function counts(input: SectionInput): Block[] {
  const { policy, words } = input
  const { counts: declared } = policy.collecting
  if (!declared) return []
  const say = words.collect
  const signals = policy.signals.doNotTrack === 'honoured' ? say.countsDnt : ''
  const said = [
    fill(say.counts, { signals }),
    ...(declared.leadSource ? [say.leadSource] : []),
    ...(declared.published ? [say.countsPublished] : []),
  ]
  return promised(input, 'pages_counted', said.join(' '))
}

/** Where the account stands, as the page's own language has it. */
const accountPath = (language: Language) =>
  isolate(language === 'en' ? '/account' : `/${language}/account`, language)

/** The questions of one form: what each is, and what follows from leaving it out. */
function formPart(name: string, form: FormDefinition, { words, language }: SectionInput): Block {
  const say = words.collect
  const fields = Object.values(form.fields)
  const rows = fields.map((field) => [
    field.label[language],
    words.category[field.category],
    field.required ? say.required : [say.optional, field.whenLeftOut?.[language]].filter(Boolean).join('. '),
  ])
  return {
    kind: 'part',
    id: `form-${name}`,
    title: printNotes(form.title[language], [printCount(fields.length, language)], language),
    blocks: [
      ...(form.client ? [text(fill(say.forClient, { client: isolate(form.client.name, language) }))] : []),
      { kind: 'table', head: [say.field, say.kind, say.needed], rows, promise: 'fields_declared' },
    ],
  }
}

/** Whether anything comes from elsewhere than from the person: that nothing does is a promise (P10). */
function opening(input: SectionInput): Block[] {
  const { policy, words, language } = input
  const say = words.collect
  const ways = join(
    policy.otherSources.map((source) => words.otherSource[source]),
    language,
  )
  if (policy.collecting.fromOthers !== 'none') {
    const said = ways ? fill(say.introOthersAlso, { ways }) : say.introOthers
    // Whoever is recommended by somebody is told of by another.
    const refers = Object.values(input.forms).some((form) => form.refers)
    const tells = refers || networksInUse(policy, input.deployment).length > 0
    return [text(tells ? said : `${said} ${say.noOthersNow}`)]
  }
  return promised(input, 'nothing_from_others', ways ? fill(say.introAlso, { ways }) : say.intro)
}

function drafts(input: SectionInput): Block[] {
  const { policy, forms, words, language } = input
  const say = words.collect
  if (!policy.drafts) return []
  const named = policy.drafts.forms.flatMap((name) => forms[name]?.title[language] ?? [])
  if (named.length === 0) return []
  const follows = afterDrafts(policy, say, language)
  // That nobody is written to is said where nothing else is promised, and never beside a reminder.
  const after = policy.drafts.reminder ? (claim(input, 'draft_reminded', follows)[0]?.text ?? '') : follows
  const quoted = named.map((name) => fill(say.quoted, { name }))
  const which = fill(named.length > 1 ? say.someForms : say.oneForm, { forms: join(quoted, language) })
  const said = `${fill(say.drafts, { forms: which })} ${after}`.trim()
  return promised(input, 'drafts_announced', said)
}

/** Whether anybody is written to because of what was kept of a form, and whom: the page and the form say the same. */
export function afterDrafts(
  { drafts }: Pick<Policy, 'drafts'>,
  say: Pick<SectionWords['collect'], 'draftsQuiet' | 'draftsRemind'>,
  language: Language,
): string {
  const reminder = drafts ? drafts.reminder : undefined
  if (!reminder) return say.draftsQuiet
  return fill(say.draftsRemind, { period: printDuration(reminder.after, language) })
}

function referrals(input: SectionInput): Block[] {
  const { policy, forms, words, language } = input
  const period = policy.retention.referral?.period
  if (!period || !Object.values(forms).some(({ refers }) => refers)) return []
  const said = fill(words.collect.referral, { period: printDuration(period, language) })
  return promised(input, 'referral_asked', said)
}

/** By when a person is answered, from the rule that sets the deadline (P63). */
export function answerSentence(policy: Policy, say: SectionWords['collect'], language: Language): string {
  const within = policy.firstAnswerWithin
  if ('hours' in within) return fill(say.answered, { period: printDuration(within, language) })
  const period = printDuration({ days: within.workingDays }, language)
  return fill(say.answeredOnWorkingDays, { period, ...printWorkingHours(policy.workingHours, language) })
}
