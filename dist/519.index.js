const id=519;const ids=[519,194];const modules={92194:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{branchImages:()=>branchImages,n:()=>bringImages});var amounts=__webpack_require__(12822);var images_file=__webpack_require__(46290);var foreign_text=__webpack_require__(
61175);var repository=__webpack_require__(36310);var blob=__webpack_require__(95012);var contents=__webpack_require__(78369);var base=__webpack_require__(45375);
var entries=__webpack_require__(30832);var lock=__webpack_require__(91877);var path=__webpack_require__(90601);var refusal=__webpack_require__(5252);var external_node_fs_=__webpack_require__(
73024);var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var obstacle=__webpack_require__(90921);var errors=__webpack_require__(
50020);var directories=__webpack_require__(67490);var request_failure=__webpack_require__(12242);var fetch=__webpack_require__(7251);;async function findOnShelf({
outputDirectory,shelf:{directory}},{entry,sha,bytes}){const file=external_node_path_.join(directory,entry.file);const barrier=(0,directories.DX)(directory,external_node_path_.
posix.dirname(entry.file));if(barrier!==void 0)throw new errors.dz([(0,obstacle.d)(barrier,(0,path.lW)(outputDirectory,barrier.path))]);if(!await(0,blob.Ae)(file,
{sha,bytes}))return void 0;const facts=await(0,images_file.MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file}}async function bringToShelf(options,{
entry},bytes){const{context,outputDirectory,shelf,isPlan}=options;if(isPlan){const scratch=await(0,promises_.mkdtemp)(external_node_path_.join(context.tempDirectory,
"branch-image-"));try{const file=external_node_path_.join(scratch,"image");await(0,promises_.writeFile)(file,bytes,{flag:"wx"});const facts=await(0,images_file.
MT)(file);return facts&&{...facts,path:(0,path.lW)(outputDirectory,entry.file),file:external_node_path_.join(shelf.directory,entry.file)}}finally{await(0,promises_.
rm)(scratch,{recursive:true,force:true})}}const part=shelf.writePart(entry.name,bytes);try{const facts=await(0,images_file.MT)(part);if(facts===void 0)return void 0;
const extension=external_node_path_.extname(entry.file).slice(1);return{...facts,...await shelf.adopt(entry.name,{extension,isKept:file=>isInRepository(options,
file)})}}finally{(0,external_node_fs_.rmSync)(part,{force:true})}}async function isInRepository(repository2,file){const{size:bytes}=(0,external_node_fs_.lstatSync)(
file);if(bytes>blob.gZ)return false;try{await(0,fetch.sZ)(repository2,await(0,blob.EH)({file,bytes}));return true}catch(error){if((0,request_failure.UZ)(error)&&
error.status===404)return false;throw error}};const MANY=100;function branchImages(options){const explain=error=>{throw(0,refusal.j0)(error,options)};let base2;
const read=async files=>{base2??=treeOf(options);const paths=files.map(file=>(0,path.lW)(options.directory,file));return(0,entries.$)(options,{tree:await base2,
paths:[(0,lock.H)(options),...paths]})};return{where:`on branch '${(0,foreign_text.Ig)(options.branch)}'`,readEntries:()=>read([]).then(entries2=>(0,lock.m)(options,
entries2)).then(lock2=>[...lock2.values()]).catch(explain),find:async entries2=>{if(entries2.length===0)return new Map;return read(entries2.map(({file})=>file)).
then(held=>bringImages(options,entries2,held)).catch(explain)}}}function bringImages(options,entries2,held){return findBranchImages(options,imagesAmong(options,
entries2,held))}async function treeOf(options){try{if(options.commit!==void 0)return await(0,base.Zc)(options,options.commit);return(await(0,base.wZ)(options)).
tree}catch(error){if((0,repository.YM)(error))return void 0;throw error}}function imagesAmong({directory},entries2,held){const names=new Set;return entries2.flatMap(
entry=>{const{sha,bytes}=held.get((0,path.lW)(directory,entry.file))??{};const isNamed=images_file.Z1.some(extension=>entry.file===`${entry.name}.${extension}`);
const isThere=sha!==void 0&&bytes!==void 0&&bytes>0&&bytes<=blob.gZ;if(!isNamed||!isThere||names.has(entry.name))return[];names.add(entry.name);return[{entry,sha,
bytes}]})}async function findBranchImages(options,images){const found=new Map;const missing=[];for(const image of images){const file=await findOnShelf(options,image);
if(file===void 0)missing.push(image);else found.set(image.entry.file,file)}if(missing.length>0)tellFetching(options,missing.length);await(0,contents.V)(options,
missing,async(image,bytes,signal)=>{const file=await bringToShelf({...options,signal},image,bytes);if(file!==void 0)found.set(image.entry.file,file)});return found}
function tellFetching({branch,log},count){const advice=count>MANY?" Where the branch is checked out, they need not be fetched.":"";log.info(`Fetching ${(0,amounts.
vG)(count,"image")} of branch '${(0,foreign_text.Ig)(branch)}'.${advice}`)}}),74684:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{k:()=>findStandIns});var _branch_path_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90601);var _entry_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
92342);function findStandIns(held,directory){const known=new Set;return held.flatMap(branch=>[...Map.groupBy(branch.entries,_entry_js__WEBPACK_IMPORTED_MODULE_0__.
H_)].filter(([wish])=>!known.has(wish)).flatMap(([wish,entries])=>{const chosen=entries.find(({picked})=>picked===true)??entries[0];if(chosen===void 0)return[];
known.add(wish);const pictures=entries.filter(({number})=>number===chosen.number);return[standInOf(branch,{chosen,pictures,directory})]}))}function standInOf({commit,
tree,files},{chosen,pictures,directory}){const{candidateOf:name,request}=chosen;const lock=new Map(pictures.map(_entry_js__WEBPACK_IMPORTED_MODULE_0__.qX).map(entry=>[
entry.file,entry]));const entries=pictures.flatMap(entry=>{const blob=files.get((0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,entry.file));return blob===
void 0?[]:[[(0,_branch_path_js__WEBPACK_IMPORTED_MODULE_1__.lW)(directory,(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__.qX)(entry).file),blob]]});return{name,request,
commit,tree,lock,entries:new Map(entries)}}}),93519:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{ProposedWork:()=>ProposedWork});var _core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(66775);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(
50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _branch_images_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(
92194);var _branch_refusal_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(5252);var _candidates_entry_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(92342);
var _candidates_held_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(16579);var _candidates_stand_in_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(74684);
var _branches_standing_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(73537);var _target_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(1878);class ProposedWork{#options;#branches;#known=[];#findings;constructor(options){
this.#options=options;this.#branches=new _candidates_held_js__WEBPACK_IMPORTED_MODULE_0__.Y({...options,isQuiet:true})}get images(){const{base,branch}=this.#options;
return{where:`on branch '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(branch)}' or '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
Ig)(base)}'`,readEntries:()=>this.#readEntries().catch(this.#explain),readFurther:()=>this.#readFurther().catch(this.#explain),find:entries=>this.#find(entries)}}get candidates(){
return{read:()=>this.#readCandidates().catch(this.#explain)}}#explain=error=>{throw(0,_branch_refusal_js__WEBPACK_IMPORTED_MODULE_2__.j0)(error,{...this.#options,
branchInput:"pull-request-branch"})};#read(){const findings=this.#findings??readFindings(this.#options);this.#findings=findings;return findings}async#readEntries(){
const{standing,base,own}=await this.#read();return this.#note(standing.state==="merged"?[...base,...own]:[...own,...base])}async#readFurther(){const{standing}=await this.#read();
const others=[];for(const each of await standing.findOthers()){others.push(...await readPlacedEntries(placeAt(this.#options,each,{isOver:true})))}const known=new Set(
[...this.#known,...others].map(({entry})=>`${(0,_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)} ${entry.request}`));const standIns=(0,_candidates_stand_in_js__WEBPACK_IMPORTED_MODULE_4__.
k)(await this.#readHeld(standing),this.#options.directory);const left=standIns.filter(({name,request})=>!known.has(`${name} ${request}`));return this.#note([...others,
...left.flatMap(standIn=>placeStandIn(this.#options,standIn))])}#note(placed){const from=this.#known.length;const before=new Set(this.#known.map(({entry})=>keyOf(
entry)));for(const each of placed){if(before.has(keyOf(each.entry)))continue;before.add(keyOf(each.entry));this.#known.push(each)}return this.#known.slice(from).
map(({entry})=>entry)}async#find(entries){const wanted=new Set(entries);const found=new Map;for(const[place,placed]of Map.groupBy(this.#known,each=>each.place)){
const here=placed.map(({entry})=>entry).filter(entry=>wanted.has(entry));for(const[file,image]of await place.find(here))found.set(file,image)}return found}#readHeld(standing){
return this.#branches.readAll(standing.candidates,(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_5__.O)(this.#options.branch,standing))}async#readCandidates(){
const{standing,base,own}=await this.#read();const held=await this.#readHeld(standing);const due=(0,_branches_standing_js__WEBPACK_IMPORTED_MODULE_5__.O)(this.#options.
branch,standing);const coming=held.filter(({number})=>number===due).flatMap(branch=>branch.entries.map(_candidates_entry_js__WEBPACK_IMPORTED_MODULE_6__.qX));const proposed=standing.
number===due?[...own.map(({entry})=>entry),...coming]:coming;return{...(0,_candidates_held_js__WEBPACK_IMPORTED_MODULE_0__.o)(held),isOpen:({name,request})=>{const isIt=entry=>(0,
_core_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.dT)(entry)===name&&entry.request===request;return proposed.some(isIt)&&!base.some(({entry})=>isIt(entry))}}}}async function readFindings(options){
const base=await readPlacedEntries(placeAt(options,{branch:options.base,commit:await(0,_target_js__WEBPACK_IMPORTED_MODULE_7__.a)(options)},{isOver:false}));const standing=await(0,
_branches_standing_js__WEBPACK_IMPORTED_MODULE_5__.Z)(options);const{state,branch,head}=standing;if(head===void 0)return{standing,base,own:[]};const isOver=state===
"merged"||state==="closed"||state==="foreign";return{standing,base,own:await readPlacedEntries(placeAt(options,{branch,commit:head},{isOver}))}}function placeAt(options,{
branch,commit},{isOver}){return{...(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_8__.branchImages)({...options,branch,commit}),isOver}}async function readPlacedEntries(place){
const entries=await place.readEntries().catch(error=>{if(place.isOver&&error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_9__.dz)return[];throw error});
return entries.map(entry=>({entry,place}))}function placeStandIn(options,{lock,entries}){const own=[...lock.values()];const place={where:"among the candidates",
readEntries:()=>Promise.resolve(own),find:wanted=>(0,_branch_images_js__WEBPACK_IMPORTED_MODULE_8__.n)(options,wanted,entries)};return own.map(entry=>({entry,place}))}
function keyOf({file,request}){return`${file} ${request}`}})};export{id,ids,modules};
