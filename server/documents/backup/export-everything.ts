import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import type { Progress } from './back-up'
import { exportTemplates } from './export-templates'
import { createPlainNames } from './plain-names'
import { type ExportedFile, writePlainFile } from './write-plain-file'

export interface ExportReport {
  documents: number
  versions: number
  rejectedSaves: number
  templates: number
  bytes: number
  /** Bytes that are missing or damaged and so were not written. */
  damaged: {
    documentId: string | null
    version: number | null
    rejectedSave: string | null
    template: string | null
  }[]
}

/** One line of manifest.jsonl. */
interface ExportedDocument {
  id: string
  name: string
  owner: string
  createdAt: Date
  trashedAt: Date | null
  versions: ExportedFile[]
  rejectedSaves: ExportedFile[]
}

/**
 * Writes every document as plain files: the newest version under its own name in its owner's folders, the
 * older ones and refused saves that wait in a folder beside it, and all that the database knows of them in
 * manifest.jsonl. What is in the trash lies below «Trash», templates in «Templates» with a templates.jsonl beside
 * manifest.jsonl. The folder gets its name when everything is in it.
 *
 * @throws AppError `conflict` when there is something at the path
 */
export async function exportEverything(
  portal: Pick<Portal, 'db' | 'blobs' | 'newId' | 'audit'>,
  input: { path: string; onProgress?: ((progress: Progress) => void) | undefined },
): Promise<ExportReport> {
  const path = resolve(input.path)
  if (await stat(path).catch(() => null)) {
    throw new AppError('conflict', (t) => t('operations.pathTaken', { path }))
  }
  const draft = join(dirname(path), `.${basename(path)}.${portal.newId()}.part`)
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 })
    const report = await writeDocuments(portal, draft, input.onProgress)
    await rename(draft, path)
    await portal.audit({
      actorId: null,
      action: 'storage.export',
      detail: { path, documents: report.documents, damaged: report.damaged.length },
    })
    return report
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

const whole = { documentId: null, version: null, rejectedSave: null, template: null }

async function writeDocuments(
  portal: Pick<Portal, 'db' | 'blobs'>,
  root: string,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<ExportReport> {
  const names = createPlainNames()
  const placeOf = await placesOf(portal, names)
  const total = await portal.db.version.aggregate({ _count: true, _sum: { size: true } })
  const report: ExportReport = {
    ...{ documents: 0, versions: 0, rejectedSaves: 0, templates: 0, bytes: 0 },
    damaged: [],
  }
  const manifest = await open(join(root, 'manifest.jsonl'), 'wx', 0o600)
  try {
    for await (const document of documents(portal)) {
      const { id, name, owner, createdAt, trashedAt, headNumber } = document
      const folder = placeOf(document)
      const headPath = join(folder, names.take(folder, name))
      const besides = join(folder, names.take(folder, `${basename(headPath)}.versions`))
      const write = async (key: string, at: string, fact: ExportedFile) => {
        const done = await writePlainFile(portal, key, join(root, at), fact)
        if (done) report.bytes += fact.size
        return { ...fact, path: done ? at : null }
      }
      const entry: ExportedDocument = {
        ...{ id, name, owner: owner.email, createdAt, trashedAt },
        versions: [],
        rejectedSaves: [],
      }
      for (const { blobKey, size, ...version } of document.versions) {
        const isHead = version.number === headNumber
        const at = isHead ? headPath : join(besides, numbered(version.number, name, names))
        const file = await write(blobKey, at, { ...version, size: Number(size), path: null })
        entry.versions.push(file)
        if (file.path === null) {
          report.damaged.push({ ...whole, documentId: id, version: version.number })
        }
        report.versions += 1
        onProgress?.({
          ...{ files: report.versions, ofFiles: total._count },
          ...{ bytes: report.bytes, ofBytes: Number(total._sum.size ?? 0) },
        })
      }
      for (const { blobKey, size, ...rejected } of document.rejectedSaves) {
        const at = join(besides, names.take(besides, `refused ${rejected.id} ${name}`))
        const file = await write(blobKey, at, { ...rejected, size: Number(size), path: null })
        entry.rejectedSaves.push(file)
        if (file.path === null) {
          report.damaged.push({ ...whole, documentId: id, rejectedSave: rejected.id })
        }
        report.rejectedSaves += 1
      }
      report.documents += 1
      await manifest.appendFile(`${JSON.stringify(entry)}\n`)
    }
    await manifest.sync()
  } finally {
    await manifest.close()
  }
  const { damaged, ...templates } = await exportTemplates(portal, root, names)
  report.templates = templates.count
  report.bytes += templates.bytes
  report.damaged.push(...damaged.map((template) => ({ ...whole, template })))
  return report
}

function numbered(number: number, name: string, names: ReturnType<typeof createPlainNames>) {
  return names.safe(`${String(number).padStart(4, '0')} ${name}`)
}

/** Where a document goes: owner, «Trash» when it is there, folders. */
async function placesOf(
  { db }: Pick<Portal, 'db'>,
  names: ReturnType<typeof createPlainNames>,
): Promise<
  (document: {
    folderId: string | null
    owner: { email: string }
    trashedAt: Date | null
  }) => string
> {
  const select = { id: true, name: true, parentId: true }
  const folders = new Map((await db.folder.findMany({ select })).map((row) => [row.id, row]))
  const taken = new Map<string, string>()
  const once = (key: string, above: string, name: string) => {
    const known = taken.get(key)
    if (known !== undefined) return known
    const place = join(above, names.take(above, name))
    taken.set(key, place)
    return place
  }
  const folderIn = (base: string, id: string | null): string => {
    const folder = id === null ? undefined : folders.get(id)
    if (!folder) return base
    return once(`${base}/${folder.id}`, folderIn(base, folder.parentId), folder.name)
  }
  return ({ folderId, owner, trashedAt }) => {
    const own = once(owner.email, '', owner.email)
    return folderIn(trashedAt ? once(`${own}/trash`, own, 'Trash') : own, folderId)
  }
}

async function* documents({ db }: Pick<Portal, 'db'>) {
  let after = ''
  for (;;) {
    const rows = await db.document.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 100,
      select: {
        ...{ id: true, name: true, headNumber: true, folderId: true },
        ...{ createdAt: true, trashedAt: true, owner: { select: { email: true } } },
        versions: {
          orderBy: { number: 'asc' },
          select: {
            ...{ number: true, blobKey: true, size: true, sha256: true, createdAt: true },
            ...{ createdById: true, source: true, editors: true, label: true, pinned: true },
          },
        },
        rejectedSaves: {
          where: { resolvedAt: null },
          select: {
            ...{ id: true, blobKey: true, size: true, sha256: true, createdAt: true },
            ...{ userId: true, reason: true },
          },
        },
      },
    })
    yield* rows
    after = rows.at(-1)?.id ?? ''
    if (rows.length < 100) return
  }
}
