const id=129;const ids=[129];const modules={41129:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{keepYoungSpaceSmall:()=>keepYoungSpaceSmall});var node_v8__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78877);function keepYoungSpaceSmall(){
node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString("--semi-space-growth-factor=1")}})};export{id,ids,modules};
