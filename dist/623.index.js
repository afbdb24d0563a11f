export const id = 623;
export const ids = [623,276];
export const modules = {

/***/ 76448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B4: () => (/* binding */ commandKey),
  jo: () => (/* binding */ createRunComment),
  NI: () => (/* binding */ stickyKey)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./lib/core/inputs/command.js
var inputs_command = __webpack_require__(90492);
// EXTERNAL MODULE: ./lib/core/result/ending.js
var ending = __webpack_require__(86706);
// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/core/result/cost.js
var result_cost = __webpack_require__(81488);
// EXTERNAL MODULE: ./lib/core/result/explanation.js + 1 modules
var explanation = __webpack_require__(11551);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/core/text/markdown.js
var markdown = __webpack_require__(9706);
// EXTERNAL MODULE: ./lib/core/text/amounts.js
var amounts = __webpack_require__(12822);
// EXTERNAL MODULE: ./lib/core/report/comment-notice.js
var comment_notice = __webpack_require__(15276);
// EXTERNAL MODULE: ./lib/core/report/message.js
var message = __webpack_require__(96065);
// EXTERNAL MODULE: ./lib/core/report/whereabouts.js
var whereabouts = __webpack_require__(45411);
// EXTERNAL MODULE: ./lib/core/report/prompt-list.js
var prompt_list = __webpack_require__(44103);
;// CONCATENATED MODULE: ./lib/core/report/comment-body.js











/**
 * Bytes of UTF-8 that a comment may take. GitHub takes 65,536 characters, of which none is less than a byte; the rest is
 * for the hidden lines above the text (F90).
 */
const MAX_BYTES = 61_440;
/** The first sentence of the ending line. It is ours alone: foreign text comes behind it. */
function renderHeadline(result) {
    const [headline = ''] = (0,ending/* describeEnding */.be)(result).split(/(?<=\.) /, 1);
    return `### ${headline.replace(/\.$/, '')}`;
}
/** What was spent. What is left of the balance is no matter of whoever reads the comment. */
function renderCost({ status, cost }) {
    return status === 'planned' || status === 'skipped' ? '' : `${(0,result_cost/* describeCost */.P9)(cost)}.`;
}
function renderPending({ pendingTasks }) {
    const tasks = Object.keys(pendingTasks).length;
    if (tasks === 0)
        return '';
    return `${ending/* NOT_HERE */.ho}: ${(0,amounts/* describePlainCount */.ru)(tasks, 'task')}; to re-run the failed job takes up what comes of it, without paying again.`;
}
/** Where the images are that have no URL of their own which lasts. */
function renderWhereabouts(result) {
    const artifact = (0,whereabouts/* findArtifact */.Kc)(result.deliveries);
    if (artifact !== undefined) {
        return `Artifact ${(0,foreign_text/* forMarkdown */.Bm)(artifact.name)}: ${(0,markdown/* link */.nf)('open', artifact.url)}. GitHub shows it after log-in.`;
    }
    const urls = (0,whereabouts/* durableUrls */.oQ)(result.deliveries);
    if (result.images.every(({ path }) => urls.has(path)))
        return '';
    return 'A comment can only link to what `artifact`, `commit` or `release` has delivered.';
}
/** The images that arrived, as many as fit: with their picture where a reader can see it, else with a link. */
function imageList({ result, showPictures }, maxBytes) {
    const urls = (0,whereabouts/* durableUrls */.oQ)(result.deliveries);
    const visible = (0,whereabouts/* visibleUrls */.vg)(result.deliveries);
    const hasArtifact = (0,whereabouts/* findArtifact */.Kc)(result.deliveries) !== undefined;
    const line = ({ name, path, width, height, bytes, sourceUrl }) => {
        const url = urls.get(path);
        const shown = showPictures ? visible.get(path) : undefined;
        const picture = shown === undefined ? '' : `![${(0,foreign_text/* percentEncode */.a)(name)}](${(0,foreign_text/* plainUrl */.kP)(shown)})\n`;
        const title = url === undefined ? (0,foreign_text/* forMarkdown */.Bm)(name) : (0,markdown/* link */.nf)((0,foreign_text/* forMarkdown */.Bm)(name), url);
        const source = url === undefined && !hasArtifact ? (0,markdown/* link */.nf)('source, expires', sourceUrl) : '';
        const caption = [title, `${width} × ${height}`, (0,amounts/* describeBytes */.nI)(bytes), source]
            .filter((part) => part !== '')
            .join(' · ');
        return `${picture}${caption}\n`;
    };
    return (0,markdown/* fitLines */.RV)({
        items: result.images,
        line,
        leftOut: 'more images do not fit into a comment; the output `result` names them all.',
        maxBytes,
    });
}
function renderFailure({ name, reason, message: text, next, charged }) {
    const what = `${(0,foreign_text/* forMarkdown */.Bm)(name)} did not arrive (${reason}): ${(0,message/* renderMessage */.e)(text)} ${(0,message/* renderMessage */.e)(next)}`;
    return `- ${what.trimEnd()} Charged: ${charged}.`;
}
function failureList({ failures }) {
    return (0,markdown/* fitLines */.RV)({
        items: failures,
        line: renderFailure,
        leftOut: 'more failures do not fit into a comment; the output `result` names them all.',
        maxBytes: comment_notice.MAX_LIST_BYTES,
    });
}
function renderFailedDeliveryLine({ destination, error }) {
    const { message: text, next } = (0,explanation/* explainDelivery */.Mf)(error);
    return `Delivery failed, ${destination}: ${(0,message/* renderMessage */.e)(text)} ${(0,message/* renderAdvice */.x)(next)}\n`;
}
function failedDeliveryList({ deliveries }) {
    return (0,markdown/* fitLines */.RV)({
        items: deliveries.filter(delivery/* isFailed */.Ix),
        line: renderFailedDeliveryLine,
        leftOut: 'more deliveries failed; the log says why.',
        maxBytes: comment_notice.MAX_LIST_BYTES,
    });
}
/**
 * The comment of a run that has ended: what came of it, the images, what failed and what to do about it, and the prompts,
 * folded. At most 61,440 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign text in it
 * is shown as text. Secrets are the caller's to redact.
 */
function renderComment(input) {
    const { result, prompts, notes = [], runUrl } = input;
    const top = [renderHeadline(result), ...notes.map((note) => (0,message/* renderMessage */.e)(note))];
    const rest = [
        renderWhereabouts(result),
        failureList(result),
        failedDeliveryList(result),
        [renderCost(result), renderPending(result), (0,comment_notice.renderRunLink)(runUrl)].filter((part) => part !== '').join(' '),
        (0,prompt_list/* renderPromptList */.x)({ prompts, maxBytes: comment_notice.MAX_LIST_BYTES }),
    ];
    const taken = [...top, ...rest].reduce((bytes, part) => bytes + (0,markdown/* utf8Length */.wI)(part) + 2, 0);
    return (0,markdown/* page */.MY)([...top, imageList(input, MAX_BYTES - taken), ...rest]);
}

// EXTERNAL MODULE: ./lib/github/runner/event.js
var runner_event = __webpack_require__(6446);
// EXTERNAL MODULE: ./lib/kie/time/clock.js
var clock = __webpack_require__(50835);
;// CONCATENATED MODULE: ./lib/action/run-comment.js







/** The key of the answer to a command: each command has one answer. */
function commandKey(commentId) {
    return `command ${commentId}`;
}
/** The key of the comment that the runs of a workflow share. @param name - the input `name`, or the manifest's path */
function stickyKey(workflow, name) {
    return `workflow ${JSON.stringify([workflow, name])}`;
}
/** Builds the comment of a run. */
async function createRunComment(options) {
    const { context, token, issueNumber, key, command, prompts, log, redactor, signal } = options;
    const [{ createOctokit }, { commentThread }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
        __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 3033)),
    ]);
    const common = { log, clock: clock/* systemClock */.m, signal };
    const thread = commentThread({
        ...common,
        octokit: createOctokit({ ...common, token, apiUrl: context.apiUrl }),
        context,
        issueNumber,
        key,
        onComment: (state) => (0,core/* saveState */.LZ)('comment', state),
    });
    const { runUrl } = context;
    const showPictures = (0,runner_event/* isPublic */.Ul)(context);
    const notesOn = (isBadEnd) => [
        ...(command?.unread === undefined ? [] : [command.unread]),
        ...(isBadEnd && command !== undefined && !('problems' in command) ? [inputs_command/* COMMAND_REACH */._T] : []),
    ];
    return {
        begin: () => thread.begin(),
        end: async (result) => {
            const text = redactor.redact(renderComment({ result, prompts, notes: notesOn((0,ending/* isBad */.e2)(result.status)), showPictures, runUrl }));
            return { destination: 'comment', ...(await thread.finish(text)) };
        },
        fail: async (problems) => {
            await thread.finish(redactor.redact((0,comment_notice.renderProblems)({ problems, notes: notesOn(true), runUrl })));
        },
    };
}


