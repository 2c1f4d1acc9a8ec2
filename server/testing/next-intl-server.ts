import type { en } from '#messages/en/all'
import { speak, type Words } from '#messages/speak'

/** Stands for `next-intl/server` in tests that run outside of a request. */
export async function getTranslations<A extends keyof typeof en>(area: A): Promise<Words<A>> {
  return speak('en', area)
}

export async function getLocale(): Promise<'en'> {
  return 'en'
}
