#include "core/base/ids.h"

#include <random>

namespace trainyard::base {

namespace {
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t keyLength = 26;
} // namespace

std::string newKey(WallTime now) {
    auto millis = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count());
    std::string key(keyLength, '0');
    for (std::size_t i = 10; i-- > 0; millis >>= 5) key[i] = alphabet[millis & 31];
    std::random_device random; // the system's generator: keys of two machines must not meet
    for (std::size_t i = 10; i < keyLength; ++i) key[i] = alphabet[random() & 31];
    return key;
}

bool isKey(std::string_view text) {
    return text.size() == keyLength && text.find_first_not_of(alphabet) == std::string_view::npos;
}

} // namespace trainyard::base
