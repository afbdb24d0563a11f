const id=491;const ids=[491];const modules={46290:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
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
results}){return image===void 0||results===void 0?{}:{image,results}}}),89866:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{NE:()=>findLeftOut,AH:()=>formatOutputs});var amounts=__webpack_require__(12822);var assert_never=__webpack_require__(59530);var result_cost=__webpack_require__(
81488);var result_delivery=__webpack_require__(26093);var foreign_text=__webpack_require__(61175);var task_list=__webpack_require__(87365);var whereabouts=__webpack_require__(
45411);;function formatResult(result){const urls=(0,whereabouts.oQ)(result.deliveries);return JSON.stringify({status:result.status,images:result.images.map(image=>imageData(
image,urls.get(image.path))),failures:result.failures.map(failureData),deliveries:result.deliveries.map(deliveryData),credits:{...creditData(result),unknown:result.
cost.now.unknown.map(unknownCostData)},tasksFile:result.tasksFile||null})}function formatShortResult(result,file){return JSON.stringify({status:result.status,images:[],
failures:[],deliveries:result.deliveries.map(deliveryData),credits:{...creditData(result),unknown:[]},tasksFile:result.tasksFile||null,omitted:{images:result.images.
length,failures:result.failures.length,unknownCredits:result.cost.now.unknown.length,file:file||null}})}function imageData(image,url){const{name,path,bytes,sha256,
width,height,mediaType,origin,candidate}=image;return{name:(0,foreign_text.a)(name),path,bytes,sha256,width,height,mediaType,model:(0,foreign_text.a)(image.model),
taskId:(0,task_list.ZP)(image.taskId),sourceUrl:image.sourceUrl===""?null:(0,foreign_text.kP)(image.sourceUrl),url:url===void 0?null:(0,foreign_text.kP)(url),credits:image.
credits??null,seconds:image.seconds??null,origin,alt:image.alt===void 0?null:(0,foreign_text.wx)(image.alt),...candidate!==void 0&&{candidate:{of:(0,foreign_text.
a)(candidate.of),number:candidate.number}}}}function failureData({name,taskId,code,reason,charged}){return{name:(0,foreign_text.a)(name),taskId:taskId===void 0?
null:(0,task_list.ZP)(taskId),code:strictCode(code),reason,charged}}function deliveryData(delivery){if((0,result_delivery.Ix)(delivery))return{destination:delivery.
destination,delivered:false};switch(delivery.destination){case"artifact":{const{destination,name,id:id2,url,digest,bytes}=delivery;return{destination,delivered:true,
name,id:id2,url:(0,foreign_text.kP)(url),digest,bytes}}case"commit":return{destination:delivery.destination,delivered:true,...commitData(delivery)};case"pull-re\
quest":{const{destination,pull}=delivery;const{url:commitUrl,...commit}=commitData(delivery);const place={number:pull?.number??null,url:pull===void 0?null:(0,foreign_text.
kP)(pull.url)};return{destination,delivered:true,...place,commitUrl,...commit}}case"release":{const{destination,url}=delivery;return{destination,delivered:true,
url:(0,foreign_text.kP)(url)}}case"comment":return{destination:delivery.destination,delivered:true,url:(0,whereabouts.NP)(delivery),id:delivery.id};default:return(0,
assert_never.x)(delivery)}}function commitData({sha,url,verified,deleted}){return{sha:sha??null,url:url===void 0?null:(0,foreign_text.kP)(url),verified:verified??
null,...deleted!==void 0&&{deleted:deleted.length}}}function strictCode(code){return code!==void 0&&/^[\w.-]{1,64}$/.test(code)?code:null}function creditData({cost,
creditsLeft}){return{used:(0,result_cost.XU)(cost.now)??null,known:cost.now.known,paidEarlier:(0,result_cost.XU)(cost.earlier)??null,left:creditsLeft===void 0?null:
(0,amounts.VV)(creditsLeft)}}function unknownCostData({name,taskId,atMost}){return{name:(0,foreign_text.a)(name),taskId:taskId===void 0?null:(0,task_list.ZP)(taskId),
atMost:atMost??null}};const OUTPUT_NAMES=["status","image","images","image-url","image-urls","source-urls","tasks","pending-tasks","tasks-file","credits-used","\
credits-left","artifact-name","artifact-id","artifact-url","artifact-digest","commit-sha","commit-url","commit-verified","pull-request-number","pull-request-url",
"release-url","comment-url","result"];const MAX_UNITS=45e4;const SHORTENED=["source-urls","image-urls","images"];function findLeftOut(outputs){return SHORTENED.
filter(name=>outputs[name]==="")}function tasksOutput(tasks){return(0,task_list.AB)(tasks)?(0,task_list.eK)(tasks):""}function formatCredits(credits){return credits===
void 0?"":String((0,amounts.VV)(credits))}function commitOutputs({sha,url,verified}){return{"commit-sha":sha??"","commit-url":(0,foreign_text.kP)(url??""),"comm\
it-verified":verified===void 0?"":String(verified)}}function deliveryOutputs(deliveries){const outputs={};for(const delivery of deliveries){if((0,result_delivery.
Ix)(delivery))continue;switch(delivery.destination){case"artifact":outputs["artifact-name"]=delivery.name;outputs["artifact-id"]=String(delivery.id);outputs["ar\
tifact-url"]=(0,foreign_text.kP)(delivery.url);outputs["artifact-digest"]=delivery.digest;break;case"commit":Object.assign(outputs,commitOutputs(delivery));break;case"\
pull-request":Object.assign(outputs,commitOutputs(delivery));outputs["pull-request-number"]=String(delivery.pull?.number??"");outputs["pull-request-url"]=(0,foreign_text.
kP)(delivery.pull?.url??"");break;case"release":outputs["release-url"]=(0,foreign_text.kP)(delivery.url);break;case"comment":outputs["comment-url"]=(0,whereabouts.
NP)(delivery);break;default:(0,assert_never.x)(delivery)}}return outputs}function sourceUrls({images,failures}){return[...images,...failures].flatMap(({sourceUrl=""})=>sourceUrl===
""?[]:[(0,foreign_text.kP)(sourceUrl)])}function unitsOf(outputs){return OUTPUT_NAMES.reduce((units,name)=>units+name.length+outputs[name].length,0)}function fitOutputs(outputs,shortResult){
let short=outputs;if(unitsOf(short)>MAX_UNITS)short={...short,result:shortResult()};for(const name of SHORTENED){if(unitsOf(short)>MAX_UNITS)short={...short,[name]:""}}
return short}function formatOutputs(result,keepWhole){const whole=formatResult(result);const urls=(0,whereabouts.oQ)(result.deliveries);const imageUrls=result.images.
map(image=>(0,foreign_text.kP)(urls.get(image.path)??""));const outputs={status:result.status,image:result.images[0]?.path??"",images:JSON.stringify(result.images.
map(image=>image.path)),"image-url":imageUrls[0]??"","image-urls":JSON.stringify(imageUrls.some(url=>url!=="")?imageUrls:[]),"source-urls":JSON.stringify(sourceUrls(
result)),tasks:tasksOutput(result.tasks),"pending-tasks":tasksOutput(result.pendingTasks),"tasks-file":result.tasksFile??"","credits-used":formatCredits((0,result_cost.
XU)(result.cost.now)),"credits-left":formatCredits(result.creditsLeft),"artifact-name":"","artifact-id":"","artifact-url":"","artifact-digest":"","commit-sha":"",
"commit-url":"","commit-verified":"","pull-request-number":"","pull-request-url":"","release-url":"","comment-url":"",...deliveryOutputs(result.deliveries),result:whole};
return fitOutputs(outputs,()=>formatShortResult(result,keepWhole(whole)))}})};export{id,ids,modules};
