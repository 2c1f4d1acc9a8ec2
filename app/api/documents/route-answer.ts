import { getTranslations } from 'next-intl/server'
import { ZodError } from 'zod'
import { tellError } from '#app/tell'
import { AppError } from '#server/app-error'

const headers = { 'cache-control': 'no-store' }

/** Answers what a use case gives as JSON, and its refusals with their sentence. */
export async function routeAnswer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers })
  } catch (error) {
    if (error instanceof AppError) {
      const status = error.code === 'not-found' ? 404 : error.code === 'forbidden' ? 403 : 409
      return Response.json({ message: await tellError(error) }, { status, headers })
    }
    if (error instanceof ZodError) {
      const t = await getTranslations('documents.said')
      return Response.json({ message: t('incompleteAddress') }, { status: 400, headers })
    }
    throw error
  }
}
