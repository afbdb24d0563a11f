const id=135;const ids=[135,816];const modules={28155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{N:()=>changedFile});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26093);function changedFile(path,done){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__.
VE(`'${path}' changed while it was being ${done}.`,{next:"Let no other process write into the output directory while this step runs, and run the job again."})}}),
81788:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{n:()=>readViewer});var _runner_server_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
23859);var _reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);const VIEWER=(0,
_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,databaseId:(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_shape_js__WEBPACK_IMPORTED_MODULE_0__.
i2)});async function readViewer({octokit,context,signal}){if((0,_runner_server_js__WEBPACK_IMPORTED_MODULE_1__.I)(context)){const user=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({login:_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,id:_shape_js__WEBPACK_IMPORTED_MODULE_0__.W_});const{login,id:id2}=await(0,_reply_js__WEBPACK_IMPORTED_MODULE_2__.
kA)(octokit.rest.users.getAuthenticated,{request:{signal}},user);return{login,databaseId:id2}}const query="query { viewer { login databaseId } }";const data=await octokit.
graphql(query,{request:{signal}});return(0,_reply_js__WEBPACK_IMPORTED_MODULE_2__.JN)(()=>({method:"POST",url:"/graphql"}),data,(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({viewer:VIEWER})).viewer}}),35816:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{deleteTemporaryRef:()=>deleteTemporaryRef,temporaryRef:()=>temporaryRef});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
77598);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);function temporaryRef({runId,job,runAttempt}){return`refs/kie-image-a\
ction/${runId}-${job}-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`}async function deleteTemporaryRef({octokit,owner,
repo,ref,signal}){try{await octokit.rest.git.deleteRef({owner,repo,ref:ref.replace(/^refs\//,""),request:{signal}})}catch(error){const gone=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.
UZ)(error)&&error.status===422&&/does not exist/i.test(error.message);if(!gone)throw error}}}),19303:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{r:()=>checkNeighbours});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _api_reply_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(36310);
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(12242);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
45375);var _path_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90601);const REFS=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$}));async function checkNeighbours(options){const{branch,branchInput="commit-branch"}=options;const other=await findAbove(
options)??await findBelow(options);if(other===void 0)return;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.VE(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(branch)}' cannot be made: there is a branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(other)}', and git keeps no two of which one is\
 called like a directory of the other.`,{next:`Choose another name for '${branchInput}', or rename or delete branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(other)}'.`})}async function findAbove(options){for(const branch of(0,_path_js__WEBPACK_IMPORTED_MODULE_3__.A7)(options.branch)){if(await(0,_base_js__WEBPACK_IMPORTED_MODULE_4__.
