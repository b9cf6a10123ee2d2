/** The time, given from outside, so that a test may set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
