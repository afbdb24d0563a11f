const id=474;const ids=[474,816];const modules={28155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{N:()=>changedFile});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26093);function changedFile(path,done){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__.
VE(`'${path}' changed while it was being ${done}.`,{next:"Let no other process write into the output directory while this step runs, and run the job again."})}}),
87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Z:()=>withLastWord});const LAST_WORD_MS=800;
async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.sleep(LAST_WORD_MS).then(()=>patience.abort(
signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(patience.signal)}finally{signal.removeEventListener(
"abort",losePatience)}}}),36310:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Iu:()=>proveWriteAccess,
YM:()=>saysEmpty,aC:()=>target});var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);function target({context:{owner,repo},signal}){
return{owner,repo,request:{signal}}}function saysEmpty(error){return(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error)&&error.status===409&&/repository is empty/i.
test(error.message)}async function proveWriteAccess(repository){try{await repository.octokit.rest.git.createBlob({...target(repository),content:"",encoding:"utf\
-8"});return true}catch(error){if(saysEmpty(error))return false;throw error}}}),84766:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{D:()=>explainWriteRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
50779);var _rate_limit_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(71998);var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);
const PERMISSION_LINES="permissions:\n  contents: write";function explainWriteRefusal(error,given){const{work,see,context,clock,signal}=given;if(signal.aborted||
!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error))return error;const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.C7)(error);const repository=`${context.
owner}/${context.repo}`;const refusal=(message,next)=>new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(message,{next,cause:error});if((0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__.
T)(error,clock)!==void 0){return refusal(`GitHub's rate limit did not end in time. ${said}`,"Run the job again later, or with fewer images.")}switch(error.status){case 401:
return refusal(`GitHub does not accept the token. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.ns);case 403:case 404:return explainForbiddenWrite(error,
given);case 409:return refusal(`GitHub cannot write to ${repository} now. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs);case 422:return refusal(
`GitHub refuses this ${work}. ${said}${describeInvalidities(error)}`,see);default:return refusal(`GitHub did not carry out the ${work}. ${said}`,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
Bs)}}function explainForbiddenWrite(error,{work,context}){const said=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.C7)(error);const repository=`${context.
owner}/${context.repo}`;if(/archived/i.test((0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`${repository} is archived and takes no ${work}s. ${said}`,{next:"Unarchive it, or set the input 'deliver' to 'artifact'.",cause:error})}if(context.pullRequest?.
sameRepository===false&&context.eventName!=="pull_request_target"){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`A pull request from a fo\
rk cannot ${work}: its token is read-only. ${said}`,{next:`No permission changes that. Set 'deliver: artifact' for pull requests from forks, with this condition\
 on a step that ${work}s:
if: github.event.pull_request.head.repo.full_name == github.repository`,cause:error})}return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`The t\
oken may not ${work} to ${repository}. ${said}`,{next:`Add these lines to the job; a token of your own needs the permission 'Contents: read and write':
${PERMISSION_LINES}`,cause:error})}function describeInvalidities(error){const lines=(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.pc)(error).map(({message,
field,code})=>message??`${field??""} ${code??""}`.trim());return lines.length===0?"":` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__.Ig)(lines.join(
"; "))})`}}),95012:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ae:()=>holdsBlob,
EH:()=>hashFileAsBlob,Mg:()=>hashAsBlob,gZ:()=>MAX_FILE_BYTES});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);const MAX_FILE_BYTES=100*1024*1024;async function hashFileAsBlob({file,bytes}){const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").
update(`blob ${bytes}\0`);for await(const chunk of(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))hash.update(chunk);return hash.digest("hex")}function hashAsBlob(bytes){
return(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}async function holdsBlob(file,{
sha,bytes}){const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file,{throwIfNoEntry:false});return stats?.isFile()===true&&stats.size===bytes&&await hashFileAsBlob(
{file,bytes})===sha}}),57118:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{r:()=>eachBlob});
const MAX_AT_ONCE=8;const SMALL_BYTES=8*1024*1024;async function eachBlob(items,work){const isSmall=({bytes})=>bytes<=SMALL_BYTES;await eachAtOnce(items.filter(
isSmall),{...work,atOnce:MAX_AT_ONCE});const large=items.filter(item=>!isSmall(item));await eachAtOnce(large,{...work,atOnce:1})}async function eachAtOnce(items,{
atOnce,work,signal}){const failed=new AbortController;const either=AbortSignal.any([signal,failed.signal]);const waiting=items.values();const lane=async()=>{for(const item of waiting){
if(failed.signal.aborted)return;await work(item,either).catch(error=>failed.abort(error))}};await Promise.all(Array.from({length:Math.min(atOnce,items.length)},
lane));failed.signal.throwIfAborted()}}),7251:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{X:()=>fetchTextBlob,s:()=>fetchBlob});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26093);var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
36310);var _blob_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(95012);async function fetchBlob(repository,sha){const{octokit,signal}=repository;const{data}=await octokit.
rest.git.getBlob({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),file_sha:sha,mediaType:{format:"raw"},request:{signal,parseSuccessResponseBody:false}});
const bytes=Buffer.from(await new Response(data).arrayBuffer());if((0,_blob_js__WEBPACK_IMPORTED_MODULE_1__.Mg)(bytes)!==sha){throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__.
VE(`GitHub sent other bytes than those of the blob ${sha}.`,{next:"Run the job again."})}return bytes}async function fetchTextBlob(repository,sha){const{data}=await repository.
octokit.rest.git.getBlob({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),file_sha:sha});return Buffer.from(data.content,"base64").toString()}}),
35816:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,
{deleteTemporaryRef:()=>deleteTemporaryRef,temporaryRef:()=>temporaryRef});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);function temporaryRef({runId,job,runAttempt}){return`refs/kie-image-action/${runId}-${job}-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(
4).toString("hex")}`}async function deleteTemporaryRef({octokit,owner,repo,ref,signal}){try{await octokit.rest.git.deleteRef({owner,repo,ref:ref.replace(/^refs\//,
""),request:{signal}})}catch(error){const gone=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&error.status===422&&/does not exist/i.test(error.
message);if(!gone)throw error}}}),45375:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{w:()=>readBase,x:()=>isPartOf});var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);async function readBase(options){const{context,orphan}=options;const head=await readHead(options);const start=orphan?void 0:startOf(context);const parent=head??
start;if(parent===void 0)return{head,parent,tree:void 0};const{data}=await options.octokit.rest.git.getCommit({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.
aC)(options),commit_sha:parent});return{head,parent,tree:data.tree.sha}}function startOf({pullRequest,sha}){return pullRequest?.sameRepository===true?pullRequest.
headSha:sha}async function readHead(options){try{const{data}=await options.octokit.rest.git.getRef({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(options),
ref:`heads/${options.branch}`});return data.object.sha}catch(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&error.status===404)return void 0;
throw error}}async function isPartOf(repository,{commit,head}){if(head===void 0)return false;const{data}=await repository.octokit.rest.repos.compareCommitsWithBasehead(
{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_0__.aC)(repository),basehead:`${commit}...${head}`});return data.status==="ahead"||data.status==="identical"}}),
30832:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{$:()=>readEntries});var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);const SYMBOLIC_LINK="120000";async function readEntries(repository,{tree,paths}){const entries=new Map;
if(tree===void 0)return entries;const wanted=new Set(paths.flatMap(_path_js__WEBPACK_IMPORTED_MODULE_0__.A));const waiting=[{directory:".",sha:tree}];for(let next=waiting.
pop();next!==void 0;next=waiting.pop()){const{data}=await repository.octokit.rest.git.getTree({...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(repository),
tree_sha:next.sha});for(const{path,type,mode,sha,size}of data.tree){const full=(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.l)(next.directory,path);const isPlain=type===
"blob"&&mode!==SYMBOLIC_LINK;if(type==="tree"&&wanted.has(full))waiting.push({directory:full,sha});else entries.set(full,{sha,bytes:isPlain?size:void 0})}}return entries}}),
91877:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{H:()=>lockPath,m:()=>readLock});
var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(66775);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(50020);
var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50779);var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(7251);
var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);function lockPath({directory}){return(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.l)(directory,
_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.FI)}async function readLock(options,entries){const path=lockPath(options);const entry=entries.get(path);const where=`\
'${path}' on '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(options.branch)}'`;if(entry===void 0)return _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.
U5;if(entry.bytes===void 0)throw new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.d([`${where} is not a plain file.`]);return(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.
PG)(await(0,_blob_fetch_js__WEBPACK_IMPORTED_MODULE_4__.X)(options,entry.sha),where)}}),90601:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{A:()=>parentDirectories,l:()=>pathIn});function pathIn(directory,file){return directory==="."?file:`${directory}/${file}`}
function parentDirectories(path){const parts=path.split("/");return parts.slice(1).map((_,index)=>parts.slice(0,index+1).join("/"))}}),5252:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{V:()=>refusedByRules,j:()=>explainCommitRefusal});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50779);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
12242);var _api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(84766);const SEE="See the inputs 'commit-branch' and 'commit-directory'.";function explainCommitRefusal(error,options){
return(0,_api_write_refusal_js__WEBPACK_IMPORTED_MODULE_0__.D)(error,{...options,work:"commit",see:SEE})}function refusedByRules(error,{branch}){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE(`GitHub's rules do not let this token commit to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(branch)}': ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_3__.f5)(error))}`,{next:"Commit to a branch without such rules and open a pull request from it:\nwith:\n  \
commit-branch: images\nOr let the workflow's token bypass the rule, where the repository's settings allow it.",cause:error})}}),35474:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{commitDestination:()=>commitDestination});var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(
50779);var promises_=__webpack_require__(51455);var changed_file=__webpack_require__(28155);var repository=__webpack_require__(36310);var external_node_child_process_=__webpack_require__(
31421);;class GitError extends Error{name="GitError"}const MAX_SAID=2e3;function runGit(args,options){const{directory,env,signal,input=""}=options;signal.throwIfAborted();
return new Promise((resolve,reject)=>{const child=(0,external_node_child_process_.spawn)("git",args,{cwd:directory,env,detached:true,windowsHide:true});const end=()=>endAll(
child.pid);signal.addEventListener("abort",end);process.on("exit",end);const settle=()=>{signal.removeEventListener("abort",end);process.off("exit",end)};let stdout="";
let stderr="";child.stdout.setEncoding("utf8").on("data",text=>stdout+=text);child.stderr.setEncoding("utf8").on("data",text=>stderr=(stderr+text).slice(-MAX_SAID));
child.stdin.on("error",()=>void 0);child.on("error",cause=>{settle();const message=cause.code==="ENOENT"?"git is not installed":`git could not be started: ${cause.
message}`;reject(new GitError(message,{cause}))});child.on("close",exitCode=>{settle();if(signal.aborted)reject(signal.reason);else if(exitCode===0)resolve(stdout.
trimEnd());else reject(new GitError(`git ${args[0]??""} failed: ${(0,foreign_text.Ig)(stderr.replace(/\s+/g," ").trim())}`))});child.stdin.end(input)})}function endAll(pid){
if(pid===void 0)return;if(process.platform==="win32"){(0,external_node_child_process_.spawnSync)("taskkill",["/pid",String(pid),"/t","/f"],{windowsHide:true});return}
try{process.kill(-pid,"SIGKILL")}catch{}};const MAX_REQUESTS=20;const MAX_REQUEST_BYTES=3e7;const MAX_BLOBS_PER_MINUTE=60;const MINUTE_MS=6e4;const MAX_BLOBS_PER_HOUR=480;
const MAX_BLOB_BYTES=37e6;async function storeBlobs(options,files,push){const bytes=files.reduce((sum,{image})=>sum+image.bytes,0);if(files.length>MAX_REQUESTS||
bytes>MAX_REQUEST_BYTES){try{await push.store(files);return}catch(error){if(!(error instanceof GitError))throw error;checkSmall(files,error);options.log.notice(
describeSlowness(files,error))}}await sendBlobs(options,files)}async function sendBlobs(options,files){const{octokit,clock,signal}=options;const sentAt=[];for(const file of files){
const oldest=sentAt.at(-MAX_BLOBS_PER_MINUTE);if(oldest!==void 0)await clock.sleep(oldest+MINUTE_MS-clock.now(),signal);sentAt.push(clock.now());const content=await(0,
promises_.readFile)(file.image.file,"base64");const{data}=await octokit.rest.git.createBlob({...(0,repository.aC)(options),content,encoding:"base64"});if(data.sha!==
file.sha)throw(0,changed_file.N)(file.path,"committed")}}function checkSmall(files,cause){const isSmall=files.length<=MAX_BLOBS_PER_HOUR&&files.every(({image})=>image.
bytes<=MAX_BLOB_BYTES);if(isSmall)return;throw new delivery.VE(`The images cannot be pushed (${cause.message}), and without a push GitHub takes at most ${MAX_BLOBS_PER_HOUR}\
 files an hour, of up to ${MAX_BLOB_BYTES/1e6} MB.`,{next:"Use a runner with git 2.32 or newer, or make fewer images in one job.",cause})}function describeSlowness({
length},{message}){const minutes=Math.ceil(length/MAX_BLOBS_PER_MINUTE);return`The images cannot be pushed (${message}). They go to GitHub one by one instead: ${length}\
 at ${MAX_BLOBS_PER_MINUTE} a minute, which takes about ${minutes} min.`}var branch_base=__webpack_require__(45375);var reason=__webpack_require__(93251);var last_word=__webpack_require__(
87155);;const INHERITED=["PATH","SYSTEMROOT","TEMP","TMP","TMPDIR","HTTPS_PROXY","https_proxy","HTTP_PROXY","http_proxy","NO_PROXY","no_proxy","SSL_CERT_FILE","\
SSL_CERT_DIR","GIT_SSL_CAINFO","GIT_SSL_CAPATH","RUNNER_TRACKING_ID"];const LOCAL_SETTINGS=[["safe.directory","*"],["core.compression","0"],["pack.window","0"],
["core.fsync","none"]];function plainEnvironment(env,home){const inherited=INHERITED.flatMap(name=>{const value=env[name];return value===void 0?[]:[[name,value]]});
return{...Object.fromEntries(inherited),HOME:home,LC_ALL:"C",GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_TERMINAL_PROMPT:"0"}}function remoteSettings({
serverUrl,token}){const header=`http.${serverUrl}/.extraheader`;const credentials=Buffer.from(`x-access-token:${token}`).toString("base64");return[[header,""],[
header,`AUTHORIZATION: basic ${credentials}`],["http.followRedirects","false"],["http.lowSpeedLimit","1000"],["http.lowSpeedTime","60"]]}function settingsIn(settings){
const variables=settings.flatMap(([name,value],index)=>[[`GIT_CONFIG_KEY_${index}`,name],[`GIT_CONFIG_VALUE_${index}`,value]]);return{GIT_CONFIG_COUNT:String(settings.
length),...Object.fromEntries(variables)}}var external_node_path_=__webpack_require__(76760);;const OLDEST={major:2,minor:32};const NOBODY={GIT_AUTHOR_NAME:"kie\
-image-action",GIT_AUTHOR_EMAIL:"41898282+github-actions[bot]@users.noreply.github.com",GIT_COMMITTER_NAME:"kie-image-action",GIT_COMMITTER_EMAIL:"41898282+gith\
ub-actions[bot]@users.noreply.github.com"};class ScratchRepository{#directory;#options;constructor(directory,options){this.#directory=directory;this.#options=options}static async create(parent,options){
return new ScratchRepository(await(0,promises_.mkdtemp)(external_node_path_.join(parent,"kie-blobs-")),options)}async init(){checkVersion(await this.#git(["vers\
ion"]));await this.#git(["init","--quiet","--bare","--template=","--object-format=sha1","."])}async store(files){return(await this.#git(["hash-object","-w","--n\
o-filters","--",...files])).split("\n")}async commit(shas,parent){const entries=shas.map(sha=>`100644 blob ${sha}	${sha}
`);const tree=await this.#git(["mktree"],{input:entries.join("")});const parents=parent===void 0?[]:["-p",parent];return this.#git(["commit-tree",tree,...parents],
{input:"Images on their way into a commit\n",env:NOBODY})}async push(commit,{url,ref,settings}){await this.#git(["push","--quiet","--",url,`${commit}:${ref}`],{
settings})}async remove(){await(0,promises_.rm)(this.#directory,{recursive:true,force:true})}#git(args,{input="",env={},settings=[]}={}){return runGit(args,{directory:this.#directory,
signal:this.#options.signal,input,env:{...plainEnvironment(this.#options.env,this.#directory),...settingsIn([...LOCAL_SETTINGS,...settings]),...env}})}}function checkVersion(version){
const[,major="0",minor="0"]=/(\d+)\.(\d+)/.exec(version)??[];if(Number(major)>OLDEST.major||Number(major)===OLDEST.major&&Number(minor)>=OLDEST.minor)return;throw new GitError(
`${(0,foreign_text.Ig)(version)} is too old; ${OLDEST.major}.${OLDEST.minor} is needed`)}var temporary_ref=__webpack_require__(35816);;const MAX_PUSH_BYTES=1024**
3;const MAX_PATHS=100;const WAITS_MS=[1e3,4e3];const REFUSED="[remote rejected]";class BulkPush{#options;#scratch;#ref;#tip;constructor(options){this.#options=options}async store(files){
const scratch=this.#scratch??await this.#prepareScratch();for(const batch of batchesOf(files)){const commit=await this.#commit(batch,scratch);await this.#push(commit,
scratch);this.#tip=commit}}async end(){if(this.#ref!==void 0)await this.#deleteRef(this.#ref);try{await this.#scratch?.remove()}catch(error){this.#options.log.debug(
(0,reason.Y)(error))}}async#prepareScratch(){this.#scratch=await ScratchRepository.create(this.#options.context.tempDirectory,this.#options);await this.#scratch.
init();return this.#scratch}async#commit(files,scratch){for(let start=0;start<files.length;start+=MAX_PATHS){const some=files.slice(start,start+MAX_PATHS);const shas=await scratch.
store(some.map(({image})=>image.file));for(const[index,{sha,path}]of some.entries()){if(shas[index]!==sha)throw(0,changed_file.N)(path,"committed")}}return scratch.
commit(files.map(({sha})=>sha),this.#tip)}async#push(commit,scratch){const{context,token,clock,signal,onTemporaryRef}=this.#options;if(this.#ref===void 0){this.#ref=
(0,temporary_ref.temporaryRef)(context);onTemporaryRef(this.#ref)}const{serverUrl,owner,repo}=context;const settings=remoteSettings({serverUrl,token});const remote={
url:`${serverUrl}/${owner}/${repo}.git`,ref:this.#ref,settings};for(const waitMs of[...WAITS_MS,void 0]){try{await scratch.push(commit,remote);return}catch(error){
const isTrouble=error instanceof GitError&&!error.message.includes(REFUSED);if(!isTrouble||waitMs===void 0)throw error;await clock.sleep(waitMs,signal)}}}async#deleteRef(ref){
const{octokit,context,log,signal}=this.#options;const{owner,repo}=context;try{await(0,last_word.Z)(this.#options,patience=>(0,temporary_ref.deleteTemporaryRef)(
{octokit,owner,repo,ref,signal:patience}))}catch(error){if(signal.aborted)return;log.warning(`The temporary ref '${ref}' is left in the repository, as it could \
not be deleted: ${(0,reason.Y)(error)}`)}}}function batchesOf(files){const batches=[];let bytes=Infinity;for(const file of new Map(files.map(each2=>[each2.sha,each2])).
values()){bytes+=file.image.bytes;if(bytes>MAX_PUSH_BYTES){batches.push([]);bytes=file.image.bytes}batches.at(-1)?.push(file)}return batches}var images_lock=__webpack_require__(
66775);var branch_lock=__webpack_require__(91877);var branch_path=__webpack_require__(90601);;function placeOn(entries,{path,known}){const blocked=(0,branch_path.
A)(path).find(directory=>entries.has(directory));if(blocked!==void 0)return{state:"foreign",path:blocked};const entry=entries.get(path);if(entry===void 0)return{
state:"free",path};if(known===void 0||entry.bytes===void 0)return{state:"foreign",path};return{state:known.bytes===entry.bytes?"ours":"changed",path}}var branch_entries=__webpack_require__(
30832);;async function changeOn(options,{files,reused}){const base=await(0,branch_base.w)(options);const paths=[...files,...reused].map(({path})=>path);const entries=await(0,
branch_entries.$)(options,{tree:base.tree,paths:[(0,branch_lock.H)(options),...paths]});const lock=await(0,branch_lock.m)(options,entries);const changed=files.filter(
({path,sha})=>entries.get(path)?.sha!==sha);const places=changed.map(({path,entry})=>placeOn(entries,{path,known:lock.get(entry.file)}));const taken=places.filter(
({state})=>state==="foreign"||state==="changed"&&!options.replaceChanged);if(taken.length>0)throw cameInTheWay(taken,options);const news=files.map(({entry})=>entry).
filter(entry=>!saysTheSame(lock.get(entry.file),entry));return{base,entries,files:changed,replaced:places.filter(({state})=>state==="changed").map(({path})=>path),
held:[...files,...reused.filter(({path})=>entries.get(path)?.bytes!==void 0)],lockText:news.length===0?void 0:(0,images_lock.X5)((0,images_lock.wF)(lock,news))}}
function cameInTheWay(places,{branch}){const paths=[...new Set(places.map(({path})=>`'${path}'`))].join(", ");return new delivery.VE(`On branch '${(0,foreign_text.
Ig)(branch)}' lies ${paths}, which is not known as an image of this action, or was changed since.`,{next:"Rename it there, or choose another 'name' or 'commit-d\
irectory'."})}function saysTheSame(old,entry){const fields=["request","sha256","name","image","results"];return old!==void 0&&fields.every(field=>old[field]===entry[field])}
var amounts=__webpack_require__(12822);;function committed(options,commit){const{branch,log}=options;const{sha,images,held,verified}=commit;log.info(`Committed ${(0,
amounts.ru)(images,"image")} to '${(0,foreign_text.Ig)(branch)}' as ${sha}.`);if(!verified)warnOfNoSignature(log,sha);const url=`${repositoryUrl(options)}/commi\
t/${sha}`;return{destination:"commit",sha,url,branch,verified,imageUrls:imageUrls(options,held,sha)}}function unchanged(options,{base,held}){const{branch,log}=options;
log.info(`Branch '${(0,foreign_text.Ig)(branch)}' holds these images already; no commit.`);return{destination:"commit",sha:void 0,url:void 0,branch,verified:void 0,
imageUrls:base.parent===void 0?{}:imageUrls(options,held,base.parent)}}function warnOfReplaced({branch,log},paths){for(const path of paths){log.warning(`'${path}\
' on branch '${(0,foreign_text.Ig)(branch)}' was changed since this action made it; it is replaced, as 'reuse' is false.`)}}function warnOfGone({branch,log},images){
for(const{path}of images){log.warning(`'${path}' is no longer on branch '${(0,foreign_text.Ig)(branch)}', so there is no link to it.`)}}function warnOfNoSignature(log,sha){
log.warning(`Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. With a personal access token this is normal.`)}function repositoryUrl({
context:{serverUrl,owner,repo}}){return`${serverUrl}/${owner}/${repo}`}function imageUrls(options,images,sha){const root=`${repositoryUrl(options)}/raw/${sha}`;
return Object.fromEntries(images.map(({image,path})=>[image.path,`${root}/${path.split("/").map(encodeURIComponent).join("/")}`]))}var blob=__webpack_require__(
95012);;const LARGE_BYTES=blob.gZ/2;async function commitFiles({directory,outputDirectory,log},images){const files=[];for(const image of images){const entry=(0,
images_lock.KF)(image,outputDirectory);if(image.bytes>blob.gZ)throw tooLargeToCommit(image);if(image.bytes>LARGE_BYTES){log.warning(`'${image.path}' is larger t\
han 50 MB; GitHub takes it, but advises against such files in git.`)}files.push({image,path:(0,branch_path.l)(directory,entry.file),sha:await(0,blob.EH)(image),
entry})}return files}function placeImage({directory,outputDirectory},image){return{image,path:(0,branch_path.l)(directory,(0,images_lock.KF)(image,outputDirectory).
file)}}function tooLargeToCommit({path,bytes}){return new delivery.VE(`'${path}' has ${Math.ceil(bytes/1024/1024)} MB; GitHub takes no file over 100 MB.`,{next:"\
Set the input 'deliver' to 'artifact' for images of this size."})}var refusal=__webpack_require__(5252);var request_failure=__webpack_require__(12242);;async function createFirstCommit(options,{
image,path}){const{octokit,branch,message,log}=options;log.info("The repository is empty; its first commit is made with one image.");try{await octokit.rest.repos.
createOrUpdateFileContents({...(0,repository.aC)(options),path,branch,message,content:await(0,promises_.readFile)(image.file,"base64")})}catch(error){if(!(0,request_failure.
UZ)(error)||![404,409,422].includes(error.status))throw error}}var fetch=__webpack_require__(7251);;async function warnOfLfs(options,{files,entries}){const attributes=[];
for(const[path,{sha}]of entries){if(external_node_path_.posix.basename(path)!==".gitattributes")continue;attributes.push({directory:external_node_path_.posix.dirname(
path),text:await(0,fetch.X)(options,sha)})}const covered=files.filter(({path})=>isLfsPath(path,attributes));const[first]=covered;if(first===void 0)return;const more=covered.
length>1?` and ${covered.length-1} more`:"";options.log.warning(`.gitattributes keeps '${(0,foreign_text.Ig)(first.path)}'${more} in Git LFS, which the API cann\
ot do: committed as ordinary files.`)}function isLfsPath(path,files){const depth=({directory})=>directory==="."?0:directory.split("/").length;let filter;for(const{
directory,text}of files.toSorted((a,b)=>depth(a)-depth(b))){if(directory!=="."&&!path.startsWith(`${directory}/`))continue;const below=directory==="."?path:path.
slice(directory.length+1);for(const line of text.split(/\r?\n/))filter=filterOf(line,below)??filter}return filter==="filter=lfs"}function filterOf(line,path){const[
pattern="",...attributes]=line.trim().split(/[ \t]+/);if(pattern===""||/^[#!]|^\[attr\]/.test(pattern))return void 0;const filter=attributes.findLast(attribute=>/^[-!]?filter(=|$)/.
test(attribute));return filter!==void 0&&patternOf(pattern).test(path)?filter:void 0}function patternOf(pattern){const source=pattern.replace(/^\//,"").replace(
/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g,part=>GLOBS[part]??wildcard(part));return new RegExp(pattern.includes("/")?`^${source}$`:`(^|/)${source}$`)}
const GLOBS={"**/":"(.*/)?","/**":"/.*"};function wildcard(part){if(part.startsWith("*"))return"[^/]*";return part==="?"||part.length>1?"[^/]":`\\${part}`};const MAX_TREE_ENTRIES=200;
async function createCommit(options,change){const{base,files,held}=change;const tree=await createTree(options,change);const{data}=await options.octokit.rest.git.
createCommit({...(0,repository.aC)(options),message:options.message,tree,parents:base.parent===void 0?[]:[base.parent]});return{sha:data.sha,images:files.length,
held,verified:data.verification.verified}}async function createTree(options,{base,files,lockText}){const asFile={mode:"100644",type:"blob"};const entries=[...files.
map(({path,sha})=>({...asFile,path,sha})),...lockText===void 0?[]:[{...asFile,path:(0,branch_lock.H)(options),content:lockText}]];let tree=base.tree??"";for(let start=0;start<
entries.length;start+=MAX_TREE_ENTRIES){const{data}=await options.octokit.rest.git.createTree({...(0,repository.aC)(options),...tree!==""&&{base_tree:tree},tree:entries.
slice(start,start+MAX_TREE_ENTRIES)});tree=data.sha}return tree}var external_node_crypto_=__webpack_require__(77598);var task_results=__webpack_require__(48018);
var images_file=__webpack_require__(46290);var problem_list=__webpack_require__(94189);var each=__webpack_require__(57118);;const MOST_FETCHED=500;async function checkOwnPlaces(options,tree){
const{directory,names,replaceChanged}=options;const planned=names.flatMap(name=>images_file.Z1.map(extension=>`${name}.${extension}`));const paths=planned.map(file=>(0,
branch_path.l)(directory,file));const entries=await(0,branch_entries.$)(options,{tree,paths:[(0,branch_lock.H)(options),...paths]});const lock=await(0,branch_lock.
m)(options,entries);const files=[...new Set([...planned,...(0,task_results.dH)(lock,names)])];const places=files.map(file=>placeOn(entries,{path:(0,branch_path.
l)(directory,file),known:lock.get(file)}));const sameSize=files.flatMap((file,index)=>{const{state,path=""}=places[index]??{};const{sha="",bytes=0}=entries.get(
path)??{};const entry=lock.get(file);return state==="ours"&&entry!==void 0?[{entry,path,sha,bytes}]:[]});const retouched=await findRetouched(options,sameSize);if(replaceChanged)
warnOfReplaced(options,retouched);const changed=retouched.map(path=>({path,state:"changed"}));const taken=[...places,...changed].filter(({state})=>state==="fore\
ign"||state==="changed"&&!replaceChanged);const problems=new problem_list.K;for(const line of new Set(taken.map(place=>describeTakenPlace(place,options))))problems.
add(line);problems.throwIfAny()}function describeTakenPlace({state,path},{branch}){const there=`'${path}' on branch '${(0,foreign_text.Ig)(branch)}'`;return state===
"changed"?`${there} was changed since this action made it. Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it.`:`${there} is not\
 known as an image of this action. Choose another 'name' or 'commit-directory', or delete it there first.`}async function findRetouched(options,images){const{branch,
log,signal}=options;const retouched=new Set;const absent=[];const compare=({entry,path},sha256)=>{if(sha256!==entry.sha256)retouched.add(path)};for(const image of images){
const sha256=await hashHere(options,image);if(sha256===void 0)absent.push(image);else compare(image,sha256)}if(absent.length>MOST_FETCHED){log.warning(`${absent.
length-MOST_FETCHED} images of branch '${(0,foreign_text.Ig)(branch)}' are compared by their size alone before they are replaced. Where the branch is checked ou\
t, all are compared by their content.`)}if(absent.length>0)log.info(`Comparing images of branch '${(0,foreign_text.Ig)(branch)}' before they are replaced.`);await(0,
each.r)(absent.slice(0,MOST_FETCHED),{signal,work:async(image,either)=>{const bytes=await(0,fetch.s)({...options,signal:either},image.sha);compare(image,(0,external_node_crypto_.
createHash)("sha256").update(bytes).digest("hex"))}});return images.map(({path})=>path).filter(path=>retouched.has(path))}async function hashHere({context,outputDirectory},{
entry,sha,bytes}){const file=external_node_path_.join(context.workspace,outputDirectory,entry.file);return await(0,blob.Ae)(file,{sha,bytes})?(0,images_file.DC)(
file):void 0}var rate_limit=__webpack_require__(71998);;const RACED=/not a fast forward|already exists|does not exist|cannot lock ref/i;const RULES=/rule violation|protected branch/i;
async function pointBranch(options,base,sha){const{octokit,branch,signal}=options;signal.throwIfAborted();try{await(0,last_word.Z)(options,async patience=>{const request={
...(0,repository.aC)(options),sha,request:{signal:patience,retries:0}};if(base.head===void 0)await octokit.rest.git.createRef({...request,ref:`refs/heads/${branch}`});else
await octokit.rest.git.updateRef({...request,ref:`heads/${branch}`,force:false})});return"moved"}catch(error){if(signal.aborted&&error===signal.reason)throw cancelled(
options,sha,error);return outcomeOf(options,error)}}function outcomeOf(options,error){if(!(0,request_failure.UZ)(error)||(0,rate_limit.T)(error,options.clock)!==
void 0)throw error;if(error.status>=500)return"unknown";if(error.status!==409&&error.status!==422)throw error;const text=(0,request_failure.f5)(error);if(!RULES.
test(text)&&(error.status===409||RACED.test(text)))return"raced";throw(0,refusal.V)(error,options)}function cancelled({branch},sha,cause){return new delivery.VE(
`Cancelled while branch '${(0,foreign_text.Ig)(branch)}' was being moved to ${sha}.`,{next:"The branch holds either all of these images or none; look there.",cause})}
;const MAX_TRIES=12;const MAX_TRYING_MS=12e4;const FIRST_WAIT_MS=500;const MAX_WAIT_MS=1e4;function commitDestination(options){const explain=error=>{throw(0,refusal.
j)(error,options)};return{name:"commit",check:()=>checkBranch(options).catch(explain),deliver:images=>commitImages(options,images).catch(explain)}}async function checkBranch(options){
if(!await(0,repository.Iu)(options))return;const base=await(0,branch_base.w)(options);await checkOwnPlaces(options,base.tree);if(base.head!==void 0)await tellProtection(
options)}async function tellProtection(options){const{octokit,branch,log}=options;const{data}=await octokit.rest.repos.getBranch({...(0,repository.aC)(options),
branch});if(data.protected)log.notice(`Branch '${(0,foreign_text.Ig)(branch)}' is protected; its rules may refuse the commit.`)}async function commitImages(options,images){
const made=images.filter(({origin})=>origin!=="reused");const reused=images.filter(({origin})=>origin==="reused").map(image=>placeImage(options,image));const files=await commitFiles(
options,made);const push=new BulkPush(options);try{const delivery2=await commitWithTries(options,{files,reused},push);const gone=reused.filter(({image})=>!Object.
hasOwn(delivery2.imageUrls,image.path));warnOfGone(options,gone);return delivery2}finally{await push.end()}}async function commitWithTries(options,consignment,push){
const{clock,log,random,signal}=options;const stored=new Set;const told=new Set;let start;let unsure;for(let tries=1;;tries++){const change=await readChange(options,
consignment);const{base}=change;if(unsure!==void 0&&await(0,branch_base.x)(options,{commit:unsure.sha,head:base.head}))return committed(options,unsure);if(change.
files.length===0&&change.lockText===void 0)return unchanged(options,change);if(tries===1)await warnOfLfs(options,change);const untold=change.replaced.filter(path=>!told.
has(path));warnOfReplaced(options,untold);for(const path of untold)told.add(path);const missing=change.files.filter(({sha})=>!stored.has(sha));await storeBlobs(
options,missing,push);for(const{sha}of missing)stored.add(sha);start??=clock.now();const made=await createCommit(options,change);const outcome=await pointBranch(
options,base,made.sha);if(outcome==="moved")return committed(options,made);if(outcome==="unknown")unsure=made;const waitMs=random()*Math.min(FIRST_WAIT_MS*2**(tries-
1),MAX_WAIT_MS);if(tries===MAX_TRIES||clock.now()+waitMs-start>MAX_TRYING_MS)throw gaveUp(options,outcome);log.info(`Branch '${(0,foreign_text.Ig)(options.branch)}\
' did not move to this commit; trying again on its new head.`);await clock.sleep(waitMs,signal)}}async function readChange(options,consignment){try{return await changeOn(
options,consignment)}catch(error){const[first]=consignment.files;if(!(0,repository.YM)(error)||first===void 0)throw error;await createFirstCommit(options,first);
return changeOn(options,consignment)}}function gaveUp({branch},outcome){const message=outcome==="raced"?`Branch '${(0,foreign_text.Ig)(branch)}' kept moving: ot\
hers were faster each time.`:`GitHub did not say whether branch '${(0,foreign_text.Ig)(branch)}' was moved.`;return new delivery.VE(message,{next:"Run the job a\
gain; where many jobs commit at once, let a last job commit for all of them."})}})};export{id,ids,modules};
