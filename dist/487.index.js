const id=487;const ids=[487];const modules={94487:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{parseMapping:()=>parseMapping});var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(50020);var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
94189);var _request_template_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(7139);var _texts_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(64613);var _document_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
83846);var _node_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(77845);var _problem_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(25414);function parseMapping(text,{
where,maxDepth}){const problems=new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.K;const root=(0,_document_js__WEBPACK_IMPORTED_MODULE_1__.h)(text,{where,
schema:"core",maxDepth,aliasHint:"write the values out",expressionHint:_request_template_js__WEBPACK_IMPORTED_MODULE_2__.aC,problems});const isEmpty=root.kind===
"scalar"&&root.written==="";if(!isEmpty&&(root.kind==="scalar"||root.kind==="list")){throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz([`${where} is not\
 a mapping; write it as 'field: value' lines or as a JSON object.`])}const entries=root.kind==="mapping"?root.entries:[];for(const{key,node}of entries){for(const found of(0,
_texts_js__WEBPACK_IMPORTED_MODULE_4__.$H)(node)){problems.add((0,_problem_js__WEBPACK_IMPORTED_MODULE_5__.l)({where},{...found,problem:`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.
T)(key)} ${found.problem}`}))}}problems.throwIfAny();return Object.fromEntries(entries.map(({key,node})=>[key,(0,_node_js__WEBPACK_IMPORTED_MODULE_6__.lZ)(node)]))}})};export{id,ids,modules};
