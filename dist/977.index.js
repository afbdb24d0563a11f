export const id = 977;
export const ids = [977];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 19977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/text/word-list.js
var word_list = __webpack_require__(58092);
// EXTERNAL MODULE: ./lib/core/inputs/command.js
var inputs_command = __webpack_require__(90492);
// EXTERNAL MODULE: ./lib/core/text/errors.js
var errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/github/api/request-failure.js
var request_failure = __webpack_require__(12242);
;// CONCATENATED MODULE: ./lib/github/gate/permission.js



/** GitHub's roles that can be asked for, the least first. Everybody has `read` in a public repository. */
const ROLES = ['triage', 'write', 'maintain', 'admin'];
/**
 * Asks GitHub for an account's role in the repository.
 *
 * Every token of the repository may ask; one of a person needs the right to push. The field `permission` of the answer is
 * not used: it calls `triage` `read`, and a custom role by what it is based on.
 *
 * @returns a name of GitHub's or of the organization's; `none` for an account that GitHub does not know as a user, such
 *   as an app's
 * @throws InputError when GitHub does not answer the question, so that nobody is let in
 */
async function askRole({ octokit, context, login, signal }) {
    const { owner, repo } = context;
    try {
        const request = { owner, repo, username: login, request: { signal } };
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(request);
        const role = data.role_name;
        return typeof role === 'string' && role !== '' ? role : 'none';
    }
    catch (error) {
        if (!(0,request_failure/* isRequestFailure */.UZ)(error))
            throw error;
        if (error.status === 404)
            return 'none';
        const next = error.status === 401 || error.status === 403
            ? "Leave the input 'github-token' out to use the workflow's own token; a token of your own needs the right to push."
            : request_failure/* RUN_AGAIN */.Bs;
        const problem = `GitHub did not say which role ${(0,foreign_text/* forLog */.Ig)(login)} has in ${owner}/${repo}, as 'require-permission' asks, so nothing ` +
            `was started. ${(0,request_failure/* githubSays */.C7)(error)}`;
        throw new errors/* InputError */.d([`${problem.replace(/[.]?$/, '.')} ${next}`], { cause: error });
    }
}
/** Whether a role is one of {@link ROLES} and not below another. Custom roles are not: what they allow is unknown. */
function isAtLeast(role, least) {
    return ROLES.some((each, index) => each === role && index >= ROLES.indexOf(least));
}

// EXTERNAL MODULE: ./lib/github/runner/event.js
var runner_event = __webpack_require__(6446);
;// CONCATENATED MODULE: ./lib/github/gate/gate.js






/** Events that only people with write access cause, and `pull_request`, which gives those of a fork no secret. */
const EXEMPT = [
    'push',
    'workflow_dispatch',
    'repository_dispatch',
    'schedule',
    'release',
    'create',
    'delete',
    'merge_group',
    'deployment',
    'pull_request',
];
/** Events whose text may be another person's than the one who caused them. */
const COMMENT_EVENT = /_comment$|^pull_request_review$/;
/**
 * Decides whether this run is for us, by its event, its command and the permission of whoever caused it. Nothing is done
 * before: the question for the permission is the first request of a run that a stranger can cause.
 *
 * @throws InputError when one of its two inputs is wrong, or GitHub does not say what permission somebody has
 */
async function checkGate(options) {
    const { context, log } = options;
    const { word, least } = readGateInputs(options);
    if (least === 'none') {
        log.notice("Input 'require-permission' is 'none': whoever on the internet can cause this workflow's event spends your credits.");
    }
    const command = word === '' || context.eventName !== 'issue_comment' ? undefined : readCommand(context, word);
    if (typeof command === 'string')
        return { open: false, reason: `Skipped: ${command}` };
    if (least !== 'none' && !EXEMPT.includes(context.eventName)) {
        const refusal = await findRefusal(options, least);
        if (refusal !== undefined)
            return { open: false, reason: `Skipped: ${refusal}` };
    }
    if (command?.unread !== undefined)
        log.notice((0,foreign_text/* forLog */.Ig)(command.unread));
    warnOfRiskyEvent(context, log);
    return { open: true, command };
}
function readGateInputs({ commentCommand, requirePermission }) {
    const problems = [];
    const word = commentCommand.trim();
    try {
        if (word !== '')
            (0,inputs_command/* checkCommandWord */.mu)(word);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        problems.push(...error.problems);
    }
    const given = requirePermission.trim() || 'write';
    const known = [...ROLES, 'none'];
    const least = known.find((each) => each === given);
    if (least === undefined) {
        problems.push(`Input 'require-permission' is ${JSON.stringify(given)}; it takes ${(0,word_list/* orList */.A3)(known)}.`);
    }
    if (least === undefined || problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return { word, least };
}
/** @returns the command, or why there is none for us */
function readCommand(context, word) {
    const comment = (0,runner_event/* commentOf */.vm)(context);
    const issueNumber = (0,runner_event/* issueNumberOf */.yU)(context);
    if (context.payload['action'] !== 'created')
        return 'only a new comment is a command, not one that was changed.';
    if (comment === undefined || issueNumber === undefined)
        return 'the event names no comment on an issue.';
    if (comment.isByApp || comment.author?.isBot === true || (0,runner_event/* senderOf */.VO)(context)?.isBot === true) {
        return 'a bot wrote the comment.';
    }
    const command = (0,inputs_command/* parseCommand */.RM)(comment.body, word);
    if (command === undefined)
        return `the comment does not begin with the command '${(0,foreign_text/* forLog */.Ig)(word)}'.`;
    return { ...command, commentId: comment.id, issueNumber };
}
/** @returns why whoever caused the run may not */
async function findRefusal(options, least) {
    const { context, token, log, clock, signal } = options;
    const sender = (0,runner_event/* senderOf */.VO)(context);
    if (sender === undefined)
        return 'the event does not say who caused it.';
    const name = (0,foreign_text/* forLog */.Ig)(sender.login);
    const comment = (0,runner_event/* commentOf */.vm)(context);
    if (comment !== undefined || COMMENT_EVENT.test(context.eventName)) {
        const author = comment?.author;
        if (author === undefined)
            return 'the event does not say who wrote the comment.';
        if (!(0,runner_event/* isSameAccount */.se)(author, sender))
            return `${name} caused the event, but ${(0,foreign_text/* forLog */.Ig)(author.login)} wrote the comment.`;
    }
    if (token.trim() === '') {
        throw new errors/* InputError */.d([
            "Input 'github-token' is empty; it is needed to ask for the permission of whoever caused this run. Leave the input " +
                "out to use the workflow's own token.",
        ]);
    }
    const { createOctokit } = await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 90377));
    const octokit = createOctokit({ token: token.trim(), apiUrl: context.apiUrl, log, clock });
    const role = await askRole({ octokit, context, login: sender.login, signal });
    if (isAtLeast(role, least))
        return undefined;
    return `${name} has the role '${(0,foreign_text/* forLog */.Ig)(role)}' in ${context.owner}/${context.repo}; 'require-permission' asks for ${(0,word_list/* orList */.A3)(ROLES.slice(ROLES.indexOf(least)))}.`;
}
/** Says what the author of the workflow may not have thought of. */
function warnOfRiskyEvent({ eventName, payload }, log) {
    if (eventName === 'pull_request_target') {
        log.warning('This workflow runs on pull_request_target: it has your secrets, while the title, the text, the branch name and the ' +
            "files of the pull request may be a stranger's. Never check out or run the pull request's code in it.");
    }
    if (payload['action'] === 'labeled' && !EXEMPT.includes(eventName)) {
        log.warning('This workflow runs when a label is set: whoever sets it approves the text as it then is, though it may be a ' +
            "stranger's, and pays for what it asks for. Read the text before you set the label.");
    }
}

// EXTERNAL MODULE: ./lib/core/result/explanation.js + 1 modules
var explanation = __webpack_require__(11551);
;// CONCATENATED MODULE: ./lib/core/text/log.js
/** A log that also remembers what it warned of, for the summary. */
function collectWarnings(log) {
    const warnings = [];
    const warning = (line) => {
        warnings.push(line);
        log.warning(line);
    };
    return { log: { ...log, warning }, warnings };
}

// EXTERNAL MODULE: ./lib/core/text/redactor.js
var text_redactor = __webpack_require__(77395);
;// CONCATENATED MODULE: ./lib/github/runner/cancellation.js

/**
 * Turns the runner's signals into an AbortSignal: SIGINT, after 7.5 s SIGTERM, and after another 2.5 s the process is
 * killed. On Windows it sends Ctrl+C and Ctrl+Break. Whoever signals a second time wants the end at once.
 */
function cancellation(process, log) {
    const controller = new AbortController();
    const cancel = () => {
        if (controller.signal.aborted)
            process.exit(1);
        log.info('Cancelled: nothing more is submitted. kie cannot cancel what it has accepted.');
        controller.abort(new errors/* Cancelled */.c());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'])
        process.on(signal, cancel);
    return controller.signal;
}

// EXTERNAL MODULE: ./lib/github/runner/context.js
var runner_context = __webpack_require__(46065);
// EXTERNAL MODULE: ./lib/github/runner/leave.js
var leave = __webpack_require__(17525);
// EXTERNAL MODULE: ./lib/github/runner/log.js
var runner_log = __webpack_require__(78092);
// EXTERNAL MODULE: ./lib/kie/time/clock.js
var clock = __webpack_require__(50835);
;// CONCATENATED MODULE: ./lib/action/early-end.js


/** Ends steps that come to no result, without loading what others need. */
function createEarlyEnd({ log, signal }) {
    let hasSubmitted = false;
    return {
        noteSubmission: () => {
            hasSubmitted = true;
        },
        fail: (error) => {
            process.exitCode = 1;
            const why = (0,explanation/* explainInLines */.g2)(error).join('\n');
            if (hasSubmitted)
                log.error(`${why} What was submitted is in the outputs 'tasks' and 'tasks-file'; a re-run takes it up.`);
            else
                log.error(signal.aborted ? 'Cancelled before anything was submitted. Cost: nothing.' : why);
            const status = signal.aborted ? 'cancelled' : 'failed';
            writeOutputs(hasSubmitted ? [`status=${status}`] : emptyOutputs(status), log);
        },
        skip: (reason) => {
            log.info(reason);
            writeOutputs(emptyOutputs('skipped'), log);
        },
    };
}
/** The credits of a step that created no task. */
const NOTHING_SPENT = { used: 0, known: 0, paidEarlier: 0, left: null, unknown: [] };
/** Outputs that later steps parse, empty as when nothing has come. */
function emptyOutputs(status) {
    const result = { status, images: [], failures: [], deliveries: [], credits: NOTHING_SPENT };
    const lists = ['credits-used=0', 'images=[]', 'image-urls=[]', 'source-urls=[]', 'tasks={}', 'pending-tasks={}'];
    return [`status=${status}`, ...lists, `result=${JSON.stringify(result)}`];
}
function writeOutputs(lines, log) {
    try {
        (0,external_node_fs_.appendFileSync)(process.env['GITHUB_OUTPUT'] ?? '', [...lines, ''].join('\n'));
    }
    catch {
        log.debug('The runner took no outputs.');
    }
}

;// CONCATENATED MODULE: ./lib/github/branch/commit-branch.js

/**
 * Events whose branch is what the run is about. For all others GITHUB_REF names the default branch for want of a better
 * one, a tag or a temporary branch, and a commit there would surprise.
 */
const BRANCH_EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'create'];
/** Branches that a merge queue makes and deletes. */
const MERGE_QUEUE_PREFIX = 'gh-readonly-queue/';
/**
 * Decides where the images are committed.
 *
 * @param input - the input `commit-branch`, empty when it is not set
 */
