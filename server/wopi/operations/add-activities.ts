import type { CommentActivity } from '#server/wopi/library-port'
import type { Outcome } from '#server/wopi/outcome'
import type { Access, WopiPorts } from '#server/wopi/ports'
import { readText } from '#server/wopi/read-text'

const MAX_BYTES = 1024 * 1024
const MAX_ACTIVITIES = 1000
const SUCCESS = 0
const UNSUPPORTED = 3

type Json = Record<string, unknown>

/**
 * AddActivities (reference §2.12): comments become lines of the document's activity, mentions of this host's
 * people become notifications. Other kinds of activity get a status of their own; unknown properties and odd
 * times are tolerated, ids come back letter by letter.
 */
export async function addActivities(
  { library, grants }: Pick<WopiPorts, 'library' | 'grants'>,
  access: Access,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Outcome> {
  const text = await readText(body, MAX_BYTES)
  const activities = text === null ? null : readActivities(text)
  if (activities === null) return { kind: 'bad-request', reason: 'no list of activities' }

  const responses: { Id: string; Status: number }[] = []
  const comments: CommentActivity[] = []
  for (const activity of activities) {
    const comment = readComment(activity)
    if (comment) comments.push(comment)
    responses.push({ Id: textOf(activity, 'Id'), Status: comment ? SUCCESS : UNSUPPORTED })
  }
  const asked = comments.flatMap(({ mentioned }) => mentioned)
  const known = new Set(asked.length > 0 ? await grants.knownUsers(asked) : [])
  await library.addComments(
    access,
    comments.map((each) => ({ ...each, mentioned: each.mentioned.filter((id) => known.has(id)) })),
  )
  return { kind: 'json', body: { ActivityResponses: responses } }
}

function readActivities(text: string): Json[] | null {
  try {
    const list = objectOf(JSON.parse(text))?.Activities
    if (!Array.isArray(list) || list.length > MAX_ACTIVITIES) return null
    const activities = list.map(objectOf)
    return activities.every((activity) => activity !== null) ? activities : null
  } catch {
    return null
  }
}

function readComment(activity: Json): CommentActivity | null {
  const data = objectOf(activity.Data)
  if (textOf(activity, 'Type') !== 'comment' || !data) return null
  const people = Array.isArray(activity.People) ? activity.People.map(objectOf) : []
  return {
    id: textOf(activity, 'Id'),
    action: actionOf(textOf(data, 'ContentAction')),
    contentId: textOf(data, 'ContentId'),
    text: textOf(data, 'CommentText'),
    isReply: data.IsReply === true,
    mentioned: people.flatMap((person) =>
      person?.Mentioned === true && textOf(person, 'Id') !== '' ? [textOf(person, 'Id')] : [],
    ),
  }
}

function actionOf(action: string): CommentActivity['action'] {
  return action === 'updated' || action === 'deleted' ? action : 'created'
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function textOf(from: Json, name: string): string {
  const value = from[name]
  return typeof value === 'string' ? value : ''
}
