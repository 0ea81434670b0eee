package docx

// elementRule is what an element may hold: the content model and the attributes of its
// complex type in ECMA-376, as far as this package writes it.
//
// Children are particles in the order of the type's sequence, each with ? (none or one),
// * (any number), + (at least one) or nothing (exactly one); a|b is a choice. Attributes
// are name, name! where required, each with the kind of its value: :int, :uint, :onoff,
// :rgb, :key, or :a|b for an enumeration.
type elementRule struct {
	children   string
	attributes string
	text       bool
}

const (
	blockContent = "w:p|w:tbl|w:sdt*"
	runContent   = "w:bookmarkStart|w:bookmarkEnd|w:hyperlink|w:r|w:sdt*"
	runProps     = "w:rStyle? w:rFonts? w:b? w:bCs? w:i? w:iCs? w:color? w:sz? w:szCs? w:lang?"
	paraProps    = "w:pStyle? w:keepNext? w:keepLines? w:pageBreakBefore? w:widowControl? w:numPr? w:pBdr? w:shd? w:tabs? " +
		"w:spacing? w:ind? w:contextualSpacing? w:jc? w:outlineLvl?"
	tableProps = "w:tblStyle? w:tblW? w:jc? w:tblInd? w:tblBorders? w:shd? w:tblLayout? w:tblCellMar? w:tblLook? " +
		"w:tblCaption? w:tblDescription?"
	widthAttrs  = "w:w:int! w:type:dxa|nil|pct|auto!"
	borderAttrs = "w:val:single! w:sz:uint w:space:uint w:color:rgb"
)