function resolveCommitBranch(context, input) {
    if (input !== '') {
        const problem = branchNameProblem(input);
        return problem === undefined
            ? { branch: input }
            : { problem: `Input 'commit-branch' is '${(0,foreign_text/* forLog */.Ig)(input)}'; ${problem}.` };
    }
    const branch = defaultBranch(context);
    return branch === undefined ? { problem: describeMissingBranch(context) } : { branch };
}
function defaultBranch({ eventName, branch, pullRequest }) {
    if (eventName === 'pull_request')
        return pullRequest?.sameRepository === true ? pullRequest.headRef : undefined;
    const isAbout = BRANCH_EVENTS.includes(eventName) && branch?.startsWith(MERGE_QUEUE_PREFIX) === false;
    return isAbout ? branch : undefined;
}
function describeMissingBranch({ eventName, pullRequest, tag, branch }) {
    const why = eventName === 'pull_request' && pullRequest !== undefined
        ? 'the branch of this pull request lies in a fork'
        : tag !== undefined
            ? `this run is of the tag '${(0,foreign_text/* forLog */.Ig)(tag)}'`
            : branch?.startsWith(MERGE_QUEUE_PREFIX) === true
                ? "this run is of a merge queue's own branch"
                : `a run of the event '${(0,foreign_text/* forLog */.Ig)(eventName)}' has no branch of its own`;
    return `Input 'commit-branch' is empty, and ${why}; name the branch to commit to, such as 'commit-branch: images'.`;
}
/** What git's rules (git-check-ref-format) and GitHub's say against a branch name; `undefined` if nothing. */
function branchNameProblem(name) {
    if (name.startsWith('refs/'))
        return `give the branch's short name, '${(0,foreign_text/* forLog */.Ig)(name.replace(/^refs\/(heads\/)?/, ''))}'`;
    if (name === '@' || name === 'HEAD' || name.startsWith('-'))
        return "a branch is not called '@' or 'HEAD', nor begins with '-'";
    if (/[\x00-\x20\x7f~^:?*[\\]|@\{|\.\./.test(name) || !name.isWellFormed()) {
        return "a branch has no white space, no control characters, and none of '~ ^ : ? * [ \\ .. @{'";
    }
    const parts = name.split('/');
    if (parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock')) || name.endsWith('.')) {
        return "no part of a branch between slashes is empty, begins with '.' or ends with '.lock', and its end is no '.'";
    }
    if (/^[0-9a-f]{40}$/.test(name))
        return 'a branch is not called like a commit';
    return undefined;
}

// EXTERNAL MODULE: ./lib/core/workspace/inside.js
var workspace_inside = __webpack_require__(30997);
;// CONCATENATED MODULE: ./lib/core/inputs/api.js
/** Reads the key and the address of kie's API. A dry run may do without a key. */
function readApiAccess(reader, { dryRun }) {
    return { apiKey: readApiKey(reader, dryRun), apiUrl: readApiUrl(reader) };
}
function readApiKey(reader, dryRun) {
    const key = reader.text('api-key');
    if (key === '' && !dryRun) {
        reader.problem("Input 'api-key' is empty; give your kie.ai API key as ${{ secrets.KIE_API_KEY }}. " +
            'Secrets are not passed to workflows that a fork or Dependabot started.');
    }
    else if (!/^[\x21-\x7e]*$/.test(key)) {
        reader.problem("Input 'api-key' has white space or other characters inside that no kie.ai key has; copy it again.");
    }
    return key;
}
function readApiUrl(reader) {
    const value = reader.text('api-url');
    const url = URL.parse(value);
    if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
        reader.problem(`Input 'api-url' is ${JSON.stringify(value)}; it takes https, or http on a loopback address.`);
        return value;
    }
    const surplus = partsBeyondOrigin(url, value);
    if (surplus.length > 0) {
        // What it has too much may be a secret, so it is not shown.
        const parts = surplus.map((part) => `no ${part}`).join(' and ');
        reader.problem(`Input 'api-url' is an origin and takes ${parts}; write ${url.origin}.`);
    }
    return url.origin;
}
/** What an address has beside its origin, in words. One slash at the end is none. */
function partsBeyondOrigin(url, value) {
    return [
        ...(url.username !== '' || url.password !== '' ? ['user name'] : []),
        ...(/^\/*$/.test(url.pathname) ? [] : ['path']),
        ...(value.includes('?') ? ['query'] : []),
        ...(value.includes('#') ? ['fragment'] : []),
    ];
}
/** Whether a host is this machine, where plain http shows the key to nobody. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// EXTERNAL MODULE: ./lib/kie/models/models.js + 1 modules
var models = __webpack_require__(22599);
;// CONCATENATED MODULE: ./lib/core/inputs/defaults.js

/** What an empty input means; the same as in action.yml, where the runner reads it. */
const INPUT_DEFAULTS = {
    name: 'image',
    model: models/* DEFAULT_MODEL */.UB,
    count: '1',
    wait: 'true',
    'timeout-minutes': '15',
    retries: '0',
    'rate-limit': '20',
    'dry-run': 'false',
    reuse: 'true',
    'output-directory': 'kie-images',
    deliver: 'artifact',
    'artifact-name': 'kie-images',
    'artifact-archive': 'auto',
    'commit-orphan': 'false',
    'commit-message': 'Add generated images',
    'require-permission': 'write',
    summary: 'true',
    'api-url': 'https://api.kie.ai',
};

// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/workspace/directories.js
var directories = __webpack_require__(67490);
// EXTERNAL MODULE: ./lib/core/workspace/image-name.js
var image_name = __webpack_require__(17970);
;// CONCATENATED MODULE: ./lib/core/inputs/directories.js





/** One segment of a path that is safe in a shell script, in an artifact and on Windows. */
const SAFE_SEGMENT = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;
/**
 * Checks the input `commit-directory`, without looking at what lies there. It is a path in the repository, not on the
 * disk; an absolute one counts from the workspace, where a repository is checked out.
 *
 * @param workspace - absolute path
 * @returns the path with `/` and without a trailing one, `.` for the root
 * @throws InputError when the path leads outside, into `.git`, or has characters that are unsafe in a shell script
 */
function checkCommitDirectory(workspace, value) {
    const shown = `Input 'commit-directory' is ${JSON.stringify(value)}`;
    return checkDirectoryName({ shown, inside: insideOf(workspace, value), place: 'repository' });
}
/**
 * Checks the directory that images are written to, on the disk as well: nothing is ever written outside the workspace or
 * through a symbolic link.
 *
 * @param workspace - absolute path
 * @returns the path relative to the workspace, with `/`
 * @throws InputError
 */
function checkOutputDirectory(workspace, value) {
    const shown = `Input 'output-directory' is ${JSON.stringify(value)}`;
    const relative = checkDirectoryName({ shown, inside: insideOf(workspace, value), place: 'workspace' });
    const barrier = (0,directories/* findBarrier */.DX)(workspace, relative);
    if (barrier === undefined)
        return relative;
    const name = external_node_path_.posix.basename(barrier.path);
    throw new errors/* InputError */.d([
        barrier.isLink
            ? `${shown}; it leads through the symbolic link '${name}'. Name the real directory.`
            : `${shown}; '${name}' is a file.`,
    ]);
}
/** A home directory and a drive are absolute wherever the action runs. */
function insideOf(workspace, value) {
    const inside = (0,workspace_inside/* pathInWorkspace */.e)(workspace, value);
    return inside === undefined || external_node_path_.win32.isAbsolute(inside) || inside.startsWith('~') ? undefined : inside;
}
function checkDirectoryName({ shown, inside, place }) {
    if (inside === undefined) {
        const start = place === 'repository' ? 'the root of the repository' : 'the workspace';
        throw new errors/* InputError */.d([
            `${shown}; it lies outside the ${place}. Give a path relative to ${start}, such as 'assets/images'.`,
        ]);
    }
    const segments = external_node_path_.posix
        .normalize(inside)
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.');
    if (segments.includes('..'))
        throw new errors/* InputError */.d([`${shown}; it leads outside the ${place}.`]);
    if (segments.some(workspace_inside/* isGitDirectory */.Q)) {
        throw new errors/* InputError */.d([`${shown}; '.git' belongs to git.`]);
    }
    if (segments.some(isUnsafeSegment)) {
        throw new errors/* InputError */.d([`${shown}; use letters, digits, '.', '_' and '-' in each part of the path.`]);
    }
    return segments.join('/') || '.';
}
function isUnsafeSegment(segment) {
    return !SAFE_SEGMENT.test(segment) || segment.endsWith('.') || (0,image_name/* isWindowsDevice */.ML)(segment);
}

;// CONCATENATED MODULE: ./lib/core/inputs/destinations.js



/** Reads where the images go, in the order in which the destinations are served; empty for `none`. */
function readDestinations(reader) {
    const words = (0,word_list/* splitWords */.yM)(reader.text('deliver'));
    const known = delivery/* DESTINATIONS */.qI;
    for (const word of words.filter((each) => each !== 'none' && !known.includes(each))) {
        reader.problem(`Input 'deliver' names ${JSON.stringify(word)}; it takes ${delivery/* DESTINATIONS */.qI.join(', ')}, or none.`);
    }
    if (words.includes('none') && words.length > 1) {
        reader.problem("Input 'deliver' names 'none' beside other destinations; 'none' stands alone.");
    }
    return delivery/* DESTINATIONS */.qI.filter((name) => words.includes(name));
}
/** Reads what the single destinations need. */
function readDestinationInputs(reader, { destinations, outputDirectory, surroundings }) {
    return {
        artifact: {
            name: reader.pattern('artifact-name', {
                pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/,
                right: "1 to 100 letters, digits, '.', '_' and '-'",
            }),
            archive: readArchive(reader),
            retentionDays: reader.text('artifact-retention-days') === ''
                ? undefined
                : reader.integer('artifact-retention-days', { min: 1, max: 400 }),
        },
        commit: {
            branch: destinations.includes('commit') ? readBranch(reader, surroundings) : '',
            orphan: reader.boolean('commit-orphan'),
            directory: readCommitDirectory(reader, { outputDirectory, workspace: surroundings.workspace }),
            message: reader.text('commit-message'),
        },
        releaseTag: destinations.includes('release') ? readReleaseTag(reader, surroundings) : '',
        commentOn: destinations.includes('comment') ? readCommentOn(reader, surroundings) : undefined,
    };
}
function readArchive(reader) {
    const value = reader.text('artifact-archive');
    if (value === 'auto')
        return 'auto';
    if (/^(true|True|TRUE)$/.test(value))
        return 'always';
    reader.problem(`Input 'artifact-archive' is ${JSON.stringify(value)}; it takes 'auto' or 'true'.`);
    return 'auto';
}
function readBranch(reader, { resolveBranch }) {
    const choice = resolveBranch(reader.text('commit-branch'));
    if ('branch' in choice)
        return choice.branch;
    reader.problem(choice.problem);
    return '';
}
function readCommitDirectory(reader, { outputDirectory, workspace }) {
    const directory = reader.text('commit-directory');
    return directory === '' ? outputDirectory : reader.attempt('.', () => checkCommitDirectory(workspace, directory));
}
function readReleaseTag(reader, { eventTag }) {
    const tag = reader.text('release-tag') || (eventTag ?? '');
    if (tag === '') {
        reader.problem("Input 'release-tag' is empty, and this event is about no tag; name the tag of the release.");
    }
    else if (tag.startsWith('refs/')) {
        reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}; ${explainFullRef(tag)}`);
    }
    else if (!/^[^\s~^:?*[\\\p{Cc}]{1,250}$/u.test(tag)) {
        reader.problem(`Input 'release-tag' is ${JSON.stringify(tag)}, which cannot be the name of a tag.`);
    }
    return tag;
}
/** Why a ref with its whole name is refused, as the end of a sentence. */
function explainFullRef(ref) {
    const [, tag] = /^refs\/tags\/(.+)$/s.exec(ref) ?? [];
    return tag === undefined
        ? "that is no tag; give a tag's short name, such as 'v1.0'."
        : `give the tag's short name, ${JSON.stringify(tag)}.`;
}
function readCommentOn(reader, { eventIssue }) {
    if (reader.text('comment-on') !== '')
        return reader.integer('comment-on', { min: 1, max: 999_999_999 });
    if (eventIssue === undefined) {
        reader.problem("Input 'comment-on' is empty, and this event is about no issue or pull request; give the number of one.");
    }
    return eventIssue;
}
/** Reads the token for GitHub's API. All destinations but the artifact need one. */
function readGitHubToken(reader, destinations) {
    const token = reader.text('github-token');
    const needing = destinations.find((name) => name !== 'artifact');
    if (token === '' && needing !== undefined) {
        reader.problem(`Input 'github-token' is empty; '${needing}' needs it. Leave the input out to use the workflow's own token.`);
    }
    if (/\s/.test(token))
        reader.problem("Input 'github-token' has white space inside; copy it again.");
    return token;
}

;// CONCATENATED MODULE: ./lib/core/inputs/limits.js
/** kie's links live for a day, so a longer wait could not end well. */
const MAX_TIMEOUT_MINUTES = 1440;
/** No image is made in less; it would only be paid for. */
const MIN_TIMEOUT_MINUTES = 0.1;
/** kie's documented limit for an account, in any 10 seconds. */
const MAX_RATE = 20;
/** Reads the limits that hold whatever is made. */
function readLimits(reader) {
    return {
        timeoutMs: readTimeout(reader),
        retries: reader.integer('retries', { min: 0, max: 10 }),
        rateLimit: reader.integer('rate-limit', { min: 1, max: MAX_RATE }),
    };
}
/**
 * Reads the most that a run may spend. The limit holds only for prices that are known beforehand.
 *
 * @returns credits, `undefined` for no limit
 */
function readMaxCredits(reader, source) {
    if (reader.text('max-credits') === '')
        return undefined;
    const max = reader.number('max-credits');
    const unpriced = source.kind === 'tasks' || source.tasks !== undefined
        ? []
        : source.requested.filter(({ resolved }) => resolved.price === undefined);
    for (const model of new Set(unpriced.map(({ resolved }) => resolved.request.model))) {
        reader.problem(`Input 'max-credits' needs a known price, and that of this request to ${model} is unknown; ` +
            "leave 'max-credits' out, or use a model and settings whose price is known.");
    }
    return max;
}
function readTimeout(reader) {
    const minutes = reader.number('timeout-minutes');
    if (minutes < MIN_TIMEOUT_MINUTES || minutes > MAX_TIMEOUT_MINUTES) {
        reader.problem(`Input 'timeout-minutes' is ${minutes}; it takes a number from ${MIN_TIMEOUT_MINUTES} to ${MAX_TIMEOUT_MINUTES}.`);
    }
    return minutes * 60_000;
}

;// CONCATENATED MODULE: ./lib/core/inputs/reader.js

/**
 * Reads inputs one by one and collects what is wrong with them, so that the user hears of every problem at once. Where an
 * input is wrong, a stand-in value is returned; the collected problems keep it from ever being used.
 */
class InputReader {
    #get;
    #defaults;
    #problems = [];
    /**
     * @param get - the raw text of an input, empty when it is not set
     * @param defaults - what an empty input means: the runner fills in a default only where `with` lacks the input
     */
    constructor(get, defaults) {
        this.#get = get;
        this.#defaults = defaults;
    }
    /** What is wrong so far, one line each. */
    get problems() {
        return this.#problems;
    }
    /** Adds a problem. */
    problem(line) {
        this.#problems.push(line);
    }
    /** An input's text without the white space around it, its default when that is empty. */
    text(name) {
        return this.#get(name).trim() || this.default(name);
    }
    /** What an empty input means. */
    default(name) {
        return this.#defaults[name] ?? '';
    }
    /** Runs a check that throws InputErrors; its problems are collected and the fallback is returned. */
    attempt(fallback, check) {
        try {
            return check();
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.d))
                throw error;
            this.#problems.push(...error.problems);
            return fallback;
        }
    }
    /** As `attempt`, for a check that takes its time. */
    async attemptAsync(fallback, check) {
        const result = await check().then((value) => () => value, (error) => () => {
            throw error;
        });
        return this.attempt(fallback, result);
    }
    /** A boolean as YAML 1.2 core writes it. */
    boolean(name) {
        const value = this.text(name);
        if (/^(true|True|TRUE)$/.test(value))
            return true;
        if (!/^(false|False|FALSE)$/.test(value)) {
            this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes 'true' or 'false'.`);
        }
        return false;
    }
    /** A decimal number. */
    number(name) {
        const value = this.text(name);
        if (/^\d{1,9}(\.\d{1,9})?$/.test(value))
            return Number(value);
        this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a number, such as 1 or 2.5.`);
        return 1;
    }
    /** A whole number within a range. */
    integer(name, range) {
        const value = this.text(name);
        if (/^\d{1,9}$/.test(value) && Number(value) >= range.min && Number(value) <= range.max)
            return Number(value);
        this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes a whole number from ${range.min} to ${range.max}.`);
        return range.min;
    }
    /** A text of a given form. @param rule.right - what would be right, for the error */
    pattern(name, rule) {
        const value = this.text(name);
        if (!rule.pattern.test(value))
            this.problem(`Input '${name}' is ${JSON.stringify(value)}; it takes ${rule.right}.`);
        return value;
    }
}

// EXTERNAL MODULE: ./lib/kie/models/price.js
var price = __webpack_require__(82527);
// EXTERNAL MODULE: ./lib/core/request/added.js
var request_added = __webpack_require__(73471);
;// CONCATENATED MODULE: ./lib/kie/models/conflicts.js
/** What kie refuses together and this input has together, though each may be right by itself. Defaults count. */
function findConflicts({ conflicts = [], fields }, input) {
    return conflicts.filter((conflict) => Object.entries(conflict).every(([name, condition]) => isMet(condition, ownValue(input, name), fields[name])));
}
/** The values of a field that are in nobody's way, the rest of the input being as it is; empty where none is known. */
function findPossibleValues(model, input, name) {
    const field = Object.hasOwn(model.fields, name) ? model.fields[name] : undefined;
    const values = field?.type === 'boolean' ? [true, false] : (field?.values ?? []);
    return values.filter((value) => findConflicts(model, { ...input, [name]: value }).every((conflict) => !Object.hasOwn(conflict, name)));
}
/** Whether a value is one: what is empty counts as left out. */
function isGiven(value) {
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
function isMet(condition, value, field) {
    if (condition === 'set')
        return isGiven(value);
    if (condition === 'unset')
        return !isGiven(value);
    const counts = isGiven(value) ? value : field?.default;
    const wanted = field?.values === undefined ? counts : inLowerCase(counts);
    return condition.some((each) => (field?.values === undefined ? each : inLowerCase(each)) === wanted);
}
/** Names of values mean the same in either case: kie takes them so, or refuses them anyway. */
function inLowerCase(value) {
    return typeof value === 'string' ? value.toLowerCase() : value;
}
function ownValue(input, name) {
    return Object.hasOwn(input, name) ? input[name] : undefined;
}

// EXTERNAL MODULE: ./lib/core/text/value.js
var text_value = __webpack_require__(89882);
// EXTERNAL MODULE: ./lib/core/request/shape-and-quality.js
var shape_and_quality = __webpack_require__(10168);
// EXTERNAL MODULE: ./lib/core/request/wish.js
var request_wish = __webpack_require__(72074);
;// CONCATENATED MODULE: ./lib/core/request/conflict.js





/**
 * Finds values that are right by themselves and that kie refuses together. It would do so in the middle of a run, so they
 * are problems, however well the rest of the model is known.
 */
function checkConflicts(draft) {
    return findConflicts(draft.model, draft.input).map((conflict) => {
        const facts = Object.entries(conflict).map(([name, condition]) => describeFact(name, condition, draft));
        const [first = '', ...others] = facts;
        const both = [first, ...others.map(request_wish/* withinSentence */.td)].join(' and ');
        return {
            kind: 'problem',
            line: `${both}: ${draft.model.id} does not take that. ${describeWaysOut(conflict, draft)}`,
        };
    });
}
function describeFact(name, condition, draft) {
    const place = placeWithField(name, draft);
    const value = Object.hasOwn(draft.input, name) ? draft.input[name] : undefined;
    if (condition === 'set')
        return `${place} is set`;
    if (condition === 'unset')
        return `${place} is not set`;
    if (isGiven(value))
        return `${place} is ${(0,text_value/* describeValue */.b)(value)}`;
    return `${place} is ${String(draft.model.fields[name]?.default)} by default`;
}
/** What to do about each of the fields, one of which is enough. */
function describeWaysOut(conflict, draft) {
    const ways = Object.entries(conflict).flatMap(([name, condition]) => {
        const place = (0,request_wish/* withinSentence */.td)(placeOfField(name, draft));
        if (condition === 'set')
            return `leave out ${place}`;
        const values = findPossibleValues(draft.model, draft.input, name).map(String);
        if (values.length > 0)
            return `set ${place} to ${(0,word_list/* orList */.A3)(values)}`;
        return condition === 'unset' ? `set ${place}` : [];
    });
    return `${ways.join('; or ')}.`.replace(/^./, (letter) => letter.toUpperCase());
}
/** The place, and what the model calls the field where that is another word. */
function placeWithField(name, draft) {
    const place = placeOfField(name, draft);
    return place.includes(`'${name}'`) ? place : `${place} ('${name}')`;
}
/** Where the field was set, or where this action would have it set. */
function placeOfField(name, { wish: { places }, model, input, placeOf }) {
    if (Object.hasOwn(input, name))
        return placeOf(name);
    if (name === (0,shape_and_quality/* shapeFieldOf */.TQ)(model))
        return places.aspectRatio;
    if (name === (0,shape_and_quality/* qualityFieldOf */.zO)(model))
        return places.quality;
    return name === model.referenceField ? places.references : places.field(name);
}

// EXTERNAL MODULE: ./lib/core/request/misfit.js
var request_misfit = __webpack_require__(75675);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
;// CONCATENATED MODULE: ./lib/core/request/draft.js





/** Characters of a prompt above which kie was seen to refuse, and the models of which this is known. */
const LONG_PROMPT = { models: /^gpt-image\/1\.5-/, characters: 3000 };
/** What is to be said of a model that nobody knows. A misspelt id is refused. */
function checkUnknownModel({ model: id, places }) {
    const ids = models/* MODELS */.L6.map((model) => model.id);
    const meant = (0,word_list/* nearest */.pA)(id, ids);
    // A newer version differs from the one we know in a number alone: it may exist, and kie refuses it free of charge if not.
    if (meant !== undefined && withoutNumbers(meant) !== withoutNumbers(id)) {
        return problem(`${places.model} is ${(0,problem_list/* quoted */.T)(id)}, which this action does not know. Did you mean '${meant}'?`);
    }
    return warning(`This action does not know ${id}: its fields are sent unchecked, its price is unknown, ` +
        'and kie silently drops a field that the model does not have.');
}
/** Looks at all that a known model takes. Fields that it does not have are left alone: see {@link refuseField}. */
function checkDraft(draft) {
    const { model, input } = draft;
    return [
        ...Object.keys(model.fields).flatMap((name) => (Object.hasOwn(input, name) ? [] : checkMissing(name, draft))),
        ...Object.keys(input).flatMap((name) => checkField(name, draft)),
        ...checkFiles(draft),
        ...checkPrompt(draft),
    ];
}
/** What is wrong with the value of a field. */
function checkField(name, { model, input, placeOf }) {
    const field = Object.hasOwn(model.fields, name) ? model.fields[name] : undefined;
    const misfit = field === undefined ? undefined : (0,request_misfit/* findMisfit */.W)({ name, value: input[name], field, model });
    if (misfit === undefined)
        return [];
    const place = placeOf(name);
    const takes = place.includes(`'${name}'`) ? misfit.takes : `${misfit.takes} as its '${name}'`;
    return [judge({ ...misfit, is: `${place} ${misfit.is}`, takes }, model)];
}
/** Says that a model does not have a field. */
function refuseField(name, { model, placeOf }) {
    const known = Object.keys(model.fields);
    const meant = (0,word_list/* nearest */.pA)(name, known);
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return problem(`${placeOf(name)} is no field of ${model.id}, which takes ${(0,word_list/* orList */.A3)(known)}.${hint}`);
}
/** Nothing where the setting is there and does not fit: then that was said already. */
function checkMissing(name, { wish, model }) {
    const field = model.fields[name];
    if (field?.required !== true)
        return [];
    const { places } = wish;
    const requires = `is missing; ${model.id} requires`;
    if (name === 'prompt')
        return [problem(`${places.prompt} ${requires} it.`)];
    if (name === model.referenceField) {
        const line = `${places.references} ${requires} a picture, as its '${name}'.`;
        return wish.references.length > 0 ? [] : [problem(line)];
    }
    const setting = [
        { field: (0,shape_and_quality/* shapeFieldOf */.TQ)(model), value: wish.aspectRatio, place: places.aspectRatio },
        { field: (0,shape_and_quality/* qualityFieldOf */.zO)(model), value: wish.quality, place: places.quality },
    ].find((each) => each.field === name);
    if (setting === undefined)
        return [problem(`${places.field(name)} ${requires} it.`)];
    const line = `${setting.place} ${requires} it, as its '${name}'${(0,shape_and_quality/* describeChoices */.gV)(field)}.`;
    return setting.value === undefined ? [problem(line)] : [];
}
function checkFiles({ wish: { references, places }, model }) {
    const most = (0,models/* maxReferenceBytes */.rP)(model);
    return references.flatMap((reference) => {
        if (reference.kind !== 'file' || reference.bytes <= most)
            return [];
        const is = `${places.references} names ${(0,problem_list/* quoted */.T)(reference.path)} of ${reference.bytes} bytes`;
        return [judge({ severity: 'strict', is, takes: `pictures of at most ${most}` }, model)];
    });
}
function checkPrompt({ model, input: { prompt }, placeOf }) {
    if (typeof prompt !== 'string' || !LONG_PROMPT.models.test(model.id))
        return [];
    const characters = (0,request_misfit/* countCharacters */.w)(prompt);
    if (characters <= LONG_PROMPT.characters)
        return [];
    const seen = `kie was seen to refuse more than ${LONG_PROMPT.characters}, uncharged`;
    return [warning(`${placeOf('prompt')} has ${characters} characters; ${seen}.`)];
}
/** What kie documents is the law; the rest is hearsay, and what kie refuses costs nothing. */
function judge({ severity, is, takes }, { id, confidence }) {
    return severity === 'strict' && confidence === 'documented'
        ? problem(`${is}; ${id} takes ${takes}.`)
        : warning(`${is}; ${id} is known to take ${takes}, so kie may refuse it.`);
}
/** The version of a model may have a point, or a hyphen: `4.5`, `2-6`. */
function withoutNumbers(id) {
    return id.replaceAll(/(\d)[.-](?=\d)/g, '$1.').replaceAll(/\d+/g, '');
}
function problem(line) {
    return { kind: 'problem', line };
}
function warning(line) {
    return { kind: 'warning', line };
}

;// CONCATENATED MODULE: ./lib/core/request/file-format.js

/** Names of fields that say what file comes out. */
const FORMAT_FIELD = /format$|^(?:(?:file|image|media|mime|output|content)_?)?type$|extension$/i;
const SVG = /^\s*(?:image\/|\.)?svg(?:\+xml)?\s*$/i;
/** Finds a request whose picture this action would refuse once it is paid for, be it by what is said or by a default. */
function checkFileFormat({ model, input, placeOf }) {
    const names = new Set([...Object.keys(input), ...Object.keys(model?.fields ?? {})]);
    return [...names].flatMap((name) => {
        const { values = [], default: standard } = model?.fields[name] ?? {};
        const isSaid = Object.hasOwn(input, name);
        const format = findSvg(name, isSaid ? input[name] : (standard ?? (values.length === 1 ? values[0] : undefined)));
        if (format === undefined)
            return [];
        const others = values.filter((value) => !SVG.test(String(value)));
        const right = others.length === 0 ? 'Choose another format, or another model' : `Set it to ${(0,word_list/* orList */.A3)(others)}`;
        const verb = input[name] === format ? 'is' : 'asks for';
        const is = isSaid ? `${verb} "${format}"` : `is not set, which means ${format}`;
        const why = 'this action takes no SVG files, which may hold scripts';
        return [{ kind: 'problem', line: `${placeOf(name)} ${is}; ${why}. ${right}.` }];
    });
}
/** The text that asks for SVG in a field, or in what lies in it. */
function findSvg(name, value) {
    const isFormat = FORMAT_FIELD.test(name);
    if (typeof value === 'string')
        return isFormat && SVG.test(value) ? value : undefined;
    if (typeof value !== 'object' || value === null)
        return undefined;
    const inner = Array.isArray(value)
        ? value.map((each) => [name, each])
        : Object.entries(value);
    return inner.map(([key, each]) => findSvg(isFormat ? name : key, each)).find((found) => found !== undefined);
}

;// CONCATENATED MODULE: ./lib/core/request/request.js






/**
 * Makes the request for one image. The rule follows the money: kie drops an unknown field in silence and charges, so that
 * is a problem unless kie itself confirms the field; it refuses an unknown value for free, so that is a warning, unless an
 * input of ours named it. Limits and types that kie does not document never stop a request.
 *
 * @param model - what the catalogue, or else kie's live one, knows of `wish.model`; `undefined` where neither knows it
 */
function resolveRequest(wish, model) {
    const { given, problems } = (0,request_wish/* giveFields */.vP)(wish, model);
    const set = { ...wish.modelInput, ...Object.fromEntries(given.map(({ name, value }) => [name, value])) };
    const defaults = defaultsFor(model, set);
    const added = (0,request_added/* fieldsToAdd */._m)(model, { ...defaults, ...set });
    const input = { ...defaults, ...set, ...added };
    const placeOf = placesOfFields(wish, given);
    const draft = model === undefined ? undefined : { wish, model, input, placeOf };
    const unknown = Object.keys(input).filter((name) => model !== undefined && !Object.hasOwn(model.fields, name));
    const isLive = model?.confidence === 'live';
    const findings = [
        ...(draft === undefined ? [checkUnknownModel(wish)] : [...checkDraft(draft), ...checkConflicts(draft)]),
        ...(draft === undefined || !isLive ? [] : unknown.map((name) => refuseField(name, draft))),
        ...checkFileFormat({ model, input, placeOf }),
    ];
    return {
        request: {
            model: wish.model,
            input,
            ...(wish.callbackUrl === undefined ? {} : { callBackUrl: wish.callbackUrl }),
        },
        added: Object.keys(added),
        references: wish.references.filter((reference) => reference.kind === 'file'),
        price: model === undefined ? undefined : (0,price/* creditsFor */.Qj)(model, input),
        origins: originsOf(wish, { given, defaults, added }),
        problems: [...problems, ...checkSetTwice(wish, given), ...linesOfKind(findings, 'problem')],
        warnings: linesOfKind(findings, 'warning'),
        unconfirmed: isLive ? [] : unknown,
    };
}
/** Settles the fields that are unconfirmed: those that kie's live catalogue knows are sent, the others are problems. */
function settleUnconfirmed(resolved, { wish, model, live }) {
    const placeOf = wish.places.field;
    const findings = resolved.unconfirmed.flatMap((name) => live !== undefined && Object.hasOwn(live.fields, name)
        ? checkField(name, { wish, model: live, input: resolved.request.input, placeOf })
        : [refuseField(name, { model: live ?? model, placeOf })]);
    return {
        ...resolved,
        problems: [...resolved.problems, ...linesOfKind(findings, 'problem')],
        warnings: [...resolved.warnings, ...linesOfKind(findings, 'warning')],
        unconfirmed: [],
    };
}
/** Required fields that are not set. Others are left out, and kie uses its own defaults. */
function defaultsFor(model, set) {
    return Object.fromEntries(Object.entries(model?.fields ?? {})
        .filter(([name, field]) => field.required && field.default !== undefined && !Object.hasOwn(set, name))
        .map(([name, field]) => [name, field.default]));
}
function placesOfFields({ places }, given) {
    return (name) => given.find((field) => field.name === name)?.place ?? places.field(name);
}
function originsOf({ modelInput, places }, { given, defaults, added }) {
    return Object.fromEntries([
        ...Object.keys(defaults).map((name) => [name, "the model's default"]),
        ...Object.keys(modelInput).map((name) => [name, (0,request_wish/* withinSentence */.td)(places.field(name))]),
        ...given.map(({ name, place }) => [name, (0,request_wish/* withinSentence */.td)(place)]),
        ...Object.keys(added).map((name) => [name, 'one picture for each task']),
    ]);
}
/** Fields that are set twice: which of the two values should be paid for is not ours to guess. */
function checkSetTwice({ modelInput, places }, given) {
    return given
        .filter(({ name }) => Object.hasOwn(modelInput, name))
        .map(({ name, place }) => (0,request_wish/* isFlag */.RV)(place, places)
        ? `${place} sets '${name}', which the workflow sets already in ${places.ownFields}; leave it out.`
        : `${places.field(name)} is set already, by ${(0,request_wish/* withinSentence */.td)(place)}; set it once.`);
}
function linesOfKind(findings, kind) {
    return findings.filter((finding) => finding.kind === kind).map(({ line }) => line);
}

;// CONCATENATED MODULE: ./lib/core/request/resolver.js



/** A manifest may name thousands of models, and kie may take seconds for each. */
const MOST_ASKED = 20;
/**
 * Resolves requests by the catalogue, and asks kie itself only where that does not know a model or a field: each model
 * once, however many requests name it, and not more than 20 models in all.
 */
class RequestResolver {
    #lookUp;
    #asked = new Map();
    constructor(lookUp) {
        this.#lookUp = lookUp;
    }
    /** Asks now whatever kie will be asked for these requests: side by side, not each when its turn comes. */
    foresee(requests) {
        for (const { model: id, fields } of requests) {
            const model = (0,models/* findModel */.P6)(id);
            const isKnown = model !== undefined && model.unsettled !== true;
            if (isKnown && fields.every((name) => Object.hasOwn(model.fields, name)))
                continue;
            // Whoever needs the answer hears of what goes wrong.
            this.#ask(id).catch(() => undefined);
        }
    }
    /** The model with this id, `undefined` where neither the catalogue nor kie knows it. */
    async modelOf(id) {
        return (0,models/* findModel */.P6)(id) ?? asModel(await this.#ask(id));
    }
    /** What the request comes to. */
    async resolve(wish) {
        const known = (0,models/* findModel */.P6)(wish.model);
        const answer = known === undefined || known.unsettled === true ? await this.#ask(wish.model) : undefined;
        if (answer !== undefined && 'makes' in answer)
            return refuseOther(wish, answer);
        if (known !== undefined && answer !== undefined)
            return resolveUnsettled(wish, { known, live: answer });
        const model = known ?? answer;
        const resolved = resolveRequest(wish, model);
        if (model === undefined || resolved.unconfirmed.length === 0)
            return resolved;
        // What is wrong already is wrong whatever kie knows.
        const live = resolved.problems.length > 0 ? undefined : asModel(await this.#ask(wish.model));
        return settleUnconfirmed(resolved, { wish, model, live });
    }
    #ask(model) {
        const earlier = this.#asked.get(model);
        if (earlier !== undefined)
            return earlier;
        if (this.#asked.size >= MOST_ASKED)
            return Promise.resolve(undefined);
        const answer = this.#lookUp(model);
        this.#asked.set(model, answer);
        return answer;
    }
}
function asModel(answer) {
    return answer !== undefined && 'makes' in answer ? undefined : answer;
}
/**
 * kie's live catalogue decides on the fields of a model that sources differ on. A request that it takes as this action
 * knows the model is left so, since it is the one of earlier runs.
 */
function resolveUnsettled(wish, { known, live }) {
    const asKnown = resolveRequest(wish, known);
    const { input } = asKnown.request;
    const lacks = Object.entries(live.fields).some(([name, { required }]) => required && !Object.hasOwn(input, name));
    const fits = !lacks && Object.keys(input).every((name) => Object.hasOwn(live.fields, name));
    if (fits && asKnown.problems.length === 0)
        return settleUnconfirmed(asKnown, { wish, model: known, live });
    const { credits, creditsAsOf } = known;
    return resolveRequest(wish, { ...live, credits, creditsAsOf });
}
/** Nothing else is worth a word: kie would make it, and charge for what no image comes of. */
function refuseOther(wish, { id, makes }) {
    const line = `${wish.places.model} is ${(0,problem_list/* quoted */.T)(id)}, which makes ${makes}, as kie's catalogue says; this action makes images. ` +
        'Choose an image model of https://kie.ai/market.';
    return { ...resolveRequest(wish, undefined), problems: [line], warnings: [] };
}

// EXTERNAL MODULE: ./lib/core/inputs/request-defaults.js
var request_defaults = __webpack_require__(55307);
// EXTERNAL MODULE: ./lib/core/result/task-list.js
var task_list = __webpack_require__(87365);
// EXTERNAL MODULE: ./lib/core/workspace/text-file.js
var text_file = __webpack_require__(5009);
;// CONCATENATED MODULE: ./lib/core/inputs/tasks.js






/** Fits 10,000 tasks, each with the longest name and the longest id that are taken, twice over. */
const MAX_FILE_BYTES = 10_000_000;
/** What tells the path of a file. An id that should end like this is given in an object, with its name. */
const FILE_ENDING = '.json';
/** A member of an object whose values are texts, and its key. */
const MEMBER = /("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*"[^"\\]*(?:\\.[^"\\]*)*"/g;
/**
 * Reads the input `tasks`: the JSON object that the outputs `tasks` and `pending-tasks` give, the path of a file that holds
 * such an object, or plain ids separated by white space or commas. The object may be empty.
 *
 * @throws InputError
 */
function readTasks(text, { workspace, name }) {
    if (!isTasksPath(text))
        return parseTasks(text, name);
    const file = JSON.stringify(text.slice(0, 300));
    const where = `Input 'tasks' is ${file}`;
    const content = (0,text_file/* readWorkspaceText */.t)(workspace, { file: text, where, maxBytes: MAX_FILE_BYTES }).trim();
    return checkTasks(parseTaskObject(content, `The file ${file} of input 'tasks'`));
}
/** Whether the input `tasks` names a file. */
function isTasksPath(text) {
    return !text.startsWith('{') && text.endsWith(FILE_ENDING);
}
/**
 * Reads tasks that are written out: see {@link readTasks}.
 *
 * @param name - base name of the images, for plain ids
 * @throws InputError
 */
function parseTasks(text, name) {
    const isObject = text.startsWith('{');
    const tasks = isObject ? parseTaskObject(text, "Input 'tasks'") : parseTaskIds(text, name);
    // An object without tasks is what a run gives that had nothing to submit.
    if (tasks.length === 0 && !isObject)
        throw new errors/* InputError */.d(["Input 'tasks' names no task."]);
    return checkTasks(tasks);
}
function checkTasks(tasks) {
    const problems = new problem_list/* ProblemList */.K();
    for (const task of tasks.filter(({ name }) => !(0,image_name/* isImagePath */.RW)(name))) {
        problems.add(`Input 'tasks' has the name ${quoted(task.name)}; use a-z, 0-9 and '-', with '/' for directories.`);
    }
    for (const id of repeated(tasks.map(({ taskId }) => taskId)))
        problems.add(`Input 'tasks' has the task ${quoted(id)} twice.`);
    problems.throwIfAny();
    return tasks;
}
/** @param where - names the text at the beginning of an error */
function parseTaskObject(text, where) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* InputError */.d([`${where} is not valid JSON; give it as an output of this action gives it.`], { cause });
    }
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        throw new errors/* InputError */.d([`${where} is no JSON object; it takes one such as {"hero": "<task id>"}.`]);
    }
    checkValues(text, data);
    return decodeTasks(Object.entries(data).map(([name, written]) => ({ name, written })));
}
/** An object whose values are texts, each with a key of its own: of two, JSON.parse drops the first in silence. */
function checkValues(text, data) {
    const problems = new problem_list/* ProblemList */.K();
    for (const [name, value] of Object.entries(data)) {
        if (typeof value === 'string')
            continue;
        const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
        problems.add(`Input 'tasks' has for ${quoted(name)} what is ${kind}, which is no task id of kie's; write a text.`);
    }
    problems.throwIfAny();
    const keys = Array.from(text.matchAll(MEMBER), ([, key]) => String(JSON.parse(key ?? '""')));
    for (const key of repeated(keys)) {
        problems.add(`Input 'tasks' has the name ${quoted(key)} twice; give each task a name of its own.`);
    }
    problems.throwIfAny();
}
function parseTaskIds(text, name) {
    const ids = (0,word_list/* splitWords */.yM)(text);
    return decodeTasks(ids.map((written, index) => ({ name: ids.length === 1 ? name : `${name}-${index + 1}`, written })));
}
/** The tasks whose ids are written as the outputs have them. */
function decodeTasks(tasks) {
    const problems = new problem_list/* ProblemList */.K();
    const decoded = tasks.flatMap(({ name, written }) => {
        const taskId = (0,task_list/* decodeTaskId */.PS)(written);
        if (taskId === undefined)
            problems.add(`Input 'tasks' has ${quoted(written)}, which is no task id of kie's.`);
        return taskId === undefined ? [] : [{ name, taskId }];
    });
    problems.throwIfAny();
    return decoded;
}
function quoted(text) {
    return JSON.stringify(text.slice(0, 200));
}
function repeated(ids) {
    const seen = new Set();
    return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}

// EXTERNAL MODULE: ./lib/core/text/prompt.js
var text_prompt = __webpack_require__(54161);
// EXTERNAL MODULE: ./lib/core/request/template.js
var template = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/core/inputs/prompt-file.js
var prompt_file = __webpack_require__(80614);
;// CONCATENATED MODULE: ./lib/core/inputs/source.js










