import type { Metadata } from 'next'
import { ImportPeople } from '#components/admin/import-people'
import { BackLink } from '#components/documents/back-link'
import { PageHeader } from '#components/ui/page-header'
import { routes } from '#lib/routes'
import { requireAdmin } from '#server/auth/viewer'
import { runtime } from '#server/runtime'
import { check, run } from './actions'

export const metadata: Metadata = { title: 'Import people' }

export default async function ImportPage() {
  await requireAdmin()
  const { portal } = await runtime()
  return (
    <>
      <BackLink href={routes.admin.users}>Users</BackLink>
      <PageHeader
        title="Import people"
        description="Everybody in a table is invited at once. Nothing happens before you have seen what would."
      />
      <ImportPeople mailed={portal.mails} check={check} run={run} />
    </>
  )
}
