const id=785;const ids=[785,758,139];const modules={84785:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(
__webpack_exports__);__webpack_require__.d(__webpack_exports__,{answerCommand:()=>answerCommand});var run_comment=__webpack_require__(76448);var reason=__webpack_require__(
93251);var api_octokit=__webpack_require__(90377);var request_failure=__webpack_require__(12242);;const LIMIT_MS=15e3;async function react(options){const{octokit,
context,commentId,reaction,log,clock:clock2,signal}=options;const settled=new AbortController;const late=new AbortController;clock2.sleep(LIMIT_MS,settled.signal).
then(()=>late.abort(new Error(`GitHub did not answer within ${LIMIT_MS/1e3} s.`)),()=>void 0);try{const{owner,repo}=context;const request={signal:AbortSignal.any(
[late.signal,signal])};await octokit.rest.reactions.createForIssueComment({owner,repo,comment_id:commentId,content:reaction,request})}catch(error){if(!signal.aborted)
log.notice(`The comment got no reaction '${reaction}'. ${explainNoReaction(error)}`)}finally{settled.abort()}}function explainNoReaction(error){if(!(0,request_failure.
UZ)(error))return(0,reason.Y)(error);const said=(0,request_failure.C7)(error);if(error.status!==403&&error.status!==404)return said;return`${said}. The job need\
s 'issues: write' and, on pull requests, 'pull-requests: write' among its permissions.`}var clock=__webpack_require__(50835);;function answerCommand(options){const{
command,context,token,log,signal}=options;const octokit=(0,api_octokit.createOctokit)({token,apiUrl:context.apiUrl,log,clock:clock.m});const reactWith=reaction=>react(
{octokit,context,commentId:command.commentId,reaction,log,clock:clock.m,signal});return{seen:()=>reactWith("eyes"),done:()=>reactWith("rocket"),failed:async problems=>{
await reactWith("confused");if(problems===void 0||signal.aborted)return;const{commentId,issueNumber}=command;const comment=await(0,run_comment.jo)({...options,issueNumber,
key:(0,run_comment.B4)(commentId),prompts:{}});await comment.fail(problems).catch(error=>{log.warning(`The command got no answer: ${(0,reason.Y)(error)}`)})}}}}),
90377:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,
{createOctokit:()=>createOctokit});var _actions_github__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61351);var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
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