/** Inputs that name a source of requests; of these one may be set, and `tasks` beside it or alone. */
const SOURCES = ['prompt', 'prompt-file', 'manifest'];
/** Reads the inputs that say what to make. */
async function readSource(reader, surroundings) {
    const { workspace, commentPrompt } = surroundings;
    const given = SOURCES.filter((name) => reader.text(name) !== '');
    const hasTasks = reader.text('tasks') !== '';
    checkIsOne(reader, { given, hasTasks, commentPrompt });
    const only = given.length === 1 && commentPrompt === undefined ? given[0] : undefined;
    const name = readName(reader, only);
    const collected = hasTasks ? readCollected(reader, { workspace, name }) : undefined;
    if (collected !== undefined && given.length === 0 && commentPrompt === undefined)
        return { kind: 'tasks', ...collected };
    return { ...(await readRequests(reader, { ...surroundings, given, only, name })), ...collected };
}
async function readRequests(reader, source) {
    const { workspace, commentPrompt, lookUp, given, only, name } = source;
    const variables = await readVariables(reader);
    const known = new Map();
    const resolver = new RequestResolver(lookUp);
    const defaults = await (0,request_defaults/* readRequestDefaults */.I3)(reader, { workspace, known });
    if (only === 'manifest') {
        const { readManifestSource } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(373), __webpack_require__.e(875)]).then(__webpack_require__.bind(__webpack_require__, 78875));
        const surroundings = { workspace, variables, defaults, known, resolver };
        return { kind: 'manifest', requested: await readManifestSource(reader, surroundings) };
    }
    reader.attempt(undefined, () => (0,image_name/* checkNumberedName */.gr)(name, defaults.count));
    // What a comment says is never a template.
    const prompt = commentPrompt ?? (only === undefined ? undefined : readPrompt(reader, { workspace, variables }));
    const places = placesOf(source);
    const resolved = await resolver.resolve({ ...defaults, prompt, places });
    const hasPictures = reader.text('reference-images') !== '';
    const told = [
        // Where there are pictures alone, the lack of a prompt may be the only problem.
        ...(prompt === undefined && (given.length > 0 || !hasPictures) ? [places.prompt] : []),
        ...(hasPictures && defaults.references.length === 0 ? [places.references] : []),
    ];
    for (const problem of resolved.problems) {
        if (!told.some((place) => problem.startsWith(`${place} `)))
            reader.problem(problem);
    }
    return { kind: 'prompt', requested: [{ name, count: defaults.count, resolved }] };
}
function readCollected(reader, { workspace, name }) {
    const text = reader.text('tasks');
    return {
        tasks: reader.attempt([], () => readTasks(text, { workspace, name })),
        tasksPath: isTasksPath(text) ? external_node_path_.join(workspace, (0,workspace_inside/* pathInWorkspace */.e)(workspace, text) ?? '') : undefined,
    };
}
function placesOf({ commentPrompt, commentFlags = {}, only }) {
    if (commentPrompt !== undefined)
        return (0,request_defaults/* commandPlaces */.Gv)(commentFlags);
    return only === 'prompt-file' ? { ...request_defaults/* INPUT_PLACES */.QN, prompt: "Input 'prompt-file'" } : request_defaults/* INPUT_PLACES */.QN;
}
function checkIsOne(reader, { given, hasTasks, commentPrompt }) {
    const isAnswer = commentPrompt !== undefined;
    // A picture is enough for a model that takes no prompt, such as one that removes a background.
    if (given.length === 0 && !hasTasks && !isAnswer && reader.text('reference-images') === '') {
        reader.problem("Nothing to draw: give the input 'prompt', 'prompt-file', 'manifest' or 'tasks'. " +
            "An output 'tasks' is empty where it had no room for all ids: give the file that 'tasks-file' names.");
    }
    const [first] = hasTasks ? ['tasks'] : given;
    if (isAnswer && first !== undefined && given.length < 2) {
        reader.problem(`Input '${first}' is set, but the comment that is answered is the prompt; give one of them.`);
    }
    if (given.length > 1) {
        reader.problem(`Inputs ${given.map((name) => `'${name}'`).join(' and ')} are both set; give one of them.`);
    }
}
/** @returns `undefined` for a prompt that cannot be used, after saying why */
function readPrompt(reader, { workspace, variables }) {
    const file = reader.text('prompt-file');
    const where = `Input '${file === '' ? 'prompt' : 'prompt-file'}'`;
    return reader.attempt(undefined, () => {
        const raw = file === '' ? reader.text('prompt') : (0,prompt_file/* readPromptFile */.N)(workspace, file);
        const text = (0,template/* fillTemplate */.ou)(raw, { variables, where }).trim();
        const problems = [
            ...(text === '' ? [file === '' ? `${where} is empty.` : `${where} names a file that holds no text.`] : []),
            ...(0,text_prompt/* checkCharacters */.l)(text).map((problem) => `${where} ${problem}`),
        ];
        if (problems.length > 0)
            throw new errors/* InputError */.d(problems);
        return text;
    });
}
function readName(reader, source) {
    const name = reader.text('name');
    reader.attempt(undefined, () => (0,image_name/* checkImageName */.vy)(name));
    if (source === 'manifest' && name !== reader.default('name')) {
        reader.problem("Input 'name' goes with a prompt; a manifest names its images itself.");
    }
    return name;
}
async function readVariables(reader) {
    const text = reader.text('variables');
    if (text === '')
        return {};
    const { parseVariables } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(373), __webpack_require__.e(784)]).then(__webpack_require__.bind(__webpack_require__, 12784));
    return reader.attempt({}, () => parseVariables(text));
}

;// CONCATENATED MODULE: ./lib/core/inputs/config.js









/**
 * Reads and checks every input.
 *
 * @param get - the raw text of an input, empty when it is not set
 * @throws InputError with every problem found, not only the first
 */
async function readConfig(get, surroundings) {
    const { workspace, commentPrompt, commentFlags } = surroundings;
    const reader = new InputReader(get, INPUT_DEFAULTS);
    // In the order in which users hear of their problems.
    const dryRun = reader.boolean('dry-run');
    const outputDirectory = reader.attempt('.', () => checkOutputDirectory(workspace, reader.text('output-directory')));
    const destinations = readDestinations(reader);
    const access = readApiAccess(reader, { dryRun });
    const others = {
        ...access,
        ...readLimits(reader),
        dryRun,
        reuse: reader.boolean('reuse'),
        shard: readShard(reader),
        resumeKey: reader.text('resume-key'),
        outputDirectory,
        destinations,
        ...readDestinationInputs(reader, { destinations, outputDirectory, surroundings }),
        subject: readSubject(reader, workspace),
        summary: reader.boolean('summary'),
        githubToken: readGitHubToken(reader, destinations),
    };
    // kie is asked for what the catalogue does not know, but not where something is wrong already.
    const lookUp = async (model) => access.apiKey !== '' && reader.problems.length === 0 ? surroundings.lookUp?.(model, access) : undefined;
    const source = await readSource(reader, { workspace, commentPrompt, commentFlags, lookUp });
    const config = { ...others, source, wait: readWait(reader, source), maxCredits: readMaxCredits(reader, source) };
    if (reader.problems.length > 0)
        throw new errors/* InputError */.d(reader.problems);
    return config;
}
/** One manifest is one subject, by whatever name of the workspace, which differs from runner to runner. */
function readSubject(reader, workspace) {
    const manifest = reader.text('manifest');
    return manifest === '' ? reader.text('name') : ((0,workspace_inside/* pathInWorkspace */.e)(workspace, manifest) ?? manifest);
}
/** A matrix has at most 256 jobs. */
const MAX_SHARDS = 256;
function readShard(reader) {
    const value = reader.text('shard');
    if (value === '')
        return undefined;
    const [index = NaN, of = NaN] = /^\d{1,3}\/\d{1,3}$/.test(value) ? value.split('/').map(Number) : [];
    if (index >= 1 && index <= of && of <= MAX_SHARDS)
        return { index, of };
    reader.problem(`Input 'shard' is ${JSON.stringify(value)}; it takes a part and the number of parts, such as '2/8', of at most ${MAX_SHARDS}.`);
    return undefined;
}
function readWait(reader, source) {
    const wait = reader.boolean('wait');
    if (!wait && source.tasks !== undefined) {
        reader.problem("Input 'wait' is false, but 'tasks' collects what was submitted earlier; leave one of them out.");
    }
    return wait;
}

;// CONCATENATED MODULE: ./lib/kie/models/task-type.js
/** Words that kie's catalogue may use for what a task makes. Only those are here that surely mean one thing. */
const PRODUCTS = [
    { product: 'images', words: /^(?:images?|pictures?|photos?)$/ },
    { product: 'videos', words: /^(?:videos?|movies?|lipsync)$/ },
    { product: 'audio', words: /^(?:audios?|music|songs?|speech|voices?|sounds?|tts)$/ },
    { product: 'text', words: /^(?:chats?|completions?|llm|embeddings?|transcriptions?)$/ },
    { product: 'SVG files', words: /^(?:svgs?|vectors?)$/ },
    { product: '3D models', words: /^(?:3d|mesh(?:es)?)$/ },
];
/**
 * What a model makes where that is surely no image: `videos` for `image-to-video`.
 *
 * @param taskTypes - as kie's catalogue lists them; foreign text
 * @returns `undefined` where one of them may be an image, or is not understood, or where there is none
 */
function otherProductOf(taskTypes) {
    const products = taskTypes.map(productOf);
    return products.some((product) => product === undefined || product === 'images') ? undefined : products[0];
}
/** Where a type has a `to`, what follows it is made: `text-to-image` makes no text. */
function productOf(taskType) {
    const words = taskType
        .slice(0, 100)
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    const made = words.slice(words.lastIndexOf('to') + 1);
    // Beside another word, text may be what is done something to.
    if (made.length === 1 && made[0] === 'text')
        return 'text';
    return PRODUCTS.find((each) => made.some((word) => each.words.test(word)))?.product;
}

;// CONCATENATED MODULE: ./lib/core/request/live-model.js

/**
 * Makes the way to kie's live catalogue.
 *
 * @returns asks for a model, and for what it makes; `undefined` where kie knows none, or does not answer in time
 */
function createLookUp({ client, time, signal }) {
    return async (id) => {
        const kie = await client();
        // Each is of use without the other.
        const [model, taskTypes] = await Promise.all([
            time.within((ending) => kie.getModelSchema(id, { signal: ending }), { signal }),
            time.within((ending) => kie.getTaskTypes(id, { signal: ending }), { signal }),
        ]);
        const makes = otherProductOf(taskTypes ?? []);
        return makes === undefined ? model : { id, makes };
    };
}

;// CONCATENATED MODULE: ./lib/action/inputs.js







/**
 * Reads the inputs; what a comment asks for goes before them.
 *
 * @throws InputError with every problem at once
 */
async function readInputs({ command, context, kie, signal }) {
    if (command !== undefined && 'problems' in command)
        throw new errors/* InputError */.d(command.problems.map((line) => (0,foreign_text/* forLog */.Ig)(line)));
    const flags = command?.flags;
    const said = {
        'aspect-ratio': flags?.aspectRatio,
        quality: flags?.quality,
        count: flags?.count?.toString(),
    };
    return readConfig((name) => said[name] ?? readInput(name), {
        workspace: context.workspace,
        commentPrompt: command?.prompt,
        commentFlags: flags,
        eventTag: context.tag,
        eventIssue: (0,runner_event/* issueNumberOf */.yU)(context),
        lookUp: (model, access) => createLookUp({ client: () => kie.client(access), time: kie.lookUpTime, signal })(model),
        resolveBranch: (branch) => resolveCommitBranch(context, branch),
    });
}
/** The raw text of an input. The runner's rule for the variable's name: spaces become `_`, hyphens stay. */
function readInput(name) {
    return process.env[`INPUT_${name.toUpperCase()}`] ?? '';
}

// EXTERNAL MODULE: ./lib/kie/wire/errors.js
var wire_errors = __webpack_require__(19834);
;// CONCATENATED MODULE: ./lib/core/request/look-up-time.js

/** A help, never a condition: no run waits longer for all look-ups together. */
const BUDGET_MS = 15_000;
/** Shorter waits are not worth a line. */
const MOMENT_MS = 2_000;
/**
 * The time that a run has for kie's live catalogue: one for all look-ups, however many there are. What is waited for side
 * by side counts once. One line of the log tells of it, where it takes longer than a moment or fails.
 */
class LookUpTime {
    #clock;
    #log;
    #waiting = 0;
    #spentMs = 0;
    /** Since when any look-up is waited for. */
    #since = 0;
    #answered = new AbortController();
    #isTold = false;
    constructor({ clock, log }) {
        this.#clock = clock;
        this.#log = log;
    }
    /**
     * Waits for an answer as long as there is time.
     *
     * @param ask - not called where no time is left; its signal is aborted when nobody waits any more
     * @returns `undefined` where kie does not answer, or not in time
     */
    async within(ask, { signal, atMostMs = Infinity }) {
        const leftMs = Math.min(this.#leftMs(), atMostMs);
        if (leftMs <= 0)
            return undefined;
        const over = new AbortController();
        const ending = AbortSignal.any([signal, over.signal]);
        const late = this.#clock.sleep(leftMs, ending).then(() => undefined, () => undefined);
        this.#begin();
        try {
            return await Promise.race([ask(ending), late]);
        }
        catch (error) {
            if (!(error instanceof wire_errors/* KieError */.g4))
                throw error;
            if (!signal.aborted)
                this.#tell(`kie's catalogue of models gives no answer; going on without. ${error.message}`);
            return undefined;
        }
        finally {
            over.abort();
            this.#end();
        }
    }
    #leftMs() {
        const sinceMs = this.#waiting === 0 ? 0 : this.#clock.now() - this.#since;
        return BUDGET_MS - this.#spentMs - sinceMs;
    }
    #begin() {
        this.#waiting += 1;
        if (this.#waiting > 1)
            return;
        this.#since = this.#clock.now();
        this.#answered = new AbortController();
        this.#clock.sleep(MOMENT_MS, this.#answered.signal).then(() => this.#tell(`Waiting for kie's catalogue of models; after ${BUDGET_MS / 1000} s the run goes on without it.`), () => undefined);
    }
    #end() {
        this.#waiting -= 1;
        if (this.#waiting > 0)
            return;
        this.#spentMs += this.#clock.now() - this.#since;
        this.#answered.abort();
    }
    #tell(line) {
        if (!this.#isTold)
            this.#log.info(line);
        this.#isTold = true;
    }
}

;// CONCATENATED MODULE: ./lib/action/kie-connection.js


/**
 * What one step asks kie with, from its inputs to its end: one client, since the pace of kie's catalogue is the account's,
 * and one time for what that is asked.
 */
class KieConnection {
    lookUpTime;
    #client;
    constructor(log) {
        this.lookUpTime = new LookUpTime({ clock: clock/* systemClock */.m, log });
    }
    /** The client, made when it is first needed. */
    client(access) {
        // A step that is skipped, or fails on its inputs, would wait for what it never uses.
        this.#client ??= Promise.all(/* import() */[__webpack_require__.e(485), __webpack_require__.e(789)]).then(__webpack_require__.bind(__webpack_require__, 34789)).then(({ buildKieClient }) => buildKieClient(access));
        return this.#client;
    }
}

;// CONCATENATED MODULE: ./lib/action/main.js













/** Inputs that are secrets, or carry one. */
const SECRET_INPUTS = ['api-key', 'github-token', 'callback-url'];
/** Runs the step, deed by deed, and ends its process. */
async function main() {
    const redactor = (0,text_redactor/* createRedactor */.l)();
    const sink = (0,runner_log/* createLog */.h)({ debug: process.env['RUNNER_DEBUG'] === '1', redactor });
    const { log, warnings } = collectWarnings(sink);
    const signal = cancellation(process, log);
    const end = createEarlyEnd({ log, signal });
    process.on('uncaughtException', (error) => {
        end.fail(error);
        void (0,leave/* leave */.q)();
    });
    for (const name of SECRET_INPUTS)
        sink.mask(readInput(name));
    try {
        const context = (0,runner_context/* readContext */.y)(process.env, (file) => (0,external_node_fs_.readFileSync)(file, 'utf8'));
        const gate = await checkGate({
            context,
            commentCommand: readInput('comment-command'),
            requirePermission: readInput('require-permission'),
            token: readInput('github-token'),
            log,
            clock: clock/* systemClock */.m,
            signal,
        });
        if (gate.open)
            await carryOut({ command: gate.command, context, log, warnings, redactor, signal, end });
        else
            end.skip(gate.reason);
    }
    catch (error) {
        end.fail(error);
    }
    await (0,leave/* leave */.q)();
}
/** Reads the inputs and does what they ask, and lets whoever wrote a command see what becomes of it. */
async function carryOut({ command, context, log, warnings, redactor, signal, end }) {
    const token = readInput('github-token').trim();
    const answer = command === undefined
        ? undefined
        : (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(119), __webpack_require__.e(659), __webpack_require__.e(623), __webpack_require__.e(785)]).then(__webpack_require__.bind(__webpack_require__, 84785))).answerCommand({ command, context, token, log, redactor, signal });
    await answer?.seen();
    try {
        const kie = new KieConnection(log);
        const config = await readInputs({ command, context, kie, signal });
        // A step that fails on its inputs would wait for what it never uses.
        const { runStep } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(659), __webpack_require__.e(485), __webpack_require__.e(623), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 79564));
        const onSubmitting = () => end.noteSubmission();
        const ended = await runStep({ config, command, context, kie, log, warnings, redactor, signal, onSubmitting });
        await (ended.isBad ? answer?.failed(ended.isTold ? undefined : [ended.line]) : answer?.done());
    }
    catch (error) {
        end.fail(error);
        await answer?.failed((0,explanation/* explainInLines */.g2)(error));
    }
}


/***/ }),

/***/ 90492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   _T: () => (/* binding */ COMMAND_REACH),
/* harmony export */   mu: () => (/* binding */ checkCommandWord)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12822);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94189);
/* harmony import */ var _text_prompt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54161);
/* harmony import */ var _text_word_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58092);





/** What a command can change and what it cannot, for whoever wrote one that did not do what it was asked for. */
const COMMAND_REACH = 'A command sets its prompt, --aspect-ratio, --quality and --count. The rest is up to whoever looks after the workflow.';
/** UTF-16 units: what the default model was seen to take. */
const MAX_PROMPT = 3000;
/** UTF-16 units that are read at all: the longest prompt, and room for flags and white space. */
const MAX_LINE = 2 * MAX_PROMPT;
/** Each is a task that is paid for. */
const MAX_COUNT = 4;
/** Nobody reads more of them, and each repeats a part of the comment. */
const MOST_PROBLEMS = 5;
/** A name that is longer is no misspelling of a flag. */
const LONGEST_NAME = 30;
const FLAGS = ['aspect-ratio', 'quality', 'count'];
/** What each flag takes. The model's own values are checked later, together with those of the inputs. */
const RULES = {
    'aspect-ratio': { pattern: /^[a-z0-9][a-z0-9:._-]{0,29}$/i, right: 'a ratio such as 3:2' },
    quality: { pattern: /^[a-z0-9][a-z0-9:._-]{0,29}$/i, right: 'a word such as high' },
    count: { pattern: new RegExp(`^[1-${MAX_COUNT}]$`), right: `a number from 1 to ${MAX_COUNT}` },
};
/** `--name`, `--name=value`. Two hyphens before anything else are text. */
const FLAG = /^--([\p{L}\p{N}][^=]*)(?:=(.*))?$/su;
/** A known flag behind other dashes: phones and word processors make one long dash of two hyphens. */
const OTHER_DASH = new RegExp(`^[-\\u2010-\\u2015\\u2212]+(${FLAGS.join('|')})(?:=|$)`);
/**
 * Checks the input `comment-command`.
 *
 * @throws InputError when it is not one word, or would take a quoted line, a block of code or a hidden mark for a command
 */
function checkCommandWord(word) {
    if (/^(?![>`~<])\S{1,50}$/u.test(word))
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([
        `Input 'comment-command' is ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(word)}; it takes one word of 1 to 50 characters, such as '/imagine', ` +
            "that does not begin with '>', '`', '~' or '<'.",
    ]);
}
/**
 * Reads a comment. Its first line that is not empty is the command if it begins with the word and white space; that there
 * are others is told, and nothing of them is taken. A line that is indented by four columns is code, as in Markdown.
 *
 * @param comment - Markdown, by anybody
 * @param word - the input `comment-command`, see {@link checkCommandWord}
 * @returns `undefined` where the comment is no command
 */
function parseCommand(comment, word) {
    const [line = '', ...others] = comment.split(/\r\n?|\n/).filter((each) => each.trim() !== '');
    const text = line.replace(/^ {1,3}/, '');
    const rest = text.slice(word.length);
    if (!text.startsWith(word) || /^\S/u.test(rest))
        return undefined;
    const said = rest.trim();
    const problem = checkText(said);
    const command = problem === undefined ? parseWords(said, word) : { problems: [problem] };
    return others.length === 0 ? command : { ...command, unread: describeUnread(others) };
}
function describeUnread([first = '', ...others]) {
    const more = others.length === 0 ? '' : ` and ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .describePlainCount */ .ru)(others.length, 'more line')}`;
    return `Only the first line was read; ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(first.trim())}${more} had no effect. Write all of a command on one line.`;
}
function checkText(text) {
    if (text.length > MAX_LINE)
        return explainTooLong(text);
    const [problem] = (0,_text_prompt_js__WEBPACK_IMPORTED_MODULE_3__/* .checkCharacters */ .l)(text);
    return problem === undefined ? undefined : `The command ${problem}`;
}
function parseWords(text, word) {
    const { prompt, values, problems } = sortWords(text.split(/\s+/).filter((each) => each !== ''));
    const wrong = [...problems, ...checkPromptLength(prompt, word), ...checkValues(values)];
    if (wrong.length > 0)
        return { problems: limitProblems(wrong) };
    const aspectRatio = values.get('aspect-ratio');
    const quality = values.get('quality');
    const count = values.get('count');
    return {
        prompt,
        flags: {
            ...(aspectRatio !== undefined && { aspectRatio }),
            ...(quality !== undefined && { quality }),
            ...(count !== undefined && { count: Number(count) }),
        },
    };
}
/** Tells the flags, and the values that follow them, from the prompt. */
function sortWords(words) {
    const prompt = [];
    const values = new Map();
    const problems = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const [, name, attached] = FLAG.exec(word) ?? [];
        if (name === undefined) {
            const meant = OTHER_DASH.exec(word)?.[1];
            if (meant !== undefined)
                problems.push(`${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(word)} begins with another dash; write '--${meant}'.`);
            prompt.push(word);
            continue;
        }
        const next = words[index + 1];
        const isNextItsValue = attached === undefined && next !== undefined && !FLAG.test(next);
        if (isNextItsValue)
            index += 1;
        const flag = FLAGS.find((each) => each === name);
        if (flag === undefined)
            problems.push(explainUnknownFlag(name));
        else if (values.has(flag))
            problems.push(`'--${flag}' is given twice; give it once.`);
        else
            values.set(flag, attached ?? (isNextItsValue ? next : ''));
    }
    return { prompt: prompt.join(' '), values, problems };
}
function explainUnknownFlag(name) {
    const meant = name.length > LONGEST_NAME ? undefined : (0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(name, FLAGS);
    const hint = meant === undefined ? '' : ` Did you mean '--${meant}'?`;
    return `${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(`--${name}`)} is no flag of this command, which takes ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_4__/* .orList */ .A3)(FLAGS.map((flag) => `--${flag}`))}.${hint}`;
}
function checkPromptLength(prompt, word) {
    if (prompt === '')
        return [`The command has no prompt; write what to draw behind it: '${word} a red fox'.`];
    if (prompt.length <= MAX_PROMPT)
        return [];
    return [explainTooLong(prompt)];
}
function explainTooLong({ length }) {
    return `The prompt has ${length} characters; a command takes up to ${MAX_PROMPT}.`;
}
function checkValues(values) {
    return [...values].flatMap(([flag, value]) => {
        const { pattern, right } = RULES[flag];
        if (pattern.test(value))
            return [];
        return [`'--${flag}' ${value === '' ? 'has no value' : `is ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(value)}`}; it takes ${right}.`];
    });
}
function limitProblems(problems) {
    const different = [...new Set(problems)];
    const others = different.length - MOST_PROBLEMS;
    if (others <= 0)
        return different;
    return [...different.slice(0, MOST_PROBLEMS), `And ${others} more ${others === 1 ? 'problem' : 'problems'}.`];
}


/***/ }),

/***/ 80614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readPromptFile),
/* harmony export */   S: () => (/* binding */ readManifestPromptFile)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50020);
/* harmony import */ var _request_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7139);
/* harmony import */ var _workspace_text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5009);



/** Largest prompt file that is read; kie's longest prompt limit is 20,000 characters. */
const MAX_BYTES = 1_000_000;
/**
 * Reads the file that the input `prompt-file` names: see {@link readWorkspaceText}.
 *
 * @param workspace - absolute path
 * @returns the text without the white space around it
 * @throws InputError
 */
function readPromptFile(workspace, file) {
    return readLines(workspace, { file, where: `Input 'prompt-file' is ${JSON.stringify(file)}` }).trim();
}
/**
 * Reads the file that an image of a manifest names as its `prompt_file`: see {@link readWorkspaceText}.
 *
 * @param workspace - absolute path
 * @throws InputError; the caller adds the line of the manifest
 */
function readManifestPromptFile(workspace, file) {
    return readLines(workspace, { file, where: `'prompt_file' is ${JSON.stringify(file)}` });
}
/**
 * git may give a file other line ends on Windows; the prompt stays the same one, which is made and paid for once.
 *
 * @throws InputError, also for an expression of a workflow, which nobody fills in here
 */
