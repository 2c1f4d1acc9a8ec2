import type { WopiEvent } from '#server/wopi/ports'
import { operationLabel } from './operation-label'
import type { Attributes } from './tracing'

/** What the span of a WOPI request says; the correlation id leads from there to the line in the log, and back. */
export function wopiAttributes(event: WopiEvent): Attributes {
  return {
    'carrel.correlation_id': event.correlationId,
    'carrel.wopi.operation': operationLabel(event.operation),
    ...(event.reason === null ? {} : { 'carrel.wopi.reason': event.reason }),
    ...(event.editorKind === null ? {} : { 'carrel.editor': event.editorKind }),
    ...(event.source === null ? {} : { 'carrel.save.source': event.source }),
  }
}
