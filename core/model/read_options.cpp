// Retry, the choice of sites and what is passed through to one driver.
#include "core/model/close_word.h"
#include "core/model/job_spec_readers.h"
#include "core/model/job_words.h"

#include <algorithm>

namespace trainyard::model {

namespace {
constexpr int mostRetries = 100;
} // namespace

void readRetry(const OrderedJson& json, const std::string& pointer, Retry& retry, Problems& problems) {
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.integer("limit", retry.limit, 0, mostRetries);
    fields.items("on", [&](std::size_t, const OrderedJson& item, const std::string& inner) {
        const std::string word = item.is_string() ? item.get<std::string>() : "";
        const Words& words = retryWords();
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            const std::string close = closestWord(word, words);
            problems.push_back(
                {inner, describe(item) + ", which is not a reason to try again.",
                 (close.empty() ? "" : "Did you mean “" + close + "”? ") + "Write " + joinWords(words, "or") + ".", 0});
        } else if (std::find(retry.on.begin(), retry.on.end(), word) != retry.on.end())
            problems.push_back({inner, "“" + word + "” is there twice.", "Keep one of them.", 0});
        else
            retry.on.push_back(word);
    });
    fields.finish();
}

void readSite(const OrderedJson& json, const std::string& pointer, SiteChoice& site, Problems& problems) {
    if (json.is_string()) {
        problems.push_back(
            {pointer, describe(json) + ", not an object.", "Write {\"names\": [" + json.dump() + "]}.", 0});
        return;
    }
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.boolean("any", site.any);
    fields.texts("names", site.names);
    fields.finish();
    for (std::size_t i = 0; i < site.names.size(); ++i)
        if (site.names[i].empty() || std::find(site.names.begin(), site.names.begin() + static_cast<std::ptrdiff_t>(i),
                                               site.names[i]) != site.names.begin() + static_cast<std::ptrdiff_t>(i))
            fields.problem("names",
                           site.names[i].empty() ? "A site has no name." : "“" + site.names[i] + "” is there twice.",
                           "Name each site once; `yard sites` lists them.");
    if (site.any && !site.names.empty())
        problems.push_back({pointer, "“any” and “names” are given, but they exclude each other.",
                            "Keep \"any\": true, or the names in order of preference.", 0});
}

void readNative(const FieldReader& job, std::map<std::string, Json>& native, Problems& problems) {
    job.members("native", [&](const std::string& driver, const OrderedJson& value, const std::string& pointer) {
        if (value.is_object())
            native[driver] = Json(value);
        else
            problems.push_back({pointer, describe(value) + ", not an object.",
                                "Write the options of the driver: {\"partition\": \"gpu\"}.", 0});
    });
}

} // namespace trainyard::model
