import { getTranslations } from 'next-intl/server'
import type { NewMenuProps } from '#components/documents/new-menu'
import type { Place } from '#lib/place'
import { newKinds } from '#server/documents/create-document'
import type { Viewer } from '#server/documents/portal'
import { hasTemplates } from '#server/documents/templates/list-templates'
import { runtime } from '#server/runtime'
import { createDocumentAction } from './actions'
import { documentActions } from './document-actions'
import { createFromTemplateAction, listTemplatesAction } from './template-actions'

const templateActions = { list: listTemplatesAction, create: createFromTemplateAction }

/**
 * What a person can begin in a folder.
 *
 * @param folder the root when absent
 * @param asked what the address asks: which template it is to be, or how a folder is to be called
 */
export async function newHere(
  viewer: Viewer,
  folder?: Place,
  asked: NewMenuProps['asked'] = null,
): Promise<NewMenuProps> {
  const { portal } = await runtime()
  const isAdmin = viewer.role === 'admin'
  const [kinds, templates, t] = await Promise.all([
    newKinds(portal),
    isAdmin || asked === 'template' || hasTemplates(portal),
    getTranslations('documents.list'),
  ])
  return {
    folder: folder ?? { id: null, name: t('root') },
    kinds,
    create: createDocumentAction,
    createFolder: documentActions.createFolder,
    templates: templates ? templateActions : null,
    isAdmin,
    asked,
  }
}