// elementRules has a rule for every element that may be written; one for parent/element
// goes before one for element.
var elementRules = map[string]elementRule{
	// The main document: CT_Document, CT_Body.
	"w:document": {children: "w:body", attributes: "mc:Ignorable"},
	"w:body":     {children: blockContent + " w:sectPr"},
	"w:hdr":      {children: "w:p+"},
	"w:ftr":      {children: "w:p+"},

	// Content controls: CT_SdtBlock, CT_SdtRow, CT_SdtRun, CT_SdtPr; what the content may
	// be depends on where the control stands (checkControl).
	"w:sdt": {children: "w:sdtPr w:sdtContent"},
	"w:sdtPr": {children: "w:rPr? w:alias? w:tag? w:id? w:lock? w:placeholder? w:temporary? w:showingPlcHdr? w:dataBinding? w:label? w:tabIndex? " +
		"w:docPartObj|w:text|w:dropDownList|w:group|w14:checkbox|w15:repeatingSection|w15:repeatingSectionItem?"},
	"w:sdtContent":             {children: "w:p|w:tbl|w:tr|w:r|w:hyperlink|w:sdt+"},
	"w:alias":                  {attributes: "w:val!"},
	"w:tag":                    {attributes: "w:val!"},
	"w:lock":                   {attributes: "w:val:contentLocked|sdtLocked|sdtContentLocked|unlocked!"},
	"w:placeholder":            {children: "w:docPart"},
	"w:placeholder/w:docPart":  {attributes: "w:val!"},
	"w:showingPlcHdr":          {},
	"w:docPartObj":             {children: "w:docPartGallery? w:docPartUnique?"},
	"w:text":                   {},
	"w:dropDownList":           {children: "w:listItem*"},
	"w:listItem":               {attributes: "w:displayText! w:value!"},
	"w:group":                  {},
	"w14:checkbox":             {children: "w14:checked? w14:checkedState? w14:uncheckedState?"},
	"w14:checked":              {attributes: "w14:val:onoff!"},
	"w14:checkedState":         {attributes: "w14:val:hex! w14:font!"},
	"w14:uncheckedState":       {attributes: "w14:val:hex! w14:font!"},
	"w15:repeatingSection":     {children: "w15:sectionTitle?"},
	"w15:sectionTitle":         {attributes: "w:val!"},
	"w15:repeatingSectionItem": {},

	// The placeholders: CT_GlossaryDocument.
	"w:glossaryDocument": {children: "w:docParts"},
	"w:docParts":         {children: "w:docPart+"},
	"w:docPart":          {children: "w:docPartPr w:docPartBody"},
	"w:docPartPr":        {children: "w:name w:category? w:types? w:behaviors? w:guid?"},
	"w:category":         {children: "w:name w:gallery"},
	"w:gallery":          {attributes: "w:val:placeholder!"},
	"w:types":            {children: "w:type+"},
	"w:types/w:type":     {attributes: "w:val:bbPlcHdr!"},
	"w:behaviors":        {children: "w:behavior+"},
	"w:behavior":         {attributes: "w:val:content!"},
	"w:guid":             {attributes: "w:val:key!"},
	"w:docPartBody":      {children: "w:p+"},

	// Paragraphs: CT_P, CT_PPr.
	"w:p":           {children: "w:pPr? " + runContent},
	"w:pPr":         {children: paraProps + " w:rPr? w:sectPr?"},
	"w:style/w:pPr": {children: paraProps},
	"w:lvl/w:pPr":   {children: paraProps},
	"w:pPrDefault/w:pPr": {
		children: paraProps},
	"w:pStyle":          {attributes: "w:val!"},
	"w:keepNext":        {attributes: "w:val:onoff"},
	"w:pageBreakBefore": {attributes: "w:val:onoff"},
	"w:keepLines":       {attributes: "w:val:onoff"},
	"w:widowControl":    {attributes: "w:val:onoff"},
	"w:numPr":           {children: "w:ilvl? w:numId?"},
	"w:ilvl":            {attributes: "w:val:uint!"},
	"w:numId":           {attributes: "w:val:uint!"},
	"w:pBdr":            {children: "w:top? w:left? w:bottom? w:right?"},
	"w:top":             {attributes: borderAttrs},
	"w:left":            {attributes: borderAttrs},
	"w:bottom":          {attributes: borderAttrs},
	"w:right":           {attributes: borderAttrs},
	"w:tabs":            {children: "w:tab+"},
	"w:tabs/w:tab":      {attributes: "w:val:right! w:leader:dot w:pos:int!"},
	"w:spacing":         {attributes: "w:before:uint w:after:uint w:line:uint w:lineRule:exact|atLeast|auto"},
	"w:ind":             {attributes: "w:left:int w:right:int w:hanging:uint w:firstLine:uint"},
	"w:jc":              {attributes: "w:val:left|center|right!"},
	"w:outlineLvl":      {attributes: "w:val:uint!"},
	"w:bookmarkStart": {
		attributes: "w:id:uint! w:name!"},
	"w:bookmarkEnd": {attributes: "w:id:uint!"},

	// Sections: CT_SectPr.
	"w:sectPr":          {children: "w:headerReference|w:footerReference* w:type? w:pgSz? w:pgMar? w:cols? w:docGrid?"},
	"w:headerReference": {attributes: "w:type:default! r:id!"},
	"w:footerReference": {attributes: "w:type:default! r:id!"},
	"w:type":            {attributes: "w:val:nextPage!"},
	"w:pgSz":            {attributes: "w:w:uint! w:h:uint! w:orient:landscape"},
	"w:pgMar": {
		attributes: "w:top:int! w:right:uint! w:bottom:int! w:left:uint! w:header:uint! w:footer:uint! w:gutter:uint!"},

	// Runs: CT_R, CT_RPr, CT_Hyperlink.
	"w:r":              {children: "w:rPr? w:t|w:br|w:tab|w:noBreakHyphen|w:softHyphen|w:fldChar|w:instrText|w:drawing+"},
	"w:rPr":            {children: runProps},
	"w:rStyle":         {attributes: "w:val!"},
	"w:rFonts":         {attributes: "w:ascii! w:hAnsi! w:eastAsia! w:cs!"},
	"w:b":              {attributes: "w:val:onoff"},
	"w:bCs":            {attributes: "w:val:onoff"},
	"w:i":              {attributes: "w:val:onoff"},
	"w:color":          {attributes: "w:val:rgb!"},
	"w:sz":             {attributes: "w:val:uint!"},
	"w:szCs":           {attributes: "w:val:uint!"},
	"w:lang":           {attributes: "w:val w:eastAsia w:bidi"},
	"w:t":              {attributes: "xml:space:preserve", text: true},
	"w:br":             {},
	"w:r/w:tab":        {},
	"w:noBreakHyphen":  {},
	"w:softHyphen":     {},
	"w:fldChar":        {attributes: "w:fldCharType:begin|separate|end!"},
	"w:instrText":      {attributes: "xml:space:preserve", text: true},
	"w:hyperlink":      {children: runContent, attributes: "r:id w:anchor w:history:onoff"},
	"w:docPartGallery": {attributes: "w:val!"},
	"w:docPartUnique":  {},
	"w:id":             {attributes: "w:val:int!"},

	// Tables: CT_Tbl, CT_TblPr, CT_Row, CT_Tc.
	"w:tbl":                 {children: "w:tblPr w:tblGrid w:tr|w:sdt+"},
	"w:tblPr":               {children: tableProps},
	"w:tblStyle":            {attributes: "w:val!"},
	"w:tblW":                {attributes: widthAttrs},
	"w:tblInd":              {attributes: widthAttrs},
	"w:tblBorders":          {children: "w:top? w:left? w:bottom? w:right? w:insideH? w:insideV?"},
	"w:insideH":             {attributes: borderAttrs},
	"w:insideV":             {attributes: borderAttrs},
	"w:tblLayout":           {attributes: "w:type:fixed!"},
	"w:tblCellMar":          {children: "w:top? w:left? w:bottom? w:right?"},
	"w:tblCellMar/w:top":    {attributes: widthAttrs},
	"w:tblCellMar/w:left":   {attributes: widthAttrs},
	"w:tblCellMar/w:bottom": {attributes: widthAttrs},
	"w:tblCellMar/w:right":  {attributes: widthAttrs},
	"w:tblLook": {attributes: "w:val! w:firstRow:onoff! w:lastRow:onoff! w:firstColumn:onoff! w:lastColumn:onoff! " +
		"w:noHBand:onoff! w:noVBand:onoff!"},
	"w:tblCaption":         {attributes: "w:val!"},
	"w:tblDescription":     {attributes: "w:val!"},
	"w:tblGrid":            {children: "w:gridCol+"},
	"w:gridCol":            {attributes: "w:w:uint!"},
	"w:tr":                 {children: "w:trPr? w:tc+"},
	"w:trPr":               {children: "w:cantSplit|w:trHeight|w:tblHeader*"},
	"w:cantSplit":          {attributes: "w:val:onoff"},
	"w:trHeight":           {attributes: "w:val:uint! w:hRule:atLeast|exact!"},
	"w:tblHeader":          {attributes: "w:val:onoff"},
	"w:tc":                 {children: "w:tcPr? " + blockContent},
	"w:tcPr":               {children: "w:tcW? w:gridSpan? w:vMerge? w:tcBorders? w:shd? w:noWrap? w:tcMar? w:vAlign?"},
	"w:vMerge":             {attributes: "w:val:restart|continue"},
	"w:tcBorders":          {children: "w:top? w:bottom?"},
	"w:tcBorders/w:top":    {attributes: "w:val:nil!"},
	"w:tcBorders/w:bottom": {attributes: "w:val:nil!"},
	"w:tcW":                {attributes: widthAttrs},
	"w:shd":                {attributes: "w:val:clear! w:color w:fill:rgb!"},
	"w:style/w:tblPr":      {children: tableProps},
	"wp:inline": {
		children:   "wp:extent wp:effectExtent? wp:docPr wp:cNvGraphicFramePr? a:graphic",
		attributes: "distT:uint! distB:uint! distL:uint! distR:uint!",
	},
	"w:drawing":            {children: "wp:inline"},
	"wp:extent":            {attributes: "cx:uint! cy:uint!"},
	"wp:docPr":             {children: "a:extLst?", attributes: "id:uint! name! descr"},
	"wp:docPr/a:extLst":    {children: "a:ext"},
	"wp:cNvGraphicFramePr": {children: "a:graphicFrameLocks?"},
	"a:graphicFrameLocks":  {attributes: "noChangeAspect:onoff"},
	"a:graphic":            {children: "a:graphicData"},
	"a:graphicData":        {children: "pic:pic", attributes: "uri!"},
	"pic:pic":              {children: "pic:nvPicPr pic:blipFill pic:spPr"},
	"pic:nvPicPr":          {children: "pic:cNvPr pic:cNvPicPr"},
	"pic:cNvPr":            {attributes: "id:uint! name! descr"},
	"pic:cNvPicPr":         {},
	"pic:blipFill":         {children: "a:blip? a:stretch?"},
	"a:blip":               {children: "a:extLst?", attributes: "r:embed!"},
	"a:extLst":             {children: "a:ext*"},
	"a:extLst/a:ext":       {children: "asvg:svgBlip|adec:decorative", attributes: "uri:key!"},
	"adec:decorative":      {attributes: "val:onoff!"},
	"asvg:svgBlip":         {attributes: "r:embed!"},
	"a:stretch":            {children: "a:fillRect?"},
	"a:fillRect":           {},
	"pic:spPr":             {children: "a:xfrm? a:prstGeom?"},
	"a:xfrm":               {children: "a:off? a:ext?"},
	"a:off":                {attributes: "x:int! y:int!"},
	"a:xfrm/a:ext":         {attributes: "cx:uint! cy:uint!"},
	"a:prstGeom":           {children: "a:avLst?", attributes: "prst:rect!"},
	"a:avLst":              {},
	"w:styles":             {children: "w:docDefaults? w:latentStyles? w:style*"},
	"w:latentStyles": {children: "w:lsdException*",
		attributes: "w:defLockedState:onoff w:defUIPriority:uint w:defSemiHidden:onoff w:defUnhideWhenUsed:onoff w:defQFormat:onoff w:count:uint"},
	"w:lsdException": {attributes: "w:name! w:locked:onoff w:uiPriority:uint w:semiHidden:onoff w:unhideWhenUsed:onoff w:qFormat:onoff"},
	"w:docDefaults":  {children: "w:rPrDefault? w:pPrDefault?"},
	"w:rPrDefault":   {children: "w:rPr?"},
	"w:pPrDefault":   {children: "w:pPr?"},
	"w:style": {
		children: "w:name w:aliases? w:basedOn? w:next? w:link? w:uiPriority? w:semiHidden? " +
			"w:unhideWhenUsed? w:qFormat? w:locked? w:pPr? w:rPr? w:tblPr?",
		attributes: "w:type:paragraph|character|table|numbering! w:styleId! w:default:onoff w:customStyle:onoff",
	},
	"w:name":           {attributes: "w:val!"},
	"w:basedOn":        {attributes: "w:val!"},
	"w:next":           {attributes: "w:val!"},
	"w:uiPriority":     {attributes: "w:val:uint!"},
	"w:semiHidden":     {},
	"w:unhideWhenUsed": {},
	"w:qFormat":        {},
	"w:numbering":      {children: "w:abstractNum* w:num*"},
	"w:abstractNum":    {children: "w:nsid? w:multiLevelType? w:tmpl? w:lvl*", attributes: "w:abstractNumId:uint!"},
	"w:nsid":           {attributes: "w:val!"},
	"w:multiLevelType": {attributes: "w:val:singleLevel|multilevel|hybridMultilevel!"},
	"w:lvl": {
		children:   "w:start? w:numFmt? w:lvlRestart? w:pStyle? w:isLgl? w:suff? w:lvlText? w:lvlJc? w:pPr? w:rPr?",
		attributes: "w:ilvl:uint!",
	},
	"w:start":         {attributes: "w:val:uint!"},
	"w:numFmt":        {attributes: "w:val:bullet|decimal|lowerLetter|lowerRoman!"},
	"w:suff":          {attributes: "w:val:tab!"},
	"w:lvlText":       {attributes: "w:val!"},
	"w:lvlJc":         {attributes: "w:val:left!"},
	"w:num":           {children: "w:abstractNumId w:lvlOverride*", attributes: "w:numId:uint!"},
	"w:abstractNumId": {attributes: "w:val:uint!"},
	"w:lvlOverride":   {children: "w:startOverride? w:lvl?", attributes: "w:ilvl:uint!"},
	"w:startOverride": {attributes: "w:val:uint!"},
	"w:settings": {children: "w:zoom? w:embedTrueTypeFonts? w:embedSystemFonts? w:saveSubsetFonts? w:mirrorMargins? " +
		"w:defaultTabStop? w:autoHyphenation? w:characterSpacingControl? w:compat? w:rsids? w:themeFontLang? " +
		"w:clrSchemeMapping? w:decimalSymbol? w:listSeparator?"},
	"w:zoom":               {attributes: "w:percent:uint!"},
	"w:embedTrueTypeFonts": {},
	"w:defaultTabStop":     {attributes: "w:val:uint!"},
	"w:autoHyphenation":    {attributes: "w:val:onoff"},
	"w:characterSpacingControl": {
		attributes: "w:val:doNotCompress!"},
	"w:compat":        {children: "w:compatSetting*"},
	"w:compatSetting": {attributes: "w:name! w:uri! w:val!"},
	"w:themeFontLang": {attributes: "w:val"},
	"w:clrSchemeMapping": {attributes: "w:bg1:light1! w:t1:dark1! w:bg2:light2! w:t2:dark2! w:accent1:accent1! w:accent2:accent2! w:accent3:accent3! " +
		"w:accent4:accent4! w:accent5:accent5! w:accent6:accent6! w:hyperlink:hyperlink! w:followedHyperlink:followedHyperlink!"},
	"w:decimalSymbol": {attributes: "w:val!"},
	"w:listSeparator": {attributes: "w:val!"},

	// Which form it is: custom XML (15.2.5 and 15.2.6).
	"formulier":        {attributes: "sjabloon! jaar:uint! antwoorden"},
	"ds:datastoreItem": {children: "ds:schemaRefs?", attributes: "ds:itemID:key!"},
	"ds:schemaRefs":    {children: "ds:schemaRef*"},
	"ds:schemaRef":     {attributes: "ds:uri!"},

	// The theme: CT_OfficeStyleSheet, CT_BaseStyles.
	"a:theme":         {children: "a:themeElements", attributes: "name"},
	"a:themeElements": {children: "a:clrScheme a:fontScheme a:fmtScheme"},
	"a:clrScheme": {
		children:   "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink",
		attributes: "name!",
	},
	"a:dk1":            {children: "a:srgbClr"},
	"a:lt1":            {children: "a:srgbClr"},
	"a:dk2":            {children: "a:srgbClr"},
	"a:lt2":            {children: "a:srgbClr"},
	"a:accent1":        {children: "a:srgbClr"},
	"a:accent2":        {children: "a:srgbClr"},
	"a:accent3":        {children: "a:srgbClr"},
	"a:accent4":        {children: "a:srgbClr"},
	"a:accent5":        {children: "a:srgbClr"},
	"a:accent6":        {children: "a:srgbClr"},
	"a:hlink":          {children: "a:srgbClr"},
	"a:folHlink":       {children: "a:srgbClr"},
	"a:srgbClr":        {attributes: "val:rgb!"},
	"a:fontScheme":     {children: "a:majorFont a:minorFont", attributes: "name!"},
	"a:majorFont":      {children: "a:latin a:ea a:cs"},
	"a:minorFont":      {children: "a:latin a:ea a:cs"},
	"a:latin":          {attributes: "typeface!"},
	"a:ea":             {attributes: "typeface!"},
	"a:cs":             {attributes: "typeface!"},
	"a:fmtScheme":      {children: "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst", attributes: "name"},
	"a:fillStyleLst":   {children: "a:solidFill a:solidFill a:solidFill"},
	"a:lnStyleLst":     {children: "a:ln a:ln a:ln"},
	"a:effectStyleLst": {children: "a:effectStyle a:effectStyle a:effectStyle"},
	"a:bgFillStyleLst": {children: "a:solidFill a:solidFill a:solidFill"},
	"a:solidFill":      {children: "a:schemeClr"},
	"a:schemeClr":      {attributes: "val:phClr!"},
	"a:ln":             {children: "a:solidFill"},
	"a:effectStyle":    {children: "a:effectLst"},
	"a:effectLst":      {},

	// Fonts: CT_Font.
	"w:fonts": {children: "w:font*"},
	"w:font": {
		children: "w:altName? w:panose1? w:charset? w:family? w:notTrueType? w:pitch? w:sig? " +
			"w:embedRegular? w:embedBold? w:embedItalic? w:embedBoldItalic?",
		attributes: "w:name!",
	},
	"w:altName":         {attributes: "w:val!"},
	"w:charset":         {attributes: "w:val!"},
	"w:family":          {attributes: "w:val:swiss|roman|auto!"},
	"w:pitch":           {attributes: "w:val:variable|fixed|default!"},
	"w:embedRegular":    {attributes: "r:id! w:fontKey:key!"},
	"w:embedBold":       {attributes: "r:id! w:fontKey:key!"},
	"w:embedItalic":     {attributes: "r:id! w:fontKey:key!"},
	"w:embedBoldItalic": {attributes: "r:id! w:fontKey:key!"},

	// The package: ECMA-376 part 2.
	"Types":             {children: "Default|Override+"},
	"Default":           {attributes: "Extension! ContentType!"},
	"Override":          {attributes: "PartName! ContentType!"},
	"Relationships":     {children: "Relationship*"},
	"Relationship":      {attributes: "Id! Type! Target! TargetMode:External"},
	"cp:coreProperties": {children: "dc:title|dc:creator|dc:language|cp:lastModifiedBy|dcterms:created|dcterms:modified*"},
	"dc:title":          {text: true},
	"dc:creator":        {text: true},
	"dc:language":       {text: true},
	"cp:lastModifiedBy": {text: true},
	"dcterms:created":   {attributes: "xsi:type!", text: true},
	"dcterms:modified":  {attributes: "xsi:type!", text: true},
	"Properties":        {children: "Pages|Application*"},
	"Pages":             {text: true},
	"Application":       {text: true},
}

// namespaces are the prefixes that the parts use and what each must stand for.
var namespaces = map[string]string{
	"w":       "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"r":       "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"wp":      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"a":       "http://schemas.openxmlformats.org/drawingml/2006/main",
	"pic":     "http://schemas.openxmlformats.org/drawingml/2006/picture",
	"adec":    "http://schemas.microsoft.com/office/drawing/2017/decorative",
	"asvg":    "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
	"cp":      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
	"dc":      "http://purl.org/dc/elements/1.1/",
	"dcterms": "http://purl.org/dc/terms/",
	"xsi":     "http://www.w3.org/2001/XMLSchema-instance",
	"mc":      "http://schemas.openxmlformats.org/markup-compatibility/2006",
	"w14":     "http://schemas.microsoft.com/office/word/2010/wordml",
	"w15":     "http://schemas.microsoft.com/office/word/2012/wordml",
	"ds":      "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
	"xml":     "http://www.w3.org/XML/1998/namespace",
}
