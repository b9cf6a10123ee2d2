import type { deskRefusals as english } from '#messages/en/desk-refusals.ts'

export const deskRefusals: typeof english = {
  refusals: {
    taken_back: 'annulé avant son départ',
    no_postal_address: 'l’agence n’a inscrit aucune adresse postale',
    pause: 'la personne a demandé une pause',
    topic_declined: 'la personne a refusé ce sujet',
    less_often: 'la personne en a demandé moins',
    told_before: 'la personne a déjà été interrogée ou informée, et ne l’est qu’une fois',
    tried_again: 'renvoyé à la main',
    restricted: 'le traitement des données de la personne est limité',
    suppressed: 'l’adresse est sur la liste d’opposition',
    address_cap: 'autant que d’autres peuvent en causer vers une adresse en une heure étaient déjà en file',
    no_consent: 'aucun consentement en vigueur',
    purpose_changed: 'sa finalité a changé, et la personne n’en était pas encore informée',
    no_address: 'aucune adresse n’a été donnée',
    frequency_cap: 'autant que promis avaient déjà été envoyés',
    abandoned: 'l’envoi s’est interrompu à mi-chemin ; le serveur de courrier l’a peut-être',
    restored:
      'il attendait quand fut faite la sauvegarde d’où la base a été restaurée ; il est peut-être parti depuis',
    key_over: 'il est peut-être parti il y a plus d’un jour ; renvoyé, il peut arriver deux fois',
    not_written: 'il n’a pas pu être écrit',
    gone: 'ce dont il parlait n’est plus là',
    merged: 'son lecteur a été fusionné avec quelqu’un qui a une autre adresse',
  },
}
