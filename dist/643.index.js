const id=643;const ids=[643];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),81788:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{n:()=>readViewer});var _runner_server_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23859);var _reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
67676);var _shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);const VIEWER=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$,databaseId:(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2)});async function readViewer({octokit,context,signal}){if((0,
_runner_server_js__WEBPACK_IMPORTED_MODULE_1__.I)(context)){const user=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$,id:_shape_js__WEBPACK_IMPORTED_MODULE_0__.W_});const{login,id:id2}=await(0,_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(octokit.rest.users.getAuthenticated,{request:{
signal}},user);return{login,databaseId:id2}}const query="query { viewer { login databaseId } }";const data=await octokit.graphql(query,{request:{signal}});return(0,
_reply_js__WEBPACK_IMPORTED_MODULE_2__.JN)(()=>({method:"POST",url:"/graphql"}),data,(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({viewer:VIEWER})).viewer}}),17643:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{commentThread:()=>commentThread});var external_node_crypto_=__webpack_require__(
77598);var notice=__webpack_require__(68434);var request_failure=__webpack_require__(12242);var end=__webpack_require__(87176);var delivery=__webpack_require__(
26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(67676);var shape=__webpack_require__(90545);var server=__webpack_require__(23859);
;const ISSUE=(0,shape.OA)({html_url:shape.a$});async function explainMove(error,conversation){const{context,issueNumber,signal}=conversation;const isLost=(0,end.
isGone)(error)||error instanceof reply.vO&&error.location!==void 0;if(signal.aborted||!isLost)return void 0;const place=await findNewPlace(conversation);if(place===
void 0)return void 0;const{owner,repo}=context;const message=`Issue ${issueNumber} of ${owner}/${repo} was moved to another repository: ${(0,foreign_text.Ig)(place)}`;
return new delivery.VE(message,{next:"Set the input 'comment-on' to the number of an issue or pull request that is here, or comment there from a workflow of tha\
t repository.",cause:error})}async function checkIssueOnGitea(conversation){if((0,server.I)(conversation.context))await askIssue(conversation,"manual")}async function findNewPlace(conversation){
try{await askIssue(conversation,"manual");return void 0}catch(error){if(error instanceof reply.vO&&error.location!==void 0){const said=error.location===""?"GitH\
ub does not say which":error.location;return askIssue(conversation,"follow").catch(()=>said)}if(error instanceof reply.vO||(0,request_failure.UZ)(error))return void 0;
throw error}}async function askIssue({octokit,context:{owner,repo},issueNumber,signal},redirect){const given={owner,repo,issue_number:issueNumber,request:{signal,
redirect}};return(await(0,reply.kA)(octokit.rest.issues.get,given,ISSUE)).html_url}var last_word=__webpack_require__(87155);var repository=__webpack_require__(36310);
var viewer=__webpack_require__(81788);var digest=__webpack_require__(64191);;const COMMENT_FIELDS={id:shape.i2,html_url:shape.a$};const LISTED_COMMENT=(0,shape.
OA)({...COMMENT_FIELDS,body:(0,shape.bR)(shape.a$),user:(0,shape.bR)((0,shape.OA)({login:shape.a$,id:shape.W_}))});function markerOf(key){return`<!-- kie-image-\
action ${(0,digest.s)(key)} -->`}async function findComment({octokit,context:{owner,repo},issueNumber,signal},{viewer:viewer2,marker,since}){const given={owner,
repo,issue_number:issueNumber,...since!==void 0&&{since:since.toISOString()},request:{signal}};for await(const page of(0,reply.K5)(octokit.rest.issues.listComments,
given,(0,shape.c3)(LISTED_COMMENT))){const ours=page.find(({body,user})=>body?.startsWith(marker)===true&&isViewer(user,viewer2));if(ours!==void 0)return ours}return void 0}
function isViewer(user,viewer2){if(user===void 0)return false;return viewer2.databaseId===void 0?user.login.toLowerCase()===viewer2.login.toLowerCase():user.id===
viewer2.databaseId};const COMMENT=(0,shape.OA)(COMMENT_FIELDS);const MADE_COMMENT=(0,shape.OA)({...COMMENT_FIELDS,created_at:shape.BA});const LONGEST_SEARCH_MS=36e5;
class CommentPlace{#options;#marker;#known;#viewer;constructor(options,marker){this.#options=options;this.#marker=marker}async write(body,onPlace=()=>void 0){const known=this.#known??
await this.#find();const edited=known&&await this.#edit(known,body);if(edited!==void 0)onPlace(edited);this.#known=edited??await this.#create(body,onPlace);return this.#known}async#create(body,onPlace){
const{octokit,context,issueNumber}=this.#options;const{owner,repo}=context;const made=await(0,last_word.Z)(this.#options,signal=>{const given={owner,repo,issue_number:issueNumber,
body,request:{signal}};return(0,reply.kA)(octokit.rest.issues.createComment,given,MADE_COMMENT)});onPlace(made);const oldest=await this.#find(new Date(Date.parse(
made.created_at)-LONGEST_SEARCH_MS));if(oldest===void 0||oldest.id>=made.id)return made;const edited=await this.#edit(oldest,body);if(edited===void 0)return made;
onPlace(edited);await this.#delete(made);return edited}async#find(since){this.#viewer??=await(0,viewer.n)(this.#options);const mark={viewer:this.#viewer,marker:this.#marker};
return findComment(this.#options,since===void 0?mark:{...mark,since})}async#edit({id:id2},body){try{return await(0,reply.kA)(this.#options.octokit.rest.issues.updateComment,
{...this.#target(id2),body},COMMENT)}catch(error){if((0,end.isGone)(error))return void 0;throw error}}async#delete({id:id2,html_url:url}){const{octokit,log}=this.#options;
try{await octokit.rest.issues.deleteComment(this.#target(id2))}catch(error){if(!(0,request_failure.UZ)(error)&&!(error instanceof reply.vO))throw error;if(!(0,end.
isGone)(error))log.notice(`Two runs commented at once; the later comment stays: ${(0,foreign_text.Ig)(url)}`)}}#target(id2){return{...(0,repository.aC)(this.#options),
comment_id:id2}}}var rate_limit=__webpack_require__(71998);;const PERMISSION_LINES="permissions:\n  issues: write # for issues\n  pull-requests: write # for pull \
requests";const ADD_PERMISSIONS=`Add the line that fits to the job; a token of your own needs the same permission:
${PERMISSION_LINES}`;const ADD_SCOPES="Where the server heeds 'permissions', let the job have 'issues: write'; a pull request from a fork never may. A token of \
your own needs the scopes 'write:issue' and 'read:user'.";function wayToPermission(context){return(0,server.I)(context)?ADD_SCOPES:ADD_PERMISSIONS}function saysLocked(error){
return(0,request_failure.UZ)(error)&&error.status===403&&/\block(?:ed)?\b/i.test((0,request_failure.f5)(error))}function explainCommentRefusal(error,refused){const{
context,issueNumber,clock,signal}=refused;if(signal.aborted||!(error instanceof Error))return error;const refusal=(message,next)=>{return new delivery.VE(`${message}\
 GitHub says: ${(0,foreign_text.Ig)(githubReasons(error))}`,{next,cause:error})};if(error.name==="GraphqlResponseError")return refusal("GitHub does not say whos\
e token this is.",request_failure.Bs);if(!(0,request_failure.UZ)(error))return error;if((0,rate_limit.T)(error,clock)!==void 0){return refusal("GitHub's rate li\
mit did not end in time.","Run the job again later.")}const repository2=`${context.owner}/${context.repo}`;switch(error.status){case 401:return refusal("GitHub \
does not accept the token.",request_failure.ns);case 403:case 423:return refusal(...explainForbiddenComment(error,refused));case 404:case 410:return refusal(`${repository2}\
 has no issue or pull request ${issueNumber} that the token may see.`,`Set the input 'comment-on' to the number of one. ${wayToPermission(context)}`);case 422:return refusal(
"GitHub refuses this comment.",request_failure.Bs);default:return refusal("GitHub did not carry out the comment.",request_failure.Bs)}}function githubReasons(error){
if(!(0,request_failure.UZ)(error))return error.message;const reasons=(0,request_failure.pc)(error).flatMap(({message})=>message===void 0?[]:[message]);return[(0,
request_failure.f5)(error),...reasons].join(": ")}function explainForbiddenComment(error,{context,issueNumber}){const repository2=`${context.owner}/${context.repo}`;
if(saysLocked(error)){return[`The conversation ${issueNumber} of ${repository2} is locked for this token.`,"Unlock it, or give the token of somebody who may wri\
te to the repository as 'github-token'."]}if(/archived/i.test((0,request_failure.f5)(error))){return[`${repository2} is archived and takes no comments.`,"Unarch\
ive it, or take 'comment' out of the input 'deliver'."]}if(context.pullRequest?.sameRepository===false&&context.eventName!=="pull_request_target"){return["A pul\
l request from a fork cannot comment: its token is read-only.",`No permission changes that. Set 'deliver: ${(0,server.I)(context)?"none":"artifact"}' for pull r\
equests from forks, with this condition on a step that comments:
if: github.event.pull_request.head.repo.full_name == github.repository`]}return[`The token may not comment on ${issueNumber} of ${repository2}.`,wayToPermission(
context)]};function commentThread(options){const{context,issueNumber,key,log,onComment}=options;const marker=markerOf(key);const place=new CommentPlace(options,
marker);const explain=async error=>{throw await explainMove(error,options)??explainCommentRefusal(error,options)};async function begin(){await checkIssueOnGitea(
options);const sign=`<!-- ${(0,external_node_crypto_.randomUUID)()} -->`;const tell=({id:id2})=>{onComment(JSON.stringify({id:id2,marker,sign}))};try{await place.
write(`${(0,end.openingOf)({marker,sign})}
${(0,notice.renderBegunComment)(context.runUrl)}`,tell)}catch(error){if(!saysLocked(error))throw error;log.notice(`${issueNumber} takes no comment now, so none \
tells of this run. ${(0,request_failure.C7)(error)}`)}}async function finish(text){const{id:id2,html_url:url}=await place.write((0,end.bodyOf)(marker,text));onComment(
"");return{id:id2,url}}return{begin:()=>begin().catch(explain),finish:text=>finish(text).catch(explain)}}}),87176:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{bodyOf:()=>bodyOf,endComment:()=>endComment,isGone:()=>isGone,openingOf:()=>openingOf});
var _api_reply_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
90545);function openingOf({marker,sign}){return`${marker}
${sign}
`}function bodyOf(marker,text){return`${marker}

${text}`}async function endComment({octokit,owner,repo,state,text,signal}){const begun=parseBegunComment(state);if(begun===void 0)return false;const target={owner,
repo,comment_id:begun.id,request:{signal}};try{const{body}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_0__.kA)(octokit.rest.issues.getComment,target,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
OA)({body:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$)}));if(body?.startsWith(openingOf(begun))!==true)return false;
await octokit.rest.issues.updateComment({...target,body:bodyOf(begun.marker,text)});return true}catch(error){if(isGone(error))return false;throw error}}function isGone(error){
return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_2__.UZ)(error)&&(error.status===404||error.status===410)}function parseBegunComment(state){if(state===
void 0||state==="")return void 0;try{const{id:id2,marker,sign}=JSON.parse(state);const isWhole=typeof id2==="number"&&typeof marker==="string"&&typeof sign==="s\
tring";return isWhole?{id:id2,marker,sign}:void 0}catch{return void 0}}})};export{id,ids,modules};
