const id=33;const ids=[33,176];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),36310:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Iu:()=>proveWriteAccess,YM:()=>saysEmpty,aC:()=>target});var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12242);function target({context:{owner,repo},signal}){return{owner,repo,request:{signal}}}function saysEmpty(error){return(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
UZ)(error)&&error.status===409&&/repository is empty/i.test(error.message)}async function proveWriteAccess(repository){try{await repository.octokit.rest.git.createBlob(
{...target(repository),content:"",encoding:"utf-8"});return true}catch(error){if(saysEmpty(error))return false;throw error}}}),3033:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{commentThread:()=>commentThread});var external_node_crypto_=__webpack_require__(
77598);var comment_notice=__webpack_require__(15276);var request_failure=__webpack_require__(12242);var end=__webpack_require__(87176);var foreign_text=__webpack_require__(
50779);var last_word=__webpack_require__(87155);var repository=__webpack_require__(36310);;const PAGE_SIZE=100;function markerOf(key){return`<!-- kie-image-acti\
on ${(0,external_node_crypto_.createHash)("sha256").update(key).digest("hex")} -->`}async function readViewer({octokit,signal}){const query="query { viewer { lo\
gin databaseId } }";const{viewer}=await octokit.graphql(query,{request:{signal}});return viewer}async function findComment({octokit,context:{owner,repo},issueNumber,
signal},{viewer,marker,since}){for(let page=1;;page++){const{data}=await octokit.rest.issues.listComments({owner,repo,issue_number:issueNumber,per_page:PAGE_SIZE,
page,...since!==void 0&&{since:since.toISOString()},request:{signal}});const ours=data.find(({body,user})=>body?.startsWith(marker)===true&&isViewer(user,viewer));
if(ours!==void 0||data.length<PAGE_SIZE)return ours}}function isViewer(user,viewer){if(user===null)return false;return viewer.databaseId===null?user.login.toLowerCase()===
viewer.login.toLowerCase():user.id===viewer.databaseId};const LONGEST_SEARCH_MS=36e5;class CommentPlace{#options;#marker;#known;#viewer;constructor(options,marker){
this.#options=options;this.#marker=marker}async write(body,onPlace=()=>void 0){const known=this.#known??await this.#find();const edited=known&&await this.#edit(
known,body);if(edited!==void 0)onPlace(edited);this.#known=edited??await this.#create(body,onPlace);return this.#known}async#create(body,onPlace){const{octokit,
context,issueNumber}=this.#options;const{owner,repo}=context;const{data:made}=await(0,last_word.Z)(this.#options,signal=>octokit.rest.issues.createComment({owner,
repo,issue_number:issueNumber,body,request:{signal}}));onPlace(made);const oldest=await this.#find(new Date(Date.parse(made.created_at)-LONGEST_SEARCH_MS));if(oldest===
void 0||oldest.id>=made.id)return made;const edited=await this.#edit(oldest,body);if(edited===void 0)return made;onPlace(edited);await this.#delete(made);return edited}async#find(since){
this.#viewer??=await readViewer(this.#options);const mark={viewer:this.#viewer,marker:this.#marker};return findComment(this.#options,since===void 0?mark:{...mark,
since})}async#edit({id:id2},body){try{const{data}=await this.#options.octokit.rest.issues.updateComment({...this.#target(id2),body});return data}catch(error){if((0,
end.isGone)(error))return void 0;throw error}}async#delete({id:id2,html_url:url}){const{octokit,log}=this.#options;try{await octokit.rest.issues.deleteComment(this.#target(
id2))}catch(error){if(!(0,request_failure.UZ)(error))throw error;if(!(0,end.isGone)(error))log.notice(`Two runs commented at once; the later comment stays: ${(0,
foreign_text.Ig)(url)}`)}}#target(id2){return{...(0,repository.aC)(this.#options),comment_id:id2}}}var delivery=__webpack_require__(26093);var rate_limit=__webpack_require__(
71998);;const PERMISSION_LINES="permissions:\n  issues: write # for issues\n  pull-requests: write # for pull requests";const ADD_PERMISSIONS=`Add the line that\
 fits to the job; a token of your own needs the same permission:
${PERMISSION_LINES}`;function saysLocked(error){return(0,request_failure.UZ)(error)&&error.status===403&&/\block(?:ed)?\b/i.test((0,request_failure.f5)(error))}
function explainCommentRefusal(error,refused){const{context,issueNumber,clock,signal}=refused;if(signal.aborted||!(error instanceof Error))return error;const refusal=(message,next)=>{
return new delivery.VE(`${message} GitHub says: ${(0,foreign_text.Ig)(githubReasons(error))}`,{next,cause:error})};if(error.name==="GraphqlResponseError")return refusal(
"GitHub does not say whose token this is.",request_failure.Bs);if(!(0,request_failure.UZ)(error))return error;if((0,rate_limit.T)(error,clock)!==void 0){return refusal(
"GitHub's rate limit did not end in time.","Run the job again later.")}const repository2=`${context.owner}/${context.repo}`;switch(error.status){case 401:return refusal(
"GitHub does not accept the token.",request_failure.ns);case 403:return refusal(...explainForbiddenComment(error,refused));case 404:case 410:return refusal(`${repository2}\
 has no issue or pull request ${issueNumber} that the token may see.`,`Set the input 'comment-on' to the number of one. ${ADD_PERMISSIONS}`);case 422:return refusal(
"GitHub refuses this comment.",request_failure.Bs);default:return refusal("GitHub did not carry out the comment.",request_failure.Bs)}}function githubReasons(error){
if(!(0,request_failure.UZ)(error))return error.message;const reasons=(0,request_failure.pc)(error).flatMap(({message})=>message===void 0?[]:[message]);return[(0,
request_failure.f5)(error),...reasons].join(": ")}function explainForbiddenComment(error,{context,issueNumber}){const repository2=`${context.owner}/${context.repo}`;
if(saysLocked(error)){return[`The conversation ${issueNumber} of ${repository2} is locked for this token.`,"Unlock it, or give the token of somebody who may wri\
te to the repository as 'github-token'."]}if(/archived/i.test((0,request_failure.f5)(error))){return[`${repository2} is archived and takes no comments.`,"Unarch\
ive it, or take 'comment' out of the input 'deliver'."]}if(context.pullRequest?.sameRepository===false&&context.eventName!=="pull_request_target"){return["A pul\
l request from a fork cannot comment: its token is read-only.","No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this cond\
ition on a step that comments:\nif: github.event.pull_request.head.repo.full_name == github.repository"]}return[`The token may not comment on ${issueNumber} of ${repository2}\
.`,ADD_PERMISSIONS]};function commentThread(options){const{context,issueNumber,key,log,onComment}=options;const marker=markerOf(key);const place=new CommentPlace(
options,marker);const explain=error=>{throw explainCommentRefusal(error,options)};async function begin(){const sign=`<!-- ${(0,external_node_crypto_.randomUUID)()}\
 -->`;const tell=({id:id2})=>{onComment(JSON.stringify({id:id2,marker,sign}))};try{await place.write(`${(0,end.openingOf)({marker,sign})}
${(0,comment_notice.renderBegunComment)(context.runUrl)}`,tell)}catch(error){if(!saysLocked(error))throw error;log.notice(`${issueNumber} takes no comment now, \
so none tells of this run. ${(0,request_failure.C7)(error)}`)}}async function finish(text){const{id:id2,html_url:url}=await place.write((0,end.bodyOf)(marker,text));
onComment("");return{id:id2,url}}return{begin:()=>begin().catch(explain),finish:text=>finish(text).catch(explain)}}}),87176:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{bodyOf:()=>bodyOf,endComment:()=>endComment,isGone:()=>isGone,openingOf:()=>openingOf});
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);function openingOf({marker,sign}){return`${marker}
${sign}
`}function bodyOf(marker,text){return`${marker}

${text}`}async function endComment({octokit,owner,repo,state,text,signal}){const begun=parseBegunComment(state);if(begun===void 0)return false;const target={owner,
repo,comment_id:begun.id,request:{signal}};try{const{data}=await octokit.rest.issues.getComment(target);if(data.body?.startsWith(openingOf(begun))!==true)return false;
await octokit.rest.issues.updateComment({...target,body:bodyOf(begun.marker,text)});return true}catch(error){if(isGone(error))return false;throw error}}function isGone(error){
return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error)&&(error.status===404||error.status===410)}function parseBegunComment(state){if(state===
void 0||state==="")return void 0;try{const{id:id2,marker,sign}=JSON.parse(state);const isWhole=typeof id2==="number"&&typeof marker==="string"&&typeof sign==="s\
tring";return isWhole?{id:id2,marker,sign}:void 0}catch{return void 0}}})};export{id,ids,modules};
