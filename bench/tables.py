"""Measured numbers as Markdown tables that read well as plain text too."""

Row = list[str]


def table(head: Row, rows: list[Row]) -> str:
    """The first column left, numbers right."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    rule = [("-" * width if n == 0 else "-" * (width - 1) + ":") for n, width in enumerate(widths)]
    return "\n".join(_line(row, widths) for row in [head, rule, *rows])


def _line(row: Row, widths: list[int]) -> str:
    cells = [
        cell.ljust(width) if n == 0 else cell.rjust(width)
        for n, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return f"| {' | '.join(cells)} |"
