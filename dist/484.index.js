export const id = 484;
export const ids = [484];
export const modules = {

/***/ 85484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderBegunComment: () => (/* binding */ renderBegunComment),
/* harmony export */   renderComment: () => (/* binding */ renderComment),
/* harmony export */   renderProblems: () => (/* binding */ renderProblems),
/* harmony export */   renderStoppedComment: () => (/* binding */ renderStoppedComment)
/* harmony export */ });
/* harmony import */ var _result_delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26093);
/* harmony import */ var _result_ending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86706);
/* harmony import */ var _result_explanation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98062);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9706);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93064);
/* harmony import */ var _prompt_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44103);







/**
 * Bytes of UTF-8 that a comment may take. GitHub takes 65,536 characters, of which none is less than a byte; the rest is
 * for the hidden lines above the text (F90).
 */
const MAX_BYTES = 61_440;
/** Bytes for each of the other lists; the images share what these leave. */
const MAX_LIST_BYTES = 14_000;
/** Characters that are shown of one message. */
const MESSAGE_LENGTH = 500;
/** Characters that are shown of one piece of advice, and again of the lines below it. */
const ADVICE_LENGTH = 1_000;
/** A message with foreign text in it: nothing of it comes alive, and no signed URL is shown. */
function message(text, maxLength = MESSAGE_LENGTH) {
    return (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(text), maxLength);
}
/** The first sentence of the ending line. It is ours alone: foreign text comes behind it. */
function heading(result) {
    const [headline = ''] = (0,_result_ending_js__WEBPACK_IMPORTED_MODULE_1__/* .endingLine */ .KG)(result).split(/(?<=\.) /, 1);
    return `### ${headline.replace(/\.$/, '')}`;
}
/** What was spent. What is left of the balance is no matter of whoever reads the comment. */
function cost({ status, creditsUsed, unknownCosts }) {
    if (status === 'planned' || status === 'skipped')
        return '';
    const unknown = unknownCosts.length === 0 ? '' : ` (kie did not say it of ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unknownCosts.length, 'task')})`;
    return `Cost: ${(0,_result_ending_js__WEBPACK_IMPORTED_MODULE_1__/* .creditsInWords */ .Vd)(creditsUsed)}${unknown}.`;
}
function pending({ pendingTasks }) {
    const tasks = Object.keys(pendingTasks).length;
    if (tasks === 0)
        return '';
    return `kie goes on with ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(tasks, 'task')}; to re-run the failed job takes up what comes of it, without paying again.`;
}
function artifactOf({ deliveries }) {
    return deliveries.find((delivery) => delivery.destination === 'artifact' && !(0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailed */ .Ix)(delivery));
}
/** Where the images are that have no URL of their own which lasts. */
function whereabouts(result) {
    const artifact = artifactOf(result);
    if (artifact !== undefined) {
        return `Artifact ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(artifact.name)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('open', artifact.url)}. GitHub shows it after log-in.`;
    }
    const urls = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .durableUrls */ .oQ)(result.deliveries);
    if (result.images.every(({ path }) => urls.has(path)))
        return '';
    return 'A comment can only link to what `artifact`, `commit` or `release` has delivered.';
}
/** The images that arrived, as many as fit: with their picture where a reader can see it, else with a link. */
function imageList({ result, showPictures }, maxBytes) {
    const urls = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .durableUrls */ .oQ)(result.deliveries);
    const visible = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleUrls */ .vg)(result.deliveries);
    const hasArtifact = artifactOf(result) !== undefined;
    const line = ({ name, path, width, height, bytes, sourceUrl }) => {
        const url = urls.get(path);
        const shown = showPictures ? visible.get(path) : undefined;
        const picture = shown === undefined ? '' : `![${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name)}](${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(shown)})\n`;
        const title = url === undefined ? (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name) : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name), url);
        const source = url === undefined && !hasArtifact ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('source, expires', sourceUrl) : '';
        const caption = [title, `${width} × ${height}`, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSize */ .Ov)(bytes), source].filter((part) => part !== '').join(' · ');
        return `${picture}${caption}\n`;
    };
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)({
        items: result.images,
        line,
        leftOut: 'more images do not fit into a comment; the output `result` names them all.',
        maxBytes,
    });
}
function describeFailure({ name, reason, message: text, next, charged }) {
    const what = `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name)} did not arrive (${reason}): ${message(text)} ${message(next)}`;
    return `- ${what.trimEnd()} Charged: ${charged}.`;
}
function failureList({ failures }) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)({
        items: failures,
        line: describeFailure,
        leftOut: 'more failures do not fit into a comment; the output `result` names them all.',
        maxBytes: MAX_LIST_BYTES,
    });
}
/** Advice that may end in lines of YAML: the sentence flows, the lines below it keep their shape. */
function advice(text) {
    const [sentence = '', ...lines] = text.split('\n');
    const block = lines.join('\n');
    return block.trim() === ''
        ? message(sentence, ADVICE_LENGTH)
        : `${message(sentence, ADVICE_LENGTH)}\n\n${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSignedUrls */ .sW)(block), ADVICE_LENGTH)}`;
}
function describeFailedDelivery({ destination, error }) {
    const { message: text, next } = (0,_result_explanation_js__WEBPACK_IMPORTED_MODULE_5__/* .explainDelivery */ .Mf)(error);
    return `Delivery failed, ${destination}: ${message(text)} ${advice(next)}\n`;
}
function failedDeliveryList({ deliveries }) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)({
        items: deliveries.filter(_result_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailed */ .Ix),
        line: describeFailedDelivery,
        leftOut: 'more deliveries failed; the log says why.',
        maxBytes: MAX_LIST_BYTES,
    });
}
function runLink(runUrl) {
    return `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('The run', runUrl)} has the log and the summary.`;
}
/**
 * The comment of a run that has ended: what came of it, the images, what failed and what to do about it, and the prompts,
 * folded. At most 61,440 bytes of UTF-8 however many images there are: what does not fit is counted. Foreign text in it
 * is shown as text. Secrets are the caller's to redact.
 */
