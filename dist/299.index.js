const id=299;const ids=[299];const modules={46290:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{DC:()=>hashFile,MT:()=>readImageFile,Mz:()=>findImages,Z1:()=>EXTENSIONS});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);var node_path__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(76760);var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(46466);var _kie_index_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
44717);var _kie_index_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(24563);const EXTENSIONS=_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.Z2.map(_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.
je);const AT_ONCE=8;async function readImageFile(file){if((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file,{throwIfNoEntry:false})?.isFile()!==true)return void 0;
const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");const inspector=new _kie_index_js__WEBPACK_IMPORTED_MODULE_5__.X;let bytes=0;for await(const piece of(0,
node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file)){bytes+=piece.length;hash.update(piece);inspector.write(piece)}const inspection=inspector.end();if(inspection.
kind==="other"||inspection.size===void 0)return void 0;return{bytes,sha256:hash.digest("hex"),...inspection.size,mediaType:inspection.mediaType}}async function hashFile(file){
const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");await(0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.
createReadStream)(file),hash);return hash.digest("hex")}async function findImages(entries,{directory,pathOf,isBarred}){const found=new Map;const waiting=new Set(
entries.map(({file})=>file)).values();const lane=async()=>{for(const relative of waiting){const file=node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory,relative);
const facts=isBarred(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(relative))?void 0:await readImageFile(file);if(facts!==void 0)found.set(relative,{...facts,
path:pathOf(relative),file})}};await Promise.all(Array.from({length:AT_ONCE},lane));return found}}),7551:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{X:()=>formatLock,P:()=>parseLock});var errors=__webpack_require__(50020);var foreign_text=__webpack_require__(61175);
var problem_list=__webpack_require__(94189);;function lineOfSlip(text,error){const merge=text.search(/^<{7}(?: |$)/m);if(merge!==-1)return lineAt(text,merge);const position=/at position (\d+)/.
exec(String(error))?.[1];return position===void 0?void 0:lineAt(text,Number(position))}function lineOfMember(text,key,value){const at=text.lastIndexOf(`${JSON.stringify(
key)}: ${JSON.stringify(value)}`);return at===-1?void 0:lineAt(text,at)}function lineAt(text,offset){return text.slice(0,offset).split("\n").length}var images_lock=__webpack_require__(
66775);;const LOCK_VERSION=2;const KNOWN_VERSIONS=[1,LOCK_VERSION];const TEXT_FIELDS=["name","file","request","sha256","mediaType","model","taskId","createdAt"];
const NUMBER_FIELDS=["bytes","width","height"];const FIELDS_SINCE_2=["source","derivedFrom","delivered","candidateOf","number","picked"];const FIELDS=new Set([...TEXT_FIELDS,
...NUMBER_FIELDS,"credits","image","results",...FIELDS_SINCE_2]);const MAX_DEPTH=50;function problemIn(lock,{text,line}){return{text,at:(0,errors.VV)(lock,{line}),
title:"lock file that cannot be used"}}function parseLock(text,file){const{where}=file;const refuse=(problem,line)=>problemIn(file,{text:`${where} ${problem}`,line});
let data;try{data=JSON.parse(text)}catch(cause){const problem="is not valid JSON. Restore it from the history, or delete it and its images.";throw new errors.dz(
[refuse(problem,lineOfSlip(text,cause))],{cause})}const{version,images}=isRecord(data)?data:{};if(typeof version==="number"&&version>LOCK_VERSION){throw new errors.
dz([refuse(`has version ${version}; this action reads up to ${LOCK_VERSION}. Use a newer one.`,lineOfMember(text,"version",version))])}if(!KNOWN_VERSIONS.includes(
version)||!Array.isArray(images)){throw new errors.dz([refuse("is not a lock file of this action. Restore it, or delete it and its images.")])}const entries=images.
map((data2,index)=>readEntry(data2,{version,text,file,index}));checkFiles(entries,{text,file});return new Map(entries.map(entry=>[entry.file,entry]))}function readEntry(data,{
version,index,...lock}){const record=isRecord(data)?data:{};const others=Object.entries(record).filter(([key])=>!FIELDS.has(key));const entry={...pick(record,TEXT_FIELDS),
...pick(record,NUMBER_FIELDS),...pick(record,["credits","image","results"]),...version===1?{source:""}:pick(record,FIELDS_SINCE_2),...others.length>0&&{others:Object.
fromEntries(others)}};if(isLockEntry(entry)&&isShallow(entry,MAX_DEPTH))return entry;const{name}=record;const isNamed=typeof name==="string";const of=isNamed?` \
(image '${(0,foreign_text.Ig)(name)}')`:"";const problem=`${lock.file.where} is not a lock file of this action: its entry ${index+1}${of} ${describeFault(data,entry)}\
. Restore it, or take that entry out together with its image.`;const line=isNamed?lineOfMember(lock.text,"name",name):void 0;throw new errors.dz([problemIn(lock.
file,{text:problem,line})])}function describeFault(data,entry){if(!isRecord(data))return"is no object";const odd=oddFields(entry).map(field=>`'${field}'`);return odd.
length>0?`has no right ${odd.join(", ")}`:"has too many levels"}function isShallow(value,levels){if(typeof value!=="object"||value===null)return true;return levels>
0&&Object.values(value).every(each=>isShallow(each,levels-1))}function isRecord(data){return typeof data==="object"&&data!==null&&!Array.isArray(data)}function pick(data,keys){
return Object.fromEntries(keys.filter(key=>Object.hasOwn(data,key)).map(key=>[key,data[key]]))}const isText=value=>typeof value==="string";const isNumber=value=>Number.
isFinite(value);const KINDS=new Map([...[...TEXT_FIELDS,"source"].map(field=>[field,isText]),...NUMBER_FIELDS.map(field=>[field,isNumber]),["credits",value=>value===
null||isNumber(value)],["image",value=>value===void 0||isText(value)],["results",value=>value===void 0||isNumber(value)],["delivered",value=>value===void 0||typeof value===
"boolean"],["candidateOf",value=>value===void 0||isText(value)],["number",value=>value===void 0||isNumber(value)],["picked",value=>value===void 0||typeof value===
"boolean"],["derivedFrom",value=>value===void 0||isDerivedFrom(value)]]);function oddFields(entry){const data=entry;return[...KINDS].filter(([field,isRight])=>!isRight(
data[field])).map(([field])=>field)}function isLockEntry(entry){return oddFields(entry).length===0}function isDerivedFrom(data){if(!isRecord(data))return false;
return typeof data["sha256"]==="string"&&typeof data["form"]==="string"&&isRecord(data["options"])}function checkFiles(entries,{text,file:lock}){const{where}=lock;
const problems=new problem_list.K;const seen=new Set;for(const{file}of entries){const shown=(0,foreign_text.Ig)(file);const add=problem=>problems.add(()=>problemIn(
lock,{text:problem,line:lineOfMember(text,"file",file)}));if(isOutside(file)){add(`${where} has an entry for '${shown}', which lies outside its directory. Take \
that entry out, or restore the lock file.`)}if(seen.has(file)){add(`${where} has two entries for '${shown}'. Take one of them out, or restore the lock file.`)}seen.
add(file)}problems.throwIfAny()}function isOutside(file){return/^(?:[\\/]|[a-z]:)/i.test(file)||file.split(/[\\/]/).includes("..")}function formatLock(lock){const byFile=([
a],[b])=>a<b?-1:a>b?1:0;const images=[...lock].toSorted(byFile).map(([,entry])=>({name:entry.name,...(0,images_lock.sR)(entry),...(0,images_lock.b_)(entry),file:entry.
file,request:entry.request,sha256:entry.sha256,bytes:entry.bytes,width:entry.width,height:entry.height,mediaType:entry.mediaType,model:entry.model,taskId:entry.
taskId,credits:entry.credits,createdAt:entry.createdAt,source:entry.source,...entry.derivedFrom!==void 0&&{derivedFrom:entry.derivedFrom},...entry.delivered!==void 0&&
{delivered:entry.delivered},...Object.fromEntries(Object.entries(entry.others??{}).toSorted(byFile))}));return`${JSON.stringify({version:LOCK_VERSION,images},null,
2)}
`}}),66775:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{AA:()=>isImageEntry,FI:()=>LOCK_FILE,
KF:()=>lockEntry,U5:()=>EMPTY_LOCK,b_:()=>candidateFields,dT:()=>imageOf,s3:()=>isSameRequest,sR:()=>resultOfTask,yL:()=>CANDIDATES_LOCK_FILE});var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
44717);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23776);var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
17970);const LOCK_FILE="images.lock.json";const CANDIDATES_LOCK_FILE="candidates.lock.json";const EMPTY_LOCK=new Map;const TASK_ID=new RegExp("^\\P{Cc}{1,256}$",
"u");const NUMBERS=/^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/;const SIZE=/^-[1-9]\d{0,4}(?:x[1-9]\d{0,4}|w)\.[a-z]+$/;function isImageEntry(entry){const{taskId,createdAt}=entry;
return isEntryName(entry)&&isFileOfName(entry)&&TASK_ID.test(taskId)&&!Number.isNaN(Date.parse(createdAt))}function isEntryName({name,image,results}){if(image===
void 0&&results===void 0)return(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.dn)(name);if(image===void 0||results===void 0)return false;const isNumbered=name.
startsWith(image)&&NUMBERS.test(name.slice(image.length));return(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.dn)(image)&&isNumbered&&Number.isSafeInteger(
results)&&results>1}function isFileOfName({name,file,mediaType,derivedFrom}){const known=_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.Z2.find(each=>each===mediaType);
if(known===void 0||!file.startsWith(name))return false;const rest=file.slice(name.length);const extension=`.${(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.je)(
known)}`;return rest===extension||derivedFrom!==void 0&&SIZE.test(rest)&&rest.endsWith(extension)}function isSameRequest(a,b){return a.request===b.request&&a.request!==
""}function imageOf({name,image=name}){return image}function lockEntry(image,outputDirectory){return{name:image.name,...resultOfTask(image),...image.candidate!==
void 0&&!(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_2__.Sb)(image)&&{candidateOf:image.candidate.of,number:image.candidate.number},file:outputDirectory===
"."?image.path:image.path.slice(outputDirectory.length+1),request:image.request,sha256:image.sha256,bytes:image.bytes,width:image.width,height:image.height,mediaType:image.
mediaType,model:image.model,taskId:image.taskId,credits:image.credits??null,createdAt:image.createdAt.toISOString(),source:image.source??""}}function candidateFields({
candidateOf,number,picked}){return{...candidateOf!==void 0&&{candidateOf},...number!==void 0&&{number},...picked!==void 0&&{picked}}}function resultOfTask({image,
results}){return image===void 0||results===void 0?{}:{image,results}}}),60593:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{I9:()=>planCandidates,OB:()=>readKnownCandidates,T7:()=>namesToWrite,UP:()=>asksForCandidates,V$:()=>asCandidates,a7:()=>vacantNames});var _images_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
66775);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23776);var _result_task_list_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
87365);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(12822);var _plan_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(74940);var _resume_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
91148);const NOTHING_KNOWN={entries:[],gone:[],isOpen:()=>false};function asksForCandidates({images}){return images.some(({candidates})=>candidates!==void 0)}async function readKnownCandidates(plan,earlier){
if(!asksForCandidates(plan))return NOTHING_KNOWN;return await earlier?.read()??NOTHING_KNOWN}function planCandidates(plan,{wanted,known,submitted,log}){const asked=new Map(
wanted.images.map(image=>[image.name,image]));const[thereOf,goneOf]=[byImage(known.entries),byImage(known.gone)];const noted=(0,_resume_js__WEBPACK_IMPORTED_MODULE_0__.
Ok)(submitted).filter(({taskId})=>taskId!==void 0);const submittedOf=Map.groupBy(noted,({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.zX)(name)?.
of);const had=new Set([...known.entries,...known.gone].map(({taskId})=>taskId));const images=plan.images.flatMap(image=>{if(image.candidates===void 0)return[image];
const isOfRequest=entry=>(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.ZK)(image,entry);const[there=[],gone=[]]=[thereOf,goneOf].map(all=>all.get(image.name)?.filter(
isOfRequest));const own=submittedOf.get(image.name)?.filter(({request})=>request===image.requestHash)??[];const standing=new Set(image.reused?.map(({taskId})=>taskId));
const isStanding=({taskId=""})=>standing.has(taskId);const isLost=task=>!isStanding(task)&&!had.has(task.taskId??"");const isComplete=image.reused!==void 0&&!mayHaveMore(
image,[...there,...gone,...own],known);const taken=[...numbersOf(there),...numbersIn(own.filter(isStanding))];const lost=numbersIn(own.filter(isLost));const isElsewhere=image.
reused!==void 0&&![...standing].some(id2=>had.has(id2))&&!own.some(isStanding);const tasks=tasksOf(asked.get(image.name)??image,{isComplete,isElsewhere,taken,lost,
gone});for(const task of tasks)tellGone(task,log);if(image.reused!==void 0)return[image,...tasks];if(tasks.length===0)tellNothingMade(image,{there,log});return tasks});
return{...plan,images}}function byImage(entries){return Map.groupBy(entries.filter(_images_lock_js__WEBPACK_IMPORTED_MODULE_3__.AA),({candidateOf})=>candidateOf)}
function numbersOf(entries){return entries.flatMap(({number})=>number??[])}function numbersIn(tasks){return tasks.flatMap(({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.
zX)(name)?.number??[])}function mayHaveMore({name,requestHash},made,known){const isPicked=made.some(each=>"picked"in each&&each.picked);return made.length>0&&!isPicked&&
known.isOpen({name,request:requestHash})}function tasksOf(image,{isComplete,isElsewhere,taken,lost,gone}){const all=Array.from({length:isComplete?0:image.candidates??
0},(_,index)=>index+1);const isHad=number=>lost.includes(number)||gone.some(each=>each.number===number);const free=all.filter(number=>!taken.includes(number));const standing=isElsewhere?
free.find(number=>!isHad(number)):void 0;const missing=free.filter(number=>number!==standing);const numbers=[...new Set([...missing,...lost])].toSorted((a,b)=>a-
b);return numbers.map(number=>{const candidate={of:image.name,number};const planned={...image,name:(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.RC)(candidate),
candidate};const task=isComplete?{...planned,isSpare:true}:planned;const entry=lost.includes(number)?void 0:gone.find(each=>each.number===number);if(entry===void 0)
return task;const had={taskId:entry.taskId,submittedAt:new Date(entry.createdAt),origin:"resumed"};return{...task,...had,isSpare:true}})}function tellGone({name,
taskId},log){if(taskId===void 0)return;log.info(`${name}: its picture is gone from its branch; task ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_4__.ZP)(taskId)}\
 has it as long as kie keeps it`)}function tellNothingMade({name},{there,log}){const count=new Set(there.map(({number})=>number)).size;log.notice(`${name}: it i\
s not there, but ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.vG)(count,"candidate")} of it are, so that none is made. Pick one with 'pick-command' where \
their pull request is open; else set 'reuse' to false to make them anew.`)}function asCandidates(plan){const images=plan.images.map(image=>{const candidate=image.
request===void 0?(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.zX)(image.name):void 0;return candidate===void 0?image:{...image,candidate}});return{...plan,
images}}function vacantNames(plan){const planned=new Set(plan.images.map(({name})=>name));const names=plan.images.flatMap(({candidate})=>candidate?.of??[]);return new Set(
names.filter(name=>!planned.has(name)))}function namesToWrite(plan){return[...vacantNames(plan),...(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.M1)(plan).map(({name})=>name)]}}),
74940:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Cs:()=>makePlan,M1:()=>unfinished,
Oh:()=>hashRequest,ZK:()=>isMadeOf,cn:()=>requestedIn,eZ:()=>namesOf,g3:()=>quotePlan,jl:()=>promptsOf,mt:()=>takeShard,nK:()=>needsTask,uD:()=>requestsOf,xV:()=>numberedNames,
xx:()=>priceOf});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
23776);var _request_added_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(73471);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);
function canonicalJson(value){return JSON.stringify(value,(_key,member)=>typeof member==="object"&&member!==null&&!Array.isArray(member)?withSortedKeys(member):
member)}function withSortedKeys(members){return Object.fromEntries(Object.keys(members).toSorted().map(key=>[key,members[key]]))}function hashRequest(request){return(0,
node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson({model:request.model,input:request.input})).digest("hex")}function isMadeOf({
request,requestHash,isUncertain=false},made){return made.request===requestHash||isUncertain&&made.model===request?.model}function priceOf({images}){const prices=images.
filter(needsTask).map(({price,candidates=1,candidate})=>{const tasks=candidate===void 0?candidates:1;return price===void 0?void 0:price*tasks});return prices.every(
price=>price!==void 0)?(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Cl)(prices):void 0}function quotePlan(plan){const images=plan.images.map(image=>({name:image.
name,credits:needsTask(image)?image.price:0}));return{images,credits:priceOf(plan)}}function namesOf({name,candidate}){return candidate===void 0?[name]:[candidate.
of,name]}function promptsOf({images}){const prompts=images.flatMap(image=>namesOf(image).map(name=>[name,image.request?.input["prompt"]]));return Object.fromEntries(
prompts.filter(entry=>typeof entry[1]==="string"))}function makePlan(source,existing){if(source.kind==="tasks")return{images:source.tasks.map(planTask)};const{requested,
tasks}=source;const named=new Set(requested.flatMap(numberedNames));const written=new Set(requested.map(({name})=>name));const images=requested.flatMap(each=>planWanted(
each,{named,written,existing}));return{images:tasks===void 0?images:withTasks(images,tasks)}}function takeShard(plan,{index,of}){const groups=[...Map.groupBy(plan.
images,({name,candidate})=>candidate?.of??name).values()];return{...plan,images:groups.filter((_,position)=>position%of===index-1).flat()}}function unfinished({
images}){return images.filter(({reused})=>reused===void 0)}function needsTask({taskId,reused}){return taskId===void 0&&reused===void 0}function requestedIn(source){
return source.kind==="tasks"?[]:source.requested}function requestsOf({images},source){const planned=new Set(images.map(({request})=>request));return requestedIn(
source).filter(({resolved})=>planned.has(resolved.request))}function numberedNames({name,count}){return count===1?[name]:Array.from({length:count},(_,index)=>`${name}\
-${index+1}`)}function planWanted(requested,names){const{request,added,price,references,isUncertain=false}=requested.resolved;const{at}=requested;const requestHash=hashRequest(
{model:request.model,input:(0,_request_added_js__WEBPACK_IMPORTED_MODULE_2__.FF)(request.input,added)});return keptNames(requested,requestHash,names).map(name=>({
name,request,requestHash,price,...requested.candidates!==void 0&&{candidates:requested.candidates},...references.length>0&&{uploads:references},...isUncertain&&
{isUncertain},...requested.alt!==void 0&&{alt:requested.alt},...at&&{at},origin:"generated"}))}function keptNames({name,count},requestHash,{named,written,existing}){
const names=numberedNames({name,count});if(existing===void 0)return names;const{isThere,isPicture}=existing;if(count===1){const former=`${name}-1`;const isOthers=named.
has(former)||written.has(former);return!isOthers&&isThere(former,requestHash)&&!isThere(name,requestHash)?[former]:names}if(named.has(name)||!isThere(name,requestHash))
return names;const kept=[name];for(let number=2;kept.length<count;number++){if(!isPicture(`${name}-${number}`))kept.push(`${name}-${number}`)}return kept}function planTask(task){
return{...task,request:void 0,requestHash:"",price:0,origin:"collected"}}function withTasks(images,tasks){const imageOf=({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_3__.
zX)(name)?.of??name;const numberOf=({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_3__.zX)(name)?.number??0;const byImage=Map.groupBy(tasks,imageOf);
const names=new Set(images.map(({name})=>name));const wanted=images.flatMap(image=>{const own=byImage.get(image.name)?.toSorted((a,b)=>numberOf(a)-numberOf(b))??
[];return own.length===0?[image]:own.map(task=>collect(image,task))});return[...wanted,...tasks.filter(task=>!names.has(imageOf(task))).map(planTask)]}function collect(image,{
name,taskId}){const candidate=(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_3__.zX)(name);return{...image,name,taskId,price:0,origin:"collected",...candidate&&
{candidate}}}}),91148:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ok:()=>findNewest,
lC:()=>resumePlan,vG:()=>mergeTasks});var _result_candidate_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23776);var _result_task_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
87365);var _plan_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(74940);function resumePlan(plan,{attempts,known,maxCredits,log}){for(const attempt of attempts)
if(attempt.tasks===void 0)warnOfMissingRecord(attempt,{maxCredits,log});const noted=attempts.map(({tasks=[]})=>tasks);const recorded=mergeTasks(noted.flat());const reused=plan.
images.flatMap(({reused:reused2=[]})=>reused2);const had=new Set([reused,known?.entries??[],known?.gone??[]].flat().map(({taskId})=>taskId));const free=recorded.
filter(({taskId})=>taskId===void 0||!had.has(taskId));const taken=findTakenUp((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.M1)(plan).filter(_plan_js__WEBPACK_IMPORTED_MODULE_0__.
nK),free);const unknown=Map.groupBy(recorded.filter(({taskId})=>taskId===void 0),asKey);const shared=findShared(noted);const images=plan.images.map(image=>{const earlier=taken.
get(image.name);if(earlier===void 0){const taskId=(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.nK)(image)?shared.get(asKey({name:image.name,request:image.requestHash})):
void 0;if(taskId!==void 0)warnOfShared(image.name,taskId,log);return image}if(earlier.taskId===void 0){log.warning(`${image.name}: an earlier attempt sent this \
request at ${earlier.at.toISOString()} and got no task id. It is made anew, as this re-run asks; look at https://kie.ai/logs whether the first was charged.`);return image}
warnOfLater(earlier,unknown.get(asKey(earlier))??[],log);log.info(`${image.name}: taking up task ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_1__.ZP)(earlier.
taskId)}, submitted at ${earlier.at.toISOString()}`);return{...image,taskId:earlier.taskId,submittedAt:earlier.at,origin:"resumed"}});const earlierCosts=recorded.
map(({taskId,credits,price})=>({taskId,credits,price}));return{...plan,images,...earlierCosts.length>0&&{earlierCosts}}}const KEPT="Records are kept where a job\
 failed or was cancelled, for a re-run of the failed jobs; 'actions: read' helps to find them.";function warnOfMissingRecord({number,obstacle=KEPT},{maxCredits,
log}){const uncounted=maxCredits===void 0?"":"'max-credits' cannot count what it took. ";log.warning(`This is a re-run, and GitHub has no record of attempt ${number}\
: what it submitted is made and paid for anew. ${uncounted}If its log names tasks, cancel now and pass them, such as tasks: '{"hero": "<task id>"}'. ${obstacle}`)}
function mergeTasks(recorded){const merged=new Map;for(const task of recorded){const key=task.taskId??task;const{at,price,credits}=merged.get(key)??task;merged.
set(key,{...task,at,price:price??task.price,credits:task.credits??credits})}return[...merged.values()]}function findShared(noted){const shared=new Map;for(const tasks of noted){
for(const[taskId,same]of Map.groupBy(tasks,task=>task.taskId)){if(taskId===void 0||new Set(same.map(({name})=>name)).size===1)continue;for(const task of same)shared.
set(asKey(task),taskId)}}return shared}function warnOfShared(name,taskId,log){log.warning(`${name}: kie gave an earlier attempt one task, ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_1__.
ZP)(taskId)}, for this image and another, and a task is taken up once. This image is made anew, and paid anew; look at https://kie.ai/logs whether there is a se\
cond task.`)}function asKey({name,request}){return`${name} ${request}`}function warnOfLater({name,at},unknown,log){for(const later of unknown.filter(task=>task.
at>at)){log.warning(`${name}: an earlier attempt sent this request again at ${later.at.toISOString()} and got no task id; look at https://kie.ai/logs whether it\
 was charged.`)}}function findNewest(recorded){const newest=new Map;for(const task of recorded){const key=asKey(task);if(task.taskId!==void 0||newest.get(key)?.
taskId===void 0)newest.set(key,task)}return[...newest.values()]}function findTakenUp(images,recorded){const newest=new Map(findNewest(recorded).map(task=>[asKey(
task),task]));const taken=new Map;for(const{name,requestHash}of images){const key=asKey({name,request:requestHash});const same=newest.get(key);if(same===void 0)
continue;newest.delete(key);taken.set(name,same)}const isOfImage=({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_2__.zX)(name)===void 0;const others=new Map(
Array.from(Map.groupBy([...newest.values()].filter(isOfImage),({request})=>request),([request,tasks])=>[request,tasks.values()]));for(const{name,requestHash}of images.
filter(image=>isOfImage(image)&&!taken.has(image.name))){const other=others.get(requestHash)?.next().value;if(other!==void 0)taken.set(name,other)}return taken}}),
89866:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{NE:()=>findLeftOut,AH:()=>formatOutputs});
var amounts=__webpack_require__(12822);var assert_never=__webpack_require__(59530);var result_cost=__webpack_require__(81488);var result_delivery=__webpack_require__(
26093);var foreign_text=__webpack_require__(61175);var task_list=__webpack_require__(87365);var whereabouts=__webpack_require__(45411);;function formatResult(result){
const urls=(0,whereabouts.oQ)(result.deliveries);return JSON.stringify({status:result.status,images:result.images.map(image=>imageData(image,urls.get(image.path))),
failures:result.failures.map(failureData),deliveries:result.deliveries.map(deliveryData),credits:{...creditData(result),unknown:result.cost.now.unknown.map(unknownCostData)},
tasksFile:result.tasksFile||null})}function formatShortResult(result,file){return JSON.stringify({status:result.status,images:[],failures:[],deliveries:result.deliveries.
map(deliveryData),credits:{...creditData(result),unknown:[]},tasksFile:result.tasksFile||null,omitted:{images:result.images.length,failures:result.failures.length,
unknownCredits:result.cost.now.unknown.length,file:file||null}})}function imageData(image,url){const{name,path,bytes,sha256,width,height,mediaType,origin,candidate}=image;
return{name:(0,foreign_text.a)(name),path,bytes,sha256,width,height,mediaType,model:(0,foreign_text.a)(image.model),taskId:(0,task_list.ZP)(image.taskId),sourceUrl:image.
sourceUrl===""?null:(0,foreign_text.kP)(image.sourceUrl),url:url===void 0?null:(0,foreign_text.kP)(url),credits:image.credits??null,seconds:image.seconds??null,
origin,alt:image.alt===void 0?null:(0,foreign_text.wx)(image.alt),...candidate!==void 0&&{candidate:{of:(0,foreign_text.a)(candidate.of),number:candidate.number}}}}
function failureData({name,taskId,code,reason,charged}){return{name:(0,foreign_text.a)(name),taskId:taskId===void 0?null:(0,task_list.ZP)(taskId),code:strictCode(
code),reason,charged}}function deliveryData(delivery){if((0,result_delivery.Ix)(delivery))return{destination:delivery.destination,delivered:false};switch(delivery.
destination){case"artifact":{const{destination,name,id:id2,url,digest,bytes}=delivery;return{destination,delivered:true,name,id:id2,url:(0,foreign_text.kP)(url),
digest,bytes}}case"commit":return{destination:delivery.destination,delivered:true,...commitData(delivery)};case"pull-request":{const{destination,pull}=delivery;
const{url:commitUrl,...commit}=commitData(delivery);const place={number:pull?.number??null,url:pull===void 0?null:(0,foreign_text.kP)(pull.url)};return{destination,
delivered:true,...place,commitUrl,...commit}}case"release":{const{destination,url}=delivery;return{destination,delivered:true,url:(0,foreign_text.kP)(url)}}case"\
comment":return{destination:delivery.destination,delivered:true,url:(0,whereabouts.NP)(delivery),id:delivery.id};default:return(0,assert_never.x)(delivery)}}function commitData({
sha,url,verified,deleted}){return{sha:sha??null,url:url===void 0?null:(0,foreign_text.kP)(url),verified:verified??null,...deleted!==void 0&&{deleted:deleted.length}}}
function strictCode(code){return code!==void 0&&/^[\w.-]{1,64}$/.test(code)?code:null}function creditData({cost,creditsLeft}){return{used:(0,result_cost.XU)(cost.
now)??null,known:cost.now.known,paidEarlier:(0,result_cost.XU)(cost.earlier)??null,left:creditsLeft===void 0?null:(0,amounts.VV)(creditsLeft)}}function unknownCostData({
name,taskId,atMost}){return{name:(0,foreign_text.a)(name),taskId:taskId===void 0?null:(0,task_list.ZP)(taskId),atMost:atMost??null}};const OUTPUT_NAMES=["status",
"image","images","image-url","image-urls","source-urls","tasks","pending-tasks","tasks-file","credits-used","credits-left","artifact-name","artifact-id","artifa\
ct-url","artifact-digest","commit-sha","commit-url","commit-verified","pull-request-number","pull-request-url","release-url","comment-url","result"];const MAX_UNITS=45e4;
const SHORTENED=["source-urls","image-urls","images"];function findLeftOut(outputs){return SHORTENED.filter(name=>outputs[name]==="")}function tasksOutput(tasks){
return(0,task_list.AB)(tasks)?(0,task_list.eK)(tasks):""}function formatCredits(credits){return credits===void 0?"":String((0,amounts.VV)(credits))}function commitOutputs({
sha,url,verified}){return{"commit-sha":sha??"","commit-url":(0,foreign_text.kP)(url??""),"commit-verified":verified===void 0?"":String(verified)}}function deliveryOutputs(deliveries){
const outputs={};for(const delivery of deliveries){if((0,result_delivery.Ix)(delivery))continue;switch(delivery.destination){case"artifact":outputs["artifact-na\
me"]=delivery.name;outputs["artifact-id"]=String(delivery.id);outputs["artifact-url"]=(0,foreign_text.kP)(delivery.url);outputs["artifact-digest"]=delivery.digest;
break;case"commit":Object.assign(outputs,commitOutputs(delivery));break;case"pull-request":Object.assign(outputs,commitOutputs(delivery));outputs["pull-request-\
number"]=String(delivery.pull?.number??"");outputs["pull-request-url"]=(0,foreign_text.kP)(delivery.pull?.url??"");break;case"release":outputs["release-url"]=(0,
foreign_text.kP)(delivery.url);break;case"comment":outputs["comment-url"]=(0,whereabouts.NP)(delivery);break;default:(0,assert_never.x)(delivery)}}return outputs}
function sourceUrls({images,failures}){return[...images,...failures].flatMap(({sourceUrl=""})=>sourceUrl===""?[]:[(0,foreign_text.kP)(sourceUrl)])}function unitsOf(outputs){
return OUTPUT_NAMES.reduce((units,name)=>units+name.length+outputs[name].length,0)}function fitOutputs(outputs,shortResult){let short=outputs;if(unitsOf(short)>
MAX_UNITS)short={...short,result:shortResult()};for(const name of SHORTENED){if(unitsOf(short)>MAX_UNITS)short={...short,[name]:""}}return short}function formatOutputs(result,keepWhole){
const whole=formatResult(result);const urls=(0,whereabouts.oQ)(result.deliveries);const imageUrls=result.images.map(image=>(0,foreign_text.kP)(urls.get(image.path)??
""));const outputs={status:result.status,image:result.images[0]?.path??"",images:JSON.stringify(result.images.map(image=>image.path)),"image-url":imageUrls[0]??
"","image-urls":JSON.stringify(imageUrls.some(url=>url!=="")?imageUrls:[]),"source-urls":JSON.stringify(sourceUrls(result)),tasks:tasksOutput(result.tasks),"pen\
ding-tasks":tasksOutput(result.pendingTasks),"tasks-file":result.tasksFile??"","credits-used":formatCredits((0,result_cost.XU)(result.cost.now)),"credits-left":formatCredits(
result.creditsLeft),"artifact-name":"","artifact-id":"","artifact-url":"","artifact-digest":"","commit-sha":"","commit-url":"","commit-verified":"","pull-reques\
t-number":"","pull-request-url":"","release-url":"","comment-url":"",...deliveryOutputs(result.deliveries),result:whole};return fitOutputs(outputs,()=>formatShortResult(
result,keepWhole(whole)))}})};export{id,ids,modules};
