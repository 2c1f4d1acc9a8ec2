/** Of a template's file, in bytes; what the portal takes at most is another limit. */
export const mostTemplateBytes = 64 * 1024 ** 2

/** Letters of what is said of a template. */
export const mostTemplateWords = { name: 100, description: 200 } as const

/** A template to choose. */
export interface TemplateChoice {
  id: string
  /** Without extension. */
  name: string
  extension: string
  /** May be empty. */
  description: string
}
