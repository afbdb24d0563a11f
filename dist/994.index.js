const id=994;const ids=[994,129,171,406];const modules={17994:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{runStep:()=>runStep});var external_node_path_=__webpack_require__(76760);var toolkit=__webpack_require__(90128);var external_node_fs_=__webpack_require__(
73024);var errors=__webpack_require__(50020);var problem_list=__webpack_require__(94189);var images_file=__webpack_require__(46290);var lock_lock=__webpack_require__(
21397);var task_results=__webpack_require__(48018);;async function checkPlaces(disk,{names,forms,reused,replaceChanged}){const barriers=findBarriers(disk,[...names,
...forms]);const isOpen=directory=>barriers.get(directory)===void 0;disk.proveWritable([...barriers.keys()].filter(isOpen));const lock=disk.lockFile.read();const problems=new Set(
[...barriers.values()].filter(line=>line!==void 0));const open=names.filter(name=>isOpen(external_node_path_.posix.dirname(name)));for(const line of describeTaken(
disk,open,reused))problems.add(line);const files=open.flatMap(name=>images_file.Z1.map(extension=>`${name}.${extension}`));const replaceable=[];const openForms=forms.
filter(file=>isOpen(external_node_path_.posix.dirname(file)));for(const file of new Set([...files,...(0,task_results.dH)(lock,open),...openForms])){const obstacle2=await disk.
findObstacle(file);if(obstacle2?.isChanged===true&&replaceChanged)replaceable.push(file);else if(obstacle2!==void 0)problems.add(obstacle2.line)}const list=new problem_list.
K;for(const line of problems)list.add(line);list.throwIfAny();disk.announce({making:names,reusing:[...new Set(reused.flatMap(entry=>[entry.name,(0,lock_lock.dT)(
entry)]))]});return replaceable}function findBarriers(disk,names){const directories=new Set(names.map(name=>external_node_path_.posix.dirname(name)));return new Map(
[...directories].map(directory=>[directory,disk.describeBarrier(directory)]))}function describeTaken(disk,names,reused){const byName=new Map(reused.map(entry=>[
entry.name,entry]));return names.flatMap(name=>{const{file,image}=byName.get(name)??{};if(file===void 0||image===void 0)return[];return[`'${disk.pathOf(file)}' \
is one of several pictures of '${image}', which is reused. Choose another 'name' than '${name}', or set 'reuse' to false to make both anew.`]})}var lock_merge=__webpack_require__(
2148);;class FolderLock{#disk;#outputDirectory;#reused=[];#gone=new Set;constructor(disk,outputDirectory){this.#disk=disk;this.#outputDirectory=outputDirectory}get reused(){
return this.#reused}reuse(entry){this.#reused.push(entry)}lose(relative){this.#gone.add(relative)}regain(relative){this.#gone.delete(relative)}note(images){this.#disk.
lockFile.note((0,lock_lock.bW)(images,this.#outputDirectory))}write(images){const made=(0,lock_lock.bW)(images,this.#outputDirectory);const news={base:this.#disk.
lockFile.lock,made,isPlaced:true};this.#disk.lockFile.update(there=>{const isOfOther=this.#disk.ofOthers();const reused=this.#reused.filter(({file})=>!(there.has(
file)&&isOfOther(file)));const gone2=[...this.#gone].filter(file=>!isOfOther(file));return(0,lock_merge.t)(there,{...news,reused,gone:gone2}).lock})}}var foreign_text=__webpack_require__(
61175);var text_reason=__webpack_require__(93251);var workspace_directories=__webpack_require__(67490);var obstacle=__webpack_require__(90921);;const BUSY=5;class LockBusyError extends Error{name="\
LockBusyError";constructor(waitMs){super(`another process has had the lock for ${waitMs} ms`)}}class FileLock{#file;#waitMs;#database;constructor(file,waitMs){this.#file=
file;this.#waitMs=waitMs}take(){const{DatabaseSync}=loadSqlite();const database=new DatabaseSync(this.#file,{timeout:this.#waitMs});try{database.exec("PRAGMA jo\
urnal_mode = MEMORY; BEGIN IMMEDIATE")}catch(error){database.close();throw error.errcode===BUSY?new LockBusyError(this.#waitMs):error}this.#database=database}release(){
this.#database?.close();this.#database=void 0}}function loadSqlite(){const emitWarning=process.emitWarning.bind(process);process.emitWarning=()=>void 0;try{return process.
getBuiltinModule("node:sqlite")}finally{process.emitWarning=emitWarning}}var text_digest=__webpack_require__(64191);;const LOCK_WAIT_MS=5e3;class Claims{#options;#lock;#others=new Set;#intended=new Map;#life;#readBytes=0;#hasWarned=false;constructor(options){
this.#options=options;this.#lock=new FileLock(`${options.file}.lock`,LOCK_WAIT_MS)}alone(work){const isAlone=this.#try(()=>this.#lock.take());try{return work()}finally{
if(isAlone)this.#lock.release()}}intend({making,reusing}){return this.alone(()=>{this.#readOn();const steps=new Set([...this.#intended.values()].flatMap(by=>[...by.
keys()]));const running=new Set([...steps].filter(step=>isHeld(this.#lifeOf(step))));const isContested=(image,by)=>[...this.#intended.get(image)??[]].some(([step,
kind])=>by.includes(kind)&&running.has(step));const contested=[...making.filter(image=>isContested(image,["making","reusing"])),...reusing.filter(image=>isContested(
image,["making"]))];if(contested.length>0)return contested;this.#begin();this.#say([...making.map(image=>["making",image]),...reusing.map(image=>["reusing",image])]);
return[]})}add(file){this.#say([["wrote",file]])}isOfOther(file){return this.filesOfOthers().has(file)}filesOfOthers(){this.#readOn();return this.#others}#begin(){
if(this.#life!==void 0)return;const life=this.#lifeOf(this.#options.step);this.#life=life;this.#try(()=>isHeld(life)||life.take())}#lifeOf(step){return new FileLock(
`${this.#options.file}.${(0,text_digest.s)(step).slice(0,12)}`,0)}#say(claims){const{file,step}=this.#options;this.#try(()=>(0,external_node_fs_.appendFileSync)(
file,`
${claims.map(claim=>`${[step,...claim].join("	")}
`).join("")}`))}#try(work){try{work();return true}catch(error){if(!this.#hasWarned){this.#options.warn(`Steps of this job cannot tell each other which images th\
ey make: ${(0,foreign_text.KG)((0,text_reason.Y)(error))} Steps that run at the same time then need an 'output-directory' each.`)}this.#hasWarned=true;return false}}#readOn(){
for(const line of this.#readLines()){const[step="",kind,file]=line.split("	",3);if(step===this.#options.step||file===void 0)continue;if(kind==="wrote")this.#others.
add(file);if(kind!=="making"&&kind!=="reusing")continue;const steps=this.#intended.get(file)??new Map;this.#intended.set(file,steps.set(step,kind))}}#readLines(){
let handle;try{handle=(0,external_node_fs_.openSync)(this.#options.file,"r")}catch{return[]}try{const bytes=Buffer.alloc(Math.max((0,external_node_fs_.fstatSync)(
handle).size-this.#readBytes,0));const length=(0,external_node_fs_.readSync)(handle,bytes,{position:this.#readBytes});const end=bytes.subarray(0,length).lastIndexOf(
"\n")+1;this.#readBytes+=end;return bytes.toString("utf8",0,end).split("\n")}finally{(0,external_node_fs_.closeSync)(handle)}}}function isHeld(lock){try{lock.take()}catch(error){
return error instanceof LockBusyError}lock.release();return false};function absoluteOf({workspace,path:relative}){return external_node_path_.join(workspace,relative)}
function checkWay({workspace,path:relative}){const barrier=(0,workspace_directories.DX)(workspace,external_node_path_.posix.dirname(relative));if(barrier!==void 0)
throw(0,workspace_directories.ew)(barrier)}function checkOpened(file,opened){checkWay(file);const there=(0,external_node_fs_.lstatSync)(absoluteOf(file),{bigint:true,
throwIfNoEntry:false});if(there?.ino===opened.ino&&there.dev===opened.dev)return;throw new workspace_directories.S9(`'${file.path}' is not the file that was ope\
ned: something exchanges what leads to it`)}function writeNewFile(file,content,{isSynced=false}={}){checkWay(file);const absolute=absoluteOf(file);const handle=(0,
external_node_fs_.openSync)(absolute,"wx");try{checkOpened(file,(0,external_node_fs_.fstatSync)(handle,{bigint:true}));(0,external_node_fs_.writeFileSync)(handle,
content,{flush:isSynced})}catch(error){(0,external_node_fs_.rmSync)(absolute,{force:true});throw error}finally{(0,external_node_fs_.closeSync)(handle)}};const PART_ENDING="\
.kie.part";function replaceFile(file,content,options={}){const part={...file,path:`${file.path}.${process.pid}${PART_ENDING}`};checkWay(file);(0,external_node_fs_.
rmSync)(absoluteOf(part),{force:true});writeNewFile(part,content,options);checkWay(file);(0,external_node_fs_.renameSync)(absoluteOf(part),absoluteOf(file))}function giveName(part,target){
try{(0,external_node_fs_.linkSync)(part,target)}catch(error){const isTaken=(0,external_node_fs_.lstatSync)(target,{throwIfNoEntry:false})!==void 0;if(isTaken||error.
code==="EEXIST")return false;(0,external_node_fs_.renameSync)(part,target);return true}try{(0,external_node_fs_.rmSync)(part,{force:true})}catch{}return true}var lock_text=__webpack_require__(
96125);;const{O_APPEND,O_CREAT,O_WRONLY}=external_node_fs_.constants;const O_NOFOLLOW=external_node_fs_.constants.O_NOFOLLOW??0;class LockJournal{#file;constructor(lockFile){
this.#file={...lockFile,path:`${lockFile.path}${PART_ENDING}`}}add(entries){checkWay(this.#file);const handle=(0,external_node_fs_.openSync)(absoluteOf(this.#file),
O_WRONLY|O_APPEND|O_CREAT|O_NOFOLLOW);try{checkOpened(this.#file,(0,external_node_fs_.fstatSync)(handle,{bigint:true}));(0,external_node_fs_.writeFileSync)(handle,
`
${(0,lock_text.ve)(new Map(entries.map(entry=>[entry.file,entry])))}
`)}finally{(0,external_node_fs_.closeSync)(handle)}}addTo(lock){const made=this.#lines().flatMap(line=>[...entriesIn(line)]);return made.length===0?lock:(0,lock_merge.
t)(lock,{base:lock,made,isPlaced:true}).lock}clear(){(0,external_node_fs_.rmSync)(absoluteOf(this.#file),{force:true})}#lines(){const file=absoluteOf(this.#file);
if((0,external_node_fs_.lstatSync)(file,{throwIfNoEntry:false})?.isFile()!==true)return[];return(0,external_node_fs_.readFileSync)(file,"utf8").split("\n").filter(
line=>line!=="")}}function entriesIn(line){try{return(0,lock_text.PG)(line,{where:"The line"}).values()}catch{return[]}};class LockFile{#file;#claims;#journal;#lock;#seen={
text:void 0,lock:lock_lock.U5};constructor(file,claims){this.#file=file;this.#claims=claims;this.#journal=new LockJournal(file)}get lock(){return this.#lock??this.
read()}read(){this.#lock=this.#claims.alone(()=>this.#journal.addTo(this.#look().lock));return this.#lock}note(entries){this.#claims.alone(()=>this.#journal.add(
entries))}update(change){this.#claims.alone(()=>{const{text,lock}=this.#look();const changed=change(this.#journal.addTo(lock));const content=(0,lock_text.X5)(changed);
if(content!==text&&content!==(0,lock_text.X5)(lock)){replaceFile(this.#file,content);this.#seen={text:content,lock:changed}}this.#journal.clear()})}#look(){const{
path:file}=this.#file;const where=`The lock file '${file}'`;const text=readText(absoluteOf(this.#file),where);if(text!==this.#seen.text){this.#seen={text,lock:text===
void 0?lock_lock.U5:(0,lock_text.PG)(text,{where,file})}}return this.#seen}}function readText(file,where){const stats=(0,external_node_fs_.lstatSync)(file,{throwIfNoEntry:false});
if(stats===void 0)return void 0;if(!stats.isFile())throw new errors.dz([`${where} is not a plain file.`]);return(0,external_node_fs_.readFileSync)(file,"utf8")}
;class PartFiles{#workspace;#directory;#ending;constructor({workspace,directory,step}){this.#workspace=workspace;this.#directory=directory;this.#ending=`.${(0,text_digest.
s)(step).slice(0,8)}${PART_ENDING}`}fileOf(name,result){const number=result===void 0?"":`.${result}`;return external_node_path_.join(this.#workspace,this.#directory,
`${name}${number}${this.#ending}`)}checkOpened(part,opened){checkOpened(this.#own(part),opened)}write(part,content){writeNewFile(this.#own(part),content)}sweep(directory){
const absolute=external_node_path_.join(this.#workspace,this.#directory,directory);for(const file of(0,external_node_fs_.readdirSync)(absolute)){if(file.endsWith(
this.#ending))(0,external_node_fs_.rmSync)(external_node_path_.join(absolute,file),{force:true})}}#own(part){return{workspace:this.#workspace,path:external_node_path_.
relative(this.#workspace,part).split(external_node_path_.sep).join("/")}}};class FolderOnDisk{#workspace;#outputDirectory;#claims;#seen=new Map;lockFile;parts;directory;constructor({
workspace,outputDirectory,claimsFile,step,warn}){this.#workspace=workspace;this.#outputDirectory=outputDirectory;this.#claims=new Claims({file:claimsFile,step,warn});
this.lockFile=new LockFile({workspace,path:this.pathOf(lock_lock.FI)},this.#claims);this.parts=new PartFiles({workspace,directory:outputDirectory,step});this.directory=
external_node_path_.join(workspace,outputDirectory)}pathOf(relative){return external_node_path_.posix.join(this.#outputDirectory,relative)}placeOf(relative){return{
path:this.pathOf(relative),file:external_node_path_.join(this.directory,relative)}}relativeOf(file){return external_node_path_.posix.relative(this.#outputDirectory,
file)}announce({making,reusing}){const inFull=names=>names.map(name=>external_node_path_.join(this.directory,name));const contested=this.#claims.intend({making:inFull(
making),reusing:inFull(reusing)});const problems=new problem_list.K;for(const image of contested){problems.add(`'${this.pathOf(external_node_path_.relative(this.
directory,image))}' is an image of another step of this job, which runs at the same time. Choose another 'name' or 'output-directory', or let one of them wait f\
or the other.`)}problems.throwIfAny()}isOfOther(relative){return this.ofOthers()(relative)}ofOthers(){const others=this.#claims.filesOfOthers();return relative=>others.
has(external_node_path_.join(this.directory,relative))}async findObstacle(relative){const file=external_node_path_.join(this.directory,relative);this.#seen.set(
relative,identityOf((0,external_node_fs_.lstatSync)(file,{throwIfNoEntry:false})));return(0,obstacle.R)({file,shown:this.pathOf(relative),entry:this.lockFile.lock.
get(relative),isOfOther:()=>this.isOfOther(relative)})}describeBarrier(directory){const barrier=(0,workspace_directories.DX)(this.#workspace,this.pathOf(directory));
return barrier&&(0,obstacle.d)(barrier,barrier.path)}proveWritable(directories){this.#prove(".");const existing=new Set([...directories].map(each=>(0,workspace_directories.
$X)(this.directory,each)));for(const each of existing)this.#prove(each)}make(directory){(0,workspace_directories.Oh)(this.#workspace,this.pathOf(directory))}#prove(directory){
try{this.make(directory);this.parts.sweep(directory);const probe=this.parts.fileOf(external_node_path_.posix.join(directory,"probe"));this.parts.write(probe,"");
(0,external_node_fs_.rmSync)(probe)}catch(cause){const reason=(0,foreign_text.KG)((0,text_reason.Y)(cause));throw new errors.dz([`Nothing can be written to '${this.
pathOf(directory)}': ${reason} Make it writable for the user that runs this.`],{cause})}}clear(relative){const file=external_node_path_.join(this.directory,relative);
this.#claims.alone(()=>{const there=(0,external_node_fs_.lstatSync)(file,{throwIfNoEntry:false});if(there!==void 0&&this.#isAsSeen(relative,there))(0,external_node_fs_.
rmSync)(file)})}#isAsSeen(relative,there){return identityOf(there)===this.#seen.get(relative)&&!this.isOfOther(relative)}place(part,relative){const placed=this.
placeOf(relative);const{file}=placed;this.make(external_node_path_.posix.dirname(relative));return this.#claims.alone(()=>{const there=(0,external_node_fs_.lstatSync)(
file,{throwIfNoEntry:false});if(there===void 0){if(!giveName(part,file))return void 0}else{if(!this.#isAsSeen(relative,there))return void 0;(0,external_node_fs_.
renameSync)(part,file)}this.#claims.add(file);return placed})}}function identityOf(stats){return stats===void 0?"":[stats.ino,stats.size,stats.mtimeMs,stats.ctimeMs].
join(" ")};class FreeFiles{#disk;#names;constructor(disk,names){this.#disk=disk;this.#names=names}async adopt(name,{extension,part=this.#disk.parts.fileOf(name),
isKept}){const relative=`${name}.${extension}`;const target=this.#disk.placeOf(relative);for(;;){const obstacle2=await this.#disk.findObstacle(relative);if(obstacle2!==
void 0&&!(obstacle2.isChanged&&await isKept?.(target.file)===true)){const isBrought=await this.#isBrought(part,relative);(0,external_node_fs_.rmSync)(part,{force:true});
if(isBrought)return target;throw new errors.dz([obstacle2.line])}if(this.#disk.place(part,relative)!==void 0)return target}}async put(relative,{part,onPlacing}){
const target=this.#disk.placeOf(relative);try{for(;;){const bar2=await this.#names.findBar(relative);const isBrought=bar2!==void 0&&await this.#isBrought(part,relative);
if(bar2!==void 0&&!isBrought)throw new errors.dz([bar2.line]);if(!isBrought)this.#disk.clear(relative);onPlacing(target);if(isBrought||this.#disk.place(part,relative)!==
void 0)return target}}finally{(0,external_node_fs_.rmSync)(part,{force:true})}}async#isBrought(part,relative){const{file}=this.#disk.placeOf(relative);return this.#disk.
isOfOther(relative)&&await(0,images_file.DC)(part)===await(0,images_file.DC)(file)}}var media_type=__webpack_require__(44717);;class ImageNames{#disk;#replaceable=new Set;#settled=new Set;#planned=new Set;constructor(disk){
this.#disk=disk}plan(names){for(const name of names)this.#planned.add(name)}reuse(entry){this.#settled.add(entry.name);this.#planned.add((0,lock_lock.dT)(entry))}allowReplacing(files){
for(const file of files)this.#replaceable.add(file);return[...this.#replaceable]}async findBar(relative){const obstacle2=await this.#disk.findObstacle(relative);
return obstacle2?.isChanged===true&&this.#replaceable.has(relative)?void 0:obstacle2}async keep(image,{mediaType,result,part}){const extension=(0,media_type.je)(
mediaType);const wanted=result===void 0?image:`${image}-${result}`;for(let suffix=1;;suffix++){const name=suffix===1?wanted:`${wanted}-${suffix}`;const isTaken=await this.#take(
name,{extension,image});const placed=isTaken?this.#disk.place(part,`${name}.${extension}`):void 0;if(placed!==void 0)return{name,...placed}}}async#take(name,{extension,
image}){if(name!==image&&this.#planned.has(name))return false;if(await this.findBar(`${name}.${extension}`)!==void 0)return false;if(this.#settled.has(name))return false;
this.#settled.add(name);return true}};class ImageFolder{#disk;#names;#free;#lock;directory;outputDirectory;#isChecked=false;constructor(options){this.outputDirectory=
options.outputDirectory;this.#disk=new FolderOnDisk(options);this.#names=new ImageNames(this.#disk);this.#free=new FreeFiles(this.#disk,this.#names);this.#lock=
new FolderLock(this.#disk,options.outputDirectory);this.directory=this.#disk.directory}async check(names,{replaceChanged,forms=[]}={replaceChanged:false}){this.#names.
plan(names);const replaced=await checkPlaces(this.#disk,{names,forms,reused:this.#lock.reused,replaceChanged});this.#isChecked=true;return this.#names.allowReplacing(
replaced).map(file=>`'${this.#disk.pathOf(file)}' was changed since this action made it; it is replaced, as 'reuse' is false.`)}preparePart(name,result){const directory=external_node_path_.
posix.dirname(name);const problem=this.#isChecked?void 0:this.#disk.describeBarrier(directory);if(problem!==void 0)throw new errors.dz([problem]);this.#disk.make(
directory);const file=this.#disk.parts.fileOf(name,result);(0,external_node_fs_.rmSync)(file,{force:true});return file}checkPart(part,opened){this.#disk.parts.checkOpened(
part,opened)}writePart(name,bytes){const part=this.preparePart(name);this.#disk.parts.write(part,bytes);return part}keep(name,options){return this.#names.keep(name,
{...options,part:this.#disk.parts.fileOf(name,options.result)})}async rename(image,name){const{mediaType,file:part,path:former}=image;const kept=await this.#names.
keep(name,{mediaType,result:(0,task_results.ie)(image),part});this.#lock.lose(this.#disk.relativeOf(former));return{...image,...kept,...image.image!==void 0&&{image:name}}}adopt(name,options){
return this.#free.adopt(name,options)}async put(relative,bytes,onPlacing=()=>void 0){const part=this.writePart(relative,bytes);const tell=target=>{onPlacing(target);
this.#lock.lose(relative)};const placed=await this.#free.put(relative,{part,onPlacing:tell});this.#lock.regain(relative);return placed}remove({file}){try{(0,external_node_fs_.
rmSync)(file,{force:true})}catch{}}noteReused(entries){for(const entry of entries){this.#names.reuse(entry);this.#lock.reuse(entry)}}noteInLock(images){this.#lock.
note(images)}writeLock(images){this.#lock.write(images)}readLock(){return this.#disk.lockFile.read()}find(entries){const isOfOther=this.#disk.ofOthers();const own=entries.
filter(({file})=>!isOfOther(file));return(0,images_file.Mz)(own,{directory:this.directory,pathOf:file=>this.#disk.pathOf(file),isBarred:directory=>this.#disk.describeBarrier(
directory)!==void 0})}}var inputs_config=__webpack_require__(320);;const MOST_NAMES=20;class OwnNames{#options;#claims;constructor(options){this.#options=options;
this.#claims=new Claims({file:options.claimsFile,step:options.step,warn:options.warn})}take(kind){const{outputDirectory,step}=this.#options;const own=`${kind.base}\
-${step.replaceAll(/[^A-Za-z0-9_-]+/g,"-")||"step"}`;const others=Array.from({length:MOST_NAMES},(_,index)=>index===0?own:`${own}-${index+1}`);return this.#claims.
alone(()=>{for(const name of[kind.base,...others]){const taken=this.#takeThis(external_node_path_.posix.join(outputDirectory,`${name}.json`),kind);if(taken!==void 0)
return taken}return void 0})}#takeThis(relative,{maxBytes,isOurs,isForeign}){const{workspace}=this.#options;const file=external_node_path_.join(workspace,relative);
if(isForeign?.(file)===true||this.#claims.isOfOther(file))return void 0;const stats=(0,external_node_fs_.lstatSync)(file,{throwIfNoEntry:false});const earlier=stats?.
isFile()===true&&stats.size<=maxBytes?(0,external_node_fs_.readFileSync)(file,"utf8"):void 0;if(stats!==void 0&&(earlier===void 0||!isOurs(earlier)))return void 0;
this.#claims.add(file);return{workspace,path:relative,earlier}}}var task_list=__webpack_require__(87365);;function writeOver(handle,{text,at,end}){const bytes=Buffer.
from(text);let written=0;try{written=(0,external_node_fs_.writeSync)(handle,bytes,0,bytes.length,at)}finally{if(written<bytes.length){(0,external_node_fs_.writeSync)(
handle,end,at);(0,external_node_fs_.ftruncateSync)(handle,at+Buffer.byteLength(end))}}if(written<bytes.length)throw new Error("the disk is full")};const MOST_TOLD=20;
const MAX_BYTES=1e7;const END="}\n";const MEMBER=/^"([^"\\]+)":"([^"\\]*)"$/;const WRITE_PLAIN=external_node_fs_.constants.O_RDWR|(external_node_fs_.constants.O_NOFOLLOW||
0);class TasksFile{#options;#names=new Set;#file;#bytes=0;#path="";#hasWarned=false;constructor(options){this.#options=options}get path(){return this.#path}choose(){
const taken=new OwnNames(this.#options).take({base:"tasks",maxBytes:MAX_BYTES,isOurs:text=>parseMembers(text)!==void 0,isForeign:file=>isSameFile(file,this.#options.
foreign)});this.#file=taken;if(taken===void 0){this.#warn("every name for it is taken");return}const earlier=parseMembers(taken.earlier);if(earlier!==void 0)this.#tellReplaced(
taken.path,earlier)}add(tasks,names){const file=this.#file;if(file===void 0)return;try{this.#write(file,tasks,names);this.#path=file.path}catch(error){this.#bytes=
0;this.#warn((0,text_reason.Y)(error))}}#tellReplaced(relative,earlier){const more=earlier.length>MOST_TOLD?`, and ${earlier.length-MOST_TOLD} more that the log\
 of that run names`:"";this.#options.log.info(`'${relative}' is from an earlier run and is replaced at the first task of this one. It has ${earlier.slice(0,MOST_TOLD).
join(", ")}${more}.`)}#write(file,tasks,names){const areNew=names.every(name=>!this.#names.has(name));for(const name of names)this.#names.add(name);const members=names.
map(name=>`,
${(0,task_list.$m)(name,tasks[name]??"")}`);if(areNew&&this.#bytes>0&&this.#append(file,`${members.join("")}${END}`))return;const text=(0,task_list.Sh)(tasks);replaceFile(
file,text);this.#bytes=Buffer.byteLength(text)}#append(file,members){const handle=(0,external_node_fs_.openSync)(absoluteOf(file),WRITE_PLAIN);try{checkOpened(file,
(0,external_node_fs_.fstatSync)(handle,{bigint:true}));if((0,external_node_fs_.fstatSync)(handle).size!==this.#bytes)return false;writeOver(handle,{text:members,
at:this.#bytes-END.length,end:END});this.#bytes+=members.length-END.length;return true}finally{(0,external_node_fs_.closeSync)(handle)}}#warn(reason){if(!this.#hasWarned)
this.#options.log.warning(`The file with the task ids could not be written: ${reason}`);this.#hasWarned=true}}function isSameFile(file,other){if(other===void 0||
file===other)return file===other;const[one,two]=[file,other].map(each=>(0,external_node_fs_.statSync)(each,{bigint:true,throwIfNoEntry:false}));return one!==void 0&&
one.ino===two?.ino&&one.dev===two.dev}function parseMembers(text){if(text?.startsWith('{"')!==true||!text.endsWith(`"${END}`))return void 0;const members=text.slice(
1,-END.length).split(",\n").map(line=>MEMBER.exec(line));return members.every(member=>member!==null)?members.map(([,name,id2])=>`${name} ${id2}`):void 0}var request=__webpack_require__(
11429);var result_candidate=__webpack_require__(23776);var word_list=__webpack_require__(58092);var plan_candidates=__webpack_require__(60593);var plan_plan=__webpack_require__(
74940);var request_added=__webpack_require__(73471);;function makePlan(source,existing){if(source.kind==="tasks"){const{formats}=source;return{images:source.tasks.
map(task=>({...planTask(task),...formats&&{formats}}))}}const{requested,tasks}=source;const named=new Set(requested.flatMap(request.xV));const written=new Set(requested.
map(({name})=>name));const images=requested.flatMap(each=>planWanted(each,{named,written,existing}));return{images:tasks===void 0?images:withTasks(images,tasks)}}
function takeShard(plan,{index,of}){const groups=[...Map.groupBy(plan.images,({name,candidate})=>candidate?.of??name).values()];return{...plan,images:groups.filter(
(_,position)=>position%of===index-1).flat()}}function requestedIn(source){return source.kind==="tasks"?[]:source.requested}function requestsOf({images},source){
const planned=new Set(images.map(({request:request2})=>request2));return requestedIn(source).filter(({resolved})=>planned.has(resolved.request))}function planWanted(requested,names){
const{request:request2,added,price:price2,references:references2,isUncertain=false}=requested.resolved;const{at}=requested;const requestHash=(0,plan_plan.Oh)({model:request2.
model,input:(0,request_added.FF)(request2.input,added)});return keptNames(requested,requestHash,names).map(name=>({name,request:request2,requestHash,price:price2,
...requested.candidates!==void 0&&{candidates:requested.candidates},...requested.formats!==void 0&&{formats:requested.formats},...references2.length>0&&{uploads:references2},
...isUncertain&&{isUncertain},...requested.alt!==void 0&&{alt:requested.alt},...at&&{at},origin:"generated"}))}function keptNames({name,count},requestHash,{named,
written,existing}){const names=(0,request.xV)({name,count});if(existing===void 0)return names;const{isThere,isPicture}=existing;if(count===1){const former=`${name}\
-1`;const isOthers=named.has(former)||written.has(former);return!isOthers&&isThere(former,requestHash)&&!isThere(name,requestHash)?[former]:names}if(named.has(name)||
!isThere(name,requestHash))return names;const kept=[name];for(let number=2;kept.length<count;number++){if(!isPicture(`${name}-${number}`))kept.push(`${name}-${number}`)}
return kept}function planTask(task){return{...task,request:void 0,requestHash:"",price:0,origin:"collected"}}function withTasks(images,tasks){const imageOf=({name})=>(0,
result_candidate.zX)(name)?.of??name;const numberOf=({name})=>(0,result_candidate.zX)(name)?.number??0;const byImage=Map.groupBy(tasks,imageOf);const names=new Set(
images.map(({name})=>name));const wanted=images.flatMap(image=>{const own=byImage.get(image.name)?.toSorted((a,b)=>numberOf(a)-numberOf(b))??[];return own.length===
0?[image]:own.map(task=>collect(image,task))});return[...wanted,...tasks.filter(task=>!names.has(imageOf(task))).map(planTask)]}function collect(image,{name,taskId}){
const candidate=(0,result_candidate.zX)(name);return{...image,name,taskId,price:0,origin:"collected",...candidate&&{candidate}}}var resume=__webpack_require__(91148);
var formats_form=__webpack_require__(4624);var lacking=__webpack_require__(10467);var wish=__webpack_require__(81489);;function formsToWrite(plan){return[...new Set(
formsWithNames(plan).map(({file})=>file))]}function formsWithNames(plan){const vacant=[...(0,plan_candidates.a7)(plan)];const those=(name,forms)=>forms.map(form=>({
name,word:form.word,file:(0,formats_form.mo)(name,form)}));return plan.images.flatMap(({name,candidate,formats,reused})=>{if(formats===void 0)return[];if(reused!==
void 0)return reused.flatMap(each=>those(each.name,(0,lacking.vb)(each,formats).forms));const names=candidate===void 0?[name]:vacant.filter(each=>each===candidate.
of);return names.flatMap(each=>those(each,(0,wish.BD)(formats)))})}function checkFormPlaces(plan,{entries,where}){const byFile=new Map(entries.filter(lock_lock.
AA).map(entry=>[entry.file,entry]));const problems=new problem_list.K;for(const{name,word,file}of formsWithNames(plan)){const there=byFile.get(file);if(there===
void 0||there.name===name)continue;problems.add(`The form '${word}' of '${name}' would take the place of '${file}' ${where}, a file of the image '${there.name}'\
. Give one of them another 'name' or 'output-directory', or take that file out of the lock file where nobody needs it.`)}problems.throwIfAny()}var saved_image=__webpack_require__(
68322);;function settleAskers(plan,{disputes,log:log2,...given}){if(disputes==="ignored")return;const problems=new problem_list.K;for(const line of describeDisputes(
plan,given)){if(disputes==="refused")problems.add(line);else log2.warning(`${line} A run that makes images ends there.`)}problems.throwIfAny()}function describeDisputes({
images},{entries,asker,where}){const newest=(0,lock_merge.s)(entries);const isGone=askOfEach(source=>asker.isGone(source));const own=asker.source===""?"this run":
`'${(0,foreign_text.Ig)(asker.source)}'`;return images.flatMap(({name,requestHash,taskId})=>{const last=newest.get(name);if(last===void 0||taskId!==void 0)return[];
if(last.request===requestHash||[asker.source,""].includes(last.source)||isGone(last.source))return[];return[`The image '${name}' ${where} belongs to '${(0,foreign_text.
Ig)(last.source)}', and ${own} asks for another picture of that name. Give one of them another 'name' or 'output-directory', or set 'reuse' to false for one run\
 to take it over.`]})}function askOfEach(ask2){const answers=new Map;return source=>{const answer=answers.get(source)??ask2(source);answers.set(source,answer);return answer}}
