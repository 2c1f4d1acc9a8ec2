import { expect, test } from 'vitest'
import { formatOf } from '#lib/format'
import { speak } from '#messages/speak'
import { activitySentence } from './activity-sentence'

test.each([
  ['document.upload', { name: 'Plan.txt', size: 2048 }, 'uploaded the document (2.0 KiB)'],
  ['document.rename', { from: 'a.txt', to: 'b.txt' }, 'renamed “a.txt” to “b.txt”'],
  ['document.check-in', { version: null }, 'checked the document in'],
  ['document.check-in', { version: 4 }, 'checked the document in with version 4'],
  ['version.restore', { from: 1, version: 5 }, 'restored version 1 as version 5'],
  ['lock.break', { reason: 'gone home' }, 'broke the lock: “gone home”'],
  ['version.delete', { version: 3, reason: 'a scan' }, 'deleted version 3: “a scan”'],
  ['grant.revoke', { user: 'Ben', reason: 'lost' }, 'revoked an access token: “lost”'],
  ['share.change', { with: 'a link', level: 'edit' }, 'changed what a link may do: to edit'],
  ['share.change', { with: 'a link', password: true }, 'gave a link a password'],
  [
    'document.save-refused',
    { reason: 'not-authorised' },
    'tried to save. The access of this editing session had ended before the save arrived.',
  ],
  ['something.quite-new', {}, 'something: quite new'],
])('%s %j reads «… %s»', (action, detail, sentence) => {
  expect(activitySentence(action, detail, speak('en', 'documents'), formatOf('en').size)).toBe(
    sentence,
  )
})
