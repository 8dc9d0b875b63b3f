// What a run knows of a tag.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trainyard::events {

enum class TagKind { Scalar, Histogram, Image, Audio, Text, Graph, HParams, Tensor, Other };
std::string_view toString(TagKind kind); // "scalar", "histogram", ...

struct TagInfo {
    std::string tag;
    std::string plugin; // "scalars", ...; empty where the writer did not say
    TagKind kind = TagKind::Other;
    std::string displayName;
    std::string description;
};

// A summary that is not a scalar: where its bytes lie. They are read when it is shown (Loader::readBlob).
struct BlobRef {
    std::int64_t step = 0;
    double wall = 0;
    std::uint32_t file = 0;  // of the run
    std::uint32_t field = 0; // of Summary.Value (4 image, 5 histogram, 6 audio, 8 tensor), or of Event (4, 8, 9 graphs)
    std::int64_t offset = 0; // in the file
    std::int64_t length = 0;
};

using HParamValue = std::variant<double, bool, std::string>;
struct HParams {
    std::map<std::string, HParamValue> values; // of this session
    std::string group;
    double startTime = 0, endTime = 0; // seconds since 1970; 0: not known
    int status = 0;                    // of the session's end: 1 success, 2 failure, 3 running; 0: not known
    std::vector<std::string> names;    // what the experiment says it varies
    std::vector<std::string> metrics;  // tags that the experiment measures
    bool empty() const { return values.empty() && names.empty() && metrics.empty(); }
};

} // namespace trainyard::events
