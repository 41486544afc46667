// The activation of a network as a text: what it is understood as, its derivative, a plot of both, or what is wrong under a caret.

const formulaPanels = letters.map(letter => newPanel(byId(`${letter}-plot`), [44, 8, 366, 78], ['z', '']));

class FormulaBox {
    constructor(letter, index) {
        Object.assign(this, { letter, index, field: byId(`${letter}-activation`), choice: byId(`${letter}-choice`), asked: null });
        this.choice.addEventListener('change', () => {
            if (this.choice.value) change(`${letter}.activation`, this.choice.value);
            else { change(`${letter}.activation`, 'z * tanh(softplus(z))'); this.field.focus(); }
        });
    }

    async show() {
        const text = this.field.value;
        byId(`${this.letter}-slope`).open ||= !Array.from(this.choice.options).some(({ value }) => value === text);
        this.choice.value = Array.from(this.choice.options).some(({ value }) => value === text) ? text : '';
        if (text === this.asked) return;
        this.asked = text;
        const response = await fetch('formula', { method: 'POST', body: text }).catch(() => null);
        if (!response?.ok || this.asked !== text) return;
        this.tell(await response.json(), text);
    }

    tell({ name, formula, derivative, points, kinks, message, column, length }, text) {
        const carets = byId(`${this.letter}-carets`), said = byId(`${this.letter}-formula`), plot = byId(`${this.letter}-plot`);
        carets.hidden = message === null;
        this.field.setAttribute('aria-invalid', message !== null);
        plot.classList.toggle('absent', message !== null);
        if (message !== null) {
            carets.textContent = `${text}\n${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(Math.max(1, length))}`;
            said.textContent = message;
            return;
        }
        const isNamed = formula !== null && name !== formula, places = kinks.map(at => Math.round(100 * at) / 100).join(', ');
        said.textContent = `${isNamed ? `f(z) = ${formula}, ` : ''}f'(z) = ${derivative ?? '(long)'}${places && `; bends at ${places}`}`;
        this.plot(points);
    }

    plot(points) {
        const at = part => Array.from({ length: points.length / 3 }, (_, place) => [points[3 * place], points[3 * place + part]]).filter(([, value]) => value !== null && canShow(value));
        const shown = [...at(1), ...at(2)].map(([, value]) => value), [from, to] = shown.length ? around(shown, 0.05) : [0, 1];
        drawPanel(formulaPanels[this.index], [-5, 5], [Math.max(from, -5), Math.min(Math.max(to, from + 0.1), 6)], panel => {
            const line = part => lineThrough(at(part).map(([z, value]) => [panel.x(z), panel.y(value)]));
            clipped(panel).append(element('path', { class: `line s${this.index}`, d: line(1) }), element('path', { class: `line thin d2 muted`, d: line(2) }));
        });
    }
}

const formulaBoxes = letters.map((letter, index) => new FormulaBox(letter, index));
