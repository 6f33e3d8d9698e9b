// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/matplotlib_script.hpp"

namespace mambascope::ui {

const char* const kMatplotlibFunctions = R"python(

def read_table():
    with open(HERE / CSV, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return {name: [row[i] for row in rows[1:]] for i, name in enumerate(rows[0])}


def texts(table, rows, column):
    return [table[column][rows["first"] + i * rows["step"]] for i in range(rows["count"])]


def numbers(table, rows, column):
    return np.array([float(text) * column["factor"] if text else np.nan
                     for text in texts(table, rows, column["column"])])


def plain(text):
    """A text as it is: no formulas, and in the order of its letters where python-bidi is installed."""
    try:
        from bidi.algorithm import get_display
        text = get_display(text)
    except ImportError:
        pass
    return text.replace("$", r"\$")


def set_ticks(axis, ticks):
    axis.set_ticks([tick["at"] for tick in ticks])
    axis.set_ticklabels([plain(tick["text"]) for tick in ticks])


def ink_on(color):
    """The ink of marks that is seen on a cell."""
    red, green, blue = (round(255 * part) for part in color[:3])
    return "#27303d" if (11 * red + 16 * green + 5 * blue) // 32 > 140 else "#eef3fb"


def mark_cell(axes, row, column, color, hatched, raised):
    box = dict(xy=(column - 0.5, row - 0.5), width=1, height=1)
    if color is None:  # no value: crossed out
        axes.add_patch(Rectangle(**box, facecolor="#f1f3f6", linewidth=0))
        for ends in ((-0.5, 0.5), (0.5, -0.5)):
            axes.plot([column - 0.5, column + 0.5], [row + ends[0], row + ends[1]], color="#7b8594", linewidth=0.5)
        color = (1, 1, 1)
    lines = ("/////" if hatched else "") + ("\\\\\\" if raised else "")
    if lines:
        axes.add_patch(Rectangle(**box, fill=False, hatch=lines, linewidth=0, edgecolor=ink_on(color)))


# Ends of a colour bar beyond which there is more: both of a signed scale, else the upper one.
BEYOND = {(0, False): "neither", (0, True): "neither", (1, False): "max", (1, True): "both"}


def draw_heat_map(axes, panel, table):
    rows, colors = panel["rows"], panel["colors"]
    place = [numbers(table, rows, {"column": panel[name], "factor": 1}).astype(int) for name in ("down", "across")]
    values = numbers(table, rows, panel["value"])
    shape = [int(panel[axis]["high"] - panel[axis]["low"]) for axis in ("y", "x")]
    matrix = np.full(shape, np.nan)
    matrix[place[0], place[1]] = values
    steps = colors["colors"].split()
    half = (colors["high"] - colors["low"]) / (len(steps) - 1) / 2  # each colour stands for what is nearest to it
    look = dict(cmap=ListedColormap(steps), norm=Normalize(colors["low"] - half, colors["high"] + half))
    mesh = axes.pcolormesh(np.arange(shape[1] + 1) - 0.5, np.arange(shape[0] + 1) - 0.5,
                           np.ma.masked_invalid(matrix), edgecolors="face", linewidth=0.2, **look)
    cut = texts(table, rows, panel["hatched"]) if panel["hatched"] else [""] * len(values)
    raised_from = colors["low"] + (2 * colors["raised_from"] - 1) * half if colors["raised_from"] >= 0 else np.inf
    for row, column, value, is_cut in zip(place[0], place[1], values, cut):
        if np.isnan(value) or is_cut == "1" or value >= raised_from:
            mark_cell(axes, row, column, None if np.isnan(value) else mesh.to_rgba(value), is_cut == "1",
                      value >= raised_from)
    axes.set_xlim(panel["x"]["low"], panel["x"]["high"])
    axes.set_ylim(panel["y"]["high"], panel["y"]["low"])  # the first row is on top
    for axis, words in ((axes.xaxis, panel["x"]), (axes.yaxis, panel["y"])):
        set_ticks(axis, words["ticks"])
        axis.set_label_text(plain(words["title"]))
        axis.set_tick_params(length=0)
    if panel["x"]["tilted"]:
        plt.setp(axes.get_xticklabels(), rotation=45, ha="right", rotation_mode="anchor")
    if panel["square"]:
        axes.set_aspect("equal")
    for spine in axes.spines.values():
        spine.set_visible(False)
    draw_color_bar(axes, colors, mesh)


def draw_color_bar(axes, colors, mesh):
    """Below the map, which may be narrow, and about as thick as a letter is high."""
    share = 0.6
    bar = axes.figure.colorbar(mesh, ax=axes, location="bottom", extend=BEYOND[colors["clipped"], colors["low"] < 0],
                               shrink=share, anchor=(1, 1), pad=0.02,
                               aspect=max(4, share * 0.75 * WIDTH / ACROSS * 72 / (0.8 * TYPE)))
    bar.set_ticks([tick["at"] for tick in colors["ticks"]])
    bar.set_ticklabels([plain(tick["text"]) for tick in colors["ticks"]])
    bar.ax.tick_params(length=0)
    ends = bar.ax.get_xticklabels()
    if len(ends) > 1:  # inside the bar, as it may end at the figure's edge
        ends[0].set_ha("left")
        ends[-1].set_ha("right")
    bar.ax.set_title(plain(colors["title"]), loc="right", fontsize=TYPE, pad=2)
    bar.outline.set_visible(False)


def line_style(line):
    dashes = (0, tuple(line["dashes"])) if line["dashes"] else "-"
    return dict(color=line["color"], linewidth=line["width"], linestyle=dashes,
                dash_capstyle="butt", solid_capstyle="butt")


def draw_lines(axes, panel, table):
    axes.axhline(panel["base"], color="#7b8594", linewidth=0.5, zorder=1)
    for dots in panel["dots"]:
        axes.scatter(*(numbers(table, dots["rows"], dots[axis]) for axis in "xy"), s=dots["size"] ** 2,
                     color=dots["color"], alpha=dots["opacity"], linewidths=0, zorder=1.5)
    for series in panel["series"]:
        x = numbers(table, series["rows"], series["x"])
        if "bar" in series:
            bar = series["bar"]
            axes.bar(x + bar["shift"], numbers(table, series["rows"], series["y"]) - panel["base"], bar["width"],
                     bottom=panel["base"], color=series["line"]["color"])
            continue
        if "band" in series:
            low, high = (numbers(table, series["rows"], column) for column in series["band"])
            axes.fill_between(x, low, high, color=series["line"]["color"], alpha=0.2, linewidth=0)
        axes.plot(x, numbers(table, series["rows"], series["y"]), **line_style(series["line"]))
    axes.set_xlim(panel["x"]["low"], panel["x"]["high"])
    axes.set_ylim(panel["y"]["low"], panel["y"]["high"])
    for axis, words in ((axes.xaxis, panel["x"]), (axes.yaxis, panel["y"])):
        set_ticks(axis, words["ticks"])
        axis.set_label_text(plain(words["title"]))
        if words["grid"]:
            axis.grid(True, color="#e3e7ec", linewidth=0.5)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    if panel["legend"] and panel["legend_beside"]:
        axes.legend(*handles(panel["legend"]), loc="upper left", bbox_to_anchor=(1.01, 1.02), **LEGEND_LOOK)


LEGEND_LOOK = dict(borderaxespad=0, borderpad=0, frameon=False, handlelength=2.6)


def handles(keys):
    return [Line2D([], [], **line_style(key["line"])) for key in keys], [plain(key["text"]) for key in keys]


def draw_legend(figure):
    """Of all panels, above them, which leave its lines free."""
    lines = -(-len(LEGEND) // LEGEND_COLUMNS)
    figure.legend(*handles(LEGEND), loc="upper left", bbox_to_anchor=(0.01, 1), ncol=LEGEND_COLUMNS,
                  columnspacing=1, labelspacing=0.2, **LEGEND_LOOK)
    figure.get_layout_engine().set(rect=(0, 0, 1, 1 - (1.5 * lines + 0.3) * TYPE / 72 / HEIGHT))


def draw_bars(axes, panel, table):
    places = np.arange(panel["rows"]["count"])
    for bars in panel["bars"]:
        axes.barh(places + bars["offset"], numbers(table, panel["rows"], bars["value"]), height=bars["thickness"],
                  color=bars["color"])
    set_ticks(axes.yaxis, [{"at": place, "text": text}
                           for place, text in zip(places, texts(table, panel["rows"], panel["label"]))])
    set_ticks(axes.xaxis, panel["x"]["ticks"])
    axes.set_xlim(panel["x"]["low"], panel["x"]["high"])
    axes.set_ylim(len(places) - 0.5, -0.5)
    axes.tick_params(length=0)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    for place, note in zip(places, panel["notes"]):
        axes.text(1.02, place, plain(note), transform=axes.get_yaxis_transform(), va="center")
    axes.set_title(plain(panel["headline"]), loc="left", fontweight="bold")


def draw_table(axes, panel, table):
    axes.axis("off")
    cells = zip(*(texts(table, panel["rows"], column) for column in panel["columns"]))
    axes.table([[plain(text) for text in row] for row in cells], colLabels=panel["columns"], loc="upper left",
               cellLoc="left", edges="horizontal").auto_set_column_width(range(len(panel["columns"])))


DRAW = {"heat map": draw_heat_map, "lines": draw_lines, "bars": draw_bars, "table": draw_table}


def draw():
    """The figure; its size is WIDTH × HEIGHT inches."""
    plt.rcParams.update({"font.size": TYPE, "axes.labelsize": TYPE, "xtick.labelsize": TYPE, "ytick.labelsize": TYPE,
                         "legend.fontsize": TYPE, "axes.titlesize": TYPE, "axes.linewidth": 0.5,
                         "hatch.linewidth": 0.5, "pdf.fonttype": 42, "svg.fonttype": "none"})
    table = read_table()
    shape = (-(-len(PANELS) // ACROSS), ACROSS)
    figure, axes = plt.subplots(*shape, figsize=(WIDTH, HEIGHT), squeeze=False, constrained_layout=True)
    for each, panel in zip(axes.flat, PANELS):
        DRAW[panel["kind"]](each, panel, table)
        if len(PANELS) > 1:
            each.set_title(plain(panel["title"]), fontweight="bold")
    for unused in axes.flat[len(PANELS):]:
        unused.axis("off")
    if LEGEND:
        draw_legend(figure)
    return figure


def main():
    plt.switch_backend("Agg")
    draw().savefig(sys.argv[1] if len(sys.argv) > 1 else HERE / "figure-matplotlib.pdf", dpi=300)


if __name__ == "__main__":
    main()
)python";

} // namespace mambascope::ui
