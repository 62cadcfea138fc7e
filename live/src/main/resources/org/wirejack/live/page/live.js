// The page: tells what comes by /api/events, and asks by POST. No library, no build step.

const $ = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';
const KEPT_SECONDS = 300;

/** The last status. */
let latest = null;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Touches nothing that is as it should be, so that focus and selection stay where they are. */
function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

function millis(value) {
  return value.toFixed(value < 10 ? 2 : 1) + ' ms';
}

async function ask(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({error: 'status ' + answer.status}));
    throw new Error(said.error);
  }
}

/** @param place who says how it went: a section's own lines, or else the page's */
async function tried(path, body, done, place) {
  const trouble = place.querySelector('.trouble') ?? $('trouble');
  try {
    await ask(path, body);
    say(trouble, '');
    say(place.querySelector('.said'), done);
  } catch (fault) {
    say(trouble, fault.message);
  }
}

function copyOf(template) {
  return $(template).content.cloneNode(true);
}

// ---- Tables

/** Rows that stay where they are while their figures change. */
class Rows {
  constructor(head, body, columns) {
    this.body = body;
    this.columns = columns;
    this.rows = new Map();
    head.append(...columns.map(column =>
      element('th', {scope: 'col', class: column.word ? 'word' : ''}, column.title)));
  }

  show(items, key) {
    const keys = new Set(items.map(key));
    for (const [name, row] of this.rows) {
      if (!keys.has(name)) {
        row.remove();
        this.rows.delete(name);
      }
    }
    items.forEach((item, place) => this.place(this.row(key(item)), place, item));
  }

  row(name) {
    if (!this.rows.has(name)) {
      const cells = this.columns.map((column, place) => place === 0
        ? element('th', {scope: 'row'})
        : element('td', {'data-label': column.title}));
      this.rows.set(name, element('tr', {}, ...cells));
    }
    return this.rows.get(name);
  }

  place(row, place, item) {
    if (this.body.children[place] !== row) {
      this.body.insertBefore(row, this.body.children[place] ?? null);
    }
    this.columns.forEach((column, index) => {
      const cell = row.children[index];
      const kind = (column.word ? 'word ' : '') + (column.kind ? column.kind(item) : '');
      say(cell, String(column.value(item) ?? '–'));
      if (cell.className !== kind) {
        cell.className = kind;
      }
    });
  }
}

// ---- Counters from now on

const baseline = new Map();

function counted(link, name) {
  return link.cycles[name] - (baseline.get(link.name)?.[name] ?? 0);
}

function counter(title, name) {
  return {
    title,
    value: link => counted(link, name),
    kind: link => name !== 'cycles' && counted(link, name) > 0 ? 'some' : '',
  };
}

function agreed(title, text, word = false) {
  return {title, word, value: link => link.session && text(link.session)};
}

function recent(title, name) {
  return {title, value: link => link.recentTurnaround.count ? millis(link.recentTurnaround[name]) : null};
}

function mode(session) {
  return session.mode + (session.encoding === 'float' ? '' : ', ' + session.encoding) + (session.stock ? ', stock' : '');
}

function channels(session) {
  const audio = `${session.audioFromMaster}/${session.audioToMaster}`;
  return session.midiFromMaster + session.midiToMaster > 0
    ? `${audio} +${session.midiFromMaster}/${session.midiToMaster} MIDI` : audio;
}

const links = new Rows($('links-head'), $('links-body'), [
  {title: 'Name', value: link => link.name},
  {title: 'Address', word: true, value: link => link.address},
  {title: 'State', word: true, value: link => link.state, kind: link => link.state},
  agreed('Mode', mode, true),
  agreed('Rate/period', session => `${session.sampleRate}/${session.periodFrames}`),
  agreed('Latency', session => millis(session.latencyMillis)),
  agreed('Channels', channels),
  counter('Cycles', 'cycles'),
  counter('Missed', 'missed'),
  counter('Incomplete', 'incomplete'),
  counter('Late', 'latePackets'),
  counter('Lost', 'lostPackets'),
  counter('Concealed', 'concealed'),
  recent('p50', 'p50Millis'),
  recent('p99', 'p99Millis'),
  recent('max', 'maxMillis'),
]);

function ways(read) {
  return adapter => `${read(adapter.toDevice)} / ${read(adapter.fromDevice)}`;
}

