import { ZodError } from 'zod'
import { AppError } from '#server/app-error'

const headers = { 'cache-control': 'no-store' }

/** Answers what a use case gives as JSON, and its refusals with their sentence. */
export async function routeAnswer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers })
  } catch (error) {
    if (error instanceof AppError) {
      const status = error.code === 'not-found' ? 404 : error.code === 'forbidden' ? 403 : 409
      return Response.json({ message: error.message }, { status, headers })
    }
    if (error instanceof ZodError) {
      return Response.json({ message: 'The address is not complete.' }, { status: 400, headers })
    }
    throw error
  }
}
