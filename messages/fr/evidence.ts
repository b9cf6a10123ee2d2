import type { EvidenceMessages } from '#messages/en/evidence.ts'

export const evidence: EvidenceMessages = {
  title: 'Est-ce tenu ?',
  lead: 'Chaque promesse de notre politique de confidentialité, et ce que nos propres données en disent en ce moment. Rien ici n’est saisi à la main, et personne ne peut y être reconnu.',
  policy: 'La politique de confidentialité',
  machine: 'La même chose pour les machines (JSON)',
  at: 'Vérifié le {moment}',
  states: { kept: 'Tenue', broken: 'Rompue', idle: 'Pas encore mise à l’épreuve' },
  totals: 'Des promesses de notre page de confidentialité',
  unbuilt: 'Encore à tenir : {count}',
  unbuiltText:
    'Notre politique les promet, et rien ne les tient encore. Aucune page ne les affirme d’ici là.',
  broken: 'Rompues en ce moment',
  folded: { kept: 'Tenues : {count}', idle: 'Pas encore mises à l’épreuve : {count}' },
  by: { seen: 'montré par les données', tested: 'montré par un test' },
  behind: 'Ce qui la tient, et son test',
  nothing: 'Rien de tel n’est encore arrivé : il n’y a donc rien à montrer.',
  last: 'Dernière fois : {moment}',
  toCome: {
    recording_announced: 'l’annonce de l’enregistrement d’un appel',
    groups_not_small: 'des chiffres sans petits groupes',
  },
  keptBy: 'Tenue par',
  failsWithout: 'Un test qui échoue sans cela :',
  few: 'moins de {fewest}',
  periods: {
    title: 'Comment chaque durée est appliquée',
    record: 'Données',
    last: 'Dernier passage',
    held: 'Gardé au-delà',
    applied: '{at} ; lignes supprimées : {rows}.',
    lastTook: 'Le dernier qui en a supprimé : {at} ; lignes : {rows}.',
    never: 'Aucun n’a encore eu lieu.',
    overdue: 'Quelque chose, depuis le dernier passage',
    none: 'Rien',
  },
  away: {
    title: 'Impossible de vérifier en ce moment',
    text: 'Notre base de données n’a pas pu être jointe : rien ne peut être montré. Réessayez dans une minute.',
  },
  figures: {
    counted: '{what} : {count}. Exceptions : aucune.',
    broken: '{what} : {count}. Exceptions : {exceptions}.',
    refused: 'Messages retenus pour cette raison : {count}.',
    layersBoth:
      'La base de données le dit : le programme lui-même ne peut ni modifier ni supprimer, et des déclencheurs arrêtent tous les autres.',
    layersTriggers:
      'La base de données le dit : des déclencheurs arrêtent toute modification. Cet hébergeur n’offre pas de rôles en plus.',
    layersNone: 'Les déclencheurs qui arrêtent les modifications ne sont pas en place.',
    sealed: 'Enchaîné jusqu’au {at}.',
    unsealed: 'Une entrée du {at} n’est pas encore enchaînée.',
    oldest:
      'La durée de la plus ancienne demande court depuis le {at}. Elle part le {until} au plus tard : cela fait {period}.',
    sweptAll: 'Rien n’est gardé au-delà de sa durée.',
    unswept: 'Le nettoyage quotidien n’a pas encore eu lieu.',
    mayStay: 'Une demande peut rester {period}.',
    stopped:
      'Rien n’est gardé au-delà de sa durée, mais le nettoyage quotidien n’a plus eu lieu depuis le {at}.',
    overdue: 'Gardé au-delà de sa durée : {records}.',
    answered: 'Répondues : {count}. En attente au-delà de leur jour : aucune.',
    late: 'En attente au-delà de leur jour : {count}.',
    checked: 'Vérifié à l’instant, et c’est le cas.',
    contradicted: 'Vérifié à l’instant, et ce n’est pas le cas.',
    mirrored:
      'Effacements et refus sont aussi notés hors de la base de données : une restauration les répète. En attente de l’être : {lag} secondes.',
    unrepeated:
      'La base de données est revenue en arrière, et des effacements faits depuis n’ont pas été répétés : {count}.',
    unmirrored:
      'Un effacement ou un refus du {at} n’est pas encore noté hors de la base de données : une restauration le perdrait.',
    /** Après `mirrored`. */
    backedUp: 'Dernière sauvegarde : {at}.',
    neverBackedUp: 'Aucune sauvegarde n’a encore été faite.',
    repeated: 'Dernière restauration le {at} ; répétés alors : {count}.',
    neverRestored: 'Aucune n’a jamais été restaurée.',
    tested:
      'Testé le {at}, version {version} : son test réussit, et échoue sans ce qui tient la promesse. Aucun chiffre du quotidien ne le montrerait.',
    changedSince:
      'Testé le {at}, version {version}. Ce qui la tient ou son test a changé depuis : l’essai ne compte plus.',
    untested: 'Aucun essai n’est consigné.',
  },
  of: {
    enquiries: 'Dernières demandes examinées',
    letters: 'Derniers messages examinés, chacun chiffré',
    files: 'Fichiers reçus',
    entries: 'Personnes saisies à la main',
    drafts: 'Formulaires commencés',
    reminders: 'Rappels envoyés',
    referrals: 'Personnes nommées par d’autres',
    newsletters: 'Derniers envois de la lettre examinés',
    withdrawals: 'Consentements retirés',
    consents: 'Consentements donnés',
    mails: 'Derniers messages envoyés examinés',
    handovers: 'Remises complètes faites',
    erasures: 'Derniers effacements examinés',
    requests: 'Demandes confirmées par la boîte aux lettres',
    members: 'Comptes de l’équipe examinés',
    versions: 'Versions conservées',
    changes: 'Changements à annoncer',
    wordings: 'Derniers consentements comparés aux mots montrés',
    shared: 'Personnes partagées avec des partenaires, dont aucune n’a refusé',
    handOuts: 'Communications, chacune avec le demandeur, le fondement et l’accord donné',
    agents: 'Demandes faites pour autrui, chacune confirmée par la personne avant d’être traitée',
    proofs: 'Demandes terminées, dont il ne reste aucune preuve de qui a demandé',
    choices: 'Derniers choix sur les cookies, chaque accord sous une version de cette politique',
    signals: 'Choix dans un navigateur dont le signal compte, aucun avec ce qu’il refuse',
    pageCounts:
      'Sommes de pages, visites et formulaires, dont aucune ne nomme personne ; d’aucun jour passé ce qui distinguait les visiteurs',
    countMonths: 'Sommes de pages, chacune de plus de trois mois dans son mois',
    appeals: 'Recours contre des refus, chacun lu à temps et par une autre personne s’il y en a une',
    clientLeads:
      'Dernières demandes de clients examinées, et celles effacées selon leurs instructions ; toutes à part des nôtres',
    accounts: 'Comptes ouverts, et fermés une fois clos ou verrouillés',
    minors: 'Mineurs effacés, et leurs adresses fermées',
    reports: 'Signalements reçus ; aucun n’attend au-delà de son délai',
    incidents:
      'Incidents inscrits ; autorité informée en 72 heures ou avec le motif du retard, et personnes concernées sans délai',
  },
}