const ADAPTER_COLUMNS = [
  {title: 'Name', value: adapter => adapter.name},
  {title: 'Device', word: true, value: adapter => adapter.device},
  {title: 'State to / from', word: true, value: ways(way => way.state)},
  {title: 'Ratio ppm', value: ways(way => way.ratioPpm.toFixed(1))},
  {title: 'Latency', value: ways(way => millis(way.latencyMillis))},
  {title: 'Off by frames', value: ways(way => way.errorFrames.toFixed(2))},
  {title: 'Fill', value: ways(way => way.fillFrames)},
  {title: 'Gaps', value: ways(way => way.gaps)},
  {title: 'Missing', value: ways(way => way.underruns + way.overruns)},
];
const adapters = new Rows($('adapters-head'), $('adapters-body'), ADAPTER_COLUMNS);

// ---- Levels

const LOWEST_DBFS = -60;
const HOLD_MILLIS = 1500;

class Meter {
  constructor(name, number) {
    this.fill = element('div', {class: 'fill'});
    this.mark = element('div', {class: 'mark'});
    this.figure = element('span', {class: 'dbfs'});
    this.bar = element('div', {
      class: 'meter', role: 'meter', 'aria-label': name, 'aria-valuemin': LOWEST_DBFS, 'aria-valuemax': 0,
    }, this.fill, this.mark);
    this.row = element('div', {class: 'channel'}, element('span', {}, String(number)), this.bar, this.figure);
    this.held = -Infinity;
    this.heldAt = 0;
  }

  show(dbfs, now) {
    if (dbfs >= this.held || now - this.heldAt > HOLD_MILLIS) {
      this.held = dbfs;
      this.heldAt = now;
    }
    const part = value => 100 * (1 - Math.min(1, Math.max(0, value / LOWEST_DBFS)));
    this.fill.style.width = part(dbfs) + '%';
    this.mark.style.left = part(this.held) + '%';
    this.bar.classList.toggle('over', this.held >= 0);
    const text = this.held <= -120 ? '−∞' : this.held.toFixed(1).replace('-', '−');
    say(this.figure, text);
    this.bar.setAttribute('aria-valuenow', String(Math.min(0, Math.max(LOWEST_DBFS, dbfs))));
    this.bar.setAttribute('aria-valuetext', text + ' dB of full scale');
  }
}

/** The channels of a link in one direction. */
class Meters {
  constructor(title) {
    this.title = title;
    this.rows = element('div', {});
    this.group = element('div', {class: 'meters'}, element('h3', {}, title), this.rows);
    this.meters = [];
  }

  show(levels, now) {
    if (this.meters.length !== levels.length) {
      this.meters = levels.map((_, place) => new Meter(`${this.title}, channel ${place + 1}`, place + 1));
      this.rows.replaceChildren(...this.meters.map(meter => meter.row));
    }
    levels.forEach((level, place) => this.meters[place].show(level, now));
    this.group.hidden = levels.length === 0;
  }
}

const meters = new Map();

function metersOf(link) {
  if (!meters.has(link)) {
    const manager = latest.role === 'manager';
    const fromMaster = new Meters((manager ? 'To ' : 'From ') + link);
    const toMaster = new Meters((manager ? 'From ' : 'To ') + link);
    const group = element('div', {class: 'levels'}, fromMaster.group, toMaster.group);
    group.dataset.link = link;
    meters.set(link, {fromMaster, toMaster, group});
    $('levels').append(group);
  }
  return meters.get(link);
}

function showLevels(links) {
  if (!latest) {
    return;
  }
  const now = performance.now();
  const shown = new Set(links.map(one => one.link));
  for (const [link, gone] of meters) {
    if (!shown.has(link)) {
      gone.group.remove();
      meters.delete(link);
    }
  }
  for (const one of links) {
    const both = metersOf(one.link);
    both.fromMaster.show(one.levels.fromMasterDbfs, now);
    both.toMaster.show(one.levels.toMasterDbfs, now);
  }
  $('levels-section').hidden = links.length === 0;
}

// ---- Plots

const WIDTH = 480;
const HEIGHT = 170;
const LEFT = 48;
const BOTTOM = 22;
const TOP = 8;

