import {byId} from "./dom.js";

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
    throw new Error((problem && problem.detail) || `HTTP ${response.status}`);
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
