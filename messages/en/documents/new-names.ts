/** What new files are called until somebody names them; their extensions are added. */
export const newNames = {
  docx: 'Untitled document',
  xlsx: 'Untitled spreadsheet',
  pptx: 'Untitled presentation',
  txt: 'Untitled text',
  md: 'Untitled note',
  zip: 'Documents',
} as const