/** The next 1, 2 or 5 times a power of ten. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map(step => step * power).find(step => step >= value * 0.999);
}

class Plot {
  constructor(name, series, unit) {
    this.name = name;
    this.series = series;
    this.unit = unit;
    this.points = [];
    this.svg = drawn('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img'});
    this.caption = element('figcaption');
    this.now = series.map(() => document.createTextNode(''));
    const legend = element('ul', {class: 'legend'}, ...series.map((one, place) => element('li', {},
      drawn('svg', {viewBox: '0 0 32 8', 'aria-hidden': 'true'},
        drawn('line', {x1: 0, x2: 32, y1: 4, y2: 4, class: 'plot-series s-' + one.style})),
      one.title + ' ', this.now[place])));
    this.figure = element('figure', {}, this.caption, this.svg, legend);
    say(this.caption, name);
  }

  /** Values in the order of the series; null where there is none. Faults happened since the point before. */
  add(seconds, values, faults) {
    this.points.push({seconds, values, faults});
    while (this.points[0].seconds < seconds - KEPT_SECONDS) {
      this.points.shift();
    }
    this.draw(seconds);
    const words = this.series.map((one, place) => {
      const text = values[place] === null ? '–' : values[place].toFixed(2) + ' ' + this.unit;
      this.now[place].data = text;
      return one.title + ' ' + text;
    });
    this.svg.setAttribute('aria-label', `${this.name}, the last five minutes; now ${words.join(', ')}`);
  }

  draw(now) {
    const most = Math.max(...this.points.flatMap(point => point.values.map(value => value ?? 0)));
    const top = most > 0 ? roundUp(most) : 1;
    const span = Math.max(60, Math.min(KEPT_SECONDS, Math.ceil((now - this.points[0].seconds) / 60) * 60));
    const x = seconds => LEFT + (WIDTH - LEFT - 4) * (1 - (now - seconds) / span);
    const y = value => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
    const parts = [];
    for (const part of [0, 0.5, 1]) {
      parts.push(drawn('line', {class: 'plot-grid', x1: LEFT, x2: WIDTH - 4, y1: y(part * top), y2: y(part * top)}));
      parts.push(drawn('text', {class: 'plot-label', x: LEFT - 5, y: y(part * top) + 4, 'text-anchor': 'end'},
        String(+(part * top).toPrecision(3))));
    }
    for (let before = 0; before <= span; before += span > 60 ? 60 : 15) {
      parts.push(drawn('text', {
        class: 'plot-label', x: Math.min(x(now - before), WIDTH - 14), y: HEIGHT - 6, 'text-anchor': 'middle',
      }, before ? (span > 60 ? `−${before / 60} min` : `−${before} s`) : 'now'));
    }
    for (const point of this.points.filter(point => point.faults > 0)) {
      const at = x(point.seconds);
      parts.push(drawn('line', {class: 'plot-fault', x1: at, x2: at, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM - 12}));
    }
    this.series.forEach((one, place) => {
      parts.push(drawn('path', {class: 'plot-series s-' + one.style, d: this.path(place, x, y)}));
    });
    this.svg.replaceChildren(...parts);
  }

  path(place, x, y) {
    let path = '';
    let last = null;
    for (const point of this.points) {
      const value = point.values[place];
      if (value !== null) {
        const joined = last !== null && point.seconds - last < 5;
        path += `${joined ? 'L' : 'M'}${x(point.seconds).toFixed(1)} ${y(value).toFixed(1)}`;
        last = point.seconds;
      }
    }
    return path;
  }
}

const LINK_SERIES = [
  {title: 'p50', style: 'p50'},
  {title: 'p99', style: 'p99'},
  {title: 'max', style: 'max'},
  {title: 'agreed latency', style: 'set'},
];
const ADAPTER_SERIES = [{title: 'to the device', style: 'p50'}, {title: 'from the device', style: 'p99'}];
const plots = new Map();
const faultsSeen = new Map();

function plot(name, series, unit) {
  if (!plots.has(name)) {
    const made = new Plot(name, series, unit);
    plots.set(name, made);
    $('plots').append(made.figure);
  }
  return plots.get(name);
}

function faultsSince(link) {
  const now = link.cycles.missed + link.cycles.incomplete;
  const before = faultsSeen.get(link.name) ?? now;
  faultsSeen.set(link.name, now);
  return now - before;
}

