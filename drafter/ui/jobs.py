"""The only threads: values in, a value out, answers that nobody waits for dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from drafter.errors import Cancelled, DrafterError

T = TypeVar("T")

_THREADS = 2
_PATIENCE = 10_000
"""How long closing waits for work that does not look at its Progress, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a piece of work is: `done` of `total` (0: nobody knows), and what it does now."""

    done: int
    total: int
    text: str


class Progress:
    """Handed to a piece of work, to say how far it is and to learn that it is not wanted any more."""

    def __init__(self, tell: Callable[[Step], None], stopped: Event) -> None:
        self._tell = tell
        self._stopped = stopped

    def step(self, done: int, total: int, text: str) -> None:
        """Say how far the work is; raises Cancelled where the user has stopped it."""
        self.check()
        self._tell(Step(done, total, text))

    def stopped(self) -> bool:
        """Say whether the user has stopped the work."""
        return self._stopped.is_set()

    def check(self) -> None:
        """Raise Cancelled where the user has stopped the work."""
        if self.stopped():
            raise Cancelled("已取消，", "什么都没有改动。")


class Job(QObject):
    """A piece of work under way: `moved` carries each Step, `ended`, with the job, comes once."""

    moved = Signal(object)
    ended = Signal(object)

    def __init__(self, label: str, stopped: Event, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self._stopped = stopped

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for the answer."""
        return not self._stopped.is_set()

    def cancel(self) -> None:
        """Stop the work at its next step; its answer is dropped."""
        self._stopped.set()


@dataclass(frozen=True, slots=True)
class _Plan(Generic[T]):
    """A job with what is to become of its answer."""

    job: Job
    done: Callable[[T], None]
    failed: Callable[[DrafterError], None]


class Jobs(QObject):
    """Runs pieces of work beside the window; `started` carries each Job that the user is told of."""

    started = Signal(object)
    _stepped = Signal(object, object)
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._topics: dict[str, Job] = {}
        self._closed = False
        self._stepped.connect(self._on_step)
        self._answered.connect(self._on_answer)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DrafterError], None],
        *,
        label: str,
        topic: str,
    ) -> Job:
        """Run `work` in a thread and hand its value to `done` here, or its DrafterError to `failed`.

        A job takes the place of the one of the same `topic` before it; without a `label` the user is
        not told of it. An error that is no DrafterError is a bug and is raised here, in the window's
        own thread.
        """
        self.cancel(topic)
        stopped = Event()
        job = self._topics[topic] = Job(label, stopped, self)
        plan = _Plan(job, done, failed)
        progress = Progress(lambda step: self._stepped.emit(job, step), stopped)
        if label:
            self.started.emit(job)
        self._pool.start(lambda: self._work(plan, work, progress))
        return job

    def cancel(self, topic: str) -> None:
        """Stop the job of a topic, if one is under way."""
        job = self._topics.pop(topic, None)
        if job is not None:
            job.cancel()

    def close(self) -> None:
        """Stop everything and wait until no thread is left; no answer arrives any more."""
        self._closed = True
        for topic in tuple(self._topics):
            self.cancel(topic)
        self._pool.waitForDone(_PATIENCE)

    def _work(self, plan: _Plan[T], work: Callable[[Progress], T], progress: Progress) -> None:
        try:
            value, error = work(progress), None
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is told in the window's thread
            value, error = None, problem
        self._answered.emit(plan, value, error)

    @Slot(object, object)
    def _on_step(self, job: Job, step: Step) -> None:
        if job.wanted:
            job.moved.emit(step)

    @Slot(object, object, object)
    def _on_answer(self, plan: _Plan[object], value: object, error: Exception | None) -> None:
        if self._closed:
            return
        wanted = plan.job.wanted
        self._topics = {topic: job for topic, job in self._topics.items() if job is not plan.job}
        plan.job.ended.emit(plan.job)
        plan.job.deleteLater()
        if error is not None and not isinstance(error, DrafterError):
            raise error
        if not wanted:
            return
        if error is None:
            plan.done(value)
        else:
            plan.failed(error)