/***/ }),

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

/***/ 44103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderPromptList)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9706);
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12822);



/** Characters that are shown of one prompt. */
const PROMPT_LENGTH = 500;
function nameRange(names) {
    const [first = '', last = ''] = [names[0], names.at(-1)];
    return names.length < 2
        ? (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(first)
        : `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(first)} to ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(last)} (${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNumber */ .Df)(names.length)})`;
}
/** The prompts, folded, each once with the images that were made from it. Empty where there is none. */
function renderPromptList({ prompts, maxBytes }) {
    const namesOf = Map.groupBy(Object.keys(prompts), (name) => prompts[name] ?? '');
    if (namesOf.size === 0)
        return '';
    const list = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)({
        items: [...namesOf],
        line: ([prompt, names]) => `- ${nameRange(names)}: ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(prompt, PROMPT_LENGTH)}`,
        leftOut: 'more prompts do not fit on this page.',
        maxBytes: maxBytes - 100,
    });
    // The empty line after the tag makes Markdown of what follows it.
    return `<details><summary>Prompts</summary>\n\n${list}\n</details>\n`;
}


/***/ }),

/***/ 45411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ findArtifact),
/* harmony export */   NP: () => (/* binding */ commentUrl),
/* harmony export */   oQ: () => (/* binding */ durableUrls),
/* harmony export */   vg: () => (/* binding */ visibleUrls)
/* harmony export */ });
/* harmony import */ var _result_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26093);
/* harmony import */ var _text_assert_never_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59530);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50779);



