import type { Dialect } from './dialect'
import { ownerOf, type Shape } from './shape'

/** Bytes that versions share. */
export interface SharedBlob {
  key: string
  size: number
  sha256: string
}

const day = 24 * 60 * 60 * 1000
const year = 365 * day

/** Words of a letter, none twice: every text has them, as every text has «and» and «the». */
const common =
  'dear madam or sir we thank you for your letter about the delivery of goods and ask that all parts ' +
  'arrive by end next month please confirm in writing with kind regards'

/**
 * What fills an empty, migrated database, statement by statement. All of it follows from numbers, so that a database of the
 * same size is always the same but for its times, which end now.
 */
export function statementsFor(
  dialect: Dialect,
  shape: Shape,
  { now, blobs }: { now: number; blobs: readonly SharedBlob[] },
): string[] {
  const { series, time, padded, yes, no } = dialect
  const { documents, users, groups, folders, stride, locks, longestHistory } = shape
  const id = (letter: string, number: string) => `'bench-${letter}-' || ${padded(number, 8)}`
  const user = (number: string) => id('u', number)
  const owner = (number: string) => user(ownerOf(number, shape))
  const folder = (i: string) =>
    `(CASE WHEN (${i}) % 4 = 0 THEN NULL ELSE ${id('f', `((${i}) % ${stride}) + ${stride} * (((${i}) / ${stride}) % ${folders / stride})`)} END)`
  const versionsOf = (i: string) =>
    `(CASE WHEN (${i}) = 1 THEN ${longestHistory} ELSE 1 + ((${i}) * 7919) % 19 END)`
  const trashed = (i: string) => `((${i}) % 97 = 5)`
  const extension = (i: string) =>
    `(CASE (${i}) % 6 WHEN 0 THEN 'docx' WHEN 1 THEN 'xlsx' WHEN 2 THEN 'pptx' WHEN 3 THEN 'pdf' WHEN 4 THEN 'txt' ELSE 'md' END)`
  const topic = (i: string) =>
    `(CASE (${i}) % 5 WHEN 0 THEN 'Report' WHEN 1 THEN 'Offer' WHEN 2 THEN 'Minutes' WHEN 3 THEN 'Plan' ELSE 'Letter' END)`
  /** The last save of a document; its versions lie a minute apart before it. */
  const savedAt = (i: string) =>
    `(${now - 2 * year} + (((${i}) * 104729) % ${documents}) * ${Math.floor((2 * year - 3 * day) / documents)})`
  const minutesBefore = (i: string, number: string) =>
    `(${savedAt(i)} - (${versionsOf(i)} - (${number})) * 60000)`
  /** Spread over a year that ends now. */
  const someTime = (i: string, among: number) =>
    `(${now - year} + (((${i}) * 15485863) % ${among}) * ${Math.floor(year / among)})`
  const blob = (i: string, number: string) => `((${i}) * 31 + (${number})) % ${blobs.length}`
  const blobTable = `(${blobs
    .map(
      ({ key, size, sha256 }, k) =>
        `SELECT ${k} AS k, '${key}' AS "blobKey", CAST(${size} AS bigint) AS size, '${sha256}' AS sha256`,
    )
    .join(' UNION ALL ')})`
  const past = time(String(now - 2 * year))
  const starred = Math.min(400, Math.floor(documents / 4))

  const held = (value: string) =>
    `CASE WHEN i <= ${locks} AND NOT ${trashed('i')} THEN ${value} ELSE NULL END`
  const first = 'CAST(1 AS bigint)'

  return [
    `INSERT INTO "User" (id, email, name, role, "createdAt", "lastSeenAt")
     SELECT ${user('i')}, 'bench-' || ${padded('i', 8)} || '@example.org', 'Bench ' || ${padded('i', 8)},
            CASE WHEN i = ${users} THEN 'admin' ELSE 'member' END, ${past}, ${time(String(now))}
       FROM ${series(users)} s`,
    `INSERT INTO "Session" (id, "userId", "createdAt", "expiresAt", "lastSeenAt", "userAgent")
     SELECT ${id('s', 'i')}, ${user(`1 + i % ${users}`)}, ${time(String(now - day))}, ${time(String(now + 30 * day))},
            ${time(String(now - day))}, 'bench'
       FROM ${series(2 * users)} s`,
    `INSERT INTO "Group" (id, name, "nameKey", "createdAt")
     SELECT ${id('g', 'i')}, 'Group ' || ${padded('i', 8)}, 'group ' || ${padded('i', 8)}, ${past}
       FROM ${series(groups)} s`,
    `INSERT INTO "GroupMember" ("groupId", "userId", "addedAt")
     SELECT ${id('g', `1 + (i + ${groups} - 2) % ${groups}`)}, ${user('i')}, ${past} FROM ${series(users)} s`,
    // Ten folders of the first user's and one of each other's are at the root; the others lie in those.
    `INSERT INTO "Folder" (id, name, "nameKey", "ownerId", "parentId", "createdAt")
     SELECT ${id('f', 'i - 1')}, 'Folder ' || ${padded('i', 8)}, 'folder ' || ${padded('i', 8)}, ${owner('i - 1')},
            CASE WHEN (i - 1) % 2 = 0 AND i - 1 >= 20 THEN ${id('f', '(i - 1) % 20')}
                 WHEN (i - 1) % 2 = 1 AND i - 1 >= ${stride} THEN ${id('f', `(i - 1) % ${stride}`)} ELSE NULL END, ${past}
       FROM ${series(folders)} s`,
    `INSERT INTO "Document" (id, name, "nameKey", extension, "ownerId", "folderId", "headNumber", size,
                             "contentModifiedAt", "modifiedById", "createdAt", "trashedAt", "trashedById")
     SELECT ${id('d', 'i')}, ${topic('i')} || ' ' || ${padded('i', 8)} || '.' || ${extension('i')},
            lower(${topic('i')}) || ' ' || ${padded('i', 8)} || '.' || ${extension('i')}, ${extension('i')},
            ${owner('i')}, ${folder('i')}, ${versionsOf('i')}, b.size,
            ${savedAt('i')} * 1000, ${owner('i')}, ${time(minutesBefore('i', '1'))},
            CASE WHEN ${trashed('i')} THEN ${time(`${now} - (i % 1000) * 600000`)} ELSE NULL END,
            CASE WHEN ${trashed('i')} THEN ${owner('i')} ELSE NULL END
       FROM ${series(documents)} s JOIN ${blobTable} b ON b.k = ${blob('i', versionsOf('i'))}`,
    `INSERT INTO "Version" ("documentId", number, "blobKey", size, sha256, "contentModifiedAt", "createdAt",
                            "createdById", editors, source, "modifiedByUser", pinned)
     SELECT ${id('d', 'd.i')}, n.i, b."blobKey", b.size, b.sha256, ${minutesBefore('d.i', 'n.i')} * 1000,
            ${time(minutesBefore('d.i', 'n.i'))}, ${owner('d.i')}, '["' || ${owner('d.i')} || '"]',
            CASE WHEN n.i = 1 THEN 'upload' ELSE 'save' END,
            CASE WHEN n.i = 1 THEN NULL ELSE ${yes} END, ${no}
       FROM ${series(documents)} d JOIN ${series(19)} n ON n.i <= ${versionsOf('d.i')} AND d.i > 1
       JOIN ${blobTable} b ON b.k = ${blob('d.i', 'n.i')}`,
    `INSERT INTO "Version" ("documentId", number, "blobKey", size, sha256, "contentModifiedAt", "createdAt",
                            "createdById", editors, source, "modifiedByUser", pinned)
     SELECT ${id('d', '1')}, n.i, b."blobKey", b.size, b.sha256, ${minutesBefore(first, 'n.i')} * 1000,
            ${time(minutesBefore(first, 'n.i'))}, ${owner('1')}, '["' || ${owner('1')} || '"]',
            CASE WHEN n.i = 1 THEN 'upload' ELSE 'save' END,
            CASE WHEN n.i = 1 THEN NULL ELSE ${yes} END, ${no}
       FROM ${series(longestHistory)} n JOIN ${blobTable} b ON b.k = ${blob(first, 'n.i')}`,
    `INSERT INTO "Lock" ("documentId", "lockId", kind, "userId", "editorId", "acquiredAt", "refreshedAt", "expiresAt")
     SELECT ${id('d', 'i')}, ${held(id('l', 'i'))}, ${held("'wopi'")}, ${held(owner('i'))}, ${held("'builtin'")},
            ${held(time(`${now} - i * 1000`))}, ${held(time(`${now} - i * 1000`))}, ${held(time(String(now + day)))}
       FROM ${series(documents)} s`,
    `INSERT INTO "Grant" (id, "tokenHash", "userId", "documentId", "editorId", rights, basis, "createdAt", "expiresAt")
     SELECT ${id('t', 'i')}, ${padded('i', 64)}, ${owner('5 * i')}, ${id('d', '5 * i')}, 'builtin', 'edit', 'policy',
            ${time(`${now} - (i - 1) * ${Math.floor((30 * day) / (documents / 5))}`)},
            ${time(`${now} - (i - 1) * ${Math.floor((30 * day) / (documents / 5))} + 36000000`)}
       FROM ${series(Math.floor(documents / 5))} s`,
    `INSERT INTO "RejectedSave" (id, "documentId", "userId", "blobKey", size, sha256, reason, source, editors,
                                 "createdAt", "expiresAt", "resolvedAt", resolution)
     SELECT ${id('r', 'i')}, ${id('d', '50 * i')}, ${owner('50 * i')}, b."blobKey", b.size, b.sha256, 'lock-mismatch',
            'save', '[]', ${time(`${now} - i * 1000`)}, ${time(`${now + 30 * day} - i * 1000`)},
            CASE WHEN i % 2 = 0 THEN ${time(String(now))} ELSE NULL END,
            CASE WHEN i % 2 = 0 THEN 'discarded' ELSE NULL END
       FROM ${series(Math.floor(documents / 50))} s JOIN ${blobTable} b ON b.k = ${blob('i', '1')}`,
    `INSERT INTO "DocumentText" ("documentId", version, outcome, "readAt", text)
     SELECT ${id('d', 'i')}, ${versionsOf('i')}, 'read', ${time(savedAt('i'))},
            '${common} ' || lower(${topic('i')}) || ' subject' || (i % 5000) || ' number' || i
       FROM ${series(documents)} s`,
    dialect.fillWords,
    dialect.fillNames,
    // Everybody gets something of the first user's; the second one of the others a part of everything.
    `INSERT INTO "Share" (id, "documentId", "userId", level, "createdAt", "createdById")
     SELECT ${id('h', 'i')}, ${id('d', '50 * i')}, ${user(`3 + i % ${users - 2}`)}, 'edit', ${past}, ${user('1')}
       FROM ${series(Math.floor(documents / 50))} s`,
    `INSERT INTO "Share" (id, "documentId", "userId", level, "createdAt", "createdById")
     SELECT ${id('h', '10000000 + i')}, ${id('d', '200 * i')}, ${user('2')}, 'view', ${past}, ${user('1')}
       FROM ${series(Math.floor(documents / 200))} s`,
    `INSERT INTO "Share" (id, "documentId", "groupId", level, "createdAt", "createdById")
     SELECT ${id('h', '20000000 + i')}, ${id('d', '1000 * i - 500')}, ${id('g', '1')}, 'view', ${past}, ${user('1')}
       FROM ${series(Math.floor((documents + 500) / 1000))} s`,
    `INSERT INTO "Share" (id, "folderId", "userId", level, "createdAt", "createdById")
     SELECT ${id('h', '30000000 + i')}, ${id('f', '2 * i + 18')}, ${user('2')}, 'edit', ${past}, ${user('1')}
       FROM ${series(Math.min(20, Math.floor(folders / 2) - 10))} s`,
    `INSERT INTO "Star" (id, "userId", "documentId", "createdAt")
     SELECT ${id('x', 'i')}, ${user('1')}, ${id('d', '2 * i')}, ${past} FROM ${series(starred)} s`,
    `INSERT INTO "RecentDocument" ("userId", "documentId", at, how)
     SELECT ${user('1')}, ${id('d', '2 * i')}, ${time(`${now} - i * 1000`)}, 'opened' FROM ${series(starred)} s`,
    `INSERT INTO "Notification" (id, "userId", at, kind, "documentId", detail, "readAt", "mailedAt")
     SELECT ${id('n', 'i')}, ${user('1')}, ${time(someTime('i', Math.floor(documents / 20)))}, 'save-refused',
            ${id('d', '20 * i')}, '{"rejectedId":"","reason":"lock-mismatch"}',
            CASE WHEN i % 10 = 0 THEN NULL ELSE ${time(String(now))} END, ${time(String(now))}
       FROM ${series(Math.floor(documents / 20))} s`,
    `INSERT INTO "AuditEvent" (id, at, "actorId", action, "documentId", detail)
     SELECT ${id('a', 'i')}, ${time(someTime('i', 2 * documents))}, ${owner('1 + (i - 1) / 2')},
            CASE WHEN i % 2 = 0 THEN 'document.open' ELSE 'document.upload' END, ${id('d', '1 + (i - 1) / 2')}, '{}'
       FROM ${series(2 * documents)} s`,
    `INSERT INTO "StorageDay" (day, documents, bytes)
     SELECT ${time(`(${Math.floor(now / day)} - i) * ${day}`)}, ${documents}, ${documents} FROM ${series(400)} s`,
    `UPDATE "User" SET "usedBytes" = w.bytes FROM (
       SELECT p."ownerId", SUM(p.bytes) AS bytes FROM (
         SELECT d."ownerId", SUM(v.size) AS bytes FROM "Version" v JOIN "Document" d ON d.id = v."documentId" GROUP BY d."ownerId"
         UNION ALL
         SELECT d."ownerId", SUM(r.size) FROM "RejectedSave" r JOIN "Document" d ON d.id = r."documentId"
          WHERE r."resolvedAt" IS NULL GROUP BY d."ownerId") p
        GROUP BY p."ownerId") w WHERE w."ownerId" = "User".id`,
  ]
}
