// Wishes and answers. One request is on its way at a time; of the wishes that come meanwhile the newest counts, and one that takes long is given up for it.

const mostPatience = 80;
const retryAfter = 250;

// The head of an answer, with arrays in place of the pieces that it names.
function decode(buffer) {
    const start = 4 + new DataView(buffer).getUint32(0, true);
    const arrays = { f8: Float64Array, f4: Float32Array };
    const isPiece = value => value !== null && typeof value === 'object' && typeof value.offset === 'number' && value.type in arrays;
    return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, start - 4)),
        (_, value) => isPiece(value) ? new arrays[value.type](buffer, start + value.offset, value.length) : value);
}

class Wishes {
    constructor(answered, failed, busy) { Object.assign(this, { answered, failed, busy, pending: null, running: null }); }

    wish(text) {
        this.pending = text;
        if (this.running === null) return this.run();
        const { begun, controller } = this.running;
        setTimeout(() => { if (this.running?.controller === controller && this.pending !== null) controller.abort(); }, Math.max(0, mostPatience - (performance.now() - begun)));
    }

    // Gives up what is on its way and what is to come.
    forget() {
        this.pending = null;
        this.running?.controller.abort();
    }

    async run() {
        while (this.pending !== null) {
            const text = this.pending, controller = new AbortController();
            this.pending = null;
            this.running = { begun: performance.now(), controller };
            this.busy(true);
            try {
                const response = await fetch('train', { method: 'POST', body: text, signal: controller.signal });
                if (response.ok) this.answered(decode(await response.arrayBuffer()), text, performance.now() - this.running.begun);
                else if (response.status === 503) await this.again(text);
                else this.failed(await response.json());
            } catch (error) {
                if (error.name !== 'AbortError') this.failed({ key: '', message: error instanceof TypeError ? 'The server does not answer.' : String(error) });
                if (error.name !== 'AbortError' && !(error instanceof TypeError)) console.error(error);
            }
        }
        this.running = null;
        this.busy(false);
    }

    async again(text) {
        await new Promise(resolve => setTimeout(resolve, retryAfter));
        this.pending ??= text;
    }
}
