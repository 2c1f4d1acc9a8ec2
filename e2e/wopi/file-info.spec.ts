import { expect } from '@playwright/test'
import { z } from 'zod'
import { type Office, test } from '#e2e/support/dialects/dialect-test'
import type { OfficeKind } from '#e2e/support/dialects/discovery-server'
import { createWire } from '#e2e/support/dialects/wire'
import { setEditor, type Token } from '#e2e/support/operator'

/** Microsoft's closed schema of 2019: no other name passes (reference §4). */
const closedSchema = new Set(
  `AllowAdditionalMicrosoftServices AllowEarlyFeatures AllowExternalMarketplace AppStateHistoryPostMessage BaseFileName
BreadcrumbBrandName BreadcrumbBrandUrl BreadcrumbDocName BreadcrumbFolderName BreadcrumbFolderUrl ClosePostMessage
CloseUrl CopyPasteRestrictions DisablePrint DisableTranslation DownloadUrl EditModePostMessage
EditNotificationPostMessage FileExtension FileNameMaxLength FileSharingPostMessage FileSharingUrl FileUrl
FileVersionPostMessage FileVersionUrl HostEditUrl HostEmbeddedViewUrl HostViewUrl IsAnonymousUser IsEduUser
LastModifiedTime LicenseCheckForEditIsEnabled OwnerId PostMessageOrigin ReadOnly RestrictedWebViewOnly SHA256 SignInUrl
SignoutUrl Size SupportedShareUrlTypes SupportsAddActivities SupportsCobalt SupportsContainers SupportsDeleteFile
SupportsEcosystem SupportsExtendedLockLength SupportsFolders SupportsGetActivities SupportsGetLock SupportsLocks
SupportsRename SupportsUpdate SupportsUserAccess SupportsUserInfo UniqueContentId UserCanAttend UserCanNotWriteRelative
UserCanPresent UserCanRename UserCanWrite UserFriendlyName UserId UserInfo Version WorkflowPostMessage WorkflowType
WorkflowUrl`.split(/\s+/),
)

const info = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
)
const kinds: OfficeKind[] = ['onlyoffice', 'collabora', 'microsoft']

function callerOf({ kind, signer }: Office, token: Token) {
  const wire = createWire({ bearer: kind !== 'onlyoffice', correlation: false, signer })
  const post = async (override: string, headers: Record<string, string> = {}, body?: string) =>
    (await wire.send(token, { override, headers, ...(body === undefined ? {} : { body }) })).status
  const at = async (part: string) => {
    const inside = { ...token, wopiSrc: `${token.wopiSrc}/${part}` }
    return (await wire.send(inside, {})).status
  }
  const ask = async () => info.parse(JSON.parse((await wire.send(token, {})).text))
  return { post, at, ask }
}

for (const kind of kinds) {
  for (const rights of ['edit', 'view'] as const) {
    test(`what CheckFileInfo says to ${kind} with the right to ${rights} is what its operations do`, async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const office = offices[kind]
      const document = await makeDocument('text', 'docx')
      const token = await tokenFor(document, ana, office, rights)
      const { post, at, ask } = callerOf(office, token)
      try {
        for (const offered of [true, false]) {
          await setEditor(portal, office.id, { containers: offered, writeRelative: offered })
          const said = await ask()
          const edits = rights === 'edit'
          expect(said).toMatchObject({
            ...{ UserCanWrite: edits, ReadOnly: !edits, UserCanRename: edits },
            ...{ SupportsContainers: offered, SupportsEcosystem: offered, SupportsLocks: true },
            ...{ SupportsGetLock: true, SupportsRename: true, SupportsDeleteFile: true },
            ...{ SupportsUserInfo: true, SupportsAddActivities: true, SupportsUpdate: true },
            UserCanNotWriteRelative: !(edits && offered),
            SupportedShareUrlTypes: ['ReadOnly', 'ReadWrite'],
          })
          const target = { 'X-WOPI-SuggestedTarget': '.bak' }
          expect(await post('PUT_RELATIVE', target, 'x')).toBe(edits && offered ? 200 : 501)
          expect(await at('ancestry')).toBe(offered ? 200 : 501)
          expect(await at('ecosystem_pointer')).toBe(offered ? 200 : 501)
        }
        const lock = { 'X-WOPI-Lock': 'L' }
        expect(await post('GET_LOCK')).toBe(200)
        expect(await post('LOCK', lock)).toBe(rights === 'edit' ? 200 : 401)
        expect(await post('DELETE')).toBe(rights === 'edit' ? 409 : 401)
        const name = { 'X-WOPI-RequestedName': `Name ${document.id}`, ...lock }
        expect(await post('RENAME_FILE', name)).toBe(rights === 'edit' ? 200 : 401)
        expect(await post('PUT_USER_INFO', {}, 'opaque')).toBe(200)
        expect(await post('ADD_ACTIVITIES', {}, '{"Activities":[]}')).toBe(200)
        for (const type of ['ReadOnly', 'ReadWrite']) {
          expect(await post('GET_SHARE_URL', { 'X-WOPI-UrlType': type })).toBe(200)
        }
        // What no flag promises.
        for (const never of [
          ...['COBALT', 'GET_RESTRICTED_LINK', 'REVOKE_RESTRICTED_LINK', 'READ_SECURE_STORE'],
          ...['GET_ACTIVITIES', 'CHECK_POLICY', 'GetCoauthLock', 'PUT', 'lock', 'anything', ''],
        ]) {
          expect(await post(never)).toBe(501)
        }
        expect(await post('GET_SHARE_URL', { 'X-WOPI-UrlType': 'Other' })).toBe(501)
      } finally {
        await setEditor(portal, office.id, { containers: true, writeRelative: true })
      }
    })
  }
}

test('each kind of editor is told in its own words, none of them null', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('text', 'docx')
  for (const kind of kinds) {
    const said = await callerOf(offices[kind], await tokenFor(document, ana, offices[kind])).ask()
    expect(said.LastModifiedTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(said).toMatchObject({ Size: 4, Version: '1', FileExtension: '.docx' })
    const others = Object.keys(said).filter((name) => !closedSchema.has(name))
    if (kind === 'microsoft') expect(others).toEqual([])
    else expect(others).not.toEqual([])
  }
})
