// First among the imports of whatever sends mail: what draws its letters reads this as it is loaded, and checks every element
// of each otherwise, which takes as long again as all else of a mail.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