function readLines(workspace, named) {
    const text = (0,_workspace_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkspaceText */ .t)(workspace, { ...named, maxBytes: MAX_BYTES }).replaceAll(/\r\n?/g, '\n');
    const at = (0,_request_template_js__WEBPACK_IMPORTED_MODULE_1__/* .findExpression */ .mQ)(text);
    if (at === undefined)
        return text;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${named.where}, line ${text.slice(0, at).split('\n').length}: ${_request_template_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPRESSION_IN_FILE */ .i9}`]);
}


/***/ }),

/***/ 55307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ commandPlaces),
/* harmony export */   I3: () => (/* binding */ readRequestDefaults),
/* harmony export */   QN: () => (/* binding */ INPUT_PLACES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _request_reference_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11421);
/* harmony import */ var _request_references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11979);
/* harmony import */ var _request_wish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72074);





/** Nesting and size of `model-input`: far above what any model takes, far below what could hurt. */
const MAX_MAPPING_DEPTH = 10;
const MAX_MAPPING_CHARACTERS = 100_000;
/** How errors name what the inputs say of a request. */
const INPUT_PLACES = {
    model: "Input 'model'",
    prompt: "Input 'prompt'",
    aspectRatio: "Input 'aspect-ratio'",
    quality: "Input 'quality'",
    references: "Input 'reference-images'",
    ownFields: "'model-input'",
    field: (name) => `Field '${name}' in 'model-input'`,
};
/** As {@link INPUT_PLACES}, where a comment's command gives the prompt and perhaps more. */
function commandPlaces({ aspectRatio, quality }) {
    const flags = {
        ...(aspectRatio !== undefined && { aspectRatio: "'--aspect-ratio'" }),
        ...(quality !== undefined && { quality: "'--quality'" }),
    };
    return { ...INPUT_PLACES, ...flags, prompt: "The command's prompt", flags: Object.values(flags) };
}
/** Reads the inputs that say what holds for every request. */
async function readRequestDefaults(reader, { workspace, known }) {
    const list = (0,_request_reference_list_js__WEBPACK_IMPORTED_MODULE_2__/* .splitReferenceList */ .Cw)(reader.text('reference-images'), (entry) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, entry)));
    const surroundings = { workspace, known, place: INPUT_PLACES.references };
    return {
        model: reader.pattern('model', _request_wish_js__WEBPACK_IMPORTED_MODULE_3__/* .MODEL_ID */ .SN),
        aspectRatio: reader.text('aspect-ratio') || undefined,
        quality: reader.text('quality') || undefined,
        modelInput: await readMapping(reader, 'model-input'),
        references: await reader.attemptAsync([], () => (0,_request_references_js__WEBPACK_IMPORTED_MODULE_4__/* .readReferences */ .P)(list, surroundings)),
        count: reader.integer('count', { min: 1, max: _request_wish_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_COUNT */ .H$ }),
        callbackUrl: readCallbackUrl(reader),
    };
}
/** The URL itself is never shown: such URLs carry tokens. */
function readCallbackUrl(reader) {
    const value = reader.text('callback-url');
    if (value === '')
        return undefined;
    if (/\s/.test(value))
        reader.problem("Input 'callback-url' has white space inside; write '%20' for a space.");
    else if (URL.parse(value)?.protocol !== 'https:')
        reader.problem("Input 'callback-url' must be a complete https URL.");
    return value;
}
async function readMapping(reader, input) {
    const text = reader.text(input);
    if (text === '')
        return {};
    if (text.length > MAX_MAPPING_CHARACTERS) {
        reader.problem(`Input '${input}' has ${text.length} characters; it may have ${MAX_MAPPING_CHARACTERS}.`);
        return {};
    }
    const { parseMapping } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(373), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 94487));
    return reader.attempt({}, () => parseMapping(text, { where: `Input '${input}'`, maxDepth: MAX_MAPPING_DEPTH }));
}


/***/ }),

/***/ 73471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   _m: () => (/* binding */ fieldsToAdd),
/* harmony export */   b6: () => (/* binding */ asWished)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22599);
/* harmony import */ var _misfit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75675);


/**
 * Fields that the action adds to what the user said, none of which is part of a request's hash: lock files hold those of
 * wishes, and a wish that has not changed must not be paid for again after an upgrade. A new one belongs here.
 *
 * One picture is asked for where the model might make several: each image that is wished for is a task of its own. A
 * series is meant to have more, so its number is left to the model.
 */
function fieldsToAdd(model, set) {
    const { field: name, byDefault, series } = model?.pictures ?? {};
    const field = name === undefined ? undefined : model?.fields[name];
    if (model === undefined || name === undefined || field === undefined || Object.hasOwn(set, name))
        return {};
    const isSeries = series !== undefined && String(set[series]) === 'true';
    const isOneAnyway = byDefault === undefined && Number(field.default) === 1;
    const one = field.type === 'string' ? '1' : 1;
    const isTaken = (0,_misfit_js__WEBPACK_IMPORTED_MODULE_0__/* .findMisfit */ .W)({ name, value: one, field, model }) === undefined;
    return isSeries || isOneAnyway || !isTaken ? {} : { [name]: one };
}
/** A request, or what kie echoes of one, without the fields that the action adds by itself: as its hash wants it. */
function asWished({ model, input, }) {
    const known = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findModel */ .P6)(model);
    const isAdded = ([name, value]) => fieldsToAdd(known, without(input, [name]))[name] === value;
    const added = Object.entries(input).filter(isAdded);
    return {
        model,
        input: without(input, added.map(([name]) => name)),
    };
}
/** The fields of an input but for these. */
function without(input, names) {
    return Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
}


/***/ }),

/***/ 75675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findMisfit),
/* harmony export */   w: () => (/* binding */ countCharacters)
/* harmony export */ });
/* harmony import */ var _text_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89882);
/* harmony import */ var _text_word_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58092);


/** Looks for the first thing that is wrong with a value; its type comes first. */
function findMisfit(given) {
    const { value, field } = given;
    if (!isOfType(value, field.type)) {
        return { severity: 'strict', is: `is ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__/* .describeValue */ .b)(value)}`, takes: rightSpelling(value, field) };
    }
    if (field.values !== undefined && !field.values.some((each) => each === value)) {
        return { severity: 'mild', is: `is ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__/* .describeValue */ .b)(value)}`, takes: (0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_1__/* .orList */ .A3)(field.values) };
    }
    if (typeof value === 'string')
        return wrongLength(value, field);
    if (typeof value === 'number')
        return wrongNumber(value, field);
    return Array.isArray(value) ? wrongList(value, given) : undefined;
}
/** The characters of a text, as JSON Schema counts them: by code points, so that an emoji is one or a few. */
function countCharacters(text) {
    return Array.from(text).length;
}
function isOfType(value, type) {
    switch (type) {
        case 'integer':
            return Number.isInteger(value);
        case 'number':
            return Number.isFinite(value);
        case 'array':
            return Array.isArray(value);
        case 'object':
            return typeof value === 'object' && value !== null && !Array.isArray(value);
        default:
            return typeof value === type;
    }
}
const TYPES_IN_WORDS = {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
};
/** What a field takes, with the value spelt right where that is only a matter of quotes or brackets. */
function rightSpelling(value, field) {
    const type = field.itemType === 'string' ? 'a list of texts' : TYPES_IN_WORDS[field.type];
    const right = spellingOf(value, field);
    return right === undefined ? type : `${type}: ${right}`;
}
function spellingOf(value, { type, values, itemType }) {
    if (type === 'string') {
        const isPlain = typeof value === 'number' || typeof value === 'boolean';
        const fits = isPlain && (values === undefined || values.includes(String(value)));
        if (fits)
            return `'${value}', with the quotes`;
        return values === undefined ? undefined : (0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_1__/* .orList */ .A3)(values.map((each) => `'${each}'`));
    }
    if (type === 'array' && itemType === 'string') {
        return typeof value === 'string' ? `[${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__/* .describeValue */ .b)(value)}]` : undefined;
    }
    if (typeof value !== 'string')
        return undefined;
    if (type === 'boolean')
        return /^(true|false)$/i.test(value) ? `${value.toLowerCase()}, without quotes` : undefined;
    const isNumber = type === 'number' || type === 'integer';
    return isNumber && /^-?\d{1,15}(\.\d{1,9})?$/.test(value) && isOfType(Number(value), type)
        ? `${value}, without quotes`
        : undefined;
}
function wrongLength(text, { minLength, maxLength }) {
    // Code points are never more than UTF-16 units and never less than half of them, so most texts need no counting.
    if (text.length <= (maxLength ?? Infinity) && text.length >= (minLength ?? 0) * 2)
        return undefined;
    const characters = countCharacters(text);
    return outOf({ least: minLength, most: maxLength }, { number: characters, is: `has ${inWords(characters, 'character')}` });
}
function wrongNumber(number, { min, max }) {
    return outOf({ least: min, most: max }, { number, is: `is ${number}` });
}
function wrongList(list, { name, field, model }) {
    const { itemType, minItems, maxItems } = field;
    const isPictures = name === model.referenceField;
    const most = maxItems ?? (isPictures ? model.referenceMax : undefined);
    const is = `has ${inWords(list.length, isPictures ? 'picture' : 'item')}`;
    const wrong = itemType === undefined ? -1 : list.findIndex((item) => !isOfType(item, itemType));
    if (wrong === -1 || itemType === undefined)
        return outOf({ least: minItems, most }, { number: list.length, is });
    const item = `has as item ${wrong + 1} ${(0,_text_value_js__WEBPACK_IMPORTED_MODULE_0__/* .describeValue */ .b)(list[wrong])}`;
    return { severity: 'strict', is: item, takes: `only ${TYPES_IN_WORDS[itemType]} there` };
}
function outOf({ least, most }, { number, is }) {
    if (number >= (least ?? -Infinity) && number <= (most ?? Infinity))
        return undefined;
    const both = least !== undefined && most !== undefined;
    const takes = both ? `${least} to ${most}` : least === undefined ? `at most ${most}` : `at least ${least}`;
    return { severity: 'strict', is, takes };
}
function inWords(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 11421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ splitReferenceList),
/* harmony export */   OV: () => (/* binding */ isUrlEntry),
/* harmony export */   On: () => (/* binding */ firstEntryOf),
/* harmony export */   pW: () => (/* binding */ holdsSeveralUrls)
/* harmony export */ });
/** Two letters at least: one is a drive of Windows. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|data|file|blob):)/i;
/** A URL that goes on behind its host: before, a comma may be one of a password. */
const HAS_PATH = /^[a-z][a-z0-9+.-]+:\/\/[^/\s,]+\//i;
/** Whether an entry is meant as a URL, whole or not. */
function isUrlEntry(entry) {
    return SCHEME.test(entry.trim());
}
/**
 * Splits the input `reference-images`. Each line is an entry, but for what no entry can hold: white space or a comma in
 * front of a URL, and a comma behind a URL with white space after it. Paths may hold spaces and commas: only where there is
 * nothing of the whole name are they split at the commas.
 *
 * @param exists - whether a path names something in the workspace
 */
function splitReferenceList(text, exists) {
    const entries = text.split(/\r\n?|\n/).flatMap(splitLine);
    return entries.flatMap((entry) => (isUrlEntry(entry) || exists(entry) ? [entry] : splitPaths(entry)));
}
/** Whether one entry of a list holds several, of which at least one is a URL. */
function holdsSeveralUrls(entry) {
    return splitLine(entry).length > 1;
}
/** The first of the entries that a text holds, for an error that must not repeat what may be a password. */
function firstEntryOf(entry) {
    const [first = ''] = splitLine(entry);
    return isUrlEntry(first) ? (first.split(/\s/, 1)[0] ?? '') : first;
}
function splitLine(line) {
    const [start = '', ...rest] = line.trim().split(/([\s,]+)/);
    const entries = [];
    let parts = [start];
    for (let index = 0; index < rest.length; index += 2) {
        const [separator = '', word = ''] = [rest[index], rest[index + 1]];
        if (SCHEME.test(word) || (HAS_PATH.test(parts[0] ?? '') && isEnd(separator, word))) {
            entries.push(parts.join(''));
            parts = [word];
        }
        else {
            parts.push(separator, word);
        }
    }
    return [...entries, parts.join('')].map((entry) => entry.trim()).filter((entry) => entry !== '');
}
/** Whether a URL ends before the separator: a comma is one of its characters unless white space or nothing follows. */
function isEnd(separator, word) {
    return separator.includes(',') && (/\s/.test(separator) || word === '');
}
function splitPaths(entry) {
    return entry
        .split(',')
        .map((path) => path.trim())
        .filter((path) => path !== '');
}


/***/ }),

/***/ 11979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readReferences),
/* harmony export */   h: () => (/* binding */ placeholderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50779);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22599);
/* harmony import */ var _workspace_picture_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22171);
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94189);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73999);
/* harmony import */ var _reference_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11421);







/** What the model with the widest limit takes; the model's own limit is a matter of its request. */
const MAX_BYTES = Math.max(..._kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .MODELS */ .L6.map(_kie_index_js__WEBPACK_IMPORTED_MODULE_1__/* .maxReferenceBytes */ .rP));
/** A URL up to its host, or to what stands before that. */
const ONLY_HOST = /^[a-z][a-z0-9+.-]+:[\\/]*[^\\/]*$/i;
/** Characters of an entry that an error repeats. */
const MOST_SHOWN = 300;
/**
 * Reads a list of pictures: files that really lie in the workspace and are pictures by their bytes, and https URLs, which
 * nobody here looks into.
 *
 * @param list - paths and URLs as the user wrote them
 * @throws InputError with every problem, each by the name of its entry
 */
async function readReferences(list, { workspace, place, known = new Map() }) {
    const problems = new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemList */ .K();
    const references = [];
    for (const entry of list) {
        const read = (0,_reference_list_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrlEntry */ .OV)(entry)
            ? readUrlReference(entry.trim())
            : await readFileReference(entry, { workspace, known });
        if ('problem' in read)
            problems.add(`${place} names ${describeEntry(entry)}; ${read.problem}`);
        else
            references.push(read);
    }
    problems.throwIfAny();
    return references;
}
/** What stands for a file in a request until it is uploaded; thus the request's hash is that of the picture. */
function placeholderOf({ sha256 }) {
    return `sha256:${sha256}`;
}
function readUrlReference(text) {
    const url = URL.parse(text);
    if ((0,_reference_list_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsSeveralUrls */ .pW)(text))
        return { problem: 'more than one picture stands in this entry; give each its own.' };
    if (!/^https:/i.test(text))
        return { problem: 'a URL has to be an https one, which kie can fetch.' };
    if (/\s/.test(text)) {
        return { problem: "a URL holds no white space: write '%20' for a space, and list several pictures one by one." };
    }
    if (!/^https:\/\/[^/]/i.test(text) || url === null)
        return { problem: 'it is no complete URL.' };
    if (url.username !== '' || url.password !== '') {
        return { problem: 'it holds a user name or password, which would be shown to others; leave them out.' };
    }
    return { kind: 'url', url: url.href };
}
async function readFileReference(entry, { workspace, known }) {
    const named = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, entry);
    const read = await once(known, named, () => {
        const found = (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .findWorkspaceFile */ .p)(workspace, { file: entry, maxBytes: MAX_BYTES });
        if ('problem' in found)
            return Promise.resolve(found);
        const { file } = found;
        return file === named ? readFileFacts(file) : once(known, file, () => readFileFacts(file));
    });
    return 'problem' in read ? read : { kind: 'file', path: entry, ...read };
}
function once(known, key, read) {
    const earlier = known.get(key);
    if (earlier !== undefined)
        return earlier;
    const made = read();
    known.set(key, made);
    return made;
}
async function readFileFacts(file) {
    const facts = await (0,_workspace_picture_js__WEBPACK_IMPORTED_MODULE_5__/* .readPicture */ .d)(file, MAX_BYTES);
    return 'problem' in facts ? facts : { file, ...facts };
}
/** An entry as an error repeats it: no password, and no query, which may be a signature. */
function describeEntry(entry) {
    const text = (0,_reference_list_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrlEntry */ .OV)(entry) ? describeUrl(entry.trim()) : entry;
    return JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}
function describeUrl(text) {
    const first = (0,_reference_list_js__WEBPACK_IMPORTED_MODULE_3__/* .firstEntryOf */ .On)(text);
    const shown = (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrl */ .BO)(first);
    // Where it ends, a password cannot be told from what is no URL.
    const isUnclear = URL.parse(first) === null || (first !== text && ONLY_HOST.test(first));
    if (isUnclear && text.includes('@'))
        return `${text.slice(0, text.indexOf(':'))}:…`;
    return first === text || shown.endsWith('…') ? shown : `${shown}…`;
}


/***/ }),

/***/ 10168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ shapeFieldOf),
/* harmony export */   bz: () => (/* binding */ fitQuality),
/* harmony export */   gV: () => (/* binding */ describeChoices),
/* harmony export */   zO: () => (/* binding */ qualityFieldOf),
/* harmony export */   zY: () => (/* binding */ fitAspectRatio)
/* harmony export */ });
/* harmony import */ var _text_word_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58092);

/** Fields that give the shape of a picture, where their values are shapes: `size` is a number of pixels elsewhere. */
const SHAPE_FIELDS = ['aspect_ratio', 'image_size', 'size'];
const RATIO = /^(\d{1,3}):(\d{1,3})$/;
const NAMED_SHAPE = /^(landscape|portrait)_(\d{1,3})_(\d{1,3})$/;
/** Fields that the input `quality` gives, the first that the model has. */
const QUALITY_FIELDS = ['quality', 'resolution'];
/** Fields that mean much the same as `quality`, but not so much that they could be set in its place. */
const QUALITY_COUSINS = ['image_resolution', 'rendering_speed', 'size'];
/** The field of a model that the input `aspect-ratio` gives, `undefined` where it has none. */
function shapeFieldOf({ fields }) {
    return [...SHAPE_FIELDS, ...Object.keys(fields)].find((name) => {
        const field = ownField(fields, name);
        return field?.values?.some(isShape) ?? (field !== undefined && name === 'aspect_ratio');
    });
}
/** The field of a model that the input `quality` gives, `undefined` where it has none. */
function qualityFieldOf({ fields }) {
    return QUALITY_FIELDS.find((name) => Object.hasOwn(fields, name));
}
/** What the input `aspect-ratio` is for a model: `16:9` is `landscape_16_9` where shapes have names. */
function fitAspectRatio(ratio, { model, ownFields }) {
    const name = shapeFieldOf(model);
    if (name === undefined)
        return { problem: explainNotTaken('an aspect ratio', { model, ownFields }) };
    const values = model.fields[name]?.values;
    if (values === undefined)
        return { field: name, value: ratio };
    const value = valueCalled(ratio, values) ?? values.find((each) => ratioOf(each) === ratio);
    if (value !== undefined)
        return { field: name, value };
    const ratios = values.flatMap((each) => ratioOf(each) ?? []);
    if (ratios.length === 0)
        return notAmong(ratio, { model, ownFields, name, values });
    const others = values.filter((each) => ratioOf(each) === undefined);
    if (ownFields === undefined)
        return notAmong(ratio, { model, ownFields, name, values: [...ratios, ...others] });
    return {
        problem: `is ${JSON.stringify(ratio)}; ${model.id} takes ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(ratios)}. ` +
            `Other shapes go into ${ownFields}, as '${name}': ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(others)}.`,
    };
}
/** What the input `quality` is for a model: its `quality` or, where the values say so, its `resolution`. */
function fitQuality(quality, { model, ownFields }) {
    const name = qualityFieldOf(model);
    if (name === undefined)
        return noQuality(quality, { model, ownFields });
    const values = model.fields[name]?.values;
    const value = values === undefined ? quality : valueCalled(quality, values);
    return value === undefined
        ? notAmong(quality, { model, ownFields, name, values: values ?? [] })
        : { field: name, value };
}
/** What a missing setting may be: `: 1:1, 2:3 or 3:2`, empty where the values are not known. */
function describeChoices({ values = [] }) {
    return values.length === 0 ? '' : `: ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(values.map((each) => ratioOf(each) ?? each))}`;
}
function ownField(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
function isShape(value) {
    return RATIO.test(String(value)) || NAMED_SHAPE.test(String(value));
}
/** The ratio that alone means this named shape; `square` and `square_hd` share theirs. */
function ratioOf(value) {
    const [, side, long, short] = NAMED_SHAPE.exec(String(value)) ?? [];
    if (side === undefined)
        return undefined;
    return side === 'landscape' ? `${long}:${short}` : `${short}:${long}`;
}
/** The model's own spelling of a value. */
function valueCalled(word, values) {
    const lower = word.toLowerCase();
    return values.find((each) => String(each) === word) ?? values.find((each) => String(each).toLowerCase() === lower);
}
/** Of a model whose fields are not all known, more may be true than this action can tell. */
function explainNotTaken(what, { model: { id, confidence }, ownFields }) {
    if (confidence === 'documented')
        return `is set, but ${id} does not take ${what}; leave it out.`;
    const otherwise = ownFields === undefined ? '' : `, or set the field itself in ${ownFields}`;
    return `is set, but ${id} is not known to take ${what}; leave it out${otherwise}.`;
}
function notAmong(given, { model, ownFields, name, values }) {
    const otherwise = ownFields === undefined ? '' : ` Any other value goes into ${ownFields}, as '${name}'.`;
    return { problem: `is ${JSON.stringify(given)}; ${model.id} takes ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(values)}.${otherwise}` };
}
function noQuality(quality, { model, ownFields }) {
    const cousin = QUALITY_COUSINS.find((name) => {
        const values = ownField(model.fields, name)?.values;
        return values !== undefined && !values.some(isShape);
    });
    if (cousin === undefined)
        return { problem: explainNotTaken('a quality', { model, ownFields }) };
    const values = model.fields[cousin]?.values ?? [];
    const right = ownFields === undefined ? 'leave it out' : `set '${cousin}' in ${ownFields} to ${(0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(values)}`;
    return {
        problem: `is ${JSON.stringify(quality)}, but ${model.id} has no field 'quality' or 'resolution'; ${right}.`,
    };
}


/***/ }),

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aC: () => (/* binding */ EXPRESSION_IN_INPUT),
/* harmony export */   bq: () => (/* binding */ fillName),
/* harmony export */   i9: () => (/* binding */ EXPRESSION_IN_FILE),
/* harmony export */   mQ: () => (/* binding */ findExpression),
/* harmony export */   nN: () => (/* binding */ VARIABLE_NAME),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94189);
/* harmony import */ var _text_word_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58092);
/* harmony import */ var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17970);



/** What a variable may be called. */
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** What begins an expression of a workflow file; the runner fills in those of the workflow file itself and no others. */
const EXPRESSION = '${{';
const IN_WORKFLOWS = `${EXPRESSION} }} is filled in by the runner, and in workflow files alone`;
/** How an error ends that found `${{` in a file: drawn as it stands, it would be paid for. */
const EXPRESSION_IN_FILE = `${IN_WORKFLOWS}; write {{ name }} here, and in the workflow give the input 'variables' its value, such as 'name: ${EXPRESSION} toJSON(github.ref_name) }}'.`;
/** How an error ends that found `${{` in the YAML of an input. */
const EXPRESSION_IN_INPUT = `${IN_WORKFLOWS}, not in what comes into them from elsewhere; write the expression into the workflow, or the value in its place.`;
/** The largest text that comes of a template: a long value may stand in it many times. */
const MAX_FILLED_CHARACTERS = 1_000_000;
/** More of a value can only make a name that is too long. */
const MAX_NAME_VALUE_CHARACTERS = 1000;
/** Names that an error lists, and those that a misspelt one is held against. */
const MOST_LISTED = 20;
const MOST_COMPARED = 1000;
const LONGEST_COMPARED = 100;
/** Looks for `${{`. @returns where it stands, `undefined` where it does not */
function findExpression(text) {
    const at = text.indexOf(EXPRESSION);
    return at === -1 ? undefined : at;
}
/**
 * Replaces `{{ name }}` by the variable's value. A value is never filled in its turn, and `{{` without `}}` on its line is
 * text. So is `${{ name }}`, which came into an input with somebody's text and is none of our templates; and what stands
 * between the braces and is no name, where there are no variables: nobody meant a template then.
 *
 * @throws InputError with every name that is no variable, and where there are variables whatever else stands between `{{`
 *   and `}}`
 */
function fillTemplate(text, options) {
    return fill(text, { ...options, shape: (value) => value });
}
/**
 * As {@link fillTemplate}, for the name of an image: each value becomes a slug, so that `v1.2.0` gives `v1-2-0` and no
 * value adds a directory.
 *
 * @throws InputError, also for a value of which no slug can be made
 */
function fillName(text, options) {
    const shape = (value) => {
        const made = (0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .slug */ .yR)(value.slice(0, MAX_NAME_VALUE_CHARACTERS));
        return made === '' && value.trim() !== '' ? undefined : made;
    };
    return fill(text, { ...options, shape });
}
function fill(text, { variables, where, shape }) {
    if (!text.includes('{{'))
        return text;
    const problems = new _text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemList */ .K();
    const told = new Set();
    let characters = text.length;
    const isTemplate = Object.keys(variables).length > 0;
    const valueOf = (inside) => {
        const name = inside.trim();
        if (!isTemplate && !VARIABLE_NAME.test(name))
            return `{{${inside}}}`;
        const value = Object.hasOwn(variables, name) ? shape(variables[name] ?? '') : undefined;
        if (value === undefined && !told.has(name)) {
            told.add(name);
            problems.add(() => `${where} ${explainUnfilled(name, variables)}`);
        }
        characters += value?.length ?? 0;
        return characters > MAX_FILLED_CHARACTERS ? '' : (value ?? '');
    };
    const filled = text.replaceAll(/[^\r\n]+/g, (line) => fillLine(line, valueOf));
    if (characters > MAX_FILLED_CHARACTERS) {
        problems.add(`${where} grows beyond ${MAX_FILLED_CHARACTERS} characters once its variables are filled in.`);
    }
    problems.throwIfAny();
    return filled;
}
/** Goes through a line by hand: a pattern would look for `}}` anew from each `{{`, in quadratic time. */
function fillLine(line, valueOf) {
    const lastClose = line.lastIndexOf('}}');
    const parts = [];
    let at = 0;
    for (;;) {
        const open = line.indexOf('{{', at);
        if (open === -1 || open + 2 > lastClose)
            break;
        const close = line.indexOf('}}', open + 2);
        const inside = line.slice(open + 2, close);
        const isExpression = line.startsWith(EXPRESSION, open - 1);
        parts.push(line.slice(at, open), isExpression ? `{{${inside}}}` : valueOf(inside));
        at = close + 2;
    }
    return parts.join('') + line.slice(at);
}
function explainUnfilled(name, variables) {
    const known = Object.keys(variables);
    if (!VARIABLE_NAME.test(name)) {
        return `has {{ }} around ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(name)}; between {{ and }} stands the name of one of the 'variables', such as {{ ${known[0] ?? ''} }}.`;
    }
    const shown = name.length > LONGEST_COMPARED ? (0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(name) : `'${name}'`;
    if (Object.hasOwn(variables, name)) {
        return `uses ${shown}, whose value ${(0,_text_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(variables[name] ?? '')} has no letter a-z and no digit for a name.`;
    }
    if (known.length === 0)
        return `uses ${shown}, but the input 'variables' is empty; give it a value there.`;
    const meant = name.length > LONGEST_COMPARED ? undefined : (0,_text_word_list_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, known.slice(0, MOST_COMPARED));
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return `uses ${shown}, which the input 'variables' does not have; it has ${listed(known)}.${hint}`;
}
function listed(names) {
    const shown = names.slice(0, MOST_LISTED).map((name) => `'${name}'`);
    const others = names.length - shown.length;
    if (others > 0)
        return `${shown.join(', ')} and ${others} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}


/***/ }),

/***/ 72074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ MAX_COUNT),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   SN: () => (/* binding */ MODEL_ID),
/* harmony export */   td: () => (/* binding */ withinSentence),
/* harmony export */   vP: () => (/* binding */ giveFields)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22599);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11979);
/* harmony import */ var _shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10168);



/** What the id of a model looks like, known or not, and how an error says it. */
const MODEL_ID = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
    right: "a model id of kie's Market, such as 'gpt-image/1.5-text-to-image'",
};
/** Most images that one wish may be for. */
const MAX_COUNT = 1000;
/** A place that begins a sentence, within one. The name of a file keeps its capital. */
function withinSentence(place) {
    return place.replace(/^(?:Input|Field) '/, (start) => start.toLowerCase());
}
/** Turns what is not set by a field's own name into the fields of a model. */
function giveFields(wish, model) {
    const { places, prompt, aspectRatio, quality, references } = wish;
    const all = [
        ...(prompt === undefined ? [] : [givePrompt(prompt, places, model)]),
        ...(aspectRatio === undefined
            ? []
            : [
                give(places.aspectRatio, model === undefined
                    ? { field: 'aspect_ratio', value: aspectRatio }
                    : (0,_shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__/* .fitAspectRatio */ .zY)(aspectRatio, { model, ownFields: ownFieldsFor(places.aspectRatio, places) })),
            ]),
        ...(quality === undefined
            ? []
            : [
                give(places.quality, model === undefined
                    ? { field: 'quality', value: quality }
                    : (0,_shape_and_quality_js__WEBPACK_IMPORTED_MODULE_0__/* .fitQuality */ .bz)(quality, { model, ownFields: ownFieldsFor(places.quality, places) })),
            ]),
        ...(references.length === 0 ? [] : [giveReferences(wish, model)]),
    ];
    return {
        given: all.filter((each) => typeof each !== 'string'),
        problems: all.filter((each) => typeof each === 'string'),
    };
}
/** Whether a place is a flag of a comment's command. */
function isFlag(place, { flags = [] }) {
    return flags.includes(place);
}
function ownFieldsFor(place, places) {
    return isFlag(place, places) ? undefined : places.ownFields;
}
function give(place, setting) {
    if ('problem' in setting)
        return `${place} ${setting.problem}`;
    return { name: setting.field, value: setting.value, place };
}
function givePrompt(prompt, places, model) {
    if (model !== undefined && !Object.hasOwn(model.fields, 'prompt')) {
        return `${places.prompt} is set, but ${model.id} takes no prompt; leave it out.`;
    }
    return { name: 'prompt', value: prompt, place: places.prompt };
}
function giveReferences({ references, places, ...wish }, model) {
    const name = model?.referenceField;
    const place = places.references;
    if (model === undefined || name === undefined) {
        return `${place} is set, but ${explainNoPictures(model, { id: wish.model, ownFields: places.ownFields })}`;
    }
    const urls = references.map((reference) => (reference.kind === 'url' ? reference.url : (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholderOf */ .h)(reference)));
    if (model.fields[name]?.type !== 'string')
        return { name, value: urls, place };
    if (urls.length > 1)
        return `${place} has ${urls.length} pictures; ${model.id} takes one, as its '${name}'.`;
    return { name, value: urls[0], place };
}
function explainNoPictures(model, { id, ownFields }) {
    const fromText = model?.kind === 'text-to-image' && model.confidence !== 'live';
    if (model?.confidence !== 'documented' && !fromText) {
        return `this action does not know which field of ${id} takes pictures; set it in ${ownFields}, with https URLs.`;
    }
    const sibling = (0,_kie_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findModel */ .P6)(id.replace('text-to-image', 'image-to-image'));
    const hint = sibling?.referenceField === undefined ? 'leave it out' : `${sibling.id} does`;
    return `${id} takes no pictures; ${hint}.`;
}


/***/ }),

