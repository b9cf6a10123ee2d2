/** When Canada's law lets data be used without consent (PIPEDA s. 7), in the order in which policies name them. */
export const canadianExceptions = [
  'interest_of_person',
  'fraud',
  'business_transaction',
  'insurance_witness',
  'injured_or_deceased',
  'financial_abuse',
  'breach_of_agreement',
  'court_order',
  'product_of_work',
  'journalism_art',
  'public_information',
] as const
export type CanadianException = (typeof canadianExceptions)[number]