function imageUrlsOf(delivery) {
    switch (delivery.destination) {
        case 'artifact': // Its page needs a log-in, and it goes when its retention ends.
        case 'comment':
            return {};
        case 'commit':
        case 'release':
            return delivery.imageUrls;
        default:
            return (0,_text_assert_never_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .x)(delivery);
    }
}
/** Durable URLs on GitHub, by the images' workspace paths. */
function durableUrls(deliveries) {
    return new Map(deliveries.flatMap((delivery) => ((0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(delivery) ? [] : Object.entries(imageUrlsOf(delivery)))));
}
/** The durable URLs that everybody can open now, so that a page can show their pictures: none of a draft. */
function visibleUrls(deliveries) {
    return durableUrls(deliveries.filter((delivery) => !('isDraft' in delivery && delivery.isDraft)));
}
/** The artifact that holds the images; `undefined` where there is none. */
function findArtifact(deliveries) {
    return deliveries.find((delivery) => delivery.destination === 'artifact' && !(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(delivery));
}
/** A comment's own place on its page, which only the fragment names. */
function commentUrl({ url, id }) {
    return `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainUrl */ .kP)(url)}#issuecomment-${id}`;
}


/***/ }),

/***/ 81488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ mostTaken),
/* harmony export */   P9: () => (/* binding */ describeCost),
/* harmony export */   WR: () => (/* binding */ NO_COST),
/* harmony export */   XU: () => (/* binding */ creditsPaid),
/* harmony export */   k0: () => (/* binding */ costsToLookUp),
/* harmony export */   rl: () => (/* binding */ sumUpCosts)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12822);

