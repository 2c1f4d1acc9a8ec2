import { mostTemplateWords } from '#lib/templates'
import { checkName, nameKeyOf } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'

/** What a template is called, and how it is told from others of its type. */
export interface TemplateName {
  /** Without extension. */
  name: string
  nameKey: string
}

/**
 * The name of a template as somebody typed it. With its extension it is what documents that are made from it are
 * called, so the rules are theirs.
 *
 * @throws AppError `invalid` on the field `name`
 */
export function checkTemplateName(typed: string, extension: string): TemplateName {
  const end = `.${extension}`
  const trimmed = typed.trim()
  const stem = trimmed.toLowerCase().endsWith(end) ? trimmed.slice(0, -end.length) : trimmed
  if (stem.trim() === '') throw new AppError('invalid', (t) => t('names.needed'), 'name')
  const name = checkName(`${stem.trim()}${end}`).slice(0, -end.length)
  if ([...name].length > mostTemplateWords.name) {
    const most = mostTemplateWords.name
    throw new AppError('invalid', (t) => t('templates.nameTooLong', { most }), 'name')
  }
  return { name, nameKey: nameKeyOf(name) }
}

/**
 * What a template is for: one line.
 *
 * @throws AppError `invalid` on the field `description`
 */
export function checkDescription(typed: string): string {
  const description = typed
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
  const most = mostTemplateWords.description
  if ([...description].length <= most) return description
  throw new AppError('invalid', (t) => t('templates.descriptionTooLong', { most }), 'description')
}

/** The stop for a template that is not there, or not any more. */
export function noTemplate(): AppError {
  return new AppError('not-found', (t) => t('templates.gone'))
}
