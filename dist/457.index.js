const id=457;const ids=[457];const modules={93131:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Ds:()=>startRequestLimit,R8:()=>transferLimitMs,XR:()=>LATE});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);const LATE=598;
const BASE_MS=12e4;const BYTES_PER_MS=100;function transferLimitMs(bytes){return BASE_MS+bytes/BYTES_PER_MS}const STOPPED=new Error("The request has ended.");function startRequestLimit(clock,bytes){
const start=clock.now();const over=new AbortController;const stopped=new AbortController;let limitMs=transferLimitMs(bytes);const watch=async()=>{for(let leftMs=limitMs;leftMs>
0;leftMs=start+limitMs-clock.now()){await clock.sleep(leftMs,stopped.signal)}over.abort(new Error(`GitHub did not answer within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
Ng)(limitMs)}.`))};watch().catch(()=>void 0);return{signal:over.signal,extend(more){limitMs+=more/BYTES_PER_MS},stop:()=>stopped.abort(STOPPED)}}}),84766:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{D:()=>explainWriteRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
61175);var _runner_server_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(23859);var _rate_limit_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(71998);
var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);const PERMISSION_LINES="permissions:\n  contents: write";const ADD_SCOPE="Where \
the server heeds 'permissions', let the job have 'contents: write'; a pull request from a fork never may. A token of your own needs the scope 'write:repository'\
, and its account the right to write.";function explainWriteRefusal(error,given){const{work,see,context,clock,signal}=given;if(signal.aborted||!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
UZ)(error))return error;const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.C7)(error);const repository=`${context.owner}/${context.repo}`;const refusal=(message,next)=>new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(message,{next,cause:error});if((0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__.T)(error,clock)!==void 0){return refusal(`GitHub's rate limit did not end in ti\
me. ${said}`,"Run the job again later, or with fewer images.")}switch(error.status){case 401:return refusal(`GitHub does not accept the token. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
ns);case 403:case 404:return explainForbiddenWrite(error,given);case 409:return refusal(`GitHub cannot write to ${repository} now. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
Bs);case 422:return refusal(`GitHub refuses this ${work}. ${said}${describeInvalidities(error)}`,see);default:return refusal(`GitHub did not carry out the ${work}\
. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs)}}function explainForbiddenWrite(error,{work,context}){const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
C7)(error);const repository=`${context.owner}/${context.repo}`;if(/archived/i.test((0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`${repository} is archived and takes no ${work}s. ${said}`,{next:"Unarchive it, or set the input 'deliver' to 'artifact'.",cause:error})}if(context.pullRequest?.
sameRepository===false&&context.eventName!=="pull_request_target"){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`A pull request from a fo\
rk cannot ${work}: its token is read-only. ${said}`,{next:`No permission changes that. Set 'deliver: ${(0,_runner_server_js__WEBPACK_IMPORTED_MODULE_3__.I)(context)?
"none":"artifact"}' for pull requests from forks, with this condition on a step that ${work}s:
if: github.event.pull_request.head.repo.full_name == github.repository`,cause:error})}return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`The t\
oken may not ${work} to ${repository}. ${said}`,{next:(0,_runner_server_js__WEBPACK_IMPORTED_MODULE_3__.I)(context)?ADD_SCOPE:`Add these lines to the job; a tok\
en of your own needs the permission 'Contents: read and write':
${PERMISSION_LINES}`,cause:error})}function describeInvalidities(error){const lines=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.pc)(error).map(({message,
field,code})=>message??`${field??""} ${code??""}`.trim());return lines.length===0?"":` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.Ig)(lines.join(
"; "))})`}}),95012:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ae:()=>holdsBlob,
EH:()=>hashFileAsBlob,Mg:()=>hashAsBlob,gZ:()=>MAX_FILE_BYTES});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);const MAX_FILE_BYTES=100*1024*1024;async function hashFileAsBlob({file,bytes}){const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").
update(`blob ${bytes}\0`);for await(const chunk of(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))hash.update(chunk);return hash.digest("hex")}function hashAsBlob(bytes){
return(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}async function holdsBlob(file,{
sha,bytes}){const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file,{throwIfNoEntry:false});return stats?.isFile()===true&&stats.size===bytes&&await hashFileAsBlob(
{file,bytes})===sha}}),78369:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{V:()=>eachContent});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76760);var _api_request_limit_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
93131);var _git_environment_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(97661);var _git_git_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(30104);var _git_scratch_repository_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
37139);var _each_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(57118);var _fetch_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(7251);const MOST_BY_REQUEST=50;
const MAX_BATCH=1e3;const MAX_BATCH_BYTES=512*1024**2;async function eachContent(options,items,work){const waiting=items.length>MOST_BY_REQUEST?await takeByGit(
options,items,work):items;await(0,_each_js__WEBPACK_IMPORTED_MODULE_2__.r)(waiting,{signal:options.signal,work:async(item,signal)=>work(item,await(0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__.
sZ)({...options,signal},item.sha),signal)})}async function takeByGit(options,items,work){const waiting=inBatches(items);for(let batch=waiting[0];batch!==void 0;batch=
waiting[0]){const scratch=await _git_scratch_repository_js__WEBPACK_IMPORTED_MODULE_4__.H.create(options.context.tempDirectory,options);try{const directory=await bring(
options,batch,scratch);const read=async({sha})=>(0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__.aG)(await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.
join(directory,sha)),sha);await(0,_each_js__WEBPACK_IMPORTED_MODULE_2__.r)(batch,{signal:options.signal,work:async(item,signal)=>work(item,await read(item),signal)});
waiting.shift()}catch(error){if(!(error instanceof _git_git_js__WEBPACK_IMPORTED_MODULE_5__.XS))throw error;const left=waiting.flat();options.log.notice(`git di\
d not bring the images (${error.message}); GitHub is asked for ${left.length}, one by one.`);return left}finally{await scratch.remove()}}return[]}async function bring({
context:{serverUrl,owner,repo},token},blobs,scratch){const shas=[...new Set(blobs.map(({sha})=>sha))];await scratch.init();const settings=(0,_git_environment_js__WEBPACK_IMPORTED_MODULE_6__.
kG)({serverUrl,token});const limitMs=(0,_api_request_limit_js__WEBPACK_IMPORTED_MODULE_7__.R8)(blobs.reduce((sum,{bytes})=>sum+bytes,0));await scratch.fetch(shas,
{url:`${serverUrl}/${owner}/${repo}.git`,settings,limitMs});return scratch.unpack(shas)}function inBatches(items){const batches=[];let bytes=Infinity;for(const item of items){
bytes+=item.bytes;if(bytes>MAX_BATCH_BYTES||batches.at(-1)?.length===MAX_BATCH){batches.push([]);bytes=item.bytes}batches.at(-1)?.push(item)}return batches}}),57118:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{r:()=>eachBlob});const MAX_AT_ONCE=8;const SMALL_BYTES=8*1024*1024;async function eachBlob(items,work){const isSmall=({
bytes})=>bytes<=SMALL_BYTES;await eachAtOnce(items.filter(isSmall),{...work,atOnce:MAX_AT_ONCE});const large=items.filter(item=>!isSmall(item));await eachAtOnce(
large,{...work,atOnce:1})}async function eachAtOnce(items,{atOnce,work,signal}){const failed=new AbortController;const either=AbortSignal.any([signal,failed.signal]);
const waiting=items.values();const lane=async()=>{for(const item of waiting){if(failed.signal.aborted)return;await work(item,either).catch(error=>failed.abort(error))}};
await Promise.all(Array.from({length:Math.min(atOnce,items.length)},lane));failed.signal.throwIfAborted()}}),7251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{XE:()=>fetchTextBlob,aG:()=>checkContent,sZ:()=>fetchBlob});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
26093);var _api_reply_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36310);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90545);var _blob_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(95012);async function fetchBlob(repository,sha){
const{octokit,signal}=repository;const{data}=await octokit.rest.git.getBlob({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),file_sha:sha,
mediaType:{format:"raw"},request:{signal,parseSuccessResponseBody:false}});const bytes=Buffer.from(await new Response(data).arrayBuffer());return checkContent(bytes,
sha)}async function fetchTextBlob(repository,sha){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),file_sha:sha};const{content}=await(0,
_api_reply_js__WEBPACK_IMPORTED_MODULE_1__.kA)(repository.octokit.rest.git.getBlob,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.OA)({content:_api_shape_js__WEBPACK_IMPORTED_MODULE_2__.
a$}));return checkContent(Buffer.from(content,"base64"),sha).toString()}function checkContent(bytes,sha){if((0,_blob_js__WEBPACK_IMPORTED_MODULE_3__.Mg)(bytes)===
sha)return bytes;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__.VE(`GitHub sent other bytes than those of the blob ${sha}.`,{next:"Run the job \
again."})}}),45375:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Zc:()=>readTree,g4:()=>REF,
wZ:()=>readBase,xm:()=>isPartOf,zy:()=>readHead});var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);
const REF=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({object:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.w8});const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({tree:_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.w8});const COMPARISON=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({status:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
a$});async function readBase(options){const{context,orphan,start=startOf(context)}=options;const head=await readHead(options);const parent=head??(orphan?void 0:
start);return{head,parent,tree:parent===void 0?void 0:await readTree(options,parent)}}async function readTree(repository,commit){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(repository),commit_sha:commit};return(await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(repository.octokit.rest.git.getCommit,given,COMMIT)).tree.sha}function startOf({
pullRequest,sha}){return pullRequest?.sameRepository===true?pullRequest.headSha:sha}async function readHead(options){try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),ref:`heads/${options.branch}`};return(await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.getRef,given,REF)).object.sha}catch(error){
if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.UZ)(error)&&error.status===404)return void 0;throw error}}async function isPartOf(repository,{commit,
head}){if(head===void 0)return false;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(repository),basehead:`${commit}...${head}`};const{status}=await(0,
_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(repository.octokit.rest.repos.compareCommitsWithBasehead,given,COMPARISON);return status==="ahead"||status==="ide\
ntical"}}),30832:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{$:()=>readEntries});
var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
61175);var _api_reply_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(36310);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90545);var _path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);const TREE=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.
OA)({tree:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.OA)({path:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$,
mode:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$,type:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.hG,size:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.i2)})),truncated:_api_shape_js__WEBPACK_IMPORTED_MODULE_1__.lx});const PLAIN=[
"100644","100755","100664"];const MOST_ONE_BY_ONE=8;async function readEntries(repository,{tree,paths}){const entries=new Map;if(tree===void 0)return entries;const wanted=new Set(
paths.flatMap(_path_js__WEBPACK_IMPORTED_MODULE_2__.A7).map(_path_js__WEBPACK_IMPORTED_MODULE_2__.tu));const partings=findPartings(wanted);const waiting=[{path:"\
.",sha:tree}];for(let next=waiting.pop();next!==void 0;next=waiting.pop()){const{items,isDeep}=await listDirectory(repository,next,partings);for(const{path,type,
mode,sha,size}of items){const full=(0,_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(next.path,path);if(type==="tree"&&wanted.has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.
tu)(full))){if(!isDeep)waiting.push({path:full,sha})}else if(!path.includes("/")||wanted.has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.tu)(node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.dirname(full)))){entries.set(full,{sha,bytes:type==="blob"&&PLAIN.includes(mode)?size:void 0})}}}return entries}async function listDirectory(repository,{path,
sha},partings){const{getTree}=repository.octokit.rest.git;const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_3__.aC)(repository),tree_sha:sha};if(partings.
has((0,_path_js__WEBPACK_IMPORTED_MODULE_2__.tu)(path))){const{tree:items2,truncated:truncated2}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(getTree,
{...given,recursive:"1"},TREE);if(!truncated2)return{items:items2,isDeep:true}}const{tree:items,truncated}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_4__.kA)(
getTree,given,TREE);if(truncated)throw cutListing(path);return{items,isDeep:false}}function findPartings(directories){const all=new Map;const own=new Map;const count=(counts,at)=>counts.
set(at,(counts.get(at)??0)+1);for(const directory of directories){count(own,node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(directory));for(const above of[
".",...(0,_path_js__WEBPACK_IMPORTED_MODULE_2__.A7)(directory)])count(all,above)}return new Set([...own].flatMap(([at,number])=>number>1&&(all.get(at)??0)>MOST_ONE_BY_ONE?
[at]:[]))}function cutListing(path){const where=path==="."?"root of the repository":`directory '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__.Ig)(
path)}'`;return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_6__.VE(`The ${where} holds more than GitHub lists, so that it is not known what lies there\
.`,{next:"Set the input 'commit-directory' to a directory with fewer files, or 'commit-branch' to a branch with fewer."})}}),91877:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H:()=>lockPath,m:()=>readLock});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(21397);
var _core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(96125);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
7251);var _path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);function lockPath({directory,lockFile=_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.
FI}){return(0,_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,lockFile)}async function readLock(options,entries){const path=lockPath(options);const entry=entries.
get(path);const where=`'${path}' on '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(options.branch)}'`;if(entry===void 0)return _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.
U5;if(entry.bytes===void 0)throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz([`${where} is not a plain file.`]);return(0,_core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_4__.
PG)(await(0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_5__.XE)(options,entry.sha),{where})}}),90601:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{A7:()=>parentDirectories,lW:()=>pathIn,tu:()=>foldPath});function pathIn(directory,file){return directory==="."?file:
`${directory}/${file}`}function parentDirectories(path){const parts=path.split("/");return parts.slice(1).map((_,index)=>parts.slice(0,index+1).join("/"))}function foldPath(path){
return path.normalize("NFC").toLowerCase().normalize("NFC")}}),5252:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{SE:()=>checkMayBeMade,Vo:()=>refusedByRules,_p:()=>AVOID_RULES,j0:()=>explainCommitRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
12242);var _api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(84766);const AVOID_RULES="Propose the images by a pull request, from a branch \
without such rules, which 'pull-request-branch' may name, into the one that 'pull-request-base' names:\nwith:\n  deliver: pull-request\npermissions:\n  contents: wr\
ite\n  pull-requests: write\nOr let the workflow's token bypass the rule, where the repository's settings allow it.";function explainCommitRefusal(error,options){
const{branchInput="commit-branch"}=options;return(0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__.D)(error,{...options,work:"commit",see:`See the inputs '${branchInput}\
' and 'commit-directory'.`})}function refusedByRules(error,{branch}){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`GitHub's rules do not \
let this token commit to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(branch)}': ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.f5)(error))}`,{next:AVOID_RULES,cause:error})}function checkMayBeMade({branch,isInferred,context},{head}){
if(head!==void 0||!isInferred)return;const forClosed=context.pullRequest===void 0?"":" Where the pull request is closed, nothing need be made; this condition on\
 the job says so:\nif: github.event.action != 'closed'";throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(branch)}' is not there, and this run knows it by its event alone: it may have been deleted on purpose, so it is not made again.`,{next:`Name a branch to com\
mit to, such as 'commit-branch: images'.${forClosed}`})}}),97661:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{RV:()=>settingsIn,Ss:()=>LOCAL_SETTINGS,Ud:()=>plainEnvironment,kG:()=>remoteSettings});const INHERITED=["PATH","SYSTEMROOT","TEMP","TMP",
"TMPDIR","HTTPS_PROXY","https_proxy","HTTP_PROXY","http_proxy","NO_PROXY","no_proxy","SSL_CERT_FILE","SSL_CERT_DIR","GIT_SSL_CAINFO","GIT_SSL_CAPATH","RUNNER_TR\
ACKING_ID"];const LOCAL_SETTINGS=[["safe.directory","*"],["core.compression","0"],["pack.window","0"],["core.fsync","none"]];function plainEnvironment(env,home){
const inherited=INHERITED.flatMap(name=>{const value=env[name];return value===void 0?[]:[[name,value]]});return{...Object.fromEntries(inherited),HOME:home,LC_ALL:"\
C",GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_TERMINAL_PROMPT:"0"}}function remoteSettings({serverUrl,token}){const header=`http.${serverUrl}/.ex\
traheader`;const credentials=Buffer.from(`x-access-token:${token}`).toString("base64");return[[header,""],[header,`AUTHORIZATION: basic ${credentials}`],["http.\
followRedirects","false"],["http.lowSpeedLimit","1000"],["http.lowSpeedTime","60"]]}function settingsIn(settings){const variables=settings.flatMap(([name,value],index)=>[
[`GIT_CONFIG_KEY_${index}`,name],[`GIT_CONFIG_VALUE_${index}`,value]]);return{GIT_CONFIG_COUNT:String(settings.length),...Object.fromEntries(variables)}}}),30104:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{EO:()=>runGit,XS:()=>GitError,y0:()=>GitTimeoutError});var node_child_process__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
31421);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(53200);class GitError extends Error{name="GitError"}class GitTimeoutError extends GitError{name="\
GitTimeoutError"}const GAVE_UP=/curl 28\b|Operation too slow|timed out|timeout/i;const DYING_MS=500;const MAX_SAID=2e3;async function runGit(args,options){const{
signal,clock,limitMs}=options;signal.throwIfAborted();const done=new AbortController;const late=new AbortController;if(limitMs!==void 0){clock.sleep(limitMs,done.
signal).then(()=>late.abort(new GitTimeoutError(`git ${args[0]??""} did not end within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Ng)(limitMs)}`)),
()=>void 0)}const over=AbortSignal.any([signal,late.signal]);try{return await Promise.race([untilEnded(args,{...options,signal:over}),afterDying(over,{clock,done:done.
signal})])}finally{done.abort()}}function afterDying(over,{clock,done}){return new Promise((_,reject)=>{const wait=()=>{clock.sleep(DYING_MS,done).then(()=>reject(
over.reason),()=>void 0)};over.addEventListener("abort",wait,{once:true,signal:done})})}function untilEnded(args,options){const{directory,env,signal,input=""}=options;
return new Promise((resolve,reject)=>{const child=(0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git",args,{cwd:directory,env,detached:true,windowsHide:true});
const end=()=>endAll(child.pid);signal.addEventListener("abort",end);process.on("exit",end);const settle=()=>{signal.removeEventListener("abort",end);process.off(
"exit",end)};let stdout="";let stderr="";child.stdout.setEncoding("utf8").on("data",text=>stdout+=text);child.stderr.setEncoding("utf8").on("data",text=>stderr=
lastOf(stderr+text));child.stdin.on("error",()=>void 0);child.on("error",cause=>{settle();const message=cause.code==="ENOENT"?"git is not installed":`git could \
not be started: ${cause.message}`;reject(new GitError(message,{cause}))});child.on("close",exitCode=>{settle();if(signal.aborted)reject(signal.reason);else if(exitCode===
0)resolve(stdout.trimEnd());else reject(failureOf(args[0]??"",stderr))});child.stdin.end(input)})}function lastOf(said){return said.slice(-(MAX_SAID+1))}function failureOf(command,stderr){
const said=`git ${command} failed: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__.Dr)(
stderr,MAX_SAID).replace(/\s+/g," ").trim())}`;return GAVE_UP.test(stderr)?new GitTimeoutError(said):new GitError(said)}function endAll(pid){if(pid===void 0)return;
if(process.platform==="win32"){(0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("taskkill",["/pid",String(pid),"/t","/f"],{windowsHide:true});return}
try{process.kill(-pid,"SIGKILL")}catch{}}}),37139:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{H:()=>ScratchRepository});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(61175);var _environment_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
97661);var _git_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(30104);const OLDEST={major:2,minor:32};const NOBODY={GIT_AUTHOR_NAME:"kie-image-action",GIT_AUTHOR_EMAIL:"\
41898282+github-actions[bot]@users.noreply.github.com",GIT_COMMITTER_NAME:"kie-image-action",GIT_COMMITTER_EMAIL:"41898282+github-actions[bot]@users.noreply.git\
hub.com"};class ScratchRepository{#directory;#options;constructor(directory,options){this.#directory=directory;this.#options=options}static async create(parent,options){
return new ScratchRepository(await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parent,"kie-blobs-")),options)}async init(){
checkVersion(await this.#git(["version"]));await this.#git(["init","--quiet","--bare","--template=","--object-format=sha1","."])}async store(files){return(await this.#git(
["hash-object","-w","--no-filters","--",...files])).split("\n")}async commit(shas,{message,parent}){const tree=await this.#treeOf(shas);const parents=parent===void 0?
[]:["-p",parent];return this.#git(["commit-tree",tree,...parents],{input:`${message}
`,env:NOBODY})}async push(commit,{url,ref,settings,limitMs}){await this.#git(["push","--quiet","--",url,`${commit}:${ref}`],{settings,limitMs})}async fetch(shas,{
url,settings,limitMs}){const plain=["--quiet","--no-tags","--no-write-fetch-head","--no-auto-maintenance"];await this.#git(["fetch",...plain,"--stdin","--",url],
{settings,limitMs,input:shas.map(sha=>`${sha}
`).join("")})}async unpack(shas){const files=node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.#directory,"files");await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.
mkdir)(files);const env={GIT_DIR:this.#directory,GIT_WORK_TREE:files};await this.#git(["read-tree",await this.#treeOf(shas)],{env});await this.#git(["checkout-i\
ndex","--all"],{env});return files}#treeOf(shas){return this.#git(["mktree"],{input:shas.map(sha=>`100644 blob ${sha}	${sha}
`).join("")})}async remove(){await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(this.#directory,{recursive:true,force:true})}#git(args,{input="",env={},settings=[],
limitMs}={}){return(0,_git_js__WEBPACK_IMPORTED_MODULE_2__.EO)(args,{directory:this.#directory,signal:this.#options.signal,clock:this.#options.clock,input,limitMs,
env:{...(0,_environment_js__WEBPACK_IMPORTED_MODULE_3__.Ud)(this.#options.env,this.#directory),...(0,_environment_js__WEBPACK_IMPORTED_MODULE_3__.RV)([..._environment_js__WEBPACK_IMPORTED_MODULE_3__.
Ss,...settings]),...env}})}}function checkVersion(version){const[,major="0",minor="0"]=/(\d+)\.(\d+)/.exec(version)??[];if(Number(major)>OLDEST.major||Number(major)===
OLDEST.major&&Number(minor)>=OLDEST.minor)return;throw new _git_js__WEBPACK_IMPORTED_MODULE_2__.XS(`${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__.
Ig)(version)} is too old; ${OLDEST.major}.${OLDEST.minor} is needed`)}})};export{id,ids,modules};
