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
import { useTranslations } from 'next-intl'
import type { en } from '#messages/en/all'

/** The types of files that have a sign of their own, and the rest: keys of the area `common.fileKinds`. */
export type FileKind = keyof typeof en.common.fileKinds

interface Kind {
  icon: LucideIcon
  color: string
  name: Exclude<FileKind, 'file'>
  extensions: string
}

const kinds: Kind[] = [
  {
    icon: FileText,
    color: 'text-word',
    name: 'document',
    extensions: 'docx doc odt rtf dotx docm ott',
  },
  {
    icon: FileSpreadsheet,
    color: 'text-sheet',
    name: 'spreadsheet',
    extensions: 'xlsx xls ods xlsm csv tsv',
  },
  {
    icon: Presentation,
    color: 'text-slides',
    name: 'presentation',
    extensions: 'pptx ppt odp pptm ppsx',
  },
  { icon: FileText, color: 'text-pdf', name: 'pdf', extensions: 'pdf' },
  { icon: FileText, color: 'text-code', name: 'text', extensions: 'txt md markdown log' },
  {
    icon: FileImage,
    color: 'text-picture',
    name: 'picture',
    extensions: 'png jpg jpeg gif webp svg avif bmp tif tiff',
  },
  {
    icon: FileCode,
    color: 'text-code',
    name: 'source',
    extensions: 'json xml html htm css js ts yml yaml toml ini sh py',
  },
  {
    icon: FileArchive,
    color: 'text-code',
    name: 'archive',
    extensions: 'zip gz tgz tar 7z rar xz',
  },
  { icon: FileMusic, color: 'text-code', name: 'sound', extensions: 'mp3 wav ogg flac m4a' },
  { icon: FilePlay, color: 'text-code', name: 'video', extensions: 'mp4 webm mov mkv avi' },
]

const byExtension = new Map(
  kinds.flatMap((kind) =>
    kind.extensions.split(' ').map((extension) => [extension, kind] as const),
  ),
)

/** The type of such a file; `common.fileKinds` says what people call it. */
export function fileKind(extension: string): FileKind {
  return byExtension.get(extension)?.name ?? 'file'
}

/** Address of the sign that a browser puts on the tab of such a file. */
export function tabIconOf(extension: string): string {
  return `/icons/${fileKind(extension)}.svg`
}

export interface FileIconProps {
  /** Lower case, without the dot; may be empty. */
  extension: string
  className?: string | undefined
}

/** The sign of a file's type; its name is said for screen readers. */
export function FileIcon({ extension, className }: FileIconProps) {
  const t = useTranslations('common.fileKinds')
  const kind = byExtension.get(extension)
  const Icon = kind?.icon ?? File
  return (
    <Icon
      role="img"
      aria-label={t(fileKind(extension))}
      strokeWidth={1.75}
      className={clsx('size-4.5 shrink-0', kind?.color ?? 'text-muted', className)}
    />
  )
}
