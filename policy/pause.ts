import type { Duration } from './duration.ts'

/** How long a person who asks for a pause gets no marketing. */
export const pause: Duration = { days: 90 }
