/** Ticks in a worker: browsers slow the timers of hidden pages down to one a minute, those of workers they leave alone. */
setInterval(() => postMessage('tick'), 5_000);