/***/ 26093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ deliverAll),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   VE: () => (/* binding */ DeliveryError),
/* harmony export */   qI: () => (/* binding */ DESTINATIONS)
/* harmony export */ });
/** Every place images can be delivered to, in the order in which they are served. */
const DESTINATIONS = ['artifact', 'commit', 'release', 'comment'];
/** Whether a delivery failed. */
function isFailed(result) {
    return 'error' in result;
}
/** A delivery that could not be made, with what the reader has to change. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    /** What to do next: one sentence, or the very YAML lines to add. */
    next;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.next = options.next;
    }
}
/**
 * Serves one destination after the other; one that fails does not stop the rest.
 *
 * @param results - takes each result as soon as it is there, for a caller that cannot wait for the rest
 * @returns what became of each, in the same order, and of the rescue at the end where there was one
 */
async function deliverAll(images, { failures, destinations, rescue, log, signal }, results = []) {
    const serve = async (destination) => {
        const earlier = results.filter((result) => !isFailed(result));
        try {
            return await destination.deliver(images, { earlier, failures });
        }
        catch (error) {
            return { destination: destination.name, error };
        }
    };
    for (const destination of destinations)
        results.push(await serve(destination));
    const failed = results.find(isFailed);
    if (failed !== undefined && rescue !== undefined && !signal.aborted) {
        log.warning(`The ${failed.destination} failed; the images go up as an artifact instead, so that they are not lost.`);
        results.push(await serve(rescue));
    }
    return results;
}


/***/ }),

/***/ 11551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rs: () => (/* binding */ describeUnsent),
  Mf: () => (/* binding */ explainDelivery),
  Zu: () => (/* binding */ explainImage),
  g2: () => (/* binding */ explainInLines),
  ME: () => (/* binding */ explainThrown)
});

// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/kie/wire/errors.js
var errors = __webpack_require__(19834);
// EXTERNAL MODULE: ./lib/core/result/refusal.js + 1 modules
var refusal = __webpack_require__(77612);
;// CONCATENATED MODULE: ./lib/core/result/network-failure.js



const NETWORK = 'Check https://kie.ai and the network of the runner, then re-run.';
/** What web servers answer where nothing is, or not for this method. */
const NO_SUCH_ROUTE = [404, 405, 410];
/** Cloudflare stands in front of kie and answers 403 with a page of its own. */
function blockedAtEdge(error) {
    return error.httpStatus === 403;
}
/** Explains why no answer of kie's could be had, or none that is kie's own. */
function explainNetwork(error) {
    if (error instanceof errors/* KieProxyError */.ES) {
        return { message: error.message, next: 'Correct the variable, or unset it.', reason: 'network' };
    }
    if (error instanceof errors/* KieResponseError */.rW && blockedAtEdge(error)) {
        const next = 'The key is not the matter: try another runner or network, or a proxy.';
        return { message: `kie is blocked at its network edge from here. ${error.message}`, next, reason: 'network' };
    }
    if (error instanceof errors/* KieConnectionError */.SN && !error.sent)
        return explainUnsent(error);
    if (error instanceof errors/* KieResponseError */.rW && error.verdict === 'final')
        return explainForeignRefusal(error);
    return { message: error.message, next: NETWORK, reason: 'network' };
}
/** A 4xx that is not kie's own: whoever stands at this address, or on the way to it, took the request for none of its own. */
function explainForeignRefusal(error) {
    const next = NO_SUCH_ROUTE.includes(error.httpStatus)
        ? "There is no such route: check 'api-url', which takes an origin without a path, such as https://api.kie.ai."
        : "Something between the runner and kie refused the request: check 'api-url', and the proxy if there is one.";
    const isCreation = error.endpoint === 'createTask';
    const message = isCreation ? `${(0,foreign_text/* asSentence */.KG)(error.message)} No task was made.` : error.message;
    return { message, next, reason: 'network' };
}
/** Final without a byte sent: the certificate was refused. */
function explainUnsent(error) {
    const next = error.verdict === 'final'
        ? "If a proxy between the runner and kie has a certificate of its own, name its file in the job's NODE_EXTRA_CA_CERTS."
        : NETWORK;
    return { message: `${(0,foreign_text/* asSentence */.KG)(error.message)} Nothing was sent.`, next, reason: 'network' };
}
const TAKE_UP = 'The image is paid for: re-run to take it up, or fetch it by its link in the output source-urls, soon.';
/** What helps against each failure of a download. A re-run takes the task up, and so brings the very same file again. */
const DOWNLOAD_NEXT = {
    'forbidden-target': `The image is paid for, but a re-run meets the same link: tell kie, and look for the picture at ${refusal/* KIE_LOGS */.o}.`,
    gone: `Its link has expired: look for the picture at ${refusal/* KIE_LOGS */.o}. A re-run of the job that had it made makes it anew, and pays anew.`,
    missing: `kie did not say that it is gone. ${TAKE_UP}`,
    'link-refused': TAKE_UP,
    server: TAKE_UP,
    network: TAKE_UP,
    timeout: TAKE_UP,
    redirects: TAKE_UP,
    encoded: TAKE_UP,
    damaged: TAKE_UP,
    'not-an-image': 'It is paid for: look, soon, at what is behind its link in the output source-urls. Taking the task up again brings the ' +
        "same file: if its model makes something else than images, choose another 'model'.",
    'too-large': 'The image is paid for: fetch it by its link in the output source-urls, soon, as taking it up again meets the same limit.',
    disk: 'Make room on the runner, then re-run: the image is paid for, and taken up.',
};
/** Reasons that have a word of their own among those of all failures. */
const REASON_OF = { disk: 'disk', gone: 'expired' };
/** Explains why an image that kie has made could not be brought here. */
function explainDownload({ message, reason }) {
    return { message, next: DOWNLOAD_NEXT[reason], reason: REASON_OF[reason] ?? 'download' };
}

// EXTERNAL MODULE: ./lib/core/result/delivery.js
var delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/core/result/record-fault.js
var record_fault = __webpack_require__(10381);
// EXTERNAL MODULE: ./lib/core/text/errors.js
var text_errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/kie/queue/task-errors.js
var task_errors = __webpack_require__(81876);
// EXTERNAL MODULE: ./lib/kie/download/error.js
var download_error = __webpack_require__(80338);
;// CONCATENATED MODULE: ./lib/core/result/explanation.js







const FETCH = "The image is paid for: fetch it by its link in the output 'source-urls', soon, as it expires.";
const MAKE_ROOM = "Make room on the runner, then re-run; what did not get on record can be collected with the output 'tasks'.";
/**
 * Explains why an image did not arrive.
 *
 * @param request - what was asked of kie for it, where that is known: what kie refuses is then named
 */
function explainImage(error, request) {
    const isRefusal = error instanceof errors/* KieApiError */.GT || error instanceof task_errors/* KieTaskFailedError */.Cb;
    const explanation = isRefusal
        ? (0,refusal/* explainKieRefusal */.D)(error, request)
        : { ...explainOther(error, request), code: undefined };
    return { ...explanation, message: (0,foreign_text/* asSentence */.KG)(explanation.message) };
}
function explainOther(error, request) {
    const unended = explainUnended(error);
    if (unended !== undefined)
        return unended;
    if (error instanceof task_errors/* KieNotSubmittedError */.um)
        return explainNotSubmitted(error, request);
    if (error instanceof download_error/* KieDownloadError */.UG)
        return explainDownload(error);
    if (error instanceof record_fault/* RecordFault */.S)
        return { message: error.message, next: MAKE_ROOM, reason: 'disk' };
    if (error instanceof text_errors/* Cancelled */.c) {
        return { message: 'Cancelled before the image was downloaded.', next: FETCH, reason: 'cancelled' };
    }
    if (error instanceof errors/* KieProxyError */.ES || error instanceof errors/* KieResponseError */.rW || error instanceof errors/* KieConnectionError */.SN) {
        return explainNetwork(error);
    }
    return { ...explainBug(error), reason: 'unknown' };
}
/** A task that came to no end that could be seen, or whose result cannot be read. */
function explainUnended(error) {
    if (error instanceof task_errors/* KieOutcomeUnknownError */.cZ) {
        const next = `Look it up at ${refusal/* KIE_LOGS */.o} around ${error.at.toISOString()} before you re-run: a re-run pays again.`;
        return { message: error.message, next, reason: 'outcome-unknown' };
    }
    if (error instanceof task_errors/* KieTimeoutError */.pL) {
        const next = "kie goes on with it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'.";
        return { message: error.message, next, reason: 'timed-out' };
    }
    if (error instanceof task_errors/* KieTaskLostError */.dF) {
        const next = `A re-run only looks for it again; look it up at ${refusal/* KIE_LOGS */.o}, as it may have been charged, ` +
            'and start a new run to draw it anew.';
        return { message: error.message, next, reason: 'lost' };
    }
    if (error instanceof task_errors/* KieResultError */.zl) {
        const next = `The image is paid for: fetch it at ${refusal/* KIE_LOGS */.o}, soon, as it expires.`;
        return { message: error.message, next, reason: 'unreadable-result' };
    }
    if (error instanceof task_errors/* KieCancelledError */.Nb) {
        const next = error.taskId === undefined
            ? 'Re-run to make it.'
            : "kie cannot cancel it: re-run the failed job to take it up, or pass the output pending-tasks as 'tasks'.";
        return { message: error.message, next, reason: 'cancelled' };
    }
    return undefined;
}
/** What stopped it was said of another request, but of the same model. */
function explainNotSubmitted(error, request) {
    if (error.because === 'over-budget') {
        const next = error.earlier === undefined
            ? "Raise 'max-credits' and re-run."
            : "Raise 'max-credits' and start a new run: a re-run keeps what failed.";
        return { message: error.message, next, reason: 'over-budget' };
    }
    const { message, next } = explainImage(error.because, request);
    return { message: `${describeUnsent(error)}: ${message}`, next, reason: 'not-submitted' };
}
/** How a sentence begins about an image that was not submitted, with how its task before failed where there was one. */
function describeUnsent({ earlier }) {
    return earlier === undefined ? 'Not submitted' : `${explainImage(earlier).message} Not submitted again`;
}
/** Anything that nobody expected: the stack is what a report needs. */
function explainBug(error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        message: `A fault in this action: ${(0,foreign_text/* forLog */.Ig)(text, 2000)}`,
        next: 'Please report it at https://github.com/org/kie-image-action/issues.',
    };
}
/** Explains why a destination did not take the images. */
function explainDelivery(error) {
    if (error instanceof delivery/* DeliveryError */.VE)
        return { message: error.message, next: error.next };
    if (error instanceof text_errors/* Cancelled */.c) {
        const next = 'The images stay on the runner until the job ends; a later step with `if: always()` can still save them.';
        return { message: 'Cancelled before the images were delivered.', next };
    }
    return explainBug(error);
}
/**
 * Explains whatever ended the step before it had a result.
 *
 * @returns one explanation for each problem
 */
function explainThrown(error) {
    if (error instanceof text_errors/* InputError */.d)
        return error.problems.map((message) => ({ message, next: '' }));
    if (error instanceof delivery/* DeliveryError */.VE)
        return [explainDelivery(error)];
    const { message, next } = explainImage(error);
    return [{ message, next }];
}
/** The lines that explain why a step fails without a result: see {@link explainThrown}. */
function explainInLines(error) {
    return explainThrown(error).map(({ message, next }) => [message, next].filter((part) => part !== '').join(' '));
}


/***/ }),

/***/ 77612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ KIE_LOGS),
  D: () => (/* binding */ explainKieRefusal)
});

// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
// EXTERNAL MODULE: ./lib/kie/queue/task-errors.js
var task_errors = __webpack_require__(81876);
// EXTERNAL MODULE: ./lib/kie/wire/classify.js
var classify = __webpack_require__(11039);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
// EXTERNAL MODULE: ./lib/core/text/value.js
var text_value = __webpack_require__(89882);
// EXTERNAL MODULE: ./lib/kie/client/upload-name.js
var upload_name = __webpack_require__(29540);
;// CONCATENATED MODULE: ./lib/core/result/sent.js




/** Kinds of refusal that are about the model as a whole. */
const OF_MODEL = ['model', 'disabled'];
/**
 * Says what was sent where kie refuses a model or a field: of a run with many, this tells which. Shows no prompt, and of
 * no link what gives a right to it.
 *
 * @returns a sentence; `undefined` where the refusal is about neither
 */
function describeSent({ model, input }, { kind, field }) {
    const id = (0,foreign_text/* forLog */.Ig)((0,problem_list/* quoted */.T)(model));
    if (OF_MODEL.includes(kind))
        return `The model was ${id}.`;
    if (field === undefined)
        return kind === 'parameter' ? `The model was ${id}.` : undefined;
    const name = field.replace(/^input\./, '');
    const sent = Object.hasOwn(input, name) ? describeField(name, input[name]) : 'left out';
    return `For the model ${id}, '${(0,foreign_text/* forLog */.Ig)(name)}' was ${(0,foreign_text/* forLog */.Ig)(sent)}.`;
}
function describeField(name, value) {
    if (typeof value === 'string' && /prompt/i.test(name))
        return `a text of ${Array.from(value).length} characters`;
    if (typeof value === 'string' && isUpload(value))
        return 'a picture that was uploaded';
    return Array.isArray(value)
        ? `a list of ${value.length}`
        : (0,text_value/* describeValue */.b)(typeof value === 'string' ? (0,foreign_text/* redactUrls */.sK)(value) : value);
}
/** Whoever knows the link to an uploaded picture can read it. */
function isUpload(text) {
    return (0,upload_name/* parseUploadLink */.B0)(text) !== undefined;
}

;// CONCATENATED MODULE: ./lib/core/result/refusal.js



/** Where kie shows its users every request and its price. */
const KIE_LOGS = 'https://kie.ai/logs';
/** What to do about each kind of trouble at kie. */
const NEXT = {
    'not-ready': `Look the task up at ${KIE_LOGS}.`,
    auth: "Check the secret behind 'api-key' at https://kie.ai/api-key; if the key has a list of IP addresses, hosted runners are not on it.",
    balance: 'Top up at https://kie.ai/billing and re-run.',
    'key-cap': "Raise this key's limit at https://kie.ai/api-key, or wait until it is reset.",
    rate: "Lower 'rate-limit', or run fewer jobs at once: the limit is the account's.",
    maintenance: 'Re-run when the maintenance is over.',
    model: "Check 'model' against https://kie.ai/market.",
    parameter: "Hold 'prompt', 'aspect-ratio', 'quality' and 'model-input' against the model's page at https://kie.ai/market.",
    'input-file': 'Check that the picture can be fetched from anywhere and is a JPEG, PNG or WebP.',
    server: "A fresh task usually works: set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
    moderation: 'Change the prompt. The same one may pass another time, but each try is a new paid task.',
    disabled: "kie has switched this model off: choose another 'model'.",
    'task-failed': "Set 'retries', or start a new run; a re-run keeps failed tasks as they are.",
    unknown: `Look the request up at ${KIE_LOGS} before you re-run.`,
};
/**
 * What a failed task may say of kie's own account with the maker of the model: neither the user's key nor their balance is
 * meant, so for them it is a fault of the service.
 */
const UPSTREAM = ['auth', 'balance', 'key-cap', 'rate'];
/** Kinds for which 'retries' is of use. */
const RETRIED = ['server', 'maintenance', 'task-failed'];
/** For a failed task of these kinds whose record names no state. */
const NEXT_WITHOUT_STATE = `kie's record names no state, so 'retries' leaves it alone: look the task up at ${KIE_LOGS}, then start a new run.`;
/** For a failed task of which kie says nothing that is understood: each try is paid for, so a person decides. */
const NEXT_WITHOUT_REASON = `Look the task up at ${KIE_LOGS} before you start a new run, which pays again; 'retries' leaves it alone.`;
/** Inputs of the action that are a field of the model's; any other field goes in `model-input`. */
const INPUT_OF_FIELD = {
    prompt: 'prompt',
    aspect_ratio: 'aspect-ratio',
    quality: 'quality',
};
/** Text in front of kie's own, for the kinds that everyone meets. */
const MEANING = {
    auth: 'kie refused the API key.',
    balance: 'The kie account has not enough credits.',
    'key-cap': 'The API key has used up its own limit.',
    moderation: 'kie refused the prompt or the picture as unfit.',
    model: 'kie does not know the model.',
    disabled: 'The model is switched off.',
};
/**
 * Explains kie's own no: to a request, or to a task that it had accepted.
 *
 * @param request - what was asked, where that is known
 */
function explainKieRefusal(error, request) {
    if (error instanceof task_errors/* KieTaskFailedError */.Cb)
        return { ...explainFailure(error, request), code: error.failCode };
    const { kind, field } = error;
    const { message, next } = explainKind(kind, error.message);
    return {
        message: nameSent(message, request, { kind, field }),
        next: field === undefined ? next : changeField(field),
        reason: kind,
        code: String(error.code ?? error.httpStatus),
    };
}
function explainFailure(error, request) {
    const { kind, isInferred, failMsg } = error;
    const isUpstream = UPSTREAM.includes(kind);
    const reason = isUpstream ? 'server' : kind;
    // Other kinds may speak of fields that are none of the request's.
    const field = kind === 'parameter' ? (0,classify/* namedField */.aH)(failMsg ?? '') : undefined;
    const explained = explainKind(kind, error.message);
    const message = isUpstream
        ? `kie's own account with the maker of the model is meant, not yours. ${error.message}`
        : nameSent(explained.message, request, { kind, field });
    if (isInferred && RETRIED.includes(reason))
        return { message, next: NEXT_WITHOUT_STATE, reason };
    if (kind === 'unknown')
        return { message, next: NEXT_WITHOUT_REASON, reason };
    const next = field === undefined ? NEXT[reason] : changeField(field);
    return { message, next, reason };
}
/** Adds to a message what was sent, where that is what kie refuses. */
function nameSent(message, request, refused) {
    const sent = request === undefined ? undefined : describeSent(request, refused);
    return sent === undefined ? message : `${(0,foreign_text/* asSentence */.KG)(message)} ${sent}`;
}
function explainKind(kind, message) {
    const meaning = MEANING[kind];
    return { message: meaning === undefined ? message : `${meaning} ${message}`, next: NEXT[kind] };
}
function changeField(field) {
    const input = INPUT_OF_FIELD[field];
    return input === undefined ? `Change the field '${(0,foreign_text/* forLog */.Ig)(field)}' in 'model-input'.` : `Change '${input}'.`;
}


/***/ }),

/***/ 94189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ProblemList),
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50779);


/** Problems that are shown; nobody reads more, and a log has limits. */
const MOST_SHOWN = 50;
/** Characters of the user's own text that an error repeats. */
const MOST_QUOTED = 60;
/** Characters that are looked through for it. */
const MOST_READ = 10_000;
/** Collects what is wrong with a long text, and ends in one error that shows the first 50 problems and counts the rest. */
class ProblemList {
    #shown = [];
    #others = 0;
    /** Adds a problem, one line; a function where a line takes long to make and may not be shown. */
    add(line) {
        if (this.#shown.length < MOST_SHOWN)
            this.#shown.push(typeof line === 'string' ? line : line());
        else
            this.#others += 1;
    }
    /** Runs a check that throws InputErrors; their problems are collected and `undefined` is returned. */
    attempt(check) {
        try {
            return check();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d))
                throw error;
            for (const line of error.problems)
                this.add(line);
            return undefined;
        }
    }
    /** @throws InputError when there is any problem */
    throwIfAny() {
        if (this.#shown.length === 0)
            return;
        const rest = this.#others === 0 ? [] : [`and ${this.#others} more ${this.#others === 1 ? 'problem' : 'problems'}.`];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([...this.#shown, ...rest]);
    }
}
/**
 * The beginning of the user's own text, as an error repeats it: `"Hero Shot"`, in one line. URLs in it lose what may be a
 * signature or a password.
 */
function quoted(text) {
    const shown = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrls */ .sK)(text.slice(0, MOST_READ));
    return JSON.stringify(shown.length > MOST_QUOTED || text.length > MOST_READ ? `${shown.slice(0, MOST_QUOTED)}…` : shown);
}


/***/ }),

/***/ 54161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkCharacters)
/* harmony export */ });
/**
 * Looks for characters that no prompt may hold, wherever it comes from.
 *
 * @returns what is wrong, as the end of a sentence that begins with the prompt's place
 */
function checkCharacters(prompt) {
    return [
        ...(prompt.includes('\0') ? ['holds a NUL character; remove it.'] : []),
        ...(prompt.isWellFormed() ? [] : ['holds half a character (a lone surrogate); remove it.']),
    ];
}


/***/ }),

/***/ 89882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50779);
/* harmony import */ var _problem_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94189);


/** A value as an error repeats it. The query of a URL may be a signature. */
function describeValue(value) {
    if (value === null || value === undefined || value === '')
        return 'empty';
    if (typeof value === 'string')
        return (0,_problem_list_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(/^[a-z]+:\/\//i.test(value) ? (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(value) : value);
    if (typeof value === 'number')
        return `the number ${value}`;
    if (typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'a mapping';
}


/***/ }),

/***/ 58092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** How many single-character edits still count as a misspelling. */
const NEAR = 3;
/** The known name that was probably meant, `undefined` when none is near. */
function nearest(name, known) {
    const lower = name.toLowerCase();
    const [best] = known
        .filter((each) => Math.abs(each.length - lower.length) <= NEAR)
        .map((each) => ({ each, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, each.toLowerCase()) }))
        .toSorted((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= NEAR ? best.each : undefined;
}
/** The items of a list that a person wrote, where none holds white space or a comma: either separates them. */
function splitWords(text) {
    return text.split(/[\s,]+/).filter((word) => word !== '');
}
/** Names as a sentence lists them: `1:1, 2:3 or 3:2`. */
function orList(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}


/***/ }),

/***/ 67490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ existingPart),
/* harmony export */   DX: () => (/* binding */ findBarrier),
/* harmony export */   Oh: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Finds what keeps a directory from being used: a symbolic link, which could lead anywhere, or a file.
 *
 * @param root - absolute path of a directory, itself not looked at
 * @param directory - relative to the root, with `/`; `.` is the root. It need not exist
 */
function findBarrier(root, directory) {
    for (const each of stepsTo(directory)) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, each), { throwIfNoEntry: false });
        if (stats === undefined)
            return undefined;
        if (!stats.isDirectory())
            return { path: each, isLink: stats.isSymbolicLink() };
    }
    return undefined;
}
/** The part of a directory's path that exists: the directory itself, or one that it would come to lie in. */
function existingPart(root, directory) {
    const exists = (each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, each), { throwIfNoEntry: false }) !== undefined;
    return stepsTo(directory).findLast(exists) ?? '.';
}
/**
 * Makes a directory, and those that it lies in, without passing through any link below the root.
 *
 * @throws the file system's error, also where a link or a file is in the way
 */
function makeDirectory(root, directory) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(root, { recursive: true });
    for (const each of stepsTo(directory)) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, each);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(absolute);
        }
        catch (error) {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false })?.isDirectory() !== true)
                throw error;
        }
    }
}
/** `a`, `a/b`, `a/b/c`. */
function stepsTo(directory) {
    if (directory === '.')
        return [];
    const segments = directory.split('/');
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 73999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30997);



/**
 * Finds a file that the user named, provided that it really lies in the workspace: a link that leads out, or into `.git`
 * where a checkout keeps its token, would send foreign secrets to kie.
 *
 * @param workspace - absolute path
 * @param options.file - as the user wrote it: relative to the workspace, or absolute
 */
function findWorkspaceFile(workspace, { file, maxBytes }) {
    let real;
    let stats;
    try {
        real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file));
        stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    }
    catch {
        return { problem: 'there is no such file in the workspace. Is the repository checked out?' };
    }
    const inside = (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInWorkspace */ .e)(workspace, real);
    if (inside === undefined)
        return { problem: 'it lies outside the workspace.' };
    if (inside.split('/').some(_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitDirectory */ .Q))
        return { problem: "files in '.git' are not read." };
    if (!stats.isFile())
        return { problem: 'it is not a file.' };
    if (stats.size > maxBytes)
        return { problem: `it has ${stats.size} bytes, it may have ${maxBytes}.` };
    return { file: real, bytes: stats.size };
}


/***/ }),

/***/ 17970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ isWindowsDevice),
/* harmony export */   RW: () => (/* binding */ isImagePath),
/* harmony export */   Ri: () => (/* binding */ suggestImagePath),
/* harmony export */   gr: () => (/* binding */ checkNumberedName),
/* harmony export */   vy: () => (/* binding */ checkImageName),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50020);

/** Names that Windows keeps for devices, with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const NAME = /^[a-z0-9-]{1,60}$/;
const MAX_NAME_CHARACTERS = 60;
/** The whole of a name with directories; with the workspace before it, it stays below Windows' 260. */
const MAX_PATH_CHARACTERS = 200;
const MAX_PATH_SEGMENTS = 8;
/**
 * Text as part of a name: without accents, in lower case, `-` for whatever is neither a letter nor a digit, none at either
 * end. Empty where nothing is left, and of any length.
 */
function slug(text) {
    return text
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
}
/** The nearest valid name to what the user wrote, for the error that refuses it. */
function suggestName(name) {
    const short = slug(name).slice(0, MAX_NAME_CHARACTERS).replace(/-$/, '');
    return short === '' || isWindowsDevice(short) ? `image-${short}`.replace(/-$/, '') : short;
}
/** The nearest valid name with directories to what the user wrote, for the error that refuses it. */
function suggestImagePath(name) {
    const segments = name
        .slice(0, MAX_PATH_CHARACTERS)
        .split('/')
        .filter((segment) => slug(segment) !== '')
        .slice(-MAX_PATH_SEGMENTS)
        .map(suggestName);
    // A device's name grows on its way, and so may the whole.
    while (segments.length > 1 && segments.join('/').length > MAX_PATH_CHARACTERS)
        segments.shift();
    return segments.join('/') || 'image';
}
/** Whether Windows keeps a name, with any extension, for a device: no file can be called so there. */
function isWindowsDevice(name) {
    return WINDOWS_DEVICE.test(name);
}
/** Whether a name may be the base name of an image file. */
function isImageName(name) {
    return NAME.test(name) && !name.startsWith('-') && !isWindowsDevice(name);
}
/** Whether a name may be the path of an image file without its extension: up to 8 names with `/` between them. */
function isImagePath(name) {
    const segments = name.split('/', MAX_PATH_SEGMENTS + 1);
    return name.length <= MAX_PATH_CHARACTERS && segments.length <= MAX_PATH_SEGMENTS && segments.every(isImageName);
}
/**
 * Checks the base name of an image file: a slug, so that it is safe as a file name everywhere, in an artifact and in the
 * shell scripts that outputs end in.
 *
 * @throws InputError with a name that would do
 */
function checkImageName(name) {
    if (isImageName(name))
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([
        `Input 'name' is ${JSON.stringify(name)}; a name is 1 to 60 of a-z, 0-9 and '-', for example '${suggestName(name)}'.`,
    ]);
}
/**
 * Checks that the numbers of several pictures leave their names short enough.
 *
 * @throws InputError
 */
function checkNumberedName(name, count) {
    if (count === 1 || !isImageName(name) || isImageName(`${name}-${count}`))
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d([
        `Input 'name' is ${JSON.stringify(name)}; the '-${count}' of the last picture makes it too long: a name is 1 to 60 of ` +
            `a-z, 0-9 and '-'.`,
    ]);
}


/***/ }),

