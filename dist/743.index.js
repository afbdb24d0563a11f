const id=743;const ids=[743];const modules={3743:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{comingNames:()=>comingNames});var _core_plan_candidates_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(60593);var _core_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
74940);function comingNames(plan){const coming=(0,_core_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__.M1)(plan);const own=coming.filter(({candidate})=>candidate===void 0);
const candidates=coming.filter(({candidate})=>candidate!==void 0);return{names:[...(0,_core_plan_candidates_js__WEBPACK_IMPORTED_MODULE_1__.a7)(plan),...own.map(
({name})=>name)],candidates:candidates.map(({name})=>name)}}})};export{id,ids,modules};
