export const id = 564;
export const ids = [564];
export const modules = {

/***/ 79564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/workspace/directories.js
var workspace_directories = __webpack_require__(67490);
// EXTERNAL MODULE: ./lib/core/text/errors.js
var errors = __webpack_require__(50020);
// EXTERNAL MODULE: ./lib/core/text/problem-list.js
var problem_list = __webpack_require__(94189);
// EXTERNAL MODULE: ./lib/core/images/file.js
var images_file = __webpack_require__(46290);
// EXTERNAL MODULE: ./lib/core/images/task-results.js
var task_results = __webpack_require__(48018);
;// CONCATENATED MODULE: ./lib/core/images/check.js




/**
 * Reads the lock file anew, makes sure that every image can be written, and says so to the other steps of the job.
 *
 * @returns the files that somebody has changed and that may be replaced
 * @throws InputError with one line for each file that is in the way, or where nothing can be written at all
 */
async function checkPlaces(disk, { names, reused, replaceChanged }) {
    const barriers = findBarriers(disk, names);
    const isOpen = (directory) => barriers.get(directory) === undefined;
    disk.proveWritable([...barriers.keys()].filter(isOpen));
    const lock = disk.readLock();
    const problems = new Set([...barriers.values()].filter((line) => line !== undefined));
    const open = names.filter((name) => isOpen(external_node_path_.posix.dirname(name)));
    for (const line of describeTaken(disk, open, reused))
        problems.add(line);
    const files = open.flatMap((name) => images_file/* EXTENSIONS */.Z1.map((extension) => `${name}.${extension}`));
    const replaceable = [];
    for (const file of new Set([...files, ...(0,task_results/* resultFiles */.dH)(lock, open)])) {
        const obstacle = await disk.findObstacle(file);
        if (obstacle?.isChanged === true && replaceChanged)
            replaceable.push(file);
        else if (obstacle !== undefined)
            problems.add(obstacle.line);
    }
    const list = new problem_list/* ProblemList */.K();
    for (const line of problems)
        list.add(line);
    list.throwIfAny();
    disk.announce({ making: names, reusing: [...new Set(reused.flatMap(({ name, image = name }) => [name, image]))] });
    return replaceable;
}
/** Why no image can be written, by directory of the images. */
function findBarriers(disk, names) {
    const directories = new Set(names.map((name) => external_node_path_.posix.dirname(name)));
    return new Map([...directories].map((directory) => [directory, disk.describeBarrier(directory)]));
}
/** Says which images cannot be made because a picture of another one, which is reused, has their name. */
function describeTaken(disk, names, reused) {
    const byName = new Map(reused.map((entry) => [entry.name, entry]));
    return names.flatMap((name) => {
        const { file, image } = byName.get(name) ?? {};
        if (file === undefined || image === undefined)
            return [];
        return [
            `'${disk.pathOf(file)}' is one of several pictures of '${image}', which is reused. ` +
                `Choose another 'name' than '${name}', or set 'reuse' to false to make both anew.`,
        ];
    });
}

// EXTERNAL MODULE: ./lib/kie/download/media-type.js
var media_type = __webpack_require__(44717);
// EXTERNAL MODULE: ./lib/core/images/lock.js
var lock = __webpack_require__(66775);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/core/images/lock-merge.js

/**
 * Brings a run's entries into the lock file that is there now. What the run made wins, as its file lies under that name;
 * else what is there: an entry that changed since the run read it belongs to the file of whoever changed it.
 */
function mergeNews(there, { base, made, reused, isOfOther }) {
    const merged = new Map(there);
    for (const entry of reused) {
        const { file } = entry;
        const current = there.get(file);
        const isTheirs = current !== undefined && (isOfOther(file) || !(0,external_node_util_.isDeepStrictEqual)(current, base.get(file)));
        if (!isTheirs)
            merged.set(file, entry);
    }
    for (const entry of made)
        merged.set(entry.file, entry);
    return merged;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/kie/sharing/file-lock.js
/** SQLite's code for a lock that somebody else has. */
const BUSY = 5;
/** Another process has the lock. */
class LockBusyError extends Error {
    name = 'LockBusyError';
    constructor(waitMs) {
        super(`another process has had the lock for ${waitMs} ms`);
    }
}
/**
 * Mutual exclusion between the processes of one machine. The lock is the operating system's own, taken on a file by
 * SQLite, which Node brings: it ends with the process that has it, however that ends, so none is ever stale and none is
 * ever broken. Node has no other way to one.
 */
class FileLock {
    #file;
    #waitMs;
    #database;
    /**
     * @param file - absolute path; need not exist, and stays, empty, when the lock is released
     * @param waitMs - how long to wait for another process, which stops this one
     */
    constructor(file, waitMs) {
        this.#file = file;
        this.#waitMs = waitMs;
    }
    /**
     * Takes the lock, until it is released or the process ends.
     *
     * @throws LockBusyError where another process has it, and SQLite's error where the file cannot be used
     */
    take() {
        const { DatabaseSync } = loadSqlite();
        const database = new DatabaseSync(this.#file, { timeout: this.#waitMs });
        try {
            // Nothing is ever written, so that a full disk is no obstacle.
            database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
        }
        catch (error) {
            database.close();
            throw error.errcode === BUSY ? new LockBusyError(this.#waitMs) : error;
        }
        this.#database = database;
    }
    /** Lets others have it. */
    release() {
        this.#database?.close();
        this.#database = undefined;
    }
}
/**
 * Loads SQLite at its first use, as most processes never need it. Earlier releases of Node 24 (24.5 was tried) warn
 * then that it may change, in the log of whoever uses this; that is no matter of theirs.
 */
function loadSqlite() {
    const emitWarning = process.emitWarning.bind(process);
    process.emitWarning = () => undefined;
    try {
        return process.getBuiltinModule('node:sqlite');
    }
    finally {
        process.emitWarning = emitWarning;
    }
}

// EXTERNAL MODULE: ./lib/core/text/reason.js
var text_reason = __webpack_require__(93251);
;// CONCATENATED MODULE: ./lib/core/images/claims.js




/** Longest wait for another step, which only reads and writes small files while it has the lock. */
const LOCK_WAIT_MS = 5_000;
/**
 * Which step of a job wrote which file, and what those that run at the same time are about to write: one line for each, in
 * a file that outlives the steps and not the job. What other steps append is read as it comes, and nothing is read twice.
 *
 * Images are worth more than claims: what cannot be claimed is made and kept all the same, after a warning.
 */
class Claims {
    #options;
    #lock;
    /** Files of other steps. */
    #others = new Set();
    /** What other steps meant to do, by the image's path and their own names. */
    #intended = new Map();
    /** Held as long as this process lives. */
    #life;
    #readBytes = 0;
    #hasWarned = false;
    constructor(options) {
        this.#options = options;
        this.#lock = new FileLock(`${options.file}.lock`, LOCK_WAIT_MS);
    }
    /** Does short work while no other step of this job does any; where the lock cannot be had, all the same. */
    alone(work) {
        const isAlone = this.#try(() => this.#lock.take());
        try {
            return work();
        }
        finally {
            if (isAlone)
                this.#lock.release();
        }
    }
    /**
     * Lets other steps know what this one is about to do, as long as it runs.
     *
     * @returns the images that a step which runs at the same time makes, or reuses where they are to be made; then nothing
     *   was said
     */
    intend({ making, reusing }) {
        return this.alone(() => {
            this.#readOn();
            const isRunning = askOnce((step) => isHeld(this.#lifeOf(step)));
            const isContested = (image, by) => [...(this.#intended.get(image) ?? [])].some(([step, kind]) => by.includes(kind) && isRunning(step));
            const contested = [
                ...making.filter((image) => isContested(image, ['making', 'reusing'])),
                ...reusing.filter((image) => isContested(image, ['making'])),
            ];
            if (contested.length > 0)
                return contested;
            this.#begin();
            this.#say([...making.map((image) => ['making', image]), ...reusing.map((image) => ['reusing', image])]);
            return [];
        });
    }
    /** Notes that this step wrote a file. */
    add(file) {
        this.#say([['wrote', file]]);
    }
    /** Whether another step of this job wrote a file. */
    isOfOther(file) {
        this.#readOn();
        return this.#others.has(file);
    }
    /** Takes the lock that tells others that this step runs. */
    #begin() {
        if (this.#life !== undefined)
            return;
        const life = this.#lifeOf(this.#options.step);
        this.#life = life;
        this.#try(() => isHeld(life) || life.take());
    }
    #lifeOf(step) {
        return new FileLock(`${this.#options.file}.${(0,external_node_crypto_.createHash)('sha256').update(step).digest('hex').slice(0, 12)}`, 0);
    }
    /** A line feed first ends a line that a full disk or a kill has torn. */
    #say(claims) {
        const { file, step } = this.#options;
        this.#try(() => (0,external_node_fs_.appendFileSync)(file, `\n${claims.map((claim) => `${[step, ...claim].join('\t')}\n`).join('')}`));
    }
    /** @returns whether it could be done */
    #try(work) {
        try {
            work();
            return true;
        }
        catch (error) {
            if (!this.#hasWarned) {
                this.#options.warn(`Steps of this job cannot tell each other which images they make: ${(0,text_reason/* reasonForLog */.Y)(error)}. Steps that run at the ` +
                    "same time then need an 'output-directory' each.");
            }
            this.#hasWarned = true;
            return false;
        }
    }
    #readOn() {
        for (const line of this.#readLines()) {
            const [step = '', kind, file] = line.split('\t', 3);
            if (step === this.#options.step || file === undefined)
                continue;
            if (kind === 'wrote')
                this.#others.add(file);
            if (kind !== 'making' && kind !== 'reusing')
                continue;
            const steps = this.#intended.get(file) ?? new Map();
            this.#intended.set(file, steps.set(step, kind));
        }
    }
    #readLines() {
        let handle;
        try {
            handle = (0,external_node_fs_.openSync)(this.#options.file, 'r');
        }
        catch {
            return [];
        }
        try {
            const bytes = Buffer.alloc(Math.max((0,external_node_fs_.fstatSync)(handle).size - this.#readBytes, 0));
            const length = (0,external_node_fs_.readSync)(handle, bytes, { position: this.#readBytes });
            // What follows the last line feed is not yet written to its end.
            const end = bytes.subarray(0, length).lastIndexOf('\n') + 1;
            this.#readBytes += end;
            return bytes.toString('utf8', 0, end).split('\n');
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
}
/** Whether somebody has a lock. */
function isHeld(lock) {
    try {
        lock.take();
    }
    catch (error) {
        return error instanceof LockBusyError;
    }
    lock.release();
    return false;
}
/** Asks each question once. */
function askOnce(ask) {
    const answers = new Map();
    return (step) => {
        const answer = answers.get(step) ?? ask(step);
        answers.set(step, answer);
        return answer;
    };
}

// EXTERNAL MODULE: ./lib/core/images/obstacle.js
var obstacle = __webpack_require__(90921);
;// CONCATENATED MODULE: ./lib/core/images/part-file.js

/** Ending of a file that is being written. Nobody else uses it, so what has it may be removed. */
const PART_ENDING = '.kie.part';
/** Replaces a file as a whole, without ever following a link that lies in its place. */
function replaceFile(target, content) {
    // Another step may do so at the same time.
    const part = `${target}.${process.pid}${PART_ENDING}`;
    (0,external_node_fs_.rmSync)(part, { force: true });
    (0,external_node_fs_.writeFileSync)(part, content, { flag: 'wx' });
    (0,external_node_fs_.renameSync)(part, target);
}
/**
 * Gives a file that was written under another name its own, never in place of anything.
 *
 * @param part - absolute path in the same directory
 * @returns `false` where something has the name; then nothing was done
 */
function giveName(part, target) {
    try {
        (0,external_node_fs_.linkSync)(part, target);
    }
    catch (error) {
        const isTaken = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false }) !== undefined;
        if (isTaken || error.code === 'EEXIST')
            return false;
        // Not every file system has hard links; on those it takes a caller whom nobody comes before.
        (0,external_node_fs_.renameSync)(part, target);
        return true;
    }
    try {
        (0,external_node_fs_.rmSync)(part, { force: true });
    }
    catch {
        // The file has its name. The next run that writes this part removes it.
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/core/images/folder-on-disk.js










/** The images' folder as it is on disk, without a thought of what a run makes. Files in it are named relative to it, with `/`. */
class FolderOnDisk {
    #outputDirectory;
    #claims;
    /** Part of the names of this step's part files: another step may write an image of the same name at the same time. */
    #partKey;
    /** What `findObstacle` has looked at, by its path. */
    #seen = new Map();
    #lock;
    /** Absolute path of the directory. */
    directory;
    constructor({ workspace, outputDirectory, claimsFile, step, warn }) {
        this.#outputDirectory = outputDirectory;
        this.#claims = new Claims({ file: claimsFile, step, warn });
        this.#partKey = (0,external_node_crypto_.createHash)('sha256').update(step).digest('hex').slice(0, 8);
        this.directory = external_node_path_.join(workspace, outputDirectory);
    }
    /** Path of a file relative to the workspace. */
    pathOf(relative) {
        return external_node_path_.posix.join(this.#outputDirectory, relative);
    }
    /** The lock file, read once. @throws InputError when it cannot be read */
    get lock() {
        return this.#lock ?? this.readLock();
    }
    /** Reads the lock file anew. @throws InputError when it cannot be read */
    readLock() {
        this.#lock = readLockFile(this.directory, this.pathOf(lock/* LOCK_FILE */.FI));
        return this.#lock;
    }
    /**
     * Changes the lock file as it is now, while no other step does. Where it says all of that already, it stays as it is.
     *
     * @throws InputError when it cannot be read, and the file system's error
     */
    updateLock(change) {
        this.#claims.alone(() => {
            const there = readLockFile(this.directory, this.pathOf(lock/* LOCK_FILE */.FI));
            const content = (0,lock/* formatLock */.X5)(change(there));
            if (content !== (0,lock/* formatLock */.X5)(there))
                replaceFile(external_node_path_.join(this.directory, lock/* LOCK_FILE */.FI), content);
        });
    }
    /**
     * Lets the other steps of this job know which images this one makes and reuses, by their names.
     *
     * @throws InputError where one that runs at the same time makes or reuses the same
     */
    announce({ making, reusing }) {
        const inFull = (names) => names.map((name) => external_node_path_.join(this.directory, name));
        const contested = this.#claims.intend({ making: inFull(making), reusing: inFull(reusing) });
        const problems = new problem_list/* ProblemList */.K();
        for (const image of contested) {
            problems.add(`'${this.pathOf(external_node_path_.relative(this.directory, image))}' is an image of another step of this job, which runs at the ` +
                "same time. Choose another 'name' or 'output-directory', or let one of them wait for the other.");
        }
        problems.throwIfAny();
    }
    /** Whether a file was made by another step of this job. */
    isOfOther(relative) {
        return this.#claims.isOfOther(external_node_path_.join(this.directory, relative));
    }
    /** Looks at what lies where a file is to be written; its directory must be free of barriers. */
    async findObstacle(relative) {
        const file = external_node_path_.join(this.directory, relative);
        this.#seen.set(relative, identityOf((0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })));
        return (0,obstacle/* findObstacle */.R)({
            file,
            shown: this.pathOf(relative),
            entry: this.lock.get(relative),
            isOfOther: () => this.isOfOther(relative),
        });
    }
    /** Says why nothing can be written to a directory in this one, or below it; `undefined` where it can. */
    describeBarrier(directory) {
        const barrier = (0,workspace_directories/* findBarrier */.DX)(this.directory, directory);
        return barrier && (0,obstacle/* describeBarrier */.d)(barrier, this.pathOf(barrier.path));
    }
    /**
     * Makes sure that files can be written to these directories, none of which is behind a barrier. One that does not exist
     * is not made; then it counts what it would come to lie in.
     *
     * @throws InputError
     */
    proveWritable(directories) {
        this.#prove('.');
        const existing = new Set([...directories].map((each) => (0,workspace_directories/* existingPart */.$X)(this.directory, each)));
        for (const each of existing)
            this.#prove(each);
    }
    /** An image that cannot be written is paid for all the same, so this is tried before. */
    #prove(directory) {
        try {
            (0,workspace_directories/* makeDirectory */.Oh)(this.directory, directory);
            const probe = this.partFile(external_node_path_.posix.join(directory, 'probe'));
            (0,external_node_fs_.rmSync)(probe, { force: true });
            (0,external_node_fs_.writeFileSync)(probe, '', { flag: 'wx' });
            (0,external_node_fs_.rmSync)(probe);
        }
        catch (cause) {
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new errors/* InputError */.d([`Nothing can be written to '${this.pathOf(directory)}': ${reason}. Make it writable for the runner's user.`], { cause });
        }
    }
    /**
     * Absolute path of the file that an image is written to before it has its final name. A point is in no name, so that no
     * two images, no two results, and no two steps share one.
     *
     * @param result - which of several pictures of a task it is
     */
    partFile(name, result) {
        const number = result === undefined ? '' : `.${result}`;
        return external_node_path_.join(this.directory, `${name}${number}.${this.#partKey}${PART_ENDING}`);
    }
    /**
     * Moves the part file of an image to its place, in the same directory, and notes that this step made it. It replaces only
     * what `findObstacle` has seen there, and nothing of another step's.
     *
     * @param part - absolute path
     * @returns absolute path; `undefined` where something else lies there by now, and then the part file stays
     */
    place(part, relative) {
        const file = external_node_path_.join(this.directory, relative);
        (0,workspace_directories/* makeDirectory */.Oh)(this.directory, external_node_path_.posix.dirname(relative));
        return this.#claims.alone(() => {
            const there = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
            if (there === undefined) {
                if (!giveName(part, file))
                    return undefined;
            }
            else {
                if (identityOf(there) !== this.#seen.get(relative) || this.isOfOther(relative))
                    return undefined;
                (0,external_node_fs_.renameSync)(part, file);
            }
            this.#claims.add(file);
            return file;
        });
    }
}
/** What changes with each change of a file. */
function identityOf(stats) {
    return stats === undefined ? '' : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
}
/**
 * Reads the lock file of a directory.
 *
 * @param directory - absolute path
 * @param shown - path of the lock file as a message names it
 * @returns an empty lock where there is no such file
 * @throws InputError when it cannot be read
 */
function readLockFile(directory, shown) {
    const file = external_node_path_.join(directory, lock/* LOCK_FILE */.FI);
    const stats = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (stats === undefined)
        return lock/* EMPTY_LOCK */.U5;
    const where = `The lock file '${shown}'`;
    if (!stats.isFile())
        throw new errors/* InputError */.d([`${where} is not a plain file.`]);
    return (0,lock/* parseLock */.PG)((0,external_node_fs_.readFileSync)(file, 'utf8'), where);
}

;// CONCATENATED MODULE: ./lib/core/images/folder.js










/**
 * The directory that images are written to. It never overwrites a file that it cannot prove to be its own: one that the
 * lock file knows, with the content that the lock file knows, and that no other step of this job wrote.
 *
 * The name of an image may have directories, with `/`. None of them is ever a symbolic link.
 */
class ImageFolder {
    #disk;
    /** Absolute path of the directory. */
    directory;
    /** Relative to the workspace, with `/`. */
    outputDirectory;
    #isChecked = false;
    /** Files that somebody has changed, and that the user was told will be replaced. */
    #replaceable = new Set();
    /** Names of files that this run has made or reuses, so that no other image of it takes their place. */
    #settled = new Set();
    /** Names of the images that this run makes or reuses: no picture of another one gets such a name. */
    #planned = new Set();
    #reused = [];
    constructor(options) {
        this.outputDirectory = options.outputDirectory;
        this.#disk = new FolderOnDisk(options);
        this.directory = this.#disk.directory;
    }
    /**
     * Reads the lock file and makes sure that every image can be written.
     *
     * @param names - of the images to make; each may get any extension
     * @returns a warning for each file that is going to be replaced although somebody has changed it
     * @throws InputError with one line for each file that is in the way, or where nothing can be written at all
     */
    async check(names, { replaceChanged } = { replaceChanged: false }) {
        for (const name of names)
            this.#planned.add(name);
        const replaced = await checkPlaces(this.#disk, { names, reused: this.#reused, replaceChanged });
        for (const file of replaced)
            this.#replaceable.add(file);
        this.#isChecked = true;
        return [...this.#replaceable].map((file) => `'${this.#disk.pathOf(file)}' was changed since this action made it; it is replaced, as 'reuse' is false.`);
    }
    /**
     * Makes room for an image that is written before its type is known and its name is final. What a killed run has left
     * there is removed.
     *
     * @param name - as planned
     * @param result - which of several pictures of its task it is, from 1
     * @returns absolute path of a file that does not exist, in a directory that does
     * @throws InputError where something stands for a directory of the path, as long as nothing has been checked; after the
     *   check the file system's error
     */
    preparePart(name, result) {
        const directory = external_node_path_.posix.dirname(name);
        const problem = this.#isChecked ? undefined : this.#disk.describeBarrier(directory);
        if (problem !== undefined)
            throw new errors/* InputError */.d([problem]);
        (0,workspace_directories/* makeDirectory */.Oh)(this.directory, directory);
        const file = this.#disk.partFile(name, result);
        (0,external_node_fs_.rmSync)(file, { force: true });
        return file;
    }
    /**
     * Gives a whole image, which was written to the file of `preparePart`, its final name: that of the planned image, with a
     * number where its task has several pictures.
     *
     * @param name - as planned. The file gets a suffix where that of somebody else has come into the way since the check, or
     *   where another image of the run is called so, because the image is paid for by now
     */
    async keep(name, { mediaType, result }) {
        const extension = (0,media_type/* extensionOf */.je)(mediaType);
        const part = this.#disk.partFile(name, result);
        const wanted = result === undefined ? name : `${name}-${result}`;
        for (let suffix = 1;; suffix++) {
            const free = suffix === 1 ? wanted : `${wanted}-${suffix}`;
            const isTaken = await this.#take(free, { extension, image: name });
            const placed = isTaken ? this.#place(part, `${free}.${extension}`) : undefined;
            if (placed !== undefined)
                return { name: free, ...placed };
        }
    }
    /**
     * Gives an image of an earlier run, which was written to the file of `preparePart`, its name. Nothing was paid for it in
     * this run, so it gets no other name where that one is taken.
     *
     * @throws InputError where another file is in the way; the one that was written is then removed
     */
    async adopt(name, { extension, isKept }) {
        const relative = `${name}.${extension}`;
        const part = this.#disk.partFile(name);
        const file = external_node_path_.join(this.directory, relative);
        for (;;) {
            const obstacle = await this.#disk.findObstacle(relative);
            if (obstacle !== undefined && !(obstacle.isChanged && (await isKept?.(file)) === true)) {
                // Another step may bring the same images at the same time.
                const isBrought = this.#disk.isOfOther(relative) && (await (0,images_file/* hashFile */.DC)(part)) === (await (0,images_file/* hashFile */.DC)(file));
                (0,external_node_fs_.rmSync)(part, { force: true });
                if (isBrought)
                    return { path: this.#disk.pathOf(relative), file };
                throw new errors/* InputError */.d([obstacle.line]);
            }
            const placed = this.#place(part, relative);
            if (placed !== undefined)
                return placed;
        }
    }
    /** Takes note of images of earlier runs that lie in the directory and that this run reuses. */
    noteReused(entries) {
        for (const entry of entries) {
            this.#settled.add(entry.name);
            this.#planned.add(entry.image ?? entry.name);
            this.#reused.push(entry);
        }
    }
    /**
     * Writes the lock file with the entries of all new images so far, and with those of reused ones as they were noted: what a
     * person has made of an image is never taken for this action's own. What another step has written meanwhile stays.
     */
    writeLock(images) {
        const made = images.filter(({ origin }) => origin !== 'reused');
        const news = {
            base: this.#disk.lock,
            made: made.map((image) => (0,lock/* lockEntry */.KF)(image, this.outputDirectory)),
            reused: this.#reused,
            isOfOther: (file) => this.#disk.isOfOther(file),
        };
        this.#disk.updateLock((there) => mergeNews(there, news));
    }
    /** Reads the lock file anew. @throws InputError when it cannot be read */
    readLock() {
        return this.#disk.readLock();
    }
    /**
     * Looks at the files of these entries of the lock file.
     *
     * @returns by the entry's `file`; nothing for a file that is not there, is no image, or was made by another step of this
     *   job, so that the check finds it in the way
     */
    find(entries) {
        const own = entries.filter(({ file }) => !this.#disk.isOfOther(file));
        return (0,images_file/* findImages */.Mz)(own, { directory: this.directory, pathOf: (file) => this.#disk.pathOf(file) });
    }
    /** Takes a name and its place, unless something is there that must stay. */
    async #take(name, { extension, image }) {
        if (name !== image && this.#planned.has(name))
            return false;
        const file = `${name}.${extension}`;
        const obstacle = await this.#disk.findObstacle(file);
        if (obstacle !== undefined && !(obstacle.isChanged && this.#replaceable.has(file)))
            return false;
        // Asked last, because another image may have taken it meanwhile.
        if (this.#settled.has(name))
            return false;
        this.#settled.add(name);
        return true;
    }
    /** @returns `undefined` where something has come into the place */
    #place(part, relative) {
        const file = this.#disk.place(part, relative);
        return file === undefined ? undefined : { path: this.#disk.pathOf(relative), file };
    }
}

// EXTERNAL MODULE: ./lib/core/request/added.js
var request_added = __webpack_require__(73471);
// EXTERNAL MODULE: ./lib/core/text/amounts.js
var amounts = __webpack_require__(12822);
;// CONCATENATED MODULE: ./lib/core/plan/plan.js



/** JSON with sorted keys, so that the same data always gives the same text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, member) => typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member);
}
/**
 * Identifies a request: two requests with the same hash ask for the same picture. The callback URL is no part of it, nor
 * are fields that the action adds by itself: whoever has a request with them leaves them out first, as `asWished` does.
 *
 * @returns sha256 of the canonical JSON of model and input, lower-case hex
 */
function hashRequest(request) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(canonicalJson({ model: request.model, input: request.input }))
        .digest('hex');
}
/** Credits that are still to be spent, `undefined` where the price of one image is unknown. */
function priceOf({ images }) {
    const prices = images.filter(needsTask).map(({ price }) => price);
    return prices.includes(undefined) ? undefined : (0,amounts/* sumCredits */.Cl)(prices.filter((price) => price !== undefined));
}
/** The prompt of each image to make, by its name: every model takes it in the field `prompt`. */
function promptsOf({ images }) {
    const prompts = images.map(({ name, request }) => [name, request?.input['prompt']]);
    return Object.fromEntries(prompts.filter((entry) => typeof entry[1] === 'string'));
}
/**
 * Lists the images that the source asks for. Tasks beside a source of requests are given to the images of their names, and
 * follow as images of their own where it has none; to leave out the images without a task is up to the caller.
 */
function makePlan(source) {
    if (source.kind === 'tasks')
        return { images: source.tasks.map(planTask) };
    const images = source.requested.flatMap(planWanted);
    return { images: source.tasks === undefined ? images : withTasks(images, source.tasks) };
}
/**
 * The part of a plan that one job makes. It depends on nothing but the whole plan, so that the parts are disjoint and
 * complete, and a re-run has the same.
 */
function takeShard(plan, { index, of }) {
    return { ...plan, images: plan.images.filter((_, position) => position % of === index - 1) };
}
/** The images that are still to be made or collected. */
function unfinished({ images }) {
    return images.filter(({ reused }) => reused === undefined);
}
/** Whether a task of kie's is still to be created for an image, and paid for. */
function needsTask({ taskId, reused }) {
    return taskId === undefined && reused === undefined;
}
function planWanted({ name, count, resolved }) {
    const { request, added, price, references } = resolved;
    const requestHash = hashRequest({ model: request.model, input: (0,request_added/* without */.FF)(request.input, added) });
    return Array.from({ length: count }, (_, index) => ({
        name: count === 1 ? name : `${name}-${index + 1}`,
        request,
        requestHash,
        price,
        ...(references.length > 0 && { uploads: references }),
        origin: 'generated',
    }));
}
function planTask(task) {
    return { ...task, request: undefined, requestHash: '', price: 0, origin: 'collected' };
}
function withTasks(images, tasks) {
    const ids = new Map(tasks.map(({ name, taskId }) => [name, taskId]));
    const names = new Set(images.map(({ name }) => name));
    const wanted = images.map((image) => {
        const taskId = ids.get(image.name);
        return taskId === undefined ? image : { ...image, taskId, price: 0, origin: 'collected' };
    });
    return [...wanted, ...tasks.filter(({ name }) => !names.has(name)).map(planTask)];
}

// EXTERNAL MODULE: ./lib/core/result/delivery.js
var result_delivery = __webpack_require__(26093);
// EXTERNAL MODULE: ./lib/core/result/task-list.js
var task_list = __webpack_require__(87365);
;// CONCATENATED MODULE: ./lib/core/make/task-ids.js



/** Keeps the ids of a run's tasks where later steps and jobs find them, however many there are. */
class TaskIds {
    #options;
    /** Whether it was said that the outputs have no room. */
    #isTold = false;
    constructor(options) {
        this.#options = options;
    }
    /** Workspace path of the file that has all ids; empty where there is none. */
    get file() {
        return this.#options.file.path;
    }
    /** Says, before anything is spent, where the ids will be. A dry run takes no name for its file. */
    announce(plan, { dryRun }) {
        const { file, artifact, log } = this.#options;
        const names = unfinished(plan).map(({ name }) => name);
        if (names.length === 0)
            return;
        if (!dryRun)
            file.choose();
        this.#isTold = !(0,task_list/* hasRoom */.AB)(Object.fromEntries(names.map((name) => [name, ''])));
        if (!this.#isTold)
            return;
        const what = `The ids of ${names.length} tasks have no room in the outputs 'tasks' and 'pending-tasks', which stay empty where ` +
            "they would be so long. The output 'tasks-file' names the file that has them";
        if (artifact.obstacle === undefined) {
            log.notice(`${what}; it goes up as the artifact '${artifact.name}', for a later job to pass its path as 'tasks'.`);
        }
        else {
            log.warning(`${what}, but no later job can have it: ${artifact.obstacle} Collect in this job, with that path as 'tasks', ` +
                "or submit fewer at once with 'shard'.");
        }
    }
    /** To be called with each id that is new. @param tasks - all so far */
    add(tasks, names) {
        const { file, publish } = this.#options;
        file.add(tasks, names);
        publish({ tasks, hasRoom: !this.#isTold && (0,task_list/* hasRoom */.AB)(tasks), file: file.path });
    }
    /** Brings ids to an artifact that the outputs have no room for. @returns what failed */
    async finish(tasks) {
        const { artifact, log } = this.#options;
        const count = Object.keys(tasks).length;
        if (count === 0 || artifact.obstacle !== undefined || (!this.#isTold && (0,task_list/* hasRoom */.AB)(tasks)))
            return [];
        try {
            log.info(`The ids of ${count} tasks are in the artifact '${await artifact.upload((0,task_list/* formatTasksFile */.Sh)(tasks))}'.`);
            return [];
        }
        catch (cause) {
            const reason = cause instanceof Error ? cause.message : String(cause);
            const error = new result_delivery/* DeliveryError */.VE(`The ids of ${count} tasks did not go up as '${artifact.name}': ${reason}`, {
                next: 'They stand in the log. To re-run the failed job takes the tasks up, and pays for none of them again.',
                cause,
            });
            return [{ destination: 'artifact', error }];
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/make/tasks-file.js






/** Names that are tried, should a person have files of all the others. */
const MOST_NAMES = 20;
/** Ids of an earlier run's file that are told before it is replaced. */
const MOST_TOLD = 20;
/** No file of ours is larger. */
const MAX_BYTES = 10_000_000;
/** What ends the file, and what the next member is written over. */
const END = '}\n';
const MEMBER = /^"([^"\\]+)":"([^"\\]*)"$/;
/** Never writes through a link; Windows has no such flag. */
const WRITE_PLAIN = external_node_fs_.constants.O_RDWR | (external_node_fs_.constants.O_NOFOLLOW || 0);
/**
 * The file with all task ids of a step: `tasks.json` in the output directory, or a name of its own where somebody else has
 * that one. It is whole JSON after each id, and an id that is added is one small write whatever the file has already.
 */
class TasksFile {
    #options;
    #claims;
    #names = new Set();
    /** Workspace path, once it is chosen. */
    #chosen = '';
    /** Bytes that are surely there and whole; 0 where the file has to be written anew. */
    #bytes = 0;
    #isThere = false;
    #hasWarned = false;
    constructor(options) {
        this.#options = options;
        this.#claims = new Claims({ file: options.claimsFile, step: options.step, warn: options.warn });
    }
    /** Relative to the workspace, with `/`; empty as long as there is no such file. */
    get path() {
        return this.#isThere ? this.#chosen : '';
    }
    /** Chooses the file's name, before anything is spent. What lies there stays until the first id is known. */
    choose() {
        const { outputDirectory, step } = this.#options;
        const own = `tasks-${step.replaceAll(/[^A-Za-z0-9_-]+/g, '-') || 'step'}`;
        const others = Array.from({ length: MOST_NAMES }, (_, index) => (index === 0 ? own : `${own}-${index + 1}`));
        const names = ['tasks', ...others].map((name) => external_node_path_.posix.join(outputDirectory, `${name}.json`));
        this.#chosen = this.#claims.alone(() => names.find((name) => this.#take(name))) ?? '';
        if (this.#chosen === '')
            this.#warn('every name for it is taken');
    }
    /**
     * Writes ids that are new.
     *
     * @param tasks - all of the step, these among them
     */
    add(tasks, names) {
        if (this.#chosen === '')
            return;
        try {
            this.#write(tasks, names);
            this.#isThere = true;
        }
        catch (error) {
            this.#bytes = 0;
            this.#warn((0,text_reason/* reasonForLog */.Y)(error));
        }
    }
    #absolute(relative) {
        return external_node_path_.join(this.#options.workspace, relative);
    }
    /** Claims a name, unless the file of that name is somebody else's. */
    #take(relative) {
        const file = this.#absolute(relative);
        if (isSameFile(file, this.#options.foreign) || this.#claims.isOfOther(file))
            return false;
        const stats = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        const earlier = stats?.isFile() === true && stats.size <= MAX_BYTES ? parseMembers((0,external_node_fs_.readFileSync)(file, 'utf8')) : [];
        if (stats !== undefined && (earlier === undefined || earlier.length === 0))
            return false;
        this.#claims.add(file);
        if (earlier !== undefined && earlier.length > 0)
            this.#tellReplaced(relative, earlier);
        return true;
    }
    #tellReplaced(relative, earlier) {
        const more = earlier.length > MOST_TOLD ? `, and ${earlier.length - MOST_TOLD} more that the log of that run names` : '';
        this.#options.log.info(`'${relative}' is from an earlier run and is replaced at the first task of this one. It has ` +
            `${earlier.slice(0, MOST_TOLD).join(', ')}${more}.`);
    }
    #write(tasks, names) {
        const [name = ''] = names;
        const isNew = names.length === 1 && !this.#names.has(name);
        for (const each of names)
            this.#names.add(each);
        if (isNew && this.#bytes > 0 && this.#append(`,\n${(0,task_list/* formatTask */.$m)(name, tasks[name] ?? '')}${END}`))
            return;
        const text = (0,task_list/* formatTasksFile */.Sh)(tasks);
        replaceFile(this.#absolute(this.#chosen), text);
        this.#bytes = Buffer.byteLength(text);
    }
    /** @returns `false` where the file is not what it was */
    #append(member) {
        const handle = (0,external_node_fs_.openSync)(this.#absolute(this.#chosen), WRITE_PLAIN);
        try {
            if ((0,external_node_fs_.fstatSync)(handle).size !== this.#bytes)
                return false;
            writeOver(handle, { text: member, at: this.#bytes - END.length });
            this.#bytes += member.length - END.length;
            return true;
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    /** The ids stand in the outputs, the log and the record as well, so nothing ends for want of this file. */
    #warn(reason) {
        if (!this.#hasWarned)
            this.#options.log.warning(`The file with the task ids could not be written: ${reason}`);
        this.#hasWarned = true;
    }
}
/** Whether two paths lead to one file, through whatever links. */
function isSameFile(file, other) {
    if (other === undefined || file === other)
        return file === other;
    const [one, two] = [file, other].map((each) => (0,external_node_fs_.statSync)(each, { bigint: true, throwIfNoEntry: false }));
    return one !== undefined && one.ino === two?.ino && one.dev === two.dev;
}
/** Writes in one go, or leaves the file as it was: what ended it takes no room that it did not have. */
function writeOver(handle, { text, at }) {
    const bytes = Buffer.from(text);
    let written = 0;
    try {
        written = (0,external_node_fs_.writeSync)(handle, bytes, 0, bytes.length, at);
    }
    finally {
        if (written < bytes.length) {
            (0,external_node_fs_.writeSync)(handle, END, at);
            (0,external_node_fs_.ftruncateSync)(handle, at + END.length);
        }
    }
    if (written < bytes.length)
        throw new Error('the disk is full');
}
/** The tasks of a file of ours, byte for byte as it is written; `undefined` for any other text. */
function parseMembers(text) {
    if (!text.startsWith('{"') || !text.endsWith(`"${END}`))
        return undefined;
    const members = text
        .slice(1, -END.length)
        .split(',\n')
        .map((line) => MEMBER.exec(line));
    return members.some((member) => member === null)
        ? undefined
        : members.map((member) => `${member?.[1]} ${member?.[2]}`);
}

// EXTERNAL MODULE: ./lib/core/text/foreign-text.js + 1 modules
var foreign_text = __webpack_require__(50779);
;// CONCATENATED MODULE: ./lib/core/plan/resume.js


/**
 * Takes up the tasks that earlier attempts of the run have submitted for the same requests, so that nothing is paid for
 * twice. Warns, before anything is spent, of what is paid for anew.
 *
 * @returns the plan, with what those attempts took or may have taken
 */
function resumePlan(plan, { attempts, maxCredits, log }) {
    for (const { number, tasks } of attempts)
        if (tasks === undefined)
            warnOfMissingRecord(number, { maxCredits, log });
    const recorded = mergeTasks(attempts.flatMap(({ tasks = [] }) => tasks));
    const reused = new Set(plan.images.flatMap((image) => (image.reused ?? []).map(({ taskId }) => taskId)));
    const free = recorded.filter(({ taskId }) => taskId === undefined || !reused.has(taskId));
    const taken = findTakenUp(unfinished(plan), free);
    const unknown = Map.groupBy(recorded.filter(({ taskId }) => taskId === undefined), asKey);
    const shared = findShared(attempts);
    const images = plan.images.map((image) => {
        const earlier = taken.get(image.name);
        if (earlier === undefined) {
            const taskId = needsTask(image) ? shared.get(asKey({ name: image.name, request: image.requestHash })) : undefined;
            if (taskId !== undefined)
                warnOfShared(image.name, taskId, log);
            return image;
        }
        if (earlier.taskId === undefined) {
            log.warning(`${image.name}: an earlier attempt sent this request at ${earlier.at.toISOString()} and got no task id. ` +
                'It is made anew, as this re-run asks; look at https://kie.ai/logs whether the first was charged.');
            return image;
        }
        warnOfLater(earlier, unknown.get(asKey(earlier)) ?? [], log);
        log.info(`${image.name}: taking up task ${(0,foreign_text/* forLog */.Ig)(earlier.taskId)}, submitted at ${earlier.at.toISOString()}`);
        return { ...image, taskId: earlier.taskId, submittedAt: earlier.at, origin: 'resumed' };
    });
    const earlierCosts = recorded.map(({ taskId, credits, price }) => ({ taskId, credits, price }));
    return { ...plan, images, ...(earlierCosts.length > 0 && { earlierCosts }) };
}
/** What such an attempt has bought is bought again, unless somebody passes its tasks. */
function warnOfMissingRecord(number, { maxCredits, log }) {
    const uncounted = maxCredits === undefined ? '' : "'max-credits' cannot count what it took. ";
    log.warning(`This is a re-run, and GitHub has no record of attempt ${number}: what it submitted is made and paid for anew. ` +
        `${uncounted}If its log names tasks, cancel now and pass them, such as tasks: '{"hero": "<task id>"}'. ` +
        "Records are kept where a job failed or was cancelled, for a re-run of the failed jobs; 'actions: read' helps to find them.");
}
/**
 * Brings together what several attempts recorded of one task: an attempt records those that it took up, too. The newest
 * name and report of a price count, and the first time, which is that of the submission.
 *
 * @param recorded - oldest first
 * @returns each task once, and each intent without an id, in that order
 */
function mergeTasks(recorded) {
    const merged = new Map();
    for (const task of recorded) {
        const key = task.taskId ?? task;
        const { at, price, credits } = merged.get(key) ?? task;
        merged.set(key, { ...task, at, price: price ?? task.price, credits: task.credits ?? credits });
    }
    return [...merged.values()];
}
/** Requests of one attempt for several images to which kie gave one and the same task, with its id. */
function findShared(attempts) {
    const shared = new Map();
    for (const { tasks = [] } of attempts) {
        for (const [taskId, same] of Map.groupBy(tasks, (task) => task.taskId)) {
            if (taskId === undefined || new Set(same.map(({ name }) => name)).size === 1)
                continue;
            for (const task of same)
                shared.set(asKey(task), taskId);
        }
    }
    return shared;
}
function warnOfShared(name, taskId, log) {
    log.warning(`${name}: kie gave an earlier attempt one task, ${(0,foreign_text/* forLog */.Ig)(taskId)}, for this image and another, and a task is taken up once. ` +
        'This image is made anew, and paid anew; look at https://kie.ai/logs whether there is a second task.');
}
/** What an image and what is recorded of it have in common. */
function asKey({ name, request }) {
    return `${name} ${request}`;
}
/** A fresh attempt may have been on its way when the earlier one died; what exists is taken up all the same. */
function warnOfLater({ name, at }, unknown, log) {
    for (const later of unknown.filter((task) => task.at > at)) {
        log.warning(`${name}: an earlier attempt sent this request again at ${later.at.toISOString()} and got no task id; ` +
            'look at https://kie.ai/logs whether it was charged.');
    }
}
/**
 * Finds the recorded task of each image: one whose request is the same. Each is taken once; where several could be, the
 * one of the same name, and of these the newest, since an older one has failed or expired.
 *
 * @param recorded - oldest first
 * @returns by the images' names
 */
function findTakenUp(images, recorded) {
    const newest = new Map();
    for (const task of recorded) {
        const key = asKey(task);
        if (task.taskId !== undefined || newest.get(key)?.taskId === undefined)
            newest.set(key, task);
    }
    const taken = new Map();
    for (const { name, requestHash } of images) {
        const key = asKey({ name, request: requestHash });
        const same = newest.get(key);
        if (same === undefined)
            continue;
        newest.delete(key);
        taken.set(name, same);
    }
    const others = new Map(Array.from(Map.groupBy(newest.values(), ({ request }) => request), ([request, tasks]) => [request, tasks.values()]));
    for (const { name, requestHash } of images.filter((image) => !taken.has(image.name))) {
        const other = others.get(requestHash)?.next().value;
        if (other !== undefined)
            taken.set(name, other);
    }
    return taken;
}

;// CONCATENATED MODULE: ./lib/core/plan/reuse.js


/** Most names that one line lists. */
const MAX_NAMES = 10;
/** Most images that have a line each; of more their number says enough. */
const MAX_TOLD = 20;
/**
 * Finds the images of a plan that exist already: made of the same request, and still there. One that somebody has changed
 * since is kept too, with a warning. What the lock file knows and nobody asks for any more is told, and left as it is.
 *
 * @returns the plan with those images as `reused`
 * @throws InputError when the lock file cannot be read
 */
async function reuseImages(plan, options) {
    const { earlier, allNames, onReused, log } = options;
    const entries = [...(await earlier.readLock()).values()].filter(lock/* isImageEntry */.AA);
    const names = new Set([...(allNames ?? []), ...plan.images.map(({ name }) => name)]);
    const candidates = findCandidates(plan, entries, names);
    const found = await earlier.find([...candidates.values()].flat());
    const reused = [];
    const toTell = [];
    const images = plan.images.map((image) => {
        const task = candidates.get(image.name) ?? [];
        const saved = task.flatMap((entry) => savedFrom(image, entry, found.get(entry.file)));
        if (saved.length === 0 || saved.length < task.length)
            return image;
        reused.push(...task);
        toTell.push(task);
        return { ...image, price: 0, reused: saved, origin: 'reused' };
    });
    if (toTell.length <= MAX_TOLD)
        tellReused(reused, found, log);
    warnOfChanged(reused, found, log);
    for (const task of toTell)
        warnOfMissing(task, log);
    onReused?.(reused);
    if (allNames !== undefined)
        tellUnwanted(entries, new Set(allNames), options);
    return { ...plan, images };
}
/** The entries that each image may be reused from, if all of their files are there. */
function findCandidates({ images }, entries, names) {
    const single = Map.groupBy(entries.filter(({ image }) => image === undefined), ({ name }) => name);
    const several = (0,task_results/* severalResults */.jo)(entries, names);
    return new Map(images
        .filter(({ request, taskId }) => request !== undefined && taskId === undefined)
        .map(({ name, requestHash }) => {
        const isSame = (task) => task.every(({ request }) => request === requestHash);
        const own = (0,task_results/* byAge */.jI)((single.get(name) ?? []).map((entry) => [entry]));
        const tasks = (several.get(name) ?? []).filter((task, index, all) => isWhole(task) || index === all.length - 1);
        // An older one is no second choice: whoever deletes the newest picture wants another.
        return [name, own.findLast(isSame) ?? tasks.findLast(isSame) ?? []];
    }));
}
/** Where pictures of an older task are missing, a newer one has taken their places. */
function isWhole(task) {
    return task.length >= (task[0]?.results ?? 0);
}
function savedFrom(image, entry, found) {
    if (image.request === undefined || found === undefined)
        return [];
    const { name, taskId, createdAt } = entry;
    return [
        {
            ...found,
            name,
            model: image.request.model,
            taskId,
            sourceUrl: '',
            request: image.requestHash,
            credits: 0,
            seconds: undefined,
            origin: 'reused',
            createdAt: new Date(createdAt),
        },
    ];
}
function tellReused(entries, found, log) {
    for (const { name, file, sha256 } of entries) {
        const there = found.get(file);
        if (there?.sha256 === sha256)
            log.info(`${name}: ${there.path} is reused, its request has not changed`);
    }
}
function warnOfChanged(entries, found, log) {
    for (const { name, file, sha256 } of entries) {
        const there = found.get(file);
        if (there === undefined || there.sha256 === sha256)
            continue;
        log.warning(`${name}: ${there.path} was changed since it was made; it is kept. Set 'reuse' to false to make it anew.`);
    }
}
/** A picture that never arrived cannot be had again, and all of them cost as much as those that are here. */
function warnOfMissing(task, log) {
    const [first] = task;
    if (first?.image === undefined || first.results === undefined || isWhole(task))
        return;
    const are = task.length === 1 ? 'is here; it is' : 'are here; they are';
    log.warning(`${first.image}: ${task.length} of ${first.results} pictures of its task ${are} kept. ` +
        "Set 'reuse' to false to make them anew.");
}
function tellUnwanted(entries, names, { earlier, log }) {
    const results = (0,task_results/* severalResults */.jo)(entries, names);
    const wanted = new Set([...names].flatMap((name) => results.get(name) ?? []).flat());
    const others = entries.filter((entry) => !names.has(entry.name) && !wanted.has(entry));
    const unwanted = [...new Set(others.map(({ name }) => name))];
    if (unwanted.length === 0)
        return;
    const count = unwanted.length === 1 ? 'an image' : `${unwanted.length} images`;
    const more = unwanted.length > MAX_NAMES ? ', …' : '';
    log.notice(`The lock file ${earlier.where} has ${count} that the manifest does not name: ` +
        `${unwanted.slice(0, MAX_NAMES).join(', ')}${more}. Nothing is deleted.`);
}

;// CONCATENATED MODULE: ./lib/core/plan/work.js



/** Most names that one line lists. */
const work_MAX_NAMES = 10;
/**
 * What a job has to make: its share of what the inputs ask for, without what exists. Images that an earlier run has made go
 * before tasks of an earlier attempt, since they are here already.
 *
 * @throws InputError when the lock file cannot be read, or whether an earlier attempt has a record cannot be told
 */
async function planWork(options) {
    const { source, shard, earlier, onReused, readRecords, maxCredits, log } = options;
    const whole = makePlan(source);
    const share = shard === undefined ? whole : takeShard(whole, shard);
    if (source.tasks !== undefined)
        return onlyCollected(share, log);
    const allNames = source.kind === 'manifest' ? whole.images.map(({ name }) => name) : undefined;
    const plan = earlier === undefined ? share : await reuseImages(share, { earlier, allNames, onReused, log });
    if (readRecords === undefined || unfinished(plan).length === 0)
        return plan;
    return resumePlan(plan, { attempts: await readRecords(), maxCredits, log });
}
/** The images that have a task: where tasks are collected, nothing is made besides. */
function onlyCollected({ images }, log) {
    const collected = images.filter(({ taskId }) => taskId !== undefined);
    const left = images.filter(({ taskId }) => taskId === undefined).map(({ name }) => name);
    if (left.length > 0) {
        const more = left.length > work_MAX_NAMES ? `, and ${left.length - work_MAX_NAMES} more` : '';
        log.notice(`Left alone, as input 'tasks' has no task for them: ${left.slice(0, work_MAX_NAMES).join(', ')}${more}.`);
    }
    if (collected.length === 0) {
        log.notice("There was nothing to collect: input 'tasks' names no task. A run that reuses every image submits none.");
    }
    return { images: collected };
}

// EXTERNAL MODULE: ./lib/core/result/ending.js
var ending = __webpack_require__(86706);
// EXTERNAL MODULE: ./lib/core/result/explanation.js + 1 modules
var result_explanation = __webpack_require__(11551);
// EXTERNAL MODULE: ./lib/core/result/cost.js
var result_cost = __webpack_require__(81488);
;// CONCATENATED MODULE: ./lib/core/plan/earlier-costs.js

/**
 * What earlier attempts of a run took or may have taken, each task once: an attempt that took one up has noted it again. Sums
 * are kept and not made anew, since they are asked for before each createTask.
 */
class EarlierCosts {
    #costs;
    #credits;
    #unsaid;
    #worstRatio;
    /** @param costs - oldest first: what is known of a task last counts */
    constructor(costs) {
        this.#costs = mergeCosts(costs);
        const merged = [...this.#costs.values()];
        this.#credits = (0,amounts/* sumCredits */.Cl)(merged.map(mostOf));
        this.#unsaid = merged.filter(({ credits }) => credits === undefined).length;
        this.#worstRatio = merged.reduce((worst, cost) => Math.max(worst, ratioOf(cost)), 1);
    }
    /** Whether there is none. */
    get isEmpty() {
        return this.#costs.size === 0;
    }
    /** The credits that they took, or may have taken. */
    get credits() {
        return this.#credits;
    }
    /** Whether kie has said of each what it took. */
    get isSure() {
        return this.#unsaid === 0;
    }
    /** How many times its forecast kie took for a task at most; at least 1. */
    get worstRatio() {
        return this.#worstRatio;
    }
    /** Notes what is known by now of a task that is taken up. As long as it is at work, only what is more counts. */
    learn({ taskId, reported, end }) {
        const known = taskId === undefined ? undefined : this.#costs.get(taskId);
        if (taskId === undefined || known === undefined || reported === undefined)
            return;
        const isOver = end === 'succeeded' || end === 'failed';
        if (!isOver && (0,amounts/* canPay */.H3)(mostOf(known), reported))
            return;
        const cost = { ...known, credits: reported };
        this.#costs.set(taskId, cost);
        this.#credits = (0,amounts/* sumCredits */.Cl)([this.#credits, -(0,amounts/* roundCredits */.VV)(mostOf(known)), (0,amounts/* roundCredits */.VV)(reported)]);
        if (known.credits === undefined)
            this.#unsaid -= 1;
        this.#worstRatio = Math.max(this.#worstRatio, ratioOf(cost));
    }
}
/** What earlier attempts took, as part of a sentence. */
function describeEarlierCosts({ credits, isSure }) {
    return `earlier attempts took ${isSure ? '' : 'up to '}${(0,amounts/* describeCredits */.YA)(credits)}`;
}
function mergeCosts(costs) {
    const byTask = new Map();
    for (const cost of costs) {
        const key = cost.taskId ?? Symbol('a request without a task');
        const known = byTask.get(key);
        const { taskId } = cost;
        byTask.set(key, { taskId, credits: cost.credits ?? known?.credits, price: cost.price ?? known?.price });
    }
    return byTask;
}
function mostOf({ credits, price }) {
    return credits ?? price ?? 0;
}
function ratioOf({ credits, price }) {
    if (credits === undefined || price === undefined || price === 0)
        return 1;
    return (0,amounts/* canPay */.H3)(price, credits) ? 1 : credits / price;
}

// EXTERNAL MODULE: ./lib/kie/queue/task-errors.js
var task_errors = __webpack_require__(81876);
;// CONCATENATED MODULE: ./lib/core/make/budget.js





/**
 * Keeps a run within its credits. Each createTask is counted at its forecast before it leaves, and at what kie reports
 * afterwards; the first report above its forecast ends all submissions, since the other forecasts are then in doubt too.
 */
class Budget {
    #options;
    #max;
    #earlier;
    /** How much of what became known of tasks that are taken up is in the sums. */
    #newsRead = 0;
    constructor(options) {
        this.#options = options;
        this.#max = options.max ?? Infinity;
        this.#earlier = new EarlierCosts(options.earlierCosts);
    }
    /** Credits by which kie's reports exceed the forecasts of what this attempt has created. */
    get overshoot() {
        return this.#options.ledger.overshoot;
    }
    /** What one task is taken to cost: as many times its price as kie has taken for one of an earlier attempt. */
    forecast(name) {
        const price = this.#options.priceOf(name);
        return price === undefined ? undefined : (0,amounts/* roundCredits */.VV)(price * this.#earlierNow().worstRatio);
    }
    /** Whether a createTask for this image still fits; of one that is sent again, whether it fits by now. */
    admits(name) {
        if (this.#max === Infinity)
            return true;
        if (this.overshoot > 0)
            return false;
        const { ledger } = this.#options;
        const own = ledger.onItsWay(name);
        const ownCredits = own === undefined ? 0 : (0,amounts/* roundCredits */.VV)((0,result_cost/* mostTaken */.JQ)(own));
        const earlier = this.#earlierNow().credits;
        return (0,amounts/* canPay */.H3)(this.#max, (0,amounts/* sumCredits */.Cl)([ledger.taken, -ownCredits, earlier, this.forecast(name) ?? 0]));
    }
    /**
     * Explains why an image did not arrive; where the limit is the reason, with the credits that count.
     *
     * @param request - what was asked of kie for it
     */
    explain(error, request) {
        const explanation = (0,result_explanation/* explainImage */.Zu)(error, request);
        if (explanation.reason !== 'over-budget')
            return explanation;
        const earlier = this.#earlierNow();
        const limit = `the limit of ${(0,amounts/* describeCredits */.YA)(this.#options.max)}`;
        const of = earlier.isEmpty ? '' : `, of which ${describeEarlierCosts(earlier)}`;
        const why = this.overshoot > 0 ? 'kie takes more than the known price, and the next' : 'it';
        const raised = earlier.worstRatio > 1 ? ` ${describeRatio(earlier.worstRatio)}` : '';
        const start = (0,result_explanation/* describeUnsent */.Rs)({ earlier: error instanceof task_errors/* KieNotSubmittedError */.um ? error.earlier : undefined });
        return { ...explanation, message: `${start}: ${why} could take the run past ${limit}${of}.${raised}` };
    }
    /** What earlier attempts took, by what is known by now: kie may have said more of a task that is taken up. */
    #earlierNow() {
        const news = this.#options.ledger.takenUpNews;
        for (; this.#newsRead < news.length; this.#newsRead++) {
            const task = news[this.#newsRead];
            if (task !== undefined)
                this.#earlier.learn(task);
        }
        return this.#earlier;
    }
}
function describeRatio(ratio) {
    return `There kie took up to ${(0,amounts/* describeNumber */.Df)(ratio)} times the known price, so each image counts as many times its own.`;
}

// EXTERNAL MODULE: ./lib/kie/download/error.js
var download_error = __webpack_require__(80338);
// EXTERNAL MODULE: ./lib/kie/client/task.js + 1 modules
var client_task = __webpack_require__(1699);
// EXTERNAL MODULE: ./lib/kie/client/upload-name.js
var upload_name = __webpack_require__(29540);
// EXTERNAL MODULE: ./lib/core/request/references.js
var references = __webpack_require__(11979);
;// CONCATENATED MODULE: ./lib/core/make/collected-request.js






/** A picture that was uploaded under a name that does not say which. */
const UNKNOWN_PICTURE = (0,references/* placeholderOf */.h)({ sha256: '' });
/**
 * Finds the request of an image whose task was submitted elsewhere: the plan's, where kie echoes the same; else what kie
 * echoes, in the form of a wish.
 */
function identifyCollected(image, task) {
    const echo = task.param === undefined ? undefined : (0,client_task/* parseEchoedRequest */.J2)(task.param);
    const echoed = echo === undefined ? undefined : withPictures((0,request_added/* asWished */.b6)(echo));
    const model = echo?.model ?? task.model;
    const planned = image.request;
    const difference = planned === undefined ? undefined : findDifference((0,request_added/* asWished */.b6)(planned), { model, input: echoed?.input });
    if (planned !== undefined && difference === undefined) {
        return { request: image.requestHash, model: planned.model, warning: undefined };
    }
    const request = echoed === undefined || hasUnknownPicture(echoed) ? '' : hashRequest(echoed);
    return { request, model: model ?? '', warning: describeTrouble(request, difference) };
}
function describeTrouble(request, difference) {
    const unknown = 'what it was submitted with is not known, so that a later run makes it anew.';
    if (difference === undefined)
        return request === '' ? `it is collected, but ${unknown}` : undefined;
    const known = 'it is kept with the request that kie tells, so that a later run makes it anew.';
    return `its task was submitted with another '${(0,foreign_text/* forLog */.Ig)(difference)}' than is asked for now; ${request === '' ? unknown : known}`;
}
/** The links of uploaded pictures as the placeholders that stood there before. Models take them on the first level. */
function withPictures({ model, input }) {
    const restored = (value) => {
        const sha256 = typeof value === 'string' ? (0,upload_name/* parseUploadLink */.B0)(value) : undefined;
        return sha256 === undefined ? value : (0,references/* placeholderOf */.h)({ sha256 });
    };
    const fields = Object.entries(input).map(([field, value]) => [
        field,
        Array.isArray(value) ? value.map(restored) : restored(value),
    ]);
    return { model, input: Object.fromEntries(fields) };
}
function hasUnknownPicture({ input }) {
    return Object.values(input).some((value) => [value].flat().includes(UNKNOWN_PICTURE));
}
/** @returns what the plan and kie say differently: `model`, or the name of a field; where kie says nothing, nothing differs */
function findDifference(planned, { model, input }) {
    if (model !== undefined && model !== planned.model)
        return 'model';
    if (input === undefined)
        return undefined;
    const fields = [...new Set([...Object.keys(planned.input), ...Object.keys(input)])];
    return fields.find((field) => !isSame(planned.input[field], input[field]));
}
/** A picture whose name does not say which it is may be any. */
function isSame(planned, echoed) {
    if (Array.isArray(planned) && Array.isArray(echoed)) {
        return planned.length === echoed.length && planned.every((each, index) => isSame(each, echoed[index]));
    }
    if (echoed === UNKNOWN_PICTURE)
        return typeof planned === 'string' && planned.startsWith(UNKNOWN_PICTURE);
    return (0,external_node_util_.isDeepStrictEqual)(planned, echoed);
}

;// CONCATENATED MODULE: ./lib/core/make/downloads.js



/** Downloads that run at the same time: more gain nothing, fewer leave the line idle. */
const AT_ONCE = 8;
/** Time for the downloads that are left when every task has ended: a server that drips must not hold a job for hours. */
const LAST_DOWNLOADS_MS = 15 * 60_000;
/** Most pictures of one task that are fetched; no model of kie's is known to make more than 17. */
const MAX_RESULTS = 50;
/** Before it kie made no images, so what is earlier is no time of a task. */
const EARLIEST_MS = Date.UTC(2020, 0);
/** How far kie's clock may be ahead of ours: what is later than that is no time of a task either. */
const AHEAD_MS = 24 * 3_600_000;
/** Brings the results of tasks to disk while other tasks are still at work. */
class Downloads {
    #options;
    #running = new Set();
    #waiting = [];
    #diskFault;
    /** Ends what is still running when time is up. */
    #timeUp = new AbortController();
    constructor(options) {
        this.#options = options;
    }
    /**
     * Begins, or queues, the download of each result of a task that has succeeded; of very many it fetches the first, and warns.
     *
     * @param sentOn - when its createTask was sent, where that is known
     */
    start(image, { task, sentOn }) {
        const results = task.urls.length;
        const now = this.#options.clock.date();
        const createdAt = sentOn ?? timeOfCreation(task, now) ?? now;
        const made = { image, task, createdAt, results, ...this.#requestOf(image, task) };
        task.urls.slice(0, MAX_RESULTS).forEach((url, index) => {
            this.#waiting.push(() => this.#save({ ...made, url, number: index + 1 }));
        });
        if (results > MAX_RESULTS)
            this.#warnOfMany(image, task);
        this.#fill();
    }
    #warnOfMany({ name }, { taskId, urls }) {
        this.#options.log.warning(`${name}: its task gave ${urls.length} pictures, of which ${MAX_RESULTS} are fetched. The other ` +
            `${urls.length - MAX_RESULTS} are at kie: look up task ${(0,foreign_text/* forLog */.Ig)(taskId)} at https://kie.ai/logs before they expire.`);
    }
    /** What an image was made from: of one that is collected kie's echo has a say in it. */
    #requestOf(image, task) {
        const { name, request, requestHash, origin } = image;
        if (origin !== 'collected')
            return { request: requestHash, model: request?.model ?? '' };
        const { warning, ...identity } = identifyCollected(image, task);
        if (warning !== undefined)
            this.#options.log.warning(`${name}: ${warning}`);
        return identity;
    }
    /** Why this machine takes no more files: what follows would fail alike, and should not be paid for. */
    get diskFault() {
        return this.#diskFault;
    }
    /** Resolves when everything that was started has ended, well or not, or was ended for want of time. */
    async settled() {
        const over = new AbortController();
        this.#options.clock.sleep(LAST_DOWNLOADS_MS, over.signal).then(() => this.#timeUp.abort(), () => undefined);
        while (this.#running.size > 0)
            await Promise.race(this.#running);
        over.abort();
    }
    #fill() {
        while (this.#running.size < AT_ONCE) {
            const next = this.#waiting.shift();
            if (next === undefined)
                return;
            const run = next().finally(() => {
                this.#running.delete(run);
                this.#fill();
            });
            this.#running.add(run);
        }
    }
    async #save(result) {
        const { client, downloader, folder, signal, onSaved, onFailed } = this.#options;
        const { image, task, url } = result;
        const number = result.results === 1 ? undefined : result.number;
        const ending = AbortSignal.any([signal, this.#timeUp.signal]);
        try {
            if (this.#diskFault !== undefined)
                throw sameFault(this.#diskFault, url);
            const downloaded = await downloader.download(url, {
                partFile: folder.preparePart(image.name, number),
                signal: ending,
                freshLink: (link) => client.freshLink(link, { signal: ending }),
            });
            const kept = await folder.keep(image.name, { mediaType: downloaded.mediaType, result: number });
            onSaved(savedImage(result, downloaded, kept), downloaded.warning);
        }
        catch (thrown) {
            const error = this.#timeUp.signal.aborted && !signal.aborted ? outOfTime(url) : asDiskFault(thrown, url);
            if (error instanceof download_error/* KieDownloadError */.UG && error.reason === 'disk')
                this.#diskFault ??= error;
            const name = number === undefined ? image.name : `${image.name}-${number}`;
            onFailed({ name, taskId: task.taskId, url, error });
        }
    }
}
function sameFault({ reason, cause }, url) {
    return new download_error/* KieDownloadError */.UG({ reason, url, detail: 'an earlier one could not be written' }, { cause });
}
function outOfTime(url) {
    return new download_error/* KieDownloadError */.UG({ reason: 'timeout', url, detail: 'its server was too slow for too long' });
}
/** Errors of the file system come bare where a directory is made or a file gets its name. */
function asDiskFault(error, url) {
    if (!(error instanceof Error) || !('syscall' in error))
        return error;
    return new download_error/* KieDownloadError */.UG({ reason: 'disk', url, detail: error.message }, { cause: error });
}
function savedImage({ image, task, createdAt, url, number, results, request, model }, { bytes, sha256, width, height, mediaType }, kept) {
    return {
        ...kept,
        ...(results > 1 && { image: image.name, results }),
        bytes,
        sha256,
        width,
        height,
        mediaType,
        model,
        taskId: task.taskId,
        sourceUrl: url,
        request,
        credits: number === 1 ? task.credits : undefined,
        seconds: task.seconds,
        origin: image.origin,
        createdAt,
    };
}
/** When kie says that it began a task. @returns `undefined` where it does not, or that cannot be */
function timeOfCreation({ createTime = 0 }, now) {
    return createTime < EARLIEST_MS || createTime > now.getTime() + AHEAD_MS ? undefined : new Date(createTime);
}

;// CONCATENATED MODULE: ./lib/core/make/generated.js



/** Sums up what came of a plan, in the plan's order. */
function sumUp({ images }, ends) {
    const { saved, failedDownloads, outcomes, tasks, costs, explain } = ends;
    const ended = images.flatMap(({ name }) => outcomes.get(name) ?? []);
    const failedOfTask = Map.groupBy(failedDownloads, ({ taskId }) => taskId);
    const told = new Set(ended.flatMap(({ end, taskId }) => (end === 'failed' ? (taskId ?? []) : [])));
    const order = new Map(images.flatMap(({ name, reused }, index) => [tasks[name], ...(reused ?? []).map(({ taskId }) => taskId)].map((taskId) => [taskId, index])));
    return {
        images: [...images.flatMap(({ reused }) => reused ?? []), ...saved].toSorted((a, b) => (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0) || (0,task_results/* byNumber */.vh)(a, b)),
        failures: [
            ...ended.flatMap((outcome) => failureOf(outcome, explain)),
            // Of an image that was to be made anew its own failure tells why it is not there.
            ...failedDownloads.filter(({ taskId }) => !told.has(taskId)).map((failed) => failureOfDownload(failed, explain)),
        ],
        tasks,
        pendingTasks: Object.fromEntries(ended.flatMap((outcome) => pendingTask(outcome, failedOfTask.get(outcome.taskId ?? '') ?? []))),
        cost: (0,result_cost/* sumUpCosts */.rl)(costs),
    };
}
function failureOf(outcome, explain) {
    if (outcome.end !== 'failed')
        return [];
    const { key, taskId, charged, error } = outcome;
    return [{ name: key, taskId, charged, sourceUrl: undefined, ...explain(error, key) }];
}
function failureOfDownload({ name, taskId, url, error }, explain) {
    // A link that leads to a private address is nothing to be clicked on.
    const isForbidden = error instanceof download_error/* KieDownloadError */.UG && error.reason === 'forbidden-target';
    return { name, taskId, charged: 'yes', sourceUrl: isForbidden ? undefined : url, ...explain(error, name) };
}
/**
 * A task that is paid for, or may be, and whose image is not on disk, be it that nobody saw its end or that a picture did
 * not come here. Nothing is left to fetch of one that failed, nor of a picture that kie says is gone.
 *
 * @param failed - its downloads that failed
 */
function pendingTask(outcome, failed) {
    const { key, taskId } = outcome;
    if (taskId === undefined)
        return [];
    const isWaitedFor = failed.some((each) => !isGoneAtKie(each));
    const isPending = outcome.end === 'failed'
        ? outcome.task?.state !== 'fail' && !isAllGone(failed)
        : outcome.end === 'accepted' || isWaitedFor;
    return isPending ? [[key, taskId]] : [];
}
/** Whether there are failed downloads, and kie says of each that it no longer has the picture. */
function isAllGone(failed) {
    return failed.length > 0 && failed.every(isGoneAtKie);
}
/**
 * How an image ended that was to be made anew, where no new task came of it: it has its earlier one, which is paid for.
 *
 * @param earlier - how its earlier task ended
 */
function outcomeOfGone(outcome, earlier) {
    if (outcome?.end !== 'failed')
        return outcome ?? earlier;
    if (outcome.taskId !== undefined)
        return outcome;
    // Nobody has decided anything about it, so what is known of the earlier task is still all there is to say.
    if (outcome.error instanceof task_errors/* KieCancelledError */.Nb)
        return earlier;
    return { ...outcome, taskId: earlier.taskId, charged: outcome.charged === 'no' ? 'yes' : outcome.charged };
}
/** Whether kie says that it no longer has the picture. */
function isGoneAtKie({ error }) {
    return error instanceof download_error/* KieDownloadError */.UG && error.reason === 'gone';
}

;// CONCATENATED MODULE: ./lib/kie/time/bell.js
/** The wait of one loop, which others end early when there is something to do. */
class Bell {
    #clock;
    #waiting;
    #rung = false;
    constructor(clock) {
        this.#clock = clock;
    }
    /**
     * Waits until somebody rings, or has rung since the last wait.
     *
     * @param ms - at most so long; `Infinity` has no limit
     */
    async wait(ms) {
        if (!this.#rung)
            await this.#sleep(ms);
        this.#rung = false;
    }
    /** Ends the wait, or the next one if there is none. */
    ring() {
        this.#rung = true;
        this.#waiting?.abort();
    }
    async #sleep(ms) {
        const { signal } = (this.#waiting = new AbortController());
        if (ms === Infinity) {
            await new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        }
        else {
            // The only thing a sleep rejects with is the ringing.
            await this.#clock.sleep(ms, signal).catch(() => undefined);
        }
    }
}

// EXTERNAL MODULE: ./lib/kie/time/clock.js
var time_clock = __webpack_require__(50835);
// EXTERNAL MODULE: ./lib/kie/wire/errors.js
var wire_errors = __webpack_require__(19834);
// EXTERNAL MODULE: ./lib/kie/wire/classify.js
var classify = __webpack_require__(11039);
;// CONCATENATED MODULE: ./lib/kie/queue/attempt.js


/**
 * The end of an attempt that is not sent at all. If there was one before it, the item has that one's task, and what it took;
 * where nobody has cancelled the run, the reason is still why this one was not sent.
 */
function unsentOutcome(attempt, error) {
    const { earlier } = attempt;
    if (earlier === undefined)
        return failed(attempt, { error, charged: 'no', submittedAt: undefined });
    if (!(error instanceof task_errors/* KieNotSubmittedError */.um))
        return earlier;
    return { ...earlier, error: new task_errors/* KieNotSubmittedError */.um(error.because, earlier.error) };
}
/** The end of an attempt that was sent, and brought no task that is known of. */
function outcomeWithoutTask(attempt, { error, sentOn, charged }) {
    const { earlier } = attempt;
    return failed(attempt, {
        error,
        // The task of the attempt before is the one that the item has, and what it took counts too.
        charged: earlier === undefined || earlier.charged === 'no' ? charged : 'unknown',
        submittedAt: sentOn,
        taskId: earlier?.taskId,
        task: earlier?.task,
    });
}
/** The end of an attempt whose task failed, as kie says. */
function outcomeOfFailedTask(attempt, { taskId, submittedAt, task }) {
    const { failCode, failMsg, credits, isInferred = false } = task;
    const kind = (0,classify/* classifyFailure */.XE)({ code: failCode, text: failMsg ?? '' });
    // A fresh task is paid for, so nothing less than a failure that kie names leads to one.
    const transient = (0,classify/* isTransient */.dg)(kind) && !isInferred;
    const error = new task_errors/* KieTaskFailedError */.Cb({ taskId, kind, failCode, failMsg, transient, isInferred });
    // Credits that the record still names may have been given back: only that there are none is the last word.
    const charged = credits === 0 ? 'no' : 'unknown';
    return { ...failed(attempt, { error, charged, submittedAt, taskId, task }), error };
}
/** The end of an attempt whose wait is over before its task is. */
function outcomeWithoutEnd(attempt, { taskId, submittedAt, task, error }) {
    const charged = chargedWithoutEnd(task);
    const pending = !(error instanceof task_errors/* KieTaskLostError */.dF) && !(error instanceof task_errors/* KieResultError */.zl);
    return { ...failed(attempt, { error, charged, submittedAt, taskId, task }), pending };
}
/** kie names the credits while it still draws; a refund of a task that never ends is not known of. */
function chargedWithoutEnd(task) {
    if (task?.credits === undefined)
        return 'unknown';
    if (task.credits > 0)
        return 'yes';
    // Of a task still at work 0 may be what it took so far.
    return task.state === 'success' ? 'no' : 'unknown';
}
function failed({ item, number }, failure) {
    return {
        end: 'failed',
        key: item.key,
        attempt: number,
        pending: false,
        taskId: undefined,
        task: undefined,
        ...failure,
    };
}

;// CONCATENATED MODULE: ./lib/kie/queue/line.js
/** kie speaks of 'typically 100+' tasks that may run at once. */
const MOST_IN_FLIGHT = 100;
/** Attempts in the order in which they are made; fresh ones join at the end, so behind all first ones. */
class Line {
    #attempts = [];
    #next = 0;
    #inFlight = 0;
    /** The attempt that is made next; `undefined` as long as there is none, or too many are in flight. */
    get next() {
        return this.#inFlight >= MOST_IN_FLIGHT ? undefined : this.#attempts[this.#next];
    }
    /** All that still wait, however many are in flight. */
    get waiting() {
        return this.#attempts.slice(this.#next);
    }
    join(attempt) {
        this.#attempts.push(attempt);
    }
    /** The first attempt leaves the line, whatever becomes of it. */
    take(first) {
        this.#next += 1;
        return first;
    }
    /** An attempt is in flight from its submission to its end. */
    takeOff() {
        this.#inFlight += 1;
    }
    land() {
        this.#inFlight -= 1;
    }
}

;// CONCATENATED MODULE: ./lib/kie/queue/obstacles.js


/** What stands in the way of submissions: of all of them, or of those of one model. */
class Obstacles {
    /** Aborted when nothing more is submitted. */
    #stop = new AbortController();
    /** Aborted when what kie has refused for a while is not sent again either. A spent budget has room for it already. */
    #drop = new AbortController();
    #stopReason;
    #refusedModels = new Map();
    /** Aborted when nothing more is submitted. */
    get stopped() {
        return this.#stop.signal;
    }
    /** Aborted when what was sent once is not sent again either. */
    get dropped() {
        return this.#drop.signal;
    }
    /** Submits nothing more. The first reason counts, but for a spent budget, where any other counts more. */
    stop(reason) {
        if (this.#stopReason === undefined || this.#stopReason === 'over-budget')
            this.#stopReason = reason;
        this.#stop.abort();
        if (reason !== 'over-budget')
            this.#drop.abort();
    }
    /** Takes note of a final refusal, which may be one of every other request, or of those for the same model. */
    refused({ model }, error) {
        if (error.verdict === 'stop')
            this.stop(error);
        if (isAboutModel(error))
            this.#refusedModels.set(model, error);
    }
    /** Why an order for this model would not be sent; `undefined` if it would. */
    find(model) {
        const reason = this.#stopReason ?? this.#refusedModels.get(model);
        if (reason === undefined)
            return undefined;
        return reason === 'cancelled' ? new task_errors/* KieCancelledError */.Nb() : new task_errors/* KieNotSubmittedError */.um(reason);
    }
    /** Whether an order may be sent for the first time. A reason against it stops all others too. */
    admits({ request, admit }) {
        return this.find(request.model) === undefined && this.#isAllowed(admit);
    }
    /** Whether an order that was sent once may be sent again, as far as anything but its own refusal decides. */
    admitsAgain({ request, admit }) {
        return !this.#drop.signal.aborted && !this.#refusedModels.has(request.model) && this.#isAllowed(admit);
    }
    #isAllowed(admit) {
        const reason = admit();
        if (reason !== undefined)
            this.stop(reason);
        return reason === undefined;
    }
}
function isAboutModel(error) {
    return error instanceof wire_errors/* KieApiError */.GT && (error.kind === 'model' || error.kind === 'disabled');
}

;// CONCATENATED MODULE: ./lib/kie/time/due-heap.js
/** Values in the order in which they are due: a binary heap, so that ten thousand tasks cost no more than a few. */
class DueHeap {
    #entries = [];
    /** When the earliest value is due; `Infinity` when there is none. */
    get nextAt() {
        return this.#entries[0]?.at ?? Infinity;
    }
    push(at, value) {
        const entries = this.#entries;
        let index = entries.length;
        const entry = { at, value };
        entries.push(entry);
        for (;;) {
            const parentIndex = (index - 1) >> 1;
            const parent = entries[parentIndex];
            if (parent === undefined || parent.at <= at)
                break;
            entries[index] = parent;
            index = parentIndex;
        }
        entries[index] = entry;
    }
    /** Takes the earliest value out; `undefined` when there is none. */
    pop() {
        const earliest = this.#entries[0];
        const last = this.#entries.pop();
        if (last !== undefined && this.#entries.length > 0)
            this.#sink(last);
        return earliest?.value;
    }
    /** Puts an entry at the top and lets it fall to its place. */
    #sink(entry) {
        const entries = this.#entries;
        let index = 0;
        for (;;) {
            const left = entries[2 * index + 1];
            const right = entries[2 * index + 2];
            const isRight = left !== undefined && right !== undefined && right.at < left.at;
            const child = isRight ? right : left;
            if (child === undefined || child.at >= entry.at)
                break;
            entries[index] = child;
            index = 2 * index + (isRight ? 2 : 1);
        }
        entries[index] = entry;
    }
}

;// CONCATENATED MODULE: ./lib/kie/queue/schedule.js
/** The first look at a task, in milliseconds after createTask's reply; a later start hurts the fast models. */
const FIRST_LOOK_MS = 5_000;
/** The least time between two looks at one task. */
const LEAST_LOOK_MS = 2_000;
const LONGEST_LOOK_MS = 10_000;
const LOOKS_PER_AGE = 40;
const LOOK_JITTER = 0.05;
const FIRST_RESEND_MS = 1_000;
const LONGEST_RESEND_MS = 30_000;
const FIRST_MAINTENANCE_MS = 5_000;
const LONGEST_MAINTENANCE_MS = 60_000;
/**
 * The time from one look at a task to the next. It grows with the task's age, so that a finished picture is noticed
 * within 2.5 % of the time it took, whatever the model's own pace is.
 *
 * @param elapsedMs - the task's age
 * @param swing - from -1 to 1, spreads the looks of a batch; 0 for a single task
 */
function lookIntervalMs(elapsedMs, swing) {
    const intervalMs = clamp(elapsedMs / LOOKS_PER_AGE, LEAST_LOOK_MS, LONGEST_LOOK_MS);
    return clamp(intervalMs * (1 + LOOK_JITTER * swing), LEAST_LOOK_MS, LONGEST_LOOK_MS);
}
/**
 * The pause before a request that surely did not leave is tried again, with full jitter.
 *
 * @param tries - how many have been made, from 1
 * @param random - from 0 up to 1
 */
function resendPauseMs(tries, random) {
    return random * Math.min(FIRST_RESEND_MS * 2 ** tries, LONGEST_RESEND_MS);
}
/** The pauses while kie is under maintenance: 5 s, doubled up to 60 s. */
class MaintenanceBackoff {
    #pauseMs = 0;
    #steppedAt = -Infinity;
    /** The pause after a refusal; requests that were on their way together count as one. */
    pauseMs({ sentAt, now }) {
        if (sentAt >= this.#steppedAt) {
            this.#pauseMs = clamp(2 * this.#pauseMs, FIRST_MAINTENANCE_MS, LONGEST_MAINTENANCE_MS);
            this.#steppedAt = now;
        }
        return this.#pauseMs;
    }
    /** Whether maintenance has been met since the last reset. */
    get isOn() {
        return this.#pauseMs > 0;
    }
    /** kie works again. */
    reset() {
        this.#pauseMs = 0;
        this.#steppedAt = -Infinity;
    }
}
function clamp(value, least, most) {
    return Math.min(Math.max(value, least), most);
}

// EXTERNAL MODULE: ./lib/kie/client/record.js
var client_record = __webpack_require__(83342);
;// CONCATENATED MODULE: ./lib/kie/queue/watched-task.js


/** kie may not know a task just after its creation. */
const GRACE_MS = 30_000;
/** A task created earlier has had its grace; one more look guards against a slip. */
const LOOKS_BEFORE_LOST = 2;
/** Some routes complete a task before its links are there. */
const MORE_LOOKS_FOR_RESULT = 3;
/** What is known of one watched task, and what each look at it means. */
class WatchedTask {
    watch;
    /** The last record that was read. */
    task;
    /** Why the last look failed; `undefined` when it did not. */
    lastError;
    /** Looks that failed since the last record, for reasons that say nothing about the task. */
    failuresInRow = 0;
    #startedAt;
    #deadline;
    #looksNotReady = 0;
    #looksWithoutResult = 0;
    constructor(watch, now) {
        this.watch = watch;
        this.#startedAt = watch.accepted?.at ?? now;
        this.#deadline = watch.accepted?.deadline ?? Infinity;
    }
    /** When the last look is due; `Infinity` for a task created earlier, before its first look. */
    get deadline() {
        return this.#deadline;
    }
    /** The wait of a task created earlier begins. */
    start(now, timeoutMs) {
        this.#startedAt = now;
        this.#deadline = now + timeoutMs;
    }
    /** Milliseconds since the id came, or since the first look at a task created earlier. */
    ageMs(now) {
        return now - this.#startedAt;
    }
    /** A look brought this record. */
    onRecord(record) {
        // Only for a task created earlier is the echo of the request of use, and it is as long as the prompt.
        this.task = this.watch.accepted === undefined ? record : { ...record, param: undefined };
        this.lastError = undefined;
        this.failuresInRow = 0;
        if (record.state === 'fail')
            return { task: this.task };
        if (record.state !== 'success')
            return undefined;
        if (record.urls.length > 0)
            return { task: this.task };
        this.#looksWithoutResult += 1;
        return this.#looksWithoutResult > MORE_LOOKS_FOR_RESULT ? this.#unreadable(this.task) : undefined;
    }
    /** A look failed. Only for a task that kie never knew does this mean anything. */
    onFailure(error, now) {
        this.lastError = error;
        if (!isRefusal(error, 'not-ready') || this.task !== undefined) {
            this.failuresInRow += 1;
            return undefined;
        }
        this.#looksNotReady += 1;
        const isEarlier = this.watch.accepted === undefined;
        const isLost = isEarlier ? this.#looksNotReady >= LOOKS_BEFORE_LOST : this.ageMs(now) > GRACE_MS;
        if (!isLost)
            return undefined;
        return { task: undefined, error: new task_errors/* KieTaskLostError */.dF(this.watch.taskId, { cause: error }) };
    }
    /** The last look did not bring an end. */
    onDeadline(now) {
        const { task, lastError } = this;
        if (task?.state === 'success')
            return this.#unreadable(task);
        const { taskId } = this.watch;
        const waitedMs = this.ageMs(now);
        return { task, error: new task_errors/* KieTimeoutError */.pL({ taskId, lastState: task?.state, waitedMs, cause: lastError }) };
    }
    #unreadable(task) {
        return { task, error: new task_errors/* KieResultError */.zl({ taskId: task.taskId, text: task.unreadableResult ?? '' }) };
    }
}
/** Whether kie refused with this kind of refusal. */
function isRefusal(error, kind) {
    return error instanceof wire_errors/* KieApiError */.GT && error.kind === kind;
}

;// CONCATENATED MODULE: ./lib/kie/queue/watches.js
/** The watches that are open, and how each of them ends, once. */
class Watches {
    #open = new Map();
    #errorOf;
    get size() {
        return this.#open.size;
    }
    has(watched) {
        return this.#open.has(watched);
    }
    /** The end of a watch that would only begin now; `undefined` as long as not all were ended. */
    endOf(taskId) {
        return this.#errorOf === undefined ? undefined : { task: undefined, error: this.#errorOf(taskId) };
    }
    /** Opens a watch. @returns its end */
    open(watched) {
        return new Promise((resolve, reject) => this.#open.set(watched, { resolve, reject }));
    }
    finish(watched, end) {
        this.#open.get(watched)?.resolve(end);
        this.#open.delete(watched);
    }
    /** A fault in the listener, not in a task: whoever watches hears of it. */
    crash(watched, error) {
        this.#open.get(watched)?.reject(error);
        this.#open.delete(watched);
    }
    /** Ends every watch, those to come too, with this error; the first one counts. */
    endAll(errorOf) {
        this.#errorOf ??= errorOf;
        for (const watched of this.#open.keys()) {
            this.finish(watched, { task: watched.task, error: this.#errorOf(watched.watch.taskId) });
        }
    }
}

;// CONCATENATED MODULE: ./lib/kie/queue/window.js
const PAUSE_JITTER = 0.1;
/**
 * Keeps the number of requests in any span below a limit, counted from the moments of sending. Sends in bursts: a burst
 * is what the server's own window allows, and an even pace would only make everything later.
 *
 * The limit is also shared with others that this process cannot see, so a refusal halves it, and every span without one
 * raises it by one.
 */
class RateWindow {
    #options;
    /** The latest send times, oldest first. */
    #sends = [];
    #limit;
    #pausedUntil = -Infinity;
    #loweredAt = -Infinity;
    #raisedAt = -Infinity;
    constructor(options) {
        this.#options = options;
        this.#limit = options.limit;
    }
    /** Requests allowed in a span at present. */
    get limit() {
        return this.#limit;
    }
    /** The end of the pause that a refusal asked for. */
    get pausedUntil() {
        return this.#pausedUntil;
    }
    /**
     * The earliest moment for the next request, pauses not counted.
     *
     * @param others - moments at which others sent that share the limit, as it is set up; what refusals made of it is this
     *   one's alone
     */
    nextAt(now, others = []) {
        const { limit, spanMs } = this.#options;
        const own = this.#sends.at(-this.#limit) ?? -Infinity;
        const all = others.length === 0 ? own : ([...this.#sends, ...others].toSorted(byTime).at(-limit) ?? -Infinity);
        return Math.max(now, own + spanMs, all + spanMs);
    }
    /** Counts a request that is sent now. */
    sent(now) {
        this.#sends.push(now);
        if (this.#sends.length > this.#options.limit)
            this.#sends.shift();
    }
    /** Takes note that a request was not refused for its frequency. */
    passed(now) {
        const isSpanOld = now - Math.max(this.#loweredAt, this.#raisedAt) >= this.#options.spanMs;
        if (this.#limit === this.#options.limit || !isSpanOld)
            return;
        this.#limit += 1;
        this.#raisedAt = now;
    }
    /**
     * Takes note of a refusal: pauses, and lowers the limit, but once only for requests that were on their way together.
     *
     * @returns whether the limit was lowered
     */
    refused({ sentAt, now, retryAfterMs, until }) {
        const { pauseMs, random } = this.#options;
        const waitMs = retryAfterMs ?? pauseMs * (1 + PAUSE_JITTER * random());
        this.pause(Math.min(now + waitMs, until));
        if (sentAt < this.#loweredAt)
            return false;
        this.#limit = Math.max(1, Math.floor(this.#limit / 2));
        this.#loweredAt = now;
        return true;
    }
    /** Sends nothing until then. */
    pause(until) {
        this.#pausedUntil = Math.max(this.#pausedUntil, until);
    }
}
function byTime(a, b) {
    return a - b;
}

;// CONCATENATED MODULE: ./lib/kie/queue/poller.js








/** Ten in a second is the stricter of kie's documented limits; the span leaves room for requests that travel unevenly. */
const LOOKS_AT_ONCE = 10;
const LOOK_SPAN_MS = 1_250;
const LOOK_TIMEOUT_MS = 30_000;
/** The look at the deadline must not put the end off for long. */
const LAST_LOOK_TIMEOUT_MS = 5_000;
const THROTTLED_PAUSE_MS = 10_000;
const TROUBLE_AFTER = 5;
/** Looks at all tasks, earliest due first, within one common rate. */
class Poller {
    #options;
    #bell;
    #rate;
    #due = new DueHeap();
    #watches = new Watches();
    /** Ends the looks on their way. */
    #ending = new AbortController();
    #isClosed = false;
    #isTroubleTold = false;
    #isUnknownStateTold = false;
    constructor(options) {
        this.#options = options;
        this.#bell = new Bell(options.clock);
        this.#rate = new RateWindow({
            limit: LOOKS_AT_ONCE,
            spanMs: LOOK_SPAN_MS,
            pauseMs: THROTTLED_PAUSE_MS,
            random: options.random,
        });
    }
    /** Follows a task to its end. */
    watch(watch) {
        const ended = this.#watches.endOf(watch.taskId);
        if (ended !== undefined)
            return Promise.resolve(ended);
        const now = this.#options.clock.now();
        const watched = new WatchedTask(watch, now);
        const firstAt = watch.accepted === undefined ? now : watch.accepted.at + FIRST_LOOK_MS;
        this.#due.push(Math.min(firstAt, watched.deadline), watched);
        this.#bell.ring();
        return this.#watches.open(watched);
    }
    /** Looks at tasks as they come due, until closed. */
    async run() {
        while (!this.#isClosed) {
            const now = this.#options.clock.now();
            const at = Math.max(this.#due.nextAt, this.#rate.nextAt(now));
            if (at > now)
                await this.#bell.wait(at - now);
            else
                this.#takeEarliest(now);
        }
    }
    /** Ends every watch, those to come too, with this error. */
    end(errorOf) {
        this.#watches.endAll(errorOf);
        this.#ending.abort();
    }
    /** Ends the loop and whatever is on its way. */
    close() {
        this.#isClosed = true;
        this.#ending.abort();
        this.#bell.ring();
    }
    /** Looks at the task that is due, or puts it back to its deadline or to the end of a pause. */
    #takeEarliest(now) {
        const watched = this.#due.pop();
        if (watched === undefined || !this.#watches.has(watched))
            return;
        const isFirst = watched.deadline === Infinity;
        if (isFirst)
            watched.start(now, this.#options.timeoutMs);
        const { deadline } = watched;
        const isLast = now >= deadline;
        const isNearDeadline = !isFirst && deadline - now < LEAST_LOOK_MS;
        const notBefore = isNearDeadline ? deadline : Math.min(this.#rate.pausedUntil, deadline);
        if (!isLast && notBefore > now)
            this.#due.push(notBefore, watched);
        else
            this.#look({ watched, sentAt: now, isLast }).catch((error) => this.#watches.crash(watched, error));
    }
    async #look(look) {
        const { watched, sentAt, isLast } = look;
        const { client, clock } = this.#options;
        this.#rate.sent(sentAt);
        const answer = await client
            .getTask(watched.watch.taskId, {
            signal: this.#ending.signal,
            timeoutMs: isLast ? LAST_LOOK_TIMEOUT_MS : Math.min(LOOK_TIMEOUT_MS, watched.deadline - sentAt),
        })
            .then((record) => ({ record }), (error) => ({ error }));
        if (!this.#watches.has(watched))
            return;
        const end = 'record' in answer ? this.#onRecord(look, answer.record) : this.#onFailure(look, answer.error);
        if (end !== undefined)
            this.#watches.finish(watched, end);
        else if (isLast)
            this.#watches.finish(watched, watched.onDeadline(clock.now()));
        else
            this.#lookAgain(look, 'record' in answer ? sentAt : clock.now());
    }
    #onRecord({ watched, sentAt }, record) {
        const { onEvent } = this.#options;
        const { key } = watched.watch;
        const before = watched.task;
        this.#rate.passed(sentAt);
        this.#isTroubleTold = false;
        const end = watched.onRecord(record);
        const task = watched.task ?? record;
        if (task.state !== before?.state)
            onEvent({ type: 'state', key, task });
        else if (task.credits !== undefined && task.credits !== before.credits)
            onEvent({ type: 'credits', key, task });
        if (!(0,client_record/* isKnownState */.Ht)(task.state) && !this.#isUnknownStateTold) {
            this.#isUnknownStateTold = true;
            onEvent({ type: 'unknown-state', key, task });
        }
        return end;
    }
    #onFailure(look, error) {
        const { watched } = look;
        // By its code alone: the words may come from behind kie, and cost every task of the run its result.
        if (isRefusal(error, 'auth') && (error.code ?? error.httpStatus) === 401) {
            this.end(() => error);
            return undefined;
        }
        if (isRefusal(error, 'rate'))
            this.#slowDown(look, error);
        const end = watched.onFailure(error, this.#options.clock.now());
        if (watched.failuresInRow === TROUBLE_AFTER && !this.#isTroubleTold) {
            this.#isTroubleTold = true;
            this.#options.onEvent({ type: 'poll-trouble', key: watched.watch.key, taskId: watched.watch.taskId, error });
        }
        return end;
    }
    #slowDown({ watched, sentAt }, { retryAfterMs }) {
        const now = this.#options.clock.now();
        const isLowered = this.#rate.refused({ sentAt, now, retryAfterMs, until: watched.deadline });
        if (!isLowered)
            return;
        const waitMs = this.#rate.pausedUntil - now;
        this.#options.onEvent({ type: 'throttled', what: 'looks', limit: this.#rate.limit, waitMs });
    }
    /** @param from - where the next interval begins: with the look that succeeded, or with the end of one that failed */
    #lookAgain({ watched, sentAt }, from) {
        const isBatch = this.#watches.size > 1;
        const swing = isBatch ? 2 * this.#options.random() - 1 : 0;
        const intervalMs = lookIntervalMs(watched.ageMs(sentAt), swing);
        const askedMs = watched.lastError instanceof wire_errors/* KieRequestError */.jt ? (watched.lastError.retryAfterMs ?? 0) : 0;
        const at = Math.min(from + Math.max(intervalMs, askedMs), watched.deadline);
        this.#due.push(Math.max(at, sentAt + LEAST_LOOK_MS), watched);
        this.#bell.ring();
    }
}

;// CONCATENATED MODULE: ./lib/kie/sharing/shared-sends.js



/** Longest wait for another process, which only reads and writes a few lines. */
const shared_sends_LOCK_WAIT_MS = 1_000;
/** A send: its time in milliseconds since 1970, what tells the process from others, and which of its sends it is. */
const LINE = /^(\d{1,15}) (\S+) (\d+)$/;
/**
 * When processes of one machine sent their requests, for a limit that they share: one line for each send, in a file that
 * keeps no more than those that still count. Where the file cannot be used, each process counts alone.
 */
class SharedSends {
    #file;
    #spanMs;
    #originMs;
    #lock;
    #own = (0,external_node_crypto_.randomUUID)();
    #count = 0;
    #isUsable = true;
    constructor({ file, spanMs, originMs = performance.timeOrigin }) {
        this.#file = file;
        this.#spanMs = spanMs;
        this.#originMs = Math.round(originMs);
        this.#lock = new FileLock(`${file}.lock`, shared_sends_LOCK_WAIT_MS);
    }
    /**
     * Notes that a request is sent now, if it may be: nobody else sends in between.
     *
     * @param now - by the clock of this process
     * @param nextAt - when it may be sent, given the moments at which others sent, in no order
     * @returns what `nextAt` gave; only a send that is not later than now was noted
     */
    send(now, nextAt) {
        if (!this.#isUsable)
            return nextAt([]);
        try {
            this.#lock.take();
            try {
                return this.#sendAmongOthers(now, nextAt);
            }
            finally {
                this.#lock.release();
            }
        }
        catch {
            this.#isUsable = false;
            return nextAt([]);
        }
    }
    #sendAmongOthers(now, nextAt) {
        const lines = readLines(this.#file);
        // Where the time of day has jumped between the starts of two processes, a send may seem to come from the future.
        const counting = lines.filter((line) => Math.abs(now - this.#momentOf(line)) < this.#spanMs);
        const others = counting.filter((line) => LINE.exec(line)?.[2] !== this.#own);
        const at = nextAt(others.map((line) => Math.min(this.#momentOf(line), now)));
        if (at > now)
            return at;
        this.#count += 1;
        const line = `\n${Math.ceil(this.#originMs + now)} ${this.#own} ${this.#count}`;
        if (counting.length === lines.length)
            (0,external_node_fs_.appendFileSync)(this.#file, line);
        else
            (0,external_node_fs_.writeFileSync)(this.#file, counting.join('\n') + line);
        return at;
    }
    /** By the clock of this process. @returns `NaN` for a line that a kill has torn, which never counts */
    #momentOf(line) {
        return Number(LINE.exec(line)?.[1] ?? NaN) - this.#originMs;
    }
}
function readLines(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/kie/queue/turns.js




/** A little longer than the 10 s in which kie counts, because requests do not all travel equally fast. */
const SUBMISSION_SPAN_MS = 10_250;
/** Lets submissions through, one by one, within the account's rate and outside of the pauses that kie asks for. */
class Turns {
    #clock;
    #onEvent;
    #rate;
    #shared;
    #maintenance = new MaintenanceBackoff();
    constructor({ clock, random, rateLimit, sharedSendsFile: file, onEvent }) {
        this.#clock = clock;
        this.#onEvent = onEvent;
        this.#rate = new RateWindow({
            limit: rateLimit,
            spanMs: SUBMISSION_SPAN_MS,
            pauseMs: SUBMISSION_SPAN_MS,
            random,
        });
        this.#shared = file === undefined ? undefined : new SharedSends({ file, spanMs: SUBMISSION_SPAN_MS });
    }
    /**
     * Waits until a request may be sent, and takes its place in the rate.
     *
     * @param until - the wait ends here, even if the turn has not come
     * @param end - ends the wait at once
     * @returns whether the request may be sent now
     */
    async take(until, end) {
        for (;;) {
            if (end.aborted)
                return false;
            const now = this.#clock.now();
            const at = this.#takeIfFree(now);
            if (at <= now)
                return true;
            if (now >= until)
                return false;
            await this.rest(Math.min(at, until) - now, end);
        }
    }
    /** Takes the place of a request that is sent now, if there is one. @returns when there is one */
    #takeIfFree(now) {
        const own = Math.max(this.#rate.nextAt(now), this.#rate.pausedUntil);
        if (own > now)
            return own;
        const at = this.#shared?.send(now, (others) => this.#rate.nextAt(now, others)) ?? own;
        if (at <= now)
            this.#rate.sent(now);
        return at;
    }
    /** Takes note that kie accepted: it neither refuses for the frequency nor is it under maintenance. */
    accepted(now) {
        this.#rate.passed(now);
        this.#maintenance.reset();
    }
    /** Pauses all submissions, since the refusal is about the account or the service and not about the order. */
    pause({ error, sentAt, now, until }) {
        const { retryAfterMs } = error;
        if (error instanceof wire_errors/* KieApiError */.GT && error.kind === 'maintenance') {
            const isNews = !this.#maintenance.isOn;
            const backoffMs = this.#maintenance.pauseMs({ sentAt, now });
            const waitMs = retryAfterMs ?? backoffMs;
            this.#rate.pause(Math.min(now + waitMs, until));
            if (isNews)
                this.#onEvent({ type: 'maintenance', waitMs });
        }
        else if (this.#rate.refused({ sentAt, now, retryAfterMs, until })) {
            const waitMs = this.#rate.pausedUntil - now;
            this.#onEvent({ type: 'throttled', what: 'submissions', limit: this.#rate.limit, waitMs });
        }
    }
    /** Sleeps, at most until the signal is aborted: the only thing that a sleep rejects with. */
    async rest(ms, end) {
        await this.#clock.sleep(ms, end).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/kie/queue/submitter.js




const UNREACHABLE_TRIES = 5;
/** Creates tasks within the account's rate, and decides what each refusal means for the order and for those behind it. */
class Submitter {
    #options;
    #turns;
    /** When the first of the refusals was sent that nothing but refusals followed. */
    #refusedSince;
    constructor(options) {
        this.#options = options;
        this.#turns = new Turns(options);
    }
    /**
     * Waits until a new order may be sent, and takes its place in the rate.
     *
     * @returns `false` when nothing more is submitted
     */
    turn() {
        return this.#turns.take(Infinity, this.#options.obstacles.stopped);
    }
    /**
     * Creates a task. The caller has waited for its turn.
     *
     * @returns `undefined` when submissions were stopped before one that could have made a task
     */
    async submit(order) {
        const { clock, timeoutMs, obstacles } = this.#options;
        const until = clock.now() + timeoutMs;
        let unreachable = 0;
        if (!obstacles.admits(order))
            return undefined;
        for (;;) {
            const sentAt = clock.now();
            const sentOn = clock.date();
            const answer = await this.#send(order, sentOn);
            if (answer.taskId !== undefined)
                return { taskId: answer.taskId, sentOn, sentAt, repliedAt: clock.now() };
            const { error } = answer;
            if (!mayBeSentAgain(error))
                return this.#giveUp(order, sentOn, error);
            if (error instanceof wire_errors/* KieConnectionError */.SN)
                unreachable += 1;
            const refusal = { order, error, sentAt, unreachable, until };
            const next = await this.#waitAfter(refusal);
            if (next === 'again')
                continue;
            this.#tellRefused(order);
            return next === 'dropped' ? undefined : { sentOn, error, charged: 'no' };
        }
    }
    #tellRefused({ key, attempt }) {
        this.#options.onEvent({ type: 'refused', key, attempt });
    }
    async #send({ key, attempt, request }, at) {
        const { client, clock, onEvent, cutOff } = this.#options;
        onEvent({ type: 'submitting', key, attempt, at });
        const answer = await client.createTask(request, { signal: cutOff }).then((taskId) => ({ taskId }), (error) => ({ error }));
        if ('error' in answer)
            return answer;
        onEvent({ type: 'accepted', key, attempt, taskId: answer.taskId, at });
        this.#turns.accepted(clock.now());
        this.#refusedSince = undefined;
        return answer;
    }
    /** The end of an order that must not or need not be sent again. */
    #giveUp(order, sentOn, error) {
        this.#refusedSince = undefined;
        if (!(error instanceof wire_errors/* KieRequestError */.jt) || error.verdict === 'ambiguous') {
            return { sentOn, error: new task_errors/* KieOutcomeUnknownError */.cZ({ at: sentOn, cause: error }), charged: 'unknown' };
        }
        this.#options.obstacles.refused(order.request, error);
        this.#tellRefused(order);
        return { sentOn, error, charged: 'no' };
    }
    /** Waits as long as a refusal asks for, and for the next turn. */
    async #waitAfter(refusal) {
        const { clock, obstacles } = this.#options;
        const { order, error, sentAt, unreachable, until } = refusal;
        if (!obstacles.admitsAgain(order))
            return 'dropped';
        const now = clock.now();
        this.#refusedSince ??= sentAt;
        const isUnreachable = error instanceof wire_errors/* KieConnectionError */.SN;
        const isOver = now >= until || (isUnreachable && unreachable === UNREACHABLE_TRIES);
        if (!isOver) {
            if (isUnreachable)
                await this.#restUnreachable(refusal);
            else
                this.#turns.pause({ error, sentAt, now, until });
            if ((await this.#turns.take(until, obstacles.dropped)) && obstacles.admitsAgain(order))
                return 'again';
        }
        if (!obstacles.admitsAgain(order))
            return 'dropped';
        // kie has refused or been out of reach for all this time: the orders behind need not try as long again.
        if (this.#isRefusedForLong())
            obstacles.stop(error);
        return 'failed';
    }
    #isRefusedForLong() {
        const { clock, timeoutMs } = this.#options;
        return this.#refusedSince !== undefined && clock.now() - this.#refusedSince >= timeoutMs;
    }
    async #restUnreachable({ order: { key }, error, unreachable: tries }) {
        const { random, onEvent, obstacles } = this.#options;
        const waitMs = resendPauseMs(tries, random());
        onEvent({ type: 'unreachable', key, tries, waitMs, error });
        await this.#turns.rest(waitMs, obstacles.dropped);
    }
}
/** Whether surely no task came of a send, and the next may go better. Everything unknown counts as a task. */
function mayBeSentAgain(error) {
    return error instanceof wire_errors/* KieRequestError */.jt && error.verdict === 'retry';
}

;// CONCATENATED MODULE: ./lib/kie/queue/queue.js









/** A createTask on its way may yet yield its id, which saves a paid task; a cancelled step has 2 s in all to tell it. */
const CANCEL_GRACE_MS = 1_200;
/**
 * Makes many tasks and follows them to their end. For each item createTask succeeds at most once, and once more for each
 * of the `retries`; it is sent again only where surely no task came of it.
 *
 * @returns how each item ended, in the order of the items
 */
function runTasks(items, options) {
    return new Queue(options).run(items);
}
class Queue {
    #options;
    #clock;
    #onEvent;
    #obstacles = new Obstacles();
    #submitter;
    #poller;
    #bell;
    #line = new Line();
    #outcomes = [];
    #unsettled = 0;
    #done = Promise.withResolvers();
    /** Ends the createTasks on their way. */
    #cutOff = new AbortController();
    constructor(options) {
        const { client, clock = time_clock/* systemClock */.m, random = Math.random, rateLimit = 20, timeoutMs, onEvent } = options;
        this.#options = options;
        this.#clock = clock;
        this.#onEvent = onEvent ?? (() => undefined);
        this.#bell = new Bell(clock);
        const shared = { client, clock, random, timeoutMs, onEvent: this.#onEvent };
        this.#poller = new Poller(shared);
        this.#submitter = new Submitter({
            ...shared,
            rateLimit,
            sharedSendsFile: options.sharedSendsFile,
            obstacles: this.#obstacles,
            cutOff: this.#cutOff.signal,
        });
    }
    async run(items) {
        const { signal } = this.#options;
        const cancel = () => this.#start(this.#cancel());
        this.#unsettled = items.length;
        if (items.length === 0)
            return [];
        this.#obstacles.stopped.addEventListener('abort', () => this.#bell.ring());
        if (signal?.aborted === true)
            cancel();
        else
            signal?.addEventListener('abort', cancel, { once: true });
        this.#admitAll(items);
        this.#start(this.#submitAll());
        this.#start(this.#poller.run());
        try {
            return await this.#done.promise;
        }
        finally {
            signal?.removeEventListener('abort', cancel);
            this.#obstacles.stop('cancelled');
            this.#cutOff.abort();
            this.#poller.close();
        }
    }
    #admitAll(items) {
        for (const [index, item] of items.entries()) {
            const attempt = { index, item, number: 1 };
            if (item.taskId === undefined)
                this.#line.join(attempt);
            else
                this.#start(this.#follow(attempt, { taskId: item.taskId, submittedAt: undefined, accepted: undefined }));
        }
    }
    /** A fault in the caller's listener, or in this code, ends the run. */
    #start(work) {
        work.catch((error) => this.#done.reject(error));
    }
    async #submitAll() {
        const { stopped } = this.#obstacles;
        while (!stopped.aborted) {
            const { next } = this.#line;
            if (next === undefined)
                await this.#bell.wait(Infinity);
            else if (this.#obstacles.find(next.item.request.model) !== undefined)
                this.#drop(this.#line.take(next));
            else if (await this.#submitter.turn())
                this.#start(this.#work(this.#line.take(next)));
        }
        for (const attempt of this.#line.waiting)
            this.#drop(this.#line.take(attempt));
    }
    async #work(attempt) {
        this.#line.takeOff();
        await this.#submit(attempt);
        this.#line.land();
        this.#bell.ring();
    }
    async #submit(attempt) {
        const { item, number } = attempt;
        const { admit, timeoutMs } = this.#options;
        const submission = await this.#submitter.submit({
            key: item.key,
            attempt: number,
            request: item.request,
            admit: () => admit?.(item, number),
        });
        if (submission === undefined) {
            this.#drop(attempt);
        }
        else if (submission.taskId === undefined) {
            this.#settle(attempt, outcomeWithoutTask(attempt, submission));
        }
        else {
            const { taskId, sentOn, sentAt, repliedAt } = submission;
            const accepted = { at: repliedAt, deadline: sentAt + timeoutMs };
            await this.#follow(attempt, { taskId, submittedAt: sentOn, accepted });
        }
    }
    async #follow(attempt, task) {
        const { item, number } = attempt;
        const { taskId, submittedAt, accepted } = task;
        if (this.#options.wait === false) {
            this.#settle(attempt, { end: 'accepted', key: item.key, attempt: number, submittedAt, taskId });
            return;
        }
        const end = await this.#poller.watch({ key: item.key, taskId, accepted });
        if (end.error !== undefined)
            this.#onNoEnd(attempt, { ...task, ...end });
        else if (end.task.state === 'success')
            this.#succeed(attempt, { ...task, task: end.task });
        else
            this.#onFail(attempt, { ...task, task: end.task });
    }
    #succeed(attempt, { taskId, submittedAt, task }) {
        const { key } = attempt.item;
        this.#onEvent({ type: 'success', key, taskId, task });
        this.#settle(attempt, { end: 'success', key, attempt: attempt.number, submittedAt, taskId, task });
    }
    /** kie says that the task failed: the only end after which a new one may be made. */
    #onFail(attempt, ended) {
        const { taskId, accepted } = ended;
        const outcome = outcomeOfFailedTask(attempt, ended);
        const { error } = outcome;
        const isCreatedHere = accepted !== undefined;
        const isAllowed = attempt.number <= (this.#options.retries ?? 0);
        if (!isCreatedHere || !error.transient || !isAllowed) {
            this.#settle(attempt, outcome);
            return;
        }
        const number = attempt.number + 1;
        if (this.#obstacles.stopped.aborted) {
            this.#drop({ index: attempt.index, item: attempt.item, number, earlier: outcome });
            return;
        }
        this.#onEvent({ type: 'retrying', key: attempt.item.key, attempt: number, taskId, error });
        this.#line.join({ index: attempt.index, item: attempt.item, number, earlier: outcome });
        this.#bell.ring();
    }
    /** The attempt is not sent at all. */
    #drop(attempt) {
        const error = this.#obstacles.find(attempt.item.request.model) ?? new task_errors/* KieCancelledError */.Nb();
        this.#settle(attempt, unsentOutcome(attempt, error));
    }
    /** The wait is over before the task is. */
    #onNoEnd(attempt, ended) {
        // The only refusal that ends a watch is that of the key.
        if (ended.error instanceof wire_errors/* KieApiError */.GT)
            this.#obstacles.stop(ended.error);
        this.#settle(attempt, outcomeWithoutEnd(attempt, ended));
    }
    #settle(attempt, outcome) {
        this.#outcomes[attempt.index] = outcome;
        this.#onEvent({ type: 'finished', key: attempt.item.key, outcome });
        this.#unsettled -= 1;
        if (this.#unsettled === 0)
            this.#done.resolve(this.#outcomes);
    }
    /** Ends the run for the caller's signal: at once, but for what may be an id on its way. */
    async #cancel() {
        this.#obstacles.stop('cancelled');
        this.#poller.end((taskId) => new task_errors/* KieCancelledError */.Nb(taskId));
        await this.#clock.sleep(CANCEL_GRACE_MS, this.#cutOff.signal).catch(() => undefined);
        this.#cutOff.abort();
    }
}

;// CONCATENATED MODULE: ./lib/core/make/ledger.js


/** Notes what each task of a run has taken, from the moment its createTask leaves or it is taken up. */
class Ledger {
    #options;
    #entries = [];
    /** The newest of each image. */
    #newest = new Map();
    #takenUpNews = [];
    #taken = 0;
    #overshoot = 0;
    constructor(options) {
        this.#options = options;
    }
    /** All tasks so far, those that were refused too. */
    get tasks() {
        return this.#entries;
    }
    /** The most credits that the tasks created here have taken or may have. A sum that is kept: each createTask asks for it. */
    get taken() {
        return this.#taken;
    }
    /** The most credits by which kie has gone past the forecast of a task created here, also where it went back since. */
    get overshoot() {
        return this.#overshoot;
    }
    /** The tasks that are taken up, one entry each time that something became known of one; it only grows. */
    get takenUpNews() {
        return this.#takenUpNews;
    }
    /** The newest task of an image, where it is on its way, so that no id is known. */
    onItsWay(name) {
        const entry = this.#newest.get(name);
        return entry?.end === 'open' && entry.taskId === undefined ? entry : undefined;
    }
    /** Notes a task that is there already. The price of one to collect is no forecast. */
    takeUp({ name, taskId, price, request }) {
        this.#open({ name, taskId, attempt: 0, isEarlier: true, price: request === undefined ? undefined : price });
    }
    /** Follows what happens. */
    onEvent(event) {
        const newest = 'key' in event ? this.#newest.get(event.key) : undefined;
        switch (event.type) {
            case 'submitting':
                if (newest?.end === 'open' && newest.attempt === event.attempt)
                    break;
                this.#open({
                    name: event.key,
                    taskId: undefined,
                    attempt: event.attempt,
                    isEarlier: false,
                    price: this.#options.priceOf(event.key),
                });
                break;
            case 'accepted':
                if (newest !== undefined)
                    newest.taskId = event.taskId;
                break;
            case 'refused':
                this.#change(newest, { end: 'refused' });
                break;
            case 'state':
            case 'credits':
            case 'success':
                this.#report(newest, event.task);
                break;
            case 'retrying':
                this.#change(newest, { end: 'failed' });
                break;
            case 'finished':
                if (newest?.end === 'open')
                    this.#end(newest, event.outcome);
                break;
            default:
                break;
        }
    }
    #open(entry) {
        const opened = { ...entry, reported: undefined, end: 'open' };
        this.#entries.push(opened);
        this.#newest.set(entry.name, opened);
        this.#count(opened, 0);
    }
    #report(entry, { state, credits }) {
        if (entry === undefined)
            return;
        const isLast = state === 'success' || state === 'fail';
        const forecast = entry.price ?? 0;
        if (credits !== undefined) {
            this.#change(entry, { reported: credits });
            if (isLast || credits > forecast)
                this.#options.onReported(entry.name, entry.attempt, credits);
        }
        else if (isLast && (entry.reported === 0 || (entry.reported ?? forecast) < forecast)) {
            // What it had taken while it was at work says nothing of its end.
            this.#change(entry, { reported: undefined });
        }
    }
    #end(entry, outcome) {
        if (outcome.end === 'success') {
            this.#change(entry, { end: 'succeeded' });
        }
        else if (outcome.end === 'accepted') {
            this.#change(entry, { end: 'accepted' });
        }
        else if (outcome.taskId === entry.taskId && outcome.task?.state === 'fail') {
            this.#change(entry, { end: 'failed' });
            if (outcome.charged === 'no')
                this.#report(entry, { state: 'fail', credits: 0 });
        }
    }
    #change(entry, changes) {
        if (entry === undefined)
            return;
        const before = (0,result_cost/* mostTaken */.JQ)(entry);
        Object.assign(entry, changes);
        this.#count(entry, before);
    }
    #count(entry, before) {
        if (entry.isEarlier) {
            this.#takenUpNews.push(entry);
            return;
        }
        const { reported, price } = entry;
        this.#taken = (0,amounts/* sumCredits */.Cl)([this.#taken, -(0,amounts/* roundCredits */.VV)(before), (0,amounts/* roundCredits */.VV)((0,result_cost/* mostTaken */.JQ)(entry))]);
        if (reported !== undefined && price !== undefined) {
            this.#overshoot = Math.max(this.#overshoot, (0,amounts/* roundCredits */.VV)(reported - price));
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/images/lock-keeper.js
/** About how many times a run writes the lock file, which is written as a whole each time. */
const MOST_WRITES = 100;
/**
 * Writes the lock file as images arrive, so that the next run in the same workspace knows those that a killed one has
 * left: each of up to 100 at once, of more as many together as keep it at some 100 times.
 */
class LockKeeper {
    #options;
    #written = 0;
    constructor(options) {
        this.#options = options;
    }
    /** To be called whenever an image has its final name. */
    onSaved(images) {
        const together = Math.ceil(Math.max(this.#options.total, images.length) / MOST_WRITES);
        if (images.length - this.#written < together)
            return;
        this.#written = images.length;
        // What is wrong is told once, at the end.
        this.#write(images);
    }
    /** To be called when no more images come. */
    end(images) {
        const fault = this.#write(images);
        if (fault !== undefined)
            this.#options.log.warning(`The lock file could not be written: ${fault}`);
    }
    /** Images are on disk and paid for, so a lock file that cannot be written must not end the run. */
    #write(images) {
        try {
            this.#options.folder.writeLock(images);
            return undefined;
        }
        catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/make/pace.js
/** So many ends tell a pace; fewer tell chance. */
const LEAST_ENDED = 5;
/** kie takes submissions in bursts of ten seconds: a shorter span tells the size of a burst. */
const BURST_MS = 10_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on minutes say more than anybody knows. */
const LONG_MS = 2 * HOUR_MS;
/**
 * How long a batch still takes at the pace at which its tasks have ended so far, in words: `about 4 min left`.
 *
 * @returns `undefined` while too few have ended to tell
 */
function timeLeftInWords({ ended, left, sinceFirstEndMs }) {
    if (ended < LEAST_ENDED)
        return undefined;
    const leftMs = (left * Math.max(sinceFirstEndMs, BURST_MS)) / (ended - 1);
    if (leftMs < MINUTE_MS)
        return 'less than 1 min left';
    return leftMs < LONG_MS
        ? `about ${Math.round(leftMs / MINUTE_MS)} min left`
        : `about ${Math.round(leftMs / HOUR_MS)} h left`;
}

;// CONCATENATED MODULE: ./lib/core/make/progress.js




/** From this many images on, a line now and then says how far the whole is. */
const LONG_BATCH = 10;
const LINE_EVERY_MS = 10_000;
/** Tells the log how the work goes: a line for each change, and in long batches a line for the whole. */
class Progress {
    #log;
    #clock;
    #total;
    /** Images whose task kie has accepted and not ended. */
    #inWork = new Set();
    /** How each image ended; one that is made anew leaves again. */
    #ended = new Map();
    /** Images that this run has submitted; others are paid for already. */
    #submitted = new Set();
    /** The image of each task that succeeded. */
    #imageOf = new Map();
    #firstEndAt;
    #explain;
    #paid = [];
    #lastLine;
    constructor(options) {
        this.#explain = options.explain ?? ((error) => (0,result_explanation/* explainImage */.Zu)(error));
        this.#log = options.log;
        this.#clock = options.clock;
        this.#total = options.total;
        this.#lastLine = options.clock.now();
    }
    /** Says what happened in the queue. */
    onEvent(event) {
        switch (event.type) {
            case 'submitting':
                this.#ended.delete(event.key);
                break;
            case 'accepted':
                this.#submitted.add(event.key);
                this.#inWork.add(event.key);
                this.#log.info(`${event.key}: task ${(0,foreign_text/* forLog */.Ig)(event.taskId)} accepted`);
                break;
            case 'state':
                this.#inWork.add(event.key);
                if (event.task.state !== 'success')
                    this.#log.info(`${event.key}: ${(0,foreign_text/* forLog */.Ig)(event.task.state)}`);
                break;
            case 'unknown-state':
                this.#log.warning(`kie reports ${stateInWords(event.task)}; waiting on.`);
                break;
            case 'throttled':
                this.#log.notice(`kie refuses more ${event.what} for now; going on in ${inSeconds(event.waitMs)} at a lower rate.` +
                    (event.what === 'submissions'
                        ? " The limit is the account's: lower 'rate-limit' where jobs share it."
                        : ''));
                break;
            case 'maintenance':
                this.#log.notice(`kie is under maintenance; trying again from ${inSeconds(event.waitMs)} on.`);
                break;
            case 'unreachable':
                this.#log.info(`${event.key}: ${(0,result_explanation/* explainImage */.Zu)(event.error).message} Trying again in ${inSeconds(event.waitMs)}.`);
                break;
            case 'poll-trouble':
                this.#log.warning(`${event.key}: kie does not say how task ${(0,foreign_text/* forLog */.Ig)(event.taskId)} is; waiting on. ${(0,result_explanation/* explainImage */.Zu)(event.error).message}`);
                break;
            case 'retrying':
                this.#inWork.delete(event.key);
                this.#log.warning(`${event.key}: ${(0,result_explanation/* explainImage */.Zu)(event.error).message} Attempt ${event.attempt} follows, as 'retries' allows; it is paid anew.`);
                break;
            case 'success':
                this.#succeeded(event);
                break;
            case 'finished':
                this.#finished(event);
                break;
            case 'credits':
            case 'refused':
                // What they say of the cost is told at the end, and why an image fails when it does.
                break;
        }
        this.#line();
    }
    /** Says that an image is on disk. */
    onSaved({ name, path, width, height, bytes }) {
        this.#log.info(`${name}: saved as ${path} (${width}x${height}, ${Math.ceil(bytes / 1000)} kB)`);
    }
    /** Says that an image exists at kie and could not be brought here. */
    onFailedDownload({ name, taskId, error }) {
        this.#ended.set(this.#imageOf.get(taskId) ?? name, 'failed');
        const { message, next } = this.#explain(error, name);
        this.#log.info(`${name}: failed. ${message} ${next}`);
    }
    #succeeded({ key, taskId, task }) {
        this.#imageOf.set(taskId, key);
        const isPaidNow = this.#submitted.has(key);
        if (isPaidNow)
            this.#paid.push(task.credits ?? 0);
        const earlier = isPaidNow || task.credits === undefined ? '' : ', paid earlier';
        this.#log.info(`${key}: drawn${drawingTime(task)}${price(task)}${earlier}`);
    }
    #finished({ key, outcome }) {
        this.#inWork.delete(key);
        this.#ended.set(key, outcome.end === 'failed' ? 'failed' : 'done');
        this.#firstEndAt ??= this.#clock.now();
        if (outcome.end !== 'failed')
            return;
        const { message, next } = this.#explain(outcome.error, key);
        this.#log.info(`${key}: failed. ${message} ${next}`);
    }
    #line() {
        const now = this.#clock.now();
        if (this.#total < LONG_BATCH || now - this.#lastLine < LINE_EVERY_MS)
            return;
        this.#lastLine = now;
        const ended = this.#ended.size;
        const failed = [...this.#ended.values()].filter((end) => end === 'failed').length;
        const left = this.#total - ended;
        const parts = [
            `${ended - failed}/${this.#total} done`,
            `${this.#inWork.size} in work`,
            `${left - this.#inWork.size} waiting`,
            `${failed} failed`,
            (0,amounts/* describeCredits */.YA)((0,amounts/* sumCredits */.Cl)(this.#paid)),
            timeLeftInWords({ ended, left, sinceFirstEndMs: now - (this.#firstEndAt ?? now) }) ?? [],
        ];
        this.#log.info(parts.flat().join(', '));
    }
}
function stateInWords({ state }) {
    return state === '' ? 'no state of a task' : `the state '${(0,foreign_text/* forLog */.Ig)(state)}', which it does not document`;
}
function inSeconds(ms) {
    return `${Math.ceil(ms / 1000)} s`;
}
function drawingTime({ seconds }) {
    return seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`;
}
function price({ credits }) {
    return credits === undefined ? '' : ` for ${(0,amounts/* describeCredits */.YA)(credits)}`;
}

;// CONCATENATED MODULE: ./lib/core/make/task-times.js
/** Notes when each task was submitted, first seen at work, and seen done. */
class TaskTimes {
    #clock;
    /** By the item's key, until its task has an id. */
    #sent = new Map();
    #submitted = new Map();
    #drawing = new Map();
    #finished = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Follows what happens. */
    onEvent(event) {
        const now = this.#clock.now();
        switch (event.type) {
            case 'submitting':
                this.#sent.set(event.key, now);
                break;
            case 'accepted':
                this.#submitted.set(event.taskId, { ms: this.#sent.get(event.key) ?? now, on: event.at });
                break;
            case 'state':
                if (event.task.state === 'generating')
                    this.#drawing.set(event.task.taskId, now);
                break;
            case 'success':
                this.#finished.set(event.taskId, now);
                break;
            default:
                break;
        }
    }
    /** When the createTask was sent that made a task. @returns `undefined` for a task that was not submitted here */
    sentOn(taskId) {
        return this.#submitted.get(taskId)?.on;
    }
    /** @returns `undefined` for a task that was not submitted here, or has not succeeded */
    of(taskId) {
        const submittedAtMs = this.#submitted.get(taskId)?.ms;
        const finishedAtMs = this.#finished.get(taskId);
        if (submittedAtMs === undefined || finishedAtMs === undefined)
            return undefined;
        return { submittedAtMs, drawingSinceMs: this.#drawing.get(taskId), finishedAtMs };
    }
}

;// CONCATENATED MODULE: ./lib/core/make/generate.js












/**
 * Makes the images of a plan: submits, polls, and downloads each as soon as its task has succeeded. What an earlier
 * attempt has made and kie no longer has is made anew, because a person asked for the re-run.
 */
async function generate(plan, options) {
    const generation = new Generation(plan, options);
    await generation.work(unfinished(plan));
    await generation.makeGoneAnew();
    return generation.result();
}
/** An image without the task that it had. */
function asNew(image) {
    const { name, request, requestHash, price, uploads } = image;
    return { name, request, requestHash, price, ...(uploads !== undefined && { uploads }), origin: 'generated' };
}
class Generation {
    #plan;
    #options;
    #progress;
    #ledger;
    #budget;
    #times;
    #downloads;
    #lockKeeper;
    #planned = new Map();
    /** Images with the task that kie no longer has the result of, until a new task is there. */
    #gone = new Map();
    /** Ids of the tasks in whose place others are. */
    #replaced = new Set();
    /** What was known of the price of each task when an earlier attempt has sent it. */
    #earlierPrices;
    #images = [];
    #failedDownloads = [];
    #outcomes = new Map();
    #tasks = {};
    constructor(plan, options) {
        const { client, downloader, folder, recorder, clock, log, signal, maxCredits } = options;
        this.#plan = plan;
        this.#options = options;
        this.#earlierPrices = new Map((plan.earlierCosts ?? []).map(({ taskId, price }) => [taskId, price]));
        this.#ledger = new Ledger({
            priceOf: (name) => this.#budget.forecast(name),
            onReported: (name, attempt, credits) => recorder.cost(name, attempt, credits),
        });
        this.#budget = new Budget({
            max: maxCredits,
            earlierCosts: plan.earlierCosts ?? [],
            ledger: this.#ledger,
            priceOf: (name) => this.#planned.get(name)?.price,
        });
        const explain = (error, name) => this.#explain(error, name);
        this.#progress = new Progress({ log, clock, total: unfinished(plan).length, explain });
        this.#times = new TaskTimes(clock);
        this.#lockKeeper = new LockKeeper({ folder, log, total: unfinished(plan).length });
        this.#downloads = new Downloads({
            client,
            downloader,
            folder,
            clock,
            log,
            signal,
            onSaved: (image, warning) => {
                this.#images.push({ ...image, timing: this.#times.of(image.taskId) });
                this.#lockKeeper.onSaved(this.#images);
                this.#progress.onSaved(image);
                if (warning !== undefined)
                    log.warning(`${image.name}: kie serves this image damaged, it is kept: ${warning}.`);
            },
            onFailed: (failure) => {
                this.#failedDownloads.push(failure);
                this.#progress.onFailedDownload(failure);
            },
        });
    }
    async work(images) {
        const { client, queue, onTasks, recorder, clock, signal } = this.#options;
        for (const image of images) {
            this.#planned.set(image.name, image);
            if (image.taskId === undefined)
                continue;
            this.#tasks[image.name] = image.taskId;
            const taken = { ...image, price: this.#earlierPrices.get(image.taskId) ?? image.price };
            // Another attempt must find it in this attempt's record, too.
            recorder.intend(taken, 0, image.submittedAt ?? new Date());
            recorder.accept(image.name, 0, { taskId: image.taskId });
            this.#ledger.takeUp(taken);
        }
        const known = images.filter(({ taskId }) => taskId !== undefined).map(({ name }) => name);
        if (known.length > 0)
            onTasks(this.#tasks, known);
        const outcomes = await runTasks(images.map(toItem), {
            ...queue,
            client,
            clock,
            signal,
            admit: ({ key }, attempt) => this.#downloads.diskFault ?? (this.#budget.admits(key) ? this.#intend(key, attempt) : 'over-budget'),
            onEvent: (event) => this.#onEvent(event),
        });
        for (const outcome of outcomes)
            this.#outcomes.set(outcome.key, outcome);
        await this.#downloads.settled();
    }
    /** Makes the images anew whose earlier task kie no longer has the result of, as whoever started the re-run asks. */
    async makeGoneAnew() {
        const images = await this.#uploadAgain(this.#findGone());
        if (this.#options.signal.aborted)
            return;
        const earlier = images.flatMap(({ name }) => this.#outcomes.get(name) ?? []);
        for (const { name } of images) {
            const image = this.#planned.get(name);
            if (image !== undefined)
                this.#gone.set(name, image);
        }
        await this.work(images);
        for (const outcome of earlier) {
            this.#outcomes.set(outcome.key, outcomeOfGone(this.#outcomes.get(outcome.key), outcome));
        }
    }
    /** Pictures of a request that is sent again have to be uploaded; an image whose pictures cannot be stays failed. */
    async #uploadAgain(gone) {
        const { upload, log, signal } = this.#options;
        if (gone.length === 0 || signal.aborted)
            return [];
        try {
            return (await upload(gone.map(asNew))).images;
        }
        catch (error) {
            const names = gone.map(({ name }) => name).join(', ');
            log.warning(`Not made anew: ${names}. ${(0,result_explanation/* explainThrown */.ME)(error)[0]?.message ?? ''}`);
            return [];
        }
    }
    /** Forgets the earlier task of an image that has a new one. */
    #forget({ name, taskId, submittedAt }) {
        this.#gone.delete(name);
        this.#options.log.warning(`${name}: kie no longer has the result of task ${(0,foreign_text/* forLog */.Ig)(taskId ?? '')}, submitted at ` +
            `${submittedAt?.toISOString() ?? 'an unknown time'}; the image is made anew, and paid anew.`);
        if (taskId !== undefined)
            this.#replaced.add(taskId);
    }
    /**
     * Images that are taken up, and of which kie says that each picture is gone: a task that it does not find, a link that it
     * refuses, and a picture that was too slow may come yet, and are paid for.
     */
    #findGone() {
        const failed = Map.groupBy(this.#failedDownloads, ({ taskId }) => taskId);
        const saved = new Set(this.#images.map(({ taskId }) => taskId));
        return [...this.#planned.values()].filter(({ origin, taskId = '' }) => origin === 'resumed' && isAllGone(failed.get(taskId) ?? []) && !saved.has(taskId));
    }
    /** What came of the plan. To be called when no more work follows. */
    result() {
        const { maxCredits } = this.#options;
        this.#lockKeeper.end(this.#images);
        if (maxCredits !== undefined && this.#budget.overshoot > 0) {
            this.#options.log.warning(`kie took up to ${(0,amounts/* describeCredits */.YA)(this.#budget.overshoot)} more for an image than was forecast; nothing more was submitted.`);
        }
        return sumUp(this.#plan, {
            saved: this.#images,
            failedDownloads: this.#failedDownloads.filter(({ taskId }) => !this.#replaced.has(taskId)),
            outcomes: this.#outcomes,
            tasks: this.#tasks,
            costs: this.#ledger.tasks,
            explain: (error, name) => this.#explain(error, name),
        });
    }
    #explain(error, name) {
        return this.#budget.explain(error, this.#planned.get(name)?.request);
    }
    /** The record first: whatever else happens to this process, it must know of the task. */
    #intend(key, attempt) {
        const { recorder, clock } = this.#options;
        const image = this.#planned.get(key);
        if (image !== undefined && recorder.fault === undefined)
            recorder.intend(image, attempt, clock.date());
        return recorder.fault;
    }
    #onEvent(event) {
        const { recorder } = this.#options;
        const image = 'key' in event ? this.#planned.get(event.key) : undefined;
        if (event.type === 'accepted') {
            const gone = this.#gone.get(event.key);
            if (gone !== undefined)
                this.#forget(gone);
            recorder.accept(event.key, event.attempt, event);
            this.#tasks[event.key] = event.taskId;
            this.#options.onTasks(this.#tasks, [event.key]);
        }
        if (event.type === 'refused')
            recorder.refuse(event.key, event.attempt);
        this.#ledger.onEvent(event);
        this.#progress.onEvent(event);
        this.#times.onEvent(event);
        if (event.type === 'success' && image !== undefined) {
            const sentOn = this.#times.sentOn(event.taskId) ?? image.submittedAt;
            this.#downloads.start(image, { task: event.task, sentOn });
        }
    }
}
/** An item to collect never leads to a request of its own, so it needs none. */
const NO_REQUEST = { model: '', input: {} };
function toItem({ name, request, taskId }) {
    return { key: name, request: request ?? NO_REQUEST, ...(taskId === undefined ? {} : { taskId }) };
}

// EXTERNAL MODULE: ./lib/kie/models/price.js
var models_price = __webpack_require__(82527);
;// CONCATENATED MODULE: ./lib/core/plan/live-price.js




/** kie answers one request a second to its catalogue, and a forecast is not worth waiting long for. */
const MOST_MODELS = 3;
const LONGEST_WAIT_MS = 4_000;
/** Characters of kie's own words that are read, and those that are shown. */
const READ_LENGTH = 2_000;
const PROSE_LENGTH = 200;
/** A price in credits, and not the worth of a credit: `1,200 credits`, but not `1 credit = $0.005`. */
const PRICE = /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,6})(\.\d{1,4})? ?credits?\b(?! ?(?:=|is\b|equals\b))/gi;
/** A price by size or time says nothing of a whole picture. */
const RATE = /mega[ _-]?pixel|\b(?:per|each|every|a) (?:second|minute|step|token|pixel|MP)\b|\/ ?(?:s|sec|second|MP)\b/i;
const AT_LEAST = /\b(?:from|starting|at least|or more)\b/i;
const EACH_PICTURE = /\b(?:per|an?|each|every) (?:output )?(?:image|picture|layer)\b|\/ ?(?:image|picture|layer)\b/i;
/**
 * Asks kie what the models of a plan cost now. Its answer is prose: where the least that it names is more than the known
 * price, that is the forecast, since a forecast guards the budget; an unknown price becomes the one that it names, if that
 * is just one. Prose that leaves a price unknown is shown.
 *
 * An image whose task is taken up gets a price too, since it is made anew where kie no longer has the result; but nobody is
 * told of a price that is not to be paid now.
 *
 * @returns the plan, unchanged where kie gives no price in time
 */
async function applyLivePrices(plan, options) {
    const models = findModels(plan);
    if (models.length === 0)
        return plan;
    const answers = await askAll(models, options);
    const told = new Map(models.map((model, index) => [model, answers[index]]));
    const prices = new Map(models.map((model, index) => [model, parsePrice(answers[index] ?? '')]));
    const images = plan.images.map((image) => {
        const price = needsTask(image) || mayBeMadeAnew(image) ? prices.get(modelOf(image)) : undefined;
        return price === undefined ? image : { ...image, price: forecast(image, price) };
    });
    for (const model of models) {
        tellPrice(model, {
            prose: told.get(model),
            before: plan.images.filter((image) => needsTask(image) && modelOf(image) === model),
            after: images.filter((image) => needsTask(image) && modelOf(image) === model),
            log: options.log,
        });
    }
    return { ...plan, images };
}
/** The models to ask about: all that are to be paid, or none where those are many; then those that may have to be. */
function findModels({ images }) {
    const paid = new Set(images.filter(needsTask).map(modelOf));
    if (paid.size > MOST_MODELS)
        return [];
    return [...new Set([...paid, ...images.filter(mayBeMadeAnew).map(modelOf)])].slice(0, MOST_MODELS);
}
function mayBeMadeAnew({ origin, request }) {
    return origin === 'resumed' && request !== undefined;
}
/** What a text says of the price of a picture, `undefined` where it names none in credits. Nothing is free. */
function parsePrice(prose) {
    const text = prose.slice(0, READ_LENGTH);
    if (RATE.test(text))
        return undefined;
    const named = Array.from(text.matchAll(PRICE), ([, whole = '', rest = '']) => Number(whole.replaceAll(',', '') + rest));
    const prices = [...new Set(named.filter((credits) => credits > 0))];
    if (prices.length === 0)
        return undefined;
    return {
        least: Math.min(...prices),
        isAll: prices.length === 1 && !AT_LEAST.test(text),
        isEach: EACH_PICTURE.test(text),
    };
}
/** What an image is taken to cost, given what kie says of its model. */
function forecast({ request, price }, { least, isAll, isEach }) {
    const live = isEach && request !== undefined ? (0,amounts/* roundCredits */.VV)(least * (0,models_price/* countCharged */.Q$)(request)) : least;
    if (price === undefined)
        return isAll ? live : undefined;
    return Math.max(price, live);
}
function modelOf({ request }) {
    return request?.model ?? '';
}
/** @returns what kie says of each, as far as it has come in time */
function askAll(models, { client, time, signal }) {
    const wait = { signal, atMostMs: LONGEST_WAIT_MS };
    const asked = models.map((model) => time.within((ending) => client.getModelPrice(model, { signal: ending }), wait).catch(() => undefined));
    return Promise.all(asked);
}
function tellPrice(model, { prose, before, after, log }) {
    if (prose === undefined)
        return;
    if (after.some(({ price }) => price === undefined)) {
        log.info(`kie says of the price of ${(0,foreign_text/* forLog */.Ig)(model)}: ${(0,foreign_text/* forLog */.Ig)(prose, PROSE_LENGTH)}`);
    }
    const raised = after.find(({ price }, index) => {
        const known = before[index]?.price;
        return known !== undefined && price !== undefined && !(0,amounts/* canPay */.H3)(known, price);
    });
    if (raised !== undefined) {
        log.notice(`kie's list names ${(0,amounts/* describeCredits */.YA)(raised.price)} for ${(0,foreign_text/* forLog */.Ig)(model)}, more than is known here; the forecast uses it.`);
    }
}

;// CONCATENATED MODULE: ./lib/core/report/plan-log.js




/** Most warnings of requests that are shown; a manifest may have one for each image. */
const MOST_WARNINGS = 20;
/** Says what the user should know of the requests, each thing once. */
function warnOfRequests(source, log) {
    if (source.kind === 'tasks')
        return;
    const warnings = [...new Set(source.requested.flatMap(({ resolved }) => resolved.warnings))];
    for (const warning of warnings.slice(0, MOST_WARNINGS))
        log.warning((0,foreign_text/* forLog */.Ig)(warning));
    if (warnings.length > MOST_WARNINGS)
        log.warning(`${warnings.length - MOST_WARNINGS} more warnings of this kind.`);
}
/** Says in a few lines what a run is going to do, and for how much. */
function tellPlan(plan, balance, log) {
    const open = unfinished(plan);
    const fresh = open.filter((image) => image.taskId === undefined);
    const models = [...new Set(fresh.map((image) => image.request?.model ?? ''))].map((model) => (0,foreign_text/* forLog */.Ig)(model));
    const left = balance === undefined ? '' : `; ${(0,amounts/* describeCredits */.YA)(balance)} left`;
    const resumed = plan.images.filter((image) => image.origin === 'resumed').length;
    const collected = open.length - fresh.length - resumed;
    const reused = plan.images.length - open.length;
    if (fresh.length > 0) {
        log.info(`To make: ${(0,amounts/* describePlainCount */.ru)(fresh.length, 'image')} with ${models.join(', ')}, for ${(0,amounts/* describeCredits */.YA)(priceOf(plan))}${left}.`);
    }
    if (resumed > 0)
        log.info(`Resumed: ${(0,amounts/* describePlainCount */.ru)(resumed, 'task')} of an earlier attempt, not paid for again.`);
    if (collected > 0)
        log.info(`To collect: ${(0,amounts/* describePlainCount */.ru)(collected, 'task')} submitted earlier.`);
    if (reused > 0)
        log.info(`Reused: ${(0,amounts/* describePlainCount */.ru)(reused, 'image')} whose request has not changed; nothing is paid for them.`);
    if (plan.earlierCosts !== undefined && plan.earlierCosts.length > 0) {
        log.info(`Of this run, ${describeEarlierCosts(new EarlierCosts(plan.earlierCosts))}; 'max-credits' counts them.`);
    }
    if (plan.images.length === 0)
        log.info('There is no image to make or to collect.');
}
/** Says for a dry run what each image asks for, and where each field of it comes from. */
function tellRequests({ images }, source, log) {
    for (const image of images)
        log.info(`${image.name}: ${(0,foreign_text/* forLog */.Ig)(describePlannedImage(image))}`);
    for (const { name, resolved } of source.kind === 'tasks' ? [] : source.requested) {
        if (source.kind === 'manifest')
            log.info(`${name} asks for`);
        for (const [field, value] of Object.entries(resolved.request.input)) {
            log.info(`  ${(0,foreign_text/* forLog */.Ig)(field)}: ${(0,foreign_text/* forLog */.Ig)(describeGiven(value))} (${(0,foreign_text/* forLog */.Ig)(resolved.origins[field] ?? 'given')})`);
        }
    }
}
function describePlannedImage({ request, price, taskId, reused }) {
    if (reused !== undefined)
        return 'reused, 0 credits';
    return request === undefined || taskId !== undefined
        ? `task ${taskId ?? ''}`
        : `${request.model}, ${(0,amounts/* describeCredits */.YA)(price)}`;
}
/** A link to a picture may be signed. */
function describeGiven(value) {
    return (0,foreign_text/* redactUrls */.sK)(typeof value === 'string' ? value : JSON.stringify(value));
}

;// CONCATENATED MODULE: ./lib/core/plan/balance.js




/** How long the end of a run waits to hear what is left of the balance. */
const CREDITS_LEFT_MS = 5_000;
/**
 * The credits of the account before a run; `undefined` where kie only does not answer, since createTask decides then.
 *
 * @throws KieError where kie refuses the key: that ends the run before anything is spent
 */
async function readBalance(client, { log, signal }) {
    try {
        return await client.getCredits({ signal });
    }
    catch (error) {
        const refused = error instanceof wire_errors/* KieApiError */.GT && error.verdict === 'stop';
        const blocked = error instanceof wire_errors/* KieResponseError */.rW && error.httpStatus === 403;
        if (refused || blocked || signal.aborted || !(error instanceof wire_errors/* KieError */.g4))
            throw error;
        log.warning(`The balance could not be read: ${error.message}`);
        return undefined;
    }
}
/** What is left after a run, in credits; a courtesy, so nothing waits long for it. */
async function askCreditsLeft(client, { clock, signal }) {
    const over = new AbortController();
    const late = clock.sleep(CREDITS_LEFT_MS, over.signal).then(() => undefined, () => undefined);
    const left = client.getCredits({ signal: AbortSignal.any([signal, over.signal]) }).catch(() => undefined);
    try {
        return await Promise.race([left, late]);
    }
    finally {
        over.abort();
    }
}
/**
 * Makes sure that the balance pays for what is still to be made.
 *
 * @throws InputError where it surely does not
 */
function requireBalance(balance, plan) {
    const price = priceOf(plan);
    if (balance === undefined || price === undefined || (0,amounts/* canPay */.H3)(balance, price))
        return;
    throw new errors/* InputError */.d([
        `The kie account has ${(0,amounts/* describeCredits */.YA)(balance)} left, and this run costs ${(0,amounts/* describeCredits */.YA)(price)}. ` +
            'Top up at https://kie.ai/billing, or ask for fewer images. Nothing was spent.',
    ]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/kie/client/upload.js
var upload = __webpack_require__(25690);
// EXTERNAL MODULE: ./lib/core/workspace/picture.js
var picture = __webpack_require__(22171);
;// CONCATENATED MODULE: ./lib/core/make/reference-uploads.js











/** More gain little on the line of a runner. */
const reference_uploads_AT_ONCE = 4;
/**
 * Uploads the pictures of the images that are to be made, the same bytes once, and puts their links in the place of the
 * placeholders. What is sent is what was looked at: a file that has changed since ends the run. To be called when all
 * else is checked, and before anything is submitted.
 *
 * @returns the plan, whose requests are ready for kie; the hashes of requests stay as they are
 * @throws InputError when a picture cannot be uploaded; no other upload is at work any more
 * @throws the signal's reason when that is aborted
 */
async function uploadReferences(plan, options) {
    const files = new Map();
    for (const image of plan.images.filter(needsTask)) {
        for (const file of image.uploads ?? [])
            if (!files.has(file.sha256))
                files.set(file.sha256, file);
    }
    if (files.size === 0)
        return plan;
    const links = await uploadAll([...files.values()], options);
    const images = plan.images.map((image) => needsTask(image) && image.request !== undefined && image.uploads !== undefined
        ? { ...image, request: withLinks(image.request, linksOf(image.uploads, links)) }
        : image);
    return { ...plan, images };
}
/** The links of an image's own files, by their placeholders. */
function linksOf(uploads, links) {
    return new Map(uploads.map((file) => [(0,references/* placeholderOf */.h)(file), links.get(file.sha256) ?? '']));
}
/** Models take pictures as a text or as a list of texts, on the first level of their input. */
function withLinks(request, links) {
    const filled = (value) => (typeof value === 'string' ? (links.get(value) ?? value) : value);
    const input = Object.entries(request.input).map(([field, value]) => [
        field,
        Array.isArray(value) ? value.map(filled) : filled(value),
    ]);
    return { ...request, input: Object.fromEntries(input) };
}
/** @returns the links by the sha256 of the files */
async function uploadAll(files, { client, log, signal, tempDirectory = (0,external_node_os_.tmpdir)() }) {
    signal.throwIfAborted();
    const scratch = await (0,promises_.mkdtemp)(external_node_path_.join(tempDirectory, 'kie-pictures-')).catch(refuseDisk);
    const failed = new AbortController();
    const ending = AbortSignal.any([signal, failed.signal]);
    const links = new Map();
    const queue = files.values();
    const work = async () => {
        for (const file of queue) {
            if (ending.aborted)
                return;
            links.set(file.sha256, await uploadOne(file, { client, scratch, signal: ending }));
        }
    };
    try {
        const workers = Array.from({ length: reference_uploads_AT_ONCE }, () => work().catch((error) => failed.abort(error)));
        await Promise.all(workers);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
    ending.throwIfAborted();
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    log.info(`Uploaded: ${(0,amounts/* describeCount */.vG)(files.length, 'picture')} to work on, ${(0,amounts/* describeBytes */.nI)(bytes)}.`);
    for (const { path: name, fault } of files) {
        if (fault !== undefined)
            log.warning(`The picture '${(0,foreign_text/* forLog */.Ig)(name)}' may be damaged: ${fault}.`);
    }
    return links;
}
/** The copy is what makes sure that kie gets the bytes that were checked, also when an upload is tried again. */
async function uploadOne(file, { client, scratch, signal }) {
    const { mediaType, bytes } = file;
    const name = (0,upload_name/* nameUpload */.Lc)(file.sha256, (0,media_type/* extensionOf */.je)(mediaType));
    const copy = external_node_path_.join(scratch, name);
    const isSame = await (0,picture/* copyPicture */.W)(file.file, { to: copy, facts: file }).catch(refuseDisk);
    if (!isSame)
        throw failure(file, { why: 'it is not what it was when this step began: something changes it.' });
    try {
        return await client.uploadFile({ path: copy, name, mediaType, bytes }, { signal });
    }
    catch (error) {
        if (signal.aborted || !(error instanceof wire_errors/* KieError */.g4))
            throw error;
        throw failure(file, { why: explain(error), cause: error });
    }
    finally {
        await (0,promises_.rm)(copy, { force: true });
    }
}
/** What is said of tasks does not hold for uploads, which cost nothing; what ends every request does. */
function explain(error) {
    if (error instanceof upload/* KieUploadError */.xY)
        return error.message;
    const { message, next } = (0,result_explanation/* explainImage */.Zu)(error);
    const isOfTasks = error instanceof wire_errors/* KieApiError */.GT && error.verdict !== 'stop' && error.kind !== 'input-file';
    return `${message} ${isOfTasks ? 'Re-run the job later.' : next}`;
}
function failure({ path: name }, { why, cause }) {
    return new errors/* InputError */.d([`The picture '${(0,foreign_text/* forLog */.Ig)(name)}' could not be uploaded: ${why} Nothing was spent.`], { cause });
}
function refuseDisk(cause) {
    const line = `Pictures could not be copied for their upload: the disk says ${cause.code ?? 'no'}. Nothing was spent.`;
    throw new errors/* InputError */.d([line], { cause });
}

;// CONCATENATED MODULE: ./lib/core/run.js









/** In the temporary directory: when the steps of the job sent what the account's rate counts. */
const SENDS_FILE = 'kie-image-action-sends';
/** How long an abort may keep a delivery, in ms: enough to say whether a branch has moved, within the runner's patience. */
const ABORTED_DELIVERY_MS = 1_000;
/**
 * The whole story of a plan: check everything that can be checked for free, name the price, make the images, deliver them.
 *
 * @throws InputError, DeliveryError or KieError before anything is spent; afterwards every trouble is in the result
 */
async function run(config, plan, parts) {
    const { client, lookUpTime, folder, taskIds, comment, clock, log, signal } = parts;
    const { source } = config;
    // Where nothing is left to make or to collect nobody collects later either: what is reused is delivered now.
    const isDeliveredHere = config.wait || unfinished(plan).length === 0;
    const destinations = isDeliveredHere ? parts.destinations : [];
    // Check
    warnOfRequests(source, log);
    const names = unfinished(plan).map((image) => image.name);
    for (const warning of await folder.check(names, { replaceChanged: !config.reuse }))
        log.warning(warning);
    for (const destination of destinations)
        await destination.check();
    taskIds.announce(plan, config);
    await comment?.begin();
    // Price
    const [balance, priced] = client === undefined
        ? [undefined, plan]
        : await Promise.all([
            // Where nothing is to be submitted, nothing that kie says of the account stands in the way.
            plan.images.some(needsTask) ? readBalance(client, { log, signal }) : undefined,
            applyLivePrices(plan, { client, time: lookUpTime, log, signal }),
        ]);
    requireBalance(balance, priced);
    tellPlan(priced, balance, log);
    if (config.dryRun || client === undefined) {
        tellRequests(priced, source, log);
        return { ...NOTHING, status: 'planned', creditsLeft: balance };
    }
    // Make
    const generated = await make(priced, { ...config, client }, parts);
    if (!isDeliveredHere)
        log.notice("Submitted, not waited for ('wait' is false): whoever collects the tasks delivers the images.");
    // Deliver
    const deliveries = signal.aborted ? [] : await deliverImagesAndIds(generated, { ...parts, destinations });
    const result = {
        ...generated,
        status: statusOf(generated, deliveries, { isDeliveredHere, plan, signal }),
        deliveries,
        tasksFile: taskIds.file,
        creditsLeft: signal.aborted ? undefined : await askCreditsLeft(client, { clock, signal }),
    };
    // After an abort there is no time; the post step then ends the comment.
    return comment === undefined || signal.aborted ? result : showEnd(comment, result);
}
/** Uploads the pictures that requests need, and makes the images. */
async function make(plan, { client, rateLimit, timeoutMs, retries, wait, maxCredits }, { downloader, folder, recorder, tempDirectory, taskIds, clock, log, signal }) {
    const upload = (whole) => uploadReferences(whole, { client, log, signal, tempDirectory });
    return generate(await upload(plan), {
        client,
        downloader,
        folder,
        recorder,
        onTasks: (tasks, names) => taskIds.add(tasks, names),
        upload: (images) => upload({ images }),
        queue: { rateLimit, timeoutMs, retries, wait, sharedSendsFile: external_node_path_.join(tempDirectory, SENDS_FILE) },
        maxCredits,
        clock,
        log,
        signal,
    });
}
/** The images are where they belong by now, so a comment that cannot be written is one more delivery that failed. */
async function showEnd(comment, result) {
    try {
        return { ...result, deliveries: [...result.deliveries, await comment.end(result)] };
    }
    catch (error) {
        const deliveries = [...result.deliveries, { destination: 'comment', error }];
        return { ...result, status: result.status === 'success' ? 'partial' : result.status, deliveries };
    }
}
const NOTHING = {
    images: [],
    failures: [],
    deliveries: [],
    tasks: {},
    pendingTasks: {},
    cost: result_cost/* NO_COST */.WR,
};
/** Delivers the images, and the ids of the tasks where the outputs have no room for them. */
async function deliverImagesAndIds(generated, { taskIds, ...parts }) {
    const delivered = generated.images.length === 0 ? [] : await deliverInTime(generated, parts);
    return parts.signal.aborted ? delivered : [...delivered, ...(await taskIds.finish(generated.tasks))];
}
/**
 * Delivers, and returns within moments of an abort whatever a destination does: the outputs must be out before the runner
 * kills the step.
 */
async function deliverInTime({ images, failures }, { destinations, rescue, clock, log, signal }) {
    const done = [];
    const results = (0,result_delivery/* deliverAll */.F0)(images, { failures, destinations, rescue, log, signal }, done);
    const over = new AbortController();
    const aborted = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const outOfTime = aborted.then(async () => {
        await clock.sleep(ABORTED_DELIVERY_MS, over.signal);
        const open = destinations.filter(({ name }) => !done.some(({ destination }) => destination === name));
        return [...done, ...open.map(({ name }) => ({ destination: name, error: signal.reason }))];
    });
    try {
        return await Promise.race([results, outOfTime]);
    }
    finally {
        over.abort();
    }
}
function statusOf({ images, failures, tasks }, deliveries, { isDeliveredHere, plan, signal, }) {
    const arrived = images.length + (isDeliveredHere ? 0 : Object.keys(tasks).length);
    const failed = (reason) => failures.some((failure) => failure.reason === reason);
    if (signal.aborted)
        return 'cancelled';
    if (failed('over-budget'))
        return 'over-budget';
    if (failed('timed-out'))
        return 'timed-out';
    if (arrived === 0 && plan.images.length > 0)
        return 'failed';
    if (failures.length > 0 || deliveries.some(result_delivery/* isFailed */.Ix))
        return 'partial';
    return isDeliveredHere ? 'success' : 'submitted';
}

// EXTERNAL MODULE: ./lib/github/artifact/service.js
var service = __webpack_require__(23781);
// EXTERNAL MODULE: ./lib/github/artifact/tries.js
var tries = __webpack_require__(46371);
// EXTERNAL MODULE: ./lib/github/artifact/upload.js
var artifact_upload = __webpack_require__(8085);
;// CONCATENATED MODULE: ./lib/github/artifact/tasks-artifact.js







/** The file in the artifact, whatever its name in the workspace. */
const FILE = 'tasks.json';
/** A file of some hundred kilobytes. */
const LIMIT_MS = 120_000;
/** Task ids as an artifact of the workflow run, for jobs that outputs cannot bring them to. */
function tasksArtifact(options) {
    const name = `${options.name}-tasks`;
    return {
        name,
        obstacle: findObstacleTo(options),
        upload: async (text) => {
            const directory = await (0,promises_.mkdtemp)(external_node_path_.join(options.tempDirectory, 'tasks-'));
            try {
                return await uploadText(text, { ...options, name, directory });
            }
            catch (error) {
                options.signal.throwIfAborted();
                throw new Error((0,text_reason/* reasonForLog */.Y)(error), { cause: error });
            }
            finally {
                await (0,promises_.rm)(directory, { recursive: true, force: true });
            }
        },
    };
}
/** Why there is no service to upload to. */
function findObstacleTo(options) {
    try {
        (0,service/* checkService */._x)(options);
        return undefined;
    }
    catch (error) {
        if (error instanceof result_delivery/* DeliveryError */.VE)
            return error.message;
        throw error;
    }
}
async function uploadText(text, { directory, ...options }) {
    const file = external_node_path_.join(directory, FILE);
    const tempDirectory = await (0,promises_.mkdtemp)(external_node_path_.join(directory, 'zip-'));
    await (0,promises_.writeFile)(file, text);
    const client = await options.load();
    const { retentionDays, maxRetentionDays = Infinity } = options;
    const upload = {
        ...options,
        client,
        files: [{ file, bytes: Buffer.byteLength(text), sha256: '' }],
        contents: 'task ids',
        contactSheet: undefined,
        archive: 'always',
        retentionDays: retentionDays === undefined ? undefined : Math.min(retentionDays, maxRetentionDays),
        outputDirectory: directory,
        tempDirectory,
    };
    // What an earlier attempt has left under this name is none of ours. Where the listing fails, the upload says why.
    const { artifacts } = await client.listArtifacts().catch(() => ({ artifacts: [] }));
    const known = new Set(artifacts.map(({ id }) => id));
    const work = (signal) => (0,artifact_upload/* uploadFiles */.Z)({ ...upload, known, signal });
    const { name } = await (0,tries/* bounded */.M)(work, { ...options, limitMs: LIMIT_MS });
    return name;
}

// EXTERNAL MODULE: ./lib/core/text/assert-never.js
var assert_never = __webpack_require__(59530);
// EXTERNAL MODULE: ./lib/core/report/whereabouts.js
var whereabouts = __webpack_require__(45411);
;// CONCATENATED MODULE: ./lib/core/report/result-json.js






/** The whole result as one JSON object, for the output `result` or, where that would be too long, for a file. */
function formatResult(result) {
    const urls = (0,whereabouts/* durableUrls */.oQ)(result.deliveries);
    return JSON.stringify({
        status: result.status,
        images: result.images.map((image) => imageData(image, urls.get(image.path))),
        failures: result.failures.map(failureData),
        deliveries: result.deliveries.map(deliveryData),
        credits: { ...creditData(result), unknown: result.cost.now.unknown.map(unknownCostData) },
        tasksFile: result.tasksFile || null,
    });
}
/** {@link formatResult}, the same shape with counts in place of what is too long, and the file that has all. */
function formatShortResult(result, file) {
    return JSON.stringify({
        status: result.status,
        images: [],
        failures: [],
        deliveries: result.deliveries.map(deliveryData),
        credits: { ...creditData(result), unknown: [] },
        tasksFile: result.tasksFile || null,
        omitted: {
            images: result.images.length,
            failures: result.failures.length,
            unknownCredits: result.cost.now.unknown.length,
            file,
        },
    });
}
function imageData(image, url) {
    const { name, path, bytes, sha256, width, height, mediaType, origin } = image;
    return {
        name: (0,foreign_text/* percentEncode */.a)(name),
        path,
        bytes,
        sha256,
        width,
        height,
        mediaType,
        model: (0,foreign_text/* percentEncode */.a)(image.model),
        taskId: (0,foreign_text/* percentEncode */.a)(image.taskId),
        sourceUrl: image.sourceUrl === '' ? null : (0,foreign_text/* plainUrl */.kP)(image.sourceUrl),
        url: url === undefined ? null : (0,foreign_text/* plainUrl */.kP)(url),
        credits: image.credits ?? null,
        seconds: image.seconds ?? null,
        origin,
    };
}
function failureData({ name, taskId, code, reason, charged }) {
    return {
        name: (0,foreign_text/* percentEncode */.a)(name),
        taskId: taskId === undefined ? null : (0,foreign_text/* percentEncode */.a)(taskId),
        code: strictCode(code),
        reason,
        charged,
    };
}
/** No branch: whoever opens a pull request names it. No tag, for the same reason. */
function deliveryData(delivery) {
    if ((0,result_delivery/* isFailed */.Ix)(delivery))
        return { destination: delivery.destination, delivered: false };
    switch (delivery.destination) {
        case 'artifact': {
            const { destination, name, id, url, digest, bytes } = delivery;
            return { destination, delivered: true, name, id, url: (0,foreign_text/* plainUrl */.kP)(url), digest, bytes };
        }
        case 'commit': {
            const { destination, sha, url, verified } = delivery;
            return {
                destination,
                delivered: true,
                sha: sha ?? null,
                url: url === undefined ? null : (0,foreign_text/* plainUrl */.kP)(url),
                verified: verified ?? null,
            };
        }
        case 'release': {
            const { destination, url } = delivery;
            return { destination, delivered: true, url: (0,foreign_text/* plainUrl */.kP)(url) };
        }
        case 'comment':
            return { destination: delivery.destination, delivered: true, url: (0,whereabouts/* commentUrl */.NP)(delivery), id: delivery.id };
        default:
            return (0,assert_never/* assertNever */.x)(delivery);
    }
}
function strictCode(code) {
    return code !== undefined && /^[\w.-]{1,64}$/.test(code) ? code : null;
}
function creditData({ cost, creditsLeft }) {
    return {
        used: (0,result_cost/* creditsPaid */.XU)(cost.now) ?? null,
        known: cost.now.known,
        paidEarlier: (0,result_cost/* creditsPaid */.XU)(cost.earlier) ?? null,
        left: creditsLeft === undefined ? null : (0,amounts/* roundCredits */.VV)(creditsLeft),
    };
}
function unknownCostData({ name, taskId, atMost }) {
    return {
        name: (0,foreign_text/* percentEncode */.a)(name),
        taskId: taskId === undefined ? null : (0,foreign_text/* percentEncode */.a)(taskId),
        atMost: atMost ?? null,
    };
}

;// CONCATENATED MODULE: ./lib/core/report/outputs.js








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
    'tasks-file',
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
const SHORTENED = ['source-urls', 'image-urls', 'images'];
/** The lists that there was no room for: each is empty, as one without entries never is. */
function findLeftOut(outputs) {
    return SHORTENED.filter((name) => outputs[name] === '');
}
/** Empty where there is no room: an object without tasks would say that there are none. */
function tasksOutput(tasks) {
    return (0,task_list/* hasRoom */.AB)(tasks) ? (0,task_list/* formatTasks */.eK)(tasks) : '';
}
function formatCredits(credits) {
    return credits === undefined ? '' : String((0,amounts/* roundCredits */.VV)(credits));
}
function deliveryOutputs(deliveries) {
    const outputs = {};
    for (const delivery of deliveries) {
        if ((0,result_delivery/* isFailed */.Ix)(delivery))
            continue;
        switch (delivery.destination) {
            case 'artifact':
                outputs['artifact-name'] = delivery.name;
                outputs['artifact-id'] = String(delivery.id);
                outputs['artifact-url'] = (0,foreign_text/* plainUrl */.kP)(delivery.url);
                outputs['artifact-digest'] = delivery.digest;
                break;
            case 'commit':
                outputs['commit-sha'] = delivery.sha ?? '';
                outputs['commit-url'] = (0,foreign_text/* plainUrl */.kP)(delivery.url ?? '');
                outputs['commit-verified'] = delivery.verified === undefined ? '' : String(delivery.verified);
                break;
            case 'release':
                outputs['release-url'] = (0,foreign_text/* plainUrl */.kP)(delivery.url);
                break;
            case 'comment':
                outputs['comment-url'] = (0,whereabouts/* commentUrl */.NP)(delivery);
                break;
            default:
                (0,assert_never/* assertNever */.x)(delivery);
        }
    }
    return outputs;
}
/** Those of the images that kie has made now, in their order, then those of images that could not be brought here. */
function sourceUrls({ images, failures }) {
    return [...images, ...failures].flatMap(({ sourceUrl = '' }) => (sourceUrl === '' ? [] : [(0,foreign_text/* plainUrl */.kP)(sourceUrl)]));
}
function unitsOf(outputs) {
    return OUTPUT_NAMES.reduce((units, name) => units + name.length + outputs[name].length, 0);
}
/** Gives up what is too long for the outputs of a job; the file has it. */
function fitOutputs(outputs, shortResult) {
    let short = outputs;
    if (unitsOf(short) > MAX_UNITS)
        short = { ...short, result: shortResult };
    for (const name of SHORTENED) {
        if (unitsOf(short) > MAX_UNITS)
            short = { ...short, [name]: '' };
    }
    return short;
}
/**
 * The outputs of a run. None holds a prompt, a message or other free text. Lists and objects are always JSON, also when
 * they are empty, but for those that there is no room for: of them nothing is said. A list of URLs is as long as the list of
 * images, with `''` where an image has none.
 *
 * @param resultFile - workspace path of the file that the caller writes {@link formatResult} to whenever the output
 *   `result` differs from it, which it does where all outputs would come near the 1 MB that GitHub lets a job have
 */
function formatOutputs(result, resultFile) {
    const urls = (0,whereabouts/* durableUrls */.oQ)(result.deliveries);
    const imageUrls = result.images.map((image) => (0,foreign_text/* plainUrl */.kP)(urls.get(image.path) ?? ''));
    const outputs = {
        status: result.status,
        image: result.images[0]?.path ?? '',
        images: JSON.stringify(result.images.map((image) => image.path)),
        'image-url': imageUrls[0] ?? '',
        'image-urls': JSON.stringify(imageUrls.some((url) => url !== '') ? imageUrls : []),
        'source-urls': JSON.stringify(sourceUrls(result)),
        tasks: tasksOutput(result.tasks),
        'pending-tasks': tasksOutput(result.pendingTasks),
        'tasks-file': result.tasksFile ?? '',
        'credits-used': formatCredits((0,result_cost/* creditsPaid */.XU)(result.cost.now)),
        'credits-left': formatCredits(result.creditsLeft),
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
        result: formatResult(result),
    };
    return fitOutputs(outputs, formatShortResult(result, resultFile));
}

// EXTERNAL MODULE: ./lib/core/text/markdown.js
var markdown = __webpack_require__(9706);
// EXTERNAL MODULE: ./lib/core/report/prompt-list.js
var prompt_list = __webpack_require__(44103);
;// CONCATENATED MODULE: ./lib/core/report/plan-summary.js





/** Bytes that the two parts of the page may take; the runner drops a summary of over 1 MiB altogether (F91). */
const MAX_TABLE_BYTES = 850_000;
const MAX_PROMPT_BYTES = 140_000;
/** Characters that are shown of the fields of one request. */
const FIELDS_LENGTH = 200;
function fields(input) {
    return Object.entries(input)
        .filter(([name]) => name !== 'prompt')
        .map(([name, value]) => `${name}: ${(0,foreign_text/* redactUrls */.sK)(typeof value === 'string' ? value : JSON.stringify(value))}`)
        .join(', ');
}
function row(image) {
    const { name, request, taskId } = image;
    const price = needsTask(image) ? image.price : 0;
    return [
        (0,foreign_text/* forMarkdown */.Bm)(name),
        (0,foreign_text/* forMarkdown */.Bm)(request?.model ?? ''),
        (0,foreign_text/* forMarkdown */.Bm)(request === undefined ? `task ${taskId ?? ''}` : fields(request.input), FIELDS_LENGTH),
        price === undefined ? 'unknown' : (0,amounts/* describeNumber */.Df)(price),
    ];
}
/** The Markdown of the step summary of a dry run: what would be made and at what price. Below 1,000,000 bytes of UTF-8. */
function renderPlanSummary({ plan, prompts }) {
    const credits = priceOf(plan);
    const price = credits === undefined ? 'at an unknown price' : `for ${(0,amounts/* describeCredits */.YA)(credits)}`;
    const images = (0,markdown/* table */.tp)({
        head: ['Name', 'Model', 'Fields', 'Credits'],
        items: plan.images,
        row,
        leftOut: 'more images do not fit on this page.',
        maxBytes: MAX_TABLE_BYTES,
    });
    return (0,markdown/* page */.MY)([
        `### Planned: ${(0,amounts/* describeCount */.vG)(plan.images.length, 'image')} ${price}`,
        'Nothing was submitted and nothing was spent.',
        images,
        (0,prompt_list/* renderPromptList */.x)({ prompts, maxBytes: MAX_PROMPT_BYTES }),
    ]);
}

// EXTERNAL MODULE: ./lib/core/result/refusal.js + 1 modules
var refusal = __webpack_require__(77612);
;// CONCATENATED MODULE: ./lib/core/report/gantt.js


/** A chart with more rows is no picture any more. GitHub draws none of more than 50,000 characters. */
const MAX_ROWS = 50;
/** Characters of a name that are shown, and how wide one is in the chart, in its pixels. */
const NAME_LENGTH = 40;
const CHARACTER_WIDTH = 7;
/** The share of the chart's width that a bar needs for its label; in a narrower one it would run into the next. */
const LABEL_SHARE = 0.06;
/**
 * When each task of this run waited and was drawn, as a chart of Mermaid's in Markdown, without foreign text. Empty where
 * no two tasks can be compared.
 */
function renderGantt(images) {
    const rows = rowsOf(images);
    if (rows.length < 2)
        return '';
    const shown = rows.slice(0, MAX_ROWS);
    const leftOut = rows.length - shown.length;
    return [
        'Waiting (grey) and drawing as each look saw it, in time since the first submission:\n',
        `\`\`\`mermaid\n${chart(shown)}\n\`\`\``,
        ...(leftOut === 0 ? [] : [`\n${(0,amounts/* describeNumber */.Df)(leftOut)} more tasks are not in this chart.`]),
    ].join('\n');
}
/** One for each task, which may have brought several images, in the order of submission. */
function rowsOf(images) {
    const rows = new Map();
    for (const { name, taskId, timing } of images) {
        if (timing !== undefined && !rows.has(taskId))
            rows.set(taskId, { name, timing });
    }
    return [...rows.values()].toSorted((a, b) => a.timing.submittedAtMs - b.timing.submittedAtMs);
}
/** With their numbers, since Mermaid makes one row of equal names and none of such as `constructor`. */
function chart(rows) {
    const names = rows.map(({ name }, index) => `${index + 1}. ${shortenName(name)}`);
    const padding = 20 + CHARACTER_WIDTH * Math.max(...names.map((name) => name.length));
    const fromMs = Math.min(...rows.map(({ timing }) => timing.submittedAtMs));
    const lengthMs = Math.max(...rows.map(({ timing }) => timing.finishedAtMs)) - fromMs;
    const config = `---\nconfig:\n  gantt:\n    displayMode: compact\n    leftPadding: ${padding}\n---`;
    const axis = lengthMs < 3_600_000 ? '%M:%S' : '%H:%M:%S';
    const head = `gantt\n  dateFormat YYYY-MM-DD HH:mm:ss.SSS\n  axisFormat ${axis}`;
    const sections = rows.map(({ timing }, index) => `  section ${names[index] ?? ''}\n${bars(timing, { fromMs, lengthMs })}`);
    return [config, head, ...sections].join('\n');
}
/** Every character of it stands for itself in Mermaid's grammar and in a fenced block. */
function shortenName(name) {
    const safe = (0,foreign_text/* percentEncode */.a)(name);
    return safe.length <= NAME_LENGTH ? safe : `${safe.slice(0, NAME_LENGTH)}…`;
}
/** A bar without a beginning begins where the one before it ends. */
function bars({ submittedAtMs, drawingSinceMs, finishedAtMs }, span) {
    const begin = moment(submittedAtMs - span.fromMs);
    if (drawingSinceMs === undefined)
        return bar(['active', begin], finishedAtMs - submittedAtMs, span);
    const waiting = bar(['done', begin], drawingSinceMs - submittedAtMs, span);
    return `${waiting}\n${bar(['active'], finishedAtMs - drawingSinceMs, span)}`;
}
function bar(data, durationMs, { lengthMs }) {
    const label = durationMs < LABEL_SHARE * lengthMs ? '·' : `${Math.round(durationMs / 1000)} s`;
    return `  ${label} :${data.join(', ')}, ${Math.round(durationMs)}ms`;
}
/** Mermaid reads and shows times of day in the reader's zone, so any day does on which no clock was changed. */
function moment(ms) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().slice(0, -1).replace('T', ' ');
}

;// CONCATENATED MODULE: ./lib/core/report/image-table.js




/** Width of a picture in CSS pixels. */
const PICTURE_WIDTH = 120;
/** The picture as a link to itself, in HTML since Markdown has no width for it. Percent-encoding leaves no quotes. */
function image_table_picture(name, url) {
    const source = (0,foreign_text/* plainUrl */.kP)(url);
    return `<a href="${source}"><img src="${source}" width="${PICTURE_WIDTH}" alt="${(0,foreign_text/* percentEncode */.a)(name)}"></a>`;
}
function cells(image) {
    const { name, origin, model, width, height, bytes, seconds, credits } = image;
    return [
        (0,foreign_text/* forMarkdown */.Bm)(name) + (origin === 'generated' ? '' : `, ${origin}`),
        (0,foreign_text/* forMarkdown */.Bm)(model),
        `${width} × ${height}, ${(0,amounts/* describeBytes */.nI)(bytes)}`,
        seconds === undefined ? '' : (0,amounts/* describeNumber */.Df)(seconds),
        credits === undefined ? '' : (0,amounts/* describeNumber */.Df)(credits),
    ];
}
/** The images that arrived, one row each: as many as fit. Empty where none did. */
function renderImageTable({ result, showPictures, maxBytes }) {
    const urls = (0,whereabouts/* durableUrls */.oQ)(result.deliveries);
    const visible = (0,whereabouts/* visibleUrls */.vg)(result.deliveries);
    const withPictures = showPictures && visible.size > 0;
    const artifact = (0,whereabouts/* findArtifact */.Kc)(result.deliveries);
    const row = (image) => {
        const url = urls.get(image.path) ?? '';
        const links = [(0,markdown/* link */.nf)('file', url), (0,markdown/* link */.nf)('artifact', artifact?.url ?? ''), (0,markdown/* link */.nf)('source, expires', image.sourceUrl)];
        const rest = [...cells(image), links.filter((each) => each !== '').join(' · ')];
        const shown = visible.get(image.path);
        return withPictures ? [shown === undefined ? '' : image_table_picture(image.name, shown), ...rest] : rest;
    };
    return (0,markdown/* table */.tp)({
        head: [...(withPictures ? ['Picture'] : []), 'Name', 'Model', 'Size', 'Seconds', 'Credits', 'Links'],
        items: result.images,
        row,
        leftOut: 'more images do not fit on this page; the output `result` names them all.',
        maxBytes,
    });
}

// EXTERNAL MODULE: ./lib/core/report/message.js
var message = __webpack_require__(96065);
;// CONCATENATED MODULE: ./lib/core/report/summary.js












/** The runner drops a summary of over 1 MiB altogether (F91). */
const summary_MAX_BYTES = 1_000_000;
/** Bytes for the parts that are never left out as a whole; the images and the prompts share what these leave. */
const MAX_FAILURE_BYTES = 250_000;
const MAX_WARNING_BYTES = 50_000;
const summary_MAX_PROMPT_BYTES = 100_000;
/** Characters of a list of tasks that a person may still want to copy. */
const MAX_TASKS_LENGTH = 100_000;
/** Tasks of unknown cost that are named. */
const MOST_UNKNOWN_COSTS = 100;
function summarise({ status, images, failures, pendingTasks, tasks }) {
    const arrived = `${(0,amounts/* describeNumber */.Df)(images.length)} of ${(0,amounts/* describeCount */.vG)(images.length + failures.length, 'image')} arrived`;
    const pending = `${(0,amounts/* describeCount */.vG)(Object.keys(pendingTasks).length, 'task')} pending`;
    switch (status) {
        case 'cancelled':
            return `Cancelled: ${arrived}, ${pending}`;
        case 'over-budget':
            return `Stopped at the limit of credits: ${arrived}`;
        case 'timed-out':
            return `Time is up: ${arrived}, ${pending}`;
        case 'failed':
            return 'No image arrived';
        case 'partial':
            return failures.length > 0 ? arrived : `${arrived}, but not at every destination`;
        case 'success':
            return images.length === 1 ? 'The image arrived' : `All ${(0,amounts/* describeCount */.vG)(images.length, 'image')} arrived`;
        case 'submitted':
            return `${(0,amounts/* describeCount */.vG)(Object.keys(tasks).length, 'task')} submitted`;
        case 'planned':
            return 'Planned, nothing was spent';
        case 'skipped':
            return 'Skipped, nothing was spent';
        default:
            return (0,assert_never/* assertNever */.x)(status);
    }
}
function renderHeading(result) {
    return `### ${summarise(result)}\n`;
}
/** What was spent, in the words of the log, and the tasks that keep it from being known. */
function renderCosts({ status, cost, creditsLeft }) {
    if (status === 'planned' || status === 'skipped')
        return '';
    const left = creditsLeft === undefined ? '' : `; ${(0,amounts/* describeCredits */.YA)(creditsLeft)} left`;
    const tasks = (0,result_cost/* costsToLookUp */.k0)(cost);
    const named = tasks
        .slice(0, MOST_UNKNOWN_COSTS)
        .map(({ name, taskId }) => (0,foreign_text/* forMarkdown */.Bm)(name) + (taskId === undefined ? '' : `, task ${(0,foreign_text/* forMarkdown */.Bm)(taskId)}`));
    const more = tasks.length > named.length ? [`${(0,amounts/* describeNumber */.Df)(tasks.length - named.length)} more`] : [];
    const lookUp = tasks.length === 0 ? '' : ` Look up at ${refusal/* KIE_LOGS */.o}: ${[...named, ...more].join('; ')}.`;
    return `${(0,result_cost/* describeCost */.P9)(cost)}${left}.${lookUp}\n`;
}
function failureTable({ failures }) {
    return (0,markdown/* table */.tp)({
        head: ['Failed', 'Why', 'Charged', 'Next', 'Task'],
        items: failures,
        row: (failure) => [
            (0,foreign_text/* forMarkdown */.Bm)(failure.name),
            `${failure.reason}: ${(0,message/* renderMessage */.e)(failure.message)}`,
            failure.charged,
            (0,message/* renderMessage */.e)(failure.next),
            `${(0,foreign_text/* forMarkdown */.Bm)(failure.taskId ?? '')} ${(0,markdown/* link */.nf)('source, expires', failure.sourceUrl ?? '')}`.trim(),
        ],
        leftOut: 'more failures do not fit on this page; the output `result` names them all.',
        maxBytes: MAX_FAILURE_BYTES,
    });
}
/** Tasks as a line of YAML to paste below `with:`. */
function taskList(tasks, { tasksFile = '' }) {
    if (Object.keys(tasks).length === 0)
        return '';
    const introduction = 'kie.ai has accepted these tasks. To collect them later, without paying again, pass them on:\n\n';
    const line = `tasks: '${JSON.stringify(tasks).replaceAll("'", "''")}'`;
    return line.length > MAX_TASKS_LENGTH
        ? `kie.ai has accepted more tasks than fit on this page; pass on the file ${tasksFile || 'of the output `tasks-file`'} to collect them.\n`
        : introduction + (0,foreign_text/* markdownBlock */.dI)(line, MAX_TASKS_LENGTH);
}
function renderDelivery(delivery) {
    switch (delivery.destination) {
        case 'artifact':
            return `Artifact ${(0,foreign_text/* forMarkdown */.Bm)(delivery.name)}: ${(0,markdown/* link */.nf)('open', delivery.url)}`;
        case 'commit': {
            const branch = (0,foreign_text/* forMarkdown */.Bm)(delivery.branch);
            if (delivery.sha === undefined)
                return `Commit: nothing had changed on ${branch}`;
            const signature = delivery.verified === true ? 'signed by GitHub' : 'not signed';
            return `Commit ${(0,markdown/* link */.nf)(`\`${delivery.sha.slice(0, 7)}\``, delivery.url ?? '')} on ${branch}, ${signature}`;
        }
        case 'release':
            return `Release ${(0,foreign_text/* forMarkdown */.Bm)(delivery.tag)}: ${(0,markdown/* link */.nf)('open', delivery.url)}`;
        case 'comment':
            return `Comment: ${(0,markdown/* link */.nf)('open', delivery.url)}`;
        default:
            return (0,assert_never/* assertNever */.x)(delivery);
    }
}
function renderFailedDelivery({ destination, error }) {
    const explanation = (0,result_explanation/* explainDelivery */.Mf)(error);
    const failed = `Delivery failed, ${destination}: ${(0,message/* renderMessage */.e)(explanation.message)}`;
    // Lines of YAML keep their shape, a sentence flows.
    return explanation.next.includes('\n')
        ? `${failed}\n\n${(0,foreign_text/* markdownBlock */.dI)((0,foreign_text/* redactSignedUrls */.sW)(explanation.next))}`
        : `${failed} ${(0,message/* renderMessage */.e)(explanation.next)}`;
}
function deliveryList(deliveries) {
    return deliveries
        .map((delivery) => ((0,result_delivery/* isFailed */.Ix)(delivery) ? renderFailedDelivery(delivery) : renderDelivery(delivery)))
        .join('\n\n');
}
function warningList(warnings) {
    return (0,markdown/* fitLines */.RV)({
        items: warnings,
        line: (warning) => `- Warning: ${(0,message/* renderMessage */.e)(warning)}`,
        leftOut: 'more warnings are in the log.',
        maxBytes: MAX_WARNING_BYTES,
    });
}
/**
 * The Markdown of the step summary, below 1,000,000 bytes of UTF-8 however many images there are: what does not fit is
 * counted. Foreign text in it is shown as text. Secrets are the caller's to redact.
 */
function renderSummary({ result, warnings, prompts, showPictures }) {
    const top = [renderHeading(result), renderCosts(result)];
    const middle = [
        renderGantt(result.images),
        failureTable(result),
        taskList(result.status === 'submitted' ? result.tasks : result.pendingTasks, result),
        deliveryList(result.deliveries),
        warningList(warnings),
    ];
    const taken = [...top, ...middle].reduce((bytes, part) => bytes + (0,markdown/* utf8Length */.wI)(part) + 2, summary_MAX_PROMPT_BYTES);
    const images = renderImageTable({ result, showPictures, maxBytes: summary_MAX_BYTES - taken });
    return (0,markdown/* page */.MY)([...top, images, ...middle, (0,prompt_list/* renderPromptList */.x)({ prompts, maxBytes: summary_MAX_PROMPT_BYTES - 10 })]);
}

// EXTERNAL MODULE: ./lib/github/runner/event.js
var runner_event = __webpack_require__(6446);
;// CONCATENATED MODULE: ./lib/github/runner/publish.js











/** A batch this large tells its ids now and then only, since each time all of them are written. */
const OFTEN = 100;
const NOW_AND_THEN = 20;
/** Tells task ids while the step runs, so that they are out even if it is killed. The last ones told count. */
function publishTasks({ tasks, hasRoom, file }) {
    const count = Object.keys(tasks).length;
    if (!takesOutputs() || (count > OFTEN && count % NOW_AND_THEN !== 0))
        return;
    const value = hasRoom ? (0,task_list/* formatTasks */.eK)(tasks) : '';
    try {
        core/* setOutput */.uH('tasks', value);
        core/* setOutput */.uH('pending-tasks', value);
        core/* setOutput */.uH('tasks-file', file);
    }
    catch {
        // A runner that takes no outputs must not end a run that is paid for; at its end `publish` says so.
    }
}
/** Without the file, @actions/core would print commands that the runner no longer takes. */
function takesOutputs() {
    return (process.env['GITHUB_OUTPUT'] ?? '') !== '';
}
/** Hands outputs and summary to the runner. A runner that takes none does not change how the step ends. */
async function publish(publication) {
    const { summary, log, redactor } = publication;
    const warnOfRefused = (what, error) => log.warning(`The runner took no ${what}: ${(0,text_reason/* reasonForLog */.Y)(error)}`);
    try {
        if (takesOutputs())
            setOutputs(publication);
    }
    catch (error) {
        warnOfRefused('outputs', error);
    }
    if (!summary)
        return;
    try {
        await core/* summary */.z.addRaw(redactor.redact(renderMarkdown(publication))).write();
    }
    catch (error) {
        warnOfRefused('summary', error);
    }
}
function setOutputs({ result, outputDirectory, context, log, redactor }) {
    const resultFile = external_node_path_.posix.join(outputDirectory, 'kie-result.json');
    const outputs = formatOutputs(result, resultFile);
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, redactor.redact(value));
    const whole = formatResult(result);
    if (outputs.result !== whole)
        replaceFile(external_node_path_.join(context.workspace, resultFile), redactor.redact(whole));
    const leftOut = findLeftOut(outputs);
    if (leftOut.length > 0) {
        const names = leftOut.map((name) => `'${name}'`).join(', ');
        log.warning(`There is no room for the outputs ${names}, which are empty; '${resultFile}' has all that they would say.`);
    }
}
function renderMarkdown({ result, plan, context, warnings }) {
    const prompts = promptsOf(plan);
    if (result.status === 'planned')
        return renderPlanSummary({ plan, prompts });
    return renderSummary({ result, warnings, prompts, showPictures: (0,runner_event/* isPublic */.Ul)(context) });
}

// EXTERNAL MODULE: ./lib/kie/wire/agent.js
var agent = __webpack_require__(6440);
// EXTERNAL MODULE: ./lib/kie/client/client.js + 12 modules
var client = __webpack_require__(65485);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/kie/download/address.js

/**
 * IPv4 networks that no picture on the internet is served from: the registry of special-purpose addresses (IANA,
 * RFC 6890 and its successors), multicast, and the one address on which Azure's machines, GitHub's runners among them,
 * reach their host.
 */
const FORBIDDEN_IPV4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
/**
 * Global unicast is all that is in use on the internet; loopback, link-local, unique local, multicast and the
 * IPv4-mapped addresses lie outside. NAT64 is how a machine without IPv4 reaches an IPv4 host.
 */
const PUBLIC_IPV6 = [
    ['2000::', 3],
    ['64:ff9b::', 96],
];
/** Inside global unicast: protocol assignments with Teredo, documentation, and 6to4, which can hide any IPv4 address. */
const FORBIDDEN_IPV6 = [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
];
const forbiddenIpv4 = new external_node_net_.BlockList();
const publicIpv6 = new external_node_net_.BlockList();
const forbiddenIpv6 = new external_node_net_.BlockList();
for (const [network, prefix] of FORBIDDEN_IPV4) {
    forbiddenIpv4.addSubnet(network, prefix, 'ipv4');
    forbiddenIpv6.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
for (const [network, prefix] of PUBLIC_IPV6)
    publicIpv6.addSubnet(network, prefix, 'ipv6');
for (const [network, prefix] of FORBIDDEN_IPV6)
    forbiddenIpv6.addSubnet(network, prefix, 'ipv6');
const loopback = new external_node_net_.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
/**
 * Whether an address is one of the public internet, so that a link which leads there can do no harm on this machine or
 * in its network. Anything that is not an address, or has a zone (`fe80::1%eth0`), is not.
 */
function isPublicAddress(address) {
    switch ((0,external_node_net_.isIP)(address)) {
        case 4:
            return !forbiddenIpv4.check(address, 'ipv4');
        case 6:
            return publicIpv6.check(address, 'ipv6') && !forbiddenIpv6.check(address, 'ipv6');
        default:
            return false;
    }
}
/** Whether an address is this machine's own: 127.0.0.0/8 or ::1. */
function isLoopbackAddress(address) {
    return (0,external_node_net_.isIP)(address) === 4 ? loopback.check(address, 'ipv4') : address === '::1';
}
/**
 * Whether a URL names this machine itself: `localhost` or a loopback address.
 *
 * @param hostname - `hostname` of a `URL`, which has brought every spelling of an IPv4 address (`0x7f.1`, `2130706433`)
 *   to the dotted one and wears brackets around IPv6
 */
function isLoopbackHost(hostname) {
    return hostname === 'localhost' || isLoopbackAddress(withoutBrackets(hostname));
}
/** The address that a URL's hostname spells out, or `undefined` where it is a name. */
function literalAddress(hostname) {
    const address = withoutBrackets(hostname);
    return (0,external_node_net_.isIP)(address) === 0 ? undefined : address;
}
function withoutBrackets(hostname) {
    return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

;// CONCATENATED MODULE: ./lib/kie/download/target.js


/**
 * Turns a link into the URL to ask, or refuses it: no https, or an address that is not public. A host given by name is
 * judged when the connection is made (`guardedLookup`), as its address may change until then.
 *
 * A user name or password in the link is left out: Node would send it as an Authorization header.
 *
 * @param base - the link that a redirect's link is relative to
 * @throws DownloadFault
 */
function checkTarget(link, rules, base) {
    const url = URL.parse(link, base);
    if (url === null)
        throw new download_error/* DownloadFault */.P0('forbidden-target', 'the link is not a URL');
    const isLoopbackHttp = rules.allowLoopbackHttp && url.protocol === 'http:' && isLoopbackHost(url.hostname);
    if (url.protocol !== 'https:' && !isLoopbackHttp) {
        throw new download_error/* DownloadFault */.P0('forbidden-target', `the link is not an https one, it begins with ${url.protocol}`);
    }
    const address = literalAddress(url.hostname);
    if (address !== undefined)
        checkAddress(address, rules);
    url.username = '';
    url.password = '';
    return url;
}
/**
 * Makes a lookup that refuses a host as soon as one of its addresses is not public. Node connects to exactly the addresses
 * that it gives, so a name cannot change its address between the check and the connection.
 */
function guardedLookup(rules, lookup) {
    return (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, found) => {
            if (error !== null) {
                callback(error, []);
                return;
            }
            const addresses = found;
            try {
                for (const { address } of addresses)
                    checkAddress(address, rules);
            }
            catch (refusal) {
                callback(refusal, []);
                return;
            }
            const [first] = addresses;
            if (options.all === true || first === undefined)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
function checkAddress(address, { allowLoopbackHttp }) {
    if (isPublicAddress(address) || (allowLoopbackHttp && isLoopbackAddress(address)))
        return;
    throw new download_error/* DownloadFault */.P0('forbidden-target', `the link leads to ${address}, which is not an address of the public internet`);
}

;// CONCATENATED MODULE: ./lib/kie/download/part-file.js


/**
 * Creates a file to write a download to. It must not exist, not even as a symbolic link, so that nothing is written
 * through one.
 *
 * @param path - absolute path
 * @throws DownloadFault with the reason `disk`, here and in every method of the file but `discard`
 */
async function createPartFile(path) {
    const handle = await onDisk((0,promises_.open)(path, 'wx'));
    return {
        // FileHandle.writeFile goes on at the current position and, other than write, until all is written.
        write: (bytes) => onDisk(handle.writeFile(bytes)),
        keep: () => onDisk(handle.close()),
        async discard() {
            // It follows a fault that is worth more than any here. Closing twice does no harm.
            await handle.close().catch(() => undefined);
            await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
        },
    };
}
async function onDisk(work) {
    try {
        return await work;
    }
    catch (error) {
        const { code } = error;
        throw new download_error/* DownloadFault */.P0('disk', `the file could not be written (${code ?? 'unknown error'})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/kie/download/time-limits.js

/** Starts the limits of one try. */
function startTimekeeper({ clock, idleMs, totalMs, signal }) {
    const limit = new AbortController();
    const stopped = new AbortController();
    let touchedAt = clock.now();
    const onAbort = () => limit.abort(signal?.reason);
    const watchTotal = async () => {
        await clock.sleep(totalMs, stopped.signal);
        limit.abort(new download_error/* DownloadFault */.P0('timeout', `it took longer than ${totalMs / 1000} s`));
    };
    // One timer that is set again when it fires, since setting one for each piece of the body would cost more.
    const watchIdle = async () => {
        let left = idleMs;
        while (left > 0) {
            await clock.sleep(left, stopped.signal);
            left = touchedAt + idleMs - clock.now();
        }
        limit.abort(new download_error/* DownloadFault */.P0('timeout', `nothing came for ${idleMs / 1000} s`));
    };
    if (signal?.aborted === true)
        onAbort();
    else
        signal?.addEventListener('abort', onAbort, { once: true });
    // Both end by a rejection when they are stopped.
    watchTotal().catch(() => undefined);
    watchIdle().catch(() => undefined);
    return {
        signal: limit.signal,
        touch() {
            touchedAt = clock.now();
        },
        stop() {
            signal?.removeEventListener('abort', onAbort);
            stopped.abort();
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/kie/download/inspect.js + 6 modules
var inspect = __webpack_require__(24563);
;// CONCATENATED MODULE: ./lib/kie/download/transfer.js






const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES = [301, 302, 303, 307, 308];
/** Client errors that may pass: request timeout, too early, too many requests. */
const PASSING_STATUSES = [408, 425, 429];
/**
 * Brings the body that a link leads to into a file, once: hashed, inspected and limited while it is written.
 *
 * @throws DownloadFault, or whatever reason the caller's signal was aborted with
 */
async function transfer(link, { settings, part, timekeeper }) {
    const { signal } = timekeeper;
    try {
        const response = await followRedirects(link, { settings, timekeeper });
        return await receive(checkedBody(response, settings.maxBytes), { settings, part, timekeeper });
    }
    catch (error) {
        // A request that is aborted ends in an error of its own, such as ECONNRESET.
        if (signal.aborted)
            throw signal.reason;
        throw error instanceof download_error/* DownloadFault */.P0 ? error : networkFault(error);
    }
}
async function followRedirects(link, { settings, timekeeper }) {
    let url = checkTarget(link, settings);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        const response = await ask(url, { ...settings, signal: timekeeper.signal });
        timekeeper.touch();
        const { location } = response.headers;
        if (location === undefined || !REDIRECT_STATUSES.includes(response.statusCode ?? 0))
            return response;
        response.destroy();
        url = checkTarget(location, settings, url.href);
    }
    throw new download_error/* DownloadFault */.P0('redirects', `more than ${MAX_REDIRECTS} redirects`);
}
function ask(url, { agents, userAgent, signal }) {
    const [request, agent] = url.protocol === 'https:' ? [external_node_https_.request, agents.https] : [external_node_http_.request, agents.http];
    // A server that is offered other image types, or compression, may send something else than the file.
    const headers = { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' };
    return new Promise((resolve, reject) => {
        // Node tells of an abort only once a request has its connection, so not while a proxy keeps it waiting.
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        request(url, { agent, headers, signal }).on('response', resolve).on('error', reject).end();
    });
}
/** Refuses a response by its head. */
function checkedBody(response, maxBytes) {
    const fault = faultOfHead(response, maxBytes);
    if (fault === undefined)
        return response;
    response.destroy();
    throw fault;
}
/** A link that leads nowhere is told apart from one that is kept from us; whether the file is gone is kie's to say. */
function reasonForStatus(statusCode) {
    if (statusCode === 404 || statusCode === 410)
        return 'missing';
    const isRefusal = statusCode >= 400 && statusCode < 500 && !PASSING_STATUSES.includes(statusCode);
    return isRefusal ? 'link-refused' : 'server';
}
function faultOfHead({ statusCode = 0, headers }, maxBytes) {
    if (statusCode !== 200) {
        return new download_error/* DownloadFault */.P0(reasonForStatus(statusCode), `the server answered with status ${statusCode}`);
    }
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity')
        return new download_error/* DownloadFault */.P0('encoded', 'the server compressed it, which it was asked not to');
    if (Number(headers['content-length'] ?? 0) > maxBytes)
        return largerThan(maxBytes);
    return undefined;
}
async function receive(response, parts) {
    const { settings, part, timekeeper } = parts;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const inspector = new inspect/* ImageInspector */.X();
    let bytes = 0;
    for await (const piece of response) {
        timekeeper.touch();
        bytes += piece.length;
        if (bytes > settings.maxBytes)
            throw largerThan(settings.maxBytes);
        hash.update(piece);
        inspector.write(piece);
        await part.write(piece);
    }
    return { bytes, sha256: hash.digest('hex'), inspection: inspector.end() };
}
function largerThan(maxBytes) {
    return new download_error/* DownloadFault */.P0('too-large', `it is larger than ${maxBytes} bytes`);
}
function networkFault(cause) {
    const { code } = cause;
    return new download_error/* DownloadFault */.P0('network', `the connection failed (${code ?? 'unknown error'})`, { cause });
}

;// CONCATENATED MODULE: ./lib/kie/download/tries.js





const TRIES = 3;
/** Pause before the second try in ms, before jitter; each further one is three times as long. */
const FIRST_PAUSE_MS = 1000;
/** What follows a failed try. A limit or a disk would fail the same way again, whatever the link. */
const NEXT_STEP = {
    'forbidden-target': 'fresh-link',
    missing: 'fresh-link',
    'link-refused': 'fresh-link',
    server: 'try-again',
    network: 'try-again',
    timeout: 'try-again',
    redirects: 'try-again',
    encoded: 'try-again',
    'not-an-image': 'try-again',
    damaged: 'try-again',
    gone: 'give-up',
    'too-large': 'give-up',
    disk: 'give-up',
};
/**
 * Downloads one picture: three tries, then once by a fresh link.
 *
 * @throws DownloadFault of the last try
 * @throws the reason of the request's signal when that is aborted
 */
async function downloadImage(url, download) {
    try {
        return await tryRepeatedly(url, download);
    }
    catch (error) {
        if (!(error instanceof download_error/* DownloadFault */.P0) || NEXT_STEP[error.reason] === 'give-up')
            throw error;
        return await tryFreshLink(await askFreshLink(url, { request: download.request, fault: error }), download);
    }
}
/** The link is of this moment, so where it leads nowhere there is nothing left to come. */
async function tryFreshLink(link, download) {
    try {
        return await tryOnce(link, download);
    }
    catch (error) {
        if (!(error instanceof download_error/* DownloadFault */.P0) || error.reason !== 'missing')
            throw error;
        throw new download_error/* DownloadFault */.P0('gone', error.message, { cause: error.cause });
    }
}
async function tryRepeatedly(url, download) {
    const { clock, random } = download.tools;
    for (let tries = 1;; tries += 1) {
        try {
            return await tryOnce(url, download);
        }
        catch (error) {
            if (!(error instanceof download_error/* DownloadFault */.P0) || NEXT_STEP[error.reason] !== 'try-again' || tries === TRIES)
                throw error;
            const pauseMs = FIRST_PAUSE_MS * 3 ** (tries - 1);
            await clock.sleep(pauseMs * (0.5 + random() / 2), download.request.signal);
        }
    }
}
async function askFreshLink(url, { request, fault }) {
    if (request.freshLink === undefined)
        throw fault;
    const link = await request.freshLink(url).catch((error) => {
        request.signal?.throwIfAborted();
        // What failed is still the download; why there was no way round it stands beside it.
        const cause = new AggregateError([fault, error]);
        throw new download_error/* DownloadFault */.P0(fault.reason, `${fault.message}, and kie gave no fresh link`, { cause });
    });
    if (link !== undefined)
        return link;
    // A link that is only refused may lead somewhere another time, whatever kie knows of it.
    const reason = fault.reason === 'missing' ? 'gone' : fault.reason;
    throw new download_error/* DownloadFault */.P0(reason, `${fault.message}, and kie gave no fresh link: it does not know the file`, {
        cause: fault,
    });
}
async function tryOnce(link, { request, tools, damaged }) {
    const part = await createPartFile(request.partFile);
    const timekeeper = startTimekeeper({ ...tools, signal: request.signal });
    try {
        const image = imageFrom(await transfer(link, { settings: tools.settings, part, timekeeper }), damaged);
        await part.keep();
        return image;
    }
    catch (error) {
        await part.discard();
        throw error;
    }
    finally {
        timekeeper.stop();
    }
}
/** Refuses what is not a whole image, but for one that came just so before: that is what kie serves. */
function imageFrom({ bytes, sha256, inspection }, damaged) {
    if (inspection.kind === 'other')
        throw new download_error/* DownloadFault */.P0('not-an-image', inspection.fault);
    const { mediaType, size } = inspection;
    const file = { bytes, sha256, mediaType, extension: (0,media_type/* extensionOf */.je)(mediaType) };
    if (inspection.kind === 'whole')
        return { ...file, ...inspection.size };
    if (size === undefined || !damaged.has(sha256)) {
        damaged.add(sha256);
        throw new download_error/* DownloadFault */.P0('damaged', inspection.fault);
    }
    return { ...file, ...size, warning: inspection.fault };
}

;// CONCATENATED MODULE: ./lib/kie/download/download.js






const download_MAX_BYTES = 256 * 1024 * 1024;
const IDLE_MS = 30_000;
const TOTAL_MS = 300_000;
/** Makes a downloader. Whoever makes it closes it. */
function createDownloader(options) {
    const { userAgent, proxyEnvironment = {}, allowLoopbackHttp, maxBytes = download_MAX_BYTES } = options;
    const { idleMs = IDLE_MS, totalMs = TOTAL_MS, clock = time_clock/* systemClock */.m, random = Math.random } = options;
    const lookup = guardedLookup({ allowLoopbackHttp }, options.lookup ?? external_node_dns_.lookup);
    const agents = (0,agent/* createAgents */.j)({ proxyEnvironment, keepAlive: true, lookup });
    const tools = {
        settings: { agents, userAgent, maxBytes, allowLoopbackHttp },
        idleMs,
        totalMs,
        clock,
        random,
    };
    return {
        async download(url, request) {
            try {
                return await downloadImage(url, { request, tools, damaged: new Set() });
            }
            catch (error) {
                if (!(error instanceof download_error/* DownloadFault */.P0))
                    throw error;
                throw new download_error/* KieDownloadError */.UG({ reason: error.reason, url, detail: error.message }, { cause: error.cause });
            }
        },
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./lib/core/report/contact-sheet-style.js
/** The style of the contact sheet: a quiet grid in light and dark, from phones to wide screens and paper. */
function renderStyle({ frame }) {
    return `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --mat: #efefec; --text: #22262a; --quiet: #646c74; --accent: #0b5cad; --bad: #a3261b;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #131518; --mat: #1e2125; --text: #e4e5e3; --quiet: #99a1a9; --accent: #7cb7ff; --bad: #ff9a8d; }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 110rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
header { margin-bottom: clamp(1.5rem, 4vw, 2.5rem); }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
h2, h3 { font-size: 1rem; font-weight: 600; }
header p, .figures { color: var(--quiet); font-size: .8125rem; }
ul { list-style: none; padding: 0; }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: clamp(1.75rem, 3vw, 2.5rem) clamp(1rem, 2vw, 1.75rem);
}
li { min-width: 0; break-inside: avoid; }
figure a { display: block; aspect-ratio: ${frame}; overflow: hidden; border-radius: 6px; background: var(--mat); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
img { display: block; width: 100%; height: 100%; object-fit: scale-down; }
figcaption { padding-top: .625rem; }
.prompt { font-size: .9375rem; white-space: pre-line; }
summary {
  cursor: pointer; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4;
}
[open] > summary { display: block; }
.figures { margin-top: .25rem; font-variant-numeric: tabular-nums; }
code { display: block; font: .6875rem/1.5 ui-monospace, monospace; }
.failures { margin-top: clamp(2.5rem, 6vw, 4rem); padding-top: 1.5rem; border-top: 1px solid var(--mat); }
.failures > h2 { font-size: 1.125rem; color: var(--bad); }
.failures li { max-width: 44rem; margin-top: 1.25rem; font-size: .9375rem; }
@media print { body { padding: 0; } .sheet { grid-template-columns: repeat(3, 1fr); } }
`;
}

;// CONCATENATED MODULE: ./lib/core/report/contact-sheet.js




/** UTF-16 units of prompts that all entries share, and the least and the most for one, so that a sheet of 10,000 opens. */
const ALL_PROMPTS_LENGTH = 1_000_000;
const MIN_PROMPT_LENGTH = 100;
const MAX_PROMPT_LENGTH = 10_000;
/** A longer prompt shows its first lines, and the rest when it is opened. */
const LONG_PROMPT_LENGTH = 240;
/** Characters that are shown of one message. */
const MESSAGE_LENGTH = 500;
/** Pictures whose shapes differ by less stand in frames of one shape. */
const SAME_SHAPE = 0.02;
/**
 * The page `index.html` that shows all images of a run: no script, no request but for the images beside it, foreign text
 * shown as text. Secrets are the caller's to redact.
 */
function renderContactSheet(input) {
    const { images, failures } = input;
    const style = renderStyle({ frame: commonShape(images) });
    const title = titleOf(input);
    const promptLength = ALL_PROMPTS_LENGTH / (images.length + failures.length);
    const shown = (name) => promptText(promptOf(name, input.prompts), Math.min(Math.max(promptLength, MIN_PROMPT_LENGTH), MAX_PROMPT_LENGTH));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${overview(images)}</p>
</header>
<main>
<ul class="sheet">
${images.map((image) => entry(image, input.outputDirectory, shown(image.name))).join('\n')}
</ul>
${failureSection(failures, shown)}</main>
</body>
</html>
`;
}
/** Only this very style applies. `'self'` alone means nothing to some browsers where a page is opened from disk. */
function contentPolicy(style) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(style).digest('base64');
    return `default-src 'none'; img-src 'self' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
/** Width over height where all pictures have one shape, otherwise that of a square. */
function commonShape(images) {
    const [first = 1, ...others] = images.map(({ width, height }) => width / height);
    return others.every((shape) => Math.abs(shape / first - 1) < SAME_SHAPE) ? Number(first.toFixed(4)) : 1;
}
function titleOf({ images, failures }) {
    const all = (0,amounts/* describeCount */.vG)(images.length + failures.length, 'image');
    return failures.length === 0 ? all : `${(0,amounts/* describeNumber */.Df)(images.length)} of ${all}`;
}
function overview(images) {
    const bytes = images.reduce((sum, image) => sum + image.bytes, 0);
    const latest = Math.max(...images.map((image) => image.createdAt.getTime()));
    return `${(0,amounts/* describeBytes */.nI)(bytes)} · ${new Date(latest).toISOString().slice(0, 10)}`;
}
/** An image may have got a number behind the planned name: one for each picture of its task, or where a name was taken. */
function promptOf(name, prompts) {
    if (Object.hasOwn(prompts, name))
        return prompts[name] ?? '';
    const shorter = name.replace(/-\d+$/, '');
    return shorter === name ? '' : promptOf(shorter, prompts);
}
function promptText(prompt, maxLength) {
    if (prompt === '')
        return '';
    const text = (0,foreign_text/* forHtml */.B2)(prompt, maxLength);
    return prompt.length > LONG_PROMPT_LENGTH
        ? `<details class="prompt"><summary dir="auto">${text}</summary></details>`
        : `<p class="prompt" dir="auto">${text}</p>`;
}
function entry(image, outputDirectory, prompt) {
    const { width, height } = image;
    const name = (0,foreign_text/* forHtml */.B2)(image.name);
    const link = (0,foreign_text/* forHtml */.B2)(relativeUrl(image.path, outputDirectory));
    const size = `width="${width}" height="${height}"`;
    return (`<li><figure><a href="${link}"><img src="${link}" ${size} loading="lazy" alt="${name}"></a>` +
        `<figcaption><h2>${name}</h2>${prompt}<p class="figures">${figures(image)}</p></figcaption></figure></li>`);
}
/** Percent-encoding leaves nothing that could be taken for a scheme, a query or a fragment. */
function relativeUrl(path, outputDirectory) {
    const below = outputDirectory === '.' ? path : path.slice(outputDirectory.length + 1);
    return below.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
function figures({ origin, model, width, height, bytes, seconds, credits, taskId }) {
    const numbers = [
        `${width} × ${height} px`,
        (0,amounts/* describeBytes */.nI)(bytes),
        ...(seconds === undefined ? [] : [`${(0,amounts/* describeNumber */.Df)(seconds)} s`]),
        ...(credits === undefined ? [] : [(0,amounts/* describeCount */.vG)(credits, 'credit')]),
    ].map((number) => number.replaceAll(' ', '\u00a0'));
    const parts = [...(origin === 'generated' ? [] : [origin]), `<bdi>${(0,foreign_text/* forHtml */.B2)(model)}</bdi>`, ...numbers];
    return `${parts.join(' · ')} <code>${(0,foreign_text/* forHtml */.B2)(taskId)}</code>`;
}
function failureSection(failures, shown) {
    if (failures.length === 0)
        return '';
    return `<section class="failures">
<h2>${(0,amounts/* describeCount */.vG)(failures.length, 'image')} did not arrive</h2>
<ul>
${failures.map((failure) => failureEntry(failure, shown(failure.name))).join('\n')}
</ul>
</section>
`;
}
function failureEntry({ name, reason, message, next, charged, taskId }, prompt) {
    const task = taskId === undefined ? '' : ` <code>${(0,foreign_text/* forHtml */.B2)(taskId)}</code>`;
    return (`<li><h3>${(0,foreign_text/* forHtml */.B2)(name)}</h3>${prompt}<p dir="auto">${reason}: ${messageText(message)}</p>` +
        `<p dir="auto">${messageText(next)}</p><p class="figures">charged: ${charged}${task}</p></li>`);
}
function messageText(text) {
    return (0,foreign_text/* forHtml */.B2)((0,foreign_text/* redactSignedUrls */.sW)(text), MESSAGE_LENGTH);
}

;// CONCATENATED MODULE: ./lib/action/destinations.js





/** Loads the artifact client, which is large, when it is needed. */
async function loadArtifactClient() {
    return new (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(630)]).then(__webpack_require__.bind(__webpack_require__, 6630))).DefaultArtifactClient();
}
/** Those that take the images, in the order in which they are served. */
function imageDestinations(names) {
    return names.filter((name) => name !== 'comment');
}
/** Builds a destination, with the real services behind it. Each is loaded only where it is asked for. */
function buildDestination(name, parts) {
    return BUILDERS[name](parts);
}
const BUILDERS = {
    artifact: buildArtifact,
    commit: buildCommit,
    release: buildRelease,
};
async function buildArtifact(parts) {
    const { artifactDestination } = await __webpack_require__.e(/* import() */ 402).then(__webpack_require__.bind(__webpack_require__, 22402));
    const { config, context, plan, redactor } = parts;
    const { artifact, outputDirectory } = config;
    const prompts = promptsOf(plan);
    return artifactDestination({
        ...artifactOptions(parts),
        archive: artifact.archive,
        outputDirectory: external_node_path_.join(context.workspace, outputDirectory),
        contactSheet: ({ images, failures }) => redactor.redact(renderContactSheet({ images, failures, prompts, outputDirectory })),
    });
}
/** What every artifact is made with. */
function artifactOptions({ config: { artifact }, context: { serverUrl, runUrl, runAttempt, tempDirectory }, log, signal, }) {
    const { env } = process;
    return {
        name: artifact.name,
        retentionDays: artifact.retentionDays,
        serverUrl,
        runUrl,
        runAttempt,
        tempDirectory,
        maxRetentionDays: Number(env['GITHUB_RETENTION_DAYS']) || undefined,
        hasRuntimeToken: Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']),
        load: loadArtifactClient,
        log,
        clock: time_clock/* systemClock */.m,
        signal,
    };
}
async function buildCommit({ config, context, plan, log, signal }) {
    const { commitDestination } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 35474));
    const names = unfinished(plan).map(({ name }) => name);
    return commitDestination(await commitOptions({ config, context, names, log, signal }));
}
async function buildRelease({ config: { githubToken: token, releaseTag: tag }, context, plan, log, signal, }) {
    const [{ createOctokit }, { releaseDestination }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 90377)),
        __webpack_require__.e(/* import() */ 881).then(__webpack_require__.bind(__webpack_require__, 68881)),
    ]);
    const octokit = createOctokit({ token, apiUrl: context.apiUrl, log, clock: time_clock/* systemClock */.m });
    const names = plan.images.map((image) => image.name);
    return releaseDestination({ octokit, context, tag, names, log, clock: time_clock/* systemClock */.m, signal });
}
/** What a commit needs, and whoever looks at what its branch holds. */
async function commitOptions({ config, context, names, log, signal }) {
    const { createOctokit } = await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 90377));
    const { commit, githubToken: token, outputDirectory } = config;
    return {
        ...commit,
        octokit: createOctokit({ token, apiUrl: context.apiUrl, log, clock: time_clock/* systemClock */.m }),
        token,
        context,
        outputDirectory,
        names,
        replaceChanged: !config.reuse,
        random: Math.random,
        env: process.env,
        onTemporaryRef: (ref) => (0,core/* saveState */.LZ)('temporary-ref', ref),
        log,
        clock: time_clock/* systemClock */.m,
        signal,
    };
}

;// CONCATENATED MODULE: ./lib/core/images/earlier-images.js
/** The images of earlier runs that lie in a folder. */
function imagesInFolder(folder) {
    return {
        where: `in '${folder.outputDirectory}'`,
        readLock: () => Promise.resolve().then(() => folder.readLock()),
        find: (entries) => folder.find(entries),
    };
}

// EXTERNAL MODULE: ./lib/core/plan/record-file.js
var record_file = __webpack_require__(50205);
// EXTERNAL MODULE: ./lib/github/artifact/fault.js
var fault = __webpack_require__(48874);
// EXTERNAL MODULE: ./lib/github/artifact/record-store.js
var record_store = __webpack_require__(72421);
;// CONCATENATED MODULE: ./lib/github/artifact/earlier-records.js









/** Time for all ways together, and for the first of two: nothing is spent so far, and nobody waits long to hear that. */
const earlier_records_LIMIT_MS = 20_000;
const FIRST_LIMIT_MS = 12_000;
/**
 * Reads the records of the earlier attempts of this run: from the artifact service inside the run, which shows them where
 * failed jobs are re-run, else by REST, which takes a token with `actions: read`.
 *
 * @returns what is known of each attempt, oldest first
 * @throws InputError where it is not known whether an attempt has a record, or what is in it
 * @throws the signal's reason when that is aborted
 */
async function readRecords(options) {
    // The client unzips with a package that calls the deprecated Buffer(), of which Node would print a warning.
    process.noDeprecation = true;
    const numbers = Array.from({ length: options.runAttempt - 1 }, (_, index) => index + 1);
    const found = new Map();
    const doubts = new Map();
    for (const way of waysTo(options)) {
        const missing = numbers.filter((number) => !found.has(number));
        if (missing.length === 0)
            break;
        for (const [number, why] of await lookBy(way, { missing, found, options }))
            doubts.set(number, why);
    }
    const unread = numbers.filter((number) => !found.has(number) && doubts.has(number));
    if (unread.length > 0)
        throw unreadRecords(unread, doubts);
    return numbers.map((number) => ({ number, tasks: found.get(number) }));
}
function waysTo({ runId, repository, serverUrl, hasRuntimeToken, token }) {
    if (!(0,service/* isGitHubDotCom */.EO)(serverUrl))
        return [];
    const findBy = { token, workflowRunId: runId, repositoryOwner: repository.owner, repositoryName: repository.repo };
    const finds = [...(hasRuntimeToken ? [{}] : []), ...(token === '' ? [] : [{ findBy }])];
    if (finds.length < 2)
        return finds.map((find) => ({ find, limitMs: earlier_records_LIMIT_MS }));
    return finds.map((find, index) => ({ find, limitMs: index === 0 ? FIRST_LIMIT_MS : earlier_records_LIMIT_MS - FIRST_LIMIT_MS }));
}
/** Looks for missing records by one way. @returns the doubts that it leaves, of those that it did not find */
async function lookBy({ find, limitMs }, { missing, found, options, }) {
    const doubts = new Map(missing.map((number) => [number, 'GitHub did not answer in time']));
    try {
        await (0,tries/* bounded */.M)((signal) => readAll(find, { found, doubts }, { ...options, signal }), { ...options, limitMs });
    }
    catch (error) {
        options.signal.throwIfAborted();
        const reason = (0,text_reason/* reasonForLog */.Y)(error);
        options.log.debug(`No record was read: ${reason}`);
        if ((0,fault/* isShownNothing */.pf)(error, options.clock))
            doubts.clear();
        else
            for (const number of doubts.keys())
                doubts.set(number, reason);
    }
    return doubts;
}
/** Takes out of the doubts whatever becomes known, at once, as time may be over at any moment. */
async function readAll(find, { found, doubts }, options) {
    const client = await options.load();
    const prefix = (0,record_store/* recordPrefix */.K)(options.owner);
    const { artifacts } = await (0,tries/* withTries */.w)('Looking for the records', () => client.listArtifacts(find), options);
    const listed = new Map(artifacts
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ id, name }) => [Number(name.slice(prefix.length)), id]));
    for (const number of [...doubts.keys()])
        if (!listed.has(number))
            doubts.delete(number);
    const readAttempt = async (number) => {
        try {
            const read = () => readOne(client, { id: listed.get(number) ?? 0, find, tempDirectory: options.tempDirectory });
            found.set(number, await (0,tries/* withTries */.w)('Reading a record', read, options));
            doubts.delete(number);
        }
        catch (error) {
            if ((0,fault/* isExpired */._d)(error))
                doubts.delete(number);
            else
                doubts.set(number, (0,text_reason/* reasonForLog */.Y)(error));
        }
    };
    // Side by side: the time is the same for one attempt and for many.
    await Promise.all([...doubts.keys()].map(readAttempt));
}
async function readOne(client, { id, find, tempDirectory }) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(tempDirectory, 'kie-record-'));
    try {
        await client.downloadArtifact(id, { ...find, path: directory });
        const file = (await (0,promises_.readdir)(directory)).find((each) => each.endsWith(record_file/* RECORD_ENDING */.ar));
        const { owner, tasks } = (0,record_file/* readRecordFile */.m7)(external_node_path_.join(directory, file ?? ''));
        if (owner === undefined)
            throw new Error('it is damaged, or of a newer version of this action');
        return tasks;
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
function unreadRecords(unread, doubts) {
    return new errors/* InputError */.d(unread.map((number) => `The record of attempt ${number} of this run cannot be read: ${(doubts.get(number) ?? '').replace(/[.]?$/, '.')} ` +
        'Without it, what that attempt submitted would be paid for again, so nothing was spent. Run the job again later, ' +
        `pass the tasks that its log names, such as tasks: '{"hero": "<task id>"}', or start a new run.`));
}

;// CONCATENATED MODULE: ./lib/action/earlier-work.js




/**
 * Where images that an earlier run has made are looked for; `undefined` where none is to be reused. With a commit the
 * branch is what counts, so that no checkout is needed.
 */
async function earlierImages({ config, context, folder, log, signal, }) {
    if (!config.reuse || config.source.tasks !== undefined)
        return undefined;
    if (!config.destinations.includes('commit'))
        return imagesInFolder(folder);
    const { branchImages } = await __webpack_require__.e(/* import() */ 194).then(__webpack_require__.bind(__webpack_require__, 92194));
    const options = await commitOptions({ config, context, names: [], log, signal });
    return branchImages({ ...options, shelf: folder, dryRun: config.dryRun });
}
/** Reads what is known of earlier attempts of the run; `undefined` where there was none, or nothing is submitted. */
function earlierRecords({ config, context, recordOwner, log, signal, }) {
    if (context.runAttempt === 1 || config.dryRun)
        return undefined;
    const { runId, runAttempt, serverUrl, tempDirectory } = context;
    const { env } = process;
    return () => readRecords({
        runId,
        runAttempt,
        tempDirectory,
        serverUrl,
        hasRuntimeToken: Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']),
        owner: recordOwner,
        repository: context,
        token: config.githubToken,
        load: loadArtifactClient,
        log,
        clock: time_clock/* systemClock */.m,
        signal,
    });
}

// EXTERNAL MODULE: ./lib/core/plan/record.js
var record = __webpack_require__(49994);
;// CONCATENATED MODULE: ./lib/core/plan/ordinal.js



/** Steps of one job that have the same id: a job has at most some hundreds of steps. */
const MOST = 10_000;
/**
 * Numbers those who come with the same key, each by a file of its own, so that two who come at the same time get two numbers.
 *
 * @param directory - absolute path; the runner empties it when a job begins
 * @returns from 1
 * @throws the file system's error
 */
function claimOrdinal(directory, key) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 12);
    for (let ordinal = 1; ordinal < MOST; ordinal++) {
        try {
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(external_node_path_.join(directory, `kie-image-action-step-${digest}-${ordinal}`), 'wx', 0o600));
            return ordinal;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
    throw new Error(`there are ${MOST} steps of one name`);
}

;// CONCATENATED MODULE: ./lib/action/recorder.js






/**
 * Names a step that submits something. Steps inside one composite action share the id that the runner tells them, so a second
 * one of a job is `<id>#2`, by the order in which they come here. A re-run, on whatever machine, gives them the same names
 * as long as the same steps come here in the same order; where that may differ, a `resume-key` for each tells them apart.
 *
 * @throws InputError where RUNNER_TEMP cannot be written, before anything is spent
 */
function nameStep({ resumeKey, step }, { tempDirectory: directory, runId, runAttempt }) {
    const named = (...parts) => {
        const ordinal = claimOrdinal(directory, [runId, runAttempt, ...parts]);
        return ordinal === 1 ? step : `${step}#${ordinal}`;
    };
    return inTemp(() => ({ recordOwner: { resumeKey, step: named(step, resumeKey) }, step: named(step) }));
}
/** Where a step that submits nothing has its record: nowhere. */
const NOWHERE = { append: () => undefined, sync: () => undefined };
/** The recorder of a step that submits nothing. */
function createIdleRecorder() {
    return new record/* Recorder */.vk(NOWHERE);
}
/**
 * Begins the record of a step: a file whose path goes to the post step as the step's state. A step that submits nothing
 * has an empty one, which tells a re-run that there is nothing to take up.
 *
 * @throws InputError where it cannot be written, before anything is spent
 */
function createRecorder({ recordOwner, context, onSubmitting, log }) {
    const { tempDirectory: directory, runAttempt } = context;
    const file = inTemp(() => new record_file/* RecordFile */.WL({ directory, owner: recordOwner, runAttempt }));
    try {
        (0,core/* saveState */.LZ)('record', file.path);
    }
    catch (error) {
        log.warning(`The runner takes no state, so a re-run will not find this step's tasks: ${(0,text_reason/* reasonForLog */.Y)(error)}`);
    }
    let hasWarned = false;
    const told = (write) => {
        try {
            write();
        }
        catch (error) {
            if (!hasWarned) {
                log.warning(`The record of this step can no longer be written: ${(0,text_reason/* reasonForLog */.Y)(error)} Nothing more is submitted. ` +
                    "The ids of the tasks stand in this log and in the output 'tasks'; a re-run may not find all of them.");
            }
            hasWarned = true;
            throw error;
        }
    };
    return new record/* Recorder */.vk({
        append: (line) => {
            onSubmitting();
            told(() => file.append(line));
        },
        sync: () => told(() => file.sync()),
    });
}
/**
 * Ends the record of a step, whatever became of the step: a disk that was full may have room again. Without a fault all of
 * it is written.
 */
function finishRecord(recorder, log) {
    if (recorder.fault === undefined || !recorder.finish())
        return;
    log.info('The record of this step is whole again: a re-run finds all of its tasks.');
}
/** Does what writes in RUNNER_TEMP before anything is spent. */
function inTemp(work) {
    try {
        return work();
    }
    catch (cause) {
        throw new errors/* InputError */.d([
            `The record of this step's tasks cannot be written in RUNNER_TEMP: ${(0,text_reason/* reasonForLog */.Y)(cause)}. ` +
                'Without it a re-run would pay twice. Make room there, and make it writable. Nothing was spent.',
        ], { cause });
    }
}

// EXTERNAL MODULE: ./lib/action/run-comment.js + 1 modules
var run_comment = __webpack_require__(76448);
;// CONCATENATED MODULE: ./lib/action/step.js


















/** Plans the work of a step, runs it with the real parts, and publishes what came of it. */
async function runStep(step) {
    // Downloads leave many short-lived buffers behind. Young space that does not grow for them keeps the process at two
    // thirds of the memory, at no cost in time.
    external_node_v8_.setFlagsFromString('--semi-space-growth-factor=1');
    const { config, context, log, warnings, redactor, signal, onSubmitting } = step;
    const { summary, outputDirectory } = config;
    const { recordOwner, step: stepName } = namesOf(config, context);
    const recorder = config.dryRun ? createIdleRecorder() : createRecorder({ recordOwner, context, onSubmitting, log });
    const claimsFile = external_node_path_.join(context.tempDirectory, 'kie-image-action-files');
    const warn = once((line) => log.warning(line));
    const files = { workspace: context.workspace, outputDirectory, claimsFile, step: stepName, warn };
    const folder = new ImageFolder(files);
    const plan = await planWork({
        ...config,
        earlier: await earlierImages({ config, context, folder, log, signal }),
        onReused: (entries) => folder.noteReused(entries),
        readRecords: earlierRecords({ config, context, recordOwner, log, signal }),
        log,
    });
    const tasksFile = new TasksFile({ ...files, foreign: config.source.tasksPath, log });
    const parts = await buildParts(step, { recorder, folder, tasksFile, plan });
    const result = await run(config, plan, parts)
        .finally(() => finishRecord(recorder, log))
        .catch(async (error) => {
        markCancelled(signal, log);
        if (!signal.aborted)
            await tellFailure(error, parts.comment, log);
        throw error;
    });
    markCancelled(signal, log);
    const bad = (0,ending/* isBad */.e2)(result.status);
    const line = (0,ending/* describeEnding */.be)(result);
    if (bad)
        log.error(line);
    else
        log.info(line);
    if (bad)
        process.exitCode = 1;
    await publish({ result, plan, summary, outputDirectory, context, log, warnings, redactor });
    return {
        isBad: bad,
        isTold: parts.comment !== undefined,
        line: (0,ending/* describeEnding */.be)({ ...result, creditsLeft: undefined }),
    };
}
/** A dry run keeps no record, and counts for no number. */
function namesOf({ dryRun, resumeKey }, context) {
    const recordOwner = { resumeKey, step: process.env['GITHUB_ACTION'] ?? '' };
    return dryRun ? { recordOwner, step: recordOwner.step } : nameStep(recordOwner, context);
}
/** Builds everything that a run works with. */
async function buildParts({ config, command, context, kie, log, redactor, signal }, { recorder, folder, tasksFile, plan, }) {
    const destination = (name) => buildDestination(name, { config, context, plan, log, redactor, signal });
    return {
        ...(await connectToKie(config, { kie, log })),
        lookUpTime: kie.lookUpTime,
        folder,
        recorder,
        tempDirectory: context.tempDirectory,
        taskIds: new TaskIds({
            file: tasksFile,
            artifact: tasksArtifact(artifactOptions({ config, context, log, signal })),
            publish: publishTasks,
            log,
        }),
        destinations: await Promise.all(imageDestinations(config.destinations).map(destination)),
        comment: await buildComment({ config, command, context, plan, log, redactor, signal }),
        rescue: config.destinations.includes('artifact') ? undefined : await destination('artifact'),
        clock: time_clock/* systemClock */.m,
        log,
        signal,
    };
}
/** The ways to kie; no client where a dry run has no API key. */
async function connectToKie({ apiKey, apiUrl }, { kie, log }) {
    const proxyEnvironment = (0,agent/* readProxyEnvironment */.y)(process.env);
    const { hostname } = new URL(apiUrl);
    if (apiUrl !== client/* DEFAULT_API_URL */.rK)
        log.notice(`The API key goes to ${hostname}, as 'api-url' says.`);
    const connection = { userAgent: client/* USER_AGENT */._O, proxyEnvironment, clock: time_clock/* systemClock */.m };
    return {
        client: apiKey === '' ? undefined : await kie.client({ apiKey, apiUrl }),
        downloader: createDownloader({ ...connection, allowLoopbackHttp: isLoopbackHost(hostname) }),
    };
}
/** The comment that tells of the run. A dry run tells nobody, and of tasks that are only submitted whoever collects tells. */
async function buildComment({ config, command, context, plan, log, redactor, signal, }) {
    if (config.commentOn === undefined || config.dryRun)
        return undefined;
    if (!config.wait && unfinished(plan).length > 0)
        return undefined;
    const workflow = process.env['GITHUB_WORKFLOW'] ?? '';
    return (0,run_comment/* createRunComment */.jo)({
        context,
        token: config.githubToken,
        issueNumber: config.commentOn,
        command,
        key: command === undefined ? (0,run_comment/* stickyKey */.NI)(workflow, config.subject) : (0,run_comment/* commandKey */.B4)(command.commentId),
        prompts: promptsOf(plan),
        log,
        redactor,
        signal,
    });
}
/** Lets the post step know why it has a comment to end. */
function markCancelled(signal, log) {
    if (!signal.aborted)
        return;
    try {
        (0,core/* saveState */.LZ)('cancelled', 'true');
    }
    catch (error) {
        log.debug(`The runner takes no state: ${String(error)}`);
    }
}
/** Nothing was made, and the step says why itself; a comment that cannot be written must not hide it. */
async function tellFailure(error, comment, log) {
    await comment
        ?.fail((0,result_explanation/* explainInLines */.g2)(error))
        .catch((reason) => log.debug(`The comment tells nothing: ${String(reason)}`));
}
/** Says only the first of what it is told. */
function once(tell) {
    let isTold = false;
    return (line) => {
        if (!isTold)
            tell(line);
        isTold = true;
    };
}


/***/ }),

/***/ 46290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   MT: () => (/* binding */ readImageFile),
/* harmony export */   Mz: () => (/* binding */ findImages),
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44717);
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24563);
/* harmony import */ var _workspace_directories_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67490);






/** Every extension that an image may get. */
const EXTENSIONS = _kie_index_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPES */ .Z2.map(_kie_index_js__WEBPACK_IMPORTED_MODULE_4__/* .extensionOf */ .je);
/** Files that are read at the same time: enough to keep a disk busy. */
const AT_ONCE = 8;
/**
 * Reads the facts of an image, in constant memory. One that is damaged counts as long as it says its size: kie may have
 * served it so.
 *
 * @param file - absolute path
 * @returns `undefined` for what is not there, is no plain file or is no image
 * @throws the file system's error where it cannot be read
 */
async function readImageFile(file) {
    // A pipe or a device could keep a reader waiting for ever.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        return undefined;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const inspector = new _kie_index_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageInspector */ .X();
    let bytes = 0;
    for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file)) {
        bytes += piece.length;
        hash.update(piece);
        inspector.write(piece);
    }
    const inspection = inspector.end();
    if (inspection.kind === 'other' || inspection.size === undefined)
        return undefined;
    return { bytes, sha256: hash.digest('hex'), ...inspection.size, mediaType: inspection.mediaType };
}
/**
 * The hash of a file's content.
 *
 * @returns lower-case hex
 * @throws the file system's error where it cannot be read
 */
async function hashFile(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), hash);
    return hash.digest('hex');
}
/**
 * Looks at the files of a lock file's entries.
 *
 * @param entries - with sound names alone
 * @returns by the entry's `file`; nothing for a file that is not there, lies behind a link, or is no image
 */
async function findImages(entries, { directory, pathOf }) {
    const found = new Map();
    const waiting = new Set(entries.map(({ file }) => file)).values();
    const lane = async () => {
        for (const relative of waiting) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, relative);
            const isBehindBarrier = (0,_workspace_directories_js__WEBPACK_IMPORTED_MODULE_6__/* .findBarrier */ .DX)(directory, node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(relative)) !== undefined;
            const facts = isBehindBarrier ? undefined : await readImageFile(file);
            if (facts !== undefined)
                found.set(relative, { ...facts, path: pathOf(relative), file });
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return found;
}


/***/ }),

/***/ 66775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isImageEntry),
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   KF: () => (/* binding */ lockEntry),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   U5: () => (/* binding */ EMPTY_LOCK),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   wF: () => (/* binding */ mergeLock)
/* harmony export */ });
/* harmony import */ var _kie_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44717);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50020);
/* harmony import */ var _workspace_image_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17970);



/** Name of the lock file, in the output directory and beside the committed images. */
const LOCK_FILE = 'images.lock.json';
/** Version of the lock file's format that this code reads and writes. */
const LOCK_VERSION = 1;
/** An empty lock. */
const EMPTY_LOCK = new Map();
const TEXT_FIELDS = ['name', 'file', 'request', 'sha256', 'mediaType', 'model', 'taskId', 'createdAt'];
const NUMBER_FIELDS = ['bytes', 'width', 'height'];
/** kie's ids are opaque: one that this action has paid for must lead to its image, whatever it looks like. */
const TASK_ID = /^\P{Cc}{1,256}$/u;
/** What the name of one of several results has after that of the image; a second number where the name was taken. */
const NUMBERS = /^-[1-9]\d{0,5}(-[1-9]\d{0,5})?$/;
function isLockEntry(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const entry = value;
    return (TEXT_FIELDS.every((field) => typeof entry[field] === 'string') &&
        NUMBER_FIELDS.every((field) => typeof entry[field] === 'number') &&
        (entry['credits'] === null || typeof entry['credits'] === 'number') &&
        ['undefined', 'string'].includes(typeof entry['image']) &&
        ['undefined', 'number'].includes(typeof entry['results']));
}
/**
 * Whether an entry is one that this action writes. A lock file comes with the repository, so a pull request may have
 * written it: no other entry may ever lead to a file.
 */
function isImageEntry(entry) {
    const { name, file, mediaType, taskId, createdAt } = entry;
    const known = _kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.find((each) => each === mediaType);
    return (known !== undefined &&
        isEntryName(entry) &&
        file === `${name}.${(0,_kie_index_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionOf */ .je)(known)}` &&
        TASK_ID.test(taskId) &&
        !Number.isNaN(Date.parse(createdAt)));
}
/** A result's name may be longer than a person's may, by its numbers. */
function isEntryName({ name, image, results }) {
    if (image === undefined && results === undefined)
        return (0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isImagePath */ .RW)(name);
    if (image === undefined || results === undefined)
        return false;
    const isNumbered = name.startsWith(image) && NUMBERS.test(name.slice(image.length));
    return (0,_workspace_image_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isImagePath */ .RW)(image) && isNumbered && Number.isSafeInteger(results) && results > 1;
}
/**
 * Reads a lock file.
 *
 * @param text - the file's content
 * @param where - how to name the file in an error
 * @throws InputError when the text is no lock file or of a newer version: guessing could overwrite foreign files or pay
 *   for images that exist
 */
function parseLock(text, where) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${where} is not valid JSON. Restore it from the history, or delete it and its images.`], {
            cause,
        });
    }
    const lock = data;
    if (typeof lock?.version === 'number' && lock.version > LOCK_VERSION) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([
            `${where} has version ${lock.version}; this action reads up to ${LOCK_VERSION}. Use a newer one.`,
        ]);
    }
    if (lock?.version !== LOCK_VERSION || !Array.isArray(lock.images) || !lock.images.every(isLockEntry)) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d([`${where} is not a lock file of this action. Restore it, or delete it and its images.`]);
    }
    return new Map(lock.images.map((entry) => [entry.file, entry]));
}
/** The lock file's text: sorted by file and of one shape, so that the same images always give the same bytes. */
function formatLock(lock) {
    const images = [...lock.values()]
        .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
        .map((entry) => ({
        name: entry.name,
        ...resultOfTask(entry),
        file: entry.file,
        request: entry.request,
        sha256: entry.sha256,
        bytes: entry.bytes,
        width: entry.width,
        height: entry.height,
        mediaType: entry.mediaType,
        model: entry.model,
        taskId: entry.taskId,
        credits: entry.credits,
        createdAt: entry.createdAt,
    }));
    return `${JSON.stringify({ version: LOCK_VERSION, images }, null, 2)}\n`;
}
/** The lock with the entries of new images in place of those with the same file. */
function mergeLock(lock, entries) {
    const merged = new Map(lock);
    for (const entry of entries)
        merged.set(entry.file, entry);
    return merged;
}
/**
 * The lock entry of an image.
 *
 * @param outputDirectory - the workspace path, with `/`, that the lock file lies in; the image lies below it
 */
function lockEntry(image, outputDirectory) {
    return {
        name: image.name,
        ...resultOfTask(image),
        file: outputDirectory === '.' ? image.path : image.path.slice(outputDirectory.length + 1),
        request: image.request,
        sha256: image.sha256,
        bytes: image.bytes,
        width: image.width,
        height: image.height,
        mediaType: image.mediaType,
        model: image.model,
        taskId: image.taskId,
        credits: image.credits ?? null,
        createdAt: image.createdAt.toISOString(),
    };
}
function resultOfTask({ image, results }) {
    return image === undefined || results === undefined ? {} : { image, results };
}


/***/ }),

/***/ 90921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findObstacle),
/* harmony export */   d: () => (/* binding */ describeBarrier)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46290);


const REMEDY = "Choose another 'name' or 'output-directory', or delete it first.";
const REMEDY_IF_CHANGED = "Choose another 'name' or 'output-directory', delete it first, or set 'reuse' to false to replace it.";
/**
 * Looks at what lies where a file is to be written.
 *
 * @returns `undefined` where there is nothing, or an image of ours that nobody has changed
 */
async function findObstacle({ file, shown, entry, isOfOther }) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    const foreign = (fact) => ({ line: `'${shown}' exists and ${fact}. ${REMEDY}`, isChanged: false });
    if (!stats.isFile())
        return foreign('is not a plain file');
    if (isOfOther())
        return foreign('was made by another step of this job');
    if (entry === undefined)
        return foreign('is not known as an image of this action');
    if (entry.sha256 === (await (0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .hashFile */ .DC)(file)))
        return undefined;
    return { line: `'${shown}' exists and was changed since this action made it. ${REMEDY_IF_CHANGED}`, isChanged: true };
}
/** Says why nothing can be written below a path, `shown` being the path as messages name it. */
function describeBarrier({ isLink }, shown) {
    const fact = isLink ? 'is a symbolic link, and nothing is written through one' : 'exists and is not a directory';
    return `'${shown}' ${fact}. ${REMEDY}`;
}


/***/ }),

/***/ 48018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dH: () => (/* binding */ resultFiles),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   jo: () => (/* binding */ severalResults),
/* harmony export */   vh: () => (/* binding */ byNumber)
/* harmony export */ });
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66775);

/** The name of one of several results of a task: that of the image, and a number. */
const RESULT = /^(.+)-([1-9]\d{0,5})$/;
/**
 * The tasks that gave several pictures, `hero-1`, `hero-2` and so on for the image `hero`. An entry says so itself; those
 * of older lock files only have such names. There images that were asked for under such names have a task each, so they
 * are not taken for results.
 *
 * @param names - of images that are asked for: where an entry does not say whose it is, these are their own
 * @returns the results of each task in their order, the tasks from the oldest to the newest, by the name of the image
 */
function severalResults(entries, names) {
    const results = entries.flatMap((entry) => {
        const image = entry.image ?? (names.has(entry.name) ? undefined : RESULT.exec(entry.name)?.[1]);
        return image === undefined ? [] : [{ image, entry }];
    });
    const tasks = Map.groupBy(results, ({ image, entry }) => `${image} ${entry.taskId}`);
    const several = [...tasks.values()].filter(([first, second]) => (first?.entry.image ?? second) !== undefined);
    return new Map([...Map.groupBy(several, ([first]) => first?.image ?? '')].map(([image, groups]) => [
        image,
        byAge(groups.map((group) => group.map(({ entry }) => entry).toSorted(byNumber))),
    ]));
}
/** The files of tasks that gave several pictures for one of these images: a new task would replace them. */
function resultFiles(lock, names) {
    const results = severalResults([...lock.values()].filter(_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .isImageEntry */ .AA), new Set(names));
    return names.flatMap((name) => (results.get(name) ?? []).flat().map(({ file }) => file));
}
/** Sorts the entries of tasks, each task's together, from the oldest to the newest. */
function byAge(tasks) {
    const time = ([first]) => Date.parse(first?.createdAt ?? '');
    return tasks.toSorted((a, b) => time(a) - time(b));
}
/** The order of names for people: `hero-2` before `hero-10`. */
function byNumber(a, b) {
    return a.name.localeCompare(b.name, 'en', { numeric: true });
}


/***/ }),

/***/ 50205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WL: () => (/* binding */ RecordFile),
/* harmony export */   ar: () => (/* binding */ RECORD_ENDING),
/* harmony export */   m7: () => (/* binding */ readRecordFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49994);




const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
/** What the name of a record ends with. */
const RECORD_ENDING = '.jsonl';
/** Nobody else reads or writes it. */
const MODE = 0o600;
/** The record of a step on disk. */
class RecordFile {
    /** Absolute. */
    path;
    #handle;
    #write;
    /** Whether the last line has no end, since the disk did not take all of it. */
    #isTorn = false;
    /**
     * Creates the file, with its owner on disk.
     *
     * @throws the file system's error
     */
    constructor({ directory, owner, runAttempt, write = node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync }) {
        const step = owner.step.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
        this.path = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `kie-record-${step}-attempt-${runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${RECORD_ENDING}`);
        this.#write = write;
        this.#handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, MODE);
        this.append((0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOwner */ .Vu)(owner));
        this.sync();
    }
    /** Appends a line, and ends one before it that was torn. @throws the file system's error */
    append(line) {
        let rest = Buffer.from(`${this.#isTorn ? '\n' : ''}${line}\n`);
        this.#isTorn = true;
        while (rest.length > 0)
            rest = rest.subarray(this.#write(this.#handle, rest));
        this.#isTorn = false;
    }
    sync() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(this.#handle);
    }
}
/** Reads the record of a step. @returns a record without owner and tasks where there is no such file */
function readRecordFile(file) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch {
        return { owner: undefined, tasks: [] };
    }
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecordLines */ .uk)(text);
}


/***/ }),

/***/ 49994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   uk: () => (/* binding */ parseRecordLines),
/* harmony export */   vk: () => (/* binding */ Recorder)
/* harmony export */ });
/* harmony import */ var _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10381);
/* harmony import */ var _text_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93251);


/** Writes the record while the step runs, one line for each fact, so that one torn by a kill spares the others. */
class Recorder {
    #sink;
    #numbers = new Map();
    #credits = new Map();
    /** What the disk did not take, by task: one line each, so that an older fact never comes after a newer one. */
    #unwritten = new Map();
    #fault;
    /** @param sink - keeps the lines for the post step */
    constructor(sink) {
        this.#sink = sink;
    }
    /** Why a line could not be written: what is not on record must not be submitted. */
    get fault() {
        return this.#fault;
    }
    /**
     * Notes that a createTask is about to leave, or, as attempt 0, that a task of an earlier attempt of the run is taken up.
     * A request that is sent again is the same intent.
     */
    intend({ name, requestHash, price }, attempt, at) {
        const key = `${name} ${attempt}`;
        if (this.#numbers.has(key))
            return;
        const task = this.#numbers.size + 1;
        this.#numbers.set(key, task);
        this.#write({ task, name, request: requestHash, at: at.getTime(), price }, attempt > 0);
        // It does not leave then, and must not look as if it had once there is room again.
        if (attempt > 0 && this.#fault !== undefined)
            this.#write({ task, refused: true }, false);
    }
    /** Notes the id that came of it, and when the request was sent that brought it: the intent may be of an earlier one. */
    accept(name, attempt, { taskId, at }) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task !== undefined)
            this.#write({ task, taskId, at: at?.getTime() }, attempt > 0);
    }
    /** Notes that surely no task came of it, so that a re-run needs no warning. */
    refuse(name, attempt) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task !== undefined)
            this.#write({ task, refused: true }, false);
    }
    /** Notes what kie said that it took. */
    cost(name, attempt, credits) {
        const task = this.#numbers.get(`${name} ${attempt}`);
        if (task === undefined || this.#credits.get(task) === credits)
            return;
        this.#credits.set(task, credits);
        this.#write({ task, credits }, false);
    }
    /**
     * Tries once more to write what the disk did not take.
     *
     * @returns whether all of it is on disk
     */
    finish() {
        const written = [...this.#unwritten.keys()].filter((task) => this.#append(task));
        return this.#sync(written) && this.#unwritten.size === 0;
    }
    /**
     * What could not be written before is tried first, up to the first that fails again: a full disk is not asked ten thousand
     * times. Only what nobody could know otherwise is worth the wait for the disk; the next wait covers the rest.
     */
    #write(fact, mustLast) {
        const { task } = fact;
        const whole = { ...this.#unwritten.get(task), ...fact };
        this.#unwritten.delete(task);
        this.#unwritten.set(task, whole);
        const written = [];
        for (const each of this.#unwritten.keys()) {
            if (this.#append(each))
                written.push(each);
            else if (each !== task && this.#append(task))
                written.push(task);
            if (written.at(-1) !== each)
                break;
        }
        if (mustLast)
            this.#sync(written);
        else
            this.#forget(written);
    }
    #append(task) {
        return this.#try(() => this.#sink.append(JSON.stringify(this.#unwritten.get(task))));
    }
    #sync(written) {
        const isSynced = this.#try(() => this.#sink.sync());
        if (isSynced)
            this.#forget(written);
        return isSynced;
    }
    #forget(written) {
        for (const task of written)
            this.#unwritten.delete(task);
    }
    /** @returns whether it could be done */
    #try(work) {
        try {
            work();
            return true;
        }
        catch (cause) {
            this.#fault ??= new _result_record_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .RecordFault */ .S((0,_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(cause), { cause });
            return false;
        }
    }
}
/** Version of what stands in a record: a re-run may have a newer version of this action than the attempt before it. */
const VERSION = 1;
/** The line that a record begins with. */
function formatOwner({ resumeKey, step }) {
    return JSON.stringify({ record: VERSION, resumeKey, step });
}
/** Reads the lines that a Recorder wrote. What a kill or a full disk has torn is ignored. */
function parseRecordLines(text) {
    let owner;
    const facts = new Map();
    for (const line of text.split('\n')) {
        const fact = jsonIn(line);
        if (typeof fact !== 'object' || fact === null)
            continue;
        const { task, record, resumeKey, step } = fact;
        if (typeof task === 'number')
            facts.set(task, { ...facts.get(task), ...fact });
        else if (record === VERSION && typeof resumeKey === 'string' && typeof step === 'string')
            owner ??= { resumeKey, step };
    }
    const tasks = [...facts.values()].filter(({ refused }) => refused !== true).flatMap(readRecorded);
    return { owner, tasks };
}
function readRecorded({ name, request, at, taskId, price, credits }) {
    if (typeof name !== 'string' || typeof request !== 'string' || typeof at !== 'number')
        return [];
    return [
        {
            name,
            request,
            at: new Date(at),
            taskId: typeof taskId === 'string' && taskId !== '' ? taskId : undefined,
            price: amountIn(price),
            credits: amountIn(credits),
        },
    ];
}
function amountIn(value) {
    return typeof value === 'number' && value >= 0 ? value : undefined;
}
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   pf: () => (/* binding */ isShownNothing),
/* harmony export */   u0: () => (/* binding */ failedWhileFinalizing)
/* harmony export */ });
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93251);
/* harmony import */ var _api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71998);
/* harmony import */ var _api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12242);



/**
 * Tells the client's errors apart by their text: the client wraps what its methods meet into plain errors without class
 * or code (`request` in its artifact-twirp-client.js).
 */
function faultOf(error) {
    const text = (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
    if (/storage quota has been hit|insufficient usage/.test(text))
        return 'storage-full';
    if (text.includes('(409)'))
        return 'taken';
    // Both are thrown at once, without a second try (actions/upload-artifact#560, NetworkError in its errors.js).
    if (/\(403\).*intermediary/is.test(text) || text.includes('Unable to make request: E'))
        return 'passing';
    return 'final';
}
/**
 * Whether GitHub has answered that it shows the caller no artifacts: it lacks the permission, or there is no such run, or
 * the runner's token is for no service of GitHub's. A limit of requests is no such answer.
 */
function isShownNothing(error, clock) {
    if ((0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error))
        return [403, 404].includes(error.status) && (0,_api_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limitWaitMs */ .T)(error, clock) === undefined;
    const text = (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
    if (/non-retryable error: Failed request: \((?:403|404)\)/.test(text))
        return !/intermediary/i.test(text);
    return /Failed to get backend IDs|Invalid token specified/.test(text);
}
/** Whether a listed artifact is there in name alone, since its time is over. */
function isExpired(error) {
    return (0,_api_request_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRequestFailure */ .UZ)(error) && error.status === 410;
}
/** Whether the upload had got so far that the artifact may exist although the client failed. */
function failedWhileFinalizing(error) {
    return (0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).includes('FinalizeArtifact');
}


/***/ }),

/***/ 49965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ singleFile),
/* harmony export */   hg: () => (/* binding */ parcels),
/* harmony export */   vB: () => (/* binding */ SHOWN_EXTENSIONS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The types that browsers show; one file of them needs no zip around it. */
const SHOWN_EXTENSIONS = ['.png', '.jpg', '.webp', '.gif'];
/** The one image that goes up as it is, `undefined` when a zip is made. */
function singleFile({ files, archive }) {
    const [image] = files;
    if (archive === 'always' || image === undefined || files.length > 1)
        return undefined;
    return SHOWN_EXTENSIONS.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.extname(image.file)) ? image : undefined;
}
/** What makes an artifact of each name, in the client's terms. */
function parcels(options) {
    const single = singleFile(options);
    if (single !== undefined)
        return (name) => singleParcel(name, single, options);
    const zip = zipParcel(options);
    return () => zip;
}
/** The name of an unarchived file becomes the artifact's, whatever name is passed (actions/upload-artifact#785). */
async function singleParcel(name, { file }, options) {
    const copy = node_path__WEBPACK_IMPORTED_MODULE_1__.join(options.tempDirectory, name);
    await place(file, copy);
    return {
        files: [copy],
        rootDirectory: options.tempDirectory,
        options: { skipArchive: true, ...retention(options) },
    };
}
/** The client takes files of one directory only, and the user's own gets no page that nobody asked for. */
async function zipParcel(options) {
    const { contactSheet, outputDirectory, tempDirectory } = options;
    const files = [];
    for (const { file } of options.files) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory, node_path__WEBPACK_IMPORTED_MODULE_1__.relative(outputDirectory, file));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
        await place(file, target);
        files.push(target);
    }
    if (contactSheet !== undefined) {
        const page = node_path__WEBPACK_IMPORTED_MODULE_1__.join(tempDirectory, 'index.html');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(page, contactSheet);
        files.push(page);
    }
    return { files, rootDirectory: tempDirectory, options: { compressionLevel: 0, ...retention(options) } };
}
/** A second name for a file, or a copy where the disk is another. */
async function place(file, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(file, target).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, target));
}
function retention({ retentionDays }) {
    return retentionDays === undefined ? {} : { retentionDays };
}