var formats_options=__webpack_require__(38406);var image_files=__webpack_require__(61122);;function entriesOfPicture({formats},entry,known){const hasForms=known.
some(({derivedFrom:made,taskId})=>made!==void 0&&taskId===entry.taskId);if(formats===void 0)return{entry,forms:[],hasForms};const wanted=(0,wish.BD)(formats);const forms=known.
filter(({derivedFrom:made})=>{const form=wanted.find(({word})=>word===made?.form);if(made===void 0||form===void 0)return false;const asked=askedFor(form,{entry,
sha256:made.sha256,options:formats.options});return(0,lacking._G)([{derivedFrom:made}],asked)!==void 0});return{entry,forms,hasForms}}function pictureOf(image,place,found){
const{entry}=place;const there=found.get(entry.file)??absentOriginal(image,place,found);if(image.request===void 0||there===void 0)return[];const{name,taskId,createdAt,
results}=entry;const isRetouched=there.sha256!==entry.sha256;const own=foundForms(image,{place,sha256:there.sha256,found});const isAbsent=!(0,saved_image.nw)(there);
const made=own.map(({file})=>file);const files=isAbsent?made:[{...(0,image_files.Ed)(there),isMade:false},...made];const saved={...there,...isAbsent&&{...(0,image_files.
Ed)(files[0]??there),original:there},name,...results!==void 0&&(0,lock_lock.sR)(entry),...image.alt!==void 0&&{alt:image.alt},model:image.request.model,taskId,sourceUrl:"",
request:image.requestHash,credits:0,seconds:void 0,origin:"reused",createdAt:new Date(createdAt),...entry.source!==""&&{source:entry.source},...(made.length>0||
isAbsent)&&{files},...isRetouched&&{isRetouched}};const retouched=own.filter(form=>form.file.sha256!==form.entry.sha256);const leavesMarkOut=image.formats!==void 0&&
image.formats.options.metadata===void 0;const changed=[...isRetouched&&!isAbsent?[{path:there.path,isForm:false,leavesMarkOut}]:[],...retouched.map(({file:{path}})=>({
path,isForm:true,leavesMarkOut:false}))];return[{saved,changed,forms:own.map(form=>form.entry)}]}function needsOriginal(image,place,found){const[picture2]=found.
has(place.entry.file)?[]:pictureOf(image,place,found);return picture2!==void 0&&(0,lacking.Ke)(picture2.saved,image.formats)}function absentOriginal({formats},{
entry,forms,hasForms},found){const{bytes,width,height,delivered}=entry;const mediaType=media_type.Z2.find(each=>each===entry.mediaType);const isAboutForms=formats!==
void 0||delivered===false||hasForms;if(mediaType===void 0||!isAboutForms)return void 0;const there=forms.filter(({file})=>found.has(file));return{...saved_image.
JW,bytes,sha256:madeFrom(there,entry),width,height,mediaType}}function madeFrom(forms,{sha256,taskId}){const own=forms.filter(each=>each.taskId===taskId).map(each=>each.
derivedFrom?.sha256??sha256);return own.includes(sha256)?sha256:own[0]??sha256}function foundForms({formats},{place,sha256,found}){if(formats===void 0)return[];
return(0,wish.BD)(formats).flatMap(form=>{const asked=askedFor(form,{entry:place.entry,sha256,options:formats.options});const entry=(0,lacking._G)(place.forms,asked);
const there=entry===void 0?void 0:found.get(entry.file);if(entry?.derivedFrom===void 0||there===void 0)return[];return[{entry,file:{...there,derivedFrom:entry.derivedFrom,
isMade:false}}]})}function askedFor(form,{entry,sha256,options}){return(0,lacking.kQ)(sha256,form,(0,formats_options.sN)(options,{isRetouched:sha256!==entry.sha256}))}
;const MAX_NAMES=10;const WITHOUT_MARK="Its forms do not say that a machine made them; set 'metadata' in 'format-options' to true to have them say so.";const MAX_TOLD=20;
async function reuseImages(plan,options){const{earlier,entries,asker,disputes,allNames,tellsUnwanted,onReused,log:log2}=options;settleAskers(plan,{entries,asker,
disputes,where:earlier.where,log:log2});const asked=new Set(allNames);const names=new Set([...asked,...plan.images.map(({name})=>name)]);const{reusable,known}=await findAllReusable(
plan,{earlier,entries,names});const byName=Map.groupBy(known.filter(({derivedFrom})=>derivedFrom!==void 0),({name})=>name);const placesOf=image=>(reusable.get(image.
name)??[]).map(entry=>entriesOfPicture(image,entry,byName.get(entry.name)??[]));const places=new Map(plan.images.map(image=>[image,placesOf(image)]));const filesOf2=all=>all.
flatMap(({entry,forms})=>[entry,...forms]);const near=await earlier.find([...places.values()].flatMap(filesOf2));const absent=plan.images.flatMap(image=>(places.
get(image)??[]).filter(place=>needsOriginal(image,place,near)).map(({entry})=>entry));const found=new Map([...near,...await earlier.findOriginals?.(absent)??[]]);
const kept=[];const images=plan.images.map(image=>{const task=reusable.get(image.name);if(task===void 0)return image;const there=(places.get(image)??[]).flatMap(
place=>pictureOf(image,place,found));if(there.length<task.length)return image;kept.push({name:image.name,task,pictures:there});return{...image,price:0,reused:there.
map(({saved})=>saved),origin:"reused"}});const pictures=kept.flatMap(each=>each.pictures);if(kept.length<=MAX_TOLD)tellReused(pictures,log2);warnOfChanged(pictures,
log2);for(const each of kept)warnOfMissing(each,log2);onReused(kept.flatMap(({task,pictures:pictures2})=>[...task,...pictures2.flatMap(({forms})=>forms)]));if(allNames!==
void 0&&tellsUnwanted)tellUnwanted(entries,asked,options);return{...plan,images}}async function findAllReusable(plan,{earlier,entries,names}){const near=findReusable(
plan,entries,names);const left=plan.images.filter(image=>(0,plan_plan.nK)(image)&&!near.has(image.name));if(left.length===0||earlier.readFurther===void 0)return{
reusable:near,known:entries};const further=(await earlier.readFurther()).filter(lock_lock.AA);const reusable=new Map([...findReusable({images:left},further,names),
...near]);return{reusable,known:[...entries,...further]}}function findReusable({images},entries,names){const single=Map.groupBy(entries.filter(({image,derivedFrom})=>image===
void 0&&derivedFrom===void 0),({name})=>name);const several=(0,task_results.jo)(entries,names);return new Map(images.filter(({request:request2,taskId})=>request2!==
void 0&&taskId===void 0).flatMap(image=>{const{name}=image;const isSame2=task2=>task2.every(entry=>(0,plan_plan.ZK)(image,entry));const own=(0,task_results.jI)(
single.get(name)?.map(entry=>[entry])??[]);const tasks=(several.get(name)??[]).filter((task2,index,all)=>isWhole(task2)||index===all.length-1);const task=own.findLast(
isSame2)??tasks.findLast(isSame2);return task===void 0?[]:[[name,task]]}))}function isWhole(task){return task.length>=resultsOf(task)}function resultsOf(task){return Math.
max(...task.map(({results=1})=>results))}function tellReused(pictures,log2){for(const{saved,changed}of pictures){if(changed.length===0&&(0,saved_image.nw)(saved)){
log2.info(`${saved.name}: ${saved.path} is reused, its request has not changed`)}}}function warnOfChanged(pictures,log2){for(const{saved,changed}of pictures){for(const{
path,isForm,leavesMarkOut}of changed){const anew=isForm?"Delete it to have it made anew, at no cost.":"Set 'reuse' to false to make it anew.";const mark=leavesMarkOut?
` ${WITHOUT_MARK}`:"";log2.warning(`${saved.name}: ${path} was changed since it was made; it is kept. ${anew}${mark}`)}}}function warnOfMissing({name,task},log2){
if(isWhole(task))return;const are=task.length===1?"is here; it is":"are here; they are";log2.warning(`${name}: ${task.length} of ${resultsOf(task)} pictures of \
its task ${are} kept. Set 'reuse' to false to make them anew.`)}function tellUnwanted(entries,names,{earlier,log:log2}){const unwanted=[...new Set((0,task_results.
Md)(entries,names).map(({name})=>name))];if(unwanted.length===0)return;const count=unwanted.length===1?"an image":`${unwanted.length} images`;const more=unwanted.
length>MAX_NAMES?", \u2026":"";log2.notice(`The lock file ${earlier.where} has ${count} that the manifest does not name: ${unwanted.slice(0,MAX_NAMES).join(", ")}${more}\
. Nothing is deleted.`)};const DISPUTES={make:"refused",submit:"refused",plan:"told",check:"ignored"};async function planWork(options){const{source,shard,prune,
asker,earlier,candidates,reuse,mode,destinations,onReused,log:log2}=options;const entries=(await earlier?.readEntries()??[]).filter(entry=>(0,result_candidate.zX)(
(0,lock_lock.dT)(entry))===void 0);const asked=withSource(makePlan(source,existingIn(entries,source)),asker);const whole=destinations.includes("pull-request")?(0,
plan_candidates.V$)(asked):asked;const share=shard===void 0?whole:takeShard(whole,shard);const places={entries,where:earlier?.where??""};if(source.tasks!==void 0){
const collected=onlyCollected(share,log2);checkFormPlaces(collected,places);return collected}const allNames=source.kind==="manifest"?whole.images.map(({name})=>name):
void 0;const keeping={entries:entries.filter(lock_lock.AA),asker,disputes:DISPUTES[mode],allNames,tellsUnwanted:!prune,onReused,log:log2};const kept=earlier===void 0||
!reuse?share:await reuseImages(share,{...keeping,earlier});if(mode==="check")return kept;checkFormPlaces(kept,places);const known=await(0,plan_candidates.OB)(kept,
reuse?candidates:void 0);const{readRecords:readRecords2,maxCredits,unanswered}=options;const isOfInterest=(0,plan_plan.M1)(kept).length>0||(0,plan_candidates.UP)(
kept);const attempts=isOfInterest?await readRecords2?.():void 0;const submitted=(0,resume.vG)(attempts?.flatMap(({tasks=[]})=>tasks)??[]);const plan=(0,plan_candidates.
I9)(kept,{wanted:share,known,submitted,log:log2});if(attempts===void 0||(0,plan_plan.M1)(plan).length===0)return plan;return(0,resume.lC)(plan,{attempts,known,maxCredits,
unanswered,log:log2})}function existingIn(entries,source){const known=[...entries].filter(lock_lock.AA);const several=(0,task_results.jo)(known,new Set(requestedIn(
source).flatMap(request.xV)));const pictures=new Set([...several.values()].flat(2));const images=known.filter(entry=>!pictures.has(entry)).map(entry=>[(0,lock_lock.
dT)(entry),entry.request]);const groups=[...several].flatMap(([image,tasksOf2])=>tasksOf2.flat().map(({request:request2})=>[image,request2]));const made=new Set(
[...images,...groups].map(each=>each.join(" ")));const submitted=new Set(source.tasks?.map(({name})=>(0,result_candidate.zX)(name)?.of??name));const names=new Set(
[...pictures].map(({name})=>name));return{isThere:(name,requestHash)=>made.has(`${name} ${requestHash}`)||submitted.has(name),isPicture:name=>names.has(name)}}function withSource(plan,{
source}){if(source==="")return plan;return{...plan,images:plan.images.map(image=>image.request===void 0?image:{...image,source})}}function onlyCollected({images},log2){
const collected=images.filter(({taskId})=>taskId!==void 0);const left=images.filter(({taskId})=>taskId===void 0).map(({name})=>name);if(left.length>0){log2.notice(
`Left alone, as input 'tasks' has no task for them: ${(0,word_list.d9)(left)}.`)}if(collected.length===0){log2.notice("There was nothing to collect: input 'task\
s' names no task. A run that reuses every image submits none.")}return{images:collected}}var ending=__webpack_require__(60604);var remarks=__webpack_require__(4810);
var run_result=__webpack_require__(59768);;function findOutdated(plan,entries){const byName=Map.groupBy([...entries].filter(lock_lock.AA),lock_lock.dT);return plan.
images.flatMap(image=>{const{name,reused,formats}=image;if(reused===void 0)return[{name,reason:reasonOf(image,byName.get(name)??[])}];return reused.some(each=>(0,
lacking.Ke)(each,formats))?[{name,reason:"formats changed"}]:[]})}function reasonOf(image,entries){if(entries.length===0)return"new";return entries.some(entry=>(0,
plan_plan.ZK)(image,entry))?"file missing":"request changed"}var amounts=__webpack_require__(12822);var log=__webpack_require__(59101);;class EarlierCosts{#costs;#credits;#unsaid;#worstRatio;constructor(costs){
this.#costs=mergeCosts(costs);const merged=[...this.#costs.values()];this.#credits=(0,amounts.Cl)(merged.map(mostOf));this.#unsaid=merged.filter(({credits})=>credits===
void 0).length;this.#worstRatio=merged.reduce((worst,cost2)=>Math.max(worst,ratioOf(cost2)),1)}get isEmpty(){return this.#costs.size===0}get credits(){return this.#credits}get isSure(){
return this.#unsaid===0}get worstRatio(){return this.#worstRatio}learn({taskId,reported,end}){const known=this.#costs.get(taskId);if(known===void 0||reported===
void 0)return;const isOver=end==="succeeded"||end==="failed";if(!isOver&&(0,amounts.H3)(mostOf(known),reported))return;const cost2={...known,credits:reported};this.#costs.
set(taskId,cost2);this.#credits=(0,amounts.Cl)([this.#credits,-(0,amounts.VV)(mostOf(known)),(0,amounts.VV)(reported)]);if(known.credits===void 0)this.#unsaid-=
1;this.#worstRatio=Math.max(this.#worstRatio,ratioOf(cost2))}}function describeEarlierCosts({credits,isSure}){return`earlier attempts took ${isSure?"":"up to "}${(0,
amounts.YA)(credits)}`}function mergeCosts(costs){const byTask=new Map;for(const cost2 of costs){const key=cost2.taskId??cost2;const known=byTask.get(key);const{
taskId}=cost2;byTask.set(key,{taskId,credits:cost2.credits??known?.credits,price:cost2.price??known?.price})}return byTask}function mostOf({credits,price:price2}){
return credits??price2??0}function ratioOf({credits,price:price2}){if(credits===void 0||price2===void 0||price2===0)return 1;return(0,amounts.H3)(price2,credits)?
1:credits/price2};const MOST_WARNINGS=20;function warnOfRequests(plan,source,log2){const warnings=[...new Set(requestsOf(plan,source).flatMap(({resolved})=>resolved.
warnings))];for(const warning of warnings.slice(0,MOST_WARNINGS))log2.warning((0,foreign_text.Ig)(warning));if(warnings.length>MOST_WARNINGS)log2.warning(`${warnings.
length-MOST_WARNINGS} more warnings of this kind.`)}function tellPlan(plan,balance,log2){const open=(0,plan_plan.M1)(plan);const fresh=open.filter(image=>image.
taskId===void 0);const models=[...new Set(fresh.map(image=>image.request?.model??""))].map(model=>(0,foreign_text.Ig)(model));const left=balance===void 0?"":`; ${(0,
amounts.YA)(balance)} left`;const resumed=plan.images.filter(image=>image.origin==="resumed").length;const ofRuns=countOfEarlierRuns(plan);const collected=open.
length-fresh.length-resumed;const reused=plan.images.length-open.length;if(fresh.length>0){log2.info(`To make: ${describeTasks(fresh)} with ${models.join(", ")}\
, for ${(0,amounts.YA)((0,plan_plan.xx)(plan))}${left}.`)}if(resumed>ofRuns)log2.info(`Resumed: ${(0,amounts.vG)(resumed-ofRuns,"task")} of an earlier attempt, \
not paid for again.`);if(ofRuns>0)log2.info(`Resumed: ${(0,amounts.vG)(ofRuns,"candidate")} of an earlier run, not paid for again.`);if(collected>0)log2.info(`T\
o collect: ${(0,amounts.vG)(collected,"task")} submitted earlier.`);if(reused>0)log2.info(`Reused: ${(0,amounts.vG)(reused,"image")} whose request has not chang\
ed; nothing is paid for them.`);if(plan.earlierCosts!==void 0&&plan.earlierCosts.length>0){log2.info(`Of this run, ${describeEarlierCosts(new EarlierCosts(plan.
earlierCosts))}; 'max-credits' counts them.`)}if(plan.images.length===0)log2.info("There is no image to make or to collect.")}function describeTasks(tasks){const images=countImages(
tasks);const all=(0,amounts.vG)(images,"image");return images===tasks.length?all:`${all} by ${(0,amounts.vG)(tasks.length,"task")}`}function countImages(images){
return new Set(images.map(({name,candidate})=>candidate?.of??name)).size}function countOfEarlierRuns({images,earlierCosts=[]}){const ofAttempts=new Set(earlierCosts.
map(({taskId})=>taskId));const isOfRun=({origin,candidate,taskId})=>origin==="resumed"&&candidate!==void 0&&!ofAttempts.has(taskId);return images.filter(isOfRun).
length}function tellImages(plan,log2){const look=lookOf(plan,`Plan: ${(0,amounts.vG)(countImages(plan.images),"image")}`);const planned=new Set(plan.images.map(
({name})=>name));const groups=Map.groupBy(plan.images,image=>isNewCandidate(image)?image.candidate?.of:image);for(const[first,group]of groups){if(typeof first===
"object")log2.info(`${first.name}: ${(0,foreign_text.Ig)(describePlannedImage(first))}`,look);else log2.info(`${first}: ${(0,foreign_text.Ig)(describeCandidates(
group,planned))}`,look)}}function hasCandidates({images}){return images.some(isNewCandidate)}function isNewCandidate(image){return image.candidate!==void 0&&(0,
plan_plan.nK)(image)}function describeCandidates(images,planned){const[{request:request2,candidate}={}]=images;const noun=planned.has(candidate?.of??"")?"more c\
andidate":"candidate";return[(0,amounts.vG)(images.length,noun),request2?.model,(0,amounts.YA)((0,plan_plan.xx)({images}))].join(", ")}function isLargePlan({images}){
return images.length>log.xn}function lookOf(plan,title){return isLargePlan(plan)?{fold:title}:{}}function tellRequests(plan,source,log2){const requests=requestsOf(
plan,source);const title=`Fields of ${(0,amounts.vG)(requests.length,"request")}, and where each comes from`;const look=lookOf(plan,title);const tellField=line=>log2.
info(line,look);for(const{name,resolved}of requests){if(source.kind==="manifest")tellField(`${name} asks for`);for(const[field,value]of Object.entries(resolved.
request.input)){tellField(`  ${(0,foreign_text.Ig)(field)}: ${(0,foreign_text.Ig)(describeGiven(value))} (${(0,foreign_text.Ig)(resolved.origins[field]??"given")}\
)`)}}}function describePlannedImage({request:request2,price:price2,taskId,reused}){if(reused!==void 0)return"reused, 0 credits";return request2===void 0||taskId!==
void 0?`task ${(0,task_list.ZP)(taskId??"")}`:`${request2.model}, ${(0,amounts.YA)(price2)}`}function describeGiven(value){return(0,foreign_text.sK)(typeof value===
"string"?value:JSON.stringify(value))}var cost=__webpack_require__(81488);var result_outdated=__webpack_require__(90981);;async function checkImages(plan,{source,
earlier,log:log2}){warnOfRequests(plan,source,log2);const outdated=findOutdated(plan,await earlier.readEntries());for(const{name,reason}of outdated)log2.info(`${name}\
: ${(0,result_outdated.G)(reason)}`);return{status:outdated.length===0?"unchanged":"outdated",images:plan.images.flatMap(({reused=[]})=>reused).filter(saved_image.
nw),failures:[],deliveries:[],tasks:{},pendingTasks:{},cost:cost.WR,creditsLeft:void 0,outdated:{of:plan.images.length,images:outdated,credits:(0,plan_plan.xx)(
plan)}}};const result_file_MAX_BYTES=1e8;const FIRST_KEYS=["status","images","failures","deliveries","credits"];class ResultFile{#options;constructor(options){this.#options=
options}write(text){try{const taken=new OwnNames(this.#options).take({base:"kie-result",maxBytes:result_file_MAX_BYTES,isOurs:isResult});if(taken===void 0)throw new Error(
"every name for it is taken");replaceFile(taken,text);return taken.path}catch(error){this.#options.log.warning(`The file with the whole result could not be writ\
ten: ${(0,text_reason.Y)(error)}`);return""}}}function isResult(text){if(!text.startsWith('{"status":"'))return false;try{const result=JSON.parse(text);const keys=Object.
keys(result);const lists=[result["images"],result["failures"],result["deliveries"]];return FIRST_KEYS.every((key,index)=>keys[index]===key)&&lists.every(Array.isArray)&&
JSON.stringify(result)===text}catch{return false}}var result_delivery=__webpack_require__(26093);var explanation_explanation=__webpack_require__(33874);var way_back=__webpack_require__(
85810);var words=__webpack_require__(77918);;const MOST_NAMED=3;function describeNextSteps(result,{wayBack,reuses}){const failures=result.failures.filter(({reason})=>reason!==
"not-submitted");const byStep=Map.groupBy(failures,failure2=>placeInOrder(failure2,result,wayBack));const told=ORDER.flatMap(step=>{const images=byStep.get(step)??
[];return images.length===0?[]:[describeStep(step,namesOf(images),wayBack)]});const order=told.length<2?"":`Next, in this order: ${told.join("; ")}.`;const undelivered=findUndelivered(
result).length===0?"":(0,words.t)(wayBack).undelivered;const kept=byStep.has("new-run")&&reuses?describeKept(result):"";return[order,undelivered,kept].filter(part=>part!==
"").join(" ")}function findUndelivered({status,images,deliveries}){const isClosed=status==="cancelled"||deliveries.some(result_delivery.Ix);return isClosed?(0,result_delivery.
LJ)(images,deliveries):[]}const ORDER=["look-up","fetch","take-up","new-run"];function placeInOrder({name,step},{pendingTasks},wayBack){if(step!=="again")return step;
return(0,way_back.We)(wayBack)||Object.hasOwn(pendingTasks,name)?"take-up":"new-run"}function describeStep(step,names,wayBack){const{link,several,newRun}=(0,words.
t)(wayBack);switch(step){case"look-up":return`look up ${names} at ${way_back.oO}`;case"fetch":return`fetch ${names} by ${link}, soon`;case"take-up":return`${several}\
 ${names}`;case"new-run":return`${newRun} for ${names}, with what each needs`;default:return(0,errors.xb)(step)}}function describeKept({images,deliveries}){const commit=deliveries.
find(delivery=>"branch"in delivery);if(commit===void 0||images.length===0||commit.overtaken!==void 0)return"";return`A new run makes only what failed: the branc\
h '${(0,foreign_text.Ig)(commit.branch)}' has the rest.`}function namesOf(failures){const names=failures.slice(0,MOST_NAMED).map(({name})=>name);const more=failures.
length>MOST_NAMED?[`${(0,amounts.Df)(failures.length-MOST_NAMED)} more`]:[];return[...names,...more].join(", ")}var delivery_words=__webpack_require__(78224);;const result_log_MOST_NAMED=10;
function tellResult(result,{tookMs,...later},log2){if(!(0,run_result.G)(result.status))return;log2.info((0,ending.q2)(result),{tone:(0,ending.e2)(result.status)?
"failed":"done"});for(const line of failureLines(result.failures))log2.info(line,{tone:"failed"});for(const delivery of result.deliveries){if(!(0,result_delivery.
Ix)(delivery))log2.info((0,delivery_words.K)(delivery));for(const trouble of(0,result_delivery.u1)(delivery)){const{message:message2,next}=(0,explanation_explanation.
Mf)(trouble);log2.info(`${message2} ${next}`,{tone:"failed"})}}const undelivered=(0,ending.Dw)(result);if(undelivered!=="")log2.info(undelivered);const nextSteps=describeNextSteps(
result,later);if(nextSteps!=="")log2.info(nextSteps);const pending=(0,ending.BE)(result);if(pending!=="")log2.info(pending,{tone:"warning"});log2.info(`${(0,ending.
S2)(result)} It took ${(0,amounts.MB)(tookMs)}.`)}function failureLines(failures){if(failures.length<2)return[];return[...Map.groupBy(failures,({reason})=>reason)].
map(([reason,images])=>{const names=images.slice(0,result_log_MOST_NAMED).map(({name})=>name);const more=images.length>result_log_MOST_NAMED?[`${(0,amounts.Df)(
images.length-result_log_MOST_NAMED)} more`]:[];return`Failed, ${reason}: ${[...names,...more].join(", ")}. Why stands above, beside each name.`})}var phrases=__webpack_require__(
30597);;const ABORTED_DELIVERY_MS=1e3;async function deliverAll(images,{failures,destinations,rescue,log:log2,signal},results=[]){const serve=async(destination,served)=>{
const earlier=results.filter(result=>!(0,result_delivery.Ix)(result));const isLate=signal.aborted;try{return await destination.deliver(served,{earlier,failures})}catch(error){
const isCutOff=!isLate&&error===signal.reason;return{destination:destination.name,error:isCutOff?(0,result_delivery.qG)(served,error):error}}};for(const destination of destinations)
results.push(await serve(destination,imagesFor(destination,images)));const lost=findLost(images,results);if(lost===void 0||signal.aborted||destinations.some(({name})=>name===
"artifact"))return results;if(rescue===void 0)log2.warning(`${lost.why}. ${(0,result_delivery.J3)(lost.images)}`);else{log2.warning(`${lost.why}; they go up as \
an artifact, so that they are not lost.`);results.push(await serve(rescue,lost.images))}return results}async function deliverInTime({images,failures},{destinations,
rescue,clock,log:log2,signal}){const done=[];const results=deliverAll(images,{failures,destinations,rescue,log:log2,signal},done);const over=new AbortController;
const aborted=new Promise(resolve=>signal.addEventListener("abort",()=>resolve(),{once:true}));const outOfTime2=aborted.then(async()=>{await clock.sleep(ABORTED_DELIVERY_MS,
over.signal);const isDone=({name})=>done.some(({destination})=>destination===name);const[begun,...others]=[...destinations,...rescue===void 0?[]:[rescue]].filter(
each=>!isDone(each));const reason=signal.reason;return[...done,...begun===void 0?[]:[{destination:begun.name,error:(0,result_delivery.qG)(images,reason)}],...others.
filter(other=>other!==rescue).map(({name})=>({destination:name,error:reason}))]});try{return await Promise.race([results,outOfTime2])}finally{over.abort()}}function imagesFor({
name},images){return name==="release"?images.filter(result_candidate.Sb):images}function findLost(images,results){const failed2=results.find(result_delivery.Ix);
if(failed2!==void 0){const what=`the ${(0,result_delivery.WW)(failed2.destination)} ${(0,result_delivery.VL)(failed2)?"took":"did not take"} the images`;return{
images,why:(0,result_delivery.VL)(failed2)?`Nobody knows whether ${what}`:(0,phrases.Zb)(what)}}const among=paths=>images.filter(({path})=>paths.includes(path));
const[overtaken,missing]=[among(results.flatMap(result_delivery.nG)),among(results.flatMap(result_delivery.y7))];const why=[...missing.length>0?[`The pull reque\
st did not get ${(0,amounts.vG)(missing.length,"candidate")}`]:[],...overtaken.length>0?[(0,result_delivery.j5)(overtaken)]:[]];return why.length===0?void 0:{images:[
...new Set([...missing,...overtaken])],why:why.join(". ")}};class Bell{#clock;#waiting;#rung=false;constructor(clock){this.#clock=clock}async wait(ms){if(!this.#rung)
await this.#sleep(ms);this.#rung=false}ring(){this.#rung=true;this.#waiting?.abort()}async#sleep(ms){const{signal}=this.#waiting=new AbortController;if(ms===Infinity){
await new Promise(resolve=>signal.addEventListener("abort",()=>resolve(),{once:true}))}else{await this.#clock.sleep(ms,signal).catch(()=>void 0)}}}var time_clock=__webpack_require__(
50835);var wire_errors=__webpack_require__(19834);var classify=__webpack_require__(11039);var task_errors=__webpack_require__(81876);;function unsentOutcome(attempt,error){
const{earlier}=attempt;if(earlier===void 0)return failed(attempt,{error,charged:"no",submittedAt:void 0});if(!(error instanceof task_errors.um))return earlier;return{
...earlier,error:new task_errors.um(error.because,earlier.error)}}function outcomeWithoutTask(attempt,{error,sentOn,charged}){const{earlier}=attempt;return failed(
attempt,{error,charged:earlier===void 0||earlier.charged==="no"?charged:"unknown",submittedAt:sentOn,taskId:earlier?.taskId,task:earlier?.task})}function outcomeOfFailedTask(attempt,{
taskId,submittedAt,task}){const{failCode,failMsg,credits,isInferred=false}=task;const kind=(0,classify.XE)({code:failCode,text:failMsg??""});const transient=(0,
classify.dg)(kind)&&!isInferred;const error=new task_errors.Cb({taskId,kind,failCode,failMsg,transient,isInferred});const charged=credits===0?"no":"unknown";return{
...failed(attempt,{error,charged,submittedAt,taskId,task}),error}}function outcomeWithoutEnd(attempt,{taskId,submittedAt,task,error}){const charged=chargedWithoutEnd(
task);const pending=!(error instanceof task_errors.dF)&&!(error instanceof task_errors.zl);return{...failed(attempt,{error,charged,submittedAt,taskId,task}),pending}}
function chargedWithoutEnd(task){if(task?.credits===void 0)return"unknown";if(task.credits>0)return"yes";return task.state==="success"?"no":"unknown"}function failed({
item,number},failure2){return{end:"failed",key:item.key,attempt:number,pending:false,taskId:void 0,task:void 0,...failure2}};const MOST_IN_FLIGHT=100;class Line{#attempts=[];#next=0;#inFlight=0;get next(){
return this.#inFlight>=MOST_IN_FLIGHT?void 0:this.#attempts[this.#next]}get waiting(){return this.#attempts.slice(this.#next)}join(attempt){this.#attempts.push(
attempt)}take(first){this.#next+=1;return first}takeOff(){this.#inFlight+=1}land(){this.#inFlight-=1}};class Obstacles{#stop=new AbortController;#drop=new AbortController;#stopReason;#refusedModels=new Map;get stopped(){
return this.#stop.signal}get dropped(){return this.#drop.signal}stop(reason){if(this.#stopReason===void 0||this.#stopReason==="over-budget")this.#stopReason=reason;
this.#stop.abort();if(reason!=="over-budget")this.#drop.abort()}refused({model},error){if(error.verdict==="stop")this.stop(error);if(isAboutModel(error))this.#refusedModels.
set(model,error)}find(model){const reason=this.#stopReason??this.#refusedModels.get(model);if(reason===void 0)return void 0;return reason==="cancelled"?new task_errors.
Nb:new task_errors.um(reason)}admits({request:request2,admit}){return this.find(request2.model)===void 0&&this.#isAllowed(admit)}admitsAgain({request:request2,admit}){
return!this.#drop.signal.aborted&&!this.#refusedModels.has(request2.model)&&this.#isAllowed(admit)}#isAllowed(admit){const reason=admit();if(reason!==void 0)this.
stop(reason);return reason===void 0}}function isAboutModel(error){return error instanceof wire_errors.GT&&(error.kind==="model"||error.kind==="disabled")};class DueHeap{#entries=[];get nextAt(){
return this.#entries[0]?.at??Infinity}push(at,value){const entries=this.#entries;let index=entries.length;const entry={at,value};entries.push(entry);for(;;){const parentIndex=index-
1>>1;const parent=entries[parentIndex];if(parent===void 0||parent.at<=at)break;entries[index]=parent;index=parentIndex}entries[index]=entry}pop(){const earliest=this.#entries[0];
const last=this.#entries.pop();if(last!==void 0&&this.#entries.length>0)this.#sink(last);return earliest?.value}#sink(entry){const entries=this.#entries;let index=0;
for(;;){const left=entries[2*index+1];const right=entries[2*index+2];const isRight=left!==void 0&&right!==void 0&&right.at<left.at;const child=isRight?right:left;
if(child===void 0||child.at>=entry.at)break;entries[index]=child;index=2*index+(isRight?2:1)}entries[index]=entry}};class DueLooks{#options;#coming=new DueHeap;#due=[];constructor(options){
this.#options=options}get nextAt(){return this.#due.length>0?-Infinity:this.#coming.nextAt}push(at,value){this.#coming.push(at,value)}take(now){this.#collect(now);
this.#putOff(now);const urgencies=this.#due.map(value=>this.#options.urgency(value,now));const most=urgencies.reduce((best,urgency,index)=>urgency>(urgencies[best]??
-1)?index:best,0);return this.#due.splice(most,1)[0]}clear(){this.#coming=new DueHeap;this.#due=[]}#collect(now){while(this.#coming.nextAt<=now){const value=this.#coming.
pop();if(value!==void 0)this.#due.push(value)}}#putOff(now){this.#due=this.#due.filter(value=>{const at=this.#options.notBefore(value,now);if(at>now)this.#coming.
push(at,value);return at<=now})}};const ENOUGH_ENDS=10;const KEPT_AT_END=1-1/50;const FIRST_SPAN_MS=2e3;const SPAN_GROWTH=1.25;const SPANS=50;const NEAR_SPANS=1;
const WIDE_SPANS=4;class DrawingTimes{#spans=createSpans();#ends=0;#rates;get isKnown(){return this.#ends>=ENOUGH_ENDS}get meanMs(){return this.#known().meanMs}lived(from,to){
this.#rates=void 0;for(const span of this.#spans)span.lived+=overlapMs(span,from,to)}ended(seenAt,age){this.lived(seenAt,age);this.#ends+=1;for(const span of this.#spans){
if(age>=span.from&&age<span.to)span.ended+=1;span.ended*=KEPT_AT_END;span.lived*=KEPT_AT_END}}waitCostMs(seenAt,age){const{endsPerMs}=this.#known();let ends=0;let costMs=0;
for(const[index,span]of this.#spans.entries()){const ms=overlapMs(span,seenAt,age);const rate=endsPerMs[index]??0;if(ms===0)continue;costMs+=Math.exp(ends)*Math.
expm1(rate*ms)/rate-ms;ends+=rate*ms}return costMs}#known(){this.#rates??=endRatesOf(this.#spans);return this.#rates}}function endRatesOf(spans){const meanMs=Math.
max(1,sumOf(spans,"lived")/sumOf(spans,"ended"));return{meanMs,endsPerMs:spans.map((_,index)=>endsPerMsNear(spans,index,meanMs))}}function endsPerMsNear(spans,index,meanMs){
let rate=1/meanMs;for(const reach of[WIDE_SPANS,NEAR_SPANS]){const near=spans.slice(Math.max(0,index-reach),index+reach+1);const throughMs=near.reduce((sum,{from,
to})=>sum+to-from,0);rate=(sumOf(near,"ended")+rate*throughMs)/(sumOf(near,"lived")+throughMs)}return rate}function createSpans(){const edges=Array.from({length:SPANS},
(_,index)=>FIRST_SPAN_MS*SPAN_GROWTH**index);return edges.map((to,index)=>({from:edges[index-1]??0,to,ended:0,lived:0}))}function overlapMs({from,to},start,end){
return Math.max(0,Math.min(to,end)-Math.max(from,start))}function sumOf(spans,what){return spans.reduce((sum,span)=>sum+span[what],0)};const LEAST_LOOK_MS=2e3;const FIRST_LOOK_MS=5e3;
const LONGEST_UNSEEN_MS=1e4;const TOGETHER_MS=2500;const LONGEST_LOOK_MS=LONGEST_UNSEEN_MS-TOGETHER_MS;const LONGEST_BOUND_ROUND_MS=2/3*LONGEST_UNSEEN_MS;const MOST_ROUNDS_UNSEEN=3;
const MOST_COST_MS=1e9;const LOOKS_PER_AGE=40;const LOOK_JITTER=.05;const WORTHWHILE_SHARE=.8;const STEP_MS=250;const UNKNOWN_MEAN_MS=3e4;class LookTimes{#models=new Map;sawAtWork({
model,seenAgeMs,ageMs}){if(model!==void 0)this.#timesOf(model).lived(seenAgeMs,ageMs)}sawEnd({model,seenAgeMs,ageMs},drawnMs){if(model===void 0)return;const endedAtMs=clamp(
drawnMs??(seenAgeMs+ageMs)/2,seenAgeMs,ageMs);this.#timesOf(model).ended(seenAgeMs,endedAtMs)}firstMs(model){const times=this.#knownTimesOf(model);if(times===void 0)
return FIRST_LOOK_MS;return worthwhileMs(times,{model,seenAgeMs:0,ageMs:0},LEAST_LOOK_MS)}nextMs(task,swing){const intervalMs=lookIntervalMs(task.ageMs,swing);const times=this.#knownTimesOf(
task.model);return times===void 0?intervalMs:worthwhileMs(times,task,intervalMs)}urgency(task,roundMs){const{model,seenAgeMs,ageMs,unseenMs,overdueMs}=task;if(unseenMs>=
longestUnseenMs(roundMs))return MOST_COST_MS+unseenMs;const times=this.#knownTimesOf(model);const costMs=times?.waitCostMs(seenAgeMs,ageMs)??evenWaitCostMs(overdueMs+
LEAST_LOOK_MS,UNKNOWN_MEAN_MS);return Math.min(costMs,MOST_COST_MS)}#timesOf(model){const times=this.#models.get(model)??new DrawingTimes;this.#models.set(model,
times);return times}#knownTimesOf(model){const times=model===void 0?void 0:this.#models.get(model);return times?.isKnown===true?times:void 0}}function lookIntervalMs(ageMs,swing){
const intervalMs=clamp(ageMs/LOOKS_PER_AGE,LEAST_LOOK_MS,LONGEST_UNSEEN_MS);return clamp(intervalMs*(1+LOOK_JITTER*swing),LEAST_LOOK_MS,LONGEST_UNSEEN_MS)}function worthwhileMs(times,{
seenAgeMs,ageMs},intervalMs){const enoughMs=evenWaitCostMs(WORTHWHILE_SHARE*intervalMs,times.meanMs);let ms=intervalMs;while(ms+STEP_MS<=LONGEST_LOOK_MS&&times.
waitCostMs(seenAgeMs,ageMs+ms)<enoughMs)ms+=STEP_MS;return ms}function evenWaitCostMs(waitMs,meanMs){return waitMs*waitMs/(2*meanMs)}function longestUnseenMs(roundMs){
return roundMs<=LONGEST_BOUND_ROUND_MS?LONGEST_LOOK_MS:MOST_ROUNDS_UNSEEN*roundMs}function clamp(value,least,most){return Math.min(Math.max(value,least),most)}var client_record=__webpack_require__(
83342);;const GRACE_MS=3e4;const LOOKS_BEFORE_LOST=2;const MORE_LOOKS_FOR_RESULT=3;class WatchedTask{watch;task;lastError;failuresInRow=0;dueAt=Infinity;lookedAt;#seenAgeMs=0;#startedAt;#deadline;#looksNotReady=0;#looksWithoutResult=0;constructor(watch,now){
this.watch=watch;this.#startedAt=watch.accepted?.at??now;this.#deadline=watch.accepted?.deadline??Infinity}get deadline(){return this.#deadline}start(now,timeoutMs){
this.#startedAt=now;this.#deadline=now+timeoutMs}ageMs(now){return now-this.#startedAt}ageAt(now){const{model,accepted}=this.watch;return{model:accepted===void 0?
void 0:model,seenAgeMs:this.#seenAgeMs,ageMs:this.ageMs(now)}}waitingAt(now){const unseenMs=now-(this.lookedAt??this.#startedAt);return{...this.ageAt(now),unseenMs,
overdueMs:now-this.dueAt}}sawAtWork(sentAt){this.#seenAgeMs=this.ageMs(sentAt)}onRecord(record2){this.task=this.watch.accepted===void 0?record2:{...record2,param:void 0};
this.lastError=void 0;this.failuresInRow=0;if(record2.state==="fail")return{task:this.task};if(record2.state!=="success")return void 0;if(record2.urls.length>0)
return{task:this.task};this.#looksWithoutResult+=1;return this.#looksWithoutResult>MORE_LOOKS_FOR_RESULT?this.#unreadable(this.task):void 0}onFailure(error,now){
this.lastError=error;if(!isRefusal(error,"not-ready")||this.task!==void 0){this.failuresInRow+=1;return void 0}this.#looksNotReady+=1;const isEarlier=this.watch.
accepted===void 0;const isLost=isEarlier?this.#looksNotReady>=LOOKS_BEFORE_LOST:this.ageMs(now)>GRACE_MS;if(!isLost)return void 0;return{task:void 0,error:new task_errors.
dF(this.watch.taskId,{cause:error})}}onDeadline(now){const{task,lastError}=this;if(task?.state==="success")return this.#unreadable(task);const{taskId}=this.watch;
const waitedMs=this.ageMs(now);return{task,error:new task_errors.pL({taskId,lastState:task?.state,waitedMs,cause:lastError})}}#unreadable(task){return{task,error:new task_errors.
zl({taskId:task.taskId,text:task.unreadableResult??""})}}}function isRefusal(error,kind){return error instanceof wire_errors.GT&&error.kind===kind};class Watches{#open=new Map;#errorOf;get size(){
return this.#open.size}has(watched){return this.#open.has(watched)}endOf(taskId){return this.#errorOf===void 0?void 0:{task:void 0,error:this.#errorOf(taskId)}}open(watched){
return new Promise((resolve,reject)=>this.#open.set(watched,{resolve,reject}))}finish(watched,end){this.#open.get(watched)?.resolve(end);this.#open.delete(watched)}crash(watched,error){
this.#open.get(watched)?.reject(error);this.#open.delete(watched)}endAll(errorOf){this.#errorOf??=errorOf;for(const watched of this.#open.keys()){this.finish(watched,
{task:watched.task,error:this.#errorOf(watched.watch.taskId)})}}};const PAUSE_JITTER=.1;class RateWindow{#options;#sends=[];#limit;#pausedUntil=-Infinity;#loweredAt=-Infinity;#raisedAt=-Infinity;constructor(options){
this.#options=options;this.#limit=options.limit}get limit(){return this.#limit}durationMs(requests){return requests*this.#options.spanMs/this.#limit}get pausedUntil(){
return this.#pausedUntil}nextAt(now,others=[]){const{limit,spanMs}=this.#options;const own=this.#sends.at(-this.#limit)??-Infinity;const all=[...this.#sends,...others].
toSorted(byTime).at(-limit)??-Infinity;return Math.max(now,own+spanMs,all+spanMs)}sent(now){this.#sends.push(now);if(this.#sends.length>this.#options.limit)this.#sends.
shift()}passed(now){const isSpanOld=now-Math.max(this.#loweredAt,this.#raisedAt)>=this.#options.spanMs;if(this.#limit===this.#options.limit||!isSpanOld)return;this.#limit+=
1;this.#raisedAt=now}refused({sentAt,now,retryAfterMs,until}){const{pauseMs,random}=this.#options;const waitMs=retryAfterMs??pauseMs*(1+PAUSE_JITTER*random());this.
pause(Math.min(now+waitMs,until));if(sentAt<this.#loweredAt)return false;this.#limit=Math.max(1,Math.floor(this.#limit/2));this.#loweredAt=now;return true}pause(until){
this.#pausedUntil=Math.max(this.#pausedUntil,until)}}function byTime(a,b){return a-b};const LOOKS_AT_ONCE=10;const LOOK_SPAN_MS=1250;const LOOK_TIMEOUT_MS=3e4;const LAST_LOOK_TIMEOUT_MS=5e3;
const THROTTLED_PAUSE_MS=1e4;const TROUBLE_AFTER=5;class Poller{#options;#bell;#rate;#times=new LookTimes;#due=new DueLooks({notBefore:(watched,now)=>this.#notBefore(
watched,now),urgency:(watched,now)=>this.#urgency(watched,now)});#watches=new Watches;#ending=new AbortController;#isClosed=false;#isTroubleTold=false;#isUnknownStateTold=false;constructor(options){
this.#options=options;this.#bell=new Bell(options.clock);this.#rate=new RateWindow({limit:LOOKS_AT_ONCE,spanMs:LOOK_SPAN_MS,pauseMs:THROTTLED_PAUSE_MS,random:options.
random})}watch(watch){const ended=this.#watches.endOf(watch.taskId);if(ended!==void 0)return Promise.resolve(ended);const now=this.#options.clock.now();const watched=new WatchedTask(
watch,now);const{model}=watched.ageAt(now);const firstAt=watch.accepted===void 0?now:watch.accepted.at+this.#times.firstMs(model);this.#plan(watched,Math.min(firstAt,
watched.deadline));return this.#watches.open(watched)}async run(){while(!this.#isClosed){const now=this.#options.clock.now();const at=Math.max(this.#due.nextAt,
this.#rate.nextAt(now));if(at>now)await this.#bell.wait(at-now);else this.#takeNext(now)}}end(errorOf){this.#watches.endAll(errorOf);this.#due.clear();this.#ending.
abort()}close(){this.#isClosed=true;this.#ending.abort();this.#bell.ring()}#takeNext(now){const watched=this.#due.take(now);if(watched===void 0||!this.#watches.
has(watched))return;if(watched.deadline===Infinity)watched.start(now,this.#options.timeoutMs);const isLast=now>=watched.deadline;this.#look({watched,sentAt:now,
isLast}).catch(error=>this.#watches.crash(watched,error))}#notBefore({deadline},now){if(now>=deadline)return now;if(deadline-now<LEAST_LOOK_MS)return deadline;return Math.
min(this.#rate.pausedUntil,deadline)}#urgency(watched,now){if(now>=watched.deadline)return Infinity;return this.#times.urgency(watched.waitingAt(now),this.#rate.
durationMs(this.#watches.size))}async#look(look){const{watched,sentAt,isLast}=look;const{client,clock}=this.#options;this.#rate.sent(sentAt);watched.lookedAt=sentAt;
const answer=await client.getTask(watched.watch.taskId,{signal:this.#ending.signal,timeoutMs:isLast?LAST_LOOK_TIMEOUT_MS:Math.min(LOOK_TIMEOUT_MS,watched.deadline-
sentAt)}).then(record2=>({record:record2}),error=>({error}));if(!this.#watches.has(watched))return;const end="record"in answer?this.#onRecord(look,answer.record):
this.#onFailure(look,answer.error);if(end!==void 0)this.#watches.finish(watched,end);else if(isLast)this.#watches.finish(watched,watched.onDeadline(clock.now()));else
this.#lookAgain(look,"record"in answer?sentAt:clock.now())}#onRecord({watched,sentAt},record2){const{onEvent}=this.#options;const{key}=watched.watch;const before=watched.
task;this.#rate.passed(sentAt);this.#isTroubleTold=false;const end=watched.onRecord(record2);this.#learn(watched,sentAt,end);const task=watched.task??record2;if(task.
state!==before?.state)onEvent({type:"state",key,task});else if(task.credits!==void 0&&task.credits!==before.credits)onEvent({type:"credits",key,task});if(!(0,client_record.
Ht)(task.state)&&!this.#isUnknownStateTold){this.#isUnknownStateTold=true;onEvent({type:"unknown-state",key,task})}return end}#onFailure(look,error){const{watched}=look;
if(isRefusal(error,"auth")&&(error.code??error.httpStatus)===401){this.end(()=>error);return void 0}if(isRefusal(error,"rate"))this.#slowDown(look,error);const end=watched.
onFailure(error,this.#options.clock.now());if(watched.failuresInRow===TROUBLE_AFTER&&!this.#isTroubleTold){this.#isTroubleTold=true;this.#options.onEvent({type:"\
poll-trouble",key:watched.watch.key,taskId:watched.watch.taskId,error})}return end}#slowDown({watched,sentAt},{retryAfterMs}){const now=this.#options.clock.now();
const isLowered=this.#rate.refused({sentAt,now,retryAfterMs,until:watched.deadline});if(!isLowered)return;const waitMs=this.#rate.pausedUntil-now;this.#options.
onEvent({type:"throttled",what:"looks",limit:this.#rate.limit,waitMs})}#learn(watched,sentAt,end){const age=watched.ageAt(sentAt);const{state,seconds}=watched.task??
{};if(end===void 0&&state!=="success"){this.#times.sawAtWork(age);watched.sawAtWork(sentAt)}else if(end!==void 0&&end.error===void 0){this.#times.sawEnd(age,seconds===
void 0?void 0:1e3*seconds)}}#lookAgain({watched,sentAt},from){const isBatch=this.#watches.size>1;const swing=isBatch?2*this.#options.random()-1:0;const intervalMs=this.#times.
nextMs(watched.ageAt(sentAt),swing);const askedMs=watched.lastError instanceof wire_errors.jt?watched.lastError.retryAfterMs??0:0;const at=Math.min(from+Math.max(
intervalMs,askedMs),watched.deadline);this.#plan(watched,Math.max(at,sentAt+LEAST_LOOK_MS))}#plan(watched,at){watched.dueAt=at;this.#due.push(at,watched);this.#bell.
ring()}};const FIRST_RESEND_MS=1e3;const LONGEST_RESEND_MS=3e4;const FIRST_MAINTENANCE_MS=5e3;const LONGEST_MAINTENANCE_MS=6e4;function resendPauseMs(failedSends,random){
return random*Math.min(FIRST_RESEND_MS*2**failedSends,LONGEST_RESEND_MS)}class MaintenanceBackoff{#pauseMs=0;#steppedAt=-Infinity;pauseMs({sentAt,now}){if(sentAt>=
this.#steppedAt){this.#pauseMs=this.isOn?Math.min(2*this.#pauseMs,LONGEST_MAINTENANCE_MS):FIRST_MAINTENANCE_MS;this.#steppedAt=now}return this.#pauseMs}get isOn(){
return this.#pauseMs>0}reset(){this.#pauseMs=0;this.#steppedAt=-Infinity}}var external_node_crypto_=__webpack_require__(77598);;const shared_sends_LOCK_WAIT_MS=1e3;
const LINE=/^(\d{1,15}) (\S+) (\d+)$/;class SharedSends{#file;#spanMs;#originMs;#lock;#own=(0,external_node_crypto_.randomUUID)();#count=0;#isUsable=true;constructor({
file,spanMs,originMs=performance.timeOrigin}){this.#file=file;this.#spanMs=spanMs;this.#originMs=Math.round(originMs);this.#lock=new FileLock(`${file}.lock`,shared_sends_LOCK_WAIT_MS)}send(now,nextAt){
if(!this.#isUsable)return nextAt([]);try{this.#lock.take();try{return this.#sendAmongOthers(now,nextAt)}finally{this.#lock.release()}}catch{this.#isUsable=false;
return nextAt([])}}#sendAmongOthers(now,nextAt){const lines=readLines(this.#file);const counting=lines.filter(line2=>Math.abs(now-this.#momentOf(line2))<this.#spanMs);
const others=counting.filter(line2=>LINE.exec(line2)?.[2]!==this.#own);const at=nextAt(others.map(line2=>Math.min(this.#momentOf(line2),now)));if(at>now)return at;
this.#count+=1;const line=`
${Math.ceil(this.#originMs+now)} ${this.#own} ${this.#count}`;if(counting.length===lines.length)(0,external_node_fs_.appendFileSync)(this.#file,line);else(0,external_node_fs_.
writeFileSync)(this.#file,counting.join("\n")+line);return at}#momentOf(line){return Number(LINE.exec(line)?.[1]??NaN)-this.#originMs}}function readLines(file){
try{return(0,external_node_fs_.readFileSync)(file,"utf8").split("\n").filter(line=>line!=="")}catch(error){if(error.code==="ENOENT")return[];throw error}};const SUBMISSION_SPAN_MS=10250;
class Turns{#clock;#onEvent;#rate;#shared;#maintenance=new MaintenanceBackoff;constructor({clock,random,rateLimit,sharedSendsFile:file,onEvent}){this.#clock=clock;
this.#onEvent=onEvent;this.#rate=new RateWindow({limit:rateLimit,spanMs:SUBMISSION_SPAN_MS,pauseMs:SUBMISSION_SPAN_MS,random});this.#shared=file===void 0?void 0:
new SharedSends({file,spanMs:SUBMISSION_SPAN_MS})}async take(until,end){for(;;){if(end.aborted)return false;const now=this.#clock.now();const at=this.#takeIfFree(
now);if(at<=now)return true;if(now>=until)return false;await this.rest(Math.min(at,until)-now,end)}}#takeIfFree(now){const own=Math.max(this.#rate.nextAt(now),this.#rate.
pausedUntil);if(own>now)return own;const at=this.#shared?.send(now,others=>this.#rate.nextAt(now,others))??own;if(at<=now)this.#rate.sent(now);return at}accepted(now){
this.#rate.passed(now);this.#maintenance.reset()}pause({error,sentAt,now,until}){const{retryAfterMs}=error;if(error instanceof wire_errors.GT&&error.kind==="mai\
ntenance"){const isNews=!this.#maintenance.isOn;const backoffMs=this.#maintenance.pauseMs({sentAt,now});const waitMs=retryAfterMs??backoffMs;this.#rate.pause(Math.
min(now+waitMs,until));if(isNews)this.#onEvent({type:"maintenance",waitMs})}else if(this.#rate.refused({sentAt,now,retryAfterMs,until})){const waitMs=this.#rate.
pausedUntil-now;this.#onEvent({type:"throttled",what:"submissions",limit:this.#rate.limit,waitMs})}}async rest(ms,end){await this.#clock.sleep(ms,end).catch(()=>void 0)}}
;const MOST_FAILED_SENDS=5;class Submitter{#options;#turns;#refusedSince=Infinity;constructor(options){this.#options=options;this.#turns=new Turns(options)}turn(){
return this.#turns.take(Infinity,this.#options.obstacles.stopped)}async submit(order){const{clock,timeoutMs,obstacles}=this.#options;const until=clock.now()+timeoutMs;
let failedSends=0;if(!obstacles.admits(order))return void 0;for(;;){const sentAt=clock.now();const sentOn=clock.date();const answer=await this.#send(order,sentOn);
if(answer.taskId!==void 0)return{taskId:answer.taskId,sentOn,sentAt,repliedAt:clock.now()};const{error}=answer;if(!mayBeSentAgain(error))return this.#giveUp(order,
sentOn,error);if(error instanceof wire_errors.SN)failedSends+=1;const next=await this.#waitAfter({order,error,sentOn,sentAt,failedSends,until});if(next==="again")
continue;this.#tellRefused(order);return next}}#tellRefused({key,attempt}){this.#options.onEvent({type:"refused",key,attempt})}async#send({key,attempt,request:request2},at){
const{client,clock,onEvent,cutOff}=this.#options;onEvent({type:"submitting",key,attempt,at});const answer=await client.createTask(request2,{signal:cutOff}).then(
taskId=>({taskId}),error=>({error}));if("error"in answer)return answer;onEvent({type:"accepted",key,attempt,taskId:answer.taskId,at});this.#turns.accepted(clock.
now());this.#refusedSince=Infinity;return answer}#giveUp(order,sentOn,error){this.#refusedSince=Infinity;if(!(error instanceof wire_errors.jt)||error.verdict===
"ambiguous"){return{sentOn,error:new task_errors.cZ({at:sentOn,cause:error}),charged:"unknown"}}this.#options.obstacles.refused(order.request,error);this.#tellRefused(
order);return{sentOn,error,charged:"no"}}async#waitAfter(refusal){const{clock,obstacles}=this.#options;const{order,error,sentOn,sentAt,failedSends,until}=refusal;
if(!obstacles.admitsAgain(order))return void 0;const now=clock.now();this.#refusedSince=Math.min(this.#refusedSince,sentAt);const isUnreachable=error instanceof
wire_errors.SN;const isOver=now>=until||isUnreachable&&failedSends===MOST_FAILED_SENDS;if(!isOver){if(isUnreachable)await this.#restUnreachable(refusal);else this.#turns.
pause({error,sentAt,now,until});if(await this.#turns.take(until,obstacles.dropped)&&obstacles.admitsAgain(order))return"again"}if(!obstacles.admitsAgain(order))
return void 0;if(this.#isRefusedForLong())obstacles.stop(error);return{sentOn,error,charged:"no"}}#isRefusedForLong(){const{clock,timeoutMs}=this.#options;return clock.
now()-this.#refusedSince>=timeoutMs}async#restUnreachable({order:{key},error,failedSends}){const{random,onEvent,obstacles}=this.#options;const waitMs=resendPauseMs(
failedSends,random());onEvent({type:"unreachable",key,tries:failedSends,waitMs,error});await this.#turns.rest(waitMs,obstacles.dropped)}}function mayBeSentAgain(error){
return error instanceof wire_errors.jt&&error.verdict==="retry"};const CANCEL_GRACE_MS=1200;function runTasks(items,options){return new Queue(options).run(items)}
class Queue{#options;#clock;#onEvent;#obstacles=new Obstacles;#submitter;#poller;#bell;#line=new Line;#outcomes=[];#unsettled=0;#done=Promise.withResolvers();#cutOff=new AbortController;constructor(options){
const{client,clock=time_clock.m,random=Math.random,rateLimit=20,timeoutMs,onEvent}=options;this.#options=options;this.#clock=clock;this.#onEvent=onEvent??(()=>void 0);
this.#bell=new Bell(clock);const shared={client,clock,random,timeoutMs,onEvent:this.#onEvent};this.#poller=new Poller(shared);this.#submitter=new Submitter({...shared,
rateLimit,sharedSendsFile:options.sharedSendsFile,obstacles:this.#obstacles,cutOff:this.#cutOff.signal})}async run(items){const{signal}=this.#options;const cancel=()=>this.#start(
this.#cancel());this.#unsettled=items.length;if(items.length===0)return[];this.#obstacles.stopped.addEventListener("abort",()=>this.#bell.ring());if(signal?.aborted===
true)cancel();else signal?.addEventListener("abort",cancel);this.#admitAll(items);this.#start(this.#submitAll());this.#start(this.#poller.run());try{return await this.#done.
promise}finally{signal?.removeEventListener("abort",cancel);this.#obstacles.stop("cancelled");this.#cutOff.abort();this.#poller.close()}}#admitAll(items){for(const[
index,item]of items.entries()){const attempt={index,item,number:1};if(item.taskId===void 0)this.#line.join(attempt);else this.#start(this.#follow(attempt,{taskId:item.
taskId,submittedAt:void 0,accepted:void 0}))}}#start(work){work.catch(error=>this.#done.reject(error))}async#submitAll(){const{stopped}=this.#obstacles;while(!stopped.
aborted){const{next}=this.#line;if(next===void 0)await this.#bell.wait(Infinity);else if(this.#obstacles.find(next.item.request.model)!==void 0)this.#drop(this.#line.
take(next));else if(await this.#submitter.turn())this.#start(this.#work(this.#line.take(next)))}for(const attempt of this.#line.waiting)this.#drop(this.#line.take(
attempt))}async#work(attempt){this.#line.takeOff();await this.#submit(attempt);this.#line.land();this.#bell.ring()}async#submit(attempt){const{item,number}=attempt;
const{admit,timeoutMs}=this.#options;const submission=await this.#submitter.submit({key:item.key,attempt:number,request:item.request,admit:()=>admit?.(item,number)});
if(submission===void 0){this.#drop(attempt)}else if(submission.taskId===void 0){this.#settle(attempt,outcomeWithoutTask(attempt,submission))}else{const{taskId,sentOn,
sentAt,repliedAt}=submission;const accepted={at:repliedAt,deadline:sentAt+timeoutMs};await this.#follow(attempt,{taskId,submittedAt:sentOn,accepted})}}async#follow(attempt,task){
const{item,number}=attempt;const{taskId,submittedAt,accepted}=task;if(this.#options.wait===false){this.#settle(attempt,{end:"accepted",key:item.key,attempt:number,
submittedAt,taskId});return}const end=await this.#poller.watch({key:item.key,taskId,model:item.request.model,accepted});if(end.error!==void 0)this.#onNoEnd(attempt,
{...task,...end});else if(end.task.state==="success")this.#succeed(attempt,{...task,task:end.task});else this.#onFail(attempt,{...task,task:end.task})}#succeed(attempt,{
taskId,submittedAt,task}){const{key}=attempt.item;this.#onEvent({type:"success",key,taskId,task});this.#settle(attempt,{end:"success",key,attempt:attempt.number,
submittedAt,taskId,task})}#onFail(attempt,ended){const{taskId,accepted}=ended;const outcome=outcomeOfFailedTask(attempt,ended);const{error}=outcome;const isCreatedHere=accepted!==
void 0;const isAllowed=attempt.number<=(this.#options.retries??0);if(!isCreatedHere||!error.transient||!isAllowed){this.#settle(attempt,outcome);return}const number=attempt.
number+1;if(this.#obstacles.stopped.aborted){this.#drop({index:attempt.index,item:attempt.item,number,earlier:outcome});return}this.#onEvent({type:"retrying",key:attempt.
item.key,attempt:number,taskId,error});this.#line.join({index:attempt.index,item:attempt.item,number,earlier:outcome})}#drop(attempt){const error=this.#obstacles.
find(attempt.item.request.model)??new task_errors.Nb;this.#settle(attempt,unsentOutcome(attempt,error))}#onNoEnd(attempt,ended){if(ended.error instanceof wire_errors.
GT)this.#obstacles.stop(ended.error);this.#settle(attempt,outcomeWithoutEnd(attempt,ended))}#settle(attempt,outcome){this.#outcomes[attempt.index]=outcome;this.#onEvent(
{type:"finished",key:attempt.item.key,outcome});this.#unsettled-=1;if(this.#unsettled===0)this.#done.resolve(this.#outcomes)}async#cancel(){this.#obstacles.stop(
"cancelled");this.#poller.end(taskId=>new task_errors.Nb(taskId));await this.#clock.sleep(CANCEL_GRACE_MS,this.#cutOff.signal).catch(()=>void 0);this.#cutOff.abort()}}
;const MOST_WRITES=100;class LockKeeper{#options;#changes=0;#unwritten=0;constructor(options){this.#options=options}onSaved(image,images){this.#changes+=1;this.#unwritten+=
1;if(this.#unwritten<Math.ceil(Math.max(this.#options.total,this.#changes)/MOST_WRITES))this.#note(image);else this.onRenamed(images)}onRenamed(images){this.#unwritten=
0;this.#write(images())}end(images,spare=[]){const fault2=this.#write(images);if(fault2===void 0)return true;const kept=spare.length===0?"":` The next run here \
may not know these images, so what 'formats' leaves out stays: ${(0,word_list.d9)(spare)}.`;this.#options.log.warning(`The lock file could not be written: ${(0,
foreign_text.KG)(fault2)}${kept}`);return false}#note(image){try{this.#options.folder.noteInLock([image])}catch{}}#write(images){try{this.#options.folder.writeLock(
images);return void 0}catch(error){return(0,text_reason.Y)(error)}}};const KEPT_MS=24*36e5;function endOriginals(images,{lockKeeper,folder,log:log2}){const undelivered=images.
flatMap(image=>isUndelivered(image)?[image]:[]);const isWritten=lockKeeper.end(images,undelivered.map(({original})=>original.path));if(!isWritten||undelivered.length===
0)return;for(const{original}of undelivered)folder.remove(original);const until=new Date(Math.min(...undelivered.map(({createdAt})=>createdAt.getTime()))+KEPT_MS).
toISOString();log2.notice(`${(0,amounts.vG)(undelivered.length,"original")} not delivered, as 'formats' says: ${(0,word_list.d9)(undelivered.map(({name})=>name))}\
. kie keeps originals until ${until}, perhaps longer; later other forms need a new drawing. Add 'original' to keep them.`)}function isUndelivered(image){const{original,
origin,candidate}=image;return original!==void 0&&(0,saved_image.nw)(original)&&origin!=="reused"&&candidate===void 0}var external_node_os_=__webpack_require__(
48161);var maker=__webpack_require__(88178);var unreadable=__webpack_require__(36102);var promises_=__webpack_require__(51455);var download_error=__webpack_require__(
80338);var read_again=__webpack_require__(51888);;const LOOKS=3;const LOOK_INTERVAL_MS=2e3;const DOWNLOADS=2;class OriginalGoneError extends Error{name="Origina\
lGoneError"}async function readOriginal(image,options){if(image.original===void 0)return(0,promises_.readFile)(image.file);if((0,saved_image.nw)(image.original))
return(0,promises_.readFile)(image.original.file);return fetchOriginal({...image,sha256:image.original.sha256},options)}async function fetchOriginal(image,options){
const url=await linkOf(image,options);for(let tries2=1;tries2<=DOWNLOADS;tries2++){const bytes=await download(url,image,options);if(bytes!==void 0)return bytes}
throw new OriginalGoneError("kie has another picture by now")}async function download(url,image,{client,downloader,tempDirectory,signal}){const partFile=external_node_path_.
join(tempDirectory,`kie-original-${(0,external_node_crypto_.randomUUID)()}.part`);try{const freshLink=link=>client.freshLink(link,{signal});const{sha256}=await downloader.
download(url,{partFile,signal,freshLink});return sha256===image.sha256?await(0,promises_.readFile)(partFile):void 0}catch(error){if(error instanceof download_error.
UG&&error.reason==="gone")throw gone(error);throw error}finally{await(0,promises_.rm)(partFile,{force:true})}}async function linkOf(image,options){const{taskId}=image;
const{urls,unreadableResult=""}=await findTask(taskId,options);if(urls.length===0)throw new task_errors.zl({taskId,text:unreadableResult});const url=urls[((0,task_results.
ie)(image)??1)-1];if(url===void 0)throw new OriginalGoneError(`task ${(0,task_list.ZP)(taskId)} has no such picture by now`);return url}async function findTask(taskId,{
client,clock,signal}){const readAgain=(0,read_again.d)(clock);for(let looks=1;;looks++){try{const task=await readAgain(()=>client.getTask(taskId,{signal}),signal);
if(task.urls.length>0||looks===LOOKS)return task}catch(error){if(!(error instanceof wire_errors.GT)||error.kind!=="not-ready")throw error;if(looks===LOOKS)throw gone(
error)}await clock.sleep(LOOK_INTERVAL_MS,signal)}}function gone(cause){return new OriginalGoneError("kie no longer has it",{cause})};function explainForms(image,faults){
const[first]=faults;const{name,taskId,origin}=image;const words2=faults.flatMap(fault2=>fault2.words).join(", ");return{name,taskId,charged:origin==="reused"?"n\
o":"yes",sourceUrl:void 0,code:void 0,...explainFault(first?.error,words2)}}const DRAW_ANEW="To have this image alone drawn anew, at its price, change its promp\
t; 'reuse: false' draws all images of a run anew.";function explainFault(error,words2){if(error instanceof OriginalGoneError){return{message:`Not made: ${words2}\
. The original is not where the images lie, and ${error.message}.`,next:`Take what is missing out of 'formats'. ${DRAW_ANEW}`,step:"new-run",reason:"original-go\
ne"}}if(error instanceof wire_errors.g4){return{message:`Not made: ${words2}. The original is not where the images lie, and could not be fetched from kie: ${(0,
foreign_text.KG)((0,foreign_text.Ig)(error.message))}`,next:"Run the job again: nothing is paid for it.",step:"again",reason:"form"}}if(error instanceof unreadable.
X){return{message:`Not made: ${words2}. ${(0,foreign_text.KG)((0,foreign_text.Ig)(error.message))}`,next:`Take what is missing out of 'formats'; restore the ori\
ginal where somebody has changed it. ${DRAW_ANEW}`,step:"new-run",reason:"form"}}if(error instanceof errors.dz){const next="Do so, and run the job again: no ima\
ge is drawn for it.";return{message:`Not made: ${words2}. ${error.problems.join(" ")}`,next,step:"new-run",reason:"form"}}return{message:`Not made: ${words2}. ${(0,
foreign_text.KG)((0,text_reason.Y)(error))}`,next:"Ask for a smaller form where it is too large; else run the job again: nothing is paid for it.",step:"again",reason:"\
form"}}var formats_original=__webpack_require__(94125);;function compose(image,{wanted,files,options}){const{original:absent}=image;const facts=absent??(0,image_files.
Ed)(image);const own=files.find(file=>file.derivedFrom===void 0);const original=own??(absent===void 0?{...facts,isMade:image.origin!=="reused"}:void 0);const delivered=wanted.
flatMap(each=>each===formats_original.m?original??[]:(0,lacking._G)(files,(0,lacking.kQ)(facts.sha256,each,options))??[]);const isRescued=delivered.length<wanted.
length&&original?.isMade===true&&!delivered.includes(original);const all=isRescued?[...delivered,original]:delivered;const[first]=all;if(first===void 0)return void 0;
const hasOriginal=original!==void 0&&all.includes(original);return{...image,...(0,image_files.Ed)(hasOriginal?original:first),files:all,original:hasOriginal?void 0:
facts}};class FormedImage{#picture;#lacking;#left;#files;#faults=[];#remarks=new Set;#composed;constructor(picture2,wish2){this.#picture=picture2;this.#lacking=
(0,lacking.vb)(picture2,wish2);const{forms,original}=this.#lacking;this.#left=new Set([...original?[formats_original.m]:[],...forms.map(({word})=>word)]);this.#files=
picture2.files??[];this.#compose()}get image(){return this.#composed}get madeForms(){return this.#composed?.files?.filter(({isMade,derivedFrom:from})=>isMade&&from!==
void 0)??[]}get faults(){return this.#faults}get untried(){return this.#left.size}get remarks(){return this.#remarks}async complete(tools){const isOver=()=>tools.
signal.aborted;if(this.#left.size===0||isOver())return;try{const bytes=await readOriginal(this.#picture,tools);if(this.#lacking.original)await this.#takeOriginal(
bytes,tools);if(this.#lacking.forms.length>0)await this.#makeForms(bytes,tools)}catch(error){if(!isOver())this.#fail(error)}}#fail(error){this.#faults.push({words:[
...this.#left],error});this.#left.clear()}async#takeOriginal(content,tools){this.#left.delete(formats_original.m);try{await this.#putOriginal(content,tools)}catch(error){
this.#faults.push({words:[formats_original.m],error})}}async#putOriginal(content,tools){const original=(0,image_files.Ed)(this.#picture.original??this.#picture);
const placed=await tools.folder.put(`${this.#picture.name}.${(0,media_type.je)(original.mediaType)}`,content);this.#add({...original,...placed,isMade:true},tools)}async#makeForms(bytes,tools){
const{forms,options}=this.#lacking;const recipes=forms.map(form=>(0,formats_options.Sx)(form,options));const puts=[];try{await tools.maker().makeEach(bytes,recipes,
(made,index)=>{const form=forms[index];if(form!==void 0)puts.push(this.#take(form,made,tools))})}finally{await Promise.all(puts)}}async#take(form,made,tools){this.#left.
delete(form.word);try{if(made instanceof Error)throw made;await this.#putForm(form,made,tools)}catch(error){this.#drop(form);this.#faults.push({words:[form.word],
error})}}async#putForm(form,made,tools){const{name,original=this.#picture}=this.#picture;const{width,height,remarks:remarks2}=made;const facts={bytes:made.bytes.
length,sha256:(0,text_digest.s)(made.bytes),...{width,height},mediaType:(0,formats_form._L)(form),derivedFrom:(0,lacking.kQ)(original.sha256,form,this.#lacking.
options),isMade:true};const file=(0,formats_form.mo)(name,form);await tools.folder.put(file,made.bytes,placed=>this.#add({...placed,...facts},tools));for(const remark of remarks2)
this.#remarks.add(remark);if(made.isEnlarged){tools.log.warning(`${name}: ${form.word} is larger than the original of ${original.width}\xD7${original.height} pi\
xels, and shows no more than that.`)}}#add(file,{onFile}){this.#files=[...this.#files.filter(({path})=>path!==file.path),file];this.#compose();if(this.#composed!==
void 0)onFile(this.#composed)}#drop(form){const original=this.#picture.original??this.#picture;const dropped=(0,lacking._G)(this.#files,(0,lacking.kQ)(original.
sha256,form,this.#lacking.options));this.#files=this.#files.filter(file=>file!==dropped);this.#compose()}#compose(){this.#composed=compose(this.#picture,{...this.#lacking,
files:this.#files})}};class Lanes{#atOnce;#waiting=[];#running=new Set;#errors=[];constructor(atOnce){this.#atOnce=atOnce}start(work){this.#waiting.push(work);this.#fill()}async settled(){
while(this.#running.size>0)await Promise.race(this.#running);if(this.#errors.length>0)throw this.#errors[0]}#fill(){while(this.#running.size<this.#atOnce){const next=this.#waiting.
shift();if(next===void 0)return;const run2=this.#run(next).finally(()=>{this.#running.delete(run2);this.#fill()});this.#running.add(run2)}}async#run(work){try{await work()}catch(error){
this.#errors.push(error)}}};const MOST_AT_ONCE=4;const work_MOST_TOLD=20;class FormWork{#tools;#lanes=new Lanes(Math.min(MOST_AT_ONCE,(0,external_node_os_.availableParallelism)()));#formed=new Map;#maker;#told=0;constructor(options){
this.#tools={...options,maker:()=>this.#maker??=new maker.N({signal:options.signal})}}start(image,wish2){if(wish2===void 0&&image.original===void 0)return;this.#lanes.
start(async()=>{const formed=new FormedImage(image,wish2);this.#formed.set((0,image_files.p2)(image),formed);await formed.complete(this.#tools);this.#tell(image,
formed)})}async settled(){await this.#lanes.settled();await this.#maker?.close();this.#maker=void 0;this.#tellAll()}with(images){return images.flatMap(image=>{const formed=this.#formed.
get((0,image_files.p2)(image));if(formed===void 0)return(0,saved_image.nw)(image)?[image]:[];return formed.image??[]})}failures(images){return images.flatMap(image=>{
const{faults=[],image:there}=this.#formed.get((0,image_files.p2)(image))??{};return faults.length===0?[]:[{...explainForms(image,faults),isOfForms:there!==void 0}]})}#tellAll(){
const{log:log2}=this.#tools;const images=[...this.#formed.values()];const made=images.filter(({madeForms})=>madeForms.length>0);const untried=images.filter(each=>each.
untried>0);const forms=work_sumOf(made,({madeForms})=>madeForms.length);if(made.length>0)log2.info(`Made ${(0,amounts.vG)(forms,"form")} of ${(0,amounts.vG)(made.
length,"image")}`);if(untried.length>0){const files=work_sumOf(untried,each=>each.untried);log2.notice(`${(0,amounts.vG)(files,"file")} of ${(0,amounts.vG)(untried.
length,"image")} not made any more, as the run was cancelled. A later one makes them at no cost, as long as the original is here or at kie.`)}}#tell({name},{madeForms,
remarks:remarks2}){const{log:log2}=this.#tools;for(const remark of remarks2)log2.notice(`${name}: ${remark}`);if(madeForms.length>0&&++this.#told<=work_MOST_TOLD){
log2.info(`${name}: made ${madeForms.map(({path})=>path).join(", ")}`)}}}function work_sumOf(images,count){return images.reduce((sum,image)=>sum+count(image),0)}
;async function settleCandidates(pictures,{vacant,...options}){const lowest=new Map;for(const{candidate}of pictures){if(candidate===void 0||!vacant.has(candidate.
of))continue;lowest.set(candidate.of,Math.min(candidate.number,lowest.get(candidate.of)??Infinity))}for(const picture2 of pictures){const{candidate}=picture2;const standsIn=candidate!==
void 0&&lowest.get(candidate.of)===candidate.number;if(standsIn)await standIn(picture2,candidate.of,options)}}async function standIn(picture2,image,{folder,log:log2,
onRenamed}){try{const renamed=await folder.rename(picture2,image);onRenamed(picture2,renamed);log2.info(`${picture2.name}: stands in as ${renamed.path}`)}catch(error){
log2.warning(`${picture2.name}: it could not become '${image}', so that this run proposes no '${image}'. It is kept under its own name; once the reason is mende\
d, the next run lets it stand in, at no cost. ${(0,text_reason.Y)(error)}`)}};class Arrivals{#plan;#options;#lockKeeper;#forms;#wishes;#reused;#images=[];#tasks=new Set;constructor(plan,options){
const total=(0,plan_plan.M1)(plan).length+formsToWrite(plan).length;this.#plan=plan;this.#options=options;this.#lockKeeper=new LockKeeper({...options,total});this.#forms=
new FormWork({...options,onFile:image=>this.#keep(image)});this.#wishes=new Map(plan.images.map(({name,formats})=>[name,formats]));this.#reused=plan.images.flatMap(
({reused=[]})=>reused)}completeReused(){for(const{reused=[],formats}of this.#plan.images)for(const image of reused)this.#forms.start(image,formats)}add(image,formats){
this.#images.push(image);this.#tasks.add(image.taskId);this.#keep(image);if(image.candidate===void 0)this.#forms.start(image,formats)}has(taskId){return this.#tasks.
has(taskId)}async settle(){const vacant=(0,plan_candidates.a7)(this.#plan);const onRenamed=(picture2,renamed)=>{this.#images=this.#images.map(each=>each===picture2?
renamed:each);this.#lockKeeper.onRenamed(()=>this.#withForms())};await settleCandidates(this.#images,{...this.#options,vacant,onRenamed});for(const image of this.#images){
const{candidate}=image;if(candidate===void 0||!(0,result_candidate.Sb)(image))continue;this.#forms.start(image,this.#wishes.get((0,result_candidate.RC)(candidate)))}
await this.#forms.settled()}end(){const images=this.#withForms();endOriginals(images,{...this.#options,lockKeeper:this.#lockKeeper});return{images,failedForms:this.#forms.
failures([...this.#reused,...this.#images])}}#keep(image){this.#lockKeeper.onSaved(image,()=>this.#withForms())}#withForms(){return this.#forms.with([...this.#reused,
...this.#images])}}var external_node_util_=__webpack_require__(57975);var client_task=__webpack_require__(1699);var upload_name=__webpack_require__(29540);var references=__webpack_require__(
11979);;const UNKNOWN_PICTURE=(0,references.h)({sha256:""});function identifyCollected(image,task){const echo=(0,client_task.J2)(task.param);const echoed=echo===
void 0?void 0:withPictures((0,request_added.b6)(echo));const model=echo?.model??task.model;const planned=image.request;const difference=planned===void 0?void 0:
findDifference((0,request_added.b6)(planned),{model,input:echoed?.input});if(planned!==void 0&&difference===void 0){return{request:image.requestHash,model:planned.
model,warning:void 0}}const request2=echoed===void 0||hasUnknownPicture(echoed)?"":(0,plan_plan.Oh)(echoed);return{request:request2,model:model??"",warning:describeTrouble(
request2,difference)}}function describeTrouble(request2,difference){const unknown="what it was submitted with is not known, so that a later run makes it anew.";
if(difference===void 0)return request2===""?`it is collected, but ${unknown}`:void 0;const known="it is kept with the request that kie tells, so that a later ru\
n makes it anew.";return`its task was submitted with another '${(0,foreign_text.Ig)(difference)}' than is asked for now; ${request2===""?unknown:known}`}function withPictures({
model,input}){const restored=value=>{const sha256=typeof value==="string"?(0,upload_name.B0)(value):void 0;return sha256===void 0?value:(0,references.h)({sha256})};
const fields2=Object.entries(input).map(([field,value])=>[field,Array.isArray(value)?value.map(restored):restored(value)]);return{model,input:Object.fromEntries(
fields2)}}function hasUnknownPicture({input}){return Object.values(input).some(value=>[value].flat().includes(UNKNOWN_PICTURE))}function findDifference(planned,{
model,input}){if(model!==void 0&&model!==planned.model)return"model";if(input===void 0)return void 0;const fields2=[...new Set([...Object.keys(planned.input),...Object.
keys(input)])];return fields2.find(field=>!isSame(planned.input[field],input[field]))}function isSame(planned,echoed){if(Array.isArray(planned)&&Array.isArray(echoed)){
return planned.length===echoed.length&&planned.every((each,index)=>isSame(each,echoed[index]))}if(echoed===UNKNOWN_PICTURE)return typeof planned==="string"&&planned.
startsWith(UNKNOWN_PICTURE);return(0,external_node_util_.isDeepStrictEqual)(planned,echoed)};const AT_ONCE=8;const LAST_DOWNLOADS_MS=15*6e4;const MAX_RESULTS=50;
const EARLIEST_MS=Date.UTC(2020,0);const AHEAD_MS=24*36e5;class Downloads{#options;#lanes=new Lanes(AT_ONCE);#diskFault;#timeUp=new AbortController;constructor(options){
this.#options=options}start(image,{task,sentOn}){const results=task.urls.length;const now=this.#options.clock.date();const createdAt=sentOn??timeOfCreation(task,
now)??now;const made={image,task,createdAt,results,...this.#requestOf(image,task)};task.urls.slice(0,MAX_RESULTS).forEach((url,index)=>{this.#lanes.start(()=>this.#save(
{...made,url,number:index+1}))});if(results>MAX_RESULTS)this.#warnOfMany(image,task)}#warnOfMany({name},{taskId,urls}){this.#options.log.warning(`${name}: its t\
ask gave ${urls.length} pictures, of which ${MAX_RESULTS} are fetched. The other ${urls.length-MAX_RESULTS} are at kie: look up task ${(0,task_list.ZP)(taskId)}\
 at https://kie.ai/logs before they expire.`)}#requestOf(image,task){const{name,request:request2,requestHash,origin}=image;if(request2!==void 0&&origin!=="colle\
cted")return{request:requestHash,model:request2.model};const{warning,...identity}=identifyCollected(image,task);if(warning!==void 0)this.#options.log.warning(`${name}\
: ${warning}`);return identity}get diskFault(){return this.#diskFault}async settled(){const over=new AbortController;this.#options.clock.sleep(LAST_DOWNLOADS_MS,
over.signal).then(()=>this.#timeUp.abort(),()=>void 0);await this.#lanes.settled();over.abort()}async#save(result){const{client,downloader,folder,signal,onSaved,
onFailed}=this.#options;const{image,task,url}=result;const number=result.results===1?void 0:result.number;const ending2=AbortSignal.any([signal,this.#timeUp.signal]);
try{if(this.#diskFault!==void 0)throw sameFault(this.#diskFault,url);const partFile=folder.preparePart(image.name,number);const downloaded=await downloader.download(
url,{partFile,checkOpened:opened=>folder.checkPart(partFile,opened),signal:ending2,freshLink:link=>client.freshLink(link,{signal:ending2})});const kept=await folder.
keep(image.name,{mediaType:downloaded.mediaType,result:number});onSaved(savedImage(result,downloaded,kept),{warning:downloaded.warning,formats:image.formats})}catch(thrown){
const error=this.#timeUp.signal.aborted&&!signal.aborted?outOfTime(url):asDiskFault(thrown,url);if(error instanceof download_error.UG&&error.reason==="disk")this.#diskFault??=
error;const name=number===void 0?image.name:`${image.name}-${number}`;onFailed({name,taskId:task.taskId,url,error})}}}function sameFault({reason,cause},url){return new download_error.
UG({reason,url,detail:"an earlier one could not be written"},{cause})}function outOfTime(url){return new download_error.UG({reason:"timeout",url,detail:"its ser\
ver was too slow for too long"})}function asDiskFault(error,url){if(!(error instanceof workspace_directories.S9)&&!(error instanceof Error&&"syscall"in error))return error;
return new download_error.UG({reason:"disk",url,detail:error.message},{cause:error})}function savedImage({image,task,createdAt,url,number,results,request:request2,
model},{bytes,sha256,width,height,mediaType},kept){return{...kept,...image.alt!==void 0&&{alt:image.alt},...results>1&&{image:image.name,results},bytes,sha256,width,
height,mediaType,model,taskId:task.taskId,sourceUrl:url,request:request2,credits:number===1?task.credits:void 0,seconds:task.seconds,origin:image.origin,createdAt,
...image.source!==void 0&&{source:image.source},...image.candidate!==void 0&&{candidate:image.candidate}}}function timeOfCreation({createTime=0},now){return createTime<
EARLIEST_MS||createTime>now.getTime()+AHEAD_MS?void 0:new Date(createTime)};class Budget{#options;#max;#earlier;#newsRead=0;constructor(options){this.#options=options;
this.#max=options.max??Infinity;this.#earlier=new EarlierCosts(options.earlierCosts)}get overshoot(){return this.#options.ledger.overshoot}forecast(name){const price2=this.#options.
priceOf(name);return price2===void 0?void 0:(0,amounts.VV)(price2*this.#earlierNow().worstRatio)}admits(name){if(this.#max===Infinity)return true;if(this.overshoot>
0)return false;const{ledger}=this.#options;const own=ledger.onItsWay(name);const ownCredits=own===void 0?0:(0,amounts.VV)((0,cost.JQ)(own));const earlier=this.#earlierNow().
credits;return(0,amounts.H3)(this.#max,(0,amounts.Cl)([ledger.taken,-ownCredits,earlier,this.forecast(name)??0]))}explain(error,facts){const explanation=(0,explanation_explanation.
Zu)(error,facts);if(explanation.reason!=="over-budget")return explanation;const earlier=this.#earlierNow();const limit=`the limit of ${(0,amounts.YA)(this.#options.
max)}`;const of=earlier.isEmpty?"":`, of which ${describeEarlierCosts(earlier)}`;const why=this.overshoot>0?"kie takes more than the known price, and the next":
"it";const raised=earlier.worstRatio>1?` ${describeRatio(earlier.worstRatio)}`:"";const start=(0,explanation_explanation.qI)(error,facts);return{...explanation,
message:`${start}: ${why} could take the run past ${limit}${of}.${raised}`}}#earlierNow(){const news=this.#options.ledger.takenUpNews;for(const task of news.slice(
this.#newsRead))this.#earlier.learn(task);this.#newsRead=news.length;return this.#earlier}}function describeRatio(ratio){return`There kie took up to ${(0,amounts.
Df)(ratio)} times the known price, so each image counts as many times its own.`};function sumUp({images},ends){const{images:there,failedForms,failedDownloads,outcomes,
tasks,costs,explain:explain2}=ends;const ended=images.map(({name})=>outcomes.get(name)).filter(outcome=>outcome!==void 0);const failedOfTask=Map.groupBy(failedDownloads,
({taskId})=>taskId);const told=new Set(ended.filter(({end})=>end==="failed").map(({taskId})=>taskId));const order=new Map(images.flatMap(({name,reused},index)=>[
tasks[name],reused?.map(({taskId})=>taskId)].flat().map(taskId=>[taskId,index])));return{images:there.toSorted((a,b)=>(order.get(a.taskId)??0)-(order.get(b.taskId)??
0)||(0,task_results.vh)(a,b)),failures:[...ended.flatMap(outcome=>failureOf(outcome,explain2)),...failedDownloads.filter(({taskId})=>!told.has(taskId)).map(failed2=>failureOfDownload(
failed2,explain2)),...failedForms],tasks,pendingTasks:Object.fromEntries(ended.flatMap(outcome=>pendingTask(outcome,failedOfTask))),cost:(0,cost.rl)(costs)}}function failureOf(outcome,explain2){
if(outcome.end!=="failed")return[];const{key,taskId,charged,error}=outcome;return[{name:key,taskId,charged,sourceUrl:void 0,...explain2(error,key)}]}function failureOfDownload({
name,taskId,url,error},explain2){const isForbidden=error instanceof download_error.UG&&error.reason==="forbidden-target";return{name,taskId,charged:"yes",sourceUrl:isForbidden?
void 0:url,...explain2(error,name)}}function pendingTask(outcome,failedOfTask){const{key,taskId}=outcome;if(taskId===void 0)return[];const failed2=failedOfTask.
get(taskId);const isWaitedFor=failed2?.every(isGoneAtKie)===false;const isPending=outcome.end==="failed"?outcome.task?.state!=="fail"&&!isAllGone(failed2):outcome.
end==="accepted"||isWaitedFor;return isPending?[[key,taskId]]:[]}function isAllGone(failed2){return failed2?.every(isGoneAtKie)===true}function outcomeOfGone(outcome,earlier){
if(outcome.end!=="failed"||outcome.taskId!==void 0)return outcome;if(outcome.error instanceof task_errors.Nb)return earlier;return{...outcome,taskId:earlier.taskId,
charged:outcome.charged==="no"?"yes":outcome.charged}}function outcomesOfUnanswered(images){return images.flatMap(({name,unansweredSince:at})=>{if(at===void 0)return[];
const error=new task_errors.cZ({at,cause:void 0});const known={taskId:void 0,task:void 0,charged:"unknown",pending:false};return[{key:name,attempt:1,submittedAt:at,
end:"failed",error,...known}]})}function isGoneAtKie({error}){return error instanceof download_error.UG&&error.reason==="gone"};function isTakenUp(image){return image.
origin==="resumed"&&image.taskId!==void 0}class GoneImages{#options;#takenUp;#spares;#anew=new Map;#unmissed=new Set;constructor({images},options){this.#options=
options;this.#takenUp=images.filter(isTakenUp);this.#spares=new Set(images.filter(({isSpare})=>isSpare===true).map(({taskId})=>taskId))}isTold(failure2){return!this.#spares.
has(failure2.taskId)||!isAllGone([failure2])}isUnmissed(taskId){return this.#unmissed.has(taskId)}leaveOutSpares(failed2){const left=this.#find(failed2).filter(
({taskId})=>this.#spares.has(taskId));if(left.length===0)return;for(const{taskId}of left)this.#unmissed.add(taskId);this.#options.log.notice(`Left out, as kie n\
o longer has the picture, and not paid for anew: ${(0,word_list.d9)(left.map(({name})=>name))}. Set 'reuse' to false to have all images drawn anew.`)}async toMakeAnew(failed2){
const gone2=this.#find(failed2).filter(({taskId})=>!this.#spares.has(taskId));const images=await this.#uploadAgain(gone2);if(this.#options.signal.aborted)return[];
for(const image of gone2)this.#anew.set(image.name,image);return images}onAccepted(name){const gone2=this.#anew.get(name);if(gone2===void 0)return;const{taskId,
submittedAt}=gone2;this.#anew.delete(name);this.#unmissed.add(taskId);this.#options.log.warning(`${name}: kie no longer has the result of task ${(0,task_list.ZP)(
taskId)}, submitted at ${submittedAt?.toISOString()??"an unknown time"}; the image is made anew, and paid anew.`)}#find(failed2){const ofTask=Map.groupBy(failed2,
({taskId})=>taskId);return this.#takenUp.filter(({taskId})=>isAllGone(ofTask.get(taskId))&&!this.#options.hasArrived(taskId))}async#uploadAgain(gone2){const{upload:upload2,
wayBack,log:log2,signal}=this.#options;if(gone2.length===0||signal.aborted)return[];try{return(await upload2(gone2.map(asNew))).images}catch(error){const names=gone2.
map(({name})=>name).join(", ");const why=(0,explanation_explanation.ME)(error,wayBack).map(({message:message2})=>message2);log2.warning(`Not made anew: ${names}\
. ${why.join(" ")}`);return[]}}}function asNew(image){const{name,request:request2,requestHash,price:price2,uploads,alt,source,candidate,formats}=image;return{name,
request:request2,requestHash,price:price2,...uploads!==void 0&&{uploads},...alt!==void 0&&{alt},...source!==void 0&&{source},...candidate!==void 0&&{candidate},
...formats!==void 0&&{formats},origin:"generated"}};class Ledger{#options;#entries=[];#newest=new Map;#takenUpNews=[];#taken=0;#overshoot=0;constructor(options){
this.#options=options}get tasks(){return this.#entries}get taken(){return this.#taken}get overshoot(){return this.#overshoot}get takenUpNews(){return this.#takenUpNews}onItsWay(name){
const entry=this.#newest.get(name);return entry?.end==="open"&&entry.taskId===void 0?entry:void 0}takeUp({name,taskId,price:price2,request:request2}){this.#open(
{name,taskId,attempt:0,isEarlier:true,price:request2===void 0?void 0:price2})}onEvent(event){const newest="key"in event?this.#newest.get(event.key):void 0;switch(event.
type){case"submitting":if(newest?.end==="open"&&newest.attempt===event.attempt)break;this.#open({name:event.key,taskId:void 0,attempt:event.attempt,isEarlier:false,
price:this.#options.priceOf(event.key)});break;case"accepted":if(newest!==void 0)newest.taskId=event.taskId;break;case"refused":this.#change(newest,{end:"refuse\
d"});break;case"state":case"credits":case"success":this.#report(newest,event.task);break;case"retrying":this.#change(newest,{end:"failed"});break;case"finished":
if(newest?.end==="open")this.#end(newest,event.outcome);break;default:break}}#open(entry){const opened={...entry,reported:void 0,end:"open"};this.#entries.push(
opened);this.#newest.set(entry.name,opened);this.#count(opened,0)}#report(entry,{state,credits}){if(entry===void 0)return;const isLast=state==="success"||state===
"fail";const forecast2=entry.price??0;if(credits!==void 0){this.#change(entry,{reported:credits});if(isLast||credits>forecast2)this.#options.onReported(entry.name,
entry.attempt,credits)}else if(isLast&&(entry.reported===0||(entry.reported??forecast2)<forecast2)){this.#change(entry,{reported:void 0})}}#end(entry,outcome){if(outcome.
end==="success"){entry.pictures=outcome.task.urls.length;this.#change(entry,{end:"succeeded"})}else if(outcome.end==="accepted"){this.#change(entry,{end:"accept\
ed"})}else if(outcome.taskId===entry.taskId&&outcome.task?.state==="fail"){this.#change(entry,{end:"failed"});if(outcome.charged==="no")this.#report(entry,{state:"\
fail",credits:0})}}#change(entry,changes){if(entry===void 0)return;const before=(0,cost.JQ)(entry);Object.assign(entry,changes);this.#count(entry,before)}#count(entry,before){
if(entry.isEarlier){this.#takenUpNews.push(entry);return}const{reported,price:price2}=entry;this.#taken=(0,amounts.Cl)([this.#taken,-(0,amounts.VV)(before),(0,amounts.
VV)((0,cost.JQ)(entry))]);if(reported!==void 0&&price2!==void 0){this.#overshoot=Math.max(this.#overshoot,(0,amounts.VV)(reported-price2))}}};const LEAST_ENDED=5;
const BURST_MS=1e4;const MINUTE_MS=6e4;const HOUR_MS=60*MINUTE_MS;const LONG_MS=2*HOUR_MS;function timeLeftInWords({ended,left,sinceFirstEndMs}){if(ended<LEAST_ENDED||
left===0)return void 0;const leftMs=left*Math.max(sinceFirstEndMs,BURST_MS)/(ended-1);if(leftMs<MINUTE_MS)return"less than 1 min left";const unitMs=leftMs<LONG_MS?
MINUTE_MS:HOUR_MS;return`about ${(0,amounts.MB)(Math.round(leftMs/unitMs)*unitMs)} left`};const LONG_BATCH=10;const LINE_EVERY_MS=1e4;class Progress{#log;#clock;#total;#inWork=new Set;#ended=new Map;#submitted=new Set;#imageOf=new Map;#firstEndAt;#explain;#paid=[];#lastLine;#phase="\
waiting";#fold;constructor(options){this.#explain=options.explain;this.#log=options.log;this.#clock=options.clock;this.#total=options.total;this.#lastLine=options.
clock.now()}onEvent(event){switch(event.type){case"submitting":this.#ended.delete(event.key);break;case"accepted":this.#submitted.add(event.key);this.#inWork.add(
event.key);this.#change(`${event.key}: task ${(0,task_list.ZP)(event.taskId)} accepted`,"submission");break;case"state":this.#inWork.add(event.key);if(event.task.
state!=="success")this.#change(`${event.key}: ${(0,foreign_text.Ig)(event.task.state)}`);break;case"retrying":this.#inWork.delete(event.key);this.#tellTrouble(event);
break;case"unknown-state":case"throttled":case"maintenance":case"unreachable":case"poll-trouble":this.#tellTrouble(event);break;case"success":this.#succeeded(event);
break;case"finished":this.#finished(event);break;case"credits":case"refused":break}this.#line()}onSaved({name,path,width,height,bytes}){this.#change(`${name}: s\
aved as ${path} (${width}x${height}, ${(0,amounts.nI)(bytes)})`,"saved")}onFailedDownload({name,taskId,error}){this.#ended.set(this.#imageOf.get(taskId)??name,"\
failed");this.#failed(name,error)}#tellTrouble(event){this.#fold=void 0;const log2=this.#log;switch(event.type){case"unknown-state":log2.warning(`kie reports ${stateInWords(
event.task)}; waiting on.`);break;case"throttled":log2.notice(`kie refuses more ${event.what} for now; going on in ${(0,amounts.Ng)(event.waitMs)} at a lower ra\
te.`+(event.what==="submissions"?" The limit is the account's: lower 'rate-limit' where jobs share it.":""));break;case"maintenance":log2.notice(`kie is under m\
aintenance; trying again from ${(0,amounts.Ng)(event.waitMs)} on.`);break;case"unreachable":log2.info(`${event.key}: ${this.#explain(event.error,event.key).message}\
 Trying again in ${(0,amounts.Ng)(event.waitMs)}.`,{tone:"warning"});break;case"poll-trouble":log2.warning(`${event.key}: kie does not say how task ${(0,task_list.
ZP)(event.taskId)} is; waiting on. ${this.#explain(event.error,event.key).message}`);break;case"retrying":log2.warning(`${event.key}: ${this.#explain(event.error,
event.key).message} Attempt ${event.attempt} follows, as 'retries' allows; it is paid anew.`);break}}#succeeded({key,taskId,task}){this.#imageOf.set(taskId,key);
const isPaidNow=this.#submitted.has(key);if(isPaidNow)this.#paid.push(task.credits??0);const earlier=isPaidNow||task.credits===void 0?"":", paid earlier";this.#change(
`${key}: drawn${drawingTime(task)}${price(task)}${earlier}`)}#finished({key,outcome}){this.#inWork.delete(key);this.#ended.set(key,outcome.end==="failed"?"faile\
d":"done");this.#firstEndAt??=this.#clock.now();if(outcome.end!=="failed")return;this.#failed(key,outcome.error)}#failed(name,error){const{message:message2,next}=this.#explain(
error,name);this.#fold=void 0;this.#log.info(`${name}: failed. ${message2} ${next}`,{tone:"failed"})}#change(line,what){const tone=what==="saved"?{tone:"done"}:
{};if(this.#total<=log.xn)this.#log.info(line,tone);else this.#log.info(line,{...tone,fold:this.#foldFor(what==="submission")})}#foldFor(isSubmission){const left=this.#total-
this.#ended.size;const unsubmitted=left-this.#inWork.size+Number(isSubmission);const isSubmitting=isSubmission||this.#phase==="submitting"&&unsubmitted>0;const phase=isSubmitting?
"submitting":left>0?"waiting":"saving";if(phase!==this.#phase)this.#fold=void 0;this.#phase=phase;const titles={submitting:`Submitting ${(0,amounts.vG)(unsubmitted,
"image")}`,waiting:`Waiting for ${(0,amounts.vG)(left,"image")}`,saving:"Saving the last images"};return this.#fold??=titles[phase]}#line(){const now=this.#clock.
now();if(this.#total<LONG_BATCH||now-this.#lastLine<LINE_EVERY_MS)return;this.#lastLine=now;this.#fold=void 0;const ended=this.#ended.size;const failed2=[...this.#ended.
values()].filter(end=>end==="failed").length;const left=this.#total-ended;const parts=[`${ended-failed2}/${this.#total} done`,`${this.#inWork.size} in work`,`${left-
this.#inWork.size} waiting`,`${failed2} failed`,(0,amounts.YA)((0,amounts.Cl)(this.#paid)),timeLeftInWords({ended,left,sinceFirstEndMs:now-(this.#firstEndAt??now)})??
[]];this.#log.info(parts.flat().join(", "))}}function stateInWords({state}){return state===""?"no state of a task":`the state '${(0,foreign_text.Ig)(state)}', w\
hich it does not document`}function drawingTime({seconds}){return seconds===void 0?"":` in ${seconds.toFixed(1)} s`}function price({credits}){return credits===void 0?
"":` for ${(0,amounts.YA)(credits)}`};class TaskTimes{#clock;#sent=new Map;#submitted=new Map;#drawing=new Map;#finished=new Map;constructor(clock){this.#clock=
clock}onEvent(event){const now=this.#clock.now();switch(event.type){case"submitting":this.#sent.set(event.key,now);break;case"accepted":this.#submitted.set(event.
taskId,{ms:this.#sent.get(event.key)??now,on:event.at});break;case"state":if(event.task.state==="generating")this.#drawing.set(event.task.taskId,now);break;case"\
success":this.#finished.set(event.taskId,now);break;default:break}}sentOn(taskId){return this.#submitted.get(taskId)?.on}of(taskId){const submittedAtMs=this.#submitted.
get(taskId)?.ms;const finishedAtMs=this.#finished.get(taskId);if(submittedAtMs===void 0||finishedAtMs===void 0)return void 0;return{submittedAtMs,drawingSinceMs:this.#drawing.
get(taskId),finishedAtMs}}};function tellEach(watchers){return{onEvent:event=>watchers.forEach(each=>each.onEvent(event)),onSaved:image=>watchers.forEach(each=>each.
onSaved(image)),onFailedDownload:failure2=>watchers.forEach(each=>each.onFailedDownload(failure2))}};async function generate(plan,options){const generation=new Generation(
plan,options);if(options.queue.wait||(0,plan_plan.M1)(plan).length===0)generation.completeReused();generation.leaveUnanswered();await generation.work((0,plan_plan.
M1)(plan).filter(({unansweredSince})=>unansweredSince===void 0));await generation.endGone(options.remakesGone??true);return generation.result()}class Generation{#plan;#options;#watcher;#ledger;#budget;#times;#downloads;#arrivals;#planned=new Map;#gone;#earlierPrices;#failedDownloads=[];#outcomes=new Map;#tasks={};constructor(plan,options){
const{client,downloader,folder,recorder,clock,log:log2,signal,maxCredits,watchers=[]}=options;const{earlierCosts=[]}=plan;this.#plan=plan;this.#options=options;
this.#earlierPrices=new Map(earlierCosts.map(({taskId,price:price2})=>[taskId,price2]));this.#ledger=new Ledger({priceOf:name=>this.#budget.forecast(name),onReported:(name,attempt,credits)=>recorder.
cost(name,attempt,credits)});this.#budget=new Budget({max:maxCredits,earlierCosts,ledger:this.#ledger,priceOf:name=>this.#planned.get(name)?.price});const explain2=(error,name)=>this.#explain(
error,name);this.#watcher=tellEach([new Progress({log:log2,clock,total:(0,plan_plan.M1)(plan).length,explain:explain2}),...watchers]);this.#times=new TaskTimes(
clock);this.#arrivals=new Arrivals(plan,options);this.#gone=new GoneImages(plan,{...options,hasArrived:taskId=>this.#arrivals.has(taskId)});this.#downloads=new Downloads(
{client,downloader,folder,clock,log:log2,signal,onSaved:(image,{warning,formats})=>{this.#arrivals.add({...image,timing:this.#times.of(image.taskId)},formats);this.#watcher.
onSaved(image);if(warning!==void 0)log2.warning(`${image.name}: kie serves this image damaged, it is kept: ${warning}.`)},onFailed:failure2=>{this.#failedDownloads.
push(failure2);if(this.#gone.isTold(failure2))this.#watcher.onFailedDownload(failure2)}})}leaveUnanswered(){for(const outcome of outcomesOfUnanswered((0,plan_plan.
M1)(this.#plan))){this.#outcomes.set(outcome.key,outcome);this.#watcher.onEvent({type:"finished",key:outcome.key,outcome})}}async work(images){const{client,queue,
onTasks,recorder,clock,signal}=this.#options;const known=[];for(const image of images){this.#planned.set(image.name,image);if(image.taskId===void 0)continue;this.#tasks[image.
name]=image.taskId;const taken={...image,price:this.#earlierPrices.get(image.taskId)??image.price};recorder.intend(taken,0,image.submittedAt??new Date);recorder.
accept(image.name,0,{taskId:image.taskId});this.#ledger.takeUp(taken);known.push(image.name)}if(known.length>0)onTasks(this.#tasks,known);const outcomes=await runTasks(
images.map(toItem),{...queue,client,clock,signal,admit:({key},attempt)=>this.#downloads.diskFault??(this.#budget.admits(key)?this.#intend(key,attempt):"over-bud\
get"),onEvent:event=>this.#onEvent(event)});for(const outcome of outcomes){const earlier=this.#outcomes.get(outcome.key);this.#outcomes.set(outcome.key,earlier===
void 0?outcome:outcomeOfGone(outcome,earlier))}await this.#downloads.settled()}completeReused(){this.#arrivals.completeReused()}async endGone(remakes){this.#gone.
leaveOutSpares(this.#failedDownloads);if(remakes)await this.work(await this.#gone.toMakeAnew(this.#failedDownloads))}async result(){const{maxCredits,log:log2}=this.#options;
await this.#arrivals.settle();const arrived=this.#arrivals.end();if(maxCredits!==void 0&&this.#budget.overshoot>0){log2.warning(`kie took up to ${(0,amounts.YA)(
this.#budget.overshoot)} more for an image than was forecast; nothing more was submitted.`)}return sumUp(this.#plan,{...arrived,failedDownloads:this.#failedDownloads.
filter(({taskId})=>!this.#gone.isUnmissed(taskId)),outcomes:this.#outcomes,tasks:this.#tasks,costs:this.#ledger.tasks,explain:(error,name)=>this.#explain(error,
name)})}#explain(error,name){const{wayBack}=this.#options;return this.#budget.explain(error,{request:this.#planned.get(name)?.request,wayBack})}#intend(key,attempt){
const{recorder,clock}=this.#options;const image=this.#planned.get(key);if(image!==void 0&&recorder.fault===void 0)recorder.intend(image,attempt,clock.date());return recorder.
fault}#onEvent(event){const{recorder}=this.#options;const image="key"in event?this.#planned.get(event.key):void 0;if(event.type==="accepted"){this.#gone.onAccepted(
event.key);recorder.accept(event.key,event.attempt,event);this.#tasks[event.key]=event.taskId;this.#options.onTasks(this.#tasks,[event.key])}if(event.type==="re\
fused")recorder.refuse(event.key,event.attempt);this.#ledger.onEvent(event);this.#watcher.onEvent(event);this.#times.onEvent(event);if(event.type==="success"&&image!==
void 0){const sentOn=this.#times.sentOn(event.taskId)??image.submittedAt;this.#downloads.start(image,{task:event.task,sentOn})}}}const NO_REQUEST={model:"",input:{}};
function toItem(image){return{...image,key:image.name,request:image.request??NO_REQUEST}};const MAX_PARTS=1e5;const BLOCK=Buffer.alloc(64*1024);const C2PA_BOX="\
d8fec3d61b0e483c92975828877ec481";function hasContentCredentials(path){const file=(0,external_node_fs_.openSync)(path,"r");try{const reader=new BlockReader(file);
const head=reader.read(0,12);if(head.subarray(0,8).toString("hex")==="89504e470d0a1a0a")return isInPng(reader);if(head.subarray(0,2).toString("hex")==="ffd8")return isInJpeg(
reader);if(head.toString("latin1",0,4)==="RIFF")return isInWebp(reader);return head.toString("latin1",4,8)==="ftyp"&&isInBoxes(reader)}finally{(0,external_node_fs_.
closeSync)(file)}}class BlockReader{#file;#start=0;#length=0;constructor(file){this.#file=file}read(at,length){if(at<this.#start||at+length>this.#start+this.#length){
this.#length=(0,external_node_fs_.readSync)(this.#file,BLOCK,0,BLOCK.length,at);this.#start=at}const start=at-this.#start;return BLOCK.subarray(start,Math.min(start+
length,this.#length))}}function isInPng(reader){for(let at=8,parts=0;parts<MAX_PARTS;parts+=1){const header=reader.read(at,8);const type=header.toString("latin1",
4);if(header.length<8||type==="IEND")return false;if(type==="caBX")return true;at+=12+header.readUInt32BE(0)}return false}function isInJpeg(reader){for(let at=2,
parts=0;parts<MAX_PARTS;parts+=1){const head=reader.read(at,32);if(head.length<4||head[0]!==255||head[1]===218||head[1]===217)return false;const isJumbf=head[1]===
235&&head.toString("latin1",4,6)==="JP"&&head.toString("latin1",16,20)==="jumb";if(isJumbf&&head.toString("latin1",28,32)==="c2pa")return true;at+=head[1]===255?
1:2+Math.max(2,head.readUInt16BE(2))}return false}function isInWebp(reader){for(let at=12,parts=0;parts<MAX_PARTS;parts+=1){const header=reader.read(at,8);if(header.
length<8)return false;if(header.toString("latin1",0,4)==="C2PA")return true;const length=header.readUInt32LE(4);at+=8+length+length%2}return false}function isInBoxes(reader){
for(let at=0,parts=0;parts<MAX_PARTS;parts+=1){const head=reader.read(at,32);if(head.length<8)return false;const size2=head.readUInt32BE(0);const headerLength=size2===
1?16:8;const type=head.toString("latin1",4,8);if(type==="uuid"&&head.toString("hex",headerLength,headerLength+16)===C2PA_BOX)return true;const length=size2===1&&
head.length>=16?Number(head.readBigUInt64BE(8)):size2;if(length<headerLength)return false;at+=length}return false};function carriesCredentials({file}){try{return hasContentCredentials(
file)}catch{return false}}var models_price=__webpack_require__(82527);;const MOST_MODELS=3;const LONGEST_WAIT_MS=4e3;const READ_LENGTH=2e3;const PROSE_LENGTH=200;
const PRICE=/(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,4})? ?credits?\b(?! ?(?:=|is\b|equals\b))/gi;const RATE=/mega[ _-]?pixel|\b(?:per|each|every|a) (?:second|minute|step|token|pixel|MP)\b|\/ ?(?:s|sec|second|MP)\b/i;
const AT_LEAST=/\b(?:from|starting|at least|or more)\b/i;const EACH_PICTURE=/\b(?:per|an?|each|every) (?:output )?(?:image|picture|layer)\b|\/ ?(?:image|picture|layer)\b/i;
async function applyLivePrices(plan,options){const told=await askAll(findModels(plan),options);const prices=new Map(Array.from(told,([model,prose])=>[model,parsePrice(
prose)]));const forecasts=plan.images.map(image=>({image,price:forecast(image,prices)}));for(const[model,prose]of told){const toPay=forecasts.filter(({image})=>image.
request?.model===model&&(0,plan_plan.nK)(image));tellPrice(model,{prose,toPay,log:options.log})}return{...plan,images:forecasts.map(({image,price:price2})=>({...image,
price:price2}))}}function findModels({images}){const paid=new Set(modelsOf(images.filter(plan_plan.nK)));if(paid.size>MOST_MODELS)return[];return[...new Set([...paid,
...modelsOf(images.filter(mayBePaid))])].slice(0,MOST_MODELS)}function modelsOf(images){return images.flatMap(({request:request2})=>request2?.model??[])}function mayBePaid(image){
return(0,plan_plan.nK)(image)||image.origin==="resumed"&&image.isSpare!==true}function parsePrice(prose){const text=prose.slice(0,READ_LENGTH);if(RATE.test(text))
return void 0;const named=Array.from(text.matchAll(PRICE),match=>Number.parseFloat(match[0].replaceAll(",","")));const prices=[...new Set(named.filter(credits=>credits>
0))];if(prices.length===0)return void 0;return{least:Math.min(...prices),isAll:prices.length===1&&!AT_LEAST.test(text),isEach:EACH_PICTURE.test(text)}}function forecast(image,prices){
const{request:request2,price:price2}=image;if(request2===void 0||!mayBePaid(image))return price2;const named=prices.get(request2.model);if(named===void 0)return price2;
const live=named.isEach?(0,amounts.VV)(named.least*(0,models_price.Q$)(request2)):named.least;if(price2===void 0)return named.isAll?live:void 0;return Math.max(
price2,live)}async function askAll(models,{client,time,signal}){const wait={signal,atMostMs:LONGEST_WAIT_MS};const asked=models.map(async model=>{const ask2=ending2=>client.
getModelPrice(model,{signal:ending2});const prose=await time.within(ask2,wait).catch(()=>void 0);return prose===void 0?[]:[[model,prose]]});return new Map((await Promise.
all(asked)).flat())}function tellPrice(model,{prose,toPay,log:log2}){if(toPay.some(({price:price2})=>price2===void 0)){log2.info(`kie says of the price of ${(0,
foreign_text.Ig)(model)}: ${(0,foreign_text.Ig)(prose,PROSE_LENGTH)}`)}const raised=toPay.find(({image:{price:known=Infinity},price:price2=0})=>!(0,amounts.H3)(
known,price2));if(raised!==void 0){log2.notice(`kie's list names ${(0,amounts.YA)(raised.price)} for ${(0,foreign_text.Ig)(model)}, more than is known here; the\
 forecast uses it.`)}};const CREDITS_LEFT_MS=5e3;async function readBalance(client,{log:log2,signal}){try{return await client.getCredits({signal})}catch(error){
const refused=error instanceof wire_errors.GT&&error.verdict==="stop";const blocked=error instanceof wire_errors.rW&&error.httpStatus===403;if(refused||blocked||
signal.aborted||!(error instanceof wire_errors.g4))throw error;log2.warning(`The balance could not be read: ${error.message}`);return void 0}}async function askCreditsLeft(client,{
clock,signal}){const over=new AbortController;const late=clock.sleep(CREDITS_LEFT_MS,over.signal).then(()=>void 0,()=>void 0);const left=client.getCredits({signal:AbortSignal.
any([signal,over.signal])}).catch(()=>void 0);try{return await Promise.race([left,late])}finally{over.abort()}}function requireBalance(balance,plan){const price2=(0,
plan_plan.xx)(plan);if(balance===void 0||price2===void 0||(0,amounts.H3)(balance,price2))return;throw new errors.dz([`The kie account has ${(0,amounts.YA)(balance)}\
 left, and this run costs ${(0,amounts.YA)(price2)}. Top up at https://kie.ai/billing, or ask for fewer images. Nothing was spent.`])}var upload=__webpack_require__(
25690);var picture=__webpack_require__(22171);;const reference_uploads_AT_ONCE=4;async function uploadReferences(plan,options){const needed=plan.images.filter(plan_plan.
nK).flatMap(({uploads=[]})=>uploads);const files=new Map(needed.map(file=>[file.sha256,file]));if(files.size===0)return plan;const links=await uploadAll([...files.
values()],options);const images=plan.images.map(image=>(0,plan_plan.nK)(image)&&image.request!==void 0&&image.uploads!==void 0?{...image,request:withLinks(image.
request,linksOf(image.uploads,links))}:image);return{...plan,images}}function linksOf(uploads,links){return new Map(uploads.map(file=>[(0,references.h)(file),links.
get(file.sha256)]))}function withLinks(request2,links){const filled=value=>typeof value==="string"?links.get(value)??value:value;const input=Object.entries(request2.
input).map(([field,value])=>[field,Array.isArray(value)?value.map(filled):filled(value)]);return{...request2,input:Object.fromEntries(input)}}async function uploadAll(files,{
client,log:log2,signal,tempDirectory=(0,external_node_os_.tmpdir)()}){signal.throwIfAborted();const scratch=await(0,promises_.mkdtemp)(external_node_path_.join(
tempDirectory,"kie-pictures-")).catch(refuseDisk);const failed2=new AbortController;const ending2=AbortSignal.any([signal,failed2.signal]);const links=new Map;const queue=files.
values();const work=async()=>{for(const file of queue){if(ending2.aborted)return;links.set(file.sha256,await uploadOne(file,{client,scratch,signal:ending2}))}};
try{const workers=Array.from({length:reference_uploads_AT_ONCE},()=>work().catch(error=>failed2.abort(error)));await Promise.all(workers)}finally{await(0,promises_.
rm)(scratch,{recursive:true,force:true})}ending2.throwIfAborted();const bytes=files.reduce((sum,file)=>sum+file.bytes,0);log2.info(`Uploaded: ${(0,amounts.vG)(files.
length,"picture")} to work on, ${(0,amounts.nI)(bytes)}.`);for(const{path:name,fault:fault2}of files){if(fault2!==void 0)log2.warning(`The picture '${(0,foreign_text.
Ig)(name)}' may be damaged: ${fault2}.`)}return links}async function uploadOne(file,{client,scratch,signal}){const{mediaType,bytes}=file;const name=(0,upload_name.
Lc)(file.sha256,(0,media_type.je)(mediaType));const copy=external_node_path_.join(scratch,name);const isSame2=await(0,picture.W)(file.file,{to:copy,facts:file}).
catch(refuseDisk);if(!isSame2)throw failure(file,{why:"it is not what it was when this step began: something changes it."});const link=await client.uploadFile({
path:copy,name,mediaType,bytes},{signal}).catch(error=>{if(signal.aborted||!(error instanceof wire_errors.g4))throw error;throw failure(file,{why:explain(error),
cause:error})});await(0,promises_.rm)(copy,{force:true});return link}function explain(error){if(error instanceof upload.xY)return error.message;const{message:message2,
next}=(0,explanation_explanation.Zu)(error,{wayBack:way_back.tW});const isOfTasks=error instanceof wire_errors.GT&&error.verdict!=="stop"&&error.kind!=="input-f\
ile";return`${message2} ${isOfTasks?way_back.l6:next}`}function failure({path:name},{why,cause}){return new errors.dz([`The picture '${(0,foreign_text.Ig)(name)}\
' could not be uploaded: ${why} Nothing was spent.`],{cause})}function refuseDisk(cause){const line=`Pictures could not be copied for their upload: the disk say\
s ${cause.code??"no"}. Nothing was spent.`;throw new errors.dz([line],{cause})};const SENDS_FILE="kie-image-action-sends";async function run(config,plan,parts){
const{client,lookUpTime,folder,taskIds,recordPath,comment,clock,log:log2,signal}=parts;const{source}=config;const isDeliveredHere=config.mode!=="submit"||(0,plan_plan.
M1)(plan).length===0;const destinations=isDeliveredHere&&plan.images.length>0?parts.destinations:[];warnOfRequests(plan,source,log2);const forms=formsToWrite(plan);
for(const warning of await folder.check((0,plan_candidates.T7)(plan),{replaceChanged:!config.reuse,forms})){log2.warning(warning)}for(const destination of destinations)
await destination.check();taskIds.announce(plan,{isPlan:config.mode==="plan"});await comment?.begin();const[balance,priced]=client===void 0?[void 0,plan]:await Promise.
all([plan.images.some(plan_plan.nK)?readBalance(client,{log:log2,signal}):void 0,applyLivePrices(plan,{client,time:lookUpTime,log:log2,signal})]);requireBalance(
balance,priced);tellPlan(priced,balance,log2);const isPlan=config.mode==="plan"||client===void 0;if(isPlan||isLargePlan(priced)||hasCandidates(priced))tellImages(
priced,log2);if(isPlan){tellRequests(priced,source,log2);return{...NOTHING,status:"planned",creditsLeft:balance,quote:(0,plan_plan.g3)(priced)}}const made=await make(
priced,{...config,client},parts);const images=made.images.map(image=>({...image,contentCredentials:carriesCredentials(image)}));const generated={...made,images};
if(!isDeliveredHere){log2.notice(`${(0,words.t)(parts.wayBack).unwaited}${config.prune?", and prunes":""}.`)}const deliveries=signal.aborted?[]:await deliverImagesAndIds(
generated,{...parts,destinations});const result={...generated,status:statusOf(generated,deliveries,{isDeliveredHere,plan,signal}),deliveries,...!isDeliveredHere&&
{submitsOnly:true},tasksFile:taskIds.file,...recordPath!==void 0&&{recordPath},creditsLeft:signal.aborted?void 0:await askCreditsLeft(client,{clock,signal})};return comment===
void 0||signal.aborted?result:showEnd(comment,result)}async function make(plan,{client,mode,rateLimit,timeoutMs,retries,maxCredits},{downloader,folder,recorder,
tempDirectory,taskIds,wayBack,remakesGone=true,watchers=[],clock,log:log2,signal}){const upload2=whole=>uploadReferences(whole,{client,log:log2,signal,tempDirectory});
return generate(await upload2(plan),{client,downloader,folder,recorder,onTasks:(tasks,names)=>taskIds.add(tasks,names),upload:images=>upload2({images}),queue:{rateLimit,
timeoutMs,retries,wait:mode!=="submit",sharedSendsFile:external_node_path_.join(tempDirectory,SENDS_FILE)},maxCredits,wayBack,remakesGone,tempDirectory,watchers,
clock,log:log2,signal})}async function showEnd(comment,result){try{return{...result,deliveries:[...result.deliveries,await comment.end(result)]}}catch(error){const deliveries=[
...result.deliveries,{destination:"comment",error}];return{...result,status:result.status==="success"?"partial":result.status,deliveries}}}const NOTHING={images:[],
failures:[],deliveries:[],tasks:{},pendingTasks:{},cost:cost.WR};async function deliverImagesAndIds(generated,{taskIds,...parts}){const images=(0,image_files.R8)(
generated.images);const delivered=images.length===0?[]:await deliverInTime({...generated,images},parts);return parts.signal.aborted?delivered:[...delivered,...await taskIds.
finish(generated.tasks)]}function statusOf({images,failures,tasks},deliveries,{isDeliveredHere,plan,signal}){const arrived=images.length+(isDeliveredHere?0:Object.
keys(tasks).length);const failed2=reason=>failures.some(failure2=>failure2.reason===reason);if(signal.aborted)return"cancelled";if(failed2("over-budget"))return"\
over-budget";if(failed2("timed-out"))return"timed-out";if(arrived===0&&plan.images.length>0)return"failed";if(failures.length>0||deliveries.some(each=>(0,result_delivery.
u1)(each).length>0))return"partial";if(deliveries.length>0&&(0,result_delivery.LJ)((0,image_files.R8)(images),deliveries).length>0)return"partial";return isDeliveredHere?
"success":"submitted"}var checkout=__webpack_require__(85461);;const OWN_JOB=/^(\.github\/workflows\/[^/]+)#[^#/]*$/;const FOREIGN_JOB=/^[^/]+\/[^/]+\/\.github\/workflows\/[^/]+#[^#/]*$/;
function askerOf({manifest,collects,context,env}){const file=workflowFile(env["GITHUB_WORKFLOW_REF"]??"",context);const job=collects||file===""?"":`${file}#${context.
job}`;return{source:manifest===void 0?job:external_node_path_.posix.normalize(manifest),isGone:source=>!FOREIGN_JOB.test(source)&&(0,checkout.i4)(context.workspace,
OWN_JOB.exec(source)?.[1]??source)}}function workflowFile(reference,{owner,repo}){const[file=""]=reference.split("@",1);const own=`${owner}/${repo}/`;return file.
startsWith(own)?file.slice(own.length):file}var manifest_lines=__webpack_require__(99819);var report_outputs=__webpack_require__(89866);var markdown=__webpack_require__(
9706);var prompt_list=__webpack_require__(44103);var size=__webpack_require__(40840);;const MAX_PROMPT_BYTES=14e4;const MAX_TABLE_BYTES=size.R-MAX_PROMPT_BYTES-
1e4;const FIELDS_LENGTH=200;function fields(input){return Object.entries(input).filter(([name])=>name!=="prompt").map(([name,value])=>`${name}: ${(0,foreign_text.
sK)(typeof value==="string"?value:JSON.stringify(value))}`).join(", ")}function row({name,request:request2,taskId},price2){return[(0,foreign_text.Bm)(name),(0,foreign_text.
Bm)(request2?.model??""),(0,foreign_text.Bm)(request2===void 0?`task ${(0,task_list.ZP)(taskId??"")}`:fields(request2.input),FIELDS_LENGTH),price2===void 0?"unk\
nown":(0,amounts.Df)(price2)]}function renderPlanSummary({result,plan,prompts}){const prices=new Map((result.quote?.images??[]).map(({name,credits})=>[name,credits]));
const images=(0,markdown.tp)({head:["Name","Model","Fields","Credits"],items:plan.images,row:image=>row(image,prices.get(image.name)),leftOut:"more images do no\
t fit on this page.",maxBytes:MAX_TABLE_BYTES});return(0,markdown.MY)([`### ${(0,ending.Wn)(result)}`,images,(0,prompt_list.x)({prompts,maxBytes:MAX_PROMPT_BYTES})])}
function renderCheckSummary(result){const heading2=`### ${(0,ending.Wn)(result)}`;const{outdated}=result;if(outdated===void 0||outdated.images.length===0)return(0,
markdown.MY)([heading2]);const images=(0,markdown.tp)({head:["Name","Why"],items:outdated.images,row:({name,reason})=>[(0,foreign_text.Bm)(name),(0,result_outdated.
G)(reason)],leftOut:"more images do not fit on this page.",maxBytes:MAX_TABLE_BYTES});return(0,markdown.MY)([heading2,(0,words.L)(outdated,way_back.tW),images])}
;const MAX_ROWS=50;const NAME_LENGTH=40;const CHARACTER_WIDTH=7;const LABEL_SHARE=.06;function renderGantt(images){const rows=rowsOf(images);if(rows.length<2)return"";
const shown2=rows.slice(0,MAX_ROWS);const leftOut=rows.length-shown2.length;return["Waiting (grey) and drawing as each look saw it, in time since the first subm\
ission:\n",`\`\`\`mermaid
${chart(shown2)}
\`\`\``,...leftOut===0?[]:[`
${(0,amounts.Df)(leftOut)} more tasks are not in this chart.`]].join("\n")}function rowsOf(images){const rows=new Map;for(const{name,taskId,timing}of images){if(timing!==
void 0&&!rows.has(taskId))rows.set(taskId,{name,timing})}return[...rows.values()].toSorted((a,b)=>a.timing.submittedAtMs-b.timing.submittedAtMs)}function chart(rows){
const names=rows.map(({name},index)=>`${index+1}. ${shortenName(name)}`);const padding=20+CHARACTER_WIDTH*Math.max(...names.map(name=>name.length));const fromMs=Math.
min(...rows.map(({timing})=>timing.submittedAtMs));const lengthMs=Math.max(...rows.map(({timing})=>timing.finishedAtMs))-fromMs;const config=`---
config:
  gantt:
    displayMode: compact
    leftPadding: ${padding}
---`;const axis=lengthMs<36e5?"%M:%S":"%H:%M:%S";const head=`gantt
  dateFormat YYYY-MM-DD HH:mm:ss.SSS
  axisFormat ${axis}`;const sections=rows.map(({timing},index)=>`  section ${names[index]??""}
${bars(timing,{fromMs,lengthMs})}`);return[config,head,...sections].join("\n")}function shortenName(name){const safe=(0,foreign_text.a)(name);return safe.length<=
NAME_LENGTH?safe:`${safe.slice(0,NAME_LENGTH)}\u2026`}function bars({submittedAtMs,drawingSinceMs,finishedAtMs},span){const begin=moment(submittedAtMs-span.fromMs);
if(drawingSinceMs===void 0)return bar(["active",begin],finishedAtMs-submittedAtMs,span);const waiting=bar(["done",begin],drawingSinceMs-submittedAtMs,span);return`${waiting}\

${bar(["active"],finishedAtMs-drawingSinceMs,span)}`}function bar(data,durationMs,{lengthMs}){const label=durationMs<LABEL_SHARE*lengthMs?"\xB7":`${Math.round(durationMs/
1e3)} s`;return`  ${label} :${data.join(", ")}, ${Math.round(durationMs)}ms`}function moment(ms){return new Date(Date.UTC(2e3,0,1)+Math.round(ms)).toISOString().
slice(0,-1).replace("T"," ")}var failure_list=__webpack_require__(23045);var report_figures=__webpack_require__(16483);var report_gallery=__webpack_require__(25728);
var message=__webpack_require__(96065);var whereabouts=__webpack_require__(45411);;const MAX_FAILURE_BYTES=25e4;const MAX_DELIVERY_BYTES=1e5;const MAX_WARNING_BYTES=5e4;
const summary_MAX_PROMPT_BYTES=1e5;const GALLERY_SHARE=.5;const ELSEWHERE="do not fit on this page; the output `result` names them all.";const MAX_TASKS_BYTES=1e5;
const LOOK_UP_LENGTH=100;const LOOK_UPS={mostNamed:100,show:text=>(0,foreign_text.Bm)(text,LOOK_UP_LENGTH)};function taskList(result){const{submitsOnly=false,tasksFile=""}=result;
const lost=findUndelivered(result);const tasks=submitsOnly?result.tasks:{...result.pendingTasks,...tasksOf(lost,result)};if(Object.keys(tasks).length===0)return"";
const undelivered=lost.length===0?"":`Delivered nowhere: ${(0,amounts.vG)(lost.length,"image")}`;const unfetched=[(0,ending.nI)(result),undelivered].filter(part=>part!==
"").join(". ");const what=submitsOnly?"kie.ai has accepted these tasks":unfetched;const introduction=`${what}. To collect them later, without paying again, pass\
 them to a new run, below \`with:\` of the step:

`;const line=(0,task_list.Ag)(tasks);return(0,markdown.wI)(line)>MAX_TASKS_BYTES?`${what}. They do not fit on this page: pass on the file ${tasksFile===""?"of t\
he output `tasks-file`":(0,foreign_text.Bm)(tasksFile)} to collect them.
`:introduction+(0,foreign_text.dI)(line,MAX_TASKS_BYTES)}function tasksOf(images,{tasks}){const ids2=new Set(images.map(({taskId})=>taskId));return Object.fromEntries(
Object.entries(tasks).filter(([,taskId])=>ids2.has(taskId)))}function deliveryList(deliveries){return deliveries.flatMap(delivery=>(0,result_delivery.Ix)(delivery)?
[]:[(0,delivery_words.D)(delivery)]).join("\n\n")}function renderUnshown({images,deliveries}){const urls=(0,whereabouts.oQ)(deliveries);if((0,whereabouts.Kc)(deliveries)===
void 0||images.some(({path})=>urls.has(path)))return"";return"A page cannot show the pictures of an artifact, only those that `commit`, `pull-request` or `relea\
se` has delivered in a public repository."}function warningList(warnings){return(0,markdown.RV)({items:warnings,line:warning=>`- Warning: ${(0,message.e4)(warning)}`,
leftOut:"more warnings are in the log.",maxBytes:MAX_WARNING_BYTES})}function renderSummary({result,warnings,prompts,askedAt={},showPictures,later}){const{images,
failures,deliveries}=result;const top=[`### ${(0,ending.Wn)(result)}`,(0,ending.S2)(result,LOOK_UPS),(0,failure_list.SL)({failures,askedAt,prompts,leftOut:`more\
 failures ${ELSEWHERE}`,maxBytes:MAX_FAILURE_BYTES}),(0,failure_list.Ss)(deliveries,MAX_DELIVERY_BYTES),(0,message.e4)(describeNextSteps(result,later)),taskList(
result),deliveryList(deliveries),renderUnshown(result)];const middle=[(0,message.e4)((0,ending.Dw)(result)),warningList(warnings),renderGantt(images)];const taken=[
...top,...middle].reduce((bytes,part)=>bytes+(0,markdown.wI)(part)+2,summary_MAX_PROMPT_BYTES);const left=Math.max(0,size.R-taken);const gallery=(0,report_gallery.
V)({result,showPictures,leftOut:"more images are not shown here; the figures below and the output `result` name them.",maxBytes:left*GALLERY_SHARE});const figures2=(0,
report_figures.u)({result,leftOut:`more images ${ELSEWHERE}`,maxBytes:left-(0,markdown.wI)(gallery)-10});const promptList=(0,prompt_list.x)({prompts,maxBytes:summary_MAX_PROMPT_BYTES-
10});return(0,markdown.MY)([...top,gallery,...middle,figures2,promptList])};const MAX_LISTED=500;const MAX_NAMED=5;const VERSION=1;function listArtifacts(images,{
env,redact,log:log2}){const made=(0,image_files.R8)(images).filter(file2=>file2.origin!=="reused"&&(0,saved_image.nw)(file2));const[list="",file=""]=[env["GITHU\
B_ARTIFACTS_LIST"],env["GITHUB_ARTIFACTS"]];if(made.length===0||list===""||file==="")return;try{const known=readList(list);if(known===void 0)return;const{lines,
leftOut}=chooseFiles(made,{known,redact});if(lines.length>0)(0,external_node_fs_.appendFileSync)(file,lines.map(line=>`${line}
`).join(""));if(leftOut.length>0)log2.warning(sayLeftOut(leftOut))}catch(error){log2.warning(`The images could not be listed for an attestation: ${(0,text_reason.
Y)(error)}`)}}function readList(file){if(!(0,external_node_fs_.existsSync)(file))return void 0;const text=(0,external_node_fs_.readFileSync)(file,"utf8");if(text.
trim()==="")return void 0;const{version,subjects}=JSON.parse(text);if(version!==VERSION||!Array.isArray(subjects)){throw new Error(`the runner's list is not of \
version ${VERSION}, which is the one known here`)}return new Map(subjects.map(({name,digest})=>[name,digest]))}function chooseFiles(files,{known,redact}){const lines=[];
const leftOut=[];for(const file of files){const name=external_node_path_.basename(file.file);const digest=`sha256:${file.sha256}`;if(known.get(name)===digest)continue;
const why=(0,external_node_fs_.existsSync)(file.file)?findObstacle(file.path,{name,known,redact}):"it is not there any more";if(why!==void 0)leftOut.push({path:redact(
file.path),why});else{known.set(name,digest);lines.push(`file://${file.path}`)}}return{lines,leftOut}}function findObstacle(place,{name,known,redact}){if(known.
has(name))return`another file is listed as '${name}', and the runner knows files by these names alone`;if(/[=\r\n]/.test(place))return"the runner takes no path \
with '='";if(redact(place)!==place)return"a secret stands in its path";if(known.size>=MAX_LISTED)return`a job may list ${MAX_LISTED} files`;return void 0}function sayLeftOut(leftOut){
const named=leftOut.slice(0,MAX_NAMED).map(({path:place,why})=>`'${(0,foreign_text.Ig)(place)}' (${(0,foreign_text.Ig)(why)})`);const more=leftOut.length>MAX_NAMED?
`, and ${leftOut.length-MAX_NAMED} more`:"";return`${(0,amounts.vG)(leftOut.length,"file")} cannot be listed for an attestation: ${named.join(", ")}${more}.`}var runner_event=__webpack_require__(
6446);;function publishTasks({tasks,hasRoom,file}){if(!takesOutputs())return;const value=hasRoom?(0,task_list.eK)(tasks):"";try{(0,toolkit.uH)("tasks",value);(0,
toolkit.uH)("pending-tasks",value);(0,toolkit.uH)("tasks-file",file)}catch{}}function takesOutputs(){return(process.env["GITHUB_OUTPUT"]??"")!==""}async function publish(publication){
const{summary,log:log2,redactor}=publication;const shown2={...publication,result:hideInResult(publication)};const warnOfRefused=(what,error)=>log2.warning(`The \
runner took no ${what}: ${(0,text_reason.Y)(error)}`);try{if(takesOutputs())setOutputs(shown2)}catch(error){warnOfRefused("outputs",error)}listArtifacts(publication.
result.images,{env:process.env,redact:redactor.redact,log:log2});if(!summary)return;try{await toolkit.z.addRaw(redactor.redact(renderMarkdown(shown2))).write()}catch(error){
warnOfRefused("summary",error)}}function hideInResult({result,redactor}){const{redact,redactAll}=redactor;const{tasks,pendingTasks}=result;return redactAll({...result,
tasks:(0,task_list.mY)(tasks,redact),pendingTasks:(0,task_list.mY)(pendingTasks,redact)})}function setOutputs({result,resultFile,log:log2,redactor}){let kept="";
const outputs=(0,report_outputs.AH)(result,whole=>kept=resultFile.write(redactor.redact(whole)));for(const[name,value]of Object.entries(outputs))(0,toolkit.uH)(
name,redactor.redact(value));const leftOut=(0,report_outputs.NE)(outputs);if(leftOut.length>0){const names=leftOut.map(name=>`'${name}'`).join(", ");const where=kept===
""?"":`; '${kept}' has all that they would say`;log2.warning(`There is no room for the outputs ${names}, which are empty${where}.`)}}function renderMarkdown({result,
plan,askedAt,context,warnings,redactor,later}){const prompts=(0,plan_plan.jl)(plan);if(result.status==="planned")return renderPlanSummary({...redactor.redactAll(
{plan,prompts}),result});if(result.outdated!==void 0)return renderCheckSummary(result);const shown2=redactor.redactAll({warnings,prompts,askedAt});return renderSummary(
{...shown2,result,showPictures:(0,runner_event.Ul)(context),later})}var record_file=__webpack_require__(50205);var record=__webpack_require__(49994);;const MOST=1e3;
function claimOrdinal(directory,key){const digest=(0,text_digest.s)(JSON.stringify(key)).slice(0,12);for(let ordinal=1;ordinal<=MOST;ordinal++){try{(0,external_node_fs_.
closeSync)((0,external_node_fs_.openSync)(external_node_path_.join(directory,`kie-image-action-step-${digest}-${ordinal}`),"wx",384));return ordinal}catch(error){
if(error.code!=="EEXIST")throw error}}throw new Error(`there are more than ${MOST} steps of one name`)};function nameStep({resumeKey,step},{tempDirectory:directory,
runId,runAttempt}){const named=(...parts)=>{const ordinal=claimOrdinal(directory,[runId,runAttempt,...parts]);return ordinal===1?step:`${step}#${ordinal}`};return inTemp(
()=>({recordOwner:{resumeKey,step:named(step,resumeKey)},step:named(step)}))}const NOWHERE={append:()=>void 0,sync:()=>void 0};function createIdleRecorder(){return new record.
vk(NOWHERE)}function createRecorder({recordOwner,context,onSubmitting,log:log2}){const{tempDirectory:directory,runAttempt}=context;const file=inTemp(()=>new record_file.
WL({directory,owner:recordOwner,runAttempt}));try{(0,toolkit.LZ)("record",file.path)}catch(error){log2.warning(`${way_back.kG.unkept}: ${(0,text_reason.Y)(error)}`)}
let hasWarned=false;const told=write=>{try{write()}catch(error){if(!hasWarned){log2.warning(`The record of this step can no longer be written: ${(0,foreign_text.
KG)((0,text_reason.Y)(error))} Nothing more is submitted. `+way_back.kG.cut)}hasWarned=true;throw error}};return new record.vk({append:line=>{onSubmitting();told(
()=>file.append(line))},sync:()=>told(()=>file.sync())})}function finishRecord(recorder,log2){if(recorder.fault===void 0||!recorder.finish())return;log2.info(way_back.
kG.whole)}function inTemp(work){try{return work()}catch(cause){throw new errors.dz([`The record of this step's tasks cannot be written in RUNNER_TEMP: ${(0,foreign_text.
KG)((0,text_reason.Y)(cause))} ${way_back.kG.missing} Make room there, and make it writable. Nothing was spent.`],{cause})}}var service=__webpack_require__(23781);
var template=__webpack_require__(7139);;const NUMBER=/-[1-9]\d{0,5}$/;function unnamedBy({source,plan,asker}){const given=requestedIn(source).map(({template:template2})=>template2);
const templates=[...new Set(given.filter(template2=>template2!==void 0))];const couldBeNamed=entry=>[entry.name,(0,lock_lock.dT)(entry)].flatMap(withoutNumbers).
some(name=>templates.some(each=>(0,template.zD)(each,name)));return all=>{const entries=[...all].filter(lock_lock.AA);const plans=[plan,makePlan(source),makePlan(
source,existingIn(entries,source))];const names=new Set(plans.flatMap(({images})=>images.map(({name})=>name)));const unnamed=(0,task_results.Md)(entries,names).
filter(entry=>!couldBeNamed(entry));const isOwn=entry=>entry.source!==""&&entry.source===asker.source;const wishes=wordsAskedFor(plans.flatMap(({images})=>images));
return{own:unnamed.filter(isOwn),forms:entries.filter(isOwn).filter(entry=>isUnwanted(entry,wishes)),nobodys:unnamed.filter(entry=>entry.source==="")}}}function wordsAskedFor(images){
const words2=images.flatMap(image=>(0,plan_plan.eZ)(image).map(name=>[name,(image.formats&&(0,wish.BD)(image.formats))?.map(({word})=>word)??[]]));return new Map(
[...Map.groupBy(words2,([name])=>name)].map(([name,all])=>[name,new Set(all.flatMap(([,each])=>each))]))}function isUnwanted(entry,wishes){const wish2=wishes.get(
(0,lock_lock.dT)(entry));return entry.derivedFrom!==void 0&&wish2!==void 0&&!wish2.has(entry.derivedFrom.form)}function withoutNumbers(name){const once2=name.replace(
NUMBER,"");return[name,once2,once2.replace(NUMBER,"")]}var image_failure=__webpack_require__(96795);;const FRAME_WIDTH=19;const CAPTION_HEIGHT=8;function renderStyle({
frame}){return`
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --mat: #efefec; --text: #22262a; --quiet: #5c646c; --accent: #0b5cad; --good: #1a6b34; --bad: #a3261b;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #131518; --mat: #1e2125; --text: #e4e5e3; --quiet: #99a1a9; --accent: #7cb7ff; --good: #6fcf8e; --bad: #ff9a8d;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 110rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
header { margin-bottom: clamp(1.5rem, 4vw, 2.5rem); }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
h2 { font-size: 1rem; font-weight: 600; }
header p, .figures { color: var(--quiet); font-size: .8125rem; }
nav { margin-top: 1rem; border-left: 3px solid var(--bad); padding-left: .75rem; }
nav h2 { color: var(--bad); }
nav a { color: var(--accent); }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: clamp(1.75rem, 3vw, 2.5rem) clamp(1rem, 2vw, 1.75rem); list-style: none; padding: 0;
}
li {
  min-width: 0; margin: -6px; padding: 6px; border-radius: 6px; break-inside: avoid; scroll-margin: 1rem;
  content-visibility: auto; contain-intrinsic-height: auto ${Number((FRAME_WIDTH/frame+CAPTION_HEIGHT).toFixed(2))}rem;
}
li:target { outline: 2px solid var(--bad); outline-offset: 2px; }
figure a, .frame {
  display: block; aspect-ratio: ${frame}; overflow: hidden; border-radius: 6px; background: var(--mat);
}
.frame {
  display: grid; place-items: center; border: 2px dashed var(--bad); padding: 1rem; color: var(--bad);
  font-weight: 600; text-align: center;
}
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
img { display: block; width: 100%; height: 100%; object-fit: scale-down; }
figcaption, .caption { padding-top: .625rem; }
.kind { color: var(--accent); font-size: .8125rem; font-weight: 600; }
.new { color: var(--good); }
.reused { color: var(--quiet); }
.failed { color: var(--bad); }
.prompt, .message { font-size: .9375rem; }
.prompt { white-space: pre-line; }
.message { margin-top: .25rem; }
summary {
  cursor: pointer; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4;
}
[open] > summary { display: block; }
.figures { margin-top: .25rem; font-variant-numeric: tabular-nums; }
.forms { margin-top: .5rem; display: grid; gap: .25rem; list-style: none; padding: 0; color: var(--quiet); font-size: .8125rem; }
.forms li { margin: 0; padding: 0; content-visibility: visible; }
.forms a { display: inline-flex; aspect-ratio: auto; background: none; gap: .5rem; align-items: center; color: var(--accent); }
.forms img { width: 2.5rem; height: 2.5rem; object-fit: cover; border-radius: 3px; background: var(--mat); }
code { display: block; font: .6875rem/1.5 ui-monospace, monospace; }
@media print {
  :root { color-scheme: light; --page: #fff; }
  body { padding: 0; }
  .sheet { grid-template-columns: repeat(2, 1fr); }
  li { margin: 0; padding: 0; content-visibility: visible; }
}
`}var shown=__webpack_require__(45899);;const ORIGINS={generated:"new",reused:"reused",resumed:"resumed",collected:"collected"};const FAILED="failed";const KINDS=[
...Object.values(ORIGINS),FAILED];const LONG_PROMPT_LENGTH=240;function pictureEntry(image,entry){const{outputDirectory,lacks}=entry;const url=(0,foreign_text.B2)(
relativeUrl(image.path,outputDirectory));const picture2=renderImage((0,shown.G)(image,()=>true),{outputDirectory,alt:(0,saved_image.Zw)(image)});const fault2=lacks===
void 0?"":`<p class="message failed" dir="auto">${messageText(lacks)}</p>`;return`<li><figure><a href="${url}">${picture2}</a><figcaption>${heading(image.name,ORIGINS[image.
origin],entry)}${promptText(entry)}<p class="figures">${figures(image,entry)}</p>${formList(image,outputDirectory)}${fault2}</figcaption></figure></li>`}function renderImage({
path,width,height},{outputDirectory,alt}){const url=(0,foreign_text.B2)(relativeUrl(path,outputDirectory));const size2=`width="${width}" height="${height}"`;return`\
<img src="${url}" ${size2} loading="lazy" decoding="async" alt="${(0,foreign_text.B2)(alt)}">`}function formList(image,outputDirectory){const forms=(0,shown.D)(
image).map(({word,file})=>{const url=(0,foreign_text.B2)(relativeUrl(file.path,outputDirectory));const{width,height,bytes}=file;const figures2=[`${width} \xD7 ${height}`,
(0,amounts.nI)(bytes)].map(markdown.D_).join(" \xB7 ");return`<li><a href="${url}">${renderImage(file,{outputDirectory,alt:""})}${(0,foreign_text.B2)(word)}</a>\
 ${figures2}</li>`});return forms.length===0?"":`<ul class="forms" role="list">${forms.join("")}</ul>`}function failedEntry({name,reason,message:message2,next,charged,
taskId},entry){const task=taskId===void 0?"":` <code>${(0,foreign_text.B2)((0,task_list.ZP)(taskId))}</code>`;return`<li class="missing" id="${entry.id??""}"><p\
 class="frame">${reason}</p><div class="caption">${heading(name,FAILED,entry)}${promptText(entry)}<p class="message" dir="auto">${messageText(message2)}</p><p c\
lass="message" dir="auto">${messageText(next)}</p><p class="figures">charged: ${(0,failure_list.Cq)({charged,reason})}${task}</p></div></li>`}function heading(name,kind,{
withOrigin}){return`<h2>${(0,foreign_text.B2)(name)}</h2>${withOrigin?`<p class="kind ${kind}">${kind}</p>`:""}`}function promptText({prompt,maxPromptLength}){if(prompt===
"")return"";const text=(0,foreign_text.B2)(prompt,maxPromptLength);return prompt.length>LONG_PROMPT_LENGTH?`<details class="prompt"><summary dir="auto">${text}<\
/summary></details>`:`<p class="prompt" dir="auto">${text}</p>`}function relativeUrl(path,outputDirectory){const below=outputDirectory==="."?path:path.slice(outputDirectory.
length+1);return below.toWellFormed().split("/").map(encodeURIComponent).join("/")}function figures({model,width,height,bytes,seconds,credits,taskId},{withModel}){
const numbers=[`${width} \xD7 ${height} px`,(0,amounts.nI)(bytes),...seconds===void 0?[]:[`${(0,amounts.Df)(seconds)} s`],...credits===void 0?[]:[(0,amounts.vG)(
credits,"credit")]].map(markdown.D_);const parts=[...withModel?[`<bdi>${(0,foreign_text.B2)(model)}</bdi>`]:[],...numbers];return`${parts.join(" \xB7 ")} <code>${(0,
foreign_text.B2)((0,task_list.ZP)(taskId))}</code>`}function messageText(text){return(0,foreign_text.B2)((0,foreign_text.sW)(text),message.Xh)};const ALL_PROMPTS_LENGTH=1e6;
const MIN_PROMPT_LENGTH=100;const MAX_PROMPT_LENGTH=1e4;const MOST_LINKED=20;const SAME_SHAPE=.02;function renderContactSheet(given){const input={...given,failures:(0,
image_failure.H)(given.failures)};const lacking2=new Map(given.failures.map(({name,message:message2,isOfForms})=>[name,isOfForms?message2:void 0]));const{images,
outputDirectory}=input;const style=renderStyle({frame:commonShape(images)});const title=titleOf(input);const entries=inOrder(input).map(shown2=>"image"in shown2?
pictureEntry(shown2.image,{...shown2,outputDirectory,lacks:lacking2.get(shown2.image.name)}):failedEntry(shown2.failure,shown2));return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${overview(input)}</p>
${linksToFailures(input)}</header>
<main>
<ul class="sheet" role="list">
${entries.join("\n")}
</ul>
</main>
</body>
</html>
`}function contentPolicy(style){const hash=(0,external_node_crypto_.createHash)("sha256").update(style).digest("base64");return`default-src 'none'; img-src 'sel\
f' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`}function commonShape(images){const[first=1,...others]=images.map(({width,height})=>width/
height);return others.every(shape=>Math.abs(shape/first-1)<SAME_SHAPE)?Number(first.toFixed(4)):1}function inOrder({images,failures,names,prompts}){const places=new Map(
names.map((name,index)=>[name,index]));const promptLength=ALL_PROMPTS_LENGTH/(images.length+failures.length);const maxPromptLength=Math.min(Math.max(promptLength,
MIN_PROMPT_LENGTH),MAX_PROMPT_LENGTH);const withModel=(0,report_gallery.W)(images).length>1;const withOrigin=isMixed({images,failures});const about=name=>({place:places.
get(plannedName(name,planned=>places.has(planned)))??names.length,prompt:promptOf(name,prompts),maxPromptLength,withModel,withOrigin});return[...images.map(image=>({
image,...about(image.name)})),...failures.map((failure2,index)=>({failure:failure2,...about(failure2.name),id:failureId(index)}))].toSorted((one,other)=>one.place-
other.place)}function plannedName(name,isPlanned){if(isPlanned(name))return name;const shorter=name.replace(/-\d+$/,"");return shorter===name?name:plannedName(shorter,
isPlanned)}function promptOf(name,prompts){const planned=plannedName(name,each=>Object.hasOwn(prompts,each));return Object.hasOwn(prompts,planned)?prompts[planned]??
"":""}function titleOf({images,failures}){const all=(0,amounts.vG)(images.length+failures.length,"image");return failures.length===0?all:`${(0,amounts.Df)(images.
length)} of ${all}`}function overview({images,failures}){const[model="",...otherModels]=(0,report_gallery.W)(images);const bytes=images.reduce((sum,image)=>sum+
image.bytes,0);const latest=Math.max(...images.map(image=>image.createdAt.getTime()));return[...describeKinds({images,failures}),...otherModels.length>0?[]:[`al\
l with <bdi>${(0,foreign_text.B2)(model)}</bdi>`],(0,markdown.D_)((0,amounts.nI)(bytes)),new Date(latest).toISOString().slice(0,10)].join(" \xB7 ")}function isMixed(made){
return kindsOf(made).size>1}function describeKinds(made){const kinds=kindsOf(made);if(kinds.size===1&&kinds.has(ORIGINS.generated))return[];return[...kinds].map(
([kind,count])=>`${(0,amounts.Df)(count)} ${kind}`)}function kindsOf({images,failures}){const counts=KINDS.map(kind=>{const count=kind===FAILED?failures.length:
images.filter(({origin})=>ORIGINS[origin]===kind).length;return[kind,count]});return new Map(counts.filter(([,count])=>count>0))}function linksToFailures({failures}){
if(failures.length===0)return"";const links=failures.slice(0,MOST_LINKED).map(({name},index)=>`<a href="#${failureId(index)}">${(0,foreign_text.B2)(name)}</a>`);
const more=failures.length>MOST_LINKED?` and ${(0,amounts.Df)(failures.length-MOST_LINKED)} more below`:"";return`<nav aria-labelledby="failed">
<h2 id="failed">${(0,amounts.vG)(failures.length,"image")} did not arrive</h2>
<p>${links.join(", ")}${more}</p>
</nav>
`}function failureId(index){return`failed-${index+1}`};async function loadArtifactClient(){return new(await Promise.all([__webpack_require__.e(745),__webpack_require__.
e(32),__webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__,97710))).DefaultArtifactClient}function imageDestinations(names){return names.
filter(name=>name!=="comment")}function tellOfWorkspace(plan,{config,context,log:log2}){const{destinations,mode,outputDirectory}=config;if((0,inputs_config.v)(mode)||
mode==="submit"||imageDestinations(destinations).length>0)return;if((0,plan_plan.M1)(plan).length===0)return;if(!(0,service.WH)((0,service.fl)(process.env,context.
serverUrl),context.workspace))return;log2.notice(`act deletes the workspace when this job ends well, and the images in '${outputDirectory}' with it. Let a later\
 step with \`if: always()\` copy them elsewhere, or commit and push them. After a failure they stay in ${context.workspace}.`)}function buildDestination(name,parts){
return BUILDERS[name](parts)}const BUILDERS={artifact:buildArtifact,commit:buildCommit,"pull-request":buildPullRequest,release:buildRelease};async function buildArtifact(parts){
const{artifactDestination}=await __webpack_require__.e(276).then(__webpack_require__.bind(__webpack_require__,32276));const{config,context,plan,redactor}=parts;
const{artifact,outputDirectory}=config;const prompts=(0,plan_plan.jl)(plan);const names=[...new Set(plan.images.flatMap(plan_plan.eZ))];return artifactDestination(
{...artifactOptions(parts),archive:artifact.archive,outputDirectory:external_node_path_.join(context.workspace,outputDirectory),contactSheet:({images,failures})=>{
const shown2=redactor.redactAll({images:(0,image_files.o$)(images),failures,names,prompts,outputDirectory});return redactor.redact(renderContactSheet(shown2))}})}
function artifactOptions({config:{artifact},context:{serverUrl,runUrl,runAttempt,tempDirectory},log:log2,signal}){const{env}=process;return{name:artifact.name,retentionDays:artifact.
retentionDays,...(0,service.fl)(env,serverUrl),runUrl,runAttempt,tempDirectory,maxRetentionDays:Number(env["GITHUB_RETENTION_DAYS"])||void 0,load:loadArtifactClient,
log:log2,clock:time_clock.m,signal}}async function buildCommit({config,context,plan,asker,log:log2,signal}){const{commitDestination}=await Promise.all([__webpack_require__.
e(457),__webpack_require__.e(16),__webpack_require__.e(368),__webpack_require__.e(952)]).then(__webpack_require__.bind(__webpack_require__,42952));const names=(0,
plan_candidates.T7)(plan);const options=await commitOptions({config,context,names,forms:formsToWrite(plan),log:log2,signal});if(!config.prune)return commitDestination(
options);const find=unnamedBy({source:config.source,plan,asker});return commitDestination({...options,prune:{manifestPath:asker.source,find}})}async function buildPullRequest(parts){
const{config,context,plan,asker,redactor,log:log2,signal}=parts;const[{pullRequestDestination},{comingNames},{renderPullRequestBody}]=await Promise.all([Promise.
all([__webpack_require__.e(457),__webpack_require__.e(16),__webpack_require__.e(26),__webpack_require__.e(166),__webpack_require__.e(368),__webpack_require__.e(
990)]).then(__webpack_require__.bind(__webpack_require__,35990)),__webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__,3743)),__webpack_require__.
e(26).then(__webpack_require__.bind(__webpack_require__,50026))]);const{names,candidates}=comingNames(plan);const find=unnamedBy({source:config.source,plan,asker});
const prompts=(0,plan_plan.jl)(plan);const{pullRequest,pickCommand}=config;if(pullRequest===void 0)throw new Error("no pull request is asked for");return pullRequestDestination(
{...await commitOptions({config,context,names,forms:formsToWrite(plan),log:log2,signal}),...pullRequest,candidates,...config.prune&&{prune:{manifestPath:asker.source,
find}},reused:plan.images.flatMap(({reused})=>reused??[]),isPlan:(0,inputs_config.v)(config.mode),findUnnamed:entries=>config.source.kind==="manifest"?find(entries).
own.map(({name})=>name):[],writeBody:facts=>{const known={prompts,source:asker.source,pickCommand,showPictures:(0,runner_event.Ul)(context),runUrl:context.runUrl};
return redactor.redact(renderPullRequestBody(redactor.redactAll({...facts,...known})))}})}async function buildRelease({config:{githubToken:token,releaseTag:tag},
context,plan,log:log2,signal}){const[{createOctokit},{releaseDestination}]=await Promise.all([Promise.all([__webpack_require__.e(745),__webpack_require__.e(628)]).
then(__webpack_require__.bind(__webpack_require__,2247)),__webpack_require__.e(434).then(__webpack_require__.bind(__webpack_require__,75434))]);const octokit=createOctokit(
{token,apiUrl:context.apiUrl,log:log2,clock:time_clock.m});const names=[...new Set(plan.images.map(({name,candidate})=>candidate?.of??name))];return releaseDestination(
{octokit,context,tag,names,log:log2,clock:time_clock.m,signal})}async function commitOptions({config,context,names,forms=[],log:log2,signal}){const[{createOctokit},
{withRunTrailer}]=await Promise.all([Promise.all([__webpack_require__.e(745),__webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__,2247)),
Promise.resolve().then(__webpack_require__.bind(__webpack_require__,17567))]);const{commit,githubToken:token,outputDirectory}=config;return{...commit,message:withRunTrailer(
commit.message,context.runId),octokit:createOctokit({token,apiUrl:context.apiUrl,log:log2,clock:time_clock.m}),token,context,outputDirectory,names,forms,replaceChanged:!config.
reuse,random:Math.random,env:process.env,onTemporaryRef:ref=>(0,toolkit.LZ)("temporary-ref",ref),log:log2,clock:time_clock.m,signal}};function imagesInFolder(folder){
return{where:`in '${folder.outputDirectory}'`,readEntries:()=>Promise.resolve().then(()=>[...folder.readLock().values()]),find:entries=>folder.find(entries)}}var fault=__webpack_require__(
48874);var record_store=__webpack_require__(72421);var tries=__webpack_require__(46371);;const LIMIT_MS=2e4;const FIRST_LIMIT_MS=12e3;const SILENCE_MS=5e3;async function readRecords(options){
process.noDeprecation=true;const numbers=Array.from({length:options.runAttempt-1},(_,index)=>index+1);const found=new Map;const doubts=new Map;const over=new AbortController;
void tellSilence(options,over.signal);try{for(const way of waysTo(options)){const missing=numbers.filter(number=>!found.has(number));if(missing.length===0)break;
for(const[number,why]of await lookBy(way,{missing,found,options}))doubts.set(number,why)}}finally{over.abort()}const unread=numbers.filter(number=>!found.has(number)&&
doubts.has(number));if(unread.length>0)throw unreadRecords(unread,doubts);const obstacle2=isKeptAnywhere(options)?void 0:(0,service.Ec)(options);return numbers.
map(number=>({number,tasks:found.get(number),...obstacle2!==void 0&&{obstacle:obstacle2}}))}async function tellSilence({clock,log:log2,signal},over){try{await clock.
sleep(SILENCE_MS,AbortSignal.any([over,signal]));const left=(0,amounts.MB)(LIMIT_MS-SILENCE_MS);log2.info(`GitHub has not said yet what earlier attempts of this\
 run submitted; it has ${left} more.`)}catch{}}function isKeptAnywhere({serverUrl,isAct}){return(0,service.EO)(serverUrl)&&!isAct}function waysTo(options){const{
runId,repository,hasRuntimeToken,token}=options;if(!isKeptAnywhere(options))return[];const findBy={token,workflowRunId:runId,repositoryOwner:repository.owner,repositoryName:repository.
repo};const finds=[...hasRuntimeToken?[{}]:[],...token===""?[]:[{findBy}]];if(finds.length<2)return finds.map(find=>({find,limitMs:LIMIT_MS}));return finds.map(
(find,index)=>({find,limitMs:index===0?FIRST_LIMIT_MS:LIMIT_MS-FIRST_LIMIT_MS}))}async function lookBy({find,limitMs},{missing,found,options}){const doubts=new Map(
missing.map(number=>[number,"GitHub did not answer in time"]));try{await(0,tries.M)(signal=>readAll(find,{found,doubts},{...options,signal}),{...options,limitMs})}catch(error){
options.signal.throwIfAborted();const reason=(0,text_reason.Y)(error);options.log.debug(`No record was read: ${reason}`);if((0,fault.pf)(error,options.clock))doubts.
clear();else for(const number of doubts.keys())doubts.set(number,reason)}return doubts}async function readAll(find,{found,doubts},options){const client=await options.
load();const prefix=(0,record_store.K)(options.owner);const{artifacts}=await(0,tries.w)("Looking for the records",()=>client.listArtifacts(find),options);const listed=new Map(
artifacts.filter(({name})=>name.startsWith(prefix)).map(({id:id2,name})=>[Number(name.slice(prefix.length)),id2]));for(const number of[...doubts.keys()])if(!listed.
has(number))doubts.delete(number);const readAttempt=async number=>{try{const read=()=>readOne(client,{id:listed.get(number)??0,find,tempDirectory:options.tempDirectory});
found.set(number,await(0,tries.w)("Reading a record",read,options));doubts.delete(number)}catch(error){if((0,fault._d)(error))doubts.delete(number);else doubts.
set(number,(0,text_reason.Y)(error))}};await Promise.all([...doubts.keys()].map(readAttempt))}async function readOne(client,{id:id2,find,tempDirectory}){const directory=await(0,
promises_.mkdtemp)(external_node_path_.join(tempDirectory,"kie-record-"));try{await client.downloadArtifact(id2,{...find,path:directory});const file=(await(0,promises_.
readdir)(directory)).find(each=>each.endsWith(record_file.ar));const{owner,tasks}=(0,record_file.m7)(external_node_path_.join(directory,file??""));if(owner===void 0)
throw new Error("it is damaged, or of a newer version of this action");return tasks}finally{await(0,promises_.rm)(directory,{recursive:true,force:true})}}function unreadRecords(unread,doubts){
return new errors.dz(unread.map(number=>`The record of attempt ${number} of this run cannot be read: ${(0,foreign_text.KG)(doubts.get(number)??"")} Without it, \
what that attempt submitted would be paid for again, so nothing was spent. Run the job again later, pass the tasks that its log names, such as tasks: '{"hero": \
"<task id>"}', or start a new run.`))};async function earlierPlaces({config,context,folder,log:log2,signal}){if(config.mode==="check")return{images:imagesInFolder(
folder)};if(config.source.tasks!==void 0)return void 0;const{pullRequest}=config;if(!config.destinations.includes("commit")&&pullRequest===void 0)return{images:imagesInFolder(
folder)};const options={...await commitOptions({config,context,names:[],log:log2,signal}),...{shelf:folder,isPlan:(0,inputs_config.v)(config.mode)}};if(pullRequest!==
void 0){const{ProposedWork}=await Promise.all([__webpack_require__.e(457),__webpack_require__.e(166),__webpack_require__.e(221)]).then(__webpack_require__.bind(
__webpack_require__,93519));return new ProposedWork({...options,...pullRequest})}const{branchImages}=await Promise.all([__webpack_require__.e(457),__webpack_require__.
e(194)]).then(__webpack_require__.bind(__webpack_require__,92194));return{images:branchImages(options)}}function earlierRecords({config,context,recordOwner,log:log2,
signal}){if(context.runAttempt===1||(0,inputs_config.v)(config.mode))return void 0;const{runId,runAttempt,serverUrl,tempDirectory}=context;return()=>readRecords(
{runId,runAttempt,tempDirectory,...(0,service.fl)(process.env,serverUrl),owner:recordOwner,repository:context,token:config.githubToken,load:loadArtifactClient,log:log2,
clock:time_clock.m,signal})}function tellOfRecords(plan,{config,context,log:log2}){if((0,inputs_config.v)(config.mode)||context.runAttempt>1||!plan.images.some(
plan_plan.nK))return;const obstacle2=(0,service.Ec)((0,service.fl)(process.env,context.serverUrl));if(obstacle2===void 0)return;log2.notice(`${way_back.iF} ${obstacle2}\
 ${way_back.hx}`)};const ONE_BY_ONE=20;const GROWTH=1.25;class TaskIds{#options;#isAnnounced=false;#tasks={};#count=0;#toldCount=0;#total=0;constructor(options){
this.#options=options}get file(){return this.#options.file.path}announce(plan,{isPlan}){const{file,artifact,log:log2}=this.#options;const names=(0,plan_plan.M1)(
plan).map(({name})=>name);if(names.length===0)return;if(!isPlan)file.choose();this.#total=names.length;this.#isAnnounced=!(0,task_list.AB)(Object.fromEntries(names.
map(name=>[name,""])));if(!this.#isAnnounced)return;const what=`The ids of ${(0,amounts.vG)(names.length,"task")} have no room in the outputs 'tasks' and 'pendi\
ng-tasks', which stay empty where they would be so long. The output 'tasks-file' names the file that has them`;if(artifact.obstacle===void 0){log2.notice(`${what}\
; it goes up as the artifact '${artifact.name}', for a later job to pass its path as 'tasks'.`)}else{log2.warning(`${what}, but no later job can have it: ${artifact.
obstacle} Collect in this job, with that path as 'tasks', or submit fewer at once with 'shard'.`)}}add(tasks,names){const{file,redact}=this.#options;const shown2=names.
map(name=>(0,task_list.VW)(name,redact));for(const[index,name]of shown2.entries())this.#tasks[name]=redact(tasks[names[index]??""]??"");file.add(this.#tasks,shown2);
this.#count+=names.length;const isDue=this.#count<=ONE_BY_ONE||this.#count>=this.#toldCount*GROWTH;if(isDue||this.#count===this.#total)this.tellRest()}tellRest(){
if(this.#count===this.#toldCount)return;this.#toldCount=this.#count;const{file,publish:publish2}=this.#options;publish2({tasks:this.#tasks,hasRoom:!this.#isAnnounced&&
(0,task_list.AB)(this.#tasks),file:file.path})}async finish(tasks){const{artifact,wayBack,log:log2,redact}=this.#options;const count=Object.keys(tasks).length;if(count===
0||artifact.obstacle!==void 0||!this.#isAnnounced&&(0,task_list.AB)(tasks))return[];try{const name=await artifact.upload((0,task_list.Sh)((0,task_list.mY)(tasks,
redact)));log2.info(`The ids of ${(0,amounts.vG)(count,"task")} are in the artifact '${name}'.`);return[]}catch(cause){const what=`The ids of ${(0,amounts.vG)(count,
"task")} did not go up as '${artifact.name}'`;const error=new result_delivery.VE(`${what}: ${(0,text_reason.Y)(cause)}`,{next:`They stand in the log. ${way_back.
QR[wayBack].meanwhile}`,cause});return[{destination:"artifact",error}]}}}var artifact_upload=__webpack_require__(8085);;const FILE="tasks.json";const tasks_artifact_LIMIT_MS=12e4;
function tasksArtifact(options){const name=`${options.name}-tasks`;return{name,obstacle:(0,service.eQ)(options),upload:async text=>{const directory=await(0,promises_.
mkdtemp)(external_node_path_.join(options.tempDirectory,"tasks-"));try{return await uploadText(text,{...options,name,directory})}catch(error){options.signal.throwIfAborted();
throw new Error((0,text_reason.Y)(error),{cause:error})}finally{await(0,promises_.rm)(directory,{recursive:true,force:true})}}}}async function uploadText(text,{
directory,...options}){const file=external_node_path_.join(directory,FILE);const tempDirectory=await(0,promises_.mkdtemp)(external_node_path_.join(directory,"zi\
p-"));await(0,promises_.writeFile)(file,text);const{retentionDays,maxRetentionDays=Infinity}=options;const upload2={...options,files:[{file,bytes:Buffer.byteLength(
text),sha256:""}],contents:"task ids",contactSheet:void 0,archive:"always",retentionDays:retentionDays===void 0?void 0:Math.min(retentionDays,maxRetentionDays),
outputDirectory:directory,tempDirectory};const work=async signal=>{const client=await options.load();const{artifacts}=await client.listArtifacts().catch(()=>({artifacts:[]}));
return(0,artifact_upload.Z)({...upload2,client,known:new Set(artifacts.map(({id:id2})=>id2)),signal})};const{name}=await(0,tries.M)(work,{...options,limitMs:tasks_artifact_LIMIT_MS});
return name}var proxy_environment=__webpack_require__(61357);var defaults=__webpack_require__(41581);var external_node_dns_=__webpack_require__(40610);var agent=__webpack_require__(
6440);var external_node_net_=__webpack_require__(77030);;const FORBIDDEN_IPV4=[["0.0.0.0",8],["10.0.0.0",8],["100.64.0.0",10],["127.0.0.0",8],["168.63.129.16",32],
["169.254.0.0",16],["172.16.0.0",12],["192.0.0.0",24],["192.0.2.0",24],["192.88.99.0",24],["192.168.0.0",16],["198.18.0.0",15],["198.51.100.0",24],["203.0.113.0",
24],["224.0.0.0",4],["240.0.0.0",4]];const PUBLIC_IPV6=[["2000::",3],["64:ff9b::",96]];const FORBIDDEN_IPV6=[["2001::",23],["2001:db8::",32],["2002::",16],["3ff\
f::",20]];const forbiddenIpv4=new external_node_net_.BlockList;const publicIpv6=new external_node_net_.BlockList;const forbiddenIpv6=new external_node_net_.BlockList;
for(const[network,prefix]of FORBIDDEN_IPV4){forbiddenIpv4.addSubnet(network,prefix,"ipv4");forbiddenIpv6.addSubnet(`64:ff9b::${network}`,96+prefix,"ipv6")}for(const[
network,prefix]of PUBLIC_IPV6)publicIpv6.addSubnet(network,prefix,"ipv6");for(const[network,prefix]of FORBIDDEN_IPV6)forbiddenIpv6.addSubnet(network,prefix,"ipv\
6");const loopback=new external_node_net_.BlockList;loopback.addSubnet("127.0.0.0",8,"ipv4");function isPublicAddress(address){switch((0,external_node_net_.isIP)(
address)){case 4:return!forbiddenIpv4.check(address,"ipv4");case 6:return publicIpv6.check(address,"ipv6")&&!forbiddenIpv6.check(address,"ipv6");default:return false}}
function isLoopbackAddress(address){return(0,external_node_net_.isIP)(address)===4?loopback.check(address,"ipv4"):address==="::1"}function isLoopbackHost(hostname){
return hostname==="localhost"||isLoopbackAddress(withoutBrackets(hostname))}function literalAddress(hostname){const address=withoutBrackets(hostname);return(0,external_node_net_.
isIP)(address)===0?void 0:address}function withoutBrackets(hostname){return hostname.startsWith("[")?hostname.slice(1,-1):hostname};function checkTarget(link,rules,base){
const url=URL.parse(link,base);if(url===null)throw new download_error.P0("forbidden-target","the link is not a URL");const isLoopbackHttp=rules.allowLoopbackHttp&&
url.protocol==="http:"&&isLoopbackHost(url.hostname);if(url.protocol!=="https:"&&!isLoopbackHttp){throw new download_error.P0("forbidden-target",`the link is no\
t an https one, it begins with ${url.protocol}`)}const address=literalAddress(url.hostname);if(address!==void 0)checkAddress(address,rules);url.username="";url.
password="";return url}function guardedLookup(rules,lookup){return(hostname,options,callback)=>{lookup(hostname,{...options,all:true},(error,found)=>{if(error!==
null){callback(error,[]);return}const addresses=found;try{for(const{address}of addresses)checkAddress(address,rules)}catch(refusal){callback(refusal,[]);return}
const[first]=addresses;if(options.all===true||first===void 0)callback(null,addresses);else callback(null,first.address,first.family)})}}function checkAddress(address,{
allowLoopbackHttp}){if(isPublicAddress(address)||allowLoopbackHttp&&isLoopbackAddress(address))return;throw new download_error.P0("forbidden-target",`the link l\
eads to ${address}, which is not an address of the public internet`)};async function createPartFile(path,check){const handle=await onDisk((0,promises_.open)(path,
"wx"));const part={write:bytes=>onDisk(handle.writeFile(bytes)),keep:()=>onDisk(handle.close()),async discard(){await handle.close().catch(()=>void 0);await(0,promises_.
rm)(path,{force:true}).catch(()=>void 0)}};try{check?.(await onDisk(handle.stat({bigint:true})));return part}catch(cause){await part.discard();if(cause instanceof
download_error.P0)throw cause;throw new download_error.P0("disk",cause instanceof Error?cause.message:String(cause),{cause})}}async function onDisk(work){try{return await work}catch(error){
const{code}=error;throw new download_error.P0("disk",`the file could not be written (${code??"unknown error"})`,{cause:error})}};function startTimekeeper({clock,
idleMs,totalMs,signal}){const limit=new AbortController;const stopped=new AbortController;let touchedAt=clock.now();const onAbort=()=>limit.abort(signal?.reason);
const watchTotal=async()=>{await clock.sleep(totalMs,stopped.signal);limit.abort(new download_error.P0("timeout",`it took longer than ${totalMs/1e3} s`))};const watchIdle=async()=>{
let left=idleMs;while(left>0){await clock.sleep(left,stopped.signal);left=touchedAt+idleMs-clock.now()}limit.abort(new download_error.P0("timeout",`nothing came\
 for ${idleMs/1e3} s`))};if(signal?.aborted===true)onAbort();else signal?.addEventListener("abort",onAbort,{once:true});watchTotal().catch(()=>void 0);watchIdle().
catch(()=>void 0);return{signal:limit.signal,touch(){touchedAt=clock.now()},stop(){signal?.removeEventListener("abort",onAbort);stopped.abort()}}}var external_node_http_=__webpack_require__(
37067);var external_node_https_=__webpack_require__(44708);var inspect=__webpack_require__(24563);;const MAX_REDIRECTS=5;const REDIRECT_STATUSES=[301,302,303,307,
308];const PASSING_STATUSES=[408,425,429];async function transfer(link,{settings,part,timekeeper}){const{signal}=timekeeper;try{const response=await followRedirects(
link,{settings,timekeeper});return await receive(checkedBody(response,settings.maxBytes),{settings,part,timekeeper})}catch(error){if(signal.aborted)throw signal.
reason;throw error instanceof download_error.P0?error:networkFault(error)}}async function followRedirects(link,{settings,timekeeper}){let url=checkTarget(link,settings);
for(let redirects=0;redirects<=MAX_REDIRECTS;redirects+=1){const response=await ask(url,{...settings,signal:timekeeper.signal});timekeeper.touch();const{location}=response.
headers;if(location===void 0||!REDIRECT_STATUSES.includes(response.statusCode??0))return response;response.destroy();url=checkTarget(location,settings,url.href)}
throw new download_error.P0("redirects",`more than ${MAX_REDIRECTS} redirects`)}function ask(url,{agents,userAgent,signal}){const[request2,agent2]=url.protocol===
"https:"?[external_node_https_.request,agents.https]:[external_node_http_.request,agents.http];const headers={"user-agent":userAgent,accept:"*/*","accept-encodi\
ng":"identity"};return new Promise((resolve,reject)=>{signal.addEventListener("abort",()=>reject(signal.reason),{once:true});request2(url,{agent:agent2,headers,
signal}).on("response",resolve).on("error",reject).end()})}function checkedBody(response,maxBytes){const fault2=faultOfHead(response,maxBytes);if(fault2===void 0)
return response;response.destroy();throw fault2}function reasonForStatus(statusCode){if(statusCode===404||statusCode===410)return"missing";const isRefusal2=statusCode>=
400&&statusCode<500&&!PASSING_STATUSES.includes(statusCode);return isRefusal2?"link-refused":"server"}function faultOfHead({statusCode=0,headers},maxBytes){if(statusCode!==
200){return new download_error.P0(reasonForStatus(statusCode),`the server answered with status ${statusCode}`)}const encoding=headers["content-encoding"]??"iden\
tity";if(encoding!=="identity")return new download_error.P0("encoded","the server compressed it, which it was asked not to");if(Number(headers["content-length"]??
0)>maxBytes)return largerThan(maxBytes);return void 0}async function receive(response,parts){const{settings,part,timekeeper}=parts;const hash=(0,external_node_crypto_.
createHash)("sha256");const inspector=new inspect.X;let bytes=0;for await(const piece of response){timekeeper.touch();bytes+=piece.length;if(bytes>settings.maxBytes)
throw largerThan(settings.maxBytes);hash.update(piece);inspector.write(piece);await part.write(piece)}return{bytes,sha256:hash.digest("hex"),inspection:inspector.
end()}}function largerThan(maxBytes){return new download_error.P0("too-large",`it is larger than ${maxBytes} bytes`)}function networkFault(cause){const{code}=cause;
return new download_error.P0("network",`the connection failed (${code??"unknown error"})`,{cause})};const TRIES=3;const FIRST_PAUSE_MS=1e3;const NEXT_STEP={"for\
bidden-target":"fresh-link",missing:"fresh-link","link-refused":"fresh-link",server:"try-again",network:"try-again",timeout:"try-again",redirects:"try-again",encoded:"\
try-again","not-an-image":"try-again",damaged:"try-again",gone:"give-up","too-large":"give-up",disk:"give-up"};async function downloadImage(url,download2){try{return await tryRepeatedly(
url,download2)}catch(error){if(!(error instanceof download_error.P0)||NEXT_STEP[error.reason]==="give-up")throw error;return await tryFreshLink(await askFreshLink(
url,{request:download2.request,fault:error}),download2)}}async function tryFreshLink(link,download2){try{return await tryOnce(link,download2)}catch(error){if(!(error instanceof
download_error.P0)||error.reason!=="missing")throw error;throw new download_error.P0("gone",error.message,{cause:error.cause})}}async function tryRepeatedly(url,download2){
const{clock,random}=download2.tools;for(let tries2=1;;tries2+=1){try{return await tryOnce(url,download2)}catch(error){if(!(error instanceof download_error.P0)||
NEXT_STEP[error.reason]!=="try-again"||tries2===TRIES)throw error;const pauseMs=FIRST_PAUSE_MS*3**(tries2-1);await clock.sleep(pauseMs*(.5+random()/2),download2.
request.signal)}}}async function askFreshLink(url,{request:request2,fault:fault2}){if(request2.freshLink===void 0)throw fault2;const link=await request2.freshLink(
url).catch(error=>{request2.signal?.throwIfAborted();const cause=new AggregateError([fault2,error]);throw new download_error.P0(fault2.reason,`${fault2.message}\
, and kie gave no fresh link`,{cause})});if(link!==void 0)return link;const reason=fault2.reason==="missing"?"gone":fault2.reason;throw new download_error.P0(reason,
`${fault2.message}, and kie gave no fresh link: it does not know the file`,{cause:fault2})}async function tryOnce(link,{request:request2,tools,damaged}){const part=await createPartFile(
request2.partFile,request2.checkOpened);const timekeeper=startTimekeeper({...tools,signal:request2.signal});try{const image=imageFrom(await transfer(link,{settings:tools.
settings,part,timekeeper}),damaged);await part.keep();return image}catch(error){await part.discard();throw error}finally{timekeeper.stop()}}function imageFrom({
bytes,sha256,inspection},damaged){if(inspection.kind==="other")throw new download_error.P0("not-an-image",inspection.fault);const{mediaType,size:size2}=inspection;
const file={bytes,sha256,mediaType,extension:(0,media_type.je)(mediaType)};if(inspection.kind==="whole")return{...file,...inspection.size};if(size2===void 0||!damaged.
has(sha256)){damaged.add(sha256);throw new download_error.P0("damaged",inspection.fault)}return{...file,...size2,warning:inspection.fault}};const download_MAX_BYTES=256*
1024*1024;const IDLE_MS=3e4;const TOTAL_MS=3e5;function createDownloader(options){const{userAgent,proxyEnvironment={},allowLoopbackHttp,maxBytes=download_MAX_BYTES}=options;
const{idleMs=IDLE_MS,totalMs=TOTAL_MS,clock=time_clock.m,random=Math.random}=options;const lookup=guardedLookup({allowLoopbackHttp},options.lookup??external_node_dns_.
lookup);const agents=(0,agent.j)({proxyEnvironment,keepAlive:true,lookup});const tools={settings:{agents,userAgent,maxBytes,allowLoopbackHttp},idleMs,totalMs,clock,
random};return{async download(url,request2){try{return await downloadImage(url,{request:request2,tools,damaged:new Set})}catch(error){if(!(error instanceof download_error.
P0))throw error;throw new download_error.UG({reason:error.reason,url,detail:error.message},{cause:error.cause})}},close(){agents.http.destroy();agents.https.destroy()}}}
var run_comment=__webpack_require__(86394);;async function buildParts(step,made){const{recorder,folder,tasksFile,plan,asker}=made;const{config,context,kie,log:log2,
redactor,signal,wayBack}=step;const destination=name=>buildDestination(name,{...step,plan,asker});const ofArtifacts=artifactOptions(step);const isRescued=!config.
destinations.includes("artifact")&&(0,service.eQ)(ofArtifacts)===void 0;return{...await connectToKie(config,{kie,log:log2}),lookUpTime:kie.lookUpTime,folder,recorder,
tempDirectory:context.tempDirectory,taskIds:new TaskIds({file:tasksFile,artifact:tasksArtifact(ofArtifacts),publish:publishTasks,redact:redactor.redact,wayBack,
log:log2}),destinations:await Promise.all(imageDestinations(config.destinations).map(destination)),comment:await buildComment(step,made),rescue:isRescued?await destination(
"artifact"):void 0,wayBack,clock:time_clock.m,log:log2,signal}}async function connectToKie({apiKey,apiUrl},{kie,log:log2}){const proxyEnvironment=(0,proxy_environment.
y)(process.env);const{hostname}=new URL(apiUrl);if(apiUrl!==defaults.r)log2.notice(`The API key goes to ${hostname}, as 'api-url' says.`);const connection={userAgent:defaults.
_,proxyEnvironment,clock:time_clock.m};return{client:apiKey===""?void 0:await kie.client({apiKey,apiUrl}),downloader:createDownloader({...connection,allowLoopbackHttp:isLoopbackHost(
hostname)})}}async function buildComment(step,{plan,askedAt}){const{config,command}=step;if(config.commentOn===void 0||(0,inputs_config.v)(config.mode))return void 0;
if(config.mode==="submit"&&(0,plan_plan.M1)(plan).length>0)return void 0;const workflow=process.env["GITHUB_WORKFLOW"]??"";return(0,run_comment.jo)({...step,token:config.
githubToken,issueNumber:config.commentOn,key:command===void 0?(0,run_comment.NI)(workflow,config.subject):(0,run_comment.B4)(command.commentId),prompts:(0,plan_plan.
jl)(plan),askedAt})}var young_space=__webpack_require__(41129);;async function runStep(step){(0,young_space.keepYoungSpaceSmall)();const startedAt=time_clock.m.
now();const{config,context,log:log2,onSubmitting}=step;const names=step_namesOf(config,context);const recorder=(0,inputs_config.v)(config.mode)?createIdleRecorder():
createRecorder({recordOwner:names.recordOwner,context,onSubmitting,log:log2});const files=filesOf(step,names);const folder=new ImageFolder(files);const{plan,earlier,
asker}=await planStep(step,{folder,names});const askedAt=(0,manifest_lines.a)(plan.images,context);const planned={plan,askedAt,resultFile:new ResultFile(files),
startedAt};if(config.mode==="check"&&earlier!==void 0){const result2=await checkImages(plan,{...config,earlier,log:log2});return endStep(step,{...planned,result:result2})}
tellOfRecords(plan,step);tellOfWorkspace(plan,step);const tasksFile=new TasksFile({...files,foreign:config.source.tasksPath});const parts=await buildParts(step,
{recorder,folder,tasksFile,plan,askedAt,asker});const result=await runParts(step,plan,parts);return endStep(step,{...planned,result})}function filesOf({config,context,
log:log2},{step}){const isCheck=config.mode==="check";return{workspace:context.workspace,outputDirectory:isCheck?config.commit.directory:config.outputDirectory,
claimsFile:external_node_path_.join(context.tempDirectory,isCheck?"kie-image-action-check":"kie-image-action-files"),step,warn:once(line=>log2.warning(line)),log:log2}}
async function planStep({config,context,log:log2,signal},{folder,names:{recordOwner}}){const{source,subject}=config;const{images:earlier,candidates}=await earlierPlaces(
{config,context,folder,log:log2,signal})??{};const asker=askerOf({manifest:source.kind==="manifest"?subject:void 0,collects:source.tasks!==void 0,context,env:process.
env});const plan=await planWork({...config,asker,earlier,candidates,reuse:config.reuse||config.mode==="check",onReused:entries=>folder.noteReused(entries),readRecords:earlierRecords(
{config,context,recordOwner,log:log2,signal}),log:log2});return{plan,earlier,asker}}async function runParts({config,explainEnd,log:log2,signal},plan,parts){const{
recorder,taskIds}=parts;const tellIds=()=>taskIds.tellRest();process.once("exit",tellIds);const result=await run(config,plan,parts).finally(()=>finishRecord(recorder,
log2)).catch(async error=>{markCancelled(signal,log2);if(!signal.aborted)await tellFailure(explainEnd(error),parts);throw error});markCancelled(signal,log2);process.
off("exit",tellIds);return result}async function endStep({config,context,log:log2,warnings,redactor,wayBack,onPublishing},{plan,askedAt,result,resultFile,startedAt}){
const bad=(0,ending.e2)(result.status);const placeOf=name=>Object.hasOwn(askedAt,name)?askedAt[name]:void 0;const reuses=config.reuse&&config.source.tasks===void 0;
const later={wayBack,reuses};tellResult(result,{tookMs:time_clock.m.now()-startedAt,...later},log2);const line=(0,ending.be)(result);if(bad)log2.error(line,(0,remarks.
F)(result,placeOf));else if(!(0,run_result.G)(result.status))log2.info(line);if(bad)process.exitCode=1;onPublishing();await publish({result,plan,askedAt,summary:config.
summary,resultFile,context,log:log2,warnings,redactor,later});const isInComment=result.deliveries.some(delivery=>delivery.destination==="comment"&&!(0,result_delivery.
Ix)(delivery));return{isBad:bad,isInComment,told:(0,ending.TG)({...result,creditsLeft:void 0})}}function step_namesOf({mode,resumeKey},context){const recordOwner={
resumeKey,step:process.env["GITHUB_ACTION"]??""};return(0,inputs_config.v)(mode)?{recordOwner,step:recordOwner.step}:nameStep(recordOwner,context)}function markCancelled(signal,log2){
if(!signal.aborted)return;try{(0,toolkit.LZ)("cancelled","true")}catch(error){log2.debug(`The runner takes no state: ${(0,text_reason.Y)(error)}`)}}async function tellFailure(end,{
comment,log:log2}){await comment?.fail(end).catch(reason=>log2.debug(`The comment tells nothing: ${(0,text_reason.Y)(reason)}`))}function once(tell){let hasTold=false;
return line=>{if(!hasTold)tell(line);hasTold=true}}}),41129:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{keepYoungSpaceSmall:()=>keepYoungSpaceSmall});var node_v8__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
78877);function keepYoungSpaceSmall(){node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString("--semi-space-growth-factor=1")}}),10467:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ke:()=>isLacking,_G:()=>findForm,kQ:()=>derivedFrom,vb:()=>findLacking});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
57975);var _form_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(4624);var _options_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(38406);var _original_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
94125);var _wish_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(81489);function derivedFrom(sha256,form,options){return{sha256,form:form.word,options:(0,_options_js__WEBPACK_IMPORTED_MODULE_1__.
cz)(form,options)}}function findForm(files,form){return files.find(file=>(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(file.derivedFrom,form))}function settleFiles({
files},mediaType){const isOriginal=form=>form.width===void 0&&(0,_form_js__WEBPACK_IMPORTED_MODULE_2__._L)(form)===mediaType;return[...new Set(files.map(each=>each!==
_original_js__WEBPACK_IMPORTED_MODULE_3__.m&&isOriginal(each)?_original_js__WEBPACK_IMPORTED_MODULE_3__.m:each))]}function findLacking(image,wish=_wish_js__WEBPACK_IMPORTED_MODULE_4__.
EC){const{sha256,mediaType}=image.original??image;const wanted=settleFiles(wish,mediaType);const options=(0,_options_js__WEBPACK_IMPORTED_MODULE_1__.sN)(wish.options,
image);const isThere=form=>findForm(image.files??[],derivedFrom(sha256,form,options))!==void 0;return{wanted,options,forms:wanted.filter(each=>each!==_original_js__WEBPACK_IMPORTED_MODULE_3__.
m).filter(form=>!isThere(form)),original:image.original!==void 0&&wanted.includes(_original_js__WEBPACK_IMPORTED_MODULE_3__.m)}}function isLacking(image,wish){const{
forms,original}=findLacking(image,wish);return original||forms.length>0}}),38406:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Sx:()=>recipeOf,cz:()=>optionsOf,readFormatOption:()=>readFormatOption,sN:()=>settleOptions});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94189);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58092);const FITS=["cover","contain"];const RULES={quality:"a whole number from 1\
 to 100",fit:(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(FITS.map(each=>`'${each}'`)),background:"a colour, '#rrggbb' or '#rrggbbaa', in quotes",metadata:"\
'true' or 'false'"};const DEFAULT_QUALITY={png:void 0,jpeg:80,webp:80,avif:60};function readFormatOption(key,value,shown){switch(key){case"quality":if(typeof value===
"number"&&Number.isInteger(value)&&value>=1&&value<=100)return{option:{quality:value}};break;case"fit":{const fit=FITS.find(each=>each===value);if(fit!==void 0)
return{option:{fit}};break}case"background":if(typeof value==="string"&&/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value))return{option:{background:value.toLowerCase()}};
break;case"metadata":if(typeof value==="boolean")return{option:{metadata:value}};break;default:{const meant=(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.pA)(
key.slice(0,100),Object.keys(RULES));const hint=meant===void 0?"":` Did you mean '${meant}'?`;return{problem:`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__.
T)(key)} is no option of formats, which are ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.A3)(Object.keys(RULES))}.${hint}`}}}return{problem:`'${key}' is\
 ${shown}; it takes ${RULES[key]}.`}}function settleOptions(options,{isRetouched=false}){return{...options,metadata:options.metadata??(isRetouched?void 0:true)}}
function withDefaults({format},options){return{fit:"cover",quality:DEFAULT_QUALITY[format],...options}}function optionsOf(form,options){const{background,fit,metadata,
quality}=withDefaults(form,options);const isLossy=DEFAULT_QUALITY[form.format]!==void 0;const isBox=form.width!==void 0&&form.height!==void 0;const hasGround=background!==
void 0&&(form.format==="jpeg"||isBox&&fit==="contain");return{...isLossy&&{quality},...isBox&&{fit},...hasGround&&{background},...metadata!==void 0&&{metadata}}}
function recipeOf(form,options){const{format,width,height}=form;const{quality=100,metadata=false,...others}=withDefaults(form,options);return{...others,format,quality,
metadata,...width!==void 0&&{width},...height!==void 0&&{height}}}}),2148:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{s:()=>newestOf,t:()=>mergeLocks});var node_util__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(57975);var _lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
21397);function mergeLocks(there,news){const{base,made,isPlaced,reused=[],removed=[],gone=[]}=news;const lock=new Map(there);const isUntouched=file=>(0,node_util__WEBPACK_IMPORTED_MODULE_0__.
isDeepStrictEqual)(there.get(file),base.get(file));for(const file of removed.filter(isUntouched))lock.delete(file);for(const file of gone)lock.delete(file);for(const entry of reused)
if(isUntouched(entry.file))lock.set(entry.file,entry);const overtaken=isPlaced?[]:findOvertaken(there,{...news,isUntouched});const settled=new Set(overtaken);for(const entry of made)
if(!settled.has(entry))lock.set(entry.file,withPrice(entry,there.get(entry.file)));return{lock,overtaken}}function withPrice(entry,there){const isSaid=(entry.credits??
0)>0;const isSame=there?.taskId===entry.taskId&&there.sha256===entry.sha256;return isSame&&!isSaid?{...entry,credits:there.credits}:entry}function findOvertaken(there,{
base,readAt,made,isUntouched}){const dated=[...there.values()].map(entry=>isUntouched(entry.file)?notAfter(entry,readAt):entry);const newest=newestOf(dated);const newestRead=newestOf(
[...base.values()].map(entry=>notAfter(entry,readAt)));const isOldWish=entry=>[newest,newestRead].map(each=>each.get((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__.dT)(
entry))).some(other=>other!==void 0&&isLater(other,entry)&&!(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__.s3)(other,entry));const isOldFile=entry=>{const other=there.
get(entry.file);return other!==void 0&&isLater(other,entry)&&!isUntouched(entry.file)};return made.filter(entry=>newest.has((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__.
dT)(entry))&&(isOldWish(entry)||isOldFile(entry)))}function notAfter(entry,readAt){if(readAt===void 0||!(Date.parse(entry.createdAt)>readAt.getTime()))return entry;
return{...entry,createdAt:readAt.toISOString()}}function newestOf(entries){const newest=new Map;for(const entry of entries){const last=newest.get((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__.
dT)(entry));if(entry.derivedFrom===void 0&&(last===void 0||isLater(entry,last)))newest.set((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__.dT)(entry),entry)}return newest}
function isLater(a,b){return Date.parse(a.createdAt)>Date.parse(b.createdAt)}}),90921:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{R:()=>findObstacle,d:()=>describeBarrier});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024);var _file_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
46290);const REMEDY="Choose another 'name' or 'output-directory', or delete it first.";const REMEDY_IF_CHANGED="Choose another 'name' or 'output-directory', del\
ete it first, or set 'reuse' to false to replace it.";const REMEDY_IF_FORM_CHANGED="Delete it to have it made anew, at no cost, or take its word out of 'formats\
'.";async function findObstacle({file,shown,entry,isOfOther}){const stats=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file,{throwIfNoEntry:false});if(stats===
void 0)return void 0;const foreign=fact=>({line:`'${shown}' exists and ${fact}. ${REMEDY}`,isChanged:false});if(!stats.isFile())return foreign("is not a plain f\
ile");if(isOfOther())return foreign("was made by another step of this job");if(entry===void 0)return foreign("is not known as an image of this action");if(entry.
sha256===await(0,_file_js__WEBPACK_IMPORTED_MODULE_1__.DC)(file))return void 0;const remedy=entry.derivedFrom===void 0?REMEDY_IF_CHANGED:REMEDY_IF_FORM_CHANGED;
return{line:`'${shown}' exists and was changed since this action made it. ${remedy}`,isChanged:true}}function describeBarrier({isLink},shown){const fact=isLink?
"is a symbolic link, and nothing is written through one":"exists and is not a directory";return`'${shown}' ${fact}. ${REMEDY}`}}),60593:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{I9:()=>planCandidates,OB:()=>readKnownCandidates,T7:()=>namesToWrite,UP:()=>asksForCandidates,V$:()=>asCandidates,a7:()=>vacantNames});
var _images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(21397);var _result_candidate_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23776);
var _result_task_list_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(87365);var _text_amounts_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(12822);var _plan_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
74940);var _resume_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(91148);const NOTHING_KNOWN={entries:[],gone:[],isOpen:()=>false};function asksForCandidates({
images}){return images.some(({candidates})=>candidates!==void 0)}async function readKnownCandidates(plan,earlier){if(!asksForCandidates(plan))return NOTHING_KNOWN;
return await earlier?.read()??NOTHING_KNOWN}function planCandidates(plan,{wanted,known,submitted,log}){const asked=new Map(wanted.images.map(image=>[image.name,
image]));const[thereOf,goneOf]=[byImage(known.entries),byImage(known.gone)];const noted=(0,_resume_js__WEBPACK_IMPORTED_MODULE_0__.Ok)(submitted).filter(({taskId})=>taskId!==
void 0);const submittedOf=Map.groupBy(noted,({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.zX)(name)?.of);const had=new Set([...known.entries,...known.
gone].map(({taskId})=>taskId));const images=plan.images.flatMap(image=>{if(image.candidates===void 0)return[image];const isOfRequest=entry=>(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.
ZK)(image,entry);const[there=[],gone=[]]=[thereOf,goneOf].map(all=>all.get(image.name)?.filter(isOfRequest));const own=submittedOf.get(image.name)?.filter(({request})=>request===
image.requestHash)??[];const standing=new Set(image.reused?.map(({taskId})=>taskId));const isStanding=({taskId=""})=>standing.has(taskId);const isLost=task=>!isStanding(
task)&&!had.has(task.taskId??"");const isComplete=image.reused!==void 0&&!mayHaveMore(image,[...there,...gone,...own],known);const taken=[...numbersOf(there),...numbersIn(
own.filter(isStanding))];const lost=numbersIn(own.filter(isLost));const isElsewhere=image.reused!==void 0&&![...standing].some(id2=>had.has(id2))&&!own.some(isStanding);
const tasks=tasksOf(asked.get(image.name)??image,{isComplete,isElsewhere,taken,lost,gone});for(const task of tasks)tellGone(task,log);if(image.reused!==void 0)return[
image,...tasks];if(tasks.length===0)tellNothingMade(image,{there,log});return tasks});return{...plan,images}}function byImage(entries){return Map.groupBy(entries.
filter(_images_lock_lock_js__WEBPACK_IMPORTED_MODULE_3__.AA),({candidateOf})=>candidateOf)}function numbersOf(entries){return entries.flatMap(({number})=>number??
[])}function numbersIn(tasks){return tasks.flatMap(({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.zX)(name)?.number??[])}function mayHaveMore({name,
requestHash},made,known){const isPicked=made.some(each=>"picked"in each&&each.picked);return made.length>0&&!isPicked&&known.isOpen({name,request:requestHash})}
function tasksOf(image,{isComplete,isElsewhere,taken,lost,gone}){const all=Array.from({length:isComplete?0:image.candidates??0},(_,index)=>index+1);const isHad=number=>lost.
includes(number)||gone.some(each=>each.number===number);const free=all.filter(number=>!taken.includes(number));const standing=isElsewhere?free.find(number=>!isHad(
number)):void 0;const missing=free.filter(number=>number!==standing);const numbers=[...new Set([...missing,...lost])].toSorted((a,b)=>a-b);return numbers.map(number=>{
const candidate={of:image.name,number};const planned={...image,name:(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.RC)(candidate),candidate};const task=isComplete?
{...planned,isSpare:true}:planned;const entry=lost.includes(number)?void 0:gone.find(each=>each.number===number);if(entry===void 0)return task;const had={taskId:entry.
taskId,submittedAt:new Date(entry.createdAt),origin:"resumed"};return{...task,...had,isSpare:true}})}function tellGone({name,taskId},log){if(taskId===void 0)return;
log.info(`${name}: its picture is gone from its branch; task ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_4__.ZP)(taskId)} has it as long as kie keeps it`)}
function tellNothingMade({name},{there,log}){const count=new Set(there.map(({number})=>number)).size;log.notice(`${name}: it is not there, but ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__.
vG)(count,"candidate")} of it are, so that none is made. Pick one with 'pick-command' where their pull request is open; else set 'reuse' to false to make them a\
new.`)}function asCandidates(plan){const images=plan.images.map(image=>{const candidate=image.request===void 0?(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_1__.
zX)(image.name):void 0;return candidate===void 0?image:{...image,candidate}});return{...plan,images}}function vacantNames(plan){const planned=new Set(plan.images.
map(({name})=>name));const names=plan.images.flatMap(({candidate})=>candidate?.of??[]);return new Set(names.filter(name=>!planned.has(name)))}function namesToWrite(plan){
return[...vacantNames(plan),...(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__.M1)(plan).map(({name})=>name)]}}),74940:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{M1:()=>unfinished,Oh:()=>hashRequest,ZK:()=>isMadeOf,eZ:()=>namesOf,g3:()=>quotePlan,jl:()=>promptsOf,nK:()=>needsTask,
xx:()=>priceOf});var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _text_digest_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
64191);function sorted(data){if(typeof data!=="object"||data===null)return data;if(Array.isArray(data))return data.map(sorted);const members=data;return Object.
fromEntries(Object.keys(members).toSorted().map(key=>[key,sorted(members[key])]))}function hashRequest(request){return(0,_text_digest_js__WEBPACK_IMPORTED_MODULE_0__.
s)(JSON.stringify(sorted({model:request.model,input:request.input})))}function isMadeOf({request,requestHash,isUncertain=false},made){return made.request===requestHash||
isUncertain&&made.model===request?.model}function priceOf({images}){const prices=images.filter(needsTask).map(({price,candidates=1,candidate})=>{const tasks=candidate===
void 0?candidates:1;return price===void 0?void 0:price*tasks});return prices.every(price=>price!==void 0)?(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.Cl)(prices):
void 0}function quotePlan(plan){const images=plan.images.map(image=>({name:image.name,credits:needsTask(image)?image.price:0}));return{images,credits:priceOf(plan)}}
function namesOf({name,candidate}){return candidate===void 0?[name]:[candidate.of,name]}function promptsOf({images}){const prompts=images.flatMap(image=>namesOf(
image).map(name=>[name,image.request?.input["prompt"]]));return Object.fromEntries(prompts.filter(entry=>typeof entry[1]==="string"))}function unfinished({images}){
return images.filter(({reused})=>reused===void 0)}function needsTask({taskId,reused,unansweredSince}){return taskId===void 0&&reused===void 0&&unansweredSince===
void 0}}),50205:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{WL:()=>RecordFile,ar:()=>RECORD_ENDING,
m7:()=>readRecordFile});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(73024);
var node_path__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(76760);var _record_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(49994);const{O_APPEND,O_CREAT,
O_EXCL,O_WRONLY}=node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;const RECORD_ENDING=".jsonl";const MODE=384;class RecordFile{path;#handle;#write;#isTorn=false;constructor({
directory,owner,runAttempt,write=node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync}){const step=owner.step.replaceAll(/[^A-Za-z0-9_-]+/g,"-").slice(0,60);this.path=
node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory,`kie-record-${step}-attempt-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${RECORD_ENDING}`);
this.#write=write;this.#handle=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.path,O_WRONLY|O_APPEND|O_CREAT|O_EXCL,MODE);this.append((0,_record_js__WEBPACK_IMPORTED_MODULE_3__.
Vu)(owner));this.sync()}append(line){let rest=Buffer.from(`${this.#isTorn?"\n":""}${line}
`);this.#isTorn=true;while(rest.length>0)rest=rest.subarray(this.#write(this.#handle,rest));this.#isTorn=false}sync(){(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(
this.#handle)}}function readRecordFile(file){let text;try{text=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file,"utf8")}catch{return{owner:void 0,tasks:[]}}
return(0,_record_js__WEBPACK_IMPORTED_MODULE_3__.uk)(text)}}),49994:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Vu:()=>formatOwner,uk:()=>parseRecordLines,vk:()=>Recorder});var _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
10381);var _text_reason_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(93251);class Recorder{#sink;#numbers=new Map;#credits=new Map;#unwritten=new Map;#fault;constructor(sink){
this.#sink=sink}get fault(){return this.#fault}intend({name,requestHash,price},attempt,at){const key=`${name} ${attempt}`;if(this.#numbers.has(key))return;const task=this.#numbers.
size+1;this.#numbers.set(key,task);this.#write({task,name,request:requestHash,at:at.getTime(),price},attempt>0);if(attempt>0&&this.#fault!==void 0)this.#write({
task,refused:true},false)}accept(name,attempt,{taskId,at}){const task=this.#numbers.get(`${name} ${attempt}`);if(task!==void 0)this.#write({task,taskId,at:at?.getTime()},
attempt>0)}refuse(name,attempt){const task=this.#numbers.get(`${name} ${attempt}`);if(task!==void 0)this.#write({task,refused:true},false)}cost(name,attempt,credits){
const task=this.#numbers.get(`${name} ${attempt}`);if(task===void 0||this.#credits.get(task)===credits)return;this.#credits.set(task,credits);this.#write({task,
credits},false)}finish(){const written=[...this.#unwritten.keys()].filter(task=>this.#append(task));return this.#sync(written)&&this.#unwritten.size===0}#write(fact,mustLast){
const{task}=fact;const whole={...this.#unwritten.get(task),...fact};this.#unwritten.delete(task);this.#unwritten.set(task,whole);const written=[];for(const each of this.#unwritten.
keys()){if(this.#append(each))written.push(each);else if(each!==task&&this.#append(task))written.push(task);if(written.at(-1)!==each)break}if(mustLast)this.#sync(
written);else this.#forget(written)}#append(task){return this.#try(()=>this.#sink.append(JSON.stringify(this.#unwritten.get(task))))}#sync(written){const isSynced=this.#try(
()=>this.#sink.sync());if(isSynced)this.#forget(written);return isSynced}#forget(written){for(const task of written)this.#unwritten.delete(task)}#try(work){try{
work();return true}catch(cause){this.#fault??=new _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__.S((0,_text_reason_js__WEBPACK_IMPORTED_MODULE_1__.Y)(cause),
{cause});return false}}}const VERSION=1;function formatOwner({resumeKey,step}){return JSON.stringify({record:VERSION,resumeKey,step})}function parseRecordLines(text){
let owner;const facts=new Map;for(const line of text.split("\n")){const fact=factIn(line);const{task,record,resumeKey,step}=fact;if(typeof task==="number")facts.
set(task,{...facts.get(task),...fact});else if(record===VERSION&&typeof resumeKey==="string"&&typeof step==="string")owner??={resumeKey,step}}const tasks=[...facts.
values()].filter(({refused})=>refused!==true).flatMap(readRecorded);return{owner,tasks}}function readRecorded({name,request,at,taskId,price,credits}){if(typeof name!==
"string"||typeof request!=="string"||typeof at!=="number")return[];return[{name,request,at:new Date(at),taskId:typeof taskId==="string"&&taskId!==""?taskId:void 0,
price:amountIn(price),credits:amountIn(credits)}]}function amountIn(value){return typeof value==="number"&&value>=0?value:void 0}function factIn(line){try{return JSON.
parse(line)??{}}catch{return{}}}}),91148:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Ok:()=>findNewest,lC:()=>resumePlan,vG:()=>mergeTasks});var _result_candidate_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(23776);var _result_task_list_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
87365);var _plan_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(74940);function resumePlan(plan,{attempts,known,maxCredits,unanswered,log}){for(const attempt of attempts)
if(attempt.tasks===void 0)warnOfMissingRecord(attempt,{maxCredits,log});const noted=attempts.map(({tasks=[]})=>tasks);const recorded=mergeTasks(noted.flat());const reused=plan.
images.flatMap(({reused:reused2=[]})=>reused2);const had=new Set([reused,known?.entries??[],known?.gone??[]].flat().map(({taskId})=>taskId));const free=recorded.
filter(({taskId})=>taskId===void 0||!had.has(taskId));const taken=findTakenUp((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.M1)(plan).filter(_plan_js__WEBPACK_IMPORTED_MODULE_0__.
nK),free);const unknown=Map.groupBy(recorded.filter(({taskId})=>taskId===void 0),asKey);const shared=findShared(noted);const images=plan.images.map(image=>{const earlier=taken.
get(image.name);if(earlier===void 0){const taskId=(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.nK)(image)?shared.get(asKey({name:image.name,request:image.requestHash})):
void 0;if(taskId!==void 0)warnOfShared(image.name,taskId,log);return image}if(earlier.taskId===void 0){if(unanswered==="left")return{...image,unansweredSince:earlier.
at};log.warning(`${image.name}: an earlier attempt sent this request at ${earlier.at.toISOString()} and got no task id. It is made anew, as is asked for; look a\
t https://kie.ai/logs whether the first was charged.`);return image}warnOfLater(earlier,unknown.get(asKey(earlier))??[],log);log.info(`${image.name}: taking up \
task ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_1__.ZP)(earlier.taskId)}, submitted at ${earlier.at.toISOString()}`);return{...image,taskId:earlier.taskId,
submittedAt:earlier.at,origin:"resumed"}});const earlierCosts=recorded.map(({taskId,credits,price})=>({taskId,credits,price}));return{...plan,images,...earlierCosts.
length>0&&{earlierCosts}}}const KEPT="Records are kept where a job failed or was cancelled, for a re-run of the failed jobs; 'actions: read' helps to find them.";
function warnOfMissingRecord({number,obstacle=KEPT},{maxCredits,log}){const uncounted=maxCredits===void 0?"":"'max-credits' cannot count what it took. ";log.warning(
`This is a re-run, and GitHub has no record of attempt ${number}: what it submitted is made and paid for anew. ${uncounted}If its log names tasks, cancel now an\
d pass them, such as tasks: '{"hero": "<task id>"}'. ${obstacle}`)}function mergeTasks(recorded){const merged=new Map;for(const task of recorded){const key=task.
taskId??task;const{at,price,credits}=merged.get(key)??task;merged.set(key,{...task,at,price:price??task.price,credits:task.credits??credits})}return[...merged.values()]}
function findShared(noted){const shared=new Map;for(const tasks of noted){for(const[taskId,same]of Map.groupBy(tasks,task=>task.taskId)){if(taskId===void 0||new Set(
same.map(({name})=>name)).size===1)continue;for(const task of same)shared.set(asKey(task),taskId)}}return shared}function warnOfShared(name,taskId,log){log.warning(
`${name}: kie gave an earlier attempt one task, ${(0,_result_task_list_js__WEBPACK_IMPORTED_MODULE_1__.ZP)(taskId)}, for this image and another, and a task is t\
aken up once. This image is made anew, and paid anew; look at https://kie.ai/logs whether there is a second task.`)}function asKey({name,request}){return`${name}\
 ${request}`}function warnOfLater({name,at},unknown,log){for(const later of unknown.filter(task=>task.at>at)){log.warning(`${name}: an earlier attempt sent this\
 request again at ${later.at.toISOString()} and got no task id; look at https://kie.ai/logs whether it was charged.`)}}function findNewest(recorded){const newest=new Map;
