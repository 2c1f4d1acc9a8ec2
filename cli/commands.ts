/** One command of the operator: what `--help` prints, and where it is. */
export interface Command {
  usage: string
  /** What it does and what it prints, in a sentence. */
  summary: string
  /** Only the command that is run is loaded: the start is most of its time. */
  load(): Promise<{ run: (args: string[]) => Promise<unknown> }>
}

/** All commands by their words. The order is that of the help. */
export const commands: Record<string, Command> = {
  'user create': {
    usage: '--email ADDRESS --name NAME [--admin] (--password-stdin | --password-env NAME)',
    summary: 'Creates an account with a password of at least 12 characters. {"id"}',
    load: () => import('./commands/user-create'),
  },
  'user reset-second-step': {
    usage: '--email ADDRESS --reason TEXT',
    summary: 'Removes the second step of somebody who is locked out. {"id","removed"}',
    load: () => import('./commands/user-reset-second-step'),
  },
  'document import': {
    usage: 'PATH --owner ADDRESS [--name NAME]',
    summary: 'Stores a file of any size as a new document. {"id","name","version"}',
    load: () => import('./commands/document-import'),
  },
  'document show': {
    usage: 'ID',
    summary: 'Its newest version and its lock. {"id","name","size","version","sha256","lock"}',
    load: () => import('./commands/document-show'),
  },
  'document versions': {
    usage: 'ID',
    summary: 'Its versions, newest first. [{"number","size","sha256","createdAt",…}]',
    load: () => import('./commands/document-versions'),
  },
  'document export': {
    usage: 'ID [--version N] --to PATH',
    summary:
      'Writes a version, the newest unless told, to a file. {"id","name","version","size",…}',
    load: () => import('./commands/document-export'),
  },
  'token mint': {
    usage: '--document ID --user ADDRESS [--rights edit|view] [--editor ID] [--ttl SECONDS]',
    summary: 'Makes an access token for a WOPI client. {"wopiSrc","accessToken","accessTokenTtl"}',
    load: () => import('./commands/token-mint'),
  },
  'editor add': {
    usage: '--name NAME [--kind onlyoffice|collabora|microsoft|other] --discovery URL',
    summary: 'Registers an office server by its discovery document. {"id"}',
    load: () => import('./commands/editor-add'),
  },
  'editor set': {
    usage: 'ID [--containers on|off] [--write-relative on|off] [--takes-free-lock on|off]',
    summary: 'Changes what an office server is offered. {"id","containers","writeRelative",…}',
    load: () => import('./commands/editor-set'),
  },
  'editor first': {
    usage: 'ID --types docx,xlsx,…',
    summary: 'The types that it opens before all others; all others lose it. {"id","types"}',
    load: () => import('./commands/editor-first'),
  },
  'editor test': {
    usage: 'ID',
    summary:
      'Examines its set-up in both directions; exit 1 when something is in the way. [{"topic","verdict","says",…}]',
    load: () => import('./commands/editor-test'),
  },
  'editor list': {
    usage: '',
    summary: 'The registered editors, the built-in one first. [{"id","name","kind",…}]',
    load: () => import('./commands/editor-list'),
  },
  'conformance record': {
    usage: 'PATH',
    summary: 'Shows a report of npm run conformance in the admin area. {"at","build"}',
    load: () => import('./commands/conformance-record'),
  },
  'lock list': {
    usage: '',
    summary: 'The locks that are held now, newest first. [{"document","name","id","holder",…}]',
    load: () => import('./commands/lock-list'),
  },
  'lock break': {
    usage: 'ID --reason TEXT',
    summary: 'Ends the lock of a document; a refused save is kept. {"document","broken"}',
    load: () => import('./commands/lock-break'),
  },
  'rejected list': {
    usage: '',
    summary: 'Refused saves that wait for a person. [{"id","document","user","reason",…}]',
    load: () => import('./commands/rejected-list'),
  },
  backup: {
    usage: 'PATH',
    summary:
      'Copies database and documents, beside a running portal, into a new folder. {"path",…}',
    load: () => import('./commands/backup'),
  },
  restore: {
    usage: 'PATH',
    summary: 'Brings a backup back into an empty portal. {"path","files","bytes","rows",…}',
    load: () => import('./commands/restore'),
  },
  export: {
    usage: 'PATH',
    summary: 'Writes every document with its versions as plain files. {"path","documents",…}',
    load: () => import('./commands/export'),
  },
  'migrate-storage': {
    usage: '[--database-url URL] [--blob-store URL] [--skip-damaged]',
    summary: 'Moves to PostgreSQL, S3, or both; the old place stays. {"files","bytes","rows",…}',
    load: () => import('./commands/migrate-storage'),
  },
  verify: {
    usage: '',
    summary: 'Reads every stored byte again; exit 1 when any is wrong. {"versions","bad"}',
    load: () => import('./commands/verify'),
  },
  reindex: {
    usage: '',
    summary: 'Reads what is in every document again, for searching. {"documents","outcomes",…}',
    load: () => import('./commands/reindex'),
  },
  sweep: {
    usage: '',
    summary:
      'Removes old versions by the rules, expired rejected saves, orphan blobs, dead tokens. {"removed"}',
    load: () => import('./commands/sweep'),
  },
}