function showPlots(status) {
  const seconds = status.readUnixMillis / 1000;
  const shown = new Set();
  for (const link of status.links) {
    const name = `${link.name}: turnaround in ms; marks: missed or incomplete cycles`;
    const times = link.recentTurnaround;
    shown.add(name);
    plot(name, LINK_SERIES, 'ms').add(seconds, [
      ...['p50Millis', 'p99Millis', 'maxMillis'].map(key => times.count ? times[key] : null),
      link.state === 'online' && link.session ? link.session.latencyMillis : null,
    ], faultsSince(link));
  }
  for (const adapter of status.adapters) {
    const name = `${adapter.name}: latency in ms`;
    shown.add(name);
    plot(name, ADAPTER_SERIES, 'ms').add(seconds, [adapter.toDevice, adapter.fromDevice]
      .map(way => way.state === 'waiting' ? null : way.latencyMillis), 0);
  }
  for (const [name, gone] of plots) {
    if (!shown.has(name)) {
      gone.figure.remove();
      plots.delete(name);
    }
  }
  $('plots-none').hidden = shown.size > 0;
}

// ---- Patchbay

let drag = null;
let holder = null;

/** Ports and cables of one server. */
class Patchbay {
  /**
   * @param place section that says how things went
   * @param room where it is drawn
   * @param path beginning of its commands' paths
   * @param extra what its commands say besides
   */
  constructor(place, room, path, extra) {
    this.place = place;
    this.path = path;
    this.extra = extra;
    this.ports = new Map();
    this.graph = {ports: [], cables: []};
    this.picked = null;
    room.append(copyOf('bay-template'));
    this.bay = room.querySelector('.bay');
    this.cables = room.querySelector('.cables');
    this.columns = {output: room.querySelector('.outputs'), input: room.querySelector('.inputs')};
    this.list = room.querySelector('.cable-list');
    this.none = room.querySelector('.cables-none');
    new ResizeObserver(() => this.drawCables()).observe(this.bay);
  }

  say(text) {
    say(this.place.querySelector('.said'), text);
  }

  button(port) {
    const [client, ...rest] = port.name.split(':');
    const made = element('button', {type: 'button', class: 'port ' + port.type, 'aria-pressed': 'false'}, rest.join(':'));
    if (port.type === 'midi') {
      made.append(element('span', {class: 'tag'}, 'MIDI'));
    }
    made.dataset.port = port.name;
    made.addEventListener('click', () => this.pick(port.name));
    made.addEventListener('pointerdown', event => beginDrag(event, this, port.name));
    made.addEventListener('focus', () => this.light(port.name));
    made.addEventListener('blur', () => this.light(null));
    made.addEventListener('pointerenter', () => this.light(port.name));
    made.addEventListener('pointerleave', () => this.light(null));
    return {port, client, button: made};
  }

  show(fresh) {
    this.graph = fresh;
    const names = new Set(fresh.ports.map(port => port.name));
    for (const name of this.ports.keys()) {
      if (!names.has(name)) {
        this.ports.delete(name);
      }
    }
    for (const port of fresh.ports) {
      const known = this.ports.get(port.name)?.port;
      if (known?.type !== port.type || known?.direction !== port.direction) {
        this.ports.set(port.name, this.button(port));
      }
    }
    const focused = this.bay.contains(document.activeElement) ? document.activeElement.dataset.port : null;
    this.arrange('output');
    this.arrange('input');
    this.ports.get(focused)?.button.focus();
    if (this.picked && !this.ports.has(this.picked)) {
      this.picked = null;
    }
    this.describe();
    this.listCables();
    this.drawCables();
  }

  /** Ports of a direction by client, in the order in which they were registered. */
  arrange(direction) {
    const column = this.columns[direction];
    const clients = new Map();
    for (const port of this.graph.ports.filter(one => one.direction === direction)) {
      const entry = this.ports.get(port.name);
      clients.set(entry.client, [...(clients.get(entry.client) ?? []), entry.button]);
    }
    const signature = JSON.stringify([...clients]
      .map(([client, buttons]) => [client, buttons.map(one => one.dataset.port)]));
    if (column.dataset.signature === signature
        && [...clients.values()].flat().every(one => column.contains(one))) {
      return;
    }
    column.dataset.signature = signature;
    column.replaceChildren(...[...clients].map(([client, buttons]) =>
      element('div', {class: 'client'}, element('h3', {}, client), ...buttons)));
  }

