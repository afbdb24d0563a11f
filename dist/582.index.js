const id=582;const ids=[582];const modules={10582:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{Crew:()=>Crew});var external_node_os_=__webpack_require__(48161);var external_node_worker_threads_=__webpack_require__(
75919);var unreadable=__webpack_require__(36102);;function boxesIn(bytes,from=0){const boxes=[];for(let start=from;start+8<=bytes.length;){const size=bytes.readUInt32BE(
start);const isLong=size===1&&start+16<=bytes.length;const length=isLong?Number(bytes.readBigUInt64BE(start+8)):size===0?bytes.length-start:size;const bodyStart=start+
(isLong?16:8);const end=start+length;if(end<bodyStart||end>bytes.length)break;const type=bytes.toString("latin1",start+4,start+8);boxes.push({type,start,body:bytes.
subarray(bodyStart,end)});start=end}return boxes}function boxOf(type,...parts){const body=Buffer.concat(parts);const header=Buffer.alloc(8);header.writeUInt32BE(
body.length+8,0);header.write(type,4,"latin1");return Buffer.concat([header,body])};const UPRIGHT={turns:0,isMirrored:false};;function inspectAvif(file){const boxes=boxesIn(
file);if(boxes.some(({type})=>type==="moov")){throw new unreadable.X("The original is an animated AVIF; forms can be made of a still picture alone.")}const last=boxes.
at(-1);const isCut=last===void 0||last.body.byteOffset+last.body.length<file.byteOffset+file.length;const properties=propertiesOfPrimary(boxes.find(({type})=>type===
"meta")?.body);const size=properties.find(({type})=>type==="ispe")?.body;if(isCut||!boxes.some(({type})=>type==="mdat")||size===void 0||size.length<12){throw new unreadable.
X("The original is an AVIF that is cut short; the whole file is needed.")}return{format:"avif",width:size.readUInt32BE(4),height:size.readUInt32BE(8),isGrey:false,
orientation:orientationBy(properties),profile:properties.find(isProfile)?.body.subarray(4)}}const isProfile=({type,body})=>type==="colr"&&["prof","rICC"].includes(
body.toString("latin1",0,4));function propertiesOfPrimary(meta){const inMeta=boxesIn(meta??Buffer.alloc(0),4);const primary=inMeta.find(({type})=>type==="pitm")?.
body;const inProperties=boxesIn(inMeta.find(({type})=>type==="iprp")?.body??Buffer.alloc(0));const all=boxesIn(inProperties.find(({type})=>type==="ipco")?.body??
Buffer.alloc(0));const associations=inProperties.find(({type})=>type==="ipma")?.body;if(primary===void 0||associations===void 0||primary.length<6)return[];const id2=primary.
readUInt8(0)===0?primary.readUInt16BE(4):primary.readUInt32BE(4);return indicesOf(associations,id2).flatMap(index=>all[index-1]??[])}function indicesOf(associations,wanted){
const idLength=associations.readUInt8(0)===0?2:4;const indexLength=(associations.readUInt8(3)&1)===0?1:2;for(let at=8;at+idLength<associations.length;){const id2=associations.
readUIntBE(at,idLength);const count=associations.readUInt8(at+idLength);const start=at+idLength+1;at=start+count*indexLength;if(at>associations.length)return[];
if(id2!==wanted)continue;const mask=indexLength===1?127:32767;return Array.from({length:count},(_,index)=>associations.readUIntBE(start+index*indexLength,indexLength)&
mask)}return[]}function orientationBy(properties){const turned=properties.find(({type})=>type==="irot")?.body[0];const mirrored=properties.find(({type})=>type===
"imir")?.body[0];if(turned===void 0&&mirrored===void 0)return UPRIGHT;const turns=4-((turned??0)&3);if(mirrored===void 0)return{turns:turns%4,isMirrored:false};
return{turns:(turns+((mirrored&1)===0?2:0))%4,isMirrored:true}};const ORIENTATION_TAG=274;const SHORT=3;const ORIENTATIONS=[UPRIGHT,{turns:0,isMirrored:true},{turns:2,
isMirrored:false},{turns:2,isMirrored:true},{turns:1,isMirrored:true},{turns:1,isMirrored:false},{turns:3,isMirrored:true},{turns:3,isMirrored:false}];function readOrientation(exif){
const tiff=exif.toString("latin1",0,6)==="Exif\0\0"?exif.subarray(6):exif;const order=tiff.toString("latin1",0,4);if(order!=="II*\0"&&order!=="MM\0*")return UPRIGHT;
const isLittle=order.startsWith("II");const short=at=>isLittle?tiff.readUInt16LE(at):tiff.readUInt16BE(at);const long=at=>isLittle?tiff.readUInt32LE(at):tiff.readUInt32BE(
at);if(tiff.length<8)return UPRIGHT;const directory=long(4);const count=directory+2<=tiff.length?short(directory):0;for(let at=directory+2;at<directory+2+count*
12&&at+12<=tiff.length;at+=12){if(short(at)===ORIENTATION_TAG&&short(at+2)===SHORT)return ORIENTATIONS[short(at+8)-1]??UPRIGHT}return UPRIGHT};const START_OF_SCAN=218;
const APP0=224;const APP1=225;const APP2=226;const STANDALONE=[1,208,209,210,211,212,213,214,215,216];const FRAMES=[192,193,194,195,197,198,199,201,202,203,205,
206,207];const END_OF_IMAGE=Buffer.from("ffd9","hex");const EXIF="Exif\0\0";const XMP="http://ns.adobe.com/xap/1.0/\0";const ICC="ICC_PROFILE\0";const MAX_PIECE_BYTES=65519;
function inspectJpeg(file){const segments=[...jpegSegments(file)];const frame=segments.find(({marker})=>FRAMES.includes(marker))?.data;const scan=segments.find(
({marker})=>marker===START_OF_SCAN);if(frame===void 0||frame.length<6||scan===void 0||file.lastIndexOf(END_OF_IMAGE)<scan.end){throw new unreadable.X("The origi\
nal is a JPEG that is cut short; the whole file is needed.")}if(frame.readUInt8(5)===4){throw new unreadable.X("The original is a JPEG in CMYK, the colours of p\
rint; forms can be made of a picture in RGB or grey.")}return{format:"jpeg",width:frame.readUInt16BE(3),height:frame.readUInt16BE(1),isGrey:frame.readUInt8(5)===
1,orientation:orientationOf(segments),profile:profileOf(segments)}}function*jpegSegments(file){let at=2;while(at+4<=file.length&&file[at]===255){const marker=file.
readUInt8(at+1);if(marker===255||STANDALONE.includes(marker)){at+=marker===255?1:2;continue}const end=at+2+file.readUInt16BE(at+2);if(end<at+4||end>file.length)
return;yield{marker,data:file.subarray(at+4,end),end};if(marker===START_OF_SCAN)return;at=end}}function orientationOf(segments){const exif=segments.find(({marker,
data})=>marker===APP1&&beginsWith(data,EXIF));return exif===void 0?UPRIGHT:readOrientation(exif.data)}function profileOf(segments){const pieces=segments.filter(
({marker,data})=>marker===APP2&&beginsWith(data,ICC)&&data.length>14);const inOrder=pieces.map(({data})=>data).sort((a,b)=>a.readUInt8(12)-b.readUInt8(12));const isWhole=inOrder.
every((data,index)=>data[12]===index+1&&data[13]===inOrder.length);return inOrder.length>0&&isWhole?Buffer.concat(inOrder.map(data=>data.subarray(14))):void 0}const beginsWith=(data,text)=>data.
toString("latin1",0,text.length)===text;function markJpeg(file,{xmp,profile}){const[first]=jpegSegments(file);const start=first?.marker===APP0?first.end:2;const parts=[
file.subarray(0,start)];if(xmp!==void 0)parts.push(segmentOf(APP1,XMP,xmp));const count=Math.ceil((profile?.length??0)/MAX_PIECE_BYTES);for(let index=0;profile!==
void 0&&index<count;index+=1){const piece=profile.subarray(index*MAX_PIECE_BYTES,(index+1)*MAX_PIECE_BYTES);parts.push(segmentOf(APP2,`${ICC}${String.fromCharCode(
index+1,count)}`,piece))}return Buffer.concat([...parts,file.subarray(start)])}function segmentOf(marker,head,data){const start=Buffer.from([255,marker,0,0]);start.
writeUInt16BE(2+head.length+data.length,2);return Buffer.concat([start,Buffer.from(head,"latin1"),data])}var external_node_zlib_=__webpack_require__(38522);;const PNG_SIGNATURE=Buffer.
from("89504e470d0a1a0a","hex");const MAX_PROFILE_BYTES=4*1024*1024;const HEADER_END=PNG_SIGNATURE.length+12+13;function inspectPng(file){const chunks=[...chunksOf(
file)];const header=chunks[0];if(header?.type!=="IHDR"||header.data.length!==13){throw new unreadable.X("The original is a PNG without a header; a whole file is\
 needed.")}const dataOf=wanted=>chunks.find(({type})=>type===wanted)?.data;if(dataOf("acTL")!==void 0){throw new unreadable.X("The original is an animated PNG; \
forms can be made of a still picture alone.")}const exif=dataOf("eXIf");const profile=dataOf("iCCP");return{format:"png",width:header.data.readUInt32BE(0),height:header.
data.readUInt32BE(4),isGrey:(header.data.readUInt8(9)&3)===0,orientation:exif===void 0?UPRIGHT:readOrientation(exif),profile:profile&&inflateProfile(profile)}}function*chunksOf(file){
for(let at=PNG_SIGNATURE.length;at+12<=file.length;){const end=at+12+file.readUInt32BE(at);if(end>file.length)break;const type=file.toString("latin1",at+4,at+8);
const isCritical=/^[A-Z]/.test(type);if(isCritical&&(0,external_node_zlib_.crc32)(file.subarray(at+4,end-4))!==file.readUInt32BE(end-4)){throw new unreadable.X(
"The original is damaged: a checksum in it is wrong; the file as it was made is needed.")}yield{type,data:file.subarray(at+8,end-4)};if(type==="IEND")return;at=
end}throw new unreadable.X("The original is a PNG that is cut short; the whole file is needed.")}function inflateProfile(data){try{return(0,external_node_zlib_.
inflateSync)(data.subarray(data.indexOf(0)+2),{maxOutputLength:MAX_PROFILE_BYTES})}catch{return void 0}}function markPng(file,{xmp,profile}){const parts=[file.subarray(
0,HEADER_END)];if(profile!==void 0){parts.push(pngChunk("iCCP",Buffer.concat([Buffer.from("ICC profile\0\0"),deflateSync(profile)])))}if(xmp!==void 0)parts.push(
pngChunk("iTXt",Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"),xmp])));return Buffer.concat([...parts,file.subarray(HEADER_END)])}function pngChunk(type,data){
const chunk=Buffer.alloc(data.length+12);chunk.writeUInt32BE(data.length,0);chunk.write(type,4,"latin1");data.copy(chunk,8);chunk.writeUInt32BE(crc32(chunk.subarray(
4,-4)),chunk.length-4);return chunk};const ANIMATION=2;const HAS_XMP=4;const HAS_ALPHA=16;const HAS_PROFILE=32;const CUT_SHORT="The original is a WebP that is c\
ut short; the whole file is needed.";function inspectWebp(file){const chunks=chunksOfRiff(file);const canvas=canvasOf(chunks);if(canvas===void 0)throw new unreadable.
X(CUT_SHORT);if(canvas.isAnimated){throw new unreadable.X("The original is an animated WebP; forms can be made of a still picture alone.")}const dataOf=wanted=>chunks.
find(({type})=>type===wanted)?.data;const exif=dataOf("EXIF");return{format:"webp",width:canvas.width,height:canvas.height,isGrey:false,orientation:exif===void 0?
UPRIGHT:readOrientation(exif),profile:dataOf("ICCP")}}function chunksOfRiff(file){const end=file.readUInt32LE(4)+8;if(end>file.length)throw new unreadable.X(CUT_SHORT);
const chunks=[];for(let at=12;at+8<=end;){const length=file.readUInt32LE(at+4);if(at+8+length>end)throw new unreadable.X(CUT_SHORT);chunks.push({type:file.toString(
"latin1",at,at+4),data:file.subarray(at+8,at+8+length)});at+=8+length+length%2}return chunks}function canvasOf([first]){if(first?.type==="VP8 "&&first.data.length>=
10){const{data}=first;const[width,height]=[data.readUInt16LE(6)&16383,data.readUInt16LE(8)&16383];return{width,height,hasAlpha:false,isAnimated:false}}if(first?.
type==="VP8L"&&first.data.length>=5){const bits=first.data.readUInt32LE(1);const[width,height]=[(bits&16383)+1,(bits>>>14&16383)+1];return{width,height,hasAlpha:(bits&
268435456)!==0,isAnimated:false}}if(first?.type==="VP8X"&&first.data.length>=10){const{data}=first;const flags=data.readUInt8(0);return{width:data.readUIntLE(4,
3)+1,height:data.readUIntLE(7,3)+1,hasAlpha:(flags&HAS_ALPHA)!==0,isAnimated:(flags&ANIMATION)!==0}}return void 0}function markWebp(file,{xmp,profile}){const chunks=chunksOfRiff(
file);const canvas=canvasOf(chunks);if(canvas===void 0)return file;const first=Buffer.alloc(10);first[0]=(canvas.hasAlpha?HAS_ALPHA:0)|(xmp?HAS_XMP:0)|(profile?
HAS_PROFILE:0);first.writeUIntLE(canvas.width-1,4,3);first.writeUIntLE(canvas.height-1,7,3);const parts=[{type:"VP8X",data:first},...profile===void 0?[]:[{type:"\
ICCP",data:profile}],...chunks.filter(({type})=>type!=="VP8X"),...xmp===void 0?[]:[{type:"XMP ",data:xmp}]].map(riffChunk);const head=Buffer.from("RIFF\0\0\0\0WEBP");
head.writeUInt32LE(parts.reduce((sum,{length})=>sum+length,4),4);return Buffer.concat([head,...parts])}function riffChunk({type,data}){const chunk=Buffer.alloc(
8+data.length+data.length%2);chunk.write(type,0,"latin1");chunk.writeUInt32LE(data.length,4);data.copy(chunk,8);return chunk};const MAX_PIXELS=1e8;const MAX_PIXELS_IN_WORDS="\
100 million";function inspectOriginal(bytes){const file=Buffer.from(bytes.buffer,bytes.byteOffset,bytes.byteLength);const original=inspectHeaders(file);const{width,
height}=original;if(width*height>MAX_PIXELS){throw new unreadable.X(`The original has ${width} x ${height} pixels; forms can be made of at most ${MAX_PIXELS_IN_WORDS}\
.`)}if(width*height===0){throw new unreadable.X("The original has no pixels by its header; a whole file is needed.")}return original}function inspectHeaders(file){
try{return inspectByKind(file)}catch(error){if(error instanceof unreadable.X)throw error;throw new unreadable.X(unreadable.n,{cause:error})}}function inspectByKind(file){
if(file.subarray(0,PNG_SIGNATURE.length).equals(PNG_SIGNATURE))return inspectPng(file);if(file.subarray(0,3).toString("hex")==="ffd8ff")return inspectJpeg(file);
const head=file.toString("latin1",0,12);if(head.startsWith("RIFF")&&head.endsWith("WEBP"))return inspectWebp(file);if(head.slice(4,8)==="ftyp"&&namesAvif(file))
return inspectAvif(file);throw new unreadable.X(`The original is ${nameOtherKind(head)}; forms can be made of PNG, JPEG, WebP and AVIF.`)}function namesAvif(file){
const brands=file.toString("latin1",8,Math.min(file.readUInt32BE(0),256));return/^(.{4})*avi[fs]/s.test(brands)}function nameOtherKind(head){if(head.startsWith(
"GIF8"))return"a GIF";if(/^....ftyp(hei|hev|mif|msf)/s.test(head))return"a HEIF";return"no picture of a known kind"};const HEADER_LENGTH=128;const COLOURS={"RGB\
 ":"rgb",GRAY:"grey"};function describeProfile(profile){const isProfile2=profile.length>HEADER_LENGTH+4&&profile.toString("latin1",36,40)==="acsp";if(!isProfile2)
return{name:"",colours:"other",isSrgb:false};const name=nameIn(profile);return{name,colours:COLOURS[profile.toString("latin1",16,20)]??"other",isSrgb:/^sRGB\b/i.
test(name)}}function profileTag(profile,wanted){const count=profile.readUInt32BE(HEADER_LENGTH);for(let at=HEADER_LENGTH+4;at+12<=profile.length&&at<HEADER_LENGTH+
4+count*12;at+=12){if(profile.toString("latin1",at,at+4)!==wanted)continue;const start=profile.readUInt32BE(at+4);return profile.subarray(start,start+profile.readUInt32BE(
at+8))}return Buffer.alloc(0)}function nameIn(profile){const text=tagText(profileTag(profile,"desc"));return text.replaceAll(/[^ -~]/g,"").trim().slice(0,60)}function tagText(tag){
const type=tag.toString("latin1",0,4);if(type==="desc"&&tag.length>=12)return tag.toString("latin1",12,12+tag.readUInt32BE(8));if(type!=="mluc"||tag.length<28)return"";
const[length,start]=[tag.readUInt32BE(20),tag.readUInt32BE(24)];const units=tag.subarray(start,start+length);return new TextDecoder("utf-16be").decode(units)};function greysOfProfile(profile){
const curve=readCurve(profileTag(profile,"kTRC"));return curve&&Uint8Array.from({length:256},(_,grey)=>Math.round(255*toSrgb(curve(grey/255))))}function toSrgb(brightness){
const within=Math.min(1,Math.max(0,brightness));return within<=.0031308?12.92*within:1.055*within**(1/2.4)-.055}function readCurve(tag){const type=tag.toString(
"latin1",0,4);if(type==="curv"&&tag.length>=12)return readTable(tag);return type==="para"&&tag.length>=16?readFormula(tag):void 0}function readTable(tag){const count=tag.
readUInt32BE(8);if(count===0)return value=>value;if(tag.length<12+count*2)return void 0;const entry=index=>tag.readUInt16BE(12+index*2);if(count===1)return value=>value**
(entry(0)/256);return value=>{const at=value*(count-1);const below=Math.min(count-2,Math.floor(at));return(entry(below)+(entry(below+1)-entry(below))*(at-below))/
65535}}const FORMULA_LENGTHS=[1,3,4,5,7];function readFormula(tag){const kind=tag.readUInt16BE(8);const length=FORMULA_LENGTHS[kind]??Infinity;if(tag.length<12+
length*4)return void 0;const numbers=Array.from({length},(_,index)=>tag.readInt32BE(12+index*4)/65536);const[g=1,a=1,b=0]=numbers;if(kind<=2){const[,,,c2=0]=numbers;
return value=>(a*value+b>=0?(a*value+b)**g:0)+c2}const[,,,c=0,d=0,e=0,f=0]=numbers;return value=>value>=d?(a*value+b)**g+e:c*value+f};const MAX_SIDE={png:65535,
jpeg:65535,webp:16383,avif:65535};function layOut(picture,recipe){const layout=recipe.fit==="contain"?contain(picture,recipe):cover(picture,recipe);const{width,
height}=layout.place;const most=MAX_SIDE[recipe.format];if(width>most||height>most){throw new Error(`It would have ${width} x ${height} pixels; a ${recipe.format}\
 has at most ${most} on a side.`)}if(width*height>MAX_PIXELS){throw new Error(`It would have ${width} x ${height} pixels; a form has at most ${MAX_PIXELS_IN_WORDS}\
.`)}return layout}function contain(picture,{width,height}){const byWidth=(width??Infinity)/picture.width;const byHeight=(height??Infinity)/picture.height;const least=Math.
min(byWidth,byHeight);const scale=least===Infinity?1:least;const drawn={width:pixels(picture.width*scale),height:pixels(picture.height*scale)};const box=width===
void 0||height===void 0?drawn:{width,height};return{cutting:{left:0,top:0,...picture},drawn,place:{left:Math.floor((box.width-drawn.width)/2),top:Math.floor((box.
height-drawn.height)/2),...box},isEnlarged:scale>1}}function cover(picture,{width,height,...recipe}){if(width===void 0||height===void 0){return contain(picture,
{...recipe,...width&&{width},...height&&{height}})}const scale=Math.max(width/picture.width,height/picture.height);const part={width:Math.min(picture.width,width/
scale),height:Math.min(picture.height,height/scale)};return{cutting:{left:(picture.width-part.width)/2,top:(picture.height-part.height)/2,...part},drawn:{width,
height},place:{left:0,top:0,width,height},isEnlarged:scale>1}}const pixels=length=>Math.max(1,Math.round(length));;function planForms(bytes,recipes){const{profile,
...original}=inspectOriginal(bytes);const colours=coloursOf(profile,original.isGrey);const size=uprightSize(original);const plans=recipes.map(recipe=>planForm(size,
recipe,colours.profile));return{original,plans,greys:colours.greys,remarks:colours.remarks}}function planForm(size,recipe,profile){try{return{recipe,layout:layOut(
size,recipe),profile}}catch(error){return error instanceof Error?error:new Error(String(error))}}function uprightSize({width,height,orientation}){return orientation.
turns%2===1?{width:height,height:width}:{width,height}}function coloursOf(profile,isGrey){const none={profile:void 0,greys:void 0,remarks:[]};if(profile===void 0)
return none;const{name,colours,isSrgb}=describeProfile(profile);if(isSrgb&&colours==="rgb")return none;const title=name===""?"Its colour profile":`Its colour pr\
ofile '${name}'`;if(colours==="rgb")return{...none,profile:Buffer.from(profile),remarks:[`${title} is kept.`]};const greys=isGrey&&colours==="grey"?greysOfProfile(
profile):void 0;if(greys!==void 0)return{...none,greys,remarks:[`${title} is converted to sRGB.`]};return{...none,remarks:[`${title} does not fit and is left ou\
t, so that its colours may look different.`]}};const MAX_WORKERS=4;class Crew{#limit;#signal;#hands=new Set;#waiting=[];constructor({signal,workers}){this.#limit=
workers??Math.min(MAX_WORKERS,(0,external_node_os_.availableParallelism)());this.#signal=signal;signal?.addEventListener("abort",()=>void this.#end(signal.reason),
{once:true})}async make(bytes,recipes,take){this.#signal?.throwIfAborted();const{plans,remarks,...picture}=planForms(bytes,recipes);const sound=[];for(const[index,
plan]of plans.entries()){if(plan instanceof Error)take(plan,index);else sound.push([index,plan])}if(sound.length===0)return;await this.#do({bytes,...picture,plans:sound.
map(([,plan])=>plan)},(made,number)=>{const[index,plan]=sound[number]??[];if(index===void 0||plan===void 0)return;take(made instanceof Error?made:formOf(plan,made,
remarks),index)})}close(){return this.#end(new Error("The maker of forms was closed."))}#do(order,take){return new Promise((resolve,reject)=>{this.#waiting.push(
{order,take,ended:0,resolve,reject,isDecoded:false});this.#handOut()})}#handOut(){while(this.#waiting.length>0){const hand=this.#freeHand();if(hand===void 0)return;
const job=this.#waiting.shift();if(job===void 0)return;hand.job=job;hand.worker.ref();const bytes=new Uint8Array(job.order.bytes);const order={...job.order,bytes,
plans:job.order.plans.slice(job.ended)};hand.worker.postMessage(order,[bytes.buffer])}}#freeHand(){for(const hand of this.#hands)if(hand.job===void 0)return hand;
return this.#hands.size<this.#limit?this.#hire():void 0}#hire(){const worker=new external_node_worker_threads_.Worker(workerFile(),{stdout:true,stderr:true,execArgv:[]});
const hand={worker,isReady:false,job:void 0};let fault;worker.on("message",report=>this.#hear(hand,report));worker.on("error",error=>{fault=error});worker.on("e\
xit",code=>this.#lose(hand,fault??new Error(`The thread ended with ${code}.`)));this.#hands.add(hand);return hand}#hear(hand,report){hand.isReady=true;const{job}=hand;
if(job===void 0)return;if(report.kind==="decoded")job.isDecoded=true;if(report.kind==="form")job.take(report.bytes,job.ended++);if(report.kind!=="done")return;hand.
job=void 0;hand.worker.unref();job.resolve();this.#handOut()}#lose(hand,fault){if(!this.#hands.delete(hand))return;const{job,isReady}=hand;if(job===void 0)return;
if(!isReady){job.reject(fault)}else if(!job.isDecoded){job.reject(new unreadable.X(unreadable.n,{cause:fault}))}else{job.take(new Error(`It could not be made: ${reasonOf(
fault)}`,{cause:fault}),job.ended++);if(job.ended<job.order.plans.length)this.#waiting.unshift(job);else job.resolve()}this.#handOut()}async#end(reason){const hands=[
...this.#hands];this.#hands.clear();const jobs=[...hands.flatMap(({job})=>job??[]),...this.#waiting];this.#waiting=[];for(const{reject}of jobs)reject(reason);await Promise.
all(hands.map(({worker})=>worker.terminate()))}}function reasonOf(fault){const isError=typeof fault==="object"&&fault!==null&&"message"in fault;return String(isError?
fault.message:fault)}function workerFile(){const here=import.meta.url;return new URL(here.endsWith(".ts")?"./picture/worker.ts":"./imaging-worker.js",here)}function formOf({
layout},bytes,remarks){const{width,height}=layout.place;return{bytes,width,height,isEnlarged:layout.isEnlarged,remarks}}}),36102:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{X:()=>UnreadableOriginalError,n:()=>NOT_DECODED});class UnreadableOriginalError extends Error{name="UnreadableOrigina\
lError"}const NOT_DECODED="The original does not decode: its picture data are damaged, or take more memory than there is; the file as it was made is needed."})};export{id,ids,modules};
