import type { Viewer } from './portal'

/**
 * Whoever runs the command line: has the data folder in their hands and so may do what an admin may.
 * No row of the user table, so it can own nothing and edit nothing.
 */
export const operator: Viewer = {
  id: 'operator',
  name: 'Command line',
  email: '',
  role: 'admin',
}

/** Who an audit entry names: nobody when the command line did it. */
export function actorIdOf(viewer: Viewer): string | null {
  return viewer.id === operator.id ? null : viewer.id
}