  ends(name) {
    return this.graph.cables.filter(cable => cable.output === name || cable.input === name)
      .map(cable => cable.output === name ? cable.input : cable.output);
  }

  describe() {
    for (const {port, button} of this.ports.values()) {
      const others = this.ends(port.name);
      button.setAttribute('aria-label', `${port.name}, ${port.type} ${port.direction}, `
        + (others.length ? 'connected with ' + others.join(', ') : 'not connected'));
      button.setAttribute('aria-pressed', String(port.name === this.picked));
      button.classList.toggle('unfit',
        this.picked !== null && port.name !== this.picked && this.pair(this.picked, port.name) === null);
    }
  }

  /** The cable that could be between two ports, or null. */
  pair(one, other) {
    const first = this.ports.get(one)?.port;
    const second = this.ports.get(other)?.port;
    if (!first || !second || first.type !== second.type || first.direction === second.direction) {
      return null;
    }
    return first.direction === 'output' ? {output: one, input: other} : {output: other, input: one};
  }

  pick(name) {
    if (holder && holder !== this) {
      holder.letGo();
    }
    holder = this;
    if (this.picked === null) {
      this.picked = name;
      this.say(`${name} is held: press the port that it shall be connected with, or Escape.`);
    } else if (this.picked === name) {
      this.letGo();
    } else if (this.pair(this.picked, name)) {
      this.toggle(this.pair(this.picked, name));
      this.picked = null;
    } else {
      this.picked = name;
      this.say(`${name} is held instead.`);
    }
    this.describe();
  }

  letGo() {
    if (this.picked !== null) {
      this.picked = null;
      this.say('Nothing is held.');
      this.describe();
    }
  }

  toggle(cable) {
    const there = this.graph.cables.some(one => one.output === cable.output && one.input === cable.input);
    const [path, word] = there ? ['disconnect', 'no longer connected'] : ['connect', 'connected'];
    tried(this.path + path, {...this.extra, ...cable}, `${cable.output} is ${word} with ${cable.input}.`, this.place);
  }

  listCables() {
    const wanted = this.graph.cables.map(cable => cable.output + '\n' + cable.input);
    for (const item of [...this.list.children]) {
      if (!wanted.includes(item.dataset.cable)) {
        item.remove();
      }
    }
    this.graph.cables.forEach((cable, place) => {
      const known = [...this.list.children].find(item => item.dataset.cable === wanted[place]);
      if (!known) {
        const pull = element('button', {type: 'button', 'aria-label': `Pull ${cable.output} to ${cable.input}`}, 'Pull');
        pull.addEventListener('click', () => this.toggle(cable));
        const item = element('li', {}, element('span', {}, `${cable.output} → ${cable.input}`), pull);
        item.dataset.cable = wanted[place];
        this.list.append(item);
      }
    });
    this.list.hidden = this.graph.cables.length === 0;
    this.none.hidden = this.graph.cables.length > 0;
  }

  plug(name) {
    const box = this.ports.get(name).button.getBoundingClientRect();
    const bay = this.bay.getBoundingClientRect();
    const output = this.ports.get(name).port.direction === 'output';
    return {x: (output ? box.right : box.left) - bay.left, y: box.top + box.height / 2 - bay.top};
  }

  drawCables() {
    const there = this.graph.cables.filter(cable => this.ports.has(cable.output) && this.ports.has(cable.input));
    const paths = there.map(cable => {
      const path = drawn('path', {
        class: 'cable ' + this.ports.get(cable.output).port.type,
        d: curve(this.plug(cable.output), this.plug(cable.input)),
      });
      path.dataset.output = cable.output;
      path.dataset.input = cable.input;
      return path;
    });
    this.cables.replaceChildren(...paths);
  }

  light(name) {
    for (const path of this.cables.children) {
      path.classList.toggle('lit', name !== null && (path.dataset.output === name || path.dataset.input === name));
    }
  }
}

function curve(from, to) {
  const bend = Math.max(20, Math.abs(to.x - from.x) / 2);
  const side = from.x <= to.x ? 1 : -1;
  return `M${from.x} ${from.y}C${from.x + side * bend} ${from.y} ${to.x - side * bend} ${to.y} ${to.x} ${to.y}`;
}