zy)({...options,branch})!==void 0)return branch}return void 0}async function findBelow(options){const prefix=`refs/heads/${options.branch}/`;try{const ref=prefix.
replace("refs/","");const refs=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_5__.kA)(options.octokit.rest.git.listMatchingRefs,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_6__.
aC)(options),ref},REFS);const found=refs.find(each=>each.ref.startsWith(prefix));return found?.ref.replace("refs/heads/","")}catch(error){if((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_7__.
UZ)(error)&&error.status===404)return void 0;throw error}}}),5449:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{q:()=>compareImages});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _core_images_file_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(46290);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
61175);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(95012);var _blob_contents_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(78369);const MOST_FETCHED=500;
async function compareImages(options,{images,before}){const retouched=new Set;const absent=[];const compare=({entry,path:at},sha256)=>{if(sha256!==entry.sha256)
retouched.add(at)};for(const image of images){const sha256=await hashHere(options,image);if(sha256===void 0)absent.push(image);else compare(image,sha256)}if(absent.
length>0){options.log.info(`Comparing images of branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(options.branch)}' before they are ${before}\
.`)}await(0,_blob_contents_js__WEBPACK_IMPORTED_MODULE_3__.V)(options,absent.slice(0,MOST_FETCHED),(image,bytes)=>{compare(image,(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.
createHash)("sha256").update(bytes).digest("hex"));return Promise.resolve()});return{retouched:images.map(image=>image.path).filter(at=>retouched.has(at)),unread:absent.
slice(MOST_FETCHED).map(image=>image.path)}}async function hashHere({context,outputDirectory},{entry,sha,bytes}){const file=node_path__WEBPACK_IMPORTED_MODULE_1__.
join(context.workspace,outputDirectory,entry.file);return await(0,_blob_blob_js__WEBPACK_IMPORTED_MODULE_4__.Ae)(file,{sha,bytes})?(0,_core_images_file_js__WEBPACK_IMPORTED_MODULE_5__.
DC)(file):void 0}}),57295:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{BP:()=>describeTwins,
Oz:()=>AVOID_PLACE,hW:()=>findTwins});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
90601);const AVOID_PLACE="Rename it there, or choose another 'name' or 'commit-directory'.";function findTwins(entries,paths){const there=new Set;for(const path of entries.
keys())for(const each of stepsTo(path))there.add(each);const spellings=new Map([...there].map(path=>[(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.tu)(path),path]));
const twins=new Map;for(const path of paths){for(const ours of stepsTo(path)){const theirs=spellings.get((0,_path_js__WEBPACK_IMPORTED_MODULE_0__.tu)(ours));if(there.
has(ours)||theirs===void 0)continue;twins.set(ours,{ours,theirs});break}}return[...twins.values()]}function describeTwins({ours,theirs},branch){return`'${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(theirs)}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(branch)}' and '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(ours)}' here are one name on Windows and macOS, where upper and lower case and the forms of accents are not told apart.`}function stepsTo(path){return[...(0,
_path_js__WEBPACK_IMPORTED_MODULE_0__.A7)(path),path]}}),70157:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{C:()=>changeOn,Y:()=>saysTheSame});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(57975);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(61175);var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
66775);var _core_images_lock_merge_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(98398);var _core_images_lock_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
7551);var _branch_base_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(45375);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(91877);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
53707);var _branch_twins_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(57295);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(30832);
var _pruned_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(6469);async function changeOn(options,consignment){const{reused,pruning}=consignment;const base=await(0,
_branch_base_js__WEBPACK_IMPORTED_MODULE_1__.wZ)(options);const{prune}=options;const paths=[...consignment.files,...consignment.carried,...reused,...pruning.files].
map(({path})=>path);const own=[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_2__.H)(options),...prune===void 0?[]:[prune.manifestPath]];const entries=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_3__.
$)(options,{tree:base.tree,paths:[...own,...paths]});const lock=await(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_2__.m)(options,entries);const coming=consignment.
fit?.(consignment.files,{lock,entries})??consignment.files;const made=new Set(coming.map(({path})=>path));const carried=consignment.carried.filter(({path,entry:{
file}})=>{const read=consignment.read?.lock.get(file);return!made.has(path)&&(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(lock.get(file),read)});
const brought=new Set([...coming,...carried].map(({entry})=>entry.file));const pruned=(0,_pruned_js__WEBPACK_IMPORTED_MODULE_4__.tk)(pruning,{prune,entries,lock,
brought});const{files,overtaken,lockText}=mergeInto(lock,{...consignment,files:coming,carried,pruned});const isOther=({path,sha})=>entries.get(path)?.sha!==sha;
const changed=files.filter(isOther);const changedCarried=carried.filter(isOther);const places=[...changed,...changedCarried].map(({path,entry:{file}})=>(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.
n)(entries,{path,known:lock.get(file)??options.findOtherwise?.(file,entries.get(path)?.sha??"")}));const taken=places.filter(({state})=>state==="foreign"||state===
"changed"&&!options.replaceChanged);const where=(base.head===void 0?options.startBranch:void 0)??options.branch;if(taken.length>0)throw cameInTheWay(taken,where);
const written=[...[...changed,...changedCarried].map(({path})=>path),...lockText===void 0?[]:[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_2__.H)(options)]];const[
twins]=(0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_6__.hW)(entries,written);if(twins!==void 0)throw twinsInTheWay(twins,where);const isCarried=new Set(carried.
map(({path})=>path));return{base,entries,files:changed,carried:changedCarried,replaced:places.filter(({state})=>state==="changed").map(({path})=>path),contested:changed.
filter(file=>isContested(file,{lock,read:consignment.read})).map(({path})=>path),doubled:changed.filter(file=>isDoubled(file,{lock,read:consignment.read})).map(
({path})=>path),overtaken,pruned,held:[...files,...reused.filter(({path})=>isCarried.has(path)||entries.get(path)?.bytes!==void 0)],lockText}}function isContested({
entry},locks){const there=madeMeanwhile(entry,locks);return there!==void 0&&there.source===entry.source&&!(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_7__.s3)(
there,entry)}function isDoubled({entry},locks){const there=madeMeanwhile(entry,locks);return there!==void 0&&there.taskId!==entry.taskId&&(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_7__.
s3)(there,entry)}function madeMeanwhile({file},{lock,read}){const there=lock.get(file);if(read===void 0||there===void 0||read.others?.has(there.taskId)===true)return void 0;
return there.taskId===read.lock.get(file)?.taskId?void 0:there}function mergeInto(lock,{files,carried,read,pruned}){const made=files.map(({entry})=>entry).filter(
entry=>!saysTheSame(lock.get(entry.file),entry));const reused=carried.map(({entry})=>entry).filter(entry=>!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(
lock.get(entry.file),entry));const removed=pruned.map(({entry})=>entry.file);const news={base:read?.lock??lock,readAt:read?.at,made,isPlaced:false,reused,removed};
const merged=(0,_core_images_lock_merge_js__WEBPACK_IMPORTED_MODULE_8__.t)(lock,news);const overtaken=new Set(merged.overtaken);const saysNothingNew=made.length===
overtaken.size&&reused.length===0&&removed.length===0;const isOvertaken=({entry})=>overtaken.has(entry);return{files:files.filter(file=>!isOvertaken(file)),overtaken:files.
filter(isOvertaken),lockText:saysNothingNew?void 0:(0,_core_images_lock_text_js__WEBPACK_IMPORTED_MODULE_9__.X)(merged.lock)}}function cameInTheWay(places,branch){
const paths=[...new Set(places.map(({path})=>`'${path}'`))].join(", ");return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_10__.VE(`On branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_11__.
Ig)(branch)}' lies ${paths}, which is not known as an image of this action, or was changed since.`,{next:_branch_twins_js__WEBPACK_IMPORTED_MODULE_6__.Oz})}function twinsInTheWay(twins,branch){
return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_10__.VE((0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_6__.BP)(twins,branch),{next:_branch_twins_js__WEBPACK_IMPORTED_MODULE_6__.
Oz})}function saysTheSame(old,entry){const fields=["request","sha256","name","image","results"];return old!==void 0&&fields.every(field=>old[field]===entry[field])}}),
86009:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Cv:()=>unchanged,Ek:()=>repositoryUrl,
Fq:()=>warnOfContested,Lw:()=>warnOfGone,Oi:()=>warnOfReplaced,gh:()=>imageUrls,iw:()=>fileUrl,lh:()=>warnOfDoubled,rh:()=>committed});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12822);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61175);function committed(options,commit){const{branch,log}=options;const{
sha,held,overtaken,deleted,verified}=commit;log.info(describeCommit(commit,(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)));if(!verified)
warnOfNoSignature(log,sha);warnOfOvertaken(options,overtaken);const url=`${repositoryUrl(options)}/commit/${sha}`;return{destination:"commit",sha,url,branch,verified,
imageUrls:imageUrls(options,held,sha),...pathsOf(overtaken),...deleted.length>0&&{deleted}}}function describeCommit({sha,images,deleted},branch){const gone=(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
vG)(deleted.length,"image");if(images===0&&deleted.length>0)return`Deleted ${gone} on '${branch}' by commit ${sha}.`;const brought=`Committed ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
vG)(images,"image")} to '${branch}'`;return deleted.length===0?`${brought} as ${sha}.`:`${brought} and deleted ${gone} there, as ${sha}.`}function unchanged(options,{
base,held,overtaken}){const{branch,log}=options;if(overtaken.length===0)log.info(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}\
' holds these images already; no commit.`);warnOfOvertaken(options,overtaken);return{destination:"commit",sha:void 0,url:void 0,branch,verified:void 0,imageUrls:base.
parent===void 0?{}:imageUrls(options,held,base.parent),...pathsOf(overtaken)}}function pathsOf(overtaken){return overtaken.length===0?{}:{overtaken:overtaken.map(
({image})=>image.path)}}function warnOfOvertaken({branch,log},images){for(const{path}of images){log.warning(`'${path}' is not committed: branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.
Ig)(branch)}' has a later picture of that name. To have this run's on the branch, make it anew with 'reuse' set to false.`)}}function warnOfReplaced({branch,log},paths){
for(const path of paths){log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was changed since this act\
ion made it; it is replaced, as 'reuse' is false.`)}}function warnOfContested({branch,log},paths){for(const path of paths){log.warning(`'${path}' on branch '${(0,
_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was just made by another job, which asks for another picture of that name; this run's repl\
aces it. Give each of them a 'name' of its own, else both are made and paid for at every run.`)}}function warnOfDoubled({branch,log},paths){for(const path of paths){
log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}' was just drawn by another run for the same request,\
 so that it was paid for twice; this run's replaces it. With a 'concurrency' group on the job one run waits for the other.`)}}function warnOfGone({branch,log},images){
for(const{path}of images){log.warning(`'${path}' is no longer on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__.Ig)(branch)}', so there is\
 no link to it.`)}}function warnOfNoSignature(log,sha){log.warning(`Commit ${sha} is not verified: GitHub signs what the job's own token and apps commit. With a\
 personal access token this is normal.`)}function repositoryUrl({context:{serverUrl,owner,repo}}){return`${serverUrl}/${owner}/${repo}`}function fileUrl({context},{
commit,path}){return`${repositoryUrl({context})}/raw/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`}function imageUrls(options,images,commit){return Object.
fromEntries(images.map(({image,path})=>[image.path,fileUrl(options,{commit,path})]))}}),44247:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{J8:()=>placeImage,sX:()=>isMade,zu:()=>commitFiles});var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
66775);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(26093);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
12822);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(95012);var _branch_path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);const LARGE_BYTES=_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.
gZ/2;async function commitFiles({directory,outputDirectory,log},images){const files=[];for(const image of images){const entry=(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.
KF)(image,outputDirectory);if(image.bytes>_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.gZ)throw tooLargeToCommit(image);if(image.bytes>LARGE_BYTES){log.warning(`'${image.
path}' is larger than 50 MB; GitHub takes it, but advises against such files in git.`)}files.push({image,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(
directory,entry.file),sha:await(0,_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.EH)(image),entry})}return files}function isMade({origin}){return origin!=="reused"}
function placeImage({directory,outputDirectory},image){return{image,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(directory,(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.
KF)(image,outputDirectory).file)}}function tooLargeToCommit({path,bytes}){const limit=(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__.nI)(_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.
gZ);return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__.VE(`'${path}' has ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__.nI)(bytes)}; GitH\
ub takes no file over ${limit}.`,{next:"Set the input 'deliver' to 'artifact' for images of this size."})}}),33076:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{k:()=>createCommit});var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(91877);const MAX_TREE_ENTRIES=200;
const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,verification:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({verified:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.lx})});async function createCommit(options,change){const{base,files,carried,held,overtaken}=change;const deleted=deletedBy(
change);const tree=await createTree(options,change);const parents=base.parent===void 0?[]:[base.parent];const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),message:options.message,tree,parents};const{sha,verification}=await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.createCommit,
given,COMMIT);return{sha,images:files.length+carried.length,held,overtaken,deleted,verified:verification.verified}}function deletedBy({pruned}){return pruned.filter(
({sha})=>sha!==void 0).map(({path})=>path)}async function createTree(options,change){const{base,files,carried,lockText}=change;const asFile={mode:"100644",type:"\
blob"};const entries=[...[...files,...carried].map(({path,sha})=>({...asFile,path,sha})),...deletedBy(change).map(path=>({...asFile,path,sha:null})),...lockText===
void 0?[]:[{...asFile,path:(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.H)(options),content:lockText}]];if(new Set(entries.map(({path})=>path)).size<entries.
length)throw new Error("A path of the tree comes twice.");let tree=base.tree??"";for(let start=0;start<entries.length;start+=MAX_TREE_ENTRIES){const part=entries.
slice(start,start+MAX_TREE_ENTRIES);const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),...tree!==""&&{base_tree:tree},tree:part};tree=
(await(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(options.octokit.rest.git.createTree,given,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.w8)).sha}return tree}}),
34378:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{d:()=>checkOwnPlaces});var _core_images_task_results_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
48018);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(61175);var _core_images_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
46290);var _core_text_problem_list_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(94189);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
91877);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(53707);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(30832);
var _branch_retouched_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(5449);var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);var _branch_twins_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
57295);var _delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(86009);async function checkOwnPlaces(options,tree){const{directory,names,replaceChanged}=options;
const planned=names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_0__.Z1.map(extension=>`${name}.${extension}`));const paths=planned.map(file=>(0,
_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file));const entries=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_2__.$)(options,{tree,paths:[
(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.H)(options),...paths]});const lock=await(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.m)(options,entries);const files=[
...new Set([...planned,...(0,_core_images_task_results_js__WEBPACK_IMPORTED_MODULE_4__.dH)(lock,names)])];const knownOf=file=>lock.get(file)??options.findOtherwise?.(
file,entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file))?.sha??"");const places=files.map(file=>(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.
n)(entries,{path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file),known:knownOf(file)}));const sameSize=files.flatMap((file,index)=>{const{state,
path=""}=places[index]??{};const{sha="",bytes=0}=entries.get(path)??{};const entry=knownOf(file);return state==="ours"&&entry!==void 0?[{entry,path,sha,bytes}]:
[]});const retouched=await findRetouched(options,sameSize);if(replaceChanged)(0,_delivery_js__WEBPACK_IMPORTED_MODULE_6__.Oi)(options,retouched);const changed=retouched.
map(path=>({path,state:"changed"}));const taken=[...places,...changed].filter(({state})=>state==="foreign"||state==="changed"&&!replaceChanged);const problems=new _core_text_problem_list_js__WEBPACK_IMPORTED_MODULE_7__.
K;for(const line of new Set(taken.map(place=>describeTakenPlace(place,options))))problems.add(line);const coming=names.length===0?[]:[...paths,(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.
H)(options)];for(const twins of(0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.hW)(entries,coming))problems.add(`${(0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.
BP)(twins,options.branch)} ${_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.Oz}`);problems.throwIfAny();return lock}function describeTakenPlace({state,path},{branch}){
const there=`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.Ig)(branch)}'`;return state==="changed"?`${there} was changed sin\
ce this action made it. Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it.`:`${there} is not known as an image of this action. \
Choose another 'name' or 'commit-directory', or delete it there first.`}async function findRetouched(options,images){const{retouched,unread}=await(0,_branch_retouched_js__WEBPACK_IMPORTED_MODULE_10__.
q)(options,{images,before:"replaced"});if(unread.length>0){options.log.warning(`${unread.length} images of branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.
Ig)(options.branch)}' are compared by their size alone before they are replaced. Where the branch is checked out, all are compared by their content.`)}return retouched}}),
409:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{b:()=>planCommit});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
46290);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);function planCommit(options,{
head,pruned}){const{branch,directory,message,names}=options;const pathsOf=name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_0__.Z1.map(extension=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.
lW)(directory,`${name}.${extension}`));const files=[...names.map(pathsOf),...pruned.map(({path})=>[path]),[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_2__.H)(options)]];
return{branch,isNew:head===void 0,message,files}}}),6469:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(
__webpack_exports__,{Sj:()=>findPruned,nk:()=>NOTHING_PRUNED,tk:()=>stillPruned});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var node_util__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(57975);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(12822);
var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(61175);var _core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
58092);var _runner_event_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(6446);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(95012);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
30832);var _branch_path_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(53707);
var _branch_retouched_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(5449);const NOTHING_PRUNED={files:[],manifestSha:void 0};async function findPruned(options,{
tree,lock}){const{prune}=options;if(prune===void 0)return NOTHING_PRUNED;const{own,nobodys}=prune.find(lock.values());tellNobodys(options,nobodys);if(own.length===
0)return NOTHING_PRUNED;const unnamed=own.map(entry=>({entry,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_3__.lW)(options.directory,entry.file)}));const held=await(0,
_branch_entries_js__WEBPACK_IMPORTED_MODULE_4__.$)(options,{tree,paths:[prune.manifestPath,...unnamed.map(({path})=>path)]});const manifestSha=held.get(prune.manifestPath)?.
sha;const isOfBranch=manifestSha!==void 0&&prune.manifestAt===void 0;const present=isOfBranch?manifestSha:await presentManifest(options,prune);if(!await isManifestOf(
options,{present,manifestPath:prune.manifestPath})){const place=isOfBranch?"there":prune.manifestAt===void 0?"on the default branch":"to merge into";tellStale(options,
{count:own.length,comparedWith:present===void 0?void 0:place});return NOTHING_PRUNED}const{changed,unread}=await compareUnnamed(options,{unnamed,held});for(const at of changed)
tellChanged(options,at);const pruned=unnamed.filter(({path:at})=>!changed.has(at)&&!unread.has(at));tellPruned(options,{pruned,waiting:unread.size});return{files:pruned.
map(each=>({...each,sha:held.get(each.path)?.sha})),manifestSha}}async function compareUnnamed(options,{unnamed,held}){const changed=new Set;const images=[];for(const{
entry,path:at}of unnamed){const{sha,bytes}=held.get(at)??{};const{state}=(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.n)(held,{path:at,known:entry});if(state===
"ours"&&sha!==void 0&&bytes!==void 0)images.push({entry,path:at,sha,bytes});else if(state!=="free")changed.add(at)}const{retouched,unread}=await(0,_branch_retouched_js__WEBPACK_IMPORTED_MODULE_6__.
q)(options,{images,before:"deleted"});return{changed:new Set([...changed,...retouched]),unread:new Set(unread)}}async function presentManifest(options,{manifestPath,
manifestAt}){const{context,branch}=options;const tree=manifestAt??(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_7__.dV)(context);if(tree===void 0||tree===branch)
return void 0;return(await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_4__.$)(options,{tree,paths:[manifestPath]})).get(manifestPath)?.sha}async function isManifestOf({
context},{present,manifestPath}){if(present===void 0)return context.runAttempt===1;const bytes=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.
join(context.workspace,manifestPath));const asStored=Buffer.from(bytes.toString("latin1").replaceAll("\r\n","\n"),"latin1");return[bytes,asStored].some(each=>(0,
_blob_blob_js__WEBPACK_IMPORTED_MODULE_8__.Mg)(each)===present)}function stillPruned({files,manifestSha},{prune,entries,lock,brought}){if(prune===void 0||entries.
get(prune.manifestPath)?.sha!==manifestSha)return[];return files.filter(({entry,path,sha})=>!brought.has(entry.file)&&entries.get(path)?.sha===sha&&(0,node_util__WEBPACK_IMPORTED_MODULE_2__.
isDeepStrictEqual)(lock.get(entry.file),entry))}function tellPruned({branch,log},{pruned,waiting}){if(pruned.length>0){const paths=(0,_core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__.
d9)(pruned.map(({path})=>`'${path}'`));log.notice(`To be deleted from branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}', as th\
e manifest no longer names them: ${paths}.`)}if(waiting>0){log.notice(`${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__.vG)(waiting,"more image")} of br\
anch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}' that the manifest no longer names stay until the next run: so many are not fet\
ched at once to see whether somebody has changed them.`)}}function tellStale({branch,context,log},{count,comparedWith}){const why=comparedWith===void 0?`attempt\
 ${context.runAttempt} of this run may be older than the images`:`the manifest ${comparedWith} is another one than that of this run`;log.notice(`${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__.
vG)(count,"image")} on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}' that this run's manifest does not name ${count===1?"i\
s":"are"} kept: ${why}. A new run with the present manifest prunes.`)}function tellChanged({branch,log},path){log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.
Ig)(branch)}' is kept, though the manifest no longer names it: it was changed since this action made it. Delete it by hand, or name it again.`)}function tellNobodys({
branch,log},entries){if(entries.length===0)return;const names=(0,_core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__.d9)([...new Set(entries.map(({name})=>(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.
Ig)(name)))]);log.notice(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}' has images that the manifest does not name, and it\
s lock file does not say who asked for them: ${names}. They are kept; delete them by hand where nobody needs them.`)}}),75052:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{J:()=>pointBranch,R:()=>cancelledMove});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(61175);var _branch_base_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
45375);var _branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(19303);var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
5252);var _api_last_word_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(87155);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(71998);
var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(12242);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
36310);const RACED=/not a fast forward|already exists|does not exist|cannot lock ref/i;const EXISTS=/already exists/i;const UNEXPLAINED=/^reference update failed/i;
const RULES=/rule violation|protected branch/i;async function pointBranch(options,base,sha){const{octokit,branch,signal}=options;signal.throwIfAborted();try{const{
object}=await(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_0__.Z)(options,patience=>{const{createRef,updateRef}=octokit.rest.git;const request={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),sha,request:{signal:patience,retries:0}};if(base.head===void 0)return(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(createRef,{...request,ref:`r\
efs/heads/${branch}`},_branch_base_js__WEBPACK_IMPORTED_MODULE_3__.g4);return(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(updateRef,{...request,ref:`heads/${branch}`,
force:false},_branch_base_js__WEBPACK_IMPORTED_MODULE_3__.g4)});return object.sha===sha?"moved":"unknown"}catch(error){if(signal.aborted&&error===signal.reason)
throw cancelledMove(options,sha,error);return outcomeOf(options,base,error)}}async function outcomeOf(options,base,error){if(error instanceof _api_reply_js__WEBPACK_IMPORTED_MODULE_2__.
vO)return"unknown";if(!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.UZ)(error)||(0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_5__.T)(error,options.clock)!==
void 0)throw error;if(error.status>=500)return"unknown";if(error.status!==409&&error.status!==422)throw error;const text=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.
f5)(error);if(RULES.test(text))throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__.Vo)(error,options);if(base.head===void 0&&!EXISTS.test(text))await(0,_branch_neighbour_js__WEBPACK_IMPORTED_MODULE_7__.
r)(options);if(error.status===409||RACED.test(text))return"raced";throw UNEXPLAINED.test(text)?error:(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_6__.Vo)(error,
options)}function cancelledMove({branch},sha,cause){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.VE(`Cancelled while branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.
Ig)(branch)}' was being moved to ${sha}.`,{next:"The branch holds either all of these images or none; look there.",isOpen:true,cause})}}),80791:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{o:()=>commitImages});var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(61175);var repository=__webpack_require__(
36310);var reason=__webpack_require__(93251);var changed_file=__webpack_require__(28155);var last_word=__webpack_require__(87155);var request_limit=__webpack_require__(
93131);var environment=__webpack_require__(97661);var git=__webpack_require__(30104);var trailer=__webpack_require__(17567);var scratch_repository=__webpack_require__(
37139);var temporary_ref=__webpack_require__(35816);;const MAX_PUSH_BYTES=1024**3;const MAX_PATHS=100;const WAITS_MS=[1e3,4e3];const REFUSED="[remote rejected]";
class BulkPush{#options;#scratch;#ref;#tip;constructor(options){this.#options=options}async store(files){const scratch=this.#scratch??await this.#prepareScratch();
for(const batch of batchesOf(files)){const commit=await this.#commit(batch,scratch);await this.#push(commit,{scratch,bytes:bytesOf(batch)});this.#tip=commit}}async end(){
if(this.#ref!==void 0)await this.#deleteRef(this.#ref);try{await this.#scratch?.remove()}catch(error){this.#options.log.debug((0,reason.Y)(error))}}async#prepareScratch(){
this.#scratch=await scratch_repository.H.create(this.#options.context.tempDirectory,this.#options);await this.#scratch.init();return this.#scratch}async#commit(files,scratch){
for(let start=0;start<files.length;start+=MAX_PATHS){const some=files.slice(start,start+MAX_PATHS);const shas=await scratch.store(some.map(({image})=>image.file));
for(const[index,{sha,path}]of some.entries()){if(shas[index]!==sha)throw(0,changed_file.N)(path,"committed")}}return scratch.commit(files.map(({sha})=>sha),{message:(0,
trailer.withRunTrailer)("Images on their way into a commit",this.#options.context.runId),parent:this.#tip})}async#push(commit,{scratch,bytes}){const{context,token,
clock,signal,onTemporaryRef}=this.#options;if(this.#ref===void 0){this.#ref=(0,temporary_ref.temporaryRef)(context);onTemporaryRef(this.#ref)}const{serverUrl,owner,
repo}=context;const settings=(0,environment.kG)({serverUrl,token});const remote={url:`${serverUrl}/${owner}/${repo}.git`,ref:this.#ref,settings,limitMs:(0,request_limit.
R8)(bytes)};for(const waitMs of[...WAITS_MS,void 0]){try{await scratch.push(commit,remote);return}catch(error){const isFinal=error instanceof git.y0||!(error instanceof
git.XS)||error.message.includes(REFUSED);if(isFinal||waitMs===void 0)throw error;await clock.sleep(waitMs,signal)}}}async#deleteRef(ref){const{octokit,context,log,
signal}=this.#options;const{owner,repo}=context;try{await(0,last_word.Z)(this.#options,patience=>(0,temporary_ref.deleteTemporaryRef)({octokit,owner,repo,ref,signal:patience}))}catch(error){
if(signal.aborted)return;log.warning(`The temporary ref '${ref}' is left in the repository, as it could not be deleted: ${(0,reason.Y)(error)}`)}}}function bytesOf(files){
return files.reduce((sum,{image})=>sum+image.bytes,0)}function batchesOf(files){const batches=[];let bytes=Infinity;for(const file2 of new Map(files.map(each=>[
each.sha,each])).values()){bytes+=file2.image.bytes;if(bytes>MAX_PUSH_BYTES){batches.push([]);bytes=file2.image.bytes}batches.at(-1)?.push(file2)}return batches}
var promises_=__webpack_require__(51455);var amounts=__webpack_require__(12822);var reply=__webpack_require__(67676);;const MAX_REQUESTS=20;const MAX_REQUEST_BYTES=3e7;
const MAX_BLOBS_PER_MINUTE=60;const MINUTE_MS=6e4;const MAX_BLOBS_PER_HOUR=480;const MAX_BLOB_BYTES=37e6;async function storeBlobs(options,files,push){const bytes=files.
reduce((sum,{image})=>sum+image.bytes,0);if(files.length>MAX_REQUESTS||bytes>MAX_REQUEST_BYTES){try{await pushWhole(files,push);return}catch(error){if(!(error instanceof
git.XS))throw error;checkSmall(files,error);options.log.notice(describeSlowness(files,error))}}await sendBlobs(options,files)}async function pushWhole(files,push){
try{await push.store(files)}catch(error){if(!(error instanceof git.y0)||areSmall(files))throw error;await push.store(files)}}async function sendBlobs(options,files){
const{octokit,clock,signal}=options;const sentAt=[];for(const file2 of files){const oldest=sentAt.at(-MAX_BLOBS_PER_MINUTE);if(oldest!==void 0)await clock.sleep(
oldest+MINUTE_MS-clock.now(),signal);sentAt.push(clock.now());const content=await(0,promises_.readFile)(file2.image.file,"base64");const{sha}=await(0,reply.kA)(
octokit.rest.git.createBlob,{...(0,repository.aC)(options),content,encoding:"base64"},repository.w8);if(sha!==file2.sha)throw(0,changed_file.N)(file2.path,"comm\
itted")}}function areSmall(files){return files.length<=MAX_BLOBS_PER_HOUR&&files.every(({image})=>image.bytes<=MAX_BLOB_BYTES)}function checkSmall(files,cause){
if(areSmall(files))return;throw new delivery.VE(`The images cannot be pushed (${cause.message}), and without a push GitHub takes at most ${MAX_BLOBS_PER_HOUR} f\
iles an hour, of up to ${MAX_BLOB_BYTES/1e6} MB.`,{next:"Use a runner with git 2.32 or newer, or make fewer images in one job.",cause})}function describeSlowness({
length},{message}){const minutes=Math.ceil(length/MAX_BLOBS_PER_MINUTE);return`The images cannot be pushed (${message}). They go to GitHub one by one instead: ${length}\
 at ${MAX_BLOBS_PER_MINUTE} a minute, which takes about ${(0,amounts.MB)(minutes*MINUTE_MS)}.`}var branch_base=__webpack_require__(45375);var refusal=__webpack_require__(
5252);var change=__webpack_require__(70157);var commit_delivery=__webpack_require__(86009);var file=__webpack_require__(44247);var request_failure=__webpack_require__(
12242);var shape=__webpack_require__(90545);;async function createFirstCommit(options,{image,path}){const{octokit,branch,message,log}=options;log.info("The repo\
sitory is empty; its first commit is made with one image.");try{const content=await(0,promises_.readFile)(image.file,"base64");const given={...(0,repository.aC)(
options),path,branch,message,content};await(0,reply.kA)(octokit.rest.repos.createOrUpdateFileContents,given,(0,shape.OA)({commit:repository.w8}))}catch(error){if(!(0,
request_failure.UZ)(error)||![404,409,422].includes(error.status))throw error}}var external_node_path_=__webpack_require__(76760);var fetch=__webpack_require__(
7251);;async function warnOfLfs(options,{files,entries}){const attributes=[];for(const[path,{sha}]of entries){if(external_node_path_.posix.basename(path)!==".gi\
tattributes")continue;attributes.push({directory:external_node_path_.posix.dirname(path),text:await(0,fetch.XE)(options,sha)})}const covered=files.filter(({path})=>isLfsPath(
path,attributes));const[first]=covered;if(first===void 0)return;const more=covered.length>1?` and ${covered.length-1} more`:"";options.log.warning(`.gitattribut\
es keeps '${(0,foreign_text.Ig)(first.path)}'${more} in Git LFS, which the API cannot do: committed as ordinary files.`)}function isLfsPath(path,files){const depth=({
directory})=>directory==="."?0:directory.split("/").length;let filter;for(const{directory,text}of files.toSorted((a,b)=>depth(a)-depth(b))){if(directory!=="."&&
!path.startsWith(`${directory}/`))continue;const below=directory==="."?path:path.slice(directory.length+1);for(const line of text.split(/\r?\n/))filter=filterOf(
line,below)??filter}return filter==="filter=lfs"}function filterOf(line,path){const[pattern="",...attributes]=line.trim().split(/[ \t]+/);if(pattern===""||/^[#!]|^\[attr\]/.
test(pattern))return void 0;const filter=attributes.findLast(attribute=>/^[-!]?filter(=|$)/.test(attribute));return filter!==void 0&&patternOf(pattern).test(path)?
filter:void 0}function patternOf(pattern){const source=pattern.replace(/^\//,"").replace(/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g,part=>GLOBS[part]??
wildcard(part));return new RegExp(pattern.includes("/")?`^${source}$`:`(^|/)${source}$`)}const GLOBS={"**/":"(.*/)?","/**":"/.*"};function wildcard(part){if(part.
startsWith("*"))return"[^/]*";return part==="?"||part.length>1?"[^/]":`\\${part}`}var made_commit=__webpack_require__(33076);var ref_update=__webpack_require__(
75052);;const MAX_TRIES=12;const MAX_TRYING_MS=12e4;const FIRST_WAIT_MS=500;const MAX_WAIT_MS=1e4;async function commitImages(options,{images,files,stored,...found}){
const reused=images.filter(image=>!(0,file.sX)(image)).map(image=>(0,file.J8)(options,image));const made=files??await(0,file.zu)(options,images.filter(file.sX));
const push=new BulkPush(options);const unanswered=[];try{const delivery2=await commitWithTries(options,{...found,files:made,reused},{push,unanswered,stored});const gone=reused.
filter(({image})=>!Object.hasOwn(delivery2.imageUrls,image.path));(0,commit_delivery.Lw)(options,gone);return delivery2}catch(error){if(!options.signal.aborted||
error!==options.signal.reason)throw error;const sent=unanswered.at(-1);throw sent===void 0?new delivery.VE(delivery.gD,{next:(0,delivery.J3)(images)}):(0,ref_update.
R)(options,sent.sha,error)}finally{await push.end()}}async function commitWithTries(options,consignment,{push,unanswered,stored:known}){const{clock,log,random,signal}=options;
const stored=new Set(known);const told=new Set;let start;for(let tries=1;;tries++){const change2=await readChange(options,consignment);const{base}=change2;const unsure=unanswered.
at(-1);if(unsure!==void 0&&await(0,branch_base.xm)(options,{commit:unsure.sha,head:base.head}))return(0,commit_delivery.rh)(options,unsure);const isThere=change2.
files.length===0&&change2.carried.length===0&&change2.lockText===void 0;if(isThere)return(0,commit_delivery.Cv)(options,change2);(0,refusal.SE)(options,base);if(tries===
1)await warnOfLfs(options,change2);const untold=change2.replaced.filter(path=>!told.has(path));(0,commit_delivery.Oi)(options,untold);const newlyContested=change2.
contested.filter(path=>!told.has(path));(0,commit_delivery.Fq)(options,newlyContested);const newlyDoubled=change2.doubled.filter(path=>!told.has(path));(0,commit_delivery.
lh)(options,newlyDoubled);for(const path of[...untold,...newlyContested,...newlyDoubled])told.add(path);const missing=change2.files.filter(({sha})=>!stored.has(
sha));await storeBlobs(options,missing,push);for(const{sha}of missing)stored.add(sha);start??=clock.now();const made=await(0,made_commit.k)(options,change2);await options.
beforeMove?.(base);const outcome=await(0,ref_update.J)(options,base,made.sha);if(outcome==="moved")return(0,commit_delivery.rh)(options,made);if(outcome==="unkn\
own")unanswered.push(made);const waitMs=random()*Math.min(FIRST_WAIT_MS*2**(tries-1),MAX_WAIT_MS);if(tries===MAX_TRIES||clock.now()+waitMs-start>MAX_TRYING_MS)throw gaveUp(
options,outcome);log.info(`Branch '${(0,foreign_text.Ig)(options.branch)}' did not move to this commit; trying again on its new head.`);await clock.sleep(waitMs,
signal)}}async function readChange(options,consignment){try{return await(0,change.C)(options,consignment)}catch(error){const[first]=consignment.files;if(!(0,repository.
YM)(error)||first===void 0)throw error;(0,refusal.SE)(options,{head:void 0});await createFirstCommit(options,first);return(0,change.C)(options,consignment)}}function gaveUp({
branch},outcome){const message=outcome==="raced"?`Branch '${(0,foreign_text.Ig)(branch)}' kept moving: others were faster each time.`:`GitHub did not say whethe\
r branch '${(0,foreign_text.Ig)(branch)}' was moved.`;return new delivery.VE(message,{isOpen:outcome==="unknown",next:"Run the job again; where many jobs commit\
 at once, let a last job commit for all of them."})}}),56132:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{M:()=>checkRules});var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(67676);