/***/ 30997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isGitDirectory),
/* harmony export */   e: () => (/* binding */ pathInWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The path inside the workspace that the user means: a relative one as it is written; an absolute one below the workspace,
 * by the name that the runner has for it, by its real path or by any other link to it. Only the way to the workspace may
 * lead through links: those below it are the caller's to judge.
 *
 * @param workspace - absolute path
 * @returns relative to the workspace, with `/`, `.` for itself; `undefined` for an absolute path that lies elsewhere
 */
function pathInWorkspace(workspace, written) {
    if (!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(written))
        return withSlashes(written);
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(written);
    const base = isBelow(absolute, workspace) ? workspace : findNameOf(workspace, absolute);
    return base === undefined ? undefined : withSlashes(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(base, absolute) || '.');
}
/** The first part of a path that is the workspace by another name. */
function findNameOf(workspace, absolute) {
    const real = resolveLinks(workspace) ?? workspace;
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(absolute);
    let part = root;
    for (const segment of absolute.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        const resolved = resolveLinks(part);
        if (resolved === undefined)
            return undefined;
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.relative(real, resolved) === '')
            return part;
        part = node_path__WEBPACK_IMPORTED_MODULE_1__.join(part, segment);
    }
    const resolved = resolveLinks(absolute);
    return resolved !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1__.relative(real, resolved) === '' ? absolute : undefined;
}
function isBelow(absolute, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, absolute);
    // On Windows the way to another drive is an absolute path.
    return relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, 1)[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative);
}
/** @returns `undefined` for what is not there or cannot be looked at */
function resolveLinks(absolute) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute);
    }
    catch {
        return undefined;
    }
}
function withSlashes(relative) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '\\' ? relative.replaceAll('\\', '/') : relative;
}
/** Names of git's directory: on Windows also its short one, and those whose ends the file system drops. */
const GIT_DIRECTORY = /^(?:\.git(?:[.: ].*)?|git~\d+)$/is;
/** Whether a segment of a path names the directory `.git`, here or on Windows. */
function isGitDirectory(segment) {
    return GIT_DIRECTORY.test(segment);
}


/***/ }),

/***/ 22171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ copyPicture),
/* harmony export */   d: () => (/* binding */ readPicture)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24563);




/** The types that kie takes. */
const TAKEN = ['image/png', 'image/jpeg', 'image/webp'];
const TAKEN_IN_WORDS = 'kie takes PNG, JPEG and WebP';
/** What git has in the place of a file that Git LFS keeps. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const CHUNK_BYTES = 64 * 1024;
/** Never waits for the other end of a pipe, and takes no link for the file. Windows has neither flag. */
const READ_PLAIN = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK || 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW || 0);
/** For the eyes of this user alone. */
const PRIVATE = 0o600;
/**
 * Reads what the bytes of a file say, in constant memory.
 *
 * @param file - absolute path without links
 * @returns a problem where it is no picture that kie takes; one that is damaged is taken as long as it says its size
 */
async function readPicture(file, maxBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const inspector = new _kie_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ImageInspector */ .X();
    let bytes = 0;
    let head = '';
    try {
        for await (const piece of piecesOf(file)) {
            if (bytes === 0)
                head = piece.toString('latin1', 0, LFS_POINTER.length);
            bytes += piece.length;
            if (bytes > maxBytes)
                return { problem: `it has more than ${maxBytes} bytes.` };
            hash.update(piece);
            inspector.write(piece);
        }
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            return { problem: error.message };
        throw error;
    }
    if (head === LFS_POINTER) {
        return { problem: "it is only the pointer that Git LFS leaves; set 'lfs: true' for actions/checkout." };
    }
    const inspection = inspector.end();
    if (inspection.kind === 'other')
        return { problem: `${inspection.fault}; ${TAKEN_IN_WORDS}.` };
    const { mediaType } = inspection;
    if (!TAKEN.includes(mediaType)) {
        return { problem: `it is ${mediaType.replace('image/', '').toUpperCase()}; ${TAKEN_IN_WORDS}.` };
    }
    const facts = { sha256: hash.digest('hex'), bytes, mediaType };
    if (inspection.kind === 'whole')
        return facts;
    const { fault, size } = inspection;
    return size === undefined ? { problem: `it is damaged: ${fault}.` } : { ...facts, fault };
}
/**
 * Copies a picture, provided that it is still the one that was looked at: whatever happens to the file afterwards, the
 * copy is what was checked.
 *
 * @param options.to - absolute path; nothing may be there
 * @returns `false` where it has changed or is gone
 * @throws the file system's error where the copy cannot be written
 */
async function copyPicture(file, { to, facts }) {
    const copy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, 'wx', PRIVATE);
    try {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let bytes = 0;
        for await (const piece of piecesOf(file)) {
            bytes += piece.length;
            if (bytes > facts.bytes)
                return false;
            hash.update(piece);
            await copy.writeFile(piece);
        }
        return bytes === facts.bytes && hash.digest('hex') === facts.sha256;
    }
    catch (error) {
        if (error instanceof UnreadableFile)
            return false;
        throw error;
    }
    finally {
        await copy.close();
    }
}
/** A file that cannot be opened or read, or is no plain one. */
class UnreadableFile extends Error {
    name = 'UnreadableFile';
    constructor(cause) {
        super(cause?.code === undefined ? 'it cannot be read.' : `it cannot be read: ${cause.code}.`, { cause });
    }
}
/**
 * The bytes of a plain file, piece by piece.
 *
 * @throws UnreadableFile
 */
async function* piecesOf(file) {
    const asUnreadable = (cause) => {
        throw new UnreadableFile(cause);
    };
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, READ_PLAIN).catch(asUnreadable);
    try {
        const stats = await handle.stat().catch(asUnreadable);
        if (!stats.isFile())
            throw new UnreadableFile();
        for (;;) {
            const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES)).catch(asUnreadable);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readWorkspaceText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50020);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73999);



/**
 * Reads a file that the user named as text: see {@link findWorkspaceFile}.
 *
 * @param workspace - absolute path
 * @param options.file - as the user wrote it: relative to the workspace, or absolute
 * @param options.where - where the user wrote it, to begin an error with: `Input 'manifest' is "images.yml"`
 * @throws InputError, also for a file that is not UTF-8
 */
function readWorkspaceText(workspace, { file, where, maxBytes }) {
    const found = (0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .findWorkspaceFile */ .p)(workspace, { file, maxBytes });
    if ('problem' in found)
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${where}; ${found.problem}`]);
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found.file);
    if (isUtf16(bytes)) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([
            `${where}; it is UTF-16 text. Save it as UTF-8: in an editor, as its encoding; in PowerShell, with '-Encoding utf8'.`,
        ]);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${where}; it is not UTF-8 text. Save it as UTF-8.`], { cause });
    }
}
/** By its byte order mark, or by the empty half of its first two characters. */
function isUtf16([first, second, third, fourth]) {
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return true;
    return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0);
}


/***/ }),

/***/ 29540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ parseUploadLink),
/* harmony export */   Eu: () => (/* binding */ UPLOAD_PATH),
/* harmony export */   Lc: () => (/* binding */ nameUpload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The folder of the account that pictures go to; kept short, since kie shows it in every link. */
const UPLOAD_PATH = 'kie-image-action';
/** The last part of a link to a picture that was named by {@link nameUpload}. */
const NAMED = new RegExp(`/${UPLOAD_PATH}/([0-9a-f]{64})-[0-9a-f]{32}\\.[a-z]+$`);
/**
 * Names a picture for its upload: by its sha256, so that whoever reads a request again knows the picture, and at random,
 * because the same name overwrites, kie's cache goes by the name, and whoever knows it can read the file.
 *
 * @param extension - of its type, without the dot
 */
function nameUpload(sha256, extension) {
    return `${sha256}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')}.${extension}`;
}
/**
 * What a link says of a picture that was uploaded here.
 *
 * @returns its sha256; empty where its name does not say it, as older versions named pictures; `undefined` for any other link
 */
function parseUploadLink(link) {
    const { protocol, pathname } = URL.parse(link) ?? {};
    if (pathname === undefined || (protocol !== 'https:' && protocol !== 'http:'))
        return undefined;
    if (!pathname.includes(`/${UPLOAD_PATH}/`))
        return undefined;
    return NAMED.exec(pathname)?.[1] ?? '';
}


/***/ }),

/***/ 80338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ DownloadFault),
/* harmony export */   UG: () => (/* binding */ KieDownloadError)
/* harmony export */ });
/* unused harmony export DOWNLOAD_REASONS */
/* harmony import */ var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);
/* harmony import */ var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53200);


/**
 * Why a picture could not be downloaded, in a fixed list of words. `missing`: its link leads nowhere, and kie has not said
 * more. `gone`: kie itself says so, by a fresh link that leads nowhere, or because it does not know the file any more.
 */
const DOWNLOAD_REASONS = (/* unused pure expression or super */ null && ([
    'forbidden-target',
    'gone',
    'missing',
    'link-refused',
    'server',
    'network',
    'timeout',
    'redirects',
    'encoded',
    'not-an-image',
    'damaged',
    'too-large',
    'disk',
]));
/** One try that failed. Its message is a clause for people and names no more of a link than its host. */
class DownloadFault extends Error {
    name = 'DownloadFault';
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
/**
 * A picture that exists at kie and could not be brought here: every try failed, and the fresh link too.
 *
 * The reason `disk` is about this machine (no space, no permission, a file in the way): its `cause` is the file system's
 * error, and further downloads into the same place will fail alike.
 */
class KieDownloadError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieDownloadError';
    reason;
    /** kie's link, by which the picture can still be fetched as long as kie keeps it. The message shows it without its query. */
    url;
    constructor({ reason, url, detail }, options) {
        super(`The image at ${withoutQuery(url)} could not be downloaded: ${detail}.`, options);
        this.reason = reason;
        this.url = url;
    }
}
/** A query may hold a signature that lets anyone read. */
function withoutQuery(link) {
    const url = URL.parse(link);
    if (url === null)
        return 'an unreadable link';
    if (!/^https?:$/.test(url.protocol))
        return `a link of the kind '${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(url.protocol)}'`;
    return (0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(`${url.origin}${url.pathname}`);
}


/***/ }),

/***/ 24563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ ImageInspector)
});

// UNUSED EXPORTS: inspectBytes

;// CONCATENATED MODULE: ./lib/kie/download/image/byte-queue.js
/** The bytes of a stream that have come and are not read yet. */
class ByteQueue {
    #bytes = Buffer.alloc(0);
    #ended = false;
    /** How many bytes can be read now. */
    get length() {
        return this.#bytes.length;
    }
    /** Whether no more bytes will come. */
    get ended() {
        return this.#ended;
    }
    /** Adds bytes behind those that are there. They are not copied unless some are left from before. */
    push(bytes) {
        const added = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#bytes = this.#bytes.length === 0 ? added : Buffer.concat([this.#bytes, added]);
    }
    /** Says that no more bytes will come. */
    end() {
        this.#ended = true;
    }
    /** What has come so far, without reading it. */
    peek() {
        return this.#bytes;
    }
    /** Reads the next bytes: `count` of them, or all there are where fewer have come. */
    shift(count) {
        const bytes = this.#bytes.subarray(0, count);
        this.#bytes = this.#bytes.subarray(count);
        return bytes;
    }
}
/** What is wrong with an image, as a clause about 'it'. Holds no foreign text. */
class StructureFault extends Error {
    name = 'StructureFault';
}
/** Waits until `count` bytes have come, or all of a shorter file. */
function* wait(queue, count) {
    while (queue.length < count && !queue.ended)
        yield;
}
/** Reads exactly `count` bytes; for headers, since the bytes are held until all have come. */
function* take(queue, count) {
    yield* wait(queue, count);
    if (queue.length < count)
        throw new StructureFault('it is cut short');
    return queue.shift(count);
}
/** Reads `count` bytes in the pieces in which they come, and holds none. */
function* skip(queue, count, onPiece) {
    let left = count;
    while (left > 0) {
        yield* wait(queue, 1);
        if (queue.length === 0)
            throw new StructureFault('it is cut short');
        const piece = queue.shift(left);
        left -= piece.length;
        onPiece?.(piece);
    }
}
/** Reads all that is left, holds none of it, and says how much it was. */
function* skipRest(queue) {
    let skipped = 0;
    for (;;) {
        yield* wait(queue, 1);
        if (queue.length === 0)
            return skipped;
        skipped += queue.shift(queue.length).length;
    }
}

;// CONCATENATED MODULE: ./lib/kie/download/image/avif.js

/** Boxes on the way to the size, with the bytes that stand before the boxes inside them (ISO/IEC 23008-12). */
const CONTAINERS = { meta: 4, iprp: 0, ipco: 0 };
/**
 * Reads an AVIF box by box to the end of the file. Nothing in it says how long the whole is, so a file that is cut exactly
 * between two boxes is found out only by the picture data that it lacks.
 *
 * An AVIF may hold a thumbnail and tiles besides the whole picture; the size is that of the largest.
 */
function* readAvif(queue, onSize) {
    let largest = { width: 0, height: 0 };
    const onEachSize = (size) => {
        if (size.width * size.height <= largest.width * largest.height)
            return;
        largest = size;
        onSize(size);
    };
    let hasPicture = false;
    for (;;) {
        yield* wait(queue, 1);
        if (queue.length === 0)
            break;
        const box = yield* readBoxHeader(queue);
        if (box.type === 'mdat')
            hasPicture = true;
        if (box.length === undefined)
            yield* skipRest(queue);
        else
            yield* readBoxBody(queue, { type: box.type, length: box.length, onSize: onEachSize });
    }
    if (!hasPicture)
        throw new StructureFault('it has no picture data');
}
function* readBoxHeader(queue) {
    const header = yield* take(queue, 8);
    const type = header.toString('latin1', 4);
    if (!/^[ -~]{4}$/.test(type))
        throw new StructureFault('it has a box of no valid type');
    const size = header.readUInt32BE(0);
    if (size === 0)
        return { type, length: undefined, headerLength: 8 };
    // 1 says that the size follows in 64 bits.
    const headerLength = size === 1 ? 16 : 8;
    const length = (size === 1 ? Number((yield* take(queue, 8)).readBigUInt64BE()) : size) - headerLength;
    if (length < 0)
        throw new StructureFault('it has a box that is too short');
    return { type, length, headerLength };
}
function* readBoxBody(queue, { type, length, onSize }) {
    const prefix = CONTAINERS[type];
    if (prefix !== undefined && length >= prefix) {
        yield* skip(queue, prefix);
        yield* readInnerBoxes(queue, length - prefix, onSize);
    }
    else if (type === 'ispe' && length >= 12) {
        // Version and flags, then the two.
        const fields = yield* take(queue, 12);
        onSize({ width: fields.readUInt32BE(4), height: fields.readUInt32BE(8) });
        yield* skip(queue, length - 12);
    }
    else {
        yield* skip(queue, length);
    }
}
function* readInnerBoxes(queue, room, onSize) {
    let left = room;
    while (left > 0) {
        const { type, length, headerLength } = yield* readBoxHeader(queue);
        if (length === undefined || headerLength + length > left) {
            throw new StructureFault('it has a box that is longer than the one around it');
        }
        left -= headerLength + length;
        yield* readBoxBody(queue, { type, length, onSize });
    }
}

;// CONCATENATED MODULE: ./lib/kie/download/image/gif.js

/** What a block begins with (GIF89a, appendix A). */
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
/** Reads a GIF from its signature to its trailer; the size is that of its screen. */
function* readGif(queue, onSize) {
    const screen = (yield* take(queue, 13)).subarray(6);
    onSize({ width: screen.readUInt16LE(0), height: screen.readUInt16LE(2) });
    yield* skipColorTable(queue, screen.readUInt8(4));
    let hasPicture = false;
    for (;;) {
        const kind = (yield* take(queue, 1)).readUInt8();
        if (kind === TRAILER)
            break;
        if (kind === EXTENSION)
            yield* skip(queue, 1);
        else if (kind === IMAGE)
            yield* skipImageHead(queue);
        else
            throw new StructureFault('it has a block of no valid type');
        yield* skipSubBlocks(queue);
        if (kind === IMAGE)
            hasPicture = true;
    }
    if (!hasPicture)
        throw new StructureFault('it has no picture data');
}
function* skipImageHead(queue) {
    const descriptor = yield* take(queue, 9);
    yield* skipColorTable(queue, descriptor.readUInt8(8));
    yield* skip(queue, 1);
}
function* skipColorTable(queue, flags) {
    if ((flags & 0x80) !== 0)
        yield* skip(queue, 3 * 2 ** ((flags & 0x07) + 1));
}
function* skipSubBlocks(queue) {
    for (;;) {
        const length = (yield* take(queue, 1)).readUInt8();
        if (length === 0)
            return;
        yield* skip(queue, length);
    }
}

;// CONCATENATED MODULE: ./lib/kie/download/image/jpeg.js