// A press that moves is a drag; one that does not is a click, which picks.

function beginDrag(event, bay, name) {
  if (event.button === 0) {
    drag = {bay, name, x: event.clientX, y: event.clientY, line: null, target: null};
  }
}

/** The port of the same patchbay that is pointed at. */
function portAt(event) {
  const at = document.elementFromPoint(event.clientX, event.clientY)?.closest?.('.port');
  return at && drag.bay.bay.contains(at) ? at.dataset.port : null;
}

function moveDrag(event) {
  if (!drag) {
    return;
  }
  if (!drag.line && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 6 && drag.bay.ports.has(drag.name)) {
    drag.line = drawn('path', {class: 'cable drawn'});
    drag.bay.cables.append(drag.line);
  }
  if (drag.line && drag.bay.ports.has(drag.name)) {
    const box = drag.bay.bay.getBoundingClientRect();
    drag.line.setAttribute('d',
      curve(drag.bay.plug(drag.name), {x: event.clientX - box.left, y: event.clientY - box.top}));
    aim(portAt(event));
    event.preventDefault();
  }
}

function aim(name) {
  drag.bay.ports.get(drag.target)?.button.classList.remove('target');
  drag.target = name && drag.bay.pair(drag.name, name) ? name : null;
  drag.bay.ports.get(drag.target)?.button.classList.add('target');
}

function endDrag(event) {
  if (!drag?.line) {
    drag = null;
    return;
  }
  aim(portAt(event));
  const ended = drag;
  cancelDrag();
  if (ended.target) {
    ended.bay.toggle(ended.bay.pair(ended.name, ended.target));
  }
  // The click that some browsers make of a drag's end is none.
  document.addEventListener('click', stop, {capture: true, once: true});
  setTimeout(() => document.removeEventListener('click', stop, {capture: true}), 0);
}

function stop(event) {
  event.stopPropagation();
  event.preventDefault();
}

function cancelDrag() {
  if (drag) {
    drag.bay.ports.get(drag.target)?.button.classList.remove('target');
    drag.line?.remove();
    drag = null;
  }
}

document.addEventListener('pointermove', moveDrag);
document.addEventListener('pointerup', endDrag);
document.addEventListener('pointercancel', cancelDrag);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    cancelDrag();
    holder?.letGo();
  }
});

const patchbay = new Patchbay($('patchbay'), $('patchbay'), 'api/', {});

// ---- Loads

/** What was loaded into one slave. */
class Loads {
  constructor(place, room, path, extra) {
    this.place = place;
    this.path = path;
    this.extra = extra;
    room.append(copyOf('loads-template'));
    this.list = room.querySelector('.loads');
    this.none = room.querySelector('.loads-none');
    const text = room.querySelector('.load-text');
    room.querySelector('.load-form').addEventListener('submit', event => {
      event.preventDefault();
      const load = text.value.trim();
      tried(path + 'load', {...extra, load}, `${load} is loaded.`, place);
    });
  }

  show(loads) {
    const wanted = new Map(loads.map(load => [`${load.id}\n${load.client}`, load]));
    for (const item of [...this.list.children]) {
      if (!wanted.has(item.dataset.load)) {
        item.remove();
      }
    }
    const shown = new Set([...this.list.children].map(item => item.dataset.load));
    for (const [key, load] of wanted) {
      if (!shown.has(key)) {
        this.list.append(this.item(key, load));
      }
    }
    this.list.hidden = wanted.size === 0;
    this.none.hidden = wanted.size > 0;
  }

  item(key, load) {
    const unload = element('button', {type: 'button', 'aria-label': `Unload ${load.load}`}, 'Unload');
    unload.addEventListener('click', () =>
      tried(this.path + 'unload', {...this.extra, id: load.id}, `${load.load} is unloaded.`, this.place));
    const name = load.client === null ? 'waits for a session' : 'plays as ' + load.client;
    const item = element('li', {}, element('span', {}, `${load.load}, ${name}`), unload);
    item.dataset.load = key;
    return item;
  }
}

const loads = new Loads($('loads-section'), $('loads-section'), 'api/', {});

// ---- A manager's slaves

