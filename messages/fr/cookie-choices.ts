import type { CookieChoiceMessages } from '#messages/en/cookie-choices.ts'

export const cookieChoices: CookieChoiceMessages = {
  banner: {
    label: 'Votre choix',
    text: 'Les pages de ce site peuvent-elles charger {names} ? Rien n’en est chargé sans votre accord, et tout fonctionne sans.',
    reject: 'Refuser',
    accept: 'Accepter',
    more: 'Choisir un par un',
  },
  footer: 'Choix sur les cookies',
  signalled: 'Votre navigateur demande à ne pas être suivi. Nous le respectons.',
  title: 'Vos choix',
  lead: 'Une partie de ce que ce site peut charger vient d’autres entreprises. Rien n’en est exécuté sans votre accord donné ici, et le site fonctionne aussi bien sans.',
  nothing:
    'Ce site ne charge rien d’autres entreprises, et ne dépose dans votre navigateur que ce que vous demandez vous-même. Il n’y a donc rien à vous demander, ni rien à refuser.',
  signal: {
    title: 'Le signal de votre navigateur compte',
    text: 'Votre navigateur envoie {signal}. Statistiques et publicité y restent coupées aussi longtemps, quoi que vous choisissiez ci-dessous.',
    nothing: 'Votre navigateur envoie {signal}. Rien sur ce site n’est à couper pour cela.',
    forms: 'Une case pour des partenaires que vous cochez avec lui ne compte pas.',
    off: 'Coupé, par le signal de votre navigateur.',
    person:
      'Votre navigateur envoie Global Privacy Control. Rien de ce qui vous concerne ne va donc à des partenaires ni à des annonceurs, quoi que vous ayez accepté avant : c’est inscrit pour vous quand vous vous connectez avec lui, et à chaque appui ici.',
  },
  why: {
    functional:
      'Pour ce qu’une page peut faire au-delà de s’afficher, comme une conversation, une vidéo ou une carte.',
    analytics: 'Pour compter les visites et les pages, et voir ce qui est lu.',
    targeting: 'Pour montrer de la publicité, ici ou ailleurs, selon ce que vous lisez.',
  },
  allow: 'Autoriser : {category}',
  head: { what: 'Entreprise', cookies: 'Cookies', life: 'Durée' },
  noCookie: 'aucun',
  session: 'jusqu’à la fermeture du navigateur',
  policy: 'Politique de {name}',
  optOut: 'Comment rester partout hors d’atteinte de {name}',
  stays:
    'Les cookies qu’une entreprise garde sous sa propre adresse peuvent être retirés par elle, ou par vous dans les réglages de votre navigateur.',
  necessary: 'Nécessaire',
  necessaryText:
    'Déposé quand vous choisissez, faute de quoi votre choix ne pourrait pas être retenu : le cookie « {name} », pour six mois.',
  save: 'Enregistrer mon choix',
  rejectAll: 'Tout refuser',
  acceptAll: 'Tout accepter',
  saved: 'Enregistré. Cela vaut dès la page suivante.',
  unkept:
    'Votre navigateur n’a pas gardé de cookie pour cela. Rien d’autres entreprises n’est donc chargé, et les pages peuvent redemander.',
  now: 'Ce que vous avez choisi',
  nowGranted: 'Autorisé : {names}.',
  nowNone: 'Rien n’est autorisé.',
  again:
    'Quelque chose s’est ajouté depuis. Tant que vous n’avez pas choisi à nouveau, rien d’autres entreprises n’est chargé.',
  proof: 'Preuve : {reference}, du {date}.',
  proofText:
    'Sous ce numéro, nous gardons pendant un an ce qui vous a été demandé et ce que vous avez répondu, quand, sur quelle page et dans quelle langue, sous quel signal de votre navigateur et quelle version de la politique. Rien n’y nomme ni vous ni votre navigateur.',
  askedAgain: 'Au bout de six mois, la question vous est posée à nouveau.',
  tooManyTitle: 'Trop à la fois',
  tooMany:
    'Beaucoup de choix viennent de votre réseau en ce moment, et le vôtre n’a pas pu être enregistré. Rien de nouveau n’est chargé. Réessayez dans une minute.',
  awayTitle: 'Non enregistré',
  away: 'Votre accord n’a pas pu être enregistré à l’instant, et rien de nouveau n’est chargé. Refuser fonctionne tout de même.',
}
