const id=789;const ids=[789];const modules={34789:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{buildKieClient:()=>buildKieClient});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(6440);var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
65485);var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50835);function buildKieClient({apiKey,apiUrl}){const proxyEnvironment=(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.
y)(process.env);return(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.BX)({apiKey,apiUrl,userAgent:_kie_index_js__WEBPACK_IMPORTED_MODULE_1__._O,proxyEnvironment,
clock:_kie_index_js__WEBPACK_IMPORTED_MODULE_2__.m})}})};export{id,ids,modules};