for(const task of recorded){const key=asKey(task);if(task.taskId!==void 0||newest.get(key)?.taskId===void 0)newest.set(key,task)}return[...newest.values()]}function findTakenUp(images,recorded){
const newest=new Map(findNewest(recorded).map(task=>[asKey(task),task]));const taken=new Map;for(const{name,requestHash}of images){const key=asKey({name,request:requestHash});
const same=newest.get(key);if(same===void 0)continue;newest.delete(key);taken.set(name,same)}const isOfImage=({name})=>(0,_result_candidate_js__WEBPACK_IMPORTED_MODULE_2__.
zX)(name)===void 0;const others=new Map(Array.from(Map.groupBy([...newest.values()].filter(isOfImage),({request})=>request),([request,tasks])=>[request,tasks.values()]));
for(const{name,requestHash}of images.filter(image=>isOfImage(image)&&!taken.has(image.name))){const other=others.get(requestHash)?.next().value;if(other!==void 0)
taken.set(name,other)}return taken}}),22171:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{W:()=>copyPicture,readPicture:()=>readPicture});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
73024);var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(51455);var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(24563);const TAKEN=[
"image/png","image/jpeg","image/webp"];const TAKEN_IN_WORDS="kie takes PNG, JPEG and WebP";const LFS_POINTER="version https://git-lfs.github.com/spec/";const FETCH_LFS="\
set 'lfs: true' for actions/checkout";const CHUNK_BYTES=64*1024;const READ_PLAIN=node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY|(node_fs__WEBPACK_IMPORTED_MODULE_1__.
constants.O_NONBLOCK||0)|(node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW||0);const PRIVATE=384;async function readPicture(file,maxBytes){const hash=(0,
node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");const inspector=new _kie_index_js__WEBPACK_IMPORTED_MODULE_3__.X;let bytes=0;let head="";try{for await(const piece of piecesOf(
file)){if(bytes===0)head=piece.toString("latin1",0,LFS_POINTER.length);bytes+=piece.length;if(bytes>maxBytes)return{problem:`it has more than ${maxBytes} bytes.`};
hash.update(piece);inspector.write(piece)}}catch(error){if(error instanceof UnreadableFile)return{problem:error.message};throw error}if(head===LFS_POINTER){return{
problem:`it is only the pointer that Git LFS leaves; ${FETCH_LFS}.`}}const inspection=inspector.end();if(inspection.kind==="other")return{problem:`${inspection.
fault}; ${TAKEN_IN_WORDS}.`};const{mediaType}=inspection;if(!TAKEN.includes(mediaType)){return{problem:`it is ${mediaType.replace("image/","").toUpperCase()}; ${TAKEN_IN_WORDS}\
.`}}const facts={sha256:hash.digest("hex"),bytes,mediaType};if(inspection.kind==="whole")return facts;const{fault,size}=inspection;return size===void 0?{problem:`\
it is damaged: ${fault}.`}:{...facts,fault}}async function copyPicture(file,{to,facts}){const copy=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to,
"wx",PRIVATE);try{const hash=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");let bytes=0;for await(const piece of piecesOf(file)){bytes+=piece.
length;if(bytes>facts.bytes)return false;hash.update(piece);await copy.writeFile(piece)}return bytes===facts.bytes&&hash.digest("hex")===facts.sha256}catch(error){
if(error instanceof UnreadableFile)return false;throw error}finally{await copy.close()}}class UnreadableFile extends Error{name="UnreadableFile";constructor(cause){
super(cause?.code===void 0?"it cannot be read.":`it cannot be read: ${cause.code}.`,{cause})}}async function*piecesOf(file){const asUnreadable=cause=>{throw new UnreadableFile(
cause)};const handle=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file,READ_PLAIN).catch(asUnreadable);try{const stats=await handle.stat().catch(
asUnreadable);if(!stats.isFile())throw new UnreadableFile;for(;;){const{buffer,bytesRead}=await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES)).catch(asUnreadable);
if(bytesRead===0)return;yield buffer.subarray(0,bytesRead)}}finally{await handle.close()}}}),49965:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{TG:()=>singleFile,hg:()=>parcels,vB:()=>SHOWN_EXTENSIONS});var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
51455);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(76760);const SHOWN_EXTENSIONS=[".png",".jpg",".webp",".gif"];function singleFile({files,archive}){
const[image]=files;if(archive==="always"||image===void 0||files.length>1)return void 0;return SHOWN_EXTENSIONS.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.extname(
image.file))?image:void 0}function parcels(options){const single=singleFile(options);if(single!==void 0)return name=>singleParcel(name,single,options);const zip=zipParcel(
options);return()=>zip}async function singleParcel(name,{file},options){const copy=node_path__WEBPACK_IMPORTED_MODULE_1__.join(options.tempDirectory,name);await place(
file,copy);return{files:[copy],rootDirectory:options.tempDirectory,options:{skipArchive:true,...retention(options)}}}async function zipParcel(options){const{contactSheet,
outputDirectory,tempDirectory}=options;const files=[];for(const{file}of options.files){const target=node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory,node_path__WEBPACK_IMPORTED_MODULE_1__.
relative(outputDirectory,file));await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target),{recursive:true});
await place(file,target);files.push(target)}if(contactSheet!==void 0){const page=node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory,"index.html");await(0,
node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(page,contactSheet);files.push(page)}return{files,rootDirectory:tempDirectory,options:{compressionLevel:0,
...retention(options)}}}async function place(file,target){await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(file,target).catch(()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.
copyFile)(file,target))}function retention({retentionDays}){return retentionDays===void 0?{}:{retentionDays}}}),72421:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{K:()=>recordPrefix,r:()=>keepRecord});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);var node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);var _tries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(46371);var _runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(89675);
var _upload_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(8085);const RETENTION_DAYS=14;const LIMIT_MS=6e4;function recordPrefix({resumeKey,step}){const readable=`${resumeKey}\
-${step}`.replaceAll(/[^A-Za-z0-9]+/g,"-").slice(0,60);const digest=(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify([resumeKey,
step])).digest("hex").slice(0,12);return`kie-record-${readable}-${digest}-attempt-`}async function keepRecord(file,options){const client=await options.load();const name=`${recordPrefix(
options.owner)}${options.runAttempt}`;const upload=()=>client.uploadArtifact(name,[file],node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file),{retentionDays:RETENTION_DAYS});
const keep=signal=>(0,_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_2__.w)((0,_upload_js__WEBPACK_IMPORTED_MODULE_3__.g)(name),()=>(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.
w)("Keeping the record",upload,{...options,signal}));await(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.M)(keep,{...options,limitMs:LIMIT_MS})}}),46371:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{M:()=>bounded,w:()=>withTries});var _core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(12822);var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(
93251);var _fault_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(48874);const WAITS_MS=[2e3,8e3];async function withTries(what,work,{log,clock,signal}){for(const waitMs of WAITS_MS){
signal.throwIfAborted();try{return await work()}catch(error){if((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__.Kl)(error)!=="passing")throw error;log.warning(`${what}\
 failed and is tried again in ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.MB)(waitMs)}: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_2__.Y)(error)}`)}
await clock.sleep(waitMs,signal)}signal.throwIfAborted();return work()}async function bounded(work,{limitMs,clock,signal}){const end=new AbortController;const either=AbortSignal.
any([end.signal,signal]);const timeOver=clock.sleep(limitMs,either).then(()=>{throw new Error(`the artifact service did not come to an end within ${(0,_core_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__.
Ng)(limitMs)}`)});try{return await Promise.race([work(either),timeOver])}finally{end.abort()}}}),8085:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Z:()=>uploadFiles,g:()=>uploadTitle});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(76760);var _runner_library_lines_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
89675);var _fault_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(48874);var _parcel_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(49965);var _tries_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
46371);function uploadTitle(name){return`Upload of artifact ${name}`}const MAX_NAMES=20;async function uploadFiles(upload){const single=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.
TG)(upload);const extension=single===void 0?"":node_path__WEBPACK_IMPORTED_MODULE_0__.extname(single.file);const parcelFor=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.
hg)(upload);for(let number=1;number<=MAX_NAMES;number+=1){const name=upload.name+(number===1?"":`-${number}`)+extension;const delivery=await uploadAs(name,await parcelFor(
name),upload);if(delivery===void 0)continue;if(number>1){upload.log.warning(`Artifact name '${upload.name}${extension}' was taken meanwhile; the ${upload.contents}\
 are in '${name}'.`)}return delivery}throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`)}async function uploadAs(name,{files,rootDirectory,
options},upload){let mayExist=false;const once=async()=>{try{return deliveryOf(name,await upload.client.uploadArtifact(name,files,rootDirectory,options),upload.
runUrl)}catch(error){upload.signal.throwIfAborted();mayExist||=(0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.u0)(error);const own=mayExist?await findOwn(name,upload):
void 0;if(own!==void 0)return own;if((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.Kl)(error)==="taken")return void 0;throw error}};return(0,_runner_library_lines_js__WEBPACK_IMPORTED_MODULE_3__.
w)(uploadTitle(name),()=>(0,_tries_js__WEBPACK_IMPORTED_MODULE_4__.w)(`The upload of artifact '${name}'`,once,upload))}async function findOwn(name,upload){const{
artifacts}=await upload.client.listArtifacts().catch(()=>({artifacts:[]}));const own=artifacts.find(artifact=>artifact.name===name&&!upload.known.has(artifact.id));
if(own?.digest===void 0)return void 0;const digest=own.digest.replace("sha256:","");const single=(0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__.TG)(upload);if(single!==
void 0&&(single.sha256!==digest||single.bytes!==own.size))return void 0;return deliveryOf(name,{id:own.id,size:own.size,digest},upload.runUrl)}function deliveryOf(name,{
id:id2,size,digest},runUrl){if(id2===void 0||size===void 0||digest===void 0){throw new Error("the artifact client reported no id, size or digest")}return{destination:"\
artifact",name,id:id2,url:`${runUrl}/artifacts/${id2}`,digest,bytes:size}}}),36102:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{X:()=>UnreadableOriginalError,n:()=>NOT_DECODED});class UnreadableOriginalError extends Error{name="UnreadableOrigina\
lError"}const NOT_DECODED="The original does not decode: its picture data are damaged, or take more memory than there is; the file as it was made is needed."}),
88178:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{N:()=>FormMaker});class FormMaker{#options;#crew;constructor(options){
this.#options=options}async makeEach(original,recipes,take){this.#crew??=__webpack_require__.e(582).then(__webpack_require__.bind(__webpack_require__,10582)).then(
({Crew})=>new Crew(this.#options));const crew=await this.#crew;await crew.make(original,recipes,take)}async make(original,recipes){const made=[];await this.makeEach(
original,recipes,(form,index)=>{made[index]=form});return made}async close(){const crew=await this.#crew;await crew?.close()}}}),83342:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{CR:()=>readResultUrls,Ht:()=>isKnownState,IY:()=>readTextField,TE:()=>isOfAnother,Tq:()=>findRecord,f1:()=>readFailure,
oA:()=>unwrap,un:()=>readState});var _wire_json_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73927);const TASK_STATES=["waiting","queuing","generating","\
success","fail"];const SPELLINGS={succeeded:"success",successful:"success",completed:"success",complete:"success",done:"success",failed:"fail",failure:"fail",error:"\
fail",cancelled:"fail",canceled:"fail",create_task_failed:"fail",generate_failed:"fail"};function isKnownState(state){return TASK_STATES.includes(state)}function findRecord(taskId,reply,isOk=true){
const data=unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(reply,"data"));const outer=readOuterWords(reply);const id2=readRecordId(data);const isSuccess=isOk&&
readTextField(reply,"code")==="200"&&(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(reply,"success")!==false;if((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.
Gv)(data)&&(id2===taskId||id2===void 0&&isSuccess)){return readState(data).state===""?void 0:{record:data,outer}}if(!(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.
Gv)(reply)||readRecordId(reply)!==taskId)return void 0;const{state,isInferred}=readState(reply);if(state===""||isInferred&&!isOk)return void 0;return{record:reply,
outer:{code:void 0,text:void 0}}}function isOfAnother(taskId,record){const id2=readRecordId(unwrap(record));return id2!==void 0&&id2!==taskId}function readState(record){
const told=readTextField(record,"state");if(told!==void 0)return{state:inOurSpelling(told),isInferred:false};const status=readTextField(record,"status");const state=knownState(
status)??inferState(record);if(state===void 0)return{state:status??"",isInferred:false};return{state,isInferred:state==="success"||state==="fail"}}function readFailure(record){
return{code:readTextField(record,"failCode")??readTextField(record,"errorCode"),text:readTextField(record,"failMsg")??readTextField(record,"errorMessage")}}function readResultUrls(record){
const places=[...["response","resultJson","info"].map(name=>unwrap((0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__._F)(record,name))),record];return places.map(resultUrlsIn).
find(urls=>urls.length>0)??[]}function unwrap(value){const once=typeof value==="string"?(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.qF)(value):value;return typeof once===
"string"?(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.qF)(once):once}function readTextField(record,name){const value=(0,_wire_json_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(record,name);if(typeof value==="number")return String(value);return typeof value==="string"&&value!==""?value:void 0}function readRecordId(record){return readTextField(
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