function renderComment(input) {
    const { result, prompts, runUrl } = input;
    const top = [heading(result)];
    const rest = [
        whereabouts(result),
        failureList(result),
        failedDeliveryList(result),
        [cost(result), pending(result), runLink(runUrl)].filter((part) => part !== '').join(' '),
        (0,_prompt_list_js__WEBPACK_IMPORTED_MODULE_6__/* .promptList */ .V)({ prompts, maxBytes: MAX_LIST_BYTES }),
    ];
    const taken = [...top, ...rest].reduce((bytes, part) => bytes + (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8Length */ .wI)(part) + 2, 0);
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .page */ .MY)([...top, imageList(input, MAX_BYTES - taken), ...rest]);
}
/** The comment while the images are being made. */
function renderBegunComment(runUrl) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .page */ .MY)(['### Images are being made', `This comment will show what comes of it. ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('The run', runUrl)}`]);
}
/** The comment of a run that was cancelled, was killed or failed before it could show what came of it. */
function renderStoppedComment({ runUrl, cancelled }) {
    const what = cancelled ? 'The run was cancelled' : 'The run ended early';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .page */ .MY)([
        `### ${what}`,
        `No images are shown here. ${runLink(runUrl)} To re-run the failed job takes up what kie has made meanwhile, without paying again.`,
    ]);
}
/** The comment of a run that has no result to show, be it that nothing was spent or that nobody asked for more. */
function renderProblems({ problems, runUrl }) {
    const list = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)({
        items: problems,
        line: (problem) => `- ${advice(problem)}`,
        leftOut: 'more problems are in the log.',
        maxBytes: MAX_LIST_BYTES,
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .page */ .MY)(['### This did not work', list, runLink(runUrl)]);
}


