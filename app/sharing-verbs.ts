import {
  changeTerms,
  findPeopleToShare,
  makeLink,
  readAccess,
  setPassword,
  share,
  stopSharing,
} from '#app/sharing-actions'

/** What the share dialog does, in the portal and over an editor. */
export const sharingActions = {
  access: readAccess,
  find: findPeopleToShare,
  share,
  change: changeTerms,
  remove: stopSharing,
  makeLink,
  setPassword,
}
