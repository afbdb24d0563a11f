const id=711;const ids=[711];const modules={21916:((__unused_webpack_module,exports)=>{var __webpack_unused_export__;__webpack_unused_export__=true;exports.Io=__webpack_unused_export__=
void 0;var peq=new Uint32Array(65536);var myers_32=function(a,b){var n=a.length;var m=b.length;var lst=1<<n-1;var pv=-1;var mv=0;var sc=n;var i=n;while(i--){peq[a.
charCodeAt(i)]|=1<<i}for(i=0;i<m;i++){var eq=peq[b.charCodeAt(i)];var xv=eq|mv;eq|=(eq&pv)+pv^pv;mv|=~(eq|pv);pv&=eq;if(mv&lst){sc++}if(pv&lst){sc--}mv=mv<<1|1;
pv=pv<<1|~(xv|mv);mv&=xv}i=n;while(i--){peq[a.charCodeAt(i)]=0}return sc};var myers_x=function(b,a){var n=a.length;var m=b.length;var mhc=[];var phc=[];var hsize=Math.
ceil(n/32);var vsize=Math.ceil(m/32);for(var i=0;i<hsize;i++){phc[i]=-1;mhc[i]=0}var j=0;for(;j<vsize-1;j++){var mv_1=0;var pv_1=-1;var start_1=j*32;var vlen_1=Math.
min(32,m)+start_1;for(var k=start_1;k<vlen_1;k++){peq[b.charCodeAt(k)]|=1<<k}for(var i=0;i<n;i++){var eq=peq[a.charCodeAt(i)];var pb=phc[i/32|0]>>>i&1;var mb=mhc[i/
32|0]>>>i&1;var xv=eq|mv_1;var xh=((eq|mb)&pv_1)+pv_1^pv_1|eq|mb;var ph=mv_1|~(xh|pv_1);var mh=pv_1&xh;if(ph>>>31^pb){phc[i/32|0]^=1<<i}if(mh>>>31^mb){mhc[i/32|
0]^=1<<i}ph=ph<<1|pb;mh=mh<<1|mb;pv_1=mh|~(xv|ph);mv_1=ph&xv}for(var k=start_1;k<vlen_1;k++){peq[b.charCodeAt(k)]=0}}var mv=0;var pv=-1;var start=j*32;var vlen=Math.
min(32,m-start)+start;for(var k=start;k<vlen;k++){peq[b.charCodeAt(k)]|=1<<k}var score=m;for(var i=0;i<n;i++){var eq=peq[a.charCodeAt(i)];var pb=phc[i/32|0]>>>i&
1;var mb=mhc[i/32|0]>>>i&1;var xv=eq|mv;var xh=((eq|mb)&pv)+pv^pv|eq|mb;var ph=mv|~(xh|pv);var mh=pv&xh;score+=ph>>>m-1&1;score-=mh>>>m-1&1;if(ph>>>31^pb){phc[i/
32|0]^=1<<i}if(mh>>>31^mb){mhc[i/32|0]^=1<<i}ph=ph<<1|pb;mh=mh<<1|mb;pv=mh|~(xv|ph);mv=ph&xv}for(var k=start;k<vlen;k++){peq[b.charCodeAt(k)]=0}return score};var distance=function(a,b){
if(a.length<b.length){var tmp=b;b=a;a=tmp}if(b.length===0){return a.length}if(a.length<=32){return myers_32(a,b)}return myers_x(a,b)};exports.Io=distance;var closest=function(str,arr){
var min_distance=Infinity;var min_index=0;for(var i=0;i<arr.length;i++){var dist=distance(str,arr[i]);if(dist<min_distance){min_distance=dist;min_index=i}}return arr[min_index]};
__webpack_unused_export__=closest}),81205:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{R:()=>readInput,K:()=>readInputs});var runner_event=__webpack_require__(6446);var resolve=__webpack_require__(40056);var config=__webpack_require__(320);;const PRODUCTS=[
{product:"images",words:/^(?:images?|pictures?|photos?)$/},{product:"videos",words:/^(?:videos?|movies?|lipsync)$/},{product:"audio",words:/^(?:audios?|music|songs?|speech|voices?|sounds?|tts)$/},
{product:"text",words:/^(?:chats?|completions?|llm|embeddings?|transcriptions?)$/},{product:"SVG files",words:/^(?:svgs?|vectors?)$/},{product:"3D models",words:/^(?:3d|mesh(?:es)?)$/}];
function otherProductOf(taskTypes){const products=taskTypes.map(productOf);return products.some(product=>product===void 0||product==="images")?void 0:products[0]}
function productOf(taskType){const words=taskType.slice(0,100).toLowerCase().split(/[^a-z0-9]+/);const made=words.slice(words.lastIndexOf("to")+1);if(made.length===
1&&made[0]==="text")return"text";return PRODUCTS.find(each=>made.some(word=>each.words.test(word)))?.product};function createLookUp({client,time,signal}){return async id2=>{
const kie=await client();const[model,taskTypes]=await Promise.all([time.within(ending=>kie.getModelSchema(id2,{signal:ending}),{signal}),time.within(ending=>kie.
getTaskTypes(id2,{signal:ending}),{signal})]);const makes=otherProductOf(taskTypes??[]);return makes===void 0?model:{id:id2,makes}}}var errors=__webpack_require__(
50020);var foreign_text=__webpack_require__(61175);;async function readInputs({command,context,kie,signal}){if(command!==void 0&&"problems"in command)throw new errors.
dz(command.problems.map(line=>(0,foreign_text.Ig)(line)));const flags=command?.flags;const said={"aspect-ratio":flags?.aspectRatio,quality:flags?.quality,count:flags?.
count?.toString()};return(0,config.X)(name=>said[name]??readInput(name),{workspace:context.workspace,commentPrompt:command?.prompt,commentFlags:flags,eventTag:context.
tag,eventIssue:(0,runner_event.yU)(context),lookUp:(model,access)=>createLookUp({client:()=>kie.client(access),time:kie.lookUpTime,signal})(model),resolveBranch:(input,value)=>(0,
resolve.p)(context,{input,value})})}function readInput(name){return process.env[`INPUT_${name.toUpperCase()}`]??""}}),67711:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{main:()=>main});var external_node_fs_=__webpack_require__(73024);var word_list=__webpack_require__(58092);var inputs_command=__webpack_require__(
90492);var candidate=__webpack_require__(23776);var amounts=__webpack_require__(12822);var markdown=__webpack_require__(9706);var problem_list=__webpack_require__(
94189);var image_name=__webpack_require__(17970);;const MOST_PICKS=20;const MOST_PROBLEMS=5;const INDENTATION=/^ {1,3}/;function parsePicks(comment,word){const lines=comment.
split(/\r\n?|\n/).filter(line=>line.trim()!=="");if(textBehind(lines[0]??"",word)===void 0)return void 0;const said=[];const unread=[];let isEnd;for(const line of lines){
const text=isEnd===void 0?textBehind(line,word):void 0;if(text===void 0)unread.push(line);else said.push(text);if(isEnd===void 0)isEnd=findHiding(line);else if(isEnd(
line))isEnd=void 0}const picks=readPicks(said,word);return unread.length===0?picks:{...picks,unread:describeRest(unread,word)}}function textBehind(line,word){const text=line.
replace(INDENTATION,"");const rest=text.slice(word.length);return!text.startsWith(word)||/^\S/u.test(rest)?void 0:rest.trim()}function findHiding(line){const fence=(0,
markdown.xn)(line);if(fence!==void 0)return later=>later.trim().startsWith(fence)&&new Set(later.trim()).size===1;return line.lastIndexOf("<!--")>line.lastIndexOf(
"-->")?later=>later.includes("-->"):void 0}function readPicks(said,word){const problems=new Set;const picks=new Map;for(const text of said){const pick=readPick(
text,word);if(typeof pick==="string")problems.add(pick);else if(picks.has(pick.of))problems.add(`'${pick.of}' is picked twice; pick one candidate of each image.`);else
picks.set(pick.of,pick)}if(said.length>MOST_PICKS)problems.add(`The comment has ${said.length} picks; it may have up to ${MOST_PICKS}.`);if(problems.size===0)return{
picks:[...picks.values()]};const more=problems.size-MOST_PROBLEMS;const rest=more>0?[`And ${(0,amounts.vG)(more,"more problem")}.`]:[];return{problems:[...[...problems].
slice(0,MOST_PROBLEMS),...rest]}}function readPick(text,word){const[name="",number="",...others]=text.split(/\s+/);const example=`write the name of an image and\
 the number of one of its candidates, such as '${word} hero 2'.`;if(text==="")return`A line with '${word}' alone picks nothing; ${example}`;if(number===""||others.
length>0)return`${(0,problem_list.T)(text)} is no pick; ${example}`;if(!(0,candidate.H2)(number))return`${(0,problem_list.T)(number)} is no number of a candidat\
e; it takes a number from 1 to ${candidate.FT}.`;const pick=(0,candidate.zX)((0,candidate.RC)({of:name,number:Number(number)}));return pick??`${(0,problem_list.
T)(name)} is no name of an image. Did you mean '${(0,image_name.Ri)(name)}'?`}function describeRest([first="",...others],word){const more=others.length===0?"":`\
 and ${(0,amounts.vG)(others.length,"more line")}`;return`Lines that begin with '${word}' alone were read; ${(0,problem_list.T)(first.trim())}${more} had no eff\
ect.`}var errors=__webpack_require__(50020);var foreign_text=__webpack_require__(61175);var own_commit=__webpack_require__(5145);var reply=__webpack_require__(67676);
var request_failure=__webpack_require__(12242);var shape=__webpack_require__(90545);var server=__webpack_require__(23859);;const ROLES=["triage","write","mainta\
in","admin"];const PERMISSION=(0,shape.OA)({role_name:shape.a$});const OWN_TOKEN="Leave the input 'github-token' out to use the workflow's own token; a token of\
 your own needs the right to push.";const OWN_TOKEN_ON_GITEA="Gitea and Forgejo tell that to administrators of the repository alone: set 'github-token' to a tok\
en of one, with the scope 'read:repository'.";async function askRole({octokit,context,login,signal}){const{owner,repo}=context;try{const given={owner,repo,username:login,
request:{signal}};const{role_name:role}=await(0,reply.kA)(octokit.rest.repos.getCollaboratorPermissionLevel,given,PERMISSION);if(role==="owner"&&(0,server.I)(context))
return"admin";return role===""?"none":role}catch(error){if((0,request_failure.UZ)(error)&&error.status===404)return"none";const reason=whyNoRole(error,(0,server.
I)(context)?OWN_TOKEN_ON_GITEA:OWN_TOKEN);if(reason===void 0)throw error;const problem=`GitHub did not say which role ${(0,foreign_text.Ig)(login)} has in ${owner}\
/${repo}, as 'require-permission' asks, so nothing was started. ${(0,foreign_text.KG)(reason.said)} ${reason.next}`;throw new errors.dz([problem],{cause:error})}}
function whyNoRole(error,mendToken){if(error instanceof reply.vO)return{said:error.message,next:error.next};if(!(0,request_failure.UZ)(error))return void 0;const isForbidden=error.
status===401||error.status===403;return{said:(0,request_failure.C7)(error),next:isForbidden?mendToken:request_failure.Bs}}function isAtLeast(role,least){return ROLES.
some((each,index)=>each===role&&index>=ROLES.indexOf(least))}var runner_event=__webpack_require__(6446);;const EXEMPT=["push","workflow_dispatch","repository_di\
spatch","schedule","release","create","delete","merge_group","deployment","pull_request"];const COMMENT_EVENT=/_comment$|^pull_request_review$/;async function checkGate(options){
const{context,asksOthers,spends,log}=options;const{words,least}=readGateInputs(options);const isComment=COMMENT_EVENT.test(context.eventName);const said=isComment&&
(words.command!==""||words.pick!=="")?readCommand(context,words):{};if(typeof said==="string")return{open:false,reason:`Skipped: ${said}`};const{command,pick}=said;
if(pick===void 0&&least==="none"&&spends){log.notice("Input 'require-permission' is 'none': whoever on the internet can cause this workflow's event spends your \
credits.")}const asked=pick===void 0?{least,what:"'require-permission'"}:leastToPick(least);if(pick!==void 0||asksOthers&&!EXEMPT.includes(context.eventName)){const refusal=await findRefusal(
options,asked);if(refusal!==void 0)return{open:false,reason:`Skipped: ${refusal}`}}const own=spends?await(0,own_commit.x)(options):void 0;if(own!==void 0)return{
open:false,reason:`Skipped: ${own}`};const{unread}=pick??command??{};if(unread!==void 0)log.notice((0,foreign_text.Ig)(unread));warnOfRiskyEvent(context,log);return{
open:true,command,pick}}function leastToPick(least){const isMore=least==="maintain"||least==="admin";return isMore?{least,what:"'require-permission'"}:{least:"w\
rite",what:"a pick"}}function readGateInputs({commentCommand,pickCommand,requirePermission}){const problems=[];const words={command:commentCommand.trim(),pick:pickCommand.
trim()};const rows=[["comment-command",words.command],["pick-command",words.pick]];for(const[input,word]of rows){try{if(word!=="")(0,inputs_command.mu)(word,input)}catch(error){
if(!(error instanceof errors.dz))throw error;problems.push(...error.problems)}}if(words.pick!==""&&words.pick===words.command){problems.push(`Inputs 'comment-co\
mmand' and 'pick-command' are both ${JSON.stringify(words.pick)}; give each a word of its own.`)}const given=requirePermission.trim()||"write";const known=[...ROLES,
"none"];const least=known.find(each=>each===given);if(least===void 0){problems.push(`Input 'require-permission' is ${JSON.stringify(given)}; it takes ${(0,word_list.
A3)(known)}.`)}if(least===void 0||problems.length>0)throw new errors.dz(problems);return{words,least}}function readCommand(context,words){if(context.eventName!==
"issue_comment"){return`commands are read at the event 'issue_comment' alone, and this is '${(0,foreign_text.Ig)(context.eventName)}'.`}const comment=(0,runner_event.
vm)(context);const issueNumber=(0,runner_event.yU)(context);if(context.payload["action"]!=="created")return"only a new comment is a command, not one that was ch\
anged.";if(comment===void 0||issueNumber===void 0)return"the event names no comment on an issue.";if(comment.isByApp||comment.author?.isBot===true||(0,runner_event.
VO)(context)?.isBot===true){return"a bot wrote the comment."}const place={commentId:comment.id,issueNumber};const pick=words.pick===""?void 0:parsePicks(comment.
body,words.pick);if(pick!==void 0)return{pick:{...pick,...place}};const command=words.command===""?void 0:(0,inputs_command.RM)(comment.body,words.command);if(command!==
void 0)return{command:{...command,...place}};const known=[words.command,words.pick].filter(word=>word!=="").map(word=>`'${(0,foreign_text.Ig)(word)}'`);return`t\
he comment does not begin with the command ${(0,word_list.A3)(known)}.`}async function findRefusal(options,{least,what}){const{context,token,log,clock:clock2,signal,
settleWay}=options;if(least==="none")return void 0;const sender=(0,runner_event.VO)(context);if(sender===void 0)return"the event does not say who caused it.";const name=(0,
foreign_text.Ig)(sender.login);const comment=(0,runner_event.vm)(context);if(comment!==void 0||COMMENT_EVENT.test(context.eventName)){const author=comment?.author;
if(author===void 0)return"the event does not say who wrote the comment.";if(!(0,runner_event.se)(author,sender))return`${name} caused the event, but ${(0,foreign_text.
Ig)(author.login)} wrote the comment.`}if(token.trim()===""){throw new errors.dz(["Input 'github-token' is empty; it is needed to ask for the permission of whoe\
ver caused this run. Leave the input out to use the workflow's own token, which act has by '-s GITHUB_TOKEN' alone."])}settleWay();const{createOctokit}=await Promise.
all([__webpack_require__.e(745),__webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__,2247));const octokit=createOctokit({token:token.trim(),
apiUrl:context.apiUrl,log,clock:clock2});const role=await askRole({octokit,context,login:sender.login,signal});if(isAtLeast(role,least))return void 0;return`${name}\
 has the role '${(0,foreign_text.Ig)(role)}' in ${context.owner}/${context.repo}; ${what} asks for ${(0,word_list.A3)(ROLES.slice(ROLES.indexOf(least)))}.`}function warnOfRiskyEvent({
eventName,payload},log){if(eventName==="pull_request_target"){log.warning("This workflow runs on pull_request_target: it has your secrets, while the title, the \
text, the branch name and the files of the pull request may be a stranger's. Never check out or run the pull request's code in it.")}if(payload["action"]==="lab\
eled"&&!EXEMPT.includes(eventName)){log.warning("This workflow runs when a label is set: whoever sets it approves the text as it then is, though it may be a str\
anger's, and pays for what it asks for. Read the text before you set the label.")}}var config=__webpack_require__(320);var defaults=__webpack_require__(63519);var text_log=__webpack_require__(
59101);var url_parts=__webpack_require__(19539);var text_redactor=__webpack_require__(29537);var uri=__webpack_require__(67621);;function cancellation(process2,log){
const controller=new AbortController;const cancel=()=>{if(controller.signal.aborted)process2.exit(1);log.info("Cancelled: nothing more is submitted. kie cannot \
cancel what it has accepted.");controller.abort(new errors.cJ)};for(const signal of["SIGINT","SIGTERM","SIGBREAK"])process2.on(signal,cancel);return controller.
signal}var service=__webpack_require__(23781);var runner_context=__webpack_require__(46065);var leave=__webpack_require__(17525);var library_lines=__webpack_require__(
89675);var runner_log=__webpack_require__(78092);var manifest_lines=__webpack_require__(99819);var clock=__webpack_require__(50835);var early_end=__webpack_require__(
62996);var explanation=__webpack_require__(33874);var remarks=__webpack_require__(4810);var way_back=__webpack_require__(85810);var message=__webpack_require__(
96065);var size=__webpack_require__(40840);;const MAX_PROBLEM_BYTES=size.R/2;function renderEarlyEnd({heading,problems,aftermath}){const list=(0,markdown.RV)({items:problems,
line:problem=>`- ${(0,message.x2)(problem)}`,leftOut:"more problems are in the log.",maxBytes:MAX_PROBLEM_BYTES});return(0,markdown.MY)([`### ${heading}`,list,(0,
message.e4)(aftermath)])};function createEarlyEnd({log,redactor,signal,summary}){let submitted;let isPick=false;let isPublished=false;let hasFailed=false;const explain=error=>(0,
early_end.i)(readable(error),{isCancelled:signal.aborted,submitted,isPick});return{noteSubmission:wayBack=>{submitted=wayBack},notePick:()=>{isPick=true},explain,
fail:error=>{process.exitCode=1;const why=(0,explanation.g2)(readable(error),submitted??way_back.tW).join(" ");if(hasFailed){log.debug(`On the way out, this fai\
led as well: ${why}`);return}hasFailed=true;if(isPublished){log.error(`After its result was out, the step failed: ${(0,foreign_text.KG)(why)}`);return}const end=explain(
error);tellEnd(end,{error,isInOneLine:signal.aborted||submitted!==void 0,log});const status=signal.aborted?"cancelled":"failed";append("outputs",submitted!==void 0?
[`status=${status}`]:emptyOutputs(status),log);if(summary)append("summary",[redactor.redact(renderEarlyEnd(redactor.redactAll(end)))],log)},notePublished:()=>{isPublished=
true},skip:reason=>{log.info(reason);append("outputs",emptyOutputs("skipped"),log)}}}function readable(error){try{(0,explanation.g2)(error,way_back.tW);return error}catch{
return"something was thrown that does not say what it is."}}function tellEnd({heading,problems,aftermath},{error,isInOneLine,log}){const why=problems.join("\n");
if(isInOneLine){const parts=[`${heading}.`,...why===""?[]:[(0,foreign_text.KG)(why)],aftermath];log.error(parts.join(" "),(0,remarks.r)(error))}else{log.info(`${heading}\
. ${aftermath}`);log.error(why,(0,remarks.r)(error))}}const NOTHING_SPENT={used:0,known:0,paidEarlier:0,left:null,unknown:[]};function emptyOutputs(status){const result={
status,images:[],failures:[],deliveries:[],credits:NOTHING_SPENT,tasksFile:null};const lists=["credits-used=0","images=[]","image-urls=[]","source-urls=[]","tas\
ks={}","pending-tasks={}"];return[`status=${status}`,...lists,`result=${JSON.stringify(result)}`]}const FILES={outputs:"GITHUB_OUTPUT",summary:"GITHUB_STEP_SUMM\
ARY"};function append(what,lines,log){try{(0,external_node_fs_.appendFileSync)(process.env[FILES[what]]??"",[...lines,""].join("\n"))}catch{log.debug(`The runne\
r took no ${what}.`)}}var inputs=__webpack_require__(81205);var wire_errors=__webpack_require__(19834);;const BUDGET_MS=15e3;const MOMENT_MS=2e3;class LookUpTime{#clock;#log;#waiting=0;#spentMs=0;#since=0;#answered=new AbortController;#hasToldOf=false;constructor({
clock:clock2,log}){this.#clock=clock2;this.#log=log}async within(ask,{signal,atMostMs=Infinity}){const leftMs=Math.min(this.#leftMs(),atMostMs);if(leftMs<=0)return void 0;
const over=new AbortController;const ending=AbortSignal.any([signal,over.signal]);const late=this.#clock.sleep(leftMs,ending).then(()=>void 0,()=>void 0);this.#begin();
try{return await Promise.race([ask(ending),late])}catch(error){if(!(error instanceof wire_errors.g4))throw error;if(!signal.aborted)this.#tell(`kie's catalogue \
of models gives no answer; going on without. ${error.message}`);return void 0}finally{over.abort();this.#end()}}#leftMs(){const sinceMs=this.#waiting===0?0:this.#clock.
now()-this.#since;return BUDGET_MS-this.#spentMs-sinceMs}#begin(){this.#waiting+=1;if(this.#waiting>1)return;this.#since=this.#clock.now();this.#answered=new AbortController;
this.#clock.sleep(MOMENT_MS,this.#answered.signal).then(()=>this.#tell(`Waiting for kie's catalogue of models; after ${(0,amounts.MB)(BUDGET_MS)} the run goes o\
n without it.`),()=>void 0)}#end(){this.#waiting-=1;if(this.#waiting>0)return;this.#spentMs+=this.#clock.now()-this.#since;this.#answered.abort()}#tell(line){if(!this.#hasToldOf)
this.#log.info(line);this.#hasToldOf=true}};class KieConnection{lookUpTime;#client;constructor(log){this.lookUpTime=new LookUpTime({clock:clock.m,log})}client(access){
this.#client??=__webpack_require__.e(775).then(__webpack_require__.bind(__webpack_require__,69775)).then(({buildKieClient})=>buildKieClient(access));return this.#client}}
var surroundings=__webpack_require__(11019);;const SECRET_INPUTS=["api-key","github-token","callback-url"];async function main(){const redactor=(0,text_redactor.
l)();const sink=(0,runner_log.h)({...(0,runner_log.z)(process.env),redactor});const{log,warnings}=(0,text_log._c)((0,manifest_lines.R)(sink,process.env));(0,library_lines.
u)(sink,log);const signal=cancellation(process,log);const end=createEarlyEnd({log,redactor,signal,summary:(0,inputs.R)("summary").trim().toLowerCase()!=="false"});
process.on("uncaughtException",error=>{end.fail(error);void(0,leave.q)()});maskSecrets(sink);(0,surroundings.r)(process.env,sink);try{const context=(0,runner_context.
y)(process.env,file=>(0,external_node_fs_.readFileSync)(file,"utf8"));const mode=(0,inputs.R)("mode").trim();const asksOthers=mode!=="check";const spends=!(0,config.
v)(mode);const gate=await checkGate({context,commentCommand:(0,inputs.R)("comment-command"),pickCommand:(0,inputs.R)("pick-command"),requirePermission:(0,inputs.
R)("require-permission"),asksOthers,spends,directory:readDirectoryInput(),token:(0,inputs.R)("github-token"),log,clock:clock.m,signal,settleWay:()=>(0,surroundings.
y)(process.env)});if(gate.open){if(asksOthers)(0,surroundings.y)(process.env);const wayBack=(0,service.Zr)((0,service.fl)(process.env,context.serverUrl));const open={
context,log,redactor,signal,wayBack,end};if(gate.pick===void 0)await carryOut({...open,command:gate.command,warnings});else await(await Promise.all([__webpack_require__.
e(745),__webpack_require__.e(394),__webpack_require__.e(16),__webpack_require__.e(26),__webpack_require__.e(166),__webpack_require__.e(563),__webpack_require__.
e(564),__webpack_require__.e(311)]).then(__webpack_require__.bind(__webpack_require__,70311))).runPick({...open,pick:gate.pick})}else end.skip(gate.reason)}catch(error){
end.fail(error)}await(0,leave.q)()}const PUBLIC_FACTS=["REPOSITORY","REF","REF_NAME","HEAD_REF","SHA","ACTOR","RUN_ID","WORKFLOW"];function maskSecrets({mask}){
for(const name of SECRET_INPUTS)mask((0,inputs.R)(name));const callback=(0,inputs.R)("callback-url").trim();const url=URL.parse(callback);if(url===null)return;const facts=PUBLIC_FACTS.
map(name=>process.env[`GITHUB_${name}`]??"");for(const form of new Set([url.href,(0,uri.S)(url),...(0,url_parts.K)(url,facts)]))if(form!==callback)mask(form)}function readDirectoryInput(){
const given=["commit-directory","output-directory"].map(name=>(0,inputs.R)(name).trim());return given.find(text=>text!=="")??defaults.W["output-directory"]??""}
async function carryOut({end,...open}){const{command,log,signal,wayBack}=open;const token=(0,inputs.R)("github-token").trim();const answer=command===void 0?void 0:
(await Promise.all([__webpack_require__.e(745),__webpack_require__.e(394),__webpack_require__.e(454)]).then(__webpack_require__.bind(__webpack_require__,71454))).
answerCommand({...open,command,token});await answer?.seen();try{if((0,inputs.R)("manifest").trim()!=="")(await __webpack_require__.e(129).then(__webpack_require__.
bind(__webpack_require__,41129))).keepYoungSpaceSmall();const kie=new KieConnection(log);const config2=await(0,inputs.K)({command,context:open.context,kie,signal});
const{runStep}=await Promise.all([__webpack_require__.e(394),__webpack_require__.e(563),__webpack_require__.e(564),__webpack_require__.e(994)]).then(__webpack_require__.
bind(__webpack_require__,17994));const onSubmitting=()=>end.noteSubmission(wayBack);const onPublishing=()=>end.notePublished();const explainEnd=error=>end.explain(
error);const ended=await runStep({...open,config:config2,kie,onSubmitting,onPublishing,explainEnd});await(ended.isBad?answer?.failed(ended.isInComment?void 0:ended.
told):answer?.done())}catch(error){end.fail(error);await answer?.failed(end.explain(error))}}}),4810:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{F:()=>remarksOnImages,r:()=>remarksOn});var _result_image_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
96795);var _result_outdated_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(90981);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(12822);
var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);function remarksOn(error){if(!(error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_0__.
dz))return[];return error.details.flatMap(({text,at,title="problem"})=>at?[{level:"error",title,text,at}]:[])}function remarksOnImages({failures,outdated},placeOf){
const missed=failures.map(({name,message,next,reason,...failure})=>({name,level:"warning",title:`image ${(0,_result_image_failure_js__WEBPACK_IMPORTED_MODULE_1__.
b)(failure)} (${reason})`,text:`${name}: ${message} ${next}`}));const stale=(outdated?.images??[]).map(({name,reason})=>({name,level:"notice",title:"image is ou\
tdated",text:`${name}: ${(0,_result_outdated_js__WEBPACK_IMPORTED_MODULE_2__.G)(reason)}.`}));const told=[...missed,...stale].flatMap(({name,...told2})=>{const at=placeOf(
name);return at===void 0?[]:[{...told2,at}]});const byPlace=Map.groupBy(told,({at:{file,line,column}})=>JSON.stringify([file,line,column]));return[...byPlace.values()].
flatMap(([first,...others])=>{if(first===void 0)return[];const rest=others.length===0?"":` (And ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__.vG)(others.length,
"more image")} of this line.)`;return[{...first,text:`${first.text}${rest}`}]})}}),94125:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{m:()=>ORIGINAL});const ORIGINAL="original"}),81489:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{BD:()=>formsIn,EC:()=>ORIGINAL_ALONE,b5:()=>wishFor});var _original_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
94125);const ORIGINAL_ALONE={files:[_original_js__WEBPACK_IMPORTED_MODULE_0__.m],options:{}};function wishFor(files,options){return files.every(each=>each===_original_js__WEBPACK_IMPORTED_MODULE_0__.
m)?void 0:{files,options}}function formsIn({files}){return files.filter(each=>each!==_original_js__WEBPACK_IMPORTED_MODULE_0__.m)}}),9475:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ew:()=>checkCommandTasks,lH:()=>readCandidates,xy:()=>explainUnproposed});var _request_wish_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
72074);var _command_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(90492);const UNPROPOSED="'deliver' does not name 'pull-request', where a person picks on\
e of them; add it, or leave 'candidates' out.";function readCandidates(reader,{isProposed}){const written=reader.text("candidates");if(written==="")return void 0;
const candidates=reader.integer("candidates",_request_wish_js__WEBPACK_IMPORTED_MODULE_0__.Rb);if(!isProposed)reader.problem(`Input 'candidates' is ${JSON.stringify(
written)}, but ${UNPROPOSED}`);return candidates}function explainUnproposed(place){return`${place}: 'candidates' is set, but ${UNPROPOSED}`}function checkCommandTasks(reader,{
count,candidates,flags}){if(candidates===void 0||count*candidates<=_command_js__WEBPACK_IMPORTED_MODULE_1__.Ng)return;const limit=`a command makes at most ${_command_js__WEBPACK_IMPORTED_MODULE_1__.
Ng}`;if(flags.count===void 0||candidates>_command_js__WEBPACK_IMPORTED_MODULE_1__.Ng){reader.problem(`Input 'candidates' is ${candidates} and 'count' is ${count}\
, which are ${count*candidates} tasks; ${limit}. `+adviseCandidates(flags.count===void 0?count:1))}else{const most=Math.floor(_command_js__WEBPACK_IMPORTED_MODULE_1__.
Ng/candidates);reader.problem(`'--count' is ${count}, of ${candidates} candidates each, which are ${count*candidates} tasks; ${limit}. Write '--count ${most}'${most>
1?" or less":", or leave it out"}.`)}}function adviseCandidates(count){const most=Math.floor(_command_js__WEBPACK_IMPORTED_MODULE_1__.Ng/count);if(most<_request_wish_js__WEBPACK_IMPORTED_MODULE_0__.
Rb.min)return"Leave 'candidates' out, or lower 'count'.";return`Set 'candidates' to ${most}${most>_request_wish_js__WEBPACK_IMPORTED_MODULE_0__.Rb.min?" or less":
", or lower 'count'"}.`}}),90492:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Ng:()=>MOST_COMMAND_TASKS,
RM:()=>parseCommand,_T:()=>COMMAND_REACH,mu:()=>checkCommandWord});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12822);var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50020);var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(94189);var _text_authors_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
25311);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(58092);const COMMAND_REACH="A command sets its prompt, --aspect-ratio, --quality \
and --count. The rest is up to whoever looks after the workflow.";const MAX_PROMPT=3e3;const MAX_LINE=2*MAX_PROMPT;const MOST_COMMAND_TASKS=4;const MOST_PROBLEMS=5;
const LONGEST_NAME=30;const FLAGS=["aspect-ratio","quality","count"];const RULES={"aspect-ratio":{pattern:/^[a-z0-9][a-z0-9:._-]{0,29}$/i,right:"a ratio such as\
 3:2"},quality:{pattern:/^[a-z0-9][a-z0-9:._-]{0,29}$/i,right:"a word such as high"},count:{pattern:new RegExp(`^[1-${MOST_COMMAND_TASKS}]$`),right:`a number fr\
om 1 to ${MOST_COMMAND_TASKS}`}};const FLAG=/^--([\p{L}\p{N}][^=]*)(?:=(.*))?$/su;const OTHER_DASH=new RegExp(`^[-\\u2010-\\u2015\\u2212]+(${FLAGS.join("|")})(?\
:=|$)`);const WORDS={"comment-command":"/imagine","pick-command":"/pick"};function checkCommandWord(word,input){if(/^(?![>`~<])\S{1,50}$/u.test(word))return;throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__.
dz([`Input '${input}' is ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(word)}; it takes one word of 1 to 50 characters, such as '${WORDS[input]}', \
that does not begin with '>', '\`', '~' or '<'.`])}function parseCommand(comment,word){const[line="",...others]=comment.split(/\r\n?|\n/).filter(each=>each.trim()!==
"");const text=line.replace(/^ {1,3}/,"");const rest=text.slice(word.length);if(!text.startsWith(word)||/^\S/u.test(rest))return void 0;const said=rest.trim();const problem=checkText(
said);const command=problem===void 0?parseWords(said,word):{problems:[problem]};return others.length===0?command:{...command,unread:describeUnread(others)}}function describeUnread([
first="",...others]){const more=others.length===0?"":` and ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__.vG)(others.length,"more line")}`;return`Only the f\
irst line was read; ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(first.trim())}${more} had no effect. Write all of a command on one line.`}function checkText(text){
if(text.length>MAX_LINE)return explainTooLong(text);const[problem]=(0,_text_authors_text_js__WEBPACK_IMPORTED_MODULE_3__.lV)(text);return problem===void 0?void 0:
`The command ${problem}`}function parseWords(text,word){const{prompt,values,problems}=sortWords(text.split(/\s+/).filter(each=>each!==""));const wrong=[...problems,
...checkPromptLength(prompt,word),...checkValues(values)];if(wrong.length>0)return{problems:limitProblems(wrong)};const aspectRatio=values.get("aspect-ratio");const quality=values.
get("quality");const count=values.get("count");return{prompt,flags:{...aspectRatio!==void 0&&{aspectRatio},...quality!==void 0&&{quality},...count!==void 0&&{count:Number(
count)}}}}function sortWords(words){const prompt=[];const values=new Map;const problems=[];for(let index=0;index<words.length;index+=1){const word=words[index]??
"";const[,name,attached]=FLAG.exec(word)??[];if(name===void 0){const meant=OTHER_DASH.exec(word)?.[1];if(meant!==void 0)problems.push(`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.
T)(word)} begins with another dash; write '--${meant}'.`);prompt.push(word);continue}const next=words[index+1];const isNextItsValue=attached===void 0&&next!==void 0&&
!FLAG.test(next);if(isNextItsValue)index+=1;const flag=FLAGS.find(each=>each===name);if(flag===void 0)problems.push(explainUnknownFlag(name));else if(values.has(
flag))problems.push(`'--${flag}' is given twice; give it once.`);else values.set(flag,attached??(isNextItsValue?next:""))}return{prompt:prompt.join(" "),values,
problems}}function explainUnknownFlag(name){const meant=name.length>LONGEST_NAME?void 0:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_4__.pA)(name,FLAGS);const hint=meant===
void 0?"":` Did you mean '--${meant}'?`;return`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(`--${name}`)} is no flag of this command, which takes ${(0,
_text_word_list_js__WEBPACK_IMPORTED_MODULE_4__.A3)(FLAGS.map(flag=>`--${flag}`))}.${hint}`}function checkPromptLength(prompt,word){if(prompt==="")return[`The c\
ommand has no prompt; write what to draw behind it: '${word} a red fox'.`];if(prompt.length<=MAX_PROMPT)return[];return[explainTooLong(prompt)]}function explainTooLong({
length}){return`The prompt has ${length} characters; a command takes up to ${MAX_PROMPT}.`}function checkValues(values){return[...values].flatMap(([flag,value])=>{
const{pattern,right}=RULES[flag];if(pattern.test(value))return[];return[`'--${flag}' ${value===""?"has no value":`is ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.
T)(value)}`}; it takes ${right}.`]})}function limitProblems(problems){const different=[...new Set(problems)];const others=different.length-MOST_PROBLEMS;if(others<=
0)return different;return[...different.slice(0,MOST_PROBLEMS),`And ${others} more ${others===1?"problem":"problems"}.`]}}),320:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{X:()=>readConfig,v:()=>spendsNothing});var errors=__webpack_require__(50020);var inside=__webpack_require__(30997);var defaults=__webpack_require__(
41581);;const NO_ACCESS={apiKey:"",apiUrl:defaults.r};function readApiAccess(reader,{needsKey}){return{apiKey:readApiKey(reader,needsKey),apiUrl:readApiUrl(reader)}}
function readApiKey(reader,needsKey){const key=reader.text("api-key");if(key===""&&needsKey){reader.problem("Input 'api-key' is empty; give your kie.ai API key \
as ${{ secrets.KIE_API_KEY }}. Secrets are not passed to workflows that a fork or Dependabot started; act passes those alone that its -s names.")}else if(!/^[\x21-\x7e]*$/.
test(key)){reader.problem("Input 'api-key' has white space or other characters inside that no kie.ai key has; copy it again.")}return key}function readApiUrl(reader){
const value=reader.text("api-url");const url=URL.parse(value);if(url===null||!(url.protocol==="https:"||url.protocol==="http:"&&isLoopback(url.hostname))){reader.
problem(`Input 'api-url' is ${JSON.stringify(value)}; it takes https, or http on a loopback address.`);return value}const surplus=partsBeyondOrigin(url,value);if(surplus.
length>0){const parts=surplus.map(part=>`no ${part}`).join(" and ");reader.problem(`Input 'api-url' is an origin and takes ${parts}; write ${url.origin}.`)}return url.
origin}function partsBeyondOrigin(url,value){return[...url.username!==""||url.password!==""?["user name"]:[],.../^\/*$/.test(url.pathname)?[]:["path"],...value.
includes("?")?["query"]:[],...value.includes("#")?["fragment"]:[]]}function isLoopback(hostname){return hostname==="localhost"||hostname==="[::1]"||/^127(\.\d{1,3}){3}$/.
test(hostname)}var inputs_defaults=__webpack_require__(63519);var delivery=__webpack_require__(26093);var text_digest=__webpack_require__(64191);var word_list=__webpack_require__(
58092);var directories=__webpack_require__(98189);var pull_request=__webpack_require__(10907);;const NO_BRANCH={branch:"",isInferred:false};function readDestinations(reader){
const words=(0,word_list.yM)(reader.text("deliver"));const known=delivery.qI;for(const word of words.filter(each=>each!=="none"&&!known.includes(each))){reader.
problem(`Input 'deliver' names ${JSON.stringify(word)}; it takes ${delivery.qI.join(", ")}, or none.`)}if(words.includes("none")&&words.length>1){reader.problem(
"Input 'deliver' names 'none' beside other destinations; 'none' stands alone.")}return delivery.qI.filter(name=>words.includes(name))}function readDestinationInputs(reader,{
destinations,outputDirectory,surroundings}){const directory=readCommitDirectory(reader,{outputDirectory,workspace:surroundings.workspace});return{artifact:{name:reader.
pattern("artifact-name",{pattern:/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/,right:"1 to 100 letters, digits, '.', '_' and '-'",value:nameMatrixRow(reader.text("artifa\
ct-name"))}),archive:readArchive(reader),retentionDays:reader.text("artifact-retention-days")===""?void 0:reader.integer("artifact-retention-days",{min:1,max:400})},
commit:{...destinations.includes("commit")?readBranch(reader,surroundings):NO_BRANCH,orphan:reader.boolean("commit-orphan"),directory,message:reader.text("commi\
t-message")},pullRequest:(0,pull_request.D)(reader,{destinations,directory,surroundings}),pickCommand:reader.text("pick-command"),releaseTag:destinations.includes(
"release")?readReleaseTag(reader,surroundings):"",commentOn:destinations.includes("comment")?readCommentOn(reader,surroundings):void 0}}function nameMatrixRow(value){
const[,base="",matrix=""]=/^(.*?):(null|\{.*\})$/s.exec(value)??[];const words=matrix.match(/[A-Za-z0-9]+/g)??[];if(base==="")return value;if(matrix==="null"||words.
length===0)return base;const digest=(0,text_digest.s)(matrix).slice(0,6);return`${base}-${words.join("-").slice(0,40)}-${digest}`}function readArchive(reader){const value=reader.
text("artifact-archive");if(value==="auto")return"auto";if(/^(true|True|TRUE)$/.test(value))return"always";reader.problem(`Input 'artifact-archive' is ${JSON.stringify(
value)}; it takes 'auto' or 'true'.`);return"auto"}function readBranch(reader,{resolveBranch}){const choice=resolveBranch("commit-branch",reader.text("commit-br\
anch"));if("branch"in choice)return choice;reader.problem(choice.problem);return NO_BRANCH}function readCommitDirectory(reader,{outputDirectory,workspace}){const directory=reader.
text("commit-directory");return directory===""?outputDirectory:reader.attempt(".",()=>(0,directories.x)(workspace,directory))}function readReleaseTag(reader,{eventTag}){
const tag=reader.text("release-tag")||(eventTag??"");if(tag===""){reader.problem("Input 'release-tag' is empty, and this event is about no tag; name the tag of \
the release.")}else if(tag.startsWith("refs/")){reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}; ${explainFullRef(tag)}`)}else if(!/^[^\s~^:?*[\\\p{Cc}]{1,250}$/u.
test(tag)){reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}, which cannot be the name of a tag.`)}return tag}function explainFullRef(ref){const[,tag]=/^refs\/tags\/(.+)$/s.
exec(ref)??[];return tag===void 0?"that is no tag; give a tag's short name, such as 'v1.0'.":`give the tag's short name, ${JSON.stringify(tag)}.`}function readCommentOn(reader,{
eventIssue}){if(reader.text("comment-on")!=="")return reader.integer("comment-on",{min:1,max:999999999});if(eventIssue===void 0){reader.problem("Input 'comment-\
on' is empty, and this event is about no issue or pull request; give the number of one.")}return eventIssue}function readGitHubToken(reader,destinations){const token=reader.
text("github-token");const needing=destinations.find(name=>name!=="artifact");if(token===""&&needing!==void 0){reader.problem(`Input 'github-token' is empty; '${needing}\
' needs it. Leave the input out to use the workflow's own token, which act has by '-s GITHUB_TOKEN' alone.`)}if(/\s/.test(token))reader.problem("Input 'github-t\
oken' has white space inside; copy it again.");return token};const MAX_TIMEOUT_MINUTES=1440;const MIN_TIMEOUT_MINUTES=.1;const MAX_RATE=20;function readLimits(reader){
return{timeoutMs:readTimeout(reader),retries:reader.integer("retries",{min:0,max:10}),rateLimit:reader.integer("rate-limit",{min:1,max:MAX_RATE})}}function readMaxCredits(reader,source){
if(reader.text("max-credits")==="")return void 0;const max=reader.number("max-credits");const unpriced=source.kind==="tasks"||source.tasks!==void 0?[]:source.requested.
filter(({resolved})=>resolved.price===void 0);for(const model of new Set(unpriced.map(({resolved})=>resolved.request.model))){reader.problem(`Input 'max-credits\
' needs a known price, and that of this request to ${model} is unknown; leave 'max-credits' out, or use a model and settings whose price is known.`)}return max}
function readTimeout(reader){const minutes=reader.number("timeout-minutes");if(minutes<MIN_TIMEOUT_MINUTES||minutes>MAX_TIMEOUT_MINUTES){reader.problem(`Input '\
timeout-minutes' is ${minutes}; it takes a number from ${MIN_TIMEOUT_MINUTES} to ${MAX_TIMEOUT_MINUTES}.`)}return minutes*6e4}var reading_reader=__webpack_require__(
29231);var external_node_path_=__webpack_require__(76760);var models=__webpack_require__(22599);var request=__webpack_require__(11429);var problem_list=__webpack_require__(
94189);var request_wish=__webpack_require__(72074);;const MOST_ASKED=20;class RequestResolver{#lookUp;#asked=new Map;constructor(lookUp){this.#lookUp=lookUp}foresee(requests){
for(const{model:id2,fields}of requests){const model=(0,models.P6)(id2);const isKnown=model!==void 0&&model.unsettled!==true;if(isKnown&&fields.every(name=>Object.
hasOwn(model.fields,name)))continue;this.#ask(id2).catch(()=>void 0)}}async modelOf(id2){return(0,models.P6)(id2)??asModel(await this.#ask(id2))}async resolve(wish2){
const known=(0,models.P6)(wish2.model);const answer=known===void 0||known.unsettled===true?await this.#ask(wish2.model):void 0;if(answer!==void 0&&"makes"in answer)
return refuseOther(wish2,answer);if(known!==void 0&&answer!==void 0)return resolveUnsettled(wish2,{known,live:answer});const model=known??answer;const resolved=(0,
request.Mn)(wish2,model);if(model===void 0&&this.#lookUp===void 0&&resolved.problems.length>0)return asUncertain(resolved);if(model===void 0||resolved.unconfirmed.
length===0)return resolved;if(this.#lookUp===void 0)return{...resolved,unconfirmed:[]};const live=resolved.problems.length>0?void 0:asModel(await this.#ask(wish2.
model));return(0,request.AE)(resolved,{wish:wish2,model,live})}#ask(model){const earlier=this.#asked.get(model);if(earlier!==void 0)return earlier;if(this.#lookUp===
void 0||this.#asked.size>=MOST_ASKED)return Promise.resolve(void 0);const answer=this.#lookUp(model);this.#asked.set(model,answer);return answer}}function asUncertain(resolved){
const warning=`Only kie knows ${(0,problem_list.T)(resolved.request.model)} and what it takes, and a check does not ask: its images are looked for by their mode\
l alone, whatever else is asked for.`;return{...resolved,problems:[],warnings:[warning],isUncertain:true}}function asModel(answer){return answer!==void 0&&"make\
s"in answer?void 0:answer}function resolveUnsettled(wish2,{known,live}){const asKnown=(0,request.Mn)(wish2,known);const{input}=asKnown.request;const lacks=Object.
entries(live.fields).some(([name,{required}])=>required&&!Object.hasOwn(input,name));const fits=!lacks&&Object.keys(input).every(name=>Object.hasOwn(live.fields,
name));if(fits&&asKnown.problems.length===0)return(0,request.AE)(asKnown,{wish:wish2,model:known,live});const{credits,creditsAsOf}=known;return(0,request.Mn)(wish2,
{...live,credits,creditsAsOf})}function refuseOther(wish2,{id:id2,makes}){const problem=`is ${(0,problem_list.T)(id2)}, which makes ${makes}, as kie's catalogue\
 says; this action makes images. Choose an image model of https://kie.ai/market.`;return{...(0,request.Mn)(wish2,void 0),problems:[(0,request_wish.e_)(wish2.places.
model,problem)],warnings:[]}}var request_defaults=__webpack_require__(55307);var inputs_candidates=__webpack_require__(9475);var wish=__webpack_require__(81489);
var formats=__webpack_require__(32842);var task_list=__webpack_require__(87365);var excerpt=__webpack_require__(53200);var image_name=__webpack_require__(17970);
var text_file=__webpack_require__(5009);;const MAX_FILE_BYTES=1e7;const FILE_ENDING=".json";const MEMBER=/("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*"[^"\\]*(?:\\.[^"\\]*)*"/g;
function readTasks(text,{workspace,name}){if(!isTasksPath(text))return parseTasks(text,name);const file=JSON.stringify((0,excerpt.ym)(text,300));const where=`In\
put 'tasks' is ${file}`;const content=(0,text_file.t)(workspace,{file:text,where,maxBytes:MAX_FILE_BYTES}).trim();return inFile((0,inside.pS)(workspace,text),()=>checkTasks(
parseTaskObject(content,`The file ${file} of input 'tasks'`)))}function inFile(file,check){try{return check()}catch(error){if(file===void 0||!(error instanceof errors.
dz))throw error;const at={file};throw new errors.dz(error.problems.map(text=>({text,at,title:"list of tasks that cannot be used"})),{cause:error})}}function isTasksPath(text){
return!text.startsWith("{")&&text.toLowerCase().endsWith(FILE_ENDING)}function parseTasks(text,name){const isObject=text.startsWith("{");const tasks=isObject?parseTaskObject(
text,"Input 'tasks'"):parseTaskIds(text,name);if(tasks.length===0&&!isObject)throw new errors.dz(["Input 'tasks' names no task."]);return checkTasks(tasks)}function checkTasks(tasks){
const problems=new problem_list.K;for(const task of tasks.filter(({name})=>!(0,image_name.dn)(name))){problems.add(`Input 'tasks' has the name ${quoted(task.name)}\
; use a-z, 0-9 and '-', with '/' for directories.`)}for(const id2 of repeated(tasks.map(({taskId})=>taskId)))problems.add(`Input 'tasks' has the task ${quoted(id2)}\
 twice.`);problems.throwIfAny();return tasks}function parseTaskObject(text,where){let data;try{data=JSON.parse(text)}catch(cause){throw new errors.dz([`${where}\
 is not valid JSON; give it as an output of this action gives it.`],{cause})}if(typeof data!=="object"||data===null||Array.isArray(data)){throw new errors.dz([`${where}\
 is no JSON object; it takes one such as {"hero": "<task id>"}.`])}checkValues(text,data);return decodeTasks(Object.entries(data).map(([name,written])=>({name,written})))}
