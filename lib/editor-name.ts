import type { Words } from '#messages/speak'

/** What an editor is called where it can be chosen. */
export function editorName(
  t: Words<'common'>,
  { name, as }: { name: string; as: 'text' | null },
): string {
  return as === null ? name : t('asText', { name })
}
