#include "ui/curves/curve_raster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace trainyard::ui {

namespace {

constexpr int blockColumns = 32; // a block of columns and its mask stay in the cache
constexpr int wordBits = 64;

class Block {
public:
    Block(QImage& image, int firstColumn)
        : pixels_(reinterpret_cast<QRgb*>(image.bits())), stride_(image.bytesPerLine() / 4), height_(image.height()),
          firstColumn_(firstColumn), words_((image.height() + wordBits - 1) / wordBits),
          mask_(static_cast<std::size_t>(words_) * blockColumns, 0) {}

    void fill(int column, float top, float bottom, QRgb color) {
        top = std::max(top, 0.0F);
        bottom = std::min(bottom, static_cast<float>(height_));
        if (!(bottom > top)) return;
        const int firstWhole = static_cast<int>(std::ceil(top));
        const int lastWhole = static_cast<int>(std::floor(bottom)); // exclusive
        if (firstWhole > lastWhole) {                               // within one pixel
            blendUnder(column, lastWhole, bottom - top, color);
            return;
        }
        if (static_cast<float>(firstWhole) > top)
            blendUnder(column, firstWhole - 1, static_cast<float>(firstWhole) - top, color);
        if (bottom > static_cast<float>(lastWhole))
            blendUnder(column, lastWhole, bottom - static_cast<float>(lastWhole), color);
        cover(column, firstWhole, lastWhole, color);
    }

private:
    std::uint64_t& word(int column, int index) {
        return mask_[static_cast<std::size_t>(column - firstColumn_) * static_cast<std::size_t>(words_) +
                     static_cast<std::size_t>(index)];
    }

    QRgb& pixel(int column, int row) { return pixels_[row * stride_ + column]; }

    // What lies in front stays; the rest of the pixel takes the colour by its coverage.
    void blendUnder(int column, int row, float coverage, QRgb color) {
        if (row < 0 || row >= height_) return;
        if ((word(column, row / wordBits) >> (row % wordBits) & 1U) != 0) return;
        QRgb& there = pixel(column, row);
        const float free = static_cast<float>(255 - qAlpha(there)) / 255.0F * coverage;
        const auto add = [free](int below, int above) {
            return below + static_cast<int>(static_cast<float>(above) * free + 0.5F);
        };
        there = qRgba(std::min(255, add(qRed(there), qRed(color))), std::min(255, add(qGreen(there), qGreen(color))),
                      std::min(255, add(qBlue(there), qBlue(color))), std::min(255, add(qAlpha(there), 255)));
    }

    void cover(int column, int first, int last, QRgb color) {
        for (int at = first; at < last;) {
            const int index = at / wordBits;
            const int low = at % wordBits;
            const int high = std::min(wordBits, low + last - at);
            const std::uint64_t range = (high - low == wordBits ? ~0ULL : ((1ULL << (high - low)) - 1)) << low;
            std::uint64_t& covered = word(column, index);
            std::uint64_t open = range & ~covered;
            covered |= range;
            if (open == ~0ULL) {
                for (int bit = 0; bit < wordBits; ++bit) coverPixel(column, index * wordBits + bit, color);
            } else {
                for (; open != 0; open &= open - 1)
                    coverPixel(column, index * wordBits + std::countr_zero(open), color);
            }
            at += high - low;
        }
    }

    // A blended edge of a curve in front may be here already.
    void coverPixel(int column, int row, QRgb color) {
        QRgb& there = pixel(column, row);
        if (there == 0)
            there = color;
        else
            blendOpaqueUnder(there, color);
    }

    static void blendOpaqueUnder(QRgb& there, QRgb color) {
        const int free = 255 - qAlpha(there);
        const auto add = [free](int below, int above) { return std::min(255, below + (above * free + 127) / 255); };
        there = qRgba(add(qRed(there), qRed(color)), add(qGreen(there), qGreen(color)), add(qBlue(there), qBlue(color)),
                      255);
    }

    QRgb* pixels_;
    qsizetype stride_;
    int height_;
    int firstColumn_;
    int words_;
    std::vector<std::uint64_t> mask_;
};

} // namespace

void rasterCurves(QImage& image, const std::vector<CurveSpans>& curves) {
    image.fill(Qt::transparent);
    for (int first = 0; first < image.width(); first += blockColumns) {
        Block block(image, first);
        const int end = std::min(image.width(), first + blockColumns);
        for (const CurveSpans& curve : curves) {
            const int from = std::max(first, curve.firstColumn);
            const int to = std::min(end, curve.firstColumn + static_cast<int>(curve.top.size()));
            for (int column = from; column < to; ++column) {
                const auto at = static_cast<std::size_t>(column - curve.firstColumn);
                if (curve.top[at] <= curve.bottom[at]) block.fill(column, curve.top[at], curve.bottom[at], curve.color);
            }
        }
    }
}

void joinSpans(CurveSpans& curve) {
    const std::size_t count = curve.top.size();
    const auto empty = [&](std::size_t at) { return curve.top[at] > curve.bottom[at]; };
    const std::vector<float> tops = curve.top;
    const std::vector<float> bottoms = curve.bottom;
    for (std::size_t at = 0; at < count; ++at) {
        if (empty(at)) continue;
        float top = tops[at];
        float bottom = bottoms[at];
        // Half way to the previous and to the next column: each fills its part of the joint.
        for (const std::size_t other : {at - 1, at + 1}) {
            if (other >= count || tops[other] > bottoms[other]) continue;
            if (tops[other] > bottoms[at]) bottom = std::max(bottom, (tops[other] + bottoms[at]) / 2);
            if (bottoms[other] < tops[at]) top = std::min(top, (bottoms[other] + tops[at]) / 2);
        }
        // A steep line is as thick across as a flat one: its vertical extent is longer.
        const float rise = std::min(bottom - top, 4.0F);
        const float half = curve.width / 2 * (rise < 1 ? std::sqrt(1 + rise * rise) : 1.2F);
        curve.top[at] = top - half;
        curve.bottom[at] = bottom + half;
    }
}

} // namespace trainyard::ui
