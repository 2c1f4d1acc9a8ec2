/**
 * How a type of file gets its preview:
 * `image` and `pdf` as they are; `office` and `open` (OpenDocument) by an office program or by what their zip says;
 * `binary`, the formats of before 2007, by an office program alone; `text` by its first lines.
 */
export type PreviewKind = 'image' | 'pdf' | 'office' | 'open' | 'binary' | 'text'

const extensions: readonly (readonly [PreviewKind, string])[] = [
  ['image', 'png jpg jpeg gif webp avif tif tiff svg'],
  ['pdf', 'pdf'],
  ['office', 'docx docm dotx xlsx xlsm pptx pptm ppsx'],
  ['open', 'odt ott ods odp'],
  ['binary', 'doc xls ppt'],
  ['text', 'txt md markdown log csv tsv json xml html htm css js ts yml yaml toml ini sh py'],
]

const kinds = new Map(
  extensions.flatMap(([kind, list]) =>
    list.split(' ').map((extension): [string, PreviewKind] => [extension, kind]),
  ),
)

/** @param extension lower case, without the dot */
export function previewKind(extension: string): PreviewKind | null {
  return kinds.get(extension) ?? null
}

/** Whether somebody can read such a file in its preview, and not only know it by its first page. */
export function isReadable(extension: string, hasOffice: boolean): boolean {
  const kind = previewKind(extension)
  return kind === 'office' || kind === 'open' || (kind === 'binary' && hasOffice)
}
