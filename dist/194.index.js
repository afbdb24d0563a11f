const id=194;const ids=[194];const modules={36310:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Iu:()=>proveWriteAccess,YM:()=>saysEmpty,aC:()=>target});var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);function target({context:{
owner,repo},signal}){return{owner,repo,request:{signal}}}function saysEmpty(error){return(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error)&&error.status===
409&&/repository is empty/i.test(error.message)}async function proveWriteAccess(repository){try{await repository.octokit.rest.git.createBlob({...target(repository),
content:"",encoding:"utf-8"});return true}catch(error){if(saysEmpty(error))return false;throw error}}}),84766:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
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
45375:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{w:()=>readBase,x:()=>isPartOf});
var _api_repository_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);
async function readBase(options){const{context,orphan}=options;const head=await readHead(options);const start=orphan?void 0:startOf(context);const parent=head??
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
92194:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{branchImages:()=>branchImages});
var amounts=__webpack_require__(12822);var images_file=__webpack_require__(46290);var foreign_text=__webpack_require__(50779);var repository=__webpack_require__(
36310);var blob=__webpack_require__(95012);var each=__webpack_require__(57118);var base=__webpack_require__(45375);var entries=__webpack_require__(30832);var lock=__webpack_require__(
91877);var path=__webpack_require__(90601);var refusal=__webpack_require__(5252);var external_node_fs_=__webpack_require__(73024);var promises_=__webpack_require__(
51455);var external_node_path_=__webpack_require__(76760);var obstacle=__webpack_require__(90921);var errors=__webpack_require__(50020);var directories=__webpack_require__(
67490);var request_failure=__webpack_require__(12242);var fetch=__webpack_require__(7251);;async function findOnShelf({outputDirectory,shelf:{directory}},{entry,
sha,bytes}){const file=external_node_path_.join(directory,entry.file);const barrier=(0,directories.DX)(directory,external_node_path_.posix.dirname(entry.file));
if(barrier!==void 0)throw new errors.d([(0,obstacle.d)(barrier,(0,path.l)(outputDirectory,barrier.path))]);if(!await(0,blob.Ae)(file,{sha,bytes}))return void 0;
const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.l)(outputDirectory,entry.file),file}}async function bringToShelf(options,image){const{
context,outputDirectory,shelf,dryRun}=options;const{entry,sha}=image;const bytes=await(0,fetch.s)(options,sha);if(dryRun){const scratch=await(0,promises_.mkdtemp)(
external_node_path_.join(context.tempDirectory,"branch-image-"));try{const facts=await writeImage(external_node_path_.join(scratch,"image"),bytes);return facts&&
{...facts,path:(0,path.l)(outputDirectory,entry.file),file:external_node_path_.join(shelf.directory,entry.file)}}finally{await(0,promises_.rm)(scratch,{recursive:true,
force:true})}}const part=shelf.preparePart(entry.name);try{const facts=await writeImage(part,bytes);if(facts===void 0)return void 0;const extension=external_node_path_.
extname(entry.file).slice(1);return{...facts,...await shelf.adopt(entry.name,{extension,isKept:file=>isInRepository(options,file)})}}finally{(0,external_node_fs_.
rmSync)(part,{force:true})}}async function isInRepository(repository2,file){const{size:bytes}=(0,external_node_fs_.lstatSync)(file);if(bytes>blob.gZ)return false;
try{await(0,fetch.s)(repository2,await(0,blob.EH)({file,bytes}));return true}catch(error){if((0,request_failure.UZ)(error)&&error.status===404)return false;throw error}}
async function writeImage(file,bytes){await(0,promises_.writeFile)(file,bytes,{flag:"wx"});return(0,images_file.MT)(file)};const MANY=100;function branchImages(options){
const explain=error=>{throw(0,refusal.j)(error,options)};let base2;const read=async files=>{base2??=readTree(options);const paths=files.map(file=>(0,path.l)(options.
directory,file));return(0,entries.$)(options,{tree:await base2,paths:[(0,lock.H)(options),...paths]})};return{where:`on branch '${(0,foreign_text.Ig)(options.branch)}\
'`,readLock:()=>read([]).then(entries2=>(0,lock.m)(options,entries2)).catch(explain),find:async entries2=>{if(entries2.length===0)return new Map;return read(entries2.
map(({file})=>file)).then(held=>findBranchImages(options,imagesAmong(options,entries2,held))).catch(explain)}}}async function readTree(options){try{return(await(0,
base.w)(options)).tree}catch(error){if((0,repository.YM)(error))return void 0;throw error}}function imagesAmong({directory},entries2,held){const names=new Set;return entries2.
flatMap(entry=>{const{sha,bytes}=held.get((0,path.l)(directory,entry.file))??{};const isNamed=images_file.Z1.some(extension=>entry.file===`${entry.name}.${extension}`);
const isThere=sha!==void 0&&bytes!==void 0&&bytes>0&&bytes<=blob.gZ;if(!isNamed||!isThere||names.has(entry.name))return[];names.add(entry.name);return[{entry,sha,
bytes}]})}async function findBranchImages(options,images){const found=new Map;const missing=[];for(const image of images){const file=await findOnShelf(options,image);
if(file===void 0)missing.push(image);else found.set(image.entry.file,file)}if(missing.length>0)tellFetching(options,missing.length);const fetchInto=async(image,signal)=>{
const file=await bringToShelf({...options,signal},image);if(file!==void 0)found.set(image.entry.file,file)};await(0,each.r)(missing,{work:fetchInto,signal:options.
signal});return found}function tellFetching({branch,log},count){const advice=count>MANY?" Where the branch is checked out, they need not be fetched.":"";log.info(
`Fetching ${(0,amounts.ru)(count,"image")} of branch '${(0,foreign_text.Ig)(branch)}'.${advice}`)}}),91877:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H:()=>lockPath,m:()=>readLock});var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(66775);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50779);var _blob_fetch_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
7251);var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);function lockPath({directory}){return(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.l)(directory,
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
commit-branch: images\nOr let the workflow's token bypass the rule, where the repository's settings allow it.",cause:error})}})};export{id,ids,modules};
