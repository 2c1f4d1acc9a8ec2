/** Shares, links and stars. */

export const sharing = {
  byGroup:
    '“{name}” is shared with the group “{group}”, and you are in it. Nothing was changed. An admin can take you out of the group; whoever shared it can stop sharing it.',
  notByItself: '“{name}” is not shared with you by itself. Leave the folder above it that is.',
  yours: '“{name}” is yours.',
  theirsAlready: '“{name}” is theirs already. Nothing was shared.',
  chooseSomebody: 'Choose somebody who has an account here. Nothing was shared.',
  dayOver: 'This day is over. Choose one that lies ahead.',
  gone: 'This share is not there any more. Somebody has removed it.',
  linkLevel: 'A link is to view or to edit. Nothing was changed.',
  noLinks: 'Links are not allowed here. Share with people instead.',
  tooManyLinks: 'There are {most, number} links already. Remove one first.',
  onlyLinkPassword: 'Only a link has a password.',
  guestName: 'Say how others shall see you.',
  wrongPassword: 'The password is not right.',
  linkOver: 'This link is not good, or not any more.',
  tooManyStars:
    'You have starred {most, number} things, which is the most. Take a star away first.',
} as const
