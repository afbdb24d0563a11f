const id=26;const ids=[26];const modules={29997:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{$L:()=>isMarkedClosed,IP:()=>belowMarker,Lu:()=>textAbove,V2:()=>keepAbove,W:()=>markClosed});var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
9706);const MARKER_START="<!-- kie-image-action:pull-request";const MARKER=`${MARKER_START} Each run writes anew what stands below this line. Text above it stay\
s. -->`;const MARKER_LINE=new RegExp(`^${MARKER_START}.*-->[ \\t]*$`);function textAbove(body){return body.slice(0,findMarker(body)??body.length).trimEnd()}function findMarker(body){
let found;let block;let start=0;for(const line of body.split("\n")){const text=line.replace(/\r$/,"");const fence=(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__.
xn)(text);if(MARKER_LINE.test(text))found=start;else if(block===void 0)block=fence===void 0?void 0:{fence,before:found};else if(fence?.startsWith(block.fence)===
true&&text.trim()===fence){found=block.before;block=void 0}start+=line.length+1}return found}function belowMarker(body){const found=findMarker(body);return found===
void 0?"":body.slice(found)}function keepAbove(previous,ours){const above=textAbove(previous);return`${above===""?"":`${above}

`}${MARKER}

${ours}`}const CLOSED="<!-- kie-image-action:closed -->";const MOST_CHARACTERS=65536;function markClosed(body){const marked=findMarker(body)!==void 0?`${body.trimEnd()}\


${CLOSED}`:keepAbove(body,CLOSED);return marked.length>MOST_CHARACTERS?body:marked}function isMarkedClosed(body){return body.trimEnd().endsWith(CLOSED)}}),50026:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);__webpack_require__.d(__webpack_exports__,{renderPullRequestBody:()=>renderPullRequestBody,saysNoWorkflows:()=>saysNoWorkflows});
var foreign_text=__webpack_require__(61175);var markdown=__webpack_require__(9706);var amounts=__webpack_require__(12822);var notice=__webpack_require__(68434);
var message=__webpack_require__(96065);var above=__webpack_require__(29997);var report_picture=__webpack_require__(15524);;const COLUMNS=4;const MOST_PICTURES=100;
const TOP_BYTES=400;const NAMES_SHARE=.3;const LEAST_BYTES=200;function renderCandidates(input){const open=input.images.filter(({candidates})=>candidates.length>
1);if(open.length===0)return"";const room=input.maxBytes-TOP_BYTES;const names=open.reduce((bytes,image)=>bytes+(0,markdown.wI)(nameImage(image))+1,0);const forRest=(0,
markdown.wI)(describeUnshown(open.length,input))+markdown.PD+Math.min(names,room*NAMES_SHARE);const all=chooseShown(open,input,room);const shown=all.size===open.
length?all:chooseShown(open,input,room-forRest);const tables=[...shown.values()].join("");const rest=open.filter(image=>!shown.has(image));const left=room-(0,markdown.
wI)(tables)-(0,markdown.wI)(describeUnshown(rest.length,input));const lines={items:rest,line:nameImage,leftOut:"more of them are not named here.",maxBytes:left};
return(0,markdown.MY)([...["#### Candidates",describePick(input.pickCommand,open),tables],...rest.length===0?[]:[describeUnshown(rest.length,input),(0,markdown.
RV)(lines)]])}function chooseShown(images,input,maxBytes){const shown=new Map;let[bytes,pictures]=[maxBytes,MOST_PICTURES];for(const image of images){const count=image.
candidates.flatMap(each=>each.pictures).length;if(count>pictures||bytes<LEAST_BYTES)continue;const table=`${renderImage(image,input)}
`;if((0,markdown.wI)(table)>bytes)continue;shown.set(image,table);bytes-=(0,markdown.wI)(table);pictures-=count}return shown}function describeUnshown(count,{url}){
const[images,have]=count===1?["image","has"]:["images","have"];const branch=(0,markdown.nf)("their branch",url)||"the branch with this one's name and `-candidat\
es` at its end";return`${(0,amounts.Df)(count)} more ${images} ${have} candidates, which do not fit here: ${branch} has them, and all can be picked.`}function nameImage({
image,candidates}){const standing=candidates.find(({standsIn})=>standsIn);const which=standing===void 0?"":`, ${standing.number}${describeStanding(standing).slice(
1)}`;return`- ${(0,foreign_text.Bm)(image)}: ${candidates.length} candidates${which}`}function describePick(pickCommand,[first]){const other=first?.candidates.find(
({standsIn})=>!standsIn);if(pickCommand===""||first===void 0||other===void 0)return"";const line=`\`${pickCommand} ${first.image} ${other.number}\``;return`A co\
mment that begins with ${line} puts that one in its place, at no cost.`}function renderImage({image,alt,candidates},{showPictures}){const named={name:image,...alt!==
void 0&&{alt}};const picture=(candidate,{url,width:width2,height,bytes})=>{const seen=showPictures?(0,report_picture.Ji)(named,url,"100%"):"";const title=(0,markdown.
nf)(`${candidate.number}`,url)||`${candidate.number}`;const figures=`${(0,markdown.D_)(`${width2} \xD7 ${height}`)} \xB7 ${(0,markdown.D_)((0,amounts.nI)(bytes))}`;
return`${seen}**${title}**${describeStanding(candidate)}<br>${figures}`};const width=`${Math.floor(100/Math.min(COLUMNS,candidates.length))}%`;const cells=candidates.
map(candidate=>{const pictures=candidate.pictures.map(each=>picture(candidate,each));return`<td width="${width}" valign="top">

${pictures.join("<br>")}

</td>
`});const rows=Array.from({length:Math.ceil(cells.length/COLUMNS)},(_,row)=>cells.slice(row*COLUMNS,(row+1)*COLUMNS).join(""));return`${(0,foreign_text.Bm)(image)}\
:

<table>
${rows.map(row=>`<tr>
${row}</tr>
`).join("")}</table>
`}function describeStanding({isPicked,standsIn}){if(!standsIn)return"";return isPicked?", picked":", stands in"}var prompt_list=__webpack_require__(44103);var digest=__webpack_require__(
64191);;const START="<!-- kie-image-action:manifest ";const LINE=new RegExp(`^${START}([0-9a-f]{8}) (.*) -->$`,"s");function askerKey(source){return(0,digest.s)(
source).slice(0,8)}const SPECIAL=/[<>&@#/]/g;function markKnown(key,{alts,unnamed},maxBytes){const pairs=[...unnamed.map(name=>[name]),...Object.entries(alts)];
const room=maxBytes-(0,markdown.wI)(`${START}${key} [] -->`);const kept=(0,markdown.hW)({items:pairs,line:escaped,maxBytes:room});return kept.length===0?"":`${START}${key}\
 [${kept.map(each=>each.trimEnd()).join(",")}] -->
`}function escaped(value){return JSON.stringify(value.map(foreign_text.sW)).replace(SPECIAL,each=>`\\u${each.charCodeAt(0).toString(16).padStart(4,"0")}`)}function readKnown(body){
const lines=(0,above.IP)(body).split("\n").map(each=>LINE.exec(each.trimEnd()));return new Map(lines.flatMap(found=>{const[line="",key="",json=""]=found??[];const pairs=parsePairs(
json);if(pairs.length===0)return[];const alts=Object.fromEntries(pairs.flatMap(([name,alt])=>alt===void 0?[]:[[name,alt]]));const unnamed=pairs.filter(([,alt])=>alt===
void 0).map(([name])=>name);return[[key,{alts,unnamed,line:`${line}
`}]]}))}function parsePairs(json){const isText=value=>typeof value==="string";const isPair=value=>Array.isArray(value)&&value.every(isText)&&(value.length===1||
value.length===2);try{const pairs=JSON.parse(json);return Array.isArray(pairs)?pairs.filter(isPair):[]}catch{return[]}};const prompts_START="<!-- kie-image-acti\
on:prompts ";const STARTS=new RegExp(`^${prompts_START}([0-9a-f]{8}) -->$`);const END="<!-- kie-image-action:prompts-end -->";function markPrompts(key,list){return list===
""?"":`${prompts_START}${key} -->

${list.trimEnd()}

${END}
`}function markedPrompts(body){const lines=(0,above.IP)(body).replaceAll("\r\n","\n").split("\n");return new Map(lines.flatMap((line,start)=>{const key=STARTS.exec(
line)?.[1];const end=lines.indexOf(END,start);return key===void 0||end===-1?[]:[[key,`${lines.slice(start,end+1).join("\n")}
`]]}))};function withOthers(input){const others=[...ofOthers(input,readKnown(input.previous)).values()];const alts=new Map(others.flatMap(each=>Object.entries(each.
alts)));const worded=(each,name)=>{const alt=each.alt??alts.get(name);return{...each,...alt!==void 0&&{alt}}};const isAsked=name=>Object.hasOwn(input.prompts??{},
name);const unnamed=others.flatMap(each=>each.unnamed).filter(name=>!isAsked(name));return{...input,unnamed:[...new Set([...unnamed,...input.unnamed])].toSorted(),
images:input.images.map(each=>worded(each,each.name)),candidates:input.candidates.map(each=>worded(each,each.image))}}function renderKnown(input,maxBytes){const{
images,candidates,unnamed}=input;const named=[...images,...candidates.map(({image:name,alt})=>({name,alt}))];const alts=Object.fromEntries(named.flatMap(({name,
alt})=>alt===void 0?[]:[[name,alt]]));const lines=[...readKnown(input.previous)].map(([key,{line}])=>[key,line]);return joinParts(input,new Map(lines),{maxBytes,
write:(key,room)=>markKnown(key,{alts,unnamed},room)})}function renderPrompts(input,maxBytes){const{images,prompts={},previous}=input;const proposed=new Set(images.
map(({name})=>name));const known=Object.fromEntries(Object.entries(prompts).filter(([name])=>proposed.has(name)));const write=(key,room)=>markPrompts(key,(0,prompt_list.
x)({prompts:known,maxBytes:room}));return joinParts(input,markedPrompts(previous),{maxBytes,write})}function joinParts(input,parts,{maxBytes,write}){const others=ofOthers(
input,parts);if(input.prompts===void 0)return(0,markdown.MY)([...others.values()]);const[own,share]=[askerKey(input.source??""),Math.floor(maxBytes/(others.size+
1))];const fitting=[...others].filter(([,part])=>Buffer.byteLength(part)<=share);const joined=[...fitting,[own,write(own,share)]].toSorted(([a],[b])=>a<b?-1:1);
return(0,markdown.MY)(joined.map(([,part])=>part))}function ofOthers({prompts,source=""},parts){const own=prompts===void 0?void 0:askerKey(source);return new Map(
[...parts].filter(([key])=>key!==own))};const NEW_COLUMNS=3;const MOST_IMAGES=100;const FRAME_BYTES=100;function renderProposedImages({images,showPictures,maxBytes}){
if(images.length===0)return"";const show=(image,url)=>showPictures?(0,report_picture.Ji)(image,url,"100%"):"";const after=image=>show(image,image.after)+caption(
image);const before=image=>{const{before:url=""}=image;return`${show(image,url)}${(0,markdown.nf)("before",url)}`};const[changed,added]=[images.filter(isChange),
images.filter(image=>!isChange(image))];const why=showPictures?"":`${report_picture.is}

`;const room=maxBytes-markdown.PD-(0,markdown.wI)(why);const pairs={title:"Changed, before and after",picturesInRow:1,columns:2,cells:image=>[before(image),after(
image)]};const rows={title:"New",picturesInRow:NEW_COLUMNS,columns:NEW_COLUMNS,cells:image=>[after(image)]};const first=renderGrid(changed.slice(0,MOST_IMAGES),
pairs,room);const second=renderGrid(added.slice(0,MOST_IMAGES),rows,room-(0,markdown.wI)(first.text));const left=images.length-first.count-second.count;return why+
first.text+second.text+(0,markdown.Rd)(left,"more pictures do not fit here; the run's summary tells of them.")}function isChange({before}){return before!==void 0}
function renderGrid(images,{title,picturesInRow,columns,cells},maxBytes){const width=`${Math.floor(100/columns)}%`;const cell=content=>`<td width="${width}" val\
ign="top">

${content}

</td>
`;const rows=Array.from({length:Math.ceil(images.length/picturesInRow)},(_,row)=>images.slice(row*picturesInRow,(row+1)*picturesInRow));const lines=(0,markdown.
hW)({items:rows,line:row=>`<tr>
${row.flatMap(cells).map(cell).join("")}</tr>`,maxBytes:maxBytes-FRAME_BYTES});const count=Math.min(lines.length*picturesInRow,images.length);return{count,text:count===
0?"":`${title}:

<table>
${lines.join("")}</table>

`}}function caption({name,alt,model,width,height,bytes,credits,after,forms=[]}){const figures=[...model===""?[]:[(0,foreign_text.Bm)(model,report_picture.ZN)],(0,
markdown.D_)(`${width} \xD7 ${height}`),(0,markdown.D_)((0,amounts.nI)(bytes)),...credits===void 0?[]:[(0,markdown.D_)((0,amounts.YA)(credits))]];const title=(0,
markdown.nf)((0,foreign_text.Bm)(name),after)||(0,foreign_text.Bm)(name);const links=forms.map(({word,url})=>(0,markdown.nf)(word,url)||word);const lines=[title,
alt===void 0?"":(0,foreign_text.Bm)(alt),figures.join(" \xB7 "),links.join(" \xB7 ")];return lines.filter(line=>line!=="").join("<br>")};const MOST_CHARACTERS=65536;
const MAX_BYTES=61440;const body_LEAST_BYTES=1e4;const SHARES={notes:.1,removed:.1,unnamed:.1,prompts:.15,known:.05,candidates:.4};function renderPullRequestBody(input){
const{previous,runUrl}=input;const room=Math.min(MAX_BYTES,MOST_CHARACTERS-(0,above.Lu)(previous).length);const ours=room<body_LEAST_BYTES?(0,markdown.MY)([heading(
input),(0,notice.renderRunLink)(runUrl)]):renderBelow(input,room);const body=(0,above.V2)(previous,ours);return body.length>MOST_CHARACTERS?previous:body}function renderBelow(input,maxBytes){
const{base,removed,showPictures,runUrl,needsMerge,startsNoWorkflows}=input;const{images,unnamed,candidates}=withOthers(input);const top=[heading(input),needsMerge?
renderConflict(base):"",renderNotes(input.notes,maxBytes*SHARES.notes)];const bottom=[renderCandidates({...{...input,images:candidates,url:input.candidatesUrl},
maxBytes:maxBytes*SHARES.candidates}),renderNames("Removed",removed,maxBytes*SHARES.removed),renderNames("No longer in the manifest, and kept",unnamed,maxBytes*
SHARES.unnamed),startsNoWorkflows?NO_WORKFLOWS:"",(0,notice.renderRunLink)(runUrl),renderKnown(input,maxBytes*SHARES.known),renderPrompts(input,maxBytes*SHARES.
prompts)];const taken=[...top,...bottom].reduce((bytes,part)=>bytes+(0,markdown.wI)(part)+2,400);return(0,markdown.MY)([...top,renderProposedImages({images,showPictures,
maxBytes:maxBytes-taken}),...bottom])}function heading({images,removed}){const changed=images.filter(isChange).length;const counts=[{count:images.length-changed,
what:"new"},{count:changed,what:"changed"},{count:removed.length,what:"removed"}];const told=counts.filter(({count})=>count>0).map(({count,what})=>`${(0,amounts.
Df)(count)} ${what}`);return told.length===0?"### Generated images":`### Generated images: ${told.join(", ")}`}function renderConflict(base){const name=(0,foreign_text.
Bm)(base);return`A person has to merge ${name} into this branch: both have changed the same files since they parted. No new branch takes its place, as that coul\
d not take over all that this one has.`}const NO_WORKFLOWS="Workflows that check this pull request wait until somebody with write access approves them, since th\
e job's own token opened it or was the last to commit to it. With an app's token as `github-token` they start by themselves.";function saysNoWorkflows(body){return body.
includes(NO_WORKFLOWS)}function renderNotes(notes,maxBytes){const list={items:notes,leftOut:"more notes are in the log.",maxBytes};return(0,markdown.RV)({...list,
line:note=>`- ${(0,message.e4)(note)}`})}function renderNames(title,names,maxBytes){if(names.length===0)return"";const list={items:names,leftOut:"more are in th\
e log.",maxBytes:maxBytes-(0,markdown.wI)(title)};return`${title}:

${(0,markdown.RV)({...list,line:name=>`- ${(0,foreign_text.Bm)(name)}`})}`}})};export{id,ids,modules};