function checkValues(text,data){const problems=new problem_list.K;for(const[name,value]of Object.entries(data)){if(typeof value==="string")continue;const kind=value===
null?"null":Array.isArray(value)?"a list":`of type ${typeof value}`;problems.add(`Input 'tasks' has for ${quoted(name)} what is ${kind}, which is no task id of \
kie's; write a text.`)}problems.throwIfAny();const keys=Array.from(text.matchAll(MEMBER),([,key])=>String(JSON.parse(key??'""')));for(const key of repeated(keys)){
problems.add(`Input 'tasks' has the name ${quoted(key)} twice; give each task a name of its own.`)}problems.throwIfAny()}function parseTaskIds(text,name){const ids2=(0,
word_list.yM)(text);return decodeTasks(ids2.map((written,index)=>({name:ids2.length===1?name:`${name}-${index+1}`,written})))}function decodeTasks(tasks){const problems=new problem_list.
K;const decoded=tasks.flatMap(({name,written})=>{const taskId=(0,task_list.PS)(written);if(taskId===void 0)problems.add(`Input 'tasks' has ${quoted(written)}, w\
hich is no task id of kie's.`);return taskId===void 0?[]:[{name,taskId}]});problems.throwIfAny();return decoded}function quoted(text){return JSON.stringify((0,excerpt.
ym)(text,200))}function repeated(ids2){const seen=new Set;return[...new Set(ids2.filter(id2=>seen.size===seen.add(id2).size))]}var authors_text=__webpack_require__(
25311);var template=__webpack_require__(7139);var prompt_file=__webpack_require__(80614);;const SOURCES=["prompt","prompt-file","manifest"];async function readSource(reader,surroundings){
const{workspace,commentPrompt}=surroundings;const given=SOURCES.filter(name2=>reader.text(name2)!=="");const hasTasks=reader.text("tasks")!=="";checkIsOne(reader,
{given,hasTasks,commentPrompt});const only=given.length===1&&commentPrompt===void 0?given[0]:void 0;const name=readName(reader,only);const alt=readAlt(reader,only);
const collected=hasTasks?readCollected(reader,{workspace,name}):void 0;if(collected!==void 0&&given.length===0&&commentPrompt===void 0)return{kind:"tasks",...collected,
tasks:collected.tasks.map(task=>({...task,...alt})),formats:await(0,formats.gJ)(reader,collected.tasks)};return{...await readRequests(reader,{...surroundings,given,
only,name,alt}),...collected}}async function readRequests(reader,source){const{workspace,commentPrompt,commentFlags={},isProposed,lookUp,given,only,name,alt}=source;
const variables=await readVariables(reader);const known=new Map;const resolver=new RequestResolver(lookUp);const defaults2=await(0,request_defaults.I3)(reader,{
workspace,known,isProposed});if(only==="manifest"){const{readManifestSource}=await Promise.all([__webpack_require__.e(815),__webpack_require__.e(590),__webpack_require__.
e(301)]).then(__webpack_require__.bind(__webpack_require__,28301));const surroundings={workspace,variables,defaults:defaults2,known,isProposed,resolver};return{
kind:"manifest",requested:await readManifestSource(reader,surroundings)}}const{count,candidates}=defaults2;reader.attempt(void 0,()=>(0,image_name.gr)(name,count));
if(commentPrompt!==void 0)(0,inputs_candidates.Ew)(reader,{count,candidates,flags:commentFlags});const prompt=commentPrompt??(only===void 0?void 0:readPrompt(reader,
{workspace,variables}));const places=placesOf(source);const resolved=await resolver.resolve({...defaults2,prompt,places});const hasPictures=reader.text("referen\
ce-images")!=="";const told=[...prompt===void 0&&(given.length>0||!hasPictures)?[places.prompt]:[],...hasPictures&&defaults2.references.length===0?[places.references]:
[]];const promptFile=only==="prompt-file"?(0,inside.pS)(workspace,reader.text("prompt-file")):void 0;for(const{text,place}of resolved.problems){if(told.includes(
place))continue;const isOfFile=promptFile!==void 0&&place===places.prompt;reader.problem({text,...isOfFile&&{at:{file:promptFile},title:authors_text.cY}})}const formats2=(0,
wish.b5)(defaults2.files,defaults2.formatOptions);const numbers={count,...candidates!==void 0&&{candidates},...formats2&&{formats:formats2}};return{kind:"prompt",
requested:[{name,...alt,...numbers,resolved}]}}function readCollected(reader,{workspace,name}){const text=reader.text("tasks");return{tasks:reader.attempt([],()=>readTasks(
text,{workspace,name})),tasksPath:isTasksPath(text)?external_node_path_.join(workspace,(0,inside.ep)(workspace,text)??""):void 0}}function placesOf({commentPrompt,
commentFlags={},only}){if(commentPrompt!==void 0)return(0,request_defaults.Gv)(commentFlags);return only==="prompt-file"?{...request_defaults.QN,prompt:"Input '\
prompt-file'"}:request_defaults.QN}function checkIsOne(reader,{given,hasTasks,commentPrompt}){const isAnswer=commentPrompt!==void 0;if(given.length===0&&!hasTasks&&
!isAnswer&&reader.text("reference-images")===""){reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'. An output 'task\
s' is empty where it had no room for all ids: give the file that 'tasks-file' names.")}const[first]=hasTasks?["tasks"]:given;if(isAnswer&&first!==void 0&&given.
length<2){reader.problem(`Input '${first}' is set, but the comment that is answered is the prompt; give one of them.`)}if(given.length>1){reader.problem(`Inputs\
 ${given.map(name=>`'${name}'`).join(" and ")} are both set; give one of them.`)}}function readPrompt(reader,{workspace,variables}){const file=reader.text("prom\
pt-file");const where=`Input '${file===""?"prompt":"prompt-file"}'`;return reader.attempt(void 0,()=>{const raw=file===""?reader.text("prompt"):(0,prompt_file.N)(
workspace,file);const path=file===""?void 0:(0,inside.pS)(workspace,file);const at=line=>path===void 0?void 0:{file:path,line};const text=(0,template.ou)(raw,{variables,
where,at}).trim();const problems=[...text===""?[file===""?"is empty.":"names a file that holds no text."]:[],...(0,authors_text.lV)(text)].map(problem=>({text:`${where}\
 ${problem}`,at:at(),title:authors_text.cY}));if(problems.length>0)throw new errors.dz(problems);return text})}function readName(reader,source){const name=reader.
text("name");reader.attempt(void 0,()=>(0,image_name.vy)(name));if(source==="manifest"&&name!==reader.default("name")){reader.problem("Input 'name' goes with a \
prompt; a manifest names its images itself.")}return name}function readAlt(reader,source){const text=reader.text("alt");if(text.trim()==="")return{};if(source===
"manifest"){reader.problem("Input 'alt' goes with a prompt; a manifest gives each image its own 'alt'.")}const wrong=(0,authors_text.KV)(text);for(const{problem}of wrong)
reader.problem(`Input 'alt' ${problem}`);return wrong.length===0?{alt:(0,authors_text.UX)(text)}:{}}async function readVariables(reader){const text=reader.text(
"variables");if(text==="")return{};const{parseVariables}=await Promise.all([__webpack_require__.e(815),__webpack_require__.e(590),__webpack_require__.e(784)]).then(
__webpack_require__.bind(__webpack_require__,12784));return reader.attempt({},()=>parseVariables(text))};function spendsNothing(mode){return mode==="plan"||mode===
"check"}async function readConfig(get,surroundings){const{workspace,commentPrompt,commentFlags}=surroundings;const reader=new reading_reader.i(get,inputs_defaults.
W);const mode=readMode(reader);const outputDirectory=reader.attempt(".",()=>(0,directories.Q)(workspace,reader.text("output-directory")));const destinations=mode===
"check"?[]:readDestinations(reader);const access=mode==="check"?NO_ACCESS:readApiAccess(reader,{needsKey:mode!=="plan"});const others={...access,...readLimits(reader),
mode,reuse:reader.boolean("reuse"),shard:readShard(reader),prune:readPrune(reader,{mode,destinations}),resumeKey:reader.text("resume-key"),outputDirectory,destinations,
...readDestinationInputs(reader,{destinations,outputDirectory,surroundings}),subject:readSubject(reader,workspace),summary:reader.boolean("summary"),githubToken:readGitHubToken(
reader,destinations)};const lookUp=async model=>access.apiKey!==""&&reader.problems.length===0?surroundings.lookUp?.(model,access):void 0;const asked=mode==="ch\
eck"?void 0:lookUp;const isProposed=surroundings.takesCandidates??(mode==="check"||destinations.includes("pull-request"));const source=await readSource(reader,{
workspace,commentPrompt,commentFlags,isProposed,lookUp:asked});checkModeOfSource(reader,mode,source);const config={...others,source,maxCredits:readMaxCredits(reader,
source)};if(reader.problems.length>0)throw new errors.dz(reader.problems);return config}function readSubject(reader,workspace){const manifest=reader.text("manif\
est");return manifest===""?reader.text("name"):(0,inside.ep)(workspace,manifest)??manifest}const MODES=["make","submit","plan","check"];const FORMER={wait:"'mod\
e: submit' submits and stops, and without 'mode' a step waits for its images","dry-run":"'mode: plan' checks everything and spends nothing"};function readMode(reader){
for(const[name,instead]of Object.entries(FORMER)){if(reader.text(name)!=="")reader.problem(`There is no input '${name}': ${instead}.`)}const value=reader.text("\
mode");const mode=MODES.find(each=>each===value);if(mode===void 0){const known=MODES.map(each=>`'${each}'`).join(", ");reader.problem(`Input 'mode' is ${JSON.stringify(
value)}; it takes one of ${known}.`)}return mode??"plan"}function checkModeOfSource(reader,mode,source){if(source.tasks===void 0)return;if(mode==="submit"){reader.
problem("Input 'mode' is 'submit', but 'tasks' collects what was submitted earlier: leave 'mode' out to collect it, or 'tasks' to submit anew.")}else if(mode===
"check"){reader.problem("Input 'mode' is 'check', but 'tasks' collects what was submitted earlier; leave one of them out.")}}function readPrune(reader,{mode,destinations}){
if(!reader.boolean("prune")||mode==="check")return false;const told="Input 'prune' is true, but";if(reader.text("manifest")===""){reader.problem(`${told} there \
is no 'manifest', which alone says what is still wanted; leave 'prune' out.`)}if(!destinations.includes("commit")&&!destinations.includes("pull-request")){reader.
problem(`${told} 'deliver' names neither 'commit' nor 'pull-request': images are deleted in the commit that brings the others. Add one of them, or leave 'prune'\
 out.`)}if(reader.text("shard")!==""){reader.problem(`${told} 'shard' makes a part of the manifest; leave one of them out, and prune in a job that makes the who\
le.`)}return true}const MAX_SHARDS=256;function readShard(reader){const value=reader.text("shard");if(value==="")return void 0;const[index=NaN,of=NaN]=/^\d{1,3}\/\d{1,3}$/.
test(value)?value.split("/").map(Number):[];if(index>=1&&index<=of&&of<=MAX_SHARDS)return{index,of};reader.problem(`Input 'shard' is ${JSON.stringify(value)}; i\
t takes a part and the number of parts, such as '2/8', of at most ${MAX_SHARDS}.`);return void 0}}),63519:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{W:()=>INPUT_DEFAULTS});var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22599);const INPUT_DEFAULTS={
name:"image",model:_kie_index_js__WEBPACK_IMPORTED_MODULE_0__.UB,count:"1",formats:"original",mode:"make","timeout-minutes":"15",retries:"0","rate-limit":"20",reuse:"\
true",prune:"false","output-directory":"kie-images",deliver:"artifact","artifact-name":"kie-images","artifact-archive":"auto","commit-orphan":"false","commit-me\
ssage":"Add generated images","require-permission":"write",summary:"true","api-url":"https://api.kie.ai"}}),98189:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Q:()=>checkOutputDirectory,x:()=>checkCommitDirectory});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
76760);var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50020);var _workspace_directories_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
67490);var _workspace_inside_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(30997);var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
17970);const SAFE_SEGMENT=/^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;function checkCommitDirectory(workspace,value){const shown=`Input 'commit-directory' is ${JSON.stringify(
value)}`;return checkDirectoryName({shown,inside:insideOf(workspace,value),place:"repository"})}function checkOutputDirectory(workspace,value){const shown=`Inpu\
t 'output-directory' is ${JSON.stringify(value)}`;const relative=checkDirectoryName({shown,inside:insideOf(workspace,value),place:"workspace"});const barrier=(0,
_workspace_directories_js__WEBPACK_IMPORTED_MODULE_1__.DX)(workspace,relative);if(barrier===void 0)return relative;const name=node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.basename(barrier.path);throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz([barrier.isLink?`${shown}; it leads through the symbolic link '${name}'. \
Name the real directory.`:`${shown}; '${name}' is a file.`])}function insideOf(workspace,value){const inside=(0,_workspace_inside_js__WEBPACK_IMPORTED_MODULE_3__.
ep)(workspace,value);return inside===void 0||node_path__WEBPACK_IMPORTED_MODULE_0__.win32.isAbsolute(inside)||inside.startsWith("~")?void 0:inside}function checkDirectoryName({
shown,inside,place}){if(inside===void 0){const start=place==="repository"?"the root of the repository":"the workspace";throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.
dz([`${shown}; it lies outside the ${place}. Give a path relative to ${start}, such as 'assets/images'.`])}const segments=node_path__WEBPACK_IMPORTED_MODULE_0__.
posix.normalize(inside).split("/").filter(segment=>segment!==""&&segment!==".");if(segments.includes(".."))throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.
dz([`${shown}; it leads outside the ${place}.`]);if(segments.some(_workspace_inside_js__WEBPACK_IMPORTED_MODULE_3__.QU)){throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.
dz([`${shown}; '.git' belongs to git.`])}if(segments.some(isUnsafeSegment)){throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz([`${shown}; use letters, d\
igits, '.', '_' and '-' in each part of the path.`])}return segments.join("/")||"."}function isUnsafeSegment(segment){return!SAFE_SEGMENT.test(segment)||segment.
endsWith(".")||(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_4__.ML)(segment)}}),10907:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{D:()=>readPullRequest,h:()=>defaultBranchFor});var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
17970);var _text_digest_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(64191);const MOST_OF_PART=80;const DIGEST_LENGTH=6;const PLAIN_BASE=/^[a-z0-9]+$/;const PLAIN_DIRECTORY=/^(?!.*-(?:\d+|candidates)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
function readPullRequest(reader,{destinations,directory,surroundings:{resolveBranch}}){if(!destinations.includes("pull-request"))return void 0;if(destinations.includes(
"commit")){reader.problem("Input 'deliver' names 'commit' beside 'pull-request', which commits the images itself; leave one of them out.")}if(reader.boolean("co\
mmit-orphan")){reader.problem("Input 'commit-orphan' is true, but a branch without history cannot be merged; leave it out beside 'pull-request'.")}const resolve=input=>{
const choice=resolveBranch(input,reader.text(input));if("branch"in choice)return choice.branch;reader.problem(choice.problem);return""};const base=resolve("pull\
-request-base");const branch=reader.text("pull-request-branch")===""?defaultBranchFor(base,directory):resolve("pull-request-branch");if(base!==""&&base===branch){
reader.problem(`Input 'pull-request-branch' is ${JSON.stringify(branch)}, which is the branch to merge into as well; name another.`)}return{base,branch}}function defaultBranchFor(base,directory){
const parts=[base,directory==="."?"root":directory].map(part=>(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.yR)(part).slice(0,MOST_OF_PART));const name=`\
kie-image-action/${parts.join("-")}`;const isPlain=PLAIN_BASE.test(base)&&PLAIN_DIRECTORY.test(directory)&&directory!=="root"&&name.length<MOST_OF_PART;if(isPlain)
return name;const digest=(0,_text_digest_js__WEBPACK_IMPORTED_MODULE_1__.s)(`${base}\0${directory}`);return`${name}-x${digest.slice(0,DIGEST_LENGTH)}`}}),80614:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{N:()=>readPromptFile,S:()=>readManifestPromptFile});var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
50020);var _request_template_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(7139);var _workspace_inside_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
30997);var _workspace_text_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(5009);var _yaml_problem_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
25414);const MAX_BYTES=1e6;function readPromptFile(workspace,file){return readLines(workspace,{file,where:`Input 'prompt-file' is ${JSON.stringify(file)}`})}function readManifestPromptFile(workspace,file){
return readLines(workspace,{file,where:`'prompt_file' is ${JSON.stringify(file)}`})}function readLines(workspace,named){const text=(0,_workspace_text_file_js__WEBPACK_IMPORTED_MODULE_0__.
t)(workspace,{...named,maxBytes:MAX_BYTES}).replaceAll(/\r\n?/g,"\n");const at=(0,_request_template_js__WEBPACK_IMPORTED_MODULE_1__.mQ)(text);if(at===void 0)return text;
const found={line:text.slice(0,at).split("\n").length,problem:_request_template_js__WEBPACK_IMPORTED_MODULE_1__.i9,title:_yaml_problem_js__WEBPACK_IMPORTED_MODULE_2__.
I};throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz([(0,_yaml_problem_js__WEBPACK_IMPORTED_MODULE_2__.l)({where:named.where,file:(0,_workspace_inside_js__WEBPACK_IMPORTED_MODULE_4__.
pS)(workspace,named.file)},found)])}}),32842:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{ct:()=>readFormatOptions,gJ:()=>readFormatsOfTasks,vM:()=>readFormats});var _formats_original_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(94125);var _formats_wish_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
81489);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(23776);var _mapping_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(87904);
async function readFormats(reader){const text=reader.text("formats");if(text===_formats_original_js__WEBPACK_IMPORTED_MODULE_0__.m)return[_formats_original_js__WEBPACK_IMPORTED_MODULE_0__.
m];const{FormatsError,parseFormats}=await __webpack_require__.e(733).then(__webpack_require__.bind(__webpack_require__,73733));try{return parseFormats(text)}catch(error){
if(!(error instanceof FormatsError))throw error;for(const problem of error.problems)reader.problem(`Input 'formats' ${problem}`);return[_formats_original_js__WEBPACK_IMPORTED_MODULE_0__.
m]}}async function readFormatOptions(reader){const given=Object.entries(await(0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__.v)(reader,"format-options"));if(given.length===
0)return{};const{readFormatOption}=await __webpack_require__.e(406).then(__webpack_require__.bind(__webpack_require__,38406));const options=[];for(const[key,value]of given){
const read=readFormatOption(key,value,JSON.stringify(value));if("problem"in read)reader.problem(`In input 'format-options' ${read.problem}`);else options.push(read.
option)}return Object.assign({},...options)}async function readFormatsOfTasks(reader,tasks){const formats=(0,_formats_wish_js__WEBPACK_IMPORTED_MODULE_2__.b5)(await readFormats(
reader),await readFormatOptions(reader));if(formats===void 0)return void 0;const{findCollisions}=await __webpack_require__.e(59).then(__webpack_require__.bind(__webpack_require__,
54059));const names=new Set(tasks.map(({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_3__.zX)(name)?.of??name));for(const{image,word,name}of findCollisions(
[...names].map(each=>({image:each,names:[each],formats})))){reader.problem(`Input 'formats' has '${word}', by which a form of '${image}' would be called '${name}\
', as another image of input 'tasks' is; take that word out, or give one of them another name there.`)}return formats}}),87904:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{v:()=>readMapping});const MAX_MAPPING_DEPTH=10;const MAX_MAPPING_CHARACTERS=1e5;async function readMapping(reader,input){
const text=reader.text(input);if(text==="")return{};if(text.length>MAX_MAPPING_CHARACTERS){reader.problem(`Input '${input}' has ${text.length} characters; it ma\
y have ${MAX_MAPPING_CHARACTERS}.`);return{}}const{parseMapping}=await Promise.all([__webpack_require__.e(815),__webpack_require__.e(590),__webpack_require__.e(
487)]).then(__webpack_require__.bind(__webpack_require__,94487));return reader.attempt({},()=>parseMapping(text,{where:`Input '${input}'`,maxDepth:MAX_MAPPING_DEPTH}))}}),
29231:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{i:()=>InputReader});var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
50020);class InputReader{#get;#defaults;#problems=[];constructor(get,defaults){this.#get=get;this.#defaults=defaults}get problems(){return this.#problems}problem(problem){
if(typeof problem!=="string")this.#problems.push(problem);else if(!this.#problems.some(({text})=>text===problem))this.#problems.push({text:problem})}text(name){
return this.#get(name).trim()||this.default(name)}default(name){return this.#defaults[name]??""}attempt(fallback,check){try{return check()}catch(error){if(!(error instanceof
_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.dz))throw error;this.#problems.push(...error.details);return fallback}}async attemptAsync(fallback,check){const result=await check().
then(value=>()=>value,error=>()=>{throw error});return this.attempt(fallback,result)}boolean(name){const value=this.text(name);if(/^(true|True|TRUE)$/.test(value))
return true;if(!/^(false|False|FALSE)$/.test(value)){this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes 'true' or 'false'.`)}return false}number(name){
const value=this.text(name);if(/^\d{1,9}(\.\d{1,9})?$/.test(value))return Number(value);this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a nu\
mber, such as 1 or 2.5.`);return 1}integer(name,range){const value=this.text(name);if(/^\d{1,9}$/.test(value)&&Number(value)>=range.min&&Number(value)<=range.max)
return Number(value);this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a whole number from ${range.min} to ${range.max}.`);return range.min}pattern(name,{
value=this.text(name),...rule}){if(!rule.pattern.test(value))this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes ${rule.right}.`);return value}}}),
55307:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Gv:()=>commandPlaces,I3:()=>readRequestDefaults,
QN:()=>INPUT_PLACES});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76760);
var _request_reference_list_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(11421);var _request_references_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
11979);var _request_wish_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(72074);var _text_uri_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(67621);var _candidates_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
9475);var _reading_formats_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(32842);var _reading_mapping_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(87904);
const INPUT_PLACES={model:"Input 'model'",prompt:"Input 'prompt'",aspectRatio:"Input 'aspect-ratio'",quality:"Input 'quality'",references:"Input 'reference-imag\
es'",ownFields:"'model-input'",field:name=>`Field '${name}' in 'model-input'`};function commandPlaces({aspectRatio,quality}){const flags={...aspectRatio!==void 0&&
{aspectRatio:"'--aspect-ratio'"},...quality!==void 0&&{quality:"'--quality'"}};return{...INPUT_PLACES,...flags,prompt:"The command's prompt",flags:Object.values(
flags)}}async function readRequestDefaults(reader,{workspace,known,isProposed}){const list=(0,_request_reference_list_js__WEBPACK_IMPORTED_MODULE_2__.Cw)(reader.
text("reference-images"),entry=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace,entry)));const surroundings={
workspace,known,place:INPUT_PLACES.references};return{model:reader.pattern("model",_request_wish_js__WEBPACK_IMPORTED_MODULE_3__.SN),aspectRatio:reader.text("as\
pect-ratio")||void 0,quality:reader.text("quality")||void 0,modelInput:await(0,_reading_mapping_js__WEBPACK_IMPORTED_MODULE_4__.v)(reader,"model-input"),references:await reader.
attemptAsync([],()=>(0,_request_references_js__WEBPACK_IMPORTED_MODULE_5__.P)(list,surroundings)),count:reader.integer("count",{min:1,max:_request_wish_js__WEBPACK_IMPORTED_MODULE_3__.
H$}),candidates:(0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__.lH)(reader,{isProposed}),files:await(0,_reading_formats_js__WEBPACK_IMPORTED_MODULE_7__.vM)(reader),
formatOptions:await(0,_reading_formats_js__WEBPACK_IMPORTED_MODULE_7__.ct)(reader),callbackUrl:readCallbackUrl(reader)}}const URI_FAULTS={"%":"has a '%' without\
 two hex digits after it; write '%25' for the character itself.","#":"has a second '#', of which a URL has one at most; write '%23' for the character itself."};