/** Markers of ITU-T T.81, table B.1: the byte after 0xff. */
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const STANDALONE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8];
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** Reads a JPEG from start of image to end of image; the size is that of its frame. */
function* readJpeg(queue, onSize) {
    yield* skip(queue, 2);
    let hasScan = false;
    for (;;) {
        const marker = yield* readMarker(queue);
        if (marker === END_OF_IMAGE)
            break;
        if (STANDALONE.includes(marker))
            continue;
        yield* readSegment(queue, FRAMES.includes(marker) ? onSize : undefined);
        if (marker === START_OF_SCAN) {
            hasScan = true;
            yield* skipScan(queue);
        }
    }
    if (!hasScan)
        throw new StructureFault('it has no picture data');
}
function* readMarker(queue) {
    if ((yield* take(queue, 1))[0] !== 0xff)
        throw new StructureFault('a marker is missing in it');
    let code = 0xff;
    // Any number of 0xff may stand before the code.
    while (code === 0xff)
        code = (yield* take(queue, 1)).readUInt8();
    if (code === 0)
        throw new StructureFault('a marker is missing in it');
    return code;
}
function* readSegment(queue, onSize) {
    // The length counts its own two bytes.
    const length = (yield* take(queue, 2)).readUInt16BE() - 2;
    if (length < 0 || (onSize !== undefined && length < 5))
        throw new StructureFault('it has a segment that is too short');
    const head = yield* take(queue, onSize === undefined ? 0 : 5);
    onSize?.({ width: head.readUInt16BE(3), height: head.readUInt16BE(1) });
    yield* skip(queue, length - head.length);
}
/** Reads picture data up to the next marker, which stays in the queue. */
function* skipScan(queue) {
    for (;;) {
        const bytes = queue.peek();
        const end = endOfScan(bytes);
        if (end !== undefined) {
            queue.shift(end);
            return;
        }
        if (queue.ended)
            throw new StructureFault('it is cut short');
        // What a last 0xff means is told by the byte after it.
        queue.shift(bytes.at(-1) === 0xff ? bytes.length - 1 : bytes.length);
        yield;
    }
}
/** Where the next marker begins that is not part of picture data: 0xff00 is a byte of it, 0xffd0 to 0xffd7 restart it. */
function endOfScan(bytes) {
    let at = bytes.indexOf(0xff);
    while (at !== -1 && at + 1 < bytes.length) {
        const code = bytes.readUInt8(at + 1);
        const isData = code === 0 || (code >= 0xd0 && code <= 0xd7);
        if (!isData && code !== 0xff)
            return at;
        at = bytes.indexOf(0xff, at + (isData ? 2 : 1));
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/kie/download/image/png.js


const SIGNATURE_LENGTH = 8;
const IHDR_LENGTH = 13;
/** PNG limits every chunk to this (PNG specification, 5.3). */
const MAX_CHUNK_LENGTH = 2 ** 31 - 1;
/** Reads a PNG from its signature to IEND; checks every chunk's length and checksum. */
function* readPng(queue, onSize) {
    yield* skip(queue, SIGNATURE_LENGTH);
    yield* readImageHeader(queue, onSize);
    let hasPicture = false;
    for (;;) {
        const chunk = yield* readChunkHeader(queue);
        yield* readChunkBody(queue, chunk);
        if (chunk.type === 'IDAT')
            hasPicture = true;
        if (chunk.type === 'IEND')
            break;
    }
    if (!hasPicture)
        throw new StructureFault('it has no IDAT chunk');
}
function* readImageHeader(queue, onSize) {
    const chunk = yield* readChunkHeader(queue);
    if (chunk.type !== 'IHDR' || chunk.length !== IHDR_LENGTH) {
        throw new StructureFault('it does not begin with an IHDR chunk');
    }
    const header = [];
    yield* readChunkBody(queue, chunk, (piece) => header.push(piece));
    const bytes = Buffer.concat(header);
    onSize({ width: bytes.readUInt32BE(0), height: bytes.readUInt32BE(4) });
}
function* readChunkHeader(queue) {
    const bytes = yield* take(queue, 8);
    const length = bytes.readUInt32BE(0);
    const typeBytes = bytes.subarray(4);
    const type = typeBytes.toString('latin1');
    if (!/^[A-Za-z]{4}$/.test(type))
        throw new StructureFault('it has a chunk of no valid type');
    if (length > MAX_CHUNK_LENGTH)
        throw new StructureFault(`the length of its ${type} chunk is impossible`);
    return { type, length, typeBytes };
}
function* readChunkBody(queue, chunk, onPiece) {
    let checksum = (0,external_node_zlib_.crc32)(chunk.typeBytes);
    yield* skip(queue, chunk.length, (piece) => {
        checksum = (0,external_node_zlib_.crc32)(piece, checksum);
        onPiece?.(piece);
    });
    const stored = (yield* take(queue, 4)).readUInt32BE();
    if (stored !== checksum)
        throw new StructureFault(`the checksum of its ${chunk.type} chunk is wrong`);
}

;// CONCATENATED MODULE: ./lib/kie/download/image/webp.js

const CHUNK_HEADER_LENGTH = 8;
/** Enough of the first chunk to read the size from, whichever of the three kinds it is. */
const SIZE_HEAD_LENGTH = 10;
/** Reads a WebP to the end that its RIFF header announces (RFC 9649); the size is that of its first chunk. */
function* readWebp(queue, onSize) {
    const head = yield* take(queue, 12);
    // RIFF's length counts the four letters WEBP, which are read.
    let left = head.readUInt32LE(4) - 4;
    let onFirst = onSize;
    let hasPicture = false;
    while (left > 0) {
        if (left < CHUNK_HEADER_LENGTH)
            throw new StructureFault('its length does not fit its chunks');
        const header = yield* take(queue, CHUNK_HEADER_LENGTH);
        const type = header.toString('latin1', 0, 4);
        const length = header.readUInt32LE(4);
        left -= CHUNK_HEADER_LENGTH;
        if (length > left)
            throw new StructureFault('its length does not fit its chunks');
        // Chunks begin at even places; some writers leave out the padding of the last one.
        const padded = Math.min(length + (length % 2), left);
        left -= padded;
        yield* readChunk(queue, { type, padded, onSize: onFirst });
        onFirst = undefined;
        if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')
            hasPicture = true;
    }
    if (!hasPicture)
        throw new StructureFault('it has no picture data');
}
function* readChunk(queue, { type, padded, onSize }) {
    const head = yield* take(queue, onSize === undefined ? 0 : Math.min(padded, SIZE_HEAD_LENGTH));
    if (onSize !== undefined) {
        const size = sizeOf(type, head);
        if (size === undefined)
            throw new StructureFault('its first chunk is of no valid type');
        onSize(size);
    }
    yield* skip(queue, padded - head.length);
}
function sizeOf(type, head) {
    if (type === 'VP8 ' && head.length === SIZE_HEAD_LENGTH && head.readUIntBE(3, 3) === 0x9d012a) {
        return { width: head.readUInt16LE(6) & 0x3fff, height: head.readUInt16LE(8) & 0x3fff };
    }
    if (type === 'VP8L' && head.length >= 5 && head.readUInt8(0) === 0x2f) {
        const bits = head.readUInt32LE(1);
        return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    if (type === 'VP8X' && head.length === SIZE_HEAD_LENGTH) {
        return { width: head.readUIntLE(4, 3) + 1, height: head.readUIntLE(7, 3) + 1 };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/kie/download/media-type.js
var media_type = __webpack_require__(44717);
;// CONCATENATED MODULE: ./lib/kie/download/inspect.js







const READERS = {
    'image/png': readPng,
    'image/jpeg': readJpeg,
    'image/webp': readWebp,
    'image/gif': readGif,
    'image/avif': readAvif,
};
/**
 * Tells type, size and wholeness of an image from its bytes as they come, in constant memory.
 *
 * Checked is the structure, from which a file that is cut, torn or followed by something else is known: the chunks and
 * checksums of PNG, the segments of JPEG up to its end marker, the lengths of WebP, GIF and AVIF. The picture itself is
 * not decoded.
 */
class ImageInspector {
    #queue = new ByteQueue();
    #reader;
    #mediaType;
    #size;
    #result;
    constructor() {
        this.#reader = this.#read();
    }
    /** Takes the next bytes. They are not kept. */
    write(bytes) {
        if (this.#result !== undefined)
            return;
        this.#queue.push(bytes);
        this.#result = this.#advance();
    }
    /** Says that these were all, and gives the result. */
    end() {
        this.#queue.end();
        this.#result ??= this.#advance();
        // A reader never waits for more where no more will come.
        if (this.#result === undefined)
            throw new Error('The reader did not end with the image.');
        return this.#result;
    }
    #advance() {
        try {
            const step = this.#reader.next();
            return step.done === true ? step.value : undefined;
        }
        catch (error) {
            if (!(error instanceof StructureFault))
                throw error;
            const fault = error.message;
            return this.#mediaType === undefined
                ? { kind: 'other', fault }
                : { kind: 'damaged', mediaType: this.#mediaType, size: this.#size, fault };
        }
    }
    *#read() {
        yield* wait(this.#queue, media_type/* HEAD_BYTES */.Lq);
        const mediaType = (0,media_type/* mediaTypeOf */.c0)(this.#queue.peek());
        if (mediaType === undefined)
            throw new StructureFault(describeOther(this.#queue.peek()));
        this.#mediaType = mediaType;
        yield* READERS[mediaType](this.#queue, (size) => {
            if (size.width > 0 && size.height > 0)
                this.#size = size;
        });
        if (this.#size === undefined)
            throw new StructureFault('it does not say its size');
        const surplus = yield* skipRest(this.#queue);
        if (surplus > 0)
            throw new StructureFault(`${surplus} bytes follow its end`);
        return { kind: 'whole', mediaType, size: this.#size };
    }
}
/** Inspects an image that is in memory. */
function inspectBytes(bytes) {
    const inspector = new ImageInspector();
    inspector.write(bytes);
    return inspector.end();
}
/** Says what a file is that is not an accepted image, as far as that helps a person. */
function describeOther(head) {
    if (head.length === 0)
        return 'it is empty';
    const text = head
        .toString('latin1', 0, media_type/* HEAD_BYTES */.Lq)
        .replace(/^\xef\xbb\xbf/, '')
        .trimStart()
        .toLowerCase();
    if (text.startsWith('<!doctype html') || text.startsWith('<html'))
        return 'it is an HTML page';
    if (text.startsWith('<svg') || text.startsWith('<?xml'))
        return 'it is SVG or other XML';
    if (text.startsWith('{') || text.startsWith('['))
        return 'it is JSON';
    return 'it is not a PNG, JPEG, WebP, GIF or AVIF image';
}


/***/ }),

/***/ 44717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ HEAD_BYTES),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   je: () => (/* binding */ extensionOf)
/* harmony export */ });
/** The image types that are accepted; everything else, SVG and HTML above all, is refused. */
const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];
/**
 * How many bytes tell the type. AVIF needs the most: its brand may stand last in the list of a file's first box, which
 * is a few dozen bytes long in practice.
 */
const HEAD_BYTES = 256;
const EXTENSIONS = {
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/webp': 'webp',
    'image/gif': 'gif',
    'image/avif': 'avif',
};
/** The ending of a file's name for an image of this type, without the dot. */
function extensionOf(mediaType) {
    return EXTENSIONS[mediaType];
}
/**
 * Tells the type of an image by its first bytes, whatever its name or its server says.
 *
 * @param head - the first `HEAD_BYTES` bytes, or all of a shorter file
 * @returns `undefined` for anything that is not accepted
 */
function mediaTypeOf(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1');
    if (text.startsWith('\x89PNG\r\n\x1a\n'))
        return 'image/png';
    if (text.startsWith('\xff\xd8\xff'))
        return 'image/jpeg';
    if (text.startsWith('RIFF') && text.startsWith('WEBP', 8))
        return 'image/webp';
    if (text.startsWith('GIF87a') || text.startsWith('GIF89a'))
        return 'image/gif';
    if (text.startsWith('ftyp', 4) && brandsOf(text).some((brand) => brand === 'avif' || brand === 'avis')) {
        return 'image/avif';
    }
    return undefined;
}
/**
 * The brands in a file's first box (ISO/IEC 14496-12, `ftyp`): the major one, four bytes of version, then the others.
 */
function brandsOf(text) {
    const size = Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE();
    const brands = [];
    for (let at = 8; at + 4 <= Math.min(size, text.length); at += 4) {
        if (at !== 12)
            brands.push(text.slice(at, at + 4));
    }
    return brands;
}


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UB: () => (/* binding */ DEFAULT_MODEL),
  bh: () => (/* binding */ FIELD_TYPES),
  L6: () => (/* binding */ MODELS),
  P6: () => (/* binding */ findModel),
  rP: () => (/* binding */ maxReferenceBytes)
});

// UNUSED EXPORTS: CONFIDENCES, MODEL_KINDS

;// CONCATENATED MODULE: ./lib/kie/models/models.json
const models_namespaceObject = /*#__PURE__*/JSON.parse('[{"id":"4o-image-api","title":"4o Image","kind":"text-and-image-to-image","asOf":"2026-11-29","confidence":"partial","credits":{"any":6},"creditsAsOf":"2026-06-30","pictures":{"field":"nVariants"},"notes":["Clients differ on the fields: newer ones send image_urls and aspect_ratio, older ones filesUrl, size and nVariants.","kie\'s live catalogue is asked each time, and decides where it answers."],"fields":{"size":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","3:2","2:3"]},"prompt":{"type":"string","required":false,"description":"What to draw or how to change the picture."},"image_urls":{"type":"array","required":false,"description":"URLs of input pictures, as newer clients send them.","itemType":"string","maxItems":4},"filesUrl":{"type":"array","required":false,"description":"URLs of input pictures, as older clients send them.","itemType":"string"},"nVariants":{"type":"integer","required":false,"description":"Pictures of a task, of older clients.","values":[1,2,4],"default":1}},"conflicts":[{"image_urls":"set","filesUrl":"set"}],"unsettled":true},{"id":"bytedance/seedream","title":"Seedream3.0 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":2.5,"min":1,"max":10},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"bytedance/seedream-v4-edit","title":"Seedream4.0 - Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":5},"creditsAsOf":"2026-10-03","pictures":{"field":"max_images"},"notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":5000},"image_resolution":{"type":"string","required":false,"description":"Pixel tier of the result, in the shape that image_size gives.","values":["1K","2K","4K"],"default":"1K"},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_3_2","portrait_16_9","landscape_4_3","landscape_3_2","landscape_16_9","landscape_21_9"],"default":"square_hd"},"max_images":{"type":"number","required":false,"description":"How many pictures the task may make at most; say the number in the prompt, too.","default":1,"min":1,"max":6},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"bytedance/seedream-v4-text-to-image","title":"Seedream4.0 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":5},"creditsAsOf":"2026-10-03","pictures":{"field":"max_images"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"image_resolution":{"type":"string","required":false,"description":"Pixel tier of the result, in the shape that image_size gives.","values":["1K","2K","4K"],"default":"1K"},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_3_2","portrait_16_9","landscape_4_3","landscape_3_2","landscape_16_9","landscape_21_9"],"default":"square_hd"},"max_images":{"type":"number","required":false,"description":"How many pictures the task may make at most; say the number in the prompt, too.","default":1,"min":1,"max":6},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"flux-2/flex-image-to-image","title":"Flux-2 - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":8,"credits":{"resolution=1K":14,"resolution=2K":24},"creditsAsOf":"2026-10-03","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3","auto"],"default":"1:1"},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":8},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"flux-2/flex-text-to-image","title":"Flux-2 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":14,"resolution=2K":24},"creditsAsOf":"2026-10-03","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"flux-2/pro-image-to-image","title":"Flux-2 - Pro Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":8,"credits":{"resolution=1K":5,"resolution=2K":7},"creditsAsOf":"2026-06-30","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3","auto"],"default":"1:1"},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":8},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"flux-2/pro-text-to-image","title":"Flux-2 - Pro Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":5,"resolution=2K":7},"creditsAsOf":"2026-06-30","notes":["Without aspect_ratio kie is reported to answer code 500, \\"aspect_ratio is required\\"."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","3:2","2:3"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"resolution":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"flux1-kontext","title":"Flux Kontext","kind":"text-and-image-to-image","asOf":"2026-11-29","confidence":"partial","referenceField":"inputImage","referenceMax":1,"credits":{"model=flux-kontext-pro":5,"model=flux-kontext-max":10},"creditsAsOf":"2026-06-30","notes":["The fields beside the prompt are those of an older page of the documentation."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture."},"model":{"type":"string","required":false,"description":"Tier of the model; also sets the price.","values":["flux-kontext-pro","flux-kontext-max"]},"inputImage":{"type":"string","required":false,"description":"URL of the picture to work on."},"aspectRatio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["21:9","16:9","4:3","1:1","3:4","9:16"],"default":"16:9"},"outputFormat":{"type":"string","required":false,"description":"File format of the result.","values":["jpeg","png"],"default":"jpeg"},"promptUpsampling":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"enableTranslation":{"type":"boolean","required":false,"description":"Translate the prompt into English."},"uploadCn":{"type":"boolean","required":false,"description":"Upload through servers in China."},"safetyTolerance":{"type":"integer","required":false,"description":"How much is let through; 0 is the strictest.","default":2,"min":0,"max":6},"watermark":{"type":"string","required":false,"description":"Text of a watermark on the result."}}},{"id":"google/imagen4","title":"Google - imagen4","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":8},"creditsAsOf":"2026-10-03","notes":["aspect_ratio became required by October 2026; optional in August."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","16:9","9:16","3:4","4:3","auto"],"default":"1:1"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"seed":{"type":"string","required":false,"description":"Random seed; reported to be ignored.","maxLength":500}}},{"id":"google/imagen4-fast","title":"Google - imagen4-fast","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-06-30","notes":["aspect_ratio became required by October 2026; optional in August."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","16:9","9:16","3:4","4:3","auto"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"google/imagen4-ultra","title":"Google - imagen4-ultra","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":12},"creditsAsOf":"2026-10-03","notes":["aspect_ratio became required by October 2026; optional in August."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","16:9","9:16","3:4","4:3","auto"],"default":"1:1"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"seed":{"type":"string","required":false,"description":"Random seed; reported to be ignored.","maxLength":500}}},{"id":"google/nano-banana","title":"Google - Nano Banana","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"image_size":{"type":"string","required":false,"description":"Older name of aspect_ratio; set that instead.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"google/nano-banana-edit","title":"Google - Nano Banana Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"image_size":{"type":"string","required":false,"description":"Older name of aspect_ratio; set that instead.","values":["1:1","9:16","16:9","3:4","4:3","3:2","2:3","5:4","4:5","21:9","auto"],"default":"1:1"},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"gpt-image-2-5-flare-image-to-image","title":"GPT Image 2.5 Flare - Image To Image","kind":"image-to-image","asOf":"2026-09-11","confidence":"second-hand","referenceField":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":1,"maxLength":20000},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":16},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-5-flare-text-to-image","title":"GPT Image 2.5 Flare - Text To Image","kind":"text-to-image","asOf":"2026-09-11","confidence":"second-hand","credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-5-sunburst-image-to-image","title":"GPT Image 2.5 Sunburst - Image To Image","kind":"image-to-image","asOf":"2026-09-11","confidence":"second-hand","referenceField":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":1,"maxLength":20000},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":16},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-5-sunburst-text-to-image","title":"GPT Image 2.5 Sunburst - Text To Image","kind":"text-to-image","asOf":"2026-09-11","confidence":"second-hand","credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9","27:16","16:27","9:8","8:9"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"]},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"}},"conflicts":[{"aspect_ratio":["27:16","16:27","9:8","8:9"],"resolution":["2K","4K"]}]},{"id":"gpt-image-2-6-economy-text-to-image","title":"GPT Image 2.6 Economy - Text to Image","kind":"text-to-image","asOf":"2026-11","confidence":"partial","notes":["Pictures come at 1K only. The id is inferred from the path of the documentation; the prompt\'s limit is not known."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw."},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","16:9","9:16","3:2","2:3","21:9","4:3"]},"output_format":{"type":"string","required":false,"description":"File format of the result: a still png or an animated gif.","values":["png","gif"],"default":"png"},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["transparent","opaque","auto"],"default":"auto"},"frame_count":{"type":"string","required":false,"description":"Number of frames of a gif; whether kie takes a number or text is not known.","values":["auto","4","9","16","25","36","64"],"default":"auto"},"frame_duration_ms":{"type":"string","required":false,"description":"Milliseconds of each frame of a gif: auto, or 20 to 2000 in steps of 10; whether kie takes a number or text is not known.","default":"auto"}}},{"id":"gpt-image-2-image-to-image","title":"GPT Image 2 - Image To Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":16,"credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"input_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":16},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","5:4","4:5","16:9","9:16","2:1","1:2","3:1","1:3","21:9","9:21"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result; 1K when left out.","values":["1K","2K","4K"]}},"conflicts":[{"aspect_ratio":["auto","5:4","4:5"],"resolution":["2K","4K"]},{"aspect_ratio":["1:1"],"resolution":["4K"]}]},{"id":"gpt-image-2-text-to-image","title":"GPT Image-2 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":6,"resolution=2K":10,"resolution=4K":16},"creditsAsOf":"2026-10-07","creditsElsewhere":{"resolution=1K":3,"resolution=2K":5,"resolution=4K":8},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","3:2","2:3","4:3","3:4","5:4","4:5","16:9","9:16","2:1","1:2","3:1","1:3","21:9","9:21"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result; 1K when left out.","values":["1K","2K","4K"]}},"conflicts":[{"aspect_ratio":["auto","5:4","4:5","3:1","1:3","9:21"],"resolution":["2K","4K"]},{"aspect_ratio":["1:1"],"resolution":["4K"]}]},{"id":"gpt-image/1.5-image-to-image","title":"GPT Image-1.5 - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":16,"credits":{"quality=medium":4,"quality=high":22},"creditsAsOf":"2026-10-03","notes":["One picture per task."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","2:3","3:2"],"default":"3:2"},"input_urls":{"type":"array","required":true,"description":"URLs of input pictures: JPEG, PNG or WebP, each at most 10 MB.","itemType":"string","maxItems":16},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures. No limit is documented; more than 3000 characters were reported to be refused."},"quality":{"type":"string","required":true,"description":"Effort: medium is quicker and cheaper, high is finer and slower.","values":["medium","high"],"default":"medium"}}},{"id":"gpt-image/1.5-text-to-image","title":"GPT Image-1.5 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"quality=medium":4,"quality=high":22},"creditsAsOf":"2026-10-03","notes":["One picture per task."],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","2:3","3:2"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw. No limit is documented; more than 3000 characters were reported to be refused."},"quality":{"type":"string","required":true,"description":"Effort: medium is quicker and cheaper, high is finer and slower.","values":["medium","high"],"default":"medium"}}},{"id":"grok-imagine-image-2-0/image-edit","title":"Grok Imagine Image 2.0 Image Edit","kind":"image-to-image","asOf":"2026-10-07","confidence":"partial","referenceField":"image_urls","referenceMax":5,"credits":{"any":4},"notes":["Until August 2026 this id took prompt, task_id and mask_indexs; that shape is now segment-edit."],"fields":{"prompt":{"type":"string","required":false,"description":"How to change or combine the pictures."},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","minItems":1,"maxItems":5},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture; the values are assumed from text-to-image.","values":["1:1","2:3","3:2","16:9","9:16"]}}},{"id":"grok-imagine-image-2-0/segment-edit","title":"Grok Imagine Image 2.0 Segment Edit","kind":"image-to-image","asOf":"2026-10-07","confidence":"documented","credits":{"any":4},"notes":["A recorded task took 4 credits."],"fields":{"prompt":{"type":"string","required":true,"description":"How to change the picture."},"task_id":{"type":"string","required":true,"description":"Id of an earlier kie task whose picture is used."},"mask_indexs":{"type":"array","required":false,"description":"Segment numbers to edit, from 1; the spelling is kie\'s.","itemType":"integer","minItems":1}}},{"id":"grok-imagine-image-2-0/segment-map","title":"Grok Imagine Image 2.0 Segment Map","kind":"segmentation","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"any":0},"notes":["A recorded task took 0 credits."],"fields":{"task_id":{"type":"string","required":false,"description":"Earlier kie task to segment; give this or image_url."},"image_url":{"type":"string","required":false,"description":"URL of the picture to segment; give this or task_id."}},"conflicts":[{"task_id":"set","image_url":"set"},{"task_id":"unset","image_url":"unset"}]},{"id":"grok-imagine-image-2-0/text-to-image","title":"Grok Imagine Image 2.0 Text To Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","16:9","9:16"]},"prompt":{"type":"string","required":true,"description":"What to draw."}}},{"id":"grok-imagine/image-to-image","title":"Grok Imagine - image to image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":5,"credits":{"any":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":5},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"prompt":{"type":"string","required":false,"description":"How to change or combine the pictures.","maxLength":390000}}},{"id":"grok-imagine/text-to-image","title":"Grok Imagine - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"enable_pro=false":4,"enable_pro=true":5},"creditsAsOf":"2026-06-30","pricedBy":"task","pictures":{"byDefault":{"enable_pro=false":6,"enable_pro=true":4}},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw."},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["2:3","3:2","1:1","16:9","9:16"]},"enable_pro":{"type":"boolean","required":false,"description":"Better tier: 4 pictures instead of 6, at another price."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"ideogram/character","title":"Ideogram - Character","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"reference_image_urls","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":5000},"reference_image_urls":{"type":"array","required":true,"description":"List with the URL of a picture of the character; only the first is used.","itemType":"string"},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"default":"AUTO"},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/character-edit","title":"Ideogram - Character Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"mask_url":{"type":"string","required":true,"description":"URL of the mask, a picture that marks where to edit."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"reference_image_urls":{"type":"array","required":true,"description":"List with the URL of a picture of the character; only the first is used.","itemType":"string"},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"default":"AUTO"},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/character-remix","title":"Ideogram - Character Remix","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":12,"rendering_speed=BALANCED":18,"rendering_speed=QUALITY":24},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"reference_image_urls":{"type":"array","required":true,"description":"List with the URL of a picture of the character; only the first is used.","itemType":"string"},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"image_urls":{"type":"array","required":false,"description":"URLs of further pictures.","itemType":"string"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"reference_mask_urls":{"type":"string","required":false,"description":"URL of a mask for the picture of the character."},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"strength":{"type":"number","required":false,"description":"How far the result may leave the source picture.","default":0.8,"min":0.1,"max":1},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","REALISTIC","FICTION"],"default":"AUTO"},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/v3-edit","title":"Ideogram V3 Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"mask_url":{"type":"string","required":true,"description":"URL of the mask, a picture that marks where to edit."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"ideogram/v3-reframe","title":"Ideogram - V3 Reframe","kind":"image-to-image","asOf":"2026-04-29","confidence":"documented","referenceField":"image_url","referenceMax":1,"pictures":{"field":"num_images"},"notes":["Missing from the August and October 2026 docs: probably withdrawn."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"image_size":{"type":"string","required":true,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"],"default":"BALANCED"},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","GENERAL","REALISTIC","DESIGN"],"default":"AUTO"},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"],"default":"1"},"seed":{"type":"number","required":false,"description":"Random seed; reported to be ignored."},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/v3-remix","title":"Ideogram V3 Remix","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"]},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"]},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"]},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"strength":{"type":"number","required":false,"description":"How far the result may leave the source picture.","min":0.01,"max":1},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","GENERAL","REALISTIC","DESIGN"]},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"ideogram/v3-text-to-image","title":"Ideogram V3 Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"rendering_speed=TURBO":3.5,"rendering_speed=BALANCED":7,"rendering_speed=QUALITY":10},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"expand_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt."},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"]},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"rendering_speed":{"type":"string","required":false,"description":"Speed tier; also sets the price.","values":["TURBO","BALANCED","QUALITY"]},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"style":{"type":"string","required":false,"description":"Style preset.","values":["AUTO","GENERAL","REALISTIC","DESIGN"]},"style_codes":{"type":"array","required":false,"description":"Codes of styles, as second-hand reports have it; not together with `style`.","itemType":"string"}},"conflicts":[{"style":"set","style_codes":"set"}]},{"id":"nano-banana-2","title":"Google - Nano Banana 2","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_input","referenceMax":14,"credits":{"resolution=1K":8,"resolution=2K":12,"resolution=4K":18},"creditsAsOf":"2026-06-30","creditsElsewhere":{"resolution=1K":5,"resolution=2K":8,"resolution=4K":12},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","1:4","4:1","3:4","4:3","4:5","5:4","1:8","8:1","9:16","16:9","21:9","auto"],"default":"auto"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","itemType":"string","maxItems":14},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpg"],"default":"jpg"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"}}},{"id":"nano-banana-2-1","title":"Google - Nano Banana 2.1","kind":"text-and-image-to-image","asOf":"2026-10-08","confidence":"second-hand","referenceField":"image_input","referenceMax":10,"credits":{"resolution=1K":4,"resolution=2K":6,"resolution=4K":9},"creditsAsOf":"2026-10-08","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":20000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","1:4","4:1","3:4","4:3","4:5","5:4","1:8","8:1","9:16","16:9","21:9","auto"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpg"],"default":"jpg"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","itemType":"string","maxItems":10}}},{"id":"nano-banana-2-lite","title":"Google - Nano Banana 2 Lite","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"any":4},"creditsAsOf":"2026-09-27","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","1:4","1:8","2:3","3:2","3:4","4:1","4:3","4:5","5:4","8:1","9:16","16:9","21:9","auto"],"default":"auto"},"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":20000},"image_urls":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","default":[],"itemType":"string","maxItems":10}}},{"id":"nano-banana-pro","title":"Google - Nano Banana Pro","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_input","referenceMax":8,"credits":{"resolution=1K":18,"resolution=2K":18,"resolution=4K":24},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":10000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","3:4","4:3","4:5","5:4","9:16","16:9","21:9","auto"],"default":"1:1"},"image_input":{"type":"array","required":false,"description":"URLs of reference pictures; leave out for text-to-image.","itemType":"string","maxItems":8},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpg"],"default":"png"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"1K"}}},{"id":"qwen/image-edit","title":"Qwen - Image Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"per_megapixel":6},"creditsAsOf":"2026-06-30","pictures":{"field":"num_images"},"notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":2000},"acceleration":{"type":"string","required":false,"description":"Speed preset.","values":["none","regular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check by the model\'s maker."},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":4,"min":0,"max":20},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"landscape_4_3"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"num_images":{"type":"string","required":false,"description":"Pictures per task, as a quoted string.","values":["1","2","3","4"]},"num_inference_steps":{"type":"number","required":false,"description":"Number of sampling steps.","default":25,"min":2,"max":49},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["jpeg","png"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"sync_mode":{"type":"boolean","required":false,"description":"Flag of the model\'s maker that asks it to wait for the result; of no use here, as tasks are polled."}}},{"id":"qwen/image-to-image","title":"Qwen - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"per_megapixel":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":5000},"acceleration":{"type":"string","required":false,"description":"Speed preset.","values":["none","regular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check by the model\'s maker."},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":2.5,"min":0,"max":20},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"num_inference_steps":{"type":"number","required":false,"description":"Number of sampling steps.","default":30,"min":2,"max":250},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"strength":{"type":"number","required":false,"description":"How far the result may leave the source picture.","default":0.8,"min":0,"max":1}}},{"id":"qwen/text-to-image","title":"Qwen - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"per_megapixel":4},"creditsAsOf":"2026-06-30","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"acceleration":{"type":"string","required":false,"description":"Speed preset.","values":["none","regular","high"],"default":"none"},"enable_safety_checker":{"type":"boolean","required":false,"description":"Safety check by the model\'s maker."},"guidance_scale":{"type":"number","required":false,"description":"How closely to follow the prompt.","default":2.5,"min":0,"max":20},"image_size":{"type":"string","required":false,"description":"Named shape of the picture.","values":["square","square_hd","portrait_4_3","portrait_16_9","landscape_4_3","landscape_16_9"],"default":"square_hd"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":500},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"num_inference_steps":{"type":"number","required":false,"description":"Number of sampling steps.","default":30,"min":2,"max":250},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"qwen2-1/image-to-image","title":"Qwen 2.1 - Image to Image","kind":"image-to-image","asOf":"2026-10","confidence":"second-hand","referenceField":"image_urls","referenceMax":10,"credits":{"resolution=1K":4,"resolution=2K":8},"creditsAsOf":"2026-10-03","notes":["With mask_url, aspect_ratio and enhance_prompt are ignored."],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures, each at most 30 MB and 25 megapixels.","itemType":"string","minItems":1,"maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":1,"maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["auto","1:1","4:3","3:4","3:2","2:3","16:9","9:16","21:9","9:21"],"default":"auto"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["opaque","transparent"],"default":"opaque"},"output_format":{"type":"string","required":false,"description":"File format of the result; webp is possible, the full list is not known."},"enhance_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false},"mask_url":{"type":"string","required":false,"description":"URL of the mask, a picture that marks where to edit; needs exactly one input picture and an opaque background."}}},{"id":"qwen2-1/text-to-image","title":"Qwen 2.1 - Text to Image","kind":"text-to-image","asOf":"2026-10","confidence":"second-hand","credits":{"resolution=1K":4,"resolution=2K":8},"creditsAsOf":"2026-10-03","notes":["4K or a longer prompt is answered with code 422."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":1,"maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","3:2","2:3","16:9","9:16","21:9","9:21"],"default":"1:1"},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"background":{"type":"string","required":false,"description":"Transparent or filled background.","values":["opaque","transparent"],"default":"opaque"},"output_format":{"type":"string","required":false,"description":"File format of the result; webp is possible, the full list is not known."},"enhance_prompt":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false}}},{"id":"qwen2/image-edit","title":"Qwen2 - Image Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"any":5.6},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"prompt":{"type":"string","required":true,"description":"How to change the picture.","maxLength":800},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","2:3","3:2","3:4","4:3","9:16","16:9","21:9"],"default":"16:9"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["jpeg","png"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"qwen2/text-to-image","title":"Qwen2 - Text To Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":5.6},"creditsAsOf":"2026-06-30","notes":["The schema of the documentation names qwen2/image-edit by mistake."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":800},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:4","4:3","9:16","16:9"],"default":"16:9"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["jpeg","png"],"default":"png"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored."}}},{"id":"qwen3/image-to-image","title":"Qwen3 Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":3,"credits":{"any":4.8},"creditsAsOf":"2026-10-03","notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","minItems":1,"maxItems":3},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"qwen3/pro-image-to-image","title":"Qwen3 Pro Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":3,"credits":{"resolution=1K":6.4,"resolution=2K":12},"creditsAsOf":"2026-10-03","notes":["The path of the documentation says qwen3-pro, but the id begins with qwen3/pro."],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","minItems":1,"maxItems":3},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"],"default":"1K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"qwen3/pro-text-to-image","title":"Qwen3 Pro Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"resolution=1K":6.4,"resolution=2K":12},"creditsAsOf":"2026-10-03","notes":["The path of the documentation says qwen3-pro, but the id begins with qwen3/pro."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"]},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"qwen3/text-to-image","title":"Qwen3 Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":4.8},"creditsAsOf":"2026-10-03","notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":5000},"image_size":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","3:2","2:3","4:3","3:4","16:9","9:16","21:9"],"default":"16:9"},"negative_prompt":{"type":"string","required":false,"description":"What to keep out of the picture.","maxLength":5000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set.","default":false},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"prompt_extend":{"type":"boolean","required":false,"description":"Let the service rewrite the prompt.","default":true},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K"]},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":1,"min":0,"max":2147483647}}},{"id":"recraft/crisp-upscale","title":"Recraft - Crisp Upscale","kind":"upscale","asOf":"2026-08-19","confidence":"documented","referenceField":"image","referenceMax":1,"credits":{"any":0.5},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image":{"type":"string","required":true,"description":"URL of the picture to work on."}}},{"id":"recraft/remove-background","title":"Recraft - Remove Background","kind":"background-removal","asOf":"2026-08-19","confidence":"documented","referenceField":"image","referenceMax":1,"credits":{"any":1},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image":{"type":"string","required":true,"description":"URL of the picture to work on: at most 5 MB and 16 megapixels, sides of 256 to 4096 pixels."}}},{"id":"seedream/4.5-edit","title":"Seedream4.5 - Edit","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":14,"credits":{"any":6.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":14},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"seedream/4.5-text-to-image","title":"Seedream4.5 - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":6.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"seedream/5-flash-image-to-image","title":"Seedream5.0 Flash - Image to Image","kind":"image-to-image","asOf":"2026-10-07","confidence":"second-hand","referenceField":"image_urls","referenceMax":10,"credits":{"any":3.24},"creditsAsOf":"2026-10-03","notes":[],"fields":{"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"size":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","1.5K","2K"],"default":"1K"},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"seedream/5-flash-layer-decomposition","title":"Seedream5.0 Flash - Layer Decomposition","kind":"layer-decomposition","asOf":"2026-10-07","confidence":"partial","referenceField":"image_url","referenceMax":1,"credits":{"any":3.24},"creditsAsOf":"2026-11","pictures":{"byDefault":{"any":17}},"notes":["Only image_url being required is known; the rest is assumed equal to 5-pro.","Each layer is a picture that is paid for: a background, and 16 more at the most."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"jpeg"},"prompt":{"type":"string","required":false,"description":"What to heed when the picture is split into layers.","maxLength":5000},"size":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["auto","1K","1.5K","2K"],"default":"auto"}}},{"id":"seedream/5-flash-text-to-image","title":"Seedream5.0 Flash - Text to Image","kind":"text-to-image","asOf":"2026-10-07","confidence":"second-hand","credits":{"any":3.24},"creditsAsOf":"2026-10-03","notes":["One client allows prompts of 3000 characters only."],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"size":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","1.5K","2K"],"default":"1K"},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}},{"id":"seedream/5-lite-image-to-image","title":"Seedream5.0 Lite - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":14,"credits":{"any":5.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":14},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high","ultra"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"seedream/5-lite-text-to-image","title":"Seedream5.0 Lite - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":5.5},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":3000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high","ultra"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"seedream/5-pro-image-to-image","title":"Seedream5.0 Pro - Image to Image","kind":"image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"image_urls","referenceMax":10,"credits":{"quality=basic":7,"quality=high":14},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"image_urls":{"type":"array","required":true,"description":"URLs of input pictures.","itemType":"string","maxItems":10},"prompt":{"type":"string","required":true,"description":"How to change or combine the pictures.","minLength":3,"maxLength":5000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"seedream/5-pro-layer-decomposition","title":"Seedream 5.0 Pro - Layer Decomposition","kind":"layer-decomposition","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"pictures":{"byDefault":{"any":17}},"notes":["Each layer is a picture that is paid for: a background, and 16 more at the most."],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"jpeg"},"prompt":{"type":"string","required":false,"description":"What to heed when the picture is split into layers.","maxLength":5000},"size":{"type":"string","required":true,"description":"Pixel tier of the result.","values":["auto","1K","1.5K","2K"],"default":"auto"}}},{"id":"seedream/5-pro-text-to-image","title":"Seedream5.0 Pro - Text to Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"quality=basic":7,"quality=high":14},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16","2:3","3:2","21:9"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","minLength":3,"maxLength":5000},"quality":{"type":"string","required":true,"description":"Pixel tier of the result, which other models call resolution.","values":["basic","high"],"default":"basic"},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"output_format":{"type":"string","required":false,"description":"File format of the result.","values":["png","jpeg"],"default":"png"}}},{"id":"topaz/image-upscale","title":"Topaz - Image Upscale","kind":"upscale","asOf":"2026-08-19","confidence":"documented","referenceField":"image_url","referenceMax":1,"credits":{"output=2K":10,"output=4K":20,"output=8K":40},"creditsAsOf":"2026-06-30","notes":[],"fields":{"image_url":{"type":"string","required":true,"description":"URL of the picture to work on."},"upscale_factor":{"type":"string","required":true,"description":"How many times larger, as a quoted string.","values":["1","2","4"],"default":"2"}}},{"id":"wan/2-7-image","title":"Wan 2.7 Image","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":9,"credits":{"any":4.8},"creditsAsOf":"2026-10-03","pictures":{"field":"n","byDefault":{"enable_sequential=false":4,"enable_sequential=true":12},"series":"enable_sequential"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","16:9","4:3","21:9","3:4","9:16","8:1","1:8"]},"bbox_list":{"type":"array","required":false,"description":"Boxes to edit, each [x1, y1, x2, y2]: one list for each input picture, with two boxes at most.","itemType":"array"},"color_palette":{"type":"array","required":false,"description":"3 to 10 colours with their shares; not with enable_sequential.","itemType":"object","minItems":3,"maxItems":10},"enable_sequential":{"type":"boolean","required":false,"description":"Make a connected series of pictures.","default":false},"input_urls":{"type":"array","required":false,"description":"URLs of input pictures; leave out for text-to-image.","itemType":"string","maxItems":9},"n":{"type":"integer","required":false,"description":"Number of pictures: 1 to 4, with enable_sequential up to 12."},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"2K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":0,"min":0,"max":2147483647},"thinking_mode":{"type":"boolean","required":false,"description":"Plan before drawing; not with input pictures or enable_sequential.","default":false},"watermark":{"type":"boolean","required":false,"description":"Put a watermark on the result.","default":false}},"conflicts":[{"aspect_ratio":"set","resolution":"unset"},{"resolution":["4K"],"input_urls":"set"},{"resolution":["4K"],"enable_sequential":[true]}]},{"id":"wan/2-7-image-pro","title":"Wan 2.7 Image Pro","kind":"text-and-image-to-image","asOf":"2026-08-19","confidence":"documented","referenceField":"input_urls","referenceMax":9,"credits":{"any":12},"creditsAsOf":"2026-10-03","pictures":{"field":"n","byDefault":{"enable_sequential=false":4,"enable_sequential=true":12},"series":"enable_sequential"},"notes":[],"fields":{"prompt":{"type":"string","required":true,"description":"What to draw or how to change the picture.","maxLength":5000},"aspect_ratio":{"type":"string","required":false,"description":"Width to height of the picture.","values":["1:1","16:9","4:3","21:9","3:4","9:16","8:1","1:8"]},"bbox_list":{"type":"array","required":false,"description":"Boxes to edit, each [x1, y1, x2, y2]: one list for each input picture, with two boxes at most.","itemType":"array"},"color_palette":{"type":"array","required":false,"description":"3 to 10 colours with their shares; not with enable_sequential.","itemType":"object","minItems":3,"maxItems":10},"enable_sequential":{"type":"boolean","required":false,"description":"Make a connected series of pictures.","default":false},"input_urls":{"type":"array","required":false,"description":"URLs of input pictures; leave out for text-to-image.","itemType":"string","maxItems":9},"n":{"type":"integer","required":false,"description":"Number of pictures: 1 to 4, with enable_sequential up to 12."},"resolution":{"type":"string","required":false,"description":"Pixel tier of the result.","values":["1K","2K","4K"],"default":"2K"},"seed":{"type":"integer","required":false,"description":"Random seed; reported to be ignored.","default":0,"min":0,"max":2147483647},"thinking_mode":{"type":"boolean","required":false,"description":"Plan before drawing; not with input pictures or enable_sequential.","default":false},"watermark":{"type":"boolean","required":false,"description":"Put a watermark on the result.","default":false}},"conflicts":[{"aspect_ratio":"set","resolution":"unset"},{"resolution":["4K"],"input_urls":"set"},{"resolution":["4K"],"enable_sequential":[true]}]},{"id":"z-image","title":"Z-Image","kind":"text-to-image","asOf":"2026-08-19","confidence":"documented","credits":{"any":0.8},"creditsAsOf":"2026-10-03","notes":[],"fields":{"aspect_ratio":{"type":"string","required":true,"description":"Width to height of the picture.","values":["1:1","4:3","3:4","16:9","9:16"],"default":"1:1"},"prompt":{"type":"string","required":true,"description":"What to draw.","maxLength":1000},"nsfw_checker":{"type":"boolean","required":false,"description":"kie\'s own content filter; off unless set."}}}]');
;// CONCATENATED MODULE: ./lib/kie/models/models.js

/** What a model makes of what. */
const MODEL_KINDS = (/* unused pure expression or super */ null && ([
    'text-to-image',
    'image-to-image',
    'text-and-image-to-image',
    'upscale',
    'layer-decomposition',
    'segmentation',
    'background-removal',
]));
/** How well the fields of a model are known, best first; `live` is what kie's own catalogue said in this run. */
const CONFIDENCES = (/* unused pure expression or super */ null && (['documented', 'live', 'second-hand', 'partial']));
/** The types of a field's value, by their names in JSON Schema. */
const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
/** The model that is used when the user names none. */
const DEFAULT_MODEL = 'gpt-image/1.5-text-to-image';
/** Every model of kie's Market for images that is known, by id. scripts/check-models.ts proves that the data has this shape. */
const MODELS = models_namespaceObject;
const BY_ID = new Map(MODELS.map((model) => [model.id, model]));
/** The model with this id, `undefined` for one that this library does not know; kie may know it all the same. */
function findModel(id) {
    return BY_ID.get(id);
}
const MEBIBYTE = 1024 * 1024;
/** What kie takes of a picture, for models that differ from the rest. */
const MAX_REFERENCE_BYTES = new Map([
    ['nano-banana-pro', 30 * MEBIBYTE],
    ['nano-banana-2', 30 * MEBIBYTE],
    ['qwen2-1/image-to-image', 30 * MEBIBYTE],
    ['recraft/remove-background', 5 * MEBIBYTE],
]);
/**
 * Bytes that kie takes of one reference picture. Whether its megabytes are of 1000 or 1024 is not known: this is the larger
 * reading, as a picture that kie refuses costs nothing.
 */
function maxReferenceBytes({ id }) {
    return MAX_REFERENCE_BYTES.get(id) ?? 10 * MEBIBYTE;
}


/***/ }),

/***/ 82527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ countCharged),
/* harmony export */   Qj: () => (/* binding */ creditsFor),
/* harmony export */   mY: () => (/* binding */ COUNT_FIELDS)
/* harmony export */ });
/* unused harmony export countPictures */
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22599);

