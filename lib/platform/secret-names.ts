/** Keys that a deployment must give itself, and that the embedded default makes once. All base64 of 32 bytes. */
export const secretNames = [
  'AUTH_SECRET',
  'DATA_KEY',
  'SUPPRESSION_KEY',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
] as const

export type SecretName = (typeof secretNames)[number]
