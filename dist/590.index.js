const id=590;const ids=[590];const modules={83846:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{h:()=>parseYaml});var dist=__webpack_require__(38815);var errors=__webpack_require__(50020);var problem_list=__webpack_require__(94189);var template=__webpack_require__(
7139);var excerpt=__webpack_require__(53200);;const MOST_KEPT=200;const BEHIND_COLON=/[ \t]*:[ \t]+(#[^\r\n]*)/y;const BEHIND_DASH=/^[ \t]*(?:-[ \t]+)+(#[^\r\n]*)/m;
const BEHIND_VALUE=/[ \t]*(#[^\r\n]*)/y;const BEHIND_COMMA=/[ \t]*,[ \t]+(#[^\r\n]*)/y;const IN_BRACKETS=/#[^\r\n]*/;const BLANK=/[ \t\r\n]*/y;const EMPTY_LINE=/\n[ \t\r]*\n/;
const TAKEN_OUT=/^#[ \t]+(?:-[ \t]|[A-Za-z_$][\w$-]*:(?:[ \t]|$))/;class CommentFinder{#source;constructor(source){this.#source=source}find(node,{before,column}){
if(!node.range)return void 0;const[start,end]=node.range;if((0,dist.oP)(node)){const isEmpty=node.flow===true&&node.items.length===0;return lost("beside",isEmpty?
IN_BRACKETS.exec(this.#source.text.slice(start,end))?.[0]:void 0)}if(!(0,dist.jn)(node)||node.type==="QUOTE_DOUBLE"||node.type==="QUOTE_SINGLE")return void 0;const above=lost(
"above",this.#above(before,start));if(node.type!=="PLAIN")return above??lost("below block",this.#below(end,column));const below=this.#below(end,column);const meant=end===
start?below:this.#unlessApart(below,end);const behind=this.#at(BEHIND_VALUE,end)??(column===void 0?this.#at(BEHIND_COMMA,end):void 0);return above??lost("beside",
behind)??lost("below",meant)}#above(before,start){return this.#at(BEHIND_COLON,before)??BEHIND_DASH.exec(this.#source.text.slice(before,start))?.[1]}#below(end,column){
if(column===void 0)return void 0;const next=this.#nextAfter(end);const isDeeper=this.#source.columnAt(next)>column||this.#source.lineBefore(next).includes("	");
return isDeeper?this.#at(BEHIND_VALUE,next):void 0}#unlessApart(comment,end){const isApart=EMPTY_LINE.test(this.#source.text.slice(end,this.#nextAfter(end)));return isApart||
TAKEN_OUT.test(comment??"")?void 0:comment}#nextAfter(offset){BLANK.lastIndex=offset;BLANK.exec(this.#source.text);return BLANK.lastIndex}#at(pattern,offset){pattern.
lastIndex=offset;return pattern.exec(this.#source.text)?.[1]}}function lost(stands,comment){return comment===void 0?void 0:{text:(0,excerpt.ym)(comment,MOST_KEPT),
stands}}var yaml_node=__webpack_require__(77845);;const MARKER=/\n(?:---|\.\.\.)|(?:^|\n)%/;function readInPieces(text,list,read){const pieces=[...cut(text,list)];
const[first,...others]=pieces.length>1?readMappings(pieces,read):[];const top=first?.entries.at(-1);if(first===void 0||others.length<pieces.length-1||!isList(top,
list))return void 0;const items=[...top.node.items];for(const[index,{entries:entries2}]of others.entries()){const[more,...below2]=entries2;if(!isList(more,list)||
below2.length>0&&index<others.length-1)return void 0;items.push(...more.node.items)}const below=others.at(-1)?.entries.slice(1)??[];const entries=[...first.entries.
slice(0,-1),{...top,node:{...top.node,items}},...below];return new Set(entries.map(({key})=>key)).size<entries.length?void 0:{...first,entries}}function*cut(text,{
key,characters}){const found=new RegExp(`(?:^|\\n)${key}:[ \\t]*(?:[ \\t]#.*)?\\r?\\n(?:[ \\t]*(?:#.*)?\\r?\\n)*( *)- `).exec(text);if(found===null||MARKER.test(
text))return;const dash=`
${found[1]??""}- `;let[start,linesAbove]=[0,0];for(let isLast=false;!isLast;){const end=text.indexOf(dash,Math.max(start,found.index+found[0].length)+characters);
isLast=end===-1;const part=text.slice(start,isLast?void 0:end+1);yield start===0?{text:part,linesAbove}:{text:`${key}:
${part}`,linesAbove:linesAbove-1};linesAbove+=part.split("\n").length-1;start=end+1}}function readMappings(pieces,read){const mappings=[];for(const piece of pieces){
const node=read(piece);if(node?.kind!=="mapping")break;mappings.push(node)}return mappings}function isList(entry,{key}){return entry?.key===key&&entry.node.kind===
"list"}var yaml_problem=__webpack_require__(25414);;function findFault(document,{error,source}){const at=error.pos[0];const line=source.lineAt(at);const spread=document.
errors.find(({code,pos})=>code==="MULTILINE_IMPLICIT_KEY"&&pos[0]===at);const quotes=[];const brackets=[];(0,dist.YR)(document,{Node:(_,node)=>{const span=spanOf(
node);if(span===void 0)return;if((0,dist.jn)(node)&&(node.type==="QUOTE_DOUBLE"||node.type==="QUOTE_SINGLE"))quotes.push(span);if((0,dist.P3)(node)&&node.flow===
true)brackets.push(span)}});return{source,code:error.code,at,line,lines:source.linesTo(line),keyEnd:spread&&source.lineAt(spread.pos[1]-1),quotes,brackets}}function spanOf({
range}){return range?{start:range[0],end:range[1]}:void 0}function isInBrackets({at,brackets}){return brackets.some(({start,end})=>start<at&&at<end)}function nearestOfTwo(lines,pattern){
const found=lines.findLastIndex((each,index)=>index>=lines.length-2&&pattern.test(each));return found===-1?void 0:found+1}var word_list=__webpack_require__(58092);
;const TAB="a tab stands in the indentation; use spaces alone.";const PART_OF_TEXT=" Where it is part of a text with ': ' in it, put that text in quotes.";function explainIndentation(fault){
const{source,code,at,line,lines,keyEnd}=fault;if(code==="TAB_AS_INDENT")return{line,problem:TAB};if(isInBrackets(fault))return void 0;if(keyEnd!==void 0&&keyEnd>
line&&code==="BLOCK_AS_IMPLICIT_KEY"){const slip=explainLine(source.linesTo(keyEnd));return slip?.line===keyEnd?{...slip,problem:`${slip.problem}${PART_OF_TEXT}`}:
slip}const isFirst=(lines.at(-1)??"").slice(0,source.columnAt(at)-1).trim()==="";const isMisplaced=code==="BAD_INDENT"||isFirst&&["BLOCK_AS_IMPLICIT_KEY","UNEXP\
ECTED_TOKEN","MISSING_CHAR"].includes(code);return isMisplaced?explainLine(lines):void 0}function explainLine(lines){const current=lines.at(-1)??"";const line=lines.
length;if(/^ *\t/.test(current))return{line,problem:TAB};const glued=nearestOfTwo(lines,/^ *-[^\s-]/);if(glued!==void 0){return{line:glued,problem:"a '-' withou\
t a space begins no item; write '- ' before what belongs to it."}}const indent=indentOf(current);const dash=current.trimStart().startsWith("-")?void 0:findDash(
lines.slice(0,-1),indent);if(dash!==void 0){return{line,problem:`this line stands in the column of the '-' in line ${dash}; begin a new item with '- ', or inden\
t by ${indent+2} spaces what belongs to that one.`}}const levels=levelsIn(lines.slice(0,-1));if(levels.includes(indent)||levels.length===0)return void 0;const shown=(0,
word_list.A3)(levels.map(String));return{line,problem:`this line is indented by ${indent} ${indent===1?"space":"spaces"}, those above it by ${shown}; give it th\
e indentation of the lines that it belongs with.`}}function findDash(above,indent){const last=above.findLastIndex(each=>isContent(each)&&indentOf(each)<=indent);
const found=above[last];return found!==void 0&&indentOf(found)===indent&&found.trimStart().startsWith("- ")?last+1:void 0}function levelsIn(above){const levels=[];
for(const each of above.toReversed()){if(!isContent(each))continue;for(const level of[keyIndentOf(each),indentOf(each)]){if(level<(levels[0]??Infinity))levels.unshift(
level)}if(levels[0]===0)break}return levels}function isContent(line){return!/^\s*(?:#|$)/.test(line)}function indentOf(line){return/^ */.exec(line)?.[0].length??
0}function keyIndentOf(line){return/^ *(?:- +)*/.exec(line)?.[0].length??0};const JSON_COMMENT=/(?:^|[\s,{[])(?:\/\/|\/\*)/;const PROBLEM="'//' and '/*' begin n\
o comment here; begin a comment with '#', or put a text that holds them in quotes.";function explainCommentAt({source,at,line}){const isComment=["//","/*"].some(
mark=>source.text.startsWith(mark,at));return isComment&&looksLikeJson(source)?{line,problem:PROBLEM}:void 0}function explainCommentNear({source,lines}){if(!looksLikeJson(
source))return void 0;const line=nearestOfTwo(lines,JSON_COMMENT);return line===void 0?void 0:{line,problem:PROBLEM}}function findSwallowedComment(document,source){
if(!JSON_COMMENT.test(source.text))return void 0;let at;(0,dist.YR)(document,{Scalar:(_,{type,range},path)=>{if(type!=="PLAIN"||!range||!path.some(each=>(0,dist.
P3)(each)&&each.flow===true))return void 0;if(!JSON_COMMENT.test(source.text.slice(range[0],range[1])))return void 0;at=range[0];return dist.YR.BREAK}});return at===
void 0?void 0:{line:source.lineAt(at),problem:PROBLEM}}function looksLikeJson({text}){return/^(?:[{[]|\/\/|\/\*)/.test(text.trimStart())};const PAIR=/^\s*(?:-\s+)*([\w$-]+):\s+(\S.*)$/;
const VALUE_START=/^\s*(?:-\s+)*(?:[\w$-]+:\s+)?(\S)/;const COLON="a text with ': ' in it needs quotes around it";const DIRECTIVE="'%' at the beginning of a lin\
e gives YAML a directive; remove the line, or indent it.";const NO_COMMA="a ',' is missing before this, or a quote around a text.";function explainColon({code,line,
lines}){if(code==="BLOCK_IN_FLOW")return{line,problem:`${COLON}.`};if(code!=="BLOCK_AS_IMPLICIT_KEY")return void 0;const[,key,value]=PAIR.exec(lines.at(-1)??"")??
[];const example=key===void 0||value===void 0?"":`, such as ${key}: ${(0,problem_list.T)(value.trim())}`;return{line,problem:`${COLON}${example}.`}}function explainKeyless(fault){
const{code,line,lines}=fault;if(code!=="MISSING_CHAR"&&code!=="MULTILINE_IMPLICIT_KEY")return void 0;if(isInBrackets(fault))return{line,problem:NO_COMMA};const current=lines.
at(-1)??"";const directive=lines.findIndex(each=>each.startsWith("%"));if(directive!==-1)return{line:directive+1,problem:DIRECTIVE};const glued=/^\s*(?:-\s+)*([\w$-]+):\S/.
exec(current)?.[1];if(glued!==void 0)return{line,problem:`a space is missing behind '${glued}:'.`};if(/:(?:\s|$)/.test(current))return void 0;return{line,problem:"\
this line is no 'key: value'; write a colon and a space behind the key, and indent the further lines of a text deeper than its key."}}function explainCharacter({
source,code,at,line,lines}){const current=lines.at(-1)??"";const character=source.text[at]??"";if(code==="UNEXPECTED_TOKEN"&&(character==="]"||character==="}")){
return{line,problem:`this ${character} closes nothing; remove it, or put a text that holds it in quotes.`}}if(code==="UNEXPECTED_TOKEN"&&character===","){return{
line,problem:"a ',' stands here without anything before it; remove it."}}if(code==="BAD_DQ_ESCAPE"||code==="BAD_DIRECTIVE"||code==="BAD_INDENT")return void 0;const first=VALUE_START.
exec(current)?.[1]??"";if(first==="|"||first===">"){return{line,problem:`behind ${first} stands nothing; the text begins in the next line, deeper than its key.`}}
if(!"{[*&!@`%?-,]}".includes(first)||first==="")return void 0;const example=PAIR.exec(current);const hint=example===null?"":`, such as ${example[1]??""}: ${(0,problem_list.
T)((example[2]??"").trim())}`;const shown=current.includes("{{")?"{{":first;return{line,problem:`a text that begins with ${shown} needs quotes around it${hint}.`}}
;const CLOSERS={"{":"}","[":"]"};const HAS_COMMENT=/[ \t]#/;function explainHash({source,code,at,line}){if(code!=="MISSING_CHAR"||source.text[at]!=="#")return void 0;
return{line,problem:"'#' stands here without quotes; put the whole text in quotes, or a space before a comment."}}function explainQuote(fault){const{source,code,
at,line,quotes}=fault;const open=quotes.find(({start,end})=>{const isClosed=end-start>1&&source.text[end-1]===source.text[start];return!isClosed||code==="MISSIN\
G_CHAR"&&end===at});if(open!==void 0){const quote=source.text[open.start]??"";const hint=quote==="'"?" A text that begins with an apostrophe goes into double qu\
otes.":"";return{line:source.lineAt(open.start),problem:`the quote ${quote} is not closed; end the text with ${quote}.${hint}`}}const before=code==="UNEXPECTED_\
TOKEN"?quotes.findLast(({end})=>end<=at):void 0;if(before===void 0||source.text.slice(before.end,at).trim()!=="")return void 0;const isNext=/["']/.test(source.text[at]??
"")&&isInBrackets(fault);if(isNext)return{line,problem:NO_COMMA};const begin=source.lineAt(before.start);const whose=begin===line?"":` of the text that begins i\
n line ${begin}`;return{line,problem:`more stands behind the closing quote${whose}; put the whole text in one pair, and write '' for an apostrophe in single quo\
tes, \\" for a quote in double ones.`}}function explainBracket({source,code,brackets}){if(code!=="BAD_INDENT"&&code!=="MISSING_CHAR")return void 0;const open=brackets.
findLast(({start,end})=>source.text[end-1]!==CLOSERS[source.text[start]??""]);if(open===void 0)return void 0;const bracket=source.text[open.start]??"";const hint=HAS_COMMENT.
test(source.text.slice(open.start,open.end))?" A ' #' in it makes the rest of its line a comment; put a text that holds it in quotes.":"";const problem=`the bra\
cket ${bracket} is not closed; add ${CLOSERS[bracket]??""} at its end.${hint}`;return{line:source.lineAt(open.start),problem}}function explainCutText({code,line,
lines}){if(code!=="BAD_INDENT"&&code!=="MISSING_CHAR")return void 0;const above=lines.slice(0,-1);const last=above.findLastIndex(isContent);const hasComment=HAS_COMMENT.
test(above[last]??"")||above.slice(last+1).some(each=>each.trim()!=="");if(!hasComment||indentOf(lines.at(-1)??"")<=keyIndentOf(above[last]??""))return void 0;return{
line,problem:"the '#' above begins a comment, and a text without quotes ends before it; put the whole text in quotes."}};const QUOTES=`put the whole text in quo\
tes`;const ALIAS="'*' and '&' begin aliases and anchors, which are not taken; put a text that begins with one in quotes.";const TAG="'!' begins a tag, which is \
not taken; put a text that begins with it in quotes.";const SENTENCES={ALIAS_PROPS:ALIAS,BAD_ALIAS:ALIAS,BAD_COLLECTION_TYPE:TAG,BAD_DIRECTIVE:DIRECTIVE,BAD_DQ_ESCAPE:"\
'\\' in double quotes begins an escape, and this is none; write '\\\\', or use single quotes.",BAD_INDENT:"this line is indented otherwise than those that it be\
longs with; begin all of them in one column.",BAD_PROP_ORDER:ALIAS,BAD_SCALAR_START:`a text cannot begin with this character; ${QUOTES}.`,BLOCK_AS_IMPLICIT_KEY:`${COLON}\
.`,BLOCK_IN_FLOW:`${COLON}.`,DUPLICATE_KEY:"a key stands here twice; keep one of them.",IMPOSSIBLE:`YAML cannot read this; ${QUOTES} where one begins here.`,KEY_OVER_1024_CHARS:`\
a key of more than 1024 characters stands here; ${COLON}.`,MISSING_CHAR:`something is missing here: a quote, a comma, a colon with a space behind it, or a '- '.`,
MULTILINE_IMPLICIT_KEY:"this is no 'key: value'; a key is followed by a colon and a space, in one line.",MULTIPLE_ANCHORS:ALIAS,MULTIPLE_DOCS:"a second document\
 begins here, and only one is taken; remove the '---' or '...' that divides them.",MULTIPLE_TAGS:TAG,NON_STRING_KEY:"a key is no plain text; write it as 'key: v\
alue', and put a text that begins with a bracket in quotes.",RESOURCE_EXHAUSTION:"this is nested too deeply.",TAB_AS_INDENT:TAB,TAG_RESOLVE_FAILED:TAG,UNEXPECTED_TOKEN:`\
YAML cannot read on from here; ${QUOTES} where one begins in this line.`};const RULES=[explainHash,explainCommentAt,explainQuote,explainBracket,explainCommentNear,
explainCutText,explainIndentation,explainColon,explainKeyless,explainCharacter];function explainSlip(document,source){const nul=source.text.indexOf("\0");if(nul!==
-1)return{line:source.lineAt(nul),problem:"a NUL character stands here; save the text as UTF-8."};const[error]=document.errors;if(error===void 0)return findSwallowedComment(
document,source);const fault=findFault(document,{error,source});for(const rule of error.code==="MULTIPLE_DOCS"?[]:RULES){const slip=rule(fault);if(slip!==void 0)
return slip}return{line:fault.line,column:source.columnAt(fault.at),problem:SENTENCES[error.code]}};class YamlSource{text;#lineCounter;#linesAbove;constructor(text,{
lineCounter,linesAbove}){this.text=text;this.#lineCounter=lineCounter;this.#linesAbove=linesAbove}lineAt(offset){return this.spotAt(offset).line}columnAt(offset){
return this.spotAt(offset).column}spotAt(offset){const{line,col}=this.#lineCounter.linePos(offset);return{line:this.#linesAbove+Math.max(1,line),column:Math.max(
1,col)}}lineBefore(offset){return this.text.slice(this.text.lastIndexOf("\n",offset-1)+1,offset)}linesTo(line){return this.text.split(/\r?\n/,line)}};function parseYaml(text,options){
const{longList}=options;const inPieces=longList&&readInPieces(text,longList,piece=>parseWell(piece,options));return inPieces??parse({text,linesAbove:0},options)}
function parseWell(piece,options){const problems=new problem_list.K;const node=problems.attempt(()=>parse(piece,{...options,problems}));return problems.isEmpty?
node:void 0}function parse({text,linesAbove},options){const lineCounter=new dist.HN;const document=(0,dist.Tp)(text,{lineCounter,prettyErrors:false,schema:options.
schema,stringKeys:true,uniqueKeys:false});const source=new YamlSource(text,{lineCounter,linesAbove});if(document.errors.some(({code})=>code==="RESOURCE_EXHAUSTI\
ON")){throw new errors.dz([{text:`${options.where} is nested too deeply.`,title:"nested too deeply",at:(0,errors.VV)(options)}])}const slip=explainSlip(document,
source);if(slip!==void 0){const hasExpression=(0,template.mQ)(source.linesTo(slip.line).at(-1)??"")!==void 0;const found=hasExpression?{problem:options.expressionHint,
title:yaml_problem.I}:{problem:`not valid YAML: ${slip.problem}`,title:"not valid YAML"};throw new errors.dz([(0,yaml_problem.l)(options,{...slip,...found})])}return new Reader(
options,source).node(document.contents,{above:{line:1,column:1},depth:0,isFlow:false,before:0})}const EMPTY_BLOCK="behind this '|' or '>' stands no text; indent\
 its lines deeper than the key, or write '' for none";class Reader{#options;#source;#comments;#hasAliases=false;constructor(options,source){this.#options=options;
this.#source=source;this.#comments=new CommentFinder(source)}node(node,position){const{above,depth}=position;if(node===null){const value=this.#options.schema===
"failsafe"?"":null;return{kind:"scalar",...above,value,written:""}}const spot=node.range?this.#source.spotAt(node.range[0]):above;if(depth>this.#options.maxDepth)
return this.#refuse(spot,"nested too deeply");if((0,dist.Vj)(node)||node.anchor!==void 0)return this.#refuseAlias(spot);if(node.tag!==void 0){return this.#refuse(
spot,`the tag ${(0,problem_list.T)(node.tag)} is not taken; write the plain value, or a text in quotes`)}const comment=this.#comments.find(node,position);const lost2=comment===
void 0?{}:{comment};const isFlow=position.isFlow||((0,dist.jh)(node)||(0,dist.oP)(node))&&node.flow===true;if((0,dist.jh)(node)){return{kind:"mapping",...spot,entries:this.#entries(
node.items,{...position,above:spot,isFlow})}}if((0,dist.oP)(node)){return{kind:"list",...spot,items:this.#items(node,{...position,above:spot,isFlow}),...lost2}}
return(0,dist.jn)(node)?this.#scalar(node,{spot,lost:lost2}):this.#refuse(spot,"the value is no plain data")}#scalar(node,{spot,lost:lost2}){const{value}=node;const problem=(0,
yaml_node.nE)(value);if(problem!==void 0)return this.#refuse(spot,`the value ${problem}`);if(node.type?.startsWith("BLOCK")===true&&String(value).trim()==="")return this.#refuse(
spot,EMPTY_BLOCK);if(typeof value==="string"&&this.#refuseExpression(node,value))return{kind:"refused",...spot};const plain=value===null||typeof value==="string"||
typeof value==="number"||typeof value==="boolean";if(!plain)return this.#refuse(spot,"the value is no plain data");return{kind:"scalar",...spot,value,written:node.
source??String(value),...lost2}}#items({items,range,flow},position){const start=range?.[0]??0;const column=flow===true||position.isFlow?void 0:this.#source.columnAt(
start);return items.map((item,index)=>{const before=items[index-1]?.range?.[2]??start;return this.node(item,{...position,depth:position.depth+1,before,column})})}#entries(pairs,position){
const lines=new Map;const depth=position.depth+1;return pairs.flatMap(pair=>{const[start,before]=pair.key.range??[0,0];const above=pair.key.range?this.#source.spotAt(
start):position.above;const key=(0,dist.jn)(pair.key)&&typeof pair.key.value==="string"?pair.key.value:"";const earlier=lines.get(key);const problem=earlier===void 0?
this.#checkKey(pair.key,key):`the key ${(0,problem_list.T)(key)} stands in line ${earlier} already; keep one of them`;lines.set(key,earlier??above.line);const column=position.
isFlow?void 0:this.#source.columnAt(start);if(problem!==void 0)this.#refuse(above,problem,earlier===void 0?void 0:"key given twice");else if(!this.#refuseExpression(
pair.key,key)){return[{key,...above,node:this.node(pair.value,{above,depth,isFlow:position.isFlow,before,column})}]}return[]})}#checkKey(node,key){if(!(0,dist.jn)(
node)||typeof node.value!=="string")return"a key is no plain text";if(node.anchor!==void 0)return"a key has an anchor, which is not taken";if(node.tag!==void 0)
return`the tag ${(0,problem_list.T)(node.tag)} is not taken; write the plain key`;if(yaml_node.p5.has(key))return`the key '${key}' is not taken`;if(!key.isWellFormed())
return"a key holds half a character (a lone surrogate)";return void 0}#refuseAlias(spot){if(this.#hasAliases)return{kind:"refused",...spot};this.#hasAliases=true;
return this.#refuse(spot,`aliases and anchors are not taken; ${this.#options.aliasHint}, or put a text in quotes`)}#refuseExpression(node,value){if((0,template.
mQ)(value)===void 0)return false;const[start,end]=node.range??[0,0];const at=start+((0,template.mQ)(this.#source.text.slice(start,end))??0);const{problems,expressionHint:problem}=this.#options;
problems.add((0,yaml_problem.l)(this.#options,{...this.#source.spotAt(at),problem,title:yaml_problem.I}));return true}#refuse(spot,problem,title="not taken here"){
this.#options.problems.add((0,yaml_problem.l)(this.#options,{...spot,problem:`${problem}.`,title}));return{kind:"refused",...spot}}}}),77845:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{WQ:()=>describeNode,lZ:()=>plainData,nE:()=>checkScalar,p5:()=>FORBIDDEN_KEYS,v1:()=>isUnwritten});var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
94189);function isUnwritten(node){return node.kind==="scalar"&&node.value===null&&node.written===""}function plainData(node){switch(node.kind){case"scalar":return node.
value;case"list":return node.items.map(plainData);case"mapping":return Object.fromEntries(node.entries.map(entry=>[entry.key,plainData(entry.node)]));case"refus\
ed":return void 0}}function describeNode(node){if(node.kind==="list")return"a list";if(node.kind==="mapping")return"a mapping";if(node.kind==="refused"||node.value===
""||isUnwritten(node))return"empty";if(typeof node.value==="string")return(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.T)(node.value);return typeof node.
value==="number"?`the number ${node.written}`:node.written}const FORBIDDEN_KEYS=new Set(["__proto__","constructor","prototype"]);function checkScalar(value){if(typeof value===
"number"&&!Number.isFinite(value))return"holds a number that JSON cannot write";if(typeof value==="number"&&Math.abs(value)>Number.MAX_SAFE_INTEGER){return"hold\
s a number that is too large to be kept exactly"}if(typeof value==="string"&&!value.isWellFormed())return"holds half a character (a lone surrogate)";return void 0}}),
64613:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{$H:()=>findTextProblems,Bq:()=>LOST_COMMENT,
jd:()=>explainComment});var _text_authors_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(25311);var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
94189);const LOST_COMMENT="text lost to a comment";function explainComment(node){if(node.kind!=="scalar"&&node.kind!=="list"||node.comment===void 0)return void 0;
const{text,stands}=node.comment;const right=stands==="below block"?"indent that line as the text, or move a comment to the key's column":"put the whole text in \
quotes, or the comment on a line of its own above";return`loses ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__.T)(text)}, which YAML takes for a commen\
t; ${right}.`}function findTextProblems(node){switch(node.kind){case"refused":return[];case"mapping":return node.entries.flatMap(entry=>findTextProblems(entry.node));case"\
list":return[...commentIn(node),...node.items.flatMap(findTextProblems)];case"scalar":{const{line,column,value,written}=node;const variables=typeof value==="str\
ing"?(0,_text_authors_text_js__WEBPACK_IMPORTED_MODULE_1__.q3)(value):[];if(variables.length>0)return variables.map(fault=>({line,column,...fault}));return typeof value===
"string"||written===""?commentIn(node):[]}}}function commentIn(node){const problem=explainComment(node);return problem===void 0?[]:[{line:node.line,column:node.
column,problem,title:LOST_COMMENT}]}})};export{id,ids,modules};
