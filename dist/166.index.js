const id=166;const ids=[166];const modules={63686:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{a:()=>readBaseHead});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
61175);var _api_repository_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(36310);var _branch_base_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(45375);
async function readBaseHead(options){const{base,context}=options;const head=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_0__.zy)({...options,branch:base}).catch(
error=>{if((0,_api_repository_js__WEBPACK_IMPORTED_MODULE_1__.YM)(error))return void 0;throw error});if(head!==void 0)return head;throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__.
VE(`There is no branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__.Ig)(base)}' in ${context.owner}/${context.repo} to merge into.`,{next:"Name\
 one that is there as 'pull-request-base', or push it first."})}}),17508:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{W:()=>branchOf,r:()=>numberOf});const NUMBER=/^-([2-9]|[1-9]\d{1,5})$/;function branchOf(first,number){return number===1?first:`${first}-${number}`}
function numberOf(first,branch){if(branch===first)return 1;const[,number]=branch.startsWith(first)&&NUMBER.exec(branch.slice(first.length))||[];return number===
void 0?void 0:Number(number)}}),21264:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Lr:()=>candidatesAmong,qQ:()=>candidateOptions,uL:()=>candidatesBranchOf});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(21397);
const SUFFIX="-candidates";function candidatesBranchOf(branch){return`${branch}${SUFFIX}`}function candidatesAmong(heads,numberAmong){const named=heads.filter(({
branch})=>branch.endsWith(SUFFIX));const own=named.map(head=>({...head,number:numberAmong(head.branch.slice(0,-SUFFIX.length))}));return own.filter(head=>head.number!==
void 0).toSorted((a,b)=>b.number-a.number)}function candidateOptions(options,{branch,names}){const own={lockFile:_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.
yL,orphan:true,isInferred:false,prune:void 0};return{...options,...own,branch,branchInput:"pull-request-branch",names}}}),92342:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H_:()=>wishOf,Iw:()=>asCandidate,Qc:()=>isCandidateEntry,lD:()=>ofNewestTask,qT:()=>candidateIdOf,qX:()=>asImage});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
21397);var _core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(23776);function isCandidateEntry(entry){const{of,number}=(0,_core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__.
zX)((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__.dT)(entry))??{};const isKnown=of!==void 0&&of===entry.candidateOf&&number===entry.number;return isKnown&&
entry.derivedFrom===void 0&&(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_1__.AA)(entry)}function wishOf({candidateOf,request}){return`${candidateOf} ${request}`}
function candidateIdOf(entry){return`${wishOf(entry)} ${entry.number}`}function ofNewestTask(entries){const[newest]=entries.toSorted((a,b)=>Date.parse(b.createdAt)-
Date.parse(a.createdAt));return entries.filter(({taskId})=>taskId===newest?.taskId)}function renamed(entry,{from,to}){return{...entry,...entry.image!==void 0&&{
image:to},name:`${to}${entry.name.slice(from.length)}`,file:`${to}${entry.file.slice(from.length)}`}}function asCandidate(entry,{from,candidate}){const{of,number}=candidate;
return{...renamed(entry,{from,to:(0,_core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__.RC)(candidate)}),candidateOf:of,number}}function asImage(entry){const{
candidateOf,number,...rest}=entry;const from=(0,_core_result_candidate_js__WEBPACK_IMPORTED_MODULE_0__.RC)({of:candidateOf,number});const own=renamed(rest,{from,
to:candidateOf});delete own.picked;return own}}),16579:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Y:()=>CandidateBranches,o:()=>withoutTwins});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
21397);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(50020);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
93251);var _branch_base_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(45375);var _branch_entries_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(30832);
var _branch_lock_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(90601);var _entry_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
92342);class CandidateBranches{#options;#held=new Map;#told=new Set;constructor(options){this.#options=options}read(head){const{commit}=head;const held=this.#held.
get(commit)??readHeld(this.#options,head);this.#held.set(commit,held);held.catch(()=>this.#held.delete(commit));return held}async readAll(heads,due){const all=[];
for(const head of heads){try{all.push(await this.read(head))}catch(error){if(!(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_1__.dz)||head.number===
due)throw error;this.#tell(head,error)}}return all}#tell({commit},error){const{log,isQuiet=false}=this.#options;if(isQuiet||this.#told.has(commit))return;this.#told.
add(commit);log.warning(`No candidate of an earlier branch is reused: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.b)(error)} If nobody needs them, de\
lete the branch.`)}}async function readHeld(repository,head){const{directory}=repository;const{branch,commit}=head;const options={...repository,branch,lockFile:_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.
yL};const tree=await(0,_branch_base_js__WEBPACK_IMPORTED_MODULE_4__.Zc)(repository,commit);const own=(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.H)(options);
const near=await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_6__.$)(repository,{tree,paths:[own]});const lock=await(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_5__.
m)(options,near);const paths=[...lock.keys()].map(file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_7__.lW)(directory,file));const isListed=paths.every(path=>node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.dirname(path)===node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(own));const files=isListed?near:await(0,_branch_entries_js__WEBPACK_IMPORTED_MODULE_6__.
$)(repository,{tree,paths:[own,...paths]});const all=[...lock.values()].filter(_entry_js__WEBPACK_IMPORTED_MODULE_8__.Qc).toSorted((a,b)=>a.number-b.number);const isThere=({
file})=>(files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_7__.lW)(directory,file))?.bytes??0)>0;const candidates=[...Map.groupBy(all,_entry_js__WEBPACK_IMPORTED_MODULE_8__.
qT).values()].map(_entry_js__WEBPACK_IMPORTED_MODULE_8__.lD);const entries=candidates.filter(pictures=>pictures.every(isThere)).flat();const gone=candidates.filter(
pictures=>!pictures.every(isThere)).flat();return{...head,tree,lock,files,entries,gone}}function withoutTwins(held){const known=new Set;const takeNew=lists=>lists.
flatMap(list=>{const added=list.filter(entry=>!known.has((0,_entry_js__WEBPACK_IMPORTED_MODULE_8__.qT)(entry)));for(const entry of added)known.add((0,_entry_js__WEBPACK_IMPORTED_MODULE_8__.
qT)(entry));return added});const entries=takeNew(held.map(branch=>branch.entries));return{entries,gone:takeNew(held.map(branch=>branch.gone))}}}),90860:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
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
ntents' and 'Pull requests: read and write':\n"+PERMISSION_LINES)}}),23338:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
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
lock.get(file))}function remember(known,key,read){const value=known.get(key)??read();known.set(key,value);value.catch(()=>known.delete(key));return value}})};export{id,ids,modules};
