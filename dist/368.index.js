const id=368;const ids=[368,816];const modules={28155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{N:()=>changedFile});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26093);function changedFile(path,done){return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__.
VE(`'${path}' changed while it was being ${done}.`,{next:"Let no other process write into the output directory while this step runs, and run the job again."})}}),
35816:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,
{deleteTemporaryRef:()=>deleteTemporaryRef,temporaryRef:()=>temporaryRef});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);function temporaryRef({runId,job,runAttempt}){return`refs/kie-image-action/${runId}-${job}-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(
4).toString("hex")}`}async function deleteTemporaryRef({octokit,owner,repo,ref,signal}){try{await octokit.rest.git.deleteRef({owner,repo,ref:ref.replace(/^refs\//,
""),request:{signal}})}catch(error){const gone=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&error.status===422&&/does not exist/i.test(error.
message);if(!gone)throw error}}}),5449:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{q:()=>compareImages});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_text_digest_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
64191);var _core_images_file_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(46290);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
61175);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(95012);var _blob_contents_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78369);const MOST_FETCHED=500;
async function compareImages(options,{images,before}){const retouched=new Set;const absent=[];const compare=({entry,path:at},sha256)=>{if(sha256!==entry.sha256)
retouched.add(at)};for(const image of images){const sha256=await hashHere(options,image);if(sha256===void 0)absent.push(image);else compare(image,sha256)}if(absent.
length>0){options.log.info(`Comparing images of branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(options.branch)}' before they are ${before}\
.`)}await(0,_blob_contents_js__WEBPACK_IMPORTED_MODULE_2__.V)(options,absent.slice(0,MOST_FETCHED),(image,bytes)=>{compare(image,(0,_core_text_digest_js__WEBPACK_IMPORTED_MODULE_3__.
s)(bytes));return Promise.resolve()});return{retouched:images.map(image=>image.path).filter(at=>retouched.has(at)),unread:absent.slice(MOST_FETCHED).map(image=>image.
path)}}async function hashHere({context,outputDirectory},{entry,sha,bytes}){const file=node_path__WEBPACK_IMPORTED_MODULE_0__.join(context.workspace,outputDirectory,
entry.file);return await(0,_blob_blob_js__WEBPACK_IMPORTED_MODULE_4__.Ae)(file,{sha,bytes})?(0,_core_images_file_js__WEBPACK_IMPORTED_MODULE_5__.DC)(file):void 0}}),
44247:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{J8:()=>placeImage,sX:()=>isMade,
zu:()=>commitFiles});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(21397);var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
26093);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(12822);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(95012);
var _branch_path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90601);const LARGE_BYTES=_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.gZ/2;async function commitFiles({
directory,outputDirectory,log},images){const files=[];for(const image of images){const entry=(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__.KF)(image,
outputDirectory);if(image.bytes>_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.gZ)throw tooLargeToCommit(image);if(image.bytes>LARGE_BYTES){log.warning(`'${image.path}\
' is larger than 50 MB; GitHub takes it, but advises against such files in git.`)}files.push({image,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(directory,
entry.file),sha:await(0,_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.EH)(image),entry})}return files}function isMade({origin}){return origin!=="reused"}function placeImage({
directory,outputDirectory},image){return{image,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(directory,(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__.
KF)(image,outputDirectory).file)}}function tooLargeToCommit({path,bytes}){const limit=(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__.nI)(_blob_blob_js__WEBPACK_IMPORTED_MODULE_0__.
gZ);return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_4__.VE(`'${path}' has ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__.nI)(bytes)}; GitH\
ub takes no file over ${limit}.`,{next:"Set the input 'deliver' to 'artifact' for images of this size."})}}),18771:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Pz:()=>mergeInto,Y3:()=>isDoubled,Yq:()=>saysTheSame,be:()=>writeLock,sS:()=>isContested});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
57975);var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(21397);var _core_images_lock_lock_merge_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
2148);var _core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(96125);function mergeInto(lock,{files,originals,carried,noted,read,pruned}){
const made=[...originals,...files].map(({entry})=>entry).filter(entry=>!saysTheSame(lock.get(entry.file),entry));const reused=[...carried.map(({entry})=>entry),
...noted].filter(entry=>!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(lock.get(entry.file),entry));const removed=pruned.map(({entry})=>entry.file);
const news={base:read?.lock??lock,readAt:read?.at,made,isPlaced:false,reused,removed};const merged=(0,_core_images_lock_lock_merge_js__WEBPACK_IMPORTED_MODULE_1__.
t)(lock,news);const overtaken=new Set(merged.overtaken);const saysNothingNew=made.length===overtaken.size&&reused.length===0&&removed.length===0;const isOvertaken=({
entry})=>overtaken.has(entry);return{files:files.filter(file=>!isOvertaken(file)),overtaken:files.filter(isOvertaken),merged:saysNothingNew?void 0:merged.lock}}
function writeLock(lock,superseded){const gone=new Set(superseded.map(({entry})=>entry.file));return lock&&(0,_core_images_lock_lock_text_js__WEBPACK_IMPORTED_MODULE_2__.
X5)(new Map([...lock].filter(([file])=>!gone.has(file))))}function saysTheSame(old,entry){const fields=["request","sha256","name","image","results","delivered",
"derivedFrom"];return old!==void 0&&fields.every(field=>(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(old[field],entry[field]))}function isContested({
entry},locks){const there=madeMeanwhile(entry,locks);return there!==void 0&&there.source===entry.source&&!(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.
s3)(there,entry)}function isDoubled({entry},locks){const there=madeMeanwhile(entry,locks);return there!==void 0&&there.taskId!==entry.taskId&&(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.
s3)(there,entry)}function madeMeanwhile({file},{lock,read}){const there=lock.get(file);if(read===void 0||there===void 0||read.others?.has(there.taskId)===true)return void 0;
return there.taskId===read.lock.get(file)?.taskId?void 0:there}}),34378:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{d:()=>checkOwnPlaces});var _core_images_task_results_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(48018);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
61175);var _core_images_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(46290);var _core_text_problem_list_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
94189);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(91877);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(53707);
var _branch_entries_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(30832);var _branch_retouched_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(5449);
var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);var _branch_twins_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(57295);var _delivery_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
86009);async function checkOwnPlaces(options,tree){const{directory,names,forms=[],replaceChanged}=options;const planned=[...names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_0__.
Z1.map(extension=>`${name}.${extension}`)),...forms];const paths=planned.map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file));const entries=await(0,
_branch_entries_js__WEBPACK_IMPORTED_MODULE_2__.$)(options,{tree,paths:[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.H)(options),...paths]});const lock=await(0,
_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.m)(options,entries);const files=[...new Set([...planned,...(0,_core_images_task_results_js__WEBPACK_IMPORTED_MODULE_4__.
dH)(lock,names)])];const knownOf=file=>lock.get(file)??options.findOtherwise?.(file,entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file))?.
sha??"");const places=files.map(file=>(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.n)(entries,{path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,
file),known:knownOf(file)}));const sameSize=files.flatMap((file,index)=>{const{state,path=""}=places[index]??{};const{sha="",bytes=0}=entries.get(path)??{};const entry=knownOf(
file);return state==="ours"&&entry!==void 0?[{entry,path,sha,bytes}]:[]});const retouched=await findRetouched(options,sameSize);if(replaceChanged)(0,_delivery_js__WEBPACK_IMPORTED_MODULE_6__.
Oi)(options,retouched);const changed=retouched.map(path=>({path,state:"changed"}));const taken=[...places,...changed].filter(({state})=>state==="foreign"||state===
"changed"&&!replaceChanged);const problems=new _core_text_problem_list_js__WEBPACK_IMPORTED_MODULE_7__.K;const ofForms=new Set(files.filter(file=>knownOf(file)?.
derivedFrom!==void 0).map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file)));const lines=taken.map(place=>describeTakenPlace(place,{...options,
isForm:ofForms.has(place.path)}));for(const line of new Set(lines))problems.add(line);const coming=planned.length===0?[]:[...paths,(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_3__.
H)(options)];for(const twins of(0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.hW)(entries,coming))problems.add(`${(0,_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.
BP)(twins,options.branch)} ${_branch_twins_js__WEBPACK_IMPORTED_MODULE_8__.Oz}`);problems.throwIfAny();return lock}function describeTakenPlace({state,path},{branch,
isForm}){const there=`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.Ig)(branch)}'`;if(state==="changed"&&isForm){return`${there}\
 was changed since this action made it. Delete it there to have it made anew, at no cost, or take its word out of 'formats'.`}return state==="changed"?`${there}\
 was changed since this action made it. Choose another 'name' or 'commit-directory', or set 'reuse' to false to replace it.`:`${there} is not known as an image \
of this action. Choose another 'name' or 'commit-directory', or delete it there first.`}async function findRetouched(options,images){const{retouched,unread}=await(0,
_branch_retouched_js__WEBPACK_IMPORTED_MODULE_10__.q)(options,{images,before:"replaced"});if(unread.length>0){options.log.warning(`${unread.length} images of br\
anch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.Ig)(options.branch)}' are compared by their size alone before they are replaced. Where the br\
anch is checked out, all are compared by their content.`)}return retouched}}),409:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{b:()=>planCommit});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(46290);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);function planCommit(options,{head,pruned}){const{branch,directory,message,names,
forms=[]}=options;const pathsOf=name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_0__.Z1.map(extension=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,
`${name}.${extension}`));const files=[...names.map(pathsOf),...forms.map(file=>[(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,file)]),...pruned.
map(({path})=>[path]),[(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_2__.H)(options)]];return{branch,isNew:head===void 0,message,files}}}),6469:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Sj:()=>findPruned,nk:()=>NOTHING_PRUNED,tk:()=>stillPruned});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76760);var node_util__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(57975);var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(
12822);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(61175);var _core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
58092);var _runner_event_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(6446);var _blob_blob_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(95012);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
30832);var _branch_path_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(53707);
var _branch_retouched_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(5449);const NOTHING_PRUNED={files:[],manifestSha:void 0};async function findPruned(options,{
tree,lock}){const{prune}=options;if(prune===void 0)return NOTHING_PRUNED;const{own:images,nobodys,forms}=prune.find(lock.values());const own=[...images,...forms];
tellNobodys(options,nobodys);if(own.length===0)return NOTHING_PRUNED;const unnamed=own.map(entry=>({entry,path:(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_3__.lW)(
options.directory,entry.file)}));const held=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_4__.$)(options,{tree,paths:[prune.manifestPath,...unnamed.map(({
path})=>path)]});const manifestSha=held.get(prune.manifestPath)?.sha;const isOfBranch=manifestSha!==void 0&&prune.manifestAt===void 0;const present=isOfBranch?manifestSha:
await presentManifest(options,prune);if(!await isManifestOf(options,{present,manifestPath:prune.manifestPath})){const place=isOfBranch?"there":prune.manifestAt===
void 0?"on the default branch":"to merge into";tellStale(options,{count:own.length,comparedWith:present===void 0?void 0:place});return NOTHING_PRUNED}const{changed,
unread}=await compareUnnamed(options,{unnamed,held});for(const at of changed)tellChanged(options,at);const pruned=unnamed.filter(({path:at})=>!changed.has(at)&&
!unread.has(at));tellPruned(options,{pruned,waiting:unread.size});return{files:pruned.map(each=>({...each,sha:held.get(each.path)?.sha})),manifestSha}}async function compareUnnamed(options,{
unnamed,held}){const changed=new Set;const images=[];for(const{entry,path:at}of unnamed){const{sha,bytes}=held.get(at)??{};const{state}=(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.
n)(held,{path:at,known:entry});if(state==="ours"&&sha!==void 0&&bytes!==void 0)images.push({entry,path:at,sha,bytes});else if(state!=="free")changed.add(at)}const{
retouched,unread}=await(0,_branch_retouched_js__WEBPACK_IMPORTED_MODULE_6__.q)(options,{images,before:"deleted"});return{changed:new Set([...changed,...retouched]),
unread:new Set(unread)}}async function presentManifest(options,{manifestPath,manifestAt}){const{context,branch}=options;const tree=manifestAt??(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_7__.
dV)(context);if(tree===void 0||tree===branch)return void 0;return(await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_4__.$)(options,{tree,paths:[manifestPath]})).
get(manifestPath)?.sha}async function isManifestOf({context},{present,manifestPath}){if(present===void 0)return context.runAttempt===1;const bytes=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.
readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(context.workspace,manifestPath));const asStored=Buffer.from(bytes.toString("latin1").replaceAll("\r\n","\n"),
"latin1");return[bytes,asStored].some(each=>(0,_blob_blob_js__WEBPACK_IMPORTED_MODULE_8__.Mg)(each)===present)}function stillPruned({files,manifestSha},{prune,entries,
lock,brought}){if(prune===void 0||entries.get(prune.manifestPath)?.sha!==manifestSha)return[];return files.filter(({entry,path,sha})=>!brought.has(entry.file)&&
entries.get(path)?.sha===sha&&(0,node_util__WEBPACK_IMPORTED_MODULE_2__.isDeepStrictEqual)(lock.get(entry.file),entry))}function tellPruned({branch,log},{pruned,
waiting}){if(pruned.length>0){const paths=(0,_core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__.d9)(pruned.map(({path})=>`'${path}'`));log.notice(`To be delet\
ed from branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}', as the manifest no longer names them: ${paths}.`)}if(waiting>0){log.
notice(`${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__.vG)(waiting,"more file")} of branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.
Ig)(branch)}' that the manifest no longer names stay until the next run: so many are not fetched at once to see whether somebody has changed them.`)}}function tellStale({
branch,context,log},{count,comparedWith}){const why=comparedWith===void 0?`attempt ${context.runAttempt} of this run may be older than the images`:`the manifest\
 ${comparedWith} is another one than that of this run`;log.notice(`${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_11__.vG)(count,"file")} on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.
Ig)(branch)}' that this run's manifest does not name ${count===1?"is":"are"} kept: ${why}. A new run with the present manifest prunes.`)}function tellChanged({branch,
log},path){log.warning(`'${path}' on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}' is kept, though the manifest no longer \
names it: it was changed since this action made it. Delete it by hand, or name it again.`)}function tellNobodys({branch,log},entries){if(entries.length===0)return;
const names=(0,_core_text_word_list_js__WEBPACK_IMPORTED_MODULE_9__.d9)([...new Set(entries.map(({name})=>(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.
Ig)(name)))]);log.notice(`Branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_10__.Ig)(branch)}' has images that the manifest does not name, and it\
s lock file does not say who asked for them: ${names}. They are kept; delete them by hand where nobody needs them.`)}}),42823:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{o:()=>commitImages});var promises_=__webpack_require__(51455);var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(
61175);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var request_failure=__webpack_require__(12242);var shape=__webpack_require__(
90545);var reason=__webpack_require__(93251);var changed_file=__webpack_require__(28155);var last_word=__webpack_require__(87155);var request_limit=__webpack_require__(
93131);var environment=__webpack_require__(97661);var git=__webpack_require__(30104);var trailer=__webpack_require__(17567);var scratch_repository=__webpack_require__(
37139);var temporary_ref=__webpack_require__(35816);;const MAX_PUSH_BYTES=1024**3;const MAX_PATHS=100;const WAITS_MS=[1e3,4e3];const REFUSED="[remote rejected]";
class BulkPush{#options;#scratch;#ref;#tip;constructor(options){this.#options=options}async store(files){const scratch=this.#scratch??await this.#prepareScratch();
for(const batch of batchesOf(files)){const commit=await this.#commit(batch,scratch);await this.#push(commit,{scratch,bytes:bytesOf(batch)});this.#tip=commit}}async end(){
if(this.#ref!==void 0)await this.#deleteRef(this.#ref);try{await this.#scratch?.remove()}catch(error){this.#options.log.debug((0,reason.Y)(error))}}async#prepareScratch(){
this.#scratch=await scratch_repository.H.create(this.#options.context.tempDirectory,this.#options);await this.#scratch.init();return this.#scratch}async#commit(files,scratch){
for(let start=0;start<files.length;start+=MAX_PATHS){const some=files.slice(start,start+MAX_PATHS);const shas=await scratch.store(some.map(({image})=>image.file));
for(const[index,{sha,path:path2}]of some.entries()){if(shas[index]!==sha)throw(0,changed_file.N)(path2,"committed")}}return scratch.commit(files.map(({sha})=>sha),
{message:(0,trailer.withRunTrailer)("Images on their way into a commit",this.#options.context.runId),parent:this.#tip})}async#push(commit,{scratch,bytes}){const{
context,token,clock,signal,onTemporaryRef}=this.#options;if(this.#ref===void 0){this.#ref=(0,temporary_ref.temporaryRef)(context);onTemporaryRef(this.#ref)}const{
serverUrl,owner,repo}=context;const settings=(0,environment.kG)({serverUrl,token});const remote={url:`${serverUrl}/${owner}/${repo}.git`,ref:this.#ref,settings,
limitMs:(0,request_limit.R8)(bytes)};for(const waitMs of[...WAITS_MS,void 0]){try{await scratch.push(commit,remote);return}catch(error){const isFinal=error instanceof
git.y0||!(error instanceof git.XS)||error.message.includes(REFUSED);if(isFinal||waitMs===void 0)throw error;await clock.sleep(waitMs,signal)}}}async#deleteRef(ref){
const{octokit,context,log,signal}=this.#options;const{owner,repo}=context;try{await(0,last_word.Z)(this.#options,patience=>(0,temporary_ref.deleteTemporaryRef)(
{octokit,owner,repo,ref,signal:patience}))}catch(error){if(signal.aborted)return;log.warning(`The temporary ref '${ref}' is left in the repository, as it could \
not be deleted: ${(0,reason.Y)(error)}`)}}}function bytesOf(files){return files.reduce((sum,{image})=>sum+image.bytes,0)}function batchesOf(files){const batches=[];
let bytes=Infinity;for(const file2 of new Map(files.map(each=>[each.sha,each])).values()){bytes+=file2.image.bytes;if(bytes>MAX_PUSH_BYTES){batches.push([]);bytes=
file2.image.bytes}batches.at(-1)?.push(file2)}return batches}var amounts=__webpack_require__(12822);;const MAX_REQUESTS=20;const MAX_REQUEST_BYTES=3e7;const MAX_BLOBS_PER_MINUTE=60;
const MINUTE_MS=6e4;const MAX_BLOBS_PER_HOUR=480;const MAX_BLOB_BYTES=37e6;async function storeBlobs(options,files,push){const bytes=files.reduce((sum,{image})=>sum+
image.bytes,0);if(files.length>MAX_REQUESTS||bytes>MAX_REQUEST_BYTES){try{await pushWhole(files,push);return}catch(error){if(!(error instanceof git.XS))throw error;
checkSmall(files,error);options.log.notice(describeSlowness(files,error))}}await sendBlobs(options,files)}async function pushWhole(files,push){try{await push.store(
files)}catch(error){if(!(error instanceof git.y0)||areSmall(files))throw error;await push.store(files)}}async function sendBlobs(options,files){const{octokit,clock,
signal}=options;const sentAt=[];for(const file2 of files){const oldest=sentAt.at(-MAX_BLOBS_PER_MINUTE);if(oldest!==void 0)await clock.sleep(oldest+MINUTE_MS-clock.
now(),signal);sentAt.push(clock.now());const content=await(0,promises_.readFile)(file2.image.file,"base64");const{sha}=await(0,reply.kA)(octokit.rest.git.createBlob,
{...(0,repository.aC)(options),content,encoding:"base64"},repository.w8);if(sha!==file2.sha)throw(0,changed_file.N)(file2.path,"committed")}}function areSmall(files){
return files.length<=MAX_BLOBS_PER_HOUR&&files.every(({image})=>image.bytes<=MAX_BLOB_BYTES)}function checkSmall(files,cause){if(areSmall(files))return;throw new delivery.
VE(`The images cannot be pushed (${cause.message}), and without a push GitHub takes at most ${MAX_BLOBS_PER_HOUR} files an hour, of up to ${MAX_BLOB_BYTES/1e6} \
MB.`,{next:"Use a runner with git 2.32 or newer, or make fewer images in one job.",cause})}function describeSlowness({length},{message}){const minutes=Math.ceil(
length/MAX_BLOBS_PER_MINUTE);return`The images cannot be pushed (${message}). They go to GitHub one by one instead: ${length} at ${MAX_BLOBS_PER_MINUTE} a minut\
e, which takes about ${(0,amounts.MB)(minutes*MINUTE_MS)}.`}var branch_base=__webpack_require__(45375);var refusal=__webpack_require__(5252);var external_node_util_=__webpack_require__(
57975);var lock=__webpack_require__(91877);var place=__webpack_require__(53707);var branch_twins=__webpack_require__(57295);var branch_entries=__webpack_require__(
30832);var lock_change=__webpack_require__(18771);var commit_pruned=__webpack_require__(6469);var lock_lock=__webpack_require__(21397);var path=__webpack_require__(
90601);var branch_retouched=__webpack_require__(5449);;async function findSuperseded(options,{lock:lock2,before,entries,coming}){const brought=new Set(coming.map(
({file:file2})=>file2));const byImage=Map.groupBy(coming,lock_lock.dT);const isOfOther=entry=>byImage.get((0,lock_lock.dT)(entry))?.every(({taskId})=>taskId!==entry.
taskId)===true;const older=[...lock2.values()].filter(entry=>(0,lock_lock.AA)(entry)&&entry.derivedFrom===void 0&&!brought.has(entry.file)&&isOfOther(entry)&&(0,
external_node_util_.isDeepStrictEqual)(before.get(entry.file),entry));const files=older.map(entry=>({entry,path:(0,path.lW)(options.directory,entry.file)})).filter(
({entry,path:path2})=>["free","ours"].includes((0,place.n)(entries,{path:path2,known:entry}).state)).map(file2=>({...file2,sha:entries.get(file2.path)?.sha}));const images=files.
flatMap(({entry,path:path2,sha})=>sha===void 0?[]:[{entry,path:path2,sha,bytes:entry.bytes}]);const{retouched,unread}=await(0,branch_retouched.q)(options,{images,
before:"deleted"});const kept=new Set([...retouched,...unread]);return files.filter(({path:path2})=>!kept.has(path2))}function originalsOf({directory,outputDirectory},files){
const images=files.map(({image})=>image);return(0,lock_lock.CZ)(images,outputDirectory).map(entry=>({path:(0,path.lW)(directory,entry.file),entry}))}async function findReplacedByForms(options,originals,{
entries,lock:lock2,brought}){const former=originals.flatMap(({path:path2,entry:{file:file2}})=>{const known=lock2.get(file2);const{sha}=entries.get(path2)??{};const{
state}=(0,place.n)(entries,{path:path2,known});const goes=state==="ours"||state==="changed"&&options.replaceChanged;if(known===void 0||sha===void 0||brought.has(
file2)||!goes)return[];return[{entry:known,path:path2,sha,bytes:known.bytes,isChanged:state==="changed"}]});if(options.replaceChanged)return former;const{retouched,
unread}=await(0,branch_retouched.q)(options,{images:former,before:"deleted"});const kept=new Set([...retouched,...unread]);return former.filter(({path:path2})=>!kept.
has(path2))};async function changeOn(options,consignment){const branch=await readBranch(options,consignment);const{base,entries,lock:lock2}=branch;const coming=comingTo(
branch,consignment);const settled=await settleLock(options,{branch,consignment,coming});const isOther=({path:path2,sha})=>entries.get(path2)?.sha!==sha;const files=settled.
files.filter(isOther);const carried=coming.carried.filter(isOther);const places=placesOf(options,{branch,files:[...files,...carried]});checkWay(options,{branch,
places,writesLock:settled.lockText!==void 0});const locks={lock:lock2,read:consignment.read};const isCarried=new Set(coming.carried.map(({path:path2})=>path2));
const isHeld=({path:path2})=>isCarried.has(path2)||entries.get(path2)?.bytes!==void 0;return{base,entries,files,carried,replaced:[...places.filter(({state})=>state===
"changed").map(({path:path2})=>path2),...settled.replaced],contested:files.filter(file2=>(0,lock_change.sS)(file2,locks)).map(({path:path2})=>path2),doubled:files.
filter(file2=>(0,lock_change.Y3)(file2,locks)).map(({path:path2})=>path2),overtaken:settled.overtaken,pruned:settled.pruned,held:[...settled.files,...consignment.
reused.filter(isHeld)],lockText:settled.lockText}}async function readBranch(options,consignment){const{files,carried,reused,pruning}=consignment;const{prune}=options;
const base=await(0,branch_base.wZ)(options);const all=[...files,...carried,...reused,...pruning.files,...originalsOf(options,files)];const own=[(0,lock.H)(options),
...prune===void 0?[]:[prune.manifestPath]];const entries=await(0,branch_entries.$)(options,{tree:base.tree,paths:[...own,...all.map(({path:path2})=>path2)]});return{
base,entries,lock:await(0,lock.m)(options,entries)}}function comingTo({lock:lock2,entries},{files,carried,noted=[],read,fit}){const isUntouched=file2=>(0,external_node_util_.
isDeepStrictEqual)(lock2.get(file2),read?.lock.get(file2));const made=fit?.(files,{lock:lock2,entries})??files;const madePaths=new Set(made.map(({path:path2})=>path2));
const brought=carried.filter(({path:path2,entry})=>!madePaths.has(path2)&&isUntouched(entry.file));const ofFiles=new Set([...made,...brought].map(({entry})=>entry.
file));return{files:made,carried:brought,noted:noted.filter(({file:file2})=>!ofFiles.has(file2)&&isUntouched(file2))}}async function settleLock(options,{branch,
consignment,coming}){const{entries,lock:lock2}=branch;const{pruning,read}=consignment;const brought=new Set([...coming.files,...coming.carried].map(({entry})=>entry.
file));const originals=originalsOf(options,coming.files).filter(({entry})=>lock2.get(entry.file)?.sha256!==entry.sha256);const there={entries,lock:lock2,brought};
const former=await findReplacedByForms(options,originals,there);const pruned=[...(0,commit_pruned.tk)(pruning,{prune:options.prune,...there}),...former];const{files,
overtaken,merged}=(0,lock_change.Pz)(lock2,{...coming,originals,read,pruned});const arrived=[...files,...coming.carried,...originals].map(({entry})=>entry);const superseded=consignment.
supersedes?await findSuperseded(options,{lock:lock2,before:read?.lock??lock2,entries,coming:arrived}):[];const lockText=(0,lock_change.be)(merged??(superseded.length>
0?lock2:void 0),superseded);const replaced=former.filter(({isChanged})=>isChanged).map(({path:path2})=>path2);return{files,overtaken,pruned:[...pruned,...superseded],
replaced,lockText}}function placesOf(options,{branch,files}){const{entries,lock:lock2}=branch;return files.map(({path:path2,entry:{file:file2}})=>(0,place.n)(entries,
{path:path2,known:lock2.get(file2)??options.findOtherwise?.(file2,entries.get(path2)?.sha??"")}))}function checkWay(options,{branch,places,writesLock}){const where=(branch.
base.head===void 0?options.startBranch:void 0)??options.branch;const taken=places.filter(({state})=>state==="foreign"||state==="changed"&&!options.replaceChanged);
if(taken.length>0)throw cameInTheWay(taken,where);const written=[...places.map(({path:path2})=>path2),...writesLock?[(0,lock.H)(options)]:[]];const[twins]=(0,branch_twins.
hW)(branch.entries,written);if(twins!==void 0)throw twinsInTheWay(twins,where)}function cameInTheWay(places,branch){const paths=[...new Set(places.map(({path:path2})=>`\
'${path2}'`))].join(", ");return new delivery.VE(`On branch '${(0,foreign_text.Ig)(branch)}' lies ${paths}, which is not known as an image of this action, or wa\
s changed since.`,{next:branch_twins.Oz})}function twinsInTheWay(twins,branch){return new delivery.VE((0,branch_twins.BP)(twins,branch),{next:branch_twins.Oz})}
var commit_delivery=__webpack_require__(86009);var file=__webpack_require__(44247);var external_node_path_=__webpack_require__(76760);var fetch=__webpack_require__(
7251);;async function warnOfLfs(options,{files,entries}){const attributes=[];for(const[path2,{sha}]of entries){if(external_node_path_.posix.basename(path2)!==".\
gitattributes")continue;attributes.push({directory:external_node_path_.posix.dirname(path2),text:await(0,fetch.XE)(options,sha)})}const covered=files.filter(({path:path2})=>isLfsPath(
path2,attributes));const[first]=covered;if(first===void 0)return;const more=covered.length>1?` and ${covered.length-1} more`:"";options.log.warning(`.gitattribu\
tes keeps '${(0,foreign_text.Ig)(first.path)}'${more} in Git LFS, which the API cannot do: committed as ordinary files.`)}function isLfsPath(path2,files){const depth=({
directory})=>directory==="."?0:directory.split("/").length;let filter;for(const{directory,text}of files.toSorted((a,b)=>depth(a)-depth(b))){if(directory!=="."&&
!path2.startsWith(`${directory}/`))continue;const below=directory==="."?path2:path2.slice(directory.length+1);for(const line of text.split(/\r?\n/))filter=filterOf(
line,below)??filter}return filter==="filter=lfs"}function filterOf(line,path2){const[pattern="",...attributes]=line.trim().split(/[ \t]+/);if(pattern===""||/^[#!]|^\[attr\]/.
test(pattern))return void 0;const filter=attributes.findLast(attribute=>/^[-!]?filter(=|$)/.test(attribute));return filter!==void 0&&patternOf(pattern).test(path2)?
filter:void 0}function patternOf(pattern){const source=pattern.replace(/^\//,"").replace(/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|[.+^${}()|[\]\\]/g,part=>GLOBS[part]??
wildcard(part));return new RegExp(pattern.includes("/")?`^${source}$`:`(^|/)${source}$`)}const GLOBS={"**/":"(.*/)?","/**":"/.*"};function wildcard(part){if(part.
startsWith("*"))return"[^/]*";return part==="?"||part.length>1?"[^/]":`\\${part}`}var made_commit=__webpack_require__(33076);var ref_update=__webpack_require__(
75052);;const MAX_TRIES=12;const MAX_TRYING_MS=12e4;const FIRST_WAIT_MS=500;const MAX_WAIT_MS=1e4;async function commitImages(options,{images,files,stored,...found}){
const reused=images.filter(image=>!(0,file.sX)(image)).map(image=>(0,file.J8)(options,image));const made=files??await(0,file.zu)(options,images.filter(file.sX));
const push=new BulkPush(options);const unanswered=[];try{const delivery2=await commitWithTries(options,{...found,files:made,reused},{push,unanswered,stored});const gone=reused.
filter(({image})=>!Object.hasOwn(delivery2.imageUrls,image.path));(0,commit_delivery.Lw)(options,gone);return delivery2}catch(error){if(!options.signal.aborted||
error!==options.signal.reason)throw error;const sent=unanswered.at(-1);throw sent===void 0?new delivery.VE(delivery.gD,{next:(0,delivery.J3)(images)}):(0,ref_update.
R)(options,sent.sha,error)}finally{await push.end()}}async function commitWithTries(options,consignment,{push,unanswered,stored:known}){const{clock,log,random,signal}=options;
const stored=new Set(known);const told=new Set;let start;for(let tries=1;;tries++){const change=await readChange(options,consignment);const{base}=change;const unsure=unanswered.
at(-1);if(unsure!==void 0&&await(0,branch_base.xm)(options,{commit:unsure.sha,head:base.head}))return(0,commit_delivery.rh)(options,unsure);const isThere=change.
files.length===0&&change.carried.length===0&&change.lockText===void 0;if(isThere)return(0,commit_delivery.Cv)(options,change);(0,refusal.SE)(options,base);if(tries===
1)await warnOfLfs(options,change);const untold=change.replaced.filter(path2=>!told.has(path2));(0,commit_delivery.Oi)(options,untold);const newlyContested=change.
contested.filter(path2=>!told.has(path2));(0,commit_delivery.Fq)(options,newlyContested);const newlyDoubled=change.doubled.filter(path2=>!told.has(path2));(0,commit_delivery.
lh)(options,newlyDoubled);for(const path2 of[...untold,...newlyContested,...newlyDoubled])told.add(path2);const missing=change.files.filter(({sha})=>!stored.has(
sha));await storeBlobs(options,missing,push);for(const{sha}of missing)stored.add(sha);start??=clock.now();const made=await(0,made_commit.k)(options,change);await options.
beforeMove?.(base);const outcome=await(0,ref_update.J)(options,base,made.sha);if(outcome==="moved")return(0,commit_delivery.rh)(options,made);if(outcome==="unkn\
own")unanswered.push(made);const waitMs=random()*Math.min(FIRST_WAIT_MS*2**(tries-1),MAX_WAIT_MS);if(tries===MAX_TRIES||clock.now()+waitMs-start>MAX_TRYING_MS)throw gaveUp(
options,outcome);log.info(`Branch '${(0,foreign_text.Ig)(options.branch)}' did not move to this commit; trying again on its new head.`);await clock.sleep(waitMs,
signal)}}async function readChange(options,consignment){try{return await changeOn(options,consignment)}catch(error){const[first]=consignment.files;if(!(0,repository.
YM)(error)||first===void 0)throw error;(0,refusal.SE)(options,{head:void 0});await createFirstCommit(options,first);return changeOn(options,consignment)}}async function createFirstCommit(options,{
image,path:path2}){const{octokit,branch,message,log}=options;log.info("The repository is empty; its first commit is made with one image.");try{const content=await(0,
promises_.readFile)(image.file,"base64");const given={...(0,repository.aC)(options),path:path2,branch,message,content};await(0,reply.kA)(octokit.rest.repos.createOrUpdateFileContents,
given,(0,shape.OA)({commit:repository.w8}))}catch(error){if(!(0,request_failure.UZ)(error)||![404,409,422].includes(error.status))throw error}}function gaveUp({
branch},outcome){const message=outcome==="raced"?`Branch '${(0,foreign_text.Ig)(branch)}' kept moving: others were faster each time.`:`GitHub did not say whethe\
r branch '${(0,foreign_text.Ig)(branch)}' was moved.`;return new delivery.VE(message,{isOpen:outcome==="unknown",next:"Run the job again; where many jobs commit\
 at once, let a last job commit for all of them."})}})};export{id,ids,modules};