function readCallbackUrl(reader){const value=reader.text("callback-url");if(value==="")return void 0;const url=URL.parse(value);const fault=url===null?void 0:(0,
_text_uri_js__WEBPACK_IMPORTED_MODULE_8__.O)(url);if(/\s/.test(value))reader.problem("Input 'callback-url' has white space inside; write '%20' for a space.");else if(url?.
protocol!=="https:")reader.problem("Input 'callback-url' must be a complete https URL.");else if(fault!==void 0)reader.problem(`Input 'callback-url' ${URI_FAULTS[fault]}`);else
return(0,_text_uri_js__WEBPACK_IMPORTED_MODULE_8__.S)(url);return void 0}}),25414:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{I:()=>EXPRESSION_TITLE,l:()=>problemAt});var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(50020);
const EXPRESSION_TITLE="expression of a workflow";function problemAt(document,{line,column,problem,title}){const at=(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__.
VV)(document,{line,column});return{text:`${document.where}, line ${line}: ${problem}`,at,title}}}),40840:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{R:()=>SUMMARY_BYTES});const SUMMARY_BYTES=1e6}),73471:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{FF:()=>without,_m:()=>fieldsToAdd,b6:()=>asWished});var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
22599);var _misfit_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(75675);function fieldsToAdd(model,set){const{field:name,byDefault,series}=model?.pictures??
{};const field=name===void 0?void 0:model?.fields[name];if(model===void 0||name===void 0||field===void 0||Object.hasOwn(set,name))return{};const isSeries=series!==
void 0&&String(set[series])==="true";const isOneAnyway=byDefault===void 0&&Number(field.default)===1;const one=field.type==="string"?"1":1;const isTaken=(0,_misfit_js__WEBPACK_IMPORTED_MODULE_0__.
W)({name,value:one,field,model})===void 0;return isSeries||isOneAnyway||!isTaken?{}:{[name]:one}}function asWished({model,input}){const known=(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__.
P6)(model);const name=known?.pictures?.field;if(name===void 0)return{model,input};const others=without(input,[name]);const isAdded=Object.hasOwn(input,name)&&fieldsToAdd(
known,others)[name]===input[name];return{model,input:isAdded?others:input}}function without(input,names){return names.length===0?input:Object.fromEntries(Object.
entries(input).filter(([name])=>!names.includes(name)))}}),75675:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{W:()=>findMisfit,w:()=>countCharacters});var _text_value_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(89882);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
58092);function findMisfit(given){const{value,field}=given;if(!isOfType(value,field.type)){return{severity:"strict",is:`is ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__.
b)(value)}`,takes:rightSpelling(value,field)}}if(field.values!==void 0&&!field.values.some(each=>each===value)){return{severity:"mild",is:`is ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__.
b)(value)}`,takes:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_1__.A3)(field.values)}}if(typeof value==="string")return wrongLength(value,field);if(typeof value===
"number")return wrongNumber(value,field);return Array.isArray(value)?wrongList(value,given):void 0}function countCharacters(text){return Array.from(text).length}
function isOfType(value,type){switch(type){case"integer":return Number.isInteger(value);case"number":return Number.isFinite(value);case"array":return Array.isArray(
value);case"object":return typeof value==="object"&&value!==null&&!Array.isArray(value);default:return typeof value===type}}const TYPES_IN_WORDS={string:"a text",
number:"a number",integer:"a whole number",boolean:"true or false",array:"a list",object:"a mapping"};function rightSpelling(value,field){const type=field.itemType===
"string"?"a list of texts":TYPES_IN_WORDS[field.type];const right=spellingOf(value,field);return right===void 0?type:`${type}: ${right}`}function spellingOf(value,{
type,values,itemType}){if(type==="string"){const isPlain=typeof value==="number"||typeof value==="boolean";const fits=isPlain&&(values===void 0||values.includes(
String(value)));if(fits)return`'${value}', with the quotes`;return values===void 0?void 0:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_1__.A3)(values.map(each=>`\
'${each}'`))}if(type==="array"&&itemType==="string"){return typeof value==="string"?`[${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__.b)(value)}]`:void 0}if(typeof value!==
"string")return void 0;if(type==="boolean")return/^(true|false)$/i.test(value)?`${value.toLowerCase()}, without quotes`:void 0;const isNumber=type==="number"||type===
"integer";return isNumber&&/^-?\d{1,15}(\.\d{1,9})?$/.test(value)&&isOfType(Number(value),type)?`${value}, without quotes`:void 0}function wrongLength(text,{minLength,
maxLength}){if(text.length<=(maxLength??Infinity)&&text.length>=(minLength??0)*2)return void 0;const characters=countCharacters(text);return outOf({least:minLength,
most:maxLength},{number:characters,is:`has ${inWords(characters,"character")}`})}function wrongNumber(number,{min,max}){return outOf({least:min,most:max},{number,
is:`is ${number}`})}function wrongList(list,{name,field,model}){const{itemType,minItems,maxItems}=field;const isPictures=name===model.referenceField;const most=maxItems??
(isPictures?model.referenceMax:void 0);const is=`has ${inWords(list.length,isPictures?"picture":"item")}`;const wrong=itemType===void 0?-1:list.findIndex(item2=>!isOfType(
item2,itemType));if(wrong===-1||itemType===void 0)return outOf({least:minItems,most},{number:list.length,is});const item=`has as item ${wrong+1} ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__.
b)(list[wrong])}`;return{severity:"strict",is:item,takes:`only ${TYPES_IN_WORDS[itemType]} there`}}function outOf({least,most},{number,is}){if(number>=(least??-Infinity)&&
number<=(most??Infinity))return void 0;const both=least!==void 0&&most!==void 0;const takes=both?`${least} to ${most}`:least===void 0?`at most ${most}`:`at leas\
t ${least}`;return{severity:"strict",is,takes}}function inWords(count,noun){return`${count} ${noun}${count===1?"":"s"}`}}),11421:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Cw:()=>splitReferenceList,OV:()=>isUrlEntry,On:()=>firstEntryOf,pW:()=>holdsSeveralUrls});const SCHEME=/^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|data|file|blob):)/i;
const HAS_PATH=/^[a-z][a-z0-9+.-]+:\/\/[^/\s,]+\//i;function isUrlEntry(entry){return SCHEME.test(entry.trim())}function splitReferenceList(text,exists){const entries=text.
split(/\r\n?|\n/).flatMap(splitLine);return entries.flatMap(entry=>isUrlEntry(entry)||exists(entry)?[entry]:splitPaths(entry))}function holdsSeveralUrls(entry){
return splitLine(entry).length>1}function firstEntryOf(entry){const[first=""]=splitLine(entry);return isUrlEntry(first)?first.split(/\s/,1)[0]??"":first}function splitLine(line){
const[start="",...rest]=line.trim().split(/([\s,]+)/);const entries=[];let parts=[start];for(let index=0;index<rest.length;index+=2){const[separator="",word=""]=[
rest[index],rest[index+1]];if(SCHEME.test(word)||HAS_PATH.test(parts[0]??"")&&isEnd(separator,word)){entries.push(parts.join(""));parts=[word]}else{parts.push(separator,
word)}}return[...entries,parts.join("")].map(entry=>entry.trim()).filter(entry=>entry!=="")}function isEnd(separator,word){return separator.includes(",")&&(/\s/.
test(separator)||word==="")}function splitPaths(entry){return entry.split(",").map(path=>path.trim()).filter(path=>path!=="")}}),11979:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{P:()=>readReferences,h:()=>placeholderOf});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(
53200);var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(61175);var _kie_index_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(22599);
var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(94189);var _workspace_file_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(73999);
var _reference_list_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(11421);const ONLY_HOST=/^[a-z][a-z0-9+.-]+:[\\/]*[^\\/]*$/i;const MOST_SHOWN=300;async function readReferences(list,{
workspace,place,known=new Map}){const problems=new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.K;const references=[];for(const entry of list){const read=(0,
_reference_list_js__WEBPACK_IMPORTED_MODULE_2__.OV)(entry)?readUrlReference(entry.trim()):await readFileReference(entry,{workspace,known});if("problem"in read)problems.
add(`${place} names ${describeEntry(entry)}; ${read.problem}`);else references.push(read)}problems.throwIfAny();return references}function placeholderOf({sha256}){
return`sha256:${sha256}`}function readUrlReference(text){const url=URL.parse(text);if((0,_reference_list_js__WEBPACK_IMPORTED_MODULE_2__.pW)(text))return{problem:"\
more than one picture stands in this entry; give each its own."};if(!/^https:/i.test(text))return{problem:"a URL has to be an https one, which kie can fetch."};
if(/\s/.test(text)){return{problem:"a URL holds no white space: write '%20' for a space, and list several pictures one by one."}}if(!/^https:\/\/[^/]/i.test(text)||
url===null)return{problem:"it is no complete URL."};if(url.username!==""||url.password!==""){return{problem:"it holds a user name or password, which would be sh\
own to others; leave them out."}}return{kind:"url",url:url.href}}async function readFileReference(entry,{workspace,known}){const named=node_path__WEBPACK_IMPORTED_MODULE_0__.
resolve(workspace,entry);const read=await once(known,named,()=>{const found=(0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_3__.p)(workspace,{file:entry,maxBytes:maxBytes()});
if("problem"in found)return Promise.resolve(found);const{file}=found;return file===named?readFileFacts(file):once(known,file,()=>readFileFacts(file))});return"p\
roblem"in read?read:{kind:"file",path:entry,...read}}function maxBytes(){return Math.max(..._kie_index_js__WEBPACK_IMPORTED_MODULE_4__.L6.map(_kie_index_js__WEBPACK_IMPORTED_MODULE_4__.
rP))}function once(known,key,read){const earlier=known.get(key);if(earlier!==void 0)return earlier;const made=read();known.set(key,made);return made}async function readFileFacts(file){
const{readPicture}=await Promise.all([__webpack_require__.e(563),__webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__,22171));const facts=await readPicture(
file,maxBytes());return"problem"in facts?facts:{file,...facts}}function describeEntry(entry){const text=(0,_reference_list_js__WEBPACK_IMPORTED_MODULE_2__.OV)(entry)?
describeUrl(entry.trim()):entry;return JSON.stringify((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__.ym)(text,MOST_SHOWN))}function describeUrl(text){const first=(0,
_reference_list_js__WEBPACK_IMPORTED_MODULE_2__.On)(text);const shown=(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__.BO)(first);const isUnclear=URL.parse(
first)===null||first!==text&&ONLY_HOST.test(first);if(isUnclear&&text.includes("@"))return`${text.slice(0,text.indexOf(":"))}:\u2026`;return first===text||shown.
endsWith("\u2026")?shown:`${shown}\u2026`}}),11429:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{xV:()=>numberedNames,Mn:()=>resolveRequest,AE:()=>settleUnconfirmed});var price=__webpack_require__(82527);var request_added=__webpack_require__(73471);;function findConflicts({
conflicts=[],fields},input){return conflicts.filter(conflict=>Object.entries(conflict).every(([name,condition])=>isMet(condition,ownValue(input,name),fields[name])))}
function findPossibleValues(model,input,name){const field=Object.hasOwn(model.fields,name)?model.fields[name]:void 0;const values=field?.type==="boolean"?[true,
false]:field?.values??[];return values.filter(value=>findConflicts(model,{...input,[name]:value}).every(conflict=>!Object.hasOwn(conflict,name)))}function isGiven(value){
return value!==void 0&&value!==null&&value!==""&&!(Array.isArray(value)&&value.length===0)}function isMet(condition,value,field){if(condition==="set")return isGiven(
value);if(condition==="unset")return!isGiven(value);const counts=isGiven(value)?value:field?.default;const wanted=field?.values===void 0?counts:inLowerCase(counts);
return condition.some(each=>(field?.values===void 0?each:inLowerCase(each))===wanted)}function inLowerCase(value){return typeof value==="string"?value.toLowerCase():
value}function ownValue(input,name){return Object.hasOwn(input,name)?input[name]:void 0}var text_value=__webpack_require__(89882);var word_list=__webpack_require__(
58092);var shape_and_quality=__webpack_require__(10168);var request_wish=__webpack_require__(72074);;function checkConflicts(draft){return findConflicts(draft.model,
draft.input).map(conflict=>{const facts=Object.entries(conflict).map(([name2,condition])=>describeFact(name2,condition,draft));const[first="",...others]=facts;const[
name=""]=Object.keys(conflict);const both=[first,...others.map(request_wish.td)].join(" and ");return{kind:"problem",text:`${both}: ${draft.model.id} does not t\
ake that. ${describeWaysOut(conflict,draft)}`,place:placeOfField(name,draft)}})}function describeFact(name,condition,draft){const place=placeWithField(name,draft);
const value=Object.hasOwn(draft.input,name)?draft.input[name]:void 0;if(condition==="set")return`${place} is set`;if(condition==="unset")return`${place} is not \
set`;if(isGiven(value))return`${place} is ${(0,text_value.b)(value)}`;return`${place} is ${String(draft.model.fields[name]?.default)} by default`}function describeWaysOut(conflict,draft){
const ways=Object.entries(conflict).flatMap(([name,condition])=>{const place=(0,request_wish.td)(placeOfField(name,draft));if(condition==="set")return`leave out\
 ${place}`;const values=findPossibleValues(draft.model,draft.input,name).map(String);if(values.length>0)return`set ${place} to ${(0,word_list.A3)(values)}`;return condition===
"unset"?`set ${place}`:[]});return`${ways.join("; or ")}.`.replace(/^./,letter=>letter.toUpperCase())}function placeWithField(name,draft){const place=placeOfField(
name,draft);return place.includes(`'${name}'`)?place:`${place} ('${name}')`}function placeOfField(name,{wish:{places},model,input,placeOf}){if(Object.hasOwn(input,
name))return placeOf(name);if(name===(0,shape_and_quality.TQ)(model))return places.aspectRatio;if(name===(0,shape_and_quality.zO)(model))return places.quality;return name===
model.referenceField?places.references:places.field(name)}var request_misfit=__webpack_require__(75675);var models=__webpack_require__(22599);var problem_list=__webpack_require__(
94189);;const LONG_PROMPT={models:/^gpt-image\/1\.5-/,characters:3e3};function checkUnknownModel({model:id2,places}){const ids2=models.L6.map(model=>model.id);const meant=(0,
word_list.pA)(id2,ids2);if(meant!==void 0&&withoutNumbers(meant)!==withoutNumbers(id2)){return problem(places.model,`is ${(0,problem_list.T)(id2)}, which this a\
ction does not know. Did you mean '${meant}'?`)}return warning(`This action does not know ${id2}: its fields are sent unchecked, its price is unknown, and kie s\
ilently drops a field that the model does not have.`)}function checkDraft(draft){const{model,input}=draft;return[...Object.keys(model.fields).flatMap(name=>Object.
hasOwn(input,name)?[]:checkMissing(name,draft)),...Object.keys(input).flatMap(name=>checkField(name,draft)),...checkFiles(draft),...checkPrompt(draft)]}function checkField(name,{
model,input,placeOf}){const field=Object.hasOwn(model.fields,name)?model.fields[name]:void 0;const misfit=field===void 0?void 0:(0,request_misfit.W)({name,value:input[name],
field,model});if(misfit===void 0)return[];const place=placeOf(name);const takes=place.includes(`'${name}'`)?misfit.takes:`${misfit.takes} as its '${name}'`;return[
judge(place,{...misfit,takes},model)]}function refuseField(name,{model,placeOf}){const known=Object.keys(model.fields);const meant=(0,word_list.pA)(name,known);
const hint=meant===void 0?"":` Did you mean '${meant}'?`;return problem(placeOf(name),`is no field of ${model.id}, which takes ${(0,word_list.A3)(known)}.${hint}`)}
function checkMissing(name,{wish,model}){const field=model.fields[name];if(field?.required!==true)return[];const{places}=wish;const requires=`is missing; ${model.
id} requires`;if(name==="prompt")return[problem(places.prompt,`${requires} it.`)];if(name===model.referenceField){const lack2=problem(places.references,`${requires}\
 a picture, as its '${name}'.`);return wish.references.length>0?[]:[lack2]}const setting=[{field:(0,shape_and_quality.TQ)(model),value:wish.aspectRatio,place:places.
aspectRatio},{field:(0,shape_and_quality.zO)(model),value:wish.quality,place:places.quality}].find(each=>each.field===name);if(setting===void 0)return[problem(places.
field(name),`${requires} it.`)];const lack=problem(setting.place,`${requires} it, as its '${name}'${(0,shape_and_quality.gV)(field)}.`);return setting.value===void 0?
[lack]:[]}function checkFiles({wish:{references,places},model}){const most=(0,models.rP)(model);return references.flatMap(reference=>{if(reference.kind!=="file"||
reference.bytes<=most)return[];const is=`names ${(0,problem_list.T)(reference.path)} of ${reference.bytes} bytes`;return[judge(places.references,{severity:"stri\
ct",is,takes:`pictures of at most ${most}`},model)]})}function checkPrompt({model,input:{prompt},placeOf}){if(typeof prompt!=="string"||!LONG_PROMPT.models.test(
model.id))return[];const characters=prompt.length<=LONG_PROMPT.characters?prompt.length:(0,request_misfit.w)(prompt);if(characters<=LONG_PROMPT.characters)return[];
const seen=`kie was seen to refuse more than ${LONG_PROMPT.characters}, uncharged`;return[warning(`${placeOf("prompt")} has ${characters} characters; ${seen}.`)]}
function judge(place,{severity,is,takes},{id:id2,confidence}){return severity==="strict"&&confidence==="documented"?problem(place,`${is}; ${id2} takes ${takes}.`):
warning(`${place} ${is}; ${id2} is known to take ${takes}, so kie may refuse it.`)}function withoutNumbers(id2){return id2.replaceAll(/(\d)[.-](?=\d)/g,"$1.").replaceAll(
/\d+/g,"")}function problem(place,rest){return{kind:"problem",...(0,request_wish.e_)(place,rest)}}function warning(text){return{kind:"warning",text}};const FORMAT_FIELD=/format$|^(?:(?:file|image|media|mime|output|content)_?)?type$|extension$/i;
const SVG=/^\s*(?:image\/|\.)?svg(?:\+xml)?\s*$/i;function checkFileFormat({model,input,placeOf}){const names=new Set([...Object.keys(input),...Object.keys(model?.
fields??{})]);return[...names].flatMap(name=>{const{values=[],default:standard}=model?.fields[name]??{};const isSaid=Object.hasOwn(input,name);const format=findSvg(
name,isSaid?input[name]:standard??(values.length===1?values[0]:void 0));if(format===void 0)return[];const others=values.filter(value=>!SVG.test(String(value)));
const right=others.length===0?"Choose another format, or another model":`Set it to ${(0,word_list.A3)(others)}`;const verb=input[name]===format?"is":"asks for";
const is=isSaid?`${verb} "${format}"`:`is not set, which means ${format}`;const why="this action takes no SVG files, which may hold scripts";return[{kind:"probl\
em",...(0,request_wish.e_)(placeOf(name),`${is}; ${why}. ${right}.`)}]})}function findSvg(name,value){if(typeof value==="string")return SVG.test(value)&&FORMAT_FIELD.
test(name)?value:void 0;if(typeof value!=="object"||value===null)return void 0;const isFormat=FORMAT_FIELD.test(name);const inner=Array.isArray(value)?value.map(
each=>[name,each]):Object.entries(value);return inner.map(([key,each])=>findSvg(isFormat?name:key,each)).find(found=>found!==void 0)};function numberedNames({name,
count}){return count===1?[name]:Array.from({length:count},(_,index)=>`${name}-${index+1}`)}function resolveRequest(wish,model){const{given,problems}=(0,request_wish.
vP)(wish,model);const set={...wish.modelInput,...Object.fromEntries(given.map(({name,value})=>[name,value]))};const defaults=defaultsFor(model,set);const added=(0,
request_added._m)(model,{...defaults,...set});const input={...defaults,...set,...added};const placeOf=placesOfFields(wish,given);const draft=model===void 0?void 0:
{wish,model,input,placeOf};const unknown=Object.keys(input).filter(name=>model!==void 0&&!Object.hasOwn(model.fields,name));const isLive=model?.confidence==="li\
ve";const findings=[...draft===void 0?[checkUnknownModel(wish)]:[...checkDraft(draft),...checkConflicts(draft)],...draft===void 0||!isLive?[]:unknown.map(name=>refuseField(
name,draft)),...checkFileFormat({model,input,placeOf})];return{request:{model:wish.model,input,...wish.callbackUrl===void 0?{}:{callBackUrl:wish.callbackUrl}},added:Object.
keys(added),references:wish.references.filter(reference=>reference.kind==="file"),price:model===void 0?void 0:(0,price.Qj)(model,input),origins:Object.fromEntries(
Object.keys(input).map(name=>[name,originOf(name,{set,added,placeOf})])),problems:[...problems,...checkSetTwice(wish,given),...problemsAmong(findings)],warnings:warningsAmong(
findings),unconfirmed:isLive?[]:unknown}}function settleUnconfirmed(resolved,{wish,model,live}){const placeOf=wish.places.field;const findings=resolved.unconfirmed.
flatMap(name=>live!==void 0&&Object.hasOwn(live.fields,name)?checkField(name,{wish,model:live,input:resolved.request.input,placeOf}):[refuseField(name,{model:live??
model,placeOf})]);return{...resolved,problems:[...resolved.problems,...problemsAmong(findings)],warnings:[...resolved.warnings,...warningsAmong(findings)],unconfirmed:[]}}
function defaultsFor(model,set){return Object.fromEntries(Object.entries(model?.fields??{}).filter(([name,field])=>field.required&&field.default!==void 0&&!Object.
hasOwn(set,name)).map(([name,field])=>[name,field.default]))}function placesOfFields({places},given){return name=>given.find(field=>field.name===name)?.place??places.
field(name)}function originOf(name,{set,added,placeOf}){if(Object.hasOwn(added,name))return"one picture for each task";return Object.hasOwn(set,name)?(0,request_wish.
td)(placeOf(name)):"the model's default"}function checkSetTwice({modelInput,places},given){return given.filter(({name})=>Object.hasOwn(modelInput,name)).map(({name,
place})=>(0,request_wish.RV)(place,places)?(0,request_wish.e_)(place,`sets '${name}', which the workflow sets already in ${places.ownFields}; leave it out.`):(0,
request_wish.e_)(places.field(name),`is set already, by ${(0,request_wish.td)(place)}; set it once.`))}function problemsAmong(findings){return findings.flatMap(
finding=>finding.kind==="problem"?[{text:finding.text,place:finding.place}]:[])}function warningsAmong(findings){return findings.flatMap(({kind,text})=>kind==="\
warning"?[text]:[])}}),10168:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{TQ:()=>shapeFieldOf,
bz:()=>fitQuality,gV:()=>describeChoices,zO:()=>qualityFieldOf,zY:()=>fitAspectRatio});var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58092);
const SHAPE_FIELDS=["aspect_ratio","image_size","size"];const RATIO=/^(\d{1,3}):(\d{1,3})$/;const NAMED_SHAPE=/^(landscape|portrait)_(\d{1,3})_(\d{1,3})$/;const QUALITY_FIELDS=[
"quality","resolution"];const QUALITY_COUSINS=["image_resolution","rendering_speed","size"];function shapeFieldOf({fields}){return[...SHAPE_FIELDS,...Object.keys(
fields)].find(name=>{const field=ownField(fields,name);return field?.values?.some(isShape)??(field!==void 0&&name==="aspect_ratio")})}function qualityFieldOf({fields}){
return QUALITY_FIELDS.find(name=>Object.hasOwn(fields,name))}function fitAspectRatio(ratio,{model,ownFields}){const name=shapeFieldOf(model);if(name===void 0)return{
problem:explainNotTaken("an aspect ratio",{model,ownFields})};const values=model.fields[name]?.values;if(values===void 0)return{field:name,value:ratio};const value=valueCalled(
ratio,values)??values.find(each=>ratioOf(each)===ratio);if(value!==void 0)return{field:name,value};const ratios=values.flatMap(each=>ratioOf(each)??[]);if(ratios.
length===0)return notAmong(ratio,{model,ownFields,name,values});const others=values.filter(each=>ratioOf(each)===void 0);if(ownFields===void 0)return notAmong(ratio,
{model,ownFields,name,values:[...ratios,...others]});return{problem:`is ${JSON.stringify(ratio)}; ${model.id} takes ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.
A3)(ratios)}. Other shapes go into ${ownFields}, as '${name}': ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(others)}.`}}function fitQuality(quality,{
model,ownFields}){const name=qualityFieldOf(model);if(name===void 0)return noQuality(quality,{model,ownFields});const values=model.fields[name]?.values;const value=values===
void 0?quality:valueCalled(quality,values);return value===void 0?notAmong(quality,{model,ownFields,name,values:values??[]}):{field:name,value}}function describeChoices({
values=[]}){return values.length===0?"":`: ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(values.map(each=>ratioOf(each)??each))}`}function ownField(fields,name){
return Object.hasOwn(fields,name)?fields[name]:void 0}function isShape(value){return RATIO.test(String(value))||NAMED_SHAPE.test(String(value))}function ratioOf(value){
const[,side,long,short]=NAMED_SHAPE.exec(String(value))??[];if(side===void 0)return void 0;return side==="landscape"?`${long}:${short}`:`${short}:${long}`}function valueCalled(word,values){
const lower=word.toLowerCase();return values.find(each=>String(each)===word)??values.find(each=>String(each).toLowerCase()===lower)}function explainNotTaken(what,{
model:{id:id2,confidence},ownFields}){if(confidence==="documented")return`is set, but ${id2} does not take ${what}; leave it out.`;const otherwise=ownFields===void 0?
"":`, or set the field itself in ${ownFields}`;return`is set, but ${id2} is not known to take ${what}; leave it out${otherwise}.`}function notAmong(given,{model,
ownFields,name,values}){const otherwise=ownFields===void 0?"":` Any other value goes into ${ownFields}, as '${name}'.`;return{problem:`is ${JSON.stringify(given)}\
; ${model.id} takes ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(values)}.${otherwise}`}}function noQuality(quality,{model,ownFields}){const cousin=QUALITY_COUSINS.
find(name=>{const values2=ownField(model.fields,name)?.values;return values2!==void 0&&!values2.some(isShape)});if(cousin===void 0)return{problem:explainNotTaken(
"a quality",{model,ownFields})};const values=model.fields[cousin]?.values??[];const right=ownFields===void 0?"leave it out":`set '${cousin}' in ${ownFields} to ${(0,
_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(values)}`;return{problem:`is ${JSON.stringify(quality)}, but ${model.id} has no field 'quality' or 'resoluti\
on'; ${right}.`}}}),7139:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{aC:()=>EXPRESSION_IN_INPUT,
bq:()=>fillName,i9:()=>EXPRESSION_IN_FILE,mQ:()=>findExpression,nN:()=>VARIABLE_NAME,ou:()=>fillTemplate,zD:()=>couldName});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94189);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(58092);var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
17970);const VARIABLE_NAME=/^[A-Za-z_][A-Za-z0-9_-]*$/;const EXPRESSION="${{";const IN_WORKFLOWS=`${EXPRESSION} }} is filled in by the runner, and in workflow f\
iles alone`;const GIVE_VALUE=`in the workflow give the input 'variables' its value, such as 'name: ${EXPRESSION} toJSON(github.ref_name) }}'`;const WRITE_EXPRESSION="\
the expression into the workflow, or ";const EXPRESSION_IN_FILE=`${IN_WORKFLOWS}; write {{ name }} here, and ${GIVE_VALUE}.`;const EXPRESSION_IN_INPUT=`${IN_WORKFLOWS}\
, not in what comes into them from elsewhere; write ${WRITE_EXPRESSION}the value in its place.`;const MAX_FILLED_CHARACTERS=1e6;const MAX_NAME_VALUE_CHARACTERS=1e3;
const MOST_LISTED=20;const MOST_COMPARED=1e3;const LONGEST_COMPARED=100;function findExpression(text){const at=text.indexOf(EXPRESSION);return at===-1?void 0:at}
function fillTemplate(text,options){return fill(text,{...options,shape:value=>value})}function fillName(text,options){const shape=value=>{const made=(0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__.
yR)(value.slice(0,MAX_NAME_VALUE_CHARACTERS));return made===""&&value.trim()!==""?void 0:made};return fill(text,{...options,shape})}const BLANK="\0";function couldName(template,name){
const wanted=fillLine(template,()=>BLANK).split("/");const given=name.split("/");return wanted.length===given.length&&wanted.every((part,index)=>isFilledFrom(part.
split(BLANK),given[index]??""))}function isFilledFrom([first="",...others],text){const last=others.pop();if(last===void 0)return text===first;let at=first.length;
const end=text.length-last.length;if(end<at||!text.startsWith(first)||!text.endsWith(last))return false;for(const literal of others){const found=text.indexOf(literal,
at);if(found===-1||found+literal.length>end)return false;at=found+literal.length}return true}function fill(text,{variables,where,at=()=>void 0,shape}){if(!text.
includes("{{"))return text;const problems=new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.K;const told=new Set;let characters=text.length;let start=0;const atLine=offset=>at(
text.slice(0,offset).split(/\r\n?|\n/).length);const isTemplate=Object.keys(variables).length>0;const valueOf=inside=>{const name=inside.trim();if(!isTemplate&&
!VARIABLE_NAME.test(name))return`{{${inside}}}`;const value=Object.hasOwn(variables,name)?shape(variables[name]??""):void 0;if(value===void 0&&!told.has(name)){
told.add(name);const offset=start;problems.add(()=>{const problem=`${where} ${explainUnfilled(name,variables)}`;return{text:problem,at:atLine(offset),title:"unk\
nown variable"}})}characters+=value?.length??0;return characters>MAX_FILLED_CHARACTERS?"":value??""};const filled=text.replaceAll(/[^\r\n]+/g,(line,offset)=>{start=
offset;return fillLine(line,valueOf)});if(characters>MAX_FILLED_CHARACTERS){const problem=`${where} grows beyond ${MAX_FILLED_CHARACTERS} characters once its va\
riables are filled in.`;problems.add({text:problem,at:at(1),title:"too large"})}problems.throwIfAny();return filled}function fillLine(line,valueOf){const lastClose=line.
lastIndexOf("}}");const parts=[];let at=0;for(;;){const open=line.indexOf("{{",at);if(open===-1||open+2>lastClose)break;const close=line.indexOf("}}",open+2);const inside=line.
slice(open+2,close);const isExpression=line.startsWith(EXPRESSION,open-1);parts.push(line.slice(at,open),isExpression?`{{${inside}}}`:valueOf(inside));at=close+
2}return parts.join("")+line.slice(at)}function explainUnfilled(name,variables){const known=Object.keys(variables);if(!VARIABLE_NAME.test(name)){return`has {{ }\
} around ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(name)}; between {{ and }} stands the name of one of the 'variables', such as {{ ${known[0]??
""} }}.`}const shown=name.length>LONGEST_COMPARED?(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(name):`'${name}'`;if(Object.hasOwn(variables,name)){return`\
uses ${shown}, whose value ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.T)(variables[name]??"")} has no letter a-z and no digit for a name.`}if(known.
length===0)return`uses ${shown}, but the input 'variables' is empty; give it a value there.`;const meant=name.length>LONGEST_COMPARED?void 0:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_2__.
pA)(name,known.slice(0,MOST_COMPARED));const hint=meant===void 0?"":` Did you mean '${meant}'?`;return`uses ${shown}, which the input 'variables' does not have;\
 it has ${listed(known)}.${hint}`}function listed(names){const shown=names.slice(0,MOST_LISTED).map(name=>`'${name}'`);const others=names.length-shown.length;if(others>
0)return`${shown.join(", ")} and ${others} more`;return shown.length<2?shown.join(""):`${shown.slice(0,-1).join(", ")} and ${shown.at(-1)}`}}),72074:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{H$:()=>MAX_COUNT,RV:()=>isFlag,Rb:()=>CANDIDATES,SN:()=>MODEL_ID,e_:()=>problemAtPlace,td:()=>withinSentence,vP:()=>giveFields});
var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(22599);var _references_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(11979);var _shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
10168);const MODEL_ID={pattern:/^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,right:"a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'"};const MAX_COUNT=1e3;
const CANDIDATES={min:2,max:8};function withinSentence(place){const isOfOurs=place.startsWith("Input '")||place.startsWith("Field '");return isOfOurs?`${place.slice(
0,1).toLowerCase()}${place.slice(1)}`:place}function giveFields(wish,model){const{places,prompt,aspectRatio,quality,references}=wish;const all=[...prompt===void 0?
[]:[givePrompt(prompt,places,model)],...aspectRatio===void 0?[]:[give(places.aspectRatio,model===void 0?{field:"aspect_ratio",value:aspectRatio}:(0,_shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__.
zY)(aspectRatio,{model,ownFields:ownFieldsFor(places.aspectRatio,places)}))],...quality===void 0?[]:[give(places.quality,model===void 0?{field:"quality",value:quality}:
(0,_shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__.bz)(quality,{model,ownFields:ownFieldsFor(places.quality,places)}))],...references.length===0?[]:[giveReferences(
wish,model)]];return{given:all.filter(each=>"name"in each),problems:all.filter(each=>"text"in each)}}function isFlag(place,{flags=[]}){return flags.includes(place)}
function ownFieldsFor(place,places){return isFlag(place,places)?void 0:places.ownFields}function problemAtPlace(place,problem){return{text:`${place} ${problem}`,
place}}function give(place,setting){if("problem"in setting)return problemAtPlace(place,setting.problem);return{name:setting.field,value:setting.value,place}}function givePrompt(prompt,places,model){
if(model!==void 0&&!Object.hasOwn(model.fields,"prompt")){return problemAtPlace(places.prompt,`is set, but ${model.id} takes no prompt; leave it out.`)}return{name:"\
prompt",value:prompt,place:places.prompt}}function giveReferences({references,places,...wish},model){const name=model?.referenceField;const place=places.references;
if(model===void 0||name===void 0){const why=explainNoPictures(model,{id:wish.model,ownFields:places.ownFields});return problemAtPlace(place,`is set, but ${why}`)}
const urls=references.map(reference=>reference.kind==="url"?reference.url:(0,_references_js__WEBPACK_IMPORTED_MODULE_1__.h)(reference));if(model.fields[name]?.type!==
"string")return{name,value:urls,place};if(urls.length>1){return problemAtPlace(place,`has ${urls.length} pictures; ${model.id} takes one, as its '${name}'.`)}return{
name,value:urls[0],place}}function explainNoPictures(model,{id:id2,ownFields}){const fromText=model?.kind==="text-to-image"&&model.confidence!=="live";if(model?.
confidence!=="documented"&&!fromText){return`this action does not know which field of ${id2} takes pictures; set it in ${ownFields}, with https URLs.`}const sibling=(0,
_kie_index_js__WEBPACK_IMPORTED_MODULE_2__.P6)(id2.replace("text-to-image","image-to-image"));const hint=sibling?.referenceField===void 0?"leave it out":`${sibling.
id} does`;return`${id2} takes no pictures; ${hint}.`}}),96795:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{H:()=>findMissed,b:()=>sayFailed});function sayFailed({isOfForms=false}){return isOfForms?"lacks files":"did not arrive"}function findMissed(failures){
return failures.filter(({isOfForms=false})=>!isOfForms)}}),90981:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{G:()=>describeReason,O:()=>describeOutdated});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(12822);const WORDS={new:{
ofOne:"not made yet",ofSome:"not made yet"},"request changed":{ofOne:"its request has changed",ofSome:"whose request has changed"},"formats changed":{ofOne:"not\
 all of its formats are there",ofSome:"not in all of their formats"},"file missing":{ofOne:"its file is missing",ofSome:"whose file is missing"}};function describeReason(reason){
return WORDS[reason].ofOne}function describeOutdated({of,images}){if(images.length===0)return`Unchanged: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.vG)(
of,"image")} as asked for`;const reasons=Map.groupBy(images,({reason})=>reason);const why=[...reasons].map(([reason,each])=>`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
Df)(each.length)} ${WORDS[reason].ofSome}`).join(", ");return`Outdated: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.Df)(images.length)} of ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__.
vG)(of,"image")} (${why})`}}),25311:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{
KV:()=>checkAlt,UX:()=>inOneLine,cY:()=>PROMPT_TITLE,lV:()=>checkCharacters,q3:()=>findVariable});const MAX_LENGTH=500;const MOST_NAMED=5;const HALF_CHARACTER="\
holds half a character (a lone surrogate); remove it.";const PROMPT_TITLE="prompt that kie cannot take";const CONTROL=/[^\P{Cc}\s]/u;const INVISIBLE=new RegExp(
"(?![\\u200c\\u200d])(?=\\p{Cf})[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]","gu");const VISIBLE=/[^\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
const VARIABLE=/(?<!\$)\{\{\s{0,100}[A-Za-z_][\w-]{0,100}\s{0,100}\}\}/;function inOneLine(text){return text.replace(/\s+/g," ").trim()}function checkAlt(text){
if(!VISIBLE.test(text))return[{problem:"shows nothing; write what the picture shows, or leave it out."}];const{length}=Array.from(text);return[...length>MAX_LENGTH?
[{problem:`has ${length} characters; it takes ${MAX_LENGTH}.`}]:[],...CONTROL.test(text)?[{problem:"holds a control character; remove it."}]:[],...findInvisible(
text),...text.isWellFormed()?[]:[{problem:HALF_CHARACTER}],...findVariable(text)]}function findVariable(text){if(!VARIABLE.test(text))return[];const problem="ha\
s {{ }}; variables are filled in prompts and names alone.";return[{problem,title:"variable where none is filled in"}]}function findInvisible(text){const found=new Set(
text.match(INVISIBLE));const names=Array.from(found,character=>{const hex=(character.codePointAt(0)??0).toString(16).toUpperCase();return`U+${hex.padStart(4,"0")}`});
if(names.length===0)return[];const shown=`${names.slice(0,MOST_NAMED).join(", ")}${names.length>MOST_NAMED?" and others":""}`;const problem=names.length===1?`ho\
lds the invisible character ${shown}; remove it.`:`holds the invisible characters ${shown}; remove them.`;return[{problem}]}function checkCharacters(prompt){return[
...prompt.includes("\0")?["holds a NUL character; remove it."]:[],...prompt.isWellFormed()?[]:[HALF_CHARACTER]]}}),67621:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{O:()=>findUriFault,S:()=>uriOf});const NO_URI=/[^\w\-.~!$&'()*+,;=:@/?%#]+/g;function uriOf({href}){const authorityEnd=href.
indexOf("/",href.indexOf("//")+"//".length);return href.slice(0,authorityEnd)+href.slice(authorityEnd).replace(NO_URI,encodeURIComponent)}function findUriFault({
href,hash}){if(/%(?![0-9A-Fa-f]{2})/.test(href))return"%";return hash.includes("#",1)?"#":void 0}}),58092:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{A3:()=>orList,d9:()=>firstNames,pA:()=>nearest,yM:()=>splitWords});var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
21916);const NEAR=3;function nearest(name,known,near=NEAR){const lower=name.toLowerCase();const[best]=known.filter(each=>Math.abs(each.length-lower.length)<=near).
map(each=>({each,edits:(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.Io)(lower,each.toLowerCase())})).toSorted((a,b)=>a.edits-b.edits);return best!==void 0&&
best.edits<=near?best.each:void 0}function splitWords(text){return text.split(/[\s,]+/).filter(word=>word!=="")}const MOST_LISTED=10;function firstNames(names){
const more=names.length>MOST_LISTED?`, and ${names.length-MOST_LISTED} more`:"";return`${names.slice(0,MOST_LISTED).join(", ")}${more}`}function orList(names){return names.
length<2?names.join(""):`${names.slice(0,-1).join(", ")} or ${names.at(-1)}`}}),85461:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{TE:()=>isOfAnother,Uo:()=>headOf,VQ:()=>findInCheckout,i4:()=>isMissingInCheckout});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
73024);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76760);const SPARSE=".git/info/sparse-checkout";function isMissingInCheckout(workspace,file){
const exists=relative=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace,relative));if(!exists(".git")||
exists(SPARSE))return false;return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(file)||file.split("/").includes("..")||!exists(file)}function findInCheckout(workspace,file){
const parts=file.split("/");for(let depth=parts.length-1;depth>=0;depth-=1){const checkout=node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace,...parts.slice(
0,depth));if((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(checkout,".git")))return{checkout,file:parts.slice(
depth).join("/")}}return{checkout:void 0,file}}function headOf(checkout){try{const read=file=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.
join(checkout,".git",file),"utf8");const head=read("HEAD").trim();const[,ref]=/^ref: (.+)$/.exec(head)??[];if(ref===void 0)return head;if((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.
existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(checkout,".git",ref)))return read(ref).trim();const line=read("packed-refs").split("\n").find(each=>each.
endsWith(` ${ref}`));return line?.split(" ",1)[0]}catch{return void 0}}function isOfAnother(checkout,repository){try{const config=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.
readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(checkout,".git","config"),"utf8");const[,address]=/^\[remote "origin"\]$[^[]*?^\s*url\s*=\s*(\S+)$/m.exec(
config)??[];const name=address?.split(/[/:]/).slice(-2).join("/").replace(/\.git$/,"");return name!==void 0&&name.toLowerCase()!==repository.toLowerCase()}catch{
return false}}}),67490:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{$X:()=>existingPart,
DX:()=>findBarrier,Oh:()=>makeDirectory,S9:()=>BarredWayError,ew:()=>barredBy});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);function findBarrier(root,directory){for(const each of stepsTo(directory)){const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.
join(root,each),{throwIfNoEntry:false});if(stats===void 0)return void 0;if(!stats.isDirectory())return{path:each,isLink:stats.isSymbolicLink()}}return void 0}function existingPart(root,directory){
const exists=each=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root,each),{throwIfNoEntry:false})!==void 0;return stepsTo(
directory).findLast(exists)??"."}function makeDirectory(root,directory){(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(root,{recursive:true});for(const each of stepsTo(
directory)){const absolute=node_path__WEBPACK_IMPORTED_MODULE_1__.join(root,each);try{(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(absolute)}catch(error){
const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute,{throwIfNoEntry:false});if(stats===void 0)throw error;if(!stats.isDirectory())throw barredBy(
{path:each,isLink:stats.isSymbolicLink()})}}}class BarredWayError extends Error{name="BarredWayError"}function barredBy({path:shown,isLink}){const what=isLink?"\
is a symbolic link by now, and nothing is written through one":"is no directory by now";return new BarredWayError(`'${shown}' ${what}`)}function stepsTo(directory){
if(directory===".")return[];const segments=directory.split("/");return segments.map((_,index)=>segments.slice(0,index+1).join("/"))}}),73999:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{p:()=>findWorkspaceFile});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _inside_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(30997);const NO_SUCH_FILE="there is no such file in the workspace. Is the repository chec\
ked out?";function findWorkspaceFile(workspace,{file,maxBytes}){let real;let stats;try{real=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.
resolve(workspace,file));stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real)}catch{return{problem:NO_SUCH_FILE}}const inside=(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__.
ep)(workspace,real);if(inside===void 0)return{problem:"it lies outside the workspace."};if(inside.split("/").some(_inside_js__WEBPACK_IMPORTED_MODULE_2__.QU))return{
problem:"files in '.git' are not read."};if(!stats.isFile())return{problem:"it is not a file."};if(stats.size>maxBytes)return{problem:`it has ${stats.size} byte\
s, it may have ${maxBytes}.`};return{file:real,bytes:stats.size}}}),30997:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{QU:()=>isGitDirectory,ep:()=>pathInWorkspace,pS:()=>shownPath});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);function pathInWorkspace(workspace,written){if(!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(written))return withSlashes(written);const absolute=node_path__WEBPACK_IMPORTED_MODULE_1__.
resolve(written);const base=isBelow(absolute,workspace)?workspace:findNameOf(workspace,absolute);return base===void 0?void 0:withSlashes(node_path__WEBPACK_IMPORTED_MODULE_1__.
relative(base,absolute)||".")}function shownPath(workspace,written){const inside=pathInWorkspace(workspace,written);const plain=inside===void 0?"..":node_path__WEBPACK_IMPORTED_MODULE_1__.
posix.normalize(inside);return plain===".."||plain.startsWith("../")?void 0:plain}function findNameOf(workspace,absolute){const real=resolveLinks(workspace)??workspace;
const{root}=node_path__WEBPACK_IMPORTED_MODULE_1__.parse(absolute);let part=root;for(const segment of absolute.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.
sep)){const resolved2=resolveLinks(part);if(resolved2===void 0)return void 0;if(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(real,resolved2)==="")return part;
part=node_path__WEBPACK_IMPORTED_MODULE_1__.join(part,segment)}const resolved=resolveLinks(absolute);return resolved!==void 0&&node_path__WEBPACK_IMPORTED_MODULE_1__.
relative(real,resolved)===""?absolute:void 0}function isBelow(absolute,directory){const relative=node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory,absolute);
return relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep,1)[0]!==".."&&!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative)}function resolveLinks(absolute){
try{return(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute)}catch{return void 0}}function withSlashes(relative){return node_path__WEBPACK_IMPORTED_MODULE_1__.
sep==="\\"?relative.replaceAll("\\","/"):relative}const GIT_DIRECTORY=/^(?:\.git(?:[.: ].*)?|git~\d+)$/is;function isGitDirectory(segment){return GIT_DIRECTORY.
test(segment)}}),5009:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{t:()=>readWorkspaceText});
var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(50020);var _file_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73999);var _inside_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(30997);const ENCODING="encoding";function readWorkspaceText(workspace,{file,where,maxBytes}){
const found=(0,_file_js__WEBPACK_IMPORTED_MODULE_1__.p)(workspace,{file,maxBytes});if("problem"in found)throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz(
[`${where}; ${found.problem}`]);const bytes=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found.file);const shown=(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__.
pS)(workspace,file);const at=shown===void 0?void 0:{file:shown};if(isUtf16(bytes)){const text=`${where}; it is UTF-16 text. Save it as UTF-8: in an editor, as i\
ts encoding; in PowerShell, with '-Encoding utf8'.`;throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz([{text,at,title:ENCODING}])}try{return new TextDecoder(
"utf-8",{fatal:true}).decode(bytes)}catch(cause){throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__.dz([{text:`${where}; it is not UTF-8 text. Save it as UT\
F-8.`,at,title:ENCODING}],{cause})}}function isUtf16([first,second,third,fourth]){if(first===255&&second===254||first===254&&second===255)return true;return first===
0&&third===0&&second!==0||second===0&&fourth===0&&first!==0}}),67676:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{JN:()=>readAnswer,K5:()=>askPages,kA:()=>ask,vO:()=>ReplyError,xk:()=>checkReply});var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
26093);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(61175);var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
12242);var _shape_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(90545);const NEXT=`A proxy on the way to GitHub may have answered in its place, or GitHub \
has trouble. ${_request_failure_js__WEBPACK_IMPORTED_MODULE_0__.Bs}`;const MAX_SHOWN=80;class ReplyError extends _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__.
VE{location;constructor({method,url},came,location){const path=URL.parse(url)?.pathname??url;super(`GitHub answered ${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.
Ig)(path)} in another way than it documents: ${came}.`,{next:NEXT});this.location=location}}async function ask(route,given,shape){const{data}=await route(given);
return readAnswer(()=>route.endpoint(given),data,shape)}async function*askPages(route,given,shape){for(let page=1;;page++){const paged={per_page:100,page,...given};
const{data,headers}=await route(paged);yield readAnswer(()=>route.endpoint(paged),data,shape);if(headers.link?.includes('rel="next"')!==true)return}}function readAnswer(question,data,shape){
try{return shape(data,"")}catch(error){if(!(error instanceof _shape_js__WEBPACK_IMPORTED_MODULE_3__.jw))throw error;throw new ReplyError(question(),error.message)}}
function checkReply(reply,question){const came=describeOddity(reply,question);if(came===void 0)return;throw new ReplyError(question,came,isRedirect(reply)?reply.
headers.location??"":void 0)}function isRedirect({status}){return status>=300&&status<400}function describeOddity(reply,{method,isRaw}){const{status,headers,data}=reply;
if(isRedirect(reply))return`it sends elsewhere (${status}), to '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(headers.location??"")}'`;if(isRaw||
method==="DELETE"&&status===204)return void 0;if(method==="DELETE")return`it is ${status}, not 204`;if(data===""||data===void 0)return`it is empty (${status})`;
if(typeof data==="string")return`it is no JSON (${status}): '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__.Ig)(data.replace(/\s+/g," "),MAX_SHOWN)}\
'`;if(data instanceof ArrayBuffer)return`it is no JSON (${status}) but ${data.byteLength} bytes`;if(typeof data!=="object"||data===null)return`it is ${JSON.stringify(
data)} (${status})`;const{errors}=data;const areErrors=errors===void 0||Array.isArray(errors)&&errors.every(each=>each instanceof Object);return areErrors?void 0:
`'errors' is no list of objects (${status})`}}),36310:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Iu:()=>proveWriteAccess,YM:()=>saysEmpty,aC:()=>target,w8:()=>MADE_OBJECT});var _reply_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67676);var _request_failure_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
12242);var _shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);function target({context:{owner,repo},signal}){return{owner,repo,request:{signal}}}
const MADE_OBJECT=(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({sha:_shape_js__WEBPACK_IMPORTED_MODULE_0__.hG});function saysEmpty(error){return(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_1__.
UZ)(error)&&error.status===409&&/repository is empty/i.test(error.message)}async function proveWriteAccess(repository){try{const nothing={...target(repository),
content:"",encoding:"utf-8"};await(0,_reply_js__WEBPACK_IMPORTED_MODULE_2__.kA)(repository.octokit.rest.git.createBlob,nothing,MADE_OBJECT);return true}catch(error){
if(saysEmpty(error))return false;throw error}}}),90545:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{BA:()=>MOMENT,OA:()=>fields,W_:()=>ACCOUNT_ID,a$:()=>TEXT,bR:()=>orNothing,c3:()=>listOf,hG:()=>SHA,i2:()=>COUNT,jw:()=>MisfitError,lx:()=>FLAG});class MisfitError extends Error{name="\
MisfitError";constructor(at,{is,wanted}){super(`${at===""?"it":`'${at}'`} is ${is}, not ${wanted}`)}}const TEXT=kind("a text",value=>typeof value==="string");const COUNT=kind(
"a whole number",value=>Number.isSafeInteger(value)&&Number(value)>=0);const ACCOUNT_ID=kind("a whole number",value=>Number.isSafeInteger(value));const FLAG=kind(
"true or false",value=>typeof value==="boolean");const SHA=kind("the name of a git object",value=>typeof value==="string"&&/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(
value));const MOMENT=kind("a date",value=>typeof value==="string"&&!Number.isNaN(Date.parse(value)));function orNothing(shape){return(value,at)=>value===null||value===
void 0?void 0:shape(value,at)}function fields(shapes){return(value,at)=>{if(typeof value!=="object"||value===null||Array.isArray(value)){throw new MisfitError(at,
{is:describeKind(value),wanted:"an object"})}const entries=Object.entries(shapes).map(([name,shape])=>{const field=Object.hasOwn(value,name)?value[name]:void 0;
return[name,shape(field,at===""?name:`${at}.${name}`)]});return Object.fromEntries(entries)}}function listOf(shape){return(value,at)=>{if(!Array.isArray(value))
throw new MisfitError(at,{is:describeKind(value),wanted:"a list"});return value.map((each,index)=>shape(each,`${at}[${index}]`))}}function kind(wanted,is){return(value,at)=>{
if(is(value))return value;throw new MisfitError(at,{is:describeKind(value),wanted})}}function describeKind(value){if(value===void 0)return"missing";if(value===null)
return"null";if(Array.isArray(value))return"a list";return typeof value==="object"?"an object":typeof value==="string"?"a text":`a ${typeof value}`}}),40056:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{p:()=>resolveBranch});var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(61175);var _runner_event_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
6446);var _runner_server_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(23859);const BRANCH_EVENTS=["push","workflow_dispatch","repository_dispatch","sched\
ule","create"];const MERGE_QUEUE_PREFIX="gh-readonly-queue/";function resolveBranch(context,{input,value}){if((0,_runner_server_js__WEBPACK_IMPORTED_MODULE_0__.
I)(context))return{problem:noGitDatabase(context,input)};if(value!==""){const problem=branchNameProblem(value);return problem===void 0?{branch:value,isInferred:false}:
{problem:`Input '${input}' is '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(value)}'; ${problem}.`}}const branch=defaultBranch(context)??(input===
"commit-branch"?void 0:(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__.dV)(context));return branch===void 0?{problem:describeMissingBranch(context,input)}:{branch,
isInferred:true}}function noGitDatabase({serverUrl},input){const destination=input==="commit-branch"?"commit":"pull-request";return`Input 'deliver' names '${destination}\
', and the API of ${new URL(serverUrl).host}, a Gitea or Forgejo server, cannot make the commit. Take it out of there, and commit the images by git in a later s\
tep.`}function defaultBranch({eventName,branch,pullRequest}){if(eventName==="pull_request")return pullRequest?.sameRepository===true?pullRequest.headRef:void 0;
const isAbout=BRANCH_EVENTS.includes(eventName)&&branch?.startsWith(MERGE_QUEUE_PREFIX)===false;return isAbout?branch:void 0}function describeMissingBranch({eventName,
pullRequest,tag,branch},input){const why=eventName==="pull_request"&&pullRequest!==void 0?"the branch of this pull request lies in a fork":tag!==void 0?`this ru\
n is of the tag '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(tag)}'`:branch?.startsWith(MERGE_QUEUE_PREFIX)===true?"this run is of a merge \
queue's own branch":`a run of the event '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(eventName)}' has no branch of its own`;const what=input===
"commit-branch"?"to commit to, such as 'commit-branch: images'":"to merge into";return`Input '${input}' is empty, and ${why}; name the branch ${what}.`}function branchNameProblem(name){
if(name.startsWith("refs/"))return`give the branch's short name, '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(name.replace(/^refs\/(heads\/)?/,
""))}'`;if(name==="@"||name==="HEAD"||name.startsWith("-"))return"a branch is not called '@' or 'HEAD', nor begins with '-'";if(/[\x00-\x20\x7f~^:?*[\\]|@\{|\.\./.
test(name)||!name.isWellFormed()){return"a branch has no white space, no control characters, and none of '~ ^ : ? * [ \\ .. @{'"}const parts=name.split("/");if(parts.
some(part=>part===""||part.startsWith(".")||part.endsWith(".lock"))||name.endsWith(".")){return"no part of a branch between slashes is empty, begins with '.' or\
 ends with '.lock', and its end is no '.'"}if(/^[0-9a-f]{40}$/.test(name))return"a branch is not called like a commit";return void 0}}),5145:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{O:()=>OWN_BRANCHES,x:()=>findOwnCommit});var _core_inputs_delivery_directories_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(
98189);var _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(50020);var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
61175);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(93251);var _api_reply_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(67676);
var _api_repository_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(36310);var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(12242);
var _api_shape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90545);var _git_trailer_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(17567);var _runner_event_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(
6446);var _runner_server_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(23859);const OWN_BRANCHES="kie-image-action/";const COMMIT=(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
OA)({commit:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({message:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$}),files:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.
bR)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.OA)({filename:_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$,
previous_filename:(0,_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.bR)(_api_shape_js__WEBPACK_IMPORTED_MODULE_0__.a$)})))});const PULL_REQUEST_EVENTS=["pull_reques\
t","pull_request_target"];async function findOwnCommit(question){const head=headOf(question.context);if(head===void 0)return void 0;if(head.branch.startsWith(OWN_BRANCHES)){
return`branches that begin with '${OWN_BRANCHES}' are reserved for commits of this action, and '${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.Ig)(
head.branch)}' is one.`}const directory=readDirectory(question);const messages=head.message===void 0?[]:[head.message,...head.others];const isForeign=messages.some(
message=>(0,_git_trailer_js__WEBPACK_IMPORTED_MODULE_2__.runIdIn)(message)===void 0);if(directory===void 0||isForeign)return void 0;if(question.token.trim()===""){
if(head.message===void 0)return void 0;throw filesUnknown(head,{said:"Input 'github-token' is empty."})}question.settleWay();try{const runId=await askForRun(question,
{head,directory});if(runId===void 0)return void 0;const what=`commit ${head.sha} comes from this action, in run ${runId}, and touches nothing outside '${directory}\
'`;return`${what}. To make images all the same, start a run by another event, such as workflow_dispatch.`}catch(error){question.signal.throwIfAborted();if(error instanceof
_core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz)throw error;const said=(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.UZ)(error)?(0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_4__.
C7)(error):(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_5__.Y)(error);if(head.message!==void 0)throw filesUnknown(head,{said,cause:error});question.log.info(
`GitHub did not say whether commit ${head.sha} comes from this action. ${said}`);return void 0}}function headOf({eventName,payload,branch,sha,pullRequest}){if(PULL_REQUEST_EVENTS.
includes(eventName)&&pullRequest!==void 0)return{branch:pullRequest.headRef,sha:pullRequest.headSha,message:void 0,others:[]};const message=(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_6__.
gk)({payload});const isPush=eventName==="push"&&branch!==void 0&&message!==void 0;return isPush?{branch,sha,message,others:(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_6__.
d4)({payload})}:void 0}function readDirectory({context,directory}){try{return(0,_core_inputs_delivery_directories_js__WEBPACK_IMPORTED_MODULE_7__.x)(context.workspace,
directory)}catch(error){if(error instanceof _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz)return void 0;throw error}}async function askForRun({context,token,
log,clock,signal},{head,directory}){const isInside=path=>directory==="."||path.startsWith(`${directory}/`);const{createOctokit}=await Promise.all([__webpack_require__.
e(745),__webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__,2247));const{getCommit}=createOctokit({token:token.trim(),apiUrl:context.apiUrl,
log,clock}).rest.repos;for(let page=1;;page++){const given={...(0,_api_repository_js__WEBPACK_IMPORTED_MODULE_8__.aC)({context,signal}),...wayTo(context),ref:head.
sha,page};const{data,headers}=await getCommit(given);const{commit,files}=(0,_api_reply_js__WEBPACK_IMPORTED_MODULE_9__.JN)(()=>getCommit.endpoint(given),data,COMMIT);
const runId=(0,_git_trailer_js__WEBPACK_IMPORTED_MODULE_2__.runIdIn)(commit.message);if(runId!==void 0&&files===void 0)throw filesUnknown(head,{said:"The answer\
 has no 'files'."});const touched=(files??[]).flatMap(({filename,previous_filename:former=filename})=>[filename,former]);if(runId===void 0||!touched.every(isInside))
return void 0;if(headers.link?.includes('rel="next"')!==true)return runId}}function wayTo(context){return(0,_runner_server_js__WEBPACK_IMPORTED_MODULE_10__.I)(context)?
{url:"/repos/{owner}/{repo}/git/commits/{ref}"}:{}}function filesUnknown({sha},{said,cause}){const problem=`Commit ${sha} comes from this action, and GitHub did\
 not say which files it touches, so nothing was started: such a commit must not start an endless row of runs. ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__.
KG)(said)} Give the job the permission 'contents: read', or run it again.`;return new _core_text_errors_js__WEBPACK_IMPORTED_MODULE_3__.dz([problem],{cause})}}),
17567:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,
{runIdIn:()=>runIdIn,withRunTrailer:()=>withRunTrailer});const NAME="Kie-Image-Action";const OWN_LINE=new RegExp(`^${NAME}:[ \\t]*(\\d+)[ \\t]*$`,"i");const TRAILER_LINE=/^[A-Za-z0-9-]+[ \t]*:/;
const GIT_LINE=/^(Signed-off-by: |\(cherry picked from commit )/;const MOST_OTHERS_PER_TRAILER=3;function withRunTrailer(message,runId){const text=message.trimEnd();
return`${text}${trailerBlock(text).length>0?"\n":"\n\n"}${NAME}: ${runId}`}function runIdIn(message){return trailerBlock(message.trimEnd()).map(line=>OWN_LINE.exec(
line)?.[1]).findLast(runId=>runId!==void 0)}function trailerBlock(text){const lines=text.split(/\r?\n/);const blank=lines.findLastIndex(line=>line.trim()==="");
if(blank===-1)return[];const block=lines.slice(blank+1);const heads=block.filter((line,index)=>index===0||!/^\s/.test(line));const others=heads.filter(line=>!TRAILER_LINE.
test(line)&&!GIT_LINE.test(line)).length;const trailers=heads.length-others;const isBlock=heads.some(line=>GIT_LINE.test(line))?trailers*MOST_OTHERS_PER_TRAILER>=
others:others===0;return isBlock?block:[]}}),99819:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{R:()=>remarkInCheckouts,a:()=>findManifestLines});var _core_workspace_checkout_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(85461);var _server_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
23859);function findManifestLines(images,run){const pages=new Map;const pageOf=file=>{if(!pages.has(file))pages.set(file,findPage(file,run));return pages.get(file)};
return Object.fromEntries(images.flatMap(({name,at})=>{if(at===void 0)return[];const page=at.line===void 0?void 0:pageOf(at.file);return[[name,{...at,...page!==
void 0&&{url:`${page}#L${at.line}`}}]]}))}function findPage(written,run){const{serverUrl,owner,repo,sha,workspace}=run;const{checkout,file}=(0,_core_workspace_checkout_js__WEBPACK_IMPORTED_MODULE_0__.
VQ)(workspace,written);if(checkout===void 0||(0,_core_workspace_checkout_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(checkout)!==sha)return void 0;const tree=`${serverUrl}\
/${owner}/${repo}/${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__.I)(run)?"src/commit":"blob"}/${sha}`;return`${tree}/${file.split("/").map(encodeURIComponent).join(
"/")}`}function remarkInCheckouts(log,env){const{GITHUB_WORKSPACE:workspace="",GITHUB_REPOSITORY:repository=""}=env;const move=({at,...remark})=>{const{checkout,
file}=(0,_core_workspace_checkout_js__WEBPACK_IMPORTED_MODULE_0__.VQ)(workspace,at.file);const isForeign=checkout!==void 0&&(0,_core_workspace_checkout_js__WEBPACK_IMPORTED_MODULE_0__.
TE)(checkout,repository);return{...remark,at:isForeign?at:{...at,file}}};return workspace===""?log:{...log,error:(line,remarks=[])=>log.error(line,remarks.map(move))}}}),
41581:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{_:()=>USER_AGENT,r:()=>DEFAULT_API_URL});
const DEFAULT_API_URL="https://api.kie.ai";const USER_AGENT="kie-image-action/1 (+https://github.com/org/kie-image-action)"}),22599:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{UB:()=>DEFAULT_MODEL,bh:()=>FIELD_TYPES,L6:()=>MODELS,P6:()=>findModel,rP:()=>maxReferenceBytes});;const models_namespaceObject=JSON.
parse(`[{"id":"4o-image-api","title":"4o Image","kind":"text-and-image-to-image","asOf":"2026-11-29","confidence":"partial","credits":{"any":6},"creditsAsOf":"2\
026-06-30","pictures":{"field":"nVariants"},"notes":["Clients differ on the fields: newer ones send image_urls and aspect_ratio, older ones filesUrl, size and n\
Variants.","kie's live catalogue is asked each time, and decides where it answers."],"fields":{"size":{"type":"string","required":true,"description":"Width to h\
eight of the picture.","values":["1:1","3:2","2:3"]},"prompt":{"type":"string","required":false,"description":"What to draw or how to change the picture."},"ima\
ge_urls":{"type":"array","required":false,"description":"URLs of input pictures, as newer clients send them.","itemType":"string","maxItems":4},"filesUrl":{"typ\
e":"array","required":false,"description":"URLs of input pictures, as older clients send them.","itemType":"string"},"nVariants":{"type":"integer","required":fa\
lse,"description":"Pictures of a task, of older clients.","values":[1,2,4],"default":1}},"conflicts":[{"image_urls":"set","filesUrl":"set"}],"unsettled":true},{\
"id":"bytedance/seedream","title":"Seedream3.0 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","notes":[],"fields":{"promp\
t":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"guidance_scale":{"type":"number","required":false,"description":"How closel\
y to follow the prompt.","default":2.5,"min":1,"max":10},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["s\
quare","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"seed":{"type":"integer","required":false,"descriptio\
n":"Random seed; reported to be ignored."}}},{"id":"bytedance/seedream-v4-edit","title":"Seedream4.0 - Edit","kind":"image-to-image","asOf":"2026-08-19","confid\
ence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":5},"creditsAsOf":"2026-10-03","pictures":{"field":"max_images"},"notes":[],"\
fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","requ\
ired":true,"description":"How to change or combine the pictures.","maxLength":5000},"image_resolution":{"type":"string","required":false,"description":"Pixel ti\
er of the result, in the shape that image_size gives.","values":["1K","2K","4K"],"default":"1K"},"image_size":{"type":"string","required":false,"description":"N\
amed shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_3_2","portrait_16_9","landscape_4_3","landscape_3_2","landscape_16_9","lands\
cape_21_9"],"default":"square_hd"},"max_images":{"type":"number","required":false,"description":"How many pictures the task may make at most; say the number in \
the prompt, too.","default":1,"min":1,"max":6},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."},"see\
d":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"bytedance/seedream-v4-text-to-image","title":"Seedream4.0 -\
 Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":5},"creditsAsOf":"2026-10-03","pictures":{"field":"max_ima\
ges"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"image_resolution":{"type":"string","requir\
ed":false,"description":"Pixel tier of the result, in the shape that image_size gives.","values":["1K","2K","4K"],"default":"1K"},"image_size":{"type":"string",\
"required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_3_2","portrait_16_9","landscape_4_3","lands\
cape_3_2","landscape_16_9","landscape_21_9"],"default":"square_hd"},"max_images":{"type":"number","required":false,"description":"How many pictures the task may\
 make at most; say the number in the prompt, too.","default":1,"min":1,"max":6},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own conte\
nt filter; off unless set."},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"flux-2/flex-image-to-image\
","title":"Flux-2 - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":8,"credit\
s":{"resolution=1K":14,"resolution=2K":24},"creditsAsOf":"2026-10-03","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is requi\
red\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:\
2","2:3","auto"],"default":"1:1"},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":8},"prompt\
":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"resolution":{"type":"string","require\
d":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's ow\
n content filter; off unless set."}}},{"id":"flux-2/flex-text-to-image","title":"Flux-2 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence"\
:"documented","credits":{"resolution=1K":14,"resolution=2K":24},"creditsAsOf":"2026-10-03","notes":["Without aspect_ratio kie is reported to answer code 500, \\"\
aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3\
:4","16:9","9:16","3:2","2:3"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"resolut\
ion":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required"\
:false,"description":"kie's own content filter; off unless set."}}},{"id":"flux-2/pro-image-to-image","title":"Flux-2 - Pro Image to Image","kind":"image-to-ima\
ge","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":8,"credits":{"resolution=1K":5,"resolution=2K":7},"creditsAsOf":"\
2026-06-30","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","requir\
ed":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3","auto"],"default":"1:1"},"input_urls":{"type":"ar\
ray","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":8},"prompt":{"type":"string","required":true,"description":"How to c\
hange or combine the pictures.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixel tier of the result.","values"\
:["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."}}},{"id":"flux-2/pro-te\
xt-to-image","title":"Flux-2 - Pro Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":5,"resolution=\
2K":7},"creditsAsOf":"2026-06-30","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"\
type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3"],"default":"1:1"},"prompt":\
{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixe\
l tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unles\
s set."}}},{"id":"flux1-kontext","title":"Flux Kontext","kind":"text-and-image-to-image","asOf":"2026-11-29","confidence":"partial","referenceField":"inputImage\
","referenceMax":1,"credits":{"model=flux-kontext-pro":5,"model=flux-kontext-max":10},"creditsAsOf":"2026-06-30","notes":["The fields beside the prompt are thos\
e of an older page of the documentation."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture."},"mode\
l":{"type":"string","required":false,"description":"Tier of the model; also sets the price.","values":["flux-kontext-pro","flux-kontext-max"]},"inputImage":{"ty\
pe":"string","required":false,"description":"URL of the picture to work on."},"aspectRatio":{"type":"string","required":false,"description":"Width to height of \
the picture.","values":["21:9","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"},"outputFormat":{"type":"string","required":false,"description":"File format of\
 the result.","values":["jpeg","png"],"default":"jpeg"},"promptUpsampling":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.\
"},"enableTranslation":{"type":"boolean","required":false,"description":"Translate the prompt into English."},"uploadCn":{"type":"boolean","required":false,"des\
cription":"Upload through servers in China."},"safetyTolerance":{"type":"integer","required":false,"description":"How much is let through; 0 is the strictest.",\
"default":2,"min":0,"max":6},"watermark":{"type":"string","required":false,"description":"Text of a watermark on the result."}}},{"id":"google/imagen4","title":\
"Google - imagen4","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":8},"creditsAsOf":"2026-10-03","notes":["aspect_ratio be\
came required by October 2026; optional in August."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect\
_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","16:9","9:16","3:4","4:3","auto"],"default":"1:1"},"neg\
ative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"seed":{"type":"string","required":false,"des\
cription":"Random seed; reported to be ignored.","maxLength":500}}},{"id":"google/imagen4-fast","title":"Google - imagen4-fast","kind":"text-to-image","asOf":"2\
026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-06-30","notes":["aspect_ratio became required by October 2026; optional in August."\
],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":true,"descripti\
on":"Width to height of the picture.","values":["1:1","16:9","9:16","3:4","4:3","auto"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"d\
escription":"What to keep out of the picture.","maxLength":5000},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}\
}},{"id":"google/imagen4-ultra","title":"Google - imagen4-ultra","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":12},"cred\
itsAsOf":"2026-10-03","notes":["aspect_ratio became required by October 2026; optional in August."],"fields":{"prompt":{"type":"string","required":true,"descrip\
tion":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","16:9","\
9:16","3:4","4:3","auto"],"default":"1:1"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000\
},"seed":{"type":"string","required":false,"description":"Random seed; reported to be ignored.","maxLength":500}}},{"id":"google/nano-banana","title":"Google - \
Nano Banana","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{\
"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height \
of the picture.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"image_size":{"type":"string","required":fals\
e,"description":"Older name of aspect_ratio; set that instead.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"\
},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."},"output_format":{"type":"string","required":false\
,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"google/nano-banana-edit","title":"Google - Nano Banana Edit","kind\
":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":4},"creditsAsOf":"2026-06-30",\
"notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"s\
tring","required":true,"description":"How to change or combine the pictures.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"\
Width to height of the picture.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"image_size":{"type":"string"\
,"required":false,"description":"Older name of aspect_ratio; set that instead.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"]\
,"default":"1:1"},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":\
"gpt-image-2-5-flare-image-to-image","title":"GPT Image 2.5 Flare - Image To Image","kind":"image-to-image","asOf":"2026-09-11","confidence":"second-hand","refe\
renceField":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"r\
esolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"How to change or combine the \
pictures.","minLength":1,"maxLength":20000},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":\
16},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16\
","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K",\
"2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":\
"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-5-flare-text-to-image","title":"GPT Image 2.5\
 Flare - Text To Image","kind":"text-to-image","asOf":"2026-09-11","confidence":"second-hand","credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16\
},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required\
":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the pic\
ture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","require\
d":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or fille\
d background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]\
},{"id":"gpt-image-2-5-sunburst-image-to-image","title":"GPT Image 2.5 Sunburst - Image To Image","kind":"image-to-image","asOf":"2026-09-11","confidence":"seco\
nd-hand","referenceField":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","credits\
Elsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"How to change o\
r combine the pictures.","minLength":1,"maxLength":20000},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"strin\
g","maxItems":16},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4\
","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","\
values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","aut\
o"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-5-sunburst-text-to-image","titl\
e":"GPT Image 2.5 Sunburst - Text To Image","kind":"text-to-image","asOf":"2026-09-11","confidence":"second-hand","credits":{"resolution=1K":6,"resolution=2K":1\
0,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type\
":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width \
to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"typ\
e":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"\
Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resol\
ution":["2K","4K"]}]},{"id":"gpt-image-2-6-economy-text-to-image","title":"GPT Image 2.6 Economy - Text to Image","kind":"text-to-image","asOf":"2026-11","confi\
dence":"partial","notes":["Pictures come at 1K only. The id is inferred from the path of the documentation; the prompt's limit is not known."],"fields":{"prompt\
":{"type":"string","required":true,"description":"What to draw."},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture\
.","values":["auto","1:1","16:9","9:16","3:2","2:3","21:9","4:3"]},"output_format":{"type":"string","required":false,"description":"File format of the result: a\
 still png or an animated gif.","values":["png","gif"],"default":"png"},"background":{"type":"string","required":false,"description":"Transparent or filled back\
ground.","values":["transparent","opaque","auto"],"default":"auto"},"frame_count":{"type":"string","required":false,"description":"Number of frames of a gif; wh\
ether kie takes a number or text is not known.","values":["auto","4","9","16","25","36","64"],"default":"auto"},"frame_duration_ms":{"type":"string","required":\
false,"description":"Milliseconds of each frame of a gif: auto, or 20 to 2000 in steps of 10; whether kie takes a number or text is not known.","default":"auto"\
}}},{"id":"gpt-image-2-image-to-image","title":"GPT Image 2 - Image To Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceFi\
eld":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resoluti\
on=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemTyp\
e":"string","maxItems":16},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":20000},"aspect_ratio":{"\
type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","5:4","4:5","16:9","9:16","2:1","\
1:2","3:1","1:3","21:9","9:21"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result; 1K when left out.","va\
lues":["1K","2K","4K"]}},"conflicts":[{"aspect_ratio":["auto","5:4","4:5"],"resolution":["2K","4K"]},{"aspect_ratio":["1:1"],"resolution":["4K"]}]},{"id":"gpt-i\
mage-2-text-to-image","title":"GPT Image-2 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":6,"r\
esolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{\
"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"descr\
iption":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","5:4","4:5","16:9","9:16","2:1","1:2","3:1","1:3","21:9","9:21"],"defau\
lt":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result; 1K when left out.","values":["1K","2K","4K"]}},"conflicts":[\
{"aspect_ratio":["auto","5:4","4:5","3:1","1:3","9:21"],"resolution":["2K","4K"]},{"aspect_ratio":["1:1"],"resolution":["4K"]}]},{"id":"gpt-image/1.5-image-to-i\
mage","title":"GPT Image-1.5 - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax\
":16,"credits":{"quality=medium":4,"quality=high":22},"creditsAsOf":"2026-10-03","notes":["One picture per task."],"fields":{"aspect_ratio":{"type":"string","re\
quired":true,"description":"Width to height of the picture.","values":["1:1","2:3","3:2"],"default":"3:2"},"input_urls":{"type":"array","required":true,"descrip\
tion":"URLs of input pictures: JPEG, PNG or WebP, each at most 10 MB.","itemType":"string","maxItems":16},"prompt":{"type":"string","required":true,"description\
":"How to change or combine the pictures. No limit is documented; more than 3000 characters were reported to be refused."},"quality":{"type":"string","required"\
:true,"description":"Effort: medium is quicker and cheaper, high is finer and slower.","values":["medium","high"],"default":"medium"}}},{"id":"gpt-image/1.5-tex\
t-to-image","title":"GPT Image-1.5 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"quality=medium":4,"quality=\
high":22},"creditsAsOf":"2026-10-03","notes":["One picture per task."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height \
of the picture.","values":["1:1","2:3","3:2"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw. No limit is documented; mo\
re than 3000 characters were reported to be refused."},"quality":{"type":"string","required":true,"description":"Effort: medium is quicker and cheaper, high is \
finer and slower.","values":["medium","high"],"default":"medium"}}},{"id":"grok-imagine-image-2-0/image-edit","title":"Grok Imagine Image 2.0 Image Edit","kind"\
:"image-to-image","asOf":"2026-10-07","confidence":"partial","referenceField":"image_urls","referenceMax":5,"credits":{"any":4},"notes":["Until August 2026 this\
 id took prompt, task_id and mask_indexs; that shape is now segment-edit."],"fields":{"prompt":{"type":"string","required":false,"description":"How to change or\
 combine the pictures."},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","minItems":1,"maxItems":5},"as\
pect_ratio":{"type":"string","required":true,"description":"Width to height of the picture; the values are assumed from text-to-image.","values":["1:1","2:3","3\
:2","16:9","9:16"]}}},{"id":"grok-imagine-image-2-0/segment-edit","title":"Grok Imagine Image 2.0 Segment Edit","kind":"image-to-image","asOf":"2026-10-07","con\
fidence":"documented","credits":{"any":4},"notes":["A recorded task took 4 credits."],"fields":{"prompt":{"type":"string","required":true,"description":"How to \
change the picture."},"task_id":{"type":"string","required":true,"description":"Id of an earlier kie task whose picture is used."},"mask_indexs":{"type":"array"\
,"required":false,"description":"Segment numbers to edit, from 1; the spelling is kie's.","itemType":"integer","minItems":1}}},{"id":"grok-imagine-image-2-0/seg\
ment-map","title":"Grok Imagine Image 2.0 Segment Map","kind":"segmentation","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referen\
ceMax":1,"credits":{"any":0},"notes":["A recorded task took 0 credits."],"fields":{"task_id":{"type":"string","required":false,"description":"Earlier kie task t\
o segment; give this or image_url."},"image_url":{"type":"string","required":false,"description":"URL of the picture to segment; give this or task_id."}},"confl\
icts":[{"task_id":"set","image_url":"set"},{"task_id":"unset","image_url":"unset"}]},{"id":"grok-imagine-image-2-0/text-to-image","title":"Grok Imagine Image 2.\
0 Text To Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspec\
t_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","16:9","9:16"]},"prompt":{"type":"string",\
"required":true,"description":"What to draw."}}},{"id":"grok-imagine/image-to-image","title":"Grok Imagine - image to image","kind":"image-to-image","asOf":"202\
6-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":5,"credits":{"any":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url\
s":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":5},"nsfw_checker":{"type":"boolean","required":false,"\
description":"kie's own content filter; off unless set."},"prompt":{"type":"string","required":false,"description":"How to change or combine the pictures.","max\
Length":390000}}},{"id":"grok-imagine/text-to-image","title":"Grok Imagine - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented"\
,"credits":{"enable_pro=false":4,"enable_pro=true":5},"creditsAsOf":"2026-06-30","pricedBy":"task","pictures":{"byDefault":{"enable_pro=false":6,"enable_pro=tru\
e":4}},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw."},"aspect_ratio":{"type":"string","required":true,"descriptio\
n":"Width to height of the picture.","values":["2:3","3:2","1:1","16:9","9:16"]},"enable_pro":{"type":"boolean","required":false,"description":"Better tier: 4 p\
ictures instead of 6, at another price."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."}}},{"id":"\
ideogram/character","title":"Ideogram - Character","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"reference_im\
age_urls","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","picture\
s":{"field":"num_images"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":\
5000},"reference_image_urls":{"type":"array","required":true,"description":"List with the URL of a picture of the character; only the first is used.","itemType"\
:"string"},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"image_size":{"type":"string","required":fals\
e,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_\
hd"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"num_images":{"type":"string","requi\
red":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"rendering_speed":{"type":"string","required":false,\
"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"descri\
ption":"Random seed; reported to be ignored."},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"\
default":"AUTO"},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with \`style\`.","ite\
mType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/character-edit","title":"Ideogram - Character Edit","kind":"image-to-image"\
,"asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18\
,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"d\
escription":"URL of the picture to work on."},"mask_url":{"type":"string","required":true,"description":"URL of the mask, a picture that marks where to edit."},\
"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"reference_image_urls":{"type":"array","required":true,"d\
escription":"List with the URL of a picture of the character; only the first is used.","itemType":"string"},"expand_prompt":{"type":"boolean","required":false,"\
description":"Let the service rewrite the prompt."},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","value\
s":["1","2","3","4"],"default":"1"},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALA\
NCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"style":{"type":"string",\
"required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"default":"AUTO"},"style_codes":{"type":"array","required":false,"descrip\
tion":"Codes of styles, as second-hand reports have it; not together with \`style\`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"i\
d":"ideogram/character-remix","title":"Ideogram - Character Remix","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image\
_url","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","pictures":{\
"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string\
","required":true,"description":"How to change the picture.","maxLength":5000},"reference_image_urls":{"type":"array","required":true,"description":"List with t\
he URL of a picture of the character; only the first is used.","itemType":"string"},"expand_prompt":{"type":"boolean","required":false,"description":"Let the se\
rvice rewrite the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_\
4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"image_urls":{"type":"array","required":false,"description":"URLs of further pictu\
res.","itemType":"string"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"num_images":{"\
type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"reference_mask_urls":{"type":"\
string","required":false,"description":"URL of a mask for the picture of the character."},"rendering_speed":{"type":"string","required":false,"description":"Spe\
ed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random see\
d; reported to be ignored."},"strength":{"type":"number","required":false,"description":"How far the result may leave the source picture.","default":0.8,"min":0\
.1,"max":1},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"default":"AUTO"},"style_codes":{"ty\
pe":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with \`style\`.","itemType":"string"}},"conflicts":[{"st\
yle":"set","style_codes":"set"}]},{"id":"ideogram/v3-edit","title":"Ideogram V3 Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","ref\
erenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-\
06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"mask_url":{"type":"string","required":\
true,"description":"URL of the mask, a picture that marks where to edit."},"prompt":{"type":"string","required":true,"description":"How to change the picture.",\
"maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"rendering_speed":{"typ\
e":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"inte\
ger","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"ideogram/v3-reframe","title":"Ideogram - V3 Reframe","kind":"image-to-image\
","asOf":"2026-04-29","confidence":"documented","referenceField":"image_url","referenceMax":1,"pictures":{"field":"num_images"},"notes":["Missing from the Augus\
t and October 2026 docs: probably withdrawn."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"image_siz\
e":{"type":"string","required":true,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","l\
andscape_16_9"],"default":"square_hd"},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","B\
ALANCED","QUALITY"],"default":"BALANCED"},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","GENERAL","REALISTIC","DESIGN\
"],"default":"AUTO"},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":\
"1"},"seed":{"type":"number","required":false,"description":"Random seed; reported to be ignored."},"style_codes":{"type":"array","required":false,"description"\
:"Codes of styles, as second-hand reports have it; not together with \`style\`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"i\
deogram/v3-remix","title":"Ideogram V3 Remix","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":\
1,"credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"}\
,"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"de\
scription":"How to change the picture.","maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."\
},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","land\
scape_4_3","landscape_16_9"]},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"num_images\
":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"]},"rendering_speed":{"type":"string","requi\
red":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"]},"seed":{"type":"integer","required":false,"description":"Ra\
ndom seed; reported to be ignored."},"strength":{"type":"number","required":false,"description":"How far the result may leave the source picture.","min":0.01,"m\
ax":1},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","GENERAL","REALISTIC","DESIGN"]},"style_codes":{"type":"array","\
required":false,"description":"Codes of styles, as second-hand reports have it; not together with \`style\`.","itemType":"string"}},"conflicts":[{"style":"set","s\
tyle_codes":"set"}]},{"id":"ideogram/v3-text-to-image","title":"Ideogram V3 Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented",\
"credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"typ\
e":"string","required":true,"description":"What to draw.","maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service re\
write the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","po\
rtrait_16_9","landscape_4_3","landscape_16_9"]},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength"\
:5000},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"]},"seed":{"ty\
pe":"integer","required":false,"description":"Random seed; reported to be ignored."},"style":{"type":"string","required":false,"description":"Style preset.","va\
lues":["AUTO","GENERAL","REALISTIC","DESIGN"]},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; no\
t together with \`style\`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"nano-banana-2","title":"Google - Nano Banana 2","kind"\
:"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_input","referenceMax":14,"credits":{"resolution=1K":8,"resoluti\
on=2K":12,"resolution=4K":18},"creditsAsOf":"2026-06-30","creditsElsewhere":{"resolution=1K":5,"resolution=2K":8,"resolution=4K":12},"notes":[],"fields":{"promp\
t":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":20000},"aspect_ratio":{"type":"string","required":fal\
se,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","1:4","4:1","3:4","4:3","4:5","5:4","1:8","8:1","9:16","16:9","21:9","auto"],"def\
ault":"auto"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","itemType":"string","maxIt\
ems":14},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpg"],"default":"jpg"},"resolution":{"typ\
e":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"}}},{"id":"nano-banana-2-1","title":"Google - Nan\
o Banana 2.1","kind":"text-and-image-to-image","asOf":"2026-10-08","confidence":"second-hand","referenceField":"image_input","referenceMax":10,"credits":{"resol\
ution=1K":4,"resolution=2K":6,"resolution=4K":9},"creditsAsOf":"2026-10-08","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What t\
o draw or how to change the picture.","maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","value\
s":["1:1","2:3","3:2","1:4","4:1","3:4","4:3","4:5","5:4","1:8","8:1","9:16","16:9","21:9","auto"],"default":"auto"},"resolution":{"type":"string","required":fa\
lse,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"},"output_format":{"type":"string","required":false,"description":"File fo\
rmat of the result.","values":["png","jpg"],"default":"jpg"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out\
 for text-to-image.","itemType":"string","maxItems":10}}},{"id":"nano-banana-2-lite","title":"Google - Nano Banana 2 Lite","kind":"text-and-image-to-image","asO\
f":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":4},"creditsAsOf":"2026-09-27","notes":[],"fields":{"a\
spect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","1:4","1:8","2:3","3:2","3:4","4:1","4:3","4:5","5\
:4","8:1","9:16","16:9","21:9","auto"],"default":"auto"},"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","m\
axLength":20000},"image_urls":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","default":[],"itemType":\
"string","maxItems":10}}},{"id":"nano-banana-pro","title":"Google - Nano Banana Pro","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"document\
ed","referenceField":"image_input","referenceMax":8,"credits":{"resolution=1K":18,"resolution=2K":18,"resolution=4K":24},"creditsAsOf":"2026-06-30","notes":[],"\
fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":10000},"aspect_ratio":{"type":"string"\
,"required":false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","3:4","4:3","4:5","5:4","9:16","16:9","21:9","auto"],"default":"1:\
1"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","itemType":"string","maxItems":8},"o\
utput_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpg"],"default":"png"},"resolution":{"type":"string"\
,"required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"}}},{"id":"qwen/image-edit","title":"Qwen - Image Edit","kin\
d":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"per_megapixel":6},"creditsAsOf":"202\
6-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"pr\
ompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":2000},"acceleration":{"type":"string","required":false,"descriptio\
n":"Speed preset.","values":["none","regular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check b\
y the model's maker."},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":4,"min":0,"max":20},"image\
_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_\
3","landscape_16_9"],"default":"landscape_4_3"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength"\
:500},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."},"num_images":{"type":"string","required":fals\
e,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"]},"num_inference_steps":{"type":"number","required":false,"description":"Numb\
er of sampling steps.","default":25,"min":2,"max":49},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["jp\
eg","png"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"sync_mode":{"type":"boolean","requi\
red":false,"description":"Flag of the model's maker that asks it to wait for the result; of no use here, as tasks are polled."}}},{"id":"qwen/image-to-image","t\
itle":"Qwen - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"pe\
r_megapixel":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"pr\
ompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"acceleration":{"type":"string","required":false,"descriptio\
n":"Speed preset.","values":["none","regular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check b\
y the model's maker."},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":2.5,"min":0,"max":20},"neg\
ative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"nsfw_checker":{"type":"boolean","required":fa\
lse,"description":"kie's own content filter; off unless set."},"num_inference_steps":{"type":"number","required":false,"description":"Number of sampling steps."\
,"default":30,"min":2,"max":250},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":\
"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"strength":{"type":"number","required":false,"description\
":"How far the result may leave the source picture.","default":0.8,"min":0,"max":1}}},{"id":"qwen/text-to-image","title":"Qwen - Text to Image","kind":"text-to-\
image","asOf":"2026-08-19","confidence":"documented","credits":{"per_megapixel":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"type":"string","re\
quired":true,"description":"What to draw.","maxLength":5000},"acceleration":{"type":"string","required":false,"description":"Speed preset.","values":["none","re\
gular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check by the model's maker."},"guidance_scale"\
:{"type":"number","required":false,"description":"How closely to follow the prompt.","default":2.5,"min":0,"max":20},"image_size":{"type":"string","required":fa\
lse,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"squar\
e_hd"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"nsfw_checker":{"type":"boolean","r\
equired":false,"description":"kie's own content filter; off unless set."},"num_inference_steps":{"type":"number","required":false,"description":"Number of sampl\
ing steps.","default":30,"min":2,"max":250},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"]\
,"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"qwen2-1/image-to-image","title":"Qwen\
 2.1 - Image to Image","kind":"image-to-image","asOf":"2026-10","confidence":"second-hand","referenceField":"image_urls","referenceMax":10,"credits":{"resolutio\
n=1K":4,"resolution=2K":8},"creditsAsOf":"2026-10-03","notes":["With mask_url, aspect_ratio and enhance_prompt are ignored."],"fields":{"image_urls":{"type":"ar\
ray","required":true,"description":"URLs of input pictures, each at most 30 MB and 25 megapixels.","itemType":"string","minItems":1,"maxItems":10},"prompt":{"ty\
pe":"string","required":true,"description":"How to change or combine the pictures.","minLength":1,"maxLength":5000},"aspect_ratio":{"type":"string","required":f\
alse,"description":"Width to height of the picture.","values":["auto","1:1","4:3","3:4","3:2","2:3","16:9","9:16","21:9","9:21"],"default":"auto"},"resolution":\
{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"background":{"type":"string","required":false,\
"description":"Transparent or filled background.","values":["opaque","transparent"],"default":"opaque"},"output_format":{"type":"string","required":false,"descr\
iption":"File format of the result; webp is possible, the full list is not known."},"enhance_prompt":{"type":"boolean","required":false,"description":"Let the s\
ervice rewrite the prompt.","default":true},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"nsfw_checker":{"typ\
e":"boolean","required":false,"description":"kie's own content filter; off unless set.","default":false},"mask_url":{"type":"string","required":false,"descripti\
on":"URL of the mask, a picture that marks where to edit; needs exactly one input picture and an opaque background."}}},{"id":"qwen2-1/text-to-image","title":"Q\
wen 2.1 - Text to Image","kind":"text-to-image","asOf":"2026-10","confidence":"second-hand","credits":{"resolution=1K":4,"resolution=2K":8},"creditsAsOf":"2026-\
10-03","notes":["4K or a longer prompt is answered with code 422."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength\
":1,"maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","3:2","2:3","\
16:9","9:16","21:9","9:21"],"default":"1:1"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"defa\
ult":"1K"},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["opaque","transparent"],"default":"opaque"\
},"output_format":{"type":"string","required":false,"description":"File format of the result; webp is possible, the full list is not known."},"enhance_prompt":{\
"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"seed":{"type":"integer","required":false,"description":"R\
andom seed; reported to be ignored."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set.","default":fals\
e}}},{"id":"qwen2/image-edit","title":"Qwen2 - Image Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","r\
eferenceMax":1,"credits":{"any":5.6},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the pict\
ure to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":800},"image_size":{"type":"string","required"\
:false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","3:4","4:3","9:16","16:9","21:9"],"default":"16:9"},"nsfw_checker":{"type":"b\
oolean","required":false,"description":"kie's own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format\
 of the result.","values":["jpeg","png"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id\
":"qwen2/text-to-image","title":"Qwen2 - Text To Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":5.6},"creditsAsOf"\
:"2026-06-30","notes":["The schema of the documentation names qwen2/image-edit by mistake."],"fields":{"prompt":{"type":"string","required":true,"description":"\
What to draw.","maxLength":800},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:4","4:3","9:16\
","16:9"],"default":"16:9"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."},"output_format":{"type"\
:"string","required":false,"description":"File format of the result.","values":["jpeg","png"],"default":"png"},"seed":{"type":"integer","required":false,"descri\
ption":"Random seed; reported to be ignored."}}},{"id":"qwen3/image-to-image","title":"Qwen3 Image to Image","kind":"image-to-image","asOf":"2026-08-19","confid\
ence":"documented","referenceField":"image_urls","referenceMax":3,"credits":{"any":4.8},"creditsAsOf":"2026-10-03","notes":[],"fields":{"image_urls":{"type":"ar\
ray","required":true,"description":"URLs of input pictures.","itemType":"string","minItems":1,"maxItems":3},"prompt":{"type":"string","required":true,"descripti\
on":"How to change or combine the pictures.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","v\
alues":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep ou\
t of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set.","default":false\
},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":\
"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pix\
el tier of the result.","values":["1K","2K"],"default":"1K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","def\
ault":1,"min":0,"max":2147483647}}},{"id":"qwen3/pro-image-to-image","title":"Qwen3 Pro Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence"\
:"documented","referenceField":"image_urls","referenceMax":3,"credits":{"resolution=1K":6.4,"resolution=2K":12},"creditsAsOf":"2026-10-03","notes":["The path of\
 the documentation says qwen3-pro, but the id begins with qwen3/pro."],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictu\
res.","itemType":"string","minItems":1,"maxItems":3},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength\
":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21\
:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"t\
ype":"boolean","required":false,"description":"kie's own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"de\
scription":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the servi\
ce rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":\
"1K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"qwen3/pro-te\
xt-to-image","title":"Qwen3 Pro Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":6.4,"resolution=2\
K":12},"creditsAsOf":"2026-10-03","notes":["The path of the documentation says qwen3-pro, but the id begins with qwen3/pro."],"fields":{"prompt":{"type":"string\
","required":true,"description":"What to draw.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture."\
,"values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep\
 out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set.","default":fa\
lse},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"typ\
e":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"\
Pixel tier of the result.","values":["1K","2K"]},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min\
":0,"max":2147483647}}},{"id":"qwen3/text-to-image","title":"Qwen3 Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits"\
:{"any":4.8},"creditsAsOf":"2026-10-03","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"image_si\
ze":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"1\
6:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","r\
equired":false,"description":"kie's own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"description":"File \
format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the service rewrite the pr\
ompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"]},"seed":{"type":"integer","\
required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"recraft/crisp-upscale","title":"Recraft - Cr\
isp Upscale","kind":"upscale","asOf":"2026-08-19","confidence":"documented","referenceField":"image","referenceMax":1,"credits":{"any":0.5},"creditsAsOf":"2026-\
06-30","notes":[],"fields":{"image":{"type":"string","required":true,"description":"URL of the picture to work on."}}},{"id":"recraft/remove-background","title"\
:"Recraft - Remove Background","kind":"background-removal","asOf":"2026-08-19","confidence":"documented","referenceField":"image","referenceMax":1,"credits":{"a\
ny":1},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image":{"type":"string","required":true,"description":"URL of the picture to work on: at most 5 MB and 1\
6 megapixels, sides of 256 to 4096 pixels."}}},{"id":"seedream/4.5-edit","title":"Seedream4.5 - Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"\
documented","referenceField":"image_urls","referenceMax":14,"credits":{"any":6.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string\
","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"image_urls":{"\
type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":14},"prompt":{"type":"string","required":true,"description"\
:"How to change or combine the pictures.","maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other mode\
ls call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off\
 unless set."}}},{"id":"seedream/4.5-text-to-image","title":"Seedream4.5 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","\
credits":{"any":6.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the pictu\
re.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","max\
Length":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high"]\
,"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."}}},{"id":"seedream/5-flash-image\
-to-image","title":"Seedream5.0 Flash - Image to Image","kind":"image-to-image","asOf":"2026-10-07","confidence":"second-hand","referenceField":"image_urls","re\
ferenceMax":10,"credits":{"any":3.24},"creditsAsOf":"2026-10-03","notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input \
pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"ma\
xLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","\
3:2","21:9"],"default":"1:1"},"size":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","1.5K","2K"],"default":"1K"},"ou\
tput_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"nsfw_checker":{"type":"boole\
an","required":false,"description":"kie's own content filter; off unless set."}}},{"id":"seedream/5-flash-layer-decomposition","title":"Seedream5.0 Flash - Laye\
r Decomposition","kind":"layer-decomposition","asOf":"2026-10-07","confidence":"partial","referenceField":"image_url","referenceMax":1,"credits":{"any":3.24},"c\
reditsAsOf":"2026-11","pictures":{"byDefault":{"any":17}},"notes":["Only image_url being required is known; the rest is assumed equal to 5-pro.","Each layer is \
a picture that is paid for: a background, and 16 more at the most."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to\
 work on."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"jpeg"},"prompt":{"ty\
pe":"string","required":false,"description":"What to heed when the picture is split into layers.","maxLength":5000},"size":{"type":"string","required":false,"de\
scription":"Pixel tier of the result.","values":["auto","1K","1.5K","2K"],"default":"auto"}}},{"id":"seedream/5-flash-text-to-image","title":"Seedream5.0 Flash \
- Text to Image","kind":"text-to-image","asOf":"2026-10-07","confidence":"second-hand","credits":{"any":3.24},"creditsAsOf":"2026-10-03","notes":["One client al\
lows prompts of 3000 characters only."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"aspec\
t_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default\
":"1:1"},"size":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","1.5K","2K"],"default":"1K"},"output_format":{"type":\
"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"nsfw_checker":{"type":"boolean","required":false,\
"description":"kie's own content filter; off unless set."}}},{"id":"seedream/5-lite-image-to-image","title":"Seedream5.0 Lite - Image to Image","kind":"image-to\
-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":14,"credits":{"any":5.5},"creditsAsOf":"2026-10-03","notes":[\
],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2\
","21:9"],"default":"1:1"},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":14},"prompt":{"ty\
pe":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":3000},"quality":{"type":"string","required":true,"\
description":"Pixel tier of the result, which other models call resolution.","values":["basic","high","ultra"],"default":"basic"},"nsfw_checker":{"type":"boolea\
n","required":false,"description":"kie's own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of t\
he result.","values":["png","jpeg"],"default":"png"}}},{"id":"seedream/5-lite-text-to-image","title":"Seedream5.0 Lite - Text to Image","kind":"text-to-image","\
asOf":"2026-08-19","confidence":"documented","credits":{"any":5.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":tr\
ue,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"prompt":{"type":"string","req\
uired":true,"description":"What to draw.","minLength":3,"maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, wh\
ich other models call resolution.","values":["basic","high","ultra"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's o\
wn content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"defau\
lt":"png"}}},{"id":"seedream/5-pro-image-to-image","title":"Seedream5.0 Pro - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"document\
ed","referenceField":"image_urls","referenceMax":10,"credits":{"quality=basic":7,"quality=high":14},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_rati\
o":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1\
"},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":\
true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"quality":{"type":"string","required":true,"description":"Pixel tier\
 of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description\
":"kie's own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpe\
g"],"default":"png"}}},{"id":"seedream/5-pro-layer-decomposition","title":"Seedream 5.0 Pro - Layer Decomposition","kind":"layer-decomposition","asOf":"2026-08-\
19","confidence":"documented","referenceField":"image_url","referenceMax":1,"pictures":{"byDefault":{"any":17}},"notes":["Each layer is a picture that is paid f\
or: a background, and 16 more at the most."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"output_form\
at":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"jpeg"},"prompt":{"type":"string","required":\
false,"description":"What to heed when the picture is split into layers.","maxLength":5000},"size":{"type":"string","required":true,"description":"Pixel tier of\
 the result.","values":["auto","1K","1.5K","2K"],"default":"auto"}}},{"id":"seedream/5-pro-text-to-image","title":"Seedream5.0 Pro - Text to Image","kind":"text\
-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"quality=basic":7,"quality=high":14},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect\
_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default"\
:"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"quality":{"type":"string","required":true,"desc\
ription":"Pixel tier of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required\
":false,"description":"kie's own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.",\
"values":["png","jpeg"],"default":"png"}}},{"id":"topaz/image-upscale","title":"Topaz - Image Upscale","kind":"upscale","asOf":"2026-08-19","confidence":"docume\
nted","referenceField":"image_url","referenceMax":1,"credits":{"output=2K":10,"output=4K":20,"output=8K":40},"creditsAsOf":"2026-06-30","notes":[],"fields":{"im\
age_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"upscale_factor":{"type":"string","required":true,"description":"How m\
any times larger, as a quoted string.","values":["1","2","4"],"default":"2"}}},{"id":"wan/2-7-image","title":"Wan 2.7 Image","kind":"text-and-image-to-image","a\
sOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":9,"credits":{"any":4.8},"creditsAsOf":"2026-10-03","pictures":{"field":\
"n","byDefault":{"enable_sequential=false":4,"enable_sequential=true":12},"series":"enable_sequential"},"notes":[],"fields":{"prompt":{"type":"string","required\
":true,"description":"What to draw or how to change the picture.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to hei\
ght of the picture.","values":["1:1","16:9","4:3","21:9","3:4","9:16","8:1","1:8"]},"bbox_list":{"type":"array","required":false,"description":"Boxes to edit, e\
ach [x1, y1, x2, y2]: one list for each input picture, with two boxes at most.","itemType":"array"},"color_palette":{"type":"array","required":false,"descriptio\
n":"3 to 10 colours with their shares; not with enable_sequential.","itemType":"object","minItems":3,"maxItems":10},"enable_sequential":{"type":"boolean","requi\
red":false,"description":"Make a connected series of pictures.","default":false},"input_urls":{"type":"array","required":false,"description":"URLs of input pict\
ures; leave out for text-to-image.","itemType":"string","maxItems":9},"n":{"type":"integer","required":false,"description":"Number of pictures: 1 to 4, with ena\
ble_sequential up to 12."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie's own content filter; off unless set."},"resolution":{"type":"st\
ring","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"2K"},"seed":{"type":"integer","required":false,"descriptio\
n":"Random seed; reported to be ignored.","default":0,"min":0,"max":2147483647},"thinking_mode":{"type":"boolean","required":false,"description":"Plan before dr\
awing; not with input pictures or enable_sequential.","default":false},"watermark":{"type":"boolean","required":false,"description":"Put a watermark on the resu\
lt.","default":false}},"conflicts":[{"aspect_ratio":"set","resolution":"unset"},{"resolution":["4K"],"input_urls":"set"},{"resolution":["4K"],"enable_sequential\
":[true]}]},{"id":"wan/2-7-image-pro","title":"Wan 2.7 Image Pro","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField\
":"input_urls","referenceMax":9,"credits":{"any":12},"creditsAsOf":"2026-10-03","pictures":{"field":"n","byDefault":{"enable_sequential=false":4,"enable_sequent\
ial=true":12},"series":"enable_sequential"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the pict\
ure.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","16:9","4:3","21:9","3:\
4","9:16","8:1","1:8"]},"bbox_list":{"type":"array","required":false,"description":"Boxes to edit, each [x1, y1, x2, y2]: one list for each input picture, with \
two boxes at most.","itemType":"array"},"color_palette":{"type":"array","required":false,"description":"3 to 10 colours with their shares; not with enable_seque\
ntial.","itemType":"object","minItems":3,"maxItems":10},"enable_sequential":{"type":"boolean","required":false,"description":"Make a connected series of picture\
s.","default":false},"input_urls":{"type":"array","required":false,"description":"URLs of input pictures; leave out for text-to-image.","itemType":"string","max\
Items":9},"n":{"type":"integer","required":false,"description":"Number of pictures: 1 to 4, with enable_sequential up to 12."},"resolution":{"type":"string","re\
quired":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"2K"},"seed":{"type":"integer","required":false,"description":"Rando\
m seed; reported to be ignored.","default":0,"min":0,"max":2147483647},"thinking_mode":{"type":"boolean","required":false,"description":"Plan before drawing; no\
t with input pictures or enable_sequential.","default":false},"watermark":{"type":"boolean","required":false,"description":"Put a watermark on the result.","def\
ault":false}},"conflicts":[{"aspect_ratio":"set","resolution":"unset"},{"resolution":["4K"],"input_urls":"set"},{"resolution":["4K"],"enable_sequential":[true]}\
]},{"id":"z-image","title":"Z-Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":0.8},"creditsAsOf":"2026-10-03","note\
s":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16"],"defa\
ult":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":1000},"nsfw_checker":{"type":"boolean","required":false,"descrip\
tion":"kie's own content filter; off unless set."}}}]`);;const MODEL_KINDS=null;const CONFIDENCES=null;const FIELD_TYPES=["string","number","integer","boolean",
"array","object"];const DEFAULT_MODEL="gpt-image/1.5-text-to-image";const MODELS=models_namespaceObject;const BY_ID=new Map(MODELS.map(model=>[model.id,model]));
function findModel(id2){return BY_ID.get(id2)}const MEBIBYTE=1024*1024;const MAX_REFERENCE_BYTES=new Map([["nano-banana-pro",30*MEBIBYTE],["nano-banana-2",30*MEBIBYTE],
["qwen2-1/image-to-image",30*MEBIBYTE],["recraft/remove-background",5*MEBIBYTE]]);function maxReferenceBytes({id:id2}){return MAX_REFERENCE_BYTES.get(id2)??10*MEBIBYTE}}),
82527:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Q$:()=>countCharged,Qj:()=>creditsFor,
mY:()=>COUNT_FIELDS});var _models_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22599);const COUNT_FIELDS=["n","num_images","max_images","nVariants"];function creditsFor(model,input){
const{credits}=model;if(credits===void 0||"per_megapixel"in credits)return void 0;const each=highest(credits,{model,input});return withoutRoundingError(each*countPaid(
model,input))}function countPictures(model,input){const{field:name,byDefault}=model.pictures??{};const asked=name===void 0?void 0:Number(input[name]);if(asked!==
void 0&&asked>=1)return asked;if(byDefault!==void 0)return highest(byDefault,{model,input});const field=name===void 0?void 0:model.fields[name];return field===void 0?
1:defaultCount(field)}function countCharged({model:id2,input}){const model=(0,_models_js__WEBPACK_IMPORTED_MODULE_0__.P6)(id2);if(model!==void 0)return countPaid(
model,input);return Math.max(1,...COUNT_FIELDS.map(name=>Number(input[name])).filter(asked=>asked>=1))}function countPaid(model,input){return model.pricedBy==="\
task"?1:countPictures(model,input)}function defaultCount({default:standard,values=[],max=1}){return standard===void 0?Math.max(max,...values.map(Number)):Number(
standard)}function highest(numbers,{model,input}){const all=Object.entries(numbers);const chosen=all.filter(([setting])=>isSet(setting,model,input));return Math.
max(...(chosen.length>0?chosen:all).map(([,number])=>number))}function isSet(setting,{fields},input){const[name="",value]=setting.split("=");return String(input[name]??
fields[name]?.default)===value}function withoutRoundingError(credits){return Number(credits.toFixed(6))}})};export{id,ids,modules};
