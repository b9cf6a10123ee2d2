import type { Language } from '../../../../policy/vocabulary.ts'

/** What somebody could have written, for letters that carry words of a person. */
export const sampleWords: {
  readonly [L in Language]: {
    readonly reply: string
    readonly subject: string
    readonly announcement: string
    readonly way: string
  }
} = {
  en: {
    reply:
      'Thank you for the plans. We can begin in May, and the first drawings would be with you two weeks later.\n\nShall we speak on Thursday?',
    subject: 'Notes from the workshop',
    announcement:
      '## What we learned\n\nA sign is read in **two seconds**, or not at all. Three things help:\n\n- one word less\n- one size more\n- [the light it stands in](https://www.example.com/light)\n\n> We moved it by a metre, and people stopped asking.',
    way: 'by telephone',
  },
  fr: {
    reply:
      'Merci pour les plans. Nous pouvons commencer en mai, et les premiers dessins seraient chez vous deux semaines plus tard.\n\nParlons-nous jeudi ?',
    subject: 'Notes de l’atelier',
    announcement:
      '## Ce que nous avons appris\n\nUne enseigne se lit en **deux secondes**, ou pas du tout. Trois choses aident :\n\n- un mot de moins\n- une taille de plus\n- [la lumière où elle se trouve](https://www.example.com/lumiere)\n\n> Nous l’avons déplacée d’un mètre, et plus personne ne demande.',
    way: 'par téléphone',
  },
  ar: {
    reply:
      'شكرًا على المخططات. يمكننا أن نبدأ في مايو، وتصلك الرسوم الأولى بعد ذلك بأسبوعين.\n\nهل نتحدث يوم الخميس؟',
    subject: 'ملاحظات من المشغل',
    announcement:
      '## ما تعلمناه\n\nتُقرأ اللافتة في **ثانيتين** أو لا تُقرأ. ثلاثة أمور تساعد:\n\n- كلمة أقل\n- حجم أكبر\n- [الضوء الذي تقف فيه](https://www.example.com/light)\n\n> حركناها مترًا واحدًا، فلم يعد أحد يسأل.',
    way: 'عبر الهاتف',
  },
}
