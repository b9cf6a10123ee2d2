/** Words of the palette and of the sheet of keys. */
export const deskPalette = {
  palette: {
    board: 'Board',
    label: 'Go anywhere, or look for a lead or a person',
    placeholder: 'A place, or whom you look for',
    searchLeads: 'Look among the leads for',
    found: { lead: 'Lead', person: 'Person', company: 'Company' },
    none: 'No place has this name.',
    close: 'Close',
    help: 'Keys',
    keys: [
      ['Ctrl K', 'go anywhere, or look for a lead or a person'],
      ['?', 'this sheet'],
      ['g t', 'today'],
      ['g l', 'leads'],
      ['g b', 'the board'],
      ['g p', 'people'],
      ['g u', 'unsubscribes'],
      ['g c', 'campaigns'],
      ['g o', 'the outbox'],
      ['j k', 'down and up a list'],
      ['Enter', 'open what is chosen'],
      ['/', 'to the search of a list'],
      ['[ ]', 'a card of the board to the stage before or after'],
    ] satisfies [keys: string, does: string][],
  },
}
