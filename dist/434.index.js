const id=434;const ids=[434];const modules={68434:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{renderBegunComment:()=>renderBegunComment,renderProblems:()=>renderProblems,renderRunLink:()=>renderRunLink,renderStoppedComment:()=>renderStoppedComment});
var _explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85810);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(9706);
var _message_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(96065);const MAX_LIST_BYTES=14e3;function renderRunLink(runUrl){return`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
nf)("The run",runUrl)} has the log and the summary.`}function renderBegunComment(runUrl){return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)(["### Image\
s are being made",`This comment will show what comes of it. ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("The run",runUrl)}`])}function renderStoppedComment({
runUrl,cancelled,wayBack}){const what=cancelled?"The run was cancelled":"The run ended early";return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)([`### ${what}`,
`No images are shown here. ${renderRunLink(runUrl)} ${_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__.QR[wayBack].meanwhile}`])}function renderProblems({problems,
notes=[],runUrl}){const list=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.RV)({items:problems,line:problem=>`- ${(0,_message_js__WEBPACK_IMPORTED_MODULE_2__.
x2)(problem)}`,leftOut:"more problems are in the log.",maxBytes:MAX_LIST_BYTES});return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)(["### This did not \
work",list,...notes.map(note=>(0,_message_js__WEBPACK_IMPORTED_MODULE_2__.e4)(note)),renderRunLink(runUrl)])}}),96065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Xh:()=>MESSAGE_LENGTH,e4:()=>renderMessage,x2:()=>renderAdvice});var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50779);const MESSAGE_LENGTH=500;const ADVICE_LENGTH=1e3;function renderMessage(text,maxLength=MESSAGE_LENGTH){return(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
AQ)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(text),maxLength)}function renderAdvice(text){const[sentence="",...lines]=text.split("\n");const block=lines.
join("\n");return block.trim()===""?renderMessage(sentence,ADVICE_LENGTH):`${renderMessage(sentence,ADVICE_LENGTH)}

${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.dI)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.sW)(block),ADVICE_LENGTH)}`}}),9706:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{AU:()=>fold,D_:()=>unbroken,MY:()=>page,PD:()=>NOTE_BYTES,RV:()=>fitLines,Rd:()=>countLeftOut,hW:()=>takeFitting,nf:()=>link,
tp:()=>table,wI:()=>utf8Length});var _amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50779);const NOTE_BYTES=200;function utf8Length(text){return Buffer.byteLength(text)}const PLACE=/#(?:issuecomment-|L)\d+$/;function link(label,url){if(!/^https?:\/\//i.
test(url))return"";const[place=""]=PLACE.exec(url)??[];return`[${label}](${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.kP)(url)}${place})`}function fitLines({
items,line,leftOut,maxBytes}){const lines=takeFitting({items,line,maxBytes:maxBytes-NOTE_BYTES});return lines.join("")+countLeftOut(items.length-lines.length,leftOut)}
function takeFitting({items,line,maxBytes}){const lines=[];let room=maxBytes;for(const item of items){const next=`${line(item)}
`;room-=utf8Length(next);if(room<0)break;lines.push(next)}return lines}function countLeftOut(count,leftOut){return count===0?"":`
${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Df)(count)} ${leftOut}
`}function fold(title,content){return content===""?"":`<details><summary>${title}</summary>

${content.trimEnd()}

</details>
`}function unbroken(text){return text.replaceAll(" ","\xA0")}function table({head,row,maxBytes,...list}){if(list.items.length===0)return"";const line=cells=>`| ${cells.
join(" | ")} |`;const top=`${line(head)}
${line(head.map(()=>"---"))}
`;return top+fitLines({...list,line:item=>line(row(item)),maxBytes:maxBytes-utf8Length(top)})}function page(parts){const shown=parts.map(part=>part.trimEnd()).filter(
part=>part!=="");return`${shown.join("\n\n")}
`}})};export{id,ids,modules};
