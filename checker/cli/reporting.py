"""One pass over the reports of a run feeds every output that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from checker.cli.interrupts import interrupts_later
from checker.cli.output import PipeClosedError, complain, confess
from checker.cli.status import Status
from checker.cli.targets import Target, reason
from checker.errors import OutputError
from checker.outcome import DocumentReport
from checker.report import Ending, Summary, Tally, Writer


@dataclass(frozen=True, slots=True)
class Output:
    """A report in the making, and where it goes."""

    writer: Writer
    target: Target

    def begin(self) -> None:
        """Write its head."""
        self.target.write(next(self.writer))

    def take(self, report: DocumentReport) -> None:
        """Write what a document adds."""
        self.target.write(self.writer.send(report))

    def end(self, ending: Ending) -> None:
        """Write its tail, and keep it."""
        self.target.write(self.writer.send(ending))
        self.target.keep()


def write_reports(
    reports: Iterable[DocumentReport],
    outputs: Sequence[Output],
    judge: Callable[[Summary], int],
    *,
    debug: bool,
) -> Ending:
    """Each report to every output, as it comes; ``judge`` gives the exit status for the counts.

    An output that cannot be written is named on standard error, and the others go on; on Ctrl-C all
    of them are finished with what was found so far.  Raises PipeClosedError where there was only
    standard output and nobody reads it any more.
    """
    tally = Tally()
    run = _Run(outputs, debug=debug)
    interrupted = run.feed(tally.watch(reports))
    if run.is_over and run.worst == Status.CLEAN:
        raise PipeClosedError
    status = Status.INTERRUPTED if interrupted else max(judge(tally.summary), run.worst)
    ending = Ending(tally.summary, status, interrupted)
    run.end(ending)
    return replace(ending, status=max(status, run.worst))


class _Run:
    """The outputs that are still being written, and the worst that became of the others."""

    def __init__(self, outputs: Sequence[Output], *, debug: bool) -> None:
        self._outputs = list(outputs)
        self._debug = debug
        self.worst = Status.CLEAN

    @property
    def is_over(self) -> bool:
        """Whether no output is left."""
        return not self._outputs

    def feed(self, reports: Iterable[DocumentReport]) -> bool:
        """Begin all outputs and give them each report; whether Ctrl-C came before the end."""
        try:
            with interrupts_later():
                self._each(Output.begin)
            for report in reports:
                self._take(report)
                if self.is_over:
                    break
        except KeyboardInterrupt:
            return True
        return False

    def _take(self, report: DocumentReport) -> None:
        with interrupts_later():
            self._each(lambda output: output.take(report), f" on {report.id}")

    def end(self, ending: Ending) -> None:
        """Finish all outputs."""
        with interrupts_later():
            self._each(lambda output: output.end(ending))

    def _each(self, step: Callable[[Output], None], of: str = "") -> None:
        self._outputs = [output for output in self._outputs if self._is_done(step, output, of)]

    def _is_done(self, step: Callable[[Output], None], output: Output, of: str) -> bool:
        """Take a step with an output; where that fails, say so and give the output up."""
        try:
            step(output)
        except BrokenPipeError:
            pass
        except OSError as error:
            complain(OutputError(output.target.name, reason(error)))
            self.worst = max(self.worst, Status.MISTAKE)
        except Exception as fault:  # noqa: BLE001  a fault of ours in one report must not lose the others
            confess(fault, f" in the report{of} to {output.target.name}", debug=self._debug)
            self.worst = Status.FAULT
        else:
            return True
        output.target.drop()
        return False
