interface ParagraphStyle {
  id: string
  name: string
  /** What Enter at its end goes on with. */
  next?: string
  /** Points. */
  size?: number
  before?: number
  after?: number
  bold?: boolean
  italic?: boolean
  color?: string
  outline?: number
  list?: number
  indent?: number
}

const headingBlue = '1F3864'

const paragraphStyles: ParagraphStyle[] = [
  { id: 'Title', name: 'Title', next: 'Normal', size: 28, after: 4, color: headingBlue },
  { id: 'Subtitle', name: 'Subtitle', next: 'Normal', size: 14, after: 12, color: '595959' },
  heading(1, 18, 18),
  heading(2, 14, 12),
  heading(3, 12, 10),
  { id: 'Quote', name: 'Quote', next: 'Normal', italic: true, color: '404040', indent: 720 },
  { id: 'ListParagraph', name: 'List Paragraph', indent: 720 },
  { id: 'ListBullet', name: 'List Bullet', list: 1, after: 4 },
  { id: 'ListNumber', name: 'List Number', list: 2, after: 4 },
  { id: 'Header', name: 'header', after: 0 },
  { id: 'Footer', name: 'footer', after: 0 },
]

/** `word/styles.xml` of a new document: the styles that a person expects to find in the style box. */
export const docxStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>\
<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>\
<w:semiHidden/><w:unhideWhenUsed/></w:style>\
${paragraphStyles.map(paragraphStyle).join('')}\
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>\
<w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>\
<w:rPr><w:i/><w:iCs/></w:rPr></w:style>\
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>\
<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>\
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>\
${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr></w:style>\
</w:styles>`

function heading(level: number, size: number, before: number): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    size,
    before,
    after: 4,
    bold: true,
    color: headingBlue,
    outline: level - 1,
  }
}

// The order of the elements is the schema's; Word refuses a file that has them in another.
function paragraphStyle(style: ParagraphStyle): string {
  const spacing = [
    style.before === undefined ? '' : ` w:before="${style.before * 20}"`,
    style.after === undefined ? '' : ` w:after="${style.after * 20}"`,
  ].join('')
  const paragraph = [
    style.outline === undefined ? '' : '<w:keepNext/><w:keepLines/>',
    style.list === undefined ? '' : `<w:numPr><w:numId w:val="${style.list}"/></w:numPr>`,
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    style.indent === undefined ? '' : `<w:ind w:left="${style.indent}"/>`,
    style.list === undefined ? '' : '<w:contextualSpacing/>',
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('')
  const run = [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.italic ? '<w:i/><w:iCs/>' : '',
    style.color === undefined ? '' : `<w:color w:val="${style.color}"/>`,
    style.size === undefined
      ? ''
      : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
  ].join('')
  return [
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    '<w:basedOn w:val="Normal"/>',
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}

function border(side: string): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
}
