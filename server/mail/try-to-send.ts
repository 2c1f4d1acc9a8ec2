import type { Letter } from './letter'
import type { Post } from './post'
import { PostError } from './post-error'

/** Sends a letter once; what stood in the way is an answer and no exception. */
export async function tryToSend(post: Post, letter: Letter, id: string): Promise<PostError | null> {
  try {
    await post.send(letter, id)
    return null
  } catch (error) {
    if (error instanceof PostError) return error
    throw error
  }
}