/***/ }),

/***/ 72421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordPrefix),
/* harmony export */   r: () => (/* binding */ keepRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46371);



const RETENTION_DAYS = 14;
/** A record is small, and a service that hangs must not keep the job. */
const LIMIT_MS = 60_000;
/**
 * Name of a record's artifact before its attempt: readable, and unique for what tells this step from all others of the
 * run, however it is spelt.
 */
function recordPrefix({ resumeKey, step }) {
    const readable = `${resumeKey}-${step}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([resumeKey, step]))
        .digest('hex')
        .slice(0, 12);
    return `kie-record-${readable}-${digest}-attempt-`;
}
/**
 * Keeps the record of this attempt as a small artifact: the file as it is, since a full disk has no room for another.
 *
 * @param file - absolute path
 */
async function keepRecord(file, options) {
    const client = await options.load();
    const name = `${recordPrefix(options.owner)}${options.runAttempt}`;
    const upload = () => client.uploadArtifact(name, [file], node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { retentionDays: RETENTION_DAYS });
    await (0,_tries_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)((signal) => (0,_tries_js__WEBPACK_IMPORTED_MODULE_2__/* .withTries */ .w)('Keeping the record', upload, { ...options, signal }), {
        ...options,
        limitMs: LIMIT_MS,
    });
}


/***/ }),

/***/ 23781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ isGitHubDotCom),
/* harmony export */   _x: () => (/* binding */ checkService),
/* harmony export */   gw: () => (/* binding */ explainListingFailure),
/* harmony export */   yI: () => (/* binding */ explainArtifactFailure)
/* harmony export */ });
/* harmony import */ var _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26093);
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93251);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48874);



/**
 * Whether a server has the service that `@actions/artifact` uploads to, by the client's own rule (`isGhes` in its
 * config.js): github.com, the clouds on ghe.com and *.localhost; not GitHub Enterprise Server, Gitea or Forgejo.
 */
function isGitHubDotCom(serverUrl) {
    const host = new URL(serverUrl).hostname;
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}
/**
 * Checks that there is a service to upload to.
 *
 * @throws DeliveryError
 */
function checkService({ serverUrl, hasRuntimeToken, }) {
    const next = `Set the input 'deliver' to ${otherDestinations()}.`;
    if (!isGitHubDotCom(serverUrl)) {
        throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${new URL(serverUrl).host} has no artifact service: only github.com and ghe.com do.`, {
            next,
        });
    }
    if (!hasRuntimeToken) {
        throw new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE('This runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is unset.', {
            next,
        });
    }
}
/** What the failure of a listing means for the reader. */
function explainListingFailure(cause) {
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`The artifacts of this run cannot be listed: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(cause)}`, {
        next: 'Nothing was spent. See https://www.githubstatus.com and run the job again later.',
        cause,
    });
}
/** What the failure of an upload means for the reader. @param name - of the artifact, as it was asked for */
function explainArtifactFailure(name, cause) {
    if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)(cause) === 'storage-full') {
        return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Artifact '${name}' was refused: the account's artifact storage is full.`, {
            next: "Delete old artifacts or lower 'artifact-retention-days'; GitHub counts anew every 6 to 12 hours. " +
                `Until then set 'deliver' to ${otherDestinations()}.`,
            cause,
        });
    }
    return new _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Artifact '${name}' was not uploaded: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(cause)}`, {
        next: 'The images stay on the runner until the job ends; a later step with `if: always()` can still save them. ' +
            'Whether GitHub has trouble stands at https://www.githubstatus.com.',
        cause,
    });
}
function otherDestinations() {
    const others = _core_result_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .DESTINATIONS */ .qI.filter((name) => name !== 'artifact');
    return `${others.map((name) => `'${name}'`).join(', ')} or 'none'`;
}


/***/ }),

/***/ 46371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   w: () => (/* binding */ withTries)
/* harmony export */ });
/* harmony import */ var _core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93251);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48874);


const WAITS_MS = [2_000, 8_000];
/**
 * Does something up to three times, as long as it fails in a passing way. The client logs no failure itself, so each is
 * told here.
 *
 * @param what - names the work in the log
 */
async function withTries(what, work, { log, clock, signal }) {
    for (const waitMs of WAITS_MS) {
        signal.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(error) !== 'passing')
                throw error;
            log.warning(`${what} failed and is tried again in ${waitMs / 1000} s: ${(0,_core_text_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonForLog */ .Y)(error)}`);
        }
        await clock.sleep(waitMs, signal);
    }
    signal.throwIfAborted();
    return work();
}
/**
 * Bounds work that cannot be stopped from outside: it is left behind.
 *
 * @param work - is given a signal that ends what it does between the client's calls
 * @throws an error that says so when the limit passes; the signal's reason when that is aborted
 */
async function bounded(work, { limitMs, clock, signal, }) {
    const end = new AbortController();
    const either = AbortSignal.any([end.signal, signal]);
    const timeOver = clock.sleep(limitMs, either).then(() => {
        const limit = limitMs < 60_000 ? `${limitMs / 1000} s` : `${Math.round(limitMs / 60_000)} min`;
        throw new Error(`the artifact service did not come to an end within ${limit}`);
    });
    try {
        return await Promise.race([work(either), timeOver]);
    }
    finally {
        end.abort();
    }
}


/***/ }),

/***/ 8085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ uploadFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48874);
/* harmony import */ var _parcel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49965);
/* harmony import */ var _tries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46371);




/** Names tried before giving up: the one asked for and `-2` to `-20`. */
const MAX_NAMES = 20;
/**
 * Uploads files under the first name that is free.
 *
 * @throws what the client throws, once no further try would help
 */
async function uploadFiles(upload) {
    const single = (0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__/* .singleFile */ .TG)(upload);
    const extension = single === undefined ? '' : node_path__WEBPACK_IMPORTED_MODULE_0__.extname(single.file);
    const parcelFor = (0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__/* .parcels */ .hg)(upload);
    for (let number = 1; number <= MAX_NAMES; number += 1) {
        const name = upload.name + (number === 1 ? '' : `-${number}`) + extension;
        const delivery = await uploadAs(name, await parcelFor(name), upload);
        if (delivery === undefined)
            continue;
        if (number > 1) {
            upload.log.warning(`Artifact name '${upload.name}${extension}' was taken meanwhile; the ${upload.contents} are in '${name}'.`);
        }
        return delivery;
    }
    throw new Error(`the name and its suffixes up to -${MAX_NAMES} are taken`);
}
/** @returns `undefined` when the name is taken */
async function uploadAs(name, { files, rootDirectory, options }, upload) {
    let mayExist = false;
    const once = async () => {
        try {
            return deliveryOf(name, await upload.client.uploadArtifact(name, files, rootDirectory, options), upload.runUrl);
        }
        catch (error) {
            upload.signal.throwIfAborted();
            mayExist ||= (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .failedWhileFinalizing */ .u0)(error);
            const own = mayExist ? await findOwn(name, upload) : undefined;
            if (own !== undefined)
                return own;
            if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)(error) === 'taken')
                return undefined;
            throw error;
        }
    };
    return (0,_tries_js__WEBPACK_IMPORTED_MODULE_3__/* .withTries */ .w)(`The upload of artifact '${name}'`, once, upload);
}
/**
 * Our artifact, where it was finalised and only the answer was lost (actions/upload-artifact#531). Since we created the
 * name in this attempt, nobody else can have finalised it; a single file is compared besides.
 */
async function findOwn(name, upload) {
    // A listing that fails too proves nothing, and the upload's own error is the one to tell.
    const { artifacts } = await upload.client.listArtifacts().catch(() => ({ artifacts: [] }));
    const own = artifacts.find((artifact) => artifact.name === name && !upload.known.has(artifact.id));
    if (own?.digest === undefined)
        return undefined;
    const digest = own.digest.replace('sha256:', '');
    const single = (0,_parcel_js__WEBPACK_IMPORTED_MODULE_1__/* .singleFile */ .TG)(upload);
    if (single !== undefined && (single.sha256 !== digest || single.bytes !== own.size))
        return undefined;
    return deliveryOf(name, { id: own.id, size: own.size, digest }, upload.runUrl);
}
function deliveryOf(name, { id, size, digest }, runUrl) {
    if (id === undefined || size === undefined || digest === undefined) {
        throw new Error('the artifact client reported no id, size or digest');
    }
    return { destination: 'artifact', name, id, url: `${runUrl}/artifacts/${id}`, digest, bytes: size };
}


/***/ })

};
