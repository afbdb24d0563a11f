export const id = 373;
export const ids = [373];
export const modules = {

/***/ 14925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/core/text/errors.js
var errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
// EXTERNAL MODULE: ./lib/core/request/template.js
var template = __webpack_require__(7139);
;// CONCATENATED MODULE: ./lib/core/inputs/yaml/comments.js

/** Most of a comment that is kept for the error that repeats it. */
const MOST_KEPT = 200;
const BEHIND_COLON = /[ \t]*:[ \t]+(#[^\r\n]*)/y;
const BEHIND_DASH = /^[ \t]*(?:-[ \t]+)+(#[^\r\n]*)/m;
const BEHIND_VALUE = /[ \t]*(#[^\r\n]*)/y;
/** Within brackets a comma ends the text, but may have been meant as a part of it. */
const BEHIND_COMMA = /[ \t]*,[ \t]+(#[^\r\n]*)/y;
const IN_BRACKETS = /#[^\r\n]*/;
const BLANK = /[ \t\r\n]*/y;
const EMPTY_LINE = /\n[ \t\r]*\n/;
/** A key or an item that was taken out. */
const TAKEN_OUT = /^#[ \t]+(?:-[ \t]|[A-Za-z_$][\w$-]*:(?:[ \t]|$))/;
/** Finds comments that stand where the text of a value may have been meant to go on. */
class CommentFinder {
    #source;
    constructor(source) {
        this.#source = source;
    }
    /**
     * The comment behind a value without quotes, or below one where its next line would stand; and the one between a key
     * and a value in a later line, where the text may have been meant to begin.
     *
     * @returns `undefined` where there is none: one above or behind quotes loses nothing
     */
    find(node, { before, column }) {
        if (!node.range)
            return undefined;
        const [start, end] = node.range;
        if ((0,dist/* isSeq */.oP)(node)) {
            const isEmpty = node.flow === true && node.items.length === 0;
            return lost('beside', isEmpty ? IN_BRACKETS.exec(this.#source.text.slice(start, end))?.[0] : undefined);
        }
        if (!(0,dist/* isScalar */.jn)(node) || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
            return undefined;
        const above = lost('above', this.#above(before, start));
        if (node.type !== 'PLAIN')
            return above ?? lost('below block', this.#below(end, column));
        const below = this.#below(end, column);
        // Where nothing else is written, the comment is all there is of the value.
        const meant = end === start ? below : this.#unlessApart(below, end);
        const behind = this.#at(BEHIND_VALUE, end) ?? (column === undefined ? this.#at(BEHIND_COMMA, end) : undefined);
        return above ?? lost('beside', behind) ?? lost('below', meant);
    }
    /** Between key or dash and a value that stands on a later line. */
    #above(before, start) {
        return this.#at(BEHIND_COLON, before) ?? BEHIND_DASH.exec(this.#source.text.slice(before, start))?.[1];
    }
    /** On a line of its own, but deeper than the key: a further line of the text would stand there. */
    #below(end, column) {
        if (column === undefined)
            return undefined;
        const next = this.#nextAfter(end);
        // Whoever indents by a tab means more than a column.
        const isDeeper = this.#source.columnAt(next) > column || this.#source.lineBefore(next).includes('\t');
        return isDeeper ? this.#at(BEHIND_VALUE, next) : undefined;
    }
    /** Nobody goes on with a text behind an empty line, or with what looks like a key or an item. */
    #unlessApart(comment, end) {
        const isApart = EMPTY_LINE.test(this.#source.text.slice(end, this.#nextAfter(end)));
        return isApart || TAKEN_OUT.test(comment ?? '') ? undefined : comment;
    }
    #nextAfter(offset) {
        BLANK.lastIndex = offset;
        BLANK.exec(this.#source.text);
        return BLANK.lastIndex;
    }
    #at(pattern, offset) {
        pattern.lastIndex = offset;
        return pattern.exec(this.#source.text)?.[1];
    }
}
function lost(stands, comment) {
    return comment === undefined ? undefined : { text: comment.slice(0, MOST_KEPT), stands };
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/scalar.js
/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** @returns what is wrong with a single value, `undefined` when it is plain data */
function checkScalar(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        return 'holds a number that JSON cannot write';
    // Beyond this, a number is rounded in silence: another seed than the user's would be paid for.
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
        return 'holds a number that is too large to be kept exactly';
    }
    if (typeof value === 'string' && !value.isWellFormed())
        return 'holds half a character (a lone surrogate)';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/fault.js

/** Gathers what the rules look at. */
function findFault(document, { error, source }) {
    const at = error.pos[0];
    const line = source.lineAt(at);
    const spread = document.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
    const quotes = [];
    const brackets = [];
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            const span = spanOf(node);
            if (span === undefined)
                return;
            if ((0,dist/* isScalar */.jn)(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
                quotes.push(span);
            if ((0,dist/* isCollection */.P3)(node) && node.flow === true)
                brackets.push(span);
        },
    });
    return {
        source,
        code: error.code,
        at,
        line,
        lines: source.linesTo(line),
        keyEnd: spread && source.lineAt(spread.pos[1] - 1),
        quotes,
        brackets,
    };
}
function spanOf({ range }) {
    return range ? { start: range[0], end: range[1] } : undefined;
}
/** Whether the place lies between the two ends of brackets. */
function isInBrackets({ at, brackets }) {
    return brackets.some(({ start, end }) => start < at && at < end);
}
/** The number of the last line that looks so, of the two that end at the place; `undefined` where neither does. */
function nearestOfTwo(lines, pattern) {
    const found = lines.findLastIndex((each, index) => index >= lines.length - 2 && pattern.test(each));
    return found === -1 ? undefined : found + 1;
}

// EXTERNAL MODULE: ./lib/core/text/word-list.js
var word_list = __webpack_require__(58092);
;// CONCATENATED MODULE: ./lib/core/inputs/yaml/indentation.js


/** What is said of a tab. */
const TAB = 'a tab stands in the indentation; use spaces alone.';
const PART_OF_TEXT = " Where it is part of a text with ': ' in it, put that text in quotes.";
/** A line that stands in no column of those above it, or lacks its dash. */
function explainIndentation(fault) {
    const { source, code, at, line, lines, keyEnd } = fault;
    if (code === 'TAB_AS_INDENT')
        return { line, problem: TAB };
    // In brackets, columns mean nothing.
    if (isInBrackets(fault))
        return undefined;
    if (keyEnd !== undefined && keyEnd > line && code === 'BLOCK_AS_IMPLICIT_KEY') {
        const slip = explainLine(source.linesTo(keyEnd));
        return slip?.line === keyEnd ? { ...slip, problem: `${slip.problem}${PART_OF_TEXT}` } : slip;
    }
    const isFirst = (lines.at(-1) ?? '').slice(0, source.columnAt(at) - 1).trim() === '';
    const isMisplaced = code === 'BAD_INDENT' || (isFirst && ['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR'].includes(code));
    return isMisplaced ? explainLine(lines) : undefined;
}
function explainLine(lines) {
    const current = lines.at(-1) ?? '';
    const line = lines.length;
    if (/^ *\t/.test(current))
        return { line, problem: TAB };
    const glued = nearestOfTwo(lines, /^ *-[^\s-]/);
    if (glued !== undefined) {
        return { line: glued, problem: "a '-' without a space begins no item; write '- ' before what belongs to it." };
    }
    const indent = indentOf(current);
    const dash = current.trimStart().startsWith('-') ? undefined : findDash(lines.slice(0, -1), indent);
    if (dash !== undefined) {
        return {
            line,
            problem: `this line stands in the column of the '-' in line ${dash}; begin a new item with '- ', or indent by ${indent + 2} spaces what belongs to that one.`,
        };
    }
    const levels = levelsIn(lines.slice(0, -1));
    if (levels.includes(indent) || levels.length === 0)
        return undefined;
    const shown = (0,word_list/* orList */.A3)(levels.map(String));
    return {
        line,
        problem: `this line is indented by ${indent} ${indent === 1 ? 'space' : 'spaces'}, those above it by ${shown}; give it the indentation of the lines that it belongs with.`,
    };
}
/** The line of the nearest `-` in that column, where nothing between stands further left. */
function findDash(above, indent) {
    const last = above.findLastIndex((each) => isContent(each) && indentOf(each) <= indent);
    const found = above[last];
    return found !== undefined && indentOf(found) === indent && found.trimStart().startsWith('- ') ? last + 1 : undefined;
}
/** Indentations that are open at the end of some lines, from the left. */
function levelsIn(above) {
    const levels = [];
    for (const each of above.toReversed()) {
        if (!isContent(each))
            continue;
        for (const level of [keyIndentOf(each), indentOf(each)]) {
            if (level < (levels[0] ?? Infinity))
                levels.unshift(level);
        }
        if (levels[0] === 0)
            break;
    }
    return levels;
}
/** Whether more than a comment stands in a line. */
function isContent(line) {
    return !/^\s*(?:#|$)/.test(line);
}
/** Spaces at the beginning of a line. */
function indentOf(line) {
    return /^ */.exec(line)?.[0].length ?? 0;
}
/** Where the key of a line begins, behind its dashes. */
function keyIndentOf(line) {
    return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/json-comments.js


/** What begins a comment in JSON as editors take it, and is text in YAML. */
const JSON_COMMENT = /(?:^|[\s,{[])(?:\/\/|\/\*)/;
const PROBLEM = "'//' and '/*' begin no comment here; begin a comment with '#', or put a text that holds them in quotes.";
/** A comment as JavaScript has it, where the library stopped at it. */
function explainCommentAt({ source, at, line }) {
    const isComment = ['//', '/*'].some((mark) => source.text.startsWith(mark, at));
    return isComment && looksLikeJson(source) ? { line, problem: PROBLEM } : undefined;
}
/** As {@link explainCommentAt}, where it stopped near one. */
function explainCommentNear({ source, lines }) {
    if (!looksLikeJson(source))
        return undefined;
    const line = nearestOfTwo(lines, JSON_COMMENT);
    return line === undefined ? undefined : { line, problem: PROBLEM };
}
/** Finds such a comment that YAML has taken for a part of a key or of a value, in a document that is valid. */
function findSwallowedComment(document, source) {
    if (!JSON_COMMENT.test(source.text))
        return undefined;
    let at;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { type, range }, path) => {
            if (type !== 'PLAIN' || !range || !path.some((each) => (0,dist/* isCollection */.P3)(each) && each.flow === true))
                return undefined;
            if (!JSON_COMMENT.test(source.text.slice(range[0], range[1])))
                return undefined;
            at = range[0];
            return dist/* visit */.YR.BREAK;
        },
    });
    return at === undefined ? undefined : { line: source.lineAt(at), problem: PROBLEM };
}
function looksLikeJson({ text }) {
    return /^(?:[{[]|\/\/|\/\*)/.test(text.trimStart());
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/pairs.js


/** `key: value`, also as an item of a list. */
const PAIR = /^\s*(?:-\s+)*([\w$-]+):\s+(\S.*)$/;
/** What the value of a line begins with. */
const VALUE_START = /^\s*(?:-\s+)*(?:[\w$-]+:\s+)?(\S)/;
/** What is said of a colon in a text, as the beginning of a sentence. */
const COLON = "a text with ': ' in it needs quotes around it";
/** What is said of a directive. */
const DIRECTIVE = "'%' at the beginning of a line gives YAML a directive; remove the line, or indent it.";
/** What is said where an entry in brackets is not divided from the one before. */
const NO_COMMA = "a ',' is missing before this, or a quote around a text.";
/** A text that holds a colon and has no quotes. */
function explainColon({ code, line, lines }) {
    if (code === 'BLOCK_IN_FLOW')
        return { line, problem: `${COLON}.` };
    if (code !== 'BLOCK_AS_IMPLICIT_KEY')
        return undefined;
    const [, key, value] = PAIR.exec(lines.at(-1) ?? '') ?? [];
    const example = key === undefined || value === undefined ? '' : `, such as ${key}: ${(0,problem_list/* quoted */.T)(value.trim())}`;
    return { line, problem: `${COLON}${example}.` };
}
/** A line without a colon, or without the space behind it. */
function explainKeyless(fault) {
    const { code, line, lines } = fault;
    if (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY')
        return undefined;
    if (isInBrackets(fault))
        return { line, problem: NO_COMMA };
    const current = lines.at(-1) ?? '';
    const directive = lines.findIndex((each) => each.startsWith('%'));
    if (directive !== -1)
        return { line: directive + 1, problem: DIRECTIVE };
    const glued = /^\s*(?:-\s+)*([\w$-]+):\S/.exec(current)?.[1];
    if (glued !== undefined)
        return { line, problem: `a space is missing behind '${glued}:'.` };
    if (/:(?:\s|$)/.test(current))
        return undefined;
    return {
        line,
        problem: "this line is no 'key: value'; write a colon and a space behind the key, and indent the further lines of a text deeper than its key.",
    };
}
/** A text that begins with a character to which YAML gives a meaning, and such a character where it has none. */
function explainCharacter({ source, code, at, line, lines }) {
    const current = lines.at(-1) ?? '';
    const character = source.text[at] ?? '';
    if (code === 'UNEXPECTED_TOKEN' && (character === ']' || character === '}')) {
        return { line, problem: `this ${character} closes nothing; remove it, or put a text that holds it in quotes.` };
    }
    if (code === 'UNEXPECTED_TOKEN' && character === ',') {
        return { line, problem: "a ',' stands here without anything before it; remove it." };
    }
    if (code === 'BAD_DQ_ESCAPE' || code === 'BAD_DIRECTIVE' || code === 'BAD_INDENT')
        return undefined;
    const first = VALUE_START.exec(current)?.[1] ?? '';
    if (first === '|' || first === '>') {
        return { line, problem: `behind ${first} stands nothing; the text begins in the next line, deeper than its key.` };
    }
    if (!'{[*&!@`%?-,]}'.includes(first) || first === '')
        return undefined;
    const example = PAIR.exec(current);
    const hint = example === null ? '' : `, such as ${example[1] ?? ''}: ${(0,problem_list/* quoted */.T)((example[2] ?? '').trim())}`;
    const shown = current.includes('{{') ? '{{' : first;
    return { line, problem: `a text that begins with ${shown} needs quotes around it${hint}.` };
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/open-ends.js



const CLOSERS = { '{': '}', '[': ']' };
const HAS_COMMENT = /[ \t]#/;
/** A `#` without the space that makes it the beginning of a comment. */
function explainHash({ source, code, at, line }) {
    if (code !== 'MISSING_CHAR' || source.text[at] !== '#')
        return undefined;
    return { line, problem: "'#' stands here without quotes; put the whole text in quotes, or a space before a comment." };
}
/** A quote that is not closed, or closed too early. */
function explainQuote(fault) {
    const { source, code, at, line, quotes } = fault;
    const open = quotes.find(({ start, end }) => {
        const isClosed = end - start > 1 && source.text[end - 1] === source.text[start];
        return !isClosed || (code === 'MISSING_CHAR' && end === at);
    });
    if (open !== undefined) {
        const quote = source.text[open.start] ?? '';
        const hint = quote === "'" ? ' A text that begins with an apostrophe goes into double quotes.' : '';
        return {
            line: source.lineAt(open.start),
            problem: `the quote ${quote} is not closed; end the text with ${quote}.${hint}`,
        };
    }
    const before = code === 'UNEXPECTED_TOKEN' ? quotes.findLast(({ end }) => end <= at) : undefined;
    if (before === undefined || source.text.slice(before.end, at).trim() !== '')
        return undefined;
    const isNext = /["']/.test(source.text[at] ?? '') && isInBrackets(fault);
    if (isNext)
        return { line, problem: NO_COMMA };
    const begin = source.lineAt(before.start);
    const whose = begin === line ? '' : ` of the text that begins in line ${begin}`;
    return {
        line,
        problem: `more stands behind the closing quote${whose}; put the whole text in one pair, and write '' for an apostrophe in single quotes, \\" for a quote in double ones.`,
    };
}
/** A bracket that is not closed, also for the comment that its end has become a part of. */
function explainBracket({ source, code, brackets }) {
    if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR')
        return undefined;
    const open = brackets.findLast(({ start, end }) => source.text[end - 1] !== CLOSERS[source.text[start] ?? '']);
    if (open === undefined)
        return undefined;
    const bracket = source.text[open.start] ?? '';
    const hint = HAS_COMMENT.test(source.text.slice(open.start, open.end))
        ? " A ' #' in it makes the rest of its line a comment; put a text that holds it in quotes."
        : '';
    const problem = `the bracket ${bracket} is not closed; add ${CLOSERS[bracket] ?? ''} at its end.${hint}`;
    return { line: source.lineAt(open.start), problem };
}
/** A text of several lines that a comment has ended. */
function explainCutText({ code, line, lines }) {
    if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR')
        return undefined;
    const above = lines.slice(0, -1);
    const last = above.findLastIndex(isContent);
    const hasComment = HAS_COMMENT.test(above[last] ?? '') || above.slice(last + 1).some((each) => each.trim() !== '');
    if (!hasComment || indentOf(lines.at(-1) ?? '') <= keyIndentOf(above[last] ?? ''))
        return undefined;
    return {
        line,
        problem: "the '#' above begins a comment, and a text without quotes ends before it; put the whole text in quotes.",
    };
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/slips.js





const QUOTES = `put the whole text in quotes`;
const ALIAS = "'*' and '&' begin aliases and anchors, which are not taken; put a text that begins with one in quotes.";
const TAG = "'!' begins a tag, which is not taken; put a text that begins with it in quotes.";
/**
 * What is said for each error of the library that nothing nearer was found for. Its own words speak of its grammar, not of
 * what to write.
 */
const SENTENCES = {
    ALIAS_PROPS: ALIAS,
    BAD_ALIAS: ALIAS,
    BAD_COLLECTION_TYPE: TAG,
    BAD_DIRECTIVE: DIRECTIVE,
    BAD_DQ_ESCAPE: "'\\' in double quotes begins an escape, and this is none; write '\\\\', or use single quotes.",
    BAD_INDENT: 'this line is indented otherwise than those that it belongs with; begin all of them in one column.',
    BAD_PROP_ORDER: ALIAS,
    BAD_SCALAR_START: `a text cannot begin with this character; ${QUOTES}.`,
    BLOCK_AS_IMPLICIT_KEY: `${COLON}.`,
    BLOCK_IN_FLOW: `${COLON}.`,
    DUPLICATE_KEY: 'a key stands here twice; keep one of them.',
    IMPOSSIBLE: `YAML cannot read this; ${QUOTES} where one begins here.`,
    KEY_OVER_1024_CHARS: `a key of more than 1024 characters stands here; ${COLON}.`,
    MISSING_CHAR: `something is missing here: a quote, a comma, a colon with a space behind it, or a '- '.`,
    MULTILINE_IMPLICIT_KEY: "this is no 'key: value'; a key is followed by a colon and a space, in one line.",
    MULTIPLE_ANCHORS: ALIAS,
    MULTIPLE_DOCS: "a second document begins here, and only one is taken; remove the '---' or '...' that divides them.",
    MULTIPLE_TAGS: TAG,
    NON_STRING_KEY: "a key is no plain text; write it as 'key: value', and put a text that begins with a bracket in quotes.",
    RESOURCE_EXHAUSTION: 'this is nested too deeply.',
    TAB_AS_INDENT: TAB,
    TAG_RESOLVE_FAILED: TAG,
    UNEXPECTED_TOKEN: `YAML cannot read on from here; ${QUOTES} where one begins in this line.`,
};
/** What is tried in turn for an error of the library; the first that knows more than its code is taken. */
const RULES = [
    explainHash,
    explainCommentAt,
    explainQuote,
    explainBracket,
    explainCommentNear,
    explainCutText,
    explainIndentation,
    explainColon,
    explainKeyless,
    explainCharacter,
];
/** @returns the first slip in a document, `undefined` where it has none */
function explainSlip(document, source) {
    const nul = source.text.indexOf('\0');
    if (nul !== -1)
        return { line: source.lineAt(nul), problem: 'a NUL character stands here; save the text as UTF-8.' };
    const [error] = document.errors;
    if (error === undefined)
        return findSwallowedComment(document, source);
    const fault = findFault(document, { error, source });
    // Its place says all.
    for (const rule of error.code === 'MULTIPLE_DOCS' ? [] : RULES) {
        const slip = rule(fault);
        if (slip !== undefined)
            return slip;
    }
    return { line: fault.line, problem: SENTENCES[error.code] };
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/source.js
/** The text of a YAML document, by its lines and columns. */
class YamlSource {
    text;
    #lineCounter;
    constructor(text, lineCounter) {
        this.text = text;
        this.#lineCounter = lineCounter;
    }
    /** The line of an offset, from 1. */
    lineAt(offset) {
        return Math.max(1, this.#lineCounter.linePos(offset).line);
    }
    /** The column of an offset, from 1. */
    columnAt(offset) {
        return Math.max(1, this.#lineCounter.linePos(offset).col);
    }
    /** What stands in a line before an offset. */
    lineBefore(offset) {
        return this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset);
    }
    /** The lines up to the one of that number, which comes last. */
    linesTo(line) {
        return this.text.split(/\r?\n/, line);
    }
}

;// CONCATENATED MODULE: ./lib/core/inputs/yaml/document.js








/**
 * Reads one document of YAML 1.2 or JSON as plain data with lines. Aliases and anchors are refused, since a few of them can
 * blow up to gigabytes; so are tags, keys that come twice and keys that JavaScript gives a meaning of its own.
 *
 * @returns a null scalar for an empty document
 * @throws InputError with the line of the first syntax error
 */
function parseYaml(text, options) {
    const lineCounter = new dist/* LineCounter */.HN();
    // The library compares each key with all others of its mapping; the reader below finds keys that come twice by a set.
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter,
        prettyErrors: false,
        schema: options.schema,
        stringKeys: true,
        uniqueKeys: false,
    });
    const source = new YamlSource(text, lineCounter);
    // The library ends the descent where the stack does.
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
        throw new errors/* InputError */.d([`${options.where} is nested too deeply.`]);
    }
    const slip = explainSlip(document, source);
    if (slip !== undefined) {
        const hasExpression = (0,template/* findExpression */.mQ)(source.linesTo(slip.line).at(-1) ?? '') !== undefined;
        const problem = hasExpression ? options.expressionHint : `not valid YAML: ${slip.problem}`;
        throw new errors/* InputError */.d([`${options.where}, line ${slip.line}: ${problem}`]);
    }
    return new Reader(options, source).node(document.contents, { line: 1, depth: 0, isFlow: false, before: 0 });
}
/** Whoever writes a bar has a text for it: it was indented too little, and something else became of it. */
const EMPTY_BLOCK = "behind this '|' or '>' stands no text; indent its lines deeper than the key, or write '' for none";
class Reader {
    #options;
    #source;
    #comments;
    #hasAliases = false;
    constructor(options, source) {
        this.#options = options;
        this.#source = source;
        this.#comments = new CommentFinder(source);
    }
    node(node, position) {
        const { line: above, depth } = position;
        if (node === null) {
            const value = this.#options.schema === 'failsafe' ? '' : null;
            return { kind: 'scalar', line: above, value, written: '' };
        }
        const line = node.range ? this.#source.lineAt(node.range[0]) : above;
        if (depth > this.#options.maxDepth)
            return this.#refuse(line, 'nested too deeply');
        if ((0,dist/* isAlias */.Vj)(node) || node.anchor !== undefined)
            return this.#refuseAlias(line);
        if (node.tag !== undefined) {
            return this.#refuse(line, `the tag ${(0,problem_list/* quoted */.T)(node.tag)} is not taken; write the plain value, or a text in quotes`);
        }
        const comment = this.#comments.find(node, position);
        const lost = comment === undefined ? {} : { comment };
        const isFlow = position.isFlow || (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.flow === true);
        if ((0,dist/* isMap */.jh)(node)) {
            return { kind: 'mapping', line, entries: this.#entries(node.items, { ...position, line, isFlow }) };
        }
        if ((0,dist/* isSeq */.oP)(node)) {
            return { kind: 'list', line, items: this.#items(node, { ...position, line, isFlow }), ...lost };
        }
        return (0,dist/* isScalar */.jn)(node) ? this.#scalar(node, { line, lost }) : this.#refuse(line, 'the value is no plain data');
    }
    #scalar(node, { line, lost }) {
        const { value } = node;
        const problem = checkScalar(value);
        if (problem !== undefined)
            return this.#refuse(line, `the value ${problem}`);
        if (node.type?.startsWith('BLOCK') === true && String(value).trim() === '')
            return this.#refuse(line, EMPTY_BLOCK);
        if (typeof value === 'string' && this.#refuseExpression(node, value))
            return { kind: 'refused', line };
        const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        if (!plain)
            return this.#refuse(line, 'the value is no plain data');
        return { kind: 'scalar', line, value, written: node.source ?? String(value), ...lost };
    }
    #items({ items, range, flow }, position) {
        const start = range?.[0] ?? 0;
        const column = flow === true || position.isFlow ? undefined : this.#source.columnAt(start);
        return items.map((item, index) => {
            const before = items[index - 1]?.range?.[2] ?? start;
            return this.node(item, { ...position, depth: position.depth + 1, before, column });
        });
    }
    #entries(pairs, position) {
        const lines = new Map();
        const depth = position.depth + 1;
        return pairs.flatMap((pair) => {
            const [start, before] = pair.key.range ?? [0, 0];
            const line = pair.key.range ? this.#source.lineAt(start) : position.line;
            const key = (0,dist/* isScalar */.jn)(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : '';
            const earlier = lines.get(key);
            const problem = earlier === undefined
                ? this.#checkKey(pair.key, key)
                : `the key ${(0,problem_list/* quoted */.T)(key)} stands in line ${earlier} already; keep one of them`;
            lines.set(key, earlier ?? line);
            const column = position.isFlow ? undefined : this.#source.columnAt(start);
            if (problem !== undefined)
                this.#refuse(line, problem);
            else if (!this.#refuseExpression(pair.key, key)) {
                return [{ key, line, node: this.node(pair.value, { line, depth, isFlow: position.isFlow, before, column }) }];
            }
            return [];
        });
    }
    #checkKey(node, key) {
        if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
            return 'a key is no plain text';
        if (node.anchor !== undefined)
            return 'a key has an anchor, which is not taken';
        if (node.tag !== undefined)
            return `the tag ${(0,problem_list/* quoted */.T)(node.tag)} is not taken; write the plain key`;
        if (FORBIDDEN_KEYS.has(key))
            return `the key '${key}' is not taken`;
        if (!key.isWellFormed())
            return 'a key holds half a character (a lone surrogate)';
        return undefined;
    }
    /** Told once: whoever uses aliases uses many. */
    #refuseAlias(line) {
        if (this.#hasAliases)
            return { kind: 'refused', line };
        this.#hasAliases = true;
        return this.#refuse(line, `aliases and anchors are not taken; ${this.#options.aliasHint}, or put a text in quotes`);
    }
    /** Names the line of the expression itself, which in a long text is not its first. */
    #refuseExpression(node, value) {
        if ((0,template/* findExpression */.mQ)(value) === undefined)
            return false;
        const [start, end] = node.range ?? [0, 0];
        const at = start + ((0,template/* findExpression */.mQ)(this.#source.text.slice(start, end)) ?? 0);
        const { problems, where, expressionHint } = this.#options;
        problems.add(`${where}, line ${this.#source.lineAt(at)}: ${expressionHint}`);
        return true;
    }
    #refuse(line, problem) {
        this.#options.problems.add(`${this.#options.where}, line ${line}: ${problem}.`);
        return { kind: 'refused', line };
    }
}


/***/ }),

/***/ 77845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WQ: () => (/* binding */ describeNode),
/* harmony export */   lZ: () => (/* binding */ plainData),
/* harmony export */   v1: () => (/* binding */ isUnwritten)
/* harmony export */ });
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94189);

/** Whether nothing stands behind a key, or nothing but comments. */
function isUnwritten(node) {
    return node.kind === 'scalar' && node.value === null && node.written === '';
}
/** The data of a node, without its lines. */
function plainData(node) {
    switch (node.kind) {
        case 'scalar':
            return node.value;
        case 'list':
            return node.items.map(plainData);
        case 'mapping':
            return Object.fromEntries(node.entries.map((entry) => [entry.key, plainData(entry.node)]));
        case 'refused':
            return undefined;
    }
}
/** What a node is, for the error that refuses it: `the number 5`, `"high"`, `a list`. */
function describeNode(node) {
    if (node.kind === 'list')
        return 'a list';
    if (node.kind === 'mapping')
        return 'a mapping';
    if (node.kind === 'refused' || node.value === '' || isUnwritten(node))
        return 'empty';
    if (typeof node.value === 'string')
        return (0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(node.value);
    return typeof node.value === 'number' ? `the number ${node.written}` : node.written;
}


/***/ }),

/***/ 64613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findTextProblems),
/* harmony export */   j: () => (/* binding */ explainComment)
/* harmony export */ });
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94189);

/** A variable where none is filled in: kie would draw it. */
const HAS_VARIABLE = /\{\{\s{0,100}[A-Za-z_][\w-]{0,100}\s{0,100}\}\}/;
/**
 * Says that a comment stands where the text of a field may have been meant to go on: in YAML ` #` begins a comment, so a
 * colour or an issue number would be lost in silence.
 *
 * @returns the end of a sentence that begins with the field, `undefined` where nothing is lost
 */
function explainComment(node) {
    if ((node.kind !== 'scalar' && node.kind !== 'list') || node.comment === undefined)
        return undefined;
    const { text, stands } = node.comment;
    const right = stands === 'below block'
        ? "indent that line as the text, or move a comment to the key's column"
        : 'put the whole text in quotes, or the comment on a line of its own above';
    return `loses ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(text)}, which YAML takes for a comment; ${right}.`;
}
/** Looks through a value of the model's own for texts that would not come to kie as they are meant. */
function findTextProblems(node) {
    switch (node.kind) {
        case 'refused':
            return [];
        case 'mapping':
            return node.entries.flatMap((entry) => findTextProblems(entry.node));
        case 'list':
            return [...commentIn(node), ...node.items.flatMap(findTextProblems)];
        case 'scalar': {
            const { line, value, written } = node;
            if (typeof value === 'string' && HAS_VARIABLE.test(value)) {
                return [{ line, problem: 'has {{ }}; variables are filled in prompts and names alone.' }];
            }
            // A number, a boolean and null are whole without their comment.
            return typeof value === 'string' || written === '' ? commentIn(node) : [];
        }
    }
}
function commentIn(node) {
    const problem = explainComment(node);
    return problem === undefined ? [] : [{ line: node.line, problem }];
}


/***/ })

};
