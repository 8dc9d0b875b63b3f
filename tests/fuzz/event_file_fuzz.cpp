// Any bytes as an event file: read whole and in two parts, shown and summed up. The first byte says where it is cut,
// and whether records are framed anew with right checksums, so that the decoder behind them is reached.
#include "core/events/crc32c.h"
#include "core/events/loader.h"
#include "core/events/query.h"
#include "core/events/summary_json.h"

#include <cstring>
#include <nlohmann/json.hpp>

using namespace trainyard;

namespace {

std::string framed(std::string_view data) {
    std::string file;
    const auto put = [&file](const void* bytes, std::size_t size) {
        file.append(static_cast<const char*>(bytes), size);
    };
    while (!data.empty()) {
        const std::size_t wanted = static_cast<unsigned char>(data[0]);
        const std::string_view record = data.substr(1, wanted);
        data.remove_prefix(std::min(data.size(), record.size() + 1));
        const std::uint64_t length = record.size();
        const std::uint32_t lengthCrc =
            events::maskedCrc(events::crc32c(reinterpret_cast<const unsigned char*>(&length), 8));
        const std::uint32_t dataCrc =
            events::maskedCrc(events::crc32c(reinterpret_cast<const unsigned char*>(record.data()), record.size()));
        put(&length, 8);
        put(&lengthCrc, 4);
        put(record.data(), record.size());
        put(&dataCrc, 4);
    }
    return file;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string whole = data[0] % 2 == 0 ? framed(input) : std::string(input);
    std::string file = whole.substr(0, whole.size() * data[0] / 255);
    events::SourceFunctions functions;
    functions.list = [&file](const base::OpContext&) -> base::Expected<std::vector<events::SourceFile>> {
        return std::vector<events::SourceFile>{{"tfevents", static_cast<std::int64_t>(file.size()), 0, 0}};
    };
    functions.read = [&file](const std::string&, std::int64_t offset, std::int64_t length,
                             const base::OpContext&) -> base::Expected<std::string> {
        if (offset >= static_cast<std::int64_t>(file.size())) return std::string();
        return file.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    };
    events::Loader loader(events::makeFunctionSource(functions), {1});
    if (!loader.poll({})) __builtin_trap();
    file = whole;
    if (!loader.poll({})) __builtin_trap();
    if (events::summaryJson(loader.runs()).is_null()) __builtin_trap();
    for (const auto& run : loader.runs()) {
        // A point can be seven bytes of the file, a tag ten.
        if (run->memoryBytes() > 65536 + 200 * whole.size()) __builtin_trap();
        for (const auto& tag : run->tags()) {
            for (const auto& blob : run->blobs(tag.info->tag)) (void)loader.readBlob(*run, blob, {});
            if (tag.series == nullptr) continue;
            for (const auto purge : {events::Purge::None, events::Purge::SessionStart, events::Purge::OutOfOrder}) {
                const events::SeriesView view(tag.series, purge, run->restartSteps());
                const auto extent = events::extentOfX(view, events::XKind::Step);
                events::CurveSlice slice;
                if (extent) events::query(view, {events::XKind::Step, extent->low, extent->high + 1, 3}, slice);
                events::query(view, {events::XKind::Relative, -1, 1e9, 2}, slice);
            }
        }
    }
    return 0;
}
