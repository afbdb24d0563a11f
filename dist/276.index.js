export const id = 276;
export const ids = [276];
export const modules = {

/***/ 15276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_LIST_BYTES: () => (/* binding */ MAX_LIST_BYTES),
/* harmony export */   renderBegunComment: () => (/* binding */ renderBegunComment),
/* harmony export */   renderProblems: () => (/* binding */ renderProblems),
/* harmony export */   renderRunLink: () => (/* binding */ renderRunLink),
/* harmony export */   renderStoppedComment: () => (/* binding */ renderStoppedComment)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96065);


/** Bytes that a list in a comment may take which is not that of the images. */
const MAX_LIST_BYTES = 14_000;
/** The sentence that leads from a comment to its run. */
function renderRunLink(runUrl) {
    return `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('The run', runUrl)} has the log and the summary.`;
}
/** The comment while the images are being made. */
function renderBegunComment(runUrl) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)(['### Images are being made', `This comment will show what comes of it. ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('The run', runUrl)}`]);
}
/** The comment of a run that was cancelled, was killed or failed before it could show what came of it. */
function renderStoppedComment({ runUrl, cancelled }) {
    const what = cancelled ? 'The run was cancelled' : 'The run ended early';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)([
        `### ${what}`,
        `No images are shown here. ${renderRunLink(runUrl)} To re-run the failed job takes up what kie has made meanwhile, without paying again.`,
    ]);
}
/** The comment of a run that has no result to show, be it that nothing was spent or that nobody asked for more. */
function renderProblems({ problems, notes = [], runUrl }) {
    const list = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fitLines */ .RV)({
        items: problems,
        line: (problem) => `- ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .renderAdvice */ .x)(problem)}`,
        leftOut: 'more problems are in the log.',
        maxBytes: MAX_LIST_BYTES,
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)(['### This did not work', list, ...notes.map((note) => (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMessage */ .e)(note)), renderRunLink(runUrl)]);
}


/***/ }),

/***/ 96065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderMessage),
/* harmony export */   x: () => (/* binding */ renderAdvice)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

/** Characters that are shown of one message. */
const MESSAGE_LENGTH = 500;
/** Characters that are shown of one piece of advice, and again of the lines below it. */
const ADVICE_LENGTH = 1_000;
/** A message with foreign text in it: nothing of it comes alive, and no signed URL is shown. */
function renderMessage(text, maxLength = MESSAGE_LENGTH) {
    return (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(text), maxLength);
}
/** Advice that may end in lines of YAML: the sentence flows, the lines below it keep their shape. */
function renderAdvice(text) {
    const [sentence = '', ...lines] = text.split('\n');
    const block = lines.join('\n');
    return block.trim() === ''
        ? renderMessage(sentence, ADVICE_LENGTH)
        : `${renderMessage(sentence, ADVICE_LENGTH)}\n\n${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(block), ADVICE_LENGTH)}`;
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   RV: () => (/* binding */ fitLines),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12822);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);


/** Bytes that a line on what was left out may take. */
const NOTE_BYTES = 200;
/** Bytes of a text in UTF-8, which is how GitHub measures pages. */
function utf8Length(text) {
    return Buffer.byteLength(text);
}
/**
 * A link, empty where the URL is none of the web.
 *
 * @param label - text of ours, ready as Markdown
 * @param url - may be foreign: nothing in it ends the link, and its query is left out
 */
function link(label, url) {
    return /^https?:\/\//i.test(url) ? `[${label}](${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url)})` : '';
}
/** One line for each of the first items, as many as fit, and a line that counts the others. */
function fitLines({ items, line, leftOut, maxBytes }) {
    let text = '';
    let room = maxBytes - NOTE_BYTES;
    for (const [index, item] of items.entries()) {
        const next = `${line(item)}\n`;
        room -= utf8Length(next);
        if (room < 0)
            return `${text}\n${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNumber */ .Df)(items.length - index)} ${leftOut}\n`;
        text += next;
    }
    return text;
}
/** A table with as many rows as fit; empty where there is no item. */
function table({ head, row, maxBytes, ...list }) {
    if (list.items.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const top = `${line(head)}\n${line(head.map(() => '---'))}\n`;
    return top + fitLines({ ...list, line: (item) => line(row(item)), maxBytes: maxBytes - utf8Length(top) });
}
/** The parts of a page with an empty line between them; those that are empty are left out. */
function page(parts) {
    const shown = parts.map((part) => part.trimEnd()).filter((part) => part !== '');
    return `${shown.join('\n\n')}\n`;
}


/***/ })

};
