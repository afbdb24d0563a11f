const id=301;const ids=[301,733,406,59];const modules={54059:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{findCollisions:()=>findCollisions});var _form_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4624);var _wish_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
81489);function findCollisions(images){const taken=new Set(images.flatMap(({names})=>names));return images.flatMap(({image,names,formats})=>{const forms=formats===
void 0?[]:(0,_wish_js__WEBPACK_IMPORTED_MODULE_0__.BD)(formats);const sized=forms.filter(({width})=>width!==void 0);const met=sized.flatMap(form=>names.map(name=>({
image,word:form.word,name:`${name}${(0,_form_js__WEBPACK_IMPORTED_MODULE_1__.JM)(form)}`})));return met.filter(({name})=>taken.has(name)).slice(0,1)})}}),4624:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{P4:()=>FormWordError,mo:()=>fileOfForm,z1:()=>findFormOf,wK:()=>parseForm,JM:()=>sizeSuffix,_L:()=>typeOfForm});;const FORM_FORMATS=[
"png","jpeg","webp","avif"];var media_type=__webpack_require__(44717);var word_list=__webpack_require__(58092);var original=__webpack_require__(94125);;const MAX_SIDE=8192;
const FORM=/^(?:(?<width>0|[1-9]\d{0,8})(?:x(?<height>0|[1-9]\d{0,8})|w)\.)?(?<format>[a-z]+)$/;const OTHER_WORDS={jpg:"jpeg",jfif:"jpeg",pjpeg:"jpeg",avifs:"av\
if",heif:"avif"};const NEAR=2;class FormWordError extends Error{name="FormWordError"}function parseForm(word){const{width,height,format}=FORM.exec(word)?.groups??
{};const known=FORM_FORMATS.find(each=>each===format);if(known===void 0)throw new FormWordError(`is no format.${suggestForm(word)}`);if(width===void 0)return{word,
format:known};const sides=[width,height].filter(side=>side!==void 0).map(Number);const wrong=sides.find(side=>side<1||side>MAX_SIDE);if(wrong!==void 0){const nearestWord=nearestForm(
known,sides);throw new FormWordError(`has a side of ${wrong} pixels; it takes 1 to ${MAX_SIDE}. Did you mean '${nearestWord}'?`)}const size=height===void 0?{width:Number(
width)}:{width:Number(width),height:Number(height)};return{word,format:known,...size}}function findFormOf(word){try{return parseForm(word)}catch(error){if(error instanceof
FormWordError)return void 0;throw error}}function nearestForm(format,[width=0,height=0]){if(width===0)return format;const size={width:Math.min(width,MAX_SIDE),...height>
0&&{height:Math.min(height,MAX_SIDE)}};return`${nameSize(size)}.${format}`}function suggestForm(word){const numbers=[...word.matchAll(/\d+/g)].map(([digits])=>Number(
digits));const isSized=(numbers.length===1||numbers.length===2)&&numbers.every(side=>side>=1&&side<=MAX_SIDE);const[letters=""]=/[a-z]{3,}/.exec(word.toLowerCase())??
[];const meant=letters===""?void 0:(0,word_list.pA)(OTHER_WORDS[letters]??letters,[...FORM_FORMATS,original.m],NEAR);const[width=0,height]=numbers;const size={width,
...height!==void 0&&{height}};if(isSized&&meant!==original.m){const right=`${nameSize(size)}.${meant??"png"}`;if(meant!==void 0||letters==="")return` Did you me\
an '${right}'?`}if(numbers.length===0&&meant!==void 0)return` Did you mean '${meant}'?`;return` It takes '${original.m}', ${FORM_FORMATS.map(each=>`'${each}'`).
join(", ")}, or one of these behind a size, such as '1200x630.png' or '640w.webp'.`}function nameSize({width,height}){return height===void 0?`${width}w`:`${width}\
x${height}`}function sizeSuffix({width,height}){return width===void 0?"":`-${nameSize({width,...height!==void 0&&{height}})}`}function fileOfForm(name,form){return`${name}${sizeSuffix(
form)}.${(0,media_type.je)(typeOfForm(form))}`}function typeOfForm({format}){return`image/${format}`}}),38406:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
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
metadata,...width!==void 0&&{width},...height!==void 0&&{height}}}}),73733:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{FormatsError:()=>FormatsError,O:()=>MOST_WORDS,parseFormats:()=>parseFormats});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(
94189);var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58092);var _form_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(4624);var _original_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
94125);const MOST_WORDS=12;class FormatsError extends Error{name="FormatsError";problems;constructor(problems){super(problems.join(" "));this.problems=problems}}
function parseFormats(text){const files=new Map;const problems=[];for(const word of(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__.yM)(text)){try{const file=word===
_original_js__WEBPACK_IMPORTED_MODULE_1__.m?_original_js__WEBPACK_IMPORTED_MODULE_1__.m:(0,_form_js__WEBPACK_IMPORTED_MODULE_2__.wK)(word);files.set(file===_original_js__WEBPACK_IMPORTED_MODULE_1__.
m?_original_js__WEBPACK_IMPORTED_MODULE_1__.m:file.word,file)}catch(error){if(!(error instanceof _form_js__WEBPACK_IMPORTED_MODULE_2__.P4))throw error;problems.
push(`has ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_3__.T)(word)}, which ${error.message}`)}}if(files.size>MOST_WORDS)problems.push(`has ${files.size}\
 formats; an image may have ${MOST_WORDS}.`);if(files.size===0&&problems.length===0)problems.push(`names no format; leave it out for '${_original_js__WEBPACK_IMPORTED_MODULE_1__.
m}' alone.`);if(problems.length>0)throw new FormatsError(problems);return[...files.values()]}}),28301:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{readManifestSource:()=>readManifestSource});var errors=__webpack_require__(50020);var inputs_candidates=__webpack_require__(
9475);var problem_list=__webpack_require__(94189);var word_list=__webpack_require__(58092);var wish=__webpack_require__(72074);var authors_text=__webpack_require__(
25311);var yaml_node=__webpack_require__(77845);var yaml_texts=__webpack_require__(64613);;function readTextValue({key,node,...spot},problems){const text=textIn(
node);if(text===void 0&&node.kind!=="refused"){const lost=(0,yaml_texts.jd)(node);if(lost!==void 0)problems.add(spot,`'${key}' ${lost}`,yaml_texts.Bq);else problems.
add(spot,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a text${quotesHint(node)}.`)}return text}function readWholeText(entry,problems){const text=readTextValue(
entry,problems);const lost=text===void 0?void 0:(0,yaml_texts.jd)(entry.node);if(lost===void 0)return text;problems.add(entry,`'${entry.key}' ${lost}`,yaml_texts.
Bq);return void 0}function textIn(node){return node.kind==="scalar"&&typeof node.value==="string"&&node.value.trim()!==""?node.value:void 0}function quotesHint(node){
if(node.kind!=="scalar"||typeof node.value==="string"||node.written==="")return"";return`, which needs quotes here: '${node.written}'`}function readModelId(entry,problems){
const value=readTextValue(entry,problems);if(value===void 0||wish.SN.pattern.test(value))return value;problems.add(entry,`'${entry.key}' is ${(0,problem_list.T)(
value)}; it takes ${wish.SN.right}.`);return void 0}function readAltText(entry,problems){const text=readWholeText(entry,problems);if(text===void 0)return void 0;
const wrong=(0,authors_text.KV)(text);for(const{problem,title}of wrong)problems.add(entry,`'${entry.key}' ${problem}`,title);return wrong.length===0?(0,authors_text.
UX)(text):void 0}function readCount(entry,problems){return readWholeNumber(entry,{min:1,max:wish.H$,problems})}function readCandidateCount(entry,problems){return readWholeNumber(
entry,{...wish.Rb,problems})}function readWholeNumber({key,node,...spot},{min,max,problems}){const value=node.kind==="scalar"?node.value:void 0;if(typeof value===
"number"&&Number.isInteger(value)&&value>=min&&value<=max)return value;if(node.kind!=="refused"){problems.add(spot,`'${key}' is ${(0,yaml_node.WQ)(node)}; it ta\
kes a whole number from ${min} to ${max}.`)}return void 0}function readReferenceImages({key,node,...spot},problems){if(node.kind==="refused")return void 0;const right="\
a list of files in the workspace and https URLs, such as ['docs/logo.png']";if(node.kind!=="list"){problems.add(spot,`'${key}' is ${(0,yaml_node.WQ)(node)}; it \
takes ${right}.`);return void 0}const read=node.items.map(item=>{const text=textIn(item);const lost=isAboutPicture(item)?void 0:(0,yaml_texts.jd)(item);if(lost!==
void 0){problems.add(item,`an entry of '${key}' ${lost}`,yaml_texts.Bq);return void 0}if(text===void 0&&item.kind!=="refused"){const problem=`an entry of '${key}\
' is ${(0,yaml_node.WQ)(item)}`;problems.add(item,`${problem}; it takes a file in the workspace or an https URL${quotesHint(item)}.`)}return text});const texts=read.
filter(text=>text!==void 0);return texts.length===read.length?texts:void 0}function isAboutPicture(item){if(item.kind!=="scalar"||item.comment===void 0||item.value===
null)return false;const{stands,text}=item.comment;return(stands==="above"||stands==="below")&&/^#[ \t]/.test(text)}function readOwnFields({key,node,...spot},problems){
if(node.kind==="refused")return void 0;if(node.kind!=="mapping"){problems.add(spot,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a mapping of the model's own\
 fields.`);return void 0}const fields=node.entries.filter(field=>{const wrong=(0,yaml_texts.$H)(field.node);for(const{problem,title,...at}of wrong)problems.add(
at,`${(0,problem_list.T)(field.key)} ${problem}`,title);if(wrong.length>0)return false;if(field.key!=="prompt")return true;problems.add(field,"'prompt' stands i\
n 'input'; give it as the 'prompt' or 'prompt_file' of an image.","key of an image");return false});return Object.fromEntries(fields.map(field=>[field.key,{value:(0,
yaml_node.lZ)(field.node),...problems.locate(field)}]))}var formats_options=__webpack_require__(38406);var formats_words=__webpack_require__(73733);;function readFormatList(entry,problems){
const{key,node}=entry;if(node.kind==="refused")return void 0;const items=node.kind==="list"?node.items:[node];const texts=items.map(item=>readTextValue({...item,
key,node:item},problems));const words=texts.filter(text=>text!==void 0);if(words.length<texts.length)return void 0;const several=node.kind==="list"?words.filter(
word=>(0,word_list.yM)(word)[0]!==word):[];for(const item of several)problems.add(node,`'${key}' has ${(0,problem_list.T)(item)} in its list; each item is one f\
ormat.`);if(several.length>0)return void 0;try{return(0,formats_words.parseFormats)(words.join(" "))}catch(error){if(!(error instanceof formats_words.FormatsError))
throw error;for(const problem of error.problems)problems.add(node,`'${key}' ${problem}`);return void 0}}function readFormatMapping({key,node,...spot},problems){
if(node.kind==="refused")return void 0;if(node.kind!=="mapping"){problems.add(spot,`'${key}' is ${(0,yaml_node.WQ)(node)}; it takes a mapping such as {quality: \
70}.`);return void 0}const read=node.entries.map(entry=>{const option=(0,formats_options.readFormatOption)(entry.key,(0,yaml_node.lZ)(entry.node),(0,yaml_node.WQ)(
entry.node));if(!("problem"in option))return option.option;if(entry.node.kind!=="refused")problems.add(entry,`in '${key}' ${option.problem}`);return void 0});const options=read.
filter(each=>each!==void 0);return options.length<read.length?void 0:Object.assign({},...options)};const KEYS={name:{belongs:"image",read:readWholeText},prompt:{
belongs:"image",read:readWholeText},prompt_file:{belongs:"image",read:readWholeText},model:{belongs:"image and defaults",read:readModelId},aspect_ratio:{belongs:"\
image and defaults",read:readTextValue},quality:{belongs:"image and defaults",read:readTextValue},alt:{belongs:"image",read:readAltText},count:{belongs:"image a\
nd defaults",read:readCount},candidates:{belongs:"image and defaults",read:readCandidateCount},formats:{belongs:"image and defaults",read:readFormatList},format_options:{
belongs:"image and defaults",read:readFormatMapping},reference_images:{belongs:"image and defaults",read:readReferenceImages},input:{belongs:"image and defaults",
read:readOwnFields}};function refuseKey(entry,{known,of,problems}){const{key}=entry;if(of==="defaults"&&isKey(key)){problems.add(entry,`'${key}' belongs to an i\
mage; 'defaults' takes ${(0,word_list.A3)(known)}.`,"key of an image");return void 0}const meant=(0,word_list.pA)(key.slice(0,100),known);const place=of==="imag\
e"?"an image":of;const hint=meant===void 0?of==="image"?" A model's own field goes into 'input'.":"":` Did you mean '${meant}'?`;problems.add(entry,`${(0,problem_list.
T)(key)} is no key of ${place}, which takes ${(0,word_list.A3)(known)}.${hint}`,"unknown key");return meant}function isKey(key){return Object.hasOwn(KEYS,key)}const KEYS_OF={
image:Object.keys(KEYS),defaults:Object.entries(KEYS).flatMap(([key,{belongs}])=>belongs==="image"?[]:[key])};;const TWO_SPELLINGS=["aspect_ratio","quality"];const MAY_BE_EMPTY=[
"reference_images","input"];function readLayer(entries,{of,problems}){const known=KEYS_OF[of];const written=new Set;const said=entries.filter(({key,node})=>!(MAY_BE_EMPTY.
includes(key)&&(0,yaml_node.v1)(node)));const read=said.flatMap(entry=>{if(!isKey(entry.key)||!known.includes(entry.key)){const meant=refuseKey(entry,{known,of,
problems});if(meant!==void 0)written.add(meant);return[]}written.add(entry.key);const value=KEYS[entry.key].read(entry,problems);return value===void 0?[]:[[entry.
key,{value,...problems.locate(entry)}]]});const layer=Object.fromEntries(read);refuseTwoSpellings(entries,problems);return{layer:of==="defaults"?asDefaults(layer):
layer,written}}function asDefaults({input,...layer}){const marked=fields=>Object.fromEntries(Object.entries(fields).map(([key,placed])=>[key,{...placed,isDefault:true}]));
return{...marked(layer),...input&&{input:{...input,value:marked(input.value)}}}}function overlay(own,defaults){const ownInput=own.input?.value??{};const said=TWO_SPELLINGS.
filter(field=>own[field]??ownInput[field]);const left=fields=>Object.fromEntries(Object.entries(fields).filter(([field])=>!said.includes(field)));const options=overOptions(
own.format_options,defaults.format_options);return{...left({...defaults}),...own,...options&&{format_options:options},input:{...left(defaults.input?.value??{}),
...ownInput}}}function overOptions(own,defaults){if(own===void 0||defaults===void 0)return own??defaults;return{...own,value:{...defaults.value,...own.value}}}function refuseTwoSpellings(entries,problems){
const input=entries.find(({key})=>key==="input")?.node;if(input?.kind!=="mapping")return;for(const field of TWO_SPELLINGS){const first=entries.find(({key})=>key===
field);const second=input.entries.find(({key})=>key===field);if(first===void 0||second===void 0)continue;problems.add(second,`'${field}' in 'input' is set in li\
ne ${first.line} already; set it once.`,"field set twice")}}const NO_LAYER={layer:{},written:new Set};function referencesIn({layer,written}){if(layer.reference_images!==
void 0)return layer.reference_images.value.length>0;return written.has("reference_images")?true:void 0}var image_name=__webpack_require__(17970);;const MOST_WRITTEN_OUT=1e4;
const RULE="a name is 1 to 60 of a-z, 0-9 and '-', with '/' for up to 7 directories, in all at most 200 characters";class ManifestNames{#problems;#images=new Map;#pictures=new Map;#total=0;constructor(problems){
this.#problems=problems}get total(){return this.#total}add(name,origin){const{written,count,candidates}=origin;this.#total+=count*candidates;const problem=this.#check(
name,origin);if(problem!==void 0){this.#problems.add({text:`${written.place}: ${problem}`,at:written.at,title:"name that cannot be used"})}return problem===void 0}#check(name,{
written,count}){const becomes=written.value===name?"":`, which becomes ${(0,problem_list.T)(name)}`;const shown=`'name' is ${(0,problem_list.T)(written.value)}${becomes}`;
if(!(0,image_name.RW)(name))return`${shown}; ${RULE}, for example '${(0,image_name.Ri)(name)}'.`;if(!(0,image_name.RW)(pictureName(name,{count,index:count}))){return`${shown}\
; the '-${count}' of the last picture makes it too long: ${RULE}.`}const earlier=this.#images.get(name);if(earlier!==void 0)return`${shown}, as at ${earlier}; e\
ach image needs a name of its own.`;this.#images.set(name,written.place);if(this.#total>MOST_WRITTEN_OUT)return void 0;const pictures=Array.from({length:count},
(_,index)=>pictureName(name,{count,index:index+1}));const met=pictures.find(picture=>this.#pictures.has(picture));if(met!==void 0){const other=this.#pictures.get(
met)??"";return`'${other}' (${this.#images.get(other)??""}) and '${name}' would both have a picture '${met}'; change one of the names.`}for(const picture of pictures)
this.#pictures.set(picture,name);return void 0}}function pictureName(name,{count,index}){return count===1?name:`${name}-${index}`}var template=__webpack_require__(
7139);;const MAX_PROMPT_CHARACTERS=5e7;class ManifestPrompts{#options;#problems;#files=new Map;#characters=0;constructor(options,problems){this.#options=options;
this.#problems=problems}get areTooLong(){return this.#characters>MAX_PROMPT_CHARACTERS}read({prompt,prompt_file:file}){const source=prompt??file;const text=prompt?.
value??(file&&this.#readFile(file));if(source===void 0||text===void 0)return void 0;const{variables}=this.#options;const where=`${source.place}: ${prompt===void 0?
"the file of 'prompt_file'":"'prompt'"}`;const path=prompt===void 0?this.#options.pathOf?.(source.value):void 0;const at=line=>path===void 0?source.at:{file:path,
line};const value=this.#problems.attempt(()=>(0,template.ou)(text,{variables,where,at}))?.trim();if(value===void 0)return void 0;if(value==="")this.#problems.add(
{text:`${where} holds no text.`,at:at(),title:authors_text.cY});for(const problem of(0,authors_text.lV)(value)){this.#problems.add({text:`${where} ${problem}`,at:at(),
title:authors_text.cY})}this.#characters+=value.length;const{place,at:spot}=source;return{value:this.areTooLong?"":value,place,...spot&&{at:spot}}}#readFile(file){
const path=file.value;if(this.#files.has(path))return this.#files.get(path);const text=this.#problems.attempt(()=>this.#readPlaced(file));this.#files.set(path,text);
return text}#readPlaced({value:path,place,at}){try{return this.#options.readPromptFile(path)}catch(cause){if(!(cause instanceof errors.dz))throw cause;throw new errors.
dz(cause.details.map(({text,...found})=>({title:"prompt file",at,...found,text:`${place}: ${text}`})),{cause})}}};const GLUED=/^\w+:\S/;class ImageReader{#options;#problems;#lines;#names;#prompts;constructor(options,{
problems,lines}){this.#options=options;this.#problems=problems;this.#lines=lines;this.#names=new ManifestNames(problems);this.#prompts=new ManifestPrompts(options,
problems)}get total(){return this.#names.total}get arePromptsTooLong(){return this.#prompts.areTooLong}read(node,defaults){if(node.kind!=="mapping"){if(node.kind!==
"refused"){const hint=node.kind==="scalar"&&GLUED.test(node.written)?", and a space behind each colon":"";this.#lines.add(node,`this image is ${(0,yaml_node.WQ)(
node)}; it takes a mapping with 'name' and 'prompt'${hint}.`)}return void 0}const own=readLayer(node.entries,{of:"image",problems:this.#lines});this.#checkKeys(
node,{written:own.written,hasReferences:referencesIn(own)??referencesIn(defaults)??this.#options.hasReferences??false});const overlaid=overlay(own.layer,defaults.
layer);const{model,aspect_ratio:aspectRatio,quality,count,candidates,reference_images:references}=overlaid;const name=this.#readName(own.layer,overlaid);const prompt=this.#prompts.
read(own.layer);if(name===void 0)return void 0;const written=own.layer.name?.value;return{name,...written!==void 0&&written!==name&&{template:written},...this.#lines.
locate(node),...prompt&&{prompt},...model&&{model},...aspectRatio&&{aspectRatio},...quality&&{quality},...own.layer.alt&&{alt:own.layer.alt},...count&&{count},...candidates&&
{candidates},...overlaid.formats&&{files:overlaid.formats.value},...overlaid.format_options&&{formatOptions:overlaid.format_options.value},...references&&{references},
input:overlaid.input}}#checkKeys(node,{written,hasReferences}){if(!written.has("name"))this.#lines.add(node,"this image lacks a 'name'.","missing key");if(!written.
has("prompt")&&!written.has("prompt_file")&&!hasReferences){this.#lines.add(node,"this image lacks a 'prompt' or 'prompt_file'; only one with 'reference_images'\
 may go without.","missing key")}if(["prompt","prompt_file"].every(each=>node.entries.some(({key})=>key===each))){this.#lines.add(node,"this image has both 'pro\
mpt' and 'prompt_file'; give one of them.","two prompts")}}#readName({name:written},{count,candidates}){if(written===void 0)return void 0;const where=`${written.
place}: 'name'`;const{variables,defaultCount=1,defaultCandidates=1}=this.#options;const at=()=>written.at;const name=this.#problems.attempt(()=>(0,template.bq)(
written.value,{variables,where,at}));const numbers={count:count?.value??defaultCount,candidates:candidates?.value??defaultCandidates};return name!==void 0&&this.#names.
add(name,{written,...numbers})?name:void 0}}var yaml_document=__webpack_require__(83846);var yaml_problem=__webpack_require__(25414);;const MAX_MANIFEST_BYTES=1e6;
const MAX_IMAGES=1e4;const MAX_DEPTH=13;const LONG_LIST={key:"images",characters:16e3};const TOP_KEYS=["images","defaults","$schema"];function parseManifest(text,options){
const bytes=Buffer.byteLength(text);if(bytes>MAX_MANIFEST_BYTES){const text2=`${options.where} has ${bytes} bytes; a manifest may have ${MAX_MANIFEST_BYTES}.`;throw new errors.
dz([{text:text2,at:(0,errors.VV)(options),title:"too large"}])}return new ManifestReader(options).read(text)}class ManifestReader{#document;#problems=new problem_list.
K;#lines;#images;constructor(options){this.#document={where:options.where,file:options.file};this.#lines={locate:({line,column})=>{const at=(0,errors.VV)(this.#document,
{line,column});return{place:`${options.where}, line ${line}`,...at&&{at}}},add:(spot,problem,title="wrong value")=>this.#problems.add((0,yaml_problem.l)(this.#document,
{...spot,problem,title}))};this.#images=new ImageReader(options,{problems:this.#problems,lines:this.#lines})}read(text){const root=(0,yaml_document.h)(text,{...this.#document,
schema:"core",maxDepth:MAX_DEPTH,aliasHint:"put what images share into 'defaults'",expressionHint:template.i9,problems:this.#problems,longList:LONG_LIST});const images=root.
kind==="mapping"?this.#readTop(root.entries):this.#refuseTop(root);if(this.#images.total>MAX_IMAGES){this.#addWhole(`asks for ${this.#images.total} pictures in \
all; a manifest may ask for ${MAX_IMAGES}.`)}if(this.#images.arePromptsTooLong){this.#addWhole(`has prompts of more than ${MAX_PROMPT_CHARACTERS} characters in \
all.`)}this.#problems.throwIfAny();return images}#addWhole(problem,title="too large"){this.#problems.add({text:`${this.#document.where} ${problem}`,at:(0,errors.
VV)(this.#document),title})}#refuseTop(root){const like="a manifest is a mapping with the key 'images', a list of images with 'name' and 'prompt'";if(root.kind===
"scalar"&&root.value===null)this.#addWhole(`is empty; ${like}.`,"empty");else if(root.kind!=="refused")this.#lines.add(root,`this is ${(0,yaml_node.WQ)(root)}; ${like}\
.`);return[]}#readTop(entries){for(const entry of entries.filter(({key})=>!TOP_KEYS.includes(key))){refuseKey(entry,{known:TOP_KEYS.slice(0,2),of:"a manifest",problems:this.#lines})}
const find=key=>entries.find(entry=>entry.key===key);const schema=find("$schema");if(schema!==void 0&&schema.node.kind!=="refused"&&!isText(schema.node)){this.#lines.
add(schema,`'$schema' is ${(0,yaml_node.WQ)(schema.node)}; it takes the address of a schema.`)}const defaults=this.#readDefaults(find("defaults"));const images=find(
"images");if(images===void 0)this.#addWhole("lacks the key 'images', a list of images.","missing key");if(images===void 0||images.node.kind==="refused")return[];
if(images.node.kind!=="list"||images.node.items.length===0){const shown=images.node.kind==="list"?"an empty list":(0,yaml_node.WQ)(images.node);this.#lines.add(
images,`'images' is ${shown}; it takes a list of images with 'name' and 'prompt', each behind a '- '.`);return[]}const{items}=images.node;if(items.length>MAX_IMAGES){
this.#lines.add(images,`'images' has ${items.length} items; it may have ${MAX_IMAGES}.`);return[]}return items.flatMap(item=>this.#images.read(item,defaults)??[])}#readDefaults(entry){
if(entry===void 0||entry.node.kind==="refused"||(0,yaml_node.v1)(entry.node))return NO_LAYER;if(entry.node.kind==="mapping")return readLayer(entry.node.entries,
{of:"defaults",problems:this.#lines});this.#lines.add(entry,`'defaults' is ${(0,yaml_node.WQ)(entry.node)}; it takes a mapping, such as { quality: high }.`);return NO_LAYER}}
function isText(node){return node.kind==="scalar"&&typeof node.value==="string"};class PlacesInManifest{ownFields="'input'";#image;#said;#spots=new Map;constructor(image,said){
this.#image=image;this.#said=said}get model(){const{model}=this.#image;return model===void 0?this.#said.ofInputs.model:this.#inFile(model,"model")}get prompt(){
return this.#inFile(this.#image.prompt,"prompt")}get references(){const{references}=this.#image;const{inputs,ofInputs}=this.#said;const isOfInputs=references===
void 0&&inputs.references.length>0;return isOfInputs?ofInputs.references:this.#inFile(references,"reference_images")}get aspectRatio(){const{settled,inputs,ofInputs}=this.#said;
const isOfInputs=settled.aspectRatio===void 0&&inputs.aspectRatio!==void 0;return isOfInputs?ofInputs.aspectRatio:this.#inFile(settled.aspectRatio,"aspect_ratio")}get quality(){
const{settled,inputs,ofInputs}=this.#said;const isOfInputs=settled.quality===void 0&&inputs.quality!==void 0;return isOfInputs?ofInputs.quality:this.#inFile(settled.
quality,"quality")}field=name=>{const{settled,inputs,ofInputs}=this.#said;if(Object.hasOwn(settled.input,name))return this.#inFile(settled.input[name],name);return Object.
hasOwn(inputs.modelInput,name)?ofInputs.field(name):this.#inFile(void 0,name," in 'input'")};spotOf(place){return this.#spots.get(place)}#inFile(placed,key,rest=""){
const{place,at}=this.#image;const name=`${placed?.place??place}: '${key}'${rest}`;this.#spots.set(name,placed===void 0?at:placed.at);return name}}var shape_and_quality=__webpack_require__(
10168);;function settleSpellings({aspectRatio,quality,input},model){const shape=nearer(aspectRatio,{key:"aspect_ratio",field:model&&(0,shape_and_quality.TQ)(model),
input});const level=nearer(quality,{key:"quality",field:model&&(0,shape_and_quality.zO)(model),input:shape.input});return{aspectRatio:shape.placed,quality:level.
placed,input:level.input,said:new Set([...Object.keys(level.input),...shape.said,...level.said])}}function nearer(placed,{key,field=key,input}){const inInput=Object.
hasOwn(input,field)?input[field]:void 0;const said=placed===void 0&&inInput===void 0?[]:[key,field];if(placed===void 0||inInput===void 0||placed.isDefault===inInput.
isDefault){return{placed,input,said}}if(placed.isDefault)return{placed:void 0,input,said};return{placed,input:Object.fromEntries(Object.entries(input).filter(([
name])=>name!==field)),said}}var collisions=__webpack_require__(54059);var formats_wish=__webpack_require__(81489);var request_references=__webpack_require__(11979);
var request=__webpack_require__(11429);var request_defaults=__webpack_require__(55307);var prompt_file=__webpack_require__(80614);var inside=__webpack_require__(
30997);var text_file=__webpack_require__(5009);;const MOST_PROBLEMS=50;async function readManifestSource(reader,surroundings){const file=reader.text("manifest");
const{defaults,resolver}=surroundings;const hasReferences=reader.text("reference-images")!=="";const images=reader.attempt([],()=>readImages(file,{...surroundings,
hasReferences}));resolver.foresee(images.map(({model,input})=>({model:model?.value??defaults.model,fields:[...Object.keys(input),...Object.keys(defaults.modelInput)]})));
const wanted=[];const problems=new Map;const named=[];for(const image of images){const read=await resolveImage(image,surroundings);if(read.requested!==void 0){const{
formats}=read.requested;named.push({image,names:(0,request.xV)(read.requested),formats});wanted.push(read.requested)}for(const problem of read.problems)problems.
set(problem.text,problem)}for(const{image,word,name}of(0,collisions.findCollisions)(named)){const text=`${image.place}: the form '${word}' of '${image.name}' wo\
uld be called '${name}', as another image is; change one of the names.`;problems.set(text,{text,title:"name that cannot be used",at:image.at})}for(const problem of[
...problems.values()].slice(0,MOST_PROBLEMS))reader.problem(problem);if(problems.size>MOST_PROBLEMS){reader.problem(`'${file}' has ${problems.size-MOST_PROBLEMS}\
 more problems of this kind.`)}return wanted}function readImages(file,{workspace,variables,defaults,hasReferences}){const where=`Input 'manifest' is ${JSON.stringify(
file)}`;return parseManifest((0,text_file.t)(workspace,{file,where,maxBytes:MAX_MANIFEST_BYTES}),{where:file,file:(0,inside.pS)(workspace,file),pathOf:written=>(0,
inside.pS)(workspace,written),variables,readPromptFile:path=>(0,prompt_file.S)(workspace,path),defaultCount:defaults.count,defaultCandidates:defaults.candidates,
hasReferences})}async function resolveImage(image,surroundings){const{defaults,isProposed,resolver}=surroundings;const model=image.model?.value??defaults.model;
const settled=settleSpellings(image,await resolver.modelOf(model));const settings=settingsOf(image,{settled,defaults});const places=new PlacesInManifest(image,{
settled,inputs:{...defaults,...settings},ofInputs:request_defaults.QN});const read=await readImageReferences(image,{...surroundings,place:places.references});if("\
problems"in read){const at=places.spotOf(places.references);return{problems:read.problems.map(text=>({text,title:"reference image",at}))}}const resolved=await resolver.
resolve({...settings,prompt:image.prompt?.value,...read,places});const candidates=image.candidates?.value??defaults.candidates;const formats=(0,formats_wish.b5)(
image.files??defaults.files,{...defaults.formatOptions,...image.formatOptions});return{requested:{name:image.name,...image.template!==void 0&&{template:image.template},
...image.alt!==void 0&&{alt:image.alt.value},count:image.count?.value??defaults.count,...candidates!==void 0&&{candidates},...formats!==void 0&&{formats},...image.
at&&{at:image.at},resolved},problems:[...isProposed?[]:unproposedIn(image),...resolved.problems.map(({text,place})=>({text,title:"not for this model",at:places.
spotOf(place)}))]}}function unproposedIn({candidates}){if(candidates===void 0)return[];return[{text:(0,inputs_candidates.xy)(candidates.place),title:"candidates\
 that nobody could pick",at:candidates.at}]}function settingsOf(image,{settled,defaults}){const{aspectRatio,quality,input,said}=settled;const rest=Object.entries(
defaults.modelInput).filter(([field])=>!said.has(field));const own=Object.entries(input).map(([field,{value}])=>[field,value]);return{model:image.model?.value??
defaults.model,aspectRatio:aspectRatio?.value??(said.has("aspect_ratio")?void 0:defaults.aspectRatio),quality:quality?.value??(said.has("quality")?void 0:defaults.
quality),modelInput:Object.fromEntries([...rest,...own]),callbackUrl:defaults.callbackUrl}}async function readImageReferences({references},{defaults,workspace,known,
place}){if(references===void 0)return{references:defaults.references};try{return{references:await(0,request_references.P)(references.value,{workspace,known,place})}}catch(error){
if(!(error instanceof errors.dz))throw error;return{problems:error.problems}}}}),44717:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Lq:()=>HEAD_BYTES,Z2:()=>MEDIA_TYPES,c0:()=>mediaTypeOf,je:()=>extensionOf});const MEDIA_TYPES=["image/png","image/jp\
eg","image/webp","image/gif","image/avif"];const HEAD_BYTES=256;const EXTENSIONS={"image/png":"png","image/jpeg":"jpg","image/webp":"webp","image/gif":"gif","im\
age/avif":"avif"};function extensionOf(mediaType){return EXTENSIONS[mediaType]}function mediaTypeOf(head){const text=Buffer.from(head.buffer,head.byteOffset,Math.
min(head.length,HEAD_BYTES)).toString("latin1");if(text.startsWith("\x89PNG\r\n\n"))return"image/png";if(text.startsWith("\xFF\xD8\xFF"))return"image/jpeg";if(text.
startsWith("RIFF")&&text.startsWith("WEBP",8))return"image/webp";if(text.startsWith("GIF87a")||text.startsWith("GIF89a"))return"image/gif";if(text.startsWith("f\
typ",4)&&brandsOf(text).some(brand=>brand==="avif"||brand==="avis")){return"image/avif"}return void 0}function brandsOf(text){const size=Buffer.from(text.slice(
0,4),"latin1").readUInt32BE();const brands=[];for(let at=8;at+4<=Math.min(size,text.length);at+=4){if(at!==12)brands.push(text.slice(at,at+4))}return brands}})};export{id,ids,modules};
