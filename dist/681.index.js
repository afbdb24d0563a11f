const id=681;const ids=[681];const modules={74684:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{k:()=>findStandIns});var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);var _entry_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
92342);function findStandIns(held,directory){const known=new Set;return held.flatMap(branch=>[...Map.groupBy(branch.entries,_entry_js__WEBPACK_IMPORTED_MODULE_0__.
H_)].filter(([wish])=>!known.has(wish)).flatMap(([wish,entries])=>{const chosen=entries.find(({picked})=>picked===true)??entries[0];if(chosen===void 0)return[];
known.add(wish);const pictures=entries.filter(({number})=>number===chosen.number);return[standInOf(branch,{chosen,pictures,directory})]}))}function standInOf({commit,
tree,files},{chosen,pictures,directory}){const{candidateOf:name,request}=chosen;const lock=new Map(pictures.map(_entry_js__WEBPACK_IMPORTED_MODULE_0__.qX).map(entry=>[
entry.file,entry]));const entries=pictures.flatMap(entry=>{const blob=files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,entry.file));return blob===
void 0?[]:[[(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__.qX)(entry).file),blob]]});return{name,request,
commit,tree,lock,entries:new Map(entries)}}}),78681:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{pullRequestDestination:()=>pullRequestDestination});var delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(
61175);var reply=__webpack_require__(67676);var api_repository=__webpack_require__(36310);var request_failure=__webpack_require__(12242);var shape=__webpack_require__(
90545);var neighbour=__webpack_require__(19303);var refusal=__webpack_require__(5252);var own_places=__webpack_require__(34378);var planned_commit=__webpack_require__(
409);var pruned=__webpack_require__(6469);var tries=__webpack_require__(80791);var own_commit=__webpack_require__(5145);var check=__webpack_require__(56132);var candidates_branch=__webpack_require__(
21264);var external_node_util_=__webpack_require__(57975);var images_lock=__webpack_require__(66775);var above=__webpack_require__(29997);var branch_path=__webpack_require__(
90601);var place=__webpack_require__(53707);var pull_request_sides=__webpack_require__(37944);;function cargoFor(options,target){const{side,isNew,base,own,common,
spare}=target;const{directory,reused,made,prune,former=[]}=options;const sources=[...isNew?[base,own]:[own,base],...spare,...former].filter(source=>source!==void 0);
const found=reused.flatMap(image=>(own&&findInstead(own,image,directory))??findReused(options,{image,sources})??[]);const wanted=[...new Map(found.map(each=>[each.
path,each])).values()];const files=new Set(wanted.map(({entry})=>entry.file));const pruned2=new Set(own===void 0?[]:prune?.find(own.lock.values()).own.map(({file})=>file));
const unnamed=new Set(own!==void 0&&wasTurnedDown(target)?options.findUnnamed(own.lock.values()):[]);const isLeft=({file,...entry})=>!files.has(file)&&!pruned2.
has(file)&&!made.has((0,images_lock.dT)(entry))&&!unnamed.has(entry.name);const others=own===void 0||!isNew?[]:[...own.lock.values()].filter(entry=>isLeft(entry)&&
(0,pull_request_sides.vW)(own,common,entry)&&givesWay(target,{entry,directory})).flatMap(entry=>carriedFrom(own,entry,directory)??[]);return[...wanted,...others].
filter(({path,sha,entry})=>side.entries.get(path)?.sha!==sha||!(0,external_node_util_.isDeepStrictEqual)(side.lock.get(entry.file),entry))}function wasTurnedDown({
standing:{state,pull},own}){return state==="closed"&&own!==void 0&&!(0,above.$L)(pull?.body??"")}function isOtherProposal(directory,{base,own,common},files){if(own===
void 0)return files.length>0;const shaIn=(side,path)=>side?.entries.get(path)?.sha;const coming=new Map(files.filter(({path,sha})=>shaIn(base,path)!==sha).map(({
path,sha})=>[path,sha]));const proposed=[...own.lock.values()].filter(entry=>(0,pull_request_sides.vW)(own,common,entry)).map(({file})=>(0,branch_path.lW)(directory,
file)).filter(path=>![void 0,shaIn(common,path),shaIn(base,path)].includes(shaIn(own,path)));const known=new Set(proposed);const isKnown=([path,sha])=>known.has(
path)&&shaIn(own,path)===sha;const isLeftOut=path=>!coming.has(path)&&shaIn(base,path)===shaIn(common,path);return coming.size>0&&(![...coming].every(isKnown)||
proposed.some(isLeftOut))}function findInstead(own,image,directory){const entries=[...own.lock.values()].filter(entry=>(0,images_lock.dT)(entry)===(0,images_lock.
dT)(image)&&entry.request===image.request);if(entries.some(({taskId,sha256})=>taskId===image.taskId||sha256===image.sha256))return void 0;const carried=entries.
flatMap(entry=>carriedFrom(own,entry,directory)??[]);return carried.length>0&&carried.length===entries.length?carried:void 0}function findReused({directory,outputDirectory},{
image,sources}){const file=outputDirectory==="."?image.path:image.path.slice(outputDirectory.length+1);for(const source of sources){const entry=source.lock.get(
file);if(entry?.request!==image.request)continue;if(entry.taskId!==image.taskId&&entry.sha256!==image.sha256)continue;const carried=carriedFrom(source,entry,directory);
if(carried!==void 0)return carried}return void 0}function carriedFrom({entries},entry,directory){const path=(0,branch_path.lW)(directory,entry.file);const{sha,bytes}=entries.
get(path)??{};return sha===void 0||bytes===void 0?void 0:{path,sha,entry}}function givesWay({base,own,common},{entry,directory}){const{file}=entry;const path=(0,
branch_path.lW)(directory,file);const known=base.lock.get(file);const same=(0,pull_request_sides.QR)([own,common],{directory,file,sha:base.entries.get(path)?.sha});
const{state}=(0,place.n)(base.entries,{path,known:known??same});if(state==="foreign"||state==="changed")return false;const isNew=known!==void 0&&!(0,external_node_util_.
isDeepStrictEqual)(known,common?.lock.get(file));return!isNew||Date.parse(known.createdAt)<Date.parse(entry.createdAt)}var result_candidate=__webpack_require__(
23776);var errors=__webpack_require__(50020);var branch_base=__webpack_require__(45375);var change=__webpack_require__(70157);var commit_delivery=__webpack_require__(
86009);var commit_file=__webpack_require__(44247);var candidates_entry=__webpack_require__(92342);;const MOST_NUMBERS=99;async function candidateFiles(options,images){
const files=[];for(const image of images){const{candidate}=image;if(candidate===void 0)continue;for(const file of await(0,commit_file.zu)(options,[image])){const entry=(0,
result_candidate.Sb)(image)?(0,candidates_entry.fN)(file.entry,{from:candidate.of,to:(0,result_candidate.RC)(candidate)}):file.entry;files.push(placed(options,{
...file,entry:{...entry,candidateOf:candidate.of,number:candidate.number}}))}}return files}function placed({directory},file){return{...file,path:(0,branch_path.
lW)(directory,file.entry.file)}}function numberAnew(options){const told=new Set;return(files,{lock,entries})=>{const known=[...lock.values()].filter(candidates_entry.
Qc);const coming=[...options.carried,...files].map(({entry})=>entry).filter(candidates_entry.Qc);const taken=new Set([...known,...coming].map(numberOfWish));const isThere=({
file})=>(entries.get((0,branch_path.lW)(options.directory,file))?.bytes??0)>0;const isReplaced=({file,taskId})=>options.replaceChanged&&options.read?.lock.get(file)?.
taskId===taskId;return[...Map.groupBy(files,({entry})=>(0,images_lock.dT)(entry))].flatMap(([key,pictures])=>{const[entry]=pictures.map(each=>each.entry);if(entry===
void 0||!(0,candidates_entry.Qc)(entry))return pictures;const ofWish=known.filter(each=>(0,candidates_entry.H_)(each)===(0,candidates_entry.H_)(entry));const ownNumber=ofWish.
find(({taskId})=>taskId===entry.taskId)?.number;const isOthers=ofWish.some(each=>each.number===entry.number&&each.taskId!==entry.taskId&&isThere(each)&&!isReplaced(
each));const number=ownNumber??(isOthers?freeNumber(entry,taken):entry.number);if(number===entry.number)return pictures;taken.add(numberOfWish({...entry,number}));
const candidate={of:entry.candidateOf,number:entry.number};if(ownNumber===void 0&&!told.has(key))tellNumbered(options,candidate,number);told.add(key);const to=(0,
result_candidate.RC)({...candidate,number});return pictures.map(file=>placed(options,{...file,entry:{...(0,candidates_entry.fN)(file.entry,{from:key,to}),number}}))})}}
function numberOfWish(entry){return`${(0,candidates_entry.H_)(entry)} ${entry.number}`}function freeNumber(entry,taken){const numbers=Array.from({length:MOST_NUMBERS},
(_,index)=>index+1);const number=numbers.find(each=>!taken.has(numberOfWish({...entry,number:each})));if(number!==void 0)return number;throw new delivery.VE(`'${(0,
foreign_text.Ig)(entry.candidateOf)}' has ${MOST_NUMBERS} candidates, which is the most.`,{next:"Pick one of them, or change its prompt."})}function tellNumbered({
log},{of,number},now){log.warning(`Candidate ${number} of '${(0,foreign_text.Ig)(of)}' is another run's, of the same request, so that it was paid for twice; thi\
s run's is candidate ${now}. With a 'concurrency' group on the job one run waits for the other.`)}function keepStandIns({directory,replaceChanged,read}){return(files,{
lock,entries})=>{const there=[...lock.values()].filter(({file})=>(entries.get((0,branch_path.lW)(directory,file))?.bytes??0)>0);return files.filter(({image,entry})=>{
if(image.candidate===void 0)return true;const same=there.find(each=>(0,images_lock.dT)(each)===(0,images_lock.dT)(entry)&&each.request===entry.request);if(same===
void 0||same.taskId===entry.taskId)return true;return replaceChanged&&same.taskId===read?.lock.get(same.file)?.taskId})}}function takeOver(directory,{held,others,
wishes,files}){const keyOf=entry=>`${(0,images_lock.dT)(entry)} ${entry.request}`;const known=new Set([...held?.entries??[],...files.map(({entry})=>entry)].map(
keyOf));const taken=new Set(files.map(({path})=>path));const marked=markedSince(directory,{held,others,wishes}).filter(({path})=>!taken.has(path));const carried=others.
flatMap(other=>{const wanted=other.entries.filter(entry=>wishes.has((0,candidates_entry.H_)(entry))&&!known.has(keyOf(entry)));for(const entry of wanted)known.add(
keyOf(entry));return wanted.flatMap(entry=>{const path=(0,branch_path.lW)(directory,entry.file);const{sha}=other.files.get(path)??{};if(sha===void 0||taken.has(
path))return[];taken.add(path);return[{path,sha,entry}]})});return[...marked,...carried]}function markedSince(directory,{held,others,wishes}){if(held===void 0)return[];
const isPicked=({picked})=>picked===true;const decided=new Set(held.entries.filter(isPicked).map(candidates_entry.H_));const picks=others.flatMap(({entries})=>entries.
filter(isPicked));return held.entries.filter(entry=>wishes.has((0,candidates_entry.H_)(entry))&&!decided.has((0,candidates_entry.H_)(entry))).filter(({file,taskId})=>picks.
some(pick=>pick.file===file&&pick.taskId===taskId)).flatMap(entry=>{const path=(0,branch_path.lW)(directory,entry.file);const{sha}=held.files.get(path)??{};return sha===
void 0?[]:[{path,sha,entry:{...entry,picked:true}}]})}var way_back=__webpack_require__(85810);var reason=__webpack_require__(93251);var lock_merge=__webpack_require__(
98398);var branch_lock=__webpack_require__(91877);;const TREE=(0,shape.OA)({tree:(0,shape.c3)((0,shape.OA)({path:shape.a$,type:shape.a$,size:(0,shape.bR)(shape.
i2)})),truncated:shape.lx});async function listFiles(repository,tree){const given={...(0,api_repository.aC)(repository),tree_sha:tree,recursive:"1"};const{tree:items,
truncated}=await(0,reply.kA)(repository.octokit.rest.git.getTree,given,TREE);return truncated?void 0:items.filter(({type})=>type!=="tree")};async function clearCandidates(options,old){
for(const held of old.held.filter(({number})=>number<=old.last)){try{const{isOpen,entries}=await old.look(held.number);const later=old.held.filter(({number})=>number>
held.number);const known=[...old.known,...entries,...later.flatMap(each=>[...each.entries,...each.gone].map(candidates_entry.qX))];if(!isOpen&&isSettled(held,{known,
findUnnamed:old.findUnnamed}))await deleteBranch(options,held)}catch(error){options.signal.throwIfAborted();if(!(0,request_failure.UZ)(error)&&!(error instanceof
delivery.VE))throw error;const said=(0,request_failure.UZ)(error)?(0,request_failure.C7)(error):(0,reason.Y)(error);options.log.warning(`Branch '${(0,foreign_text.
Ig)(held.branch)}' could not be deleted; delete it by hand. ${said}`)}}}async function deleteBranch(options,held){const{octokit,log}=options;const branch=(0,foreign_text.
Ig)(held.branch);if(!await holdsCandidatesAlone(options,held)){log.info(`Branch '${branch}' is kept, as it has more than candidates.`);return}const head=await(0,
branch_base.zy)({...options,branch:held.branch});if(head===void 0)return;if(head!==held.commit){log.info(`Branch '${branch}' is kept, as something has come to i\
t meanwhile.`);return}try{await octokit.rest.git.deleteRef({...(0,api_repository.aC)(options),ref:`heads/${held.branch}`});log.info(`Deleted branch '${branch}':\
 its candidates are not needed any more.`)}catch(error){if(!(0,request_failure.UZ)(error)||error.status!==422||!/does not exist/i.test(error.message))throw error}}
