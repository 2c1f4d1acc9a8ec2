/** Bytes on their way in, and what operators do with all of them. */

export const storing = {
  brokeOff:
    'The connection broke off after {received} bytes. Nothing was kept; send the file again.',
  overQuota:
    'There is no room left for this in the quota. Nothing was changed; delete old versions or documents for good, or ask an administrator for more.',
  tooLarge: 'This file is larger than {limit}, the most this portal takes.',
  mebibytes: '{count, number} MiB',
  bytes: '{count} bytes',
  full: 'The portal has no room left for this file. Nothing was kept; tell an administrator, then try again.',
  readOnly:
    'The portal may not write to its store of documents at present. Nothing was kept; tell an administrator.',
  busy: 'Too many files are coming in at this moment. Nothing was kept; try again in a few seconds.',
  stalled: 'The connection stood still for too long. Nothing was kept; send the file again.',
} as const

export const uploads = {
  tooManyComing:
    '{most, number} of your files are on their way already. Nothing was changed; try again when some have arrived.',
  firstPartGone:
    'The portal does not have the first part of this file any more. Nothing was changed; send the file again.',
  otherPlace:
    'This part of the file belongs somewhere else. Nothing of it was kept; ask how much is there, and go on from that.',
  incomplete: 'Only {received} of {size} bytes of this file are there. Send the rest first.',
  beingStored: 'This file is just being stored. Ask again.',
} as const

export const operations = {
  brokenOff: 'It broke off: {answer}',
  noBackupRuns: 'No backup is being made; it has ended already.',
  running: 'This is running already. Its progress is on the page.',
  toPostgresql: 'A database moves to PostgreSQL: its URL begins with postgresql://.',
  sameTarget: '{target} is where everything is already.',
  usedDatabase:
    'The new database has accounts or documents already. Nothing was changed; move into an empty one.',
  usedStore:
    'The new store has documents already that are not of this portal. Nothing was changed; move into an empty one.',
  moveDamaged:
    '{count} of the stored files are missing or damaged: run verify. Nothing was changed, and the next run takes up what was copied; with --skip-damaged it goes on without them.',
  savedDuringMove:
    'Somebody saved during the move. Nothing was changed; stop the portal and run it again.',
  restoreNotEmpty:
    'This portal is not empty: its database has accounts or documents. Nothing was changed; restore into an empty one.',
  restoreNotEmptyStore:
    'This portal is not empty: there are stored documents. Nothing was changed; restore into an empty one.',
  backupNotWhole:
    'The backup is not whole: {count} of its files are missing or damaged ({some}). Nothing was restored.',
  pathTaken: 'There is something at {path} already. Nothing was written.',
  deletedTooFast:
    'Documents were deleted faster than they could be copied. There is no backup; try again.',
  noBackup: '{path} is not a backup: it has no {manifest}.',
  unreadableBackup: 'This version of Carrel cannot read the backup in {path}.',
  damagedDatabase: 'The database in {path} is missing or damaged.',
} as const