const DOUBTS = {
    unsaid: '(kie did not say)',
    returnable: '(kie may give credits back)',
    unasked: '(not waited for)',
};
const NOTHING = { known: 0, images: 0, unknown: [] };
/** The cost of a run that dealt with no task. */
const NO_COST = { now: NOTHING, earlier: NOTHING };
/** Sums up what tasks cost. */
function sumUpCosts(tasks) {
    const [earlier = [], now = []] = [true, false].map((which) => tasks.filter(({ isEarlier }) => isEarlier === which));
    return { now: sumUpPayment(now), earlier: sumUpPayment(earlier) };
}
/** The credits of a payment, `undefined` where those of one task are unknown. */
function creditsPaid({ known, unknown }) {
    return unknown.length === 0 ? known : undefined;
}
/** The most credits that a task has taken or may have: what a limit has to count. */
function mostTaken(task) {
    return isFree(task) ? 0 : Math.max(task.reported ?? 0, task.price ?? 0);
}
/** The tasks whose cost kie's own log shows, since nobody else knows it. */
function costsToLookUp({ now, earlier }) {
    return [...now.unknown, ...earlier.unknown].filter(({ doubt }) => doubt !== 'unasked');
}
/** What a run cost, in the words of log, summary and comment. */
function describeCost({ now, earlier }) {
    if (earlier.images === 0 && earlier.unknown.length === 0) {
        return `Cost: ${creditsPaid(now) === undefined ? describePayment(now) : (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCredits */ .YA)(now.known)}`;
    }
    return `Paid now: ${describePayment(now)}; paid earlier: ${describePayment(earlier)}`;
}
function describePayment({ known, images, unknown }) {
    if (images === 0 && unknown.length === 0)
        return (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCredits */ .YA)(known);
    const parts = images === 0 ? [] : [`${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCredits */ .YA)(known)} for ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlainCount */ .ru)(images, 'image')}`];
    for (const [doubt, tasks] of Map.groupBy(unknown, (task) => task.doubt)) {
        // The nouns are said once.
        const isFirst = parts.length === 0;
        const count = isFirst ? (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlainCount */ .ru)(tasks.length, 'image') : String(tasks.length);
        parts.push(`unknown for ${count} ${DOUBTS[doubt]}${describeMost(tasks, isFirst)}`);
    }
    return parts.join('; ');
}
function describeMost(tasks, withNoun) {
    const most = tasks.map(({ atMost }) => atMost).filter((credits) => credits !== undefined);
    if (most.length < tasks.length)
        return '';
    const sum = (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCredits */ .Cl)(most);
    return `, at most ${withNoun ? (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCredits */ .YA)(sum) : sum}`;
}
function sumUpPayment(tasks) {
    const paid = tasks.filter((task) => !isFree(task));
    const known = paid.flatMap(({ end, reported }) => (end === 'succeeded' ? (reported ?? []) : []));
    return { known: (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCredits */ .Cl)(known), images: known.length, unknown: paid.flatMap(doubtOf) };
}
/** Whether a task surely took nothing: it never came to be, or it failed and kie names 0 credits for it. */
function isFree({ end, reported }) {
    return end === 'refused' || (end === 'failed' && reported === 0);
}
/** kie is said to give the credits of a failed task back, and was seen not to; one without an end may still fail. */
function doubtOf({ name, taskId, end, reported, price }) {
    if (end === 'succeeded' && reported !== undefined)
        return [];
    const forecast = price === undefined ? undefined : (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .roundCredits */ .VV)(price);
    if (end === 'accepted')
        return [{ name, taskId, doubt: 'unasked', atMost: forecast }];
    if (reported === undefined || reported === 0)
        return [{ name, taskId, doubt: 'unsaid', atMost: forecast }];
    return [{ name, taskId, doubt: 'returnable', atMost: (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .roundCredits */ .VV)(reported) }];
}


/***/ }),

