/** Which database, as the settings name it. */
export type Database =
  | { kind: 'sqlite'; file: string }
  /** `connections`: the most that one process keeps open; ten when it does not say. */
  | { kind: 'postgresql'; url: string; connections?: number }