var api_repository=__webpack_require__(36310);var shape=__webpack_require__(90545);var refusal=__webpack_require__(5252);var request_failure=__webpack_require__(
12242);;const PAGE_SIZE=100;const MAX_PAGES=40;async function readRules(repository,branch){const rules=[];for(let page=1;page<=MAX_PAGES;page++){const data=await orUntold(
repository,async()=>{const request={...(0,api_repository.aC)(repository),branch,per_page:PAGE_SIZE,page};return(await repository.octokit.rest.repos.getBranchRules(
request)).data});if(!Array.isArray(data))return void 0;const read=data.map(readRule);if(!read.every(rule=>rule!==void 0))return void 0;rules.push(...read);if(data.
length<PAGE_SIZE)return rules}return void 0}async function readRuleset(repository,id2){const data=await orUntold(repository,async()=>{const{data:ruleset}=await repository.
octokit.rest.repos.getRepoRuleset({...(0,api_repository.aC)(repository),ruleset_id:id2});return ruleset});const{name,current_user_can_bypass:bypass}=fieldsIn(data);
return{name:typeof name==="string"&&name!==""?name:void 0,mayBypass:BYPASSES.get(bypass)}}const BYPASSES=new Map([["always",true],["exempt",true],["pull_request\
s_only",false],["never",false]]);async function orUntold(repository,read){try{return await read()}catch(error){repository.signal.throwIfAborted();const isOdd=error instanceof
reply.vO;if(!isOdd&&(!(0,request_failure.UZ)(error)||error.status===401))throw error;return void 0}}function readRule(value){const{type,parameters,ruleset_id:ruleset}=fieldsIn(
value);if(typeof type!=="string")return void 0;return{type,parameters:fieldsIn(parameters),ruleset:typeof ruleset==="number"?ruleset:void 0}}function fieldsIn(value){
return typeof value==="object"&&value!==null?value:{}}var viewer=__webpack_require__(81788);;const OF_AN_APP="ghs_";const OF_A_PERSON=/^(ghp_|github_pat_|gho_)/;
const GITHUB="https://github.com";const WEB_FLOW="noreply@github.com";function signerOf(options){const{context,token}=options;const isApp=token.startsWith(OF_AN_APP)&&
context.serverUrl===GITHUB;return{isSigned:isApp?true:OF_A_PERSON.test(token)?false:void 0,committerEmail:isApp?WEB_FLOW:void 0,readAuthorEmail:async()=>isApp?readBotEmail(
options):void 0}}async function readBotEmail(options){try{const{login,databaseId}=await(0,viewer.n)(options);return databaseId===void 0?void 0:`${databaseId}+${login}\
@users.noreply.github.com`}catch{options.signal.throwIfAborted();return void 0}}var blob=__webpack_require__(95012);var external_node_vm_=__webpack_require__(30714);
;const LIMIT_MS=250;const LEADING_FLAGS=/^\(\?([ims]+)\)/;function meetsPattern(text,parameters){const{operator,pattern,negate}=parameters;if(typeof operator!==
"string"||typeof pattern!=="string")return void 0;const matches=OPERATORS.get(operator)?.(text,pattern);return matches===void 0?void 0:matches!==(negate===true)}
const OPERATORS=new Map([["starts_with",(text,pattern)=>text.startsWith(pattern)],["ends_with",(text,pattern)=>text.endsWith(pattern)],["contains",(text,pattern)=>text.
includes(pattern)],["regex",matchesExpression]]);function matchesExpression(text,expression){const[leading="",flags=""]=LEADING_FLAGS.exec(expression)??[];const source=expression.
slice(leading.length);const given={text,source,flags:`u${[...new Set(flags)].join("")}`};try{return external_node_vm_.runInNewContext("new RegExp(source, flags)\
.test(text)",given,{timeout:LIMIT_MS})===true}catch{return void 0}}const DISPUTED=/[[\]{}\\]/;const TOO_WILD=/\*[^*/]+\*[^*/]+\*|(?:\*\*\/.*){4}/;function readGlob(glob){
if(DISPUTED.test(glob)||TOO_WILD.test(glob))return void 0;const source=glob.replace(/(?<![^/])\*\*\/|\*+|[?.^$+()|]/g,(token,start)=>{const visible=start===0||glob[start-
1]==="/"?"(?!\\.)":"";if(token==="**/")return"(?:(?!\\.)[^/]+/)*";if(token.startsWith("*"))return`${visible}[^/]*`;return token==="?"?`${visible}[^/]`:`\\${token}`});
const whole=new RegExp(`^${source}$`,"u");return path=>whole.test(path)};const harmless=()=>"harmless";const forbids=()=>"forbids";const forbidsUpdate=({isNew})=>isNew?
"harmless":"forbids";const forbidsUntested=({isNew},{do_not_enforce_on_create:isLenient})=>isNew&&isLenient===true?"harmless":"forbids";const JUDGES=new Map([["\
creation",({isNew})=>isNew?"forbids":"harmless"],["update",forbidsUpdate],["pull_request",forbidsUpdate],["merge_queue",forbids],["required_deployments",forbids],
["required_status_checks",forbidsUntested],["workflows",forbidsUntested],["required_signatures",({isSigned})=>verdictOf(isSigned)],["commit_message_pattern",({message},parameters)=>verdictOf(
meetsPattern(message,parameters))],["commit_author_email_pattern",({authorEmail},parameters)=>judgeEmail(authorEmail,parameters)],["committer_email_pattern",({committerEmail},parameters)=>judgeEmail(
committerEmail,parameters)],["branch_name_pattern",judgeBranchName],["file_path_restriction",judgePaths],["file_extension_restriction",judgeExtensions],["max_fi\
le_path_length",judgePathLengths],["max_file_size",judgeSizes],["deletion",harmless],["non_fast_forward",harmless],["required_linear_history",harmless],["tag_na\
me_pattern",harmless],["copilot_code_review",harmless],["license_compliance_scanning",harmless]]);function judgeRule({type,parameters},commit){return JUDGES.get(
type)?.(commit,parameters)??"unsure"}function verdictOf(isMet){if(isMet===void 0)return"unsure";return isMet?"harmless":"forbids"}function judgeEmail(email,parameters){
return email===void 0?"unsure":verdictOf(meetsPattern(email,parameters))}function judgeBranchName({branch,isNew},parameters){const verdict=verdictOf(meetsPattern(
branch,parameters));return verdict==="forbids"&&!isNew?"unsure":verdict}function judgeFiles({files},judgePath){const verdicts=files.map(paths=>{const each=new Set(
paths.map(judgePath));const[only="harmless",...others]=each;return others.length===0?only:"unsure"});return SEVEREST_FIRST.find(verdict=>verdicts.includes(verdict))??
"harmless"}const SEVEREST_FIRST=["forbids","unsure"];function judgePaths(commit,{restricted_file_paths:given}){const globs=textsIn(given);if(globs===void 0)return"\
unsure";const tests=globs.map(readGlob);const isUnread=tests.includes(void 0);const directories=globs.map(glob=>`${glob.replace(/\/$/,"")}/`);return judgeFiles(
commit,path=>{if(tests.some(fits=>fits?.(path)===true))return"forbids";return isUnread||directories.some(directory=>path.startsWith(directory))?"unsure":"harmle\
ss"})}function judgeExtensions(commit,{restricted_file_extensions:given}){const extensions=textsIn(given)?.map(extension=>extension.replace(/^\*?\.?/,".").toLowerCase());
if(extensions===void 0)return"unsure";return judgeFiles(commit,path=>{const lowerCase=path.toLowerCase();return extensions.some(extension=>lowerCase.endsWith(extension))?
"forbids":"harmless"})}function judgePathLengths(commit,{max_file_path_length:max}){if(typeof max!=="number")return"unsure";return judgeFiles(commit,path=>Array.
from(path).length>max?"forbids":"harmless")}function judgeSizes(_,{max_file_size:max}){return typeof max==="number"&&max*1024**2>=blob.gZ?"harmless":"unsure"}function textsIn(value){
return Array.isArray(value)&&value.every(each=>typeof each==="string")?value:void 0};const BRANCH=(0,shape.OA)({protected:shape.lx,protection:(0,shape.bR)((0,shape.
OA)({enabled:(0,shape.bR)(shape.lx)}))});const UNKNOWN={name:void 0,mayBypass:void 0};async function checkRules(options,commit){const rules=await readRules(options,
commit.branch);const objections=await findObjections(options,commit,rules??[]);const forbidding=objections.filter(({verdict,ruleset})=>verdict==="forbids"&&ruleset.
mayBypass===false);if(forbidding.length>0)throw forbiddenBy(forbidding,commit);const hasTold=tellDoubts(options,commit,objections);if(!hasTold&&!commit.isNew)await tellProtection(
options,commit,rules!==void 0)}async function findObjections(options,commit,rules){const signer=signerOf(options);const isAboutAuthor=rules.some(({type})=>type===
"commit_author_email_pattern");const authorEmail=isAboutAuthor?await signer.readAuthorEmail():void 0;const signed={...commit,...signer,authorEmail};const judged=rules.
map(rule=>({...rule,verdict:judgeRule(rule,signed)}));const objections=[];for(const[id2,inRuleset]of Map.groupBy(judged,({ruleset})=>ruleset)){if(inRuleset.every(
({verdict})=>verdict==="harmless"))continue;const ruleset=id2===void 0?UNKNOWN:await readRuleset(options,id2);if(ruleset.mayBypass===true)continue;for(const verdict of[
"forbids","unsure"]){const types=[...new Set(inRuleset.filter(rule=>rule.verdict===verdict).map(({type})=>type))];if(types.length>0)objections.push({verdict,types,
id:id2,ruleset})}}return objections}function forbiddenBy(objections,{branch}){const types=objections.flatMap(objection=>objection.types);const[forbid,them]=types.
length===1?["forbids","it"]:["forbid","them"];return new delivery.VE(`Branch '${(0,foreign_text.Ig)(branch)}' takes no commit from this token: ${describeObjections(
objections)} ${forbid} it, and the token may not bypass ${them}.`,{next:wayOut(types)})}function describeObjections(objections){return objections.map(({types,id:id2,
ruleset:{name}})=>{const rules=`${types.length===1?"rule":"rules"} ${types.map(type=>`'${(0,foreign_text.Ig)(type)}'`).join(", ")}`;return id2===void 0?rules:`${rules}\
 of the ruleset ${name===void 0?id2:`'${(0,foreign_text.Ig)(name)}'`}`}).join(" and ")}const WAYS_OUT={creation:"Choose another name for 'commit-branch' or 'pul\
l-request-branch', or commit to a branch that exists.",branch_name_pattern:"Choose another name for 'commit-branch' or 'pull-request-branch'.",required_signatures:"\
Leave the input 'github-token' out, or give it an app's token, so that GitHub signs the commit.",commit_message_pattern:"Write a 'commit-message' as the rule as\
ks for.",commit_author_email_pattern:"Give 'github-token' a token of an account whose address the rule takes.",committer_email_pattern:"Give 'github-token' a to\
ken of an account whose address the rule takes.",file_path_restriction:"Choose another 'commit-directory'.",max_file_path_length:"Choose a shorter 'commit-direc\
tory' or shorter names.",file_extension_restriction:"Leave 'commit' or 'pull-request' out of 'deliver': the rule takes none of the files."};function wayOut(types){
const ways=types.map(type=>WAYS_OUT[type]??refusal._p);const special=[...new Set(ways)].filter(way=>way!==refusal._p);if(special.length===0)return refusal._p;const rest=ways.
includes(refusal._p)?refusal._p:"Or let the token bypass the rule, in the repository's settings.";return[...special,rest].join(" ")}function tellDoubts({log},{branch},objections){
for(const[verdict,doubt]of DOUBTS){const doubtful=objections.filter(objection=>objection.verdict===verdict);if(doubtful.length>0){log.notice(`Branch '${(0,foreign_text.
Ig)(branch)}' may refuse the commit by ${describeObjections(doubtful)}: ${doubt}.`)}}return objections.length>0}const DOUBTS=[["forbids","GitHub does not say wh\
ether this token may bypass that"],["unsure","only the finished commit shows that"]];async function tellProtection(options,{branch},isRulesTold){const given={...(0,
api_repository.aC)(options),branch};const{protected:isProtected,protection}=await(0,reply.kA)(options.octokit.rest.repos.getBranch,given,BRANCH);const isClassic=protection?.
enabled!==false;if(!isProtected||isRulesTold&&!isClassic)return;options.log.notice(`Branch '${(0,foreign_text.Ig)(branch)}' is protected; its rules may refuse t\
he commit.`)}})};export{id,ids,modules};