/***/ }),

/***/ 93064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ toOutputs),
/* harmony export */   Kq: () => (/* binding */ tasksOutput),
/* harmony export */   oQ: () => (/* binding */ durableUrls),
/* harmony export */   vg: () => (/* binding */ visibleUrls),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* unused harmony export OUTPUT_NAMES */
/* harmony import */ var _text_assert_never_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59530);
/* harmony import */ var _result_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26093);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);



/**
 * Every output of the action, as `action.yml` lists them. They end in shell scripts: nothing that a service sent is in one
 * with a character that a shell acts on.
 */
const OUTPUT_NAMES = [
    'status',
    'image',
    'images',
    'image-url',
    'image-urls',
    'source-urls',
    'tasks',
    'pending-tasks',
    'credits-used',
    'credits-left',
    'artifact-name',
    'artifact-id',
    'artifact-url',
    'artifact-digest',
    'commit-sha',
    'commit-url',
    'commit-verified',
    'release-url',
    'comment-url',
    'result',
];
/** GitHub lets a job have 1 MB of outputs, counted in UTF-16, two bytes a unit; some is left to other steps. */
const MAX_UNITS = 450_000;
/** What is given up where the outputs grow too large: the longest and least needed first. */
const SHORTENED = ['source-urls', 'image-urls', 'tasks', 'images', 'pending-tasks'];
function strictCode(code) {
    return code !== undefined && /^[\w.-]{1,64}$/.test(code) ? code : null;
}
/** The value of the outputs `tasks` and `pending-tasks`. */
function tasksOutput(tasks) {
    return JSON.stringify(Object.fromEntries(Object.entries(tasks).map(([name, id]) => [(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name), (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(id)])));
}
/** Sums of credits without the tail of a binary fraction. */
function roundCredits(credits) {
    return credits === undefined ? null : Number(credits.toFixed(4));
}
function creditsText(credits) {
    return String(roundCredits(credits) ?? '');
}
function urlsOf(delivery) {
    switch (delivery.destination) {
        case 'artifact': // Its page needs a log-in, and it goes when its retention ends.
        case 'comment':
            return {};
        case 'commit':
        case 'release':
            return delivery.imageUrls;
        default:
            return (0,_text_assert_never_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .x)(delivery);
    }
}
/** Durable URLs on GitHub, by the images' workspace paths. */
function durableUrls(deliveries) {
    return new Map(deliveries.flatMap((delivery) => ((0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(delivery) ? [] : Object.entries(urlsOf(delivery)))));
}
/** The durable URLs that everybody can open now, so that a page can show their pictures: none of a draft. */
function visibleUrls(deliveries) {
    return durableUrls(deliveries.filter((delivery) => !('isDraft' in delivery && delivery.isDraft)));
}
function describeImage(image, url) {
    const { name, path, bytes, sha256, width, height, mediaType, origin } = image;
    return {
        name: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name),
        path,
        bytes,
        sha256,
        width,
        height,
        mediaType,
        model: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(image.model),
        taskId: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(image.taskId),
        sourceUrl: image.sourceUrl === '' ? null : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(image.sourceUrl),
        url: url === undefined ? null : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url),
        credits: image.credits ?? null,
        seconds: image.seconds ?? null,
        origin,
    };
}
function describeFailure({ name, taskId, code, reason, charged }) {
    return {
        name: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(name),
        taskId: taskId === undefined ? null : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncode */ .a)(taskId),
        code: strictCode(code),
        reason,
        charged,
    };
}
/** A comment's own place on its page, which only the fragment names. */
function commentUrl({ url, id }) {
    return `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url)}#issuecomment-${id}`;
}
/** No branch: whoever opens a pull request names it. No tag, for the same reason. */
function describeDelivery(delivery) {
    if ((0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(delivery))
        return { destination: delivery.destination, delivered: false };
    switch (delivery.destination) {
        case 'artifact': {
            const { destination, name, id, url, digest, bytes } = delivery;
            return { destination, delivered: true, name, id, url: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url), digest, bytes };
        }
        case 'commit': {
            const { destination, sha, url, verified } = delivery;
            return {
                destination,
                delivered: true,
                sha: sha ?? null,
                url: url === undefined ? null : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url),
                verified: verified ?? null,
            };
        }
        case 'release': {
            const { destination, url } = delivery;
            return { destination, delivered: true, url: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(url) };
        }
        case 'comment':
            return { destination: delivery.destination, delivered: true, url: commentUrl(delivery), id: delivery.id };
        default:
            return (0,_text_assert_never_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .x)(delivery);
    }
}
/** The whole result as one JSON object, for the output `result` or, where that would be too long, for a file. */
function resultJson(result) {
    const urls = durableUrls(result.deliveries);
    return JSON.stringify({
        status: result.status,
        images: result.images.map((image) => describeImage(image, urls.get(image.path))),
        failures: result.failures.map(describeFailure),
        deliveries: result.deliveries.map(describeDelivery),
        credits: { used: roundCredits(result.creditsUsed), left: roundCredits(result.creditsLeft) },
    });
}
/** The same shape with counts in place of what is too long, and the file that has all. */
function shortResultJson(result, file) {
    return JSON.stringify({
        status: result.status,
        images: [],
        failures: [],
        deliveries: result.deliveries.map(describeDelivery),
        credits: { used: roundCredits(result.creditsUsed), left: roundCredits(result.creditsLeft) },
        omitted: { images: result.images.length, failures: result.failures.length, file },
    });
}
function deliveryOutputs(deliveries) {
    const outputs = {};
    for (const delivery of deliveries) {
        if ((0,_result_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(delivery))
            continue;
        switch (delivery.destination) {
            case 'artifact':
                outputs['artifact-name'] = delivery.name;
                outputs['artifact-id'] = String(delivery.id);
                outputs['artifact-url'] = (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(delivery.url);
                outputs['artifact-digest'] = delivery.digest;
                break;
            case 'commit':
                outputs['commit-sha'] = delivery.sha ?? '';
                outputs['commit-url'] = (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(delivery.url ?? '');
                outputs['commit-verified'] = delivery.verified === undefined ? '' : String(delivery.verified);
                break;
            case 'release':
                outputs['release-url'] = (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(delivery.url);
                break;
            case 'comment':
                outputs['comment-url'] = commentUrl(delivery);
                break;
            default:
                (0,_text_assert_never_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .x)(delivery);
        }
    }
    return outputs;
}
/** Those of the images that kie has made now, in their order, then those of images that could not be brought here. */
function sourceUrls({ images, failures }) {
    return [...images, ...failures].flatMap(({ sourceUrl = '' }) => (sourceUrl === '' ? [] : [(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(sourceUrl)]));
}
function size(outputs) {
    return OUTPUT_NAMES.reduce((units, name) => units + name.length + outputs[name].length, 0);
}
/** Gives up what is too long for the outputs of a job; the file has it. */
function shorten(outputs, shortResult) {
    let short = outputs;
    if (size(short) > MAX_UNITS)
        short = { ...short, result: shortResult };
    for (const name of SHORTENED) {
        if (size(short) > MAX_UNITS)
            short = { ...short, [name]: name.endsWith('tasks') ? '{}' : '[]' };
    }
    return short;
}
/**
 * The outputs of a run. None holds a prompt, a message or other free text. Lists and objects are always JSON, also when
 * they are empty; a list of URLs is as long as the list of images, with `''` where an image has none.
 *
 * @param resultFile - workspace path of the file that the caller writes {@link resultJson} to whenever the output
 *   `result` differs from it, which it does where all outputs would come near the 1 MB that GitHub lets a job have
 */
function toOutputs(result, resultFile) {
    const urls = durableUrls(result.deliveries);
    const imageUrls = result.images.map((image) => (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainUrl */ .kP)(urls.get(image.path) ?? ''));
    const outputs = {
        status: result.status,
        image: result.images[0]?.path ?? '',
        images: JSON.stringify(result.images.map((image) => image.path)),
        'image-url': imageUrls[0] ?? '',
        'image-urls': JSON.stringify(imageUrls.some((url) => url !== '') ? imageUrls : []),
        'source-urls': JSON.stringify(sourceUrls(result)),
        tasks: tasksOutput(result.tasks),
        'pending-tasks': tasksOutput(result.pendingTasks),
        'credits-used': creditsText(result.creditsUsed),
        'credits-left': creditsText(result.creditsLeft),
        'artifact-name': '',
        'artifact-id': '',
        'artifact-url': '',
        'artifact-digest': '',
        'commit-sha': '',
        'commit-url': '',
        'commit-verified': '',
        'release-url': '',
        'comment-url': '',
        ...deliveryOutputs(result.deliveries),
        result: resultJson(result),
    };
    return shorten(outputs, shortResultJson(result, resultFile));
}


/***/ }),

/***/ 44103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ promptList)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9706);


/** Characters that are shown of one prompt. */
const PROMPT_LENGTH = 500;
function nameRange(names) {
    const [first = '', last = ''] = [names[0], names.at(-1)];
    return names.length < 2
        ? (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(first)
        : `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(first)} to ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(last)} (${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(names.length)})`;
}
/** The prompts, folded, each once with the images that were made from it. Empty where there is none. */
function promptList({ prompts, maxBytes }) {
    const namesOf = Map.groupBy(Object.keys(prompts), (name) => prompts[name] ?? '');
    if (namesOf.size === 0)
        return '';
    const list = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fitLines */ .RV)({
        items: [...namesOf],
        line: ([prompt, names]) => `- ${nameRange(names)}: ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(prompt, PROMPT_LENGTH)}`,
        leftOut: 'more prompts do not fit on this page.',
        maxBytes: maxBytes - 100,
    });
    // The empty line after the tag makes Markdown of what follows it.
    return `<details><summary>Prompts</summary>\n\n${list}\n</details>\n`;
}


/***/ }),

