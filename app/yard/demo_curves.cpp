#include "app/yard/demo_curves.h"

#include "core/base/number_text.h"

namespace trainyard::yard {

namespace {

// Value of the last point that is not behind `step`; 0 where there is none.
double valueAt(const events::Series* series, std::int64_t step) {
    if (series == nullptr) return 0;
    const events::SeriesSnapshot points = series->snapshot();
    for (std::uint64_t i = points.size(); i-- > 0;)
        if (const events::Point point = points.point(i); point.step <= step) return point.value;
    return 0;
}

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

void printEpoch(const Output& output, const DemoEpoch& epoch, std::size_t number) {
    if (output.json) {
        output.printJsonLine({{"epoch", number},
                              {"step", epoch.step},
                              {"trainLoss", epoch.trainLoss},
                              {"testLoss", epoch.testLoss},
                              {"testAccuracy", epoch.testAccuracy}});
        return;
    }
    output.line("epoch" + padded(std::to_string(number), 3) + "  step" + padded(std::to_string(epoch.step), 6) +
                "  train loss " + base::formatFixed(epoch.trainLoss, 4) + "  test loss " +
                base::formatFixed(epoch.testLoss, 4) + "  test accuracy " +
                base::formatFixed(epoch.testAccuracy * 100, 1) + " %");
    output.flush();
}

} // namespace

void DemoCurves::print(const Output& output, const base::OpContext& context) {
    if (!loader_.poll(context)) return;
    for (const auto& run : loader_.runs()) {
        const auto testLoss = run->series("test/loss");
        const auto accuracy = run->series("test/accuracy");
        // An epoch's values come one after the other; a line waits until the last of them is there.
        if (!testLoss || !accuracy) continue;
        const std::uint64_t whole = std::min(testLoss->size(), accuracy->size());
        for (std::uint64_t& i = seen_[run->name()]; i < whole; ++i) {
            const events::Point loss = testLoss->point(i);
            const auto train = run->series("train/loss");
            epochs_.push_back({loss.step, valueAt(train.get(), loss.step), loss.value, accuracy->point(i).value});
            printEpoch(output, epochs_.back(), epochs_.size());
        }
    }
}

} // namespace trainyard::yard
