import type { deskCompanies as english } from '#messages/en/desk-companies.ts'

export const deskCompanies: typeof english = {
  companies: {
    title: 'Entreprises',
    search: 'Nom ou domaine',
    filter: 'Chercher une entreprise',
    name: 'Nom',
    domains: 'Domaines',
    domainsHint:
      'Qui a une adresse qui finit ainsi en fait partie. Plusieurs, séparés par des virgules ; ceux des messageries publiques, comme gmail.com, ne disent rien d’une entreprise.',
    notes: 'Notes',
    notesHint: 'Pour l’équipe. Si une seule personne en fait partie, elle peut demander à les lire.',
    people: 'Personnes',
    leads: 'Demandes',
    projects: 'Projets',
    since: 'Depuis',
    running: 'en cours',
    done: 'achevé {day}',
    emptyTitle: 'Pas encore d’entreprise',
    emptyText: 'Peu après que quelqu’un a écrit d’une adresse propre à son entreprise, elle est ici.',
    noneTitle: 'Aucune entreprise ne correspond',
    noneText: 'Cherchez par une partie du nom, ou par le domaine.',
    add: 'Nouvelle entreprise',
    submit: 'Ajouter l’entreprise',
    added: 'L’entreprise a été ajoutée.',
    change: 'La modifier',
    keep: 'Conserver',
    changed: 'L’entreprise a été modifiée.',
    unchanged: 'Rien n’a changé : c’est déjà ainsi.',
    gone: 'Rien n’a changé : l’entreprise n’existe plus, ou ne vous est plus ouverte.',
    closed:
      'Rien n’a changé : des personnes de cette entreprise sont suivies par des collègues, et seul qui les voit toutes change ce qui est noté d’elle.',
    closedText:
      'Certaines de ses personnes sont suivies par des collègues : ses domaines et ses notes se montrent à qui les voit toutes.',
    restricted:
      'Rien n’a changé : la seule personne de cette entreprise a fait limiter le traitement de ses données.',
    badDomain:
      'Rien n’a changé : l’un des domaines n’en est pas un. Écrivez-les comme ils suivent le @, séparés par des virgules.',
    publicDomain:
      'Rien n’a changé : l’un des domaines est celui d’une messagerie publique, où chacun peut avoir une adresse.',
    alikeTitle: 'Est-ce l’une de celles-ci ?',
    alikeText:
      'Elles ont ce nom ou l’un de ces domaines. Ouvrez celle dont il s’agit, ou ajoutez-la quand même si c’en est une autre.',
    alikeLead:
      'Des entreprises de ce nom existent déjà. Dites laquelle c’est, puis appuyez de nouveau ; rien n’a encore été enregistré.',
    alikeNone: 'Une autre entreprise',
    alikeLive: 'Existe déjà :',
    anyway: 'L’ajouter quand même',
    openWorth: 'En cours',
    wonWorth: 'Gagné',
    worth: '{count, plural, one {une demande} many {# demandes} other {# demandes}}, {value}',
    worthless: '{count, plural, one {une demande} many {# demandes} other {# demandes}}',
    allLeads: 'Toutes les demandes de cette entreprise',
    noLeads: 'Aucune demande de ses membres n’est dans la liste.',
    firstPeople: 'Les {shown} premières sur {count}',
    noPeople: 'Personne n’en fait partie. Elle disparaît d’elle-même après trente jours si cela reste ainsi.',
    alone:
      'Une seule personne en fait partie : l’entreprise compte comme la sienne, figure dans sa copie et part avec elle.',
    alike: 'Peut-être la même entreprise',
    merge: 'N’en faire qu’une',
    mergeTitle: 'Réunir deux entreprises',
    mergeText:
      '{goes} disparaît et {stays} reste sous son nom, avec les personnes, les domaines et les notes des deux. Cela ne peut pas être annulé.',
    mergeSubmit: 'N’en faire qu’une',
    merged:
      '{count, plural, =0 {Elles n’en font plus qu’une.} one {Elles n’en font plus qu’une ; une personne a suivi.} many {Elles n’en font plus qu’une ; # personnes ont suivi.} other {Elles n’en font plus qu’une ; # personnes ont suivi.}}',
    unmerged: 'Rien n’a changé : l’une des deux n’existe plus.',
    unmergedRestricted:
      'Rien n’a changé : le traitement des données d’une personne de l’une des deux est limité.',
    back: 'Entreprises',
    of: 'Entreprise',
    ofHint: 'Un nom ou un domaine ; vide : aucune.',
    ofSubmit: 'Fixer l’entreprise',
    ofSet: 'Cette personne fait maintenant partie de l’entreprise.',
    ofMade: 'L’entreprise a été ajoutée, et cette personne en fait partie.',
    ofCleared:
      'Cette personne ne fait plus partie d’aucune entreprise, et aucune n’est cherchée d’après son adresse.',
    ofSeveral: 'Rien n’a changé : plusieurs entreprises portent ce nom. Écrivez le domaine de la bonne.',
    ofUnchanged:
      'Rien n’a changé : c’est déjà ainsi, ou cette personne ne peut pas être modifiée maintenant.',
  },
}
