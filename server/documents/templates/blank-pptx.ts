import { strToU8, zipSync } from 'fflate'
import { pptxTheme } from './pptx-theme'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const main = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const part = 'application/vnd.openxmlformats-officedocument.presentationml'
const names = `xmlns:a="${drawing}" xmlns:r="${relations}" xmlns:p="${main}"`

/** In EMU, 914,400 to the inch: 13⅓ × 7½ inches, the 16:9 of today's presentations. */
const slide = { width: 12_192_000, height: 6_858_000 }

type Place = readonly [x: number, y: number, width: number, height: number]
const titlePlace: Place = [1_524_000, 1_122_363, 9_144_000, 2_387_600]
const subtitlePlace: Place = [1_524_000, 3_602_038, 9_144_000, 1_655_762]
const headPlace: Place = [838_200, 365_125, 10_515_600, 1_325_563]
const bodyPlace: Place = [838_200, 1_825_625, 10_515_600, 4_351_338]

const parts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/ppt/presentation.xml" ContentType="${part}.presentation.main+xml"/>\
<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${part}.slideMaster+xml"/>\
<Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${part}.slideLayout+xml"/>\
<Override PartName="/ppt/slideLayouts/slideLayout2.xml" ContentType="${part}.slideLayout+xml"/>\
<Override PartName="/ppt/slides/slide1.xml" ContentType="${part}.slide+xml"/>\
<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,

  '_rels/.rels': related(['officeDocument', 'ppt/presentation.xml']),
  'ppt/_rels/presentation.xml.rels': related(
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['slide', 'slides/slide1.xml'],
    ['theme', 'theme/theme1.xml'],
  ),
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': related(
    ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ['slideLayout', '../slideLayouts/slideLayout2.xml'],
    ['theme', '../theme/theme1.xml'],
  ),
  'ppt/slideLayouts/_rels/slideLayout1.xml.rels': related([
    'slideMaster',
    '../slideMasters/slideMaster1.xml',
  ]),
  'ppt/slideLayouts/_rels/slideLayout2.xml.rels': related([
    'slideMaster',
    '../slideMasters/slideMaster1.xml',
  ]),
  'ppt/slides/_rels/slide1.xml.rels': related(['slideLayout', '../slideLayouts/slideLayout1.xml']),

  'ppt/presentation.xml': `<p:presentation ${names}>\
<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>\
<p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst>\
<p:sldSz cx="${slide.width}" cy="${slide.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,

  'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${names}>\
<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapes(
    holder('Title', 'type="title"', headPlace, 'anchor="ctr"'),
    holder('Text', 'type="body" idx="1"', bodyPlace),
  )}</p:cSld>\
<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" \
accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>\
<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>\
<p:txStyles><p:titleStyle>${level(1, 0, 4400, '+mj-lt')}</p:titleStyle>\
<p:bodyStyle>${[2800, 2400, 2000, 1800, 1800].map((size, n) => level(n + 1, n * 457_200 + 228_600, size, '+mn-lt')).join('')}</p:bodyStyle>\
<p:otherStyle/></p:txStyles></p:sldMaster>`,

  'ppt/slideLayouts/slideLayout1.xml': layout(
    'title',
    'Title Slide',
    holder(
      'Title',
      'type="ctrTitle"',
      titlePlace,
      'anchor="b"',
      level(1, 0, 6000, '+mj-lt', 'ctr'),
    ),
    holder(
      'Subtitle',
      'type="subTitle" idx="1"',
      subtitlePlace,
      '',
      level(1, 0, 2400, '+mn-lt', 'ctr'),
    ),
  ),
  'ppt/slideLayouts/slideLayout2.xml': layout(
    'obj',
    'Title and Content',
    holder('Title', 'type="title"'),
    holder('Content', 'idx="1"'),
  ),

  'ppt/slides/slide1.xml': `<p:sld ${names}><p:cSld>${shapes(
    holder('Title', 'type="ctrTitle"'),
    holder('Subtitle', 'type="subTitle" idx="1"'),
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,

  'ppt/theme/theme1.xml': pptxTheme,
}

/** A new presentation with one empty title slide. The same bytes every time. */
export function blankPptx(): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(xml + text)] as const)
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00', level: 6 })
}

function related(...targets: (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageTypes}/relationships">${each.join('')}</Relationships>`
}

function layout(type: string, name: string, ...holders: ((id: number) => string)[]): string {
  return `<p:sldLayout ${names} type="${type}" preserve="1"><p:cSld name="${name}">${shapes(...holders)}</p:cSld>\
<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

function shapes(...holders: ((id: number) => string)[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\
${holders.map((holder, n) => holder(n + 2)).join('')}</p:spTree>`
}

/** A placeholder; without a place it stands where its layout or its master has it. */
function holder(name: string, kind: string, place?: Place, body = '', looks = '') {
  const [x, y, width, height] = place ?? []
  const where = place
    ? `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
    : ''
  return (id: number) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id - 1}"/>\
<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${where}</p:spPr>\
<p:txBody><a:bodyPr ${body}/><a:lstStyle>${looks}</a:lstStyle><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`
}

/** How a level of text looks; its size in hundredths of a point. */
function level(n: number, indent: number, size: number, font: string, align = 'l'): string {
  const bullet = indent > 0 ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>'
  return `<a:lvl${n}pPr marL="${indent}" indent="${indent > 0 ? -228_600 : 0}" algn="${align}">${bullet}\
<a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${font}"/></a:defRPr></a:lvl${n}pPr>`
}
