const id=878;const ids=[878];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),53707:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{n:()=>placeOn});var _path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);function placeOn(entries,{path,known}){
const blocked=(0,_path_js__WEBPACK_IMPORTED_MODULE_0__.A7)(path).find(directory=>entries.has(directory));if(blocked!==void 0)return{state:"foreign",path:blocked};
const entry=entries.get(path);if(entry===void 0)return{state:"free",path};if(known===void 0||entry.bytes===void 0)return{state:"foreign",path};return{state:known.
bytes===entry.bytes?"ours":"changed",path}}}),17508:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{W:()=>branchOf,r:()=>numberOf});const NUMBER=/^-([2-9]|[1-9]\d{1,5})$/;function branchOf(first,number){return number===1?first:`${first}-${number}`}function numberOf(first,branch){
if(branch===first)return 1;const[,number]=branch.startsWith(first)&&NUMBER.exec(branch.slice(first.length))||[];return number===void 0?void 0:Number(number)}}),
29632:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Y:()=>judgePulls});function judgePulls(pulls,base){
const ours=pulls.filter(pull2=>pull2.base.ref===base);const pull=ours.find(({state})=>state==="open")??ours[0];if(pull===void 0)return{state:pulls.length===0?"u\
nopened":"foreign",pull:pulls[0]};if(pull.state==="open")return{state:"open",pull};return{state:pull.merged_at===void 0?"closed":"merged",pull}}}),73537:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{O:()=>dueNumber,Z:()=>readStanding});var branch=__webpack_require__(21264);;const MOST_MISSING=6;async function findLast(known,isUsed){
const last=await findRunEnd(known,isUsed);const behind=Array.from({length:MOST_MISSING},(_,index)=>last+2+index);const used=(await Promise.all(behind.map(isUsed))).
lastIndexOf(true);return used===-1?last:findLast(last+2+used,isUsed)}async function findRunEnd(known,isUsed){let[used,step]=[known,1];while(await isUsed(used+step)){
used+=step;step*=2}let free=used+step;while(free-used>1){const middle=Math.floor((used+free)/2);if(await isUsed(middle))used=middle;else free=middle}return used}
var names=__webpack_require__(17508);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var shape=__webpack_require__(90545);var own_commit=__webpack_require__(
5145);var pulls=__webpack_require__(90860);var our_branch=__webpack_require__(29632);var request_failure=__webpack_require__(12242);var lock=__webpack_require__(
91877);var trailer=__webpack_require__(17567);;const FILES_PER_PAGE=300;const MESSAGE=(0,shape.OA)({message:shape.a$});const COMMITS=(0,shape.OA)({commits:(0,shape.
c3)((0,shape.OA)({sha:shape.hG,commit:MESSAGE}))});const COMMIT=(0,shape.OA)({commit:MESSAGE,files:(0,shape.bR)((0,shape.c3)((0,shape.OA)({filename:shape.a$})))});
async function hasOwnCommit(options,{head,pull}){const{compareCommitsWithBasehead,getCommit}=options.octokit.rest.repos;const basehead=`${pull?.base.sha??options.
base}...${head}`;const found=await(0,reply.kA)(compareCommitsWithBasehead,{...(0,repository.aC)(options),basehead},COMMITS).catch(toNoHistory);const beyond=found?.
commits.filter(({commit})=>(0,trailer.runIdIn)(commit.message)!==void 0).map(({sha})=>sha);const isKnown=found!==void 0&&(found.commits.length>0||pull===void 0);
for(const ref of isKnown&&beyond!==void 0?beyond.toReversed():[head]){const{commit,files=[]}=await(0,reply.kA)(getCommit,{...(0,repository.aC)(options),ref},COMMIT);
const isOfLock=files.some(({filename})=>filename===(0,lock.H)(options))||files.length>=FILES_PER_PAGE;if(isOfLock&&(0,trailer.runIdIn)(commit.message)!==void 0)
return true}return false}function toNoHistory(error){if((0,request_failure.UZ)(error)&&error.status===404)return void 0;throw error};const MOST_OTHERS=3;const MOST_LOOKED_AT=10;
const REFS=(0,shape.c3)((0,shape.OA)({ref:shape.a$,object:repository.w8}));class Branches{#options;#heads;#found=new Map;#ours=new Map;constructor(options,heads){
this.#options=options;this.#heads=new Map(heads.flatMap(({branch:branch2,commit})=>{const number=(0,names.r)(options.branch,branch2);return number===void 0?[]:[
[number,commit]]}))}async isUsed(number){return this.#heads.has(number)||(await this.#look(number)).pull!==void 0}async findLastHead(){for(const number of[...this.#heads.
keys()].toSorted((a,b)=>b-a)){if(await this.#isOurs(number))return number}return 0}async findLastOwn(last){let elsewhere;for(let number=last;number>0;number--){
if(!await this.isUsed(number)||!await this.#isOurs(number))continue;const found=await this.#look(number);if(found.state!=="foreign")return found;elsewhere??=found;
if(this.#options.branch.startsWith(own_commit.O))break}return elsewhere}async findOpenBefore(limit){if([...this.#heads.keys()].every(number=>number>=limit))return void 0;
const open=(await(0,pulls.xO)(this.#options)).map(({head})=>(0,names.r)(this.#options.branch,head.ref)??limit);for(const number of open.filter(each=>each<limit).
toSorted((a,b)=>b-a)){if(await this.#isOurs(number))return this.#look(number)}return void 0}async findOthers(last,number){const others=[];const end=Math.max(0,last-
MOST_LOOKED_AT);for(let other=last;other>end&&others.length<MOST_OTHERS;other--){if(other===number||!await this.isUsed(other)||!await this.#isOurs(other))continue;
const{branch:branch2,head}=await this.#look(other);if(head!==void 0)others.push({branch:branch2,commit:head})}return others}#look(number){const found=this.#found.
get(number)??this.#read(number);this.#found.set(number,found);return found}async#read(number){const branch2=(0,names.W)(this.#options.branch,number);const{state,
pull}=(0,our_branch.Y)(await(0,pulls.bK)(this.#options,branch2),this.#options.base);return{state,branch:branch2,number,head:this.#heads.get(number)??pull?.head.
sha,pull}}#isOurs(number){const isOurs=this.#ours.get(number)??this.#hasOwnCommit(number);this.#ours.set(number,isOurs);return isOurs}async#hasOwnCommit(number){
if(number===1)return true;const{head,pull}=await this.#look(number);return head!==void 0&&hasOwnCommit(this.#options,{head,pull})}}async function readHeads(options){
const given={...(0,repository.aC)(options),ref:`heads/${options.branch}`};const refs=await(0,reply.kA)(options.octokit.rest.git.listMatchingRefs,given,REFS);return refs.
map(({ref,object})=>({branch:ref.replace("refs/heads/",""),commit:object.sha}))};async function readStanding(options){const heads=await readHeads(options);const branches=new Branches(
options,heads);const candidates=(0,branch.Lr)(heads,branch2=>(0,names.r)(options.branch,branch2));const last=await findLast(await branches.findLastHead(),number=>branches.
isUsed(number));const own=await branches.findLastOwn(last);if(own===void 0){const{branch:branch2}=options;const findOthers=()=>Promise.resolve([]);return{state:"\
none",branch:branch2,number:0,head:void 0,pull:void 0,next:branch2,findOthers,candidates}}const next=(0,names.W)(options.branch,last+1);const isOver=own.state!==
"open"&&own.state!=="unopened";const found=isOver&&await branches.findOpenBefore(own.number)||own;return{...found,next,findOthers:()=>branches.findOthers(last,found.
number),candidates}}function dueNumber(first,{state,number,next}){return state==="open"||state==="unopened"?number:(0,names.r)(first,next)??1}}),21264:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Lr:()=>candidatesAmong,qQ:()=>candidateOptions,uL:()=>candidatesBranchOf});var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
66775);const SUFFIX="-candidates";function candidatesBranchOf(branch){return`${branch}${SUFFIX}`}function candidatesAmong(heads,numberAmong){const named=heads.filter(
({branch})=>branch.endsWith(SUFFIX));const own=named.map(head=>({...head,number:numberAmong(head.branch.slice(0,-SUFFIX.length))}));return own.filter(head=>head.
number!==void 0).toSorted((a,b)=>b.number-a.number)}function candidateOptions(options,{branch,names}){const own={lockFile:_core_images_lock_js__WEBPACK_IMPORTED_MODULE_0__.
yL,orphan:true,isInferred:false,prune:void 0};return{...options,...own,branch,branchInput:"pull-request-branch",names}}}),92342:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H_:()=>wishOf,Qc:()=>isCandidateEntry,fN:()=>renamed,qX:()=>asImage});var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
66775);var _core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(23776);function isCandidateEntry(entry){const{of,number}=(0,_core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__.
zX)((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.dT)(entry))??{};const isKnown=of!==void 0&&of===entry.candidateOf&&number===entry.number;return isKnown&&
entry.derivedFrom===void 0&&(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_1__.AA)(entry)}function wishOf({candidateOf,request}){return`${candidateOf} ${request}`}
function renamed(entry,{from,to}){return{...entry,...entry.image!==void 0&&{image:to},name:`${to}${entry.name.slice(from.length)}`,file:`${to}${entry.file.slice(
from.length)}`}}function asImage(entry){const{candidateOf,number,...rest}=entry;const from=(0,_core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__.RC)({of:candidateOf,
number});const own=renamed(rest,{from,to:candidateOf});delete own.picked;return own}}),16579:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Y:()=>CandidateBranches,o:()=>withoutTwins});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
66775);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50020);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
93251);var _branch_base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(45375);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(30832);
var _branch_lock_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(90601);var _entry_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
92342);class CandidateBranches{#options;#held=new Map;#told=new Set;constructor(options){this.#options=options}read(head){const{commit}=head;const held=this.#held.
get(commit)??readHeld(this.#options,head);this.#held.set(commit,held);held.catch(()=>this.#held.delete(commit));return held}async readAll(heads,due){const all=[];
for(const head of heads){try{all.push(await this.read(head))}catch(error){if(!(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_1__.dz)||head.number===
due)throw error;this.#tell(head,error)}}return all}#tell({commit},error){const{log,isQuiet=false}=this.#options;if(isQuiet||this.#told.has(commit))return;this.#told.
add(commit);log.warning(`No candidate of an earlier branch is reused: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.b)(error)} If nobody needs them, de\
lete the branch.`)}}async function readHeld(repository,head){const{directory}=repository;const{branch,commit}=head;const options={...repository,branch,lockFile:_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.
yL};const tree=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_4__.Zc)(repository,commit);const own=(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.H)(options);
const near=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_6__.$)(repository,{tree,paths:[own]});const lock=await(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.
m)(options,near);const paths=[...lock.keys()].map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_7__.lW)(directory,file));const isListed=paths.every(path=>node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.dirname(path)===node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(own));const files=isListed?near:await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_6__.
$)(repository,{tree,paths:[own,...paths]});const all=[...lock.values()].filter(_entry_js__WEBPACK_IMPORTED_MODULE_8__.Qc).toSorted((a,b)=>a.number-b.number);const isThere=({
file})=>(files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_7__.lW)(directory,file))?.bytes??0)>0;const[entries,gone]=[all.filter(isThere),all.filter(entry=>!isThere(
entry))];return{...head,tree,lock,files,entries,gone}}function withoutTwins(held){const owners=new Map;const keyOf=entry=>`${(0,_entry_js__WEBPACK_IMPORTED_MODULE_8__.
H_)(entry)} ${entry.number}`;for(const branch of held)for(const entry of branch.entries)owners.set(keyOf(entry),owners.get(keyOf(entry))??branch);const entries=held.
flatMap(branch=>branch.entries.filter(entry=>owners.get(keyOf(entry))===branch));const gone=new Map(held.flatMap(branch=>branch.gone.map(entry=>[`${keyOf(entry)}\
 ${entry.file}`,entry])));return{entries,gone:[...gone.values()].filter(entry=>!owners.has(keyOf(entry)))}}}),23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(46290);var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
