const id=990;const ids=[990];const modules={29632:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Y:()=>judgePulls});function judgePulls(pulls,base){const ours=pulls.filter(pull2=>pull2.base.ref===base);const pull=ours.find(({state})=>state==="open")??ours[0];
if(pull===void 0)return{state:pulls.length===0?"unopened":"foreign",pull:pulls[0]};if(pull.state==="open")return{state:"open",pull};return{state:pull.merged_at===
void 0?"closed":"merged",pull}}}),73537:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{O:()=>dueNumber,Z:()=>readStanding});var branch=__webpack_require__(21264);;const MOST_MISSING=6;async function findLast(known,isUsed){const last=await findRunEnd(
known,isUsed);const behind=Array.from({length:MOST_MISSING},(_,index)=>last+2+index);const used=(await Promise.all(behind.map(isUsed))).lastIndexOf(true);return used===
-1?last:findLast(last+2+used,isUsed)}async function findRunEnd(known,isUsed){let[used,step]=[known,1];while(await isUsed(used+step)){used+=step;step*=2}let free=used+
step;while(free-used>1){const middle=Math.floor((used+free)/2);if(await isUsed(middle))used=middle;else free=middle}return used}var names=__webpack_require__(17508);
var reply=__webpack_require__(67676);var repository=__webpack_require__(36310);var shape=__webpack_require__(90545);var own_commit=__webpack_require__(5145);var pulls=__webpack_require__(
90860);var our_branch=__webpack_require__(29632);var request_failure=__webpack_require__(12242);var lock=__webpack_require__(91877);var trailer=__webpack_require__(
17567);;const FILES_PER_PAGE=300;const MESSAGE=(0,shape.OA)({message:shape.a$});const COMMITS=(0,shape.OA)({commits:(0,shape.c3)((0,shape.OA)({sha:shape.hG,commit:MESSAGE}))});
const COMMIT=(0,shape.OA)({commit:MESSAGE,files:(0,shape.bR)((0,shape.c3)((0,shape.OA)({filename:shape.a$})))});async function hasOwnCommit(options,{head,pull}){
const{compareCommitsWithBasehead,getCommit}=options.octokit.rest.repos;const basehead=`${pull?.base.sha??options.base}...${head}`;const found=await(0,reply.kA)(
compareCommitsWithBasehead,{...(0,repository.aC)(options),basehead},COMMITS).catch(toNoHistory);const beyond=found?.commits.filter(({commit})=>(0,trailer.runIdIn)(
commit.message)!==void 0).map(({sha})=>sha);const isKnown=found!==void 0&&(found.commits.length>0||pull===void 0);for(const ref of isKnown&&beyond!==void 0?beyond.
toReversed():[head]){const{commit,files=[]}=await(0,reply.kA)(getCommit,{...(0,repository.aC)(options),ref},COMMIT);const isOfLock=files.some(({filename})=>filename===
(0,lock.H)(options))||files.length>=FILES_PER_PAGE;if(isOfLock&&(0,trailer.runIdIn)(commit.message)!==void 0)return true}return false}function toNoHistory(error){
if((0,request_failure.UZ)(error)&&error.status===404)return void 0;throw error};const MOST_OTHERS=3;const MOST_LOOKED_AT=10;const REFS=(0,shape.c3)((0,shape.OA)(
{ref:shape.a$,object:repository.w8}));class Branches{#options;#heads;#found=new Map;#ours=new Map;constructor(options,heads){this.#options=options;this.#heads=new Map(
heads.flatMap(({branch:branch2,commit})=>{const number=(0,names.r)(options.branch,branch2);return number===void 0?[]:[[number,commit]]}))}async isUsed(number){return this.#heads.
has(number)||(await this.#look(number)).pull!==void 0}async findLastHead(){for(const number of[...this.#heads.keys()].toSorted((a,b)=>b-a)){if(await this.#isOurs(
number))return number}return 0}async findLastOwn(last){let elsewhere;for(let number=last;number>0;number--){if(!await this.isUsed(number)||!await this.#isOurs(number))
continue;const found=await this.#look(number);if(found.state!=="foreign")return found;elsewhere??=found;if(this.#options.branch.startsWith(own_commit.O))break}return elsewhere}async findOpenBefore(limit){
if([...this.#heads.keys()].every(number=>number>=limit))return void 0;const open=(await(0,pulls.xO)(this.#options)).map(({head})=>(0,names.r)(this.#options.branch,
head.ref)??limit);for(const number of open.filter(each=>each<limit).toSorted((a,b)=>b-a)){if(await this.#isOurs(number))return this.#look(number)}return void 0}async findOthers(last,number){
const others=[];const end=Math.max(0,last-MOST_LOOKED_AT);for(let other=last;other>end&&others.length<MOST_OTHERS;other--){if(other===number||!await this.isUsed(
other)||!await this.#isOurs(other))continue;const{branch:branch2,head}=await this.#look(other);if(head!==void 0)others.push({branch:branch2,commit:head})}return others}#look(number){
const found=this.#found.get(number)??this.#read(number);this.#found.set(number,found);return found}async#read(number){const branch2=(0,names.W)(this.#options.branch,
number);const{state,pull}=(0,our_branch.Y)(await(0,pulls.bK)(this.#options,branch2),this.#options.base);return{state,branch:branch2,number,head:this.#heads.get(
number)??pull?.head.sha,pull}}#isOurs(number){const isOurs=this.#ours.get(number)??this.#hasOwnCommit(number);this.#ours.set(number,isOurs);return isOurs}async#hasOwnCommit(number){
if(number===1)return true;const{head,pull}=await this.#look(number);return head!==void 0&&hasOwnCommit(this.#options,{head,pull})}}async function readHeads(options){
const given={...(0,repository.aC)(options),ref:`heads/${options.branch}`};const refs=await(0,reply.kA)(options.octokit.rest.git.listMatchingRefs,given,REFS);return refs.
map(({ref,object})=>({branch:ref.replace("refs/heads/",""),commit:object.sha}))};async function readStanding(options){const heads=await readHeads(options);const branches=new Branches(
options,heads);const candidates=(0,branch.Lr)(heads,branch2=>(0,names.r)(options.branch,branch2));const last=await findLast(await branches.findLastHead(),number=>branches.
isUsed(number));const own=await branches.findLastOwn(last);if(own===void 0){const{branch:branch2}=options;const findOthers=()=>Promise.resolve([]);return{state:"\
none",branch:branch2,number:0,head:void 0,pull:void 0,next:branch2,findOthers,candidates}}const next=(0,names.W)(options.branch,last+1);const isOver=own.state!==
"open"&&own.state!=="unopened";const found=isOver&&await branches.findOpenBefore(own.number)||own;return{...found,next,findOthers:()=>branches.findOthers(last,found.
number),candidates}}function dueNumber(first,{state,number,next}){return state==="open"||state==="unopened"?number:(0,names.r)(first,next)??1}}),74684:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Em:()=>findMarked,_q:()=>keepStandIns,kK:()=>findStandIns});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
57975);var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(21397);var _branch_path_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
90601);var _entry_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(92342);function findStandIns(held,directory){const known=new Set;return held.flatMap(branch=>[
...Map.groupBy(branch.entries,_entry_js__WEBPACK_IMPORTED_MODULE_1__.H_)].filter(([wish])=>!known.has(wish)).flatMap(([wish,entries])=>{const chosen=entries.find(
({picked})=>picked===true)??entries[0];if(chosen===void 0)return[];known.add(wish);const pictures=entries.filter(({number})=>number===chosen.number);return[standInOf(
branch,{chosen,pictures,directory})]}))}function standInOf({commit,tree,files},{chosen,pictures,directory}){const{candidateOf:name,request}=chosen;const lock=new Map(
pictures.map(_entry_js__WEBPACK_IMPORTED_MODULE_1__.qX).map(entry=>[entry.file,entry]));const entries=pictures.flatMap(entry=>{const blob=files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.
lW)(directory,entry.file));return blob===void 0?[]:[[(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(directory,(0,_entry_js__WEBPACK_IMPORTED_MODULE_1__.qX)(
entry).file),blob]]});return{name,request,isPicked:chosen.picked===true,commit,tree,lock,entries:new Map(entries)}}function findMarked(held,{directory,own,base}){
const settled=[...base];const drawn=new Set(held.flatMap(({files})=>[...files.values()].map(({sha})=>sha)));const shaOf=({file})=>own.entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.
lW)(directory,file))?.sha??"";return findStandIns(held,directory).filter(({name,request,isPicked,lock})=>{const isOfWish=entry=>(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.
dT)(entry)===name&&entry.request===request;if(!isPicked||settled.some(isOfWish))return false;const originals=[...own.lock.values()].filter(({derivedFrom})=>derivedFrom===
void 0);const standing=originals.filter(entry=>isOfWish(entry)&&(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.AA)(entry));const isIt=({file,taskId})=>lock.
get(file)?.taskId===taskId;const files=standing.map(({file})=>file);return(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(files.toSorted(),[...lock.
keys()].toSorted())&&!standing.every(isIt)&&standing.every(entry=>drawn.has(shaOf(entry)))})}function keepStandIns({directory,replaceChanged,read}){return(files,{
lock,entries})=>{const there=[...lock.values()].filter(({file})=>(entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_2__.lW)(directory,file))?.bytes??0)>0);
return files.filter(({image,entry})=>{if(image.candidate===void 0)return true;const same=there.find(each=>(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.
dT)(each)===(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)&&each.request===entry.request);if(same===void 0||same.taskId===entry.taskId)return true;
return replaceChanged&&same.taskId===read?.lock.get(same.file)?.taskId})}}}),23961:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>findDivergence});var _core_images_file_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(46290);var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
21397);var _branch_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(91877);var _branch_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90601);var _branch_place_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
53707);var _sides_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(23338);async function findDivergence(options,sides,given){const[base,own]=[await sides.read(
given.base),await sides.read(given.own)];const parting=await sides.compare(base.commit,own.commit);if(parting===void 0){const isUnknown={isForeign:false,isTooLong:false,
isLastOurs:false,isStuck:false};return{base,own,common:void 0,conflicts:true,changesBase:true,...isUnknown}}const common=await sides.read({...given.base,commit:parting.
mergeBase});const names=new Set(options.names);const pathOf=file=>(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(options.directory,file);const entries=[base,
own,common].flatMap(({lock})=>[...lock.values()]);const planned=new Set([(0,_branch_lock_js__WEBPACK_IMPORTED_MODULE_1__.H)(options),...options.names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.
Z1.map(each=>pathOf(`${name}.${each}`))),...entries.filter(entry=>names.has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).map(({file})=>pathOf(
file))]);const paths=[...new Set([...planned,...entries.map(({file})=>pathOf(file))])];const shaIn=({entries:entries2},path)=>entries2.get(path)?.sha;const changed=paths.
filter(path=>shaIn(own,path)!==shaIn(base,path));const isOwn=path=>shaIn(own,path)!==shaIn(common,path);const isBases=path=>shaIn(base,path)!==shaIn(common,path);
const coming=names.size>0?[...planned]:[];return{...{base,own,common,isStuck:isStuck(options,{base,own,common})},...{isForeign:parting.isForeign,isTooLong:parting.
isTooLong,isLastOurs:parting.isLastOurs},conflicts:coming.some(isBases)||changed.some(path=>isBases(path)&&(planned.has(path)||isOwn(path))),changesBase:changed.
some(isOwn)}}function isStuck({directory,names,replaceChanged},{base,own,common}){const stateOf=file=>{const path=(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.
lW)(directory,file);const sha=base.entries.get(path)?.sha;const known=base.lock.get(file)??(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.QR)([own,common],{directory,
file,sha});return(0,_branch_place_js__WEBPACK_IMPORTED_MODULE_5__.n)(base.entries,{path,known}).state};const isTaken=({file})=>{const[here,there]=[own,base].map(
({entries})=>entries.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_0__.lW)(directory,file))?.sha);return here!==void 0&&here!==there&&["foreign","changed"].includes(
stateOf(file))};const isMade=new Set(names);const stays=[...own.lock.values()].filter(entry=>(0,_sides_js__WEBPACK_IMPORTED_MODULE_4__.vW)(own,common,entry)&&!isMade.
has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)));const files=names.flatMap(name=>_core_images_file_js__WEBPACK_IMPORTED_MODULE_2__.Z1.
map(each=>`${name}.${each}`));const made=[...base.lock.values()].filter(entry=>isMade.has((0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry))).
map(({file})=>file);return stays.some(isTaken)||[...files,...made].some(file=>stateOf(file)==="foreign"||stateOf(file)==="changed"&&!replaceChanged)}}),35990:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{pullRequestDestination:()=>pullRequestDestination});var delivery=__webpack_require__(
26093);var foreign_text=__webpack_require__(61175);var reply=__webpack_require__(67676);var api_repository=__webpack_require__(36310);var request_failure=__webpack_require__(
12242);var shape=__webpack_require__(90545);var neighbour=__webpack_require__(19303);var refusal=__webpack_require__(5252);var own_places=__webpack_require__(34378);
var planned_commit=__webpack_require__(409);var pruned=__webpack_require__(6469);var tries=__webpack_require__(42823);var own_commit=__webpack_require__(5145);var check=__webpack_require__(
56132);var candidates_branch=__webpack_require__(21264);var external_node_util_=__webpack_require__(57975);var lock_lock=__webpack_require__(21397);var above=__webpack_require__(
29997);var branch_path=__webpack_require__(90601);var place=__webpack_require__(53707);var pull_request_sides=__webpack_require__(23338);;function cargoFor(options,target){
const{side,isNew,base,own,common,spare}=target;const{directory,reused,made,prune,former=[]}=options;const sources=[...isNew?[base,own]:[own,base],...spare,...former].
filter(source=>source!==void 0);const found=reused.flatMap(image=>carryMarked(target,image,directory)??(own&&findInstead(own,image,directory))??findReused(options,
{image,sources})??[]);const wanted=[...new Map(found.map(each=>[each.path,each])).values()];const files=new Set(wanted.map(({entry})=>entry.file));const pruned2=new Set(
own===void 0?[]:prune?.find(own.lock.values()).own.map(({file:file2})=>file2));const unnamed=new Set(own!==void 0&&wasTurnedDown(target)?options.findUnnamed(own.
lock.values()):[]);const isLeft=({file:file2,...entry})=>!files.has(file2)&&!pruned2.has(file2)&&!made.has((0,lock_lock.dT)(entry))&&!unnamed.has(entry.name);const inBase=Map.
groupBy(base.lock.values(),lock_lock.dT);const others=own===void 0||!isNew?[]:[...own.lock.values()].filter(entry=>isLeft(entry)&&(0,pull_request_sides.vW)(own,
common,entry)&&givesWay(target,{entry,directory,inBase:inBase.get((0,lock_lock.dT)(entry))??[]})).flatMap(entry=>carriedFrom(own,entry,directory)??[]);return[...wanted,
...others].filter(({path,sha,entry})=>side.entries.get(path)?.sha!==sha||!(0,external_node_util_.isDeepStrictEqual)(side.lock.get(entry.file),entry))}function wasTurnedDown({
standing:{state,pull},own}){return state==="closed"&&own!==void 0&&!(0,above.$L)(pull?.body??"")}function isOtherProposal(directory,{base,own,common},files){if(own===
void 0)return files.length>0;const shaIn=(side,path)=>side?.entries.get(path)?.sha;const coming=new Map(files.filter(({path,sha})=>shaIn(base,path)!==sha).map(({
path,sha})=>[path,sha]));const proposed=[...own.lock.values()].filter(entry=>(0,pull_request_sides.vW)(own,common,entry)).map(({file:file2})=>(0,branch_path.lW)(
directory,file2)).filter(path=>![void 0,shaIn(common,path),shaIn(base,path)].includes(shaIn(own,path)));const known=new Set(proposed);const isKnown=([path,sha])=>known.
has(path)&&shaIn(own,path)===sha;const isLeftOut=path=>!coming.has(path)&&shaIn(base,path)===shaIn(common,path);return coming.size>0&&(![...coming].every(isKnown)||
proposed.some(isLeftOut))}function carryMarked({marked},image,directory){const found=marked.find(({name,request})=>name===(0,lock_lock.dT)(image)&&request===image.
request);return found&&[...found.lock.values()].flatMap(entry=>carriedFrom(found,entry,directory)??[])}function proposedPictures(directory,{isNew,side,base},{carried,
files=[]}){const wishIn=entry=>`${(0,lock_lock.dT)(entry)} ${entry.request}`;const settled=new Set([...base.lock.values()].map(wishIn));const there=(isNew?[]:[...side.
lock.values()]).map(entry=>{const{sha,bytes}=side.entries.get((0,branch_path.lW)(directory,entry.file))??{};return{entry,sha:bytes===entry.bytes?sha:void 0}});const made=files.
map(({entry})=>({entry,sha:void 0}));return[...there,...carried,...made].filter(({entry})=>!settled.has(wishIn(entry)))}function findInstead(own,image,directory){
const entries=[...own.lock.values()].filter(entry=>(0,lock_lock.dT)(entry)===(0,lock_lock.dT)(image)&&entry.request===image.request);if(entries.some(({taskId,sha256})=>taskId===
image.taskId||sha256===image.sha256))return void 0;const carried=entries.flatMap(entry=>carriedFrom(own,entry,directory)??[]);return carried.length>0&&carried.length===
entries.length?carried:void 0}function findReused({directory,outputDirectory},{image,sources}){const file2=outputDirectory==="."?image.path:image.path.slice(outputDirectory.
length+1);for(const source of sources){const entry=source.lock.get(file2);if(entry?.request!==image.request)continue;if(entry.taskId!==image.taskId&&entry.sha256!==
image.sha256)continue;const carried=carriedFrom(source,entry,directory);if(carried!==void 0)return carried}return void 0}function carriedFrom({entries},entry,directory){
const path=(0,branch_path.lW)(directory,entry.file);const{sha,bytes}=entries.get(path)??{};return sha===void 0||bytes===void 0?void 0:{path,sha,entry}}function givesWay({
base,own,common},{entry,directory,inBase}){const{file:file2}=entry;const path=(0,branch_path.lW)(directory,file2);const same=(0,pull_request_sides.QR)([own,common],
{directory,file:file2,sha:base.entries.get(path)?.sha});const{state}=(0,place.n)(base.entries,{path,known:base.lock.get(file2)??same});if(state==="foreign"||state===
"changed")return false;const news=inBase.filter(each=>!(0,external_node_util_.isDeepStrictEqual)(each,common?.lock.get(each.file)));return news.every(({createdAt})=>Date.
parse(createdAt)<Date.parse(entry.createdAt))}var result_candidate=__webpack_require__(23776);var errors=__webpack_require__(50020);var branch_base=__webpack_require__(
45375);var lock_change=__webpack_require__(18771);var commit_delivery=__webpack_require__(86009);var commit_file=__webpack_require__(44247);var stand_in=__webpack_require__(
74684);var names=__webpack_require__(17508);var external_node_path_=__webpack_require__(76760);var lock_merge=__webpack_require__(2148);var reason=__webpack_require__(
93251);var lock=__webpack_require__(91877);var branch_retouched=__webpack_require__(5449);;const REPOSITORY_ID=(0,shape.OA)({repository:(0,shape.OA)({id:shape.a$})});
const UPDATED=(0,shape.OA)({updateRefs:(0,shape.OA)({})});const NOTHING="0".repeat(40);const GRAPHQL={method:"POST",url:"/graphql"};async function deleteBranch(options,known){
if(!await isUnmoved(options,known))return;if(!await deleteUnmoved(options,known)){if(!await isUnmoved(options,known))return;await deleteByName(options,known)}options.
log.info(`Deleted branch '${(0,foreign_text.Ig)(known.branch)}': its candidates are not needed any more.`)}async function isUnmoved(options,{branch,commit}){const head=await(0,
branch_base.zy)({...options,branch});if(head!==void 0&&head!==commit)options.log.info(`Branch '${(0,foreign_text.Ig)(branch)}' is kept, as something has come to\
 it meanwhile.`);return head===commit}async function deleteUnmoved({octokit,context,log,signal},{branch,commit}){const request={signal};try{const asked="query($\
owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }";const found=await octokit.graphql(asked,{owner:context.owner,name:context.repo,
request});const{repository}=(0,reply.JN)(()=>GRAPHQL,found,REPOSITORY_ID);const refUpdates=[{name:`refs/heads/${branch}`,beforeOid:commit,afterOid:NOTHING}];const change="\
mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";const done=await octokit.graphql(change,{input:{repositoryId:repository.id,
refUpdates},request});(0,reply.JN)(()=>GRAPHQL,done,UPDATED);return true}catch(error){signal.throwIfAborted();log.debug(`GraphQL does not delete '${(0,foreign_text.
Ig)(branch)}': ${(0,reason.b)(error)}`);return false}}async function deleteByName(options,{branch}){try{await options.octokit.rest.git.deleteRef({...(0,api_repository.
aC)(options),ref:`heads/${branch}`})}catch(error){if(!(0,request_failure.UZ)(error)||error.status!==422||!/does not exist/i.test(error.message))throw error}}var candidates_entry=__webpack_require__(
92342);;const TREE=(0,shape.OA)({tree:(0,shape.c3)((0,shape.OA)({path:shape.a$,type:shape.a$})),truncated:shape.lx});async function listFiles(repository,tree){const given={
...(0,api_repository.aC)(repository),tree_sha:tree,recursive:"1"};const{tree:items,truncated}=await(0,reply.kA)(repository.octokit.rest.git.getTree,given,TREE);
return truncated?void 0:items.filter(({type})=>type!=="tree").map(({path})=>path)};const MOST_COMPARED=500;async function clearBranches(options,old){for(const{held:held2,
look}of old){try{const{isOver,readIn}=await look();if(isOver&&isSettled(await readIn(options.directory)))await clearBranch(options,held2,readIn)}catch(error){options.
signal.throwIfAborted();if(!(0,request_failure.UZ)(error)&&!(error instanceof delivery.VE))throw error;const said=(0,request_failure.UZ)(error)?(0,request_failure.
C7)(error):(0,reason.Y)(error);options.log.warning(`Branch '${(0,foreign_text.Ig)(held2.branch)}' could not be deleted; delete it by hand. ${said}`)}}}async function clearBranch(options,{
branch,commit,tree},readIn){const files=await listFiles(options,tree);const kept=await readAllIn(files??[],readIn);if(files===void 0||kept===void 0||!holdsNothingElse(
files,kept)){options.log.info(`Branch '${(0,foreign_text.Ig)(branch)}' is kept, as it has more than candidates.`);return}if(!kept.every(isSettled))return;const pictures=kept.
flatMap(each=>picturesIn(each).filter(({sha})=>!each.stored.has(sha)));const why=await whyKept(options,branch,pictures);if(why!==void 0){options.log.notice(`Bra\
nch '${(0,foreign_text.Ig)(branch)}' is kept, as ${why}; delete it by hand if nobody needs it.`);return}await deleteBranch(options,{branch,commit})}async function whyKept(options,branch,pictures){
if(pictures.length>MOST_COMPARED)return`it has ${pictures.length} pictures, which are too many to compare`;const{retouched}=await(0,branch_retouched.q)({...options,
branch},{images:pictures,before:"deleted"});const[first]=retouched;return first===void 0?void 0:`somebody has changed '${(0,foreign_text.Ig)(first)}' there`}async function readAllIn(files,readIn){
const all=[];try{for(const path of files){if(external_node_path_.posix.basename(path)===lock_lock.yL)all.push(await readIn(external_node_path_.posix.dirname(path)))}
return all}catch(error){if(error instanceof errors.dz)return void 0;throw error}}function isSettled({held:held2,known,findUnnamed}){const images=[...(0,lock_merge.
s)([...held2.entries,...held2.gone].map(candidates_entry.qX)).values()];const unnamed=new Set(findUnnamed(images));const byImage=Map.groupBy(known,lock_lock.dT);
const hasCome=entry=>byImage.get((0,lock_lock.dT)(entry))?.some(there=>there.request===entry.request||Date.parse(there.createdAt)>=Date.parse(entry.createdAt))===
true;return images.every(entry=>unnamed.has(entry.name)||hasCome(entry))}function holdsNothingElse(files,kept){const lockOf=({directory})=>(0,lock.H)({directory,
lockFile:lock_lock.yL});const known=new Set(kept.flatMap(each=>[lockOf(each),...picturesIn(each).map(({path})=>path)]));return kept.length>0&&files.every(path=>known.
has(path))}function picturesIn({directory,held:{lock:lock2,files}}){return[...lock2.values()].flatMap(entry=>{const path=(0,branch_path.lW)(directory,entry.file);
const{sha,bytes}=files.get(path)??{};return sha===void 0||bytes!==entry.bytes?[]:[{entry,path,sha,bytes}]})}var way_back=__webpack_require__(85810);var image_files=__webpack_require__(
61122);;async function candidateFiles(options,images){const files=[];for(const image of images){const{candidate}=image;if(candidate===void 0)continue;const own=(0,
result_candidate.Sb)(image)?candidate.of:(0,result_candidate.RC)(candidate);for(const file2 of await(0,commit_file.zu)(options,[image]))files.push(withEntry(options,
file2,(0,candidates_entry.Iw)(file2.entry,{from:own,candidate})))}return files}function withEntry({directory},file2,entry){return{...file2,path:(0,branch_path.lW)(
directory,entry.file),entry}};const MOST_NUMBERS=99;function numberAnew(options){const told=new Set;return(files,{lock:lock2,entries})=>{options.numbers.clear();
const known=[...lock2.values()].filter(candidates_entry.Qc);const coming=[...options.others,...files.map(({entry})=>entry)].filter(candidates_entry.Qc);const taken=new Set(
[...known,...coming].map(candidates_entry.qT));const isThere=({file:file2})=>(entries.get((0,branch_path.lW)(options.directory,file2))?.bytes??0)>0;const isReplaced=({
file:file2,taskId})=>options.replaceChanged&&options.read?.lock.get(file2)?.taskId===taskId;return[...Map.groupBy(files,({entry})=>(0,lock_lock.dT)(entry))].flatMap(
([key,pictures])=>{const[entry]=pictures.map(each=>each.entry);if(entry===void 0||!(0,candidates_entry.Qc)(entry))return pictures;const ofWish=known.filter(each=>(0,
candidates_entry.H_)(each)===(0,candidates_entry.H_)(entry));const ownNumber=ofWish.find(({taskId})=>taskId===entry.taskId)?.number;const isOthers=ofWish.some(each=>each.
number===entry.number&&each.taskId!==entry.taskId&&isThere(each)&&!isReplaced(each));const number=ownNumber??(isOthers?nextNumber(entry,taken):entry.number);if(number===
entry.number)return pictures;taken.add((0,candidates_entry.qT)({...entry,number}));for(const{image}of pictures)options.numbers.set(image.path,number);const candidate={
of:entry.candidateOf,number:entry.number};if(ownNumber===void 0&&!told.has(key))tellNumbered(options,candidate,number);told.add(key);const renumbered={from:(0,result_candidate.
RC)(candidate),candidate:{...candidate,number}};return pictures.map(file2=>withEntry(options,file2,(0,candidates_entry.Iw)(file2.entry,renumbered)))})}}function nextNumber(entry,taken){
const number=freeNumber(entry,taken);if(number!==void 0)return number;throw new delivery.VE(`'${(0,foreign_text.Ig)(entry.candidateOf)}' has ${MOST_NUMBERS} can\
didates, which is the most.`,{next:"Pick one of them, or change its prompt."})}function freeNumber(wish,taken){const numbers=Array.from({length:MOST_NUMBERS},(_,index)=>index+
1);return numbers.find(number=>!taken.has((0,candidates_entry.qT)({...wish,number})))}function tellNumbered({log},{of,number},now){log.warning(`Candidate ${number}\
 of '${(0,foreign_text.Ig)(of)}' is another run's, of the same request, so that it was paid for twice; this run's is candidate ${now}. With a 'concurrency' grou\
p on the job one run waits for the other.`)};function takeOver(options){const{own,others,files,proposed,directory}=options;const wishes=new Set(proposed.map(({entry})=>wishOfImage(
entry)));const known=new Set([...own?.entries??[],...candidateEntries(files)].map(candidates_entry.qT));const taken=new Set(files.map(({entry})=>(0,lock_lock.dT)(
entry)));const all=[];const take=(from,entries)=>{const wanted=entries.filter(entry=>!taken.has((0,lock_lock.dT)(entry)));for(const entry of wanted)taken.add((0,
lock_lock.dT)(entry));all.push(bringFrom(from,{entries:wanted,directory}))};const takeNew=(from,entries)=>{const wanted=entries.filter(entry=>wishes.has((0,candidates_entry.
H_)(entry))&&!known.has((0,candidates_entry.qT)(entry)));for(const entry of wanted)known.add((0,candidates_entry.qT)(entry));take(from,wanted)};for(const other of others)
takeNew(other,other.entries);if(own!==void 0)take(own,markedSince(own,{others,wishes}));for(const entry of own?.gone??[])known.add((0,candidates_entry.qT)(entry));
for(const other of others)takeNew(other,other.gone);return joined([...all,strayStandIns(options,all)])}function wishOfImage(entry){return(0,candidates_entry.H_)(
{candidateOf:(0,lock_lock.dT)(entry),request:entry.request})}function candidateEntries(files){return files.map(({entry})=>entry).filter(candidates_entry.Qc)}function bringFrom({
files},{entries,directory}){const all=entries.map(entry=>({entry,path:(0,branch_path.lW)(directory,entry.file)}));const carried=all.flatMap(each=>{const{sha}=files.
get(each.path)??{};return sha===void 0?[]:[{...each,sha}]});return{carried,noted:all.filter(({path})=>!files.has(path)).map(({entry})=>entry)}}function joined(all){
return{carried:all.flatMap(({carried})=>carried),noted:all.flatMap(({noted})=>noted)}}function markedSince({entries,gone},{others,wishes}){const isPicked=({picked})=>picked===
true;const all=[...entries,...gone];const decided=new Set(all.filter(isPicked).map(candidates_entry.H_));const picks=others.flatMap(other=>[...other.entries,...other.
gone]).filter(isPicked);return all.filter(entry=>wishes.has((0,candidates_entry.H_)(entry))&&!decided.has((0,candidates_entry.H_)(entry))).filter(({file:file2,taskId})=>picks.
some(pick=>pick.file===file2&&pick.taskId===taskId)).map(entry=>({...entry,picked:true}))}function unmarked(directory,held2,files){const wishes=new Set(candidateEntries(
files).map(candidates_entry.H_));const coming=new Set(files.map(({entry})=>entry.file));const entries=[...held2.entries,...held2.gone].filter(entry=>entry.picked===
true&&wishes.has((0,candidates_entry.H_)(entry))&&!coming.has(entry.file)).map(entry=>{const rest={...entry};delete rest.picked;return rest});return bringFrom(held2,
{entries,directory})}function strayStandIns({own,files,proposed,directory},brought){const{carried,noted}=joined(brought);const coming=[...candidateEntries([...files,
...carried]),...noted.filter(candidates_entry.Qc)];const known=[...own?.entries??[],...own?.gone??[],...coming];const taken=new Set(known.map(candidates_entry.qT));
const candidatesOf=Map.groupBy(known,candidates_entry.H_);const originals=proposed.filter(({entry})=>(0,lock_lock.AA)(entry)&&entry.derivedFrom===void 0);const strays=[
...Map.groupBy(originals,({entry})=>wishOfImage(entry))].flatMap(([wish,pictures])=>{const entries=(0,candidates_entry.lD)(pictures.map(({entry})=>entry));const[
first]=entries;const others=candidatesOf.get(wish);if(first===void 0||others===void 0||others.some(({taskId})=>taskId===first.taskId))return[];const of=(0,lock_lock.
dT)(first);const number=freeNumber({candidateOf:of,request:first.request},taken);if(number===void 0)return[];const copies=pictures.filter(({entry})=>entries.includes(
entry)).flatMap(({entry,sha})=>{const copy=(0,candidates_entry.Iw)(entry,{from:of,candidate:{of,number}});return sha===void 0?[]:[{path:(0,branch_path.lW)(directory,
copy.file),sha,entry:copy}]});return copies.length===entries.length?copies:[]});return{carried:strays,noted:[]}};async function commitCandidates(options,branches,holdings,{
images,proposed,read}){const{own,others,number}=holdings;const{directory,replaceChanged}=options;const made=candidatesIn(images);const files=await candidateFiles(
options,made);const{carried,noted}=joined([takeOver({directory,own,others,proposed,files}),...replaceChanged&&own!==void 0?[unmarked(directory,own,files)]:[]]);
if(files.length===0&&carried.length===0&&noted.length===0)return{delivery:void 0,held:own};const branch=(0,candidates_branch.uL)(holdings.proposed);const before=read??
{lock:own?.lock??lock_lock.U5,at:options.clock.date()};const numbers=new Map;const committed=await(0,tries.o)((0,candidates_branch.qQ)(options,{branch,names:[]}),
{...{images:made,files,carried,noted,pruning:pruned.nk,read:before,supersedes:true},fit:numberAnew({...options,read:before,others:[...carried.map(({entry})=>entry),
...noted],numbers})});const delivery2={...committed,...numbers.size>0&&{numbers:Object.fromEntries(numbers)}};if(delivery2.sha===void 0)return{delivery:delivery2,
held:own};const head={number,branch,commit:delivery2.sha};return{delivery:delivery2,held:await branches.read(head)}}function explainMissing(options,{proposed,images,
error}){const branch=(0,candidates_branch.uL)(proposed);const cause=(0,refusal.j0)(error,(0,candidates_branch.qQ)(options,{branch,names:[]}));const tasks=candidatesIn(
images).map(({candidate,taskId})=>({name:(0,result_candidate.RC)(candidate),taskId}));return new delivery.VE(`The candidates did not come to branch '${(0,foreign_text.
Ig)(branch)}'; the images that stand in are on theirs. ${(0,reason.b)(cause)}`,{next:[...cause instanceof delivery.VE?[cause.next]:[],tasks.length===0?"They are\
 still on the branches before it, and come with a later run.":`No run draws them again by itself. ${(0,way_back.yj)(tasks)}`].join(" "),cause:error})}function candidatesIn(files){
return(0,image_files.o$)(files).filter(image=>image.candidate!==void 0).map(image=>({...image,...image.original,files:void 0,original:void 0}))}var held=__webpack_require__(
16579);var branches_standing=__webpack_require__(73537);;const MOST_BYTES=244;async function checkCandidates(options,{proposed,held:held2,names:names2}){const branch=(0,
candidates_branch.uL)(proposed);checkLength(branch);const commit=(0,candidates_branch.qQ)(options,{branch,names:names2});if(held2===void 0)await(0,neighbour.r)(
commit);else await checkIsOurs(options,held2);await(0,own_places.d)(commit,held2?.tree);await(0,check.M)(commit,(0,planned_commit.b)(commit,{head:held2?.commit,
pruned:[]}))}function checkLength(branch){const over=Buffer.byteLength(branch)-MOST_BYTES;if(over<=0)return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(
branch)}' is to keep the candidates, and its name is too long for GitHub.`,{next:`Choose a name for 'pull-request-branch' that is shorter by ${over} or more.`})}
async function checkIsOurs(options,{branch,tree,files}){if(files.has((0,lock.H)({...options,lockFile:lock_lock.yL})))return;const paths=await listFiles(options,
tree)??[];if(paths.some(path=>path===lock_lock.yL||path.endsWith(`/${lock_lock.yL}`)))return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(branch)}' is t\
o keep the candidates, and has no '${lock_lock.yL}': it is somebody else's.`,{next:`Choose another name for 'pull-request-branch', or rename or delete branch '${(0,
foreign_text.Ig)(branch)}'.`})};async function readDueCandidates(options,sides,{target:{branch,standing},at}){const number=(0,names.r)(options.branch,branch)??1;
const head=standing.candidates.find(each=>each.number===number);const lock2=head===void 0?lock_lock.U5:(await sides.candidates.read(head)).lock;return{number,read:{
lock:lock2,at}}}async function readHoldings(options,sides,{target,isProposed:isProposed2}){const{standing}=target;const isOver=!isProposed2&&target.isNew&&standing.
number>0;const proposed=isOver?standing.branch:target.branch;const number=(0,names.r)(options.branch,proposed)??1;const held2=await sides.candidates.readAll(standing.
candidates,number);const own=held2.find(each=>each.number===number);return{number,proposed,own,others:held2.filter(each=>each!==own)}}async function checkDueCandidates(options,sides,{
target,load}){const{candidates:names2,directory}=options;if(names2.length===0&&target.standing.candidates.length===0)return;const holdings=await readHoldings(options,
sides,{target,isProposed:true});const proposed=proposedPictures(directory,target,load);const{carried,noted}=takeOver({...holdings,directory,proposed,files:[]});
if(names2.length===0&&carried.length===0&&noted.length===0)return;await checkCandidates(options,{proposed:holdings.proposed,held:holdings.own,names:names2})}async function readStandIns(options,sides,{
standing,base,own}){const known=[base,...own===void 0?[]:[own]].flatMap(({lock:lock2})=>[...lock2.values()]);const requests=new Set(known.map(({request})=>request));
if(options.reused.every(({request})=>requests.has(request)))return[];const held2=await sides.candidates.readAll(standing.candidates,(0,branches_standing.O)(options.
branch,standing));return(0,stand_in.kK)(held2,options.directory)}var pulls_pulls=__webpack_require__(90860);;async function bringCandidates(options,sides,{target,
load,images,isProposed:isProposed2,due}){const holdings=await readHoldings(options,sides,{target,isProposed:isProposed2});const made=images.filter(commit_file.sX);
try{const brought=await commitCandidates(options,sides.candidates,holdings,{images:made,proposed:proposedPictures(options.directory,target,load),read:due?.number===
holdings.number?due.read:void 0});return{...brought,failure:void 0}}catch(error){if(options.signal.aborted)throw error;const failure=explainMissing(options,{proposed:holdings.
proposed,images:made,error});return{held:holdings.own,delivery:void 0,failure}}}async function endDelivery(options,sides,{delivery:delivery2,brought,keeping}){if(brought.
failure!==void 0){const paths=candidatesIn(keeping.images.filter(commit_file.sX)).map(({path})=>path);const missing=paths.filter(path=>!Object.hasOwn(delivery2.
imageUrls,path));return{...delivery2,missing:{paths:missing,error:brought.failure}}}await clearOldCandidates(options,sides,{...keeping,held:brought.held});if(brought.
delivery===void 0)return delivery2;const{numbers}=brought.delivery;const overtaken=[...new Set([...delivery2.overtaken??[],...brought.delivery.overtaken??[]])];
return{...delivery2,imageUrls:{...brought.delivery.imageUrls,...delivery2.imageUrls},...overtaken.length>0&&{overtaken},...numbers!==void 0&&{numbers}}}async function clearOldCandidates(options,sides,done){
const{target,isProposed:isProposed2,held:due}=done;const{standing}=target;if(standing.candidates.length===0)return;const{number,own,others}=await readHoldings(options,
sides,{target,isProposed:isProposed2});const last=standing.state==="merged"?Math.max(standing.number,number-1):number-1;const before=[...own===void 0?[]:[own],...others].
filter(each=>each.number!==due?.number);const all=[...due===void 0?[]:[due],...before];const old=all.filter(each=>each.number<=last);await clearBranches(options,
old.map(held2=>{const later=all.filter(each=>each.number>held2.number);return{held:held2,look:()=>lookAt(options,sides,{done,head:held2,later})}}))}async function lookAt(options,sides,{
done,head,later}){const{standing,base,side}=done.target;const branch=(0,names.W)(options.branch,head.number);const pulls=await(0,pulls_pulls.bK)(options,branch);
const last=pulls[0]?.head.sha??(standing.number===head.number?standing.head:void 0);const places=[base.commit,...done.isProposed?[side.commit]:[],last].filter(commit=>commit!==
void 0).map(commit=>({branch,commit}));return{isOver:pulls.every(pull=>pull.state!=="open"&&pull.base.ref===options.base),readIn:async directory=>{const isOwn=directory===
options.directory;const there=isOwn?sides:new pull_request_sides.Hw({...options,directory,names:[]});const branches=isOwn?sides.candidates:new held.Y({...options,
directory,isQuiet:true});const kept=await branches.readAll(later);const proposed=isOwn?proposedPictures(directory,done.target,done.load).map(({entry})=>entry):[];
return{directory,held:await branches.read(head),known:[...proposed,...await entriesIn(there,places),...kept.flatMap(asImages)],stored:new Set(kept.flatMap(({files})=>[
...files.values()].map(({sha})=>sha))),findUnnamed:isOwn?options.findUnnamed:()=>[]}}}}function asImages({entries,gone}){return[...entries,...gone].map(candidates_entry.
qX)}async function entriesIn(sides,places){const entries=[];for(const place2 of places){const side=await sides.read(place2).catch(error=>{if(error instanceof errors.
dz)return void 0;throw error});entries.push(...side?.lock.values()??[])}return entries}var rate_limit=__webpack_require__(71998);var pulls_refusal=__webpack_require__(
1900);var workflows=__webpack_require__(58570);;const TITLE_LENGTH=256;const WAITS_MS=[0,1e3,4e3];async function openNew(options,branch,facts){const{message,base,
clock,log,signal}=options;const startsNoWorkflows=await(0,workflows.O)(options)===true;const body=options.writeBody({...facts,previous:"",startsNoWorkflows});const title=Array.
from(message.split("\n",1)[0]??"").slice(0,TITLE_LENGTH).join("");let failure;for(const waitMs of WAITS_MS){try{await clock.sleep(waitMs,signal);const known=waitMs===
0?void 0:await(0,pulls_pulls.Ee)(options,branch);if(known!==void 0)return{pull:placeOf(known)};const pull=await(0,pulls_pulls.G7)(options,{title,body,head:branch,
base});log.info(`Opened pull request ${pull.number}: ${(0,foreign_text.Ig)(pull.html_url)}`);if(startsNoWorkflows)(0,workflows.v)(options,pull);return{pull:placeOf(
pull)}}catch(error){if(!signal.aborted&&!(0,request_failure.UZ)(error)&&!(error instanceof delivery.VE))throw error;failure=error;if(saysNothingNew(error))return{
pull:void 0};if(!mayGoWellLater(error,options))break}}return{pull:void 0,unopened:explainUnopened(options,{branch,message:"No pull request was opened.",error:failure})}}
function saysNothingNew(error){return(0,request_failure.UZ)(error)&&error.status===422&&/no commits between/i.test((0,pulls_refusal.gD)(error))}function mayGoWellLater(error,{
clock,signal}){if(signal.aborted)return false;if(error instanceof reply.vO)return true;if(!(0,request_failure.UZ)(error)||(0,rate_limit.T)(error,clock)!==void 0)
return false;if(error.status===422){const isUnknownYet=(0,request_failure.pc)(error).some(({field,code})=>field==="head"&&code==="invalid");return isUnknownYet||
/already exists/i.test((0,pulls_refusal.gD)(error))}return error.status>=500}function explainUnopened(options,{branch,message,error}){const page=compareUrl(options,
branch);const where=`The images are on branch '${(0,foreign_text.Ig)(branch)}'`;if(options.signal.aborted){return new delivery.VE(`Cancelled before the pull req\
uest was seen to. ${where}.`,{next:`The next run does so; by hand: ${page}`,cause:error})}const explained=(0,pulls_refusal.V)(error,options);const next=(0,pulls_refusal.
g8)(error)?`${pulls_refusal.HG}, and run this again, or open it by hand: ${page}`:`Open it by hand, or run this again: ${page}${explained instanceof delivery.VE?
`
${explained.next}`:""}`;return new delivery.VE(`${message} ${where}. ${(0,reason.b)(explained)}`,{next,cause:error})}function compareUrl(options,branch){const[base,
head]=[options.base,branch].map(name=>name.split("/").map(encodeURIComponent).join("/"));return`${(0,commit_delivery.Ek)(options)}/compare/${base}...${head}?exp\
and=1`}function placeOf({number,html_url:url}){return{number,url}};function optionsFor(options,place2){return{...options,...place2,branchInput:"pull-request-bra\
nch",isInferred:false,orphan:false}}var conflict=__webpack_require__(23961);var pull_request_facts=__webpack_require__(54039);;const COMMENT=(0,shape.OA)({body:(0,
shape.bR)(shape.a$)});async function closePull(options,pull,why){const{octokit,log,signal}=options;try{const given={...(0,api_repository.aC)(options),issue_number:pull.
number};if(!await isCommented(options,pull,why))await(0,reply.kA)(octokit.rest.issues.createComment,{...given,body:why},(0,shape.OA)({id:shape.i2}));await(0,pulls_pulls.
qd)(options,pull.number,{state:"closed",body:(0,above.W)(pull.body??"")});log.info(`Closed pull request ${pull.number}: ${why}`)}catch(error){signal.throwIfAborted();
if(!(0,request_failure.UZ)(error)&&!(error instanceof reply.vO))throw error;const said=(0,request_failure.UZ)(error)?(0,request_failure.C7)(error):(0,reason.Y)(
error);log.warning(`Pull request ${pull.number} could not be closed; close it by hand: ${(0,foreign_text.Ig)(pull.html_url)}. ${said}`)}}async function isCommented(options,{
number},text){const given={...(0,api_repository.aC)(options),issue_number:number};for await(const page of(0,reply.K5)(options.octokit.rest.issues.listComments,given,
(0,shape.c3)(COMMENT))){if(page.some(({body})=>body===text))return true}return false}var base_head=__webpack_require__(63686);var up_to_date=__webpack_require__(
41723);;async function propose(options,sides,{branch,commit,images,candidates}){const head=commit??await(0,branch_base.zy)({...options,branch});const open=await(0,
pulls_pulls.Ee)(options,branch);if(head===void 0)return{pull:void 0};const base={branch:options.base,commit:await(0,base_head.a)(options)};const divergence=await(0,
conflict.W)(options,sides,{base,own:{branch,commit:head}});if(!divergence.changesBase&&(open===void 0||!divergence.isForeign)){if(open!==void 0)await closePull(
options,open,describeNothingLeft(options));return{pull:void 0}}const unnamed=options.findUnnamed(divergence.own.lock.values());const facts=(0,pull_request_facts.
M)(options,divergence,{images,candidates,unnamed});if(facts.needsMerge)tellConflict(options,branch,facts.notes);const proposal=open===void 0?await openNew(options,
branch,facts):{pull:placeOf(await(0,up_to_date.f)(options,open,{facts,commit,divergence}))};if(proposal.pull!==void 0)await closeEarlier(options,sides,{branch,pull:proposal.
pull,base:base.commit});return proposal}async function closeEarlier(options,sides,{branch,pull,base}){const number=(0,names.r)(options.branch,branch)??1;if(number===
1)return;for(const earlier of await(0,pulls_pulls.xO)(options)){if(((0,names.r)(options.branch,earlier.head.ref)??number)>=number)continue;const parting=await sides.
compare(base,earlier.head.sha);if(parting?.isForeign!==false)continue;await closePull(options,earlier,`#${pull.number} takes its place.`)}}function describeNothingLeft({
base}){return`Nothing is left to propose: ${(0,foreign_text.Bm)(base)} has these images as they are asked for.`}function tellConflict({base,log},branch,notes){const what=`\
A person has to merge '${(0,foreign_text.Ig)(base)}' into '${(0,foreign_text.Ig)(branch)}', as both have changed the same files, and a new branch could not take\
 over all that this one has.`;log.notice([what,...notes].join(" "))}var our_branch=__webpack_require__(29632);var file=__webpack_require__(46290);;async function chooseTarget(options,sides){
const standing=await(0,branches_standing.Z)(options);const target=await chooseBranch(options,sides,standing);const spare=await readSpare(options,sides,target);return{
...target,spare,marked:await readMarked(options,sides,target)}}async function chooseBranch(options,sides,standing){const base={branch:options.base,commit:await(0,
base_head.a)(options)};const{state,branch,head,next}=standing;const plain={standing,replaces:false};const isOver=state==="none"||state==="merged"||head===void 0;
if(isOver||await isSpoilt(options,sides,standing)){const side=await sides.read(base);return{...plain,branch:next,side,isNew:true,base:side,own:void 0,common:void 0}}
const divergence=await(0,conflict.W)(options,sides,{base,own:{branch,commit:head}});const{own,common,conflicts,isForeign,isStuck}=divergence;const parts={...plain,
base:divergence.base,own,common};if(state==="closed"||state==="foreign")return{...parts,branch:next,side:parts.base,isNew:true};if(!conflicts||isForeign||isStuck)
return{...parts,branch,side:own,isNew:false};return{...parts,branch:next,side:parts.base,isNew:true,replaces:true}}async function readSpare(options,sides,{standing,
base,own}){const{state,branch,head,findOthers}=standing;const known=[base,...own===void 0?[]:[own]].flatMap(({lock:lock2})=>[...lock2.values()]);const requests=new Set(
known.map(({request})=>request));const isKnown=options.reused.every(({request})=>requests.has(request));if(isKnown&&!hasStrayImage(options,base))return[];const merged=state===
"merged"&&head!==void 0?[{branch,commit:head}]:[];const spare=[];for(const each of[...merged,...await findOthers()]){const side=await sides.read(each).catch(error=>{
if(error instanceof errors.dz)return void 0;throw error});if(side!==void 0)spare.push(side)}return spare}async function readMarked(options,sides,{standing,base,
own}){const isProposed2=standing.state==="open"||standing.state==="unopened";if(own===void 0||!isProposed2||options.reused.length===0)return[];const held2=await sides.
candidates.readAll(standing.candidates,(0,branches_standing.O)(options.branch,standing));return(0,stand_in.Em)(held2,{directory:options.directory,own,base:base.
lock.values()})}function hasStrayImage({directory,names:names2},{entries,lock:lock2}){const files=names2.flatMap(name=>file.Z1.map(extension=>`${name}.${extension}`));
return files.some(file2=>entries.has((0,branch_path.lW)(directory,file2))&&!lock2.has(file2))}async function isSpoilt({log},sides,{state,branch,head=""}){if(state!==
"closed"&&state!=="foreign")return false;try{await sides.read({branch,commit:head});return false}catch(error){if(!(error instanceof errors.dz))throw error;log.warning(
`No image of a pull request that is over is reused: ${(0,reason.b)(error)}`);return true}};const MAX_ROUNDS=4;class ElsewhereError extends delivery.VE{}function notProposed({
branch}){return new ElsewhereError(`The pull request of '${(0,foreign_text.Ig)(branch)}' was merged, closed or given another base as the images came to it.`,{next:"\
Run the job again: the next run takes the next branch."})}function movedAway(branch){return new ElsewhereError(`Branch '${(0,foreign_text.Ig)(branch)}' moved as\
 the next one was made of it.`,{next:"Run the job again: the next run takes over what came to it."})}async function deliverImages(options,sides,freight){const images=freight.
images.filter(result_candidate.Sb);const files=await(0,commit_file.zu)(options,images.filter(commit_file.sX));for(let round=1;;round++){const target=await chooseTarget(
options,sides);const load={...loadFor(options,target,{...freight,images}),files};const hasNews=isNews(options,target,load)||round>1&&files.length>0&&target.standing.
state==="closed";const isProposed2=hasNews||!target.isNew;const keeping={target,load,images:freight.images,isProposed:isProposed2,due:freight.due};const brought=await bringCandidates(
options,sides,keeping);try{const delivery2=isProposed2?await deliverTo(options,sides,{target,load,candidates:brought.held,hasNews}):await proposeNothing(options,
target,images);return await endDelivery(options,sides,{delivery:delivery2,brought,keeping})}catch(error){if(!(error instanceof ElsewhereError)||round===MAX_ROUNDS)
throw error;options.log.info(`${error.message} Looking again where the images go.`)}}}async function deliverTo(options,sides,{target,load,candidates,hasNews}){const{
images}=load;const commit=hasNews?await(0,tries.o)(commitOptionsFor(options,target),{...load,stored:storedWith(candidates)}):noCommit(options,target,images);const proposal=await proposeCommit(
options,sides,{target,commit,images,candidates});return{...commit,destination:"pull-request",base:options.base,...proposal}}function storedWith(candidates){return new Set(
[...candidates?.files.values()??[]].map(({sha})=>sha))}async function proposeCommit(options,sides,{target,commit,...rest}){const{branch}=target;try{if(!await isSeen(
options,target,commit))throw notProposed(target);return await propose(options,sides,{...rest,branch,commit:commit.sha})}catch(error){const isKnown=(0,request_failure.
UZ)(error)||error instanceof delivery.VE||error instanceof errors.dz||options.signal.aborted;if(error instanceof ElsewhereError||!isKnown)throw error;const message="\
It is not known how it stands with the pull request.";return{pull:void 0,unopened:explainUnopened(options,{branch,message,error})}}}function commitOptionsFor(options,target){
const{branch,base,isNew,own,common,spare,standing,replaces}=target;const{prune,directory}=options;return{...optionsFor(options,{branch,...isNew&&{start:base.commit,
startBranch:options.base}}),...prune!==void 0&&{prune:{...prune,manifestAt:base.commit}},findOtherwise:(file2,sha)=>(0,pull_request_sides.QR)([own,common,...spare],
{directory,file:file2,sha}),beforeMove:async({head})=>{if(replaces&&await(0,branch_base.zy)({...options,branch:standing.branch})!==standing.head)throw movedAway(
standing.branch);if(isNew)return;if(head===void 0||!await isProposed(options,target))throw notProposed(target)}}}function loadFor(options,target,{images,branch,
read,pruning,former}){const[made,reused]=[images.filter(commit_file.sX),images.filter(image=>!(0,commit_file.sX)(image))];const names2=new Set(made.map(image=>(0,
lock_lock.dT)(image)));const carried=cargoFor({...options,reused,made:names2,former},target);const now={lock:target.side.lock,at:options.clock.date()};const known=branch===
target.branch&&!target.isNew?read:now;const fit=(0,stand_in._q)({...options,read:known});return{images,carried,read:known,pruning,supersedes:true,fit}}function isNews({
directory},target,{files,carried,pruning}){const{side,own}=target;const wasRejected=wasTurnedDown(target);const{entries,lock:lock2}=(wasRejected?own:void 0)??side;
const isKnown=({path,sha,entry})=>entries.get(path)?.sha===sha&&(0,lock_change.Yq)(lock2.get(entry.file),entry);if(!files.every(isKnown)||pruning.files.length>0)
return true;return wasRejected?isOtherProposal(directory,target,[...files,...carried]):carried.length>0}async function isProposed(options,{branch}){const{state}=(0,
our_branch.Y)(await(0,pulls_pulls.bK)(options,branch),options.base);return state==="open"||state==="unopened"}async function isSeen(options,{branch},{sha}){if(sha===
void 0)return true;const{state,pull}=(0,our_branch.Y)(await(0,pulls_pulls.bK)(options,branch),options.base);return state==="open"||state==="unopened"||state==="\
merged"&&pull?.head.sha===sha}async function proposeNothing(options,target,images){const{log}=options;const{own,base,common,spare,replaces}=target;const{pull}=target.
standing;if(wasTurnedDown(target)&&pull!==void 0&&!areIn(options,base,images)){log.notice(`Pull request ${pull.number} was closed, and nothing that is asked for\
 has changed since: no other one is opened. Change a prompt, or open it again: ${(0,foreign_text.Ig)(pull.html_url)}`)}else log.info(`Branch '${(0,foreign_text.
Ig)(options.base)}' has these images already; no pull request.`);if(replaces&&common!==void 0&&pull!==void 0)await closePull(options,pull,describeNothingLeft(options));
const delivery2=noCommit(options,{branch:options.base,side:base,own,spare},images);return{...delivery2,destination:"pull-request",base:options.base,pull:void 0}}
function noCommit(options,{branch,side,own,spare},images){const urls=images.map(image=>{const source=[side,own,...spare].find(each=>each!==void 0&&areIn(options,
each,[image]));return source&&(0,commit_delivery.gh)(options,[(0,commit_file.J8)(options,image)],source.commit)});return{destination:"commit",...{sha:void 0,url:void 0,
branch,verified:void 0},imageUrls:Object.assign({},...urls)}}function areIn(options,side,images){return images.every(image=>findReused(options,{image,sources:[side]})!==
void 0)};function pullRequestDestination(options){const explain=error=>{throw(0,refusal.j0)(error,optionsFor(options,{branch:options.branch}))};const sides=new pull_request_sides.
Hw(options);let found;return{name:"pull-request",check:async()=>{found=await checkProposal(options,sides).catch(explain)},deliver:async images=>{if(found===void 0)
throw new Error("Nothing was checked before the delivery.");return deliverImages(options,sides,{...found,images}).catch(explain)}}}async function checkProposal(options,sides){
checkBaseName(options);if(!await(0,api_repository.Iu)(options))await(0,base_head.a)(options);const at=options.clock.date();const target=await chooseTarget(options,
sides);const mayOpen=await provePullAccess(options);const due=await readDueCandidates(options,sides,{target,at});const standIns=await readStandIns(options,sides,
target);const prospect=await checkPlaces(options,target,standIns);const{pruning,isCommitted}=prospect;if(isCommitted)await checkTarget(options,target,prospect);
await checkDueCandidates(options,sides,{target,load:prospect});const isOpened=target.isNew?isCommitted:target.standing.state==="unopened";if(isOpened&&!mayOpen){
options.log.notice(`The job's own token may open no pull request here, so that the step will end 'partial'. ${pulls_refusal.HG}.`)}const found=foundAt(target,{at,
pruning,due,standIns});if(!target.replaces||options.isPlan)return found;await replaceBranch(options,sides,{target,found});const next=await chooseTarget(options,
sides);const dueNext=await readDueCandidates(options,sides,{target:next,at});return{...foundAt(next,{at,pruning,due:dueNext,standIns}),former:found.former}}function foundAt({
branch,side,own,base,spare},{at,pruning,due,standIns}){const former=[own,base,...spare,...standIns].filter(each=>each!==void 0);const others=new Set(former.flatMap(
({lock:lock2})=>[...lock2.values()].map(({taskId})=>taskId)));return{branch,read:{lock:side.lock,at,others},pruning,due,former}}function checkBaseName({base,branch}){
const[keeper]=(0,candidates_branch.Lr)([{branch:base,commit:""}],each=>(0,names.r)(branch,each));if(!base.startsWith(own_commit.O)&&(0,names.r)(branch,base)===void 0&&
keeper===void 0)return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(base)}' is one that this action proposes; nothing is merged into it.`,{next:"Name th\
e branch that is to have the images as 'pull-request-base'."})}async function provePullAccess(options){const{base}=options;try{const given={...(0,api_repository.
aC)(options),title:"Nothing",head:base,base};await(0,reply.kA)(options.octokit.rest.pulls.create,given,(0,shape.OA)({}))}catch(error){if((0,pulls_refusal.g8)(error))
return false;if(!(0,request_failure.UZ)(error)||error.status!==422)throw(0,pulls_refusal.V)(error,options)}return true}async function checkPlaces(options,target,former){
const{side,isNew,own,replaces}=target;const wasRejected=wasTurnedDown(target);const cargo=cargoFor({...options,made:new Set(options.names),former},target);const wanted=new Set(
options.reused.map(({name})=>name));const names2=[...options.names,...cargo.map(({entry})=>entry.name).filter(name=>wanted.has(name))];const commit=commitOptionsFor(
options,target);const hasImages=options.names.length>0||(wasRejected?isOtherProposal(options.directory,target,cargo):cargo.length>0);if(hasImages)await(0,own_places.
d)({...commit,branch:isNew?options.base:target.branch,names:names2},side.tree);const{prune}=commit;const find=entries=>{const given=prune?.find(entries)??{own:[],
nobodys:[],forms:[]};return{...given,own:given.own.filter(({file:file2})=>!wasRejected||own?.lock.has(file2)===true)}};const pruning=await(0,pruned.Sj)(prune===
void 0?commit:{...commit,prune:{...prune,find}},side);return{names:names2,pruning,carried:cargo,isCommitted:hasImages||pruning.files.length>0||replaces}}async function checkTarget(options,target,{
names:names2,pruning:{files:pruned2}}){const commit=commitOptionsFor(options,target);if(target.isNew)await(0,neighbour.r)(commit);const head=target.isNew?void 0:
target.standing.head;await(0,check.M)(commit,(0,planned_commit.b)({...commit,names:names2},{head,pruned:pruned2}))}async function replaceBranch(options,sides,{target,
found}){let due=target;for(let round=1;due.replaces;round++){try{await makeNext(options,sides,{target:due,found});return}catch(error){if(!(error instanceof ElsewhereError)||
round===MAX_ROUNDS)throw error;options.log.info(`${error.message} Looking again.`);due=await chooseTarget(options,sides)}}}async function makeNext(options,sides,{
target,found}){const images=options.reused;const load=loadFor(options,target,{...found,images,pruning:pruned.nk});if(load.carried.length===0)return;const keeping={
target,load,images,isProposed:true,due:void 0};options.log.info(`Branch '${(0,foreign_text.Ig)(target.standing.branch)}' conflicts with '${(0,foreign_text.Ig)(options.
base)}'; a new one follows.`);const brought=await bringCandidates(options,sides,keeping);const{sha}=await(0,tries.o)(commitOptionsFor(options,target),load);await propose(
options,sides,{branch:target.branch,commit:sha,images,candidates:brought.held});if(brought.failure!==void 0)throw brought.failure;await clearOldCandidates(options,
sides,{...keeping,held:brought.held})}}),54039:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{M:()=>collectFacts});var lock=__webpack_require__(21397);var path=__webpack_require__(90601);var delivery=__webpack_require__(86009);var entry=__webpack_require__(
92342);;function collectCandidates(options,{commit,entries,files},{proposed,there,alts}){const byWish=Map.groupBy(entries,entry.H_);const images=Map.groupBy(proposed,
lock.dT);const shaIn=(branch,{file})=>branch.get((0,path.lW)(options.directory,file))?.sha;const pictureOf=({file,width,height,bytes})=>({...{width,height,bytes},
url:(0,delivery.iw)(options,{commit,path:(0,path.lW)(options.directory,file)})});return[...images].flatMap(([image,standing])=>{const[first]=standing;const own=first&&
byWish.get((0,entry.H_)({candidateOf:image,request:first.request}));if(own===void 0)return[];const contents=new Set(standing.map(entry2=>shaIn(there,entry2)));const alt=alts.
get(first?.name??image);const candidates=[...Map.groupBy(own,({number})=>number)].map(([number,pictures])=>({number,isPicked:pictures.some(({picked})=>picked===
true),standsIn:pictures.every(picture=>contents.has(shaIn(files,picture))),pictures:pictures.map(pictureOf)}));return[{image,candidates,...alt!==void 0&&{alt}}]})}
;const TOO_LONG="It has more commits than are looked at, so that it is not known whether all of them are of this action.";function imagesAmong(files){return[...Map.
groupBy(files,({name})=>name).values()].flatMap(own=>{const shown=own.find(({word})=>word===void 0)??own[0];if(shown===void 0)return[];const forms=own.flatMap(({
word,after})=>word===void 0?[]:[{word,url:after}]);return[{...shown,...forms.length>0&&{forms}}]})}function collectFacts(options,divergence,{images,candidates,unnamed}){
const{base,own,common,conflicts,isForeign,isTooLong,isStuck}=divergence;const{directory}=options;const alts=new Map(images.map(({name,alt})=>[name,alt]));const isChanged=path2=>{
const[now,then,there]=[own,common,base].map(side=>side?.entries.get(path2)?.sha);return now!==then&&now!==there};const pathOf=file=>(0,path.lW)(directory,file);
const changed=[...own.lock.values()].filter(entry2=>(0,lock.AA)(entry2)&&isChanged(pathOf(entry2.file)));const files=[...own.lock.values()].flatMap(entry2=>{const path2=pathOf(
entry2.file);const bytes=own.entries.get(path2)?.bytes;if(bytes===void 0||!(0,lock.AA)(entry2)||!isChanged(path2))return[];const{name,model,width,height,credits,
derivedFrom}=entry2;const alt=alts.get(name);const there=[common,base].find(side=>side?.entries.get(path2)?.sha===base.entries.get(path2)?.sha);return[{...{name,
model,width,height,bytes,credits:credits??void 0,...alt!==void 0&&{alt}},...there!==void 0&&base.entries.has(path2)&&{before:(0,delivery.iw)(options,{commit:there.
commit,path:path2})},after:(0,delivery.iw)(options,{commit:own.commit,path:path2}),word:derivedFrom?.form}]});const names=new Set([...own.lock.values()].map(lock.
dT));const removed=[...base.lock.values()].filter(entry2=>!own.lock.has(entry2.file)&&!names.has((0,lock.dT)(entry2))&&isChanged(pathOf(entry2.file)));return{candidates:candidates===
void 0?[]:collectCandidates(options,candidates,{proposed:changed,there:own.entries,alts}),candidatesUrl:candidates===void 0?"":(0,delivery.ZK)(options,candidates.
branch),...{base:options.base,images:imagesAmong(files),removed:removed.map(({name})=>name)},unnamed,needsMerge:conflicts&&(isForeign||isStuck),notes:conflicts&&
isTooLong?[TOO_LONG]:[]}}}),58570:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{O:()=>isJobsToken,
v:()=>tellNoWorkflows});var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(93251);var _api_viewer_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
81788);const JOB="github-actions[bot]";async function isJobsToken(options){try{return(await(0,_api_viewer_js__WEBPACK_IMPORTED_MODULE_0__.n)(options)).login===JOB}catch(error){
options.log.debug(`Not known whose the token is: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__.b)(error)}`);return void 0}}function tellNoWorkflows({log},{
number}){log.notice(`Workflows that check pull request ${number} wait until somebody approves them, since the job's own token opened it or was the last to commi\
t to it; with an app's token as 'github-token' they start by themselves.`)}}),41723:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{f:()=>bringUpToDate});var _core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(50026);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12242);
var _pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90860);var _pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(1900);var _pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
58570);async function bringUpToDate(options,pull,{facts,...news}){const{number,body:previous=""}=pull;const body=options.writeBody({...facts,previous,startsNoWorkflows:await doWorkflowsWait(
options,pull,news)});if(contentOf(body)===contentOf(previous))return pull;try{return await(0,_pulls_pulls_js__WEBPACK_IMPORTED_MODULE_0__.qd)(options,number,{body})}catch(error){
if(options.signal.aborted||!(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.UZ)(error)&&!(error instanceof _api_reply_js__WEBPACK_IMPORTED_MODULE_2__.vO))
throw error;const said=(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,_pulls_refusal_js__WEBPACK_IMPORTED_MODULE_4__.V)(error,options));options.log.
warning(`The text of pull request ${number} could not be brought up to date. ${said}`);return pull}}async function doWorkflowsWait(options,pull,{commit,divergence}){
const didWait=(0,_core_report_pull_request_body_js__WEBPACK_IMPORTED_MODULE_5__.saysNoWorkflows)(pull.body??"");const isJobs=commit===void 0?void 0:await(0,_pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__.
O)(options);const startsNoWorkflows=isJobs??(didWait&&divergence.isLastOurs);if(startsNoWorkflows&&!didWait)(0,_pulls_workflows_js__WEBPACK_IMPORTED_MODULE_6__.
v)(options,pull);return startsNoWorkflows}function contentOf(body){return body.replaceAll("\r\n","\n").replaceAll(/\/actions\/runs\/\d+/g,"")}})};export{id,ids,modules};