function isSettled(held,{known,findUnnamed}){const images=[...(0,lock_merge.s)([...held.entries,...held.gone].map(candidates_entry.qX)).values()];const unnamed=new Set(
findUnnamed(images));const byImage=Map.groupBy(known,images_lock.dT);const hasCome=entry=>byImage.get((0,images_lock.dT)(entry))?.some(there=>there.request===entry.
request||Date.parse(there.createdAt)>=Date.parse(entry.createdAt))===true;return images.every(entry=>unnamed.has(entry.name)||hasCome(entry))}async function holdsCandidatesAlone(options,{
tree,lock}){const own=(0,branch_lock.H)({...options,lockFile:images_lock.yL});const sizes=new Map([...lock.values()].map(({file,bytes})=>[(0,branch_path.lW)(options.
directory,file),bytes]));const files=await listFiles(options,tree);return files?.some(({path})=>path===own)===true&&files.every(({path,size})=>path===own||sizes.
get(path)===size)};const MOST_BYTES=244;async function checkCandidates(options,{proposed,held,names:names2}){const branch=(0,candidates_branch.uL)(proposed);checkLength(
branch);const commit=(0,candidates_branch.qQ)(options,{branch,names:names2});if(held===void 0)await(0,neighbour.r)(commit);else await checkIsOurs(options,held);
await(0,own_places.d)(commit,held?.tree);await(0,check.M)(commit,(0,planned_commit.b)(commit,{head:held?.commit,pruned:[]}))}function checkLength(branch){const over=Buffer.
byteLength(branch)-MOST_BYTES;if(over<=0)return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(branch)}' is to keep the candidates, and its name is too lo\
ng for GitHub.`,{next:`Choose a name for 'pull-request-branch' that is shorter by ${over} or more.`})}async function checkIsOurs(options,{branch,tree,files}){if(files.
has((0,branch_lock.H)({...options,lockFile:images_lock.yL})))return;const paths=(await listFiles(options,tree))?.map(({path})=>path)??[];if(paths.some(path=>path===
images_lock.yL||path.endsWith(`/${images_lock.yL}`)))return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(branch)}' is to keep the candidates, and has no\
 '${images_lock.yL}': it is somebody else's.`,{next:`Choose another name for 'pull-request-branch', or rename or delete branch '${(0,foreign_text.Ig)(branch)}'.`})}
;function heldBy({number,held}){return held.find(each=>each.number===number)}async function keepCandidates(options,branches,there,{images,proposes,read}){const held=heldBy(
there);const made=images.filter(({candidate})=>candidate!==void 0);const files=await candidateFiles(options,made);const carried=[...carriedTo(options.directory,
there,{files,proposes}),...options.replaceChanged&&held!==void 0?unmarked(options.directory,held,files):[]];if(files.length===0&&carried.length===0)return{delivery:void 0,
held};const branch=(0,candidates_branch.uL)(there.proposed);const before=read??{lock:held?.lock??images_lock.U5,at:options.clock.date()};const delivery2=await(0,
tries.o)((0,candidates_branch.qQ)(options,{branch,names:[]}),{...{images:made,files,carried,pruning:pruned.nk,read:before},fit:numberAnew({...options,read:before,
carried})});if(delivery2.sha===void 0)return{delivery:delivery2,held};const head={number:there.number,branch,commit:delivery2.sha};return{delivery:delivery2,held:await branches.
read(head)}}function unmarked(directory,{entries,files:there},files){const wishes=new Set(files.map(({entry})=>entry).filter(candidates_entry.Qc).map(candidates_entry.
H_));const coming=new Set(files.map(({path})=>path));return entries.filter(entry=>entry.picked===true&&wishes.has((0,candidates_entry.H_)(entry))).flatMap(entry=>{
const path=(0,branch_path.lW)(directory,entry.file);const{sha}=there.get(path)??{};const rest={...entry};delete rest.picked;return sha===void 0||coming.has(path)?
[]:[{path,sha,entry:rest}]})}function carriedTo(directory,there,{files,proposes}){const held=heldBy(there);const wishes=new Set(proposes.map(entry=>(0,candidates_entry.
H_)({candidateOf:(0,images_lock.dT)(entry),request:entry.request})));return takeOver(directory,{held,others:there.held.filter(each=>each!==held),wishes,files})}
var stand_in=__webpack_require__(74684);var pulls_pulls=__webpack_require__(90860);var names=__webpack_require__(17508);var branches_standing=__webpack_require__(
73537);;async function readKeepers(options,sides,{target,isProposed:isProposed2}){const{branch:first}=options;const{standing}=target;const isOver=!isProposed2&&
target.isNew&&standing.number>0;const proposed=isOver?standing.branch:target.branch;const number=(0,names.r)(first,proposed)??1;return{number,proposed,held:await sides.
candidates.readAll(standing.candidates,number)}}async function bringCandidates(options,sides,{target,load,images,isProposed:isProposed2,due}){const there=await readKeepers(
options,sides,{target,isProposed:isProposed2});const read=due?.number===there.number?due.read:void 0;try{const kept=await keepCandidates(options,sides.candidates,
there,{...{images:images.filter(({origin})=>origin!=="reused"),proposes:proposedBy(target,load),read}});return{...kept,failure:void 0}}catch(error){if(options.signal.
aborted)throw error;return{held:heldBy(there),delivery:void 0,failure:failedOn(options,{there,images,error})}}}function failedOn(options,{there,images,error}){const branch=(0,
candidates_branch.uL)(there.proposed);const cause=(0,refusal.j0)(error,(0,candidates_branch.qQ)(options,{branch,names:[]}));const tasks=madeCandidates(images).map(
({candidate,taskId})=>({name:(0,result_candidate.RC)(candidate),taskId}));return new delivery.VE(`The candidates did not come to branch '${(0,foreign_text.Ig)(branch)}\
'; the images that stand in are on theirs. ${(0,reason.b)(cause)}`,{next:[...cause instanceof delivery.VE?[cause.next]:[],tasks.length===0?"They are still on th\
e branches before it, and come with a later run.":`No run draws them again by itself. ${(0,way_back.yj)(tasks)}`].join(" "),cause:error})}function madeCandidates(images){
return images.filter(image=>image.candidate!==void 0&&image.origin!=="reused")}function proposedBy({isNew,side,base},{carried,files=[]}){const wishOf=entry=>`${(0,
images_lock.dT)(entry)} ${entry.request}`;const there=new Set([...base.lock.values()].map(wishOf));const coming=[...carried,...files].map(({entry})=>entry);return[
...isNew?[]:side.lock.values(),...coming].filter(entry=>!there.has(wishOf(entry)))}async function endDelivery(options,sides,{delivery:delivery2,kept,keeping}){if(kept.
failure!==void 0){const paths=madeCandidates(keeping.images).map(({path})=>path);const missing=paths.filter(path=>!Object.hasOwn(delivery2.imageUrls,path));return{
...delivery2,missing:{paths:missing,error:kept.failure}}}await clearOld(options,sides,{...keeping,held:kept.held});if(kept.delivery===void 0)return delivery2;const overtaken=[
...new Set([...delivery2.overtaken??[],...kept.delivery.overtaken??[]])];return{...delivery2,imageUrls:{...kept.delivery.imageUrls,...delivery2.imageUrls},...overtaken.
length>0&&{overtaken}}}async function clearOld(options,sides,{target,load,isProposed:isProposed2,held}){const{standing,base,side}=target;if(standing.candidates.
length===0)return;const{number,held:before}=await readKeepers(options,sides,{target,isProposed:isProposed2});const last=standing.state==="merged"?Math.max(standing.
number,number-1):number-1;await clearCandidates(options,{...{last,findUnnamed:options.findUnnamed},held:[...held===void 0?[]:[held],...before.filter(each=>each.
number!==held?.number)],known:[...base.lock.values(),...isProposed2?side.lock.values():[],...proposedBy(target,load)],look:async each=>{const branch=(0,names.W)(
options.branch,each);const pulls=await(0,pulls_pulls.bK)(options,branch);const commit=pulls[0]?.head.sha??(standing.number===each?standing.head:void 0);const had=commit===
void 0?void 0:await readIfWhole(sides,{branch,commit});return{isOpen:pulls.some(({state})=>state==="open"),entries:[...had?.lock.values()??[]]}}})}function readIfWhole(sides,named){
return sides.read(named).catch(error=>{if(error instanceof errors.dz)return void 0;throw error})}async function readDueCandidates(options,sides,{target:{branch,
standing},at}){const number=(0,names.r)(options.branch,branch)??1;const head=standing.candidates.find(each=>each.number===number);const lock=head===void 0?images_lock.
U5:(await sides.candidates.read(head)).lock;return{number,read:{lock,at}}}async function checkKeeping(options,sides,{target,load}){const{candidates:names2,directory}=options;
if(names2.length===0&&target.standing.candidates.length===0)return;const there=await readKeepers(options,sides,{target,isProposed:true});const carried=carriedTo(
directory,there,{files:[],proposes:proposedBy(target,load)});if(names2.length===0&&carried.length===0)return;await checkCandidates(options,{proposed:there.proposed,
held:heldBy(there),names:names2})}async function readStandIns(options,sides,{standing,base,own}){const known=[base,...own===void 0?[]:[own]].flatMap(({lock})=>[
...lock.values()]);const requests=new Set(known.map(({request})=>request));if(options.reused.every(({request})=>requests.has(request)))return[];const held=await sides.
candidates.readAll(standing.candidates,(0,branches_standing.O)(options.branch,standing));return(0,stand_in.k)(held,options.directory)}var pull_request_open=__webpack_require__(
51403);;function optionsFor(options,place2){return{...options,...place2,branchInput:"pull-request-branch",isInferred:false,orphan:false}}var conflict=__webpack_require__(
23961);var pull_request_facts=__webpack_require__(54039);;const COMMENT=(0,shape.OA)({body:(0,shape.bR)(shape.a$)});async function closePull(options,pull,why){const{
octokit,log,signal}=options;try{const given={...(0,api_repository.aC)(options),issue_number:pull.number};if(!await isCommented(options,pull,why))await(0,reply.kA)(
octokit.rest.issues.createComment,{...given,body:why},(0,shape.OA)({id:shape.i2}));await(0,pulls_pulls.qd)(options,pull.number,{state:"closed",body:(0,above.W)(
pull.body??"")});log.info(`Closed pull request ${pull.number}: ${why}`)}catch(error){signal.throwIfAborted();if(!(0,request_failure.UZ)(error)&&!(error instanceof
reply.vO))throw error;const said=(0,request_failure.UZ)(error)?(0,request_failure.C7)(error):(0,reason.Y)(error);log.warning(`Pull request ${pull.number} could \
not be closed; close it by hand: ${(0,foreign_text.Ig)(pull.html_url)}. ${said}`)}}async function isCommented(options,{number},text){const given={...(0,api_repository.
aC)(options),issue_number:number};for await(const page of(0,reply.K5)(options.octokit.rest.issues.listComments,given,(0,shape.c3)(COMMENT))){if(page.some(({body})=>body===
text))return true}return false}var pull_request_target=__webpack_require__(1878);var up_to_date=__webpack_require__(41723);;async function propose(options,sides,{
branch,commit,images,candidates}){const head=commit??await(0,branch_base.zy)({...options,branch});const open=await(0,pulls_pulls.Ee)(options,branch);if(head===void 0)
return{pull:void 0};const base={branch:options.base,commit:await(0,pull_request_target.a)(options)};const divergence=await(0,conflict.W)(options,sides,{base,own:{
branch,commit:head}});if(!divergence.changesBase&&(open===void 0||!divergence.isForeign)){if(open!==void 0)await closePull(options,open,describeNothingLeft(options));
return{pull:void 0}}const facts=(0,pull_request_facts.M)(options,divergence,{images,candidates});if(facts.needsMerge)tellConflict(options,branch,facts.notes);const proposal=open===
void 0?await(0,pull_request_open.nR)(options,branch,facts):{pull:(0,pull_request_open.$t)(await(0,up_to_date.f)(options,open,{facts,commit,divergence}))};if(proposal.
pull!==void 0)await closeEarlier(options,sides,{branch,pull:proposal.pull,base:base.commit});return proposal}async function closeEarlier(options,sides,{branch,pull,
base}){const number=(0,names.r)(options.branch,branch)??1;if(number===1)return;for(const earlier of await(0,pulls_pulls.xO)(options)){if(((0,names.r)(options.branch,
earlier.head.ref)??number)>=number)continue;const parting=await sides.compare(base,earlier.head.sha);if(parting?.isForeign!==false)continue;await closePull(options,
earlier,`#${pull.number} takes its place.`)}}function describeNothingLeft({base}){return`Nothing is left to propose: ${(0,foreign_text.Bm)(base)} has these imag\
es as they are asked for.`}function tellConflict({base,log},branch,notes){const what=`A person has to merge '${(0,foreign_text.Ig)(base)}' into '${(0,foreign_text.
Ig)(branch)}', as both have changed the same files, and a new branch could not take over all that this one has.`;log.notice([what,...notes].join(" "))}var our_branch=__webpack_require__(
29632);;const MAX_ROUNDS=4;class ElsewhereError extends delivery.VE{}function notProposed({branch}){return new ElsewhereError(`The pull request of '${(0,foreign_text.
Ig)(branch)}' was merged, closed or given another base as the images came to it.`,{next:"Run the job again: the next run takes the next branch."})}function movedAway(branch){
return new ElsewhereError(`Branch '${(0,foreign_text.Ig)(branch)}' moved as the next one was made of it.`,{next:"Run the job again: the next run takes over what\
 came to it."})}async function deliverImages(options,sides,freight){const images=freight.images.filter(result_candidate.Sb);const files=await(0,commit_file.zu)(
options,images.filter(commit_file.sX));for(let round=1;;round++){const target=await(0,pull_request_target.b)(options,sides);const load={...loadFor(options,target,
{...freight,images}),files};const hasNews=isNews(options,target,load)||round>1&&files.length>0&&target.standing.state==="closed";const isProposed2=hasNews||!target.
isNew;const keeping={target,load,images:freight.images,isProposed:isProposed2,due:freight.due};const kept=await bringCandidates(options,sides,keeping);try{const delivery2=isProposed2?
await deliverTo(options,sides,{target,load,candidates:kept.held,hasNews}):await proposeNothing(options,target,images);return await endDelivery(options,sides,{delivery:delivery2,
kept,keeping})}catch(error){if(!(error instanceof ElsewhereError)||round===MAX_ROUNDS)throw error;options.log.info(`${error.message} Looking again where the ima\
ges go.`)}}}async function deliverTo(options,sides,{target,load,candidates,hasNews}){const{images}=load;const commit=hasNews?await(0,tries.o)(commitOptionsFor(options,
target),{...load,stored:storedWith(candidates)}):noCommit(options,target,images);const proposal=await proposeCommit(options,sides,{target,commit,images,candidates});
return{...commit,destination:"pull-request",base:options.base,...proposal}}function storedWith(candidates){return new Set([...candidates?.files.values()??[]].map(
({sha})=>sha))}async function proposeCommit(options,sides,{target,commit,...rest}){const{branch}=target;try{if(!await isSeen(options,target,commit))throw notProposed(
target);return await propose(options,sides,{...rest,branch,commit:commit.sha})}catch(error){const isKnown=(0,request_failure.UZ)(error)||error instanceof delivery.
VE||error instanceof errors.dz||options.signal.aborted;if(error instanceof ElsewhereError||!isKnown)throw error;const message="It is not known how it stands wit\
h the pull request.";return{pull:void 0,unopened:(0,pull_request_open.AA)(options,{branch,message,error})}}}function commitOptionsFor(options,target){const{branch,
base,isNew,own,common,spare,standing,replaces}=target;const{prune,directory}=options;return{...optionsFor(options,{branch,...isNew&&{start:base.commit,startBranch:options.
base}}),...prune!==void 0&&{prune:{...prune,manifestAt:base.commit}},findOtherwise:(file,sha)=>(0,pull_request_sides.QR)([own,common,...spare],{directory,file,sha}),
beforeMove:async({head})=>{if(replaces&&await(0,branch_base.zy)({...options,branch:standing.branch})!==standing.head)throw movedAway(standing.branch);if(isNew)return;
if(head===void 0||!await isProposed(options,target))throw notProposed(target)}}}function loadFor(options,target,{images,branch,read,pruning,former}){const[made,
reused]=[images.filter(commit_file.sX),images.filter(image=>!(0,commit_file.sX)(image))];const names2=new Set(made.map(image=>(0,images_lock.dT)(image)));const carried=cargoFor(
{...options,reused,made:names2,former},target);const now={lock:target.side.lock,at:options.clock.date()};const known=branch===target.branch&&!target.isNew?read:
now;return{images,carried,read:known,pruning,fit:keepStandIns({...options,read:known})}}function isNews({directory},target,{files,carried,pruning}){const{side,own}=target;
const wasRejected=wasTurnedDown(target);const{entries,lock}=(wasRejected?own:void 0)??side;const isKnown=({path,sha,entry})=>entries.get(path)?.sha===sha&&(0,change.
Y)(lock.get(entry.file),entry);if(!files.every(isKnown)||pruning.files.length>0)return true;return wasRejected?isOtherProposal(directory,target,[...files,...carried]):
carried.length>0}async function isProposed(options,{branch}){const{state}=(0,our_branch.Y)(await(0,pulls_pulls.bK)(options,branch),options.base);return state===
"open"||state==="unopened"}async function isSeen(options,{branch},{sha}){if(sha===void 0)return true;const{state,pull}=(0,our_branch.Y)(await(0,pulls_pulls.bK)(
options,branch),options.base);return state==="open"||state==="unopened"||state==="merged"&&pull?.head.sha===sha}async function proposeNothing(options,target,images){
const{log}=options;const{own,base,common,spare,replaces}=target;const{pull}=target.standing;if(wasTurnedDown(target)&&pull!==void 0&&!areIn(options,base,images)){
log.notice(`Pull request ${pull.number} was closed, and nothing that is asked for has changed since: no other one is opened. Change a prompt, or open it again: ${(0,
foreign_text.Ig)(pull.html_url)}`)}else log.info(`Branch '${(0,foreign_text.Ig)(options.base)}' has these images already; no pull request.`);if(replaces&&common!==
void 0&&pull!==void 0)await closePull(options,pull,describeNothingLeft(options));const delivery2=noCommit(options,{branch:options.base,side:base,own,spare},images);
return{...delivery2,destination:"pull-request",base:options.base,pull:void 0}}function noCommit(options,{branch,side,own,spare},images){const urls=images.map(image=>{
const source=[side,own,...spare].find(each=>each!==void 0&&areIn(options,each,[image]));return source&&(0,commit_delivery.gh)(options,[(0,commit_file.J8)(options,
image)],source.commit)});return{destination:"commit",...{sha:void 0,url:void 0,branch,verified:void 0},imageUrls:Object.assign({},...urls)}}function areIn(options,side,images){
return images.every(image=>findReused(options,{image,sources:[side]})!==void 0)}var pulls_refusal=__webpack_require__(1900);;function pullRequestDestination(options){
const explain=error=>{throw(0,refusal.j0)(error,optionsFor(options,{branch:options.branch}))};const sides=new pull_request_sides.Hw(options);let found;return{name:"\
pull-request",check:async()=>{found=await checkProposal(options,sides).catch(explain)},deliver:async images=>{if(found===void 0)throw new Error("Nothing was che\
cked before the delivery.");return deliverImages(options,sides,{...found,images}).catch(explain)}}}async function checkProposal(options,sides){checkBaseName(options);
if(!await(0,api_repository.Iu)(options))await(0,pull_request_target.a)(options);const at=options.clock.date();const target=await(0,pull_request_target.b)(options,
sides);const mayOpen=await provePullAccess(options);const due=await readDueCandidates(options,sides,{target,at});const standIns=await readStandIns(options,sides,
target);const prospect=await checkPlaces(options,target,standIns);const{pruning,isCommitted}=prospect;if(isCommitted)await checkTarget(options,target,prospect);
await checkKeeping(options,sides,{target,load:prospect});const isOpened=target.isNew?isCommitted:target.standing.state==="unopened";if(isOpened&&!mayOpen){options.
log.notice(`The job's own token may open no pull request here, so that the step will end 'partial'. ${pulls_refusal.HG}.`)}const found=foundAt(target,{at,pruning,
due,standIns});if(!target.replaces||options.isPlan)return found;await replaceBranch(options,sides,{target,found});const next=await(0,pull_request_target.b)(options,
sides);const dueNext=await readDueCandidates(options,sides,{target:next,at});return{...foundAt(next,{at,pruning,due:dueNext,standIns}),former:found.former}}function foundAt({
branch,side,own,base,spare},{at,pruning,due,standIns}){const former=[own,base,...spare,...standIns].filter(each=>each!==void 0);const others=new Set(former.flatMap(
({lock})=>[...lock.values()].map(({taskId})=>taskId)));return{branch,read:{lock:side.lock,at,others},pruning,due,former}}function checkBaseName({base,branch}){const[
keeper]=(0,candidates_branch.Lr)([{branch:base,commit:""}],each=>(0,names.r)(branch,each));if(!base.startsWith(own_commit.O)&&(0,names.r)(branch,base)===void 0&&
keeper===void 0)return;throw new delivery.VE(`Branch '${(0,foreign_text.Ig)(base)}' is one that this action proposes; nothing is merged into it.`,{next:"Name th\
e branch that is to have the images as 'pull-request-base'."})}async function provePullAccess(options){const{base}=options;try{const given={...(0,api_repository.
aC)(options),title:"Nothing",head:base,base};await(0,reply.kA)(options.octokit.rest.pulls.create,given,(0,shape.OA)({}))}catch(error){if((0,pulls_refusal.g8)(error))
return false;if(!(0,request_failure.UZ)(error)||error.status!==422)throw(0,pulls_refusal.V)(error,options)}return true}async function checkPlaces(options,target,former){
const{side,isNew,own,replaces}=target;const wasRejected=wasTurnedDown(target);const cargo=cargoFor({...options,made:new Set(options.names),former},target);const wanted=new Set(
options.reused.map(({name})=>name));const names2=[...options.names,...cargo.map(({entry})=>entry.name).filter(name=>wanted.has(name))];const commit=commitOptionsFor(
options,target);const hasImages=options.names.length>0||(wasRejected?isOtherProposal(options.directory,target,cargo):cargo.length>0);if(hasImages)await(0,own_places.
d)({...commit,branch:isNew?options.base:target.branch,names:names2},side.tree);const{prune}=commit;const find=entries=>{const given=prune?.find(entries)??{own:[],
nobodys:[]};return{...given,own:given.own.filter(({file})=>!wasRejected||own?.lock.has(file)===true)}};const pruning=await(0,pruned.Sj)(prune===void 0?commit:{...commit,
prune:{...prune,find}},side);return{names:names2,pruning,carried:cargo,isCommitted:hasImages||pruning.files.length>0||replaces}}async function checkTarget(options,target,{
names:names2,pruning:{files:pruned2}}){const commit=commitOptionsFor(options,target);if(target.isNew)await(0,neighbour.r)(commit);const head=target.isNew?void 0:
target.standing.head;await(0,check.M)(commit,(0,planned_commit.b)({...commit,names:names2},{head,pruned:pruned2}))}async function replaceBranch(options,sides,{target,
found}){let due=target;for(let round=1;due.replaces;round++){try{await makeNext(options,sides,{target:due,found});return}catch(error){if(!(error instanceof ElsewhereError)||
round===MAX_ROUNDS)throw error;options.log.info(`${error.message} Looking again.`);due=await(0,pull_request_target.b)(options,sides)}}}async function makeNext(options,sides,{
target,found}){const images=options.reused;const load=loadFor(options,target,{...found,images,pruning:pruned.nk});if(load.carried.length===0)return;const keeping={
target,load,images,isProposed:true,due:void 0};options.log.info(`Branch '${(0,foreign_text.Ig)(target.standing.branch)}' conflicts with '${(0,foreign_text.Ig)(options.
base)}'; a new one follows.`);const kept=await bringCandidates(options,sides,keeping);const{sha}=await(0,tries.o)(commitOptionsFor(options,target),load);await propose(
options,sides,{branch:target.branch,commit:sha,images,candidates:kept.held});if(kept.failure!==void 0)throw kept.failure;await clearOld(options,sides,{...keeping,
held:kept.held})}})};export{id,ids,modules};
