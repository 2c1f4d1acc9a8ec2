import { Banner } from '#components/ui/banner'

const words = {
  full: {
    title: 'The store of documents is full.',
    text: 'No save and no upload can be stored. Make room; nothing has to be restarted.',
  },
  'read-only': {
    title: 'The portal may not write to its store of documents.',
    text: 'Every save and every upload is refused; reading works. Look at how the folder is mounted and whose it is, or at the rights to the bucket. Nothing has to be restarted.',
  },
  failing: {
    title: 'The store of documents does not take anything.',
    text: 'Every save and every upload is refused. The log of the portal has the reason.',
  },
}

/** What stands in the way of every save, as a trial found just now. */
export function StoreFault({ fault }: { fault: keyof typeof words }) {
  return (
    <Banner tone="danger" role="alert" title={words[fault].title}>
      {words[fault].text}
    </Banner>
  )
}
