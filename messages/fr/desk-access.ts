import type { deskAccess as english } from '#messages/en/desk-access.ts'

export const deskAccess: typeof english = {
  close: 'Fermer',
  skip: 'Aller au contenu',
  places: {
    label: 'Le bureau',
    groups: { work: 'Travail', privacy: 'Confidentialité', system: 'Système' },
    waiting: '{count, plural, one {# en attente} other {# en attente}}',
    today: 'Aujourd’hui',
    leads: 'Demandes',
    people: 'Personnes',
    companies: 'Entreprises',
    requests: 'Demandes de droits',
    reports: 'Signalements',
    incidents: 'Incidents',
    policy: 'Politique',
    retention: 'Conservation',
    unsubscribes: 'Désabonnements',
    campaigns: 'Campagnes',
    outbox: 'Boîte d’envoi',
    exports: 'Exports',
    disclosures: 'Communications',
    clients: 'Clients',
    visits: 'Visites',
    audit: 'Journal',
    team: 'Équipe',
    settings: 'Réglages',
  },
  mailOff: {
    title: 'Le courrier n’est pas configuré : rien ne part',
    text: 'Chaque message est gardé ici sans être envoyé : aucune réponse ne compte donc comme telle. npm run doctor dit ce qu’il faut régler.',
    open: 'Lire ce qui est gardé dans la boîte d’envoi',
  },
  account: {
    title: 'Votre compte',
    signOut: 'Se déconnecter',
    password: 'Mot de passe',
    changePassword: 'Choisir un autre mot de passe',
    factor: 'Second facteur',
    codesLeft:
      '{count, plural, =0 {Il ne reste aucun code de secours. Créez-en de nouveaux maintenant.} one {Il reste un code de secours. Créez-en bientôt de nouveaux.} other {Il reste # codes de secours.}}',
    renew: 'Créer de nouveaux codes de secours',
    renewHint: 'Les nouveaux codes remplacent tous les précédents.',
    changeFactor: 'Utiliser une autre application ou un autre téléphone',
    sessions: 'Sessions ouvertes',
    device: 'Où',
    unknownDevice: 'Un navigateur qui ne dit rien de lui',
    since: 'Depuis',
    seen: 'Dernier usage',
    end: 'Fermer',
    here: 'celle-ci',
    endSubmit: 'Déconnecter',
    ended: 'Cette session est fermée.',
    profile: {
      title: 'Vous',
      name: 'Votre nom',
      nameHint:
        'Ce que vos collègues lisent à côté de vos demandes et de vos notes. À défaut, ils lisent votre adresse.',
      signature: 'Signature',
      signatureHint:
        'Placée d’avance sous chaque réponse que vous commencez ; vous pouvez encore l’y modifier.',
      language: 'Langue du bureau',
      asBrowser: 'Celle de votre navigateur',
      zone: 'Fuseau horaire',
      zoneHint:
        'Celui des dates et heures que vous lisez. Les jours et horaires de l’agence restent dans le sien.',
      asAgency: 'Celui de l’agence : {zone}',
      keep: 'Enregistrer',
      kept: 'Enregistré.',
    },
  },
  factor: {
    askTitle: 'Votre second facteur',
    code: 'Code de votre application',
    codeHint: 'Six chiffres. Sans votre application, un de vos codes de secours convient.',
    check: 'Continuer',
    wrong:
      'Ce code n’est pas le bon, a déjà servi, ou vient trop tôt après des codes erronés. Attendez le suivant.',
    setTitle: 'Installer votre second facteur',
    setText:
      'Ouvrez une application d’authentification sur votre téléphone, ajoutez un compte et visez cette image. Dès lors, un mot de passe seul ne laisse entrer personne.',
    picture: 'Image pour une application d’authentification',
    byHand: 'Sans appareil photo, saisissez cette clé dans l’application :',
    current: 'Un code de l’application que vous avez à présent',
    codeNow: 'Le code que votre application affiche maintenant',
    set: 'L’installer',
    wrongSetUp:
      'Ce n’est pas le code de cette image. Prenez celui que votre application affiche maintenant ; l’horloge de votre téléphone doit être à l’heure.',
    back: 'Retour à votre compte',
    signInAgain:
      'Votre fournisseur s’est porté garant de vous il y a quelque temps, et vous n’avez pas encore de second facteur ici. Déconnectez-vous, reconnectez-vous par votre fournisseur, puis installez-en un dans le quart d’heure. Rien n’a été changé.',
    recoveryTitle: 'Gardez ces codes de secours',
    recoveryText:
      'Chacun ouvre le bureau une fois si votre téléphone est perdu. Ils ne sont affichés qu’ici et maintenant : imprimez-les, ou gardez-les dans un gestionnaire de mots de passe.',
    kept: 'Je les ai gardés : aller au bureau',
  },
  kept: {
    title: 'Ce que vous avez écrit',
    signedOut:
      'Votre session a pris fin. Ce que vous avez écrit est gardé une heure : connectez-vous pour le retrouver.',
    held: 'Votre session avait pris fin quand vous avez envoyé quelque chose. Rien n’a été envoyé, et votre texte est gardé une heure pour vous.',
    show: 'L’afficher pour l’envoyer maintenant',
    text: 'Ce n’est pas encore envoyé, et n’est plus gardé nulle part ailleurs. Relisez, puis envoyez.',
    send: 'Envoyer maintenant',
    gone: 'Ce texte a déjà été affiché, ou son heure est passée.',
    emptyTitle: 'Rien n’est gardé',
    emptyText:
      'Quand votre session prend fin pendant que vous écrivez, votre texte est gardé une heure et affiché une seule fois.',
    fields: { subject: 'Objet', text: 'Texte', body: 'Texte', message: 'Message', name: 'Nom' },
  },
  forgotten: {
    title: 'Je n’arrive pas à entrer',
    text: 'Nous vous envoyons un lien pour choisir un autre mot de passe. Il vous faut toujours votre second facteur ; s’il est perdu aussi, demandez à un propriétaire.',
    submit: 'M’envoyer un lien',
    asked:
      'Si cette adresse est celle d’un membre, un courriel avec un lien est en file, sauf si plusieurs lui ont été envoyés récemment. Le lien vaut une demi-heure.',
  },
  list: { older: 'Plus anciens', newest: 'Plus récents', pages: 'Pages', nobody: 'Personne' },
  missing: {
    title: 'Rien ici',
    text: 'Cela n’existe pas ou plus, ou votre rôle n’y donne pas accès.',
  },
  fault: {
    title: 'Cela n’a pas marché',
    text: 'Rien n’a été modifié. Réessayez dans une minute ; si cela persiste, le journal du serveur dit pourquoi.',
    again: 'Réessayer',
  },
  refused: {
    title: 'Non effectué',
    origin: 'La demande ne venait pas d’une page de ce site : rien n’a été modifié.',
    permission: 'Votre rôle ne le permet pas. Rien n’a été modifié.',
    input:
      'Quelque chose manque dans le formulaire, ou y est trop long. Rien n’a été modifié. Revenez en arrière : votre saisie y est encore.',
    tooLarge: 'Le formulaire contient plus qu’il ne peut. Rien n’a été modifié.',
  },
  roles: {
    owner: 'Propriétaire',
    manager: 'Gestionnaire',
    sales: 'Commercial',
    privacy: 'Confidentialité',
    viewer: 'Lecture seule',
  },
  signIn: {
    title: 'Connexion',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    wrong:
      'L’adresse et le mot de passe ne vont pas ensemble, ou il y a eu trop d’essais. Attendez une minute et réessayez, ou demandez un lien de connexion à un propriétaire.',
    ended: 'Vous êtes déconnecté.',
    help: 'Pas encore de mot de passe ? Un propriétaire peut vous créer un lien de connexion sur la page de l’équipe ; sur le serveur, npm run staff -- add en crée un.',
    byProvider: 'Se connecter avec {provider}',
    or: 'ou',
    leaving: 'Vers {provider}',
    leavingText: 'Vous y êtes conduit. S’il ne se passe rien :',
    leavingLink: 'Continuer vers {provider}',
    provider: {
      often: 'On a trop souvent appuyé d’ici. Attendez une minute, puis réessayez.',
      silent:
        'Il n’a pas répondu comme il le devait. Réessayez dans une minute, ou connectez-vous par votre mot de passe.',
      unproven:
        'Ce qui est revenu n’a pas pu être vérifié : personne n’est donc entré. Réessayez. Si cela persiste, la personne qui exploite ce site compare son horloge et ses réglages avec ceux du fournisseur.',
      elsewhere:
        'Cette connexion a été commencée dans un autre navigateur, a déjà servi, ou a pris plus d’un quart d’heure. Recommencez ici.',
      declined:
        'Personne ne s’est connecté là-bas, donc personne ici. Réessayez, ou connectez-vous par votre mot de passe.',
      no_address:
        'Aucune adresse à vous n’y est prouvée : rien ne permet donc de vous reconnaître ici. Connectez-vous par votre mot de passe, ou demandez à qui gère le fournisseur.',
      not_on_team:
        'Personne dans l’équipe n’a votre adresse. Un propriétaire vous ajoute sur la page de l’équipe.',
      other_identity:
        'Quelqu’un d’autre est déjà venu avec cette adresse. Si elle est désormais la vôtre, un propriétaire retire ce membre puis l’ajoute de nouveau.',
    },
    linkTitle: 'Se connecter par lien',
    linkText: 'Ce lien connecte {email}. Il sert une fois.',
    linkSubmit: 'Se connecter',
    linkDeadTitle: 'Ce lien ne marche plus',
    linkDead:
      'Un lien de connexion sert une fois, pendant dix minutes. Un propriétaire peut en créer un nouveau sur la page de l’équipe ; sur le serveur, il se crée par :',
    linkOther: 'Se connecter par mot de passe',
  },
  password: {
    title: 'Choisir un mot de passe',
    text: 'Au moins 12 caractères. Quelques mots à la suite se retiennent mieux que des symboles.',
    current: 'Mot de passe actuel',
    chosen: 'Nouveau mot de passe',
    submit: 'Enregistrer le mot de passe',
    done: 'Le mot de passe est enregistré. Les autres navigateurs où vous étiez connecté sont déconnectés.',
    faults: {
      wrong: 'Votre mot de passe actuel est différent.',
      too_short: 'Il a moins de 12 caractères.',
      too_long: 'Il a plus de 256 caractères.',
      own_address: 'Il contient votre adresse. Choisissez quelque chose que personne ne sait de vous.',
      guessable:
        'Il est parmi ceux qu’on essaie en premier. Quelques mots à la suite sans lien entre eux valent mieux.',
    },
  },
  domains: {
    title: 'Admission par domaine',
    text: 'Toute personne dont l’adresse dans ce domaine est prouvée par un fournisseur devient membre, avec ce rôle, à sa première connexion. Les membres que vous avez retirés restent dehors.',
    none: 'Aucun domaine n’est admis : seules entrent les personnes que vous ajoutez.',
    domain: 'Domaine',
    role: 'Rôle',
    since: 'Depuis',
    add: 'Admettre',
    end: 'Mettre fin',
    bad: 'Ce n’est pas un domaine. Écrivez ce qui suit le @ d’une adresse : agency.example.',
    public:
      'N’importe qui peut avoir une adresse de ce domaine : il ferait entrer tout le monde. Ajoutez plutôt les membres un par un.',
    added: 'Les adresses de ce domaine sont admises.',
    ended: 'Ce domaine n’est plus admis. Qui est venu par lui reste membre jusqu’à ce que vous le retiriez.',
  },
  team: {
    title: 'Équipe',
    who: 'Membre',
    role: 'Rôle',
    seen: 'Dernière connexion',
    never: 'jamais',
    removed: 'retiré',
    changes: 'Modifications',
    change: 'Changer le rôle',
    link: 'Lien de connexion',
    remove: 'Retirer',
    removeLabel: 'Retirer {email}',
    removal: {
      metaTitle: 'Retirer un membre',
      title: 'Retirer {email} ?',
      self: 'C’est vous. Vous êtes déconnecté aussitôt, et seul un autre propriétaire peut vous laisser revenir.',
      access:
        'Ce membre est déconnecté partout aussitôt. Son mot de passe, son second facteur et ses liens de connexion cessent de marcher.',
      leads:
        '{count, plural, =0 {Aucune demande n’est à sa charge.} one {Une demande est à sa charge :} other {# demandes sont à sa charge :}}{count, plural, =0 {} other { {waiting, plural, =0 {aucune n’attend de réponse.} one {une attend une réponse.} other {# attendent une réponse.}}}}',
      give: 'Ses demandes',
      to: 'Ses demandes et ses tâches ouvertes vont à',
      toNobody: 'Personne : à qui les prendra',
      notThere:
        'La personne qui devait recevoir ses demandes n’est plus dans l’équipe. Choisissez-en une autre.',
      tasks:
        '{count, plural, =0 {Aucune tâche ouverte n’est à sa charge.} one {Une tâche ouverte est à sa charge.} other {# tâches ouvertes sont à sa charge.}}',
      records:
        'Ce que ce membre a écrit et fait reste sous son nom. Ajouter la même adresse de nouveau le laisse revenir.',
      submit: 'Retirer {email}',
      keep: 'Ne pas retirer',
    },
    resetFactor: 'Réinitialiser le second facteur',
    reset:
      'Son second facteur est supprimé et ses sessions sont fermées. À sa prochaine connexion, ce membre en installe un autre.',
    add: 'Ajouter un membre',
    addText:
      'Cette personne reçoit un courriel avec un lien, et vous en recevez un à lui remettre. Elle choisit ensuite un mot de passe et installe un second facteur.',
    email: 'Adresse électronique',
    submit: 'Ajouter',
    linkTitle: 'Lien de connexion pour {email}',
    linkText:
      'Un courriel avec son propre lien est en file, valable sept jours ; la boîte d’envoi dit ce qu’il devient. Si le courrier n’arrive pas, remettez vous-même celui-ci : il sert une fois, pendant dix minutes, et n’est affiché qu’ici et maintenant.',
    done: 'Retiré. Ses sessions sont fermées.',
    roleChanged: 'Le rôle a changé.',
    faults: {
      last_owner: 'C’est le seul propriétaire. Ajoutez-en d’abord un autre.',
      unknown: 'Aucun membre n’a cette adresse.',
    },
    may: {
      owner: 'Tout, l’équipe comprise.',
      manager: 'Toutes les demandes, les campagnes, les exports.',
      sales: 'Ses demandes, et celles sans responsable.',
      privacy: 'Toutes les demandes, les effacements, les exports, le journal.',
      viewer: 'Voit toutes les demandes, ne modifie rien.',
    },
  },
}
