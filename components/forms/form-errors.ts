import { controlId, type FormErrors, type FormShape } from './form-shape.ts'

/** Errors in the order of the fields, ready for the summary. Errors of unknown fields come last and keep their words. */
export function listErrors(shape: FormShape, errors: FormErrors) {
  const labels = new Map(shape.fields.map((field) => [field.name, field.label]))
  const known = shape.fields.map((field) => field.name).filter((name) => errors[name])
  const others = Object.keys(errors).filter((name) => !labels.has(name))
  return [...known, ...others].map((name) => ({
    id: controlId(shape.name, name),
    label: labels.get(name),
    message: errors[name] ?? '',
  }))
}