/***/ 86706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ describeEnding),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   ho: () => (/* binding */ NOT_HERE)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81488);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26093);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12822);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50779);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77612);
/* harmony import */ var _task_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87365);







/** Tasks of unknown cost that the closing line names. */
const MOST_NAMED = 3;
/** What the tasks have in common that `pending-tasks` names. */
const NOT_HERE = 'Paid for, or perhaps, and not here';
/** The statuses that fail the step. */
const BAD = ['cancelled', 'over-budget', 'timed-out', 'failed', 'partial'];
/** Whether a run's end fails the step. */
function isBad(status) {
    return BAD.includes(status);
}
/** @param output - names the tasks where it has room for them; the file does so in any case */
function describeTasks(tasks, output, { tasksFile = '' }) {
    const count = Object.keys(tasks).length;
    const where = (0,_task_list_js__WEBPACK_IMPORTED_MODULE_0__/* .hasRoom */ .AB)(tasks) || tasksFile === '' ? `the output '${output}'` : `the file '${tasksFile}'`;
    return count === 1 ? `1 task; ${where} names it` : `${count} tasks; ${where} names them`;
}
/**
 * The one line that ends a run: what happened, what it cost, what to do next.
 *
 * @param result - of a run that made or tried to make images
 */
function describeEnding(result) {
    return [describeStatus(result), describeTrouble(result), describePending(result), describeSpent(result)]
        .filter((part) => part !== '')
        .join(' ');
}
function describeStatus(result) {
    const { status, images, failures } = result;
    const all = (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlainCount */ .ru)(images.length + failures.length, 'image');
    switch (status) {
        case 'cancelled':
            return `Cancelled: ${images.length} of ${all} arrived.`;
        case 'timed-out':
            return `Timed out: ${images.length} of ${all} arrived.`;
        case 'over-budget':
            return `Stopped at the budget: ${images.length} of ${all} arrived.`;
        case 'failed':
            return failures.length === 1 ? 'The image did not arrive.' : `None of ${all} arrived.`;
        case 'partial':
            if (failures.length > 0)
                return `${images.length} of ${all} arrived.`;
            return images.length === 0 ? describeSubmitted(result) : `${describeMade(images)}${describeDelivered(result)}.`;
        case 'success':
            return `${describeMade(images)}.`;
        case 'submitted':
            return describeSubmitted(result);
        case 'planned':
            return 'Dry run: nothing was spent.';
        case 'skipped':
            return 'Skipped.';
    }
}
function describeSubmitted(result) {
    return `Submitted ${describeTasks(result.tasks, 'tasks', result)}.`;
}
function describeMade(images) {
    const reused = images.filter(({ origin }) => origin === 'reused').length;
    const made = images.length - reused;
    if (reused === 0)
        return made === 0 ? 'Nothing to make' : `Made ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlainCount */ .ru)(made, 'image')}`;
    const kept = `reused ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlainCount */ .ru)(reused, 'image')} whose request has not changed`;
    return made === 0 ? `Nothing to make: ${kept}` : `Made ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlainCount */ .ru)(made, 'image')}, ${kept}`;
}
/** Where the images are all the same, where one way to deliver them was closed. */
function describeDelivered({ deliveries }) {
    const names = deliveries.filter((delivery) => !(0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(delivery)).map(({ destination }) => destination);
    return names.length === 0 ? ', but could not deliver' : `, delivered as ${names.join(' and ')}`;
}
/** The first trouble in full, as it mostly stands for the others, and how many more there are. */
function describeTrouble({ failures, deliveries }) {
    const [failure] = failures;
    const failedDeliveries = deliveries.filter(_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix);
    const [delivery] = failedDeliveries;
    const parts = [];
    if (failure !== undefined) {
        parts.push(`${failure.name}: ${failure.message} ${failure.next}`);
        if (failures.length > 1)
            parts.push(`(${failures.length - 1} more in the log.)`);
    }
    if (delivery !== undefined) {
        const { message, next } = (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .explainDelivery */ .Mf)(delivery.error);
        parts.push(`Delivery '${delivery.destination}': ${message} ${next}`);
    }
    return parts.join(' ');
}
/** kie cannot cancel a task, so whoever has its id can still fetch what is paid for. */
function describePending(result) {
    const { pendingTasks } = result;
    if (Object.keys(pendingTasks).length === 0)
        return '';
    return `${NOT_HERE}: ${describeTasks(pendingTasks, 'pending-tasks', result)}.`;
}
function describeSpent({ status, cost, creditsLeft }) {
    if (status === 'planned' || status === 'skipped')
        return '';
    const left = creditsLeft === undefined ? '' : `; ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCredits */ .YA)(creditsLeft)} left`;
    return [`${(0,_cost_js__WEBPACK_IMPORTED_MODULE_4__/* .describeCost */ .P9)(cost)}${left}.`, describeLookUps(cost)].filter((part) => part !== '').join(' ');
}
/** The first few; the summary names more. */
function describeLookUps(cost) {
    const tasks = (0,_cost_js__WEBPACK_IMPORTED_MODULE_4__/* .costsToLookUp */ .k0)(cost);
    if (tasks.length === 0)
        return '';
    const named = tasks
        .slice(0, MOST_NAMED)
        .map(({ name, taskId }) => (taskId === undefined ? name : `${name}, task ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .forLog */ .Ig)(taskId)}`));
    const more = tasks.length > MOST_NAMED ? [`${tasks.length - MOST_NAMED} more`] : [];
    return `Look up at ${_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .KIE_LOGS */ .o}: ${[...named, ...more].join('; ')}.`;
}


/***/ }),