/***/ 86706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ endingLine),
/* harmony export */   Nc: () => (/* binding */ imagesInWords),
/* harmony export */   Vd: () => (/* binding */ creditsInWords),
/* harmony export */   e2: () => (/* binding */ isBad)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26093);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98062);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61175);



/** Tasks of unknown cost that the closing line names. */
const MOST_NAMED = 3;
/** The statuses that fail the step. */
const BAD = ['cancelled', 'over-budget', 'timed-out', 'failed', 'partial'];
/** Whether a run's end fails the step. */
function isBad(status) {
    return BAD.includes(status);
}
/** A number of credits as people read it. */
function creditsInWords(credits) {
    if (credits === undefined)
        return 'an unknown number of credits';
    const rounded = Number(credits.toFixed(4));
    return rounded === 1 ? '1 credit' : `${rounded} credits`;
}
/** A number of images as people read it. */
function imagesInWords(count) {
    return count === 1 ? '1 image' : `${count} images`;
}
function tasksInWords(count, output) {
    return count === 1 ? `1 task; the output '${output}' names it` : `${count} tasks; the output '${output}' names them`;
}
/**
 * The one line that ends a run: what happened, what it cost, what to do next.
 *
 * @param result - of a run that made or tried to make images
 */
function endingLine(result) {
    return [headline(result), trouble(result), pending(result), cost(result)].filter((part) => part !== '').join(' ');
}
function headline(result) {
    const { status, images, failures, tasks } = result;
    const all = imagesInWords(images.length + failures.length);
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
            return failures.length > 0
                ? `${images.length} of ${all} arrived.`
                : `${madeInWords(images)}${deliveredTo(result)}.`;
        case 'success':
            return `${madeInWords(images)}.`;
        case 'submitted':
            return `Submitted ${tasksInWords(Object.keys(tasks).length, 'tasks')}.`;
        case 'planned':
            return 'Dry run: nothing was spent.';
        case 'skipped':
            return 'Skipped.';
    }
}
function madeInWords(images) {
    const reused = images.filter(({ origin }) => origin === 'reused').length;
    const made = images.length - reused;
    if (reused === 0)
        return made === 0 ? 'Nothing to make' : `Made ${imagesInWords(made)}`;
    const kept = `reused ${imagesInWords(reused)} whose request has not changed`;
    return made === 0 ? `Nothing to make: ${kept}` : `Made ${imagesInWords(made)}, ${kept}`;
}
/** Where the images are all the same, where one way to deliver them was closed. */
function deliveredTo({ deliveries }) {
    const names = deliveries.filter((delivery) => !(0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)(delivery)).map(({ destination }) => destination);
    return names.length === 0 ? ', but could not deliver' : `, delivered as ${names.join(' and ')}`;
}
/** The first trouble in full, as it mostly stands for the others, and how many more there are. */
function trouble({ failures, deliveries }) {
    const [failure] = failures;
    const failedDeliveries = deliveries.filter(_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix);
    const [delivery] = failedDeliveries;
    const parts = [];
    if (failure !== undefined) {
        parts.push(`${failure.name}: ${failure.message} ${failure.next}`);
        if (failures.length > 1)
            parts.push(`(${failures.length - 1} more in the log.)`);
    }
    if (delivery !== undefined) {
        const { message, next } = (0,_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .explainDelivery */ .Mf)(delivery.error);
        parts.push(`Delivery '${delivery.destination}': ${message} ${next}`);
    }
    return parts.join(' ');
}
/** kie cannot cancel a task, so whoever has its id can still fetch what is paid for. */
function pending({ pendingTasks }) {
    const count = Object.keys(pendingTasks).length;
    if (count === 0)
        return '';
    return `kie goes on with ${tasksInWords(count, 'pending-tasks')}.`;
}
function cost({ status, creditsUsed, creditsLeft, unknownCosts }) {
    if (status === 'planned' || status === 'skipped')
        return '';
    const left = creditsLeft === undefined ? '' : `; ${creditsInWords(creditsLeft)} left`;
    const unknown = unknownCosts.length === 0 ? '' : ` (kie did not say it of ${unknownInWords(unknownCosts)})`;
    return `Cost: ${creditsInWords(creditsUsed)}${unknown}${left}.`;
}
/** The first few; the summary names more. */
function unknownInWords(unknownCosts) {
    const named = unknownCosts
        .slice(0, MOST_NAMED)
        .map(({ name, taskId }) => (taskId === undefined ? name : `${name}, task ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(taskId)}`));
    const more = unknownCosts.length > MOST_NAMED ? [`${unknownCosts.length - MOST_NAMED} more`] : [];
    return [...named, ...more].join('; ');
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
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   RV: () => (/* binding */ fitLines),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61175);

/** Bytes that a line on what was left out may take. */
const NOTE_BYTES = 200;
/** Bytes of a text in UTF-8, which is how GitHub measures pages. */
function utf8Length(text) {
    return Buffer.byteLength(text);
}
/** A number for people, with at most two decimals. */
function formatNumber(value) {
    // The language tables that toLocaleString loads at its first use would take a tenth of a short run.
    return String(Number(value.toFixed(2))).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** A count with its noun, in the plural where it needs one: `1 image`, `2 images`. */
function count(number, noun) {
    return `${formatNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}
/** A file's size for people: kB up to a megabyte, then MB, both decimal as file managers show them. */
function fileSize(bytes) {
    return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
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
            return `${text}\n${formatNumber(items.length - index)} ${leftOut}\n`;
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
