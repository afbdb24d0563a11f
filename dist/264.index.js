const id=264;const ids=[264];const modules={21264:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{candidateOptions:()=>candidateOptions,candidatesAmong:()=>candidatesAmong,candidatesBranchOf:()=>candidatesBranchOf,comingNames:()=>comingNames});
var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(66775);var _core_plan_candidates_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(60593);
var _core_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(74940);const SUFFIX="-candidates";function candidatesBranchOf(branch){return`${branch}${SUFFIX}`}
function candidatesAmong(heads,numberAmong){const named=heads.filter(({branch})=>branch.endsWith(SUFFIX));const own=named.map(head=>({...head,number:numberAmong(
head.branch.slice(0,-SUFFIX.length))}));return own.filter(head=>head.number!==void 0).toSorted((a,b)=>b.number-a.number)}function candidateOptions(options,{branch,
names}){const own={lockFile:_core_images_lock_js__WEBPACK_IMPORTED_MODULE_0__.yL,orphan:true,isInferred:false,prune:void 0};return{...options,...own,branch,branchInput:"\
pull-request-branch",names}}function comingNames(plan){const coming=(0,_core_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__.M1)(plan);const own=coming.filter(({candidate})=>candidate===
void 0);const candidates=coming.filter(({candidate})=>candidate!==void 0);return{names:[...(0,_core_plan_candidates_js__WEBPACK_IMPORTED_MODULE_2__.a7)(plan),...own.
map(({name})=>name)],candidates:candidates.map(({name})=>name)}}})};export{id,ids,modules};