66775);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
53707);var _sides_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(37944);async function findDivergence(options,sides,given){const[base,own]=[await sides.read(
given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){const isUnknown={isForeign:false,isTooLong:false,
isLastOurs:false,isStuck:false};return{base,own,common:void 0,conflicts:true,changesBase:true,...isUnknown}}const common=await sides.read({...given.base,commit:parting.
mergeBase});const names=new Set(options.names);const pathOf=file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(options.directory,file);const entries=[base,
own,common].flatMap(({lock})=>[...lock.values()]);const planned=new Set([(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_1__.H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.
Z1.map(each=>pathOf(`${name}.${each}`))),...entries.filter(entry=>names.has((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>pathOf(
file))]);const paths=[...new Set([...planned,...entries.map(({file})=>pathOf(file))])];const shaIn=({entries:entries2},path)=>entries2.get(path)?.sha;const changed=paths.
filter(path=>shaIn(own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);const isBases=path=>shaIn(base,path)!==shaIn(common,path);
const coming=names.size>0?[...planned]:[];return{...{base,own,common,isStuck:isStuck(options,{base,own,common})},...{isForeign:parting.isForeign,isTooLong:parting.
isTooLong,isLastOurs:parting.isLastOurs},conflicts:coming.some(isBases)||changed.some(path=>isBases(path)&&(planned.has(path)||isOwn(path))),changesBase:changed.
some(isOwn)}}function isStuck({directory,names,replaceChanged},{base,own,common}){const stateOf=file=>{const path=(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.
lW)(directory,file);const sha=base.entries.get(path)?.sha;const known=base.lock.get(file)??(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.QR)([own,common],{directory,
file,sha});return(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.n)(base.entries,{path,known}).state};const isTaken=({file})=>{const[here,there]=[own,base].map(
({entries})=>entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(directory,file))?.sha);return here!==void 0&&here!==there&&["foreign","changed"].includes(
stateOf(file))};const isMade=new Set(names);const stays=[...own.lock.values()].filter(entry=>(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.vW)(own,common,entry)&&!isMade.
has((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)));const files=names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.Z1.map(each=>`${name}\
.${each}`));const made=[...base.lock.values()].filter(entry=>isMade.has((0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>file);return stays.
some(isTaken)||[...files,...made].some(file=>stateOf(file)==="foreign"||stateOf(file)==="changed"&&!replaceChanged)}}),90860:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ee:()=>findOpen,G7:()=>createPull,bK:()=>listPulls,qd:()=>changePull,xO:()=>listOpen});var _api_last_word_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
87155);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(1900);const PULL=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({number:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2,html_url:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,body:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$),state:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,merged_at:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.BA),head:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
hG,repo:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2}))}),
base:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({ref:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,sha:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG,repo:(0,
_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({id:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.i2})})});async function listPulls(options,branch){const pulls=await readPulls(
options,{head:`${options.context.owner}:${branch}`,state:"all"});return pulls.filter(({head})=>head.ref===branch)}function listOpen(options){return readPulls(options,
{base:options.base,state:"open"})}async function readPulls(options,asked){const pulls=[];try{const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.
aC)(options),...asked};for await(const page of(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.K5)(options.octokit.rest.pulls.list,given,(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
c3)(PULL)))pulls.push(...page)}catch(error){throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__.V)(error,options)}return pulls.filter(({head,base})=>head.repo?.id===
base.repo.id).toSorted((a,b)=>b.number-a.number)}async function findOpen(options,branch){const pulls=await listPulls(options,branch);return pulls.find(pull=>pull.
state==="open"&&pull.base.ref===options.base)}function createPull(options,pull){const{create}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.
Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(create,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),...pull,request:{
signal,retries:0}},PULL))}function changePull(options,number,change){const{update}=options.octokit.rest.pulls;return(0,_api_last_word_js__WEBPACK_IMPORTED_MODULE_4__.
Z)(options,signal=>(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(update,{...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.aC)(options),pull_number:number,
...change,request:{signal}},PULL))}}),1900:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{HG:()=>SETTING,V:()=>explainPullRefusal,g8:()=>saysNotPermitted,gD:()=>invalidTexts});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
71998);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12242);const PERMISSION_LINES="permissions:\n  contents: write\n  pull-request\
s: write";const NOT_PERMITTED=/not permitted to create or approve pull requests/i;const SETTING="Turn on 'Allow GitHub Actions to create and approve pull reques\
ts' in the repository's settings, under Actions \u2192 General";function saysNotPermitted(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(
error)&&error.status===403&&NOT_PERMITTED.test((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))}function invalidTexts(error){return(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
pc)(error).map(({message,field="",code=""})=>message??`${field} ${code}`.trim()).join("; ")}function explainPullRefusal(error,{context,clock,signal}){if(signal.
aborted||!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.UZ)(error))return error;const said=`${(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.
C7)(error)}${invalidTexts(error)===""?"":` (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(invalidTexts(error))})`}`;const repository=`${context.
owner}/${context.repo}`;const refusal=(message,next)=>new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__.VE(`${message} ${said}`,{next,cause:error});if((0,
_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__.T)(error,clock)!==void 0){return refusal("GitHub's rate limit did not end in time.","Run the job again later.")}
if(error.status===401)return refusal("GitHub does not accept the token.",_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.ns);if(error.status!==403&&error.status!==
404)return refusal("GitHub refuses this pull request.",_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs);if(saysNotPermitted(error))return refusal("The j\
ob's own token may open no pull request here.",`${SETTING}.`);if(/archived/i.test((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.f5)(error))){return refusal(
`${repository} is archived and takes no pull requests.`,"Unarchive it, or set 'deliver' to 'artifact'.")}if(context.pullRequest?.sameRepository===false&&context.
eventName!=="pull_request_target"){return refusal("A run of a pull request from a fork can open no pull request: its token is read-only.","No permission changes\
 that. Set 'deliver: artifact' for pull requests from forks, with this condition on a step that opens pull requests:\nif: github.event.pull_request.head.repo.ful\
l_name == github.repository")}return refusal(`The token may not open pull requests in ${repository}.`,"Add these lines to the job; a token of your own needs 'Co\
ntents' and 'Pull requests: read and write':\n"+PERMISSION_LINES)}}),37944:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Hw:()=>Sides,QR:()=>findByContent,vW:()=>isNewsOf});var external_node_path_=__webpack_require__(76760);var external_node_util_=__webpack_require__(
57975);var base=__webpack_require__(45375);var branch_entries=__webpack_require__(30832);var branch_lock=__webpack_require__(91877);var branch_path=__webpack_require__(
90601);var held=__webpack_require__(16579);var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var request_failure=__webpack_require__(
12242);var api_shape=__webpack_require__(90545);var trailer=__webpack_require__(17567);;const COMMITS=(0,api_shape.c3)((0,api_shape.OA)({commit:(0,api_shape.OA)(
{message:api_shape.a$}),parents:(0,api_shape.c3)((0,api_shape.OA)({sha:api_shape.hG}))}));const COMPARISON=(0,api_shape.OA)({merge_base_commit:repository.w8,total_commits:api_shape.
i2,commits:COMMITS,files:(0,api_shape.bR)((0,api_shape.c3)((0,api_shape.OA)({filename:api_shape.a$,previous_filename:(0,api_shape.bR)(api_shape.a$)})))});const TREE=(0,
api_shape.OA)({tree:(0,api_shape.c3)((0,api_shape.OA)({path:api_shape.a$,mode:api_shape.a$,type:api_shape.a$,sha:api_shape.hG})),truncated:api_shape.lx});const MOST_FILES=300;
const COMMITS_PER_PAGE=100;const MOST_PAGES=10;async function readParting(options,{base:base2,head}){const{compareCommitsWithBasehead}=options.octokit.rest.repos;
const given={...(0,repository.aC)(options),basehead:`${base2}...${head}`};try{const{merge_base_commit,total_commits,commits,files}=await(0,reply.kA)(compareCommitsWithBasehead,
given,COMPARISON);const older=await readOlder(options,{basehead:given.basehead,count:total_commits-commits.length});const mergeBase=merge_base_commit.sha;const isForeign=![
...older??[],...commits].every(isOurs)||!(files===void 0||files.length>=MOST_FILES?await isSameOutside(options,[mergeBase,head]):files.every(file=>isInside(options,
file)));const isTooLong=older===void 0&&!isForeign;const last=commits.at(-1);return{mergeBase,isForeign:isForeign||isTooLong,isTooLong,isLastOurs:last===void 0||
isOurs(last)}}catch(error){if((0,request_failure.UZ)(error)&&error.status===404&&/no common ancestor/i.test(error.message))return void 0;throw error}}function isOurs({
commit,parents}){return(0,trailer.runIdIn)(commit.message)!==void 0&&parents.length<2}async function readOlder(options,{basehead,count}){if(count>MOST_PAGES*COMMITS_PER_PAGE)
return void 0;const{compareCommitsWithBasehead}=options.octokit.rest.repos;const shape=(0,api_shape.OA)({commits:COMMITS});const older=[];for(let page=1;older.length<
count;page++){const given={...(0,repository.aC)(options),basehead,per_page:COMMITS_PER_PAGE,page};const{commits}=await(0,reply.kA)(compareCommitsWithBasehead,given,
shape);if(commits.length===0)return void 0;older.push(...commits)}return older}function isInside({directory},{filename,previous_filename:former=filename}){return directory===
"."||[filename,former].every(path=>path.startsWith(`${directory}/`))}async function isSameOutside(options,commits){let pair=commits;for(const name of options.directory===
"."?[]:options.directory.split("/")){const[one,other]=await Promise.all(pair.map(tree=>listTree(options,tree)));if(one===void 0||other===void 0)return false;const beside=[
one,other].map(items=>items.filter(({path})=>path!==name));if(!(0,external_node_util_.isDeepStrictEqual)(beside[0],beside[1]))return false;const inside=[one,other].
map(items=>items.find(({path})=>path===name));if(inside.some(item=>item!==void 0&&item.type!=="tree"))return false;pair=inside.map(item=>item?.sha)}return true}
async function listTree(options,tree){if(tree===void 0)return[];const found=await(0,reply.kA)(options.octokit.rest.git.getTree,{...(0,repository.aC)(options),tree_sha:tree},
TREE);return found.truncated?void 0:found.tree};class Sides{candidates;#options;#sides=new Map;#partings=new Map;constructor(options){this.#options=options;this.
candidates=new held.Y(options)}read(named){return remember(this.#sides,named.commit,()=>this.#readSide(named))}compare(base2,head){return remember(this.#partings,
`${base2}...${head}`,()=>readParting(this.#options,{base:base2,head}))}async#readSide({commit,branch}){const options=this.#options;const{directory,names}=options;
const tree=await(0,base.Zc)(options,commit);const planned=[(0,branch_lock.H)(options),...names.map(name=>(0,branch_path.lW)(directory,`${name}.png`))];const entries=await(0,
branch_entries.$)(options,{tree,paths:planned});const lock=await(0,branch_lock.m)({...options,branch},entries);const paths=[...lock.keys()].map(file=>(0,branch_path.
lW)(directory,file));const listed=new Set(planned.map(path=>external_node_path_.posix.dirname(path)));const isListed=paths.every(path=>listed.has(external_node_path_.
posix.dirname(path)));return{...{commit,tree,lock},entries:isListed?entries:await(0,branch_entries.$)(options,{tree,paths:[...planned,...paths]})}}}function findByContent(sides,{
directory,file,sha}){const path=(0,branch_path.lW)(directory,file);const isSame=side=>side?.lock.has(file)===true&&side.entries.get(path)?.sha===sha;return sha===
void 0?void 0:sides.find(isSame)?.lock.get(file)}function isNewsOf(own,common,{file}){return!(0,external_node_util_.isDeepStrictEqual)(own.lock.get(file),common?.
lock.get(file))}function remember(known,key,read){const value=known.get(key)??read();known.set(key,value);value.catch(()=>known.delete(key));return value}}),1878:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{a:()=>readBaseHead,b:()=>chooseTarget});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(46290);
var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(26093);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50020);
var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
93251);var _api_repository_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(36310);var _branch_base_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(45375);
var _branch_path_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(90601);var _conflict_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23961);var _branches_standing_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
73537);async function chooseTarget(options,sides){const standing=await(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_0__.Z)(options);const target=await chooseBranch(
options,sides,standing);return{...target,spare:await readSpare(options,sides,target)}}async function chooseBranch(options,sides,standing){const base={branch:options.
base,commit:await readBaseHead(options)};const{state,branch,head,next}=standing;const plain={standing,replaces:false};const isOver=state==="none"||state==="merg\
ed"||head===void 0;if(isOver||await isSpoilt(options,sides,standing)){const side=await sides.read(base);return{...plain,branch:next,side,isNew:true,base:side,own:void 0,
common:void 0}}const divergence=await(0,_conflict_js__WEBPACK_IMPORTED_MODULE_1__.W)(options,sides,{base,own:{branch,commit:head}});const{own,common,conflicts,isForeign,
isStuck}=divergence;const parts={...plain,base:divergence.base,own,common};if(state==="closed"||state==="foreign")return{...parts,branch:next,side:parts.base,isNew:true};
if(!conflicts||isForeign||isStuck)return{...parts,branch,side:own,isNew:false};return{...parts,branch:next,side:parts.base,isNew:true,replaces:true}}async function readSpare(options,sides,{
standing,base,own}){const{state,branch,head,findOthers}=standing;const known=[base,...own===void 0?[]:[own]].flatMap(({lock})=>[...lock.values()]);const requests=new Set(
known.map(({request})=>request));const isKnown=options.reused.every(({request})=>requests.has(request));if(isKnown&&!hasStrayImage(options,base))return[];const merged=state===
"merged"&&head!==void 0?[{branch,commit:head}]:[];const spare=[];for(const each of[...merged,...await findOthers()]){const side=await sides.read(each).catch(error=>{
if(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz)return void 0;throw error});if(side!==void 0)spare.push(side)}return spare}function hasStrayImage({
directory,names},{entries,lock}){const files=names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_3__.Z1.map(extension=>`${name}.${extension}`));return files.
some(file=>entries.has((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_4__.lW)(directory,file))&&!lock.has(file))}async function isSpoilt({log},sides,{state,branch,
head=""}){if(state!=="closed"&&state!=="foreign")return false;try{await sides.read({branch,commit:head});return false}catch(error){if(!(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_2__.
dz))throw error;log.warning(`No image of a pull request that is over is reused: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__.b)(error)}`);return true}}
async function readBaseHead(options){const{base,context}=options;const head=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_6__.zy)({...options,branch:base}).catch(
error=>{if((0,_api_repository_js__WEBPACK_IMPORTED_MODULE_7__.YM)(error))return void 0;throw error});if(head!==void 0)return head;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_8__.
VE(`There is no branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_9__.Ig)(base)}' in ${context.owner}/${context.repo} to merge into.`,{next:"Name\
 one that is there as 'pull-request-base', or push it first."})}})};export{id,ids,modules};
