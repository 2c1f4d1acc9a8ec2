import { getLocale, getTranslations } from 'next-intl/server'
import { formatOf } from '#lib/format'
import type { AppError } from '#server/app-error'

/** Says in the language of the request why something was not done. */
export async function tellError(error: AppError): Promise<string> {
  return error.tell(await getTranslations('errors'), formatOf(await getLocale()))
}
