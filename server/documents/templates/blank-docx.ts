import { strToU8, zipSync } from 'fflate'
import { docxStyles } from './docx-styles'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const bullets = ['•', '◦', '▪']
const numbers = ['decimal', 'lowerLetter', 'lowerRoman']

const parts: Record<string, string> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${packageTypes}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="${part}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="${part}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="${part}.settings+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="${part}.numbering+xml"/></Types>`,

  '_rels/.rels': `${xml}<Relationships xmlns="${packageTypes}/relationships">\
<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,

  'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${packageTypes}/relationships">\
<Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="${relations}/settings" Target="settings.xml"/>\
<Relationship Id="rId3" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,

  // One empty paragraph on A4 with margins of one inch.
  'word/document.xml': `${xml}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body><w:p/>\
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" \
w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>`,

  'word/styles.xml': docxStyles,

  'word/settings.xml': `${xml}<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/>\
<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,

  // 1: bullets, 2: numbers. The styles List Bullet and List Number point at them.
  'word/numbering.xml': `${xml}<w:numbering xmlns:w="${main}">\
${list(1, (level) => ['bullet', bullets[level % 3] ?? '•'])}\
${list(2, (level) => [numbers[level % 3] ?? 'decimal', `%${level + 1}.`])}\
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
}

/** A new, empty .docx with the usual styles and lists. The same bytes every time. */
export function blankDocx(): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00', level: 6 })
}

function list(id: number, looks: (level: number) => [format: string, text: string]): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const [format, text] = looks(level)
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>\
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 720}" w:hanging="360"/></w:pPr></w:lvl>`
  })
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`
}
