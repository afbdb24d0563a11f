const id=775;const ids=[775];const modules={69775:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{buildKieClient:()=>buildKieClient});var proxy_environment=__webpack_require__(61357);var defaults=__webpack_require__(
41581);var time_clock=__webpack_require__(50835);var classify=__webpack_require__(11039);var errors=__webpack_require__(19834);var excerpt=__webpack_require__(53200);
var wire_json=__webpack_require__(73927);;const SECONDS=/^[+-]?\d+(\.\d+)?$/;const HTTP_DATE=/^[A-Za-z]{3,9},? .* GMT$/;function parseRetryAfter(headers,now){const value=headers["\
retry-after"]?.trim()??"";if(SECONDS.test(value))return Math.max(0,Number(value)*1e3);const until=parseDate(value);if(until===void 0)return void 0;return Math.max(
0,until-(parseDate(headers.date?.trim()??"")??now.getTime()))}function parseDate(value){const time=HTTP_DATE.test(value)?Date.parse(value):NaN;return Number.isNaN(
time)?void 0:time};const DECISIVE_STATUSES=[401,402,429];function readReply(reply,context){const isOk=reply.status>=200&&reply.status<300;const isRedirect=reply.
status>=300&&reply.status<400;const json=isRedirect?void 0:(0,wire_json.qF)(reply.body);if(context.accepts?.(json,isOk)===true)return json;const envelope=readEnvelope(
json);if(envelope!==void 0&&isOk&&envelope.code===200&&envelope.success!==false)return envelope.data;const failure={endpoint:context.endpoint,httpStatus:reply.status,
retryAfterMs:parseRetryAfter(reply.headers,context.now),named:context.contradicts?.(json)};if(envelope!==void 0)throw refusal(envelope,failure);if(DECISIVE_STATUSES.
includes(reply.status)){const kind=(0,classify.rN)({code:reply.status,text:""});const text=(0,excerpt.Kb)(reply.body);const verdict=failure.named===void 0?(0,classify.
Vj)(kind,reply.status):"ambiguous";throw new errors.GT({...failure,kind,verdict,code:void 0,text})}throw new errors.rW(describeForeignReply(reply,context.endpoint),
failure)}function readEnvelope(reply){const code=(0,wire_json._F)(reply,"code");if(typeof code!=="number")return void 0;const text=[(0,wire_json._F)(reply,"msg"),
(0,wire_json._F)(reply,"message")].find(part=>typeof part==="string")??"";return{code,text,data:(0,wire_json._F)(reply,"data"),success:(0,wire_json._F)(reply,"s\
uccess")}}function refusal({code,text},failure){const isUnknownTask=failure.endpoint==="recordInfo"&&(0,classify.BS)({code,text});const kind=isUnknownTask?"not-\
ready":(0,classify.rN)({code,text});const verdict=failure.named===void 0?(0,classify.Vj)(kind,code):"ambiguous";return new errors.GT({...failure,kind,verdict,code,
text,field:(0,classify.aH)(text)})}function describeForeignReply({status,headers,body},endpoint){if(status>=300&&status<400)return`${endpoint} was answered with\
 a redirect (HTTP ${status}), not followed.`;const isPage=headers["content-type"]?.includes("html")===true||/^\s*</.test(body);if(status===403&&isPage){return`${endpoint}\
 was blocked at the edge of kie.ai's network (HTTP 403 with a web page); this is not about the key.`}return`${endpoint} was answered with HTTP ${status} and no \
envelope of kie.ai's: ${(0,excerpt.Kb)(body)||"(empty)"}`};function createApi({transport,clock,apiUrl,apiKey,userAgent}){const base=apiUrl.replace(/\/+$/,"");const headers={
authorization:`Bearer ${apiKey}`,accept:"application/json","accept-encoding":"identity","content-type":"application/json","user-agent":userAgent};return async({
endpoint,method,path,body,content,timeoutMs,ownConnection=false,signal,accepts,contradicts})=>{const text=body===void 0?void 0:JSON.stringify(body);const length=content?.
bytes??(text===void 0?void 0:Buffer.byteLength(text));const timer=startTimer(clock,timeoutMs);try{const reply=await transport({endpoint,method,url:new URL(base+
path),headers:{...headers,...content!==void 0&&{"content-type":content.type},...length!==void 0&&{"content-length":String(length)}},body:text,content:content?.stream,
ownConnection,signal:signal===void 0?timer.signal:AbortSignal.any([signal,timer.signal])});return readReply({...reply,body:withoutKey(reply.body,apiKey)},{endpoint,
now:clock.date(),accepts,contradicts})}finally{timer.stop()}}}function withoutKey(body,apiKey){return apiKey.length<16?body:body.replaceAll(apiKey,"***")}function startTimer(clock,timeoutMs){
const expired=new AbortController;const stopped=new AbortController;clock.sleep(timeoutMs,stopped.signal).then(()=>expired.abort(new Error(`no whole answer with\
in ${Math.round(timeoutMs/100)/10} s`)),()=>void 0);return{signal:expired.signal,stop:()=>stopped.abort()}};function shareAnswer(ask){let current;const begin=()=>{
const over=new AbortController;const begun={answer:ask(over.signal),over,waiting:0};begun.answer.catch(()=>{if(current===begun)current=void 0});return begun};return async signal=>{
current??=begin();const mine=current;mine.waiting+=1;try{return await untilAborted(mine.answer,signal)}catch(error){if(mine.waiting===1&&current===mine){current=
void 0;mine.over.abort(error)}throw error}finally{mine.waiting-=1}}}async function untilAborted(work,signal){if(signal===void 0)return work;const over=new AbortController;
const aborted=new Promise((_resolve,reject)=>{const fail=()=>reject(signal.reason);if(signal.aborted)fail();else signal.addEventListener("abort",fail,{once:true,
signal:over.signal})});try{return await Promise.race([work,aborted])}finally{over.abort()}}var price=__webpack_require__(82527);var models=__webpack_require__(22599);
;function widestSchema(variants){const real=variants.filter(variant=>Object.keys(variant).length>0);const[first]=real;if(first===void 0||real.length===1)return first??
{};const{type,description}=first;const values=real.every(one=>one.values!==void 0)?real.flatMap(one=>one.values??[]):void 0;const standard=real.find(one=>one.default!==
void 0)?.default;const itemTypes=new Set(real.map(one=>one.itemType));return{...type!==void 0&&{type},...description!==void 0&&{description},...values!==void 0&&
{values:[...new Set(values)]},...standard!==void 0&&{default:standard},...itemTypes.size===1&&first.itemType!==void 0&&{itemType:first.itemType},...loosest(real,
"minLength",Math.min),...loosest(real,"maxLength",Math.max),...loosest(real,"min",Math.min),...loosest(real,"max",Math.max),...loosest(real,"minItems",Math.min),
...loosest(real,"maxItems",Math.max)}}function loosest(variants,name,pick){const numbers=variants.flatMap(variant=>variant[name]??[]);return numbers.length===variants.
length?{[name]:pick(...numbers)}:{}}function ownSchema(schema,resolve){const type=typeOf(schema);const values=valuesOf(schema);const description=(0,wire_json._F)(
schema,"description");const standard=(0,wire_json._F)(schema,"default");const itemType=typeOf(resolve((0,wire_json._F)(schema,"items")));return{...type!==void 0&&
{type},...values!==void 0&&{values},...typeof description==="string"&&{description},...standard!==void 0&&{default:standard},...itemType!==void 0&&{itemType},...limit(
schema,"minLength","minLength"),...limit(schema,"maxLength","maxLength"),...limit(schema,"min","minimum"),...limit(schema,"max","maximum"),...limit(schema,"minI\
tems","minItems"),...limit(schema,"maxItems","maxItems")}}function limit(schema,name,keyword){const value=(0,wire_json._F)(schema,keyword);return typeof value===
"number"&&Number.isFinite(value)?{[name]:value}:{}}function typeOf(schema){const stated=(0,wire_json._F)(schema,"type");const all=Array.isArray(stated)?stated:[
stated];return models.bh.find(type=>all.includes(type))}function valuesOf(schema){const constant=(0,wire_json._F)(schema,"const");const all=(constant===void 0?listOf(
schema,"enum"):[constant]).filter(value=>value!==null);const values=all.filter(value=>typeof value==="string"||typeof value==="number");return values.length===0||
values.length<all.length?void 0:values}function typeBy({values,itemType,max,min,default:standard}){if(itemType!==void 0||Array.isArray(standard))return"array";if(typeof standard===
"boolean")return"boolean";if(typeof(values?.[0]??max??min??standard)==="number")return"number";return(0,wire_json.Gv)(standard)?"object":"string"}function listOf(value,name){
const list=(0,wire_json._F)(value,name);return Array.isArray(list)?list:[]};const MAX_STEPS=3e3;const MAX_DEPTH=24;const MAX_VARIANTS=50;const MAX_PROPERTIES=200;
const MAX_REFERENCE_LENGTH=500;class SchemaReader{#follow;#steps=0;constructor(document){this.#follow=createFollower(document)}resolve(value){const seen=new Set;
let current=value;for(;;){const reference=(0,wire_json._F)(current,"$ref");if(typeof reference!=="string")return current;if(seen.has(reference)||!this.#spend(0))
return void 0;seen.add(reference);current=this.#follow(reference)}}shape(schema,accept=()=>true){return this.#shapeAt(0,schema,accept)}field(schemas=[]){const{type,
...rest}=this.#fieldAt(0,schemas);return{...rest,type:type??typeBy(rest)}}#shapeAt(depth,schema,accept){if(!this.#spend(depth))return{fields:new Map,required:new Set};
const object=this.resolve(schema);const within=variants=>variants.map(variant=>this.#shapeAt(depth+1,variant,accept));const parts=[ownShape(object),...within(variantsOf(
object,"allOf"))];for(const keyword of["oneOf","anyOf"]){const variants=variantsOf(object,keyword);const accepted=variants.filter(accept);parts.push(eitherOf(within(
accepted.length===0?variants:accepted)))}return allOf(parts)}#fieldAt(depth,schemas){if(!this.#spend(depth))return{};const resolve=value=>this.resolve(value);return schemas.
reduce((known,each)=>{const schema=resolve(each);const variants=[...variantsOf(schema,"oneOf"),...variantsOf(schema,"anyOf")];const either=widestSchema(variants.
map(one=>this.#fieldAt(depth+1,[one])));return{...known,...either,...this.#fieldAt(depth+1,variantsOf(schema,"allOf")),...ownSchema(schema,resolve)}},{})}#spend(depth){
this.#steps+=1;return this.#steps<=MAX_STEPS&&depth<=MAX_DEPTH}}function createFollower(document){const plainNames=new WeakMap;const alike=(at,name)=>{const known=plainNames.
get(at)??new Map(Object.entries(at).map(([key,value])=>[plainName(key),value]));plainNames.set(at,known);return known.get(plainName(name))};return reference=>{if(!reference.
startsWith("#/")||reference.length>MAX_REFERENCE_LENGTH)return void 0;const names=reference.slice(2).split("/");return names.reduce((at,escaped)=>{const name=escaped.
replaceAll("~1","/").replaceAll("~0","~");return(0,wire_json._F)(at,name)??((0,wire_json.Gv)(at)?alike(at,name):void 0)},document)}}function plainName(name){try{
return decodeURIComponent(name).trim()}catch{return name.trim()}}function variantsOf(schema,keyword){return listOf(schema,keyword).slice(0,MAX_VARIANTS)}function ownShape(object){
const properties=(0,wire_json._F)(object,"properties");const entries=(0,wire_json.Gv)(properties)?Object.entries(properties):[];const required=listOf(object,"re\
quired").slice(0,MAX_PROPERTIES);return{fields:new Map(entries.slice(0,MAX_PROPERTIES).map(([name,value])=>[name,[value]])),required:new Set(required.filter(name=>typeof name===
"string"))}}function allOf(shapes){const fields=new Map;for(const shape of shapes){for(const[name,schemas]of shape.fields)fields.set(name,[...fields.get(name)??
[],...schemas])}return{fields,required:new Set(shapes.flatMap(({required})=>[...required]))}}function eitherOf(shapes){const variants=shapes.filter(shape=>shape.
fields.size>0);const[first]=variants;const names=new Set(variants.flatMap(({fields:fields2})=>[...fields2.keys()]));const fields=new Map([...names].map(name=>{const schemas=variants.
flatMap(variant=>{const all=variant.fields.get(name);return all===void 0?[]:[{allOf:all}]});return[name,schemas.length===1?schemas:[{anyOf:schemas}]]}));const required=[
...first?.required??[]].filter(name=>variants.every(one=>one.required.has(name)));return{fields,required:new Set(required)}};const REFERENCE_FIELDS=["input_urls",
"image_urls","image_input","image_url","image","reference_image_urls","filesUrl","inputImage"];const MAX_FIELDS=200;const FIELD_NAME=/^(?!__proto__$)[A-Za-z_][\w-]{0,63}$/;
function readLiveModel({id:id2,openapi,on}){const reader=new SchemaReader(openapi);const shape=findInput(openapi,id2,reader);if(shape===void 0)return void 0;const names=[
...shape.fields.keys()].filter(name=>FIELD_NAME.test(name)).slice(0,MAX_FIELDS);const fields=Object.fromEntries(names.map(name=>[name,fieldFrom(reader.field(shape.
fields.get(name)),shape.required.has(name))]));if(names.length===0)return void 0;const pictures=REFERENCE_FIELDS.filter(name=>Object.hasOwn(fields,name)&&isPicture(
fields[name]));const referenceField=pictures.find(name=>fields[name]?.required===true)??pictures[0];const reference=referenceField===void 0?void 0:fields[referenceField];
const count=price.mY.find(name=>Object.hasOwn(fields,name)&&isCount(fields[name]));return{id:id2,title:documentTitle(openapi)??id2,kind:kindOf({id:id2,hasPrompt:Object.
hasOwn(fields,"prompt"),reference}),asOf:on.toISOString().slice(0,10),confidence:"live",referenceField,referenceMax:reference?.type==="string"?1:reference?.maxItems,
credits:void 0,creditsAsOf:void 0,...count!==void 0&&{pictures:{field:count}},notes:[],fields}}function findInput(openapi,id2,reader){const paths=(0,wire_json._F)(
openapi,"paths");if(!(0,wire_json.Gv)(paths))return void 0;const routes=Object.entries(paths).sort(([one],[other])=>rank(one)-rank(other));for(const[,route]of routes.
slice(0,MAX_FIELDS)){const body=reader.resolve((0,wire_json._F)(reader.resolve((0,wire_json._F)(reader.resolve(route),"post")),"requestBody"));const content=(0,
wire_json._F)(body,"content");const media=(0,wire_json._F)(content,"application/json")??((0,wire_json.Gv)(content)?Object.values(content)[0]:void 0);const request=reader.
shape((0,wire_json._F)(media,"schema"),variant=>isRequestFor(variant,id2,reader));const input=request.fields.get("input");const shape=input===void 0?void 0:reader.
shape({allOf:input});if(shape!==void 0&&shape.fields.size>0)return shape}return void 0}function rank(path){return path.endsWith("/jobs/createTask")?0:1}function isRequestFor(variant,id2,reader){
const model=reader.field(reader.shape(variant).fields.get("model"));return model.values===void 0||model.values.includes(id2)}function fieldFrom(schema,required){
const{description,default:standard,...rest}=schema;return{...rest,required,description:(0,excerpt.Kb)(description??""),...fits(standard,schema)&&{default:standard}}}
function fits(value,{type,values}){if(values!==void 0&&!values.some(each=>each===value))return false;switch(type){case"integer":return Number.isInteger(value);case"\
array":return Array.isArray(value);case"object":return(0,wire_json.Gv)(value);default:return typeof value===type}}function isPicture(field){return field?.type===
"string"||field?.type==="array"&&(field.itemType??"string")==="string"}function isCount(field){return field?.type==="integer"||field?.type==="number"||field?.type===
"string"}function documentTitle(openapi){const text=(0,wire_json._F)((0,wire_json._F)(openapi,"info"),"title");return typeof text==="string"&&text.trim()!==""?(0,
excerpt.Kb)(text):void 0}function kindOf({id:id2,hasPrompt,reference}){if(id2.includes("upscale"))return"upscale";if(id2.includes("background"))return"backgroun\
d-removal";if(id2.includes("layer"))return"layer-decomposition";if(id2.includes("segment"))return"segmentation";if(reference===void 0)return"text-to-image";return reference.
required||!hasPrompt?"image-to-image":"text-and-image-to-image"}var read_again=__webpack_require__(51888);;const LIST_PATH="/api/v1/models";const PAUSE_MS=1100;
function createLiveCatalogue({api,clock,timeoutMs}){const readAgain=(0,read_again.d)(clock);const takeTurn=createPace(clock);const ask=async({endpoint,path,signal})=>{
try{return await readAgain(async()=>{await takeTurn(signal);return api({endpoint,method:"GET",path,timeoutMs,signal})},signal)}catch(error){if(isNotThere(error))
return void 0;throw error}};const read=async(id2,page,signal)=>{const path=pathOf(id2,page);return path===void 0?void 0:ask({endpoint:`models/${page}`,path,signal})};
const readList=shareAnswer(signal=>ask({endpoint:"models",path:LIST_PATH,signal}));return{schema:async(id2,signal)=>{const openapi=(0,wire_json._F)(await read(id2,
"schema",signal),"openapi");const document=typeof openapi==="string"?(0,wire_json.qF)(openapi):openapi;return readLiveModel({id:id2,openapi:document,on:clock.date()})},
taskTypes:async(id2,signal)=>{const models2=await readList(signal);const entries=Array.isArray(models2)?models2:[];const types=(0,wire_json._F)(entries.find(entry=>(0,
wire_json._F)(entry,"model")===id2),"taskType");const all=Array.isArray(types)?types:[types];const texts=all.filter(type=>typeof type==="string"&&type!=="");return texts.
length===0?void 0:texts},price:async(id2,signal)=>{const text=(0,wire_json._F)(await read(id2,"price",signal),"pricingDesc");return typeof text==="string"&&text.
trim()!==""?text:void 0}}}function pathOf(id2,page){const segments=id2.toWellFormed().split("/");if(segments.some(segment=>/^\.{0,2}$/.test(segment)))return void 0;
return`${LIST_PATH}/${segments.map(encodeURIComponent).join("/")}/${page}`}function createPace(clock){let nextAtMs=-Infinity;let last=Promise.resolve();const takeNext=async signal=>{
signal?.throwIfAborted();const waitMs=nextAtMs-clock.now();if(waitMs>0)await clock.sleep(waitMs,signal);nextAtMs=clock.now()+PAUSE_MS};return signal=>{const turn=last.
then(()=>takeNext(signal));last=turn.catch(()=>void 0);return untilAborted(turn,signal)}}function isNotThere(error){if(error instanceof errors.GT)return error.kind===
"model"||error.code===404||error.httpStatus===404;return error instanceof errors.rW&&error.httpStatus===404}var record=__webpack_require__(83342);;const OTHER_NAMES=[
"task_id","taskID","recordId","record_id","jobId","job_id","id"];const SURE_NAMES=["taskId","task_id","taskID"];const TASK_NAMES=[...SURE_NAMES,"recordId","reco\
rd_id"];const PLACEHOLDER=/^\s*(?:n\/?a|none|null|nil|undefined|success|fail(?:ed)?|error|unknown|-*)\s*$/i;const LOOKS_LIKE_TASK=/^(?:[0-9a-f]{32}|task)/i;const LOOKS_LIKE_ID=/^[\w-]{6,128}$/;
const MOST_SHOWN=5;function findTaskId(reply){const isSuccess=(0,wire_json._F)(reply,"code")===200&&(0,wire_json._F)(reply,"success")!==false;const data=isSuccess?
(0,record.oA)((0,wire_json._F)(reply,"data")):(0,wire_json._F)(reply,"data");const documented=(0,wire_json._F)(data,"taskId");if(typeof documented==="string"&&!PLACEHOLDER.
test(documented))return documented;const inData=idsIn(data,isSuccess?OTHER_NAMES:SURE_NAMES);const found=new Set([...inData,...idsIn(reply,SURE_NAMES)].map(({value})=>value));
const[only]=found;return found.size===1&&typeof only==="string"&&LOOKS_LIKE_ID.test(only)?only:void 0}function findNamedTask(reply){const data=(0,record.oA)((0,
wire_json._F)(reply,"data"));const first=Array.isArray(data)?data[0]:void 0;const places=[data,first,(0,record.oA)((0,wire_json._F)(data,"data")),reply];const[named]=places.
flatMap(place=>idsIn(place,TASK_NAMES));return named===void 0?void 0:String(named.value)}function describeIds(data){const ids2=typeof data==="string"?[{name:"da\
ta",value:data}]:idsIn(data,["taskId",...OTHER_NAMES]);const shown=ids2.slice(0,MOST_SHOWN).map(({name,value})=>`${name} '${(0,excerpt.Kb)(String(value))}'`);return shown.
length===0?"":` that is certain; it names ${shown.join(", ")}`}function idsIn(value,names){return names.flatMap(name=>{const id2=(0,wire_json._F)(value,name);if(typeof id2!==
"string"&&typeof id2!=="number")return[];const text=String(id2);return PLACEHOLDER.test(text)||name==="id"&&!LOOKS_LIKE_TASK.test(text)?[]:[{name,value:id2}]})}
var client_task=__webpack_require__(1699);var upload=__webpack_require__(25690);;const CREATE_TIMEOUT_MS=6e4;async function createTask(api,{request,signal}){const{
model,input,callBackUrl}=request;const answer=await api({endpoint:"createTask",method:"POST",path:"/api/v1/jobs/createTask",body:{model,input,callBackUrl},timeoutMs:CREATE_TIMEOUT_MS,
ownConnection:true,signal,accepts:reply=>findTaskId(reply)!==void 0,contradicts:findNamedTask});const taskId=findTaskId(answer);if(taskId!==void 0)return taskId;
throw lacks("createTask",`task id${describeIds(answer)}`)}async function getTask(api,{taskId,timeoutMs,signal}){const path=`/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(
taskId.toWellFormed())}`;const endpoint="recordInfo";const accepts=(reply,isOk)=>(0,client_task.VX)(taskId,reply,isOk)!==void 0;const answer=await api({endpoint,
method:"GET",path,timeoutMs,signal,accepts});const task=(0,client_task.VX)(taskId,answer);if(task!==void 0)return task;if((0,record.TE)(taskId,answer))throw lacks(
endpoint,"record of the task that was asked for");return(0,client_task.gv)(taskId,answer)??noRecord()}async function getCredits(read,{signal}){const data=await read(
{endpoint:"credit",method:"GET",path:"/api/v1/chat/credit",signal});if(typeof data==="number"&&Number.isFinite(data))return data;throw lacks("credit","number")}
async function getFreshLink(read,{url,signal}){const path="/api/v1/common/download-url";try{const data=await read({endpoint:"download-url",method:"POST",path,body:{
url},signal});if(typeof data==="string"&&data!=="")return data}catch(error){if(isUnknownFile(error))return void 0;throw error}throw lacks("download-url","link")}
function isUnknownFile(error){return error instanceof errors.GT&&error.code===422&&/\burl is wrong\b/i.test(error.text)}async function uploadFile(api,{file,readAgain,
signal}){const endpoint="file-stream-upload";const data=await readAgain(async()=>{const content=await(0,upload.H3)(file);try{const timeoutMs=(0,upload.n8)(file.
bytes);return await api({endpoint,method:"POST",path:`/api/${endpoint}`,content,timeoutMs,signal})}finally{content.stream.destroy()}},signal);const link=(0,wire_json.
_F)(data,"downloadUrl");if(typeof link==="string"&&isWebUrl(link))return link;throw lacks(endpoint,"link")}function isWebUrl(text){const protocol=URL.parse(text)?.
protocol;return protocol==="https:"||protocol==="http:"}function lacks(endpoint,what){return new errors.rW(`kie.ai answered ${endpoint} with success, but withou\
t a ${what}.`,{endpoint,httpStatus:200})}function noRecord(){throw new errors.GT({endpoint:"recordInfo",kind:"not-ready",verdict:"ambiguous",code:200,httpStatus:200,
text:"no record of the task"})}var external_node_http_=__webpack_require__(37067);var external_node_https_=__webpack_require__(44708);var external_node_tls_=__webpack_require__(
41692);var agent=__webpack_require__(6440);;const CONNECT_TIMEOUT_MS=1e4;const MAX_REPLY_BYTES=1e6;const MAX_ERROR_REPLY_BYTES=64e3;const CERTIFICATE_CODE=/CERT|CRL|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_PURPOSE$/;
function createTransport({clock,shared,own}){return async request=>{const exchange=new Exchange(request,request.ownConnection?own:shared);const connected=new AbortController;
clock.sleep(CONNECT_TIMEOUT_MS,connected.signal).then(()=>exchange.giveUp(new Error(`no connection within ${CONNECT_TIMEOUT_MS/1e3} s`)),()=>void 0);try{return await exchange.
run(()=>connected.abort())}finally{connected.abort()}}}function createDefaultTransport(clock,proxyEnvironment){return createTransport({clock,shared:(0,agent.j)(
{proxyEnvironment,keepAlive:true}),own:(0,agent.j)({proxyEnvironment,keepAlive:false})})}class Exchange{#request;#call;#sent=false;#end=Promise.withResolvers();constructor(request,agents){
this.#request=request;const{url,method,headers}=request;this.#call=url.protocol==="https:"?external_node_https_.request(url,{agent:agents.https,method,headers}):
external_node_http_.request(url,{agent:agents.http,method,headers})}async run(onConnect){const{signal}=this.#request;const onAbort=()=>this.giveUp(signal.reason);
this.#listen(onConnect);signal.addEventListener("abort",onAbort);try{if(signal.aborted)onAbort();else this.#send();return await this.#end.promise}finally{signal.
removeEventListener("abort",onAbort);this.#request.content?.destroy()}}giveUp(reason){this.#call.destroy(reason);this.#fail(reason)}#listen(onConnect){const call=this.#call;
let answered=false;call.on("socket",socket=>{whenReady(socket,()=>{this.#sent=true;onConnect()})});call.on("error",error=>this.#fail(error));call.on("response",
response=>{answered=true;readBody(response).then(body=>this.#end.resolve({status:response.statusCode??0,headers:headersOf(response),body}),error=>this.#fail(error));
response.on("end",()=>{if(!call.writableFinished)call.destroy()})});call.on("close",()=>{if(!answered)this.#fail(new Error("the connection closed without an ans\
wer"))})}#send(){const{body,content}=this.#request;if(content===void 0){this.#call.end(body);return}content.on("error",error=>this.#call.destroy(error));this.#call.
on("close",()=>content.destroy());content.pipe(this.#call)}#fail(cause){this.#end.reject(cause instanceof errors.g4?cause:this.#error(cause))}#error(cause){const{
endpoint,url,signal}=this.#request;const code=textOf(cause,"code");const badCertificate=CERTIFICATE_CODE.test(code);const reason=signal.aborted?signal.reason:cause;
const what=textOf(reason,"message");const where=this.#sent?`The connection to ${url.host} broke off`:`No connection to ${url.host}`;return new errors.SN(`${where}\
 (${endpoint}): ${[code,what].filter(Boolean).join(", ")}`,{endpoint,sent:this.#sent,badCertificate,cause:reason})}}function textOf(error,name){return typeof error===
"object"&&error!==null&&name in error?String(error[name]):""}function whenReady(socket,callback){const isSecure=socket instanceof external_node_tls_.TLSSocket;if(!socket.
connecting&&(!isSecure||socket.getFinished()!==void 0))callback();else socket.once(isSecure?"secureConnect":"connect",callback)}async function readBody(response){
const isOk=response.statusCode===200;const maxBytes=isOk?MAX_REPLY_BYTES:MAX_ERROR_REPLY_BYTES;const chunks=[];let bytes=0;for await(const chunk of response){chunks.
push(chunk);bytes+=chunk.length;if(bytes>=maxBytes)break}return Buffer.concat(chunks).subarray(0,maxBytes).toString("utf8")}function headersOf(response){return{
"content-type":response.headers["content-type"],"retry-after":response.headers["retry-after"],date:response.headers.date}};const READ_TIMEOUT_MS=3e4;function createKieClient({
apiKey,apiUrl=defaults.r,uploadUrl=isSameUrl(apiUrl,defaults.r)?upload.Uz:apiUrl,userAgent=defaults._,proxyEnvironment={},clock=time_clock.m,transport=createDefaultTransport(
clock,proxyEnvironment)}){const api=createApi({transport,clock,apiUrl,apiKey,userAgent});const uploadApi=createApi({transport,clock,apiUrl:uploadUrl,apiKey,userAgent});
const catalogue=createLiveCatalogue({api,clock,timeoutMs:READ_TIMEOUT_MS});const readAgain=(0,read_again.d)(clock);const read=request=>readAgain(()=>api({...request,
timeoutMs:READ_TIMEOUT_MS}),request.signal);return{createTask:(request,{signal}={})=>createTask(api,{request,signal}),getTask:(taskId,{signal,timeoutMs=READ_TIMEOUT_MS}={})=>getTask(
api,{taskId,timeoutMs,signal}),getCredits:({signal}={})=>getCredits(read,{signal}),freshLink:(url,{signal}={})=>getFreshLink(read,{url,signal}),uploadFile:(file,{
signal}={})=>uploadFile(uploadApi,{file,readAgain,signal}),getModelSchema:(id2,{signal}={})=>catalogue.schema(id2,signal),getTaskTypes:(id2,{signal}={})=>catalogue.
taskTypes(id2,signal),getModelPrice:(id2,{signal}={})=>catalogue.price(id2,signal)}}function isSameUrl(one,other){return one.replace(/\/+$/,"")===other};function buildKieClient({
apiKey,apiUrl}){const proxyEnvironment=(0,proxy_environment.y)(process.env);return createKieClient({apiKey,apiUrl,userAgent:defaults._,proxyEnvironment,clock:time_clock.
m})}}),83342:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{CR:()=>readResultUrls,Ht:()=>isKnownState,
IY:()=>readTextField,TE:()=>isOfAnother,Tq:()=>findRecord,f1:()=>readFailure,oA:()=>unwrap,un:()=>readState});var _wire_json_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
73927);const TASK_STATES=["waiting","queuing","generating","success","fail"];const SPELLINGS={succeeded:"success",successful:"success",completed:"success",complete:"\
success",done:"success",failed:"fail",failure:"fail",error:"fail",cancelled:"fail",canceled:"fail",create_task_failed:"fail",generate_failed:"fail"};function isKnownState(state){
return TASK_STATES.includes(state)}function findRecord(taskId,reply,isOk=true){const data=unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(reply,"data"));
const outer=readOuterWords(reply);const id2=readRecordId(data);const isSuccess=isOk&&readTextField(reply,"code")==="200"&&(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(reply,"success")!==false;if((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.Gv)(data)&&(id2===taskId||id2===void 0&&isSuccess)){return readState(data).state===
""?void 0:{record:data,outer}}if(!(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.Gv)(reply)||readRecordId(reply)!==taskId)return void 0;const{state,isInferred}=readState(
reply);if(state===""||isInferred&&!isOk)return void 0;return{record:reply,outer:{code:void 0,text:void 0}}}function isOfAnother(taskId,record){const id2=readRecordId(
unwrap(record));return id2!==void 0&&id2!==taskId}function readState(record){const told=readTextField(record,"state");if(told!==void 0)return{state:inOurSpelling(
told),isInferred:false};const status=readTextField(record,"status");const state=knownState(status)??inferState(record);if(state===void 0)return{state:status??"",
isInferred:false};return{state,isInferred:state==="success"||state==="fail"}}function readFailure(record){return{code:readTextField(record,"failCode")??readTextField(
record,"errorCode"),text:readTextField(record,"failMsg")??readTextField(record,"errorMessage")}}function readResultUrls(record){const places=[...["response","re\
sultJson","info"].map(name=>unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(record,name))),record];return places.map(resultUrlsIn).find(urls=>urls.length>
0)??[]}function unwrap(value){const once=typeof value==="string"?(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.qF)(value):value;return typeof once==="string"?(0,
_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.qF)(once):once}function readTextField(record,name){const value=(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(record,
name);if(typeof value==="number")return String(value);return typeof value==="string"&&value!==""?value:void 0}function readRecordId(record){return readTextField(
record,"taskId")??readTextField(record,"task_id")}function readOuterWords(reply){const code=readTextField(reply,"code");if(code==="200")return{code:void 0,text:void 0};
return{code,text:readTextField(reply,"msg")??readTextField(reply,"message")}}function knownState(word){const plain=word?.trim().toLowerCase()??"";if(isKnownState(
plain))return plain;return Object.hasOwn(SPELLINGS,plain)?SPELLINGS[plain]:void 0}function inOurSpelling(word){return knownState(word)??word}function inferState(record){
const flag=readTextField(record,"successFlag")?.trim();const isOver=(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(record,"completeTime")!==void 0&&(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(record,"completeTime")!==null;if(flag==="1")return"success";if(flag==="2"||flag==="3")return"fail";const named=knownState(flag);if(named!==void 0)return named;
if(flag==="0"&&!isOver)return"generating";if(readResultUrls(record).length>0)return"success";const{text}=readFailure(record);if(isOver&&text!==void 0&&knownState(
text)!=="success")return"fail";return flag==="0"?"generating":void 0}function resultUrlsIn(result){const values=[(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(
result,"resultUrls"),(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(result,"result_urls"),[(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(result,"resultIm\
ageUrl")]];const lists=values.map(value=>Array.isArray(value)?value.filter(isLink):[]);return lists.find(urls=>urls.length>0)??[]}function isLink(value){return typeof value===
"string"&&value!==""}}),1699:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{VX:()=>findTask,
J2:()=>parseEchoedRequest,gv:()=>readTask});var excerpt=__webpack_require__(53200);var json=__webpack_require__(73927);var complaint_words=__webpack_require__(10912);
var client_record=__webpack_require__(83342);;const FIELDS=["failMsg","errorMessage","failReason","error","message","msg"];const RESULT_FIELDS=["error","message",
"msg"];const UNREADABLE="(a reason without words)";const MAX_DEPTH=4;const MAX_LENGTH=2e3;function readFailReason(record,besides){const results=["resultJson","r\
esponse","info"].map(name=>(0,client_record.oA)((0,json._F)(record,name)));const places=[...FIELDS.map(name=>(0,json._F)(record,name)),...results.flatMap(result=>RESULT_FIELDS.
map(name=>(0,json._F)(result,name))),besides];const reasons=places.map(toReason).filter(reason=>reason!=="");return reasons.find(reason=>!(0,complaint_words._X)(
(0,complaint_words.c5)(reason)))??reasons[0]}function toReason(value){if(typeof value==="number")return String(value);const decoded=typeof value==="string"?(0,client_record.
oA)(value):value;if(typeof decoded!=="object"||decoded===null)return typeof value==="string"?value:"";if(Object.keys(decoded).length===0)return"";return(0,excerpt.
ym)(textsIn(decoded,MAX_DEPTH).join(": "),MAX_LENGTH)||UNREADABLE}function textsIn(value,depth){if(typeof value==="string")return value===""?[]:[value];if(typeof value!==
"object"||value===null||depth===0)return[];return Object.values(value).flatMap(part=>textsIn(part,depth-1))};const MAX_RESULT_EXCERPT=2e3;const MAX_CREDITS=1e9;
const DECIMAL=/^\d{1,10}(?:\.\d{1,20})?$/;function readTask(taskId,record,outer){if(!(0,json.Gv)(record))return void 0;const urls=(0,client_record.CR)(record);const createTime=readNumberField(
record,"createTime");const completeTime=readNumberField(record,"completeTime");const{state,isInferred}=(0,client_record.un)(record);const failure=(0,client_record.
f1)(record);const besides=state==="fail"?outer:void 0;return{taskId,model:(0,client_record.IY)(record,"model"),state,...isInferred&&{isInferred},urls,failCode:failure.
code??besides?.code,failMsg:state==="fail"?readFailReason(record,outer?.text):failure.text,createTime,completeTime,credits:readCreditsField(record,"creditsConsu\
med")??readCreditsField(record,"consumeCredits"),seconds:secondsBetween(createTime,completeTime),param:(0,client_record.IY)(record,"param"),...urls.length===0&&
{unreadableResult:resultExcerpt(record)}}}function findTask(taskId,reply,isOk=true){const found=(0,client_record.Tq)(taskId,reply,isOk);return found===void 0?void 0:
readTask(taskId,found.record,found.outer)}function parseEchoedRequest(param){const request=(0,client_record.oA)(param);const model=(0,json._F)(request,"model");
const input=(0,client_record.oA)((0,json._F)(request,"input"));return typeof model==="string"&&(0,json.Gv)(input)?{model,input}:void 0}function resultExcerpt(record){
const result=(0,json._F)(record,"resultJson")??(0,json._F)(record,"response")??"";const text=typeof result==="string"?result:JSON.stringify(result);return(0,excerpt.
ym)(text,MAX_RESULT_EXCERPT)}function secondsBetween(createTime,completeTime){if(createTime===void 0||completeTime===void 0)return void 0;return completeTime<createTime?
void 0:(completeTime-createTime)/1e3}function readCreditsField(record,name){const value=(0,json._F)(record,name);const credits=typeof value==="string"&&DECIMAL.
test(value)?Number(value):readNumberField(record,name);return credits!==void 0&&credits<=MAX_CREDITS?credits:void 0}function readNumberField(record,name){const value=(0,
json._F)(record,name);return typeof value==="number"&&Number.isFinite(value)&&value>=0?value:void 0}}),25690:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H3:()=>uploadContent,Uz:()=>DEFAULT_UPLOAD_URL,n8:()=>uploadTimeoutMs,xY:()=>KieUploadError});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
77598);var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(51455);var node_stream__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(57075);var _wire_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
19834);var _upload_name_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(29540);const DEFAULT_UPLOAD_URL="https://kieai.redpandaai.co";class KieUploadError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_3__.
g4{name="KieUploadError"}const CHUNK_BYTES=64*1024;const BASE_TIMEOUT_MS=6e4;const BYTES_PER_MS=100;function uploadTimeoutMs(bytes){return BASE_TIMEOUT_MS+bytes/
BYTES_PER_MS}async function uploadContent({path,name,mediaType,bytes}){const handle=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch(cause=>{
throw new KieUploadError("A file to upload cannot be opened.",{cause})});try{const{size}=await handle.stat();if(size!==bytes)throw fileChanged()}catch(error){await handle.
close();throw error}const boundary=`----kie${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex")}`;const head=Buffer.from(textPart(boundary,
"uploadPath",_upload_name_js__WEBPACK_IMPORTED_MODULE_4__.Eu)+textPart(boundary,"fileName",name)+`--${boundary}\r
Content-Disposition: form-data; name="file"; filename="${escapeFileName(name)}"\r
Content-Type: ${mediaType}\r
\r
`);const tail=Buffer.from(`\r
--${boundary}--\r
`);return{type:`multipart/form-data; boundary=${boundary}`,bytes:head.length+bytes+tail.length,stream:fileBetween(handle,{head,tail,bytes})}}function textPart(boundary,name,value){
return`--${boundary}\r
Content-Disposition: form-data; name="${name}"\r
\r
${value}\r
`}function escapeFileName(name){return name.replaceAll('"',"%22").replaceAll("\r","%0D").replaceAll("\n","%0A")}function fileBetween(handle,{head,tail,bytes}){let phase="\
head";let left=bytes;const next=async()=>{if(phase==="head"){phase="file";return head}if(phase==="tail")return null;const{buffer,bytesRead}=await handle.read(Buffer.
allocUnsafeSlow(Math.min(CHUNK_BYTES,left+1)));left-=bytesRead;if(left<0||bytesRead===0&&left>0)throw fileChanged();if(bytesRead>0)return buffer.subarray(0,bytesRead);
phase="tail";return tail};const asUploadError=cause=>cause instanceof KieUploadError?cause:new KieUploadError("A file to upload cannot be read.",{cause});return new node_stream__WEBPACK_IMPORTED_MODULE_2__.
Readable({highWaterMark:CHUNK_BYTES,read(){next().then(chunk=>this.push(chunk),error=>this.destroy(asUploadError(error)))},destroy(error,callback){const done=()=>callback(
error);handle.close().then(done,done)}})}function fileChanged(){return new KieUploadError("A file to upload has changed since it was looked at.")}}),6440:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{j:()=>createAgents});var node_http__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(37067);var node_https__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
44708);const LOOPBACK="localhost,.localhost,127.0.0.0-127.255.255.255,::1,[::1]";const IDLE_CONNECTION_MS=6e4;function createAgents({proxyEnvironment={},keepAlive,
lookup}){const options={proxyEnv:{...proxyEnvironment,NO_PROXY:[LOOPBACK,proxyEnvironment.NO_PROXY??""].join(",")},keepAlive,timeout:IDLE_CONNECTION_MS,...lookup!==
void 0&&{lookup}};return{http:new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options),https:new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options)}}}),73927:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Gv:()=>isObject,_F:()=>fieldOf,qF:()=>parseJson});function parseJson(text){try{return JSON.parse(text.replace(/^\ufeff/,
""))}catch{return void 0}}function fieldOf(value,name){if(typeof value!=="object"||value===null||!Object.hasOwn(value,name))return void 0;return value[name]}function isObject(value){
return typeof value==="object"&&value!==null&&!Array.isArray(value)}}),51888:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{d:()=>createReadAgain});var _errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(19834);const TRIES=3;const PAUSE_MS=1e3;const LONGEST_PAUSE_MS=3e4;
function createReadAgain(clock){return async(once,signal)=>{for(let tries=1;;tries++){try{return await once()}catch(error){if(tries===TRIES||signal?.aborted===true||
!mayReadAgain(error))throw error;await clock.sleep(pauseMs(error,tries),signal)}}}}function mayReadAgain(error){if(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.
GT)return["rate","maintenance","server"].includes(error.kind);if(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.SN)return error.verdict!=="final";return error instanceof
_errors_js__WEBPACK_IMPORTED_MODULE_0__.rW&&error.httpStatus!==404}function pauseMs(error,tries){return Math.min(error.retryAfterMs??PAUSE_MS*2**(tries-1),LONGEST_PAUSE_MS)}})};export{id,ids,modules};
