import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { IncomingTree } from './read-dropped'

/** What browsers call a picture that was never a file, a screenshot among them. */
const nameless = /^image(\.[a-z]+)$/

/** Names pictures out of the clipboard by when they were pasted: to browsers all of them are `image.png`. */
export function useNamePasted() {
  const t = useTranslations('documents.upload')
  return useCallback(
    ({ files, folders }: IncomingTree): IncomingTree => ({
      folders,
      files: files.map(({ file, path }) => {
        const [, extension] = nameless.exec(file.name) ?? []
        if (extension === undefined) return { file, path }
        const name = `${t('pasted', { at: stamp(new Date()) })}${extension}`
        return { file: new File([file], name, { type: file.type }), path }
      }),
    }),
    [t],
  )
}

/** `2026-05-15 14.02.07`, by the clock of the person. A name takes no colons everywhere. */
function stamp(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.')}`
}
