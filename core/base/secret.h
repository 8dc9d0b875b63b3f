// A secret is a type that cannot be printed: it has no stream operator, no JSON codec and no implicit conversion.
#pragma once

#include <string>
#include <string_view>

namespace trainyard::base {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}
    // The one place where it is read: at the call that sends it.
    std::string_view reveal() const { return value_; }
    bool empty() const { return value_.empty(); }

private:
    std::string value_;
};

} // namespace trainyard::base
