import type { Letter } from '#emails/letter.ts'
import { fill } from '#policy/fill.ts'
import type { Frame } from './sender.ts'

type Request = {
  readonly reference: string
  readonly right: string
  /** Clients on whose account some of it is held, who decide about that (P30); empty or absent: none. */
  readonly clients?: readonly string[]
}

/** That some of it is a client's to decide; nothing where none of it is. */
function heldForClients(words: Frame['words'], { clients = [] }: Request): string[] {
  return clients.length > 0 ? [fill(words.heldForClients, { clients: clients.join(', ') })] : []
}

/** Asks a mailbox whether a request about its data is its own: the one proof that is asked for (R2). */
export function confirmRequest(
  { language, words, foot }: Frame,
  told: Request & { days: number; href: string; code: string },
): Letter {
  const { subject, text, button, code, notYou } = words.confirmRequest
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [words.greeting, fill(text, { reference: told.reference, right: told.right })],
    link: { label: button, href: told.href },
    after: [fill(code, { code: told.code }), fill(notYou, { days: told.days })],
    foot,
  }
}

/** That a request has come in, and what is left for its person to do, if anything is. */
export function requestReceived(
  { language, words, foot }: Frame,
  told: Request & { asked: string; due: string; href: string; certificate: string },
): Letter {
  const { subject, text, next, erasure, rectification, button, notYou, ...say } = words.requestReceived
  const { reference, right, asked, due, href, certificate } = told
  const left = asked === 'erasure' ? erasure : asked === 'rectification' ? rectification : next
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [
      words.greeting,
      fill(text, { right, reference }),
      fill(left, { due }),
      ...heldForClients(words, told),
    ],
    link: { label: button, href },
    // Of an erasure it may be the last mail they get.
    after: [...(asked === 'erasure' ? [fill(say.certificate, { href: certificate })] : []), notYou],
    foot,
  }
}

/** How a request ended: by which deed, on which ground it was refused, or that its person took it back. */
export type Ended =
  | { readonly kind: 'done'; readonly deed: Deed }
  | {
      readonly kind: 'refused'
      readonly ground: Ground
      /** Who hears complaints; empty: nobody is known by name. */
      readonly authorities: readonly string[]
      /** Within how many days it can be appealed; null: it cannot. */
      readonly appealDays: number | null
      readonly wasAppealed: boolean
    }
  | { readonly kind: 'called_off' }

/** What its person said is right in one field, and on what ground it was refused; null: it was accepted. */
export type Decided = { readonly field: string; readonly ground: Ground | null }

type Deed = keyof Frame['words']['requestAnswered']['deeds']
type Ground = keyof Frame['words']['requestAnswered']['grounds']

type Answered = {
  readonly ended: Ended
  readonly decided?: readonly Decided[]
  readonly href: string
  /** The address leads to the policy: this mailbox has not shown that the request is its own. */
  readonly withoutPage?: boolean
}

/** That a request was answered, what changed by it, and where to turn if the answer is not good enough (R1). */
export function requestAnswered({ language, words, foot }: Frame, told: Request & Answered): Letter {
  const { reference, right, ended, decided = [], href } = told
  const { subject, corrected, notCorrected, grounds, button, ...say } = words.requestAnswered
  const each = decided.map(({ field, ground }) =>
    ground ? fill(notCorrected, { field, ground: grounds[ground] }) : fill(corrected, { field }),
  )
  const after =
    ended.kind === 'refused'
      ? [
          ...(ended.appealDays === null ? [] : [fill(say.appeal, { days: ended.appealDays })]),
          ended.authorities.length > 0
            ? fill(say.complain, { authority: ended.authorities.join('; ') })
            : say.complainWhere,
        ]
      : [say.complainWhere]
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [
      words.greeting,
      ...howEnded(words, ended, { reference, right }),
      ...each,
      ...heldForClients(words, told),
    ],
    link: { label: told.withoutPage ? words.transferFetched.button : button, href },
    after,
    foot,
  }
}

function howEnded(
  { requestAnswered: say }: Frame['words'],
  ended: Ended,
  asked: { reference: string; right: string },
): string[] {
  switch (ended.kind) {
    case 'done':
      return [fill(say.done, asked), say.deeds[ended.deed]]
    case 'called_off':
      return [fill(say.calledOff, asked)]
    case 'refused':
      return [
        ...(ended.wasAppealed ? [say.appealed] : []),
        fill(say.refused, { ...asked, ground: say.grounds[ended.ground] }),
      ]
  }
}

/** That a request takes longer, why, and until when (R1). */
export function requestExtended(
  { language, words, foot }: Frame,
  told: Request & { why: keyof Frame['words']['requestExtended']['whys']; due: string; href: string },
): Letter {
  const { subject, text, whys, button } = words.requestExtended
  const { reference, right, due, why, href } = told
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference, right, due, why: whys[why] })],
    link: { label: button, href },
    foot,
  }
}

/**
 * That an erasure is set for a moment, and can be called off until then; and where its certificate will be, since it is the last mail
 * they get.
 */
export function erasureSet(
  { language, words, foot }: Frame,
  { reference, at, href, certificate }: { reference: string; at: string; href: string; certificate: string },
): Letter {
  const { subject, text, button, notYou } = words.erasureSet
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference, at })],
    link: { label: button, href },
    after: [fill(words.requestReceived.certificate, { href: certificate }), notYou],
    foot,
  }
}

/** That an appeal has come in, and by when it is answered (P54). */
export function appealReceived(
  { language, words, foot }: Frame,
  { reference, right, due, href }: Request & { due: string; href: string },
): Letter {
  const { subject, text, button } = words.appealReceived
  return {
    language,
    subject: fill(subject, { reference }),
    paragraphs: [words.greeting, fill(text, { reference, right, due })],
    link: { label: button, href },
    foot,
  }
}

/** Warns staff of requests about data that are due soon. */
export function requestsDue(
  { language, words, foot }: Frame,
  { count, due, href }: { count: number; due: string; href: string },
): Letter {
  const { subject, text, button } = words.requestsDue
  return {
    language,
    subject: fill(subject, { count }),
    paragraphs: [words.greeting, fill(text, { due })],
    link: { label: button, href },
    foot,
  }
}

/** Brings the link to everything that is held about whoever reads it (P45, P49). */
export function requestPackage(
  { language, words, foot }: Frame,
  told: Request & { days: number; href: string },
): Letter {
  const { subject, text, button, days } = words.requestPackage
  return {
    language,
    subject: fill(subject, { reference: told.reference }),
    paragraphs: [
      words.greeting,
      fill(text, { reference: told.reference, right: told.right }),
      ...heldForClients(words, told),
    ],
    link: { label: button, href: told.href },
    after: [fill(days, { days: told.days })],
    foot,
  }
}
