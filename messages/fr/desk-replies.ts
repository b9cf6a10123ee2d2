import type { deskReplies as english } from '#messages/en/desk-replies.ts'

export const deskReplies: typeof english = {
  reply: {
    scheduled:
      'La réponse est en file et part à l’heure choisie. D’ici là, on peut l’annuler ou changer son heure dans l’historique.',
    noTime:
      'Non envoyée : choisissez un jour et une heure à venir. Ce que vous avez écrit est gardé en brouillon.',
    noTimeMoved: 'Rien n’a changé : choisissez un jour et une heure à venir.',
    unfilled:
      'Non envoyée : quelque chose entre accolades reste à remplir. Ce que vous avez écrit est gardé en brouillon ; remplacez-le, puis envoyez de nouveau.',
    kept: 'Le brouillon est enregistré.',
    dropped: 'Le brouillon est jeté.',
    takeBack: 'Annuler l’envoi',
    takenBack: 'Envoi annulé : elle n’est pas partie, et son texte est de nouveau dans la réponse.',
    left: 'Trop tard : la réponse est partie, ou était déjà annulée.',
    leaves: 'Départ :',
    leavesAt: 'départ',
    change: 'Une autre heure',
    at: 'À ({zone})',
    move: 'Changer l’heure',
    moved: 'La réponse part à la nouvelle heure.',
    now: 'Envoyer maintenant',
    later: 'Envoyer plus tard',
    laterSubmit: 'Envoyer à cette heure',
    keep: 'Garder le brouillon',
    drop: 'Jeter',
    draftOf: 'Votre brouillon, gardé',
    othersBegan: '{who} a commencé une réponse,',
    keptAt: 'Brouillon enregistré.',
    unkept: 'Non enregistré : le bureau n’a pas répondu. Un nouvel essai se fait pendant que vous écrivez.',
    missing: 'Inconnu pour cette demande : {slots}. Remplissez-le à la main avant d’envoyer.',
    eventTakenBack: '{who} a annulé une réponse avant son départ',
    eventMoved: '{who} a changé l’heure de départ d’une réponse',
    slots: {
      name: 'nom',
      company: 'entreprise',
      reference: 'référence',
      service: 'service',
      member: 'votre propre nom',
      received: 'le jour de réception',
      answer_by: 'le jour promis',
    },
  },
}
