import type { keeping as english } from '#policy/sections/words/en/keep.ts'

export const keeping: typeof english = {
  cookies: {
    none: 'Aucune page ne dépose de cookie avant que vous ne demandiez à vous connecter.',
    noneUnpressed:
      'Aucune page ne pose de cookie avant que vous ne le demandiez d’une pression : pour vous connecter, ou garder une apparence ou une langue.',
    askedFirst:
      'Avant votre choix, les pages publiques ne déposent aucun cookie et ne chargent rien d’autrui.',
    scripts:
      'Une fois votre accord donné, et jusqu’à ce que vous le repreniez, les pages chargent : {names}. Votre choix est gardé six mois et peut être changé à tout moment :',
    choices: 'Vos choix',
    leavesNothing: '{name} ne dépose aucun cookie.',
    head: ['Cookie', 'Catégorie', 'À quoi il sert', 'Durée'],
    session: 'jusqu’à la fermeture du navigateur',
    idle: 'Déclarés, mais non utilisés sur ce site',
    idleHead: ['Cookie', 'Catégorie', 'De qui', 'À quoi il sert', 'Durée'],
    us: 'le nôtre',
    chosen:
      'Rien n’est déposé avant votre choix, hormis le nécessaire, et refuser est aussi simple qu’accepter.',
    help: 'Sur les cookies et la façon de les refuser :',
    dntHonoured: 'Do Not Track : personne n’est suivi ici, avec ou sans ce signal.',
    dntNotSaid:
      'Do Not Track : le texte reformulé ici ne dit pas ce qu’il fait de ce signal. Personne n’est suivi ici, avec ou sans lui.',
    dntNotAnswered:
      'Do Not Track : nous ne répondons pas à ce signal, dont aucune norme ne fixe le sens ; s’il en vient une que nous devons suivre, cette page le dira. Personne n’est suivi ici, avec ou sans lui.',
    dntHonouredAsked: 'Do Not Track : ce signal vaut refus des statistiques et de la publicité.',
    dntNotSaidAsked:
      'Do Not Track : le texte reformulé ici ne dit pas ce qu’il fait de ce signal. Ce que vous choisissez ici compte, avec ou sans lui.',
    dntNotAnsweredAsked:
      'Do Not Track : nous ne répondons pas à ce signal, dont aucune norme ne fixe le sens ; s’il en vient une que nous devons suivre, cette page le dira. Ce que vous choisissez ici compte, avec ou sans lui.',
    gpc: 'Global Privacy Control : ce signal vaut refus des statistiques et de la publicité, et une case pour des partenaires cochée avec lui ne compte pas.',
    page: 'Les cookies sur une page à part',
  },
  retention: {
    head: ['Données', 'Durée', 'Pourquoi'],
    keep: 'sans limite',
    withProject: 'avec le projet qui en naît',
    keepProof: 'le journal sans limite ; vos consentements aussi longtemps que vos données',
    keepProofAsked:
      'le journal sans limite ; vos consentements aussi longtemps que vos données ; ce qui a été choisi pour les cookies, qui ne nomme personne, pendant un an',
    counts:
      'Les décomptes de pages ne contiennent aucune visite. Après trois mois, les jours deviennent des mois.',
    atMost: '{period} {clock}, puis {ending}',
    most: 'Dès que rien n’est ouvert entre nous – ni abonnement en cours, ni compte, ni projet, ni demande sans réponse –, rien qui vous nomme n’est gardé plus de {period}, sauf si vous en avez fait limiter l’utilisation, ou si une loi ou un litige l’exige comme dit plus bas. Ce qui reste ne porte ni nom ni adresse : le code qui nous retient de vous écrire, et le journal.',
    longer:
      'Si une loi, fiscale par exemple, exige davantage, ou si un litige ou l’ordre d’un tribunal le demande, une personne de notre équipe peut différer la suppression des catégories de données que ce motif désigne ; de tout, seulement si un litige ou un ordre porte sur tout. Elles restent jusqu’à la fin de ce motif, avec ce qui dit qu’elles sont à vous, et le reste part en son temps, y compris quand vous demandez l’effacement. Qui l’a différée, quand, sur quel fondement et pour quoi est consigné. Les données dont vous avez fait limiter l’utilisation restent aussi, jusqu’à la fin de cette limitation.',
    backups:
      'Une sauvegarde ne contient pas la clé qui l’ouvre, est refusée une fois trop ancienne et refait chaque suppression à sa relecture.',
    swept: 'Un balayage passe chaque jour et retire ce dont le temps est écoulé.',
  },
  security: {
    tests:
      'Ce que nos chiffres quotidiens ne peuvent montrer est vérifié par des tests automatiques, dont chacun échoue dès qu’on retire ce qui tient sa promesse. La page des preuves montre le jour et la version de chaque test.',
    auditsIdle:
      'Le texte reformulé ici promet aussi des audits de sécurité réguliers et le stockage chiffré de toutes les données. Ici, des tests automatiques tiennent lieu d’audits, et les messages et les fichiers sont chiffrés ; les noms, les adresses et les réponses courtes ne le sont pas.',
    sealed: 'Ce que vous écrivez dans un message est chiffré avant d’être enregistré.',
    transit: 'Entre votre navigateur et ce site, tout circule chiffré.',
    roles:
      'Le programme qui sert ce site ne peut pas modifier la trace de vos consentements. Elle ne disparaît qu’avec vos données, ou quand une inscription n’a jamais été confirmée.',
    log: 'Qui a exporté ou effacé quoi est inscrit dans un journal auquel on ne fait qu’ajouter.',
    passwords: 'Les mots de passe de notre équipe ne sont gardés que sous une forme qui ne se relit pas.',
    breachAll:
      'Si des données tombaient en de mauvaises mains, toutes les personnes concernées seraient prévenues sans délai, et l’autorité sous 72 heures.',
    breachLaw:
      'Si des données tombaient en de mauvaises mains, ceux que la loi désigne seraient prévenus, et l’autorité sous 72 heures.',
  },
}
