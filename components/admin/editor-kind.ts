import type { Words } from '#messages/speak'

const products: Record<string, string> = {
  onlyoffice: 'ONLYOFFICE Docs',
  collabora: 'Collabora Online',
  microsoft: 'Office for the web',
}

/** Which product an editor is. */
export function editorKind(kind: string, t: Words<'adminPeople'>): string {
  if (kind === 'builtin') return t('editors.kinds.builtin')
  return kind === 'other' ? t('editors.kinds.other') : (products[kind] ?? kind)
}
