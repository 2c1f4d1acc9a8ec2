/** A file of an upload, and the folders that are to be made around it. */
export interface Incoming {
  file: File
  /** Names of folders from the top down, joined by `/`; empty for a file of its own. */
  path: string
}

/** What was dropped or chosen. */
export interface IncomingTree {
  files: Incoming[]
  /** All folders, those without a file among them. */
  folders: string[]
}

/** What systems put into folders for themselves, and nobody has ever seen. */
const litter = /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** What a file input holds; of a folder each file knows its way. */
export function readChosen(chosen: FileList | null): IncomingTree {
  const files = [...(chosen ?? [])].map((file): Incoming => {
    const path = file.webkitRelativePath.split('/').slice(0, -1).join('/')
    return { file, path }
  })
  const kept = files.filter(({ file, path }) => path === '' || !litter.test(file.name))
  return { files: kept, folders: foldersOf(kept.map(({ path }) => path)) }
}

/**
 * What was dropped, folders with all that is in them. To be called within the event: later the browser gives
 * nothing away.
 */
export async function readDropped(items: DataTransferItemList): Promise<IncomingTree> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const tree: IncomingTree = { files: [], folders: [] }
  for (const { entry, file } of dropped) {
    if (isDirectory(entry)) await walk(entry, entry.name, tree)
    else if (file !== null) tree.files.push({ file, path: '' })
  }
  return tree
}

async function walk(directory: FileSystemDirectoryEntry, path: string, tree: IncomingTree) {
  tree.folders.push(path)
  const reader = directory.createReader()
  for (;;) {
    // A reader gives its entries in portions, and an empty one at the end.
    const entries = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    )
    if (entries.length === 0) return
    for (const entry of entries) {
      if (isDirectory(entry)) await walk(entry, `${path}/${entry.name}`, tree)
      else if (isFile(entry) && !litter.test(entry.name)) {
        const file = await new Promise<File>((done, fail) => entry.file(done, fail))
        tree.files.push({ file, path })
      }
    }
  }
}

function isDirectory(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** Each path with those above it, once. */
function foldersOf(paths: readonly string[]): string[] {
  const all = paths.flatMap((path) => {
    const names = path.split('/')
    return names.map((_, at) => names.slice(0, at + 1).join('/'))
  })
  return [...new Set(all)].filter((path) => path !== '')
}
