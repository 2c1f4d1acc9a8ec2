/** What can be put into a document from the portal. */
export type Insertable = 'image' | 'media'

/** By extension, lower case, without the dot: what office servers take. */
export const insertableExtensions: Record<Insertable, readonly string[]> = {
  image: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'svg', 'webp', 'tif', 'tiff'],
  media: ['mp4', 'webm', 'mpg', 'mpeg', 'ogv', 'mp3', 'ogg', 'oga', 'wav', 'flac', 'm4a'],
}
