"""A report on a run, in one of the formats."""

from checker.report import FORMATS, Ending, Options, Tally


def rendered(shape, reports, *, status=0, interrupted=False, **options):
    """All that the format's writer gives for the reports."""
    tally = Tally()
    writer = FORMATS[shape](Options(**options))
    pieces = [next(writer), *(writer.send(report) for report in tally.watch(reports))]
    return "".join([*pieces, writer.send(Ending(tally.summary, status, interrupted))])
