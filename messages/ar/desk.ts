import { type DeskMessages, desk as en } from '#messages/en/desk.ts'

export const desk: DeskMessages = en
