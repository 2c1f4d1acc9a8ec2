import { useLocale } from 'next-intl'
import { formatOf } from './format'

/** How numbers, sizes and times are told to the reader. In async components: `formatOf(await getLocale())`. */
export function useFormat() {
  return formatOf(useLocale())
}
