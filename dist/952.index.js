const id=952;const ids=[952];const modules={42952:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{commitDestination:()=>commitDestination});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(21397);var _branch_base_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
45375);var _api_repository_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(36310);var _branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
19303);var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(5252);var _rules_check_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(56132);
var _own_places_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(34378);var _planned_commit_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(409);var _pruned_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
6469);var _tries_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(42823);function commitDestination(options){const explain=error=>{throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__.
j0)(error,options)};let read;let pruning=_pruned_js__WEBPACK_IMPORTED_MODULE_1__.nk;return{name:"commit",check:async()=>{const at=options.clock.date();const found=await checkBranch(
options).catch(explain);read={lock:found.lock,at};pruning=found.pruning},deliver:images=>(0,_tries_js__WEBPACK_IMPORTED_MODULE_2__.o)(options,{images,carried:[],
read,pruning}).catch(explain)}}async function checkBranch(options){const makesNothing=options.names.length===0&&(options.forms??[]).length===0;if(!await(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_3__.
Iu)(options)){if(!makesNothing)(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__.SE)(options,{head:void 0});return{lock:_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_4__.
U5,pruning:_pruned_js__WEBPACK_IMPORTED_MODULE_1__.nk}}const base=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_5__.wZ)(options);const lock=await(0,_own_places_js__WEBPACK_IMPORTED_MODULE_6__.
d)(options,base.tree);const isMissing=base.head===void 0&&makesNothing;const pruning=isMissing?_pruned_js__WEBPACK_IMPORTED_MODULE_1__.nk:await(0,_pruned_js__WEBPACK_IMPORTED_MODULE_1__.
Sj)(options,{tree:base.tree,lock});if(makesNothing&&pruning.files.length===0)return{lock,pruning};(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_0__.SE)(options,
base);if(base.head===void 0)await(0,_branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__.r)(options);await(0,_rules_check_js__WEBPACK_IMPORTED_MODULE_8__.M)(options,
(0,_planned_commit_js__WEBPACK_IMPORTED_MODULE_9__.b)(options,{...base,pruned:pruning.files}));return{lock,pruning}}})};export{id,ids,modules};
