import { NewMenu, type NewMenuProps } from './new-menu'
import { DropTarget } from './upload/drop-target'
import { UploadButton } from './upload/upload-button'

/** All that brings something new into a folder: choosing files, starting a document, dropping and pasting. */
export function AddHere(props: NewMenuProps) {
  return (
    <>
      <UploadButton folder={props.folder} />
      <NewMenu {...props} />
      <DropTarget folder={props.folder} />
    </>
  )
}
