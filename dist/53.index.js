const id=53;const ids=[53];const modules={68434:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{renderBegunComment:()=>renderBegunComment,renderProblems:()=>renderProblems,renderRunLink:()=>renderRunLink,renderStoppedComment:()=>renderStoppedComment});
var _explanation_early_end_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62996);var _explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
85810);var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(9706);var _message_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(96065);const MAX_LIST_BYTES=14e3;
function renderRunLink(runUrl){return`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)("The run",runUrl)} has the log and the summary.`}function renderBegunComment(runUrl){
return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)(["### Images are being made",`This comment will show what comes of it. ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
nf)("The run",runUrl)}`])}function renderStoppedComment({runUrl,cancelled,hasSubmitted,wayBack}){const again=hasSubmitted?` ${_explanation_way_back_js__WEBPACK_IMPORTED_MODULE_1__.
QR[wayBack].meanwhile}`:"";return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.MY)([`### ${(0,_explanation_early_end_js__WEBPACK_IMPORTED_MODULE_2__.s)({isCancelled:cancelled,
hasSubmitted})}`,`No images are shown here. ${renderRunLink(runUrl)}${again}`])}function renderProblems({heading,problems,aftermath,notes=[],runUrl}){const list=(0,
_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.RV)({items:problems,line:problem=>`- ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.x2)(problem)}`,leftOut:"more p\
roblems are in the log.",maxBytes:MAX_LIST_BYTES});const lines=[...notes,aftermath].map(line=>(0,_message_js__WEBPACK_IMPORTED_MODULE_3__.e4)(line));return(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
MY)([`### ${heading}`,list,...lines,renderRunLink(runUrl)])}})};export{id,ids,modules};
