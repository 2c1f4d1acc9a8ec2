/** What the two databases say differently, in pieces of SQL. Values are whole numbers unless it says otherwise. */
export interface Dialect {
  kind: 'sqlite' | 'postgresql'
  /** A table of one column `i`: from 1 to `last`. */
  series(last: number): string
  /** A moment, out of milliseconds since 1970; whole seconds of them count. */
  time(ms: string): string
  /** With zeros before it. */
  padded(value: string, width: number): string
  yes: string
  no: string
  /** Fills the table of words from those of the texts, which stand there with single spaces between. */
  fillWords: string
  /** Keeps what documents and folders are called, where that is not kept row by row. */
  fillNames: string
}

export const sqlite: Dialect = {
  kind: 'sqlite',
  series: (last) =>
    `(WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < ${last}) SELECT i FROM s WHERE i <= ${last})`,
  time: (ms) => `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', (${ms}) / 1000, 'unixepoch')`,
  padded: (value, width) => `printf('%0${width}d', ${value})`,
  yes: '1',
  no: '0',
  fillWords: `INSERT INTO "DocumentWords" (rowid, words) SELECT id, text FROM "DocumentText"`,
  fillNames: 'SELECT 1',
}

export const postgresql: Dialect = {
  kind: 'postgresql',
  series: (last) => `(SELECT i FROM generate_series(CAST(1 AS bigint), ${last}) AS s(i))`,
  time: (ms) => `(to_timestamp((${ms}) / 1000) AT TIME ZONE 'UTC')`,
  padded: (value, width) => `lpad(CAST(${value} AS text), ${width}, '0')`,
  yes: 'true',
  no: 'false',
  fillWords: `
    INSERT INTO "DocumentWords" ("documentId", words)
    SELECT "documentId", array_to_tsvector(string_to_array(text, ' ')) FROM "DocumentText"`,
  fillNames: `
    INSERT INTO "NameEntry" ("itemId", whose, "nameKey")
    SELECT id, 'document ' || "ownerId", "nameKey" FROM "Document"
    UNION ALL SELECT id, 'folder ' || "ownerId", "nameKey" FROM "Folder"
    ON CONFLICT DO NOTHING`,
}