/** Fields that say how many pictures a task makes, in the models of whose number nothing more is known. */
const COUNT_FIELDS = ['n', 'num_images', 'max_images', 'nVariants'];
/**
 * Credits that one task with this input takes, for all its pictures. Where more than one price may apply it is the highest
 * of them, so that a limit on spending holds: the field that decides is left out and has no default, or is no field at all.
 * @returns `undefined` where no price is known, or where it depends on the size of a picture
 */
function creditsFor(model, input) {
    const { credits } = model;
    if (credits === undefined || 'per_megapixel' in credits)
        return undefined;
    const each = highest(credits, { model, input });
    return withoutRoundingError(each * countPaid(model, input));
}
/** Pictures that a task with this input makes: those that are asked for, else the most that the model may make of it. */
function countPictures(model, input) {
    const { field: name, byDefault } = model.pictures ?? {};
    const asked = name === undefined ? undefined : Number(input[name]);
    if (asked !== undefined && asked >= 1)
        return asked;
    if (byDefault !== undefined)
        return highest(byDefault, { model, input });
    const field = name === undefined ? undefined : model.fields[name];
    return field === undefined ? 1 : defaultCount(field);
}
/** How many times the price of one a task takes, also of a model that is not known here. */
function countCharged({ model: id, input }) {
    const model = (0,_models_js__WEBPACK_IMPORTED_MODULE_0__/* .findModel */ .P6)(id);
    if (model !== undefined)
        return countPaid(model, input);
    return Math.max(1, ...COUNT_FIELDS.map((name) => Number(input[name])).filter((asked) => asked >= 1));
}
function countPaid(model, input) {
    return model.pricedBy === 'task' ? 1 : countPictures(model, input);
}
/** What the field of a count is where it is left out; the most that it takes, where that is not known. */
function defaultCount({ default: standard, values = [], max = 1 }) {
    return standard === undefined ? Math.max(max, ...values.map(Number)) : Number(standard);
}
/** The number of the setting that the input has; of several that it may have, the highest. */
function highest(numbers, { model, input }) {
    const all = Object.entries(numbers);
    const chosen = all.filter(([setting]) => isSet(setting, model, input));
    return Math.max(...(chosen.length > 0 ? chosen : all).map(([, number]) => number));
}
/** Whether the input has this setting, such as `quality=high`, by itself or by the model's default. */
function isSet(setting, { fields }, input) {
    const [name = '', value] = setting.split('=');
    return String(input[name] ?? fields[name]?.default) === value;
}
/** Prices have two decimals at most, but their products come out as 16.799999999999997. */
function withoutRoundingError(credits) {
    return Number(credits.toFixed(6));
}


/***/ }),

/***/ 81876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ KieTaskFailedError),
/* harmony export */   Nb: () => (/* binding */ KieCancelledError),
/* harmony export */   cZ: () => (/* binding */ KieOutcomeUnknownError),
/* harmony export */   dF: () => (/* binding */ KieTaskLostError),
/* harmony export */   pL: () => (/* binding */ KieTimeoutError),
/* harmony export */   um: () => (/* binding */ KieNotSubmittedError),
/* harmony export */   zl: () => (/* binding */ KieResultError)
/* harmony export */ });
/* harmony import */ var _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19834);
/* harmony import */ var _wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53200);


/** A createTask whose end is unknown: kie may have made and charged a task whose id never arrived. `cause` says why. */
class KieOutcomeUnknownError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieOutcomeUnknownError';
    endpoint = 'createTask';
    /** When the request was sent: where to look in kie's own log. */
    at;
    constructor({ at, cause }) {
        const why = cause instanceof _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 ? `: ${cause.message}` : '.';
        super(`kie.ai may have accepted the request of ${at.toISOString()} and charged for it, but no task id came${why}`, {
            cause,
        });
        this.at = at;
    }
}
/** The task ended in kie's state `fail`, or in what can only mean that. */
class KieTaskFailedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTaskFailedError';
    taskId;
    kind;
    /** As kie sent it, `undefined` where it sent none; foreign text. */
    failCode;
    /** As kie sent it, `undefined` where it sent none; foreign text. */
    failMsg;
    /** Whether the service failed, so that a fresh task may succeed; never for the prompt's or the request's own fault. */
    transient;
    /** Whether kie's record names no state, and its failure was told by something else; then it is not `transient`. */
    isInferred;
    constructor(failure) {
        const said = [failure.failCode, failure.failMsg].filter((part) => part !== undefined && part !== '').join(': ');
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(failure.taskId)} failed (${failure.kind}): ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(said) || '(kie.ai gave no reason)'}`);
        this.taskId = failure.taskId;
        this.kind = failure.kind;
        this.failCode = failure.failCode;
        this.failMsg = failure.failMsg;
        this.transient = failure.transient;
        this.isInferred = failure.isInferred ?? false;
    }
}
/** The task was accepted and had not ended by its deadline. It may still end, and may be charged. */
class KieTimeoutError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTimeoutError';
    taskId;
    /** The last state that was read, `undefined` where no look at the task succeeded. */
    lastState;
    waitedMs;
    constructor(wait) {
        const state = wait.lastState === undefined ? 'its state could never be read' : `state ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.lastState)}`;
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(wait.taskId)} had not ended after ${Math.round(wait.waitedMs / 1000)} s (${state}).`, wait.cause === undefined ? undefined : { cause: wait.cause });
        this.taskId = wait.taskId;
        this.lastState = wait.lastState;
        this.waitedMs = wait.waitedMs;
    }
}
/** kie does not know the task, though it gave or once gave this id. */
class KieTaskLostError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieTaskLostError';
    taskId;
    constructor(taskId, options) {
        super(`kie.ai does not know the task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)}.`, options);
        this.taskId = taskId;
    }
}
/** The task succeeded, and its record names no result that could be read. */
class KieResultError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieResultError';
    taskId;
    /** The result as kie sent it, cut; foreign text. */
    text;
    constructor({ taskId, text }) {
        super(`Task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} succeeded, but its result names no picture: ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(text) || '(empty)'}`);
        this.taskId = taskId;
        this.text = text;
    }
}
/** The caller's signal ended the work. */
class KieCancelledError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieCancelledError';
    /** The task that was accepted and is still at work; kie cannot cancel it. `undefined` where nothing was submitted. */
    taskId;
    constructor(taskId) {
        super(taskId === undefined
            ? 'Cancelled before anything was submitted.'
            : `Cancelled while task ${(0,_wire_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(taskId)} was at work; kie.ai goes on with it.`);
        this.taskId = taskId;
    }
}
/** The request was never sent, because of what happened to others. */
class KieNotSubmittedError extends _wire_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KieError */ .g4 {
    name = 'KieNotSubmittedError';
    /** The error that stopped all submissions, or those of the same model; or the refusal by `admit`. */
    because;
    /** How the task before it failed, where this was to be a fresh one; `undefined` where it was the first. */
    earlier;
    constructor(because, earlier) {
        super(because === 'over-budget' ? 'Not submitted: over budget.' : `Not submitted: ${because.message}`, because === 'over-budget' ? undefined : { cause: because });
        this.because = because;
        this.earlier = earlier;
    }
}


/***/ }),

/***/ 11039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ isNotReady),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   XE: () => (/* binding */ classifyFailure),
/* harmony export */   aH: () => (/* binding */ namedField),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   rN: () => (/* binding */ classifyRefusal)
/* harmony export */ });
/* harmony import */ var _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

const says = (...patterns) => {
    return ({ words }) => patterns.some((pattern) => pattern.test(words));
};
const hasCode = (...codes) => {
    return ({ number }) => number !== undefined && codes.includes(number);
};
const either = (...conditions) => {
    return (said) => conditions.some((condition) => condition(said));
};
const unless = (exception, condition) => {
    return (said) => condition(said) && !exception(said);
};
const isBroken = says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.brokenServer);
/** As `isBroken`, of a refusal: the doubt whether a task was made weighs more than the reason. */
const isPerhapsBroken = says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.brokenServer, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.perhapsBroken);
const isServerCode = ({ number }) => number !== undefined && number >= 500;
/** Codes that kie gives to a request of the caller's making where the text says nothing else. */
const isCallersCode = hasCode(400, 404, 422);
/** Under a server's code, what is violated must be said: it may be a constraint of kie's own database. */
const isViolation = (said) => {
    return says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.violation)(said) && (!isServerCode(said) || says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.violated)(said));
};
/**
 * For a refusal, the first rule that matches wins: by its code or by its words, because kie sends one trouble under several
 * codes. Words of a broken server stand before those of moderation, and those of a busy one behind: 'Internal server error
 * in moderation service' is a server's fault, 'flagged, please try again' is not.
 */
const REFUSAL_RULES = [
    ['auth', either(hasCode(401), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.auth))],
    ['balance', either(hasCode(402), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.balance))],
    ['key-cap', hasCode(433)],
    ['rate', either(hasCode(429, 430), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.rate))],
    ['maintenance', either(hasCode(455), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.maintenance))],
    ['model', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.model)],
    ['parameter', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.parameter)],
    ['input-file', either(hasCode(451), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.inputFile))],
    ['moderation', unless(isPerhapsBroken, either(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.moderation), isViolation))],
    ['server', either(isPerhapsBroken, says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.busyServer, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.perhapsBusy, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.looselyBusy))],
    // Their meaning is not certain enough to say of any other code that no task was made.
    ['moderation', (said) => isCallersCode(said) && says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.content, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.refused)(said)],
    ['parameter', isCallersCode],
    ['task-failed', hasCode(408, 501)],
    ['disabled', hasCode(505)],
    ['server', isServerCode],
];
/**
 * For a task that failed, what the text says counts before any code, which was seen to be the same for everything. With
 * words of content and of a service it is a refusal of content, but for those of a broken server. A text that says
 * something else is no fault of the service's, whatever its code: a fresh task is paid for, so it needs a reason.
 */
const FAILURE_RULES = [
    ['moderation', unless(isBroken, says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.moderation, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.violation, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.content))],
    ['model', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.model)],
    ['parameter', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.parameter, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.moreOfParameter)],
    ['input-file', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.inputFile, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.moreOfInputFile)],
    // Always a refusal of content, whatever is said to do next.
    ['moderation', hasCode(431)],
    ['moderation', unless(isBroken, says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.refused))],
    ['auth', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.auth)],
    ['balance', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.balance)],
    ['rate', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.rate)],
    ['maintenance', says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.maintenance)],
    ['server', isBroken],
    ['server', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.doubtful), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.busyServer))],
    ['server', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.doubtful, _complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.perhapsBusy))],
    ['auth', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), hasCode(401))],
    ['balance', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), hasCode(402))],
    ['key-cap', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), hasCode(433))],
    ['rate', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), hasCode(429))],
    ['maintenance', unless(says(_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SAYS */ .HN.callersOwn), hasCode(455))],
    ['input-file', hasCode(451)],
    ['parameter', isCallersCode],
    ['disabled', hasCode(505)],
    ['unknown', ({ words }) => !(0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothing */ ._X)(words)],
    ['rate', hasCode(430)],
    ['task-failed', hasCode(408, 501)],
    ['server', isServerCode],
];
/** Kinds whose refusals also await every other request. */
const STOP_KINDS = ['auth', 'balance', 'key-cap'];
/** Kinds that lie in the request itself, or in the model: refused, and surely no task made. */
const FINAL_KINDS = ['model', 'parameter', 'input-file', 'moderation', 'disabled'];
/** Codes that are no request's fault and yet final where the text says nothing: old ones of other routes, and a failed task. */
const FINAL_CODES = [405, 413, 501];
/**
 * The only codes after which a createTask is sent again. A text that speaks of a rate limit or of maintenance under
 * another code may come from behind kie, when the task is already made.
 */
const RETRY_CODES = [429, 430, 455];
/**
 * Failed tasks that a fresh one may do better. An upstream 401, 402 or 429 is kie's own account with the model's maker,
 * not the user's, so it counts as the service's trouble too.
 */
const TRANSIENT_KINDS = [
    'auth',
    'balance',
    'key-cap',
    'rate',
    'maintenance',
    'server',
    'task-failed',
];
/** What a refusal of kie's is about. */
function classifyRefusal(complaint) {
    return firstKind(REFUSAL_RULES, complaint);
}
/** What a failed task's `failCode` and `failMsg` are about. */
function classifyFailure(complaint) {
    return firstKind(FAILURE_RULES, complaint);
}
function firstKind(rules, { code, text }) {
    const number = typeof code === 'string' && /^\d+$/.test(code.trim()) ? Number(code) : code;
    const said = typeof number === 'string'
        ? { number: undefined, words: (0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plainWords */ .c5)(`${number} ${text}`) }
        : { number, words: (0,_complaint_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plainWords */ .c5)(` ${text}`) };
    return rules.find(([, matches]) => matches(said))?.[0] ?? 'unknown';
}
/** Whether a refusal of recordInfo says that the task is not known, or not known yet. */
function isNotReady({ code, text }) {
    const said = text.toLowerCase();
    return (code === 422 && said.includes('recordinfo is null')) || (code === 404 && said.includes('task not found'));
}
/** What a refusal of createTask means for a second send. Whatever is not known for sure is ambiguous. */
function verdictOf(kind, code) {
    if (STOP_KINDS.includes(kind))
        return 'stop';
    if (FINAL_KINDS.includes(kind))
        return 'final';
    if (kind === 'rate' || kind === 'maintenance')
        return RETRY_CODES.includes(code) ? 'retry' : 'ambiguous';
    const textIsSilent = kind === 'unknown' || kind === 'task-failed';
    return textIsSilent && FINAL_CODES.includes(code) ? 'final' : 'ambiguous';
}
/** Whether a task that failed for this reason may succeed as a fresh task: never where the request itself was refused. */
function isTransient(kind) {
    return TRANSIENT_KINDS.includes(kind);
}
/** The field that kie names in `This <field> is not within the range ...` or `<field> is required`. */
function namedField(text) {
    const match = /(?:^|\bthis )([\w.[\]-]{1,64}) is (?:not within the range|required)/i.exec(text.trim());
    const name = match?.[1];
    return name === undefined || /^(this|field)$/i.test(name) ? undefined : name;
}


/***/ }),

/***/ 10912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ SAYS),
/* harmony export */   _X: () => (/* binding */ saysNothing),
/* harmony export */   c5: () => (/* binding */ plainWords)
/* harmony export */ });
/**
 * What kie and the makers of the models say in their texts, by its subject. All are for texts in the form of `plainWords`.
 * None has a repetition without a bound inside another, so that a long text takes no longer than its length.
 */
const SAYS = {
    auth: /unauthorized|authentication failed|access permissions/,
    balance: /credits insufficient|insufficient credit|current balance|top up/,
    rate: /call frequency|rate ?limit|too many requests/,
    maintenance: /being maintained|maintenance/,
    model: /model name you specified/,
    parameter: /not within the range of allowed|is required|cannot exceed the maximum/,
    /** Said of a task that failed; in a refusal they may mean other things. */
    moreOfParameter: /invalid param|(?:is|are) not valid|must be (?:between|one of|at least|at most)|cannot be empty/,
    inputFile: /file type not supported|not point to an image|failed to get the file|url is wrong/,
    /** As `moreOfParameter`. */
    moreOfInputFile: /image fetch failed|(?:unsupported|invalid) (?:input )?(?:image|file)|(?:input|reference|your) (?:image|file)s? (?:is|are|could not|cannot|exceed)|process input image/,
    /** A server that is broken: what it says beside this, it says of its own parts. A number alone may be one of pixels or words. */
    brokenServer: /^internal |internal ?(?:error|server|service ?error)|server ?error|service ?(?:is )?(?:currently |temporarily )?unavailable|timed ?out|timeout|time out\b|bad gateway|task id is blank|(?:status|code|http)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?5\d\d\b|(?:error|returned)["':=([ ]{0,4}5\d\d(?= ?(?:$|[.,;:!?)\]}"'|](?!\d)))|^ ?5\d\d\b(?![.,]\d| (?:px|pixel|word|char|token|byte|[km]b\b|x\b|by\b|is\b|or\b|to\b))/,
    /** Said in a refusal they may come of a broken server, so that nothing is certain; in a task that failed they tell nothing. */
    perhapsBroken: /unique constraint|generate playground failed|\beconn|no response|time out|(?:error|returned)["':=([ ]{0,4}5\d\d\b|^ ?5\d\d\b/,
    /** A server that has no room at present. */
    busyServer: /busy|overload|high (?:demand|traffic|load)|heavy (?:load|traffic)|throttl|\bquotas?\b|queue is full|server had an error|system error|deadline exceeded|繁忙/,
    /** A server's trouble, or one that it passes on; beside words of the caller's own they may mean these. */
    perhapsBusy: /capacity|try again|again later|retry later|upstream|unavailable|exhausted|something went wrong|unexpected error|network error|connection (?:reset|refused|closed|error)|gateway|\btemporar(?:y|ily)\b|\binternal\b|(?:(?:status|code|http|error|returned)["':=([ ]{0,4}(?:code["':=([ ]{0,4})?|^ ?)(?:40[12]|429)\b|稍后|重试/,
    /** Parts of words that a refusal says of a busy server, as far as is known; what it means is not certain. */
    looselyBusy: /quota|temporar/,
    /** A refusal of the prompt or the picture, in the words that kie was first seen to use. */
    moderation: /nsfw|moderat|sensitive|safety|unsafe|content polic|prohibit|flagged/,
    /** The same, but that a database has constraints that are violated too. */
    violation: /violat/,
    /** What is violated where a prompt or a picture is meant. */
    violated: /polic|content|guideline/,
    /** What is refused, in further words. */
    content: /polic(?:y|ies)\b|guardrail|guideline|inappropriate|offensive|harmful|sexual|\bnud(?:e|ity)\b|erotic|porn|\bgore\b|self harm|violen(?:t|ce)|\bminors?\b|celebrit|public figure|prominent people|real (?:person|people|human)|likeness|deepfake|copyright|trademark|intellectual property|third party content|responsible ai|content (?:filter|checker|could not)|filtered|risk control|data ?inspection|disallowed|illegal|\bbanned (?:word|term|content)|hate speech|\bunder ?age\b|content (?:is |was )?restricted|restricted content|our filters|comply with (?:our|the) (?:terms|rules)|敏感|违规|审核/,
    /** That something is refused, whatever it is. */
    refused: /\breject|\bblock(?:ed|s)?\b|\bcaught\b|not (?:allowed|permitted)|\bdeclin|(?<!connection )\brefus|different (?:prompt|input|image|picture|idea)|(?:adjust|revise|rephrase|modify|change|edit) (?:it\b|(?:your|the) (?:prompt|input|image|picture|content|description))/,
    /** What a model says that will not, and one that could not. */
    doubtful: /(?:unable to|could ?n[o']t|can ?n[o']t|can't) (?:be )?(?:generat|creat|produc|process|show|draw|edit|fulfil|assist|help|complet)/,
    /** What is the caller's own: its prompt, its pictures, its fields. 'Generating your image' is not. */
    callersOwn: /\bprompts?\b|\bwords?\b|\bupload|\breference|(?<!(?:generat|creat|mak|draw|render)(?:e|ing) )\byour (?:\w{1,20} )?(?:image|picture|photo|file|input|text|content)|\binput (?:image|picture|photo|file|text)|too (?:long|large|small|big|short|wide|tall)|\bshort(?:en|er)\b|\b(?:small|larg)er\b|exceed|unsupported|not supported|dimension|\bratios?\b|\bpixels?\b|\bbanned\b|forbidden|\bdenied\b|restrict|\bcompl(?:y|iance)\b|suitable|\bterms\b|\bhat(?:e|eful)\b|weapon|\bchild|under ?age|terror|\bmasks?\b|\bfaces?\b|\burls?\b/,
};
/** Words of which a text may be made without a reason in it. */
const EMPTY_WORDS = new Set(('a an and the this your has have is was to of for with please image images picture video content generation ' +
    'generate generating playground task job request processing fail failed failure error unknown occurred success ' +
    'code null none undefined').split(' '));
/** Texts in one form: in lower case, without underscores, hyphens, typographic apostrophes and several spaces in a row. */
function plainWords(text) {
    return text
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/[\s_-]+/g, ' ');
}
/** Whether a text in the form of `plainWords` gives no reason: it is empty, or says that something failed and no more. */
function saysNothing(words) {
    return words.split(/[^\p{L}\p{N}']+/u).every((word) => word === '' || /^\d+$/.test(word) || EMPTY_WORDS.has(word));
}


/***/ })

};
