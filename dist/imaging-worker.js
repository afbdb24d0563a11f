import.meta.resolve = (name) => new URL(name.slice(name.lastIndexOf('/') + 1), import.meta.url).href;
import{parentPort}from"node:worker_threads";var UnreadableOriginalError=class extends Error{name="UnreadableOriginalError"};var NOT_DECODED="The original does not decode: its picture data are damaged, or \
take more memory than there is; the file as it was made is needed.";import{readFile}from"node:fs/promises";import{fileURLToPath}from"node:url";var wasmApi=Reflect.get(globalThis,"WebAssembly");async function compileWasm(url){return wasmApi.
compile(await readFile(fileURLToPath(url)))}async function startCodec(glue,url){const wasm=await compileWasm(url);const start=glue;return start({noInitialRun:true,
instantiateWasm:(imports,done)=>{const instance=new wasmApi.Instance(wasm,imports);done(instance);return instance.exports}})}var LOADERS={png:async()=>{const codec=await import("./imaging-R2YXKLK6.js");codec.initSync(await compileWasm(import.meta.resolve("@jsquash/png/codec/pkg/sq\
uoosh_png_bg.wasm")));return bytes=>codec.decode(bytes)},jpeg:async()=>{const{default:glue}=await import("./imaging-U57XQ3MC.js");const wasm=import.meta.resolve(
"@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm");const codec=await startCodec(glue,wasm);return bytes=>codec.decode(bytes,false)},webp:async()=>{const{default:glue}=await import("./imaging-USPSQCGD.js");
const wasm=import.meta.resolve("@jsquash/webp/codec/dec/webp_dec.wasm");const codec=await startCodec(glue,wasm);return bytes=>codec.decode(bytes)},avif:async()=>{
const{default:glue}=await import("./imaging-W7DA7G2G.js");const wasm=import.meta.resolve("@jsquash/avif/codec/dec/avif_dec.wasm");const codec=await startCodec(
glue,wasm);return bytes=>codec.decode(bytes,8)}};var loaded=new Map;async function decodeOriginal(bytes,format){const loading=loaded.get(format)??LOADERS[format]();
loaded.set(format,loading);const decode=await loading;const raster=decode(bytes);if(!raster)throw new UnreadableOriginalError(NOT_DECODED);return raster}function boxesIn(bytes,from=0){const boxes=[];for(let start=from;start+8<=bytes.length;){const size=bytes.readUInt32BE(start);const isLong=size===1&&start+16<=bytes.
length;const length=isLong?Number(bytes.readBigUInt64BE(start+8)):size===0?bytes.length-start:size;const bodyStart=start+(isLong?16:8);const end=start+length;if(end<
bodyStart||end>bytes.length)break;const type=bytes.toString("latin1",start+4,start+8);boxes.push({type,start,body:bytes.subarray(bodyStart,end)});start=end}return boxes}
function boxOf(type,...parts){const body=Buffer.concat(parts);const header=Buffer.alloc(8);header.writeUInt32BE(body.length+8,0);header.write(type,4,"latin1");return Buffer.
concat([header,body])}var XMP_TYPE="application/rdf+xml";function markAvif(file,{xmp,profile}){const boxes=boxesIn(file);const meta=boxes.find(({type})=>type==="meta");if(meta===void 0)
throw new Error("The encoder wrote an AVIF without a box meta");const parts=new Map(boxesIn(meta.body,4).map(({type,body})=>[type,body]));const bodyOf=type=>{const body=parts.
get(type);if(body===void 0)throw new Error(`The encoder wrote an AVIF without a box ${type}`);return body};const primary=bodyOf("pitm").readUInt16BE(4);if(profile!==
void 0)parts.set("iprp",withProperty(bodyOf("iprp"),primary,profile));const locations=locationsIn(bodyOf("iloc"));const id=1+Math.max(...locations.map(location=>location.
id));if(xmp!==void 0){parts.set("iinf",withItem(bodyOf("iinf"),id));parts.set("iref",withReference(parts.get("iref"),id,primary))}const build=(shift2,start)=>{const added=xmp===
void 0?[]:[{id,offset:start,length:xmp.length}];const moved=locations.map(location=>({...location,offset:location.offset+shift2}));parts.set("iloc",locationBox(
[...moved,...added]));const inner=[...parts].map(([type,body])=>boxOf(type,body));return boxOf("meta",meta.body.subarray(0,4),...inner)};const shift=build(0,0).
length-(meta.body.length+8);const before=file.subarray(0,meta.start);const after=file.subarray(meta.start+8+meta.body.length);const last=xmp===void 0?[]:[boxOf(
"mdat",xmp)];return Buffer.concat([before,build(shift,file.length+shift+8),after,...last])}function locationsIn(iloc){if(iloc.readUInt8(0)!==0||iloc.readUInt16BE(
4)!==17408){throw new Error("The encoder wrote an AVIF whose box iloc is of another kind")}return Array.from({length:iloc.readUInt16BE(6)},(_,index)=>{const at=8+
index*14;if(iloc.readUInt16BE(at+4)!==1)throw new Error("The encoder wrote an AVIF with an item in pieces");return{id:iloc.readUInt16BE(at),offset:iloc.readUInt32BE(
at+6),length:iloc.readUInt32BE(at+10)}})}function locationBox(locations){const body=Buffer.alloc(8+locations.length*14);body.writeUInt16BE(17408,4);body.writeUInt16BE(
locations.length,6);locations.forEach(({id,offset,length},index)=>{const at=8+index*14;body.writeUInt16BE(id,at);body.writeUInt16BE(1,at+4);body.writeUInt32BE(offset,
at+6);body.writeUInt32BE(length,at+10)});return body}function withItem(iinf,id){const head=Buffer.from(iinf.subarray(0,6));head.writeUInt16BE(iinf.readUInt16BE(
4)+1,4);const entry=Buffer.from(`\0\0\0\0\0\0\0mime\0${XMP_TYPE}\0`,"latin1");entry.writeUInt16BE(id,4);return Buffer.concat([head,iinf.subarray(6),boxOf("infe",
entry)])}function withReference(iref,from,to){const reference=Buffer.alloc(6);reference.writeUInt16BE(from,0);reference.writeUInt16BE(1,2);reference.writeUInt16BE(
to,4);return Buffer.concat([iref??Buffer.alloc(4),boxOf("cdsc",reference)])}function withProperty(iprp,item,profile){const parts=boxesIn(iprp).map(({type,body})=>{
if(type==="ipco")return boxOf(type,body,boxOf("colr",Buffer.from("prof"),profile));return boxOf(type,type==="ipma"?withAssociation(body,item,countIn(iprp)+1):body)});
return Buffer.concat(parts)}function countIn(iprp){return boxesIn(iprp).flatMap(({type,body})=>type==="ipco"?boxesIn(body):[]).length}function withAssociation(ipma,item,index){
const parts=[ipma.subarray(0,8)];for(let at=8;at+3<=ipma.length;){const end=at+3+ipma.readUInt8(at+2);const entry=Buffer.from(ipma.subarray(at,end));if(entry.readUInt16BE(
0)===item){entry.writeUInt8(entry.readUInt8(2)+1,2);parts.push(entry,Buffer.from([index]))}else{parts.push(entry)}at=end}return Buffer.concat(parts)}var START_OF_SCAN=218;var APP0=224;var APP1=225;var APP2=226;var STANDALONE=[1,208,209,210,211,212,213,214,215,216];var END_OF_IMAGE=Buffer.from("ffd9","hex");var XMP="http://ns.adobe.com/xap/1.0/\0";var ICC="ICC_PROFILE\0";var MAX_PIECE_BYTES=65519;function*jpegSegments(file){let at=2;while(at+4<=file.length&&file[at]===255){const marker=file.readUInt8(at+1);if(marker===255||STANDALONE.includes(marker)){at+=
marker===255?1:2;continue}const end=at+2+file.readUInt16BE(at+2);if(end<at+4||end>file.length)return;yield{marker,data:file.subarray(at+4,end),end};if(marker===
START_OF_SCAN)return;at=end}}function markJpeg(file,{xmp,profile}){const[first]=jpegSegments(file);const start=first?.marker===APP0?first.end:2;const parts=[file.subarray(0,start)];if(xmp!==
void 0)parts.push(segmentOf(APP1,XMP,xmp));const count=Math.ceil((profile?.length??0)/MAX_PIECE_BYTES);for(let index=0;profile!==void 0&&index<count;index+=1){const piece=profile.
subarray(index*MAX_PIECE_BYTES,(index+1)*MAX_PIECE_BYTES);parts.push(segmentOf(APP2,`${ICC}${String.fromCharCode(index+1,count)}`,piece))}return Buffer.concat([
...parts,file.subarray(start)])}function segmentOf(marker,head,data){const start=Buffer.from([255,marker,0,0]);start.writeUInt16BE(2+head.length+data.length,2);
return Buffer.concat([start,Buffer.from(head,"latin1"),data])}import{crc32,deflateSync,inflateSync}from"node:zlib";var PNG_SIGNATURE=Buffer.from("89504e470d0a1a0a","hex");var MAX_PROFILE_BYTES=4*1024*1024;var HEADER_END=PNG_SIGNATURE.length+12+13;function markPng(file,{xmp,profile}){const parts=[file.subarray(0,HEADER_END)];if(profile!==void 0){parts.push(pngChunk("iCCP",Buffer.concat([Buffer.from("ICC p\
rofile\0\0"),deflateSync(profile)])))}if(xmp!==void 0)parts.push(pngChunk("iTXt",Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"),xmp])));return Buffer.
concat([...parts,file.subarray(HEADER_END)])}function pngChunk(type,data){const chunk=Buffer.alloc(data.length+12);chunk.writeUInt32BE(data.length,0);chunk.write(
type,4,"latin1");data.copy(chunk,8);chunk.writeUInt32BE(crc32(chunk.subarray(4,-4)),chunk.length-4);return chunk}var ANIMATION=2;var HAS_XMP=4;var HAS_ALPHA=16;var HAS_PROFILE=32;var CUT_SHORT="The original is a WebP that is cut short; the whole file is needed.";function chunksOfRiff(file){const end=file.readUInt32LE(4)+8;if(end>file.length)throw new UnreadableOriginalError(CUT_SHORT);const chunks=[];for(let at=12;at+8<=
end;){const length=file.readUInt32LE(at+4);if(at+8+length>end)throw new UnreadableOriginalError(CUT_SHORT);chunks.push({type:file.toString("latin1",at,at+4),data:file.
subarray(at+8,at+8+length)});at+=8+length+length%2}return chunks}function canvasOf([first]){if(first?.type==="VP8 "&&first.data.length>=10){const{data}=first;const[
width,height]=[data.readUInt16LE(6)&16383,data.readUInt16LE(8)&16383];return{width,height,hasAlpha:false,isAnimated:false}}if(first?.type==="VP8L"&&first.data.length>=
5){const bits=first.data.readUInt32LE(1);const[width,height]=[(bits&16383)+1,(bits>>>14&16383)+1];return{width,height,hasAlpha:(bits&268435456)!==0,isAnimated:false}}
if(first?.type==="VP8X"&&first.data.length>=10){const{data}=first;const flags=data.readUInt8(0);return{width:data.readUIntLE(4,3)+1,height:data.readUIntLE(7,3)+
1,hasAlpha:(flags&HAS_ALPHA)!==0,isAnimated:(flags&ANIMATION)!==0}}return void 0}function markWebp(file,{xmp,profile}){const chunks=chunksOfRiff(file);const canvas=canvasOf(
chunks);if(canvas===void 0)return file;const first=Buffer.alloc(10);first[0]=(canvas.hasAlpha?HAS_ALPHA:0)|(xmp?HAS_XMP:0)|(profile?HAS_PROFILE:0);first.writeUIntLE(
canvas.width-1,4,3);first.writeUIntLE(canvas.height-1,7,3);const parts=[{type:"VP8X",data:first},...profile===void 0?[]:[{type:"ICCP",data:profile}],...chunks.filter(
({type})=>type!=="VP8X"),...xmp===void 0?[]:[{type:"XMP ",data:xmp}]].map(riffChunk);const head=Buffer.from("RIFF\0\0\0\0WEBP");head.writeUInt32LE(parts.reduce(
(sum,{length})=>sum+length,4),4);return Buffer.concat([head,...parts])}function riffChunk({type,data}){const chunk=Buffer.alloc(8+data.length+data.length%2);chunk.
write(type,0,"latin1");chunk.writeUInt32LE(data.length,4);data.copy(chunk,8);return chunk}var SOURCE_TYPE="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";var XMP_PACKET=Buffer.from(['<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNT\
czkc9d"?>','<x:xmpmeta xmlns:x="adobe:ns:meta/">','<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">','<rdf:Description rdf:about=""',' xmlns:xm\
p="http://ns.adobe.com/xap/1.0/"',' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',"<xmp:CreatorTool>kie-image-action</xmp:CreatorTool>",`<Ip\
tc4xmpExt:DigitalSourceType>${SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>`,"</rdf:Description>","</rdf:RDF>","</x:xmpmeta>",'<?xpacket end="r"?>'].join(""));var defaultOptions={quality:50,qualityAlpha:-1,denoiseLevel:0,tileColsLog2:0,tileRowsLog2:0,speed:6,subsample:1,chromaDeltaQ:false,sharpness:0,tune:0,enableSharpYUV:false,
bitDepth:8,lossless:false};var defaultOptions2={quality:75,baseline:false,arithmetic:false,progressive:true,optimize_coding:true,smoothing:0,color_space:3,quant_table:3,trellis_multipass:false,
trellis_opt_zero:false,trellis_opt_table:false,trellis_loops:1,auto_subsample:true,chroma_subsample:2,separate_chroma_quality:false,chroma_quality:75};var defaultOptions3={quality:75,target_size:0,target_PSNR:0,method:4,sns_strength:50,filter_strength:60,filter_sharpness:0,filter_type:1,partitions:0,segments:4,
pass:1,show_compressed:0,preprocessing:0,autofilter:0,partition_limit:0,alpha_compression:1,alpha_filtering:1,alpha_quality:100,lossless:0,exact:0,image_hint:0,
emulate_jpeg_size:0,thread_level:0,low_memory:0,near_lossless:100,use_delta_palette:0,use_sharp_yuv:0};import{constants,deflateSync as deflateSync2}from"node:zlib";var WHITE=[255,255,255,255];function readColour(text){const byte=at=>Number.parseInt(text.slice(at,at+2),16);return[byte(1),byte(3),byte(5),text.length>7?byte(7):
255]}function isOpaque({data}){for(let at=3;at<data.length;at+=4)if(data[at]!==255)return false;return true}function recolour({data},greys){for(let at=0;at<data.
length;at+=1)if(at%4!==3)data[at]=greys[data[at]??0]??0}function turnUpright(raster,{turns,isMirrored}){if(turns===0&&!isMirrored)return raster;const{width,height}=raster;
const from=pixelsOf(raster);const isSideways=turns%2===1;const[newWidth,newHeight]=isSideways?[height,width]:[width,height];const to=new Uint32Array(from.length);
for(let y=0;y<height;y+=1){for(let x=0;x<width;x+=1){let newX=turns===0?x:turns===1?height-1-y:turns===2?width-1-x:y;const newY=turns===0?y:turns===1?x:turns===
2?height-1-y:width-1-x;if(isMirrored)newX=newWidth-1-newX;to[newY*newWidth+newX]=from[y*width+x]??0}}return{width:newWidth,height:newHeight,data:new Uint8ClampedArray(
to.buffer)}}function pixelsOf({width,height,data}){return new Uint32Array(data.buffer,data.byteOffset,width*height)}function flatten(raster,colour){const ground=blend(
colour,WHITE);const{width,height,data}=raster;const flat=new Uint8ClampedArray(data.length);for(let at=0;at<data.length;at+=4){const alpha=data[at+3]??0;for(let channel=0;channel<
3;channel+=1){flat[at+channel]=((data[at+channel]??0)*alpha+(ground[channel]??0)*(255-alpha))/255}flat[at+3]=255}return{width,height,data:flat}}function blend([
red,green,blue,alpha],[overRed,overGreen,overBlue]){const mix=(above,below)=>(above*alpha+below*(255-alpha))/255;return[mix(red,overRed),mix(green,overGreen),mix(
blue,overBlue),255]}function putOn(raster,{left,top,width,height},colour){if(width===raster.width&&height===raster.height)return raster;const data=new Uint8ClampedArray(
width*height*4);const ground=new Uint32Array(data.buffer);const[pixel]=new Uint32Array(Uint8Array.from(colour).buffer);ground.fill(pixel??0);const pixels=pixelsOf(
raster);for(let y=0;y<raster.height;y+=1){ground.set(pixels.subarray(y*raster.width,(y+1)*raster.width),(top+y)*width+left)}return{width,height,data}}var RGB=2;var RGBA=6;var[SUB,UP,PAETH]=[1,2,4];var MOST_OF_DRAWING=.2;function encodePng(raster){const channels=isOpaque(raster)?3:4;const header=Buffer.alloc(13);
header.writeUInt32BE(raster.width,0);header.writeUInt32BE(raster.height,4);header[8]=8;header[9]=channels===3?RGB:RGBA;return Buffer.concat([PNG_SIGNATURE,pngChunk(
"IHDR",header),pngChunk("IDAT",deflateLines(filterLines(raster,channels))),pngChunk("IEND",Buffer.alloc(0))])}function deflateLines(lines){const byRuns=deflateSync2(
lines,{strategy:constants.Z_RLE,memLevel:9});if(byRuns.length>lines.length*MOST_OF_DRAWING)return byRuns;const byAll=deflateSync2(lines,{memLevel:9});return byAll.
length<byRuns.length?byAll:byRuns}function filterLines({width,height,data},channels){const length=width*channels;const filtered=new Uint8Array((length+1)*height);
let line=new Uint8Array(channels+length);let above=new Uint8Array(channels+length);const tries={[SUB]:new Uint8Array(length),[UP]:new Uint8Array(length),[PAETH]:new Uint8Array(
length)};for(let y=0;y<height;y+=1){const pixels=data.subarray(y*width*4,(y+1)*width*4);for(let from=0,to=channels;from<pixels.length;from+=4,to+=channels){for(let channel=0;channel<
channels;channel+=1)line[to+channel]=pixels[from+channel]??0}const best=tryFilters(line,above,{channels,tries});filtered[y*(length+1)]=best;filtered.set(tries[best],
y*(length+1)+1);[line,above]=[above,line]}return filtered}function tryFilters(line,above,{channels,tries}){const{[SUB]:sub,[UP]:up,[PAETH]:paeth}=tries;let ofSub=0;
let ofUp=0;let ofPaeth=0;for(let at=0;at<sub.length;at+=1){const value=line[at+channels]??0;const left=line[at]??0;const upper=above[at+channels]??0;const corner=above[at]??
0;const fromLeft=Math.abs(upper-corner);const fromUpper=Math.abs(left-corner);const fromCorner=Math.abs(left+upper-2*corner);const isLeft=fromLeft<=fromUpper&&fromLeft<=
fromCorner;const nearest=isLeft?left:fromUpper<=fromCorner?upper:corner;sub[at]=value-left;up[at]=value-upper;paeth[at]=value-nearest;ofSub+=distance(sub[at]??0);
ofUp+=distance(up[at]??0);ofPaeth+=distance(paeth[at]??0)}if(ofPaeth<=ofSub&&ofPaeth<=ofUp)return PAETH;return ofSub<=ofUp?SUB:UP}var distance=difference=>difference<
128?difference:256-difference;var LOADERS2={png:()=>Promise.resolve(raster=>encodePng(raster)),jpeg:async()=>{const{default:glue}=await import("./imaging-QE5WJOVK.js");const wasm=import.meta.
resolve("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm");return encodeBy(await startCodec(glue,wasm),defaultOptions2)},webp:async()=>{const{default:glue}=await import("./imaging-TAKNI2MH.js");
const wasm=import.meta.resolve("@jsquash/webp/codec/enc/webp_enc_simd.wasm");return encodeBy(await startCodec(glue,wasm),defaultOptions3)},avif:async()=>{const{
default:glue}=await import("./imaging-WI6VYK2L.js");const wasm=import.meta.resolve("@jsquash/avif/codec/enc/avif_enc.wasm");return encodeBy(await startCodec(
glue,wasm),defaultOptions)}};function encodeBy(codec,defaults){return({data,width,height},quality)=>codec.encode(data,width,height,{...defaults,quality})}var loaded2=new Map;
async function encodeForm(raster,{format,quality}){const loading=loaded2.get(format)??LOADERS2[format]();loaded2.set(format,loading);const encode=await loading;
const bytes=encode(raster,quality);if(!bytes)throw new Error(`The encoder of ${format} gave nothing, as where a picture takes more memory than there is.`);return Buffer.
from(bytes)}var LOBES=3;function resample(raster,{left,top,...part},into){const across=tapsOf({from:left,length:part.width,limit:raster.width,into:into.width});const down=tapsOf(
{from:top,length:part.height,limit:raster.height,into:into.height});const opaque=isOpaque(raster);const data=new Uint8ClampedArray(into.width*into.height*4);const source=new Float32Array(
raster.width*4);const sum=new Float32Array(into.width*4);const lines=Array.from({length:down.count},()=>new Float32Array(into.width*4));let next=0;for(let y=0;y<
into.height;y+=1){const start=down.starts[y]??0;for(next=Math.max(next,start);next<start+down.count;next+=1){const line=lines[next%down.count];if(line===void 0)
continue;readLine(raster,next,{opaque,line:source});drawAcross(source,across,line)}sum.fill(0);for(let tap=0;tap<down.count;tap+=1){addLine(sum,lines[(start+tap)%
down.count],down.weights[y*down.count+tap]??0)}if(!opaque)divideByAlpha(sum);data.set(sum,y*into.width*4)}return{...into,data}}function tapsOf({from,length,limit,
into}){const scale=length/into;const stretch=Math.max(1,scale);const count=Math.min(limit,Math.ceil(2*LOBES*stretch)+1);const starts=new Int32Array(into);const weights=new Float32Array(
into*count);for(let index=0;index<into;index+=1){const centre=from+(index+.5)*scale;const start=Math.max(0,Math.min(limit-count,Math.ceil(centre-LOBES*stretch-.5)));
starts[index]=start;const ofOne=weights.subarray(index*count,(index+1)*count);let total=0;for(let tap=0;tap<count;tap+=1){ofOne[tap]=lanczos((start+tap+.5-centre)/
stretch);total+=ofOne[tap]??0}for(let tap=0;tap<count;tap+=1)ofOne[tap]=(ofOne[tap]??0)/total}return{count,starts,weights}}function lanczos(at){const angle=Math.
PI*at;if(Math.abs(angle)<1e-6)return 1;return Math.abs(at)>=LOBES?0:LOBES*Math.sin(angle)*Math.sin(angle/LOBES)/(angle*angle)}function readLine({width,data},y,to){
const{opaque,line}=to;line.set(data.subarray(y*width*4,(y+1)*width*4));if(opaque)return;for(let at=0;at<line.length;at+=4){const alpha=(line[at+3]??0)/255;line[at]=
(line[at]??0)*alpha;line[at+1]=(line[at+1]??0)*alpha;line[at+2]=(line[at+2]??0)*alpha}}function drawAcross(source,{count,starts,weights},line){for(let index=0;index<
starts.length;index+=1){let[red,green,blue,alpha]=[0,0,0,0];let at=(starts[index]??0)*4;for(let tap=index*count;tap<(index+1)*count;tap+=1,at+=4){const weight=weights[tap]??
0;red+=weight*(source[at]??0);green+=weight*(source[at+1]??0);blue+=weight*(source[at+2]??0);alpha+=weight*(source[at+3]??0)}line[index*4]=red;line[index*4+1]=green;
line[index*4+2]=blue;line[index*4+3]=alpha}}function addLine(sum,line,weight){if(line===void 0||weight===0)return;for(let at=0;at<sum.length;at+=1)sum[at]=(sum[at]??
0)+weight*(line[at]??0)}function divideByAlpha(line){for(let at=0;at<line.length;at+=4){const alpha=Math.min(255,Math.max(0,line[at+3]??0));const factor=alpha<.5?
0:255/alpha;line[at]=(line[at]??0)*factor;line[at+1]=(line[at+1]??0)*factor;line[at+2]=(line[at+2]??0)*factor}}var MARKERS={png:markPng,jpeg:markJpeg,webp:markWebp,avif:markAvif};var TRANSPARENT=[0,0,0,0];async function makeForm(picture,{recipe,layout,profile}){const file=await encodeForm(
drawForm(picture,recipe,layout),recipe);const marks={xmp:recipe.metadata?XMP_PACKET:void 0,profile:profile&&Buffer.from(profile)};const isPlain=marks.xmp===void 0&&
marks.profile===void 0;return isPlain?file:MARKERS[recipe.format](file,marks)}function drawForm(picture,recipe,{cutting,drawn,place}){const isAsItIs=drawn.width===
picture.width&&drawn.height===picture.height&&cutting.width===picture.width&&cutting.height===picture.height;const resized=isAsItIs?picture:resample(picture,cutting,
drawn);const isJpeg=recipe.format==="jpeg";const ground=recipe.background===void 0?isJpeg?WHITE:TRANSPARENT:readColour(recipe.background);const form=putOn(resized,
place,ground);return isJpeg&&!isOpaque(form)?flatten(form,ground):form}var report=message=>parentPort?.postMessage(message);parentPort?.on("message",order=>void work(order));report({kind:"ready"});async function work({bytes,original,
greys,plans}){const{format,width,height,orientation}=original;const stored=await decodeOriginal(bytes,format);if(stored.width!==width||stored.height!==height)throw new UnreadableOriginalError(
NOT_DECODED);if(greys!==void 0)recolour(stored,greys);const picture=turnUpright(stored,orientation);report({kind:"decoded"});for(const plan of plans)report({kind:"\
form",bytes:await makeForm(picture,plan)});report({kind:"done"})}
