import { expect, test } from 'vitest'
import { isGuessable } from './guessable.ts'

test.each([
  'password1234',
  'qwertyuiop12',
  '1q2w3e4r5t6y',
  'iloveyou12345',
  'P@ssw0rd1234',
  'aaaaaaaaaaaaaaaa',
  'adalovelace01',
])('%s is guessed soon', async (password) => {
  expect(await isGuessable(password, ['adalovelace@agency.example', 'adalovelace'])).toBe(true)
})

test.each(['marram grass holds the dune', 'a calm long sentence', 'tout le sable du monde', 'x7!Kq0v#Lm2w'])(
  '%s is not',
  async (password) => {
    expect(await isGuessable(password, ['ada.lovelace@agency.example'])).toBe(false)
  },
)
