const id=784;const ids=[784];const modules={12784:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{parseVariables:()=>parseVariables});var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94189);var _request_template_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(7139);var _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(83846);
var _yaml_node_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(77845);var _yaml_texts_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(64613);const MAX_CHARACTERS=1e5;
const MAX_DEPTH=10;const WHERE="Input 'variables'";function parseVariables(text){if(text.length>MAX_CHARACTERS){throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__.
dz([`${WHERE} has ${text.length} characters; it may have ${MAX_CHARACTERS}.`])}if(text.trim()==="")return{};const problems=new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.
K;const root=(0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__.h)(text,{where:WHERE,schema:"failsafe",maxDepth:MAX_DEPTH,aliasHint:"write the values out",expressionHint:_request_template_js__WEBPACK_IMPORTED_MODULE_3__.
aC,problems});const empty=root.kind==="scalar"&&root.value==="";if(root.kind==="mapping"){for(const entry of root.entries){const problem=checkVariable(entry);if(problem!==
void 0)problems.add(`${WHERE}, line ${entry.line}: ${problem}`)}}else if(!empty&&root.kind!=="refused"){problems.add(`${WHERE}, line ${root.line}: this is ${(0,
_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__.WQ)(root)}; write a mapping, one 'name: value' a line.`)}problems.throwIfAny();const entries=root.kind==="mapping"?root.
entries:[];return Object.fromEntries(entries.map(({key,node})=>[key,node.kind==="scalar"&&typeof node.value==="string"?node.value:""]))}function checkVariable({
key,node}){if(!_request_template_js__WEBPACK_IMPORTED_MODULE_3__.nN.test(key)){return`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(key)} is no nam\
e of a variable; use letters, digits, '_' and '-', and begin with a letter or '_'.`}if(node.kind==="list"||node.kind==="mapping")return`'${key}' is ${(0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__.
WQ)(node)}; it takes a single value.`;const lost=(0,_yaml_texts_js__WEBPACK_IMPORTED_MODULE_5__.jd)(node);return lost===void 0?void 0:`'${key}' ${lost}`}})};export{id,ids,modules};
