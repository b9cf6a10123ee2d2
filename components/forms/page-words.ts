import type { FormMessages } from '#messages/en/forms.ts'

/** What a form may have to say while it is filled in. Whatever an answer of the server says comes with that answer. */
export type PageWords = Omit<FormMessages, (typeof ofAnswers)[number]>

const ofAnswers = [
  ...['draft', 'closed', 'tooLarge', 'renewed', 'tooMany'],
  // Said by the form's own shape.
  ...['runFor', 'runForPolicy'],
] as const

/** The same without the rest, which would weigh on every form's page. */
export function pageWords(words: FormMessages): PageWords {
  const page: Partial<FormMessages> = { ...words }
  for (const name of ofAnswers) delete page[name]
  return page as PageWords
}
