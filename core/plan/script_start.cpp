#include "core/plan/script_start.h"

#include "core/base/file_io.h"
#include "core/plan/programs.h"

namespace trainyard::plan {

std::vector<std::string> scriptStart(const std::filesystem::path& script) {
    constexpr std::int64_t longestLine = 256; // as Linux has it
    const auto head = base::readFileRange(script, 0, longestLine);
    if (!head || head->substr(0, 2) != "#!" || head->find('\n') == std::string::npos) return shellFor(script);
    std::vector<std::string> words;
    const std::string line = head->substr(2, head->find_first_of("\r\n") - 2);
    std::string rest = line;
    // The program, and one argument with everything that follows: but `env` is split, for that is what people write.
    while (words.size() < 2 || words.front().find("/env") != std::string::npos) {
        const std::size_t start = rest.find_first_not_of(" \t");
        if (start == std::string::npos) break;
        const std::size_t end = rest.find_first_of(" \t", start);
        words.push_back(rest.substr(start, end - start));
        rest = end == std::string::npos ? "" : rest.substr(end);
    }
    if (words.size() == 2) words.back() += rest;
    // `env -S` splits its argument, which has been done here.
    if (words.size() > 2 && words[1] == "-S") words.erase(words.begin() + 1);
    if (words.empty() || !isExecutable(base::fromUtf8(words.front()))) return shellFor(script);
    return words;
}

} // namespace trainyard::plan
