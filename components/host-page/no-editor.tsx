import { ButtonLink } from '#components/ui/button'
import { FileIcon, fileKindName } from '#components/ui/file-icon'
import { Facts } from '#components/ui/panel'
import { formatSize } from '#lib/format'
import { routes } from '#lib/routes'
import type { HostDocument } from './host-page-props'

/** In place of the frame, for a type that no editor opens: what it is, and how to get at it. */
export function NoEditor({ document, name }: { document: HostDocument; name: string }) {
  const { id, extension, file } = document
  const type = fileKindName(extension)
  return (
    <div className="flex h-full items-center justify-center overflow-auto p-4">
      <section className="flex w-full max-w-lg flex-col gap-4 rounded-lg border border-line bg-canvas p-6">
        <header className="flex items-center gap-3">
          <FileIcon extension={extension} className="size-8" />
          <div className="min-w-0">
            <h2 className="font-semibold">This type of file cannot be opened here</h2>
            <p className="truncate text-muted">{name}</p>
          </div>
        </header>
        <p>
          No editor of this portal knows it. {program(type)} An administrator can add an office
          server that opens more types.
        </p>
        {file && (
          <Facts
            facts={[
              ['Type', extension === '' ? type : `${type} (.${extension})`],
              [
                'Size',
                <span key="size" title={`${file.size.toLocaleString('en')} bytes`}>
                  {formatSize(file.size)}
                </span>,
              ],
              [
                'SHA-256',
                <code key="hash" className="break-all font-mono text-xs">
                  {file.sha256}
                </code>,
              ],
            ]}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <ButtonLink variant="primary" download href={routes.download(id)}>
            Download
          </ButtonLink>
          <ButtonLink href={routes.document(id)}>Details and versions</ButtonLink>
        </div>
      </section>
    </div>
  )
}

/** What on a person's own computer could open it. */
function program(type: string): string {
  switch (type) {
    case 'Document':
    case 'Spreadsheet':
    case 'Presentation':
      return 'Download it and open it with LibreOffice, Microsoft Office or another office program.'
    case 'Archive':
      return 'Download it and unpack it on your computer.'
    case 'Sound':
    case 'Video':
      return 'Download it and play it on your computer.'
    case 'Picture':
      return 'Download it and open it with a picture program on your computer.'
    default:
      return 'Download it and open it with the program that it was made with.'
  }
}
