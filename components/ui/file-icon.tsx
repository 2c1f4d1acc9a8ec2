import clsx from 'clsx'
import {
  File,
  FileArchive,
  FileCode,
  FileImage,
  FileMusic,
  FilePlay,
  FileSpreadsheet,
  FileText,
  type LucideIcon,
  Presentation,
} from 'lucide-react'

interface Kind {
  icon: LucideIcon
  color: string
  name: string
  extensions: string
}

const kinds: Kind[] = [
  {
    icon: FileText,
    color: 'text-word',
    name: 'Document',
    extensions: 'docx doc odt rtf dotx docm ott',
  },
  {
    icon: FileSpreadsheet,
    color: 'text-sheet',
    name: 'Spreadsheet',
    extensions: 'xlsx xls ods xlsm csv tsv',
  },
  {
    icon: Presentation,
    color: 'text-slides',
    name: 'Presentation',
    extensions: 'pptx ppt odp pptm ppsx',
  },
  { icon: FileText, color: 'text-pdf', name: 'PDF', extensions: 'pdf' },
  { icon: FileText, color: 'text-code', name: 'Text', extensions: 'txt md markdown log' },
  {
    icon: FileImage,
    color: 'text-picture',
    name: 'Picture',
    extensions: 'png jpg jpeg gif webp svg avif bmp tif tiff',
  },
  {
    icon: FileCode,
    color: 'text-code',
    name: 'Source',
    extensions: 'json xml html htm css js ts yml yaml toml ini sh py',
  },
  {
    icon: FileArchive,
    color: 'text-code',
    name: 'Archive',
    extensions: 'zip gz tgz tar 7z rar xz',
  },
  { icon: FileMusic, color: 'text-code', name: 'Sound', extensions: 'mp3 wav ogg flac m4a' },
  { icon: FilePlay, color: 'text-code', name: 'Video', extensions: 'mp4 webm mov mkv avi' },
]

const byExtension = new Map(
  kinds.flatMap((kind) =>
    kind.extensions.split(' ').map((extension) => [extension, kind] as const),
  ),
)

/** What people call this type of file: `Document`, `Spreadsheet`, … or `File`. */
export function fileKindName(extension: string): string {
  return byExtension.get(extension)?.name ?? 'File'
}

/** Address of the sign that a browser puts on the tab of such a file. */
export function tabIconOf(extension: string): string {
  return `/icons/${fileKindName(extension).toLowerCase()}.svg`
}

export interface FileIconProps {
  /** Lower case, without the dot; may be empty. */
  extension: string
  className?: string | undefined
}

/** The sign of a file's type; its name is said for screen readers. */
export function FileIcon({ extension, className }: FileIconProps) {
  const kind = byExtension.get(extension)
  const Icon = kind?.icon ?? File
  return (
    <Icon
      role="img"
      aria-label={fileKindName(extension)}
      strokeWidth={1.75}
      className={clsx('size-4.5 shrink-0', kind?.color ?? 'text-muted', className)}
    />
  )
}