/***/ 59530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/**
 * Ends a switch over a union: a member without a case of its own does not compile.
 *
 * @throws always; it is reached only by data that the types do not describe
 */
function assertNever(value) {
    throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
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


/***/ }),

/***/ 93251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ reasonForLog),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50779);

/** The first line of what an error says, harmless in a log and without the signed part of a URL. */
function reasonForLog(error) {
    const [line = ''] = messageOf(error).split('\n');
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(line));
}
/** What an error says, be it none of JavaScript's. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 71998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limitWaitMs),
/* harmony export */   s: () => (/* binding */ obeyLimits)
/* harmony export */ });
/* harmony import */ var _request_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12242);

/** The longest that one request waits for GitHub's limits, all its waits together. */
const MAX_WAIT_MS = 120_000;
/** GitHub's advice where a limit names no time. */
const DEFAULT_WAIT_MS = 60_000;
/**
 * Makes a request wait where GitHub's rate limits say so, and try again.
 *
 * For Octokit's `hook.wrap('request')`. A limit that takes longer than 2 minutes is left to fail.
 */
function obeyLimits({ log, clock }) {
    return async (send, options) => {
        const signal = options.request?.signal;
        const start = clock.now();
        for (;;) {
            try {
                return await send(options);
            }
            catch (error) {
                const waitMs = limitWaitMs(error, clock);
                if (waitMs === undefined || clock.now() - start + waitMs > MAX_WAIT_MS)
                    throw error;
                log.notice(`GitHub's rate limit is reached; waiting ${Math.ceil(waitMs / 1000)} s.`);
                await clock.sleep(waitMs, signal);
            }
        }
    };
}
/**
 * How long GitHub's limits ask to wait, in milliseconds; `undefined` where the error is no limit.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function limitWaitMs(error, clock) {
    if (!(0,_request_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequestFailure */ .UZ)(error) || (error.status !== 403 && error.status !== 429))
        return undefined;
    const headers = error.response?.headers ?? {};
    const retryAfter = Number(headers['retry-after'] ?? NaN);
    if (retryAfter >= 0)
        return retryAfter * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        const resetMs = Number(headers['x-ratelimit-reset'] ?? NaN) * 1000 - clock.date().getTime();
        return resetMs >= 0 ? resetMs : DEFAULT_WAIT_MS;
    }
    return error.status === 429 || /rate limit/i.test(error.message) ? DEFAULT_WAIT_MS : undefined;
}


/***/ })

};
