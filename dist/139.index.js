const id=139;const ids=[139,758];const modules={90377:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{createOctokit:()=>createOctokit});var _actions_github__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61351);var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
85555);var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(49735);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
50779);var _rate_limit_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(71998);const REQUEST_LIMIT_MS=12e4;const STOPPED=499;const FINAL_STATUSES=[400,401,403,
404,409,410,413,422,429,451,STOPPED];function createOctokit({token,apiUrl,log,clock}){const options={baseUrl:apiUrl,userAgent:"kie-image-action",log:{debug:ignore,
info:ignore,warn:line=>log.debug((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(line)),error:ignore},request:{..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__.
NT.request,fetch:withinLimit(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__.NT.request?.fetch,clock)},retry:{doNotRetry:FINAL_STATUSES}};const octokit=(0,
_actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(token,options,_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__.L);octokit.hook.wrap("request",(0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_4__.
s)({log,clock}));octokit.hook.wrap("request",endWithSignal);return octokit}function ignore(){}async function endWithSignal(send,options){const signal=options.request?.
signal;if(signal===void 0)return send(options);signal.throwIfAborted();const settled=new AbortController;const aborted=new Promise((_,reject)=>{signal.addEventListener(
"abort",()=>reject(signal.reason),{signal:settled.signal})});try{return await Promise.race([send(options),aborted])}finally{settled.abort()}}function withinLimit(send,clock){
return async(url,init)=>{const answered=new AbortController;const late=new AbortController;clock.sleep(REQUEST_LIMIT_MS,answered.signal).then(()=>late.abort(new Error(
`GitHub did not answer within ${REQUEST_LIMIT_MS/1e3} s.`)),ignore);try{const signals=[late.signal,...init?.signal?[init.signal]:[]];const response=await send(url,
{...init,signal:AbortSignal.any(signals)});const body=await response.arrayBuffer();const{status,statusText,headers}=response;return new Response(body.byteLength===
0?null:body,{status,statusText,headers:[...headers]})}catch(error){if(init?.signal?.aborted===true)return new Response(null,{status:STOPPED});throw error}finally{
answered.abort()}}}})};export{id,ids,modules};
