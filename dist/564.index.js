const id=564;const ids=[564];const modules={4624:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{P4:()=>FormWordError,mo:()=>fileOfForm,z1:()=>findFormOf,wK:()=>parseForm,JM:()=>sizeSuffix,_L:()=>typeOfForm});;const FORM_FORMATS=["png","jpeg","webp","avif"];
var media_type=__webpack_require__(44717);var word_list=__webpack_require__(58092);var original=__webpack_require__(94125);;const MAX_SIDE=8192;const FORM=/^(?:(?<width>0|[1-9]\d{0,8})(?:x(?<height>0|[1-9]\d{0,8})|w)\.)?(?<format>[a-z]+)$/;
const OTHER_WORDS={jpg:"jpeg",jfif:"jpeg",pjpeg:"jpeg",avifs:"avif",heif:"avif"};const NEAR=2;class FormWordError extends Error{name="FormWordError"}function parseForm(word){
const{width,height,format}=FORM.exec(word)?.groups??{};const known=FORM_FORMATS.find(each=>each===format);if(known===void 0)throw new FormWordError(`is no forma\
t.${suggestForm(word)}`);if(width===void 0)return{word,format:known};const sides=[width,height].filter(side=>side!==void 0).map(Number);const wrong=sides.find(side=>side<
1||side>MAX_SIDE);if(wrong!==void 0){const nearestWord=nearestForm(known,sides);throw new FormWordError(`has a side of ${wrong} pixels; it takes 1 to ${MAX_SIDE}\
. Did you mean '${nearestWord}'?`)}const size=height===void 0?{width:Number(width)}:{width:Number(width),height:Number(height)};return{word,format:known,...size}}
function findFormOf(word){try{return parseForm(word)}catch(error){if(error instanceof FormWordError)return void 0;throw error}}function nearestForm(format,[width=0,
height=0]){if(width===0)return format;const size={width:Math.min(width,MAX_SIDE),...height>0&&{height:Math.min(height,MAX_SIDE)}};return`${nameSize(size)}.${format}`}
function suggestForm(word){const numbers=[...word.matchAll(/\d+/g)].map(([digits])=>Number(digits));const isSized=(numbers.length===1||numbers.length===2)&&numbers.
every(side=>side>=1&&side<=MAX_SIDE);const[letters=""]=/[a-z]{3,}/.exec(word.toLowerCase())??[];const meant=letters===""?void 0:(0,word_list.pA)(OTHER_WORDS[letters]??
letters,[...FORM_FORMATS,original.m],NEAR);const[width=0,height]=numbers;const size={width,...height!==void 0&&{height}};if(isSized&&meant!==original.m){const right=`${nameSize(
size)}.${meant??"png"}`;if(meant!==void 0||letters==="")return` Did you mean '${right}'?`}if(numbers.length===0&&meant!==void 0)return` Did you mean '${meant}'?`;
return` It takes '${original.m}', ${FORM_FORMATS.map(each=>`'${each}'`).join(", ")}, or one of these behind a size, such as '1200x630.png' or '640w.webp'.`}function nameSize({
width,height}){return height===void 0?`${width}w`:`${width}x${height}`}function sizeSuffix({width,height}){return width===void 0?"":`-${nameSize({width,...height!==
void 0&&{height}})}`}function fileOfForm(name,form){return`${name}${sizeSuffix(form)}.${(0,media_type.je)(typeOfForm(form))}`}function typeOfForm({format}){return`\
image/${format}`}}),46290:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{DC:()=>hashFile,
MT:()=>readImageFile,Mz:()=>findImages,Z1:()=>EXTENSIONS});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);var node_path__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(76760);var node_util__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(57975);var _kie_index_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
44717);var _kie_index_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(24563);const EXTENSIONS=_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.Z2.map(_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.
je);const AT_ONCE=8;const PIECE_BYTES=64*1024;async function readImageFile(file){if((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file,{throwIfNoEntry:false})?.
isFile()!==true)return void 0;const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");const inspector=new _kie_index_js__WEBPACK_IMPORTED_MODULE_5__.
X;let bytes=0;await readPieces(file,piece=>{bytes+=piece.length;hash.update(piece);inspector.write(piece)});const inspection=inspector.end();if(inspection.kind===
"other"||inspection.size===void 0)return void 0;return{bytes,sha256:hash.digest("hex"),...inspection.size,mediaType:inspection.mediaType}}async function hashFile(file){
const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");await readPieces(file,piece=>hash.update(piece));return hash.digest("hex")}const readInto=(0,
node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.read);async function readPieces(file,take){const handle=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.
openSync)(file,"r");try{const{size}=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);let bytesRead;for(let at=0;at<size;at+=bytesRead){const buffer=Buffer.
allocUnsafe(Math.min(size-at,PIECE_BYTES));const isAll=buffer.length===size;bytesRead=isAll?(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle,buffer):(await readInto(
handle,buffer,0,buffer.length,at)).bytesRead;if(bytesRead===0)return;take(buffer.subarray(0,bytesRead))}}finally{(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(
handle)}}async function findImages(entries,{directory,pathOf,isBarred}){const found=new Map;const waiting=new Set(entries.map(({file})=>file)).values();const lane=async()=>{
for(const relative of waiting){const file=node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory,relative);const facts=isBarred(node_path__WEBPACK_IMPORTED_MODULE_2__.
posix.dirname(relative))?void 0:await readImageFile(file);if(facts!==void 0)found.set(relative,{...facts,path:pathOf(relative),file})}};await Promise.all(Array.
from({length:AT_ONCE},lane));return found}}),96125:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{X5:()=>formatLock,ve:()=>formatLockLine,PG:()=>parseLock});var errors=__webpack_require__(50020);var foreign_text=__webpack_require__(61175);var problem_list=__webpack_require__(
94189);;function lineOfSlip(text,error){const merge=text.search(/^<{7}(?: |$)/m);if(merge!==-1)return lineAt(text,merge);const position=/at position (\d+)/.exec(
String(error))?.[1];return position===void 0?void 0:lineAt(text,Number(position))}function lineOfMember(text,key,value){const at=text.lastIndexOf(`${JSON.stringify(
key)}: ${JSON.stringify(value)}`);return at===-1?void 0:lineAt(text,at)}function lineAt(text,offset){return text.slice(0,offset).split("\n").length};const TEXT_FIELDS=[
"name","file","request","sha256","mediaType","model","taskId","createdAt"];const NUMBER_FIELDS=["bytes","width","height"];const FIELDS_SINCE_2=["source","derive\
dFrom","delivered","candidateOf","number","picked"];const FIELDS_OF_1=[...TEXT_FIELDS,...NUMBER_FIELDS,"credits","image","results"];const FIELDS=new Set([...FIELDS_OF_1,
...FIELDS_SINCE_2]);const MAX_DEPTH=50;function takeFields(record,version){const others=Object.keys(record).filter(key=>!FIELDS.has(key));return{...version===1?
{...pick(record,FIELDS_OF_1),source:""}:pick(record,FIELDS),...others.length>0&&{others:Object.fromEntries(others.map(key=>[key,record[key]]))}}}function pick(data,fields){
const picked={};for(const field of fields)if(Object.hasOwn(data,field))picked[field]=data[field];return picked}const isText=value=>typeof value==="string";const isNumber=value=>Number.
isFinite(value);const isBoolean=value=>typeof value==="boolean";const NEEDED=[...[...TEXT_FIELDS,"source"].map(field=>[field,isText]),...NUMBER_FIELDS.map(field=>[
field,isNumber]),["credits",value=>value===null||isNumber(value)]];const OPTIONAL=[...["image","candidateOf"].map(field=>[field,isText]),...["results","number"].
map(field=>[field,isNumber]),...["delivered","picked"].map(field=>[field,isBoolean]),["derivedFrom",isDerivedFrom]];const KINDS=[...NEEDED,...OPTIONAL.map(([field,
kind])=>[field,value=>value===void 0||kind(value)])];function oddFields(entry){const data=entry;return KINDS.filter(([field,isRight])=>!isRight(data[field])).map(
([field])=>field)}function isLockEntry(entry){const data=entry;return KINDS.every(([field,isRight])=>isRight(data[field]))}function isDerivedFrom(data){if(!isRecord(
data))return false;return typeof data["sha256"]==="string"&&typeof data["form"]==="string"&&isRecord(data["options"])}function isShallowEntry({derivedFrom,others}){
return isShallow(derivedFrom,MAX_DEPTH-1)&&isShallow(others,MAX_DEPTH-1)}function isShallow(value,levels){if(typeof value!=="object"||value===null)return true;return levels>
0&&Object.values(value).every(each=>isShallow(each,levels-1))}function isRecord(data){return typeof data==="object"&&data!==null&&!Array.isArray(data)}var lock_lock=__webpack_require__(
21397);;const LOCK_VERSION=2;const KNOWN_VERSIONS=[1,LOCK_VERSION];function problemIn(lock,{text,line}){return{text,at:(0,errors.VV)(lock,{line}),title:"lock fi\
le that cannot be used"}}function parseLock(text,file){const{where}=file;const refuse=(problem,line)=>problemIn(file,{text:`${where} ${problem}`,line});let data;
try{data=JSON.parse(text)}catch(cause){const problem="is not valid JSON. Restore it from the history, or delete it and its images.";throw new errors.dz([refuse(
problem,lineOfSlip(text,cause))],{cause})}const{version,images}=isRecord(data)?data:{};if(typeof version==="number"&&version>LOCK_VERSION){throw new errors.dz([
refuse(`has version ${version}; this action reads up to ${LOCK_VERSION}. Use a newer one.`,lineOfMember(text,"version",version))])}if(!KNOWN_VERSIONS.includes(version)||
!Array.isArray(images)){throw new errors.dz([refuse("is not a lock file of this action. Restore it, or delete it and its images.")])}const entries=images.map((data2,index)=>readEntry(
data2,{version,text,file,index}));checkFiles(entries,{text,file});return new Map(entries.map(entry=>[entry.file,entry]))}function readEntry(data,{version,index,
...lock}){const record=isRecord(data)?data:{};const entry=takeFields(record,version);if(isLockEntry(entry)&&isShallowEntry(entry))return entry;const{name}=record;
const isNamed=typeof name==="string";const of=isNamed?` (image '${(0,foreign_text.Ig)(name)}')`:"";const problem=`${lock.file.where} is not a lock file of this \
action: its entry ${index+1}${of} ${describeFault(data,entry)}. Restore it, or take that entry out together with its image.`;const line=isNamed?lineOfMember(lock.
text,"name",name):void 0;throw new errors.dz([problemIn(lock.file,{text:problem,line})])}function describeFault(data,entry){if(!isRecord(data))return"is no obje\
ct";const odd=oddFields(entry).map(field=>`'${field}'`);return odd.length>0?`has no right ${odd.join(", ")}`:"has too many levels"}function checkFiles(entries,{
text,file:lock}){const{where}=lock;const problems=new problem_list.K;const seen=new Set;const problem=(file,fact)=>problemIn(lock,{text:`${where} ${fact}`,line:lineOfMember(
text,"file",file)});for(const{file}of entries){if(isOutside(file)){problems.add(()=>problem(file,`has an entry for '${(0,foreign_text.Ig)(file)}', which lies ou\
tside its directory. Take that entry out, or restore the lock file.`))}if(seen.has(file)){problems.add(()=>problem(file,`has two entries for '${(0,foreign_text.
Ig)(file)}'. Take one of them out, or restore the lock file.`))}seen.add(file)}problems.throwIfAny()}function isOutside(file){return/^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.
test(file)}function formatLock(lock){return`${JSON.stringify(lockData(lock),null,2)}
`}function formatLockLine(lock){return JSON.stringify(lockData(lock))}function lockData(lock){const byFile=([a],[b])=>a<b?-1:a>b?1:0;const images=[...lock].toSorted(
byFile).map(([,entry])=>({name:entry.name,...(0,lock_lock.sR)(entry),...(0,lock_lock.b_)(entry),file:entry.file,request:entry.request,sha256:entry.sha256,bytes:entry.
bytes,width:entry.width,height:entry.height,mediaType:entry.mediaType,model:entry.model,taskId:entry.taskId,credits:entry.credits,createdAt:entry.createdAt,source:entry.
source,...entry.derivedFrom!==void 0&&{derivedFrom:entry.derivedFrom},...entry.delivered!==void 0&&{delivered:entry.delivered},...Object.fromEntries(Object.entries(
entry.others??{}).toSorted(byFile))}));return{version:LOCK_VERSION,images}}}),21397:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{AA:()=>isImageEntry,CZ:()=>entriesOfOriginals,FI:()=>LOCK_FILE,KF:()=>lockEntry,U5:()=>EMPTY_LOCK,bW:()=>entriesOfMade,
b_:()=>candidateFields,dT:()=>imageOf,s3:()=>isSameRequest,sR:()=>resultOfTask,yL:()=>CANDIDATES_LOCK_FILE});var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
44717);var _formats_form_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(4624);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(23776);
var _result_image_files_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(61122);var _result_saved_image_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(68322);
var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(17970);const LOCK_FILE="images.lock.json";const CANDIDATES_LOCK_FILE="candidates.l\
ock.json";const EMPTY_LOCK=new Map;const TASK_ID=new RegExp("^\\P{Cc}{1,256}$","u");const NUMBERS=/^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/;function isImageEntry(entry){
const{taskId,createdAt}=entry;return isEntryName(entry)&&isFileOfName(entry)&&TASK_ID.test(taskId)&&!Number.isNaN(Date.parse(createdAt))}function isEntryName({name,
image,results}){if(image===void 0&&results===void 0)return(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.dn)(name);if(image===void 0||results===void 0)
return false;const isNumbered=name.startsWith(image)&&NUMBERS.test(name.slice(image.length));return(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.dn)(
image)&&isNumbered&&Number.isSafeInteger(results)&&results>1}function isFileOfName({name,file,mediaType,derivedFrom}){if(derivedFrom===void 0){const known=_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.
Z2.find(each=>each===mediaType);return known!==void 0&&file===`${name}.${(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.je)(known)}`}const form=(0,_formats_form_js__WEBPACK_IMPORTED_MODULE_2__.
z1)(derivedFrom.form);return form!==void 0&&file===(0,_formats_form_js__WEBPACK_IMPORTED_MODULE_2__.mo)(name,form)&&mediaType===(0,_formats_form_js__WEBPACK_IMPORTED_MODULE_2__.
_L)(form)}function isSameRequest(a,b){return a.request===b.request&&a.request!==""}function imageOf({name,image=name}){return image}function lockEntry(image,outputDirectory){
return{name:image.name,...resultOfTask(image),...image.candidate!==void 0&&!(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_3__.Sb)(image)&&{candidateOf:image.
candidate.of,number:image.candidate.number},file:outputDirectory==="."?image.path:image.path.slice(outputDirectory.length+1),request:image.request,sha256:image.
sha256,bytes:image.bytes,width:image.width,height:image.height,mediaType:image.mediaType,model:image.model,taskId:image.taskId,credits:image.credits??null,createdAt:image.
createdAt.toISOString(),source:image.source??"",...image.derivedFrom!==void 0&&{derivedFrom:image.derivedFrom}}}function entriesOfOriginals(files,outputDirectory){
const originals=files.flatMap(image=>{const{original}=image;if(original===void 0||!(0,_result_saved_image_js__WEBPACK_IMPORTED_MODULE_4__.nw)(original))return[];
return[{...lockEntry({...image,...original,derivedFrom:void 0},outputDirectory),delivered:false}]});return[...Map.groupBy(originals,({file})=>file).values()].flatMap(
([first])=>first??[])}function entriesOfMade(images,outputDirectory){const isNew=({origin})=>origin!=="reused";const files=(0,_result_image_files_js__WEBPACK_IMPORTED_MODULE_5__.
R8)(images).filter(isNew);return[...entriesOfOriginals(images.filter(isNew),outputDirectory),...files.map(image=>lockEntry(image,outputDirectory))]}function candidateFields({
candidateOf,number,picked}){return{...candidateOf!==void 0&&{candidateOf},...number!==void 0&&{number},...picked!==void 0&&{picked}}}function resultOfTask({image,
results}){return image===void 0||results===void 0?{}:{image,results}}}),48018:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Md:()=>entriesBeyond,dH:()=>resultFiles,ie:()=>numberOfResult,jI:()=>byAge,jo:()=>severalResults,vh:()=>byNumber});var _lock_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
21397);const RESULT=/^(.+)-([1-9]\d{0,5})$/;function severalResults(entries,names){const originals=entries.filter(({derivedFrom})=>derivedFrom===void 0);const results=originals.
flatMap(entry=>{const image=entry.image??(names.has(entry.name)?void 0:RESULT.exec(entry.name)?.[1]);return image===void 0?[]:[{image,entry}]});const tasks=Map.
groupBy(results,({image,entry})=>`${image} ${entry.taskId}`);const several=[...tasks.values()].filter(([first,second])=>(first?.entry.image??second)!==void 0);return new Map(
[...Map.groupBy(several,([first])=>first?.image??"")].map(([image,groups])=>[image,byAge(groups.map(group=>group.map(({entry})=>entry).toSorted(byNumber)))]))}function entriesBeyond(entries,names){
const results=severalResults(entries,names);const wanted=new Set([...names].flatMap(name=>results.get(name)??[]).flat());return entries.filter(entry=>!names.has(
entry.name)&&!names.has((0,_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.dT)(entry))&&!wanted.has(entry))}function resultFiles(lock,names){const results=severalResults(
[...lock.values()].filter(_lock_lock_js__WEBPACK_IMPORTED_MODULE_0__.AA),new Set(names));return names.flatMap(name=>(results.get(name)??[]).flat().map(({file})=>file))}
function numberOfResult({name,image}){const[,number]=/^-(\d+)/.exec(image===void 0?"":name.slice(image.length))??[];return number===void 0?void 0:Number(number)}
function byAge(tasks){const time=([first])=>Date.parse(first?.createdAt??"");return tasks.toSorted((a,b)=>time(a)-time(b))}function byNumber(a,b){return a.name.
localeCompare(b.name,"en",{numeric:true})}}),89866:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{NE:()=>findLeftOut,AH:()=>formatOutputs});var amounts=__webpack_require__(12822);var errors=__webpack_require__(50020);var result_cost=__webpack_require__(81488);
var result_delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(61175);var image_files=__webpack_require__(61122);var task_list=__webpack_require__(
87365);var whereabouts=__webpack_require__(45411);;function formatResult(result){const urls=(0,whereabouts.oQ)(result.deliveries);const numbers=(0,whereabouts.CC)(
result.deliveries);return JSON.stringify({status:result.status,images:result.images.map(image=>imageData(image,{urls,number:numbers.get(image.path)})),failures:result.
failures.map(failureData),deliveries:result.deliveries.map(deliveryData),credits:{...creditData(result),unknown:result.cost.now.unknown.map(unknownCostData)},tasksFile:result.
tasksFile||null})}function formatShortResult(result,file){return JSON.stringify({status:result.status,images:[],failures:[],deliveries:result.deliveries.map(deliveryData),
credits:{...creditData(result),unknown:[]},tasksFile:result.tasksFile||null,omitted:{images:result.images.length,failures:result.failures.length,unknownCredits:result.
cost.now.unknown.length,file:file||null}})}function imageData(image,{urls,number}){const{name,path,bytes,sha256,width,height,mediaType,origin,candidate,files=[]}=image;
return{name:(0,foreign_text.a)(name),path,bytes,sha256,width,height,mediaType,model:(0,foreign_text.a)(image.model),taskId:(0,task_list.ZP)(image.taskId),sourceUrl:image.
sourceUrl===""?null:(0,foreign_text.kP)(image.sourceUrl),url:urlData(urls.get(path)),credits:image.credits??null,seconds:image.seconds??null,origin,contentCredentials:image.
contentCredentials??false,alt:image.alt===void 0?null:(0,foreign_text.wx)(image.alt),...candidate!==void 0&&{candidate:{of:(0,foreign_text.a)(candidate.of),number:number??
candidate.number}},formats:files.filter(({derivedFrom})=>derivedFrom!==void 0).map(file=>formData(file,urls))}}function formData({path,bytes,sha256,width,height,
mediaType},urls){return{path,bytes,sha256,width,height,mediaType,url:urlData(urls.get(path))}}function urlData(url){return url===void 0?null:(0,foreign_text.kP)(
url)}function failureData({name,taskId,code,reason,charged}){return{name:(0,foreign_text.a)(name),taskId:taskId===void 0?null:(0,task_list.ZP)(taskId),code:strictCode(
code),reason,charged}}function deliveryData(delivery){if((0,result_delivery.Ix)(delivery))return{destination:delivery.destination,delivered:false};switch(delivery.
destination){case"artifact":{const{destination,name,id:id2,url,digest,bytes}=delivery;return{destination,delivered:true,name,id:id2,url:(0,foreign_text.kP)(url),
digest,bytes}}case"commit":return{destination:delivery.destination,delivered:true,...commitData(delivery)};case"pull-request":{const{destination,pull}=delivery;
const{url:commitUrl,...commit}=commitData(delivery);const place={number:pull?.number??null,url:pull===void 0?null:(0,foreign_text.kP)(pull.url)};return{destination,
delivered:true,...place,commitUrl,...commit}}case"release":{const{destination,url}=delivery;return{destination,delivered:true,url:(0,foreign_text.kP)(url)}}case"\
comment":return{destination:delivery.destination,delivered:true,url:(0,whereabouts.NP)(delivery),id:delivery.id};default:return(0,errors.xb)(delivery)}}function commitData({
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
foreign_text.kP)(delivery.url);break;case"comment":outputs["comment-url"]=(0,whereabouts.NP)(delivery);break;default:(0,errors.xb)(delivery)}}return outputs}function sourceUrls({
images,failures}){return[...images,...failures].flatMap(({sourceUrl=""})=>sourceUrl===""?[]:[(0,foreign_text.kP)(sourceUrl)])}function unitsOf(outputs){return OUTPUT_NAMES.
reduce((units,name)=>units+name.length+outputs[name].length,0)}function fitOutputs(outputs,shortResult){let short=outputs;if(unitsOf(short)>MAX_UNITS)short={...short,
result:shortResult()};for(const name of SHORTENED){if(unitsOf(short)>MAX_UNITS)short={...short,[name]:""}}return short}function formatOutputs(result,keepWhole){
const whole=formatResult(result);const urls=(0,whereabouts.oQ)(result.deliveries);const paths=(0,image_files.R8)(result.images).map(({path})=>path);const imageUrls=paths.
map(path=>(0,foreign_text.kP)(urls.get(path)??""));const outputs={status:result.status,image:paths[0]??"",images:JSON.stringify(paths),"image-url":imageUrls[0]??
"","image-urls":JSON.stringify(imageUrls.some(url=>url!=="")?imageUrls:[]),"source-urls":JSON.stringify(sourceUrls(result)),tasks:tasksOutput(result.tasks),"pen\
ding-tasks":tasksOutput(result.pendingTasks),"tasks-file":result.tasksFile??"","credits-used":formatCredits((0,result_cost.XU)(result.cost.now)),"credits-left":formatCredits(
result.creditsLeft),"artifact-name":"","artifact-id":"","artifact-url":"","artifact-digest":"","commit-sha":"","commit-url":"","commit-verified":"","pull-reques\
t-number":"","pull-request-url":"","release-url":"","comment-url":"",...deliveryOutputs(result.deliveries),result:whole};return fitOutputs(outputs,()=>formatShortResult(
result,keepWhole(whole)))}}),61122:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ed:()=>fileIn,
R8:()=>filesOf,o$:()=>imagesIn,p2:()=>imageKey});function filesOf(images){return images.flatMap(image=>{const{files,...rest}=image;if(files===void 0)return[image];
return files.map(({isMade,...file},index)=>{const brought=image.origin==="reused"?"generated":image.origin;return{...rest,...file,credits:index===0?image.credits:
void 0,origin:isMade?brought:"reused"}})})}function imagesIn(files){return[...Map.groupBy(files,imageKey).values()].flatMap(own=>{const[first,...others]=own;if(first===
void 0||others.length===0&&first.derivedFrom===void 0)return first??[];const shown=own.find(({derivedFrom})=>derivedFrom===void 0)??first;const credits=own.find(
file=>file.credits!==void 0)?.credits;const files2=own.map(file=>({...fileIn(file),...file.derivedFrom&&{derivedFrom:file.derivedFrom},isMade:file.origin!=="reu\
sed"}));return{...shown,derivedFrom:void 0,credits,files:files2}})}function imageKey({taskId,name}){return`${taskId} ${name}`}function fileIn({path,file,bytes,sha256,
width,height,mediaType}){return{path,file,bytes,sha256,width,height,mediaType}}})};export{id,ids,modules};
