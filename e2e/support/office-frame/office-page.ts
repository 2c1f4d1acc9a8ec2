import type { OfficeKind } from '#e2e/support/dialects/discovery-server'

/** What the page of an editor knows when it is opened. */
export interface OfficePage {
  kind: OfficeKind
  /** Under which its server knows it. */
  session: string
  /** PostMessageOrigin of CheckFileInfo: the only origin it speaks to and listens to. */
  host: string
  text: string
  readOnly: boolean
}

/**
 * An editor's page: a text field, and the conversation with the host page in the dialect of its kind (reference
 * §8). What it got is kept in `office.received`; `office.say(id, values)` says something as if a person had
 * pressed it.
 */
export function officePage(page: OfficePage): string {
  const facts = JSON.stringify(page).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Office</title>
<style>body { font-family: Arial } textarea { font-family: ui-monospace, monospace }</style></head><body>
<h1>Office</h1>
<p><label>Document <textarea rows="6" cols="40"></textarea></label></p>
<p id="alert" role="alert"></p><pre id="compared"></pre><ul id="inserted"></ul>
<script>const facts = ${facts}; (${script})()</script></body></html>`
}

/** Runs in the browser, between quotation marks: it is not compiled with the rest. */
const script = `function () {
  const field = document.querySelector('textarea')
  field.value = facts.text
  field.readOnly = facts.readOnly
  let known = facts.text, modified = false, ready = false, seen = ''
  const words = {}
  const server = async (verb, body = {}) => {
    const answer = await fetch('/session/' + facts.session + '/' + verb, { method: 'POST', body: JSON.stringify(body) })
    return answer.json()
  }
  let queue = Promise.resolve()
  const inTurn = (work) => (queue = queue.then(work))
  const say = (MessageId, Values) =>
    parent.postMessage(JSON.stringify({ MessageId, SendTime: Date.now(), Values }), facts.host)
  const collabora = facts.kind === 'collabora'
  const mark = (value) => {
    modified = value
    if (collabora) say('Doc_ModifiedStatus', { Modified: value })
    else if (value) say('Edit_Notification', {})
  }
  field.addEventListener('input', () => {
    const typed = field.value.slice(known.length)
    known = field.value
    inTurn(() => server('type', { words: typed }))
    mark(true)
  })
  const refresh = async () => {
    const { text } = await server('look')
    known = field.value = text
  }
  const failed = (type) => {
    document.querySelector('#alert').textContent = words[type] ?? 'Document cannot be saved.'
  }
  const loaded = () => say('App_LoadingStatus', collabora
    ? { Status: 'Document_Loaded', DocumentLoadedTime: Date.now() }
    : { DocumentLoadedTime: 100 })
  const views = async () => {
    const list = await server('views')
    if (JSON.stringify(list) === seen) return
    seen = JSON.stringify(list)
    say('Views_List', list)
  }
  const hear = {
    Host_PostmessageReady() {
      if (ready) return
      ready = true
      if (!collabora) return
      loaded()
      setInterval(views, 300)
    },
    Error_Messages({ list }) {
      for (const { type, msg } of list) words[type] = msg
    },
    Action_Save({ Notify }) {
      return inTurn(async () => {
        const { status } = modified ? await server('save') : { status: 0 }
        // Whatever the answer was: it believes that it has saved (reference §13, 5).
        mark(false)
        if (status > 200) failed('savefailed')
        if (Notify) say('Action_Save_Resp', {
          success: status <= 200, result: status === 0 ? 'unmodified' : '', errorMsg: status > 200 ? String(status) : '',
        })
      })
    },
    Action_SaveAs({ Filename }) {
      return inTurn(async () => {
        const { fileName } = await server('save-as', { name: Filename })
        say('Action_Save_Resp', fileName ? { success: true, fileName } : { success: false, errorMsg: 'no' })
      })
    },
    Action_InsertGraphic({ url }) {
      return inTurn(async () => {
        const fetched = await server('fetch', { url })
        document.querySelector('#inserted').innerHTML += '<li>' + fetched.status + ' ' + fetched.type + ' ' + fetched.text + '</li>'
      })
    },
    Action_CompareDocuments({ url, filename }) {
      return inTurn(async () => {
        const fetched = await server('fetch', { url })
        document.querySelector('#compared').textContent = filename + ': ' + fetched.text
      })
    },
    Reset_Access_Token({ token, ttl }) {
      return inTurn(() => server('token', { token, ttl: Number(ttl) }))
    },
    Host_VersionRestore() {
      return inTurn(async () => {
        await server('leave')
        say('App_VersionRestore', { Status: 'Pre_Restore_Ack' })
      })
    },
    Get_Views: () => views(),
    Action_Close: () => inTurn(() => server('leave')),
  }
  const early = ['Host_PostmessageReady', 'Error_Messages', 'Disable_Default_UIAction']
  const received = [], dropped = []
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== facts.host || source !== parent) return
    const { MessageId, Values } = JSON.parse(data)
    if (!ready && !early.includes(MessageId)) return dropped.push(MessageId)
    received.push({ id: MessageId, values: Values })
    if (collabora || !/^(Action_(Save|Close|Compare)|Reset|Host_Version|Error|Get|Disable)/.test(MessageId)) hear[MessageId]?.(Values)
  })
  // Its server notices that the window is gone, saves and unlocks by itself.
  addEventListener('pagehide', () => navigator.sendBeacon('/session/' + facts.session + '/gone', '{}'))
  window.office = {
    received, dropped, say, refresh,
    /** Until its server has all that was typed. */
    settled: () => queue.then(() => true),
    /** From a window that is not the frame, but of the same origin. */
    sayFromWithin(MessageId) {
      const inner = document.body.appendChild(document.createElement('iframe'))
      inner.contentWindow.eval('parent.parent.postMessage(' + JSON.stringify(JSON.stringify({ MessageId })) + ', "*")')
    },
  }
  if (collabora) {
    say('App_LoadingStatus', { Status: 'Initialized' })
    say('App_LoadingStatus', { Status: 'Frame_Ready', Features: { VersionStates: true } })
  } else loaded()
}`
