"""Work beside the event loop that takes long, in a thread of its own: the end of the process does not wait for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def run_aside(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what some work returns, or raise what it raises. Unlike a pool's, its thread is given up at the end."""
    done: Future[T] = Future()
    call = partial(copy_context().run, work, *args, **kwargs)
    Thread(target=_run, args=(call, done), name="altai-aside", daemon=True).start()
    return await asyncio.wrap_future(done)


def _run(call: Callable[[], T], done: "Future[T]") -> None:
    done.set_running_or_notify_cancel()  # from now on, who gives up waiting does not end it
    try:
        result = call()
    except BaseException as error:
        del call  # the error holds this frame, and the work may hold much
        done.set_exception(error)
    else:
        done.set_result(result)
