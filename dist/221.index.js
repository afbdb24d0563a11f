const id=221;const ids=[221,194];const modules={87155:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Z:()=>withLastWord});const LAST_WORD_MS=800;async function withLastWord({clock,signal},send){const patience=new AbortController;const losePatience=()=>{void clock.
sleep(LAST_WORD_MS).then(()=>patience.abort(signal.reason))};if(signal.aborted)losePatience();else signal.addEventListener("abort",losePatience);try{return await send(
patience.signal)}finally{signal.removeEventListener("abort",losePatience)}}}),92194:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{branchImages:()=>branchImages,n:()=>bringImages});var amounts=__webpack_require__(12822);var images_file=__webpack_require__(
46290);var foreign_text=__webpack_require__(61175);var repository=__webpack_require__(36310);var blob=__webpack_require__(95012);var contents=__webpack_require__(
78369);var base=__webpack_require__(45375);var entries=__webpack_require__(30832);var lock=__webpack_require__(91877);var path=__webpack_require__(90601);var refusal=__webpack_require__(
5252);var external_node_fs_=__webpack_require__(73024);var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var obstacle=__webpack_require__(
90921);var errors=__webpack_require__(50020);var directories=__webpack_require__(67490);var request_failure=__webpack_require__(12242);var fetch=__webpack_require__(
7251);;async function findOnShelf({outputDirectory,shelf:{directory}},{entry,sha,bytes}){const file=external_node_path_.join(directory,entry.file);const barrier=(0,
directories.DX)(directory,external_node_path_.posix.dirname(entry.file));if(barrier!==void 0)throw new errors.dz([(0,obstacle.d)(barrier,(0,path.lW)(outputDirectory,
barrier.path))]);if(!await(0,blob.Ae)(file,{sha,bytes}))return void 0;const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,
entry.file),file}}async function bringToShelf(options,{entry},bytes){const{context,outputDirectory,shelf,isPlan}=options;if(isPlan){const scratch=await(0,promises_.
mkdtemp)(external_node_path_.join(context.tempDirectory,"branch-image-"));try{const file=external_node_path_.join(scratch,"image");await(0,promises_.writeFile)(
file,bytes,{flag:"wx"});const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file:external_node_path_.
join(shelf.directory,entry.file)}}finally{await(0,promises_.rm)(scratch,{recursive:true,force:true})}}const part=shelf.writePart(entry.derivedFrom===void 0?entry.
name:entry.file,bytes);try{const facts=await(0,images_file.MT)(part);if(facts===void 0)return void 0;const extension=external_node_path_.extname(entry.file).slice(
1);const name=entry.file.slice(0,-extension.length-1);return{...facts,...await shelf.adopt(name,{extension,part,isKept:file=>isInRepository(options,file)})}}finally{
(0,external_node_fs_.rmSync)(part,{force:true})}}async function isInRepository(repository2,file){const{size:bytes}=(0,external_node_fs_.lstatSync)(file);if(bytes>
blob.gZ)return false;try{await(0,fetch.sZ)(repository2,await(0,blob.EH)({file,bytes}));return true}catch(error){if((0,request_failure.UZ)(error)&&error.status===
404)return false;throw error}};const MANY=100;function branchImages(options){const explain=error=>{throw(0,refusal.j0)(error,options)};let base2;const read=async files=>{
base2??=treeOf(options);const paths=files.map(file=>(0,path.lW)(options.directory,file));return(0,entries.$)(options,{tree:await base2,paths:[(0,lock.H)(options),
...paths]})};return{where:`on branch '${(0,foreign_text.Ig)(options.branch)}'`,readEntries:()=>read([]).then(entries2=>(0,lock.m)(options,entries2)).then(lock2=>[
...lock2.values()]).catch(explain),find:async entries2=>{if(entries2.length===0)return new Map;return read(entries2.map(({file})=>file)).then(held=>bringImages(
options,entries2,held)).catch(explain)}}}function bringImages(options,entries2,held){return findBranchImages(options,imagesAmong(options,entries2,held))}async function treeOf(options){
try{if(options.commit!==void 0)return await(0,base.Zc)(options,options.commit);return(await(0,base.wZ)(options)).tree}catch(error){if((0,repository.YM)(error))return void 0;
throw error}}function imagesAmong({directory},entries2,held){const names=new Set;return entries2.flatMap(entry=>{const{sha,bytes}=held.get((0,path.lW)(directory,
entry.file))??{};const isForm=entry.derivedFrom!==void 0;const isNamed=isForm||images_file.Z1.some(extension=>entry.file===`${entry.name}.${extension}`);const key=isForm?
entry.file:entry.name;const isThere=sha!==void 0&&bytes!==void 0&&bytes>0&&bytes<=blob.gZ;if(!isNamed||!isThere||names.has(key))return[];names.add(key);return[{
entry,sha,bytes}]})}async function findBranchImages(options,images){const found=new Map;const missing=[];for(const image of images){const file=await findOnShelf(
options,image);if(file===void 0)missing.push(image);else found.set(image.entry.file,file)}if(missing.length>0)tellFetching(options,missing.length);await(0,contents.
V)(options,missing,async(image,bytes,signal)=>{const file=await bringToShelf({...options,signal},image,bytes);if(file!==void 0)found.set(image.entry.file,file)});
return found}function tellFetching({branch,log},count){const advice=count>MANY?" Where the branch is checked out, they need not be fetched.":"";log.info(`Fetchi\
ng ${(0,amounts.vG)(count,"image")} of branch '${(0,foreign_text.Ig)(branch)}'.${advice}`)}}),29632:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Y:()=>judgePulls});function judgePulls(pulls,base){const ours=pulls.filter(pull2=>pull2.base.ref===base);const pull=ours.
find(({state})=>state==="open")??ours[0];if(pull===void 0)return{state:pulls.length===0?"unopened":"foreign",pull:pulls[0]};if(pull.state==="open")return{state:"\
open",pull};return{state:pull.merged_at===void 0?"closed":"merged",pull}}}),73537:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
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
return replaceChanged&&same.taskId===read?.lock.get(same.file)?.taskId})}}}),93519:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{ProposedWork:()=>ProposedWork});var _core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(21397);
var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
61175);var _branch_path_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(90601);var _branch_images_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(92194);
var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(5252);var _candidates_entry_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(92342);var _candidates_held_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
16579);var _candidates_stand_in_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(74684);var _branches_base_head_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
63686);var _branches_standing_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(73537);var _sides_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(23338);class ProposedWork{#options;#branches;#known=[];#twins=[];#findings;constructor(options){
this.#options=options;this.#branches=new _candidates_held_js__WEBPACK_IMPORTED_MODULE_0__.Y({...options,isQuiet:true})}get images(){const{base,branch}=this.#options;
return{where:`on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(branch)}' or '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(base)}'`,readEntries:()=>this.#readEntries().catch(this.#explain),readFurther:()=>this.#readFurther().catch(this.#explain),find:entries=>this.#find(entries),
findOriginals:entries=>this.#findOriginals(entries).catch(this.#explain)}}get candidates(){return{read:()=>this.#readCandidates().catch(this.#explain)}}#explain=error=>{
throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_2__.j0)(error,{...this.#options,branchInput:"pull-request-branch"})};#read(){const findings=this.#findings??
readFindings(this.#options);this.#findings=findings;return findings}async#readEntries(){const findings=await this.#read();const{standing,base,own}=findings;const marked=await this.#readMarked(
findings);return this.#note(standing.state==="merged"?[...base,...own]:[...marked,...own,...base])}async#readMarked({standing,base,own}){const{state,branch,head:commit}=standing;
if(state!=="open"&&state!=="unopened"||commit===void 0)return[];const held=await this.#readHeld(standing);const tasks=new Set(own.map(({entry})=>entry.taskId));
const isElsewhere=({picked,taskId})=>picked===true&&!tasks.has(taskId);if(!held.some(({entries})=>entries.some(isElsewhere)))return[];const side=await new _sides_js__WEBPACK_IMPORTED_MODULE_3__.
Hw({...this.#options,names:[]}).read({branch,commit});const{directory}=this.#options;const marked=(0,_candidates_stand_in_js__WEBPACK_IMPORTED_MODULE_4__.Em)(held,
{directory,own:side,base:base.map(({entry})=>entry)});return marked.flatMap(standIn=>placeStandIn(this.#options,standIn))}async#readFurther(){const{standing}=await this.#read();
const others=[];for(const each of await standing.findOthers()){others.push(...await readPlacedEntries(placeAt(this.#options,each,{isOver:true})))}const known=new Set(
[...this.#known,...others].map(({entry})=>`${(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_5__.dT)(entry)} ${entry.request}`));const standIns=(0,_candidates_stand_in_js__WEBPACK_IMPORTED_MODULE_4__.
kK)(await this.#readHeld(standing),this.#options.directory);const left=standIns.filter(({name,request})=>!known.has(`${name} ${request}`));return this.#note([...others,
...left.flatMap(standIn=>placeStandIn(this.#options,standIn))])}#note(placed){const from=this.#known.length;const before=new Set(this.#known.map(({entry})=>keyOf(
entry)));for(const each of placed){if(before.has(keyOf(each.entry))){this.#twins.push(each);continue}before.add(keyOf(each.entry));this.#known.push(each)}return this.#known.
slice(from).map(({entry})=>entry)}async#find(entries){const wanted=new Set(entries);const found=new Map;for(const[place,placed]of Map.groupBy(this.#known,each=>each.
place)){const here=placed.map(({entry})=>entry).filter(entry=>wanted.has(entry));for(const[file,image]of await place.find(here))found.set(file,image)}return found}async#findOriginals(entries){
const found=new Map;if(entries.length===0)return found;const held=await this.#readHeld((await this.#read()).standing);for(const entry of entries){const[twin]=this.#twins.
filter(each=>isOriginalOf(each.entry,entry));const there=await twin?.place.find([twin.entry]);const[file]=[...(there??await bringCandidate(this.#options,held,entry)).
values()];if(file?.sha256===entry.sha256)found.set(entry.file,file)}return found}#readHeld(standing){return this.#branches.readAll(standing.candidates,(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_6__.
O)(this.#options.branch,standing))}async#readCandidates(){const{standing,base,own}=await this.#read();const held=await this.#readHeld(standing);const due=(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_6__.
O)(this.#options.branch,standing);const coming=held.filter(({number})=>number===due).flatMap(branch=>branch.entries.map(_candidates_entry_js__WEBPACK_IMPORTED_MODULE_7__.
qX));const proposed=standing.number===due?[...own.map(({entry})=>entry),...coming]:coming;return{...(0,_candidates_held_js__WEBPACK_IMPORTED_MODULE_0__.o)(held),
isOpen:({name,request})=>{const isIt=entry=>(0,_core_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_5__.dT)(entry)===name&&entry.request===request;return proposed.
some(isIt)&&!base.some(({entry})=>isIt(entry))}}}}async function readFindings(options){const base=await readPlacedEntries(placeAt(options,{branch:options.base,commit:await(0,
_branches_base_head_js__WEBPACK_IMPORTED_MODULE_8__.a)(options)},{isOver:false}));const standing=await(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_6__.Z)(options);
const{state,branch,head}=standing;if(head===void 0)return{standing,base,own:[]};const isOver=state==="merged"||state==="closed"||state==="foreign";return{standing,
base,own:await readPlacedEntries(placeAt(options,{branch,commit:head},{isOver}))}}function placeAt(options,{branch,commit},{isOver}){return{...(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_9__.
branchImages)({...options,branch,commit}),isOver}}async function readPlacedEntries(place){const entries=await place.readEntries().catch(error=>{if(place.isOver&&
error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_10__.dz)return[];throw error});return entries.map(entry=>({entry,place}))}function isOriginalOf({
file,sha256,delivered},entry){return file===entry.file&&sha256===entry.sha256&&delivered!==false}async function bringCandidate(options,held,entry){const{directory}=options;
const blobs=held.flatMap(({entries,files})=>entries.filter(({sha256})=>sha256===entry.sha256).flatMap(({file})=>files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_11__.
lW)(directory,file))??[]));const[blob]=blobs;if(blob===void 0)return new Map;return(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_9__.n)(options,[entry],new Map(
[[(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_11__.lW)(directory,entry.file),blob]]))}function placeStandIn(options,{lock,entries}){const own=[...lock.values()];
const place={where:"among the candidates",readEntries:()=>Promise.resolve(own),find:wanted=>(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_9__.n)(options,wanted,
entries)};return own.map(entry=>({entry,place}))}function keyOf({file,request}){return`${file} ${request}`}})};export{id,ids,modules};
