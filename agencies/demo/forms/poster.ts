import { competitionForm } from '#agencies/policy-parts/forms/competition.ts'
import type { FormDefinition } from '#policy/form.ts'

/** A draw with an end: after it nothing is taken, and what was sent goes three months later. */
export const poster = {
  ...competitionForm('2027-01-15T12:00:00+01:00'),
  title: { en: 'Win a tide poster', fr: 'Gagnez une affiche des marées', ar: 'اربح ملصق المد والجزر' },
  intro: {
    en: 'Ten prints of the tide poster. We draw the names on 15 January 2027 and write to the ten.',
    fr: 'Dix tirages de l’affiche des marées. Nous tirons les noms le 15 janvier 2027 et écrivons aux dix.',
    ar: 'عشر نسخ من ملصق المد والجزر. نسحب الأسماء في 15 يناير 2027 ونكتب إلى العشرة.',
  },
  thanks: {
    en: 'You are in. If your name is drawn we write to you on 15 January 2027.',
    fr: 'C’est noté. Si votre nom est tiré, nous vous écrivons le 15 janvier 2027.',
    ar: 'تم تسجيلك. إن سُحب اسمك كتبنا إليك في 15 يناير 2027.',
  },
} as const satisfies FormDefinition
