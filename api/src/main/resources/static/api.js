import {byId} from "./dom.js";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30000;

/** The key that the server asks for, kept as long as the tab. */
function withKey(options) {
  const key = sessionStorage.getItem("key");
  return key ? {...options, headers: {...options.headers, Authorization: `Bearer ${key}`}} : options;
}

async function request(path, options = {}) {
  const response = await fetch(path, withKey(options));
  if (response.status === 401) {
    byId("key-form").hidden = false;
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw Object.assign(new Error((problem && problem.detail) || `HTTP ${response.status}`), {status: response.status});
  }
  return response;
}

const json = body => ({headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});

export async function get(path) {
  return (await request(path)).json();
}

export async function post(path, body) {
  const response = await request(path, {method: "POST", ...json(body)});
  return response.status === 204 ? null : response.json();
}

export async function remove(path) {
  const response = await request(path, {method: "DELETE"});
  return response.status === 204 ? null : response.json();
}

export async function upload(path, files) {
  const form = new FormData();
  for (const file of files) {
    form.append("file", file);
  }
  return (await request(path, {method: "POST", body: form})).json();
}

/**
 * Calls on(name, data) for each server-sent event; with a body it posts.
 * @param signal ends it early, if there is one
 */
export async function events(path, body, on, signal = null) {
  const options = body ? {method: "POST", signal, ...json(body)} : {signal, headers: {}};
  options.headers.Accept = "text/event-stream";
  const reader = (await request(path, options)).body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const {value, done} = await reader.read();
    if (done) {
      return;
    }
    const parts = (rest + value).split("\n\n");
    rest = parts.pop();
    for (const part of parts) {
      const name = /^event: (.*)$/m.exec(part);
      const data = /^data: (.*)$/m.exec(part);
      if (data) {
        on(name ? name[1] : "", JSON.parse(data[1]));
      }
    }
  }
}

/**
 * Calls on(name, data) for a job's events until it is over. Where they break off, they are asked for
 * again after a pause, ever longer while none comes; what the server refuses is an error.
 */
export async function follow(path, on) {
  let pause = FIRST_PAUSE_MS;
  for (let over = false; !over;) {
    try {
      await events(path, null, (name, data) => {
        pause = FIRST_PAUSE_MS;
        over = name === "end";
        on(name, data);
      });
    } catch (error) {
      if (over || (error.status >= 400 && error.status < 500 && error.status !== 429)) {
        throw error;
      }
    }
    if (!over) {
      await new Promise(go => setTimeout(go, pause));
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }
}
