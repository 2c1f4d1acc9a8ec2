import type { EditorKind } from './editor-kinds'

/** The addresses of the portal, in one place. */
export const routes = {
  documents: '/documents',
  /** The list of what is in a folder; null: at the root. */
  folder: (id: string | null) =>
    (id === null ? '/documents' : `/documents?folder=${id}`) as
      | '/documents'
      | `/documents?folder=${string}`,
  /** What others share with the person. */
  shared: '/shared',
  /** The root, and the question which template a document is to be made from. */
  newFromTemplate: '/documents?new=template',
  /** A folder, and the question how a new one in it is to be called; null: the root. */
  newFolder: (id: string | null) =>
    (id === null ? '/documents?new=folder' : `/documents?folder=${id}&new=folder`) as
      | '/documents?new=folder'
      | `/documents?folder=${string}`,
  /** What the person opened or changed last. */
  recent: '/recent',
  /** What the person has starred. */
  starred: '/starred',
  trash: '/trash',
  document: (id: string) => `/documents/${id}` as const,
  /** The same where its versions begin. */
  versions: (id: string) => `/documents/${id}#versions` as `/documents/${string}`,
  edit: (id: string) => `/edit/${id}` as const,
  /** The host page without the right to change anything. */
  view: (id: string) => `/edit/${id}?mode=view` as const,
  /** The host page with an editor of one's choice. */
  editWith: (id: string, editorId: string) => `/edit/${id}?editor=${editorId}` as const,
  /** A page that names the files of a part of the built-in editor, and shows nothing. */
  editorFiles: (island: EditorKind) => `/editor/${island}?files` as const,
  download: (id: string, version?: number) =>
    (version === undefined
      ? `/download/${id}`
      : `/download/${id}?version=${version}`) as `/download/${string}`,
  /** Several documents and folders as one zip. */
  downloadZip: (items: readonly { kind: 'document' | 'folder'; id: string }[]) =>
    `/download/zip?${items.map(({ kind, id }) => `${kind === 'folder' ? 'f' : 'd'}=${id}`).join('&')}` as const,
  /** Two versions of a document side by side. */
  compare: (id: string, from: number, to: number) =>
    `/documents/${id}/compare?from=${from}&to=${to}` as `/documents/${string}`,
  /** What there is to see of a version without an editor. */
  preview: (id: string, version?: number) =>
    `/api/documents/${id}/preview${version === undefined ? '' : `?version=${version}`}`,
  previewPart: (id: string, version: number, part: 'image' | 'pdf' | 'text') =>
    `/api/documents/${id}/preview/${part}?version=${version}`,
  downloadRejected: (rejectedId: string) => `/download/rejected/${rejectedId}` as const,
  downloadTemplate: (templateId: string) => `/download/template/${templateId}` as const,
  /** Takes the bytes of one file: POST, the rest in the query. */
  uploads: '/api/uploads',
  /** Takes a large file in several requests, by the tus protocol. */
  resumableUploads: '/api/uploads/resumable',
  /** Makes of such a file what was asked for: POST. */
  finishedUpload: (id: string) => `/api/uploads/finished/${id}` as const,
  /** Where a share link leads. */
  shareLink: (token: string) => `/s/${token}` as const,
  /** Where an invitation leads. */
  invitation: (token: string) => `/invite/${token}` as const,
  signIn: '/sign-in',
  /** Where a code is asked for after the password, or a second step is set up; then on to `next`. */
  secondStep: (next: string) => `/sign-in/second-step?next=${encodeURIComponent(next)}` as const,
  /** The same with one of the recovery codes. */
  recoveryCode: (next: string) =>
    `/sign-in/second-step?recovery&next=${encodeURIComponent(next)}` as const,
  /** Signing in from the beginning, because something in between was over. */
  signInAgain: (next: string) => `/sign-in?error=over&next=${encodeURIComponent(next)}` as const,
  forgotPassword: '/forgot-password',
  /** After a new password was set. */
  signInAnew: '/sign-in?changed',
  setUp: '/set-up',
  profile: '/profile',
  /** Takes one's own picture: PUT. */
  ownAvatar: '/api/profile/avatar',
  /** A picture of a person. */
  avatar: (hash: string) => `/api/avatars/${hash}` as const,
  /** Which people have one. */
  avatars: '/api/avatars',
  notifications: '/notifications',
  admin: {
    overview: '/admin',
    locks: '/admin/locks',
    /** A stream that says when the locks are not what they were. */
    lockChanges: '/api/admin/locks/changes',
    versions: '/admin/versions',
    versionsOf: (documentId: string) => `/admin/versions/${documentId}` as const,
    rejected: '/admin/rejected',
    tokens: '/admin/tokens',
    users: '/admin/users',
    invitations: '/admin/users?show=invited',
    importUsers: '/admin/users/import',
    groups: '/admin/groups',
    group: (groupId: string) => `/admin/groups/${groupId}` as const,
    editors: '/admin/editors',
    editor: (editorId: string) => `/admin/editors/${editorId}` as const,
    /** The page of an editor that was just added: it is tested at once. */
    editorAdded: (editorId: string) => `/admin/editors/${editorId}?added` as const,
    templates: '/admin/templates',
    /** Takes the file of a new template: POST. */
    templateFiles: '/api/admin/templates',
    /** Takes another file for a template: PUT. */
    templateFile: (templateId: string) => `/api/admin/templates/${templateId}` as const,
    audit: '/admin/audit',
    auditExport: '/admin/audit/export',
    storage: '/admin/storage',
  },
} as const
