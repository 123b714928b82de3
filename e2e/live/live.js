// Follows a stream of Groundwork from a page. EventSource can set no Authorization header, and a token does not belong into an
// address; so this is what EventSource does, over fetch: it resumes after the last id, and comes back when the stream ends.
export function follow(url, { token, onEvent, onState = () => {}, lastEventId }) {
  const stop = new AbortController();
  let retry = 1000;
  let position = lastEventId;

  async function read() {
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${await token()}` };
    if (position !== undefined) headers['last-event-id'] = position;
    const answer = await fetch(url, { headers, cache: 'no-store', signal: stop.signal });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    onState('open');
    let text = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + chunk).split('\n\n');
      text = blocks.pop();
      blocks.forEach(take);
    }
  }

  function take(block) {
    const event = { type: 'message', data: '' };
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).replace(/^ /, '');
      if (colon < 1) continue; // a comment: the stream is alive
      if (line.startsWith('id:')) position = value;
      if (line.startsWith('event:')) event.type = value;
      if (line.startsWith('data:')) event.data = value;
      if (line.startsWith('retry:')) retry = Number(value);
    }
    if (event.data) onEvent({ ...event, id: position, data: JSON.parse(event.data) });
  }

  (async () => {
    while (!stop.signal.aborted) {
      try {
        await read();
      } catch (cause) {
        if (stop.signal.aborted) return;
      }
      onState('waiting');
      await new Promise((again) => setTimeout(again, retry * (1 + Math.random())));
    }
  })();
  return () => stop.abort();
}
