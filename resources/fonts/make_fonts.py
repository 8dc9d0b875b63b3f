#!/usr/bin/env python3
"""Makes the shipped fonts from the upstream web fonts.

    python3 make_fonts.py INTER_WEB_FOLDER JETBRAINS_WEBFONTS_FOLDER OUTPUT_FOLDER

Sources: the `web` folder of the npm package inter-ui (4.1) and `fonts/webfonts` of jetbrains-mono (1.0); both fonts are
under the SIL Open Font License. Needs fontTools and brotli. What is done:
  * subset to Latin, Greek, Cyrillic, punctuation, arrows and mathematical signs that the window uses;
  * Inter: the tabular digits (feature tnum) become the default digits, for Qt before 6.7 cannot switch a feature on;
    the family is renamed "Inter Tabular", so that an installed Inter with proportional digits is never taken for it;
  * layout features other than kerning and marks are dropped.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1E00, 0x1EFF), (0x2B0, 0x2FF), (0x300, 0x338),
          (0x370, 0x3FF), (0x400, 0x52F), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F),
          (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x233F), (0x2500, 0x25FF), (0x2713, 0x2718)]
FIGURES = {"zero": 0x30, "one": 0x31, "two": 0x32, "three": 0x33, "four": 0x34, "five": 0x35, "six": 0x36, "seven": 0x37,
           "eight": 0x38, "nine": 0x39}


def tabular_digits(font):
    """Maps the code points of the digits to what the feature tnum would substitute."""
    gsub = font["GSUB"].table
    wanted = {index for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
              for index in record.Feature.LookupListIndex}
    swap = {}
    for index in wanted:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            swap.update(getattr(table, "mapping", {}))
    for cmap in font["cmap"].tables:
        for point in FIGURES.values():
            name = cmap.cmap.get(point)
            if name in swap:
                cmap.cmap[point] = swap[name]
    widths = {font["hmtx"][font.getBestCmap()[point]][0] for point in FIGURES.values()}
    assert len(widths) == 1, f"digits are not tabular: {widths}"


def rename(font, family):
    style = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}[font["OS/2"].usWeightClass]
    plain = style in ("Regular", "Bold")
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            text = family if record.nameID == 16 or plain else f"{family} {style}"
        elif record.nameID == 4:
            text = f"{family} {style}"
        elif record.nameID == 6:
            text = f"{family.replace(' ', '')}-{style}"
        elif record.nameID == 3:
            text = f"{family} {style}; subset for Trainyard"
        else:
            continue
        font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)


def make(source, target, family=None, tabular=False):
    font = TTFont(source)
    if tabular:
        tabular_digits(font)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[point for first, last in RANGES for point in range(first, last + 1)])
    worker.subset(font)
    if family:
        rename(font, family)
    font.flavor = None
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)
    print(target, target.stat().st_size)


def main():
    inter, mono, output = (Path(argument) for argument in sys.argv[1:4])
    for weight in ("Regular", "Medium", "SemiBold"):
        make(inter / f"Inter-{weight}.woff2", output / f"InterTabular-{weight}.ttf", "Inter Tabular", tabular=True)
    for weight in ("Regular", "Medium", "Bold"):
        make(mono / f"JetBrainsMonoNL-{weight}.woff2", output / f"JetBrainsMonoNL-{weight}.ttf")


if __name__ == "__main__":
    main()