/** One slave, by way of its manager. */
class Slave {
  constructor(name) {
    const section = copyOf('slave-template').querySelector('section');
    this.section = section;
    section.dataset.slave = name;
    section.setAttribute('aria-label', 'Inside ' + name);
    say(section.querySelector('h2'), 'Inside ' + name);
    section.querySelector('.scroll').setAttribute('aria-label', 'Adapters of ' + name);
    this.patchbay = new Patchbay(section, section.querySelector('.patch'), 'api/slave/', {slave: name});
    this.loads = new Loads(section, section.querySelector('.clients'), 'api/slave/', {slave: name});
    this.adapters = new Rows(section.querySelector('thead tr'), section.querySelector('tbody'), ADAPTER_COLUMNS);
  }

  show(slave) {
    say(this.section.querySelector('.reason'), slave.trouble ?? '');
    this.section.querySelector('.shown').hidden = slave.graph === null;
    if (slave.graph !== null) {
      this.patchbay.show(slave.graph);
      this.loads.show(slave.loads);
      this.adapters.show(slave.adapters, adapter => adapter.name);
      this.section.querySelector('.adapters').hidden = slave.adapters.length === 0;
    }
  }
}

const slaves = new Map();

function showSlaves(all) {
  const names = new Set(all.map(slave => slave.name));
  for (const [name, gone] of slaves) {
    if (!names.has(name)) {
      gone.section.remove();
      slaves.delete(name);
    }
  }
  for (const slave of all) {
    if (!slaves.has(slave.name)) {
      slaves.set(slave.name, new Slave(slave.name));
      $('slaves').append(slaves.get(slave.name).section);
    }
    slaves.get(slave.name).show(slave);
  }
}

// ---- All of it

function showHead(status) {
  const server = status.server;
  const process = status.process;
  say($('title'), `Wirejack ${status.role} ${status.name}`);
  document.title = `${status.name} – Wirejack ${status.role}`;
  const parts = [status.state];
  if (server) {
    parts.push(`${server.text}, ${server.sampleRate} Hz, period ${server.periodFrames}`);
    if (server.xruns !== null) {
      parts.push(`xruns ${server.xruns}`);
    }
  }
  parts.push(`held up ${status.pauses.stalls} times`
    + (status.pauses.stalls ? `, longest ${millis(status.pauses.longestStallMillis)}` : ''));
  parts.push(`collector pauses ${status.pauses.collections}`);
  if (process.cpuPercent !== null) {
    parts.push(`CPU ${process.cpuPercent.toFixed(1)} %`);
  }
  parts.push(`version ${status.version}`);
  say($('state'), parts.join(' · '));
}

function showStatus(status) {
  latest = status;
  showHead(status);
  say($('links-title'), status.role === 'manager' ? 'Slaves' : 'Master');
  links.show(status.links, link => link.name);
  $('links-scroll').hidden = status.links.length === 0;
  $('links-none').hidden = status.links.length > 0;
  adapters.show(status.adapters, adapter => adapter.name);
  $('adapters-section').hidden = status.adapters.length === 0;
  $('loads-section').hidden = status.role !== 'slave';
  loads.show(status.loads);
  showPlots(status);
}

$('reset').addEventListener('click', () => {
  latest?.links.forEach(link => baseline.set(link.name, link.cycles));
  $('reset-undo').hidden = false;
  if (latest) {
    links.show(latest.links, link => link.name);
  }
});

$('reset-undo').addEventListener('click', () => {
  baseline.clear();
  $('reset').focus();
  $('reset-undo').hidden = true;
  if (latest) {
    links.show(latest.links, link => link.name);
  }
});

function connected(is, text) {
  say($('connection'), text);
  $('connection').className = is ? '' : 'lost';
}

function listen() {
  const events = new EventSource('api/events');
  events.addEventListener('open', () => connected(true, 'Live'));
  events.addEventListener('status', event => showStatus(JSON.parse(event.data)));
  events.addEventListener('levels', event => showLevels(JSON.parse(event.data)));
  events.addEventListener('graph', event => patchbay.show(JSON.parse(event.data)));
  events.addEventListener('slaves', event => showSlaves(JSON.parse(event.data)));
  events.addEventListener('error', () => {
    connected(false, 'Not connected: trying again');
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 3000);
    }
  });
}

listen();
