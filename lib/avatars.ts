/** Of the file that a picture of a person is made from, in bytes. */
export const mostAvatarBytes = 10 * 1024 ** 2

/** For choosers of files. */
export const avatarTypes = '.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp'
