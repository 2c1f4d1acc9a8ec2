import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { findUser } from '#cli/find-user'
import { withPortal } from '#cli/open-portal'
import { mintGrant } from '#server/documents/mint-grant'
import type { Portal } from '#server/documents/portal'
import { builtinEditorId } from '#server/editors/registry'

const tenYears = 10 * 366 * 24 * 60 * 60

const schema = z.object({
  document: z.string(),
  user: z.string(),
  rights: z.enum(['edit', 'view'], 'must be edit or view').default('edit'),
  editor: z.string().default(builtinEditorId),
  ttl: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a number of seconds')
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= tenYears, 'must be 1 second to 10 years')
    .optional(),
})

/** token mint: for any enabled user and any document, whoever owns it. */
export async function run(args: string[]) {
  const given = readArguments(
    args,
    { values: ['document', 'user', 'rights', 'editor', 'ttl'] },
    schema,
  )
  return withPortal(async (portal) => {
    const user = await findUser(portal, given.user)
    await refuseUnless(portal, given.document, given.editor)
    const minted = await mintGrant(portal, {
      userId: user.id,
      documentId: given.document,
      editorId: given.editor,
      rights: given.rights,
      basis: 'operator',
      ttlMs: given.ttl === undefined ? undefined : given.ttl * 1000,
    })
    await portal.audit({
      actorId: null,
      action: 'grant.mint',
      documentId: given.document,
      subject: minted.grantId,
      detail: { user: user.name, rights: given.rights, editor: given.editor },
    })
    return {
      wopiSrc: `${portal.wopiUrl}/wopi/files/${given.document}`,
      accessToken: minted.accessToken,
      accessTokenTtl: minted.expiresAt.getTime(),
    }
  })
}

async function refuseUnless(portal: Pick<Portal, 'db' | 'editors'>, id: string, editor: string) {
  const document = await portal.db.document.findUnique({
    where: { id },
    select: { trashedAt: true },
  })
  if (document === null) throw new CliError(`There is no document ${id}.`)
  if (document.trashedAt !== null) throw new CliError(`The document ${id} is in the trash.`)
  if ((await portal.editors.get(editor)) === null) {
    throw new CliError(`There is no editor ${editor}. Run editor list.`)
  }
}
