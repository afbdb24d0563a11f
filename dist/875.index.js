const id=875;const ids=[875];const modules={78875:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{readManifestSource:()=>readManifestSource});var errors=__webpack_require__(50020);var problem_list=__webpack_require__(94189);var word_list=__webpack_require__(
58092);var wish=__webpack_require__(72074);var authors_text=__webpack_require__(25311);var yaml_node=__webpack_require__(77845);var yaml_texts=__webpack_require__(
64613);;function readTextValue({key,line,node},problems){const text=textIn(node);if(text===void 0&&node.kind!=="refused"){const lost=(0,yaml_texts.j)(node);problems.
add(line,lost===void 0?`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a text${quotesHint(node)}.`:`'${key}' ${lost}`)}return text}function readWholeText(entry,problems){
const text=readTextValue(entry,problems);const lost=text===void 0?void 0:(0,yaml_texts.j)(entry.node);if(lost===void 0)return text;problems.add(entry.line,`'${entry.
key}' ${lost}`);return void 0}function textIn(node){return node.kind==="scalar"&&typeof node.value==="string"&&node.value.trim()!==""?node.value:void 0}function quotesHint(node){
if(node.kind!=="scalar"||typeof node.value==="string"||node.written==="")return"";return`, which needs quotes here: '${node.written}'`}function readModelId(entry,problems){
const value=readTextValue(entry,problems);if(value===void 0||wish.SN.pattern.test(value))return value;problems.add(entry.line,`'${entry.key}' is ${(0,problem_list.
T)(value)}; it takes ${wish.SN.right}.`);return void 0}function readAltText(entry,problems){const text=readWholeText(entry,problems);if(text===void 0)return void 0;
const wrong=(0,authors_text.KV)(text);for(const problem of wrong)problems.add(entry.line,`'${entry.key}' ${problem}`);return wrong.length===0?(0,authors_text.UX)(
text):void 0}function readCount({key,line,node},problems){const value=node.kind==="scalar"?node.value:void 0;if(typeof value==="number"&&Number.isInteger(value)&&
value>=1&&value<=wish.H$)return value;if(node.kind!=="refused"){problems.add(line,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a whole number from 1 to ${wish.
H$}.`)}return void 0}function readReferenceImages({key,line,node},problems){if(node.kind==="refused")return void 0;const right="a list of files in the workspace\
 and https URLs, such as ['docs/logo.png']";if(node.kind!=="list"){problems.add(line,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes ${right}.`);return void 0}
const read=node.items.map(item=>{const text=textIn(item);const lost=isAboutPicture(item)?void 0:(0,yaml_texts.j)(item);if(lost!==void 0){problems.add(item.line,
`an entry of '${key}' ${lost}`);return void 0}if(text===void 0&&item.kind!=="refused"){const problem=`an entry of '${key}' is ${(0,yaml_node.WQ)(item)}`;problems.
add(item.line,`${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`)}return text});const texts=read.filter(text=>text!==void 0);return texts.
length===read.length?texts:void 0}function isAboutPicture(item){if(item.kind!=="scalar"||item.comment===void 0||item.value===null)return false;const{stands,text}=item.
comment;return(stands==="above"||stands==="below")&&/^#[ \t]/.test(text)}function readOwnFields({key,line,node},problems){if(node.kind==="refused")return void 0;
if(node.kind!=="mapping"){problems.add(line,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a mapping of the model's own fields.`);return void 0}const fields=node.
entries.filter(field=>{const wrong=(0,yaml_texts.$)(field.node);for(const{line:line2,problem}of wrong)problems.add(line2,`${(0,problem_list.T)(field.key)} ${problem}`);
if(wrong.length>0)return false;if(field.key!=="prompt")return true;problems.add(field.line,"'prompt' stands in 'input'; give it as the 'prompt' or 'prompt_file'\
 of an image.");return false});return Object.fromEntries(fields.map(field=>[field.key,{value:(0,yaml_node.lZ)(field.node),place:problems.place(field.line)}]))};
const KEYS={name:{belongs:"image",read:readWholeText},prompt:{belongs:"image",read:readWholeText},prompt_file:{belongs:"image",read:readWholeText},model:{belongs:"\
image and defaults",read:readModelId},aspect_ratio:{belongs:"image and defaults",read:readTextValue},quality:{belongs:"image and defaults",read:readTextValue},alt:{
belongs:"image",read:readAltText},count:{belongs:"image and defaults",read:readCount},reference_images:{belongs:"image and defaults",read:readReferenceImages},input:{
belongs:"image and defaults",read:readOwnFields}};function refuseKey({key,line},{known,of,problems}){if(of==="defaults"&&isKey(key)){problems.add(line,`'${key}'\
 belongs to an image; 'defaults' takes ${(0,word_list.A3)(known)}.`);return void 0}const meant=(0,word_list.pA)(key.slice(0,100),known);const place=of==="image"?
"an image":of;const hint=meant===void 0?of==="image"?" A model's own field goes into 'input'.":"":` Did you mean '${meant}'?`;problems.add(line,`${(0,problem_list.
T)(key)} is no key of ${place}, which takes ${(0,word_list.A3)(known)}.${hint}`);return meant}function isKey(key){return Object.hasOwn(KEYS,key)}function keysOf(of){
return Object.entries(KEYS).flatMap(([key,{belongs}])=>of==="image"||belongs!=="image"?[key]:[])};const TWO_SPELLINGS=["aspect_ratio","quality"];const MAY_BE_EMPTY=[
"reference_images","input"];function readLayer(entries,{of,problems}){const known=keysOf(of);const written=new Set;const said=entries.filter(({key,node})=>!(MAY_BE_EMPTY.
includes(key)&&(0,yaml_node.v1)(node)));const read=said.flatMap(entry=>{if(!isKey(entry.key)||!known.includes(entry.key)){const meant=refuseKey(entry,{known,of,
problems});if(meant!==void 0)written.add(meant);return[]}written.add(entry.key);const value=KEYS[entry.key].read(entry,problems);return value===void 0?[]:[[entry.
key,{value,place:problems.place(entry.line)}]]});const layer=Object.fromEntries(read);refuseTwoSpellings(entries,problems);return{layer:of==="defaults"?asDefaults(
layer):layer,written}}function asDefaults({input,...layer}){const marked=fields=>Object.fromEntries(Object.entries(fields).map(([key,placed])=>[key,{...placed,isDefault:true}]));
return{...marked(layer),...input&&{input:{...input,value:marked(input.value)}}}}function overlay(own,defaults){const ownInput=own.input?.value??{};const said=TWO_SPELLINGS.
filter(field=>own[field]??ownInput[field]);const left=fields=>Object.fromEntries(Object.entries(fields).filter(([field])=>!said.includes(field)));return{...left(
{...defaults}),...own,input:{...left(defaults.input?.value??{}),...ownInput}}}function refuseTwoSpellings(entries,problems){const input=entries.find(({key})=>key===
"input")?.node;if(input?.kind!=="mapping")return;for(const field of TWO_SPELLINGS){const first=entries.find(({key})=>key===field);const second=input.entries.find(
({key})=>key===field);if(first===void 0||second===void 0)continue;problems.add(second.line,`'${field}' in 'input' is set in line ${first.line} already; set it o\
nce.`)}}const NO_LAYER={layer:{},written:new Set};function referencesIn({layer,written}){if(layer.reference_images!==void 0)return layer.reference_images.value.
length>0;return written.has("reference_images")?true:void 0}var image_name=__webpack_require__(17970);;const MOST_WRITTEN_OUT=1e4;const RULE="a name is 1 to 60 \
of a-z, 0-9 and '-', with '/' for up to 7 directories, in all at most 200 characters";class ManifestNames{#problems;#images=new Map;#pictures=new Map;#total=0;constructor(problems){
this.#problems=problems}get total(){return this.#total}add(name,{written,count}){this.#total+=count;const problem=this.#check(name,{written,count});if(problem!==
void 0)this.#problems.add(`${written.place}: ${problem}`);return problem===void 0}#check(name,{written,count}){const becomes=written.value===name?"":`, which be\
comes ${(0,problem_list.T)(name)}`;const shown=`'name' is ${(0,problem_list.T)(written.value)}${becomes}`;if(!(0,image_name.RW)(name))return`${shown}; ${RULE}, \
for example '${(0,image_name.Ri)(name)}'.`;if(!(0,image_name.RW)(pictureName(name,{count,index:count}))){return`${shown}; the '-${count}' of the last picture ma\
kes it too long: ${RULE}.`}const earlier=this.#images.get(name);if(earlier!==void 0)return`${shown}, as at ${earlier}; each image needs a name of its own.`;this.#images.
set(name,written.place);if(this.#total>MOST_WRITTEN_OUT)return void 0;const pictures=Array.from({length:count},(_,index)=>pictureName(name,{count,index:index+1}));
const met=pictures.find(picture=>this.#pictures.has(picture));if(met!==void 0){const other=this.#pictures.get(met)??"";return`'${other}' (${this.#images.get(other)??
""}) and '${name}' would both have a picture '${met}'; change one of the names.`}for(const picture of pictures)this.#pictures.set(picture,name);return void 0}}function pictureName(name,{
count,index}){return count===1?name:`${name}-${index}`}var template=__webpack_require__(7139);;const MAX_PROMPT_CHARACTERS=5e7;class ManifestPrompts{#options;#problems;#files=new Map;#characters=0;constructor(options,problems){
this.#options=options;this.#problems=problems}get areTooLong(){return this.#characters>MAX_PROMPT_CHARACTERS}read({prompt,prompt_file:file}){const source=prompt??
file;const text=prompt?.value??(file&&this.#readFile(file));if(source===void 0||text===void 0)return void 0;const{variables}=this.#options;const where=`${source.
place}: ${prompt===void 0?"the file of 'prompt_file'":"'prompt'"}`;const value=this.#problems.attempt(()=>(0,template.ou)(text,{variables,where}))?.trim();if(value===
void 0)return void 0;if(value==="")this.#problems.add(`${where} holds no text.`);for(const problem of(0,authors_text.lV)(value))this.#problems.add(`${where} ${problem}`);
this.#characters+=value.length;return{value:this.areTooLong?"":value,place:source.place}}#readFile({value:path,place}){if(this.#files.has(path))return this.#files.
get(path);const text=this.#problems.attempt(()=>this.#readPlaced(path,place));this.#files.set(path,text);return text}#readPlaced(path,place){try{return this.#options.
readPromptFile(path)}catch(cause){if(!(cause instanceof errors.d))throw cause;throw new errors.d(cause.problems.map(problem=>`${place}: ${problem}`),{cause})}}}
;const GLUED=/^\w+:\S/;class ImageReader{#options;#problems;#lines;#names;#prompts;constructor(options,{problems,lines}){this.#options=options;this.#problems=problems;
this.#lines=lines;this.#names=new ManifestNames(problems);this.#prompts=new ManifestPrompts(options,problems)}get total(){return this.#names.total}get arePromptsTooLong(){
return this.#prompts.areTooLong}read(node,defaults){const{line}=node;if(node.kind!=="mapping"){if(node.kind!=="refused"){const hint=node.kind==="scalar"&&GLUED.
test(node.written)?", and a space behind each colon":"";this.#lines.add(line,`this image is ${(0,yaml_node.WQ)(node)}; it takes a mapping with 'name' and 'promp\
t'${hint}.`)}return void 0}const own=readLayer(node.entries,{of:"image",problems:this.#lines});this.#checkKeys(node,{written:own.written,hasReferences:referencesIn(
own)??referencesIn(defaults)??this.#options.hasReferences??false});const overlaid=overlay(own.layer,defaults.layer);const{model,aspect_ratio:aspectRatio,quality,
count,reference_images:references,input}=overlaid;const name=this.#readName(own.layer,count?.value??this.#options.defaultCount??1);const prompt=this.#prompts.read(
own.layer);if(name===void 0)return void 0;const written=own.layer.name?.value;return{name,...written!==void 0&&written!==name&&{template:written},place:this.#lines.
place(line),...prompt&&{prompt},...model&&{model},...aspectRatio&&{aspectRatio},...quality&&{quality},...own.layer.alt&&{alt:own.layer.alt},...count&&{count},...references&&
{references},input}}#checkKeys({line,entries},{written,hasReferences}){if(!written.has("name"))this.#lines.add(line,"this image lacks a 'name'.");if(!written.has(
"prompt")&&!written.has("prompt_file")&&!hasReferences){this.#lines.add(line,"this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images' may\
 go without.")}if(["prompt","prompt_file"].every(each=>entries.some(({key})=>key===each))){this.#lines.add(line,"this image has both 'prompt' and 'prompt_file';\
 give one of them.")}}#readName({name:written},count){if(written===void 0)return void 0;const where=`${written.place}: 'name'`;const{variables}=this.#options;const name=this.#problems.
attempt(()=>(0,template.bq)(written.value,{variables,where}));return name!==void 0&&this.#names.add(name,{written,count})?name:void 0}}var yaml_document=__webpack_require__(
14925);;const MAX_MANIFEST_BYTES=1e6;const MAX_IMAGES=1e4;const MAX_DEPTH=13;const TOP_KEYS=["images","defaults","$schema"];function parseManifest(text,options){
const bytes=Buffer.byteLength(text);if(bytes>MAX_MANIFEST_BYTES){throw new errors.d([`${options.file} has ${bytes} bytes; a manifest may have ${MAX_MANIFEST_BYTES}\
.`])}return new ManifestReader(options).read(text)}class ManifestReader{#options;#problems=new problem_list.K;#lines;#images;constructor(options){this.#options=
options;const place=line=>`${options.file}, line ${line}`;this.#lines={place,add:(line,problem)=>this.#problems.add(`${place(line)}: ${problem}`)};this.#images=
new ImageReader(options,{problems:this.#problems,lines:this.#lines})}read(text){const{file}=this.#options;const root=(0,yaml_document.h)(text,{where:file,schema:"\
core",maxDepth:MAX_DEPTH,aliasHint:"put what images share into 'defaults'",expressionHint:template.i9,problems:this.#problems});const images=root.kind==="mappin\
g"?this.#readTop(root.entries):this.#refuseTop(root);if(this.#images.total>MAX_IMAGES){this.#problems.add(`${file} asks for ${this.#images.total} pictures in al\
l; a manifest may ask for ${MAX_IMAGES}.`)}if(this.#images.arePromptsTooLong){this.#problems.add(`${file} has prompts of more than ${MAX_PROMPT_CHARACTERS} char\
acters in all.`)}this.#problems.throwIfAny();return images}#refuseTop(root){const like="a manifest is a mapping with the key 'images', a list of images with 'na\
me' and 'prompt'";if(root.kind==="scalar"&&root.value===null)this.#problems.add(`${this.#options.file} is empty; ${like}.`);else if(root.kind!=="refused")this.#lines.
add(root.line,`this is ${(0,yaml_node.WQ)(root)}; ${like}.`);return[]}#readTop(entries){for(const entry of entries.filter(({key})=>!TOP_KEYS.includes(key))){refuseKey(
entry,{known:TOP_KEYS.slice(0,2),of:"a manifest",problems:this.#lines})}const find=key=>entries.find(entry=>entry.key===key);const schema=find("$schema");if(schema!==
void 0&&schema.node.kind!=="refused"&&!isText(schema.node)){this.#lines.add(schema.line,`'$schema' is ${(0,yaml_node.WQ)(schema.node)}; it takes the address of \
a schema.`)}const defaults=this.#readDefaults(find("defaults"));const images=find("images");if(images===void 0)this.#problems.add(`${this.#options.file} lacks t\
he key 'images', a list of images.`);if(images===void 0||images.node.kind==="refused")return[];if(images.node.kind!=="list"||images.node.items.length===0){const shown=images.
node.kind==="list"?"an empty list":(0,yaml_node.WQ)(images.node);this.#lines.add(images.line,`'images' is ${shown}; it takes a list of images with 'name' and 'p\
rompt', each behind a '- '.`);return[]}const{items}=images.node;if(items.length>MAX_IMAGES){this.#lines.add(images.line,`'images' has ${items.length} items; it \
may have ${MAX_IMAGES}.`);return[]}return items.flatMap(item=>this.#images.read(item,defaults)??[])}#readDefaults(entry){if(entry===void 0||entry.node.kind==="r\
efused"||(0,yaml_node.v1)(entry.node))return NO_LAYER;if(entry.node.kind==="mapping")return readLayer(entry.node.entries,{of:"defaults",problems:this.#lines});this.#lines.
add(entry.line,`'defaults' is ${(0,yaml_node.WQ)(entry.node)}; it takes a mapping, such as { quality: high }.`);return NO_LAYER}}function isText(node){return node.
kind==="scalar"&&typeof node.value==="string"}var request_references=__webpack_require__(11979);var shape_and_quality=__webpack_require__(10168);var request_defaults=__webpack_require__(
55307);var prompt_file=__webpack_require__(80614);var text_file=__webpack_require__(5009);;const MOST_PROBLEMS=50;async function readManifestSource(reader,surroundings){
const{workspace,variables,defaults}=surroundings;const file=reader.text("manifest");const where=`Input 'manifest' is ${JSON.stringify(file)}`;const images=reader.
attempt([],()=>parseManifest((0,text_file.t)(workspace,{file,where,maxBytes:MAX_MANIFEST_BYTES}),{file,variables,readPromptFile:path=>(0,prompt_file.S)(workspace,
path),defaultCount:defaults.count,hasReferences:reader.text("reference-images")!==""}));const wanted=[];const problems=new Set;surroundings.resolver.foresee(images.
map(({model,input})=>({model:model?.value??defaults.model,fields:[...Object.keys(input),...Object.keys(defaults.modelInput)]})));for(const image of images){try{
const next=await resolveImage(image,surroundings);wanted.push(next);for(const problem of next.resolved.problems)problems.add(problem)}catch(error){if(!(error instanceof
errors.d))throw error;for(const problem of error.problems)problems.add(problem)}}for(const problem of[...problems].slice(0,MOST_PROBLEMS))reader.problem(problem);
if(problems.size>MOST_PROBLEMS){reader.problem(`'${file}' has ${problems.size-MOST_PROBLEMS} more problems of this kind.`)}return wanted}async function resolveImage(image,{
defaults,workspace,known,resolver}){const model=image.model?.value??defaults.model;const settled=settleSpellings(image,await resolver.modelOf(model));const{aspectRatio,
quality,input,said}=settled;const{references}=image;const rest=Object.entries(defaults.modelInput).filter(([field])=>!said.has(field));const own=Object.entries(
input).map(([field,{value}])=>[field,value]);const settings={model,aspectRatio:aspectRatio?.value??(said.has("aspect_ratio")?void 0:defaults.aspectRatio),quality:quality?.
value??(said.has("quality")?void 0:defaults.quality),modelInput:Object.fromEntries([...rest,...own]),callbackUrl:defaults.callbackUrl};const places=placesInManifest(
image,{settled,inputs:{...defaults,...settings}});return{name:image.name,...image.template!==void 0&&{template:image.template},...image.alt!==void 0&&{alt:image.
alt.value},count:image.count?.value??defaults.count,resolved:await resolver.resolve({...settings,prompt:image.prompt?.value,references:references===void 0?defaults.
references:await(0,request_references.P)(references.value,{workspace,known,place:places.references}),places})}}function settleSpellings({aspectRatio,quality,input},model){
const shape=nearer(aspectRatio,{key:"aspect_ratio",field:model&&(0,shape_and_quality.TQ)(model),input});const level=nearer(quality,{key:"quality",field:model&&(0,
shape_and_quality.zO)(model),input:shape.input});return{aspectRatio:shape.placed,quality:level.placed,input:level.input,said:new Set([...Object.keys(level.input),
...shape.said,...level.said])}}function nearer(placed,{key,field=key,input}){const inInput=Object.hasOwn(input,field)?input[field]:void 0;const said=placed===void 0&&
inInput===void 0?[]:[key,field];if(placed===void 0||inInput===void 0||placed.isDefault===inInput.isDefault){return{placed,input,said}}if(placed.isDefault)return{
placed:void 0,input,said};return{placed,input:Object.fromEntries(Object.entries(input).filter(([name])=>name!==field)),said}}function placesInManifest({place,prompt,
model,references},{settled:{aspectRatio,quality,input},inputs}){const at=(placed,key)=>`${placed?.place??place}: '${key}'`;return{model:model===void 0?request_defaults.
QN.model:at(model,"model"),prompt:at(prompt,"prompt"),references:references===void 0&&inputs.references.length>0?request_defaults.QN.references:at(references,"r\
eference_images"),ownFields:"'input'",aspectRatio:aspectRatio===void 0&&inputs.aspectRatio!==void 0?request_defaults.QN.aspectRatio:at(aspectRatio,"aspect_ratio"),
quality:quality===void 0&&inputs.quality!==void 0?request_defaults.QN.quality:at(quality,"quality"),field:name=>{if(Object.hasOwn(input,name))return at(input[name],
name);return Object.hasOwn(inputs.modelInput,name)?request_defaults.QN.field(name):`${place}: '${name}' in 'input'`}}}})};export{id,ids,modules};
